"""Reads when a series meets as an iCalendar rule (RFC 5545), and writes the rule in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

import regex
from babel.dates import format_date

from dialogs.dates import FoundDay
from dialogs.dates.ical import ical_day
from dialogs.dates.words import FULL_WEEKDAYS, MONTHS, NUMBERS, ORDINALS, WEEKDAYS, any_of
from dialogs.patterns import lazily
from dialogs.series.model import Series
from dialogs.text import fold
from dialogs.texts import babel_locale, say
from dialogs.texts.calendar import month_name, plain_day

LOOKS_AHEAD = timedelta(days=366 * 4)
"""How far to look for the next day of a rule. "den 31 varje månad utom …" may have few days."""
LONGEST_INTERVAL = 24
MOST_DAYS = 60
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_NTH = rf"(?:{any_of(ORDINALS)}|\d{{1,2}}(?::?[ae]|st|nd|rd|th)?)"
_EVERY = (
    rf"(?:(?P<two>varannan|varann|var annan|every other|every second|alternate)|(?:var|vart|every) (?P<nth>{_NTH})"
    rf"|every (?P<number>{any_of(NUMBERS)}|\d{{1,2}})|(?P<one>varje|alla|every|each))"
)
_WEEKDAY = rf"(?P<weekday>{FULL_WEEKDAYS})(?:ar|arna|s)?"
_WHICH = rf"(?P<which>{any_of(ORDINALS)}|\d(?::?[ae]|st|nd|rd|th)|(?P<last>sista|last))"
_MONTH = r"(?:mana(?:d(?:en|er)?)?|man|months?)"
_OF = r"(?: (?:i|in|of|varje|pa|on))?"


def _pattern(written: str) -> "regex.Pattern[str]":
    return lazily(rf"\b{written}(?!\w)".replace(" ", r"\s{1,9}"))


_PATTERNS = (
    # "andra torsdagen varje månad", "the last Wednesday of every other month", "sista onsdagen i månaden"
    _pattern(rf"(?:(?:den|the) )?{_WHICH} {_WEEKDAY}{_OF} {_EVERY} (?P<monthly>{_MONTH}|(?P<quarter>kvartal|quarter))"),
    _pattern(rf"(?:(?:den|the) )?{_WHICH} {_WEEKDAY} (?:i|of|in) (?:the )?(?P<monthly>{_MONTH})"),
    # "on the 15th of every month"
    _pattern(rf"(?:den|the) (?P<day>\d{{1,2}})(?::?[ae]|st|nd|rd|th)?{_OF} {_EVERY} (?P<monthly>{_MONTH})"),
    _pattern(rf"(?:den|the) (?P<day>\d{{1,2}})(?::?[ae]|st|nd|rd|th)? (?:i|of) (?:the )?(?P<monthly>{_MONTH})"),
    # "var sjätte fredag", "varannan vecka på fredagar", "fredagar var sjätte vecka", "fridays every six weeks"
    _pattern(rf"{_EVERY} (?:vecka|veckor|weeks?) (?:(?:pa|on) )?{_WEEKDAY}"),
    _pattern(rf"{_EVERY} {_WEEKDAY}"),
    _pattern(rf"{_WEEKDAY} {_EVERY} (?:vecka|veckor|weeks?)"),
)
_MONTHS_LIST = rf"(?P<months>{any_of(MONTHS)}(?:(?:, ?| (?:och|samt|and|eller|or) | & ){any_of(MONTHS)}){{0,10}})"
_EXCEPT = _pattern(
    rf"(?:,? ?(?:utom|forutom|med undantag for|men inte|inte|except(?: for)?|but not|not) (?:(?:i|in) )?){_MONTHS_LIST}"
)
_ONLY_A_TIME = lazily(
    r"[\s,]*(?:(?:kl\.?|klockan|at|mellan|from|fran)\s*)?\d{1,2}(?:[.:]\d\d)?(?:\s*(?:-|till|to|och|and)\s*\d{1,2}(?:[.:]\d\d)?)?[\s,]*"
)
_STARTS = lazily(
    r"\b(?:med (?:start|borjan)|start(?:ar|ing|s)?|borjar|from|fran(?: och med)?|fr\.?\s?o\.?\s?m\.?|first)"
    r"(?:\s(?:den|pa|i|on|the))?\s*+$"
)


@dataclass(frozen=True, slots=True)
class FoundRule:
    """A recurrence in a text, as an iCalendar RRULE, at [start, end). `left_out` is the place of its months without a
    meeting, if a time stands before them."""

    rule: str
    start: int
    end: int
    left_out: tuple[int, int] | None = None


def find_rule(text: str) -> FoundRule | None:
    """Return the recurrence in `text`, or None if there is none."""
    folded = fold(text)
    found = next((match for pattern in _PATTERNS if (match := pattern.search(folded))), None)
    if found is None:
        return None
    said = found.groupdict()
    every = _interval(said)
    if not 1 <= every <= LONGEST_INTERVAL:
        return None
    start, end = found.span()
    months, apart = "", None
    if left_out := _EXCEPT.search(folded, end):
        names = regex.findall(any_of(MONTHS), left_out["months"])
        kept = [month for month in range(1, 13) if month not in {MONTHS[name] for name in names}]
        if not kept:
            return None
        months = ";BYMONTH=" + ",".join(map(str, kept))
        if not folded[end : left_out.start()].strip(" ,"):
            end = left_out.end()
        elif _ONLY_A_TIME.fullmatch(folded, end, left_out.start()):
            apart = left_out.span()
        else:
            return None
    if said.get("monthly"):
        by = _of_month(said)
        return FoundRule(f"FREQ=MONTHLY;INTERVAL={every};{by}{months}", start, end, apart) if by else None
    rule = f"FREQ=WEEKLY;INTERVAL={every};BYDAY={_DAYS[WEEKDAYS[said['weekday']]]}{months}"
    return FoundRule(rule, start, end, apart)


def _interval(said: dict[str, str | None]) -> int:
    every = 1
    if said.get("two"):
        every = 2
    elif nth := said.get("nth"):
        every = _ordinal(nth)
    elif number := said.get("number"):
        every = int(number) if number.isdecimal() else NUMBERS[number]
    return every * 3 if said.get("quarter") else every


def _of_month(said: dict[str, str | None]) -> str:
    if day := said.get("day"):
        return f"BYMONTHDAY={int(day)}" if 1 <= int(day) <= 31 else ""
    weekday = _DAYS[WEEKDAYS[said["weekday"] or ""]]
    which = -1 if said.get("last") else _ordinal(said["which"] or "")
    return f"BYDAY={which:+d}{weekday}" if which == -1 or 1 <= which <= 4 else ""


def _ordinal(word: str) -> int:
    digits = regex.match(r"\d+", word)
    return int(digits[0]) if digits else ORDINALS[word]


def starts_before(text: str, at: int) -> int | None:
    """Return the index of "med start" that belongs to the day at `at`, or None."""
    found = _STARTS.search(fold(text), max(0, at - 30), at)
    return found.start() if found else None


_BEGINS_IN = lazily(
    r"\b(?:fr\.?o\.?m\.?|fran(?: och med)?|med start(?: i)?|med borjan(?: i)?|borjar i|starting(?: in| from)?|from"
    rf"|beginning(?: in)?) (?:(?:nu|i) )?(?:the )?(?:(?P<month>{any_of(MONTHS)})"
    r"|(?P<season>host|var|autumn|fall|spring)(?:en)?|(?P<year>nasta ar|next year)|(?P<turn>arsskiftet|nyar))\b"
    r"|^\W*(?P<year>nasta ar|next year)\b"
)
_FIRST_MONTHS = {"host": 9, "autumn": 9, "fall": 9, "var": 1, "spring": 1}


def begins_in(text: str, *, today: date) -> FoundDay | None:
    """Return the first day of the month, the season or the year from which on a series is to begin, if one is named."""
    found = _BEGINS_IN.search(fold(text))
    if found is None:
        return None
    month = MONTHS[found["month"]] if found["month"] else _FIRST_MONTHS.get(found["season"] or "", 1)
    begins = date(today.year, month, 1)
    if begins < today.replace(day=1) or found["year"] or found["turn"]:
        begins = date(today.year + 1, month, 1)
    return FoundDay(max(begins, today), *found.span())


def rule_from(rule: str, first: date) -> str:
    """Return the rule of a series that begins on its first day not before `first`. Every other week or month is counted
    from that day."""
    often = regex.sub("INTERVAL=\\d+", "INTERVAL=1", rule)
    day = next(_days_of(f"DTSTART:{ical_day(first)}\nRRULE:{often}", first), None)
    return f"DTSTART:{ical_day(day or first)}\nRRULE:{rule}"


def occasions(series: Series, *, after: date, most: int) -> list[date]:
    """Return the next `most` days after `after` on which the series meets."""
    if not series.rule:
        return [day for day in sorted(set(series.days)) if day > after][:most]
    return list(islice(_days_of(series.rule, after + timedelta(1)), most))


def days_between(rule: str, first: date, last: date, *, most: int) -> list[date]:
    """Return the first `most` days of an RRULE from `first` to `last`."""
    days = islice(_days_of(rule_from(rule, first), first), most)
    return [day for day in days if first <= day <= last]


def _days_of(rule: str, first: date) -> Iterator[date]:
    """Yield the days of `rule` from `first` on, as far as LOOKS_AHEAD. Naive, because a day has the same date in summer
    and winter."""
    from dateutil.rrule import rrulestr

    start = datetime.combine(first, datetime.min.time())
    begins = datetime.strptime(rule.partition("\n")[0], "DTSTART:%Y%m%d")  # noqa: DTZ007 - a day, as those of the rule
    bounded = rrulestr(rule).replace(until=max(start, begins) + LOOKS_AHEAD)
    for day in bounded.xafter(start, inc=True):
        yield day.date()


def in_words(series: Series, locale: str) -> str:
    """Return words like "var sjätte fredag" or "andra torsdagen varje månad utom juli", or the listed days."""
    if not series.rule:
        return ", ".join(plain_day(day, locale) for day in series.days)
    parts = dict(part.split("=") for part in series.rule.partition("RRULE:")[2].split(";"))
    every = int(parts.get("INTERVAL", "1"))
    by = parts.get("BYDAY", "")
    if parts["FREQ"] == "WEEKLY":
        said = say(locale, "series-weekly", every=every, nth=_nth(every, locale), weekday=_weekday(by, locale))
    elif by:
        which, weekday = int(by[:2]), _weekday(by[2:], locale)
        said = say(
            locale,
            "series-monthly",
            which=say(locale, "series-last") if which < 0 else _nth(which, locale),
            weekday=weekday,
            every=every,
            nth=_nth(every, locale),
        )
    else:
        day = parts["BYMONTHDAY"]
        said = say(locale, "series-day-of-month", day=day, every=every, nth=_nth(every, locale))
    if kept := parts.get("BYMONTH"):
        left_out = [month_name(month, locale) for month in range(1, 13) if str(month) not in kept.split(",")]
        said += say(locale, "series-except", months=", ".join(left_out))
    return said


def _weekday(code: str, locale: str) -> str:
    # 2024 began on a Monday.
    return format_date(date(2024, 1, 1 + _DAYS.index(code)), "EEEE", locale=babel_locale(locale))


def _nth(number: int, locale: str) -> str:
    return say(locale, "series-nth", number=number)
