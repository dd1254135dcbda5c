"""The loop of the worker wakes in time, stops in good order, outlives errors and shares the work with others."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.rate_limits import RateLimits
from bot.delivery.worker import Worker
from storage.database.engine import Database
from storage.outbox import results as outcomes
from tests.bot.test_worker import Make, compose_reminder, know, make, worker
from tests.fakes import FakeClock, FakeMessenger
from tests.storage.test_outbox import GROUP, a_promise, promise, rows, statuses

__all__ = ["make", "worker"]


async def running(worker: Worker, meanwhile: Callable[[], Awaitable[None]]) -> None:
    task = asyncio.create_task(worker.run())
    try:
        async with asyncio.timeout(60):
            await meanwhile()
            await worker.stop()
            await task
    finally:
        task.cancel()


async def until(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110 - the loop under test must not know of the test
        await asyncio.sleep(0)


async def test_a_commit_wakes_the_worker_at_once(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    async def meanwhile() -> None:
        for n in range(3):
            await promise(database, clock, a_promise(clock, offset=str(n)))
            # Until it is recorded, the worker has reasons of its own to look.
            while await statuses(database) != ["sent"] * (n + 1):  # noqa: ASYNC110
                await asyncio.sleep(0)

    await running(worker, meanwhile)
    assert len(teams.sent) == 3


async def test_it_sleeps_until_the_next_row_is_due_but_never_longer_than_thirty_seconds(
    database: Database, worker: Worker, clock: FakeClock
) -> None:
    assert worker.seconds_to_sleep(clock()) == 0
    await worker.deliver_due()
    assert worker.seconds_to_sleep(clock()) == 30
    await promise(database, clock, a_promise(clock, due_at=clock() + timedelta(seconds=12)))
    await worker.deliver_due()
    assert worker.seconds_to_sleep(clock()) == 12
    assert worker.seconds_to_sleep(clock.advance(seconds=20)) == 0
    await worker.deliver_due()
    await promise(database, clock, a_promise(clock, due_at=clock() + timedelta(days=12), offset="1d"))
    await worker.deliver_due()
    assert worker.seconds_to_sleep(clock()) == 30


async def test_a_stop_finishes_what_is_under_way_and_gives_back_the_rest(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    may_answer = asyncio.Event()

    class Slow(FakeMessenger):
        async def post(self, *arguments: Any) -> str:
            answer = await super().post(*arguments)
            await may_answer.wait()
            return answer

    slow = Slow()
    worker = make(slots=1)
    worker._sender._messenger = slow
    await promise(database, clock, a_promise(clock), a_promise(clock, offset="2"))

    async def meanwhile() -> None:
        await until(lambda: len(slow.sent) == 1)
        stopping = asyncio.create_task(worker.stop())
        await asyncio.sleep(0)
        assert not stopping.done()
        may_answer.set()
        await stopping

    await running(worker, meanwhile)
    assert await statuses(database) == ["sent", "pending"]


@pytest.mark.parametrize(("kind", "status"), [("deadline_reminder", "unknown"), ("agenda_refresh", "pending")])
async def test_a_stop_does_not_wait_for_teams_for_ever(
    database: Database, make: Make, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, kind: str, status: str
) -> None:
    """What may have been sent is judged as after any timeout: a card is given back, a post is not repeated."""
    monkeypatch.setattr("bot.delivery.worker.LAST_WORDS", timedelta(milliseconds=20))

    class Silent(FakeMessenger):
        async def post(self, *arguments: Any) -> str:
            await super().post(*arguments)
            await asyncio.Event().wait()
            return ""

    worker, silent = make(), Silent()
    worker._sender._messenger = silent
    await promise(database, clock, a_promise(clock, kind=kind))

    async def meanwhile() -> None:
        await until(lambda: len(silent.sent) == 1)
        await worker.stop()

    async with asyncio.timeout(60):
        await running(worker, meanwhile)
    assert await statuses(database) == [status]


async def test_what_was_claimed_but_not_begun_at_a_stop_is_given_back_as_it_was(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    worker = make(at=lambda point: setattr(worker, "_stopping", point == "after claim" or worker._stopping))
    await promise(database, clock, a_promise(clock))
    await worker.run()
    (row,) = await rows(database)
    assert (row.status, row.attempts) == ("pending", 0)
    assert not teams.calls


async def test_the_loop_outlives_a_database_that_is_away_and_loses_no_outcome(
    sqlite: Database, teams: FakeMessenger, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await know(sqlite, GROUP)
    worker = Worker(sqlite, teams, {"agenda_post": compose_reminder}, clock=clock)
    monkeypatch.setattr("bot.delivery.worker.AFTER_ERROR", timedelta(milliseconds=1))
    recorded, failures = outcomes.recorded, [OSError("disk full")] * 3

    async def fail(tx: AsyncConnection, ended: Any, rows: Any, *, now: datetime) -> set[int]:
        if failures:
            raise failures.pop()
        return await recorded(tx, ended, rows, now=now)

    monkeypatch.setattr("storage.outbox.results.recorded", fail)
    await promise(sqlite, clock, a_promise(clock))

    async def meanwhile() -> None:
        while await statuses(sqlite) != ["sent"]:  # noqa: ASYNC110
            await asyncio.sleep(0)

    await running(worker, meanwhile)
    assert not failures
    assert len(teams.sent) == 1


async def test_workers_that_compete_send_each_row_once(
    database: Database, teams: FakeMessenger, make: Make, clock: FakeClock
) -> None:
    await know(database, *(f"19:{n}" for n in range(10)))
    await promise(
        database,
        clock,
        *(a_promise(clock, tenant_id="t", conversation=f"19:{n % 10}", subject_key=str(n)) for n in range(60)),
    )
    generous = ((10_000, 1.0),)
    workers = [make(rate_limits=RateLimits(generous, generous)) for _ in range(4)]
    while "pending" in await statuses(database) or "sending" in await statuses(database):
        await asyncio.gather(*(worker.deliver_due() for worker in workers))
    assert sorted(teams.texts) == sorted(f"{n} i tid" for n in range(60))
    for key in range(10):
        order = [int(sent.text.split()[0]) for sent in teams.sent if sent.conversation == f"19:{key}"]
        assert order == sorted(order)


async def test_rows_claimed_by_a_commit_whose_answer_was_lost_are_sent_without_waiting_for_the_lease(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.worker.AFTER_ERROR", timedelta(milliseconds=1))
    write, answers_lost = database.write_again, [OSError("connection reset")]

    @asynccontextmanager
    async def forgetful() -> AsyncIterator[AsyncConnection]:
        async with write() as tx:
            yield tx
        if answers_lost:
            raise answers_lost.pop()

    await promise(database, clock, a_promise(clock))
    monkeypatch.setattr(database, "write_again", forgetful)
    await running(worker, lambda: until(lambda: len(teams.sent) == 1))
    assert not answers_lost
    (row,) = await rows(database)
    assert (row.status, row.attempts) == ("sent", 1)
