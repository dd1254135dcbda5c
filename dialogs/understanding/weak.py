"""Tells whether the exact stage was unsure of a text, so that its meaning is asked for."""

from dialogs.agenda.item_commands import AddItems, EditItem
from dialogs.agenda.made import AS_SEVERAL
from dialogs.commands.about_bot import AskAboutBot, SmallTalk
from dialogs.commands.spec import Command
from dialogs.commands.talk import DidYouMean, Incomplete, NotUnderstood
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.deadlines.signs import is_doubtful
from dialogs.minutes.typed import labelled_outcomes
from dialogs.notes.commands import ReadNotes
from dialogs.patterns import lazily
from dialogs.people.coming_commands import CannotCome, IsAway
from dialogs.sentences.slots import stems
from dialogs.text import fold
from dialogs.understanding.borders import BESIDE
from dialogs.understanding.chained import ROLE, has_second_request
from dialogs.understanding.of_meetings import BOOKS_US
from dialogs.understanding.signs import NO_ITEM, is_of_an_item


def is_weak(command: Command, text: str = "") -> bool:
    """Whether the exact stage was unsure of the text, so that its meaning is asked for."""
    if isinstance(command, AskAboutBot | SmallTalk):
        return False
    if isinstance(command, NewDeadline) and BOOKS_US.search(fold(text)):
        return True
    if text and is_doubtful(command, text):
        return True
    if isinstance(command, ReadNotes):
        return _ONLY_LINK.search(command.text) is not None
    if text and (_asked_beside(command, text) or labelled_outcomes(text)):
        return True
    if text and isinstance(command, CannotCome) and ROLE.search(fold(text)):
        return True
    if has_second_request(command) or (text and is_of_an_item(command, text)):
        return True
    if isinstance(command, EditItem):
        return command.field is None and _TELLS.match(fold(command.text)) is not None
    if isinstance(command, AddItems):
        text = command.text.strip()
        if (
            NO_ITEM.search(fold(text))
            or _BREAK_BETWEEN.fullmatch(fold(text))
            or _BREAK_WHY.match(fold(text))
            or AS_SEVERAL.search(fold(text))
        ):
            return True
        return command.by_form and "\n" not in text and not text.endswith(")")
    return isinstance(command, NotUnderstood | DidYouMean | Incomplete)


_BREAK_BETWEEN = lazily(
    r"(?:en |ett )?(?:lunch|fika|kaffe|paus|rast)\p{L}* (?:mellan |kl\.? ?|klockan )?"
    r"\d{1,2}(?:[.:]\d\d)? ?(?:-|–|till|och) ?\d{1,2}(?:[.:]\d\d)?[\s.!]*"
)
"""A break between two clock times, which has its place and its length: "kaffe 10.00-10.20"."""
_BREAK_WHY = lazily(
    r"(?:(?:en|ett|a) )?(?:(?:kort|liten|langre|short) )?"
    r"(?:lunch|fika|kaffe|paus|rast|bensträckare|break|coffee)\p{L}*\b[^\n:()]{0,60}?"
    r"\s(?:sa att|for att|eftersom|so that|because|sa) (?:vi|man|folk|alla|jag|we|people|hinna|orka)\b"
)
"""A break with its reason, which is no part of a title: "paus efter 4 så att vi orkar"."""
_TELLS = lazily(r"(?:den|det|it) (?:ar|ska|skall|blir|behover|har|is|should|needs)\b|it's\b")
"""A sentence about the item, which is no new title: "ändra punkt 4, den är inte ett beslut"."""
_ONLY_LINK = lazily(r"^[^\n]{0,80}?:?\s*https?://\S+\s*$")


def _asked_beside(command: Command, text: str) -> bool:
    """Return whether a request follows in `text` of which the command holds no word: "jag är ledig i juli, kan Olle ta
    mina punkter?"."""
    parts = BESIDE.split(text)
    if len(parts) != 2:
        return False
    if isinstance(command, IsAway):
        return True
    if not text.rstrip().endswith("?"):
        return False
    held = fold(repr(command))
    return not any(word in held for word in stems(parts[1]))
