"""One thing that was said, while it is being understood: the text, its folded form, and the pattern that fitted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import regex

from dialogs.dates import FoundDay, FoundRange, FoundTime, find_days, find_time, join_ranges
from dialogs.patterns import lazily
from dialogs.text import fold

ME = "@me"
"""Stands for the sender where a person is named ("jag", "mig", "I", "me")."""

EVERYBODY = frozenset({"", "oss", "alla", "gruppen", "us", "all", "everyone", "everybody", "the group", "natverket"})

_ENGLISH = lazily(
    r"\b(?:add|remove|delete|move|edit|change|next|remind|done|meet|meetings?|schedule|book|drivers?|obstacles?|new|survey|invite|invitation|rename|called|away)\b"
)
_ME = frozenset({"jag", "mig", "i", "me", "myself", "mej"})
_LEFT = lazily(r"[^\S\n]{2,}")
_AROUND = " \t\n,.;:!-–—"

# What a deadline's day is announced by, right before it; the strong ones make a deadline of any sentence.
_STRONG = r"(?:allra )?senast|no later than|at the latest|by|deadline(?:n)?(?: (?:ar|is))?:?|due(?: on)?"
_CUE = lazily(
    rf"\b(?:(?P<strong>{_STRONG})(?: (?:vid|kring|runt|omkring|around))?"
    r"|fram till|tills?|innan|fore|before|until|till och med|t\.?o\.?m\.?|on|den)\s*+$"
)
_IS_OVER = lazily(r"\s+(?:ar|is) (?:slut|over|till anda)\b")
"""After a time that "innan" leads to: "innan nästa vecka är slut"."""
_BEFORE = lazily(r"(?:innan|fore|before)\b")
_ON = lazily(r"(?:on|den)\b")
_RANGE_CUE = lazily(r"\b(?:fran(?: och med)?|from|fr\.?o\.?m\.?|mellan|between)\s*+$")
_BEFORE_TITLE = lazily(r"(?:ar|is|for|kl|den|senast)\s++")
_IS_YEAR = lazily(r"(?i)\bår$")
"""Folded it is "är", which leads to a day."""
_AFTER_TITLE = lazily(
    r"(?:^|\s)(?:senast|ar|is|i|under|ska vara klart?|klart?|due|by|den|:"
    # "Skicka tack" is a matter, and thanks after any other word are meant for the bot.
    r"|(?<!\b(?:skicka|saga|sag|skriva|skriv|ge|framfora|send|say|write) )"
    r"(?:tack(?: pa forhand| sa mycket)?|please|thanks|thank you|snalla))$"
)


@dataclass(frozen=True, slots=True)
class Said:
    """`text` is what was said without please-words before it; `folded` the same, folded; `match` is in `folded`."""

    text: str
    folded: str
    match: "regex.Match[str]"
    today: date

    def words(self, group: str) -> str:
        """Return the text of the pattern's `group`, as written, or ""."""
        if not self.has(group):
            return ""
        start, end = self.match.span(group)
        return self.text[start:end].strip() if start >= 0 else ""

    def has(self, group: str) -> bool:
        """Return whether the pattern has this `group`, and it matched a text."""
        return bool(self.match.groupdict().get(group))

    def number(self, group: str = "number") -> int:
        return int(self.match[group])

    def person(self, group: str = "person") -> str:
        """The person in `group`, as written but for an @; ME for the sender."""
        return person(self.words(group))

    def example(self, swedish: str, english: str) -> str:
        """The one of the two that is in the language of what was said."""
        return english if _ENGLISH.search(self.folded[:100]) else swedish

    def soon(self) -> str:
        """A day in two weeks as it would be typed, for an example."""
        day = min(self.today, date.max - timedelta(14)) + timedelta(14)
        return self.example(f"{day.day}/{day.month}", day.isoformat())


def person(words: str) -> str:
    """The person that `words` name, as written but for an @; ME for the sender."""
    return ME if fold(words) in _ME else words.lstrip("@").strip()


@dataclass(frozen=True, slots=True)
class Occasion:
    """The day in a text, the clock time beside it, and what is left of the text without them."""

    day: FoundDay
    time: FoundTime | None
    left: str
    announced: bool = False
    is_last_day: bool = False
    """Return whether "till", "innan" or the like leads to it, and not "den"."""
    more: tuple[FoundDay, ...] = ()
    """The days that follow it in a list: "3, 10 och 17 juni"."""


def deadline_in(text: str, *, today: date, several: bool = False) -> Occasion | None:
    """The day that `text` sets a deadline on: the one that is announced as such, else the last. A range of days is one
    of them, and is asked about. With `several` the days of a list are all meant: the first of them, and `more`."""
    days = join_ranges(text, find_days(text, today=today))
    if not days:
        return None
    folded = fold(text)
    cues = [(_CUE.search(folded, max(0, day.start - 24), day.start), day) for day in days]
    strong = [(cue, day) for cue, day in cues if cue and cue["strong"]]
    weak = [(cue, day) for cue, day in cues if cue]
    cue, day = (strong or weak[-1:] or cues[-1:])[0]
    start = cue.start() if cue else day.start
    if day.until is not None and (led := _RANGE_CUE.search(folded, max(0, start - 24), start)):
        start = led.start()
    listed = _listed(text, days, day) if several else [day]
    if len(listed) > 1:
        cue = _CUE.search(folded, max(0, listed[0].start - 24), listed[0].start)
        day, start = listed[0], cue.start() if cue else listed[0].start
    end = listed[-1].end
    if cue and _BEFORE.match(cue[0]) and (over := _IS_OVER.match(folded, end)):
        end = over.end()
    at = _time_beside(text, start, end)
    without = _blank(text, start, end)
    if at is not None:
        without = _blank(without, at.start, at.end)
    until = cue is not None and cue["strong"] is None and not _ON.match(cue[0])
    return Occasion(day, at, title_left(without), bool(strong), until, tuple(listed[1:]))


_BETWEEN_DAYS = lazily(r"\s*(?:,|och|samt|o|and|&|,\s*(?:och|samt|and))\s*(?:(?:senast|den|the|pa|on|by)\s+)?")
MOST_LISTED = 12


def _listed(text: str, days: Sequence[FoundDay], day: FoundDay) -> list[FoundDay]:
    """Return the days of the list that `day` belongs to, or `day` alone."""
    runs: list[list[FoundDay]] = []
    for each in days:
        follows = runs and _BETWEEN_DAYS.fullmatch(fold(text[runs[-1][-1].end : each.start]))
        if follows:
            runs[-1].append(each)
        else:
            runs.append([each])
    found = next(run for run in runs if day in run)
    is_list = len(found) <= MOST_LISTED and all(each.until is None and each.day for each in found)
    return found if is_list else [day]


def _time_beside(text: str, start: int, end: int) -> FoundTime | None:
    """The time right after or before the day at [start, end)."""
    after = find_time(text[end : end + 30], bare=False)
    if after and not text[end : end + after.start].strip(" ,"):
        return FoundTime(after.at, after.until, end + after.start, end + after.end)
    first = max(0, start - 30)
    before = find_time(text[first:start], bare=False)
    if before and not text[first + before.end : start].strip(" ,"):
        return FoundTime(before.at, before.until, first + before.start, first + before.end)
    return None


def title_left(text: str) -> str:
    """Return the text without the day, and without the words and signs that led to it."""
    title = _LEFT.sub(" ", text).strip(_AROUND)
    while (match := _AFTER_TITLE.search(fold(title[-30:]))) and not _IS_YEAR.search(title):
        title = title[: len(title) - len(title[-30:]) + match.start()].strip(_AROUND)
    while match := _BEFORE_TITLE.match(fold(title[:30])):
        title = title[match.end() :].strip(_AROUND)
    return title


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def from_to(found: FoundRange) -> str:
    return f"{found.first.day}/{found.first.month}-{found.last.day}/{found.last.month}"


def is_private(said: Said) -> bool:
    """Return whether a private deadline is named: P3, and not D3."""
    return said.match.groupdict().get("letter") == "p"


_TO_NUMBER = lazily(r"(\d{1,3})(?:\s?-\s?(\d{1,3}))?")


def numbers_in(said: Said) -> tuple[int, ...]:
    """The numbers in "1, 3-5 och 7"; none where all is meant."""
    found: list[int] = []
    for first, last in _TO_NUMBER.findall(fold(said.words("numbers"))):
        found += range(int(first), int(last or first) + 1)
    return tuple(dict.fromkeys(found))
