"""The standing items of a series, and its days if a day is free."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from dialogs.agenda.model import AgendaItem, ItemType, StandingItem
from dialogs.agenda.paste import LONGEST_TITLE, item_as_text, read_items
from dialogs.meetings.model import Meeting
from dialogs.model import DeadlineChoices, Member, PersonId, Refusal
from dialogs.series.model import Series
from dialogs.series.recurrence import occasions
from dialogs.text import fold
from dialogs.texts import say
from dialogs.workdays import is_free_for, on_or_after, on_or_before, swedish_holidays

PLANNED_AHEAD = 3
"""How many meetings of a series are planned: the next, and two to which items can move."""
MOST_STANDING = 40
HERE = "…"
"""In the template's text, the line for the meeting's own items."""

_WEEK = timedelta(days=7)
_AROUND = 8
"""How many extra occasions cover two weeks before and after the requested ones."""
_OPENING = ("opens", "agenda")
_CLOSING = (("round", ItemType.ROUND), ("other", None), ("feedback", None), ("next", None), ("closes", None))


def usual_template(locale: str, *, new_id: Callable[[], str]) -> tuple[StandingItem, ...]:
    """Return the usual opening and closing items of such groups."""
    opening = [StandingItem(new_id(), say(locale, f"standing-{name}")) for name in _OPENING]
    closing = [StandingItem(new_id(), say(locale, f"standing-{name}"), kind, closing=True) for name, kind in _CLOSING]
    return (*opening, *closing)


def template_as_text(template: Sequence[StandingItem], locale: str) -> str:
    """Return one line for each standing item, as people type them, with a line for the meeting's own items."""

    def typed(one: StandingItem) -> str:
        return item_as_text(
            AgendaItem("", one.title, one.owners, one.type, one.purpose, one.minutes), locale=locale
        ).partition("\n")[0]

    opening = [typed(one) for one in template if not one.closing]
    closing = [typed(one) for one in template if one.closing]
    return "\n".join([*opening, HERE, *closing])


def template_from_text(
    text: str,
    before: Sequence[StandingItem],
    *,
    new_id: Callable[[], str],
    roster: Sequence[Member] = (),
    chair: PersonId | None = None,
) -> tuple[StandingItem, ...]:
    """Return the standing items from the lines of `text`.

    A line of dots marks the place of the meeting's own items, by default after the first two. An item with the title of
    one in `before` keeps its identity. Raises Refusal if there are too many, or if one appears twice.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    marked = next((at for at, line in enumerate(lines) if not line.strip(".…-–—_ ")), None)
    own_at = min(2, len(lines)) if marked is None else marked
    items = [line for line in lines if line.strip(".…-–—_ ")]
    if not items:
        raise Refusal("series-template-empty")
    if len(items) > MOST_STANDING:
        raise Refusal("series-template-too-long", most=MOST_STANDING)
    known = {fold(one.title): one.id for one in before}
    template: list[StandingItem] = []
    for at, line in enumerate(items):
        drafts = read_items(line, roster=roster, chair=chair)
        if not drafts:
            continue
        draft = drafts[0]
        if fold(draft.title) in {fold(one.title) for one in template}:
            raise Refusal("series-template-twice", title=draft.title[:LONGEST_TITLE])
        template.append(
            StandingItem(
                id=known.get(fold(draft.title)) or new_id(),
                title=draft.title,
                type=draft.type,
                minutes=draft.minutes,
                owners=draft.owners,
                purpose=draft.purpose,
                closing=at >= own_at,
            )
        )
    return tuple(template)


def closing_ids(series: Series | None) -> frozenset[str]:
    """Return the ids of the standing items that come after the meeting's own items."""
    return frozenset(item.id for item in series.template if item.closing) if series else frozenset()


def stop_day(series: Series | None, meeting: Meeting, zone: ZoneInfo) -> date | None:
    """Return the last day on which members add items without approval; None if there is none."""
    if series is None or series.choices.stop_days is None:
        return None
    return meeting.starts_at.astimezone(zone).date() - timedelta(series.choices.stop_days)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day on which a series meets. `day` differs from `occasion` if the occasion is free; `holiday` is its name, or
    ""."""

    occasion: date
    day: date
    holiday: str = ""

    @property
    def is_moved(self) -> bool:
        return self.day != self.occasion


def coming(
    series: Series, choices: DeadlineChoices, *, after: date, most: int, but_for: Collection[date] = ()
) -> list[Occasion]:
    """Return the next `most` occasions after `after`, without those in `but_for`, each with its suggested day."""
    known = {day for day in but_for if day > after}
    days = [day for day in occasions(series, after=after, most=most + len(known)) if day not in known][:most]
    # Occasions nearby are no days to move to either, also if they were not asked for.
    around = occasions(series, after=after - 2 * _WEEK, most=len(days) + len(known) + _AROUND) if days else []
    taken = {*days, *known, *around}
    found = []
    for day in days:
        found.append(_occasion(day, taken, choices, listed=not series.rule))
        taken.add(found[-1].day)
    return found


def _occasion(day: date, taken: Collection[date], choices: DeadlineChoices, *, listed: bool) -> Occasion:
    # A person who lists the days has looked at a calendar.
    if listed or not is_free_for(day, choices):
        return Occasion(day, day)
    tried = (day + _WEEK, day - _WEEK, on_or_before(day, choices), on_or_after(day, choices))
    other = next((each for each in tried if each not in taken and not is_free_for(each, choices)), day)
    return Occasion(day, other, str(swedish_holidays().get(day) or ""))
