"""Removes one change of an agenda from its present state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from dialogs.agenda.model import Agenda, AgendaItem
from dialogs.agenda.outcomes import merged
from dialogs.model import ItemId

_LINKS = {"id", "carried", "carried_to"}
"""The links of an item to items of other agendas. Both agendas decide them together, so an undo leaves them alone."""


@dataclass(frozen=True, slots=True)
class Reverted:
    """The agenda without the change. `in_the_way` names the items that were changed again since, so that nothing can
    be taken back; `agenda` is then unchanged. `left` names those of several that stay for this reason."""

    agenda: Agenda
    in_the_way: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def reverted(
    now: Agenda,
    before: Sequence[AgendaItem],
    after: Sequence[AgendaItem],
    earlier: Mapping[ItemId, AgendaItem],
) -> Reverted:
    """Return `now` without the change of `before` into `after`. Later changes by others stay, and so do those of
    several items that were changed again.

    `earlier` holds the present state of the items that carried items continue. An item that its earlier agenda has
    taken back does not return.
    """
    was, became = {item.id: item for item in before}, {item.id: item for item in after}
    there = {item.id for item in now.all_items}
    kept, in_the_way = _kept(now, was, became)
    gone = {key for key, old in was.items() if key not in there and _may_not_return(old, became, earlier)}
    in_the_way += [was[key].title for key in gone]
    touched = [key for key in was.keys() | became.keys() if was.get(key) != became.get(key)]
    left = tuple(in_the_way) if len(in_the_way) < len(touched) else ()
    order = _order([item.id for item in before], [item.id for item in after], [item.id for item in kept])
    if order is None:
        in_the_way += [item.title for item in kept][:1]
    if (in_the_way and not left) or order is None:
        return Reverted(now, tuple(in_the_way))
    known = {item.id: item for item in kept}
    items = [known[key] for key in order]
    for place, old in enumerate(before):
        if old.id not in there and old.id not in became and old.id not in gone:
            items.insert(_place_after([item.id for item in before[:place]], items), replace(old, carried_to=None))
    if items == list(now.all_items):
        return Reverted(now, left)
    return Reverted(Agenda.of(now.meeting_id, items, now.version + 1), left=left)


def _kept(
    now: Agenda, was: Mapping[ItemId, AgendaItem], became: Mapping[ItemId, AgendaItem]
) -> tuple[list[AgendaItem], list[str]]:
    """Return the items of `now` without the change, and the titles of those that were changed again, which stay."""
    kept: list[AgendaItem] = []
    in_the_way: list[str] = []
    for item in now.all_items:
        old, new = was.get(item.id), became.get(item.id)
        if new is None or old == new:
            kept.append(item)
        elif old is None:
            if item != new:
                kept.append(item)
                in_the_way.append(item.title)
        elif (back := _with_fields_of(item, old, new)) is not None:
            kept.append(back)
        else:
            kept.append(item)
            in_the_way.append(item.title)
    return kept, in_the_way


def _may_not_return(old: AgendaItem, became: Mapping[ItemId, AgendaItem], earlier: Mapping[ItemId, AgendaItem]) -> bool:
    """Return whether a missing item was removed by somebody else since, or taken back by its earlier agenda."""
    if old.id in became:
        return became[old.id] != old
    return not _belongs(old, earlier)


def _with_fields_of(item: AgendaItem, old: AgendaItem, new: AgendaItem) -> AgendaItem | None:
    """Return `item` with the changed fields as before; None if they were changed again."""
    back: dict[str, Any] = {}
    for name in (each.name for each in fields(AgendaItem) if each.name not in _LINKS):
        if getattr(old, name) == getattr(new, name):
            continue
        if name == "outcomes":
            outcomes = merged(item.outcomes, old.outcomes, new.outcomes)
            if outcomes is None:
                return None
            back[name] = outcomes
            continue
        if getattr(item, name) != getattr(new, name):
            return None
        back[name] = getattr(old, name)
    return replace(item, **back)


def _belongs(item: AgendaItem, earlier: Mapping[ItemId, AgendaItem]) -> bool:
    if item.carried is None:
        return True
    source = earlier.get(item.carried.item)
    return source is not None and source.carried_to == item.id


def _order(before: Sequence[ItemId], after: Sequence[ItemId], now: Sequence[ItemId]) -> list[ItemId] | None:
    """Return `now` in the order of `before` for items that the change moved; None if they were moved again."""
    common = set(before) & set(after) & set(now)
    old, new, current = ([key for key in order if key in common] for order in (before, after, now))
    if old == new or current == old:
        return list(now)
    if current != new:
        return None
    back = iter(old)
    return [next(back) if key in common else key for key in now]


def _place_after(preceding: Sequence[ItemId], items: Sequence[AgendaItem]) -> int:
    places = {item.id: place for place, item in enumerate(items)}
    return next((places[key] + 1 for key in reversed(preceding) if key in places), 0)
