"""Calendar arithmetic shared by the forms of dates: months, working days, holidays by name."""

import calendar
from datetime import date, timedelta
from functools import cache

from dialogs.workdays import is_free, swedish_holidays


def exists(year: int, month: int, day: int) -> date | None:
    """Return that day, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_on(day: date, months: int) -> date:
    """Return `months` after `day`, at the latest the last day of that month. Raises ValueError beyond the calendar's
    end."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def monday_of(day: date) -> date:
    return day - timedelta(day.weekday())


def last_working_day(until: date) -> date:
    """Return `until` if it is a working day, else the working day before it."""
    while is_free(until):
        until -= timedelta(1)
    return until


def first_working_day(since: date) -> date:
    """Return `since` if it is a working day, else the working day after it."""
    while is_free(since):
        since += timedelta(1)
    return since


def working_days_on(day: date, number: int) -> date:
    """Return the `number`th working day after `day`, which is not counted."""
    while number > 0:
        day += timedelta(1)
        number -= not is_free(day)
    return day


@cache
def holiday(name: str, year: int) -> date | None:
    """Return the day in `year` of the holiday that the Swedish calendar calls `name`, or None."""
    swedish_holidays().get(date(year, 1, 1))  # makes the year
    days = [day for day in swedish_holidays().get_named(name, lookup="exact") if day.year == year]
    return days[0] if days else None
