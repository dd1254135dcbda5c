"""How far a deadline is moved, as it is typed: "en vecka framåt", "två arbetsdagar tidigare", "till veckan efter"."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import regex

from dialogs.dates.calendar import months_on
from dialogs.dates.words import NUMBERS, any_of
from dialogs.model import DeadlineChoices
from dialogs.patterns import lazily
from dialogs.workdays import working_days_on

FURTHEST = 366
"""A larger number than this is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A number of days, working days, weeks or months from a day that is known; negative where it is back in time.

    `either_way`: the words do not say whether later or earlier is meant, so both are offered.
    """

    days: int = 0
    working_days: int = 0
    months: int = 0
    either_way: bool = False
    weekday: int | None = None
    """The first such weekday (Monday is 0) after the known day, or before it where `days` is negative."""
    is_next: bool = False
    """"Nästa fredag": it may be the weekday of the week after the known day."""
    others: tuple["Duration", ...] = ()
    """Other lengths that vague words ("några dagar") may mean."""

    @property
    def back(self) -> "Duration":
        """As far in the other direction."""
        return Duration(-self.days, -self.working_days, -self.months, self.either_way, self.weekday)

    def times(self, number: int) -> "Duration":
        return Duration(self.days * number, self.working_days * number, self.months * number)

    def after(self, day: date, choices: DeadlineChoices) -> date:
        """The day that is so far from `day`. OverflowError or ValueError where the calendar ends."""
        if self.weekday is not None:
            ahead = (self.weekday - day.weekday() - 1) % 7 + 1
            return day + timedelta(ahead if self.days > 0 else (ahead - 7 or -7))
        day = months_on(day, self.months) + timedelta(self.days)
        return working_days_on(day, self.working_days, choices)


_EARLIER_VERB = r"tidigarelagg|bring|pull|move up|flytta tillbaka"
_LATER_VERB = r"skjut|push|put|delay|postpone"
_UNCLEAR_VERB = r"flytta (?:bak|bakat)$|move (?:forward|back)$"
_SOME = {"ett par": 2, "par": 2, "nagra": 3, "nagon": 1, "a couple of": 2, "a couple": 2, "a few": 3, "some": 3}
_VAGUE = 3
"""The number for "några". A number above and one below it are offered too."""
_NUMBER = rf"(?:\d{{1,3}}|{any_of(_SOME)}|{any_of(NUMBERS)}|ytterligare (?:en|ett|{any_of(_SOME)})|another)"
_UNIT = (
    r"(?:(?P<working>(?:arbets|var)dag(?:ar)?|(?:working|business) days?)|(?P<fortnight>fortnights?)"
    r"|(?P<week>veck(?:a|or)s?|weeks?|v)|(?P<month>manad(?:er)?s?|man|months?)|dag(?:ar)?s?|dygn|days?)"
    r"(?: (?:tid|anstand|uppskov|forlangning|respit|extension))?"
)
_MORE = r"(?:till|ytterligare|extra|mer|mera|more)"
_LATER = r"(?:framat|fram|senare|efter|later|on|out)"
_EARLIER = r"(?:tidigare|fore|innan|tillbaka|earlier|sooner|before|up)"
_UNCLEAR = r"(?:bakat|bak|forward|forwards|back|backwards)"
_WAY = rf"(?:(?P<later>{_LATER})|(?P<earlier>{_EARLIER})|(?P<unclear>{_UNCLEAR}))"
_COUNTED = (
    rf"(?:(?P<before>{_LATER}|{_EARLIER}|{_UNCLEAR}) )?(?:(?:med|i|by|for|with) )?"
    r"(?:(?:\+|plus) ?|(?P<minus>-|minus) ?)?"
    rf"(?:(?:{_MORE}) )?(?P<number>{_NUMBER}) ?(?:{_MORE} )?{_UNIT}(?: {_MORE})?(?: {_WAY})?"
)
_BESIDE = (
    r"(?:till |to )?(?:the )?(?P<unit>dagen|arbetsdagen|vardagen|veckan|manaden|day|working day|week|month)"
    r" (?:(?P<after>efter|darpa|darefter|after|following)|(?:fore|innan|dessforinnan|before))"
)
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mandagen monday",
            "tisdagen tuesday",
            "onsdagen wednesday",
            "torsdagen thursday",
            "fredagen friday",
            "lordagen saturday",
            "sondagen sunday",
        )
    )
    for name in names.split()
}
_WEEKDAY = (
    rf"(?:till |to )?(?:the )?(?P<weekday>{any_of(_WEEKDAYS)})"
    r" (?:(?P<after>efter|darpa|darefter|after|following)|(?:fore|innan|dessforinnan|before))"
)
_BARE = rf"(?P<alone>dag|arbetsdag|vecka|manad) (?:(?P<forth>{_LATER})|(?:{_EARLIER}))"
_END = r"(?: (?:tack|please))?[\s.!?]*"


def _pattern(written: str) -> "regex.Pattern[str]":
    return lazily(written.replace(" ?", r"[^\S\n]*+").replace(" ", r"[^\S\n]++"))


_COUNTED_DURATION = _pattern(rf"[\s,:]*(?:till (?=[^\n]*(?:senare|tidigare)))?{_COUNTED}{_END}")
_BESIDE_DURATION = _pattern(rf"\s*{_BESIDE}{_END}")
_WEEKDAY_DURATION = _pattern(rf"\s*{_WEEKDAY}{_END}")
_BARE_DURATION = _pattern(rf"\s*{_BARE}{_END}")
_AT_END = _pattern(rf"\s(?P<all>{_COUNTED}){_END}$")
_IS_EARLIER_VERB, _IS_UNCLEAR_VERB = _pattern(_EARLIER_VERB), _pattern(_UNCLEAR_VERB)
_IS_LATER_VERB = _pattern(_LATER_VERB)


def duration_in(folded: str, *, verb: str = "") -> Duration | None:
    """How far `folded` text, all of it, moves a day; None where it says anything else. `verb`, folded, gives the
    direction where no other word does: "tidigarelägg D1 två dagar"."""
    if match := _BESIDE_DURATION.fullmatch(folded):
        found = _of_unit(match["unit"])
        return found if match["after"] else found.back
    if match := _WEEKDAY_DURATION.fullmatch(folded):
        return Duration(days=1 if match["after"] else -1, weekday=_WEEKDAYS[match["weekday"]])
    if match := _BARE_DURATION.fullmatch(folded):
        found = _of_unit(match["alone"])
        return found if match["forth"] else found.back
    match = _COUNTED_DURATION.fullmatch(folded)
    return _counted(match, verb) if match else None


def duration_at_end(folded: str) -> tuple[Duration, int] | None:
    """(the duration that `folded` ends in, where its words begin); None where it ends in none."""
    match = _AT_END.search(folded)
    found = _counted(match, "") if match else None
    return (found, match.start()) if match and found else None


def _of_unit(unit: str) -> Duration:
    if unit.startswith(("arb", "var", "work")):
        return Duration(working_days=1)
    if unit.startswith("m"):
        return Duration(months=1)
    return Duration(days=7 if unit.startswith(("v", "w")) else 1)


def _counted(match: "regex.Match[str]", verb: str) -> Duration | None:
    said = match["number"].removeprefix("ytterligare").strip()
    number = 1 if said == "another" else _SOME.get(said) or NUMBERS.get(said) or int(said)
    if not 0 < number <= FURTHEST:
        return None
    if match["working"]:
        unit = Duration(working_days=1)
    elif match["month"]:
        unit = Duration(months=1)
    else:
        unit = Duration(days=14 if match["fortnight"] else 7 if match["week"] else 1)
    found = unit.times(number)
    way = match["before"] or match["later"] or match["earlier"] or match["unclear"] or ""
    is_vague = _SOME.get(said) == _VAGUE
    if match["minus"] or regex.fullmatch(_EARLIER, way):
        return found.back
    if _IS_LATER_VERB.match(verb):
        return _around(unit) if is_vague else found
    if not _IS_EARLIER_VERB.match(verb):
        if regex.fullmatch(_UNCLEAR, way) or (not way and _IS_UNCLEAR_VERB.match(verb)):
            return replace(found, either_way=True)
        return _around(unit) if is_vague else found
    return found.back if not way or regex.fullmatch(_UNCLEAR, way) else found


def _around(unit: Duration) -> Duration:
    return replace(unit.times(_VAGUE), others=(unit.times(_VAGUE - 1), unit.times(_VAGUE + 1)))


_INDEFINITE = any_of(day.removesuffix("en") for day in _WEEKDAYS if day.endswith("en"))
_ON_A_WEEKDAY = _pattern(
    rf"[\s,:]*(?:(?:fram )?(?:till|to|until|by) )?(?:pa |on )?(?P<next>nasta |next )?"
    rf"(?P<weekday>{any_of(_WEEKDAYS)}|{_INDEFINITE}){_END}"
)


def weekday_in(folded: str) -> Duration | None:
    """ "Till nästa fredag" as more time: the weekday after the known day; None where the text says more or less."""
    match = _ON_A_WEEKDAY.fullmatch(folded)
    if match is None:
        return None
    said = match["weekday"]
    weekday = _WEEKDAYS[said] if said in _WEEKDAYS else _WEEKDAYS[f"{said}en"]
    return Duration(days=1, weekday=weekday, is_next=match["next"] is not None)
