"""Finds the bot's replies to a message, to replace them when the message is edited or deleted."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.subjects import Subject
from storage.database.tables.deliveries import outbox
from storage.outbox.promises import Status


async def last_reply(
    tx: AsyncConnection, tenant_id: str, conversation: str, *, promised_at: Collection[datetime]
) -> str | None:
    """Return the activity id of the newest reply that was promised at one of these moments in `conversation`, or
    None."""
    if not promised_at:
        return None
    found: str | None = await tx.scalar(
        select(outbox.c.activity_id)
        .where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.kind == "reply",
            outbox.c.subject_key.startswith(Subject("reply", conversation).prefix, autoescape=True),
            outbox.c.created_at.in_(list(promised_at)),
            outbox.c.status == Status.SENT,
            outbox.c.activity_id != "",
            outbox.c.posted_in == conversation,
        )
        .order_by(outbox.c.id.desc())
        .limit(1)
    )
    return found
