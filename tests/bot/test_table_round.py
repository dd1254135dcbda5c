"""What laget runt promises: each organisation is asked once, in private, and what it told stands under the item."""

from datetime import UTC, datetime

import pytest

from bot.messenger import DeliveryRefused
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat, words

MORNING = datetime(2025, 8, 26, 7, 0, tzinfo=UTC)
"""09:00 in Stockholm, two working days before the meeting."""
PEOPLE = {"Karin": "Region Västan", "Olle": "Kumla kommun", "Sara": "Kumla kommun", "Nils": "Hallsbergs kommun"}


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    for who, organisation in PEOPLE.items():
        await world.says(who, f"jag är från {organisation}")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Laget runt (30 min)")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """Karin leads a group of three organisations whose next meeting has laget runt."""
    return await prepared(begin)


def asked(world: World, who: str) -> bool:
    return "Vad vill ni från" in world.everything(private_chat(who))


async def agenda(world: World) -> str:
    await world.says("Karin", "dagordning")
    card = world.newest_card()
    assert_valid_card(card)
    return words(card)


async def test_each_member_is_asked_in_private_two_working_days_before_and_once(world: World) -> None:
    await world.time_is(datetime(2025, 8, 26, 6, 59, tzinfo=UTC))
    assert not any(asked(world, who) for who in PEOPLE)
    await world.time_is(MORNING)
    await world.time_passes(minutes=30)
    await world.time_is(datetime(2025, 8, 27, 8, 0, tzinfo=UTC))
    for who in PEOPLE:
        assert world.everything(private_chat(who)).count("Vad vill ni från") == 1
    card = world.newest_card(private_chat("Olle"))
    assert_valid_card(card)
    assert "Vad vill ni från Kumla kommun berätta på mötet torsdag 28 augusti 09.00–12.00?" in words(card)


async def test_an_agenda_without_laget_runt_asks_nobody(world: World) -> None:
    await world.says("Karin", "ta bort 1")
    await world.time_is(MORNING)
    assert not any(asked(world, who) for who in PEOPLE)
    await world.says("Olle", "laget runt: Vi har flyttat.")
    assert "ingen punkt ”Laget runt”" in world.heard()


async def test_what_is_answered_by_card_stands_under_the_item_and_can_be_changed(world: World) -> None:
    await world.time_is(MORNING)
    thanked = await world.presses("Olle", "Skicka", in_=private_chat("Olle"), told="Vi bygger om badhuset.")
    assert "laget runt för Kumla kommun" in words(thanked)
    assert "**Kumla kommun**: Vi bygger om badhuset." in await agenda(world)
    form = await world.presses("Olle", "Ändra", thanked.card, in_=private_chat("Olle"))
    assert form.card["body"][2]["value"] == "Vi bygger om badhuset."
    await world.presses("Olle", "Skicka", form.card, in_=private_chat("Olle"), told="Badhuset öppnar i maj.")
    after = await agenda(world)
    assert "**Kumla kommun**: Badhuset öppnar i maj." in after
    assert "bygger om" not in after


async def test_two_from_one_organisation_both_stand_under_it(world: World) -> None:
    await world.says("Olle", "laget runt: Badhuset öppnar i maj.")
    await world.says("Sara", "laget runt: Två nya på kontoret.", in_=private_chat("Sara"))
    shown = await agenda(world)
    assert "**Kumla kommun**: Badhuset öppnar i maj. (Olle Berg) Två nya på kontoret. (Sara Lind)" in shown


async def test_nothing_new_is_one_button_or_two_words(world: World) -> None:
    await world.time_is(MORNING)
    thanked = await world.presses("Nils", "Inget nytt", in_=private_chat("Nils"))
    assert "Inget nytt från Hallsbergs kommun" in words(thanked)
    await world.says("Karin", "inget nytt", in_=private_chat("Karin"))
    assert "Inget nytt: Hallsbergs kommun, Region Västan." in await agenda(world)


async def test_what_has_been_told_before_it_is_asked_is_not_asked(world: World) -> None:
    await world.says("Olle", "laget runt: Badhuset öppnar i maj.")
    await world.time_is(MORNING)
    assert [who for who in PEOPLE if asked(world, who)] == ["Karin", "Nils"]


async def test_when_the_meeting_has_begun_it_is_changed_no_more(world: World) -> None:
    await world.time_is(MORNING)
    card = world.newest_card(private_chat("Olle"))
    await world.says("Olle", "laget runt: Badhuset öppnar i maj.")
    await world.time_is(datetime(2025, 8, 28, 7, 0, tzinfo=UTC))
    late = await world.presses("Olle", "Skicka", card, in_=private_chat("Olle"), told="Något annat.")
    assert "Mötet har börjat" in words(late)
    await world.says("Olle", "inget nytt")
    assert "Mötet har börjat" in world.heard()
    assert "Badhuset öppnar i maj." in await agenda(world)


async def test_who_has_not_answered_is_told_in_private_and_only_to_those_who_lead(world: World) -> None:
    await world.says("Olle", "laget runt: Badhuset öppnar i maj.")
    await world.says("Olle", "vem har inte svarat på laget runt")
    assert "bara ordförande och sekreterare" in world.heard()
    await world.says("Karin", "vem har inte svarat på laget runt")
    assert "Hallsberg" not in world.heard()
    said = world.heard("Karin")
    assert "- Hallsbergs kommun: Nils Forsberg" in said
    assert "- Region Västan: Karin Ek" in said
    assert "Kumla" not in said


async def test_one_who_cannot_be_reached_in_private_is_asked_in_the_group_by_a_mention(world: World) -> None:
    world.teams.refusals["open_private"] = world.teams.refusals["whisper"] = DeliveryRefused(status=403)
    await world.says("Olle", "hej", in_=private_chat("Olle"))
    await world.time_is(MORNING)
    assert asked(world, "Olle")
    await world.time_passes(minutes=10)
    card = world.newest_card()
    assert_valid_card(card)
    assert "<at>Karin Ek</at>, <at>Nils Forsberg</at>, <at>Sara Lind</at>" in words(card)
    assert world.everything().count("tryck på en knapp") == 1
    assert not any(element.get("type", "").startswith("Input.") for element in card["body"])
    await world.presses("Nils", "Inget nytt", card)
    assert "Inget nytt: Hallsbergs kommun." in await agenda(world)


async def test_the_form_opens_as_a_dialog_from_the_group(world: World) -> None:
    world.teams.refusals["open_private"] = world.teams.refusals["whisper"] = DeliveryRefused(status=403)
    await world.time_is(MORNING)
    await world.time_passes(minutes=10)
    form = await world.presses("Nils", "Svara")
    assert_valid_card(form.card)
    sent = await world.presses("Nils", "Skicka", form.card, told="")
    assert "Skriv några rader" in words(sent)
    sent = await world.presses("Nils", "Skicka", sent.card, told="Vi har en ny chef.")
    assert "laget runt för Hallsbergs kommun" in words(sent)


async def test_a_long_answer_is_sent_back_in_the_form_and_nothing_is_lost(world: World) -> None:
    await world.time_is(MORNING)
    long = "Vi " * 1000
    again = await world.presses("Olle", "Skicka", in_=private_chat("Olle"), told=long)
    assert "Högst 1\u00a0500" in words(again)
    assert again.card["body"][3]["value"] == long


async def test_the_group_chooses_how_long_before_it_is_asked_or_that_it_is_not(world: World) -> None:
    await world.says("Olle", "fråga inte laget runt")
    assert "bara ordförande och sekreterare" in world.heard()
    await world.says("Karin", "fråga laget runt 1 arbetsdag före")
    assert "en arbetsdag" in world.heard()
    await world.time_is(MORNING)
    assert not asked(world, "Olle")
    await world.time_is(datetime(2025, 8, 27, 7, 0, tzinfo=UTC))
    assert asked(world, "Olle")
    await world.says("Karin", "fråga laget runt 99 arbetsdagar före")
    assert "1 till 10" in world.heard()
    await world.says("Karin", "fråga inte laget runt")
    assert "frågar inte" in world.heard()


async def test_an_answer_in_private_is_for_the_only_group_that_asks(world: World) -> None:
    await world.arrive("Olle", "Vera", place=group_chat("19:other", "Styrgrupp norr"), installer="Vera")
    await world.time_is(MORNING)
    await world.says("Olle", "laget runt: Badhuset öppnar i maj.", in_=private_chat("Olle"))
    assert "laget runt för Kumla kommun" in world.heard("Olle")


async def test_all_of_it_can_be_had_word_for_word(world: World) -> None:
    await world.says("Olle", f"laget runt:\n{'Badhuset öppnar i maj. ' * 20}\nTvå nya på kontoret.")
    await world.says("Nils", "inget nytt")
    await world.says("Sara", "visa laget runt")
    said = world.heard()
    assert said.startswith("**Laget runt** torsdag 28 augusti 09.00–12.00")
    assert said.count("Badhuset öppnar i maj.") == 20
    assert "Två nya på kontoret." in said
    assert said.endswith("Inget nytt: Hallsbergs kommun.")


async def test_with_other_things_on_the_same_morning_it_is_one_message_that_opens_the_form(world: World) -> None:
    await world.says("Karin", "påminn Olle om rapporten senast 27 augusti")
    await world.presses("Karin", "Ja, påminn")
    await world.time_is(MORNING)
    card = world.newest_card(private_chat("Olle"))
    assert_valid_card(card)
    assert "D1 Rapporten" in words(card)
    section = next(each for each in card["body"] if "Vad vill ni från" in words({"body": [each]}))
    await world.presses("Olle", "Svara", {"body": section["items"]}, in_=private_chat("Olle"))
    await world.presses("Olle", "Skicka", in_=private_chat("Olle"), told="Badhuset öppnar i maj.")
    assert "**Kumla kommun**: Badhuset öppnar i maj." in await agenda(world)
