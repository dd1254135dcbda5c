"""One who shares several groups with the bot is asked which is meant only where nothing tells."""

import pytest

from dialogs.model import Group
from dialogs.people.group_named import group_named
from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat

ME = private_chat("Karin")


async def begin(world: World) -> None:
    """Karin is in two groups, each with a meeting planned."""
    await world.arrive()
    norr = group_chat("19:norr", "Länsdelsgrupp norr")
    await world.arrive("Karin", "Olle", place=norr)
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "nästa möte 3 september kl 9-12", in_=norr)
    await world.presses("Karin", "Ja, det stämmer", in_=norr)


@pytest.fixture
async def both(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize(
    "typed",
    [
        "lägg till Barnrätt i Länsdelsgrupp norr",
        "lägg till Barnrätt på länsdelsgrupp norr.",
        "Länsdelsgrupp norr: lägg till Barnrätt",
        "i länsdelsgrupp norr, lägg till Barnrätt",
        "lägg till Barnrätt för gruppen Länsdelsgrupp norr",
        "add Barnrätt in Länsdelsgrupp norr",
    ],
)
async def test_the_group_that_is_named_is_meant(both: World, typed: str) -> None:
    await both.says("Karin", typed, in_=ME)
    asked = both.heard(in_=ME)
    assert "3 september" in asked
    assert "Länsdelsgrupp norr" in asked
    assert "Vilken grupp" not in asked
    await both.says("Karin", "ja", in_=ME)
    heard = both.heard(in_=ME)
    assert "Barnrätt" in heard
    assert "3 september" in heard
    assert "Länsdelsgrupp" not in heard.replace("Länsdelsgrupp norr:", "")


async def test_the_group_that_was_just_spoken_of_is_meant_and_named(both: World) -> None:
    await both.says("Karin", "dagordning i Länsdelsgrupp norr", in_=ME)
    await both.says("Karin", "när är nästa möte?", in_=ME)
    assert "Jag svarar för Länsdelsgrupp norr" in both.everything(ME)
    assert "3 september" in both.heard(in_=ME)


async def test_after_a_while_it_is_asked_again(both: World) -> None:
    await both.says("Karin", "dagordning i Länsdelsgrupp norr", in_=ME)
    await both.time_passes(hours=2)
    await both.says("Karin", "när är nästa möte?", in_=ME)
    assert "Vilken grupp" in both.heard(in_=ME)


async def test_the_group_that_was_chosen_by_its_button_is_remembered(both: World) -> None:
    await both.says("Karin", "när är nästa möte?", in_=ME)
    await both.presses("Karin", "Länsdelsgrupp norr", in_=ME)
    await both.says("Karin", "dagordning", in_=ME)
    assert "3 september" in both.heard(in_=ME)


@pytest.mark.parametrize(
    "typed",
    [
        "lägg till Rapport från Länsdelsgrupp norr",
        "lägg till Länsdelsgrupp norr ska presentera",
        "lägg till Barnrätt",
        "dagordning",
        "Länsdelsgrupp norr",
    ],
)
def test_a_name_that_is_part_of_what_is_said_names_no_group(typed: str) -> None:
    groups = [_group("Chefsgrupp folkhälsa"), _group("Länsdelsgrupp norr")]
    assert group_named(typed, groups) is None


def _group(name: str) -> Group:
    from zoneinfo import ZoneInfo

    return Group(id=name, tenant_id="t", name=name, conversation=name, zone=ZoneInfo("Europe/Stockholm"), locale="sv")


async def test_a_word_from_the_time_of_a_single_group_chooses_nothing(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "dagordning", in_=ME)
    await world.arrive("Karin", "Olle", place=group_chat("19:norr", "Länsdelsgrupp norr"))
    await world.says("Karin", "lägg till Barnrätt", in_=ME)
    assert "Vilken grupp" in world.heard(in_=ME)
    assert "Barnrätt" not in world.everything()
