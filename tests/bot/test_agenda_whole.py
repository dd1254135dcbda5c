"""The agenda as a whole: emptied after a yes, as text, with parts below items, and a group that is asked for items."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat

ME = private_chat("Olle")


async def begin(world: World) -> None:
    """A meeting on 28 August with three items."""
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till\nBudgeten (Olle, 20 min)\nEnkäten (Sara)\nLaget runt")


@pytest.fixture
async def planned(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize(
    "asked", ["töm dagordningen", "börja om med dagordningen", "ta bort alla punkter", "clear the agenda"]
)
async def test_an_agenda_is_emptied_after_a_yes_and_comes_back(planned: World, asked: str) -> None:
    await planned.says("Karin", asked)
    assert "alla 3 punkter" in planned.heard()
    await planned.says("Karin", "dagordning")
    assert "Budgeten" in planned.heard()
    await planned.says("Karin", asked)
    await planned.presses("Karin", "Ja, töm dagordningen")
    await planned.says("Karin", "dagordning")
    assert "Budgeten" not in planned.heard()
    await planned.says("Karin", "ångra")
    await planned.says("Karin", "dagordning")
    assert "Budgeten" in planned.heard()


async def test_an_agenda_is_kept_after_a_no(planned: World) -> None:
    await planned.says("Karin", "töm dagordningen")
    await planned.says("Karin", "nej")
    await planned.says("Karin", "dagordning")
    assert "Budgeten" in planned.heard()


async def test_a_member_empties_no_agenda(planned: World) -> None:
    await planned.says("Olle", "töm dagordningen")
    assert "Ja, töm" not in planned.heard()
    await planned.says("Olle", "dagordning")
    assert "Budgeten" in planned.heard()


@pytest.mark.parametrize(
    ("asked", "told"), [("dagordningen som word", "Jag gör ingen fil"), ("mejla dagordningen", "Jag kan inte mejla")]
)
async def test_the_agenda_as_text_says_what_cannot_be_done(planned: World, asked: str, told: str) -> None:
    await planned.says("Olle", asked)
    assert told in planned.heard()
    assert "Budgeten" in planned.heard()
    assert "28 augusti" in planned.heard()


@pytest.mark.parametrize(
    ("said", "part", "item"),
    [
        ("delar under punkt 2: Frågorna, Svaren", "Svaren", "Enkäten"),
        ("lägg till vägvisare under punkt 1", "Vägvisare", "Budgeten"),
        ("lägg till nytt från länet under laget runt", "Nytt från länet", "Laget runt"),
        ("add road signs under item 1", "Road signs", "Budgeten"),
        ("underpunkter till punkt 3: Avesta, Falun", "Falun", "Laget runt"),
    ],
)
async def test_parts_come_below_their_item(planned: World, said: str, part: str, item: str) -> None:
    await planned.says("Karin", said)
    assert part in planned.heard()
    assert item in planned.heard()
    await planned.says("Karin", "dagordning")
    assert part in planned.heard()
    await planned.says("Karin", "ångra")
    await planned.says("Karin", "dagordning")
    assert part not in planned.heard()


async def test_parts_of_an_item_that_is_not_there_change_nothing(planned: World) -> None:
    await planned.says("Karin", "lägg till bilder under övriga frågor")
    assert "hittar ingen punkt ”övriga frågor”" in planned.heard()


async def test_a_leader_asks_the_group_for_items(planned: World) -> None:
    await planned.says("Karin", "be gruppen om punkter", in_=private_chat("Karin"))
    await planned.time_passes(minutes=1)
    assert "Vi behöver punkter till mötet" in planned.everything()
    assert "Jag har bett" in planned.heard(in_=private_chat("Karin"))


@pytest.mark.parametrize(
    ("asked", "example"),
    [
        ("vilken punkt ska tas bort", "ta bort 4"),
        ("vilken punkt ska flyttas", "flytta 4 till 2"),
        ("vilken punkt ska till nästa möte", "punkt 4 flyttas till nästa möte"),
        ("vilken punkt ska skickas vidare", "skicka punkt 4"),
        ("which item is to be changed", "ändra tiden på 4"),
    ],
)
async def test_which_item_is_asked_with_all_of_them(planned: World, asked: str, example: str) -> None:
    await planned.says("Karin", asked)
    assert example in planned.heard()
    assert all(title in planned.heard() for title in ("1. Budgeten", "2. Enkäten", "3. Laget runt"))


async def test_the_question_about_the_group_repeats_the_words_and_names_the_groups(planned: World) -> None:
    norr = group_chat("19:norr", "Länsdelsgrupp norr")
    await planned.arrive("Karin", "Olle", place=norr)
    await planned.says("Olle", "lägg till Skolkort", in_=ME)
    heard = planned.heard(in_=ME)
    assert "Skolkort" in heard
    assert "Länsdelsgrupp norr" in heard


@pytest.mark.parametrize(
    "said",
    [
        "lägg till en punkt om skolkort, 20 min, för beslut",
        "lägg till en ny punkt om skolkort, beslut, 20 min",
        "add an item about skolkort, 20 minutes, for decision",
        "lägg till en punkt som heter skolkort, 20 min, beslut",
        "add a new item on skolkort, decision, 20 min",
    ],
)
async def test_an_item_about_something_has_that_as_its_title(planned: World, said: str) -> None:
    await planned.says("Karin", said)
    assert "Skolkort" in planned.heard()
    assert "punkt om" not in planned.heard()
    await planned.says("Karin", "visa punkt 4")
    assert "20 min" in planned.heard()
    assert "beslut" in planned.heard()
