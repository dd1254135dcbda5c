"""An item for a group that the sender is not in: nothing is called sent, and nothing tells which groups there are."""

import pytest

from tests.world import World, group_chat

HIDDEN = group_chat("19:hidden", "Länsdelsgrupp söder")

NAMES = [
    "länsdelsgruppen i söder",
    "Länsdelsgrupp söder",
    "Styrgruppen",
    "ledningsgruppen",
    "nätverket för barnhälsa",
    '"Kost och hälsa"',
    "kommunchefsgruppen i Örebro",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("there_is_one", [False, True])
async def test_what_may_not_arrive_is_not_called_sent(world: World, name: str, there_is_one: bool) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten (20 min)")
    if there_is_one:
        await world.arrive("Eva", place=HIDDEN, installer="Eva")
        await world.says("Eva", "jag är ordförande", in_=HIDDEN)
    await world.says("Karin", f"skicka punkt 1 till {name}")
    said = world.heard()
    assert "är skickad" not in said
    assert "Jag vet inte om punkt 1, ”Budgeten”, kan skickas dit." in said
    assert "Du är inte med i någon grupp som heter så" in said
    await world.says("Karin", "vad hände med punkt 1?")
    assert "inget svar än" in world.heard()
    await world.says("Karin", "dagordning")
    assert "Skickad till" not in world.heard()


async def test_of_several_groups_each_gets_its_own_sentence(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.arrive("Karin", "Nils", place=group_chat("19:north", "Länsdelsgrupp norr"), installer="Nils")
    await world.says("Karin", "lägg till Budgeten")
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp norr, Styrgruppen och ledningsgruppen")
    said = world.heard()
    assert "Punkt 1, ”Budgeten”, är skickad." in said
    assert "frågar jag dem som leder grupperna" in said


@pytest.mark.parametrize(
    "typed",
    [
        "skicka punkt 1 till Styrgruppen",
        "skicka punkt 3 till länsdelsgruppen i söder",
        "skicka 2 till norr",
        "vidarebefordra punkt 1 till Styrgruppen",
        "skicka punkt 4 till Länsdelsgrupp norr och söder",
    ],
)
async def test_without_a_meeting_nothing_is_sent_and_the_sentence_is_given_back(world: World, typed: str) -> None:
    await world.led_by("Karin")
    await world.says("Karin", typed)
    said = world.heard()
    assert "Inget skickades" in said
    assert typed.rpartition(" ")[2] in said


async def test_after_the_last_meeting_its_items_can_still_be_sent(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten")
    await world.time_passes(days=4, hours=8)
    await world.time_passes(days=4)
    await world.says("Karin", "skicka punkt 1 till Styrgruppen")
    assert "”Budgeten”, kan skickas dit" in world.heard()
