"""Work for many people that is done in batches outside the turn that causes it. A killed process loses none of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Group, GroupId, PersonId
from storage.database.tables.deliveries import batch_work
from storage.database.upsert import upsert


@dataclass(frozen=True, slots=True)
class BatchWork:
    """The rest of one piece of work: everybody whose id is greater than `after`. `subject` is the id of the round or
    meeting."""

    tenant_id: str
    kind: str
    subject: str
    group_id: GroupId
    after: PersonId
    begun_at: datetime


async def begin(tx: AsyncConnection, group: Group, kind: str, subject: str, *, after: PersonId, now: datetime) -> None:
    """Save that the work for everybody after this person is still to be done."""
    work = {"group_id": group.id, "after": after, "begun_at": now}
    key = {"tenant_id": group.tenant_id, "kind": kind, "subject": subject}
    await tx.execute(upsert(tx, batch_work, key | work, update=work))


async def waiting(tx: AsyncConnection, kind: str) -> list[BatchWork]:
    """Return the work of this kind: the oldest of each tenant, oldest first. Tenants thus take turns."""
    rows = await tx.execute(select(batch_work).where(batch_work.c.kind == kind).order_by(batch_work.c.begun_at))
    first: dict[str, BatchWork] = {}
    for row in rows:
        first.setdefault(row.tenant_id, BatchWork(**row._mapping))
    return list(first.values())


async def load_to_change(tx: AsyncConnection, tenant_id: str, kind: str, subject: str) -> BatchWork | None:
    """Return the work, locked until this transaction ends; None if it is done, or another process does it now."""
    held = select(batch_work).where(*_which(tenant_id, kind, subject)).with_for_update(skip_locked=True)
    row = (await tx.execute(held)).one_or_none()
    return BatchWork(**row._mapping) if row else None


async def reached(tx: AsyncConnection, work: BatchWork, after: PersonId | None) -> None:
    """Save how far the work has come. None: it is done."""
    which = _which(work.tenant_id, work.kind, work.subject)
    if after is None:
        await tx.execute(delete(batch_work).where(*which))
    else:
        await tx.execute(update(batch_work).where(*which).values(after=after))


def _which(tenant_id: str, kind: str, subject: str) -> tuple[ColumnElement[bool], ...]:
    return (
        batch_work.c.tenant_id == tenant_id,
        batch_work.c.kind == kind,
        batch_work.c.subject == subject,
    )
