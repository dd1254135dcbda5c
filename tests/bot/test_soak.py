"""A small simulated day keeps every promise about delivery; `python -m benchmarks.soak` simulates a region."""

import pytest
from sqlalchemy import func, select, update

from benchmarks.soak import Region, soak
from benchmarks.soak_checks import Breaches, Delivered, check_end
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_promise, claim, in_private, promise
from tests.world import World


@pytest.mark.parametrize(("seed", "kills"), [(1, 0), (2, 15)])
async def test_a_day_of_a_few_groups_loses_doubles_and_misplaces_nothing(seed: int, kills: int) -> None:
    day = await soak(Region(seed, groups=2, tenants=2, hours=5, kills=kills))
    assert day.breaches.total == 0, day.breaches.table()
    assert day.done["events"] > 10
    assert day.teams.arrived
    assert (day.deaths > 0) == (kills > 0)


# -- the checks find what is wrong


async def _checked(db: Database, clock: FakeClock, arrived: list[Delivered]) -> Breaches:
    breaches = Breaches()
    await check_end(breaches, db, arrived, now=clock())
    return breaches


async def test_a_row_that_waits_for_no_reason_counts_as_lost(sqlite: Database, clock: FakeClock) -> None:
    await promise(sqlite, clock, a_promise(clock))
    clock.advance(minutes=11)
    assert (await _checked(sqlite, clock, [])).found == {"lost": 1}


async def test_a_row_that_nobody_judged_counts_as_lost(sqlite: Database, clock: FakeClock) -> None:
    await promise(sqlite, clock, a_promise(clock), in_private(clock, offset="other"))
    assert len(await claim(sqlite, clock)) == 2
    assert (await _checked(sqlite, clock, [])).found == {"lost": 2}


async def test_a_row_that_is_not_due_yet_is_not_lost(sqlite: Database, clock: FakeClock) -> None:
    await promise(sqlite, clock, a_promise(clock, due_at=clock.now.replace(year=2026)))
    assert (await _checked(sqlite, clock, [])).total == 0


@pytest.mark.parametrize("status", ["unknown", "dead", "blocked"])
@pytest.mark.parametrize("is_led", [True, False])
async def test_a_failure_that_no_leader_was_told_counts_as_lost(world: World, status: str, is_led: bool) -> None:
    if is_led:
        await world.led_by("Karin")
    await world.says("Olle", "när är nästa möte?")
    async with world.db.write() as tx:
        newest = select(func.max(outbox.c.id)).scalar_subquery()
        await tx.execute(update(outbox).where(outbox.c.id == newest).values(status=status, last_error="timeout"))
    found = (await _checked(world.db, world.clock, [])).examples["lost"]
    assert any("nobody was told" in each for each in found) == is_led
