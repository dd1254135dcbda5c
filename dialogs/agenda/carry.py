"""Carries items from one meeting's agenda to the next: no item is lost, and none appears twice.

A carried item is CARRIED on its agenda, and continues as another item on the next: `carried_to` and `carried` refer to
each other. Without a next meeting it waits. The earlier agenda decides whether an item was carried, and the later one
its result.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from dialogs.agenda.model import Agenda, AgendaItem, Carried, ItemStatus
from dialogs.agenda.rules import MOST_ITEMS, before_closing, changed, may_be_carried
from dialogs.model import ItemId, MeetingId, Refusal

ASKED_AT = 3
"""After so many times the bot asks about an item: drop it, shorten it, or take it first?"""


def settled(agenda: Agenda, said: Mapping[ItemId, ItemStatus], *, unasked: bool = False) -> Agenda:
    """Return the closed agenda after the meeting.

    Items without a known result are carried to the next meeting, suggested items too. Standing items count as done.
    `unasked`: nobody has ticked anything, so the carried items are marked.
    """

    def became(item: AgendaItem) -> AgendaItem:
        status = said.get(item.id)
        if status is None and item.status in (ItemStatus.OPEN, ItemStatus.PROPOSED):
            status = ItemStatus.CARRIED if may_be_carried(item) else ItemStatus.DONE
        if status in (None, item.status):
            return item
        return replace(item, status=status, unticked=unasked and status is ItemStatus.CARRIED)

    items = tuple(became(item) for item in agenda.all_items)
    return agenda if items == agenda.items else Agenda.of(agenda.meeting_id, items, agenda.version + 1)


def taken_up_again(agenda: Agenda) -> Agenda:
    """Return the agenda of a meeting that was cancelled and is not any more: its carried items come back."""
    reopened = {ItemStatus.CARRIED, ItemStatus.DONE}
    items = (
        replace(item, status=ItemStatus.OPEN, unticked=False) if item.status in reopened else item
        for item in agenda.items
    )
    return changed(agenda, items)


def waiting(agenda: Agenda) -> list[AgendaItem]:
    """Return the items that are carried and wait for a meeting."""
    return [item for item in agenda.items if item.status is ItemStatus.CARRIED and item.carried_to is None]


def went_on(agenda: Agenda) -> list[AgendaItem]:
    """Return the items that were carried to a later agenda and should not be any more."""
    return [item for item in agenda.items if item.carried_to and item.status is not ItemStatus.CARRIED]


Book = Mapping[MeetingId, Agenda]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The changed agendas, and the items that came to the next meeting."""

    agendas: Book
    came: tuple[AgendaItem, ...] = ()


def reconciled(
    book: Book,
    meeting_id: MeetingId,
    next_id: MeetingId | None,
    *,
    on: date,
    new_id: Callable[[], ItemId],
    closing: Collection[str] = (),
) -> Reconciled:
    """Return the consequences for other agendas of the agenda of `meeting_id` on the day `on`.

    Items that are not carried any more come back, and waiting items go to the meeting `next_id`, if there is one.
    `book` holds these agendas, and those to which items of the first have gone. Raises Refusal if an item that should
    come back has been carried further, or dealt with.
    """
    here = book[meeting_id]
    changes: dict[MeetingId, Agenda] = {}
    if back := went_on(here):
        ids = {item.id for item in back}
        copies: dict[ItemId, AgendaItem] = {}
        for key, agenda in book.items():
            found = {item.carried.item: item for item in agenda.items if item.carried and item.carried.item in ids}
            if found and key != meeting_id:
                copies |= found
                gone = {copy.id for copy in found.values()}
                changes[key] = changed(agenda, (item for item in agenda.items if item.id not in gone))
        here = changes[meeting_id] = changed(here, (_brought_back(item, copies.get(item.id)) for item in here.items))
    marks = {item.id: item.unticked for item in here.items}
    for key, agenda in book.items():
        # Who ticks later that an item is to be carried takes the mark from its copy too.
        known = changes.get(key, agenda)
        stale = [
            item
            for item in known.items
            if item.carried
            and item.status is ItemStatus.OPEN
            and item.unticked != marks.get(item.carried.item, item.unticked)
        ]
        if stale and key != meeting_id:
            changes[key] = changed(
                known, (replace(item, unticked=not item.unticked) if item in stale else item for item in known.items)
            )
    if next_id is None:
        return Reconciled(changes)
    there = changes.get(next_id, book[next_id])
    came = _copies(waiting(here)[: max(0, MOST_ITEMS - len(there.items))], on, new_id)
    if came:
        became = {item.carried.item: item.id for item in came if item.carried}
        left = (replace(item, carried_to=became.get(item.id, item.carried_to)) for item in here.items)
        changes[meeting_id] = changed(here, left)
        at = _after_carried(there, closing)
        changes[next_id] = changed(there, [*there.items[:at], *came, *there.items[at:]])
    return Reconciled(changes, tuple(came))


def _brought_back(item: AgendaItem, copy: AgendaItem | None) -> AgendaItem:
    """Return `item` with texts written on the later agenda; unchanged if somebody removed it there."""
    if item.status is ItemStatus.CARRIED or item.carried_to is None:
        return item
    if copy is None:
        return replace(item, carried_to=None)
    if copy.status is not ItemStatus.OPEN:
        raise Refusal("carry-gone-on", title=copy.title)
    return replace(
        copy,
        id=item.id,
        status=item.status,
        outcomes=item.outcomes,
        standing=item.standing,
        carried=item.carried,
        carried_to=None,
        unticked=item.unticked,
    )


def _copies(items: Iterable[AgendaItem], on: date, new_id: Callable[[], ItemId]) -> list[AgendaItem]:
    return [
        replace(
            item,
            id=new_id(),
            status=ItemStatus.OPEN,
            outcomes=(),
            standing="",
            carried=Carried(item.id, on, item.carried.times + 1 if item.carried else 1),
        )
        for item in items
    ]


def _after_carried(agenda: Agenda, closing: Collection[str]) -> int:
    """Return the place after the opening items and the items carried there before."""
    last = before_closing(agenda, closing)
    at = 0
    while at < last and (agenda.items[at].standing or agenda.items[at].carried):
        at += 1
    return at


def restored(now: Agenda, items: Iterable[AgendaItem], earlier: Mapping[ItemId, AgendaItem]) -> Agenda:
    """Return `now` as it was with `items`, except for later decisions by other agendas.

    `earlier` holds the present state of the items that these items continue. Items carried here since then stay, and
    items taken back stay away. Items carried onwards stay away, or `reconciled` brings them back.
    """

    def belongs(item: AgendaItem) -> bool:
        if item.carried is None:
            return True
        was = earlier.get(item.carried.item)
        return was is not None and was.carried_to == item.id

    known = {item.id: item for item in now.all_items}
    back = [
        replace(item, carried_to=known[item.id].carried_to if item.id in known else None)
        for item in items
        if belongs(item)
    ]
    agenda = Agenda.of(now.meeting_id, back, now.version + 1)
    ids = {item.id for item in back}
    for at, item in enumerate(now.items):
        if item.id not in ids and ((item.carried and belongs(item)) or item.carried_to):
            place = min(at, len(agenda.items))
            agenda = replace(agenda, items=(*agenda.items[:place], item, *agenda.items[place:]))
    return agenda
