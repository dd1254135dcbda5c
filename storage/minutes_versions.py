"""The minutes as documents: their form, when they were sent out, and the versions that were adopted."""

from dataclasses import dataclass
from datetime import date, datetime

import msgspec
from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.minutes.document import Form, Minutes
from dialogs.model import Group, MeetingId, PersonId
from storage.database.tables.meetings import meeting
from storage.database.tables.minutes import minutes_form, minutes_out, minutes_version
from storage.database.upsert import upsert
from storage.meetings import as_meeting


async def form_of(tx: AsyncConnection, group: Group) -> Form | None:
    """Return the form that the group has chosen."""
    found = select(minutes_form.c.form).where(
        minutes_form.c.tenant_id == group.tenant_id, minutes_form.c.group_id == group.id
    )
    form = (await tx.execute(found)).scalar_one_or_none()
    return Form(form) if form else None


async def choose_form(tx: AsyncConnection, group: Group, form: Form) -> None:
    row = {"tenant_id": group.tenant_id, "group_id": group.id, "form": form.value}
    await tx.execute(upsert(tx, minutes_form, row, update={"form": form.value}))


@dataclass(frozen=True, slots=True)
class Out:
    sent_at: datetime
    comments_until: date | None


async def out(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> Out | None:
    """Return when the minutes were sent out, if they were."""
    found = select(minutes_out).where(minutes_out.c.tenant_id == tenant_id, minutes_out.c.meeting_id == meeting_id)
    row = (await tx.execute(found)).one_or_none()
    return Out(row.sent_at, row.comments_until) if row else None


async def send_out(
    tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, *, until: date | None, now: datetime
) -> None:
    row = {"tenant_id": tenant_id, "meeting_id": meeting_id, "sent_at": now, "comments_until": until}
    await tx.execute(upsert(tx, minutes_out, row, update={"sent_at": now, "comments_until": until}))


async def sent_out(tx: AsyncConnection, group: Group) -> set[MeetingId]:
    """Return the group's meetings whose minutes everybody may read."""
    shown = (
        select(table.c.meeting_id)
        .join(meeting, (meeting.c.tenant_id == table.c.tenant_id) & (meeting.c.id == table.c.meeting_id))
        .where(meeting.c.tenant_id == group.tenant_id, meeting.c.group_id == group.id)
        for table in (minutes_out, minutes_version)
    )
    first, second = shown
    return set((await tx.execute(first.union(second))).scalars())


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    minutes: Minutes
    adopted_at: datetime


async def latest_version(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> Version | None:
    """Return the latest adopted minutes of the meeting."""
    found = (
        select(minutes_version)
        .where(minutes_version.c.tenant_id == tenant_id, minutes_version.c.meeting_id == meeting_id)
        .order_by(minutes_version.c.version.desc())
        .limit(1)
    )
    row = (await tx.execute(found)).one_or_none()
    return Version(row.version, msgspec.json.decode(row.content, type=Minutes), row.adopted_at) if row else None


async def adopted_before(tx: AsyncConnection, group: Group, later: Meeting) -> Meeting | None:
    """Return the group's meeting before `later` if its minutes are adopted. A cancelled meeting has no minutes."""
    before = await held_before(tx, group, later)
    if before is None:
        return None
    found = select(func.count()).where(
        minutes_version.c.tenant_id == group.tenant_id, minutes_version.c.meeting_id == before.id
    )
    return before if (await tx.execute(found)).scalar_one() else None


async def held_before(tx: AsyncConnection, group: Group, later: Meeting) -> Meeting | None:
    """Return the group's latest meeting that started before `later` and was not cancelled."""
    found = (
        select(meeting)
        .where(
            meeting.c.tenant_id == group.tenant_id,
            meeting.c.group_id == group.id,
            meeting.c.status != MeetingStatus.CANCELLED.value,
            meeting.c.starts_at < later.starts_at,
        )
        .order_by(meeting.c.starts_at.desc())
        .limit(1)
    )
    row = (await tx.execute(found)).one_or_none()
    return as_meeting(row) if row else None


async def latest_cancelled(tx: AsyncConnection, group: Group) -> Meeting | None:
    """Return the group's latest meeting that was cancelled."""
    found = (
        select(meeting)
        .where(
            meeting.c.tenant_id == group.tenant_id,
            meeting.c.group_id == group.id,
            meeting.c.status == MeetingStatus.CANCELLED.value,
        )
        .order_by(meeting.c.starts_at.desc())
        .limit(1)
    )
    row = (await tx.execute(found)).one_or_none()
    return as_meeting(row) if row else None


async def adopt(
    tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, minutes: Minutes, *, by: PersonId, now: datetime
) -> int:
    """Save the minutes as the next version, and return its number."""
    last = select(func.max(minutes_version.c.version)).where(
        minutes_version.c.tenant_id == tenant_id, minutes_version.c.meeting_id == meeting_id
    )
    number = ((await tx.execute(last)).scalar_one() or 0) + 1
    await tx.execute(
        insert(minutes_version).values(
            tenant_id=tenant_id,
            meeting_id=meeting_id,
            version=number,
            content=msgspec.json.encode(minutes),
            adopted_by=by,
            adopted_at=now,
        )
    )
    return number


async def between(tx: AsyncConnection, group: Group, first: datetime, last: datetime) -> list[Meeting]:
    """Return the group's meetings that start from `first` until before `last`, cancelled ones too."""
    rows = await tx.execute(
        select(meeting)
        .where(
            meeting.c.tenant_id == group.tenant_id,
            meeting.c.group_id == group.id,
            meeting.c.starts_at >= first,
            meeting.c.starts_at < last,
        )
        .order_by(meeting.c.starts_at)
    )
    return [as_meeting(row) for row in rows]
