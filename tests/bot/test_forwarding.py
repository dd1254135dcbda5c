"""What a group is promised that sends an item to another, and what that other group is: told, asked, and no more."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.events import Place
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat, words

NORTH = group_chat("19:north", "Länsdelsgrupp norr")
SOUTH = group_chat("19:south", "Länsdelsgrupp söder")
ITEM = "lägg till Remissen om skolvägar (Karin, beslut, 20 min)"


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.arrive("Karin", "Nils", place=NORTH, installer="Nils")
    await world.arrive("Eva", "Per", place=SOUTH, installer="Eva")
    await world.says("Nils", "jag är ordförande", in_=NORTH)
    await world.says("Eva", "jag är ordförande", in_=SOUTH)
    await world.says("Karin", ITEM)


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """Karin leads the Chefsgrupp and is a member of Länsdelsgrupp norr, which Nils leads; Eva leads Länsdelsgrupp
    söder, where nobody else of the Chefsgrupp is."""
    return await prepared(begin)


async def planned(world: World, who: str, place: Place, when: str = "5 september kl 9-11") -> None:
    await world.says(who, f"nästa möte {when}", in_=place)
    await world.presses(who, "Ja, det stämmer", in_=place)


async def agenda(world: World, who: str, place: Place | None = None) -> str:
    await world.says(who, "dagordning", in_=place)
    card = world.newest_card(place or world.here)
    assert_valid_card(card)
    return words(card)


async def test_an_item_is_on_the_next_agenda_of_a_group_that_its_sender_is_in(world: World) -> None:
    await planned(world, "Nils", NORTH)
    await world.says("Karin", "skicka punkt 1 till norr")
    assert "norr: den står på deras nästa dagordning" in world.heard()
    there = await agenda(world, "Nils", NORTH)
    assert "**1** Remissen om skolvägar" in there
    assert "Från Chefsgrupp folkhälsa torsdag 28 augusti, punkt 1" in there
    assert "Karin Ek" in there
    assert "Skickad till norr: står på deras dagordning fredag 5 september." in await agenda(world, "Olle")


async def test_where_no_meeting_is_planned_it_waits_and_is_placed_when_one_is(world: World) -> None:
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp norr")
    assert "tas upp när de har planerat ett möte" in world.heard()
    await planned(world, "Nils", NORTH)
    await world.tick()
    await world.tick()
    assert (await agenda(world, "Nils", NORTH)).count("Remissen om skolvägar") == 1
    await world.says("Olle", "vad hände med punkt 1?")
    assert "Länsdelsgrupp norr: står på deras dagordning fredag 5 september." in world.heard()


async def test_sent_twice_it_is_there_once(world: World) -> None:
    await planned(world, "Nils", NORTH)
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.says("Karin", "skicka punkt 1 till Länsdelsgruppen norr")
    assert "redan skickad dit" in world.heard()
    assert (await agenda(world, "Nils", NORTH)).count("Remissen om skolvägar") == 1


async def test_one_sentence_sends_it_to_several_groups(world: World) -> None:
    await planned(world, "Nils", NORTH)
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp norr och söder")
    said = world.heard()
    assert "Länsdelsgrupp norr: den står på deras nästa dagordning" in said
    assert "Länsdelsgrupp söder: finns jag där frågar jag dem som leder gruppen" in said
    assert "Remissen om skolvägar" in world.heard("Eva")


async def test_the_chair_of_a_group_beyond_accepts_it_by_the_card_and_the_sender_is_told_once(world: World) -> None:
    await planned(world, "Eva", SOUTH)
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp söder")
    asked = world.newest_card(private_chat("Eva"))
    assert_valid_card(asked)
    assert "Chefsgrupp folkhälsa skickar en punkt till er" in words(asked)
    assert "Skickad av Karin Ek." in words(asked)
    answer = await world.presses("Eva", "Ta upp den", in_=private_chat("Eva"))
    assert "tas upp fredag 5 september" in words(answer)
    assert "Remissen om skolvägar" in await agenda(world, "Eva", SOUTH)
    told = world.everything(private_chat("Karin"))
    assert told.count("Länsdelsgrupp söder: står på deras dagordning fredag 5 september.") == 1


async def test_a_chair_who_declines_leaves_the_agenda_as_it_was(world: World) -> None:
    await planned(world, "Eva", SOUTH)
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp söder")
    await world.says("Eva", "tacka nej till punkten från Chefsgruppen", in_=SOUTH)
    assert "tackade nej till punkten ”Remissen om skolvägar”" in world.heard(in_=SOUTH)
    assert "Remissen" not in await agenda(world, "Eva", SOUTH)
    assert "Länsdelsgrupp söder: de tackade nej." in world.heard("Karin")
    assert "Skickad till Länsdelsgrupp söder: de tackade nej." in await agenda(world, "Olle")


async def test_it_can_be_taken_up_by_text_too_and_only_by_those_who_lead(world: World) -> None:
    await planned(world, "Eva", SOUTH)
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp söder")
    await world.says("Per", "ta upp punkten från Chefsgrupp folkhälsa", in_=SOUTH)
    assert "bara ordförande och sekreterare" in world.heard(in_=SOUTH)
    await world.says("Eva", "punkter från andra grupper", in_=SOUTH)
    assert "Chefsgrupp folkhälsa skickar en punkt till er" in world.heard("Eva")
    await world.says("Eva", "ta upp punkten från Chefsgrupp folkhälsa", in_=SOUTH)
    assert "tas upp fredag 5 september" in world.heard(in_=SOUTH)
    await world.presses("Eva", "Ta upp den", in_=private_chat("Eva"))
    assert (await agenda(world, "Eva", SOUTH)).count("Remissen om skolvägar") == 1


async def test_nobody_can_answer_for_a_group_that_they_do_not_lead(world: World) -> None:
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp söder")
    card = world.newest_card(private_chat("Eva"))
    answer = await world.presses("Karin", "Ta upp den", card, in_=private_chat("Karin"))
    assert "hör du inte till" in words(answer)
    answer = await world.presses("Per", "Ta upp den", card, in_=private_chat("Per"))
    assert "bara ordförande och sekreterare" in words(answer)
    assert "hör du inte till" not in words(await world.presses("Eva", "Nej tack", card, in_=private_chat("Eva")))
    assert "redan besvarad" in words(await world.presses("Eva", "Ta upp den", card, in_=private_chat("Eva")))


async def test_whether_a_group_beyond_exists_shows_in_nothing(world: World) -> None:
    await world.says("Karin", "lägg till Vägnätet i sydost (Karin, beslut, 20 min)")

    async def heard_of(number: int, title: str, name: str) -> list[str]:
        already = len(world.teams.sent)
        await world.says("Karin", f"skicka punkt {number} till {name}")
        await world.says("Olle", f"vad hände med punkt {number}?")
        await agenda(world, "Olle")
        await world.says("Karin", f"skicka punkt {number} till {name}")
        await world.says("Karin", f"skicka punkt {number} till {name.upper()}")
        await world.says("Karin", "leveranser")
        await world.says("Karin", f"dra tillbaka punkt {number}")
        ours = {world.here.conversation, *(private_chat(who).conversation for who in ("Karin", "Olle", "Sara", "Nils"))}
        said = [words(sent.message) for sent in world.teams.sent[already:] if sent.conversation in ours]
        lines = [line for text in said for line in text.splitlines() if name.casefold() in line.casefold()]
        return [
            line.replace(name, "X").replace(name.upper(), "X").replace(title, "T").replace(f"{number},", "N")
            for line in lines
        ]

    await agenda(world, "Olle")
    there_is = await heard_of(1, "Remissen om skolvägar", "Länsdelsgrupp söder")
    assert there_is == await heard_of(2, "Vägnätet i sydost", "Länsdelsgrupp väster")
    assert len(there_is) == 5


async def test_a_group_beyond_is_not_found_by_a_part_of_its_name(world: World) -> None:
    await world.says("Karin", "skicka punkt 1 till söder")
    assert "Länsdelsgrupp" not in world.heard()
    assert world.heard("Eva") == ""


async def test_a_group_that_somebody_here_leads_is_found_by_a_part_of_its_name(world: World) -> None:
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Olle", "skicka punkt 2 till norr")
    assert "Länsdelsgrupp" not in world.heard()
    assert "Budgeten" in world.heard("Nils")


async def test_another_name_for_a_group_beyond_does_not_tell_that_both_are_one(world: World) -> None:
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Olle", "skicka punkt 2 till norr")
    first = world.heard()
    await world.says("Olle", "skicka punkt 2 till Länsdelsgrupp norr")
    assert world.heard() == first.replace("norr", "Länsdelsgrupp norr")
    assert world.everything(private_chat("Nils")).count("Ta upp") == 0
    assert sum("Budgeten" in words(sent.message) for sent in world.shown_in(private_chat("Nils"))) == 1


async def test_another_tenant_sees_nothing(world: World) -> None:
    stranger = replace(SOUTH, tenant_id="tenant-2", conversation="19:stranger", name="Länsdelsgrupp väster")
    await world.arrive("Vera", place=stranger, installer="Vera")
    await world.says("Vera", "jag är ordförande", in_=stranger)
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp väster")
    await world.tick()
    assert "Remissen" not in world.everything(stranger)
    assert "Remissen" not in world.everything(private_chat("Vera"))


async def test_only_the_sender_and_the_content_of_the_item_leave_the_group(world: World) -> None:
    await planned(world, "Nils", NORTH)
    await world.says("Karin", "lägg till Studiedagen (Olle, information)")
    await world.says("Karin", "lägg till Olle: Lokalerna\n   - Sara: nycklarna")
    await world.says("Karin", "skicka punkt 2 till norr")
    await world.says("Karin", "skicka punkt 3 till norr")
    there = await agenda(world, "Nils", NORTH)
    assert "Studiedagen" in there
    assert "nycklarna" in there
    assert "Olle" not in there
    assert "Sara" not in there


async def test_a_member_sends_what_is_their_own_and_those_who_lead_all(world: World) -> None:
    await world.says("Olle", "skicka punkt 1 till norr")
    assert "bara ordförande och sekreterare" in world.heard()


async def test_which_group_is_asked_in_private_where_more_than_one_fits(world: World) -> None:
    other = group_chat("19:other", "Styrgrupp norr")
    await world.arrive("Karin", "Vera", place=other, installer="Vera")
    await planned(world, "Nils", NORTH)
    await world.says("Karin", "skicka punkt 1 till norr")
    assert "Styrgrupp" not in world.heard()
    card = world.newest_card(private_chat("Karin"))
    assert_valid_card(card)
    choices = {each["title"]: each["value"] for each in card["body"][1]["choices"]}
    assert set(choices) == {"Länsdelsgrupp norr", "Styrgrupp norr"}
    missing = await world.presses("Karin", "Skicka", card, in_=private_chat("Karin"))
    assert "Välj en grupp" in words(missing)
    not_mine = await world.presses("Olle", "Skicka", card, in_=private_chat("Olle"), g0=choices["Styrgrupp norr"])
    assert "någon annan" in words(not_mine)
    sent = await world.presses("Karin", "Skicka", card, in_=private_chat("Karin"), g0=choices["Länsdelsgrupp norr"])
    assert "norr: den står på deras nästa dagordning" in words(sent)
    assert "Remissen" in await agenda(world, "Nils", NORTH)


async def test_an_item_is_not_sent_to_a_person_or_to_its_own_group(world: World) -> None:
    await world.says("Karin", "skicka punkt 1 till Olle")
    assert "är en person" in world.heard()
    await world.says("Karin", "skicka punkt 1 till Chefsgruppen")
    assert "är den här gruppen" in world.heard()


async def test_it_is_called_back_from_the_agenda_and_those_who_lead_there_are_told(world: World) -> None:
    await planned(world, "Nils", NORTH)
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.says("Karin", "dra tillbaka punkt 1 från norr")
    assert "tillbakadragen från norr" in world.heard()
    assert "Remissen" not in await agenda(world, "Nils", NORTH)
    assert "Chefsgrupp folkhälsa har dragit tillbaka punkten" in world.heard("Nils")
    await world.says("Karin", "skicka punkt 1 till norr")
    assert (await agenda(world, "Nils", NORTH)).count("Remissen om skolvägar") == 1


async def test_what_is_called_back_before_it_was_answered_is_answered_no_more(world: World) -> None:
    await world.says("Karin", "skicka punkt 1 till Länsdelsgrupp söder")
    await world.says("Karin", "dra tillbaka punkt 1")
    answer = await world.presses("Eva", "Ta upp den", in_=private_chat("Eva"))
    assert "dragits tillbaka" in words(answer)


async def test_when_their_meeting_has_begun_it_is_too_late_to_call_it_back(world: World) -> None:
    await planned(world, "Nils", NORTH, "27 augusti kl 9-11")
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.time_is(datetime(2025, 8, 27, 7, 30, tzinfo=UTC))
    await world.says("Karin", "dra tillbaka punkt 1 från norr")
    assert "för sent" in world.heard()
    assert "Remissen" in await agenda(world, "Nils", NORTH)


async def test_what_was_decided_is_told_to_the_sender_once_and_shown_with_the_item(world: World) -> None:
    await planned(world, "Nils", NORTH, "27 augusti kl 9-11")
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.time_is(datetime(2025, 8, 27, 8, 0, tzinfo=UTC))
    await world.says("Nils", "punkt 1 beslut: Remissen besvaras gemensamt.", in_=NORTH)
    await world.says("Karin", "vad hände med punkt 1?")
    assert "står på deras dagordning onsdag 27 augusti" in world.heard()
    await world.says("Nils", "mötet är slut", in_=NORTH)
    await world.tick()
    assert "togs upp" not in world.everything(private_chat("Karin"))
    await world.time_is(datetime(2025, 8, 28, 7, 0, tzinfo=UTC))
    await world.time_passes(days=1)
    told = world.everything(private_chat("Karin"))
    decided = "norr: togs upp onsdag 27 augusti. Remissen besvaras gemensamt"
    assert told.count(decided) == 1
    assert f"Skickad till {decided}" in await agenda(world, "Olle")


async def test_an_item_that_they_did_not_reach_is_followed_to_their_next_meeting(world: World) -> None:
    await planned(world, "Nils", NORTH, "26 augusti kl 9-11")
    await planned(world, "Nils", NORTH, "19 september kl 9-11")
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.time_is(datetime(2025, 8, 26, 8, 0, tzinfo=UTC))
    await world.says("Nils", "punkt 1 flyttas till nästa möte", in_=NORTH)
    await world.says("Nils", "mötet är slut", in_=NORTH)
    await world.tick()
    await world.says("Karin", "vad hände med punkt 1?")
    assert "norr: står på deras dagordning fredag 19 september." in world.heard()
    await world.time_passes(days=1)
    there = await agenda(world, "Nils", NORTH)
    assert "Från Chefsgrupp folkhälsa torsdag 28 augusti, punkt 1" in there
    await world.says("Karin", "dra tillbaka punkt 1 från norr")
    assert "Remissen" not in await agenda(world, "Nils", NORTH)


async def test_an_item_that_they_take_off_their_agenda_is_dropped_once_they_have_met(world: World) -> None:
    await planned(world, "Nils", NORTH, "26 augusti kl 9-11")
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.says("Nils", "ta bort 1", in_=NORTH)
    await world.tick()
    assert "ströks" not in world.everything(private_chat("Karin"))
    await world.time_is(datetime(2025, 8, 26, 9, 30, tzinfo=UTC))
    await world.says("Nils", "mötet är slut", in_=NORTH)
    await world.tick()
    await world.time_is(datetime(2025, 8, 27, 7, 0, tzinfo=UTC))
    assert "norr: ströks från deras dagordning." in world.everything(private_chat("Karin"))


async def test_what_is_taken_back_by_undo_is_not_dropped(world: World) -> None:
    await planned(world, "Nils", NORTH, "26 augusti kl 9-11")
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.says("Nils", "ta bort 1", in_=NORTH)
    await world.says("Nils", "ångra", in_=NORTH)
    await world.tick()
    await world.says("Karin", "vad hände med punkt 1?")
    assert "norr: står på deras dagordning tisdag 26 augusti." in world.heard()


async def test_of_a_meeting_that_is_cancelled_it_goes_to_the_next(world: World) -> None:
    await planned(world, "Nils", NORTH, "26 augusti kl 9-11")
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.says("Nils", "mötet är inställt", in_=NORTH)
    await world.tick()
    await planned(world, "Nils", NORTH, "19 september kl 9-11")
    await world.tick()
    await world.says("Karin", "vad hände med punkt 1?")
    assert "norr: står på deras dagordning fredag 19 september." in world.heard()
    assert (await agenda(world, "Nils", NORTH)).count("Remissen om skolvägar") == 1


async def test_carried_at_home_it_is_not_sent_anew_and_still_shows_what_became_of_it(world: World) -> None:
    await planned(world, "Nils", NORTH)
    await world.plan("18 september kl 9-12")
    await world.says("Karin", "skicka punkt 1 till norr")
    await world.time_is(datetime(2025, 8, 28, 8, 0, tzinfo=UTC))
    await world.says("Karin", "punkt 1 flyttas till nästa möte")
    await world.says("Karin", "mötet är slut")
    await world.time_is(datetime(2025, 8, 30, 8, 0, tzinfo=UTC))
    await world.says("Karin", "skicka punkt 1 till norr")
    assert "redan skickad dit" in world.heard()
    assert "Skickad till norr: står på deras dagordning fredag 5 september." in await agenda(world, "Olle")


async def test_where_members_only_propose_a_forwarded_item_is_asked_about_too(world: World) -> None:
    await planned(world, "Nils", NORTH)
    await world.says("Nils", "vi ses var fjärde fredag kl 9-11", in_=NORTH)
    await world.presses("Nils", "Ja, det stämmer", in_=NORTH)
    await world.says("Nils", "ordföranden godkänner punkter", in_=NORTH)
    await world.says("Karin", "skicka punkt 1 till norr")
    assert "norr: jag frågar dem som leder gruppen" in world.heard()
    assert "Remissen" not in await agenda(world, "Nils", NORTH)
    await world.presses("Nils", "Ta upp den", in_=private_chat("Nils"))
    assert "Remissen" in await agenda(world, "Nils", NORTH)


async def test_where_an_item_goes_can_be_ticked_in_a_card(world: World) -> None:
    await planned(world, "Nils", NORTH)
    await world.says("Karin", "skicka punkt 1")
    assert "privata chatt" in world.heard()
    karin = private_chat("Karin")
    card = world.newest_card(karin)
    assert_valid_card(card)
    choices = {each["title"]: each["value"] for each in card["body"][1]["choices"]}
    assert set(choices) == {"Länsdelsgrupp norr"}
    empty = await world.presses("Karin", "Skicka", card, in_=karin)
    assert "Välj en grupp" in words(empty)
    stranger = await world.presses(
        "Olle", "Skicka", card, in_=private_chat("Olle"), groups=choices["Länsdelsgrupp norr"]
    )
    assert "någon annan" in words(stranger)
    sent = await world.presses(
        "Karin", "Skicka", card, in_=karin, groups=choices["Länsdelsgrupp norr"], others="norr, Länsdelsgrupp söder"
    )
    assert "Länsdelsgrupp söder: finns jag där" in words(sent)
    assert (await agenda(world, "Nils", NORTH)).count("Remissen om skolvägar") == 1
    assert "Remissen om skolvägar" in world.heard("Eva")
    assert "besvarad" in words(await world.presses("Karin", "Skicka", card, in_=karin, others="X"))
