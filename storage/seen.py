"""Which activities have been seen: Teams delivers one again when the answer is slow."""

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import activity_seen

REMEMBERED = timedelta(days=2)


async def first_sight(
    tx: AsyncConnection, tenant_id: str, conversation: str, activity_id: str, *, now: datetime
) -> bool:
    """Whether this activity has not been handled before. Of two at once the second waits for the first to commit."""
    new = postgresql.insert if tx.dialect.name == "postgresql" else sqlite.insert
    seen = await tx.execute(
        new(activity_seen)
        .values(tenant_id=tenant_id, conversation=conversation, activity_id=activity_id, seen_at=now)
        .on_conflict_do_nothing()
        .returning(activity_seen.c.activity_id)
    )
    return seen.first() is not None


async def forget_old_sightings(tx: AsyncConnection, *, now: datetime, remembered: timedelta = REMEMBERED) -> int:
    """How many were forgotten: Teams does not repeat itself after days."""
    return (await tx.execute(delete(activity_seen).where(activity_seen.c.seen_at < now - remembered))).rowcount
