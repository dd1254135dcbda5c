"""The audit log: who changed what, and when. Rows are only added, and each holds the hash of the one before."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Delete, Insert, Update

from dialogs.model import GroupId
from storage.database.engine import hears_writes, lock
from storage.database.tables.people import audit as statement_edits
from storage.database.tables.people import person
from storage.database.tables.privacy import audit_anchor, audit_event
from storage.database.upsert import upsert
from storage.privacy.marks import mark

OPERATOR = "operator"
_CHANGED = "motesbot.changed"
_HOUSEKEEPING = {
    "outbox",
    "outbox_archive",
    "activity_seen",
    "proposal",
    "conversation",
    "posted_card",
    "tenant_turn",
    "person",
    "agenda_before",
    "preparation",
    "audit",
    "audit_event",
    "audit_anchor",
}
"""Tables whose change is no deed of a person by itself."""
FIRST = "0" * 64


@dataclass(frozen=True, slots=True)
class Event:
    """One row. `name` is who did it, if the person is still known."""

    number: int
    at: datetime
    group_id: GroupId | None
    who: str
    what: str
    subject: str
    name: str = ""


# -- what a turn has changed


@hears_writes
def _note_write(connection: Connection, statement: Any, _many: Any, _one: Any, _options: Any) -> None:
    changed: set[str] | None = connection.info.get(_CHANGED)
    if changed is not None and isinstance(statement, Insert | Update | Delete):
        table = statement.table
        if isinstance(table, Table) and table.name not in _HOUSEKEEPING:
            changed.add(table.name)


def begin(tx: AsyncConnection) -> None:
    """Start noting which tables this transaction changes."""
    tx.info[_CHANGED] = set()


def end(tx: AsyncConnection) -> frozenset[str]:
    """Return the tables that were changed since `begin`. A connection's `info` outlives its transaction."""
    return frozenset(tx.info.pop(_CHANGED, ()))


# -- the log


async def note(
    tx: AsyncConnection,
    tenant_id: str,
    *,
    who: str,
    what: str,
    now: datetime,
    group_id: GroupId | None = None,
    subject: str = "",
) -> None:
    """Add a row. `who` is a mark of a person, OPERATOR, or "" for the bot itself. `subject` holds ids, never words."""
    # Two rows at once would hold the same hash of the one before.
    await lock(tx, f"audit:{tenant_id}")
    number, before = await _last(tx, tenant_id)
    row = {
        "tenant_id": tenant_id,
        "number": number + 1,
        "at": now,
        "group_id": group_id,
        "who": who,
        "what": what[:64],
        "subject": subject,
    }
    new = _hash(before, *row.values())
    await tx.execute(insert(audit_event).values(**row, hash=new))
    last = {"last_number": number + 1, "last_hash": new}
    begins = {"tenant_id": tenant_id, "number": 0, "hash": FIRST}
    await tx.execute(upsert(tx, audit_anchor, {**begins, **last}, update=last))


async def _last(tx: AsyncConnection, tenant_id: str) -> tuple[int, str]:
    """Return the number and the hash of the newest row that was ever written, also if somebody has removed it."""
    ends = await _ends(tx, tenant_id)
    if ends.last is not None:
        return ends.last
    found = await tx.execute(
        select(audit_event.c.number, audit_event.c.hash)
        .where(audit_event.c.tenant_id == tenant_id)
        .order_by(audit_event.c.number.desc())
        .limit(1)
    )
    row = found.one_or_none()
    return (row.number, row.hash) if row else ends.first


@dataclass(frozen=True, slots=True)
class _Ends:
    """(number, hash) of the row before the oldest one, and of the newest."""

    first: tuple[int, str] = (0, FIRST)
    last: tuple[int, str] | None = None


async def _ends(tx: AsyncConnection, tenant_id: str) -> _Ends:
    found = await tx.execute(select(audit_anchor).where(audit_anchor.c.tenant_id == tenant_id))
    row = found.one_or_none()
    if row is None:
        return _Ends()
    return _Ends((row.number, row.hash), (row.last_number, row.last_hash) if row.last_number is not None else None)


def _hash(before: str, *values: Any) -> str:
    said = [_written(value) for value in values]
    return hashlib.sha256("\x1f".join([before, *said]).encode()).hexdigest()


def _written(value: Any) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return "" if value is None else str(value)


def _hash_of(before: str, row: Row[Any]) -> str:
    return _hash(before, row.tenant_id, row.number, row.at, row.group_id, row.who, row.what, row.subject)


async def problems(tx: AsyncConnection) -> list[str]:
    """Return where the log was altered, or a row removed; empty if it is whole."""
    found: list[str] = []
    tenants = select(audit_event.c.tenant_id).union(select(audit_anchor.c.tenant_id))
    for tenant_id in (await tx.execute(tenants)).scalars().all():
        ends = await _ends(tx, tenant_id)
        number, before = ends.first
        rows = await tx.execute(
            select(audit_event).where(audit_event.c.tenant_id == tenant_id).order_by(audit_event.c.number)
        )
        for row in rows:
            if row.number != number + 1:
                found.append(f"the audit log of tenant {tenant_id} lacks rows {number + 1} to {row.number - 1}")
            elif row.hash != _hash_of(before, row):
                found.append(f"row {row.number} of the audit log of tenant {tenant_id} was altered")
            number, before = row.number, row.hash
        if ends.last is not None and number < ends.last[0]:
            found.append(f"the audit log of tenant {tenant_id} lacks rows {number + 1} to {ends.last[0]}")
        elif ends.last is not None and (number, before) != ends.last:
            found.append(f"the audit log of tenant {tenant_id} has rows after its last one, or another last one")
    return found


async def events(tx: AsyncConnection, tenant_id: str, group_id: GroupId | None) -> Sequence[Event]:
    """Return the rows of a group, or of the whole tenant, oldest first, with the names of people who are known."""
    chosen = select(audit_event).where(audit_event.c.tenant_id == tenant_id).order_by(audit_event.c.number)
    rows = (await tx.execute(chosen if group_id is None else chosen.where(audit_event.c.group_id == group_id))).all()
    names = await _names(tx, tenant_id)
    return [
        Event(row.number, row.at, row.group_id, row.who, row.what, row.subject, names.get(row.who, "")) for row in rows
    ]


def _of_group(tenant_id: str, group_id: GroupId, but: Collection[str]) -> tuple[ColumnElement[bool], ...]:
    return (
        audit_event.c.tenant_id == tenant_id,
        audit_event.c.group_id == group_id,
        audit_event.c.what.not_in(sorted(but)),
    )


async def count_of(tx: AsyncConnection, tenant_id: str, group_id: GroupId, *, but: Collection[str]) -> int:
    """Return the number of rows of the group, apart from what `but` names."""
    of_group = _of_group(tenant_id, group_id, but)
    return int(await tx.scalar(select(func.count()).select_from(audit_event).where(*of_group)) or 0)


async def page_of(
    tx: AsyncConnection, tenant_id: str, group_id: GroupId, *, but: Collection[str], most: int, skip: int
) -> list[Event]:
    """Return some rows of the group, newest first, apart from what `but` names."""
    rows = await tx.execute(
        select(audit_event)
        .where(*_of_group(tenant_id, group_id, but))
        .order_by(audit_event.c.number.desc())
        .limit(most)
        .offset(skip)
    )
    names = await _names(tx, tenant_id)
    return [
        Event(row.number, row.at, row.group_id, row.who, row.what, row.subject, names.get(row.who, "")) for row in rows
    ]


async def _names(tx: AsyncConnection, tenant_id: str) -> dict[str, str]:
    people = await tx.execute(select(person.c.id, person.c.name).where(person.c.tenant_id == tenant_id))
    return {mark(tenant_id, row.id): row.name for row in people}


async def destroy(tx: AsyncConnection, *, before: datetime) -> int:
    """Delete the rows of each tenant up to the last one before this time, and who edited statements before it. Return
    their number. The chain goes on from the row that was deleted last."""
    last = await tx.execute(
        select(audit_event.c.tenant_id, func.max(audit_event.c.number).label("number"))
        .where(audit_event.c.at < before)
        .group_by(audit_event.c.tenant_id)
    )
    count = int((await tx.execute(delete(statement_edits).where(statement_edits.c.at < before))).rowcount)
    for row in last.all():
        found = await tx.scalar(
            select(audit_event.c.hash).where(
                audit_event.c.tenant_id == row.tenant_id, audit_event.c.number == row.number
            )
        )
        anchor = {"number": row.number, "hash": found}
        await tx.execute(upsert(tx, audit_anchor, {"tenant_id": row.tenant_id, **anchor}, update=anchor))
        gone = await tx.execute(
            delete(audit_event).where(audit_event.c.tenant_id == row.tenant_id, audit_event.c.number <= row.number)
        )
        count += gone.rowcount
    return count
