"""What is said of meetings that come again: "vi ses var sjätte fredag kl 9-12 i Örebro", or a list of days."""

from datetime import date

from dialogs.commands.kinds import Command, Incomplete, Missing, PlanSeries
from dialogs.commands.said import Said
from dialogs.dates import FoundDay, find_days, find_time
from dialogs.meetings.reading import place_in
from dialogs.patterns import lazily
from dialogs.series.recurrence import MOST_DAYS, find_rule, starts_before
from dialogs.text import fold

ENOUGH = 3
"""So many days make a series without being called one: "vi ses 28 augusti eller 3 september" asks."""
_WORD = lazily(r"\p{L}{3,}")
_BETWEEN = frozenset(
    "och samt and kl klockan den the mote motet moten moter traff traffar i pa at on samtliga alla fran till to".split()  # noqa: SIM905
)


def plan_series(said: Said) -> Command | None:
    """None where nothing is said of meeting again and again."""
    start, end = said.match.span("rest")
    text = said.text[start:end]
    found = find_rule(text)
    if found is not None:
        left = _without(text, found.start, found.end)
        days = find_days(left, today=said.today)
        first = days[0] if days else None
        if first is not None:
            begins = starts_before(left, first.start)
            left = _without(left, first.start if begins is None else begins, first.end)
        return _with_time(left, said.today, rule=found.rule, first=first)
    days = find_days(text, today=said.today)
    if len(days) < (2 if said.has("listed") else ENOUGH) or len(days) > MOST_DAYS:
        return _asks_when(said) if said.has("listed") else None
    left = text
    for day in reversed(days):
        left = _without(left, day.start, day.end)
    command = _with_time(left, said.today, days=tuple(days))
    rest = _without_time(left).replace(command.place, " ")
    words = {word for word in _WORD.findall(fold(rest)) if word not in _BETWEEN}
    return command if not words or said.has("listed") else None


def _asks_when(said: Said) -> Command:
    example = said.example("vi ses andra torsdagen varje månad kl 9-12", "we meet every sixth Friday at 9-12")
    return Incomplete(Missing.SERIES_DAYS, example)


def _with_time(
    left: str, today: date, *, rule: str = "", first: FoundDay | None = None, days: tuple[FoundDay, ...] = ()
) -> PlanSeries:
    at = find_time(left)
    parts = [left[: at.start], left[at.end :]] if at else ["", left]
    place = next((found for part in reversed(parts) if (found := place_in(part, after=True, today=today))), "")
    return PlanSeries(rule, first, days, at, place)


def _without_time(text: str) -> str:
    at = find_time(text)
    return _without(text, at.start, at.end) if at else text


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
