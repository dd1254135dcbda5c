"""Reads the clock time at which a break is asked for: "10.30", "kl 10", "halv elva", "vid tio", "around ten"."""

from dataclasses import dataclass

from dialogs.dates.times import find_time
from dialogs.patterns import lazily
from dialogs.text import fold

_CLOCK = lazily(
    r"\b(?:kl(?:ockan)?\.?\s*|vid\s+|runt\s+|omkring\s+|at\s+|around\s+|about\s+)?(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)\b"
    r"|\b(?:kl(?:ockan)?\.?\s*|vid\s+|runt\s+|omkring\s+|at\s+|around\s+|about\s+)(?P<bare>[01]?\d|2[0-3])\b"
)
_HOURS = {
    "atta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "ett": 13, "tva": 14, "tre": 15, "fyra": 16,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "noon": 12, "one": 13, "two": 14, "three": 15,
}  # fmt: skip
_HOUR = lazily(
    rf"\b(?:vid|runt|omkring|kring|klockan|kl|at|around|about)\s+(?P<hour>{'|'.join(_HOURS)})"
    r"(?:[ -]?tiden|[ -]?snaret)?\b(?!\s*(?:min|items?|punkt))"
)


@dataclass(frozen=True, slots=True)
class ClockTime:
    """`minute` of the day, and where its words stand."""

    minute: int
    start: int
    end: int


def clock_in(text: str) -> ClockTime | None:
    """Return the clock time that `text` names; None without one."""
    folded = fold(text)
    if found := _CLOCK.search(folded):
        return ClockTime(int(found["hour"] or found["bare"]) * 60 + int(found["minute"] or 0), *found.span())
    if found := _HOUR.search(folded):
        return ClockTime(_HOURS[found["hour"]] * 60, *found.span())
    at = find_time(text)
    return ClockTime(at.at.hour * 60 + at.at.minute, at.start, at.end) if at and at.until is None else None


_LUNCH_HOUR = lazily(r"\blunch\w*\s(?P<hour>1[0-4])[\s.!]*$")


def lunch_hour(text: str) -> ClockTime | None:
    """Return the hour in "lunch 12". Of another break a bare number may be its minutes."""
    found = _LUNCH_HOUR.search(fold(text))
    return ClockTime(int(found["hour"]) * 60, *found.span("hour")) if found else None
