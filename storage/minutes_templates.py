"""The template of a group's minutes: a Word file."""

from datetime import datetime

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Group, PersonId
from storage.database.tables.minutes import minutes_template
from storage.database.upsert import upsert


class _Template(msgspec.Struct):
    docx: bytes


async def template_of(tx: AsyncConnection, group: Group) -> bytes | None:
    found = select(minutes_template.c.content).where(
        minutes_template.c.tenant_id == group.tenant_id, minutes_template.c.group_id == group.id
    )
    content = (await tx.execute(found)).scalar_one_or_none()
    return msgspec.json.decode(content, type=_Template).docx if content is not None else None


async def has_template(tx: AsyncConnection, group: Group) -> bool:
    found = select(minutes_template.c.group_id).where(
        minutes_template.c.tenant_id == group.tenant_id, minutes_template.c.group_id == group.id
    )
    return (await tx.execute(found)).first() is not None


async def save_template(tx: AsyncConnection, group: Group, docx: bytes, *, by: PersonId, now: datetime) -> None:
    said = {"content": msgspec.json.encode(_Template(docx)), "saved_by": by, "saved_at": now}
    row = {"tenant_id": group.tenant_id, "group_id": group.id, **said}
    await tx.execute(upsert(tx, minutes_template, row, update=said))


async def remove_template(tx: AsyncConnection, group: Group) -> bool:
    """Return False if there was none."""
    gone = await tx.execute(
        delete(minutes_template).where(
            minutes_template.c.tenant_id == group.tenant_id, minutes_template.c.group_id == group.id
        )
    )
    return gone.rowcount > 0
