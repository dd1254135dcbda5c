"""`dagordning` shows the agenda that `lägg till` changes; the last one is offered to whoever ticks it off."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.world import World, private_chat, words

ZONE = ZoneInfo("Europe/Stockholm")


def at(day: int, hour: int, minute: int = 0, month: int = 8) -> datetime:
    return datetime(2025, month, day, hour, minute, tzinfo=ZONE)


async def held(world: World, *items: str, next_one: bool = True) -> None:
    """The meeting on 28 August was held with these items, and the next is planned on 25 September."""
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    for item in items:
        await world.says("Karin", f"lägg till {item}")
    if next_one:
        await world.plan("25 september kl 9-12")
    await world.time_is(at(28, 12, 10))


@pytest.mark.parametrize("who", ["Karin", "Sara"])
@pytest.mark.parametrize(
    "typed", ["dagordning", "visa dagordningen", "agenda", "dagordningen tack", "vad står på dagordningen?"]
)
async def test_who_leads_is_offered_the_last_agenda_until_it_is_ticked_off(world: World, who: str, typed: str) -> None:
    await held(world, "Budgeten", "Lokalerna")
    before = len(world.shown_in())
    await world.says(who, typed)
    offer, agenda = world.shown_in()[before:]
    assert "torsdag 28 augusti 09.00–12.00 är inte avbockat" in words(offer.message)
    assert "torsdag 25 september" in words(offer.message)
    assert "torsdag 25 september" in words(agenda.message)
    await world.presses(who, "Visa torsdag 28 augusti 09.00–12.00")
    assert "Lokalerna" in world.heard()


async def test_who_does_not_lead_sees_the_agenda_that_they_add_to(world: World) -> None:
    await held(world, "Budgeten")
    before = len(world.shown_in())
    await world.says("Olle", "dagordning")
    (agenda,) = world.shown_in()[before:]
    assert "torsdag 25 september" in words(agenda.message)
    await world.says("Olle", "lägg till Studiedagen")
    assert "torsdag 25 september" in world.heard()


async def test_an_agenda_that_is_ticked_off_is_offered_no_longer(world: World) -> None:
    await held(world, "Budgeten")
    await world.presses("Karin", "Skicka", in_=private_chat("Karin"))
    before = len(world.shown_in())
    await world.says("Karin", "dagordning")
    (agenda,) = world.shown_in()[before:]
    assert "25 september" in words(agenda.message)


@pytest.mark.parametrize("minutes", [1, 10, 60, 5 * 60, 11 * 60, 13 * 60])
async def test_a_finished_meeting_without_items_is_never_shown(world: World, minutes: int) -> None:
    await held(world)
    await world.time_is(at(28, 12, 0))
    await world.time_passes(minutes=minutes)
    before = len(world.shown_in())
    await world.says("Sara", "dagordning")
    (agenda,) = world.shown_in()[before:]
    assert "25 september" in words(agenda.message)
    assert "28 augusti" not in words(agenda.message)


async def test_without_a_next_meeting_an_empty_one_that_is_over_is_not_shown(world: World) -> None:
    await held(world, next_one=False)
    await world.says("Sara", "dagordning")
    assert "Inget möte är planerat" in world.heard()
    assert "28 augusti 09.00" not in world.heard()


async def test_without_a_next_meeting_the_last_agenda_is_shown_until_something_waits(world: World) -> None:
    await held(world, "Budgeten", next_one=False)
    await world.says("Olle", "dagordning")
    assert "Budgeten" in world.heard()
    await world.says("Olle", "lägg till Studiedagen")
    await world.says("Olle", "dagordning")
    assert "Studiedagen" in world.heard()
    assert "Budgeten" not in world.heard()
    before = len(world.shown_in())
    await world.says("Sara", "dagordning")
    waits, offer = world.shown_in()[before:]
    assert "Studiedagen" in words(waits.message)
    assert "28 augusti 09.00–12.00 är inte avbockat" in words(offer.message)


async def test_two_weeks_later_nobody_is_asked_about_the_last_agenda(world: World) -> None:
    await held(world, "Budgeten")
    await world.time_is(at(12, 9, month=9))
    before = len(world.shown_in())
    await world.says("Karin", "dagordning")
    assert len(world.shown_in()) == before + 1
