"""Understands what was typed: please-words off, feedback and pasted lists by their form, the rest by the table."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache, lru_cache

import regex

from dialogs.agenda.commands import SetTemplate
from dialogs.agenda.item_commands import AddItems, EditItem, ReplaceAgenda
from dialogs.agenda.tables import is_table, program_in
from dialogs.agenda.typed_changes import said_of_agenda, unnumbered_decision
from dialogs.catalogue.registry import SPECS
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Spec
from dialogs.commands.talk import DidYouMean, Greeting, Help, Incomplete, Missing, NotUnderstood, Thanks
from dialogs.dates import find_days
from dialogs.feedback.commands import GiveFeedback
from dialogs.feedback.typed_answers import read_answer
from dialogs.identities import restored, shortened
from dialogs.minutes.attendance_commands import RecordAttendance, RecordSubstitute, said_of_attendance
from dialogs.minutes.typed import said_of_outcomes
from dialogs.model import Refusal
from dialogs.names.lists import FIRST_NAMES
from dialogs.names.recognition import looks_like_a_person
from dialogs.notes.commands import ReadNotes, headed_notes, table_of_tasks, written_down
from dialogs.patterns import lazily
from dialogs.people.coming_commands import CannotCome
from dialogs.reading.introductions import LISTS_ITEMS, Introduces, introduced
from dialogs.reading.markers import is_marked
from dialogs.text import clean, fold

LONGEST_TEXT = 100_000
LONGEST_COMMAND = 30_000
"""A longer text can only be notes."""

_HELLO = (
    r"(?:hej|hi|hello),? (?:alla(?: ihop| tillsammans)?|allihop\w*|allesamman\w*|gruppen|everyone|all)(?=[,.!:]|$)"
    r"|hej(?:san| hej)?(?: pa (?:dig|dej|er))?(?! ?da\b)|halla|halloj|tjena|tjenare|tjosan|tja|morsning"
    r"|god(?:dag| dag| kvall| middag| formiddag| eftermiddag)|god morgon|hello|hi|hey"
)
_ASKING = (
    r"(?:kan|kunde|vill|skulle) (?:du|ni)(?: kunna)?|(?:could|can|would|will) you"
    r"|jag (?:vill|skulle vilja)|i (?:want|would like) to|i'd like to|du"
)
_THANK = (
    r"(?:stort |tusen )?tack(?:ar)?(?: (?:sa|hemskt|jatte|valdigt) ?mycket)?"
    r"(?: for (?:hjalpen|i ?dag|motet|ett (?:bra|fint) mote|svaret|svaren|paminnelsen|infon|allt|det)"
    r"(?: i ?dag| nu| igen| har)?)?"
    r"|(?:(?:many )?thanks(?: a lot)?|thank you(?: (?:so|very) much)?)(?: for (?:the help|your help|today))?|thx"
)
_PLEASE = lazily(
    rf"(?:(?:{_HELLO}|snalla(?: du)?|please|pls|plz|var snall och|vanligen|vanlig och|motesbot|boten|bot"
    rf"|(?P<asking>{_ASKING}))"
    r"(?:[\s,!.:]++|$))*+"
)
_THANKED_BEFORE = lazily(
    rf"\s*+(?:(?:(?:{_THANK}|ok(?:ej|ay)?)(?: du| \p{{L}}{{2,15}})?)[^\S\n]*+[,.!:\n][\s,.!:]*+)++"
)
_NOTHING_BUT_THANKS = lazily(
    rf"[\s,.!]*+(?:(?:(?P<thanks>{_THANK}|ok(?:ej|ay)?|toppen|perfekt|perfect|great|[👍👌👏🙌🙏❤♥])"
    rf"|{_HELLO}|hej da|du|sjalv|alla|och|and|motesbot|boten|bot|bra|fint|super|kanon|jattebra|vad bra|sa bra|good)"
    r"(?!\w)(?:[\s,.!:)]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f])*+)++"
)
_THANKS = lazily(
    r"(?:[\s,.!]++(?:tack(?: sa mycket)?|snalla(?: du)?|please|pls|plz|thanks|thank you|motesbot"
    r"|nu|nu direkt|genast|sa snart du kan|snarast|asap|now|right away|ar du snall|om du kan|if you can))*+"
    r"(?:[\s.!?]|[:;]-?[)(dp]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f])*+$"
)


def parse(text: str, *, today: date) -> Command:
    """The command that `text` gives, read on the day `today`. Raises Refusal when it is too long, and nothing else."""
    short = shortened(text)
    if len(short.text) > LONGEST_TEXT:
        raise Refusal("text-too-long", limit=LONGEST_TEXT)
    command = _parsed_again(short.text, today) if len(short.text) <= _TYPED else _parsed(short.text, today)
    return restored(command, short, keep=_READ_AGAIN.get(type(command), frozenset()))


_TYPED = 1_000
"""Characters of a sentence, which is read several times while its meaning is looked for."""


@lru_cache(maxsize=64)
def _parsed_again(text: str, today: date) -> Command:
    return _parsed(text, today)


_READ_AGAIN: dict[type, frozenset[str]] = {
    AddItems: frozenset({"text"}),
    EditItem: frozenset({"text"}),
    SetTemplate: frozenset({"text"}),
}
"""Fields whose text is read for people later, when the group's people are known."""


def _parsed(text: str, today: date) -> Command:
    text = clean(text).strip("\n").rstrip()
    if not text.strip():
        return Help()
    if len(text) > LONGEST_COMMAND:
        return ReadNotes(text)
    thanked = _NOTHING_BUT_THANKS.fullmatch(fold(text))
    if thanked and thanked["thanks"]:
        return Thanks()
    said = without_please(text)
    if not said.strip(" .!,"):
        # Nothing but a hello, or a please-word that could be anything.
        return Greeting() if regex.match(_HELLO, fold(text).strip()) else Help()
    return (
        _noted_attendance(said, today)
        or said_of_attendance(said)
        or said_of_outcomes(said)
        or headed_notes(said)
        or table_of_tasks(said, today=today)
        or _feedback(said)
        or said_of_agenda(said)
        or _by_table(said, today)
        or written_down(said, today=today)
        or unnumbered_decision(said)
        or _nearly(said, today)
        or _pasted(said, today)
        or NotUnderstood(said)
    )


_NOTE_THAT = lazily(
    r"\s*(?:notera|anteckna|skriv(?: (?:upp|ner|ned|in))?|for in|note(?: down)?|write down)"
    r"(?: (?:ocksa|i protokollet|i narvaron|in the minutes))? (?:att|that)\s+"
)


_NOT_BEFORE_VERB = lazily(r"\b(inte|ej) (är|var|kan|kommer|deltar|deltog)\b", regex.IGNORECASE)


def _noted_attendance(text: str, today: date) -> Command | None:
    """ "Anteckna att Sara är med i stället för Olle": who is there is no note of an item."""
    led = _NOTE_THAT.match(fold(text))
    if led is None or "\n" in text.strip():
        return None
    # "Att Olle inte kan komma" has another order of words than "Olle kan inte komma".
    command = _by_table(_NOT_BEFORE_VERB.sub(r"\2 \1", text[led.end() :]), today)
    return command if isinstance(command, RecordSubstitute | RecordAttendance | CannotCome) else None


def without_please(text: str) -> str:
    """`text` without please-words before it. The indent of a pasted list stays, for its lines to be compared."""
    if thanked := _THANKED_BEFORE.match(fold(text)):
        text = text[thanked.end() :]
    folded = fold(text)
    indent = len(folded) - len(folded.lstrip())
    match = _PLEASE.match(folded, indent)
    if match is None or match.end() == indent:
        return text if "\n" in text else text.strip()
    said = text[match.end() :]
    if (thanked := _THANKED_BEFORE.match(fold(said))) and said[thanked.end() :].strip():
        return without_please(said)
    return said.rstrip(" ?") if match["asking"] and "\n" not in said else said


def _by_table(text: str, today: date) -> Command | None:
    folded = fold(text)
    tail = max(0, len(folded) - 80)
    thanks = _THANKS.search(folded, tail)
    # Each pattern leaves out the signs at the end by itself.
    is_said = thanks is not None and thanks[0].strip(" .!?") != ""
    end = thanks.start() if thanks and thanks.start() and is_said else len(folded)
    forms = (folded,) if end == len(folded) else (folded, folded[:end])
    for spec, fullmatch in _matchers():
        for tried in forms:
            match = fullmatch(tried)
            if match and (command := spec.make(Said(text, folded, match, today))) is not None:
                return command
    return None


@cache
def _matchers() -> tuple[tuple[Spec, Callable[[str], "regex.Match[str] | None"]], ...]:
    """Return each pattern's method beside its command: a look-up for each pattern and sentence takes longer than most
    matches."""
    return tuple((spec, pattern.fullmatch) for spec in SPECS for pattern in spec.compiled)


# --- driv and hinder ------------------------------------------------------------------------------------------------

_HEADING_ALONE = lazily(
    r"[\s\-•*#]{0,9}(?:driv(?:krafter|kraft)?|drivers?|drives?|hinder|hindren|obstacles?|hindrances?)\s*+[:-]?\s*+"
)
_HEADING_OF_THIRD = lazily(r"(?:(?:ett )?ord|(?:one )?word|betyg|skala|score|rating|scale|svar|answer)\s*+[:-]\s*+")


_ADDED_TO_ANSWER = lazily(
    r"(?i)\s*+(?:lägg|skriv) (?:till|in|upp)(?: också)? (?:på |under |som |till |ett |i |mitt )*"
    r"(?=(?:driv|hinder)(?:en|et)?\s*[:–-])"
    r"|\s*+add (?:to |under |as |an? )*(?=(?:drivers?|obstacles?)\s*[:–-])"
)
"""Words before one more line of an answer: "lägg till på hinder: kallt i rummet"."""


def _feedback(text: str) -> Command | None:
    """The statements under "driv" and "hinder", word for word. A heading alone asks for the words under it."""
    text = _ADDED_TO_ANSWER.sub("", text, count=1) if _ADDED_TO_ANSWER.match(text) else text
    reading = read_answer(text)
    if reading is not None and reading.statements:
        return GiveFeedback(reading.statements, len(reading.signature))
    folded = fold(text.strip())
    if reading is None and not _HEADING_ALONE.fullmatch(folded) and not _HEADING_OF_THIRD.fullmatch(folded):
        return None
    english = regex.search(r"drive[rs]|obstacle|hindrance", fold(text)[:40])
    example = "drivers: good talks\nobstacles: few breaks" if english else "driv: bra diskussioner\nhinder: få pauser"
    return Incomplete(Missing.FEEDBACK_TEXT, example)


# --- items without a command ----------------------------------------------------------------------------------------

_OWNED = lazily(r"(?P<who>[^:\n]{2,60}):\s++\S")
_BRACKETED = lazily(
    r"\S.{0,300}\((?=[^()]{0,200}(?:\d\s?(?:min|h\b)|beslut|diskussion|information|decision|discussion))[^()]{1,200}\)\s*$"
)


_HEADING_OF_MINUTES = lazily(
    r"(?:vice |motes)?(?:ordforande|ordf|sekreterare|sekr|justerare|justeringsperson(?:er)?|protokollforare|datum|tid"
    r"|plats|lokal|narvarande|franvarande|kallade|chair|secretary|date|time|place|present|absent)\.?"
)
"""Headings of minutes, which own no item: "Ordförande: Karin. Sekreterare: Olle"."""

_REPLACES = lazily(
    r"\b(?:ersatt\w*|byt\w* ut|slang\w*|arbetat om|gjort om|gor om|skrivit om|ny version|ny dagordning|nya dagordningen"
    r"|i ?stallet|istallet|galler nu|replaces?|swap|new (?:version|agenda)|instead|scrap)\b"
)
"""Words before a list that put it in the place of the agenda."""


_OF_MEETINGS = lazily(
    r"\b(?:datum\w*|moten|motena|motestider\w*|motesdagar\w*|traffar\w*|tillfallen\w*|dates|meetings)\b"
)
"""Words before a list of days on which the group meets."""


def _pasted(text: str, today: date) -> Command | None:
    """Lines that can be nothing but agenda items: a list, "Olle: Budgeten", "Studiedagen (Karin, beslut)"."""
    lines = [line for line in text.split("\n") if line.strip()]
    marked = [place for place, line in enumerate(lines) if is_marked(line)]
    if program := program_in(text):
        before = lines[: len(lines) - program.count("\n") - 1]
        if not before or before[-1].rstrip().endswith(":") or LISTS_ITEMS.search(fold(before[-1])):
            return AddItems(program, by_form=True)
    if len(marked) >= 2:
        if _REPLACES.search(fold("\n".join(lines[: marked[0]]))):
            return ReplaceAgenda("\n".join(lines[marked[0] :]))
        words = fold("\n".join(lines[: marked[0]]))
        if _OF_MEETINGS.search(words) and all(find_days(lines[place], today=today) for place in marked):
            # Each line is a meeting, and not an item of one.
            return None
        match introduced(lines):
            case None:
                return AddItems(text, by_form=True)
            case _, Introduces.ITEMS:
                return AddItems("\n".join(lines[marked[0] :]), by_form=True)
            case _, Introduces.WORK:
                return ReadNotes(text)
            case _:
                return None
    if len(lines) >= 2 and is_table(text):
        return AddItems(text, by_form=True)
    first = lines[0].strip()
    if len(lines) > 2 and first.endswith(":") and LISTS_ITEMS.search(fold(first)):
        return AddItems("\n".join(lines[1:]), by_form=True)
    owned = _OWNED.match(first)
    if owned and _HEADING_OF_MINUTES.fullmatch(fold(owned["who"].strip())):
        return None
    if (owned and looks_like_a_person(owned["who"]) and not first.endswith("?")) or _BRACKETED.match(first.lower()):
        return AddItems(_owner_by_owner(text.strip("\n")) if owned else text.strip("\n"), by_form=True)
    return None


_NEXT_OWNED = lazily(r"[,;]\s+(?=(?P<who>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?):\s+\S)")


def _owner_by_owner(text: str) -> str:
    """ "Olle: Budgeten 20 min, Karin: Vägarna" with each item on its own line."""
    found = list(_NEXT_OWNED.finditer(text))
    if not found or "\n" in text or not all(looks_like_a_person(each["who"]) for each in found):
        return text
    return _NEXT_OWNED.sub("\n", text)


# --- small typing errors --------------------------------------------------------------------------------------------

_NEAR = 0.79
"""The least similarity of a slip and its phrase."""

_NEAR_WORD = 0.6
"""The same for each of their words."""

_NEAR_APART = 0.9
"""The same for all their letters, where they have another number of words."""

_SHORT = 6
_LONGEST_PHRASE = 48


def _nearly(text: str, today: date) -> Command | None:
    """The known phrase that `text` is a small typing error away from, with what was said in it."""
    if "\n" in text.strip():
        head, _, tail = text.partition("\n")
        tail = f"\n{tail}"
    else:
        head, tail = text.strip(), ""
    spans = [match.span() for match in _NO_BLANKS.finditer(head[: _LONGEST_PHRASE * 2])]
    folded = fold(head)
    if len(spans) > 1 and head[:1].isupper() and folded[: spans[0][1]].rstrip("s") in FIRST_NAMES:
        return None  # "Sandra tar avtalet" is no slip for "ändra"
    whole = [] if tail else [(0, folded.rstrip(" .!?"), "")]
    begun = [(nth, folded[:end], head[end:] + tail) for nth, (_, end) in enumerate(spans, 1)]
    best: tuple[float, int, str] = (_NEAR, 0, "")
    for words, typed, rest in (*whole, *begun):
        letters, kinds = Counter(typed), _kinds(typed)
        for phrase in _phrases().get((words, len(typed)), ()):
            if words and phrase.is_one_word and typed[:1] != phrase.folded[:1]:
                continue  # "Sandra …" and "ok …" are no slips for "ändra …" and "sök …"
            if phrase.at_most_alike(letters, kinds, len(typed)) < best[0]:
                continue
            alike = SequenceMatcher(None, typed, phrase.folded).ratio()
            is_better = (alike, -phrase.nth) > (best[0], -best[1]) and alike > _NEAR
            if is_better and _word_by_word(typed, phrase.folded):
                best = (alike, phrase.nth, phrase.written + rest)
    suggestion = best[2]
    if not suggestion or _by_table(suggestion, today) is None:
        return None
    return DidYouMean(suggestion)


_NO_BLANKS = lazily(r"\S++")
_MORE_OR_LESS = 4
"""Letters that a slip is longer or shorter than its phrase at most."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A known phrase, with the place `nth` that it is declared at."""

    nth: int
    written: str
    folded: str
    is_one_word: bool
    letters: Mapping[str, int]
    kinds: int

    def at_most_alike(self, letters: Mapping[str, int], kinds: int, length: int) -> float:
        """Return a bound of the similarity, from the letters that both have, in a tenth of the time."""
        size = len(self.folded)
        shared = min(size - (self.kinds & ~kinds).bit_count(), length - (kinds & ~self.kinds).bit_count())
        if 2 * shared > _NEAR * (length + size):
            shared = sum(min(count, letters.get(letter, 0)) for letter, count in self.letters.items())
        return 2 * shared / (length + size)


def _kinds(text: str) -> int:
    """Return which letters `text` has: a bit for each, some of which share theirs."""
    found = 0
    for letter in set(text):
        found |= 1 << ord(letter) % 64
    return found


@cache
def _phrases() -> Mapping[tuple[int, int], Sequence[_Phrase]]:
    """Return the phrases that may be meant by (a number of words, so many letters in them). More words may follow
    these; the number is 0 for all that was typed."""
    found: dict[tuple[int, int], list[_Phrase]] = {}
    for nth, known in enumerate(known for spec in SPECS for known in spec.known):
        written = known.removesuffix("…").strip()
        size = written.count(" ") + 1
        folded = fold(written)
        phrase = _Phrase(nth, written, folded, size == 1, Counter(folded), _kinds(folded))
        for words in (size - 1, size, size + 1) if written != known else (0,):
            for length in range(len(folded) - _MORE_OR_LESS, len(folded) + _MORE_OR_LESS + 1):
                if words or written == known:
                    found.setdefault((words, length), []).append(phrase)
    return found


def _word_by_word(typed: str, phrase: str) -> bool:
    """Return whether the slips are within words: another word in a word's place ("Karin" for "jag") is no slip. With
    another number of words they only stand apart or together otherwise. A short word that begins with another letter is
    another word ("ok" and "sök")."""
    words, meant = typed.split(), phrase.split()
    if len(words) != len(meant):
        return SequenceMatcher(None, "".join(words), "".join(meant)).ratio() >= _NEAR_APART
    if len(words) == 1 and len(phrase) <= _SHORT and typed[:1] != phrase[:1]:
        return False
    return all(SequenceMatcher(None, one, other).ratio() >= _NEAR_WORD for one, other in zip(words, meant, strict=True))
