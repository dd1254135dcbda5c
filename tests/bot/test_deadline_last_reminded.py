"""Words without a title are about the deadline that somebody was just reminded of."""

import pytest

from tests.bot.test_deadlines import local, saved
from tests.snapshots import Prepared
from tests.world import World, private_chat


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


async def reminded(world: World, *, together: bool = False) -> None:
    """Olle has three deadlines, and was reminded of the second, or also of the third, on 5 June."""
    await saved(world, "påminn Olle om rapporten senast 30 september")
    await saved(world, "påminn Olle om enkäten senast 12 juni")
    await saved(world, f"påminn Olle om budgeten senast {'12 juni' if together else '31 oktober'}")
    await world.time_is(local(6, 5, 9, 5))
    assert "D2 Enkäten" in world.heard("Olle")


@pytest.mark.parametrize("text", ["påminn mig igen kl 16", "snooza till måndag", "kan Sara ta den?"])
async def test_words_after_a_reminder_are_about_its_deadline(world: World, text: str) -> None:
    await reminded(world)
    await world.says("Olle", text, in_=private_chat("Olle"))
    assert "D2" in world.heard("Olle")
    assert "D1" not in world.heard("Olle")


async def test_words_after_a_reminder_of_two_deadlines_are_asked_about(world: World) -> None:
    await reminded(world, together=True)
    await world.says("Olle", "snooza till måndag", in_=private_chat("Olle"))
    assert "D2" in world.heard("Olle")
    assert "D3" in world.heard("Olle")


async def test_words_in_the_group_or_days_later_are_about_no_reminder(world: World) -> None:
    await reminded(world)
    await world.says("Olle", "kan Sara ta den?")
    assert "D2 (Enkäten) till Sara" not in world.heard()
    await world.time_is(local(6, 6, 15))
    await world.says("Olle", "kan Sara ta den?", in_=private_chat("Olle"))
    assert "D2 (Enkäten) till Sara" not in world.heard("Olle")
