"""The series of a group, and which of its occasions have become meetings."""

from datetime import date, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Row, delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.agenda.model import AgendaChoices, StandingItem
from dialogs.meetings.model import MeetingStatus
from dialogs.model import Group, GroupId, SeriesId
from dialogs.series.model import Series
from storage.database.tables.meetings import meeting, series
from storage.database.upsert import upsert


async def load_series(tx: AsyncConnection, group: Group) -> Series | None:
    """Return the group's series, or None. A group has at most one."""
    found = select(series).where(series.c.tenant_id == group.tenant_id, series.c.group_id == group.id)
    row = (await tx.execute(found)).one_or_none()
    return _series(row) if row else None


async def group_of(tx: AsyncConnection, tenant_id: str, series_id: SeriesId) -> GroupId | None:
    """Return the group of this series, or None."""
    found: GroupId | None = await tx.scalar(
        select(series.c.group_id).where(series.c.tenant_id == tenant_id, series.c.id == series_id)
    )
    return found


def _series(row: Row[Any]) -> Series:
    return Series(
        id=row.id,
        group_id=row.group_id,
        rule=row.rule,
        days=tuple(date.fromisoformat(day) for day in row.days.split()),
        starts=row.starts,
        length=timedelta(minutes=row.minutes),
        place=row.place,
        template=msgspec.json.decode(row.template, type=tuple[StandingItem, ...]),
        choices=AgendaChoices(row.accepted, row.stop_days),
    )


async def save_series(tx: AsyncConnection, group: Group, changed: Series, *, now: datetime) -> None:
    """Save the series as the group's series from now on."""
    row = {
        "rule": changed.rule,
        "days": " ".join(day.isoformat() for day in changed.days),
        "starts": changed.starts,
        "minutes": int(changed.length.total_seconds() // 60),
        "place": changed.place,
        "template": msgspec.json.encode(changed.template),
        "accepted": changed.choices.accepted,
        "stop_days": changed.choices.stop_days,
    }
    key = {"tenant_id": group.tenant_id, "id": changed.id}
    await tx.execute(upsert(tx, series, {**key, "group_id": group.id, "created_at": now, **row}, update=row))


async def planned_occasions(tx: AsyncConnection, group: Group, series_id: SeriesId) -> set[date]:
    """Return the occasions that have become meetings, including cancelled ones."""
    found = select(meeting.c.occasion).where(
        meeting.c.tenant_id == group.tenant_id, meeting.c.series_id == series_id, meeting.c.occasion.is_not(None)
    )
    return set((await tx.execute(found)).scalars())


async def ahead(tx: AsyncConnection, group: Group, series_id: SeriesId, *, now: datetime) -> int:
    """Return how many future meetings of the series are planned."""
    found = select(func.count()).where(
        meeting.c.tenant_id == group.tenant_id,
        meeting.c.series_id == series_id,
        meeting.c.status == MeetingStatus.PLANNED.value,
        meeting.c.starts_at > now,
    )
    return (await tx.execute(found)).scalar_one()


async def end_series(tx: AsyncConnection, group: Group, series_id: SeriesId) -> None:
    """Delete the group's series. Its meetings remain."""
    await tx.execute(delete(series).where(series.c.tenant_id == group.tenant_id, series.c.id == series_id))
