"""Reads a weekday of the odd or of the even weeks: "fredagar udda veckor" is every second Friday."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from datetime import date, timedelta

from dialogs.dates.words import FULL_WEEKDAYS, WEEKDAYS
from dialogs.patterns import lazily
from dialogs.text import fold

_WEEKS = lazily(
    r"[,\s]*\b(?:(?:i|pa|under|in|on) )?(?:(?P<odd>udda|ojamna|odd)|jamna|even)(?:[ -]?(?:numrerade|numbered))? (?:veckor|vecka|veckorna|weeks|week)\b"
)
_DAY = lazily(
    rf"\b(?:(?:pa|on|varje|varannan|every|every other|every second|alla|all) )*(?P<day>{FULL_WEEKDAYS})(?:ar|er|arna|erna|s)?\b"
)
_BEGINS = lazily(r"\b(?:med start|med borjan|fran(?: och med)?|fr\.?o\.?m\.?|starting|from|beginning)\b")


def every_second(text: str, *, today: date) -> str:
    """`text` as every second week, with the day on which it begins; unchanged where it names no odd or even weeks."""
    weeks = _WEEKS.search(fold(text))
    left = text[: weeks.start()] + text[weeks.end() :] if weeks else text
    day = _DAY.search(fold(left))
    if weeks is None or day is None:
        return text
    name = left[slice(*day.span("day"))]
    each = "every other" if fold(name).endswith("day") else "varannan"
    start = ""
    if not _BEGINS.search(fold(left)):
        after = (WEEKDAYS[fold(name)] - today.weekday()) % 7
        first = today + timedelta(after)
        if first.isocalendar().week % 2 != bool(weeks["odd"]):
            first += timedelta(7)
        start = f" {'starting' if each.startswith('every') else 'med start'} {first.isoformat()}"
    return f"{left[: day.start()]}{each} {name}{left[day.end() :]}{start}"
