"""Deadlines and their assignments."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, delete, func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.ladder import read_days, read_ladder, written
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.model import DeadlineId, Group, PersonId
from storage.database.engine import lock, new_id
from storage.database.tables.deadlines import assignment, deadline, snooze
from storage.database.tables.people import membership, person
from storage.database.upsert import upsert
from storage.people import next_deadline_number

_NOBODY = ""


async def create_deadline(
    tx: AsyncConnection,
    tenant_id: str,
    group: Group | None,
    draft: Draft,
    *,
    by: PersonId | None,
    now: datetime,
    aloud: bool = False,
) -> Deadline:
    """Create a deadline with the group's next number or, without a group, the next number of `by`."""
    if group is None:
        number = await _next_private_number(tx, tenant_id, by)
    else:
        number = await next_deadline_number(tx, group)
    new = Deadline(
        id=new_id(),
        group_id=group.id if group else None,
        number=number,
        title=draft.title,
        due_on=draft.due_on,
        at=draft.at,
        assignments=draft.assignees,
        created_by=by,
        ladder=draft.ladder,
        final_on=draft.final_on,
        follows=draft.follows,
        gap=draft.gap,
        yearly=draft.yearly,
        leap_day=draft.leap_day,
        rule=draft.rule,
        source=draft.source,
        aloud=aloud,
    )
    await tx.execute(
        insert(deadline).values(
            tenant_id=tenant_id,
            id=new.id,
            group_id=new.group_id,
            number=number,
            created_by=by,
            created_at=now,
            source=new.source,
            aloud=aloud,
            **_values(new),
        )
    )
    await _save_assignments(tx, tenant_id, new)
    created = await load_deadline(tx, tenant_id, new.id)
    if created is None:
        raise LookupError("a deadline just written is not there")
    return created


async def _next_private_number(tx: AsyncConnection, tenant_id: str, person_id: PersonId | None) -> int:
    await lock(tx, f"deadlines-of:{person_id}")
    highest = select(func.max(deadline.c.number)).where(
        deadline.c.tenant_id == tenant_id, deadline.c.group_id.is_(None), deadline.c.created_by == person_id
    )
    return ((await tx.execute(highest)).scalar_one() or 0) + 1


async def load_deadline(tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId) -> Deadline | None:
    """Return the deadline, also if it was removed."""
    return next(iter(await _found(tx, tenant_id, deadline.c.id == deadline_id)), None)


async def load_to_change(tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId) -> Deadline | None:
    """Return the deadline, locked until the transaction ends.

    Of two people who write "klar" at once, the second then sees the first.
    """
    await lock(tx, f"deadline:{deadline_id}")
    return await load_deadline(tx, tenant_id, deadline_id)


async def deadlines_of(tx: AsyncConnection, group: Group) -> list[Deadline]:
    """Return the group's deadlines that are not removed, including done ones, by day."""
    return await _found(
        tx, group.tenant_id, deadline.c.group_id == group.id, deadline.c.status != DeadlineStatus.REMOVED.value
    )


async def private_deadlines(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> list[Deadline]:
    """Return the person's private deadlines that are not removed, by day."""
    return await _found(
        tx,
        tenant_id,
        deadline.c.group_id.is_(None),
        deadline.c.created_by == person_id,
        deadline.c.status != DeadlineStatus.REMOVED.value,
    )


async def active_in_groups_of(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> list[Deadline]:
    """Return the deadlines that are not done in all groups of this person, whoever the assignees are, by day."""
    here = select(membership.c.group_id).where(
        membership.c.tenant_id == tenant_id, membership.c.person_id == person_id, membership.c.left_at.is_(None)
    )
    return await _found(tx, tenant_id, deadline.c.group_id.in_(here), deadline.c.status == DeadlineStatus.ACTIVE.value)


async def save_deadline(tx: AsyncConnection, tenant_id: str, changed: Deadline) -> None:
    """Save all fields except the number, the group, the creator and the source."""
    await tx.execute(
        update(deadline)
        .where(deadline.c.tenant_id == tenant_id, deadline.c.id == changed.id)
        .values(**_values(changed))
    )
    await _save_assignments(tx, tenant_id, changed)


def _values(saved: Deadline) -> dict[str, Any]:
    return {
        "title": saved.title,
        "due_on": saved.due_on,
        "at": saved.at,
        "status": saved.status.value,
        "ladder": None if saved.ladder is None else ",".join(written(each) for each in saved.ladder),
        "final_on": saved.final_on,
        "follows": saved.follows,
        "gap": None if saved.gap is None else written(saved.gap),
        "yearly": saved.yearly,
        "leap_day": saved.leap_day,
        "rule": saved.rule,
    }


async def _save_assignments(tx: AsyncConnection, tenant_id: str, saved: Deadline) -> None:
    await tx.execute(
        delete(assignment).where(assignment.c.tenant_id == tenant_id, assignment.c.deadline_id == saved.id)
    )
    if saved.assignments:
        await tx.execute(
            insert(assignment),
            [
                {
                    "tenant_id": tenant_id,
                    "deadline_id": saved.id,
                    "person_id": each.person_id or _NOBODY,
                    "organisation": each.organisation,
                    "due_on": each.due_on,
                    "done_at": each.done_at,
                }
                for each in saved.assignments
            ],
        )


# -- late


async def look_again(tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId, *, at: datetime | None) -> None:
    """Set when the next person is told that the deadline is late; None for never."""
    await tx.execute(
        update(deadline).where(deadline.c.tenant_id == tenant_id, deadline.c.id == deadline_id).values(overdue_at=at)
    )


async def perhaps_late(tx: AsyncConnection, *, now: datetime, most: int = 50) -> list[tuple[str, DeadlineId]]:
    """Return (tenant id, deadline id) of deadlines whose `overdue_at` has come by `now`, longest waiting first."""
    rows = await tx.execute(
        select(deadline.c.tenant_id, deadline.c.id)
        .where(text("status = 'active'"), deadline.c.overdue_at <= now)
        .order_by(deadline.c.overdue_at)
        .limit(most)
    )
    return [(row.tenant_id, row.id) for row in rows]


# -- yearly


async def perhaps_next(tx: AsyncConnection, *, before: date, most: int = 50) -> list[tuple[str, DeadlineId]]:
    """Return (tenant id, deadline id) of yearly deadlines of groups that were due before this day and are not done."""
    rows = await tx.execute(
        select(deadline.c.tenant_id, deadline.c.id)
        .where(
            # The same condition as the partial index. A deadline with a second day was due no later than that day.
            text("status = 'active' AND yearly"),
            deadline.c.due_on < before,
            deadline.c.group_id.is_not(None),
            func.coalesce(deadline.c.final_on, deadline.c.due_on) < before,
        )
        .order_by(deadline.c.due_on)
        .limit(most)
    )
    return [(row.tenant_id, row.id) for row in rows]


async def perhaps_moving_on(tx: AsyncConnection, *, before: date, most: int = 500) -> list[tuple[str, DeadlineId]]:
    """Return (tenant id, deadline id) of deadlines with a rule that were due before this day and are not done."""
    rows = await tx.execute(
        select(deadline.c.tenant_id, deadline.c.id)
        # The same condition as the partial index.
        .where(text("status = 'active' AND rule <> ''"), deadline.c.due_on < before)
        .order_by(deadline.c.due_on)
        .limit(most)
    )
    return [(row.tenant_id, row.id) for row in rows]


# -- put off


async def sleep(
    tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId, person_id: PersonId, *, until: datetime
) -> None:
    """Postpone this person's reminders of the deadline to `until`."""
    key = {"tenant_id": tenant_id, "deadline_id": deadline_id, "person_id": person_id}
    await tx.execute(upsert(tx, snooze, key | {"until": until}, update={"until": until}))


async def snoozes(tx: AsyncConnection, tenant_id: str, deadline_id: DeadlineId) -> dict[PersonId, datetime]:
    """Return until when each person has postponed their reminders."""
    rows = await tx.execute(
        select(snooze.c.person_id, snooze.c.until).where(
            snooze.c.tenant_id == tenant_id, snooze.c.deadline_id == deadline_id
        )
    )
    return {row.person_id: row.until for row in rows}


async def _found(tx: AsyncConnection, tenant_id: str, *which: ColumnElement[bool]) -> list[Deadline]:
    found = await tx.execute(
        select(deadline)
        .where(deadline.c.tenant_id == tenant_id, *which)
        .order_by(deadline.c.due_on, deadline.c.group_id, deadline.c.number)
    )
    rows = found.all()
    if not rows:
        return []
    assigned: dict[DeadlineId, list[Assignment]] = {}
    for row in await tx.execute(
        select(assignment, person.c.name)
        .outerjoin(person, and_(person.c.tenant_id == assignment.c.tenant_id, person.c.id == assignment.c.person_id))
        .where(assignment.c.tenant_id == tenant_id, assignment.c.deadline_id.in_([row.id for row in rows]))
        .order_by(assignment.c.person_id, assignment.c.organisation)
    ):
        assigned.setdefault(row.deadline_id, []).append(
            Assignment(
                person_id=row.person_id or None,
                name=row.name or row.organisation,
                done_at=row.done_at,
                organisation=row.organisation,
                due_on=row.due_on,
            )
        )
    return [_deadline(row, tuple(assigned.get(row.id, ()))) for row in rows]


def _deadline(row: Row[Any], assignments: tuple[Assignment, ...]) -> Deadline:
    return Deadline(
        id=row.id,
        group_id=row.group_id,
        number=row.number,
        title=row.title,
        due_on=row.due_on,
        at=row.at,
        status=DeadlineStatus(row.status),
        assignments=assignments,
        created_by=row.created_by,
        ladder=None if row.ladder is None else read_ladder(row.ladder),
        final_on=row.final_on,
        follows=row.follows,
        gap=None if row.gap is None else read_days(row.gap),
        yearly=row.yearly,
        leap_day=row.leap_day,
        rule=row.rule,
        source=row.source,
        aloud=row.aloud,
    )
