"""The statements of the delivery loop, which go to the driver itself."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage.database import driver
from storage.database.driver import Call
from storage.database.engine import Database
from storage.outbox import recipients, results

_ADD = driver.prepared(
    dict.fromkeys(
        ("sqlite", "postgresql"),
        "INSERT INTO conversation (tenant_id, key, kind, service_url, bot_id, suspended_at)"
        " VALUES ('t', :key, 'groupChat', 'x', 'y', :at) RETURNING key, suspended_at",
    )
)
NOON = datetime(2025, 6, 16, 12, tzinfo=timezone(timedelta(hours=2)))


async def add(database: Database, *keys: str) -> list[list[driver.Row]]:
    async with database.write_again() as tx:
        at = driver.instant(tx, NOON)
        return await driver.run(tx, *(Call(_ADD[tx.dialect.name], {"key": key, "at": at}) for key in keys))


async def kept(database: Database) -> int:
    async with database.read() as tx:
        return await tx.scalar(text("SELECT count(*) FROM conversation")) or 0


async def test_each_statement_gets_its_own_rows_in_order(database: Database) -> None:
    rows = await add(database, "19:a", "19:b", "19:c")
    assert [key for ((key, _),) in rows] == ["19:a", "19:b", "19:c"]
    assert [driver.read_instant(at) for ((_, at),) in rows] == [datetime(2025, 6, 16, 10, tzinfo=UTC)] * 3


async def test_one_that_fails_raises_what_sqlalchemy_raises_and_nothing_is_kept(database: Database) -> None:
    with pytest.raises(IntegrityError):
        await add(database, "19:a", "19:b", "19:a")
    assert await kept(database) == 0
    await add(database, "19:a")
    assert await kept(database) == 1


@pytest.fixture
async def postgresql(postgresql_url: str) -> AsyncIterator[Database]:
    database = Database(postgresql_url)
    yield database
    await database.close()


async def loses_its_connection(database: Database) -> None:
    async with database.write_again() as tx:
        pid = await tx.scalar(text("SELECT pg_backend_pid()"))
        async with database.write() as other:
            await other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid})
        await driver.run(tx, Call("SELECT 1", {}))


async def test_a_lost_connection_is_replaced_at_the_next_transaction(postgresql: Database) -> None:
    with pytest.raises(DBAPIError):
        await loses_its_connection(postgresql)
    await add(postgresql, "19:a")
    assert await kept(postgresql) == 1


async def test_postgresql_looks_rows_up_by_their_keys_though_it_knows_nothing_of_the_tables(
    postgresql: Database,
) -> None:
    """The plan, since time cannot be asserted."""
    many = "SELECT n FROM generate_series(1, 5000) AS s(n)"
    async with postgresql.write() as tx:
        await tx.execute(
            text(
                "INSERT INTO conversation (tenant_id, key, kind, service_url, bot_id)"
                f" SELECT 't', '19:' || n, 'groupChat', 'x', 'y' FROM ({many}) AS numbers"
            )
        )
        await tx.execute(
            text(
                "INSERT INTO outbox (tenant_id, kind, dedupe_key, subject_key, target, conversation, status, due_at,"
                " next_attempt_at, created_at) SELECT 't', 'k', 'key' || n, 's', 'conversation', '19:' || n, 'sending',"
                f" now(), now(), now() FROM ({many}) AS numbers"
            )
        )
    async with postgresql.write() as tx:
        places, recorded = await driver.run(
            tx,
            Call("EXPLAIN " + recipients._PLACES["postgresql"], {"keys": '[["t", "19:1"], ["t", "19:2"]]'}),
            Call("EXPLAIN " + results._RECORDS["postgresql"], {"rows": "[[1], [2]]"}),
        )
    for plan, index in ((places, "pk_conversation"), (recorded, "pk_outbox")):
        told = "\n".join(line for (line,) in plan)
        assert "Seq Scan" not in told, told
        assert index in told, told
    assert "ix_outbox_lease" not in str(recorded)
