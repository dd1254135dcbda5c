"""The day of a document, or of its meeting, as the document itself says."""

from datetime import date

from dialogs.dates.calendar import exists
from dialogs.dates.scan import Scanned
from dialogs.dates.structure import Structure
from dialogs.dates.table import Ask, Look, Setting, said_weekday
from dialogs.dates.words import MONTHS, loose
from dialogs.patterns import lazily

_LINES = 25
"""The most lines of a header."""
_LABEL = lazily(
    loose(
        r"\b(?:datum|mötesdatum|sammanträdesdatum|tid|dag|protokoll|minnesanteckningar|mötesanteckningar|anteckningar|dagordning|kallelse|date|minutes|möte|styrelsemöte|sammanträde)\b"
    )
)
_STAMP = lazily(loose(r"\b(?:signed|signerat|signerad|undertecknat|date|datum|justerat|justerad)\b"))
_NOT_THIS = lazily(
    loose(r"\b(?:föregående|förra|nästa|senast|deadline|kommande|beslut|reviderad|antagen|fastställd)\b")
)
_YEAR = lazily(r"(?<![\d/-])(20\d\d)(?![\d/-])")


def date_of(structure: Structure, scanned: list[Scanned]) -> date | None:
    """Return the day of the document, or None if it names none.

    It is the header's date or YYMMDD; else the first day of the header without a year, with the year of the title if
    the weekday fits; else the stamp of a signature.
    """
    end = structure.lines[min(_LINES, len(structure.lines)) - 1].end if structure.lines else 0
    header = [found for found in scanned if found.end <= end]
    dated = [(found, day) for found in header if (day := _written_out(found)) and not _is_of_other(structure, found)]
    for found, day in dated:
        if _LABEL.search(structure.folded, max(0, found.start - 60), found.start) or _alone(structure, found):
            return day
    if dated:
        return dated[0][1]
    years = [int(match[1]) for match in _YEAR.finditer(structure.folded, 0, end)]
    for found in header:
        groups = found.groups
        month = groups.get("monthword")
        number = MONTHS[month.rstrip(".")] if month else int(groups.get("month") or 0)
        if not (groups.get("day") and number) or _is_of_other(structure, found) or not _alone(structure, found):
            continue
        said = said_weekday(found.match)
        days = [day for year in years if (day := exists(year, number, int(groups["day"] or 0)))]
        fitting = [day for day in days if said in {None, day.weekday()}]
        if fitting:
            return fitting[0]
    stamps = [
        day
        for found in scanned
        if (day := _written_out(found)) and _STAMP.search(structure.folded, max(0, found.start - 40), found.start)
    ]
    return stamps[-1] if stamps else None


def _written_out(found: Scanned) -> date | None:
    """Return the day if its year is written, so that it does not depend on today."""
    senses = [found.sense(Setting(today, Look.NEAR)) for today in (date(2015, 1, 15), date(2023, 8, 15))]
    days = {sense.day if sense else None for sense in senses}
    if len(days) != 1 or None in days or any(sense and Ask.NO_SUCH_DAY in sense.ask for sense in senses):
        return None
    return days.pop()


def _is_of_other(structure: Structure, found: Scanned) -> bool:
    line = structure.lines[structure.line_at(found.start)]
    return bool(_NOT_THIS.search(structure.folded, line.start, found.start))


def _alone(structure: Structure, found: Scanned) -> bool:
    line = structure.lines[structure.line_at(found.start)]
    return len(structure.words(line).strip()) <= found.end - found.start + 25
