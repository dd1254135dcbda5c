"""Puts waiting items and absences on the agenda of the next meeting, as soon as one is planned."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.agenda import rules
from dialogs.agenda.kept_text import placed_message
from dialogs.agenda.model import Agenda
from dialogs.deliveries.subjects import Subject
from dialogs.meetings.model import Coming, Meeting
from dialogs.model import Group
from dialogs.people import leaders
from dialogs.series.model import Series
from dialogs.series.rules import closing_ids
from storage import meetings, waiting_items
from storage import people as groups
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise
from storage.waiting_items import KeptItem


@dataclass(frozen=True, slots=True)
class Placed:
    """Return the agenda with the items that waited for it."""

    agenda: Agenda
    items: tuple[KeptItem, ...] = ()


async def place(
    tx: AsyncConnection, group: Group, meeting: Meeting, before: Agenda, of: Series | None, *, now: datetime
) -> Placed:
    """Return the agenda of a new meeting with its waiting items, in order and with their authors.

    The group's approval of items applies. Absences are saved, and the group is told.
    """
    waiting = await waiting_items.items(tx, group)
    away = await waiting_items.absences(tx, group)
    if not waiting and not away:
        return Placed(before)
    roster = {member.person.id: member for member in await groups.roster(tx, group)}
    room = max(0, rules.MOST_ITEMS - len(before.all_items))
    fits, after = waiting[:room], before
    for item in fits:
        ids = iter((item.id,))
        after = rules.add_items(
            after,
            [item.draft],
            by=item.by,
            by_name=item.by_name,
            new_id=lambda ids=ids: next(ids),  # type: ignore[misc]
            closing=closing_ids(of),
            proposed=of is not None
            and of.choices.accepted
            and not leaders.may_act(roster.get(item.by), roster.values()),
        )
    for each in away:
        coming = Coming.SUBSTITUTE if each.substitute else Coming.NO
        await meetings.answer_coming(tx, group, meeting.id, each.person_id, coming, each.substitute)
    await waiting_items.remove(tx, group, [item.id for item in fits] + [each.id for each in away])
    message = placed_message(
        [(item.draft.title, item.by_name) for item in fits],
        [each.name for each in away],
        meeting,
        group,
        proposed=len(after.proposed) - len(before.proposed),
    )
    await outbox.promise(
        tx,
        [
            Promise(
                kind="reply",
                tenant_id=group.tenant_id,
                subject_key=Subject("kept", meeting.id).key,
                occurrence="placed",
                target=outbox.TO_CONVERSATION,
                conversation=group.conversation,
                group_id=group.id,
                due_at=now,
                content=outbox.encode(message),
            )
        ],
        now=now,
    )
    # One change of the agenda for all items.
    return Placed(replace(after, version=before.version + 1) if fits else before, tuple(fits))
