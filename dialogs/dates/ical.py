"""Days as iCalendar writes them (RFC 5545, 3.3.4)."""

from datetime import date


def ical_day(day: date) -> str:
    """Return "20250612". `strftime` writes a year before 1000 without its zeros on Linux, and cannot be read back."""
    return day.isoformat().replace("-", "")
