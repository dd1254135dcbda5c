"""Absences that people announce: the bot sends them no private reminders meanwhile."""

from datetime import date

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import PersonId
from storage.database.tables.people import absence
from storage.database.upsert import upsert


async def set_away(tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, first: date, last: date) -> None:
    """Save that the person is away from `first` to `last`, both included. This replaces any earlier absence."""
    days = {"first_on": first, "last_on": last}
    await tx.execute(upsert(tx, absence, {"tenant_id": tenant_id, "person_id": person_id, **days}, update=days))


async def set_back(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> bool:
    """Delete the person's absence. Return True if there was one, current or future."""
    gone = await tx.execute(delete(absence).where(absence.c.tenant_id == tenant_id, absence.c.person_id == person_id))
    return bool(gone.rowcount)


async def away_until(tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, today: date) -> date | None:
    """Return the last day of the person's absence, or None if they are not away `today`."""
    last_on: date | None = await tx.scalar(
        select(absence.c.last_on).where(
            absence.c.tenant_id == tenant_id,
            absence.c.person_id == person_id,
            absence.c.first_on <= today,
            absence.c.last_on >= today,
        )
    )
    return last_on
