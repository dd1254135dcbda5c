"""A request in free words beside a command that the exact stage knows: "jag är sjuk, kan Karin ta min punkt?"."""

from collections.abc import Callable

from dialogs.agenda.presented import presented
from dialogs.catalogue.parsing import parse
from dialogs.commands.spec import Effect
from dialogs.commands.talk import Greeting, Help, Thanks
from dialogs.deadlines.beside_matter import is_aside
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.language import written_in
from dialogs.meetings.commands import MeetingIsOver, PlanMeeting
from dialogs.minutes.attendance_commands import RecordAttendance, RecordSubstitute
from dialogs.patterns import lazily
from dialogs.people.coming_commands import ComesPartly
from dialogs.people.commands import NameGroup
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import by_title
from dialogs.series.commands import PlanSeries
from dialogs.text import fold
from dialogs.understanding.borders import BESIDE, COVERS
from dialogs.understanding.chained import attendance_beside, effect_of, pointed_out, renumbered
from dialogs.understanding.ranking import Understood
from dialogs.understanding.weak import is_weak

Understand = Callable[[str, Context], Understood | None]
_AN_ITEM = lazily(r"\b(?:punkt\w*|pkt|arende\w*|dragning\w*|dagordning\w*|agenda\w*|items?|points?)\b")
_TOLD_OF = lazily(r"(?:som|who|which)\b")
"""A clause about somebody of the clause before it: "alla utom Karin, som kommer 10.30"."""
_OF_ITEM = lazily(r"när är punkt \d")


_CALLED = lazily(r"(?s)(?P<told>.+?)[.!]+\s+(?P<name>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)")
_TO_YOU = lazily(r"(?:kan|kunde|skulle|vill|can|could|would|will) (?:du|ni|you)\b")
"""A sentence, and the name of the person to whom the next words are said: "Karin är sjuk. Sara, kan du …"."""


def request_beside(text: str, context: Context, understand: Understand) -> Reading | None:
    """What the exact stage knows, and the request beside it; the request is left over if it is not understood."""
    parts = [part.strip() for part in BESIDE.split(text)]
    if len(parts) != 2:
        return None
    if (called := _CALLED.fullmatch(parts[0])) and _TO_YOU.match(fold(parts[1])):
        parts = [called["told"], f"{called['name']}, {parts[1]}"]
    first = parse(parts[0], today=context.today)
    if isinstance(first, Greeting | Help | Thanks) or is_weak(first, parts[0]):
        return None
    if isinstance(first, NewDeadline) and is_aside(parts[1], context):
        return Reading((parts[0],))
    parts[1] = pointed_out(parts[1], parts[0], first)
    if not is_weak(parse(parts[1], today=context.today), parts[1]):
        return Reading(tuple(parts))
    steps_in = COVERS.match(fold(parts[1])) and not by_title(parts[1], [item.title for item in context.items])
    if not steps_in and (named := presented(Sentence(parts[1], is_english=written_in(text) == "en"), context)):
        return Reading((parts[0], *named[0].says), is_certain=False)
    found = None if steps_in else understand(parts[1], context)
    asked = found.readings[0] if found and (found.is_sure or found.is_likely) and found.readings else None
    effect = effect_of(asked.says, today=context.today) if asked else Effect.READS
    # What is not sure is shown first only if it changes something.
    if asked is None or found is None or not (found.is_sure or effect is Effect.CHANGES):
        return Reading((parts[0],), left=(parts[1].rstrip("?"),))
    if effect is Effect.READS and not _OF_ITEM.match(asked.says[0]):
        return Reading((parts[0],), left=(parts[1].rstrip("?"),))
    return Reading((parts[0], *asked.says), asked.left)


_STATEMENTS = (
    NameGroup,
    PlanSeries,
    PlanMeeting,
    MeetingIsOver,
    RecordAttendance,
    RecordSubstitute,
)
"""What people tell of the group or the meeting, often beside something else in the same sentence."""
_CLAUSE = lazily(r"(?<=[\p{L}\d)])(?:[,;]|\s[–-])\s+(?:(?:och|men|and|but) )?")
_HAS_TEXT = lazily(r":|^(?:lagg|pamin\w*|uppdrag|beslut|notera|anteckna|skriv|add|remind|task|note|decision)\b|\?\s*$")
"""Free text, in which a comma parts no requests, or a question."""
_MOST_CLAUSES = 3


def statements_beside(text: str, context: Context, understand: Understand) -> Reading | None:
    """A statement and what is told or asked for beside it, if both are understood: "mötet är slut, 3 och 4 hann vi
    inte". The writer sees all of it before it is done."""
    parts = [part.strip() for part in _CLAUSE.split(text.strip()) if part.strip()]
    if not 2 <= len(parts) <= _MOST_CLAUSES or _HAS_TEXT.search(fold(text)):
        return None
    read = [parse(part, today=context.today) for part in parts]
    if all(is_weak(command, part) for command, part in zip(read, parts, strict=True)):
        return None
    says: list[str] = []
    for part, command in zip(parts, read, strict=True):
        if isinstance(command, Greeting | Thanks):
            continue
        if not is_weak(command, part):
            says.append(part)
            continue
        found = understand(part, context)
        is_one = found is not None and len(found.readings) == 1 and (found.is_sure or found.is_likely)
        if found is None or not is_one or found.readings[0].left or found.readings[0].asks_back:
            return None
        says += found.readings[0].says
    commands = [parse(each, today=context.today) for each in says]
    is_told = any(isinstance(each, _STATEMENTS) for each in commands)
    kinds = {type(each) for each in commands}
    if not is_told or len(kinds) < 2 or any(effect_of((each,), today=context.today) is Effect.READS for each in says):
        return None
    return Reading(renumbered(says, len(context.items), today=context.today), is_certain=False)


def news_beside(text: str, context: Context, understand: Understand) -> Reading | None:
    """Who is there, and the request beside it: "då kör vi, alla är här utom Olle"."""
    parted = attendance_beside(text, context)
    if parted is None:
        return None
    known, other, is_first = parted
    if _TOLD_OF.match(fold(other)):
        return Reading((known,), left=(other,))
    found = understand(other, context)
    meant = found.readings[0] if found and found.readings else None
    if found is None or meant is None or not (found.is_sure or (found.is_likely and not meant.asks_back)):
        # "Jag blir sen, börja utan mig" asks nothing of the bot.
        is_talk = isinstance(parse(known, today=context.today), ComesPartly) and not _AN_ITEM.search(fold(other))
        return Reading((known,), left=() if is_talk else (other,))
    says = (known, *meant.says) if is_first or meant.asks_back else (*meant.says, known)
    return Reading(says, meant.left, is_certain=found.is_sure)
