"""Days and clock times, as Swedes and Britons write them."""

from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date

from dialogs.texts import babel_locale

# Cards name the same few days again and again, and each costs Babel a tenth of a millisecond.
_remembered = lru_cache(maxsize=1000)


@_remembered
def long_day(day: date, locale: str) -> str:
    """ "tisdag 30 juni 2026"; "Tuesday 30 June 2026"."""
    return format_date(day, "EEEE d MMMM y", locale=babel_locale(locale))


@_remembered
def short_day(day: date, locale: str) -> str:
    """ "tisdag 30 juni"; "Tuesday 30 June"."""
    return format_date(day, "EEEE d MMMM", locale=babel_locale(locale))


@_remembered
def plain_day(day: date, locale: str) -> str:
    """ "30 juni"; "30 June"."""
    return format_date(day, "d MMMM", locale=babel_locale(locale))


def clock(at: time) -> str:
    """ "09.00", the Swedish way, in both languages."""
    return at.strftime("%H.%M")


def span(starts_at: datetime, ends_at: datetime, zone: ZoneInfo) -> str:
    """ "09.00–12.00" in local time."""
    return f"{clock(starts_at.astimezone(zone).time())}–{clock(ends_at.astimezone(zone).time())}"


@_remembered
def short_month(month: int, locale: str) -> str:
    """ "jan", "maj"; "Jan", "May": three letters, without a full stop."""
    return format_date(date(2000, month, 1), "MMM", locale=babel_locale(locale))[:3]


@_remembered
def month_name(month: int, locale: str) -> str:
    """ "januari"; "January"."""
    return format_date(date(2000, month, 1), "LLLL", locale=babel_locale(locale))
