"""The list of erased people: the sweep of their last traces, and the erasure of those whom a backup brings back."""

import asyncio
import os
from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import ColumnElement, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engine import Database
from storage.database.personal_data import HOLDINGS, Data
from storage.database.rewriting import rewrite
from storage.database.tables.confirmations import confirmation
from storage.database.tables.deliveries import activity_seen, outbox, outbox_archive
from storage.database.tables.people import conversation, person
from storage.database.tables.privacy import erasure
from storage.database.upsert import upsert
from storage.privacy.erasure import Leftover, erase_person, forget_stand_ins
from storage.privacy.marks import identity_mark, mark

SWEPT_AFTER = timedelta(minutes=3)
"""By then the last reply is sent, and Teams redelivers nothing."""
HELD = sorted(
    name for name, held in HOLDINGS.items() if any(kind is not Data.NOTHING for kind in held.columns.values())
)
"""The tables whose files may hold deleted personal data."""


class Erasure(msgspec.Struct, frozen=True):
    """One line of the list."""

    tenant: str
    mark: str
    identity: str
    at: datetime


# -- the last traces


async def sweep(db: Database, *, now: datetime) -> int:
    """Delete the private chats of people erased a while ago, and all that was deleted from the files. Return the number
    of people. Safe to repeat."""
    async with db.read() as tx:
        due = await tx.execute(
            select(erasure.c.tenant_id, erasure.c.mark, erasure.c.leftover, erasure.c.erased_at).where(
                erasure.c.swept_at.is_(None), erasure.c.erased_at <= now - SWEPT_AFTER
            )
        )
        rows = due.all()
    if not rows:
        async with db.read() as tx:
            some = await tx.scalar(select(person.c.id).where(person.c.platform_id.startswith("erased:")).limit(1))
        if some is not None:
            async with db.write() as tx:
                await forget_stand_ins(tx)
        return 0
    async with db.write() as tx:
        for row in rows:
            if row.leftover is not None:
                left = msgspec.json.decode(row.leftover, type=Leftover)
                await _forget_chat(tx, row.tenant_id, left, until=row.erased_at + SWEPT_AFTER)
            await tx.execute(
                update(erasure)
                .where(erasure.c.tenant_id == row.tenant_id, erasure.c.mark == row.mark)
                .values(leftover=None)
            )
        await forget_stand_ins(tx)
    if not await rewrite(db, HELD):
        return 0
    async with db.write() as tx:
        for row in rows:
            await tx.execute(
                update(erasure)
                .where(erasure.c.tenant_id == row.tenant_id, erasure.c.mark == row.mark)
                .values(swept_at=now)
            )
    return len(rows)


async def _forget_chat(tx: AsyncConnection, tenant_id: str, left: Leftover, *, until: datetime) -> None:
    """Delete the rows about the private chat up to `until`: the person may have written again since."""
    chats = [f"person:{left.person}", *([left.conversation] if left.conversation else [])]
    about: list[ColumnElement[bool]] = [
        outbox.c.target.in_(chats),
        outbox.c.conversation.in_(chats),
        outbox.c.posted_in.in_(chats),
    ]
    about += [outbox.c.subject_key.contains(each, autoescape=True) for each in chats]
    await tx.execute(
        delete(outbox).where(
            outbox.c.tenant_id == tenant_id, outbox.c.created_at <= until, outbox.c.status != "sending", or_(*about)
        )
    )
    for each in chats:
        await tx.execute(
            delete(outbox_archive).where(
                outbox_archive.c.tenant_id == tenant_id,
                outbox_archive.c.ended_at <= until,
                or_(outbox_archive.c.target == each, outbox_archive.c.subject_key.contains(each, autoescape=True)),
            )
        )
    if not left.conversation:
        return
    await tx.execute(
        delete(activity_seen).where(
            activity_seen.c.tenant_id == tenant_id,
            activity_seen.c.conversation == left.conversation,
            activity_seen.c.seen_at <= until,
        )
    )
    await tx.execute(
        delete(confirmation).where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.conversation == left.conversation,
            confirmation.c.created_at <= until,
        )
    )
    in_use = exists().where(
        person.c.tenant_id == conversation.c.tenant_id, person.c.private_conversation == conversation.c.key
    )
    await tx.execute(
        delete(conversation).where(
            conversation.c.tenant_id == tenant_id, conversation.c.key == left.conversation, ~in_use
        )
    )


# -- who is not brought back


async def erased_identities(tx: AsyncConnection, tenant_id: str) -> set[str]:
    """Return the marks of people who were erased and have not written since. A roster does not bring them back."""
    rows = await tx.execute(
        select(erasure.c.identity).where(erasure.c.tenant_id == tenant_id, erasure.c.returned_at.is_(None))
    )
    return set(rows.scalars())


async def returned(tx: AsyncConnection, tenant_id: str, identity: str, *, now: datetime) -> None:
    """Note that this person has written to the bot, so that it knows them again."""
    await tx.execute(
        update(erasure)
        .where(
            erasure.c.tenant_id == tenant_id,
            erasure.c.identity == identity_mark(tenant_id, identity),
            erasure.c.returned_at.is_(None),
        )
        .values(returned_at=now)
    )


async def brought_back(tx: AsyncConnection, listed: Iterable[Erasure]) -> list[tuple[str, str]]:
    """Return (tenant id, person id) of everybody in the database who is on the list, after a backup was restored."""
    marks = {each.mark for each in listed}
    if not marks:
        return []
    people = await tx.execute(select(person.c.tenant_id, person.c.id))
    return [(row.tenant_id, row.id) for row in people if mark(row.tenant_id, row.id) in marks]


async def _of_table(tx: AsyncConnection) -> list[Erasure]:
    rows = await tx.execute(
        select(erasure.c.tenant_id, erasure.c.mark, erasure.c.identity, erasure.c.erased_at).order_by(
            erasure.c.erased_at
        )
    )
    return [Erasure(row.tenant_id, row.mark, row.identity, row.erased_at) for row in rows]


def read_list(path: Path) -> list[Erasure]:
    """Return the list in the file; empty if there is none. A line that was cut off by a crash is skipped: its person is
    in the database's own list."""
    if not path.exists():
        return []
    found = []
    for line in path.read_bytes().splitlines():
        try:
            found.append(msgspec.json.decode(line, type=Erasure))
        except msgspec.DecodeError:
            continue
    return found


def _append(path: Path, fresh: Collection[Erasure]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "ab") as file:
        file.write(b"".join(msgspec.json.encode(each) + b"\n" for each in fresh))
        file.flush()
        os.fsync(file.fileno())


async def write_list(db: Database, path: Path) -> int:
    """Add the people erased since the last call to the file, which no backup of the database replaces. Return their
    number."""
    async with db.read() as tx:
        of_table = await _of_table(tx)
    if not of_table:
        return 0
    written = {each.mark for each in await asyncio.to_thread(read_list, path)}
    fresh = [each for each in of_table if each.mark not in written]
    if fresh:
        await asyncio.to_thread(_append, path, fresh)
    return len(fresh)


async def apply_list(db: Database, path: Path, *, now: datetime) -> int:
    """Erase everybody on the list whom a restored backup has brought back. Return their number."""
    listed = await asyncio.to_thread(read_list, path)
    async with db.write() as tx:
        listed = [*listed, *await _of_table(tx)]
        back = await brought_back(tx, listed)
        for tenant_id, person_id in back:
            await tx.execute(
                delete(erasure).where(erasure.c.tenant_id == tenant_id, erasure.c.mark == mark(tenant_id, person_id))
            )
            await erase_person(tx, tenant_id, person_id, now=now)
        for each in {each.mark: each for each in listed}.values():
            row = {"tenant_id": each.tenant, "mark": each.mark, "identity": each.identity, "erased_at": each.at}
            await tx.execute(upsert(tx, erasure, {**row, "swept_at": now}, update=None))
    return len(back)
