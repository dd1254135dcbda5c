"""The year of a day without one, from its sentence, list or heading."""

from collections.abc import Callable
from functools import partial

import regex

from dialogs.dates.scan import Scanned
from dialogs.dates.structure import Structure
from dialogs.dates.words import MONTHS, loose
from dialogs.patterns import lazily

_YEAR = lazily(r"(?<![\d/.:-])(?<!\d\s?-\s?)(?<!agenda\s)(20\d\d)(?![\d/:]|\s?-\s?\d|-\d)")
_THROUGHOUT = lazily(
    loose(
        r"\b(?:under|(?:vår|höst)terminen|våren|hösten|vintern|sommaren|vt|ht|läsåret|verksamhetsåret|kalenderåret|möten|mötena|\w{0,20}(?:datum|tider|dagar|tiderna|dagarna)|datum(?:en)?\sför|tider\sför)"
        r"[\s-]{0,2}(?P<year>20\d\d|(?<=\s|-)2\d(?![\d/.:,]|\s?(?:-|och|samt|jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)))"
    )
)
_CALENDAR = lazily(
    loose(
        r"datum|mötestid|möten|kalend|schema|tider|sammanträd|aktivitet|program|årshjul|planering|träffar|höst|vår|\bht\b|\bvt\b|dagar|tidplan|tidsplan|dates|meetings|calendar"
    )
)
_LINES_ABOVE = 40
_LONGEST_TITLE = 100
_ANY_YEAR = lazily(r"\d\d")


_TWO_YEARS = lazily(
    loose(
        r"\b(?:läsåret|verksamhetsåret|arbetsåret|skolåret|säsongen|spelåret|kursåret)\s(?P<first>(?:20)?\d\d)\s?[/-]\s?(?P<last>(?:20)?\d\d)(?!\d)"
    )
)
_AUTUMN = 7
"""The earliest month in which a school year begins."""


class Headings:
    """The years that headings and sentences of a text give to the dates below them."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure
        self._said: dict[int, Callable[[Scanned], int | None]] = {}

    def year(self, found: Scanned) -> int | None:
        """Return the year from the heading of the list, or from the sentence before the date; or None."""
        structure = self._structure
        line = structure.line_at(found.start)
        span = structure.lines[line]
        sentence = structure.sentences[structure.sentence_at(found.start)]
        before = structure.folded[sentence.start : found.start]
        if _ANY_YEAR.search(before):
            if (two := _TWO_YEARS.search(before)) and not _is_matter(before, two):
                return _of_two_years(two, found)
            years = [match["year"] for match in _THROUGHOUT.finditer(before) if not _is_matter(before, match)]
            if years:
                return _full(years[-1])
        if found.start - structure.after_bullet(line) > 4:
            label = structure.folded[max(span.start, sentence.start) : found.start]
            if structure.folded[found.start - 2 : found.start].strip() == ":" and _CALENDAR.search(label):
                return _only_year(label)
            return None
        return self._year_above(line, found)

    def _year_above(self, line: int, found: Scanned) -> int | None:
        """Return, for a date that begins its line, the year in the nearest line above that does not begin with a
        digit."""
        structure = self._structure
        for above in range(line - 1, max(-1, line - _LINES_ABOVE), -1):
            year = self._of_line(above)(found)
            words = structure.words(structure.lines[above])
            if year is not None and words.strip(" :*#_") == str(year):
                return year
            if year is None and words.startswith("§"):
                return None
            start = structure.after_bullet(above)
            if structure.folded[start : start + 1].isdigit() or structure.is_row(above):
                continue
            if year is not None:
                is_title = bool(_CALENDAR.search(words)) or (above == line - 1 and not structure.has_gap_above(line))
                return year if is_title else None
            if structure.has_gap_above(line) and above < line - 3:
                return None
        return None

    def _of_line(self, line: int) -> Callable[[Scanned], int | None]:
        """Return a function that gives a date's year from a line. Cached, because many dates may be below it."""
        if line not in self._said:
            words = self._structure.words(self._structure.lines[line])
            two = _TWO_YEARS.search(words) if len(words) < _LONGEST_TITLE else None
            only = _only_year(words) if len(words) < _LONGEST_TITLE else None
            self._said[line] = partial(_of_two_years, two) if two else lambda _: only
        return self._said[line]


_OF_MATTER = lazily(
    loose(
        r"(?<!\b(?:datum|datumen|tider|tiderna|dagar|dagarna|möten|mötena|träffar|träffarna|\w{2,14}tider|\w{2,14}dagar)\s)\b(?:för|inför|till|avseende|gällande|rörande|om)\s$"
    )
)


def _is_matter(before: str, year: "regex.Match[str]") -> bool:
    """Return whether the year tells what something is for, and not when it is: "bidrag för läsåret 26/27"."""
    return _OF_MATTER.search(before, max(0, year.start() - 40), year.start()) is not None


def _of_two_years(years: "regex.Match[str]", found: Scanned) -> int | None:
    """Return the year of a school year ("läsåret 2025/2026") that the date's month belongs to."""
    month = _month_number(found)
    if month is None:
        return None
    first = _full(years["first"])
    return first if month >= _AUTUMN else first + 1


def _only_year(words: str) -> int | None:
    years = {int(match[1]) for match in _YEAR.finditer(words)}
    return years.pop() if len(years) == 1 else None


def _full(written: str) -> int:
    return int(written) if len(written) == 4 else 2000 + int(written)


_BETWEEN = lazily(
    loose(
        r"^(?:\s{0,3}(?:,|och|samt|respektive|resp\.?|eller|till|-|and|or|to|&|/)\s{0,3}){1,2}(?:den\s|till\sden\s|\p{L}{2,7}dag(?:en)?\s(?:den\s)?)?$"
    )
)


def list_years(structure: Structure, scanned: list[Scanned]) -> dict[int, int]:
    """Return years by index in `scanned` for dates without a year in a list whose last date has one."""
    years: dict[int, int] = {}
    for number in range(len(scanned) - 2, -1, -1):
        this, following = scanned[number], scanned[number + 1]
        if _own_year(this) or not _BETWEEN.search(structure.folded[this.end : following.start]):
            continue
        year = _own_year(following) or years.get(number + 1)
        if year:
            months = [_month_number(found) for found in (this, following)]
            years[number] = year if None in months or months[0] <= months[1] else year - 1  # type: ignore[operator]
    return years


def _own_year(found: Scanned) -> int | None:
    groups = found.groups
    written = groups.get("year") or groups.get("year2")
    return _full(written) if written and len(written) in {2, 4} and int(written[:2]) < 30 else None


def _month_number(found: Scanned) -> int | None:
    if word := found.groups.get("monthword"):
        return MONTHS[word.rstrip(".")]
    written = found.groups.get("month") or ""
    return int(written) if written.isdigit() else None
