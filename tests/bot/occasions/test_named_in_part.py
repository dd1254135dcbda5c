"""An invitation that is named by the last part of its title, or by its day alone, is the one that is meant."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, private_chat


async def with_a_conference(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "bjud in till Höstkonferens 5 november kl 9-15 på Conventum, anmälan senast 20 oktober")
    await world.presses("Karin", "Ja, det stämmer")


@pytest.fixture
async def invited(prepared: Prepared) -> World:
    return await prepared(with_a_conference)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("jag kommer på konferensen", "Höstkonferens"),
        ("jag kommer på konferensen, vegetariskt", "Höstkonferens"),
        ("jag kan inte komma på konferensen", "Höstkonferens"),
        ("jag kommer på höstkonferensen", "Höstkonferens"),
    ],
)
async def test_the_last_part_of_its_title_is_enough(invited: World, text: str, answer: str) -> None:
    await invited.says("Olle", text, in_=private_chat("Olle"))
    assert answer in invited.heard("Olle")
    assert "Vilken inbjudan" not in invited.heard("Olle")


@pytest.mark.parametrize("text", ["kan inte komma den 5e", "jag kan inte den 5:e", "nej, jag kan inte komma den 5"])
async def test_its_day_without_a_month_is_asked_about(invited: World, text: str) -> None:
    await invited.says("Olle", text, in_=private_chat("Olle"))
    assert "Jag vet inte av något möte" not in invited.heard("Olle")
    assert "Vilken inbjudan" in invited.heard("Olle")


@pytest.mark.parametrize("text", ["jag kan inte komma den 28e", "jag kan inte komma på mötet", "jag kommer den 28:e"])
async def test_a_meeting_stays_a_meeting(invited: World, text: str) -> None:
    await invited.says("Olle", text, in_=private_chat("Olle"))
    assert "28 augusti" in invited.heard("Olle")
    assert "Höstkonferens" not in invited.heard("Olle")
