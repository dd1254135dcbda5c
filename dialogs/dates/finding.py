"""The days that a typed command names: `find_days` and `find_day`, for the commands."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dialogs.dates.calendar import exists
from dialogs.dates.scan import scan
from dialogs.dates.table import Ask, Look, Sense, Setting, said_weekday
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A day named in a text, at [start, end) of its NFC form.

    `day` is None if no day fits the words. `until` is the last day of several ("3-4 juni"). `ask` holds the reasons for
    a question, `others` other meanings. `weekday_said` is 0 for Monday.
    """

    day: date | None
    start: int
    end: int
    ask: tuple[Ask, ...] = ()
    weekday_said: int | None = None
    until: date | None = None
    others: tuple[date, ...] = ()


def find_days(text: str, *, today: date, forward: bool = True) -> list[FoundDay]:
    """Return the days that `text` names, in order and without overlap. `forward`: a day without a year is in the
    future.

    Lead times, and words without a day ("snarast"), are left out: `read_phrase` finds those too.
    """
    return list(_found(text, today, forward) if len(text) <= _TYPED else _found.__wrapped__(text, today, forward))


_TYPED = 1_000
"""Characters of a sentence, whose days several readers look for."""


@lru_cache(maxsize=128)
def _found(text: str, today: date, forward: bool) -> tuple[FoundDay, ...]:
    setting = Setting(today, Look.AHEAD if forward else Look.NEAR)
    found = []
    for scanned in scan(fold(text), today=today, typed=True):
        sense = scanned.sense(setting)
        if sense is None or (sense.day is None and Ask.NO_SUCH_DAY not in sense.ask):
            continue
        if forward and said_weekday(scanned.match) is not None:
            sense = _this_year(sense, today)
        found.append(
            FoundDay(
                sense.day, scanned.start, scanned.end, sense.ask, said_weekday(scanned.match), sense.until, sense.others
            )
        )
    return tuple(found)


def _this_year(sense: Sense, today: date) -> Sense:
    """Return this year's day for a day and weekday that fit only next year, if it is to come.

    The weekday is the likelier slip. Next year's day is in `others`.
    """
    day = sense.day
    if day is None or Ask.FAR_AHEAD not in sense.ask or day.year != today.year + 1 or sense.until is not None:
        return sense
    this = exists(today.year, day.month, day.day)
    return sense if this is None or this < today else Sense(this, (Ask.WEEKDAY_DOES_NOT_FIT,), others=(day,))


def find_day(text: str, *, today: date, forward: bool = True) -> FoundDay | None:
    """Return the first day that `text` names, or None."""
    return next(iter(find_days(text, today=today, forward=forward)), None)
