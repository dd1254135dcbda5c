"""From free words to the commands that they mean: one reading that is sure, or up to three to ask about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dialogs.agenda.item_commands import AddItems
from dialogs.catalogue.parsing import parse, without_please
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Command, Effect
from dialogs.commands.talk import DidYouMean, Greeting, Incomplete, NotUnderstood, Thanks
from dialogs.deadlines.days_meant import day_alone
from dialogs.deadlines.signs import is_doubtful
from dialogs.language import written_in
from dialogs.notes.commands import ReadNotes
from dialogs.patterns import lazily
from dialogs.people.role_commands import SetRole
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import stems
from dialogs.text import fold
from dialogs.understanding.classifier import OFFERED, SURE, Guess, guesses
from dialogs.understanding.described import described
from dialogs.understanding.in_english import in_english
from dialogs.understanding.intents import EXAMPLES
from dialogs.understanding.registry import MEANINGS

LONGEST = 1_000
"""Characters. A longer text is notes or a list, which other readers know better."""
MOST_OFFERED = 3
_ON_TOPIC = 0.3
"""From this sum of the likeliest intents on, examples of their commands help."""
_OVERSHADOWED = 3
"""An intent that is so many times likelier than the first with a reading leaves no reading worth showing."""
_TALK = frozenset({"yes", "no", "thanks", "greeting", "help"})
"""Intents that are no choice among others: they are meant, or they are not."""
_LIKELY = 0.3
"""From this probability on, readings are worth more than a command that lacks a part, or that a slip is near to."""
_HARMLESS = 0.55
"""From this probability on a question is answered at once: the answer changes nothing."""
_IN_ROUND = 0.85
"""The same in private while a round of driv och hinder is open: such words are an answer, or are asked about."""
_REQUEST = lazily(
    r"\?\s*$|^(?:vad|nar|var|vem|vilk\w+|hur|kan|far|finns|ska|har|ar|visa|ta bort|radera|dra tillbaka|lagg|flytta"
    r"|stang|andra|angra|paminn|skicka|glom|jag vill|what|when|where|who|which|how|can|could|is|are"
    r"|do|show|delete|remove|move|remind|send|undo|please)\b"
)
"""A question or a wish, which an answer to a round is not."""

_BORDERS = lazily(
    r"(?<=[\w)\"”])[.!?;]+\s+|\n+|\s+(?:och|samt|and)\s+(?:sen |sedan |dessutom |också |så |then |also )?"
)
_ENDS = lazily(r"(?<=[\w)\"”])[.!?]+\s+|\n+")


@dataclass(frozen=True, slots=True)
class Understood:
    """The readings of a text. `is_sure`: the first is meant, and the others are not offered. `is_likely`: they are
    likelier than what a pattern took a part of the text for. Without any reading the `examples` show the commands that
    are closest."""

    readings: tuple[Reading, ...] = ()
    is_sure: bool = False
    is_likely: bool = False
    examples: tuple[type[Command], ...] = ()


def is_weak(command: Command, text: str = "") -> bool:
    """Whether the exact stage was unsure of the text, so that its meaning is asked for."""
    if text and is_doubtful(command, text):
        return True
    if isinstance(command, ReadNotes):
        return _ONLY_LINK.search(command.text) is not None
    if text and _asked_beside(command, text):
        return True
    if isinstance(command, AddItems):
        text = command.text.strip()
        return command.by_form and "\n" not in text and not text.endswith(")")
    return isinstance(command, NotUnderstood | DidYouMean | Incomplete)


_ONLY_LINK = lazily(r"^[^\n]{0,80}?:?\s*https?://\S+\s*$")
_BESIDE = lazily(r"(?i)(?<=[\w)])[,.;!]\s+(?=(?:kan|kunde|skulle|could|can|would) )")


def _asked_beside(command: Command, text: str) -> bool:
    """Return whether a request follows in `text` of which the command holds no word: "jag är ledig i juli, kan Olle ta
    mina punkter?"."""
    parts = _BESIDE.split(text)
    if len(parts) != 2 or not text.rstrip().endswith("?"):
        return False
    held = fold(repr(command))
    return not any(word in held for word in stems(parts[1]))


def _with_request_beside(text: str, context: Context) -> Reading | None:
    """What the exact stage knows, and the request beside it; the request is left over if it is not understood."""
    parts = [part.strip() for part in _BESIDE.split(text)]
    if len(parts) != 2 or is_weak(parse(parts[0], today=context.today), parts[0]):
        return None
    if not is_weak(parse(parts[1], today=context.today), parts[1]):
        return Reading(tuple(parts))
    found = understand(parts[1], context)
    asked = found.readings[0] if found and len(found.readings) == 1 else None
    if asked is None or effect_of(asked.says, today=context.today) is Effect.READS:
        return Reading((parts[0],), left=(parts[1].rstrip("?"),))
    return Reading((parts[0], *asked.says), asked.left)


def effect_of(says: Sequence[str], *, today: date) -> Effect:
    """The strongest effect of these commands."""
    return max((DECLARED[type(parse(each, today=today))].effect for each in says), default=Effect.CHANGES)


def understand(text: str, context: Context) -> Understood | None:
    """The readings of `text`, which the exact stage did not understand; None if there are none worth showing."""
    if len(text) > LONGEST:
        return None
    if not context.reminded_of and day_alone(text, context.today):
        return None
    if several := _several_exact(text, context) or _with_request_beside(text, context):
        return Understood((several,), is_sure=True)
    sentence = Sentence(without_please(text).strip(), is_english=written_in(text) == "en")
    if not sentence.text:
        return None
    likely = guesses(sentence, context)
    found = [(guess, reading) for guess in likely for reading in _readings(guess, sentence, context)]
    offered = [
        (guess, reading)
        for guess, reading in found
        if guess.probability >= (SURE if guess.intent in _TALK else OFFERED)
    ]
    complete = [each for each in offered if not each[1].asks_back]
    if complete and likely[0].probability <= _OVERSHADOWED * complete[0][0].probability:
        offered = complete
    if not offered or likely[0].probability > _OVERSHADOWED * offered[0][0].probability:
        return _examples(likely)
    first, reading = offered[0]
    rivals = [other for guess, other in offered if guess.intent == first.intent]
    in_round = context.is_private and context.round_is_open
    if in_round and not _REQUEST.search(sentence.folded):
        return None
    harmless = effect_of(reading.says, today=context.today) is Effect.READS
    if (
        len(rivals) == 1
        and reading.is_certain
        and first.probability >= (_IN_ROUND if in_round else _HARMLESS if harmless else SURE)
    ):
        return Understood((reading,), is_sure=True)
    if in_round:
        return None
    if reading.asks_back:
        return _examples(likely)
    readings = rivals if first.probability >= SURE else [other for _, other in offered]
    return Understood(tuple(dict.fromkeys(readings))[:MOST_OFFERED], is_likely=first.probability >= _LIKELY)


def _examples(likely: Sequence[Guess]) -> Understood | None:
    """The commands of the likeliest intents, if the text is about something that the bot does."""
    close = [guess for guess in likely if guess.intent in EXAMPLES]
    if not likely or likely[0].intent not in EXAMPLES or sum(guess.probability for guess in close) < _ON_TOPIC:
        return None
    types = [EXAMPLES[guess.intent] for guess in close if guess.probability >= likely[0].probability / 4]
    return Understood(examples=tuple(dict.fromkeys(types))[:MOST_OFFERED])


def _readings(guess: Guess, sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The readings with this intent whose commands all parse."""
    meaning = MEANINGS.get(guess.intent)
    if meaning is None:
        return ()
    return tuple(
        replace(reading, shown=reading.shown or _shown(reading, sentence, context))
        for reading in meaning(sentence, context)
        if _parses(reading, context)
    )


def _shown(reading: Reading, sentence: Sentence, context: Context) -> tuple[str, ...]:
    """The commands as the writer reads them: in the language of the sentence, with titles."""
    says = [in_english(each) if sentence.is_english else each for each in reading.says]
    return tuple(described(each, context) for each in says)


def _parses(reading: Reading, context: Context) -> bool:
    return bool(reading.says) and not any(
        isinstance(parse(each, today=context.today), NotUnderstood | DidYouMean) for each in reading.says
    )


def _several_exact(text: str, context: Context) -> Reading | None:
    """Several requests in one message, each of which the exact stage knows."""
    for border in (_ENDS, _BORDERS):
        parts = [part.strip() for part in border.split(text) if part and part.strip()]
        if not 2 <= len(parts) <= 6:
            continue
        commands = [parse(part, today=context.today) for part in parts]
        if any(is_weak(command) for command in commands) or all(isinstance(each, SetRole) for each in commands):
            continue  # the meaning of roles names the persons
        said = [
            part for part, command in zip(parts, commands, strict=True) if not isinstance(command, Greeting | Thanks)
        ]
        if said:
            return Reading(tuple(said))
    return None
