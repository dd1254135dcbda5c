"""The state of the queue and its database, for operators."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Select, func, inspect, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import audit
from storage.database.backup import damage
from storage.database.engine import Database, newest_revision
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import conversation
from storage.outbox.claims import late_since
from storage.privacy.erased import brought_back, read_list

BEHIND = timedelta(minutes=5)
"""Lateness that the limits of Teams cannot explain."""
UNJUDGED = timedelta(minutes=1)
"""An expired lease is handled within ten seconds while a process runs."""
TOO_OLD = timedelta(minutes=5)
"""The bot's own transactions last a second or two."""


@dataclass(frozen=True, slots=True)
class Depth:
    """The number of rows that are due now, due later, and being sent."""

    due: int
    later: int
    sending: int


async def depth(tx: AsyncConnection, *, now: datetime) -> Depth:
    """Count the rows. Reads only partial indexes, so ended rows cost nothing."""
    is_due = outbox.c.next_attempt_at <= now
    waiting = select(func.count(), func.count().filter(is_due)).select_from(outbox).where(text("status = 'pending'"))
    all_that_wait, due = (await tx.execute(waiting)).one()
    sending = select(func.count()).select_from(outbox).where(text("status = 'sending'"))
    return Depth(due=due, later=all_that_wait - due, sending=(await tx.execute(sending)).scalar_one())


@dataclass(frozen=True, slots=True)
class Paused:
    """The number of rows that wait because Teams asked for a pause, and for how long yet at most."""

    rows: int
    longest: timedelta


async def paused(tx: AsyncConnection, *, now: datetime) -> Paused:
    # The same condition as the partial index.
    waiting = select(func.count(), func.max(outbox.c.next_attempt_at)).where(
        text("status = 'pending' AND last_status = 429"), outbox.c.next_attempt_at > now
    )
    rows, last = (await tx.execute(waiting)).one()
    return Paused(rows, max(timedelta(), last - now) if last else timedelta())


async def oldest_transaction(tx: AsyncConnection) -> timedelta | None:
    """Return the age of the oldest transaction of other sessions in this database: zero if there is none, None on
    SQLite.

    PostgreSQL cannot remove rows that ended after it began, and a queue leaves many.
    """
    if tx.dialect.name != "postgresql":
        return None
    seconds = (await tx.execute(_OLDEST_TRANSACTION)).scalar_one()
    return timedelta(seconds=max(0.0, float(seconds)))


_OLDEST_TRANSACTION = text(
    "SELECT COALESCE(MAX(EXTRACT(EPOCH FROM clock_timestamp() - xact_start)), 0) FROM pg_stat_activity"
    " WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()"
)


class Part(StrEnum):
    """A part of the database that can be wrong."""

    FILE = "database"
    TABLES = "migrations"
    QUEUE = "queue"
    AUDIT = "audit log"
    ERASED = "erased people"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with `part`, in plain words."""

    part: Part
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Condition:
    """The state of the database for an operator. The fields after `revision` are empty if the tables are not those of
    this version, whose revision is `wanted`."""

    problems: tuple[Problem, ...]
    size: int
    """In bytes, including SQLite's log."""
    revision: str | None = None
    wanted: str | None = None
    rows: Mapping[str, int] = field(default_factory=dict)
    """Rows of the outbox by status."""
    oldest_due: datetime | None = None
    leases_run_out: int = 0
    suspended: int = 0


async def examine(url: str, *, now: datetime, erased_list: Path | None = None) -> Condition:
    """Examine the database at `url`. Raises SQLAlchemyError, sqlite3.Error or OSError if it cannot be opened.

    `erased_list`: the file with the list of erased people, none of whom may be in the database.
    """
    db = Database(url)
    try:
        if db.is_sqlite:
            path = Path(str(db.url.database))
            size = await asyncio.to_thread(_size_of_files, path)
            # First, because opening a damaged file gives a less helpful error.
            if damages := await asyncio.to_thread(damage, path):
                return Condition(tuple(Problem(Part.FILE, each) for each in damages), size)
        async with db.read() as tx:
            if not db.is_sqlite:
                size = (await tx.execute(text("SELECT pg_database_size(current_database())"))).scalar_one()
            found = await _examine(tx, size, now)
            if found.rows or not found.problems:
                listed = read_list(erased_list) if erased_list else []
                if back := await brought_back(tx, listed):
                    wrong = f"{len(back)} erased people are back from a backup"
                    return replace(found, problems=(*found.problems, Problem(Part.ERASED, wrong)))
            return found
    finally:
        await db.close()


def _size_of_files(path: Path) -> int:
    log = path.with_name(path.name + "-wal")
    return path.stat().st_size + (log.stat().st_size if log.exists() else 0)


async def _examine(tx: AsyncConnection, size: int, now: datetime) -> Condition:
    revision, wanted = await _revision(tx), newest_revision()
    if revision != wanted:
        at = f"at revision {revision}" if revision else "without the bot's tables"
        problem = Problem(Part.TABLES, f"the database is {at}, and this version wants {wanted}")
        return Condition((problem,), size, revision, wanted)
    found = Condition(
        problems=(),
        size=size,
        revision=revision,
        wanted=wanted,
        rows={row.status: row.rows for row in await tx.execute(_BY_STATUS)},
        oldest_due=await late_since(tx, now=now),
        leases_run_out=(await tx.execute(_run_out(now - UNJUDGED))).scalar_one(),
        suspended=(await tx.execute(_SUSPENDED)).scalar_one(),
    )
    queue = (Problem(Part.QUEUE, each) for each in _problems(found, await oldest_transaction(tx), now))
    log = (Problem(Part.AUDIT, each) for each in await audit.problems(tx))
    return replace(found, problems=(*queue, *log))


def _problems(found: Condition, oldest_open: timedelta | None, now: datetime) -> Iterator[str]:
    if found.leases_run_out:
        yield f"{found.leases_run_out} deliveries outlived their lease and nobody has judged them: is the bot running?"
    if found.oldest_due is not None and now - found.oldest_due > BEHIND:
        minutes = (now - found.oldest_due) // timedelta(minutes=1)
        yield f"what is due is {minutes} minutes late: is the bot running, and can it reach Teams?"
    if oldest_open is not None and oldest_open > TOO_OLD:
        minutes = oldest_open // timedelta(minutes=1)
        yield f"a transaction has been open for {minutes} minutes and bloats the queue: look in pg_stat_activity"


_BY_STATUS = select(outbox.c.status, func.count().label("rows")).group_by(outbox.c.status).order_by(outbox.c.status)
_SUSPENDED = select(func.count()).where(conversation.c.suspended_at.is_not(None))


def _run_out(before: datetime) -> Select[int]:
    return select(func.count()).where(text("status = 'sending'"), outbox.c.lease_until < before)


async def _revision(tx: AsyncConnection) -> str | None:
    if not await tx.run_sync(lambda connection: inspect(connection).has_table("alembic_version")):
        return None
    return (await tx.execute(text("SELECT version_num FROM alembic_version"))).scalar()
