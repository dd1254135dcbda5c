"""Activities that were handled: Teams redelivers one if the answer is slow."""

from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import Executable, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables.deliveries import activity_seen
from storage.database.upsert import insert_of

REMEMBERED = timedelta(days=2)


async def first_sight(
    tx: AsyncConnection, tenant_id: str, conversation: str, activity_id: str, *, now: datetime
) -> bool:
    """Return whether this activity was not handled before. Of two at once, the second waits for the first to commit."""
    seen = await tx.execute(
        _sight(tx.dialect.name),
        {"tenant_id": tenant_id, "conversation": conversation, "activity_id": activity_id, "seen_at": now},
    )
    return seen.rowcount == 1


def occurrence_of(activity_id: str, occurrence: str) -> str:
    """Return the key of a later change of an activity. Its own id is that of the original, which was handled before."""
    return f"{activity_id}#{occurrence}"


async def seen_at(
    tx: AsyncConnection, tenant_id: str, conversation: str, activity_id: str, *, before: datetime
) -> list[datetime]:
    """Return when this activity and its later changes were handled, before `before`; empty if never, or long ago."""
    rows = await tx.execute(
        select(activity_seen.c.seen_at).where(
            activity_seen.c.tenant_id == tenant_id,
            activity_seen.c.conversation == conversation,
            or_(
                activity_seen.c.activity_id == activity_id,
                activity_seen.c.activity_id.startswith(occurrence_of(activity_id, ""), autoescape=True),
            ),
            activity_seen.c.seen_at < before,
        )
    )
    return [row.seen_at for row in rows]


_REFUSED = "refused"


async def note_refusal(
    tx: AsyncConnection, tenant_id: str, conversation: str, activity_id: str, *, now: datetime
) -> None:
    """Remember that this message was refused, and changed nothing."""
    await first_sight(tx, tenant_id, conversation, occurrence_of(activity_id, _REFUSED), now=now)


async def take_refusal(tx: AsyncConnection, tenant_id: str, conversation: str, activity_id: str) -> bool:
    """Return whether this message was refused, and forget it, because the message is read again."""
    noted = await tx.execute(
        delete(activity_seen).where(
            activity_seen.c.tenant_id == tenant_id,
            activity_seen.c.conversation == conversation,
            activity_seen.c.activity_id == occurrence_of(activity_id, _REFUSED),
        )
    )
    return noted.rowcount == 1


# Built once, because every turn begins with it.
@cache
def _sight(dialect: str) -> Executable:
    # An INSERT tells its number of rows only if asked.
    statement: Executable = insert_of(dialect)(activity_seen).on_conflict_do_nothing()
    return statement.execution_options(preserve_rowcount=True)


async def forget_old_sightings(tx: AsyncConnection, *, now: datetime, remembered: timedelta = REMEMBERED) -> int:
    """Delete old entries, because Teams does not redeliver after days. Return their number."""
    return (await tx.execute(delete(activity_seen).where(activity_seen.c.seen_at < now - remembered))).rowcount
