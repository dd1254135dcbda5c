"""The parts of forms of dates: a named pattern, the resolver of its words, and their sense."""

# ruff: noqa: E501 - a pattern is read by its line

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

import regex

from dialogs.dates.calendar import exists, months_on
from dialogs.dates.words import (
    FULL_WEEKDAYS,
    MONTHS,
    MONTHS_BEFORE_DAYS,
    MONTHS_IN_FULL,
    NUMBERS,
    ORDINALS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    any_of,
    loose,
    on_one_line,
)
from dialogs.patterns import lazily


class Ask(StrEnum):
    """Why a day must be asked about before it is used."""

    NO_SUCH_DAY = "no_such_day"  # 30 februari: there is no day to propose
    WEEKDAY_DOES_NOT_FIT = "weekday_does_not_fit"
    FAR_AHEAD = "far_ahead"  # more than six months ahead, without a written year
    PASSED = "passed"  # its written year makes it a day in the past
    PASSED_THIS_YEAR = (
        "passed_this_year"  # without a year, and passed: next year's, more than six months ahead, is proposed
    )
    NEXT_WEEKDAY = "next_weekday"  # "nästa fredag": the next ISO week's is proposed
    TODAY_OR_NEXT_WEEK = "today_or_next_week"  # "på torsdag" said on a Thursday: a week on is proposed
    WEEK = "week"  # "vecka 36": its Friday is proposed
    PART_OF_MONTH = "part_of_month"  # the 10th, the 15th or the last working day is proposed
    EITHER_DAY = "either_day"  # "20 eller 21 april"
    AROUND = "around"  # before a holiday, at the turn of a month: the day is a guess
    VAGUE = "vague"  # "snarast", "efter semestern": no day can be proposed
    UNKNOWN_MEETING = "unknown_meeting"  # "till nästa möte": its day must be known first
    UNKNOWN_YEAR = "unknown_year"  # a text that does not say when it was written


class Look(StrEnum):
    """Where the year of a day without a year is sought."""

    AHEAD = "ahead"  # deadlines, next meetings, what is typed: the first on or after today
    NEAR = "near"  # the last one if it is at most 120 days back, else the next
    BACK = "back"  # told in the past tense
    TOLD = "told"  # in a sentence in the past tense, whose verb may tell of another matter


@dataclass(frozen=True, slots=True)
class Setting:
    """The context of the words: the day they were written, where to look for years, and the year of their heading."""

    today: date
    look: Look = Look.AHEAD
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Sense:
    """The sense of a form's words. `value` is for spans: a week, a part of a month."""

    day: date | None
    ask: tuple[Ask, ...] = ()
    until: date | None = None
    value: str | None = None
    others: tuple[date, ...] = ()
    offset: str | None = None


Resolver = Callable[[regex.Match[str], Setting], Sense | None]


class Where(StrEnum):
    """In which texts a form counts."""

    EVERYWHERE = "everywhere"
    TYPED = "typed"  # in what is typed to the bot, not in minutes
    DUTIES = "duties"  # in minutes only where somebody is to do something
    DUE = "due"  # in minutes only where something is due: "svara inom en vecka", not "beslut fattas inom en månad"
    CUED = "cued"  # in minutes only after a word that leads to a date
    BESIDE = "beside"  # in minutes, counted from the day that is named before it
    NEXT_MEETING = "next_meeting"  # in minutes for a duty that is due at the next meeting
    WRITTEN = "written"  # in minutes, not in what is typed to the bot


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A form. `needs`: the kinds of spots (`scan.SPOTS`) without which it cannot match; a hint that saves time."""

    name: str
    pattern: regex.Pattern[str]
    resolve: Resolver
    where: Where = field(default=Where.EVERYWHERE)
    needs: frozenset[str] = frozenset()


# --- the parts that patterns share ------------------------------------------------------------------------------

_HALF_DAY = loose(r"(?:\s(?:eftermiddag|förmiddag|morgon|kväll)(?:en)?|\s[fe]\.?m\b\.?)?")
_SHORTENED = r"(?:(?:(?<=jan|feb|mar|apr|jun|jul|aug|sep|okt|oct|nov|dec)|(?<=febr|sept))\.)?"
_NO_HEADING = r"(?!\s{0,3}\n\s{0,3}(?:\n|(?:19|20)\d\d[ \t:]{0,3}\n))"
"""A year after an empty line, or alone on its line, is the heading of the text below."""
_NO_AMOUNT = r"(?!\s?(?:kr|kronor|sek|tkr|st|stycken|personer|people|deltagare|medlemmar|procent|%)(?!\w))"
"""Four digits before a unit are an amount and no year: "30 juni 2000 kr"."""
_WRAPPED = r"(?=\s?[.,;:)]|\s(?:kl|klockan|i|pa|och|samt|till|for|av|med|har|ska|skall)\b)"
"""A year at the beginning of a line ends the date of the line before if the sentence continues."""
_YEAR = r"(?:19|20)\d\d"
_SHORT_YEAR = r"\d\d(?![\d:/-]|\.\d)"

_TO_WEEKDAY = rf"(?:\s?[-–]\s?(?:{FULL_WEEKDAYS}|{SHORT_WEEKDAYS})\b\.?(?=\s\d{{1,2}}\s?[-–]))?"
"""The last weekday of a range: "tisdag–onsdag 20–21 maj"."""
_PARTS = {
    "weekday": rf"(?:(?:\b(?:(?:nu\s)?pa|on)\s)?\b(?P<weekday>{any_of(WEEKDAYS)})\b\.?{_TO_WEEKDAY}{_HALF_DAY},?(?:\s{{1,3}}|\s?\n\s?(?=\d{{1,2}}(?:/\d|\s?\p{{L}}{{3}})|den\s)))",
    "weekdayafter": rf"(?:\s?[(,]\s?(?P<weekdayafter>{FULL_WEEKDAYS}|{any_of(WEEKDAYS)}(?=\)))\b(?!\s(?:den\s)?\d{{1,2}}(?:/\d|\s\p{{L}}{{3}}))\)?)",
    "fullweekday": FULL_WEEKDAYS,
    "shortweekday": SHORT_WEEKDAYS,
    "den": r"(?:\b(?:den|the)(?:\s{1,9}|\s?\n\s?))",
    "monthword": rf"(?P<monthword>{any_of(MONTHS)})\b{_SHORTENED}",
    "anymonth": rf"(?:{any_of(MONTHS)})\b{_SHORTENED}",
    "fullmonth": rf"(?P<monthword>{MONTHS_IN_FULL})\b",
    "first_monthword": rf"(?P<monthword>{MONTHS_BEFORE_DAYS})\b\.?",
    "ordinal": rf"(?P<ordinal>{any_of(ORDINALS)})",
    "number": rf"(?P<number>{any_of(NUMBERS)}|\d{{1,3}})",
    "year": rf"(?:(?:{_NO_HEADING}(?:,?\s{{0,3}}(?={_YEAR}(?!\d){_NO_AMOUNT})|\s?\n\s?(?={_YEAR}{_WRAPPED}))|,?[^\S\n]{{0,3}}[-'](?={_SHORT_YEAR}))(?P<year>{_YEAR}|\d\d)"
    r"|\s{1,3}(?P<relyear>(?:i|nasta)\sar(?!\s(?:den|\d|det))|(?:this|next)\syear)\b)",
    "slashyear": rf"(?:(?:\s{{0,3}}[-/\s,]\s{{0,2}}(?={_YEAR}(?![\d/]){_NO_AMOUNT})|[^\S\n]{{0,3}}[-/'](?={_SHORT_YEAR}))(?P<year>{_YEAR}|\d\d)"
    r"|\s{1,3}(?P<relyear>(?:i|nasta)\sar(?!\s(?:den|\d|det))|(?:this|next)\syear)\b)",
    "day": r"(?<![\d.,:/§])(?<!\d[-])(?P<day>\d{1,2})",
    "listedday": r"(?<![\d.:/§])(?<!\d[-])(?<![^\d\s],)(?<!\d{3},)(?P<day>\d{1,2})",
    "slashedday": r"(?<![\d.:/§])(?<!\d[-])(?:(?<!,)|(?<=/\d,)|(?<=/\d\d,))(?P<day>\d{1,2})",
    "clocks": r"(?:[01]\d|2[0-3])[0-5]\d\s?-\s?(?:[01]\d|2[0-3])[0-5]\d(?!\d)",
    "nth": r"(?:[:']?(?:[ae]|sta|dra|dje|de|te)\b|:?(?:st|nd|rd|th)\b)",
}


_BEGINNING = r"(?:(?=\d)|\b(?=[mtofslwpndjae]))"
_BEFORE_DIGITS = r"(?:(?=\d)|\b(?=m[ao]|t[iorhu]|on|we|fr|[ls][oedau06]|de|pa|nu))"
"""Where a day may begin, with or without its weekday. Tried first, because it fails almost everywhere."""


def form(name: str, pattern: str, resolve: Resolver, where: Where = Where.EVERYWHERE, *, needs: str = "") -> Form:
    """Return a form. Its `pattern` is written against folded text, with å, ä and ö where they belong, and <<parts>>.

    Its blanks match no line break. If a date may be wrapped, the pattern says so with a plain `\\n`.
    """
    pattern = loose(pattern)
    if pattern.startswith("<<weekday>>?"):
        is_digit_next = regex.match(r"<<weekday>>\?(?:<<den>>\?)?(?:<<(?:listed|slashed)?day>>|\(\?<!)", pattern)
        pattern = (_BEFORE_DIGITS if is_digit_next else _BEGINNING) + pattern
    for part, meaning in _PARTS.items():
        pattern = pattern.replace(f"<<{part}>>", meaning)
    pattern = on_one_line(pattern)
    return Form(name, lazily(pattern, regex.VERBOSE), resolve, where, frozenset(needs.split()))


# --- what the resolvers share -----------------------------------------------------------------------------------


def full_year(written: str, today: date) -> int:
    """Return the written year. Two digits mean the year that is at most twenty years ahead."""
    year = int(written)
    if len(written) > 2:
        return year
    century = today.year - today.year % 100
    return century + year if year <= today.year % 100 + 20 else century - 100 + year


def written_year(match: regex.Match[str], setting: Setting) -> int | None:
    """Return the year beside the date, else the year of its heading, else None."""
    groups = match.groupdict()
    if groups.get("year"):
        return full_year(groups["year"], setting.today)
    if relative := groups.get("relyear"):
        return setting.today.year + (relative.startswith(("nasta", "next")))
    return setting.year


def said_number(match: regex.Match[str], group: str = "number") -> int:
    said = match[group]
    return int(said) if said.isdecimal() else NUMBERS[said]


def said_weekday(match: regex.Match[str]) -> int | None:
    groups = match.groupdict()
    said = groups.get("weekday") or groups.get("weekdayafter")
    return WEEKDAYS[said] if said else None


def in_year(year: int, month: int, day: int, said: int | None, setting: Setting) -> Sense:
    """Return the sense of a day whose year is written."""
    found = exists(year, month, day)
    if found is None:
        return Sense(None, (Ask.NO_SUCH_DAY,))
    ask = []
    if said is not None and found.weekday() != said:
        ask.append(Ask.WEEKDAY_DOES_NOT_FIT)
    if setting.look is Look.AHEAD and found < setting.today:
        ask.append(Ask.PASSED)
    return Sense(found, tuple(ask))


_LEAP_SPAN = 9
"""Years. 29 February comes at least once in so many years, also around 2100."""

LONG_PAST = timedelta(days=120)


def without_year(month: int, day: int, said: int | None, setting: Setting) -> Sense:
    """Return the sense of a day without a year, sought as `setting` says.

    The weekday decides the year if it can, but never an earlier year for a future day.
    """
    today = setting.today
    span = _LEAP_SPAN if (month, day) == (2, 29) else 3
    years = range(max(1, today.year - span), min(9999, today.year + span) + 1)
    days = [found for year in years if (found := exists(year, month, day))]
    past = [found for found in days if found < today][::-1]
    ahead = [found for found in days if found >= today]
    if setting.look is not Look.AHEAD:
        back = setting.look in (Look.BACK, Look.TOLD) or bool(past and today - past[0] <= LONG_PAST)
        if ahead and (ahead[0] == today or (past and is_more_likely(ahead[0], past[0], setting))):
            back = False
        likeliest = [*past[:1], *ahead[:1]] if back else [*ahead[:1], *past[:1]]
        fitting = [found for found in [*likeliest, *past[1:2], *ahead[1:2]] if said in {None, found.weekday()}]
        if fitting:
            return Sense(fitting[0], (Ask.FAR_AHEAD,) if is_far(fitting[0], today) else ())
        if likeliest:
            return Sense(likeliest[0], (Ask.WEEKDAY_DOES_NOT_FIT,))
    if not ahead:
        return Sense(None, (Ask.NO_SUCH_DAY,))
    found, *later = ahead
    ask = []
    if said is not None and found.weekday() != said:
        if later and later[0].year == found.year + 1 and later[0].weekday() == said:
            found = later[0]
        else:
            ask.append(Ask.WEEKDAY_DOES_NOT_FIT)
    if is_far(found, today):
        # "2/1" written on 29 December can only be the day next week.
        if found.year > today.year and exists(today.year, month, day):
            ask.append(Ask.PASSED_THIS_YEAR)
        ask.append(Ask.FAR_AHEAD)
    return Sense(found, tuple(ask))


_NEARER = {False: (timedelta(14), timedelta(340)), True: (timedelta(95), timedelta(270))}
"""How soon a coming day is, and how long ago the last such day, if the coming one is meant."""


def is_more_likely(ahead: date, past: date, setting: Setting) -> bool:
    """Return whether the coming day is meant: nobody tells of a day almost a year ago without its year. The verb of the
    past is that of another clause: "he got no answer, he tries again 20/11"."""
    soon, long_ago = _NEARER[setting.look is Look.TOLD]
    return ahead - setting.today <= soon and setting.today - past >= long_ago


def is_far(found: date, today: date) -> bool:
    """Return whether the day is more than six months ahead."""
    try:
        return found > months_on(today, 6)
    except ValueError:  # the calendar ends
        return False


def year_of(month: int, setting: Setting, *, last: int = 28) -> int:
    """Return the year of a month without a year: that of its day `last`, sought like any day."""
    found = without_year(month, last, None, setting).day
    return found.year if found else setting.today.year
