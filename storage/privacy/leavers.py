"""The people who are in no group any more."""

from datetime import datetime

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import PersonId
from storage.database.tables.deadlines import deadline
from storage.database.tables.people import membership


async def left_before(
    tx: AsyncConnection, before: datetime, *, person_id: PersonId | None = None
) -> list[tuple[str, PersonId]]:
    """Return (tenant, person) of those who left their last group before this time, or only `person_id` if that is one.

    Somebody who still has a private deadline to be reminded of uses the bot without a group, and is left out.
    """
    waits = exists().where(
        deadline.c.tenant_id == membership.c.tenant_id,
        deadline.c.created_by == membership.c.person_id,
        deadline.c.group_id.is_(None),
        deadline.c.due_on >= before.date(),
    )
    found = select(membership.c.tenant_id, membership.c.person_id)
    if person_id is not None:
        found = found.where(membership.c.person_id == person_id)
    rows = await tx.execute(
        found.where(~waits)
        .group_by(membership.c.tenant_id, membership.c.person_id)
        .having(func.count() == func.count(membership.c.left_at), func.max(membership.c.left_at) < before)
    )
    return [(row.tenant_id, row.person_id) for row in rows]
