"""Deadlines as they are kept and told: snoozed, by night, late together, handed over, and listed by name."""

import pytest

from tests.bot.test_deadlines import button, local, saved, shown
from tests.snapshots import Prepared
from tests.world import World, private_chat, words


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


def titles(world: World, who: str) -> list[str]:
    return [each["title"] for each in world.newest_card(private_chat(who)).get("actions", [])]


# -- snoozed


async def test_what_is_snoozed_past_the_due_day_is_reminded_of_on_that_day(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.time_is(local(6, 27))
    menu = button(world.newest_card(private_chat("Olle")), "Påminn mig senare")["card"]
    text = words(shown(await world.presses("Olle", "Om en vecka", menu, in_=private_chat("Olle"))))
    assert "Sista dagen är måndag 30 juni 2025, så då påminner jag också." in text
    posts = len(world.shown_in(private_chat("Olle")))
    await world.time_is(local(6, 30))
    assert len(world.shown_in(private_chat("Olle"))) == posts + 1
    assert "(i dag)" in world.heard("Olle")


async def test_a_due_day_that_the_ladder_leaves_out_is_not_slept_over(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni, 3 dagar före")
    await world.says("Olle", "påminn mig om D1 7 juli", in_=private_chat("Olle"))
    assert "så då påminner jag också" in world.heard("Olle")
    await world.time_is(local(6, 30))
    assert "(i dag)" in world.heard("Olle")


async def test_a_private_deadline_is_not_slept_over_either(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast söndag 29 juni")
    await world.says("Olle", "påminn mig om D1 7 juli", in_=private_chat("Olle"))
    await world.time_is(local(6, 27))
    assert "D1 Rapporten" in world.heard("Olle")


async def test_the_group_mentions_on_the_due_day_who_sleeps_longer(world: World) -> None:
    await saved(world)
    await world.says("Olle", "påminn mig om D1 7 juli")
    await world.time_is(local(6, 30))
    assert "<at>Olle Berg</at>" in world.heard()


# -- by night


async def test_a_deadline_for_somebody_is_told_when_people_are_awake(world: World) -> None:
    await world.time_is(local(5, 22, 22, 30))
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    assert "har lagt till en deadline för dig" not in world.everything(private_chat("Olle"))
    await world.time_is(local(5, 23, 7))
    assert "Karin Ek har lagt till en deadline för dig. D1 Rapporten" in world.heard("Olle")


async def test_by_day_it_is_told_at_once(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    assert "har lagt till en deadline för dig" in world.heard("Olle")


async def test_at_night_too_whoever_asked_is_answered_at_once(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Olle", "mer tid D1 en vecka")
    await world.time_is(local(5, 22, 23))
    chat = private_chat("Karin")
    shown(await world.presses("Karin", "Ja, till måndag 7 juli 2025", in_=chat))
    assert "ger dig mer tid för D1 Rapporten" in world.heard("Olle")


# -- late


async def test_the_chair_hears_of_all_that_is_late_in_one_message(world: World) -> None:
    for what in ("rapporten", "enkäten", "budgeten", "planen"):
        await saved(world, f"påminn Olle om {what} senast 5 juni")
    await world.time_is(local(6, 11))
    before = len(world.shown_in(private_chat("Karin")))
    await world.time_is(local(6, 16))
    assert len(world.shown_in(private_chat("Karin"))) == before + 1
    text = world.heard("Karin")
    assert all(label in text for label in ("D1", "D2", "D3", "D4"))


async def test_who_takes_over_hears_of_the_day_and_how_late_it_is(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 5 juni")
    await saved(world, "påminn Olle om enkäten senast 30 juni")
    await world.leaves("Olle")
    await world.time_is(local(6, 10))
    await world.says("Karin", "Sara tar över D1")
    assert "D1 Rapporten. Den är försenad: den skulle ha varit klar torsdag 5 juni 2025" in world.heard("Sara")
    await world.says("Karin", "Sara tar över D2")
    assert "D2 Enkäten. Den ska vara klar senast måndag 30 juni 2025 (om 20 dagar)" in world.heard("Sara")


# -- buttons


async def test_only_who_may_remove_it_sees_that_button(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await saved(world, "påminn mig om budgeten senast 30 juni")
    await world.time_is(local(6, 16))
    assert "Ta bort för alla" not in titles(world, "Olle")
    assert titles(world, "Olle")[0] == "Klar"


# -- listed


@pytest.mark.parametrize("said", ["D1", "visa D1", "d1?", "när är D1?", "show D1"])
async def test_one_of_them_is_shown_by_its_number(world: World, said: str) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Sara", said)
    assert "D1 Rapporten" in world.heard()
    assert "måndag 30 juni 2025" in world.heard()
    assert "Olle Berg" in world.heard()


@pytest.mark.parametrize(
    "said", ["att göra för Olle", "visa deadlines för Olle", "vad ska Olle göra?", "Olles punkter", "to do for Olle"]
)
async def test_what_somebody_has_to_do_is_listed(world: World, said: str) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await saved(world, "påminn Sara om enkäten senast 30 juni")
    await world.says("Karin", said)
    assert "Att göra: Olle Berg" in world.heard() or "To do: Olle Berg" in world.heard()
    assert "D1 Rapporten" in world.heard()
    assert "Enkäten" not in world.heard()


@pytest.mark.parametrize(
    "said", ["försenade", "vad är försenat?", "visa försenade", "förseningar", "vilka är försenade"]
)
async def test_what_is_late_is_listed(world: World, said: str) -> None:
    await world.says("Karin", said)
    assert world.heard() == "Inget är försenat."
    await saved(world, "påminn Olle om rapporten senast 5 juni")
    await saved(world, "påminn Sara om enkäten senast 30 juni")
    await world.time_is(local(6, 10))
    await world.says("Karin", said)
    assert "D1 Rapporten" in world.heard()
    assert "Enkäten" not in world.heard()


async def test_nobody_of_that_name_is_said_so(world: World) -> None:
    await world.says("Karin", "att göra för Beata")
    assert "Beata" in world.heard()
