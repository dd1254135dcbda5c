"""A leader who is asked in private for more time may answer in words, and need not press."""

import pytest

from tests.world import World, private_chat


@pytest.fixture
async def wished(world: World) -> World:
    """Olle has asked for a week more, and Karin was asked in private."""
    await world.led_by("Karin", "Sara")
    await world.says("Karin", "påminn Olle om rapporten senast 30 september")
    await world.presses("Karin", "Ja, påminn")
    await world.says("Olle", "mer tid D1 en vecka", in_=private_chat("Olle"))
    assert "ber om mer tid" in world.heard("Karin")
    return world


@pytest.mark.parametrize("yes", ["ja", "ja det är ok", "ja det går bra"])
async def test_a_typed_yes_moves_the_deadline(wished: World, yes: str) -> None:
    await wished.says("Karin", yes, in_=private_chat("Karin"))
    assert "7 oktober" in wished.heard("Olle")
    await wished.says("Olle", "visa D1")
    assert "7 oktober" in wished.heard()


async def test_a_typed_no_leaves_it(wished: World) -> None:
    await wished.says("Karin", "nej", in_=private_chat("Karin"))
    assert "30 september" in wished.heard("Olle")
    await wished.says("Karin", "ja", in_=private_chat("Karin"))
    await wished.says("Olle", "visa D1")
    assert "7 oktober" not in wished.heard()


async def test_only_the_leader_who_was_asked_answers_it_and_only_in_private(wished: World) -> None:
    await wished.says("Sara", "ja", in_=private_chat("Sara"))
    await wished.says("Nils", "ja", in_=private_chat("Nils"))
    await wished.says("Karin", "ja")
    await wished.says("Olle", "visa D1")
    assert "7 oktober" not in wished.heard()


async def test_a_yes_to_a_newer_question_answers_that(wished: World) -> None:
    await wished.says("Karin", "påminn mig om fikat senast 3 oktober", in_=private_chat("Karin"))
    await wished.says("Karin", "ja", in_=private_chat("Karin"))
    assert "P1" in wished.heard("Karin")
    await wished.says("Olle", "visa D1")
    assert "7 oktober" not in wished.heard()


async def test_of_two_wishes_the_buttons_tell_which(wished: World) -> None:
    await wished.says("Karin", "påminn Nils om kalendern senast 20 september")
    await wished.presses("Karin", "Ja, påminn")
    await wished.says("Nils", "mer tid D2 en vecka", in_=private_chat("Nils"))
    await wished.says("Karin", "ja", in_=private_chat("Karin"))
    await wished.says("Olle", "visa D1")
    assert "7 oktober" not in wished.heard()
