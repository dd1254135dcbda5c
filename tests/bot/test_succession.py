"""When the last leader leaves, the group is asked who takes over."""

import pytest

from tests.world import World


@pytest.mark.parametrize("role", ["jag är ordförande", "jag är sekreterare"])
async def test_the_group_is_asked_who_takes_over(world: World, role: str) -> None:
    await world.says("Karin", role)
    await world.leaves("Karin")
    assert "Vem tar över?" in world.heard()
    assert world.everything().count("Vem tar över?") == 1
    await world.says("Olle", "jag är ordförande")
    await world.leaves("Sara")
    assert world.everything().count("Vem tar över?") == 1


async def test_nobody_is_asked_while_somebody_leads(world: World) -> None:
    await world.led_by("Karin", "Olle")
    await world.leaves("Karin")
    assert "Vem tar över?" not in world.everything()


async def test_a_group_that_nobody_led_is_not_asked_when_a_member_leaves(world: World) -> None:
    await world.leaves("Sara")
    assert "Vem tar över?" not in world.everything()


async def test_at_night_the_question_waits_for_the_morning(world: World) -> None:
    await world.led_by("Karin")
    world.clock.advance(hours=16)
    await world.leaves("Karin")
    assert "Vem tar över?" not in world.everything()
    await world.time_passes(hours=10)
    assert "Vem tar över?" in world.everything()
