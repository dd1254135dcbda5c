"""The schedule only ticks, and goes on ticking."""

import asyncio
import logging

import pytest

from bot.schedule import Schedule
from storage.database.engine import Database
from storage.outbox import promises as outbox
from storage.processed_activities import first_sight
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_promise, claim, promise, statuses


async def test_every_chore_is_done_as_soon_as_the_process_starts(sqlite: Database, clock: FakeClock) -> None:
    done = {"a": asyncio.Event(), "b": asyncio.Event()}

    async def a() -> None:
        done["a"].set()

    async def b() -> None:
        done["b"].set()

    schedule = Schedule(sqlite, clock=clock, chores={"a": a, "b": b})
    assert schedule.last_tick_at is None
    schedule.start()
    async with asyncio.timeout(60):
        await done["a"].wait()
        await done["b"].wait()
    await schedule.stop()
    assert schedule.last_tick_at == clock()


async def test_a_chore_that_is_wanted_soon_does_not_wait_for_its_tick(sqlite: Database, clock: FakeClock) -> None:
    done: asyncio.Queue[None] = asyncio.Queue()

    async def chore() -> None:
        done.put_nowait(None)

    schedule = Schedule(sqlite, clock=clock, chores={"chore": chore})
    schedule.soon("chore")
    schedule.start()
    async with asyncio.timeout(60):
        await done.get()
        schedule.soon("chore")
        await done.get()
    await schedule.stop()


async def test_a_chore_that_is_wanted_while_it_is_under_way_is_done_once_more(
    sqlite: Database, clock: FakeClock
) -> None:
    begun = 0

    async def chore() -> None:
        nonlocal begun
        begun += 1
        if begun == 1:
            schedule.soon("chore")
            schedule.soon("chore")

    schedule = Schedule(sqlite, clock=clock, chores={"chore": chore})
    await schedule.tick("chore")
    assert begun == 2
    await schedule.tick("chore")
    assert begun == 3


async def test_a_stop_lets_the_tick_under_way_end(sqlite: Database, clock: FakeClock) -> None:
    begun, may_end, ended = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        begun.set()
        await may_end.wait()
        ended.set()

    schedule = Schedule(sqlite, clock=clock, chores={"slow": slow})
    schedule.start()
    async with asyncio.timeout(60):
        await begun.wait()
        stopping = asyncio.create_task(schedule.stop())
        await asyncio.sleep(0)
        assert not stopping.done()
        may_end.set()
        await stopping
    assert ended.is_set()


async def test_a_chore_that_fails_is_told_by_its_class_and_the_next_tick_comes(
    sqlite: Database, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    calls = 0

    async def fail() -> None:
        nonlocal calls
        calls += 1
        raise ValueError("Karin skrev att budgeten är för liten")

    schedule = Schedule(sqlite, clock=clock, chores={"fail": fail})
    with caplog.at_level(logging.ERROR):
        await schedule.tick("fail")
        clock.advance(hours=1)
        await schedule.tick("fail")
    assert calls == 2
    assert schedule.last_tick_at == clock()
    assert "ValueError" in caplog.text
    assert "Karin" not in caplog.text


async def test_a_tick_judges_the_deliveries_of_a_dead_process(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock))
    assert len(await claim(database, clock, owner="dead")) == 1
    schedule = Schedule(database, clock=clock)
    await schedule.tick("reap")
    assert await statuses(database) == ["sending"]
    clock.advance(seconds=61)
    await schedule.tick("reap")
    assert await statuses(database) == ["unknown"]


async def test_a_tick_forgets_what_was_seen_days_ago(sqlite: Database, clock: FakeClock) -> None:
    async def sight() -> bool:
        async with sqlite.write() as tx:
            return await first_sight(tx, "t", "19:a", "1", now=clock())

    schedule = Schedule(sqlite, clock=clock)
    assert await sight()
    clock.advance(hours=47)
    await schedule.tick("forget")
    assert not await sight()
    # Nothing else happens, so it is forgotten on the next day.
    clock.advance(hours=24)
    await schedule.tick("forget")
    assert await sight()


async def test_a_tick_puts_away_what_ended_a_week_ago_and_the_log_says_how_much(
    sqlite: Database, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    async with sqlite.write() as tx:
        await outbox.promise(tx, [a_promise(clock), a_promise(clock, offset="3d")], now=clock())
        await outbox.cancel(tx, "t", "deadline:1", now=clock())
    schedule = Schedule(sqlite, clock=clock)
    clock.advance(days=8)
    with caplog.at_level(logging.INFO):
        await schedule.tick("archive")
    # The newest stays, so that no number is given twice.
    assert await statuses(sqlite) == ["cancelled"]
    assert "put away 1 rows" in caplog.messages
