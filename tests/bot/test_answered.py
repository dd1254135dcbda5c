"""A bare yes or no answers what was last asked of the one who says it, whatever it was about."""

from datetime import datetime
from zoneinfo import ZoneInfo

from tests.world import World


async def test_yes_plans_the_meeting_that_was_asked_about(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12 i Örebro")
    await world.says("Karin", "ja")
    await world.says("Olle", "när är nästa möte?")
    assert "28 augusti" in world.heard()


async def test_no_plans_nothing_and_the_question_waits_no_longer(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    await world.says("Karin", "nej")
    await world.says("Karin", "ja")
    assert "Jag väntar inte på något svar" in world.heard()
    await world.says("Olle", "när är nästa möte?")
    assert "Inget möte är planerat" in world.heard()


async def test_yes_is_what_a_series_waits_for(world: World) -> None:
    await world.says("Karin", "vi ses andra torsdagen varje månad kl 9-12")
    await world.says("Karin", "ja, det stämmer")
    await world.says("Karin", "mötesserien")
    assert "Andra torsdagen varje månad" in world.heard()


async def test_yes_opens_the_form_that_was_shown(world: World) -> None:
    await world.says("Karin", "formulär Uppföljning:\nHar ni en plan? (ja/nej)\nVad behöver ni?")
    await world.says("Karin", "ja")
    await world.says("Olle", "att göra")
    assert "Uppföljning" in world.heard()


async def test_another_ones_yes_answers_nothing(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    await world.says("Olle", "ja")
    assert "Den frågan är till Karin Ek" in world.heard()


async def test_the_latest_question_is_meant(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    await world.says("Karin", "påminn om rapporten senast 30 juni")
    await world.says("Karin", "ja")
    assert "D1 Rapporten" in world.heard()
    await world.says("Karin", "ja")
    await world.says("Olle", "när är nästa möte?")
    assert "28 augusti" in world.heard()


async def test_after_a_meeting_without_an_agenda_the_next_ones_items_are_meant(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.time_is(datetime(2025, 8, 28, 12, 5, tzinfo=ZoneInfo("Europe/Stockholm")))
    await world.says("Karin", "mötet är slut")
    await world.plan("29 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten")
    await world.says("Karin", "skicka punkt 1 till Styrgruppen")
    assert "punkt 1, ”Budgeten”, kan skickas" in world.heard()
