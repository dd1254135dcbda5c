"""A meeting as its members see it: planned, moved, cancelled, found by its day, and over."""

from datetime import UTC, datetime

import pytest

from bot.events import ShowCard
from tests.world import World, private_chat, words

# -- meetings


async def test_a_meeting_is_asked_about_and_saved_at_the_yes(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12 i Örebro")
    assert "torsdag 28 augusti 2025 09.00–12.00" in world.heard()
    await world.says("Karin", "när är nästa möte?")
    assert "Inget möte är planerat" in world.heard()
    await world.presses("Karin", "Ja, det stämmer")
    await world.says("Karin", "när är nästa möte?")
    assert world.heard() == "Nästa möte är torsdag 28 augusti 2025 09.00–12.00, Örebro."


async def test_a_second_yes_plans_no_second_meeting(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    card = world.newest_card()
    await world.presses("Karin", "Ja, det stämmer", card)
    again = await world.presses("Karin", "Ja, det stämmer", card)
    assert "redan besvarad" in words(again)


async def test_the_proposed_meeting_can_be_changed_in_the_card(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    form = await world.presses("Karin", "Ändra")
    assert isinstance(form, ShowCard)
    await world.presses(
        "Karin", "Ja, det stämmer", form.card, day="2025-08-29", starts="10:00", ends="11:30", place="Kumla"
    )
    await world.says("Karin", "när är nästa möte?")
    assert "fredag 29 augusti 2025 10.00–11.30, Kumla" in world.heard()


async def test_a_form_with_a_wrong_time_keeps_what_was_filled_in(world: World) -> None:
    await world.says("Karin", "nästa möte 28 augusti kl 9-12")
    form = await world.presses("Karin", "Ändra")
    answer = await world.presses(
        "Karin",
        "Ja, det stämmer",
        form.card,
        day="2025-08-29",
        starts="11:00",
        ends="10:00",
        place="Kumla",  # type: ignore[union-attr]
    )
    assert "slutar före det börjar" in words(answer)
    assert isinstance(answer, ShowCard)
    values = {element.get("id"): element.get("value") for element in answer.card["body"]}
    assert (values["day"], values["starts"], values["place"]) == ("2025-08-29", "11:00", "Kumla")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("nästa möte 30 februari kl 9", "finns inte i kalendern"),
        ("nästa möte 28 augusti kl 12-9", "slutar före det börjar"),
        ("nästa möte", "Inget möte är planerat"),
        ("mötet flyttas till 3 september", "Inget möte är planerat"),
        ("mötet är inställt", "Inget möte är planerat"),
        ("jag kan inte komma", "Inget möte är planerat"),
        ("lägg till Budgeten", "Inget möte är planerat"),
        ("dagordning", "Inget möte är planerat"),
        ("blåbärspaj", "Det förstod jag inte"),
        ("gör Ulla till sekreterare", "Jag hittar ingen"),
    ],
)
async def test_what_cannot_be_done_gets_a_clear_answer(world: World, typed: str, answer: str) -> None:
    await world.says("Karin", typed)
    assert answer in world.heard()


async def test_a_moved_meeting_keeps_its_agenda_and_asks_anew_who_comes(world: World) -> None:
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Nils", "jag kan inte komma")
    await world.says("Karin", "mötet flyttas till 3 september kl 13")
    await world.presses("Karin", "Ja, det stämmer")
    await world.says("Karin", "när är nästa möte")
    assert "onsdag 3 september 2025 13.00–16.00, Örebro" in world.heard()
    await world.says("Karin", "dagordning")
    assert "Budgeten" in world.heard()
    await world.says("Karin", "vilka kommer?")
    assert "Kan inte" not in world.heard()


async def test_a_cancelled_meeting_opens_no_round_and_can_be_taken_back(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "mötet är inställt")
    assert "är inställt" in world.heard()
    before = len(world.shown_in())
    await world.time_is(datetime(2025, 8, 28, 18, 0, tzinfo=UTC))
    assert len(world.shown_in()) == before
    world.clock.now = datetime(2025, 8, 27, 7, 0, tzinfo=UTC)
    await world.presses("Karin", "Ångra")
    await world.says("Karin", "när är nästa möte")
    assert "28 augusti" in world.heard()


async def test_who_comes_and_who_comes_instead(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Nils", "jag kan inte komma")
    await world.says("Sara", "Lisa Holm kommer i mitt ställe")
    await world.presses("Olle", "Jag kommer")
    await world.says("Karin", "vilka kommer?")
    said = world.heard()
    assert "**Kommer (1):** Olle Berg" in said
    assert "ersätts av Lisa Holm" in said
    assert "**Har inte svarat (1), räknas som att de kommer:** Karin Ek" in said


# -- which meeting is meant


async def test_a_meeting_is_cancelled_by_its_day(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "mötet den 28 augusti är inställt")
    assert "inställt" in world.heard()
    await world.says("Karin", "när är nästa möte?")
    assert "Inget möte är planerat" in world.heard()


@pytest.mark.parametrize(
    "said", ["mötet den 4 september är inställt", "mötet den 4 september flyttas till 5 september"]
)
async def test_a_day_without_a_meeting_changes_no_other_meeting(world: World, said: str) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", said)
    assert "något möte torsdag 4 september" in world.heard()
    assert "Nästa möte är torsdag 28 augusti" in world.heard()
    await world.says("Karin", "när är nästa möte?")
    assert "28 augusti" in world.heard()


async def test_a_place_of_a_page_is_refused(world: World) -> None:
    await world.led_by("Karin")
    await world.says("Karin", "nästa möte 28 augusti kl 9-12 i " + "Örebro " * 100)
    assert "högst 200 tecken" in world.heard()


# -- over


async def test_the_scheduled_end_ends_the_meeting_and_asks_once(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    before = len(world.shown_in())
    await world.time_is(datetime(2025, 8, 28, 10, 0, 30, tzinfo=UTC))
    await world.time_passes(seconds=15)
    assert len(world.shown_in()) == before + 1


async def test_a_call_that_ends_after_half_time_ends_the_meeting_when_it_does_not_resume(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.time_is(datetime(2025, 8, 28, 7, 0, tzinfo=UTC))
    await world.call_starts()
    await world.time_passes(minutes=170)
    before = len(world.shown_in())
    await world.call_ends()
    await world.time_passes(minutes=5)
    await world.call_starts()
    await world.time_passes(minutes=15)
    assert len(world.shown_in()) == before, "the call had resumed"
    await world.call_ends()
    await world.time_passes(minutes=16)
    assert len(world.shown_in()) == before + 1


async def test_a_call_that_ends_early_makes_the_bot_ask_the_chair_privately(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.time_is(datetime(2025, 8, 28, 7, 0, tzinfo=UTC))
    await world.call_starts()
    await world.time_passes(minutes=20)
    before = len(world.shown_in())
    await world.call_ends()
    assert len(world.shown_in()) == before
    assert "Är mötet slut?" in world.heard("Karin")
    await world.presses("Karin", "Ja, mötet är slut", in_=private_chat("Karin"))
    assert len(world.shown_in()) == before + 1


async def test_saying_that_the_meeting_is_over_twice_asks_once(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.time_is(datetime(2025, 8, 28, 9, 30, tzinfo=UTC))
    await world.says("Karin", "mötet är slut")
    before = len(world.shown_in())
    await world.says("Karin", "mötet är slut")
    assert "redan avslutat" in world.heard()
    await world.time_passes(hours=2)
    assert len(world.shown_in()) == before + 1


async def test_a_meeting_that_was_never_planned_here_can_end_too(world: World) -> None:
    before = len(world.shown_in())
    await world.says("Karin", "mötet är slut")
    asked, ended = world.shown_in()[before:]
    # Four are too few to be asked anonymously, and the group hears why.
    assert "Färre än 5" in words(asked.message)
    assert words(ended.message)
