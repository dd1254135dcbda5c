""" "25 januari, dock senast 15 februari": reminded of towards the first day, and late only after the second."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.catalogue import NewDeadline, parse
from dialogs.deadlines import drafts
from dialogs.deadlines.ladder import reminder_days
from dialogs.model import DeadlineChoices, Refusal
from dialogs.workdays import is_free
from tests.bot.test_deadlines import local, promised, rows, saved
from tests.snapshots import Prepared
from tests.world import World, words

TEXT = "påminn om budgeten 13 juni, dock senast 30 juni"


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


@pytest.mark.parametrize(
    "text",
    [TEXT, "Budgeten 13 juni, dock senast 30 juni", "remind us about budgeten 13 June, but no later than 30 June"],
)
def test_both_days_are_understood_and_neither_is_part_of_the_title(text: str) -> None:
    command = parse(text, today=date(2025, 5, 22))
    assert isinstance(command, NewDeadline)
    assert command.final is not None
    assert (command.title.lower(), command.day.day, command.final.day) == (
        "budgeten",
        date(2025, 6, 13),
        date(2025, 6, 30),
    )


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 200))
def test_after_the_first_day_it_is_reminded_of_until_the_last_on_working_days(due_on: date, gap: int) -> None:
    final_on = due_on + timedelta(gap)
    days = reminder_days(due_on, DeadlineChoices(), final_on=final_on)
    assert not any(is_free(day) for day in days)
    assert days == sorted(set(days))
    assert max(days) <= final_on
    assert set(reminder_days(due_on, DeadlineChoices())) <= set(days)
    working = [each for each in range(1, gap + 1) if not is_free(due_on + timedelta(each))]
    if working:
        assert due_on + timedelta(working[0]) in days


async def test_it_is_asked_reminded_of_twice_and_late_only_after_the_second_day(world: World) -> None:
    assert "Det går att göra den till och med måndag 30 juni 2025." in words(await saved(world, TEXT))
    assert [row.final_on for row in await rows(world)] == [date(2025, 6, 30)]
    assert [(each.month, each.day) for each in await promised(world)] == [
        (5, 30),
        (6, 5),
        (6, 10),
        (6, 12),
        (6, 13),
        (6, 16),
        (6, 23),
        (6, 27),
        (6, 30),
    ]
    await world.says("Karin", "deadlines")
    assert "dock senast 30 juni" in world.heard()
    await world.time_is(local(6, 16))
    assert "Den skulle helst ha varit klar fredag 13 juni 2025, men det går fortfarande att göra den." in world.heard()


async def test_a_second_day_that_is_not_after_the_first_is_refused(world: World) -> None:
    await world.says("Karin", "påminn om budgeten 13 juni, dock senast 12 juni")
    assert "måste komma efter den första dagen" in world.heard()
    assert await rows(world) == []


def test_the_second_day_is_of_the_year_in_which_it_follows_the_first() -> None:
    # Read on the 1st of February: the first day has passed, the second has not.
    assert drafts.checked_final(date(2026, 2, 15), date(2027, 1, 25)) == date(2027, 2, 15)
    assert drafts.checked_final(date(2026, 2, 15), date(2026, 1, 25)) == date(2026, 2, 15)
    with pytest.raises(Refusal):
        drafts.checked_final(date(2026, 1, 25), date(2026, 1, 25))
