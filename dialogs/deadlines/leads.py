"""Reads typed lead times: "3 arbetsdagar före", "14, 7 och 1 dag innan", "en vecka före och samma dag"."""

import regex

from dialogs.dates.words import NUMBERS, any_of
from dialogs.deadlines.ladder import FURTHEST, MOST_STEPS, in_order
from dialogs.deadlines.model import Days, Ladder
from dialogs.patterns import lazily

# In these patterns a space means one or a few spaces, and " ?" perhaps some.
_NUMBER = rf"(?:\d{{1,3}}|{any_of(NUMBERS)})"
_UNIT = (
    r"(?:(?P<working>(?:arbets|var)dag(?:ar)?|(?:working|business) days?)|(?P<week>veck(?:a|or)|weeks?)"
    r"|(?P<month>manad(?:er)?|months?)|dag(?:ar)?|days?)"
)
_BEFORE = r"(?:fore|innan|tidigare|i forvag|before|in advance|ahead)\b"
# "12/6, 3 dagar före" is a day and one step.
_COUNTED = rf"(?<![\d/.:-])(?P<numbers>{_NUMBER}(?: ?(?:,|och|and|&) ?{_NUMBER}){{0,9}}) {_UNIT}"
_NAMED = (
    r"(?P<day>(?:(?:pa )?samma (?:dag|morgon)|(?:pa )?sjalva dagen|(?:on )?the (?:same )?day(?: itself)?)"
    r"|(?P<one>dagen|the day) (?:fore|innan|before)\b|(?P<one_week>veckan|the week) (?:fore|innan|before)\b)"
)


def _pattern(written: str) -> "regex.Pattern[str]":
    return lazily(written.replace(" ?", r"[^\S\n]{0,4}").replace(" ", r"[^\S\n]{1,4}"))


_STEP = _pattern(rf"(?:{_COUNTED}(?P<before> {_BEFORE})?|{_NAMED})(?!\w)")
_BETWEEN = _pattern(r" ?(?:, ?(?:(?:och|and) )?|(?:och|and|samt|&) )")
_LED = _pattern(
    r"(?: ?[,;:.(–-]{0,2} ?(?:(?:med|och|with) )?"
    r"(?:(?:paminn(?:else(?:r)?)?|remind(?:ers?)?)(?: (?:mig|oss|me|us))?)? ?)$"
)


def ladder_in(folded: str) -> tuple[Ladder, int, int] | None:
    """Return (the ladder in `folded` text, its start, its end); None if there is none.

    At least one step must be before something, or name the day itself: "om 3 dagar" is a day.
    """
    for first in _STEP.finditer(folded):
        steps: list[Days] = []
        end, says_before = first.start(), False
        match: regex.Match[str] | None = first
        pending: list[regex.Match[str]] = []
        while match is not None and len(steps) <= MOST_STEPS:
            pending.append(match)
            if match["numbers"] is None or match["before"]:
                steps += [step for each in pending for step in _steps(each)]
                pending, end, says_before = [], match.end(), True
            between = _BETWEEN.match(folded, match.end())
            match = _STEP.match(folded, between.end()) if between else None
        if says_before and 0 < len(steps) <= MOST_STEPS and all(step.number <= FURTHEST for step in steps):
            led = _LED.search(folded, max(0, first.start() - 40), first.start())
            return in_order(steps), led.start() if led else first.start(), end
    return None


def _steps(match: "regex.Match[str]") -> list[Days]:
    if match["numbers"] is None:
        return [Days(1 if match["one"] else 7 if match["one_week"] else 0)]
    numbers = [NUMBERS.get(each) or int(each) for each in regex.findall(_NUMBER, match["numbers"])]
    times = 7 if match["week"] else 30 if match["month"] else 1
    return [Days(number * times, working=bool(match["working"])) for number in numbers]
