"""Waiting items and absences: what members typed for a group's next meeting while none is planned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.agenda.model import DraftItem
from dialogs.model import Group, PersonId
from storage.database.engine import new_id
from storage.database.tables.agenda import kept_for_meeting as kept

_ITEM = "item"
_ABSENCE = "absence"


class _Item(msgspec.Struct):
    draft: DraftItem
    by_name: str


class _Absence(msgspec.Struct):
    name: str
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class KeptItem:
    """An item that waits for a meeting. `by` is the person who added it."""

    id: str
    by: PersonId
    by_name: str
    draft: DraftItem


@dataclass(frozen=True, slots=True)
class KeptAbsence:
    """A person who cannot come to the next meeting, whenever it is. `substitute` comes in their place."""

    id: str
    person_id: PersonId
    name: str
    substitute: str = ""


async def _keep(
    tx: AsyncConnection,
    group: Group,
    person_id: PersonId,
    kind: str,
    content: msgspec.Struct,
    kept_id: str,
    now: datetime,
) -> None:
    last = await tx.scalar(
        select(func.max(kept.c.number)).where(kept.c.tenant_id == group.tenant_id, kept.c.group_id == group.id)
    )
    await tx.execute(
        insert(kept).values(
            tenant_id=group.tenant_id,
            id=kept_id,
            group_id=group.id,
            person_id=person_id,
            kind=kind,
            content=msgspec.json.encode(content),
            kept_at=now,
            number=(last or 0) + 1,
        )
    )


async def keep_item(
    tx: AsyncConnection,
    group: Group,
    draft: DraftItem,
    *,
    by: PersonId,
    by_name: str,
    now: datetime,
    item_id: str | None = None,
) -> None:
    """Save one item for the next meeting, after those that wait. An item with an `item_id` is saved once."""
    if item_id is not None:
        found = select(kept.c.id).where(kept.c.tenant_id == group.tenant_id, kept.c.id == item_id)
        if (await tx.execute(found)).first() is not None:
            return
    await _keep(tx, group, by, _ITEM, _Item(draft, by_name), item_id or new_id(), now)


async def keep_absence(
    tx: AsyncConnection, group: Group, person_id: PersonId, name: str, substitute: str, *, now: datetime
) -> None:
    """Save that a person cannot come, in place of an earlier entry."""
    await forget_absence(tx, group, person_id)
    await _keep(tx, group, person_id, _ABSENCE, _Absence(name, substitute), new_id(), now)


async def forget_absence(tx: AsyncConnection, group: Group, person_id: PersonId) -> bool:
    """Delete the person's entry. Return False if there was none."""
    gone = await tx.execute(
        delete(kept).where(
            kept.c.tenant_id == group.tenant_id,
            kept.c.group_id == group.id,
            kept.c.person_id == person_id,
            kept.c.kind == _ABSENCE,
        )
    )
    return bool(gone.rowcount)


async def items(tx: AsyncConnection, group: Group) -> list[KeptItem]:
    """Return the waiting items, in order."""
    return [
        KeptItem(row.id, row.person_id, said.by_name, said.draft)
        for row in await _rows(tx, group, _ITEM)
        if (said := msgspec.json.decode(row.content, type=_Item))
    ]


async def absences(tx: AsyncConnection, group: Group) -> list[KeptAbsence]:
    return [
        KeptAbsence(row.id, row.person_id, said.name, said.substitute)
        for row in await _rows(tx, group, _ABSENCE)
        if (said := msgspec.json.decode(row.content, type=_Absence))
    ]


async def _rows(tx: AsyncConnection, group: Group, kind: str) -> Sequence[Row[Any]]:
    found = (
        select(kept)
        .where(kept.c.tenant_id == group.tenant_id, kept.c.group_id == group.id, kept.c.kind == kind)
        .order_by(kept.c.number, kept.c.id)
    )
    return (await tx.execute(found)).all()


async def change_item(tx: AsyncConnection, group: Group, item: KeptItem) -> None:
    content = msgspec.json.encode(_Item(item.draft, item.by_name))
    await tx.execute(
        kept.update().where(kept.c.tenant_id == group.tenant_id, kept.c.id == item.id).values(content=content)
    )


async def remove(tx: AsyncConnection, group: Group, ids: Sequence[str]) -> None:
    if ids:
        await tx.execute(delete(kept).where(kept.c.tenant_id == group.tenant_id, kept.c.id.in_(ids)))
