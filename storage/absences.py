"""Who is away, from which day to which, by their own word: they are not reminded privately meanwhile."""

from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import PersonId
from storage.database.tables.people import absence
from storage.database.upsert import upsert


async def set_away(tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, first: date, last: date) -> None:
    """They are away from `first` to `last`, both included, whatever they had said before."""
    days = {"first_on": first, "last_on": last}
    await tx.execute(upsert(tx, absence, {"tenant_id": tenant_id, "person_id": person_id, **days}, update=days))


async def set_back(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> bool:
    """Whether they were away, or going to be, and are not any longer."""
    gone = await tx.execute(delete(absence).where(absence.c.tenant_id == tenant_id, absence.c.person_id == person_id))
    return bool(gone.rowcount)


async def away_until(tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, today: date) -> date | None:
    """The last day on which they are away, if they are `today`."""
    last_on: date | None = await tx.scalar(
        select(absence.c.last_on).where(
            absence.c.tenant_id == tenant_id,
            absence.c.person_id == person_id,
            absence.c.first_on <= today,
            absence.c.last_on >= today,
        )
    )
    return last_on
