"""A series puts each standing item on an agenda once, beside those that were typed, and says so."""

import pytest

from tests.world import World


@pytest.mark.parametrize(
    "typed",
    [
        ["Mötet öppnas", "Budgeten", "Mötet avslutas"],
        ["Övriga frågor", "Budgeten"],
        ["mötet öppnas", "Lokalerna", "LAGET RUNT"],
        ["Driv och hinder"],
        ["Nästa möte", "Mötet avslutas"],
    ],
)
async def test_a_typed_standing_item_is_not_added_again(world: World, typed: list[str]) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    for item in typed:
        await world.says("Karin", f"lägg till {item}")
    await world.says("Karin", "vi ses varannan torsdag kl 9-12 från 28 augusti")
    await world.presses("Karin", "Ja, det stämmer")
    await world.says("Karin", "dagordning")
    shown = world.heard().casefold()
    for title in ("mötet öppnas", "laget runt", "övriga frågor", "driv och hinder", "nästa möte", "mötet avslutas"):
        assert shown.count(f"** {title}") == 1, title


async def test_a_meeting_of_its_own_says_what_stands_on_its_agenda(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "vi ses varannan torsdag kl 9-12 från 28 augusti")
    await world.presses("Karin", "Ja, det stämmer")
    await world.plan("2 oktober kl 9-12")
    assert "7 stående punkter ligger redan på dagordningen." in world.everything()
