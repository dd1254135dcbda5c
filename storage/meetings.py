"""Meetings and their attendance."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Integer, Row, and_, bindparam, delete, insert, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.meetings.model import Coming, Meeting, MeetingStatus
from dialogs.model import Group, MeetingId, PersonId, SeriesId
from storage.database.engine import new_id
from storage.database.tables.meetings import attendance, meeting, preparation
from storage.database.tables.people import meeting_group
from storage.database.upsert import upsert
from storage.people import heard_at_home


def as_meeting(row: Row[Any]) -> Meeting:
    return Meeting(
        id=row.id,
        group_id=row.group_id,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.place,
        status=MeetingStatus(row.status),
        acting_chair=row.acting_chair,
        started_at=row.started_at,
        ended_at=row.ended_at,
        agenda_version=row.agenda_version,
        series_id=row.series_id,
        occasion=row.occasion,
        posted_at=row.posted_at,
        settled_at=row.settled_at,
    )


async def plan_meeting(
    tx: AsyncConnection,
    group: Group,
    *,
    starts_at: datetime,
    ends_at: datetime,
    place: str,
    series_id: SeriesId | None = None,
    occasion: date | None = None,
) -> Meeting:
    planned = Meeting(
        id=new_id(),
        group_id=group.id,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
        series_id=series_id,
        occasion=occasion,
    )
    await tx.execute(
        insert(meeting).values(
            tenant_id=group.tenant_id,
            id=planned.id,
            group_id=group.id,
            starts_at=starts_at,
            ends_at=ends_at,
            place=place,
            status=planned.status.value,
            series_id=series_id,
            occasion=occasion,
        )
    )
    await _to_prepare(tx, group.tenant_id, planned.id)
    return planned


async def save_meeting(tx: AsyncConnection, group: Group, changed: Meeting) -> None:
    """Save all of a meeting except its agenda. `load_to_change` returned it in this transaction."""
    await tx.execute(
        update(meeting)
        .where(meeting.c.tenant_id == group.tenant_id, meeting.c.id == changed.id)
        .values(
            starts_at=changed.starts_at,
            ends_at=changed.ends_at,
            place=changed.place,
            status=changed.status.value,
            acting_chair=changed.acting_chair,
            started_at=changed.started_at,
            ended_at=changed.ended_at,
            series_id=changed.series_id,
            occasion=changed.occasion,
            posted_at=changed.posted_at,
            settled_at=changed.settled_at,
        )
    )
    await _to_prepare(tx, group.tenant_id, changed.id)


async def _to_prepare(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> None:
    """Mark the preparations of the meeting to be checked again."""
    row = {"tenant_id": tenant_id, "meeting_id": meeting_id}
    await tx.execute(upsert(tx, preparation, {**row, "look_at": None}, update={"look_at": None}))


async def load_meeting(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> Meeting | None:
    row = (
        await tx.execute(select(meeting).where(meeting.c.tenant_id == tenant_id, meeting.c.id == meeting_id))
    ).one_or_none()
    return as_meeting(row) if row else None


async def has_any(tx: AsyncConnection, group: Group) -> bool:
    """Return whether the group has ever had a planned meeting."""
    found = select(meeting.c.id).where(meeting.c.tenant_id == group.tenant_id, meeting.c.group_id == group.id).limit(1)
    return (await tx.execute(found)).first() is not None


async def load_to_change(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> Meeting | None:
    """Return the meeting, locked until this transaction ends.

    `save_meeting` writes all of it, so do not use values that were read before the lock.
    """
    # Not FOR UPDATE, because answers about attendance would have to wait for it.
    found = select(meeting).where(meeting.c.tenant_id == tenant_id, meeting.c.id == meeting_id)
    row = (await tx.execute(found.with_for_update(key_share=True))).one_or_none()
    return as_meeting(row) if row else None


async def next_meeting(tx: AsyncConnection, group: Group, *, now: datetime) -> Meeting | None:
    """Return the planned meeting that is in progress or comes first. A meeting that nobody ended is over a day after
    its end."""
    asked = {"tenant": group.tenant_id, "group": group.id, "over": now - timedelta(days=1)}
    row = (await tx.execute(_NEXT, asked)).one_or_none()
    return as_meeting(row) if row else None


# Built once, because most typed messages are about it.
_NEXT = (
    select(meeting)
    .where(
        meeting.c.tenant_id == bindparam("tenant"),
        meeting.c.group_id == bindparam("group"),
        meeting.c.status == MeetingStatus.PLANNED.value,
        meeting.c.ends_at > bindparam("over"),
    )
    .order_by(meeting.c.starts_at, meeting.c.id)
    .limit(1)
)


async def first_to_come(tx: AsyncConnection, group: Group, *, now: datetime) -> Meeting | None:
    """Return the first planned meeting that has not started."""
    row = (
        await tx.execute(
            select(meeting)
            .where(
                meeting.c.tenant_id == group.tenant_id,
                meeting.c.group_id == group.id,
                meeting.c.status == MeetingStatus.PLANNED.value,
                meeting.c.started_at.is_(None),
                meeting.c.starts_at > now,
            )
            .order_by(meeting.c.starts_at, meeting.c.id)
            .limit(1)
        )
    ).one_or_none()
    return as_meeting(row) if row else None


async def planned_after(tx: AsyncConnection, group: Group, earlier: Meeting, *, now: datetime) -> Meeting | None:
    """Return the first planned meeting after `earlier` that is not over."""
    return next(iter(await planned(tx, group, now=now, after=earlier.starts_at, most=1)), None)


async def planned(
    tx: AsyncConnection, group: Group, *, now: datetime, after: datetime | None = None, most: int = 60
) -> list[Meeting]:
    """Return the first `most` planned meetings that are not over and start after `after`, in order."""
    found = (
        select(meeting)
        .where(
            meeting.c.tenant_id == group.tenant_id,
            meeting.c.group_id == group.id,
            meeting.c.status == MeetingStatus.PLANNED.value,
            meeting.c.ends_at > now,
        )
        .order_by(meeting.c.starts_at, meeting.c.id)
        .limit(most)
    )
    if after is not None:
        found = found.where(meeting.c.starts_at > after)
    return [as_meeting(row) for row in await tx.execute(found)]


async def settled(tx: AsyncConnection, group: Group, meeting_id: MeetingId, *, at: datetime | None) -> None:
    """Save that the agenda of this meeting was closed at `at`; None reopens it."""
    await tx.execute(
        update(meeting).where(meeting.c.tenant_id == group.tenant_id, meeting.c.id == meeting_id).values(settled_at=at)
    )


async def unsettled(tx: AsyncConnection, *, before: datetime, most: int = 50) -> list[tuple[str, MeetingId]]:
    """Return (tenant, id) of meetings that ended before `before` and whose agenda nobody has closed."""
    found = (
        select(meeting.c.tenant_id, meeting.c.id)
        .where(
            meeting.c.status == MeetingStatus.ENDED.value,
            meeting.c.settled_at.is_(None),
            meeting.c.ended_at < before,
        )
        .order_by(meeting.c.ended_at)
        .limit(most)
    )
    return [(row.tenant_id, row.id) for row in await tx.execute(found)]


async def latest_started(tx: AsyncConnection, group: Group, *, now: datetime) -> Meeting | None:
    """Return the latest meeting of the group that has started and is not cancelled."""
    row = (
        await tx.execute(
            select(meeting)
            .where(
                meeting.c.tenant_id == group.tenant_id,
                meeting.c.group_id == group.id,
                meeting.c.status != MeetingStatus.CANCELLED.value,
                meeting.c.starts_at <= now,
            )
            .order_by(meeting.c.starts_at.desc())
            .limit(1)
        )
    ).one_or_none()
    return as_meeting(row) if row else None


async def call_ended(tx: AsyncConnection, group: Group, meeting_id: MeetingId, at: datetime | None) -> None:
    """Save that the call of this meeting ended at `at`; None: the call continues."""
    await tx.execute(
        update(meeting)
        .where(meeting.c.tenant_id == group.tenant_id, meeting.c.id == meeting_id)
        .values(call_ended_at=at)
    )


@dataclass(frozen=True, slots=True)
class PerhapsOver:
    tenant_id: str
    meeting: Meeting
    call_ended_at: datetime | None


# Built once, as every tick runs it.
_PERHAPS_OVER = (
    select(meeting)
    .join(
        meeting_group,
        and_(meeting_group.c.tenant_id == meeting.c.tenant_id, meeting_group.c.id == meeting.c.group_id),
    )
    .where(
        meeting.c.status == MeetingStatus.PLANNED.value,
        or_(meeting.c.ends_at <= bindparam("now"), meeting.c.call_ended_at.is_not(None)),
        heard_at_home(meeting_group.c.tenant_id, meeting_group.c.conversation),
    )
    .order_by(meeting.c.ends_at, meeting.c.tenant_id, meeting.c.id)
    .limit(bindparam("most", type_=Integer))
)


async def perhaps_over(
    tx: AsyncConnection, *, now: datetime, after: PerhapsOver | None = None, most: int = 50
) -> list[PerhapsOver]:
    """Return planned meetings whose scheduled end has passed, or whose call has ended, at most `most`, after `after`.

    The rules decide which of them are over. Groups whose home is suspended are left out, because they would not hear.
    """
    found = _PERHAPS_OVER
    if after is not None:
        last = (after.meeting.ends_at, after.tenant_id, after.meeting.id)
        found = found.where(tuple_(meeting.c.ends_at, meeting.c.tenant_id, meeting.c.id) > last)
    rows = await tx.execute(found, {"now": now, "most": most})
    return [PerhapsOver(row.tenant_id, as_meeting(row), row.call_ended_at) for row in rows]


# -- attendance


async def answer_coming(
    tx: AsyncConnection, group: Group, meeting_id: MeetingId, person_id: PersonId, coming: Coming, substitute: str = ""
) -> None:
    said = {"coming": coming.value, "substitute": substitute}
    await tx.execute(
        upsert(
            tx,
            attendance,
            {"tenant_id": group.tenant_id, "meeting_id": meeting_id, "person_id": person_id, **said},
            update=said,
        )
    )


async def forget_answers(tx: AsyncConnection, group: Group, meeting_id: MeetingId) -> None:
    """Delete all answers about attendance of the meeting."""
    await tx.execute(
        delete(attendance).where(attendance.c.tenant_id == group.tenant_id, attendance.c.meeting_id == meeting_id)
    )


async def answers_coming(
    tx: AsyncConnection, group: Group, meeting_id: MeetingId, *, of: PersonId | None = None
) -> dict[PersonId, tuple[Coming, str]]:
    """Return each person's answer, or only the one `of` this person: whether they come, and who comes in their
    place."""
    answers = select(attendance).where(attendance.c.tenant_id == group.tenant_id, attendance.c.meeting_id == meeting_id)
    rows = await tx.execute(answers if of is None else answers.where(attendance.c.person_id == of))
    return {row.person_id: (Coming(row.coming), row.substitute) for row in rows}
