"""The items of a meeting that nobody ticked are carried with a mark, so that nobody takes them for not reached."""

from datetime import UTC, datetime

import pytest

from tests.snapshots import Prepared
from tests.world import World

MARK = "☐ inte avbockad"


async def begin(world: World) -> None:
    await world.time_is(datetime(2025, 8, 20, 7, tzinfo=UTC))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till:\n1. Mötet öppnas\n2. Budgeten\n3. Lokalerna\n4. Paus\n5. Mötet avslutas")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """An agenda with an opening, a break and a closing on 28 August."""
    return await prepared(begin)


async def meeting_passes(world: World) -> None:
    await world.time_is(datetime(2025, 8, 28, 10, 5, tzinfo=UTC))
    await world.says("Karin", "nästa möte 25 september kl 9-12")
    await world.presses("Karin", "Ja, det stämmer")


async def next_agenda(world: World) -> str:
    await world.time_is(datetime(2025, 9, 20, 7, tzinfo=UTC))
    await world.says("Sara", "dagordning")
    return world.heard()


async def test_what_nobody_ticked_is_carried_with_the_mark(world: World) -> None:
    await meeting_passes(world)
    shown = await next_agenda(world)
    assert shown.count(MARK) == 2
    assert "Mötet öppnas" not in shown


@pytest.mark.parametrize("said", ["punkt 2 flyttas till nästa möte", "2 till nästa möte", "punkt 2 är inte klar"])
async def test_what_a_leader_carries_has_no_mark(world: World, said: str) -> None:
    await meeting_passes(world)
    await world.says("Karin", said)
    shown = await next_agenda(world)
    assert "Budgeten" in shown
    assert shown.count(MARK) <= 2
    assert "Budgeten" not in [line for line in shown.split("\n\n") if MARK in line]
