"""Reads edited minutes back: the lines of the Word file by section, and how they differ from the minutes now."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

from dialogs.agenda.model import Agenda, Outcome, OutcomeType
from dialogs.agenda.outcomes import of_type
from dialogs.minutes.document import Item, Minutes, point, signature, task_line
from dialogs.minutes.template_words import is_label
from dialogs.patterns import lazily
from dialogs.text import clean, fold
from dialogs.texts import LOCALES, say

PEOPLE = ("present", "guests", "absent", "missing")
MOST_LINES = 3_000


class LineKind(StrEnum):
    """The kind of a line of a Word file. An ITEM and the LEFT lines below it stand in the left column of a table."""

    TITLE = "title"
    SECTION = "section"
    HEADING = "heading"
    ITEM = "item"
    LEFT = "left"
    TEXT = "text"


Lines = Sequence[tuple[LineKind, str]]


@dataclass
class Edited:
    """The lines of each section of the file. `people` lacks a section that is not in the file; so do `items`, which are
    by their number in the minutes. `unknown` are headings that belong to nothing."""

    people: dict[str, list[str]] = field(default_factory=dict)
    items: dict[int, list[str]] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


_NUMBERED = lazily(r"(\d{1,3})[.)]\s+(\S.*)")


def plain(text: str) -> str:
    return " ".join(clean(text).split())


def edited(lines: Lines, minutes: Minutes) -> Edited:
    """Return the lines under the headings of these minutes."""
    found = Edited()
    into: list[str] | None = None
    texts = [(kind, plain(text)) for kind, text in lines[:MOST_LINES]]
    signatures = {plain(each) for each in (minutes.signed, *(signature(minutes, locale) for locale in LOCALES))}
    if texts and texts[-1][1] in signatures:
        texts.pop()
    known = {plain(f"{item.number}. {item.title}"): item.number for item in minutes.items}
    for kind, text in texts:
        is_head = kind in (LineKind.TITLE, LineKind.SECTION, LineKind.ITEM)
        people = next((key for key in PEOPLE if is_label(text, f"minutes-{key}")), None)
        if people is not None and kind is not LineKind.LEFT:
            into = found.people.setdefault(people, [])
        elif text in known and kind is not LineKind.LEFT:
            into = found.items.setdefault(known[text], [])
        elif is_head:
            number = _renamed(text, minutes.items, found)
            into = found.items.setdefault(number, []) if number else None
            if number is None and _NUMBERED.fullmatch(text):
                found.unknown.append(text)
        elif kind in (LineKind.TEXT, LineKind.LEFT) and into is not None:
            into.append(point(text)[1])
    return found


def _renamed(heading: str, items: Sequence[Item], found: Edited) -> int | None:
    """Return the number of the item whose heading was changed to this: the one with its title, else with its number."""
    match = _NUMBERED.fullmatch(heading)
    title = fold(match[2] if match else heading)
    free = [item for item in items if item.number not in found.items]
    by_title = [item.number for item in free if fold(plain(item.title)) == title]
    if len(by_title) == 1:
        return by_title[0]
    if match is None:
        return None
    headings = {fold(plain(item.title)) for item in items}
    return next((item.number for item in free if str(item.number) == match[1] and title not in headings), None)


# -- the lines of an item


@dataclass(frozen=True)
class _Line:
    """A line of an item as it was written: of an outcome, or of something that cannot be changed in the file."""

    text: str
    outcome: Outcome | None = None
    part: int = 0
    """The place of the line in a note of several lines."""
    is_own: bool = False
    """Whether it says who owns the item, or what it consists of."""


@dataclass(frozen=True)
class Change:
    """An outcome that was changed (`text` is new), removed (`text` is empty) or added (`was` is None)."""

    type: OutcomeType
    was: Outcome | None
    text: str


@dataclass
class ItemChanges:
    """`others` are lines that were changed, but are not read back."""

    changes: list[Change] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


def item_changes(item: Item, outcomes: Sequence[Outcome], lines: Sequence[str], locale: str) -> ItemChanges:
    """Return how the lines of an item in the file differ from its outcomes."""
    base = _base(item, outcomes, locale)
    left, new = _unequal(base, lines)
    found = ItemChanges()
    labels = [plain(block.label) for block in item.blocks if block.label]
    by_type: defaultdict[OutcomeType | None, list[str]] = defaultdict(list)
    for text in new:
        by_type[_type_of(text, labels)].append(text)
    for kind in (OutcomeType.DECISION, OutcomeType.TASK):
        olds = [each for each in left if each.outcome is not None and each.outcome.type is kind]
        for was, now in pairs(olds, by_type[kind], lambda each: each.text):
            text = _without_label(now) if now is not None else ""
            if was is not None or text:
                found.changes.append(Change(kind, was.outcome if was else None, text))
    rest = [each for each in left if each.outcome is None or each.outcome.type is OutcomeType.NOTE]
    _notes(found, rest, by_type[OutcomeType.NOTE], by_type[None])
    return found


def _base(item: Item, outcomes: Sequence[Outcome], locale: str) -> list[_Line]:
    """Return the lines of the item in the order of the document."""
    lines = [_Line(plain(text), is_own=True) for text in (item.about, *item.parts) if text]
    waiting: list[_Line] = []
    for outcome in outcomes:
        if outcome.type is OutcomeType.NOTE:
            waiting += [
                _Line(point(plain(text))[1], outcome, part) for part, text in enumerate(outcome.text.split("\n"))
            ]
        else:
            key = "minutes-decision" if outcome.type is OutcomeType.DECISION else "minutes-task"
            text = outcome.text if outcome.type is OutcomeType.DECISION else task_line(outcome, locale)
            waiting.append(_Line(plain(f"{say(locale, key)}: {text}"), outcome))
    for block in item.blocks:
        text = plain(f"{block.label}: {block.text}") if block.label else point(plain(block.text))[1]
        of_outcome = next((each for each in waiting if each.text == text), None)
        if of_outcome is not None:
            waiting.remove(of_outcome)
        lines.append(of_outcome or _Line(text))
    return [each for each in lines if each.text]


def _unequal(base: Sequence[_Line], lines: Sequence[str]) -> tuple[list[_Line], list[str]]:
    """Return the lines that are no longer there, and the new ones, without those that only changed their place."""
    left: list[_Line] = []
    new: list[str] = []
    matcher = SequenceMatcher(a=[each.text for each in base], b=list(lines), autojunk=False)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag != "equal":
            left += base[first:last]
            new += lines[start:end]
    for each in list(left):
        if each.text in new:
            new.remove(each.text)
            left.remove(each)
    return left, new


_LABELS = {OutcomeType.DECISION: "minutes-decision", OutcomeType.TASK: "minutes-task"}
_LABEL = lazily(r"([^:]{1,80}?)\s*:\s*(.*)")


def _type_of(text: str, labels: Sequence[str]) -> OutcomeType | None:
    """Return the type of outcome that a new line is; None for the news of an organisation."""
    match = _LABEL.fullmatch(text)
    word = fold(match[1]) if match else ""
    for kind, key in _LABELS.items():
        if word and any(word == fold(say(locale, key)) for locale in LOCALES):
            return kind
    return None if word and any(word == fold(label) for label in labels) else OutcomeType.NOTE


def _without_label(text: str) -> str:
    match = _LABEL.fullmatch(text)
    return str(match[2]).strip() if match else text


def _notes(found: ItemChanges, left: Sequence[_Line], new: Sequence[str], others: Sequence[str]) -> None:
    """Add the changes of notes: a changed line belongs to its note, and new lines become one note."""
    found.others += others
    now: defaultdict[str, dict[int, str]] = defaultdict(dict)
    notes: dict[str, Outcome] = {}
    added: list[str] = []
    for was, text in pairs(left, new, lambda each: each.text):
        if was is None:
            added.append(text or "")
        elif was.outcome is None:
            if text is not None or was.is_own:
                found.others.append(text or was.text)
        else:
            notes[was.outcome.id] = was.outcome
            now[was.outcome.id][was.part] = text or ""
    for key, parts in now.items():
        lines = [_kept(line, parts.get(place)) for place, line in enumerate(notes[key].text.split("\n"))]
        found.changes.append(Change(OutcomeType.NOTE, notes[key], "\n".join(line for line in lines if line)))
    if added:
        found.changes.append(Change(OutcomeType.NOTE, None, "\n".join(added)))


def _kept(line: str, now: str | None) -> str:
    """Return the line as it is now. It keeps the sign of a point, which is no text in Word."""
    if now is None:
        return line
    return f"{point(line)[0]}{now}" if now else ""


_Old = TypeVar("_Old")
_ALIKE = 0.3
"""The share of words that two lines have in common if one is the other, changed."""


def pairs(
    old: Sequence[_Old], new: Sequence[str], text_of: Callable[[_Old], str]
) -> list[tuple[_Old | None, str | None]]:
    """Return each old line with the line that it became, then removed ones and new ones alone, in their order."""
    words = [set(fold(text_of(each)).split()) for each in old]
    there = [set(fold(each).split()) for each in new]
    alike = sorted(
        (
            (len(mine & theirs) / len(mine | theirs), -abs(place - other), place, other)
            for place, mine in enumerate(words)
            for other, theirs in enumerate(there)
            if mine and theirs
        ),
        reverse=True,
    )
    became: dict[int, int] = {}
    for share, _, place, other in alike:
        if share >= _ALIKE and place not in became and other not in became.values():
            became[place] = other
    rest_old = [place for place in range(len(old)) if place not in became]
    rest_new = [other for other in range(len(new)) if other not in became.values()]
    if len(rest_old) == len(rest_new) == 1:
        became[rest_old[0]] = rest_new[0]
        rest_new = []
    found: list[tuple[_Old | None, str | None]] = [
        (each, new[became[place]] if place in became else None) for place, each in enumerate(old)
    ]
    return [*found, *((None, new[other]) for other in rest_new)]


def outcomes_of(agenda: Agenda, number: int) -> tuple[Outcome, ...]:
    """Return the outcomes of an item in the order of the document."""
    item = agenda.items[number - 1]
    return tuple(
        each for kind in (OutcomeType.NOTE, OutcomeType.DECISION, OutcomeType.TASK) for each in of_type(item, kind)
    )
