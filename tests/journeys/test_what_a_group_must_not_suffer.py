"""What must not happen to a group: taken over, answered with silence, asked too early, opened to strangers."""

from datetime import UTC, datetime

import pytest

from bot.agenda import adding
from bot.events import ShowText
from bot.messenger import RosterEntry
from storage.database.engine import Database
from tests.fakes import FakeClock, FakeMessenger
from tests.snapshots import Prepared
from tests.world import World, channel, group_chat, meeting_chat, private_chat, words

OTHER = group_chat("19:golf", "Golfklubben")


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    await world.arrive("Olle", "Nils", place=OTHER, installer="Olle")


@pytest.fixture
async def led(prepared: Prepared) -> World:
    return await prepared(begin)


# -- a chat and its group


async def test_a_member_does_not_give_the_groups_home_to_another_group(led: World) -> None:
    await led.says("Olle", "den här chatten hör till Golfklubben")
    assert "bara ordförande och sekreterare" in led.heard()
    await led.says("Karin", "medlemmar")
    assert "4 medlemmar" in led.heard()


async def test_not_even_the_chair_gives_away_a_home_that_holds_something(led: World) -> None:
    await led.says("Karin", "ordförande är Olle Berg")
    await led.plan("28 augusti kl 9-12", by="Olle")
    await led.says("Olle", "den här chatten hör till Golfklubben")
    assert "Den här chatten hör till Chefsgrupp folkhälsa" in led.heard()
    await led.says("Karin", "när är nästa möte?")
    assert "28 augusti" in led.heard()


async def test_an_old_card_does_not_take_a_meetings_chat_from_its_group(led: World) -> None:
    await led.arrive(place=meeting_chat())
    card = led.newest_card(meeting_chat())
    await led.presses("Karin", "Chefsgrupp folkhälsa", card, in_=meeting_chat())
    for title in ("Chefsgrupp folkhälsa", "En egen grupp"):
        answer = await led.presses("Olle", title, card, in_=meeting_chat())
        assert "bara ordförande och sekreterare" in words(answer)


async def test_a_stranger_in_a_tied_chat_does_not_become_a_member(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.says("Karin", "lägg till Hemlig löneförhandling")
    await led.says("Karin", "den här chatten hör till Chefsgrupp folkhälsa", in_=meeting_chat())
    await led.says("Extern", "hej", in_=meeting_chat())
    await led.says("Extern", "dagordning", in_=private_chat("Extern"))
    assert "löneförhandling" not in led.everything(private_chat("Extern"))
    await led.says("Extern", "mötet är inställt", in_=meeting_chat())
    assert "bara ordförande och sekreterare" in led.heard(in_=meeting_chat())


async def test_what_was_typed_in_an_untied_chat_is_done_when_it_is_known_whose_it_is(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.says("Karin", "lägg till Budgeten", in_=meeting_chat())
    await led.presses("Karin", "Chefsgrupp folkhälsa", in_=meeting_chat())
    assert "Punkt 1: Budgeten" in led.everything(meeting_chat())


# -- who belongs


async def test_the_first_who_speaks_in_a_channel_belongs_and_has_an_organisation(world: World) -> None:
    net = channel("19:new")
    await world.says("Karin", "hjälp", in_=net)
    await world.arrive("Karin", "Olle", place=net)
    await world.says("Karin", "medlemmar", in_=net)
    assert "**2 medlemmar:** Karin Ek (kumla.example), Olle Berg (kumla.example)" in world.heard(in_=net)


async def test_a_corrected_organisation_outlives_the_next_reading_of_the_roster(world: World) -> None:
    await world.says("Sara", "jag är från Hallsbergs kommun")
    await world.joins("Disa")
    await world.says("Karin", "medlemmar")
    assert "Sara Lind (Hallsbergs kommun)" in world.heard()


async def test_a_long_list_of_members_is_not_met_with_silence(world: World) -> None:
    at = world.here.conversation
    world.teams.rosters[at] += [RosterEntry(f"29:{n}", f"Person{n} " + "Efternamn " * 15) for n in range(20)]
    await world.joins("Disa")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "medlemmar")
    assert "Person19" in world.heard()
    await world.says("Karin", "vilka kommer?")
    assert "Person0" in world.heard()


async def test_a_long_paste_with_a_slip_is_asked_about(world: World) -> None:
    await world.says(
        "Karin", "lägg tilll\n" + "\n".join(f"{n}. Punkt nummer {n} på en lång lista" for n in range(1, 120))
    )
    assert world.heard() != ""
    assert len(world.heard()) < 1000


async def test_a_fault_of_ours_is_said_and_not_met_with_silence(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    await world.plan("28 augusti kl 9-12")
    monkeypatch.setattr(adding.rules, "add_items", broken)
    await world.says("Karin", "lägg till Budgeten")
    assert "Det blev fel hos mig" in world.heard()


# -- meetings


async def test_a_meeting_that_is_moved_while_its_call_has_ended_is_not_over(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.time_is(datetime(2025, 8, 28, 7, 0, tzinfo=UTC))
    await world.call_starts()
    await world.time_passes(minutes=105)
    await world.call_ends()
    await world.says("Karin", "mötet flyttas till 3 september kl 9")
    await world.presses("Karin", "Ja, det stämmer")
    await world.time_passes(minutes=30)
    await world.says("Karin", "när är nästa möte?")
    assert "3 september" in world.heard()


async def test_when_there_is_nobody_to_ask_the_chair_is_told(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    for who in ("Karin", "Olle", "Sara", "Nils"):
        await world.says(who, "jag kan inte komma")
    await world.time_is(datetime(2025, 8, 28, 9, 0, tzinfo=UTC))
    await world.says("Karin", "mötet är slut")
    assert "så jag frågar ingen" in world.heard()


async def test_a_cancelled_meetings_cards_say_so_and_take_nothing_more(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    planned = world.newest_card()
    await world.says("Karin", "dagordning")
    shown = world.newest_card()
    await world.says("Karin", "mötet är inställt")
    assert "Mötet är inställt." in world.everything()
    for title, card in (("Jag kommer", planned), ("Jag kan inte", planned), ("Lägg till punkt", shown)):
        answer = await world.presses("Olle", title, card)
        assert isinstance(answer, ShowText)
        assert "inte längre planerat" in answer.text


async def test_the_agenda_is_there_when_the_meeting_has_just_ended(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Budgeten")
    await world.time_is(datetime(2025, 8, 28, 9, 55, tzinfo=UTC))
    await world.says("Karin", "mötet är slut")
    await world.says("Karin", "dagordning")
    assert "Budgeten" in world.heard()


async def test_the_chair_of_the_day_closes_the_round_after_the_meeting(led: World) -> None:
    await led.plan("26 augusti kl 9-12")
    await led.says("Karin", "Olle är ordförande i dag")
    await led.time_is(datetime(2025, 8, 26, 9, 55, tzinfo=UTC))
    await led.says("Olle", "mötet är slut")
    await led.says("Olle", "stäng rundan")
    assert "bara ordförande och sekreterare" not in led.heard()


async def test_a_secretary_for_today_is_not_made_chair(led: World) -> None:
    await led.plan("26 augusti kl 9-12")
    await led.says("Karin", "Olle är sekreterare i dag")
    assert "Olle Berg är sekreterare" in led.heard()


async def test_a_member_does_not_dismiss_the_chairs_question(led: World) -> None:
    await led.says("Karin", "nästa möte 28 augusti kl 9-12")
    assert "bara ordförande och sekreterare" in words(await led.presses("Olle", "Nej"))
    await led.presses("Karin", "Ja, det stämmer")
    await led.says("Karin", "när är nästa möte?")
    assert "28 augusti" in led.heard()


# -- private chat


async def test_a_slip_of_a_question_in_private_asks_only_for_the_group(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    at = private_chat("Olle")
    await led.says("Olle", "visa dagordnignen", in_=at)
    await led.presses("Olle", "Chefsgrupp folkhälsa", in_=at)
    assert "Inga punkter än" in led.everything(at)


async def test_the_seventh_group_can_be_chosen_too(world: World) -> None:
    for number in range(7):
        await world.arrive("Karin", place=group_chat(f"19:g{number}", f"Grupp {number}"))
    await world.plan("28 augusti kl 9-12")
    at = private_chat("Karin")
    await world.says("Karin", "när är nästa möte?", in_=at)
    choices = world.newest_card(at)["body"][1]["choices"]
    chosen = next(choice["value"] for choice in choices if choice["title"] == "Chefsgrupp folkhälsa")
    await world.presses("Karin", "Välj", in_=at, group=chosen)
    assert "28 augusti" in world.heard("Karin")


async def test_in_private_english_groups_are_answered_in_english(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = World(sqlite, clock, teams)
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "english")
    await world.says("Karin", "help", in_=private_chat("Karin"))
    assert "This is how you can write to me" in world.heard("Karin")


async def test_an_old_client_gets_the_form_where_it_knows_no_dialog(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    meeting = world.newest_card()["actions"][0]["data"]["meeting"]
    await world.presses_as_old_client("Olle", "agenda_form", meeting=meeting)
    assert "Vem håller i den?" in world.heard("Olle")


def test_every_form_has_a_way_for_those_whose_client_knows_no_dialogs() -> None:
    from bot.features import REGISTRY

    assert not set(REGISTRY.forms) & set(REGISTRY.private_forms)
    # These hold what somebody has answered: composed at the send, so that it lies in no row of the outbox.
    assert set(REGISTRY.forms) & set(REGISTRY.actions) == {"feedback_form", "form_answer", "table_round_form"}


async def test_saying_again_that_one_cannot_come_does_not_send_the_substitute_home(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "Lisa Holm kommer i mitt ställe")
    await world.says("Olle", "jag kan inte komma")
    await world.says("Karin", "vilka kommer?")
    assert "ersätts av Lisa Holm" in world.heard()


async def test_a_home_is_said_to_be_the_groups_already(world: World) -> None:
    await world.says("Karin", "den här chatten hör till Chefsgrupp folkhälsa")
    assert "hör redan till Chefsgrupp folkhälsa" in world.heard()


async def test_undo_where_nothing_is_planned_says_what_can_be_changed(world: World) -> None:
    await world.says("Karin", "ångra")
    assert "inget att ångra" in world.heard()


async def test_thanks_are_answered_in_a_word(world: World) -> None:
    await world.says("Karin", "tack!")
    assert world.heard() == "Varsågod!"


async def test_driv_and_hinder_on_one_line_come_out_under_their_headings(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await world.says("Karin", "mötet är slut, tack för idag!")
    await world.says("Olle", "driv: bra fika. Hinder: för varmt i rummet", in_=private_chat("Olle"))
    await world.says("Karin", "stäng rundan")
    said = world.everything()
    assert "Rundan är stängd" in said
    assert said.rindex("Driv:") < said.rindex("bra fika") < said.rindex("Hinder:") < said.rindex("för varmt i rummet")
