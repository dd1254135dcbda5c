"""Reads the clock time at which a break is asked for: "10.30", "kl 10", "halv elva", "vid tio", "around ten"."""

from dataclasses import dataclass
from itertools import pairwise

from dialogs.dates.times import find_time
from dialogs.patterns import lazily
from dialogs.sentences.model import Context
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


_SPAN = lazily(
    r"(?<!punkt )(?<!punkterna )(?<!nummer )(?<!nr )(?<!item )(?<!items )"
    r"\b(?:mellan |fran |kl(?:ockan)?\.? ?|between |from )?"
    r"(?P<at>\d{1,2}(?:[.:]\d\d)?)\s*(?:-|–|och|till|and|to|until)\s*(?P<until>\d{1,2}(?:[.:]\d\d)?)\b(?!\s*min)"
)
_EARLIEST = 6
"""The hour from which a bare number is an hour; a smaller one is the number of an item, or an hour after noon."""


@dataclass(frozen=True, slots=True)
class BreakSpan:
    """`at` and `until` are minutes of the day; `end` is where the words end."""

    at: int
    until: int
    end: int


def span_in(folded: str) -> BreakSpan | None:
    """Return the two clock times of "kaffe 10-10.20"; None for the numbers of two items: "rast mellan 2 och 3"."""
    found = _SPAN.search(folded)
    if found is None:
        return None
    at, until = (_minute_of(found[name]) for name in ("at", "until"))
    are_hours = all(each.isdigit() and int(each) >= _EARLIEST for each in found.group("at", "until"))
    are_times = any(not each.isdigit() for each in found.group("at", "until"))
    return BreakSpan(at, until, found.end()) if are_hours or are_times else None


def _minute_of(clock: str) -> int:
    hour, _, minute = clock.replace(":", ".").partition(".")
    return (int(hour) + (12 if int(hour) < _EARLIEST else 0)) * 60 + int(minute or 0)


_LUNCH_HOUR = lazily(r"\blunch\w*\s(?P<hour>1[0-4])[\s.!]*$")


def lunch_hour(text: str) -> ClockTime | None:
    """Return the hour in "lunch 12". Of another break a bare number may be its minutes."""
    found = _LUNCH_HOUR.search(fold(text))
    return ClockTime(int(found["hour"]) * 60, *found.span("hour")) if found else None


_BESIDE_NUMBER = lazily(
    r"\b(?:(?P<after>efter|after)|fore|innan|before) (?:punkt(?:en)? |item |nr )?"
    r"(?P<number>\d{1,2})(?=[\s.!]*$|\s+(?:tack|please)\b)"
)


def number_before(folded: str, context: Context) -> int | None:
    """Return the number of the item that a break comes after in "paus efter 4" and "paus före 4"; None where the number
    may be an hour of the meeting."""
    found = _BESIDE_NUMBER.search(folded)
    if found is None or not 1 <= (number := int(found["number"])) <= len(context.items):
        return None
    meeting = context.meetings[0] if context.meetings else None
    if "punkt" not in found[0] and meeting and meeting.starts_at.hour <= number <= meeting.ends_at.hour:
        return None
    return number if found["after"] else max(1, number - 1)


def ends_of(context: Context) -> dict[int, int]:
    """The minute of the day at which each item ends: where the next begins."""
    timed = [item for item in context.items if item.starts_at is not None]
    ends = {
        item.number: following.starts_at.hour * 60 + following.starts_at.minute
        for item, following in pairwise(timed)
        if following.starts_at is not None
    }
    if timed and (last := timed[-1]).starts_at is not None:
        ends[last.number] = last.starts_at.hour * 60 + last.starts_at.minute + (last.minutes or 0)
    return ends
