"""The schedule only ticks, and goes on ticking."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.schedule import Schedule, Tick, forgetting, reaping
from storage import outbox
from storage.database import Database
from storage.seen import first_sight
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_promise, statuses

EVERY = timedelta(hours=1)


async def test_every_tick_comes_as_soon_as_the_process_starts(clock: FakeClock) -> None:
    came = {"a": asyncio.Event(), "b": asyncio.Event()}

    def tick(name: str) -> Tick:
        async def do() -> None:
            came[name].set()

        return Tick(name, EVERY, do)

    schedule = Schedule([tick("a"), tick("b")], clock=clock)
    assert schedule.last_tick_at is None
    schedule.start()
    async with asyncio.timeout(5):
        await came["a"].wait()
        await came["b"].wait()
    schedule.stop()
    assert schedule.last_tick_at == clock()


async def test_a_tick_that_fails_is_told_by_its_class_and_the_next_one_comes(
    clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    calls = 0

    async def fail() -> None:
        nonlocal calls
        calls += 1
        raise ValueError("Karin skrev att budgeten är för liten")

    schedule = Schedule([Tick("fail", EVERY, fail)], clock=clock)
    with caplog.at_level(logging.ERROR):
        await schedule.tick("fail")
        clock.advance(hours=1)
        await schedule.tick("fail")
    assert calls == 2
    assert schedule.last_tick_at == clock()
    assert "ValueError" in caplog.text
    assert "Karin" not in caplog.text


async def test_a_tick_judges_the_deliveries_of_a_dead_process(database: Database, clock: FakeClock) -> None:
    async with database.write() as tx:
        await outbox.promise(tx, [a_promise(clock)], now=clock())
        await outbox.claim(tx, owner="dead", free=1, now=clock())
    schedule = Schedule([reaping(database, clock)], clock=clock)
    await schedule.tick("reap")
    assert await statuses(database) == ["sending"]
    clock.advance(seconds=61)
    await schedule.tick("reap")
    assert await statuses(database) == ["unknown"]


async def test_a_tick_forgets_what_was_seen_days_ago(database: Database, clock: FakeClock) -> None:
    async def sight() -> bool:
        async with database.write() as tx:
            return await first_sight(tx, "t", "19:a", "1", now=clock())

    schedule = Schedule([forgetting(database, clock)], clock=clock)
    assert await sight()
    clock.advance(hours=47)
    await schedule.tick("forget")
    assert not await sight()
    clock.advance(hours=2)
    await schedule.tick("forget")
    assert await sight()
