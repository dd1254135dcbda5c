"""The activities of cards that are kept current by replacing them."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables.deliveries import outbox, outbox_archive, posted_card


@dataclass(frozen=True, slots=True)
class Posted:
    """A posted card: its subject, conversation and activity."""

    subject_key: str
    conversation: str
    activity_id: str


async def under(tx: AsyncConnection, tenant_id: str, prefix: str) -> list[Posted]:
    """Return every card whose subject_key begins with `prefix`. One subject may have cards in several conversations."""
    rows = await tx.execute(
        select(posted_card.c.subject_key, posted_card.c.conversation, posted_card.c.activity_id).where(
            posted_card.c.tenant_id == tenant_id, posted_card.c.subject_key.startswith(prefix, autoescape=True)
        )
    )
    return [Posted(row.subject_key, row.conversation, row.activity_id) for row in rows]


async def was_promised(tx: AsyncConnection, tenant_id: str, subject_key: str, *, kind: str, target: str) -> bool:
    """Return whether a message of this kind about this subject was ever promised to this target."""
    for table in (outbox, outbox_archive):
        found = select(table.c.id).where(
            table.c.tenant_id == tenant_id,
            table.c.subject_key == subject_key,
            table.c.kind == kind,
            table.c.target == target,
        )
        if (await tx.execute(found.limit(1))).first() is not None:
            return True
    return False
