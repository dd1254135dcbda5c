"""Steps planned backwards from a last day, as the people of a group meet them: asked, saved, moved, one less."""

from datetime import date
from typing import Any

import pytest

from dialogs.deadlines.model import Days
from dialogs.message import Card
from storage import deadlines
from storage import people as groups
from tests.bot.test_deadlines import local, promised, refused, rows, shown
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import TENANT, World, private_chat, words

TEXT = (
    "planera rapporten bakåt från 30 juni: bereds av Olle 10 arbetsdagar före, godkänns 5 arbetsdagar före, "
    "signeras 2 arbetsdagar före, skickas"
)


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


async def saved(world: World, text: str = TEXT) -> Card:
    await world.says("Karin", text)
    return shown(await world.presses("Karin", "Ja, lägg in"))


async def days(world: World) -> list[tuple[int, int]]:
    return [(row.due_on.month, row.due_on.day) for row in await rows(world) if row.status != "removed"]


async def test_all_the_days_are_shown_and_nothing_is_saved_before_a_yes(world: World) -> None:
    await world.says("Karin", TEXT)
    assert_valid_card(world.newest_card())
    heard = world.heard()
    for line in (
        "1. rapporten bereds\nSenast fredag 13 juni 2025 · Olle Berg",
        "2. rapporten godkänns\nSenast måndag 23 juni 2025",
        "3. rapporten signeras\nSenast torsdag 26 juni 2025",
        "4. rapporten skickas\nSenast måndag 30 juni 2025",
    ):
        assert line.casefold() in heard.casefold()
    assert await rows(world) == []
    await world.says("Karin", "nej")
    assert await rows(world) == []


async def test_a_yes_saves_them_all_each_with_its_number_following_the_one_before(world: World) -> None:
    text = words(await saved(world))
    assert "D1 Rapporten bereds: senast fredag 13 juni 2025" in text
    assert "D4 Rapporten skickas: senast måndag 30 juni 2025" in text
    saved_rows = await rows(world)
    assert [row.number for row in saved_rows] == [1, 2, 3, 4]
    assert [row.follows for row in saved_rows] == [None, *(row.id for row in saved_rows[:3])]
    async with world.db.read() as tx:
        (group,) = await groups.groups_of(tx, TENANT, saved_rows[0].created_by)
        found = await deadlines.deadlines_of(tx, group)
    wd = [Days(number, working=True) for number in (5, 3, 2)]
    assert [each.gap for each in found] == [None, *wd]
    assert "D1 Rapporten bereds" in world.heard("Olle")
    assert "D2" not in world.heard("Olle")
    assert len(await promised(world)) > 8


async def test_a_typed_yes_is_enough(world: World) -> None:
    await world.says("Karin", TEXT)
    await world.says("Karin", "ja")
    assert len(await rows(world)) == 4


async def test_a_day_that_is_free_or_has_passed_is_told(world: World) -> None:
    await world.says("Karin", "planera bakåt från 31 maj: bereds 10 arbetsdagar före, skickas")
    assert (
        "lördag 31 maj 2025 är en ledig dag, så jag räknar från arbetsdagen före, fredag 30 maj 2025" in world.heard()
    )
    assert "första arbetsdag som finns" in world.heard()
    await world.says("Karin", "ja")
    assert await days(world) == [(5, 22), (5, 30)]


async def test_the_list_shows_what_follows_what(world: World) -> None:
    await saved(world)
    await world.says("Karin", "att göra")
    heard = world.heard()
    assert "efter D1" in heard
    assert "efter D3" in heard
    assert "efter D4" not in heard


async def test_moving_one_moves_those_before_it_and_one_undo_takes_all_back(world: World) -> None:
    await saved(world)
    before = await promised(world)
    await world.says("Karin", "flytta D4 till 7 juli")
    assert_valid_card(world.newest_card())
    assert "De som kommer före flyttas med:" in world.heard()
    assert "D1 Rapporten bereds: från fredag 13 juni 2025 till måndag 23 juni 2025" in world.heard()
    assert await days(world) == [(6, 13), (6, 23), (6, 26), (6, 30)]
    card = shown(await world.presses("Karin", "Ja, flytta"))
    assert await days(world) == [(6, 23), (6, 30), (7, 3), (7, 7)]
    assert "D1 Rapporten bereds: senast måndag 23 juni 2025" in world.heard("Olle")
    assert await promised(world) != before
    shown(await world.presses("Karin", "Ångra", card))
    assert await days(world) == [(6, 13), (6, 23), (6, 26), (6, 30)]
    assert await promised(world) == before


async def test_a_move_that_was_overtaken_moves_none_of_them(world: World) -> None:
    await saved(world)
    await world.says("Karin", "flytta D4 till 7 juli")
    first = world.newest_card()
    await world.says("Karin", "flytta D2 till 18 juni")
    await world.says("Karin", "ja")
    after = await days(world)
    assert after == [(6, 11), (6, 18), (6, 26), (6, 30)]
    assert "flyttats sedan jag frågade" in refused(await world.presses("Karin", "Ja, flytta", first))
    assert await days(world) == after


async def test_one_cannot_be_moved_past_the_next_and_a_no_moves_nothing(world: World) -> None:
    await saved(world)
    await world.says("Karin", "flytta D2 till 27 juni")
    assert "kan inte komma efter D3" in world.heard()
    await world.says("Karin", "flytta D4 till 7 juli")
    await world.presses("Karin", "Nej")
    assert await days(world) == [(6, 13), (6, 23), (6, 26), (6, 30)]


async def test_a_member_may_neither_plan_nor_move(world: World) -> None:
    await world.says("Olle", TEXT)
    assert await rows(world) == []
    await saved(world)
    await world.says("Karin", "flytta D4 till 7 juli")
    assert await world.presses("Olle", "Ja, flytta")
    assert await days(world) == [(6, 13), (6, 23), (6, 26), (6, 30)]


async def test_with_one_removed_the_rest_still_move_together(world: World) -> None:
    await saved(world)
    await world.says("Karin", "ta bort D3")
    await world.presses("Karin", "Ja, ta bort")
    found: list[Any] = await rows(world)
    assert found[3].follows == found[1].id
    await world.says("Karin", "flytta D4 till 7 juli")
    await world.says("Karin", "ja")
    assert await days(world) == [(6, 23), (6, 30), (7, 7)]


async def test_more_time_for_a_step_is_not_given_past_the_next(world: World) -> None:
    await saved(world)
    await world.says("Olle", "mer tid D1 till 24 juni")
    answer = await world.presses("Karin", "Ja, till tisdag 24 juni 2025", in_=private_chat("Karin"))
    assert "kan inte komma efter D2" in refused(answer)
    await world.says("Olle", "mer tid D1 till 17 juni")
    await world.presses("Karin", "Ja, till tisdag 17 juni 2025", in_=private_chat("Karin"))
    assert (await days(world))[0] == (6, 17)
    await world.says("Karin", "flytta D4 till 7 juli")
    await world.says("Karin", "ja")
    # Three working days before D2, as it was after more time.
    assert await days(world) == [(6, 25), (6, 30), (7, 3), (7, 7)]


async def test_steps_that_are_refused_leave_nothing_behind(world: World) -> None:
    await world.says(
        "Karin", "planera bakåt från 30 juni: bereds 5 arbetsdagar före, godkänns 5 arbetsdagar före, skickas"
    )
    assert "Räkna alla från slutdagen" in world.heard()
    many = ", ".join(f"steg {chr(97 + number)} {40 - number} dagar före" for number in range(13))
    await world.says("Karin", f"planera bakåt från 30 juni: {many}")
    assert "högst 12" in world.heard()
    await world.says("Karin", f"planera bakåt från {date(2025, 5, 1).isoformat()}: bereds 5 dagar före, skickas")
    await world.says("Karin", "planera bakåt")
    assert "Skriv till exempel ”planera Rapporten bakåt från" in world.heard()
    assert await rows(world) == []
