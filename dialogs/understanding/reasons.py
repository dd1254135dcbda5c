"""Reads a command with the reason for it: "stryk punkt 4, den hinner vi inte"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.agenda.item_commands import AddItems
from dialogs.catalogue.parsing import parse
from dialogs.commands.about_bot import AskAboutBot, SmallTalk
from dialogs.commands.talk import AnswerQuestion, Greeting, Help, Thanks
from dialogs.dates import find_days
from dialogs.deadlines.clauses import tasks_in
from dialogs.patterns import lazily
from dialogs.people.coming_commands import CannotCome, IsAway
from dialogs.sentences.model import Context, Reading
from dialogs.text import fold
from dialogs.understanding.chained import question_with_reason
from dialogs.understanding.signs import TAKEN_NEXT
from dialogs.understanding.weak import is_weak

_REASON = lazily(
    r"(?i)(?<=[\w)\"”])(?:\s*,|\.|\s+[-–])\s+(?=(?:vi|jag|det|den|dom|de|han|hon|ingen|eftersom|för att|we|i|it|they|nobody|because|since)\s\p{L})|\s+(?=(?:eftersom|because)\s\p{L})"
)


_TALK = (AnswerQuestion, AskAboutBot, Greeting, Help, SmallTalk, Thanks, AddItems, CannotCome, IsAway)
"""Another sentence often follows these: "ja, vi tar det", "oj, det blev fel", "Karin är sjuk, det får bli Olle"."""


def with_reason(text: str, context: Context) -> Reading | None:
    """What the exact stage knows, and the reason for it: "stäng rundan, vi hinner inte vänta". A reason that names a
    day holds a wish of its own."""
    if (border := _REASON.search(text)) is None:
        return question_with_reason(text, context)
    asked, reason = text[: border.start()].strip(), text[border.end() :]
    command = parse(asked, today=context.today)
    if isinstance(command, _TALK) or is_weak(command, asked):
        return question_with_reason(text, context)
    if (
        reason.rstrip().endswith("?")
        or TAKEN_NEXT.search(fold(reason))
        or find_days(reason, today=context.today)
        or not is_weak(parse(reason, today=context.today), reason)
        or tasks_in(text, context)
    ):
        return question_with_reason(text, context)
    return Reading((asked,))
