"""The generations of links. A link of an earlier generation is revoked."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables.year import link_generation
from storage.database.upsert import upsert


async def generation(tx: AsyncConnection, tenant_id: str, kind: str, subject: str) -> int:
    """Return the current generation of links of this `kind` to `subject` (the id of a group or person); 0 at first."""
    found = await tx.execute(
        select(link_generation.c.generation).where(
            link_generation.c.tenant_id == tenant_id,
            link_generation.c.kind == kind,
            link_generation.c.subject == subject,
        )
    )
    return found.scalar_one_or_none() or 0


async def revoke(tx: AsyncConnection, tenant_id: str, kind: str, subject: str) -> int:
    """Revoke all links of this kind to `subject` made so far. Return the new generation."""
    key = {"tenant_id": tenant_id, "kind": kind, "subject": subject}
    following = {"generation": link_generation.c.generation + 1}
    await tx.execute(upsert(tx, link_generation, key | {"generation": 1}, update=following))
    return await generation(tx, tenant_id, kind, subject)
