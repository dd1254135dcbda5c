"""The generations of links: a link that was made under an earlier one than now leads nowhere."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables.year import link_generation
from storage.database.upsert import upsert


async def generation(tx: AsyncConnection, tenant_id: str, kind: str, subject: str) -> int:
    """Under which the links of this `kind` to `subject` (a group's or a person's id) are made now; 0 at first."""
    found = await tx.execute(
        select(link_generation.c.generation).where(
            link_generation.c.tenant_id == tenant_id,
            link_generation.c.kind == kind,
            link_generation.c.subject == subject,
        )
    )
    return found.scalar_one_or_none() or 0


async def revoke(tx: AsyncConnection, tenant_id: str, kind: str, subject: str) -> int:
    """From now on no link of this kind to `subject` that was made before leads anywhere. The new generation."""
    key = {"tenant_id": tenant_id, "kind": kind, "subject": subject}
    following = {"generation": link_generation.c.generation + 1}
    await tx.execute(upsert(tx, link_generation, key | {"generation": 1}, update=following))
    return await generation(tx, tenant_id, kind, subject)
