"""Arithmetic of the calendar that the forms of dates share: months, working days, holidays by name."""

import calendar
from datetime import date, timedelta
from functools import cache

from dialogs.workdays import is_free, swedish_holidays


def exists(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months_on(day: date, months: int) -> date:
    """`months` after `day`, at the latest the last of that month. ValueError where the calendar ends."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def monday_of(day: date) -> date:
    return day - timedelta(day.weekday())


def last_working_day(until: date) -> date:
    """`until` if it is a working day, else the one before it."""
    while is_free(until):
        until -= timedelta(1)
    return until


def first_working_day(since: date) -> date:
    """`since` if it is a working day, else the one after it."""
    while is_free(since):
        since += timedelta(1)
    return since


def working_days_on(day: date, number: int) -> date:
    """The `number`th working day after `day`, which does not count itself."""
    while number > 0:
        day += timedelta(1)
        number -= not is_free(day)
    return day


@cache
def holiday(name: str, year: int) -> date | None:
    """The day in `year` of the holiday that the Swedish calendar calls `name`."""
    swedish_holidays().get(date(year, 1, 1))  # makes the year
    days = [day for day in swedish_holidays().get_named(name, lookup="exact") if day.year == year]
    return days[0] if days else None
