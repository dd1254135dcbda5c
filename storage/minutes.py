"""The minutes of meetings: who was there, the item under way, outcomes of all meetings, and open tasks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.agenda.model import Outcome, OutcomeType
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.minutes.attendance import Noted, Source
from dialogs.model import Group, ItemId, MeetingId, PersonId
from storage.agenda import load_items
from storage.database.tables.agenda import agenda_item
from storage.database.tables.deadlines import deadline
from storage.database.tables.meetings import meeting
from storage.database.tables.minutes import item_under_way, outcome, presence
from storage.database.upsert import upsert
from storage.meetings import as_meeting
from storage.minutes_search import items_with


async def under_way(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> ItemId | None:
    """Return the item that the meeting is at, as far as somebody has said so or written about it."""
    found = select(item_under_way.c.item_id).where(
        item_under_way.c.tenant_id == tenant_id, item_under_way.c.meeting_id == meeting_id
    )
    return (await tx.execute(found)).scalar_one_or_none()


async def set_under_way(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, item_id: ItemId) -> None:
    row = {"tenant_id": tenant_id, "meeting_id": meeting_id, "item_id": item_id}
    await tx.execute(upsert(tx, item_under_way, row, update={"item_id": item_id}))


async def link_task(tx: AsyncConnection, tenant_id: str, outcome_id: str, reminds: Deadline) -> None:
    """Save that a deadline reminds of this task, with its day."""
    await tx.execute(
        update(outcome)
        .where(outcome.c.tenant_id == tenant_id, outcome.c.id == outcome_id)
        .values(deadline_id=reminds.id, due_on=reminds.due_on)
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of an agenda, or an outcome of it, with its meeting and the beginning of that."""

    meeting_id: MeetingId
    starts_at: datetime
    number: int
    title: str
    type: OutcomeType | None = None
    text: str = ""
    by: PersonId | None = None


async def entries(
    tx: AsyncConnection,
    group: Group,
    *,
    types: Collection[OutcomeType],
    with_items: bool = False,
    words: Sequence[str] = (),
    meeting_id: MeetingId | None = None,
    most: int = 300,
) -> list[Entry]:
    """Return the newest outcomes of these types in the group's meetings, newest meeting first, and the items too
    `with_items`. `words`: only of items that have a form of each folded word. The caller checks what was found."""
    listed = (
        or_(outcome.c.type.in_([each.value for each in types]), outcome.c.id.is_(None))
        if with_items
        else (outcome.c.type.in_([each.value for each in types]))
    )
    found = (
        select(
            meeting.c.id,
            meeting.c.starts_at,
            agenda_item.c.number.label("item_number"),
            agenda_item.c.title,
            outcome.c.type.label("outcome_type"),
            outcome.c.text,
            outcome.c.written_by,
        )
        .join(
            agenda_item, and_(agenda_item.c.tenant_id == meeting.c.tenant_id, agenda_item.c.meeting_id == meeting.c.id)
        )
        .outerjoin(outcome, and_(outcome.c.tenant_id == agenda_item.c.tenant_id, outcome.c.item_id == agenda_item.c.id))
        .where(
            meeting.c.tenant_id == group.tenant_id,
            meeting.c.group_id == group.id,
            meeting.c.status != MeetingStatus.CANCELLED.value,
            listed,
        )
        .order_by(meeting.c.starts_at.desc(), meeting.c.id, agenda_item.c.number, outcome.c.number)
        .limit(most)
    )
    if words:
        found = found.where(items_with(tx, group.tenant_id, words))
    if meeting_id is not None:
        found = found.where(meeting.c.id == meeting_id)
    return [
        Entry(
            row.id,
            row.starts_at,
            row.item_number,
            row.title,
            OutcomeType(row.outcome_type) if row.outcome_type else None,
            row.text or "",
            row.written_by,
        )
        for row in await tx.execute(found)
    ]


@dataclass(frozen=True, slots=True)
class GivenTask:
    """A task, with the meeting and the item at which it was given. `is_done`: it was marked, or its deadline was."""

    meeting: Meeting
    item_id: ItemId
    title: str
    outcome: Outcome
    is_done: bool


async def tasks_of(
    tx: AsyncConnection, group: Group, *, open_only: bool = True, before: datetime | None = None
) -> list[GivenTask]:
    """Return the tasks of the group's meetings, oldest meeting first. `before`: only of meetings that start earlier."""
    found = (
        select(
            meeting,
            outcome.c.id.label("outcome_id"),
            outcome.c.item_id,
            deadline.c.status.label("deadline_status"),
            deadline.c.due_on.label("deadline_on"),
        )
        .join(
            agenda_item, and_(agenda_item.c.tenant_id == meeting.c.tenant_id, agenda_item.c.meeting_id == meeting.c.id)
        )
        .join(outcome, and_(outcome.c.tenant_id == agenda_item.c.tenant_id, outcome.c.item_id == agenda_item.c.id))
        .outerjoin(deadline, and_(deadline.c.tenant_id == outcome.c.tenant_id, deadline.c.id == outcome.c.deadline_id))
        .where(
            meeting.c.tenant_id == group.tenant_id,
            meeting.c.group_id == group.id,
            meeting.c.status != MeetingStatus.CANCELLED.value,
            outcome.c.type == OutcomeType.TASK.value,
        )
        .order_by(meeting.c.starts_at, meeting.c.id, agenda_item.c.number, outcome.c.number)
    )
    if open_only:
        found = found.where(
            outcome.c.done_at.is_(None),
            or_(deadline.c.status.is_(None), deadline.c.status != DeadlineStatus.DONE.value),
        )
    if before is not None:
        found = found.where(meeting.c.starts_at < before)
    rows = (await tx.execute(found)).all()
    items = await load_items(tx, group.tenant_id, list({row.item_id for row in rows}))
    tasks = []
    for row in rows:
        item = items[row.item_id]
        task = next(each for each in item.outcomes if each.id == row.outcome_id)
        is_done = task.done_at is not None or row.deadline_status == DeadlineStatus.DONE.value
        if row.deadline_status == DeadlineStatus.ACTIVE.value:
            task = replace(task, due_on=row.deadline_on)
        tasks.append(GivenTask(as_meeting(row), item.id, item.title, task, is_done))
    return tasks


# -- who was there


async def note_presence(
    tx: AsyncConnection,
    tenant_id: str,
    meeting_id: MeetingId,
    noted: Sequence[Noted],
    *,
    by: PersonId | None,
    now: datetime,
) -> None:
    """Save what was noted about each person, in place of earlier notes."""
    for each in noted:
        said = {
            "name": each.name,
            "is_present": each.is_present,
            "person_id": each.person_id,
            "organisation": each.organisation,
            "instead_of": each.instead_of,
            "noted_by": by,
            "noted_at": now,
            "has_notice": each.has_notice,
            "source": each.source.value,
        }
        row = {"tenant_id": tenant_id, "meeting_id": meeting_id, "key": each.key, **said}
        await tx.execute(upsert(tx, presence, row, update=said))


async def forget_presence(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, keys: Collection[str]) -> None:
    await tx.execute(
        delete(presence).where(
            presence.c.tenant_id == tenant_id, presence.c.meeting_id == meeting_id, presence.c.key.in_(keys)
        )
    )


async def noted_presence(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> list[Noted]:
    """Return what was noted, in the order of the names."""
    rows = await tx.execute(
        select(presence)
        .where(presence.c.tenant_id == tenant_id, presence.c.meeting_id == meeting_id)
        .order_by(presence.c.name, presence.c.key)
    )
    return [
        Noted(
            row.key,
            row.name,
            bool(row.is_present),
            row.person_id,
            row.organisation,
            row.instead_of,
            row.noted_by,
            row.noted_at,
            bool(row.has_notice),
            source=Source(row.source),
        )
        for row in rows
    ]
