"""A bot with nothing to do asks its database nothing."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from bot.features import REGISTRY
from bot.people.jobs import read_rosters
from bot.schedule import Schedule
from storage.database.engine import Database
from tests.bot.test_large_groups import Statements
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World

EVERY = timedelta(seconds=30)


class Idler:
    """A process whose schedule ticks by the clock of the test. `hours` counts what an idle time costs."""

    def __init__(self, world: World) -> None:
        self.world = world
        chores = {name: partial(self._job, job) for name, job in REGISTRY.jobs.items()}
        rosters = lambda: read_rosters(world.db, world.teams, now=world.clock())  # noqa: E731
        self.schedule = Schedule(world.db, clock=world.clock, chores={**chores, "read rosters": rosters})
        self.counted = Statements(world.db)

    async def _job(self, job: Any) -> int:
        return int(await job(self.world.db, now=self.world.clock()))

    async def tick(self) -> None:
        for name in self.schedule.names:
            await self.schedule.tick(name)

    async def hours(self, hours: float = 1, *, do: Callable[[], None] = lambda: None) -> list[str]:
        """Return the statements of so many hours of ticks."""
        self.counted.all.clear()
        until = self.world.clock() + timedelta(hours=hours)
        while self.world.clock() < until:
            self.world.clock.now += EVERY
            do()
            await self.tick()
            if self.world.worker._has_work():
                await self.world.worker._poll()
        return list(self.counted.all)

    async def settles(self) -> None:
        """What there was to do is done."""
        for _ in range(3):
            await self.tick()
            await self.world.deliver()


@pytest.fixture
async def idler(database: Database, clock: FakeClock, teams: FakeMessenger) -> Idler:
    clock.now = datetime(2025, 8, 25, 7, 5, tzinfo=UTC)
    world = World(database, clock, teams)
    await world.arrive("Karin", "Olle", "Sara", "Nils", "Eva")
    await world.led_by("Karin")
    return Idler(world)


async def nothing(world: World) -> None:
    """No meeting is planned."""


async def a_meeting(world: World) -> None:
    await world.plan("28 augusti kl 13-15")


async def a_deadline(world: World) -> None:
    await world.says("Karin", "påminn Olle om rapporten senast 30 september")
    await world.presses("Karin", "Ja, påminn")


async def a_series(world: World) -> None:
    await world.says("Karin", "vi ses var sjätte fredag kl 9-12")


async def a_round(world: World) -> None:
    await world.says("Karin", "mötet är slut")


@pytest.mark.parametrize("known", [nothing, a_meeting, a_deadline, a_series, a_round])
async def test_an_hour_in_which_nothing_is_due_makes_no_statement(idler: Idler, known: Any) -> None:
    await known(idler.world)
    await idler.settles()
    # A round that was just closed, and the like, is looked at for a while.
    await idler.hours(0.4)
    assert await idler.hours() == []


async def test_what_is_written_by_this_process_is_seen_at_the_next_tick(idler: Idler) -> None:
    await idler.settles()
    await idler.hours(0.5)
    await a_meeting(idler.world)
    idler.counted.all.clear()
    await idler.tick()
    assert idler.counted.all


async def test_what_another_process_writes_is_seen_at_the_next_tick(idler: Idler) -> None:
    await idler.settles()
    assert await idler.hours(0.5) is not None
    other = Database(idler.world.db.url.render_as_string(hide_password=False))
    async with other.write() as tx:
        await tx.execute(text("UPDATE meeting_group SET name = 'Nätverket'"))
    await other.close()
    idler.counted.all.clear()
    await idler.tick()
    assert idler.counted.all


@pytest.mark.parametrize(
    ("known", "at", "kind"),
    [
        (a_meeting, datetime(2025, 8, 28, 13, 0, tzinfo=UTC), "round_post"),
        (a_meeting, datetime(2025, 8, 28, 7, 0, tzinfo=UTC), "agenda_morning"),
        (a_round, datetime(2025, 8, 27, 14, 0, tzinfo=UTC), "round_refresh"),
    ],
)
async def test_what_comes_due_after_an_idle_time_is_done_within_a_tick(
    idler: Idler, known: Any, at: datetime, kind: str
) -> None:
    await known(idler.world)
    if known is a_meeting:
        await idler.world.says("Karin", "lägg till Budgeten (20 min)")
    await idler.settles()
    idler.world.clock.now = at - timedelta(minutes=10)
    await idler.settles()
    await idler.hours(8 / 60)
    before = await _made(idler, kind)
    await idler.hours(2.5 / 60)
    assert await _made(idler, kind) > before
    assert idler.world.clock() >= at


async def _made(idler: Idler, kind: str) -> int:
    async with idler.world.db.read() as tx:
        rows = await tx.execute(
            text("SELECT count(*) FROM outbox WHERE kind = :kind AND due_at <= :now"),
            {
                "kind": kind,
                "now": idler.world.clock().strftime("%Y-%m-%d %H:%M:%S.%f"),
            },
        )
        return int(rows.scalar_one())


async def test_a_clock_that_is_set_back_wakes_the_jobs(idler: Idler) -> None:
    await idler.settles()
    await idler.hours(0.5)
    idler.world.clock.now -= timedelta(hours=3)
    idler.counted.all.clear()
    await idler.tick()
    assert idler.counted.all


async def test_a_job_that_is_wanted_soon_runs_also_if_nothing_has_changed(idler: Idler) -> None:
    await idler.settles()
    await idler.hours(0.5)
    idler.schedule.soon("read rosters")
    idler.counted.all.clear()
    await idler.schedule.tick("read rosters")
    assert idler.counted.all
