"""Working days in Sweden, for everybody and by a group's own choices."""

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from dialogs.model import DeadlineChoices

if TYPE_CHECKING:
    from holidays import HolidayBase

_ONE = timedelta(days=1)
_FURTHEST = 400
"""More free days in a row than any choice allows."""


@cache
def swedish_holidays() -> "HolidayBase":
    """Return public holidays, and eves that are free in practice; without Sundays."""
    from holidays import country_holidays

    return country_holidays("SE", categories=("public", "de_facto"), language="sv", include_sundays=False)


@cache
def _named_in_english() -> "HolidayBase":
    from holidays import country_holidays

    return country_holidays("SE", categories=("public", "de_facto"), language="en_US", include_sundays=False)


def holiday_name(day: date, locale: str) -> str:
    """Return "Kristi himmelsfärdsdag" or "Ascension Day"; "" on a day that is no holiday."""
    named = _named_in_english() if locale == "en" else swedish_holidays()
    return str(named.get(day) or "")


def is_free(day: date) -> bool:
    """Return whether Swedish offices are closed: weekends, holidays, and eves that are free in practice."""
    return day.weekday() >= 5 or day in swedish_holidays()


def is_bridge_day(day: date) -> bool:
    """Return whether it is a single working day between two free days, such as the Friday after Ascension Day
    (klämdag)."""
    return not is_free(day) and is_free(day - _ONE) and is_free(day + _ONE)


def is_free_for(day: date, choices: DeadlineChoices) -> bool:
    """Return whether the day is free for a group with these choices."""
    if is_free(day) or (choices.bridge_days_free and is_bridge_day(day)):
        return True
    if choices.summer is None:
        return False
    first, last, today = choices.summer.first, choices.summer.last, (day.month, day.day)
    return first <= today <= last if first <= last else today >= first or today <= last


def working_day_before(day: date, choices: DeadlineChoices) -> date:
    """Return the last working day before `day`."""
    return _step(day, -1, choices)


def on_or_before(day: date, choices: DeadlineChoices) -> date:
    """Return `day`, or the last working day before it if it is free."""
    return _step(day, -1, choices) if is_free_for(day, choices) else day


def on_or_after(day: date, choices: DeadlineChoices) -> date:
    """Return `day`, or the first working day after it if it is free."""
    return _step(day, 1, choices) if is_free_for(day, choices) else day


def working_days_on(day: date, number: int, choices: DeadlineChoices) -> date:
    """Return the working day that is `number` after `day`, or before it if `number` is negative."""
    for _ in range(abs(number)):
        day = _step(day, 1 if number > 0 else -1, choices)
    return day


def _step(day: date, way: int, choices: DeadlineChoices) -> date:
    moved = day
    for _ in range(_FURTHEST):
        moved += way * _ONE
        if not is_free_for(moved, choices):
            return moved
    return day
