"""Finds the clock time that a text names, alone or from one time to another."""

from dataclasses import dataclass
from datetime import time

import regex

from dialogs.dates.words import MONTHS, any_of
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A clock time named in a text, at [start, end) of its NFC form. `until` is where it ends, if that was said; it
    stands as it was said, also when that is earlier than `at`."""

    at: time
    until: time | None
    start: int
    end: int


def _clock(prefix: str, minutes: str = "[.:,]") -> str:
    return (
        rf"(?P<{prefix}h>[01]?\d|2[0-3])(?:{minutes}(?P<{prefix}m>[0-5]\d))?(?![\d%]|[.,:]\d)"
        rf"(?:\s?(?P<{prefix}half>[ap]\.?m\b\.?))?"
    )


_TO = r"\s{0,3}(?:-|till|to|until)\s{0,3}(?:(?:kl|klockan)\b\.?\s{0,3})?"

_SAID = regex.compile(rf"\b(?:kl|klockan|at|@)\b\.?\s{{0,3}}{_clock('a')}(?:{_TO}{_clock('b')}(?!\w))?(?!\w)")
_FROM = regex.compile(
    rf"\b(?:mellan|from|fran|between)\s{{1,3}}{_clock('a')}(?:{_TO}|\s(?:och|and)\s){_clock('b')}(?!\w)"
)
_HALF_DAY = regex.compile(
    rf"(?<![\d.,:/-]){_clock('a')}{_TO}(?P<bh>[01]?\d|2[0-3])(?:[.:](?P<bm>[0-5]\d))?\s?(?P<bhalf>[ap]\.?m\b\.?)(?!\w)"
    r"|(?<![\d.,:/-])(?P<ah>1[0-2]|0?[1-9])(?:[.:](?P<am>[0-5]\d))?\s?(?P<ahalf>[ap]\.?m\b\.?)(?!\w)"
)
_SPAN = regex.compile(
    rf"(?<![\w.,:/§-])(?<!\d\s){_clock('a', '[.:]')}\s{{0,3}}-\s{{0,3}}{_clock('b', '[.:]')}"
    # Not 4-5 personer, 3-4 juni, 5-6/2 and 2025-06-30.
    rf"(?![\w/%-])(?!\.\d)(?!\s{{0,3}}(?:{any_of(MONTHS)}\b|(?!(?:i|pa|in|at|den|on|via|hos|the|och|and)\b)[^\W\d_]))"
)
_COLON = regex.compile(r"(?<![\w.,:/-])(?P<ah>[01]?\d|2[0-3]):(?P<am>[0-5]\d)(?![\w:/%-])")
# 13.30 is a time where it cannot be a day of a month.
_DOT = regex.compile(r"(?<![\w.,:/-])(?P<ah>[01]?\d|2[0-3])\.(?P<am>00|1[3-9]|[2-5]\d)(?![\w:/%-])(?!\.\d)")

_CUED = (_FROM, _SAID, _HALF_DAY)
_BARE = (_SPAN, _COLON, _DOT)


def find_time(text: str, *, bare: bool = True) -> FoundTime | None:
    """The clock time that `text` names, or None. One with a cue ("kl", "at", "am") goes before one without, and
    `bare` False asks for the former only."""
    folded = fold(text)
    for patterns in (_CUED, _BARE) if bare else (_CUED,):
        matches = [match for pattern in patterns if (match := pattern.search(folded))]
        if matches:
            return _found(min(matches, key=lambda match: (match.start(), -match.end())))
    return None


def _found(match: regex.Match[str]) -> FoundTime:
    groups = match.groupdict()
    half = groups.get("bhalf")
    # "9-11 pm" is the evening all through; "9-1 pm" begins in the morning.
    start_half = groups.get("ahalf")
    if half and not start_half and int(groups["ah"]) <= int(groups["bh"]) and groups["bh"] != "12":
        start_half = half
    until = _time(groups["bh"], groups.get("bm"), half) if groups.get("bh") else None
    return FoundTime(_time(groups["ah"], groups.get("am"), start_half), until, *match.span())


def _time(hours: str, minutes: str | None, half: str | None) -> time:
    hour = int(hours)
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return time(hour, int(minutes or 0))
