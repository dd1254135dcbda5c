"""A typed yes answers a question of one's own. If only another was asked, the bot tells who, and does nothing."""

from tests.world import World, private_chat


async def _asked(world: World) -> None:
    """Karin, and nobody else, is asked in the group."""
    await world.led_by("Karin", "Sara")
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")


async def test_a_yes_of_another_is_told_whose_question_it_is(world: World) -> None:
    await _asked(world)
    for yes in ("ja", "nej"):
        await world.says("Sara", yes)
        assert world.heard() == "Den frågan är till Karin Ek. Skriv vad du vill ha gjort, så frågar jag dig."
    await world.says("Karin", "ja")
    assert "är planerat" in world.heard()


async def test_a_question_of_ones_own_is_answered_although_another_was_asked_since(world: World) -> None:
    await world.led_by("Karin", "Sara")
    await world.says("Sara", "nästa möte 28 augusti kl 9-12")
    await world.says("Karin", "påminn oss om rapporten senast 30 september")
    await world.says("Sara", "ja")
    assert "28 augusti" in world.heard()
    assert "är planerat" in world.heard()


async def test_an_old_question_of_ones_own_is_not_meant_if_another_was_asked_just_now(world: World) -> None:
    await world.led_by("Karin", "Sara")
    await world.says("Sara", "nästa möte 28 augusti kl 9-12")
    world.clock.advance(hours=2)
    await world.says("Karin", "påminn oss om rapporten senast 30 september")
    await world.says("Sara", "ja")
    assert "Den frågan är till Karin Ek" in world.heard()


async def test_elsewhere_and_later_nobody_is_named(world: World) -> None:
    await _asked(world)
    await world.says("Sara", "ja", in_=private_chat("Sara"))
    assert "Karin Ek" not in world.heard("Sara")
    world.clock.advance(hours=1)
    await world.says("Sara", "ja")
    assert "Den frågan" not in world.heard()
