"""The database is locked, full or restarted in mid-delivery: nothing is sent that is not claimed, and it goes on."""

import asyncio
import resource
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from sqlalchemy import make_url

from storage.database.engine import Database, upgrade
from tests.connector.process import Remote
from tests.delivery.processes import PATIENCE, Nursery, Process, Trial, to_group, until

if TYPE_CHECKING:
    from tests.postgres import Server

pytestmark = pytest.mark.crash

LASTS = 1.5
"""Real seconds of trouble after Teams has answered: the worker tries once a second. No test needs that it did."""

SLEEPS = 30
"""Real seconds: a worker that nothing wakes looks again after them, and after twice as many a lease ends."""

LOCKER = """
import sqlite3, sys
lock = sqlite3.connect(sys.argv[1], isolation_level=None)
lock.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""
FULL = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON outbox EXECUTE FUNCTION full_disk()
"""


async def _only_what_was_claimed_is_sent_meanwhile(
    trial: Trial, worker: Process, trouble: AbstractAsyncContextManager[None]
) -> None:
    """One is being sent when the trouble comes, and others are due as soon as it has been answered."""
    await trial.has_got(1)
    async with trouble:
        # Its answer comes, and cannot be written down; the others have the slot, and cannot be claimed.
        await trial.teams.becomes(holds=False)
        await trial.has_answered(1)
        await asyncio.sleep(LASTS)
        assert await trial.got() == {"under way": 1}
        assert not worker.has_ended
    await trial.settles()
    assert await trial.got() == {"under way": 1, "first": 1, "second": 1}
    assert [(row.status, row.attempts) for row in (await trial.rows()).values()] == [("sent", 1)] * 3
    await worker.stops()


async def _prepared(trial: Trial) -> Process:
    await trial.knows("19:a", "19:b", "19:c")
    await trial.teams.becomes(holds=True)
    await trial.promises(
        to_group("19:a", "under way", group_id=None),
        to_group("19:b", "first", group_id=None),
        to_group("19:c", "second", group_id=None),
    )
    # One slot, so that only the first is claimed before. It waits for Teams as long as the trouble needs to come.
    return await trial.starts(slots=1, timeout=PATIENCE, lease=2 * PATIENCE)


async def test_while_the_database_is_locked_nothing_is_sent_without_a_committed_attempt(trial: Trial) -> None:
    await _only_what_was_claimed_is_sent_meanwhile(trial, await _prepared(trial), _locked(trial.url))


@asynccontextmanager
async def _locked(url: str) -> AsyncIterator[None]:
    """By another process: a backend of PostgreSQL is one."""
    if url.startswith("sqlite"):
        locker = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", LOCKER, str(make_url(url).database)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert locker.stdin is not None
        assert locker.stdout is not None
        assert await locker.stdout.readline()
        yield
        locker.stdin.close()
        await locker.wait()
    else:
        async with await psycopg.AsyncConnection.connect(url) as holder:
            await holder.execute("LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE")
            yield


async def test_while_the_disk_is_full_nothing_is_sent_without_a_committed_attempt(trial: Trial) -> None:
    """On SQLite the kernel lets the worker write no file any more. On PostgreSQL a disk cannot be filled honestly
    without owning one, so every write of the outbox fails in the server with the error of a full disk."""
    worker = await _prepared(trial)
    full = _no_room_for(worker) if trial.db.is_sqlite else _no_room_in(trial.url)
    await _only_what_was_claimed_is_sent_meanwhile(trial, worker, full)
    assert "could not be written" in worker.logged or trial.db.is_sqlite


@asynccontextmanager
async def _no_room_for(process: Process) -> AsyncIterator[None]:
    before = resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
    try:
        yield
    finally:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, before)


@asynccontextmanager
async def _no_room_in(url: str) -> AsyncIterator[None]:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as server:
        await server.execute(FULL.encode())
        yield
        await server.execute("DROP TRIGGER full_disk ON outbox")


# -- PostgreSQL restarted in mid-delivery


@pytest.fixture(scope="module")
def durable() -> Iterator["Server"]:
    """A server of our own, to be restarted, which keeps what it has committed."""
    from tests.postgres import Server

    server = Server(durable=True)
    try:
        upgrade(server.create("motesbot"))
        yield server
    finally:
        server.stop()


async def test_postgresql_restarted_in_mid_delivery_loses_nothing_and_doubles_nothing(
    durable: "Server", remote: Remote, nursery: Nursery, tmp_path: Path
) -> None:
    """Crashed, and then restarted in order, while messages go out: the worker that lived through it knows what it has
    sent, and goes on by itself, before a lease or a sleep is over."""
    url = durable.url("motesbot")
    db = Database(url)
    trial = Trial(db, url, remote, nursery, tmp_path)
    keys = [f"19:{n}" for n in range(20)]
    await trial.knows(*keys)
    await trial.teams.becomes(latency=0.1)
    await trial.promises(*(to_group(key, f"{key} {n}", group_id=None) for n in range(6) for key in keys))
    try:
        worker = await trial.starts()
        for mode, count in (("immediate", 20), ("fast", 60)):
            await trial.has_got(count)
            await asyncio.to_thread(durable.restart, mode)
            before, back_at = len(await trial.sends()), asyncio.get_running_loop().time()
            await trial.has_got(before + 10)
            assert asyncio.get_running_loop().time() - back_at < SLEEPS
        await trial.settles()
        assert set((await trial.got()).values()) == {1}
        assert len(await trial.got()) == 120
        assert {row.status for row in (await trial.rows()).values()} == {"sent"}
        assert (await remote.seen()).excess == []
        await until(lambda: "could not be written" in worker.logged)
        await worker.stops()
    finally:
        await trial.kills_all()
        await db.close()
