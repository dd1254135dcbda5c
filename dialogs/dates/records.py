"""Tasks written as records: "Göra: … Ansvarig: … Klart: …", and "… (Per, 1 oktober)"."""

# ruff: noqa: E501 - a pattern is read by its line

from dataclasses import dataclass

import regex

from dialogs.dates.structure import Structure
from dialogs.dates.words import loose
from dialogs.patterns import lazily

NAME = r"(?:[\p{Lu}][\p{L}.-]{0,20}(?:\s(?:\p{Lu}[\p{L}.-]{0,20}|\p{Lu}\.?)){0,2})"
JOIN = r"(?:\s?[,/+&](?:\s?(?:och|samt|and)(?=\s))?|\s(?:och|samt|and|plus))"
"""The separator of two names in a list. A blank may follow."""
NAMES = rf"{NAME}(?:{JOIN}\s?{NAME}){{0,5}}"

_TASK = loose(r"(?:åtgärd|uppgift|aktivitet|att\sgöra|göra|to-?do|uppdrag|action(?:\spoint)?|task|insats)")
_MATTER = loose(r"(?:vad(?:\sska\sgöras)?|what|ärende|fråga|punkt|beslut)")
_WHO = loose(r"(?:ansv(?:arig(?:a)?|ar)?\.?|vem|vilka|owner|responsible|who|utförare)")
_WHEN = loose(
    r"(?:när|datum|tid|till|tidpunkt|klart?(?:\s(?:till|senast|den))?|färdigt?|senast|dead-?line|slutdatum|due|when|by\swhen)"
)
_WHERE = loose(r"(?:var|plats|lokal|where|place)")
_LABEL = lazily(
    # A label about time needs no colon: "Klart senast 26 september".
    rf"(?:^|(?<=[.;,|(\n–-])|(?<=\s\s))\s{{0,4}}[-*•]?\s{{0,2}}(?:(?P<task>{_TASK})|(?P<matter>{_MATTER})|(?P<who>{_WHO})|(?P<when>{_WHEN})|(?P<where>{_WHERE}))(?:\s?[:?]\s{{0,3}}|(?<=\b(?:klart?|klar|senast|deadline))(?P<bare>\s))",
    regex.MULTILINE,
)
_OPEN_BRACKET = lazily(r"\s?\([^()]{0,60}$")
_VALUE_END = lazily(r"[;\n|]|[.,]\s{0,3}$|\.\s")
_LINES = 4
"""The most lines of a record before its date, and after it."""
_LONGEST = 300
_FURTHEST = 12
"""Characters between a label and its date."""
_LABEL_ENDS = lazily(r"[:?]|(?<=klar|lart|nast|line)\s")
"""The end of a label about time. It is sought first, because most dates have none."""


_KINDS = ("task", "matter", "who", "when", "where")


@dataclass(frozen=True, slots=True)
class Record:
    """The labels beside a date: the task, its owner, and whether they make the date a deadline."""

    what: str = ""
    who: str = ""
    is_due: bool = False


def record_of(structure: Structure, start: int, end: int) -> Record | None:
    """Return the record of the date at [start, end); None if no label leads to it."""
    line = structure.line_at(start)
    own = structure.lines[line]
    first = max(own.start, start - _LONGEST)
    if not _LABEL_ENDS.search(structure.folded, max(first, start - _FURTHEST - 4), start):
        return None
    labels = list(_LABEL.finditer(structure.folded, first, start))
    if not labels or labels[-1]["when"] is None or start - labels[-1].end() > _FURTHEST:
        return None
    top, bottom = line, line
    while top and line - top < _LINES and not structure.has_gap_above(top) and not structure.is_row(top - 1):
        top -= 1
    last_line = len(structure.lines) - 1
    while bottom < last_line and bottom - line < _LINES and not structure.has_gap_above(bottom + 1):
        bottom += 1
    # Of a record that is one line nothing else is asked; else the lines between the labels of the same kind before and after.
    if len(labels) > 1 or structure.text[structure.after_bullet(line) : labels[-1].start()].strip(" .,;–-"):
        block, stop = own.start, own.end
    elif labels[-1]["bare"]:
        return None
    else:
        block, stop = structure.lines[top].start, structure.lines[bottom].end
    return _read(structure, block, stop, start, end)


def _read(structure: Structure, block: int, stop: int, start: int, end: int) -> Record:
    found: dict[str, str] = {}
    labels = list(_LABEL.finditer(structure.folded, block, stop))
    for place, label in enumerate(labels):
        kind = next(name for name in _KINDS if label[name] is not None)
        until = labels[place + 1].start() if place + 1 < len(labels) else stop
        value = structure.text[label.end() : until]
        cut = _VALUE_END.search(value)
        if label.start() < start and kind in found and kind != "when":
            found = {}  # another record began
        if label.start() < start or kind not in found:
            if label.start() > end and kind in {"task", "matter"} and found:
                break  # the next record
            found[kind] = (value[: cut.start()] if cut else value).strip(" \t\n,;–-*_")
    what = found.get("task") or found.get("matter") or ""
    if not what and labels and labels[0].start() > block:
        what = structure.text[block : labels[0].start()].strip().split("\n")[-1].strip(" .,;–-*•\t")
    what = _OPEN_BRACKET.sub("", what)
    is_due = "where" not in found and ("task" in found or ("who" in found and "matter" not in found))
    return Record(what, found.get("who", ""), is_due)


_BRACKET = lazily(
    loose(r"\((?P<said>[^()\n]{0,60}?)(?:\b(?:senast|klart?|deadline|till|den|före|innan|by|due)\b[\s:]{0,2}){0,3}$")
)
_AROUND_NAME = " \t\n,;:–-/"
_AFTER_BRACKET = lazily(rf"^\s?[,;–/-]\s?(?P<who>{NAMES})\s?\)")
_ANSWERS = lazily(r"(?i:ansv(?:arig(?:a)?|ar)?\.?)\s?:?\s?")


def in_brackets(structure: Structure, first: int, start: int, end: int) -> tuple[int, str] | None:
    """Return (where the bracket around the date at [start, end) begins, its other text as if it were a name), or None.

    `first` is where its sentence begins.
    """
    match = _BRACKET.search(structure.folded, max(first, start - 90), start)
    if match is None:
        return None
    said = structure.text[match.start("said") : match.end("said")].strip(_AROUND_NAME)
    said = _ANSWERS.sub("", said, count=1)
    after = _AFTER_BRACKET.match(structure.text, end, min(end + 80, len(structure.text)))
    return match.start(), said if said or after is None else after["who"]


_FIRST_NAME = lazily(
    rf"^[\s*•-]{{0,4}}(?:(?i:ap|{_TASK})\s?\d{{0,2}}\s?:\s?)?(?P<who>{NAMES})\s?(?::|\s[–-])\s{{1,2}}(?=\p{{L}})"
)


def first_name(sentence: str) -> tuple[int, str] | None:
    """Return (where the rest begins, the name) for an item that begins with a name: "Anna: boka lokal", "AP: Bo - bjuda
    in"."""
    match = _FIRST_NAME.match(sentence) if _AFTER_NAME.search(sentence) else None
    return (match.end(), match["who"]) if match else None


_AFTER_NAME, _BEFORE_NAME = lazily(r":|\s[–-]"), lazily(r"[,/–-]|\s\s")
_LAST_NAME = lazily(
    rf"(?P<mark>[,/–-]|\s{{2,}})\s?(?P<who>{NAMES})\s?(?:[,/:–-]\s?)?(?:(?i:senast|klart?|deadline|till|den|by|due)\b[\s:]{{0,2}}){{0,3}}$"
)


def last_name(before: str) -> tuple[int, str] | None:
    """Return (where it begins, the name) for a name right before a date: "Boka lokal – Anna – 15/10"; None if there is
    none."""
    tail = max(0, len(before) - 90)
    match = _LAST_NAME.search(before, tail) if _BEFORE_NAME.search(before, tail) else None
    if match is None or (match["mark"] == "," and _IN_LIST.search(before, tail, match.start())):
        return None
    return match.start(), match["who"]


_IN_LIST = lazily(rf"\b(?:av|åt|by|både|both)\s{NAME}$")
"""Before a comma: a name that begins a list in the middle of a sentence ("tas fram av Karin, Olle och Sara")."""
