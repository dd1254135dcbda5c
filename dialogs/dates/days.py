"""Finds the days that a text names: a table of named patterns, each with the resolver that makes a day of its words."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import regex

from dialogs.dates.words import (
    FULL_WEEKDAYS,
    MONTHS,
    MONTHS_BEFORE_DAYS,
    NUMBERS,
    ORDINALS,
    WEEKDAYS,
    any_of,
)
from dialogs.text import fold


class Ask(StrEnum):
    """Why a day is to be asked about before it is used."""

    NO_SUCH_DAY = "no_such_day"  # 30 februari: there is no day to propose
    WEEKDAY_DOES_NOT_FIT = "weekday_does_not_fit"
    FAR_AHEAD = "far_ahead"  # more than six months ahead, without a written year
    PASSED = "passed"  # its written year makes it a day in the past
    PASSED_THIS_YEAR = "passed_this_year"  # without a year, and passed: next year's is proposed
    NEXT_WEEKDAY = "next_weekday"  # "nästa fredag": the next ISO week's is proposed
    TODAY_OR_NEXT_WEEK = "today_or_next_week"  # "på torsdag" said on a Thursday: a week on is proposed


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day named in a text, at [start, end) of its NFC form.

    `day` is None when the words name a day that there is none of. `until` is the last day of several ("3-4 juni").
    `ask` says why it needs a question first. `weekday_said` is 0 for Monday.
    """

    day: date | None
    start: int
    end: int
    ask: tuple[Ask, ...] = ()
    weekday_said: int | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class _Sense:
    """What a pattern's words mean before the calendar is asked: how the year is chosen is the same for all."""

    day: date | None
    ask: tuple[Ask, ...] = ()
    until: date | None = None


_Resolver = Callable[[regex.Match[str], date, bool], _Sense | None]


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    pattern: regex.Pattern[str]
    resolve: _Resolver


# --- what the resolvers share -----------------------------------------------------------------------------------


def _months_on(day: date, months: int) -> date:
    """`months` after `day`, at the latest the last of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(written: str, today: date) -> int:
    """The year that is written, of two digits the one that is at most twenty years ahead."""
    year = int(written)
    if len(written) > 2:
        return year
    century = today.year - today.year % 100
    return century + year if year <= today.year % 100 + 20 else century - 100 + year


def _written_year(match: regex.Match[str], today: date) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return _year(groups["year"], today)
    if relative := groups.get("relyear"):
        return today.year + (relative.startswith(("nasta", "next")))
    return None


def _weekday(match: regex.Match[str]) -> int | None:
    said = match.groupdict().get("weekday")
    return WEEKDAYS[said] if said else None


def _in_year(year: int, month: int, day: int, said: int | None, today: date, forward: bool) -> _Sense:
    """A day whose year is written."""
    found = _exists(year, month, day)
    if found is None:
        return _Sense(None, (Ask.NO_SUCH_DAY,))
    ask = []
    if said is not None and found.weekday() != said:
        ask.append(Ask.WEEKDAY_DOES_NOT_FIT)
    if forward and found < today:
        ask.append(Ask.PASSED)
    return _Sense(found, tuple(ask))


_LEAP_SPAN = 9
"""A 29 February comes at least once in so many years, also around 2100."""

_LONG_PAST = timedelta(days=120)


def _without_year(month: int, day: int, said: int | None, today: date, forward: bool) -> _Sense:
    """A day whose year is not written: the first on or after today, or, looking back, at most 120 days ago."""
    years = (_exists(year, month, day) for year in range(today.year - 1, today.year + _LEAP_SPAN) if 0 < year < 10000)
    days = [found for found in years if found is not None]
    if not forward:
        past = [found for found in days if found < today and today - found <= _LONG_PAST]
        if past and said in {None, past[-1].weekday()}:
            return _Sense(past[-1])
    ahead = [found for found in days if found >= today]
    if not ahead:
        return _Sense(None, (Ask.NO_SUCH_DAY,))
    found, *later = ahead
    ask = []
    if said is not None and found.weekday() != said:
        # The weekday is what tells the year, where it can.
        if later and later[0].year == found.year + 1 and later[0].weekday() == said:
            found = later[0]
        else:
            ask.append(Ask.WEEKDAY_DOES_NOT_FIT)
    if found.year > today.year and _exists(today.year, month, day):
        ask.append(Ask.PASSED_THIS_YEAR)
    if _is_far(found, today):
        ask.append(Ask.FAR_AHEAD)
    return _Sense(found, tuple(ask))


def _is_far(found: date, today: date) -> bool:
    try:
        return found > _months_on(today, 6)
    except ValueError:  # the calendar ends
        return False


def _day_and_month(match: regex.Match[str], today: date, forward: bool) -> _Sense | None:
    groups = match.groupdict()
    month = MONTHS[groups["monthword"]] if groups.get("monthword") else int(groups["month"])
    day = ORDINALS[groups["ordinal"]] if groups.get("ordinal") else int(groups["day"])
    said = _weekday(match)
    year = _written_year(match, today)
    if year is None:
        sense = _without_year(month, day, said, today, forward)
    else:
        sense = _in_year(year, month, day, said, today, forward)
    if groups.get("last") and sense.day is not None:
        until = _exists(sense.day.year, month, int(groups["last"]))
        if until is None or until <= sense.day:
            return _Sense(None, (Ask.NO_SUCH_DAY,))
        return _Sense(sense.day, sense.ask, until)
    return sense


def _digits(match: regex.Match[str], today: date, forward: bool) -> _Sense | None:
    """YYYYMMDD and YYMMDD: six digits that are no day are some other number."""
    year, month, day = _year(match["year"], today), int(match["month"]), int(match["day"])
    if _exists(year, month, day) is None:
        return None
    return _in_year(year, month, day, None, today, forward)


def _day_of_month(match: regex.Match[str], today: date, _forward: bool) -> _Sense | None:
    """ "den 14:e": the first such day of a month that has one."""
    wanted = int(match["day"])
    for months in range(3):
        first = _months_on(today.replace(day=1), months)
        found = _exists(first.year, first.month, wanted)
        if found is not None and found >= today:
            said = _weekday(match)
            fits = said is None or found.weekday() == said
            return _Sense(found, () if fits else (Ask.WEEKDAY_DOES_NOT_FIT,))
    return None


# The longer before what they end in.
_NEAR = {
    "dayaftertomorrow": 2,
    "overmorgon": 2,
    "tomorrow": 1,
    "imorgon": 1,
    "imorron": 1,
    "imorn": 1,
    "idag": 0,
    "today": 0,
}


def _near(match: regex.Match[str], today: date, _forward: bool) -> _Sense | None:
    word = regex.sub(r"\s", "", match["near"])
    return _Sense(today + timedelta(next(days for name, days in _NEAR.items() if word.endswith(name))))


def _coming_weekday(match: regex.Match[str], today: date, _forward: bool) -> _Sense | None:
    said = WEEKDAYS[match["weekday"]]
    if match["nextweek"]:
        monday = today - timedelta(today.weekday()) + timedelta(7)
        return _Sense(monday + timedelta(said))
    days = (said - today.weekday()) % 7
    if match["next"]:
        monday = today - timedelta(today.weekday()) + timedelta(7)
        return _Sense(monday + timedelta(said), (Ask.NEXT_WEEKDAY,))
    if days == 0:
        return _Sense(today + timedelta(7), (Ask.TODAY_OR_NEXT_WEEK,))
    return _Sense(today + timedelta(days))


def _after(match: regex.Match[str], today: date, _forward: bool) -> _Sense | None:
    number = NUMBERS.get(match["number"]) or int(match["number"])
    unit = match["unit"]
    if unit.startswith(("d",)):
        return _Sense(today + timedelta(number))
    if unit.startswith(("v", "w")):
        return _Sense(today + timedelta(weeks=number))
    return _Sense(_months_on(today, number))


# --- the table --------------------------------------------------------------------------------------------------

_PARTS = {
    "weekday": rf"(?:\b(?P<weekday>{any_of(WEEKDAYS)})\b\.?,?\s{{1,3}})",
    "den": r"(?:(?:den|the)\s{1,3})",
    "monthword": rf"(?P<monthword>{any_of(MONTHS)})\b\.?",
    "first_monthword": rf"(?P<monthword>{any_of(MONTHS_BEFORE_DAYS)})\b\.?",
    "year": r"(?:,?\s{0,3}(?P<year>(?:19|20)\d\d)(?!\d)|,?\s{0,3}[-'](?P<year>\d\d)(?![\d:./-])"
    r"|,?\s{1,3}(?P<relyear>(?:i|nasta)\sar|(?:this|next)\syear)\b)",
    "slashyear": r"(?:\s{0,3}[-/\s]\s{0,2}(?P<year>(?:19|20)\d\d)(?![\d/])|\s{0,3}[-/'](?P<year>\d\d)(?![\d:./-])"
    r"|\s{1,3}(?P<relyear>(?:i|nasta)\sar|(?:this|next)\syear)\b)",
    "on": r"(?:\b(?:pa|on|nu pa)\s{1,3})",
    "day": r"(?<![\d.,:/§])(?<!\d[-])(?P<day>\d{1,2})",
    "nth": r"(?::?[ae]\b|:?(?:st|nd|rd|th)\b)",
}


def _form(name: str, pattern: str, resolve: _Resolver) -> _Form:
    for part, meaning in _PARTS.items():
        pattern = pattern.replace(f"<<{part}>>", meaning)
    return _Form(name, regex.compile(pattern, regex.VERBOSE), resolve)


# Written against folded text. Add a form by adding a line; where two find the same words, the longer find wins, and
# of two as long the one that stands first.
_FORMS: tuple[_Form, ...] = (
    _form("days of a month", r"<<weekday>>?<<den>>?<<day>>\s?-\s?(?P<last>\d{1,2})\s{0,3}<<monthword>><<year>>?",
          _day_and_month),
    _form("day and month", r"<<weekday>>?<<den>>?<<day>><<nth>>?(?:\s{1,3}(?:of\s{1,3})?)?<<monthword>><<year>>?",
          _day_and_month),
    _form("day in words and month",
          rf"<<weekday>>?<<den>>?\b(?P<ordinal>{any_of(ORDINALS)})\s{{1,3}}(?:of\s{{1,3}})?<<monthword>><<year>>?",
          _day_and_month),
    _form("month and day", r"<<weekday>>?\b<<first_monthword>>\s{1,3}(?P<day>\d{1,2})(?![\d:/]|\.\d)<<nth>>?<<year>>?",
          _day_and_month),
    _form("ISO", r"<<weekday>>?<<den>>?(?<![\d-])(?P<year>(?:19|20)\d\d|\d\d)-(?P<month>0[1-9]|1[0-2])-"
          r"(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])", _day_and_month),
    _form("day-month-year", r"<<weekday>>?<<den>>?(?<![\d-])(?P<day>0?[1-9]|[12]\d|3[01])-(?P<month>0?[1-9]|1[0-2])-"
          r"(?P<year>(?:19|20)\d\d)(?![\d-])", _day_and_month),
    _form("digits", r"(?<![\w-])(?<!\d\s)(?P<year>(?:19|20)?\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
          r"(?![\w-])(?!\s\d{2})", _digits),
    _form("days/month", r"<<weekday>>?<<den>>?<<day>>\s?-\s?(?P<last>\d{1,2})/(?P<month>0?[1-9]|1[0-2])(?![\d:/])"
          r"<<slashyear>>?", _day_and_month),
    _form("day/month", r"<<weekday>>?<<den>>?<<day>>\s?/\s?(?P<month>0?[1-9]|1[0-2])(?![\d:])"
          r"<<slashyear>>?(?!\s?/\s?\d)", _day_and_month),
    _form("day.month.year", r"<<weekday>>?<<den>>?<<day>>\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d|\d\d)"
          r"(?![\d.]\d?)", _day_and_month),
    _form("day.month", r"<<weekday>>?<<den>>?<<day>>\.(?P<month>0?[1-9]|1[0-2])(?![\d:]|[.,]\d|\s?-\s?\d{1,2}[.:]\d\d)",
          _day_and_month),
    _form("day of a month", r"<<weekday>>?(?:\b(?:den|the)\s{1,3}<<day>><<nth>>?|<<day>><<nth>>)"
          r"(?=\s{0,3}(?:$|[,;.!?)\n]|\b(?:kl|klockan|at|i|in|pa)\b))", _day_of_month),
    _form("near", r"\b(?P<near>i\s?dag|today|i\s?mor(?:gon|ron|n)|tomorrow|(?:i\s)?overmorgon|"
          r"(?:the\s)?day\safter\stomorrow)\b", _near),
    _form("weekday", rf"(?:\b(?:pa|on|nu\spa|this|denna|nu)\s{{1,3}})?(?P<next>\b(?:nasta|next)\s{{1,3}})?"
          rf"\b(?P<weekday>{any_of(FULL_WEEKDAYS)})\b(?P<nextweek>\s{{1,3}}(?:i\s)?(?:nasta\svecka|next\sweek)\b)?",
          _coming_weekday),
    _form("after", rf"\b(?:om|inom|in|within)\s{{1,3}}(?P<number>{any_of(NUMBERS)}|\d{{1,3}})\s{{1,3}}"
          r"(?P<unit>dag(?:ar)?|days?|veck(?:a|or)|weeks?|manad(?:er)?|months?)\b"
          r"(?!\s{1,3}(?:fore|innan|before))", _after),
)  # fmt: skip

# What looks like a day and is none; a find that touches one of these is dropped.
_NEVER = tuple(
    regex.compile(pattern, regex.VERBOSE)
    for pattern in (
        # Clock times.
        r"\b(?:kl|klockan)\b\.?\s{0,3}\d{1,2}(?:[.:,]\d\d)?(?:\s{0,3}(?:-|till|to)\s{0,3}\d{1,2}(?:[.:,]\d\d)?)?(?![\d/])",
        r"(?<![\d.])\d{1,2}[.:]\d\d\s?-\s?\d{1,2}[.:]\d\d(?![\d.])",
        # Telephone numbers: an area code that begins with 0, then groups of digits.
        r"(?<!\d)(?:\+\d{2}\s?(?:\(0\)\s?)?|0)\d{1,3}(?:\s?[\s-]\s?\d{2,3}(?:[\s-]\d{2,3}){1,3}"
        r"|\s?/\s?\d{2,3}(?:\s\d{2,3}){1,3})(?!\d)",
        r"(?<!\d)\d{2,3}\s\d\d\s\d\d(?!\d)",
        # The government's bills and reports, registration numbers.
        r"\d{4}/\d{2,4}(?::\d+)?",
        r"\bagenda\s2030\b",
        # So many of something, parts, decimals, paragraphs.
        r"\b\d{1,3}(?:\s?[-./]\s?\d{1,3})?\s?(?:personer|people|persons|deltagare|elever|barn|st|stycken|%|procent"
        r"|percent|kr|kronor|tkr|mkr|sek|miljon(?:er)?|miljard(?:er)?|million|gang(?:er)?|poang|timm(?:e|ar)|h|hours?"
        r"|min|minuter|minutes|km|av|of\s\d)(?!\w)",
        r"(?:§|\b(?:punkt|punkten|avsnitt|kapitel|kap|version|bilaga|nr|nummer|paragraf|sidan?|ak|item|section|page)\b)"
        r"\.?\s{0,3}\d{1,3}(?:[.:/-]\d{1,3})*",
        # Every Friday.
        rf"\b(?:varje|varannan|every|each)\s{{1,3}}{any_of(FULL_WEEKDAYS)}\b",
    )
)


def find_days(text: str, *, today: date, forward: bool = True) -> list[FoundDay]:
    """The days that `text` names, in order and not overlapping. `forward`: a day without a year is to come."""
    folded = fold(text)
    taken = bytearray(len(folded))
    for trap in (match for pattern in _NEVER for match in pattern.finditer(folded)):
        taken[trap.start() : trap.end()] = b"\1" * (trap.end() - trap.start())
    candidates = sorted(
        ((form, match) for form in _FORMS for match in form.pattern.finditer(folded)),
        key=lambda found: (found[1].start(), -found[1].end()),
    )
    found: list[FoundDay] = []
    for form, match in candidates:
        start, end = match.span()
        if any(taken[start:end]):
            continue
        sense = _resolved(form, match, today, forward)
        if sense is None:
            continue
        found.append(FoundDay(sense.day, start, end, sense.ask, _weekday(match), sense.until))
        taken[start:end] = b"\1" * (end - start)
    return found


def find_day(text: str, *, today: date, forward: bool = True) -> FoundDay | None:
    """The first day that `text` names, or None."""
    return next(iter(find_days(text, today=today, forward=forward)), None)


def _resolved(form: _Form, match: regex.Match[str], today: date, forward: bool) -> _Sense | None:
    try:
        return form.resolve(match, today, forward)
    except (OverflowError, ValueError):  # beyond the years that the calendar has
        return _Sense(None, (Ask.NO_SUCH_DAY,))
