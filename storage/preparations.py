"""The preparations that each meeting still needs."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Integer, and_, bindparam, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.agenda.preparing import Step
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group, MeetingId
from storage.database.tables.meetings import meeting, preparation
from storage.database.tables.people import meeting_group
from storage.meetings import as_meeting
from storage.people import heard_at_home


@dataclass(frozen=True, slots=True)
class Preparation:
    """`taken` are the steps that are done. `anew`: the meeting, or a choice of its group, has changed since the last
    check."""

    tenant_id: str
    meeting: Meeting
    taken: frozenset[Step]
    anew: bool


# Built once, as every tick runs it.
_DUE = (
    select(preparation.c.tenant_id, preparation.c.meeting_id)
    .join(meeting, and_(meeting.c.tenant_id == preparation.c.tenant_id, meeting.c.id == preparation.c.meeting_id))
    .join(
        meeting_group,
        and_(meeting_group.c.tenant_id == meeting.c.tenant_id, meeting_group.c.id == meeting.c.group_id),
    )
    .where(
        or_(preparation.c.look_at.is_(None), preparation.c.look_at <= bindparam("now")),
        meeting.c.status == MeetingStatus.PLANNED.value,
        heard_at_home(meeting_group.c.tenant_id, meeting_group.c.conversation),
    )
    .order_by(meeting.c.starts_at, preparation.c.tenant_id, preparation.c.meeting_id)
    .limit(bindparam("most", type_=Integer))
)


async def due(tx: AsyncConnection, *, now: datetime, most: int = 50) -> list[tuple[str, MeetingId]]:
    """Return the planned meetings to check now, at most `most`. Groups whose home is suspended are left out."""
    return [(row.tenant_id, row.meeting_id) for row in await tx.execute(_DUE, {"now": now, "most": most})]


async def load_to_change(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> Preparation | None:
    """Return the preparations of this meeting, locked until this transaction ends; None if there are none any more."""
    held = select(preparation).where(preparation.c.tenant_id == tenant_id, preparation.c.meeting_id == meeting_id)
    row = (await tx.execute(held.with_for_update())).one_or_none()
    found = select(meeting).where(meeting.c.tenant_id == tenant_id, meeting.c.id == meeting_id)
    of = (await tx.execute(found)).one_or_none()
    if row is None or of is None:
        return None
    return Preparation(tenant_id, as_meeting(of), frozenset(map(Step, row.taken.split())), row.look_at is None)


async def look_at(
    tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, at: datetime, *, taken: Collection[Step] | None = None
) -> None:
    """Set the next check to `at`. `taken` are all steps that are done; None: no change."""
    steps = {} if taken is None else {"taken": " ".join(sorted(taken))}
    await tx.execute(
        update(preparation)
        .where(preparation.c.tenant_id == tenant_id, preparation.c.meeting_id == meeting_id)
        .values(look_at=at, **steps)
    )


async def over(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> None:
    """Save that nothing remains to prepare for this meeting."""
    await tx.execute(
        delete(preparation).where(preparation.c.tenant_id == tenant_id, preparation.c.meeting_id == meeting_id)
    )


async def look_anew(tx: AsyncConnection, group: Group) -> None:
    """Mark all meetings of the group to be checked again, because its choices have changed."""
    theirs = select(meeting.c.id).where(
        meeting.c.tenant_id == group.tenant_id,
        meeting.c.group_id == group.id,
        meeting.c.status == MeetingStatus.PLANNED.value,
    )
    await tx.execute(
        update(preparation)
        .where(preparation.c.tenant_id == group.tenant_id, preparation.c.meeting_id.in_(theirs))
        .values(look_at=None)
    )


async def was_posted(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, *, at: datetime) -> None:
    """Save that the agenda was posted in the group at `at`, with mentions."""
    await tx.execute(
        update(meeting).where(meeting.c.tenant_id == tenant_id, meeting.c.id == meeting_id).values(posted_at=at)
    )
