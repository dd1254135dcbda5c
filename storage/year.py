"""Calendar data: the meetings of a group within some days, and how often each has changed."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group
from dialogs.year.feed import Revision
from storage.database.tables.deadlines import deadline
from storage.database.tables.meetings import meeting
from storage.meetings import as_meeting


async def meetings_between(
    tx: AsyncConnection, group: Group, *, start: datetime, end: datetime | None = None
) -> list[Meeting]:
    """Return the meetings of the group that are not cancelled and begin in [`start`, `end`), earliest first."""
    found = (
        select(meeting)
        .where(
            meeting.c.tenant_id == group.tenant_id,
            meeting.c.group_id == group.id,
            meeting.c.status != MeetingStatus.CANCELLED.value,
            meeting.c.starts_at >= start,
        )
        .order_by(meeting.c.starts_at, meeting.c.id)
    )
    if end is not None:
        found = found.where(meeting.c.starts_at < end)
    return [as_meeting(row) for row in await tx.execute(found)]


async def revisions(tx: AsyncConnection, tenant_id: str, ids: Collection[str]) -> dict[str, Revision]:
    """Return the number of changes of each of these meetings and deadlines, by id."""
    found = {}
    for table in (meeting, deadline):
        rows = await tx.execute(
            select(table.c.id, table.c.revision, table.c.changed_at).where(
                table.c.tenant_id == tenant_id, table.c.id.in_(ids)
            )
        )
        found.update({row.id: Revision(row.revision, row.changed_at) for row in rows})
    return found
