"""The commands about notes, and the findings in them."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from datetime import date

import regex

from dialogs.commands.pieces import always
from dialogs.commands.said import EVERYBODY, ME, Said, numbers_in, person
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import Incomplete, Missing
from dialogs.dates import FoundDay, find_days
from dialogs.meetings.reading import day_of
from dialogs.names.recognition import looks_like_a_person, split_names
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class ReadNotes(Command):
    """Notes from a meeting, with their heading: `text` is for `dialogs.dates.read_minutes`."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowFound(Command):
    pass


@dataclass(frozen=True, slots=True)
class SaveFound(Command):
    """Of what was found in notes: these numbers, or all."""

    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SkipFound(Command):
    """Of what was found in notes: these numbers, or all."""

    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeFound(Command):
    """Change this finding in notes to another `day`, or another `owner` (as written, or ME)."""

    number: int
    day: FoundDay | None = None
    owner: str | None = None


_FOR_WHOM = lazily(r"(?:for|till|to)\s++")


def _change_found(said: Said) -> Command | None:
    """ "2 är 5 juli", "3 gäller Karin"; None where neither a day nor a person is said."""
    words = said.words("rest").rstrip(".!? ")
    if day := day_of(words, today=said.today):
        return ChangeFound(said.number(), day=day)
    if led := _FOR_WHOM.match(fold(words)):
        words = words[led.end() :]
    who = person(words)
    if who == ME or fold(who) in EVERYBODY - {""} or _are_all_people(who):
        return ChangeFound(said.number(), owner=who)
    return None


def _are_all_people(words: str) -> bool:
    """Return whether each name that `words` list is written as a person's, or means the sender ("jag och Olle")."""
    names = split_names(words, ())
    return bool(names) and all(person(name) == ME or looks_like_a_person(name) for name in names)


NOTES_HEAD = "anteckningar:\n"
"""The beginning that makes any text notes. The text of a file gets it."""
_NOTES = (
    r"(?:motes|minnes|dags?)?anteckning(?:ar(?:na)?|en)?|(?:motes)?protokoll(?:et)?"
    r"|(?:meeting )?(?:notes|minutes)"
)
_HEAD = lazily(
    r"\s*+(?P<reads>(?:har (?:ar|kommer|foljer|har du)|las(?:a)?|kolla(?: igenom)?|ga igenom|here (?:are|come)|read)\s++)?"
    r"(?:(?:mina|vara|dagens|de|the|my|our|today's)\s++)?"
    rf"(?:{_NOTES})(?!\w)"
    r"(?:\s++(?:(?:fran|for|av|vid|from|of|for)\s|(?=\d))[^\n:]{1,120}+)?+"
    r"(?:\s{0,3}(?P<sign>[:\n]))?+"
)
_MARKED = lazily(r"[ \t]*+(?:\d{1,3}[.)]|[-–—•*·])\s*+\S")
# What was written down, and not said.
_LINES = 4
_LENGTH = 250
_DAYS = 2
_LOOKED_AT = 20_000


def headed_notes(text: str) -> Command | None:
    """The notes that `text` says it is, with their heading, which may hold their date."""
    head = _HEAD.match(fold(text))
    if head is None:
        return None
    rest = text[head.end() :]
    if head["sign"] and regex.search(r"\w", rest):
        return ReadNotes(text)
    if rest.strip(" .!:\n") or not (head["sign"] or head["reads"]):
        return None  # the bare word asks for the minutes of the meeting
    english = regex.search(r"\b(?:notes|minutes)\b", fold(text[:80]))
    return Incomplete(Missing.NOTES_TEXT, "notes: …" if english else "anteckningar: …")


_CELLS = lazily(r"\s*\|\s*|\t+|\s*;\s*")
_OF_TASKS = frozenset(
    [
        "vem",
        "ansvarig",
        "ansvar",
        "ansvariga",
        "klart",
        "klar",
        "nar",
        "deadline",
        "uppgift",
        "uppgifter",
        "atgard",
        "senast",
        "slutdatum",
        "datum",
        "owner",
        "who",
        "when",
        "due",
        "task",
    ]
)


def _is_table_of_tasks(text: str) -> bool:
    """Return whether the first line heads a table of tasks: "Uppgift | Ansvarig | Klart"."""
    lines = [line for line in text.strip().split("\n") if line.strip()]
    if not 2 <= len(lines) <= 60 or not any(sign in lines[0] for sign in "|\t;"):
        return False
    cells = [cell for cell in _CELLS.split(fold(lines[0]).strip(" |")) if cell]
    known = sum(1 for cell in cells if set(cell.split()) & _OF_TASKS)
    return len(cells) >= 2 and known >= 2 and all(any(sign in line for sign in "|\t;") for line in lines)


def table_of_tasks(text: str, *, today: date) -> Command | None:
    """The notes that a table with the columns of tasks is, if it names a day."""
    is_table = _is_table_of_tasks(text) and find_days(text[:_LOOKED_AT], today=today)
    return ReadNotes(text) if is_table else None


def written_down(text: str, *, today: date) -> Command | None:
    """The notes that `text` is by its form: long, on many lines, no list, and with several days in it."""
    if len(text) < _LENGTH:
        return None
    lines = [line for line in text.split("\n") if line.strip()]
    marked = sum(1 for line in lines if _MARKED.match(line))
    if len(lines) < _LINES or marked * 2 >= len(lines):
        return None
    return ReadNotes(text) if len(find_days(text[:_LOOKED_AT], today=today)) >= _DAYS else None


SPECS: tuple[Spec, ...] = (
    Spec(
        ReadNotes,
        right=Right.EVERYBODY,
        asks_which_group=True,
        effect=Effect.ASKS,
        topic=Topic.NOTES,
        about="about-read-notes",
        examples={
            "sv": ("anteckningar: Karin skickar planen senast 30 juni",),
            "en": ("notes: Karin sends the plan by 30 June",),
        },
    ),
    Spec(
        ShowFound,
        tier=Tier.EXACT,
        make=always(ShowFound()),
        patterns=(
            r"(?:(?:visa|se|show) )?(?:(?:de |mina |dina |the |my |your )?(?:förslag|förslagen|proposals|suggestions))",
            r"(?:visa|show) (?:det som är kvar|resten|what is left|the rest)",
        ),
        known=("visa förslagen", "show proposals"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.NOTES,
        about="about-show-found",
        examples={"sv": ("visa förslagen",), "en": ("show proposals",)},
        needs_group=False,
    ),
    Spec(
        SaveFound,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SaveFound(numbers_in(said)),
        patterns=(
            r"(?:spara|lägg in|skriv upp|save|keep) (?:alla|allt|allihop|alltihop|dem|dem alla|alla förslag|alla förslagen|resten|all|everything|all of them|them|the rest)",
            r"(?:spara|lägg in|skriv upp|save|keep) {numbers}",
        ),
        known=("spara alla", "save all"),
        right=Right.EVERYBODY,
        topic=Topic.NOTES,
        about="about-save-found",
        examples={"sv": ("spara alla", "spara 1 och 3"), "en": ("save all", "save 1 and 3")},
        needs_group=False,
    ),
    Spec(
        SkipFound,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SkipFound(numbers_in(said)),
        patterns=(
            r"(?:hoppa över|strunta i|spara inte|skip|leave out|drop) (?:alla|allt|resten|dem|förslagen|all|the rest|everything|them)",
            r"(?:hoppa över|strunta i|spara inte|skip|leave out|drop) {numbers}",
        ),
        known=("hoppa över resten", "skip the rest"),
        right=Right.EVERYBODY,
        topic=Topic.NOTES,
        about="about-skip-found",
        examples={"sv": ("hoppa över resten", "hoppa över 2"), "en": ("skip the rest", "skip 2")},
        needs_group=False,
    ),
    Spec(
        ChangeFound,
        tier=Tier.WITH_ARGUMENT,
        make=_change_found,
        patterns=(
            r"(?:nummer |nr |number |förslag )?(?P<number>\d{1,3})(?::?an)? ?(?:är på|är|ska vara|skall vara|gäller|blir|is on|is|should be|:|=) ?(?P<rest>[^\n]{1,80})",
        ),
        right=Right.EVERYBODY,
        topic=Topic.NOTES,
        about="about-change-found",
        examples={"sv": ("2 är 5 juli", "3 gäller Karin"), "en": ("2 is 5 July", "3 is Karin")},
        needs_group=False,
    ),
)
