"""Deadlines, and who is done with them."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Row, and_, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Assignment, Deadline, DeadlineId, DeadlineStatus, Group, PersonId
from storage.database import lock, new_id
from storage.groups import next_deadline_number
from storage.schema import assignment, deadline, person
from storage.upsert import upsert

_THE_GROUP = ""


async def create_deadline(
    tx: AsyncConnection,
    group: Group,
    *,
    title: str,
    due_on: date,
    at: time | None = None,
    person_id: PersonId | None = None,
    by: PersonId | None,
    now: datetime,
) -> Deadline:
    """A new deadline for a person or, with None, for the whole group, with the group's next number."""
    deadline_id = new_id()
    await tx.execute(
        insert(deadline).values(
            tenant_id=group.tenant_id,
            id=deadline_id,
            group_id=group.id,
            number=await next_deadline_number(tx, group),
            title=title,
            due_on=due_on,
            at=at,
            status=DeadlineStatus.ACTIVE.value,
            created_by=by,
            created_at=now,
        )
    )
    await tx.execute(
        insert(assignment).values(tenant_id=group.tenant_id, deadline_id=deadline_id, person_id=person_id or _THE_GROUP)
    )
    created = await load_deadline(tx, group.tenant_id, deadline_id)
    if created is None:
        raise LookupError("a deadline just written is not there")
    return created


async def load_deadline(tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId) -> Deadline | None:
    """The deadline, removed ones too."""
    rows = await tx.execute(select(deadline).where(deadline.c.tenant_id == tenant_id, deadline.c.id == deadline_id))
    return next(iter(await _with_assignments(tx, tenant_id, rows.all())), None)


async def load_to_change(tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId) -> Deadline | None:
    """The deadline, changed by nobody else until this transaction ends: of two who say "klar" at once, the second
    is to see that everybody is."""
    await lock(tx, f"deadline:{deadline_id}")
    return await load_deadline(tx, tenant_id, deadline_id)


async def deadlines_of(tx: AsyncConnection, group: Group) -> list[Deadline]:
    """The deadlines of the group that are not removed, done ones too, by their day."""
    rows = await tx.execute(
        select(deadline)
        .where(
            deadline.c.tenant_id == group.tenant_id,
            deadline.c.group_id == group.id,
            deadline.c.status != DeadlineStatus.REMOVED.value,
        )
        .order_by(deadline.c.due_on, deadline.c.number)
    )
    return await _with_assignments(tx, group.tenant_id, rows.all())


async def save_deadline(tx: AsyncConnection, tenant_id: str, changed: Deadline) -> None:
    """Save its title, day, status and who is done."""
    await tx.execute(
        update(deadline)
        .where(deadline.c.tenant_id == tenant_id, deadline.c.id == changed.id)
        .values(title=changed.title, due_on=changed.due_on, at=changed.at, status=changed.status.value)
    )
    for each in changed.assignments:
        said = {"done_at": each.done_at}
        await tx.execute(upsert(tx, assignment, _key(tenant_id, changed.id, each.person_id) | said, update=said))


async def snooze(
    tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId, person_id: PersonId, *, until: datetime
) -> None:
    """This person does not want to hear of it before `until`."""
    said = {"snoozed_until": until}
    await tx.execute(upsert(tx, assignment, _key(tenant_id, deadline_id, person_id) | said, update=said))


async def snoozes(tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId) -> dict[PersonId, datetime]:
    """Until when each who has asked for it is not to be reminded."""
    rows = await tx.execute(
        select(assignment.c.person_id, assignment.c.snoozed_until).where(
            assignment.c.tenant_id == tenant_id,
            assignment.c.deadline_id == deadline_id,
            assignment.c.snoozed_until.is_not(None),
        )
    )
    return {row.person_id: row.snoozed_until for row in rows}


def _key(tenant_id: str, deadline_id: DeadlineId, person_id: PersonId | None) -> dict[str, Any]:
    return {"tenant_id": tenant_id, "deadline_id": deadline_id, "person_id": person_id or _THE_GROUP}


async def _with_assignments(tx: AsyncConnection, tenant_id: str, rows: Iterable[Row[Any]]) -> list[Deadline]:
    rows = list(rows)
    if not rows:
        return []
    assigned: dict[DeadlineId, list[Assignment]] = {}
    for row in await tx.execute(
        select(assignment, person.c.name)
        .outerjoin(person, and_(person.c.tenant_id == assignment.c.tenant_id, person.c.id == assignment.c.person_id))
        .where(assignment.c.tenant_id == tenant_id, assignment.c.deadline_id.in_([row.id for row in rows]))
        .order_by(assignment.c.person_id)
    ):
        assigned.setdefault(row.deadline_id, []).append(
            Assignment(person_id=row.person_id or None, name=row.name or "", done_at=row.done_at)
        )
    return [
        Deadline(
            id=row.id,
            group_id=row.group_id,
            number=row.number,
            title=row.title,
            due_on=row.due_on,
            at=row.at,
            status=DeadlineStatus(row.status),
            assignments=tuple(assigned.get(row.id, ())),
            created_by=row.created_by,
        )
        for row in rows
    ]
