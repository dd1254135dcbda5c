"""The readers of the material of an agenda's items: stored to count each once, and shown only as a number."""

from collections import Counter

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import ItemId, MeetingId, PersonId
from storage.database.tables.agenda import material_read
from storage.database.upsert import upsert


async def note_read(
    tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, item_id: ItemId, person_id: PersonId
) -> bool:
    """Save that this person has read the item's material. Return False if that was known."""
    row = {"tenant_id": tenant_id, "meeting_id": meeting_id, "item_id": item_id, "person_id": person_id}
    noted = upsert(tx, material_read, row, update=None).execution_options(preserve_rowcount=True)
    return (await tx.execute(noted)).rowcount > 0


async def readers(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> Counter[ItemId]:
    """Return the number of readers of each item's material."""
    found = select(material_read.c.item_id).where(
        material_read.c.tenant_id == tenant_id, material_read.c.meeting_id == meeting_id
    )
    return Counter((await tx.execute(found)).scalars())
