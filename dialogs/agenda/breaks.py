"""Suggests breaks: nobody sits for more than an hour without one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dialogs.agenda.formalities import is_closing
from dialogs.agenda.model import Agenda, AgendaItem, ItemType
from dialogs.agenda.plan import Plan, Slot
from dialogs.agenda.rules import MOST_ITEMS, changed
from dialogs.model import ItemId, PersonId, Refusal

LONGEST_STRETCH = 60
"""Minutes."""
LENGTH = 10
"""Minutes of a suggested break."""
_STEP = 10
"""Minutes. An item longer than a stretch may be interrupted at a multiple of this."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A suggested break after item `number` or, with `inside` minutes of it gone, in it. `at` is in minutes from the
    start of the meeting, without earlier suggested breaks."""

    number: int
    title: str
    at: int
    inside: int = 0


@dataclass(frozen=True, slots=True)
class _Point:
    at: int
    slot: Slot
    inside: int = 0


def proposed(of: Plan) -> tuple[Proposed, ...]:
    """Return the missing breaks, in order.

    With them no stretch is longer than an hour. They are as few as possible, inside an item only if it is longer than
    an hour itself, and make the stretches as even as possible. Breaks on the agenda count.
    """
    return tuple(each for stretch in _stretches(_before_closing(of.slots)) for each in _within(stretch))


def _before_closing(slots: Sequence[Slot]) -> Sequence[Slot]:
    """Return the slots without the closing items at the end: nobody needs a break after them, or for them."""
    last = len(slots)
    while last and is_closing(slots[last - 1].item.title):
        last -= 1
    return slots[:last]


def with_break(
    agenda: Agenda, after: ItemId, *, title: str, by: PersonId | None, new_id: Callable[[], ItemId]
) -> Agenda | None:
    """Return the agenda with a break after this item; None if there is one. Raises Refusal if the item is gone, or the
    agenda is full."""
    at = next((at for at, item in enumerate(agenda.items, 1) if item.id == after), None)
    if at is None:
        raise Refusal("agenda-item-gone")
    if any(item.type is ItemType.BREAK for item in agenda.items[at - 1 : at + 1]):
        return None
    if len(agenda.all_items) >= MOST_ITEMS:
        raise Refusal("agenda-full", most=MOST_ITEMS)
    added = AgendaItem(id=new_id(), title=title, type=ItemType.BREAK, minutes=LENGTH, added_by=by)
    return changed(agenda, [*agenda.items[:at], added, *agenda.items[at:]])


def _stretches(slots: Sequence[Slot]) -> Iterator[list[Slot]]:
    """Yield the slots between the existing breaks."""
    stretch: list[Slot] = []
    for slot in slots:
        if slot.is_break:
            yield stretch
            stretch = []
        else:
            stretch.append(slot)
    yield stretch


def _within(stretch: Sequence[Slot]) -> list[Proposed]:
    if not stretch or stretch[-1].ends - stretch[0].starts <= LONGEST_STRETCH:
        return []
    first = stretch[0].starts
    # No other item has to be interrupted.
    points = [
        _Point(slot.starts + inside, slot, inside)
        for slot in stretch
        if slot.minutes > LONGEST_STRETCH
        for inside in range(_STEP, slot.minutes, _STEP)
    ]
    points += [_Point(slot.ends, slot) for slot in stretch]
    points.sort(key=lambda point: (point.at, point.slot.number))
    # The best way to each point: (breaks inside items, breaks, unevenness, the point before it).
    best: list[tuple[int, int, int, int]] = []
    for place, point in enumerate(points):
        ways = [(0, 0, (point.at - first) ** 2, -1)] if point.at - first <= LONGEST_STRETCH else []
        for before in range(place - 1, -1, -1):
            lasts = point.at - points[before].at
            if lasts > LONGEST_STRETCH:
                break
            inside, breaks, uneven, _ = best[before]
            ways.append((inside + bool(points[before].inside), breaks + 1, uneven + lasts**2, before))
        best.append(min(ways))
    chosen: list[_Point] = []
    place = best[-1][3]
    while place >= 0:
        chosen.append(points[place])
        place = best[place][3]
    return [Proposed(each.slot.number, each.slot.item.title, each.at, each.inside) for each in reversed(chosen)]
