"""The recurrence of a deadline, as an iCalendar rule (RFC 5545): its days, its usual reminders, and its words."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from babel.dates import format_date
from babel.lists import format_list

from dialogs.dates.ical import ical_day
from dialogs.deadlines.model import Days, Ladder
from dialogs.texts import babel_locale, say
from dialogs.texts.calendar import plain_day

LOOKS_AHEAD = timedelta(days=366 * 4)
SOONEST, LATEST = timedelta(days=1), timedelta(days=30)
"""When a deadline that has passed undone moves on to its next day: never on its own day, and a month later at most."""
MOST_AHEAD = timedelta(days=14)
"""How long before its next day it moves on, so that the usual reminders are still to come."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING = "MO,TU,WE,TH,FR"
_QUARTERS = {-1: "3,6,9,12", 1: "1,4,7,10"}
_HALVES = {-1: "6,12", 1: "1,7"}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often something recurs. Without `weekdays`, `day` or `which` the first day tells on which day.

    `unit` is "week" or "month". `which` is the first (1), second or last (-1) of `weekdays`, of the `working` days, or,
    without both, of the days of a month.
    """

    unit: str
    every: int = 1
    weekdays: tuple[int, ...] = ()
    which: int = 0
    day: int = 0
    working: bool = False

    @property
    def is_whole(self) -> bool:
        """Return whether the rhythm tells its day."""
        return bool(self.weekdays or self.which or self.day)


def rule_of(rhythm: Rhythm, first: date, *, until: date | None = None) -> str:
    """Return the rule with `first` as its first day."""
    said = f"FREQ={'WEEKLY' if rhythm.unit == 'week' else 'MONTHLY'};INTERVAL={rhythm.every};{_by(rhythm, first)}"
    last = f";UNTIL={ical_day(until)}" if until else ""
    return f"DTSTART:{ical_day(first)}\nRRULE:{said}{last}"


def first_on(rhythm: Rhythm, earliest: date) -> date | None:
    """Return the first day of a whole rhythm from `earliest` on."""
    by = _by(rhythm, earliest)
    freq = "WEEKLY" if rhythm.unit == "week" else "MONTHLY"
    return _next(f"DTSTART:{ical_day(earliest)}\nRRULE:FREQ={freq};INTERVAL=1;{by}", earliest - timedelta(1))


def _by(rhythm: Rhythm, first: date) -> str:
    """Return the part of the rule that tells the days."""
    if rhythm.unit == "week":
        return "BYDAY=" + ",".join(_DAYS[each] for each in rhythm.weekdays or (first.weekday(),))
    months = {3: _QUARTERS, 6: _HALVES}.get(rhythm.every, {}).get(rhythm.which)
    of = f";BYMONTH={months}" if months else ""
    if rhythm.weekdays:
        return f"BYDAY={rhythm.which:+d}{_DAYS[rhythm.weekdays[0]]}{of}"
    if rhythm.working:
        return f"BYDAY={_WORKING};BYSETPOS={rhythm.which}{of}"
    if rhythm.which:
        return f"BYMONTHDAY={rhythm.which}{of}"
    day = rhythm.day or first.day
    # Every month has one of these days, and the last of them is meant.
    return f"BYMONTHDAY={day}" if day <= 28 else f"BYMONTHDAY={','.join(map(str, range(28, day + 1)))};BYSETPOS=-1"


def beginning(rule: str, first: date) -> str:
    """Return `rule` counted from `first`; its days are the same."""
    return f"DTSTART:{ical_day(first)}\n{rule.partition(chr(10))[2]}"


def next_day(rule: str, after: date) -> date | None:
    """Return the first day of `rule` after `after`; None if it has ended."""
    return _next(rule, after)


def _next(rule: str, after: date) -> date | None:
    from dateutil.rrule import rrulestr

    # Of a quarter or half-year with named months every month is looked at: the names say which are meant.
    parts = _parts(rule)
    if "BYMONTH" in parts:
        rule = rule.replace(f"INTERVAL={parts['INTERVAL']}", "INTERVAL=1")
    last = parts.get("UNTIL")
    start = datetime.combine(after, datetime.min.time())
    begins = datetime.strptime(rule[8:16], "%Y%m%d")  # noqa: DTZ007 - a day, as those of the rule
    latest = max(start, begins)
    bound = latest + min(LOOKS_AHEAD, date.max - latest.date())
    if last:
        bound = min(bound, datetime.strptime(last, "%Y%m%d"))  # noqa: DTZ007 - a day, as those of the rule
    found = rrulestr(rule).replace(until=bound).after(start)
    return found.date() if found else None


def days_between(rule: str, first: date, last: date, *, most: int) -> list[date]:
    """Return the days of `rule` from `first` to `last`, `most` at most."""
    days: list[date] = []
    day = next_day(rule, first - timedelta(1))
    while day is not None and day <= last and len(days) < most:
        days.append(day)
        day = next_day(rule, day)
    return days


def moves_on(due_on: date, rule: str) -> date | None:
    """Return the day on which a deadline that is not done moves on to its next day; None if there is no next day."""
    following = next_day(rule, due_on)
    if following is None:
        return None
    gap = following - due_on
    ahead = min(MOST_AHEAD, gap / 2)
    return due_on + timedelta(days=max(SOONEST, min(gap - ahead, LATEST)).days)


def usual_ladder(due_on: date, rule: str) -> Ladder | None:
    """Return the reminders of a deadline that recurs so often that the usual ones would meet; None for the usual."""
    following = next_day(rule, due_on)
    gap = (following - due_on).days if following else 366
    if gap <= 10:
        return (Days(0),)
    if gap <= 16:
        return (Days(1), Days(0))
    return (Days(3), Days(1), Days(0)) if gap <= 45 else None


# -- in words


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=") for part in rule.partition("RRULE:")[2].split(";"))


def until(rule: str) -> date | None:
    """Return the last day on which `rule` may fall, if it has one."""
    last = _parts(rule).get("UNTIL")
    return date(int(last[:4]), int(last[4:6]), int(last[6:])) if last else None


def in_words(rule: str, locale: str) -> str:
    """Return words like "varje fredag", "sista vardagen varje månad" or "varannan måndag till och med 18 december"."""
    parts = _parts(rule)
    every = int(parts["INTERVAL"])
    said = _weekly(parts, every, locale) if parts["FREQ"] == "WEEKLY" else _monthly(parts, every, locale)
    last = until(rule)
    return say(locale, "recurs-until", how=said, day=plain_day(last, locale)) if last else said


def _weekly(parts: dict[str, str], every: int, locale: str) -> str:
    named = parts["BYDAY"].split(",")
    if every == 1 and parts["BYDAY"] == _WORKING:
        return say(locale, "recurs-working-days")
    if every == 1 and len(named) == len(_DAYS):
        return say(locale, "recurs-days")
    days = format_list([_weekday(each, locale) for each in named], locale=babel_locale(locale))
    return say(locale, "series-weekly", every=every, nth=_nth(every, locale), weekday=days)


def _monthly(parts: dict[str, str], every: int, locale: str) -> str:
    each = say(locale, "recurs-each", every=every, nth=_nth(every, locale))
    by_day, by_month_day = parts.get("BYDAY", ""), parts.get("BYMONTHDAY", "")
    if by_day == _WORKING:
        which = say(locale, "recurs-last-working" if parts["BYSETPOS"] == "-1" else "recurs-first-working")
    elif by_day:
        nth = int(by_day[:2])
        which = say(
            locale,
            "recurs-nth-weekday",
            which=say(locale, "series-last") if nth < 0 else _nth(nth, locale),
            weekday=_weekday(by_day[2:], locale),
        )
    elif by_month_day == "-1" or by_month_day.endswith("31"):
        which = say(locale, "recurs-last-day")
    else:
        which = say(locale, "recurs-day", day=by_month_day.rpartition(",")[2])
    return say(locale, "recurs-of-month", which=which, each=each)


def _weekday(code: str, locale: str) -> str:
    # 2024 began on a Monday.
    return format_date(date(2024, 1, 1 + _DAYS.index(code)), "EEEE", locale=locale)


def _nth(number: int, locale: str) -> str:
    return say(locale, "series-nth", number=number)
