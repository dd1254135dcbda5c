"""Where the cards are that are kept current by replacing them."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.schema import posted_card


@dataclass(frozen=True, slots=True)
class Posted:
    """One card on show: what it shows, in which conversation, as which activity."""

    subject_key: str
    conversation: str
    activity_id: str


async def under(tx: AsyncConnection, tenant_id: str, prefix: str) -> list[Posted]:
    """Every card whose subject_key begins with `prefix`: the same thing may be on show in several conversations."""
    rows = await tx.execute(
        select(posted_card.c.subject_key, posted_card.c.conversation, posted_card.c.activity_id).where(
            posted_card.c.tenant_id == tenant_id, posted_card.c.subject_key.startswith(prefix, autoescape=True)
        )
    )
    return [Posted(row.subject_key, row.conversation, row.activity_id) for row in rows]
