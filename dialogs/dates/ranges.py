"""Typed ranges of days: "1-31 juli", "3 juni till och med 5", "vecka 28 till 31", "hela juli"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import regex

from dialogs.dates.calendar import last_of_month, monday_of
from dialogs.dates.finding import FoundDay, find_days
from dialogs.dates.parts import holiday_in
from dialogs.dates.table import Ask, Setting, year_of
from dialogs.dates.words import MONTHS, any_of
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class FoundRange:
    """The days from `first` to `last`, both included. `is_sure` is False for a mere name, such as "midsommarveckan".
    `is_only` is False if `text` names other days too."""

    first: date
    last: date
    is_sure: bool = True
    is_only: bool = True


_UNTIL = r"(?:-|(?:fram\s)?till(?:\soch\smed)?|t\.?\s?o\.?\s?m\.?|to|until|through|thru)"
_JOINED = lazily(rf"[^\S\n]*,?[^\S\n]*{_UNTIL}[^\S\n]*(?:(?:den|the)[^\S\n]+)?")
_BETWEEN = lazily(r"\b(?:mellan|between)\s(?:den\s)?$")
_LEAD = 20
"""Characters before a day in which "mellan" leads to it."""
_AND = lazily(r"[^\S\n]*(?:och|and)[^\S\n]*(?:den[^\S\n]+)?")
_MONTH = rf"(?:{any_of(word for word in MONTHS if len(word) > 3 or word in ('maj', 'may'))})"
_MONTHS = lazily(
    rf"\b(?:hela|under|i|the\swhole\sof|all\sof|in|during)\s(?:hela\s)?(?P<first>{_MONTH})"
    rf"(?:\s?(?:-|till|och|to|and)\s?(?P<last>{_MONTH}))?\b(?!\s?\d)|^\s*(?P<first>{_MONTH})\s?(?:-|till|och|to|and)\s?(?P<last>{_MONTH})\b"
)
_REST_OF_WEEK = lazily(r"\b(?:(?P<rest>resten\sav\sveckan|the\srest\sof\sthe\sweek)|hela\sveckan|all\sweek)\b")
_NAMED_WEEK = lazily(
    r"\b(?P<holiday>midsommar|pask|jul|nyar|pingst|valborgs?|easter|christmas|midsummer)(?:\s?vecka(?:n|ns)?|\sweek)\b"
)
_WHOLE_WEEK = timedelta(6)
_WORKING_WEEK = timedelta(4)


def join_ranges(text: str, days: Sequence[FoundDay]) -> list[FoundDay]:
    """Return `days` of `text` with "3 juni till 5 juni" as one of them, whose `until` is the last day."""
    folded = fold(text)
    joined: list[FoundDay] = []
    for day in days:
        before = _first_of_range(folded, joined[-1], day) if joined else None
        if before is not None and day.day is not None:
            last = day.until or day.day
            until = last if last != before.day else None
            joined[-1] = replace(before, end=day.end, until=until, ask=(*before.ask, *_doubts(day)))
        else:
            joined.append(day)
    return joined


def _first_of_range(folded: str, first: FoundDay, last: FoundDay) -> FoundDay | None:
    """Return `first` if the two are a range, else None. "Torsdag till fredag" typed on a Thursday begins today."""
    if first.day is None or last.day is None or first.until is not None:
        return None
    led = _BETWEEN.search(folded, max(0, first.start - _LEAD), first.start)
    between = led and _AND.fullmatch(folded, first.end, last.start)
    if not (between or _JOINED.fullmatch(folded, first.end, last.start)):
        return None
    if first.day <= last.day:
        return first
    if Ask.TODAY_OR_NEXT_WEEK in first.ask and first.others and first.others[0] <= last.day:
        return replace(first, day=first.others[0], ask=(), others=())
    return None


def _doubts(day: FoundDay) -> tuple[Ask, ...]:
    return tuple(each for each in day.ask if each is Ask.WEEKDAY_DOES_NOT_FIT)


def find_range(text: str, *, today: date) -> FoundRange | None:
    """Return the range that `text` names; None if it names none, or only single days."""
    folded = fold(text)
    found = join_ranges(text, find_days(text, today=today))
    ranges = [each for each in found if each.until is not None and each.day is not None]
    if ranges:
        only = ranges[0]
        return FoundRange(_first(only), only.until or _first(only), is_only=len(found) == 1)
    if months := _MONTHS.search(folded):
        return _of_months(months, today)
    if named := _NAMED_WEEK.search(folded):
        return _of_holiday(named["holiday"], today)
    if week := _REST_OF_WEEK.search(folded):
        monday = monday_of(today)
        return FoundRange(today if week["rest"] else monday, max(today, monday + _WORKING_WEEK))
    if len(found) == 1 and Ask.WEEK in found[0].ask and found[0].day is not None:
        return FoundRange(_first(found[0]), found[0].day)
    return None


def _first(found: FoundDay) -> date:
    """Return the first day. A week begins on its Monday; as a deadline it is its Friday."""
    assert found.day is not None  # noqa: S101 - the callers look
    return monday_of(found.day) if Ask.WEEK in found.ask else found.day


def _of_months(match: "regex.Match[str]", today: date) -> FoundRange:
    first = MONTHS[match["first"]]
    last = MONTHS[match["last"]] if match["last"] else first
    year = year_of(first, Setting(today))
    return FoundRange(date(year, first, 1), last_of_month(year + (last < first), last))


def _of_holiday(word: str, today: date) -> FoundRange | None:
    for year in (today.year, today.year + 1):
        day = holiday_in(word, year)
        if day is not None and monday_of(day) + _WHOLE_WEEK >= today:
            return FoundRange(monday_of(day), monday_of(day) + _WHOLE_WEEK, is_sure=False)
    return None
