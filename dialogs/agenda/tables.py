"""Makes lines of items from a pasted table (Tid, Punkt, Ansvarig), and minutes from the times at the beginning of
lines."""

from enum import StrEnum

import regex

from dialogs.agenda.item_words import minutes_in, type_in
from dialogs.names.recognition import looks_like_a_person, split_people
from dialogs.patterns import lazily
from dialogs.text import fold

LONGEST_SLOT = 8 * 60
"""Minutes between two times of an agenda; a longer time is another day."""


class Column(StrEnum):
    TIME = "time"
    TITLE = "title"
    OWNER = "owner"
    MINUTES = "minutes"
    TYPE = "type"
    NUMBER = "number"
    NOTE = "note"


_HEADS = {
    Column.TIME: r"tid(?:punkt)?|kl|klockan|klockslag|nar|start|time|when",
    Column.TITLE: r"(?:dagordnings)?punkt(?:er)?|arenden?|rubrik|innehall|vad|amne|moment|aktivitet|program"
    r"|programpunkt|dagordning|agenda|item|topic|subject|what|activity",
    Column.OWNER: r"ansvarig(?:a)?|foredragande|foredragare|vem|agare|person|halls av|namn|owner|who"
    r"|presenter|responsible",
    Column.MINUTES: r"min|minuter|langd|tidsatgang|minutes|duration|length|antal minuter",
    Column.TYPE: r"typ|syfte|sort|kategori|type|kind|purpose",
    Column.NUMBER: r"nr|nummer|#|no|number|§",
    Column.NOTE: r"anteckning(?:ar)?|kommentar(?:er)?|ovrigt|underlag|bilaga|notes?|comments?|material",
}
_HEAD_OF = tuple((column, lazily(rf"(?:{words})\.?:?")) for column, words in _HEADS.items())
_HOUR, _MINUTE = r"(?:[01]?\d|2[0-3])", r"(?:[0-5]\d)"
_UNTIL = rf"\s?(?:-|–|till|to)\s?(?:kl\.?\s?)?(?P<h2>{_HOUR})"
_TIME = lazily(
    rf"(?:kl(?:ockan)?\.?\s?)?(?P<h>{_HOUR})[.:](?P<m>{_MINUTE})(?:{_UNTIL}(?:[.:](?P<m2>{_MINUTE}))?)?"
    rf"|kl(?:ockan)?\.?\s?(?P<h>{_HOUR})(?![\d.:])(?:{_UNTIL}(?:[.:](?P<m2>{_MINUTE}))?)?"
    rf"|(?P<h>{_HOUR}){_UNTIL}(?:[.:](?P<m2>{_MINUTE}))?"
)
"""A whole hour is a time behind "kl" or in a span: "kl 9", "9-9.15"."""
_TIMED_LINE = lazily(rf"\s*(?P<time>{_TIME.pattern})(?![\d.:])(?:\s*[:–-]\s+|\s+)(?=\p{{L}})")
_MARK_ALONE = lazily(r"\s*(?:\d{1,3}[.)]?|§\s?\d{1,3}|\p{L}\)|[^\p{L}\d\s]{1,2}|[a-z])\s*")
_RULE = lazily(r"[\s|:+=-]+")
_HAS_LENGTH = lazily(r"\d\s?(?:min|m\b|h\b|tim|')")

Cells = list[str]


def as_lines(text: str) -> str:
    """Return `text` with table rows as lines for `read_items`. Other lines stay."""
    rows = [_cells(line) for line in text.split("\n")]
    tabled = [row for row in rows if row is not None and sum(1 for cell in row if cell) > 1]
    if not tabled:
        return _timed_lines(text)
    columns = _heads(tabled[0])
    if columns is None:
        rows = [_without_mark(row) if row else None for row in rows]
        if not any(rows):
            return _timed_lines(text)
    columns = _with_lengths(columns, tabled) if columns else None
    found: list[tuple[str, str]] = []
    for line, row in zip(text.split("\n"), rows, strict=True):
        if row is None:
            if not ("|" in line and _RULE.fullmatch(line)):
                found.append(("", line))
        elif columns is None or row is not tabled[0]:
            found.append(_row(row, columns))
    return "\n".join(_with_minutes(found))


def is_table(text: str) -> bool:
    """Return whether `text` is a table of items: a row of headings, and rows with as many cells."""
    rows = [_cells(line) for line in text.split("\n") if line.strip() and not ("|" in line and _RULE.fullmatch(line))]
    return len(rows) > 1 and all(row is not None and len(row) > 1 for row in rows) and _heads(rows[0] or []) is not None


def _cells(line: str) -> Cells | None:
    """Return the cells of a row with tabs or pipes; None for another line."""
    if line.count("|") >= 2 and line.strip().startswith("|"):
        return None if _RULE.fullmatch(line) else [cell.strip(" *") for cell in line.strip().strip("|").split("|")]
    if "\t" not in line.strip():
        return None
    cells = [cell.strip() for cell in line.split("\t")]
    while cells and not cells[0]:
        del cells[0]
    return cells


def _without_mark(row: Cells) -> Cells | None:
    """Return a row of a table without heads. A number or bullet before its tab is a mark, not a cell."""
    if not _MARK_ALONE.fullmatch(fold(row[0])):
        return row
    return row[1:] if len(row) > 2 else None


def _heads(row: Cells) -> list[Column] | None:
    found = [next((column for column, words in _HEAD_OF if words.fullmatch(fold(cell))), None) for cell in row]
    known = [column for column in found if column]
    if len(known) < 2 or Column.TITLE not in known or len(known) < sum(1 for cell in row if cell):
        return None
    return [column or Column.NOTE for column in found]


_LONGEST_ITEM = 240
"""Minutes. A number up to this in a column of times that do not rise is a length."""


def _with_lengths(columns: list[Column], rows: list[Cells]) -> list[Column]:
    """Return the columns, where "Tid" over lengths ("5 min", or 5, 30, 10) is a column of lengths."""
    if Column.TIME not in columns:
        return columns
    at = columns.index(Column.TIME)
    cells = [fold(row[at]) for row in rows[1:] if at < len(row) and row[at]]
    numbers = [int(cell) for cell in cells if cell.isdecimal()]
    are_lengths = bool(cells) and all(minutes_in(cell) and not _TIME.fullmatch(cell) for cell in cells)
    are_numbers = len(numbers) == len(cells) > 1 and numbers != sorted(set(numbers)) and max(numbers) <= _LONGEST_ITEM
    return [Column.MINUTES if nth == at and (are_lengths or are_numbers) else each for nth, each in enumerate(columns)]


def _kinds(row: Cells) -> list[Column]:
    """Return the kind of each cell by its words, if no row of heads tells."""
    kinds: list[Column] = []
    for cell in row:
        kind = type_in(cell)
        if _TIME.fullmatch(fold(cell)) and Column.TIME not in kinds:
            kinds.append(Column.TIME)
        elif minutes_in(cell):
            kinds.append(Column.MINUTES)
        elif kind and kind[1] and Column.TITLE in kinds:
            kinds.append(Column.TYPE)
        elif Column.TITLE in kinds and cell and (looks_like_a_person(cell) or split_people(cell, ())):
            kinds.append(Column.OWNER)
        else:
            kinds.append(Column.NOTE if Column.TITLE in kinds or not cell else Column.TITLE)
    return kinds


def _row(row: Cells, columns: list[Column] | None) -> tuple[str, str]:
    """Return (time, line) of one row."""
    of: dict[Column, list[str]] = {}
    for cell, column in zip(row, columns or _kinds(row), strict=False):
        if cell:
            of.setdefault(column, []).append(cell)
    minutes = [f"{cell} min" if cell.isdecimal() else cell for cell in of.get(Column.MINUTES, [])]
    inside = [*of.get(Column.OWNER, []), *of.get(Column.TYPE, []), *minutes]
    title = " – ".join(of.get(Column.TITLE, of.get(Column.NOTE, [])))
    line = f"{title} ({', '.join(inside)})" if inside and title else title
    notes = "".join(f"\n   - {note}" for note in of.get(Column.NOTE, [])) if Column.TITLE in of else ""
    return next(iter(of.get(Column.TIME, [])), ""), line + notes


_FEWEST_TIMED = 3


def program_in(text: str) -> str:
    """Return the lines of `text` from the first with a time on, if they are a program; "" if they are none."""
    lines = [line for line in text.split("\n") if line.strip()]
    times = [_begins(line[match.start("time") : match.end("time")]) if match else None for line, match in _timed(lines)]
    first = next((at for at, time in enumerate(times) if time is not None), len(lines))
    known = [time for time in times if time is not None]
    is_program = len(known) >= _FEWEST_TIMED and known == sorted(known) and 3 * len(known) >= 2 * (len(lines) - first)
    return "\n".join(lines[first:]) if is_program and all(time % 5 == 0 for time in known) else ""


def _timed(lines: list[str]) -> "list[tuple[str, regex.Match[str] | None]]":
    return [(line, _TIMED_LINE.match(fold(line))) for line in lines]


def _timed_lines(text: str) -> str:
    """Return lines like "09.00 Inledning" with minutes from the times."""
    found = []
    for line, match in _timed(text.split("\n")):
        found.append((line[match.start("time") : match.end("time")], line[match.end() :]) if match else ("", line))
    times = [begins for time, _ in found if (begins := _begins(time)) is not None]
    is_program = len(times) > 1 and times == sorted(times) and all(each % 5 == 0 for each in times)
    return "\n".join(_with_minutes(found)) if is_program else text


def _with_minutes(rows: list[tuple[str, str]]) -> list[str]:
    lines = []
    for at, (time, line) in enumerate(rows):
        begins, ends = _begins(time), _ends(time)
        if ends is None:
            ends = next((later for later_time, _ in rows[at + 1 :] if (later := _begins(later_time)) is not None), None)
        minutes = ends - begins if begins is not None and ends is not None else 0
        first, *rest = line.split("\n")
        if 0 < minutes <= LONGEST_SLOT and not _HAS_LENGTH.search(fold(first)):
            first = f"{first} ({minutes} min)"
        lines.append("\n".join([first, *rest]))
    return lines


def _begins(time: str) -> int | None:
    match = _TIME.fullmatch(fold(time))
    return int(match["h"]) * 60 + int(match["m"] or 0) if match else None


def _ends(time: str) -> int | None:
    match = _TIME.fullmatch(fold(time))
    return int(match["h2"]) * 60 + int(match["m2"] or 0) if match and match["h2"] else None
