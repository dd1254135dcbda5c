"""Deadlines that recur by a rule: asked about, made anew when done, moved on when passed, removed once or for good."""

import asyncio
from datetime import date, timedelta

import pytest

from bot.deadlines.jobs import move_recurring_on
from tests.bot.test_deadlines import local, promised, rows, saved, shown
from tests.snapshots import Prepared
from tests.world import World, private_chat, words

WEEKLY = "påminn oss om tidrapporten varje fredag"


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on Thursday 22 May 2025 at noon."""
    return await prepared(begin)


async def days(world: World) -> list[tuple[date, str, bool]]:
    """(day, status, whether it recurs) of each, by its number."""
    return [(row.due_on, row.status, bool(row.rule)) for row in await rows(world)]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        (WEEKLY, "Återkommer varje fredag."),
        ("påminn Olle om fakturorna den 5:e varje månad", "Återkommer den 5 varje månad."),
        ("påminn om statistiken sista vardagen i månaden", "Återkommer sista vardagen varje månad."),
        ("påminn om loggen varje måndag och torsdag till jul", "Återkommer varje måndag och torsdag till och med 24"),
        ("deadline: kassarapport varje kvartal, första gången 30 juni", "Återkommer den 30 varje kvartal."),
    ],
)
async def test_the_question_says_how_often_it_recurs(world: World, text: str, how: str) -> None:
    await world.says("Karin", text)
    assert how in world.heard()
    assert how in words(shown(await world.presses("Karin", "Ja, påminn")))
    await world.says("Karin", "deadlines")
    assert how.removeprefix("Återkommer ").rstrip(".") in world.heard()


async def test_free_words_about_a_rhythm_are_shown_and_saved(world: World) -> None:
    await world.says("Karin", "varje fredag ska tidrapporten vara inne")
    assert "Tidrapporten" in world.heard()
    assert "Återkommer varje fredag." in world.heard()


async def test_a_weekly_deadline_reminds_on_its_day(world: World) -> None:
    await saved(world, WEEKLY)
    assert [(each.month, each.day) for each in await promised(world)] == [(5, 23)]


async def test_when_it_is_done_the_next_is_made_once_and_said(world: World) -> None:
    await saved(world, WEEKLY)
    await world.says("Karin", "klar D1")
    await world.says("Olle", "klar D1")
    assert "Nästa gång fredag 30 maj 2025 (D2)." in world.heard()
    assert await days(world) == [(date(2025, 5, 23), "done", False), (date(2025, 5, 30), "active", True)]


async def test_one_that_passed_undone_moves_on_once_with_nobody_done(world: World) -> None:
    await saved(world, WEEKLY)
    await world.says("Karin", "klar D1")
    await world.time_is(local(5, 25, 12))
    assert await days(world) == [(date(2025, 5, 23), "active", True)]
    now = local(5, 26, 12)
    assert sum(await asyncio.gather(*(move_recurring_on(world.db, now=now) for _ in range(3)))) == 1
    assert await days(world) == [(date(2025, 5, 30), "active", True)]
    assert (5, 30) in [(each.month, each.day) for each in await promised(world)]
    await world.time_is(now)
    await world.says("Karin", "deadlines")
    assert "0 av 2 klara" in world.heard()


async def test_it_goes_on_for_months_as_one_deadline(world: World) -> None:
    await saved(world, WEEKLY)
    for week in range(1, 9):
        await world.time_is(local(5, 26, 12) + timedelta(weeks=week - 1))
    assert await days(world) == [(date(2025, 5, 23) + timedelta(weeks=8), "active", True)]


async def test_it_ends_after_its_last_day(world: World) -> None:
    await saved(world, "påminn oss om tidrapporten varje fredag till 30 maj")
    await world.time_is(local(5, 26, 12))
    await world.time_is(local(6, 4, 12))
    assert await days(world) == [(date(2025, 5, 30), "active", False)]


async def test_removing_asks_whether_this_one_or_all_that_come(world: World) -> None:
    await saved(world, WEEKLY)
    await world.says("Karin", "ta bort D1")
    assert "Den återkommer varje fredag. Ska bara den här gången tas bort, eller alla framöver?" in world.heard()
    card = shown(await world.presses("Karin", "Bara 23 maj"))
    assert "Nästa gång fredag 30 maj 2025 (D2)." in words(card)
    await world.says("Karin", "ta bort D2")
    assert "Nästa gång" not in words(shown(await world.presses("Karin", "Ta bort alla som kommer")))
    assert [status for _, status, _ in await days(world)] == ["removed", "removed"]


async def test_one_time_is_moved_and_the_rhythm_stays(world: World) -> None:
    await saved(world, "påminn oss om tidrapporten varannan fredag")
    await world.says("Karin", "flytta D1 till 26 maj")
    await world.presses("Karin", "Ja, flytta")
    await world.says("Karin", "klar D1 för alla")
    assert await days(world) == [(date(2025, 5, 26), "done", False), (date(2025, 6, 6), "active", True)]


async def test_undo_takes_back_a_recurring_deadline(world: World) -> None:
    await saved(world, WEEKLY)
    await world.says("Karin", "ångra")
    assert [status for _, status, _ in await days(world)] == ["removed"]


async def test_a_private_recurring_deadline_moves_on_too(world: World) -> None:
    await saved(world, "påminn mig om veckobrevet varje fredag", in_=private_chat("Karin"))
    await world.time_is(local(5, 26, 12))
    assert await days(world) == [(date(2025, 5, 30), "active", True)]


async def test_the_days_of_a_list_become_a_deadline_each_and_one_undo_takes_all_back(world: World) -> None:
    await world.says("Karin", "påminn oss om enkäten 3 juni, 10 juni och 17 juni")
    assert "Det blir 3 deadlines" in world.heard()
    card = shown(await world.presses("Karin", "Ja, lägg in alla 3"))
    assert "Även D3: tisdag 17 juni 2025" in words(card)
    assert [day for day, *_ in await days(world)] == [date(2025, 6, 3), date(2025, 6, 10), date(2025, 6, 17)]
    await world.says("Karin", "ångra")
    assert [status for _, status, _ in await days(world)] == ["removed"] * 3


async def test_without_reminders_none_is_promised_and_it_is_said(world: World) -> None:
    await world.says("Karin", "påminn oss om avtalet senast 3 juni, utan påminnelser")
    assert "Jag påminner inte, som du ville." in world.heard()
    await world.presses("Karin", "Ja, skriv upp")
    assert await promised(world) == []


async def test_a_reminder_in_two_hours_comes_then(world: World) -> None:
    await world.says("Karin", "påminn mig om två timmar att ringa Olle", in_=private_chat("Karin"))
    assert "kl. 14.00" in world.heard("Karin")
    await world.presses("Karin", "Ja, påminn", in_=private_chat("Karin"))
    assert [(each.hour, each.minute) for each in await promised(world)][:1] == [(14, 0)]
    await world.time_is(local(5, 22, 14, 1))
    assert "Ringa Olle" in world.heard("Karin")


async def test_a_reminder_is_put_off_by_hours_even_on_the_day_of_another(world: World) -> None:
    await saved(world, "påminn Karin om inspelen senast 30 maj")
    await world.time_is(local(5, 23, 9, 1))
    await world.says("Karin", "påminn mig om D1 om två timmar", in_=private_chat("Karin"))
    assert "kl. 11" in world.heard("Karin")
    before = len(world.teams.sent)
    await world.time_is(local(5, 23, 11, 5))
    assert len(world.teams.sent) > before


async def test_a_member_may_refuse_reminders_up_to_the_last_day(world: World) -> None:
    await saved(world, "påminn oss om inspelen senast 30 maj")
    await world.says("Olle", "påminn inte mig om D1")
    assert "fredag 30 maj" in world.heard()


async def test_nobody_is_reminded_when_the_chair_wants_no_more_reminders(world: World) -> None:
    await saved(world, "påminn oss om inspelen senast 30 maj")
    await world.says("Karin", "inga fler påminnelser om D1")
    assert "Jag påminner inte, som du ville." in world.heard()
    assert await promised(world) == []
