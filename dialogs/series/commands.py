"""The commands about meetings that come again."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass, replace
from datetime import date

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import Incomplete, Missing
from dialogs.dates import FoundDay, FoundTime, find_days, find_length, find_time
from dialogs.meetings.reading import later_that_day, place_in
from dialogs.patterns import lazily
from dialogs.series.alternate_weeks import every_second
from dialogs.series.own_times import apart_by_time
from dialogs.series.recurrence import MOST_DAYS, begins_in, find_rule, starts_before
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class PlanSeries(Command):
    """Meetings that come again: by `rule`, the RRULE of an iCalendar, beginning at the earliest on `first`; or on
    `days`."""

    rule: str
    first: FoundDay | None = None
    days: tuple[FoundDay, ...] = ()
    time: FoundTime | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class ShowSeries(Command):
    pass


@dataclass(frozen=True, slots=True)
class EndSeries(Command):
    """Plan no more of its meetings; those that are planned stand."""


ENOUGH = 3
"""This many days make a series without the word: "vi ses 28 augusti eller 3 september" asks."""
_WORD = lazily(r"\p{L}{3,}")
_BETWEEN = frozenset(
    "och samt and kl klockan den the mote motet moten moter traff traffar i pa at on samtliga alla fran till to".split()  # noqa: SIM905
)


def plan_series(said: Said) -> Command | None:
    """None where nothing is said of meeting again and again."""
    start, end = said.match.span("rest")
    text = every_second(said.text[start:end], today=said.today)
    found = find_rule(text)
    if found is not None:
        left = _without(text, *found.left_out) if found.left_out else text
        left = _without(left, found.start, found.end)
        days = find_days(left, today=said.today)
        first = days[0] if days else None
        if (begins_on := begins_in(left, today=said.today)) and (first is None or first.ask):
            left, first = _without(left, begins_on.start, begins_on.end), begins_on
        elif first is not None:
            begins = starts_before(left, first.start)
            left = _without(left, first.start if begins is None else begins, first.end)
        return _with_time(left, said.today, rule=found.rule, first=first, beside_day=True)
    days = find_days(text, today=said.today)
    if len(days) < (2 if said.has("listed") else ENOUGH) or len(days) > MOST_DAYS:
        return _asks_when(said) if said.has("listed") else None
    if groups := apart_by_time(text, days, today=said.today):
        if len(groups) > 1:
            return None  # they are meetings of their own, known to `dialogs.series.meanings`
        return PlanSeries("", None, tuple(days), groups[0].time, groups[0].place)
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
    left: str,
    today: date,
    *,
    rule: str = "",
    first: FoundDay | None = None,
    days: tuple[FoundDay, ...] = (),
    beside_day: bool = False,
) -> PlanSeries:
    at = find_time(left, beside_day=beside_day)
    length = find_length(left)
    if at is not None and at.until is None and length is not None:
        left = _without(left, length.start, length.end)
        at = replace(at, until=later_that_day(at.at, length.length))
    parts = [left[: at.start], left[at.end :]] if at else ["", left]
    place = next((found for part in reversed(parts) if (found := place_in(part, after=True, today=today))), "")
    return PlanSeries(rule, first, days, at, place)


def _without_time(text: str) -> str:
    at = find_time(text)
    return _without(text, at.start, at.end) if at else text


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


SPECS: tuple[Spec, ...] = (
    Spec(
        PlanSeries,
        tier=Tier.WITH_ARGUMENT,
        make=plan_series,
        patterns=(
            r"(?:(?:vi|nätverket|gruppen|chefsgruppen|styrgruppen) (?:brukar )?(?:ses|möts|träffas|har möte)|möte|mötet|möten är|mötena är|(?:planera|boka|plan|book|schedule) (?:möte|möten|meetings?)|we (?:will )?meet|the group meets|meet)(?!\w) ?:?(?P<rest>(?s:.*+))",
            r"(?P<listed>(?:(?:våra|kommande|nästa|höstens|vårens|årets|nästa års|our|next|upcoming) ){0,2}(?:(?:möten|mötena|träffar|träffarna|sammanträden|sammanträdena)(?: (?:i (?:höst|vår|år)|nästa år|till (?:hösten|våren)|under (?:hösten|våren|året)))?|mötestider|mötesdatum|mötesdagar|mötesserie|datum för möten|meetings(?: (?:this|next) (?:spring|autumn|fall|year|term))?|meeting dates|dates))(?: (?:är|are|blir))? ?:(?P<rest>(?s:.*+))",
        ),
        known=("vi ses var …", "vi ses andra torsdagen varje månad …", "we meet every …"),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.MEETINGS,
        about="about-plan-series",
        examples={"sv": ("vi ses andra torsdagen varje månad kl 9-12",), "en": ("we meet every sixth Friday at 9-12",)},
    ),
    Spec(
        ShowSeries,
        tier=Tier.EXACT,
        make=always(ShowSeries()),
        patterns=(
            r"(?:(?:visa|show) )?(?:alla |våra |the |our )?(?:serie|serien|mötesserie|mötesserien|mötesplan|mötesplanen|series|meeting series)|(?:(?:visa|show) )?(?:alla |våra |kommande |all |our |upcoming ){1,2}(?:möten|mötestider|meetings)",
        ),
        known=("mötesserien", "kommande möten", "meeting series", "upcoming meetings"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MEETINGS,
        about="about-show-series",
        examples={"sv": ("kommande möten",), "en": ("upcoming meetings",)},
    ),
    Spec(
        EndSeries,
        tier=Tier.EXACT,
        make=always(EndSeries()),
        patterns=(
            r"(?:avsluta|stoppa|ta bort|end|stop|remove) (?:the |vår |our )?(?:serien|mötesserien|series|meeting series)",
        ),
        known=("avsluta serien", "end the series"),
        right=Right.LEADERS,
        topic=Topic.MEETINGS,
        about="about-end-series",
        examples={"sv": ("avsluta serien",), "en": ("end the series",)},
    ),
)
