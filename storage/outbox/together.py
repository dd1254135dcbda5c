"""Lets all messages to a person on one morning go together."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables.deliveries import outbox


async def bring_forward(
    tx: AsyncConnection,
    tenant_id: str,
    conversations: Collection[str],
    *,
    kinds: Collection[str],
    until: datetime,
    to: datetime,
) -> None:
    """Let the waiting rows of these queues and kinds, due by `until`, go at `to` together with the message sent
    then."""
    await tx.execute(
        update(outbox)
        .where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.conversation.in_(list(conversations)),
            outbox.c.kind.in_(kinds),
            text("status = 'pending'"),
            outbox.c.next_attempt_at > to,
            outbox.c.next_attempt_at <= until,
        )
        .values(next_attempt_at=to)
    )
