"""What comes again each year: asked, made anew when it is done or has passed, once, and removed for one year or all."""

import asyncio
from datetime import date

import pytest

from bot.deadlines.jobs import make_next_years
from dialogs.catalogue import NewDeadline, parse
from tests.bot.test_deadlines import local, promised, rows, saved, shown
from tests.snapshots import Prepared
from tests.world import World, words

YEARLY = "påminn om årsredovisningen senast 30 juni varje år, 7 dagar före"


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


async def years(world: World) -> list[tuple[int, str, bool]]:
    """(year, status, whether it is the one that the next is made of) of each, by its number."""
    return [(row.due_on.year, row.status, row.yearly) for row in await rows(world)]


@pytest.mark.parametrize(
    "text",
    [
        "påminn om årsredovisningen senast 1 mars varje år",
        "deadline: årsredovisningen 1 mars varje år",
        "varje år: årsredovisningen senast 1 mars",
        "remind us about årsredovisningen by 1 March every year",
    ],
)
def test_every_year_is_understood_and_is_no_part_of_the_title(text: str) -> None:
    command = parse(text, today=date(2025, 5, 22))
    assert isinstance(command, NewDeadline)
    assert (command.title, command.day.day, command.yearly) == ("årsredovisningen", date(2026, 3, 1), True)


async def test_it_is_asked_whether_it_comes_again_but_not_in_which_year(world: World) -> None:
    await world.says("Karin", "påminn om årsredovisningen senast 1 mars varje år")
    assert "Återkommer varje år." in world.heard()
    card = shown(await world.presses("Karin", "Ja, påminn"))
    assert "Återkommer varje år." in words(card)
    await world.says("Karin", "deadlines")
    assert "varje år" in world.heard()


async def test_when_it_is_done_the_next_years_is_made_once_and_said(world: World) -> None:
    await saved(world, YEARLY)
    await world.says("Karin", "klar D1")
    assert "Nästa gång" not in world.heard()
    await world.says("Olle", "klar D1")
    assert "Nästa gång tisdag 30 juni 2026 (D2)." in world.heard()
    assert await years(world) == [(2025, "done", False), (2026, "active", True)]
    assert [(each.month, each.day) for each in await promised(world) if each.year == 2026] == [(6, 23)]


async def test_taken_back_and_done_again_makes_no_third(world: World) -> None:
    await saved(world, YEARLY)
    await world.says("Karin", "klar D1")
    card = shown(await world.presses("Karin", "Klart för alla"))
    assert "Nästa gång tisdag 30 juni 2026 (D2)." in words(card)
    card = shown(await world.presses("Karin", "Ångra", card))
    shown(await world.presses("Karin", "Klart för alla", card))
    assert await years(world) == [(2025, "done", False), (2026, "active", True)]


async def test_one_that_has_passed_by_a_while_is_followed_by_the_next_whatever_number_look_at_once(
    world: World,
) -> None:
    await saved(world, YEARLY)
    await world.time_is(local(7, 30, 12))
    assert await years(world) == [(2025, "active", True)]
    now = local(8, 1, 12)
    made = await asyncio.gather(*(make_next_years(world.db, now=now) for _ in range(4)))
    assert sum(made) == 1
    assert await years(world) == [(2025, "active", False), (2026, "active", True)]


async def test_removing_asks_whether_this_years_or_all_that_come(world: World) -> None:
    await saved(world, YEARLY)
    await world.says("Karin", "ta bort D1")
    assert "Ska bara årets tas bort, eller alla framöver?" in world.heard()
    card = shown(await world.presses("Karin", "Bara den för 2025"))
    assert "Nästa gång tisdag 30 juni 2026 (D2)." in words(card)
    assert await years(world) == [(2025, "removed", False), (2026, "active", True)]
    await world.says("Karin", "ta bort D2")
    assert "Nästa gång" not in words(shown(await world.presses("Karin", "Ta bort alla som kommer")))
    assert [status for _, status, _ in await years(world)] == ["removed", "removed"]
