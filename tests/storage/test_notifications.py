"""What one process promises wakes the others."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

import pytest
from sqlalchemy import text

from storage.database.engine import Database
from storage.database.notifications import Promised, listen
from storage.outbox import promises as outbox
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_promise, promise

SECONDS = 20


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(SECONDS):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@pytest.fixture
async def postgresql(postgresql_url: str) -> AsyncIterator[Database]:
    db = Database(postgresql_url)
    yield db
    await db.close()


async def test_a_promise_is_heard_by_other_processes_when_it_is_committed(
    postgresql: Database, clock: FakeClock
) -> None:
    heard: list[Promised | None] = []
    listening = asyncio.create_task(listen(postgresql.url, heard.append))
    await until(lambda: heard)
    assert heard == [None], "whatever was promised before it listened was not heard"
    with contextlib.suppress(ZeroDivisionError):
        async with postgresql.write() as tx:
            await outbox.promise(tx, [a_promise(clock, offset="not kept")], now=clock())
            raise ZeroDivisionError
    await promise(postgresql, clock, a_promise(clock))
    await until(lambda: len(heard) > 1)
    assert heard[1:] == [{"t": clock()}]
    listening.cancel()


async def test_so_many_at_once_that_no_notice_holds_them_are_told_as_something(
    postgresql: Database, clock: FakeClock
) -> None:
    heard: list[Promised | None] = []
    listening = asyncio.create_task(listen(postgresql.url, heard.append))
    await until(lambda: heard)
    await promise(postgresql, clock, *(a_promise(clock, tenant_id=f"tenant-{n:040}") for n in range(200)))
    await until(lambda: len(heard) > 1)
    assert heard == [None, None]
    listening.cancel()


async def test_who_was_cut_off_listens_again_and_looks_for_itself(postgresql: Database, clock: FakeClock) -> None:
    heard: list[Promised | None] = []
    listening = asyncio.create_task(listen(postgresql.url, heard.append))
    await until(lambda: heard)
    async with postgresql.write() as tx:
        await tx.execute(text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"))
    await until(lambda: len(heard) > 1)
    assert set(heard) == {None}
    before = len(heard)
    await until(lambda: len(heard) > before)
    await promise(postgresql, clock, a_promise(clock))
    await until(lambda: heard[-1] is not None)
    listening.cancel()
