"""The database's own promises, on each kind."""

import asyncio
import contextlib
import sqlite3
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engine import Database, lock, new_id, note_promise
from storage.database.notifications import Promised
from storage.database.tables.people import audit, meeting_group, membership
from tests.fakes import FakeClock, Killed


async def write_down(tx: AsyncConnection, clock: FakeClock, what: str = "something") -> None:
    await tx.execute(insert(audit).values(tenant_id="t", what=what, at=clock()))


async def written(db: Database) -> list[str]:
    async with db.read() as tx:
        return list((await tx.execute(select(audit.c.what))).scalars())


async def test_what_is_written_is_read_after_the_commit(database: Database, clock: FakeClock) -> None:
    async with database.write() as tx:
        await write_down(tx, clock)
        assert await written(database) == []
    assert await written(database) == ["something"]


async def test_an_error_or_a_kill_in_the_block_undoes_all_of_it(database: Database, clock: FakeClock) -> None:
    async def fail(error: type[BaseException]) -> None:
        async with database.write() as tx:
            await write_down(tx, clock)
            raise error

    for error in (ValueError, Killed):
        with pytest.raises(error):
            await fail(error)
    assert await written(database) == []


async def test_a_hundred_counts_at_once_by_two_processes_lose_none(
    database: Database, database_url: str, clock: FakeClock
) -> None:
    # As far as the database can tell: neither shares a connection with the other.
    other = Database(database_url)
    async with database.write() as tx:
        await write_down(tx, clock, "0")

    async def count(db: Database) -> None:
        async with db.write() as tx:
            await lock(tx, "counter")
            value = int((await tx.execute(select(audit.c.what))).scalar_one())
            await tx.execute(update(audit).values(what=str(value + 1)))

    await asyncio.gather(*(count(db) for _ in range(50) for db in (database, other)))
    await other.close()
    assert await written(database) == ["100"]


async def test_a_reader_cannot_write(database: Database, clock: FakeClock) -> None:
    with pytest.raises(Exception, match="read"):
        async with database.read() as tx:
            await write_down(tx, clock)


async def test_a_row_cannot_belong_to_another_tenants_row(database: Database, clock: FakeClock) -> None:
    group = {
        "id": "g",
        "name": "N",
        "conversation": "19:a",
        "zone": "Europe/Stockholm",
        "locale": "sv",
        "anonymous": True,
        "created_at": clock(),
    }
    async with database.write() as tx:
        await tx.execute(insert(meeting_group).values(tenant_id="t", **group))
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            await tx.execute(
                insert(membership).values(
                    tenant_id="other",
                    group_id="g",
                    person_id="p",
                    is_member=True,
                    is_chair=False,
                    is_secretary=False,
                )
            )


async def test_an_instant_comes_back_as_it_went_in_and_a_naive_one_is_refused(
    database: Database, clock: FakeClock
) -> None:
    async with database.write() as tx:
        await write_down(tx, clock)
    async with database.read() as tx:
        at = (await tx.execute(select(audit.c.at))).scalar_one()
    assert at == clock()
    assert at.utcoffset() is not None
    with pytest.raises(StatementError, match="naive"):
        async with database.write() as tx:
            await tx.execute(insert(audit).values(tenant_id="t", what="x", at=datetime(2025, 1, 1)))  # noqa: DTZ001


async def test_only_a_committed_promise_wakes_the_worker_and_says_for_whom_and_when(
    database: Database, clock: FakeClock
) -> None:
    later = clock() + timedelta(hours=1)
    woken: list[Promised] = []
    database.on_commit(woken.append)
    with contextlib.suppress(ValueError):
        async with database.write() as tx:
            note_promise(tx, {"t": clock()})
            raise ValueError
    async with database.write() as tx:
        await write_down(tx, clock)
    assert not woken
    async with database.write() as tx:
        note_promise(tx, {"t": later, "u": later})
        note_promise(tx, {"t": clock()})
        assert not woken
    assert woken == [{"t": clock(), "u": later}]


async def test_sqlite_survives_a_power_cut_and_enforces_keys(sqlite: Database) -> None:
    async with sqlite.write() as tx:
        for pragma, value in {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "busy_timeout": 10_000,
        }.items():
            assert (await tx.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one() == value


async def test_sqlite_writers_of_two_processes_wait_for_each_other(sqlite: Database, clock: FakeClock) -> None:
    other = sqlite3.connect(str(sqlite.url.database), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("INSERT INTO audit (tenant_id, what, at) VALUES ('t', 'first', '2025-01-01 00:00:00.000000')")

    async def second() -> None:
        async with sqlite.write() as tx:
            await write_down(tx, clock, "second")

    waiting = asyncio.create_task(second())
    assert await written(sqlite) == []
    other.execute("COMMIT")
    other.close()
    await waiting
    assert await written(sqlite) == ["first", "second"]


async def test_rows_counts_and_new_rows_come_back_on_each_kind(database: Database, clock: FakeClock) -> None:
    async with database.write() as tx:
        many = [{"tenant_id": "t", "what": f"w{n}", "at": clock()} for n in range(3)]
        await tx.execute(insert(audit), many)
        made = await tx.execute(insert(audit).values(tenant_id="u", what="w3", at=clock()).returning(audit.c.what))
        assert made.scalar_one() == "w3"
        assert (await tx.execute(update(audit).where(audit.c.tenant_id == "t").values(what="x"))).rowcount == 3
        assert (await tx.execute(select(audit.c.what).where(audit.c.tenant_id == "none"))).all() == []
        with pytest.raises(DBAPIError):
            async with tx.begin_nested():
                await tx.execute(insert(audit).values(tenant_id="t", what=None, at=clock()))
    assert sorted(await written(database)) == ["w3", "x", "x", "x"]


def test_sqlite_in_memory_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a file"):
        Database("sqlite://")


def test_another_kind_of_database_is_refused() -> None:
    with pytest.raises(ValueError, match="neither"):
        Database("mysql://host/name")


def test_ids_are_short_random_and_safe_in_an_address() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(i) <= 32 and i.replace("-", "").replace("_", "").isalnum() for i in ids)


async def test_an_error_does_not_show_what_was_to_be_written(database: Database, clock: FakeClock) -> None:
    secret = insert(audit).values(tenant_id="t", what="hemligt", at=clock(), id=1)
    async with database.write() as tx:
        await tx.execute(secret)
    async with database.read() as tx:
        with pytest.raises(DBAPIError) as raised:
            await tx.execute(secret)
    assert "hemligt" not in str(raised.value)


async def test_writers_on_sqlite_are_served_in_the_order_they_came(sqlite: Database) -> None:
    came: list[str] = []
    served: list[str] = []

    async def writer(number: int) -> None:
        for turn in range(8):
            # Each comes at a moment of its own, some just before the one who writes is done.
            for _ in range(number * (turn + 1) % 7):
                await asyncio.sleep(0)
            came.append(f"{number}:{turn}")
            async with sqlite.write() as tx:
                served.append(f"{number}:{turn}")
                await tx.execute(text("SELECT 1"))

    await asyncio.gather(*map(writer, range(16)))
    assert served == came
