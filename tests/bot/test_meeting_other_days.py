"""Where the words for a meeting may mean several days, each of them has a button."""

from datetime import UTC, datetime

import pytest

from storage.database.tables.meetings import meeting
from tests.snapshots import Prepared
from tests.world import World


async def begin(world: World) -> None:
    await world.time_is(datetime(2025, 5, 22, 7, tzinfo=UTC))
    await world.arrive()
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group without a meeting, on Thursday 22 May 2025."""
    return await prepared(begin)


async def planned(world: World) -> list[tuple[datetime, datetime, str]]:
    async with world.db.read() as tx:
        rows = (await tx.execute(meeting.select().order_by(meeting.c.starts_at))).all()
    return [(row.starts_at, row.ends_at, row.place) for row in rows]


@pytest.mark.parametrize(
    ("said", "title", "day"),
    [
        ("nästa möte 4-5 juni kl 9-12 i Kumla", "Nej, torsdag 5 juni 2025", 5),
        ("nästa möte 4–6 juni kl 9-12 i Kumla", "Nej, torsdag 5 juni 2025", 5),
        ("nästa möte 4–6 juni kl 9-12 i Kumla", "Nej, fredag 6 juni 2025", 6),
        ("nästa möte 10 till 11 juni kl 9-12 i Kumla", "Nej, onsdag 11 juni 2025", 11),
        ("nästa möte nästa fredag kl 9-12 i Kumla", "Nej, fredag 23 maj 2025", 23),
        ("nästa möte på torsdag kl 9-12 i Kumla", "Nej, torsdag 22 maj 2025", 22),
    ],
)
async def test_another_day_can_be_pressed_with_the_same_time_and_place(
    world: World, said: str, title: str, day: int
) -> None:
    await world.says("Karin", said)
    assert await planned(world) == []
    await world.presses("Karin", title)
    ((starts_at, ends_at, place),) = await planned(world)
    assert (starts_at.day, starts_at.hour, ends_at.hour, place) == (day, 7, 10, "Kumla")


async def test_the_first_day_stays_behind_the_yes(world: World) -> None:
    await world.says("Karin", "nästa möte 4-5 juni kl 9-12 i Kumla")
    await world.presses("Karin", "Ja, det stämmer")
    ((starts_at, _, _),) = await planned(world)
    assert starts_at.day == 4


async def test_a_meeting_is_moved_to_the_other_day(world: World) -> None:
    await world.plan("28 maj kl 9-12 i Kumla")
    await world.says("Karin", "flytta mötet till 4-5 juni")
    await world.presses("Karin", "Nej, torsdag 5 juni 2025")
    ((starts_at, _, place),) = await planned(world)
    assert (starts_at.day, place) == (5, "Kumla")
