"""An occasion to sign up for: invited to, answered by button and text, counted, reminded of, changed and cancelled."""

import io
import zipfile
from datetime import date, datetime
from typing import Any

import pytest

from bot.occasions.downloads import OccasionFiles
from dialogs import catalogue as commands
from tests.journeys.minutes import with_links
from tests.privacy.rounds import STOCKHOLM
from tests.snapshots import Prepared
from tests.world import World, private_chat, words

INVITE = "bjud in till Uppföljningsdag 16 december kl 9-15 i Folkets hus, anmälan senast 1 december"
PEOPLE = {"Karin": "Region Sydlän", "Sara": "Region Sydlän", "Olle": "Kumla kommun", "Nils": "Laxå kommun"}


async def planned(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    for who, organisation in PEOPLE.items():
        await world.says("Karin", f"{who} är från {organisation}")
    await world.plan("28 augusti kl 9-12")


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(planned)


async def with_an_invitation(world: World) -> None:
    await planned(world)
    await world.says("Karin", INVITE)
    await world.presses("Karin", "Ja, det stämmer")


@pytest.fixture
async def invited(prepared: Prepared) -> World:
    return await prepared(with_an_invitation)


def card(world: World) -> str:
    """The invitation in the group as it stands."""
    shown = [words(sent.message) for sent in world.shown_in()]
    return next(each for each in reversed(shown) if each.startswith("Inbjudan: "))


def has_buttons(world: World) -> bool:
    shown = [sent.message.card for sent in world.shown_in() if sent.message and sent.message.card]
    return bool(next(each for each in reversed(shown) if words(each).startswith("Inbjudan: ")).get("actions"))


def values(form: dict[str, Any]) -> dict[str, str]:
    return {each["id"]: each.get("value", "") for each in form["body"] if "id" in each}


async def test_nobody_is_invited_before_a_yes(group: World) -> None:
    await group.says("Karin", INVITE)
    assert "Ska jag bjuda in gruppen till ”Uppföljningsdag”?" in group.heard()
    assert "Inbjudan: " not in group.everything()
    await group.says("Karin", "nej")
    await group.says("Olle", "anmäl mig")
    assert "ingen inbjudan" in group.heard()
    await group.says("Karin", INVITE)
    await group.says("Karin", "ja")
    assert "Anmäl dig senast måndag 1 december 2025" in card(group)


async def test_a_member_cannot_invite(group: World) -> None:
    await group.says("Nils", INVITE)
    assert "ordförande" in group.heard()


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("bjud in till Julbord", "Välj vilken dag"),
        ("bjud in till Julbord 11 december", "när det börjar och slutar"),
        ("bjud in till Julbord 31 november kl 17-20", "dag"),
        ("bjud in till Julbord 11 december kl 17-20, anmälan senast 12 december", "ligger efter"),
        ("bjud in till Julbord 11 december kl 17-20, anmälan senast i tid", "kunde inte läsa"),
    ],
)
async def test_what_is_missing_is_asked_for_in_a_form_that_keeps_the_rest(
    group: World, typed: str, problem: str
) -> None:
    await group.says("Karin", typed)
    assert problem in group.heard()
    form = group.newest_card()
    assert values(form)["title"] == "Julbord"
    filled = values(form) | {"day": "2025-12-11", "starts": "17:00", "ends": "20:00", "answer_by": "2025-12-01"}
    asked = await group.presses("Karin", "Visa hur det blir", form, **filled)
    assert "torsdag 11 december 2025 kl. 17.00–20.00" in words(asked)
    await group.presses("Karin", "Ja, det stämmer", asked.card)  # type: ignore[union-attr]
    assert "Inbjudan: Julbord" in card(group)


@pytest.mark.parametrize(
    "said",
    [
        "jag kommer till uppföljningsdagen",
        "anmäl mig till uppföljningsdagen",
        "anmäl mig",
        "ja tack till uppföljningsdagen",
        "sign me up for Uppföljningsdag",
    ],
)
async def test_a_yes_by_text_is_counted_for_the_organisation(invited: World, said: str) -> None:
    await invited.says("Olle", said, in_=private_chat("Olle"))
    assert "Uppföljningsdag" in invited.heard("Olle")
    assert "1 kommer, 0 kan inte, 3 har inte svarat" in card(invited)
    assert "Kumla kommun 1" in card(invited)


@pytest.mark.parametrize(
    "said",
    [
        "jag kan inte komma till uppföljningsdagen",
        "jag kommer tyvärr inte till uppföljningsdagen",
        "nej tack till uppföljningsdagen",
        "avanmäl mig",
        "sign me off from Uppföljningsdag",
    ],
)
async def test_a_no_takes_the_place_of_a_yes(invited: World, said: str) -> None:
    await invited.presses("Olle", "Jag kommer")
    await invited.says("Olle", said)
    assert "0 kommer, 1 kan inte, 3 har inte svarat" in card(invited)


@pytest.mark.parametrize("said", ["jag kommer", "jag kan inte komma", "jag kommer på torsdag", "jag kommer på mötet"])
async def test_an_answer_about_the_meeting_is_none_to_the_invitation(invited: World, said: str) -> None:
    await invited.says("Olle", said)
    assert "28 augusti" in invited.heard()
    assert "0 kommer, 0 kan inte, 4 har inte svarat" in card(invited)


async def test_somebody_from_the_same_organisation_may_be_signed_up(invited: World) -> None:
    await invited.says("Olle", "anmäl Per Dahl till uppföljningsdagen")
    assert "Per Dahl är anmäld" in invited.heard()
    assert "Kumla kommun 1" in card(invited)
    await invited.says("Olle", "anmäl Nils till uppföljningsdagen")
    assert "ordförande" in invited.heard()
    await invited.says("Karin", "anmäl Nils till uppföljningsdagen")
    assert "Kumla kommun 1 · Laxå kommun 1" in card(invited)


async def test_the_leader_gets_the_list_in_private_and_it_is_kept_current(invited: World) -> None:
    await invited.says("Karin", "vilka är anmälda till uppföljningsdagen?")
    assert "Har inte svarat (4)" in invited.heard("Karin")
    await invited.presses("Olle", "Jag kommer")
    assert "**Kumla kommun** (1): Olle Berg" in invited.heard("Karin")
    assert "Olle Berg" not in card(invited)


async def test_a_member_sees_counts_and_no_names(invited: World) -> None:
    await invited.presses("Olle", "Jag kommer")
    await invited.says("Nils", "vilka kommer till uppföljningsdagen?", in_=private_chat("Nils"))
    assert "Kumla kommun 1" in invited.heard("Nils")
    assert "Olle Berg" not in invited.heard("Nils")


async def test_those_who_have_not_answered_are_reminded_twice_in_private(invited: World) -> None:
    await invited.presses("Olle", "Jag kommer")
    asked = "Kommer du till ”Uppföljningsdag”?"
    counts = []
    for days in (90, 1, 3, 3, 1, 3):
        await invited.time_passes(days=days, hours=1)
        counts.append(invited.everything(private_chat("Nils")).count(asked))
    assert counts[-1] == 2
    assert asked not in invited.everything(private_chat("Olle"))
    assert asked not in invited.everything()


async def test_nobody_is_reminded_after_an_answer_or_while_away(invited: World) -> None:
    await invited.says("Nils", "jag är ledig från 20 november till 3 december", in_=private_chat("Nils"))
    await invited.says("Sara", "avanmäl mig", in_=private_chat("Sara"))
    await invited.time_passes(days=91)
    await invited.time_passes(days=5)
    for who in ("Nils", "Sara"):
        assert "Kommer du till" not in invited.everything(private_chat(who))


async def test_a_reminder_is_answered_by_its_button(invited: World) -> None:
    await invited.time_passes(days=91, hours=2)
    answer = await invited.presses("Nils", "Jag kommer", in_=private_chat("Nils"))
    assert "Du är anmäld till ”Uppföljningsdag”" in words(answer)
    assert "Laxå kommun 1" in card(invited)


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("flytta uppföljningsdagen till 17 december", "onsdag 17 december 2025 kl. 09.00–15.00"),
        ("ändra inbjudan till uppföljningsdagen: kl 10-16", "tisdag 16 december 2025 kl. 10.00–16.00"),
        ("uppföljningsdagen är nu i Stora salen", "Plats: Stora salen"),
        ("flytta uppföljningsdagen till kl 8", "tisdag 16 december 2025 kl. 08.00–14.00"),
        ("change the invitation to Uppföljningsdag: 18 December 9-15", "torsdag 18 december 2025"),
    ],
)
async def test_a_change_is_shown_first_and_then_told_to_those_who_come(invited: World, said: str, now: str) -> None:
    await invited.presses("Olle", "Jag kommer")
    await invited.says("Karin", said)
    assert "Ska jag ändra inbjudan" in invited.heard()
    assert "Nu gäller detta" not in invited.everything()
    await invited.says("Karin", "ja")
    assert now in card(invited)
    assert "Nu gäller detta för ”Uppföljningsdag”" in invited.everything()
    assert "Nu gäller detta för ”Uppföljningsdag”" in invited.heard("Olle")
    assert "Nu gäller detta" not in invited.everything(private_chat("Nils"))
    await invited.says("Karin", "ångra")
    assert "tisdag 16 december 2025 kl. 09.00–15.00" in card(invited)
    assert "Folkets hus" in card(invited)
    assert invited.everything(private_chat("Olle")).count("Nu gäller detta") == 2


async def test_a_cancelled_occasion_is_told_and_cannot_be_answered(invited: World) -> None:
    old = invited.newest_card_with("Jag kommer")
    await invited.presses("Olle", "Jag kommer")
    await invited.says("Karin", "ställ in uppföljningsdagen")
    await invited.presses("Karin", "Ja, ställ in")
    assert "är inställt" in invited.heard("Olle")
    assert "Inställt" in card(invited)
    assert "är inställt" in words(await invited.presses("Nils", "Jag kommer", old))
    await invited.says("Karin", "ångra")
    assert "Inställt" not in card(invited)
    assert "Nu gäller detta" in invited.heard("Olle")


async def test_an_invitation_and_an_answer_are_undone(invited: World) -> None:
    await invited.says("Olle", "anmäl mig")
    await invited.says("Karin", "ångra")
    assert "Inbjudan: Uppföljningsdag" in card(invited)
    await invited.says("Olle", "ångra")
    assert "0 kommer, 0 kan inte, 4 har inte svarat" in card(invited)
    await invited.says("Karin", "ångra")
    assert "Inbjudan togs tillbaka" in invited.everything()


async def test_after_the_last_day_only_a_no_is_taken(invited: World) -> None:
    await invited.presses("Olle", "Jag kommer")
    await invited.time_passes(days=99)
    await invited.says("Nils", "anmäl mig")
    assert "har stängt" in invited.heard()
    await invited.says("Olle", "avanmäl mig")
    assert "0 kommer, 1 kan inte" in card(invited)


async def test_of_two_invitations_the_right_one_is_asked_about(invited: World) -> None:
    await invited.says("Karin", "bjud in till Studiebesök 12 december kl 9-12")
    await invited.says("Karin", "ja")
    await invited.says("Olle", "anmäl mig")
    assert "Vilken inbjudan" in invited.heard()
    await invited.presses("Olle", "Studiebesök")
    assert "Inbjudan: Studiebesök" in card(invited)
    assert "1 kommer" in card(invited)


async def test_an_answer_to_something_else_is_asked_about(invited: World) -> None:
    await invited.says("Olle", "jag kommer inte till jullunchen")
    assert "Vilken inbjudan" in invited.heard()
    await invited.presses("Olle", "Nästa möte")
    assert "kan inte komma torsdag 28 augusti" in invited.heard()
    assert "0 kommer, 0 kan inte, 4 har inte svarat" in card(invited)


async def test_whoever_speaks_for_several_hears_how_to_sign_up_the_others(invited: World) -> None:
    await invited.says("Olle", "vi kommer två från Kumla till uppföljningsdagen")
    assert "Bara du är anmäld" in invited.heard()
    assert "Kumla kommun 1" in card(invited)


async def test_the_files_are_a_calendar_entry_and_a_safe_table(invited: World) -> None:
    links = with_links(invited)
    await invited.says("Olle", "anmäl =1+1 från Kumla kommun till uppföljningsdagen")
    await invited.presses("Olle", "Jag kommer")
    await invited.says("Karin", "anmälda", in_=private_chat("Karin"))
    files = OccasionFiles(invited.db, invited.clock).answers()

    async def at(text: str, kind: str) -> bytes:
        tokens = [each.split(")")[0].rsplit(".", 1)[0] for each in text.split("links/")[1:]]
        link = next(each for each in map(links.read, tokens) if each is not None and each.kind == kind)
        file = await files[kind](link)
        assert file is not None
        return file.data

    entry = (await at(invited.heard("Olle"), "occasion-entry")).decode()
    assert "SUMMARY:Uppföljningsdag" in entry
    assert "DTSTART;TZID=Europe/Stockholm:20251216T090000" in entry
    listed = (await at(invited.heard("Karin"), "occasion-csv")).decode("utf-8-sig")
    assert '"Kumla kommun";"Olle Berg";"Kommer"' in listed
    assert ';"\'=1+1";' in listed
    with zipfile.ZipFile(io.BytesIO(await at(invited.heard("Karin"), "occasion-sheet"))) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        assert b"=1+1" in book.read("xl/sharedStrings.xml")
    await invited.says("Karin", "ställ in uppföljningsdagen")
    await invited.says("Karin", "ja")
    cancelled = (await at(invited.everything(private_chat("Olle")), "occasion-entry")).decode()
    assert "STATUS:CANCELLED" in cancelled
    assert "SEQUENCE:1" in cancelled


async def test_a_stranger_cannot_answer(invited: World) -> None:
    shown = invited.newest_card_with("Jag kommer")
    answer = await invited.presses("Eva", "Jag kommer", shown, in_=private_chat("Eva"))
    assert "Uppföljningsdag" not in words(answer)
    assert "0 kommer" in card(invited)


@pytest.mark.parametrize(
    "said",
    [
        "påminn dem som inte har svarat om uppföljningsdagen",
        "påminn de som inte svarat på inbjudan till uppföljningsdagen",
        "Påminn alla som ännu inte har anmält sig till uppföljningsdagen!",
        "kan du påminna dem som inte har svarat på inbjudan?",
        "skicka en påminnelse till dem som inte anmält sig än",
        "jaga dom som inte har hört av sig om uppföljningsdagen",
        "remind those who have not answered about the uppföljningsdag",
        "remind everybody who hasn't signed up for uppföljningsdagen",
    ],
)
async def test_a_leader_reminds_those_who_have_not_answered(invited: World, said: str) -> None:
    await invited.says("Olle", "anmäl mig till uppföljningsdagen")
    after = len(invited.teams.sent)
    await invited.says("Karin", said)
    assert "3" in invited.heard()
    await invited.says("Karin", said)
    await invited.time_passes(hours=24)
    sent = [each.conversation for each in invited.teams.sent[after:] if "Uppföljningsdag" in words(each.message)]
    assert [sent.count(private_chat(who).conversation) for who in ("Olle", "Nils", "Sara")] == [0, 1, 1]


@pytest.mark.parametrize(
    ("said", "command"),
    [
        ("påminn dem som inte har svarat", commands.RemindSilent),
        ("påminn dem som inte har svarat på driv och hinder", commands.RemindSilent),
        ("påminn dem som inte har svarat om budgeten senast 5 juni", commands.NewDeadline),
    ],
)
def test_other_reminders_are_no_words_about_an_invitation(said: str, command: type) -> None:
    assert isinstance(commands.parse(said, today=date(2025, 5, 1)), command)


async def test_only_a_leader_reminds_and_nobody_is_reminded_of_what_is_closed(invited: World) -> None:
    await invited.says("Nils", "påminn dem som inte har svarat om uppföljningsdagen")
    assert "ordförande" in invited.heard()
    await invited.time_is(datetime(2025, 12, 2, 9, tzinfo=STOCKHOLM))
    await invited.says("Karin", "påminn dem som inte har svarat om uppföljningsdagen")
    assert "påminner" not in invited.heard()


async def test_the_card_is_closed_when_nobody_can_sign_up_any_more(invited: World) -> None:
    await invited.time_is(datetime(2025, 12, 1, 23, 50, tzinfo=STOCKHOLM))
    assert has_buttons(invited)
    await invited.time_is(datetime(2025, 12, 2, 0, 5, tzinfo=STOCKHOLM))
    assert "Anmälan har stängt" in card(invited)
    assert not has_buttons(invited)


async def test_a_later_last_day_keeps_the_card_open(invited: World) -> None:
    await invited.says("Karin", "ändra inbjudan till uppföljningsdagen: anmälan senast 5 december")
    await invited.presses("Karin", "Ja, det stämmer")
    await invited.time_is(datetime(2025, 12, 2, 0, 5, tzinfo=STOCKHOLM))
    assert has_buttons(invited)
    await invited.time_is(datetime(2025, 12, 6, 0, 5, tzinfo=STOCKHOLM))
    assert "Anmälan har stängt" in card(invited)
