"""A deadline is moved by so much from its own day, and the answer names both days."""

import pytest

from tests.bot.test_deadlines import local, saved, shown
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


async def test_a_week_more_is_a_week_after_the_due_day(world: World) -> None:
    await saved(world)
    await world.says("Karin", "flytta D1 en vecka framåt")
    assert "från måndag 30 juni 2025 till måndag 7 juli 2025?" in world.heard()
    card = shown(await world.presses("Karin", "Ja, flytta"))
    assert "från måndag 30 juni 2025 till måndag 7 juli 2025" in words(card)


async def test_where_the_direction_is_unclear_both_days_can_be_pressed(world: World) -> None:
    await saved(world)
    await world.says("Karin", "flytta D1 en vecka bakåt")
    assert "åt vilket håll" in world.heard()
    card = shown(await world.presses("Karin", "Nej, måndag 23 juni 2025"))
    assert "till måndag 23 juni 2025" in words(card)


async def test_a_day_that_would_have_passed_is_refused_by_its_reason(world: World) -> None:
    await saved(world)
    await world.says("Karin", "tidigarelägg D1 två månader")
    assert "Räknat från måndag 30 juni 2025 blir det onsdag 30 april 2025" in world.heard()


async def test_more_time_by_so_much_is_counted_from_the_due_day(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Olle", "mer tid D1 en vecka")
    assert "till måndag 7 juli 2025 i stället för måndag 30 juni 2025" in world.heard()
    assert "till måndag 7 juli 2025 i stället för måndag 30 juni" in world.heard("Karin")


async def test_a_reminder_is_put_off_by_text_and_the_day_stands(world: World) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Olle", "påminn mig om D1 på fredag", in_=private_chat("Olle"))
    assert "Jag påminner dig privat om D1 Rapporten fredag 23 maj 2025" in world.heard("Olle")
    await world.says("Karin", "att göra")
    assert "30 juni" in world.heard()


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("mer tid D1 en vecka", "måndag 7 juli"),
        ("ge oss en vecka till på D1", "måndag 7 juli"),
        ("ett par dagar till på D1", "onsdag 2 juli"),
        ("en vecka extra på D1", "måndag 7 juli"),
        ("mer tid för rapporten en vecka", "måndag 7 juli"),
        ("mer tid D1 till fredag", "fredag 4 juli"),
        ("några dagar till på D1", "torsdag 3 juli"),
    ],
)
async def test_a_leader_who_asks_for_more_time_moves_it_by_as_much(world: World, said: str, day: str) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Karin", said)
    assert f"från måndag 30 juni 2025 till {day} 2025?" in world.heard()
    await world.presses("Karin", "Ja, flytta")
    await world.says("Karin", "att göra")
    assert day.split(" ", 1)[1] in world.heard()


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("några dagar till på D1", "onsdag 2 juli 2025"),
        ("ge mig några dagar till på D1", "fredag 4 juli 2025"),
        ("mer tid D1 till nästa fredag", "fredag 11 juli 2025"),
        ("kan jag få till nästa onsdag på D1?", "onsdag 2 juli 2025"),
        ("mer tid D1 till 3-4 juli", "fredag 4 juli 2025"),
    ],
)
async def test_a_member_chooses_which_day_vague_words_mean(world: World, said: str, day: str) -> None:
    await saved(world, "påminn Olle om rapporten senast 30 juni")
    await world.says("Olle", said)
    assert "Till vilken dag?" in world.heard()
    await world.presses("Olle", day)
    assert f"till {day} i stället för måndag 30 juni 2025" in world.heard()
    assert f"till {day}" in world.heard("Karin")
