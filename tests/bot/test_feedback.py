"""Driv och hinder as the people of a group meet it: asked, answered, changed, closed, summarised."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.events import Answer, ShowCard, ShowForm, ShowText
from bot.feedback.jobs import open_round
from bot.messenger import DeliveryFailed, Failure
from dialogs.feedback.model import FeedbackRound
from dialogs.meetings.model import Coming, Meeting, MeetingStatus
from dialogs.message import Card
from dialogs.model import Group
from storage import feedback, meetings
from storage import people as groups
from storage.database.engine import Database
from storage.database.schema import metadata
from storage.database.tables.deliveries import activity_seen, outbox
from storage.database.tables.feedback import feedback_answer, feedback_round, feedback_statement
from storage.database.tables.people import audit
from tests.fakes import FakeClock, FakeMessenger
from tests.seeds import read_as_typed
from tests.snapshots import Prepared
from tests.world import TENANT, World, button, channel, group_chat, private_chat, words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
FRIDAY = datetime(2025, 8, 29, 12, tzinfo=STOCKHOLM)
CLOSES = datetime(2025, 9, 2, 16, tzinfo=STOCKHOLM)
EVERYBODY = ("Karin", "Olle", "Sara", "Nils", "Eva")


async def a_world(db: Database, clock: FakeClock, teams: FakeMessenger, *people: str) -> World:
    """A group with Karin in the chair, on a Friday at noon as its meeting ends."""
    made = World(db, clock, teams)
    await begin(made, *people)
    return made


async def begin(world: World, *people: str) -> None:
    await world.time_is(FRIDAY)
    await world.arrive(*people or EVERYBODY)
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    return await prepared(begin)


async def the_group(world: World) -> Group:
    async with world.db.read() as tx:
        kept = await groups.load_conversation(tx, TENANT, world.here.conversation)
        assert kept is not None
        assert kept.group_id is not None
        group = await groups.load_group(tx, TENANT, kept.group_id)
    assert group is not None
    return group


async def a_meeting(world: World, **coming: Coming) -> Meeting:
    group = await the_group(world)
    async with world.db.write() as tx:
        now = world.clock()
        meeting = await meetings.plan_meeting(
            tx, group, starts_at=now - timedelta(hours=3), ends_at=now, place="Örebro"
        )
        for member in await groups.roster(tx, group):
            answer = coming.get(member.person.name.split()[0])
            if answer:
                await meetings.answer_coming(tx, group, meeting.id, member.person.id, answer)
        ended = replace(meeting, status=MeetingStatus.ENDED, ended_at=now)
        await meetings.save_meeting(tx, group, ended)
    return ended


async def opens(world: World, **coming: Coming) -> FeedbackRound | None:
    meeting = await a_meeting(world, **coming)
    group = await the_group(world)
    async with world.db.write() as tx:
        opened = await open_round(tx, group, meeting, now=world.clock())
    await world.deliver()
    return opened


async def rows(world: World, table: Any) -> list[Any]:
    async with world.db.read() as tx:
        return list(await tx.execute(select(table)))


async def the_round(world: World, action: str) -> dict[str, str]:
    """What a button with this action carries in a card of the only round."""
    (round_,) = await rows(world, feedback_round)
    return {"action": action, "round": round_.id}


def form(answer: Answer) -> Card:
    assert isinstance(answer, ShowForm | ShowCard), answer
    return answer.card


def value(card: Card, name: str) -> str:
    return next(str(one.get("value", "")) for one in card["body"] if one.get("id") == name)


async def answers(world: World, who: str, *, driv: str = "", hinder: str = "") -> Answer:
    """By the dialog that "Svara" opens."""
    opened = await world.presses(who, "Svara")
    return await world.presses(who, "Skicka", form(opened), driv=driv, hinder=hinder)


# -- asked


async def test_when_a_meeting_ends_the_group_is_asked(world: World) -> None:
    await opens(world)
    said = world.heard()
    assert "Vad drev mötet framåt, och vad hindrade?" in said
    assert "0 av 5 har svarat" in said
    assert "tisdag 2 september kl. 16.00" in said
    assert "<at>Olle Berg</at>" in said


async def test_those_who_were_away_are_not_asked(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    round_ = await opens(world, Sara=Coming.NO, Nils=Coming.SUBSTITUTE)
    assert round_ is not None
    assert round_.asked == 3
    assert "Sara" not in world.heard()


async def test_a_meeting_is_asked_about_once(world: World) -> None:
    meeting = await a_meeting(world)
    group = await the_group(world)
    async with world.db.write() as tx:
        assert await open_round(tx, group, meeting, now=world.clock()) is not None
        assert await open_round(tx, group, meeting, now=world.clock()) is None
    assert len(await rows(world, feedback_round)) == 1


async def test_a_meeting_where_nobody_was_is_not_asked_about(world: World) -> None:
    assert await opens(world, **dict.fromkeys(EVERYBODY, Coming.NO)) is None


async def test_a_question_that_could_not_be_sent_for_two_days_is_not_sent(world: World) -> None:
    meeting = await a_meeting(world)
    group = await the_group(world)
    async with world.db.write() as tx:
        await open_round(tx, group, meeting, now=world.clock())
    world.clock.advance(hours=49)
    await world.deliver()
    assert "Vad drev" not in world.everything()


# -- answered


async def test_an_answer_is_thanked_for_and_counted_in_the_same_card(world: World) -> None:
    await opens(world)
    posts = len(world.shown_in())
    thanks = await answers(world, "Olle", driv="Bra tempo\nGod fika", hinder="Kallt i salen")
    assert "Tack! Ditt svar är sparat." in words(thanks)
    assert "God fika" in words(thanks)
    assert "1 av 5 har svarat" in world.heard()
    assert len(world.shown_in()) == posts
    assert "fika" not in world.everything()


async def test_the_form_comes_back_with_what_was_answered_and_can_be_changed(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo\nGod fika")
    again = form(await world.presses("Olle", "Svara"))
    assert value(again, "driv") == "Bra tempo\nGod fika"
    await world.presses("Olle", "Skicka", again, driv="Bra tempo", hinder="")
    assert value(form(await world.presses("Olle", "Svara")), "driv") == "Bra tempo"
    assert "1 av 5 har svarat" in world.heard()


async def test_the_form_shows_nobody_elses_answer(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo")
    assert value(form(await world.presses("Sara", "Svara")), "driv") == ""


async def test_an_emptied_form_takes_the_answer_back(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo")
    thanks = await answers(world, "Olle", driv=" \n")
    assert "borttaget" in words(thanks)
    assert "0 av 5 har svarat" in world.heard()
    assert await rows(world, feedback_answer) == []


async def test_a_form_sent_without_a_word_saves_nothing(world: World) -> None:
    await opens(world)
    assert "inget är sparat" in words(await answers(world, "Olle"))
    assert "0 av 5 har svarat" in world.heard()


async def test_what_is_too_long_comes_back_in_the_form_with_the_reason(world: World) -> None:
    await opens(world)
    again = await answers(world, "Olle", driv="x" * 1001, hinder="Kallt")
    assert "högst 1" in words(again)
    assert value(form(again), "driv") == "x" * 1001
    assert value(form(again), "hinder") == "Kallt"
    assert await rows(world, feedback_answer) == []


async def test_the_form_can_be_had_as_a_private_card(world: World) -> None:
    await opens(world)
    told = await world.presses("Olle", "Svara privat")
    assert isinstance(told, ShowText)
    assert "privat" in told.text
    chat = private_chat("Olle")
    thanks = await world.presses("Olle", "Skicka", in_=chat, driv="Bra tempo", hinder="")
    edit = await world.presses("Olle", "Ändra mitt svar", form(thanks), in_=chat)
    assert value(form(edit), "driv") == "Bra tempo"


async def test_what_a_private_card_shows_is_never_kept_in_the_outbox(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Hemligheten")
    world.teams.refusals["post"] = DeliveryFailed(Failure.NOT_SENT)
    await world.presses("Olle", "Svara privat")
    kept = [row for row in await rows(world, outbox) if row.kind == "round_form"]
    assert kept
    assert not any("emligheten" in str(row.content) for row in await rows(world, outbox))


async def test_what_an_old_client_sent_is_thanked_for_and_never_kept_in_the_outbox(world: World) -> None:
    await opens(world)
    chat = private_chat("Olle")
    await world.presses("Olle", "Svara", old_client=True)
    world.teams.refusals["post"] = DeliveryFailed(Failure.NOT_SENT)
    sent = {"old_client": True, "in_": chat}
    await world.presses("Olle", "Skicka", **sent, driv="Hemligheten", hinder="")
    await world.presses("Olle", "Skicka", **sent, driv="Hemligheten" * 101, hinder="")
    edit = {"actions": [{"title": "Ändra", "data": await the_round(world, "feedback_edit")}]}
    await world.presses("Olle", "Ändra", edit, **sent)
    for who in ("Karin", "Sara", "Nils", "Eva"):
        await answers(world, who, driv="Bra tempo")
    await world.presses("Olle", "Skicka", **sent, driv="Hemligheten sent", hinder="")
    assert not any("emligheten" in str(row.content) for row in await rows(world, outbox))
    del world.teams.refusals["post"]
    await world.time_passes(minutes=10)
    told = world.everything(chat)
    assert "Tack! Ditt svar är sparat." in told
    assert "Dela upp den på flera rader" in told
    assert "Rundan är stängd" in told


async def test_an_old_client_gets_the_form_with_what_was_answered(world: World) -> None:
    await opens(world)
    chat = private_chat("Olle")
    await world.says("Olle", "driv: bra tempo", in_=chat)
    await world.presses("Olle", "Svara", old_client=True)
    assert value(world.newest_card(chat), "driv") == "bra tempo"
    edit = {"actions": [{"title": "Ändra", "data": await the_round(world, "feedback_edit")}]}
    await world.says("Olle", "driv: god fika", in_=chat)
    await world.presses("Olle", "Ändra", edit, in_=chat, old_client=True)
    assert value(world.newest_card(chat), "driv") == "bra tempo\ngod fika"


async def test_one_who_was_not_asked_but_is_in_the_group_may_answer(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await opens(world, Nils=Coming.NO)
    assert "0 av 4 har svarat" in world.heard()
    await answers(world, "Nils", driv="Jag hann visst")
    assert "1 av 5 har svarat" in world.heard()


async def test_a_stranger_with_the_card_is_refused(world: World) -> None:
    await opens(world)
    card = world.newest_card()
    answer = await world.presses("Stranger", "Svara", card, in_=private_chat("Stranger"))
    assert isinstance(answer, ShowText)
    assert await rows(world, feedback_answer) == []


@pytest.mark.parametrize("data", [{"round": "no-such"}, {"round": 7.5}, {"round": "x" * 65}, {"round": None}])
async def test_a_card_that_is_not_ours_is_refused_in_words(world: World, data: dict[str, Any]) -> None:
    await opens(world)
    card = form(await world.presses("Olle", "Svara"))
    answer = await world.presses("Olle", "Skicka", card, driv="bryggan", **data)
    assert "bryggan" in words(answer)
    assert await rows(world, feedback_answer) == []


async def test_a_text_longer_than_the_form_lets_through_is_refused(world: World) -> None:
    await opens(world)
    assert "x" * 4001 in words(await answers(world, "Olle", driv="x" * 4001))


async def test_one_who_leaves_takes_no_answer_along_and_can_answer_no_more(world: World) -> None:
    await opens(world)
    await answers(world, "Nils", driv="Bra tempo")
    card = form(await world.presses("Sara", "Svara"))
    await world.leaves("Nils")
    await world.leaves("Sara")
    told = await world.presses("Sara", "Skicka", card, in_=private_chat("Sara"), driv="För sent", hinder="")
    assert "För sent" in words(told)
    for who in ("Eva", "Olle"):
        await answers(world, who, driv=f"Bra, tycker {who[0]}")
    # Two of five are gone: three answers are all that is waited for, whoever gave them.
    assert "3 av 5 svarade" in world.heard()
    assert "Bra tempo" in world.heard()
    assert "För sent" not in world.everything()


@pytest.mark.parametrize("written", ["driv:  ", "hinder:\n\n", "driv: \u200b\u00a0"])
async def test_an_answer_of_nothing_but_blanks_is_not_an_answer(world: World, written: str) -> None:
    await opens(world)
    await world.says("Olle", written, in_=private_chat("Olle"))
    assert "driv: bra" in world.heard("Olle")
    assert "inget är sparat" in words(await answers(world, "Sara", driv=" \n\t", hinder="\u200b"))
    assert await rows(world, feedback_answer) == []


async def test_one_who_was_not_asked_gets_the_text_for_the_minutes_and_a_stranger_does_not(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await opens(world, Nils=Coming.NO)
    for who in ("Karin", "Olle", "Sara", "Eva"):
        await answers(world, who, driv="Bra tempo")
    card = world.newest_card()
    await world.presses("Nils", "Visa text till anteckningarna")
    assert world.heard("Nils").startswith("Driv:\n\nBra tempo")
    await world.presses("Stranger", "Visa text till anteckningarna", card, in_=private_chat("Stranger"))
    assert "Bra tempo" not in world.everything(private_chat("Stranger"))


# -- reminded

MONDAY = datetime(2025, 9, 1, 9, tzinfo=STOCKHOLM)


async def test_only_those_who_have_not_answered_are_reminded_and_only_before_noon(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = await a_world(sqlite, clock, teams, *EVERYBODY)
    await world.says("Karin", "namngivna svar")
    await opens(world, Nils=Coming.NO)
    await answers(world, "Olle", driv="Bra tempo")
    await world.time_is(MONDAY - timedelta(minutes=1))
    assert world.heard("Sara") == ""
    await world.time_is(MONDAY)
    assert "1 av 4 har svarat" in world.heard("Sara")
    assert "1 av 4 har svarat" in world.heard("Karin")
    assert world.heard("Olle") == world.heard("Nils") == ""
    thanks = await world.presses("Sara", "Skicka", in_=private_chat("Sara"), driv="God fika", hinder="")
    assert "Tack! Ditt svar är sparat." in words(thanks)
    reminded = len(world.shown_in(private_chat("Sara")))
    await world.time_is(MONDAY + timedelta(days=1))
    assert "2 av 4 har svarat" in world.heard("Karin")
    assert len(world.shown_in(private_chat("Sara"))) == reminded


async def test_a_reminder_that_is_late_is_not_sent_in_the_afternoon(world: World) -> None:
    await opens(world)
    await world.time_is(MONDAY + timedelta(hours=3))
    assert world.heard("Sara") == ""


async def test_nobody_is_reminded_of_a_round_that_is_closed_nor_one_who_has_left(world: World) -> None:
    await opens(world)
    await world.leaves("Nils")
    await world.time_is(MONDAY)
    assert world.heard("Sara")
    assert world.heard("Nils") == ""
    reminded = world.everything(private_chat("Sara"))
    for who in ("Karin", "Olle"):
        await answers(world, who, driv="Bra tempo")
    await world.says("Karin", "stäng rundan")
    await world.presses("Karin", "Visa inget", in_=private_chat("Karin"))
    await world.time_is(MONDAY + timedelta(days=1))
    assert world.everything(private_chat("Sara")) == reminded


async def test_after_closing_nothing_tells_who_had_to_be_reminded(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo")
    await world.time_is(MONDAY)
    for who in ("Karin", "Sara", "Nils", "Eva"):
        await answers(world, who, driv="Bra tempo")
    assert not [row for row in await rows(world, outbox) if row.kind == "round_remind"]


# -- by text


async def test_an_answer_can_be_written_privately_and_added_to(world: World) -> None:
    await opens(world)
    chat = private_chat("Olle")
    await world.says("Olle", "driv: bra tempo", in_=chat)
    await world.says("Olle", "driv: god fika\nhinder: kallt i salen", in_=chat)
    await world.says("Olle", "driv: god fika", in_=chat)
    assert "2 driv och 1 hinder" in world.heard("Olle")
    assert "1 av 5 har svarat" in world.heard()
    assert value(form(await world.presses("Olle", "Svara")), "driv") == "bra tempo\ngod fika"


async def test_the_same_activity_twice_counts_once(world: World) -> None:
    await opens(world)
    for _ in range(2):
        await world.says("Olle", "driv: bra tempo", in_=private_chat("Olle"), activity_id="again")
    (answer,) = await rows(world, feedback_answer)
    assert answer.driv == "bra tempo"


async def test_what_is_said_aloud_in_an_anonymous_round_is_not_counted_and_told_privately(world: World) -> None:
    await opens(world)
    before = world.everything()
    await world.says("Olle", "driv: bra tempo")
    assert world.everything() == before
    # Read in the private chat, where "i den här chatten" would be that one.
    assert world.heard("Olle") == (
        "Det du skrev syns för alla i gruppens chatt. Ta bort det och skriv till mig här i stället."
    )
    assert await rows(world, feedback_answer) == []


async def test_what_is_said_aloud_in_a_channel_is_told_to_be_seen_in_the_channel(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = World(sqlite, clock, teams, here=channel())
    await world.time_is(FRIDAY)
    await world.arrive(*EVERYBODY)
    await world.led_by("Karin")
    await opens(world)
    await world.says("Olle", "driv: bra tempo")
    assert world.heard("Olle") == (
        "Det du skrev syns för alla i kanalen. Ta bort det och skriv till mig här i stället."
    )


async def test_what_is_said_aloud_in_a_named_round_counts(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await opens(world)
    await world.says("Olle", "driv: bra tempo")
    assert "Tack" in world.heard()
    (answer,) = await rows(world, feedback_answer)
    assert answer.driv == "bra tempo"


async def test_there_is_nothing_to_answer_before_a_round(world: World) -> None:
    await world.says("Olle", "driv: bra tempo", in_=private_chat("Olle"))
    assert "Ingen runda" in world.heard("Olle")


async def test_one_who_shares_two_groups_with_the_bot_need_not_say_which_if_only_one_asks(world: World) -> None:
    await opens(world)
    other = group_chat("19:other", "Länsdelsgruppen")
    await world.arrive("Olle", "Sara", place=other, installer="Olle")
    await world.says("Olle", "driv: bra tempo", in_=private_chat("Olle"))
    assert "1 driv och 0 hinder" in world.heard("Olle")
    assert "1 av 5 har svarat" in world.heard()


# -- closed


async def everybody_answers(world: World) -> None:
    for who in EVERYBODY:
        await answers(world, who, driv=f"Bra, tycker jag som {who[0]}", hinder="För få pauser")


async def test_a_round_closes_when_all_have_answered(world: World) -> None:
    await opens(world)
    posts = len(world.shown_in())
    await everybody_answers(world)
    card, summary = world.shown_in()[posts - 1 :]
    assert "rundan är stängd. 5 av 5 svarade" in words(card.message)
    text = words(summary.message)
    assert text.count("För få pauser") == 5
    assert text.index("Driv:") < text.index("tycker jag som O") < text.index("Hinder:")
    assert not any(name in text for name in EVERYBODY)


async def test_a_round_closes_at_its_time_and_not_before(world: World) -> None:
    await opens(world)
    for who in EVERYBODY[1:4]:
        await answers(world, who, driv="Bra tempo")
    await world.time_is(CLOSES - timedelta(seconds=1))
    assert "3 av 5 har svarat" in world.heard()
    await world.time_is(CLOSES)
    assert "3 av 5 svarade" in world.heard()
    await world.tick()
    assert world.everything().count("3 av 5 svarade") == 2


async def test_the_chair_closes_a_round_and_a_member_does_not(world: World) -> None:
    await opens(world)
    for who in EVERYBODY[1:4]:
        await answers(world, who, driv="Bra tempo")
    await world.says("Olle", "stäng rundan")
    assert "har svarat" in world.everything()
    assert "Sammanställningen kommer" not in world.everything()
    await world.says("Karin", "stäng rundan")
    assert "Sammanställningen kommer här" in world.everything()
    assert "3 av 5 svarade" in world.heard() + world.everything()


async def test_the_chair_closes_a_round_from_the_private_chat(world: World) -> None:
    await opens(world)
    for who in EVERYBODY[1:4]:
        await answers(world, who, driv="Bra tempo")
    await world.says("Karin", "stäng rundan", in_=private_chat("Karin"))
    assert "kommer i" in world.heard("Karin")
    assert "3 av 5 svarade" in world.heard()
    await world.says("Karin", "stäng rundan", in_=private_chat("Karin"))
    assert "Ingen runda" in world.heard("Karin")


async def test_closing_what_nobody_answered_is_said_at_once(world: World) -> None:
    await opens(world)
    await world.says("Karin", "stäng rundan")
    assert "Ingen hann svara" in world.everything()
    await world.says("Nils", "driv och hinder")
    assert "Ingen svarade" in world.heard()


async def test_a_round_that_nobody_answered_closes_quietly(world: World) -> None:
    await opens(world)
    posts = len(world.shown_in())
    await world.time_is(CLOSES)
    assert len(world.shown_in()) == posts
    assert "0 av 5 svarade" in world.heard()


async def test_a_late_answer_comes_back_and_is_not_counted(world: World) -> None:
    await opens(world)
    card = form(await world.presses("Olle", "Svara"))
    await everybody_answers(world)
    late = await world.presses("Olle", "Skicka", card, driv="Kom på en sak", hinder="")
    assert "Rundan är stängd" in words(late)
    assert "Kom på en sak" in words(late)
    await world.says("Olle", "driv: kom på en sak", in_=private_chat("Olle"))
    assert "Rundan är stängd" in world.heard("Olle")
    assert len(await rows(world, feedback_statement)) == 10
    assert await rows(world, feedback_answer) == []


async def test_a_form_is_not_opened_when_the_round_is_closed(world: World) -> None:
    await opens(world)
    card = world.newest_card()
    await everybody_answers(world)
    assert "redan stängd" in words(await world.presses("Olle", "Svara", card))
    assert "redan stängd" in words(await world.presses("Olle", "Svara privat", card))


async def test_after_closing_nothing_that_is_kept_joins_a_person_and_a_statement(world: World) -> None:
    await opens(world)
    for number, who in enumerate(EVERYBODY):
        if number % 2:
            await world.says(who, f"driv: Särskilt{number}", in_=private_chat(who))
        else:
            await answers(world, who, driv=f"Särskilt{number}")
    await world.tick()
    for table in metadata.sorted_tables:
        for row in await rows(world, table):
            values = " ".join(value.decode() if isinstance(value, bytes) else str(value) for value in row)
            if "Särskilt" in values:
                assert table is feedback_statement
    for table in (activity_seen, audit):
        assert not any("rskilt" in str(row) for row in await rows(world, table))
    folder = Path(str(world.db.url.database)).parent
    raw = b"".join(path.read_bytes() for path in folder.iterdir())
    for number in range(len(EVERYBODY)):
        assert raw.count(f"Särskilt{number}".encode()) == 1


async def test_a_round_that_cannot_be_closed_keeps_no_other_round_open(
    sqlite: Database,
    clock: FakeClock,
    teams: FakeMessenger,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    world = await a_world(sqlite, clock, teams, *EVERYBODY)
    stuck = await opens(world)
    assert stuck is not None
    await answers(world, "Olle", driv="Hemligt")
    other = World(sqlite, clock, teams, here=group_chat("19:other", "Länsdelsgruppen"))
    other._number = 1000
    await other.arrive("Alva", "Bo", "Cia", "Dan", "Ebba", installer="Alva")
    await opens(other)
    for who in ("Alva", "Bo", "Cia"):
        await answers(other, who, driv="Bra tempo")
    close, scrub, scrubbed = feedback.put_off, feedback.scrub, []

    async def fails_on_one(tx: Any, tenant_id: str, round_: FeedbackRound, **when: datetime) -> bool:
        if round_.id == stuck.id:
            raise ValueError("Hemligt")
        return await close(tx, tenant_id, round_, **when)

    async def notes(db: Database) -> bool:
        scrubbed.append(db)
        return await scrub(db)

    monkeypatch.setattr(feedback, "put_off", fails_on_one)
    monkeypatch.setattr(feedback, "scrub", notes)
    await world.time_is(CLOSES)
    assert "1 av 5 har svarat" in world.heard()
    assert "Bra tempo" in other.heard()
    assert scrubbed
    assert stuck.id in caplog.text
    assert "ValueError" in caplog.text
    assert "Hemligt" not in caplog.text


async def test_a_meeting_that_cannot_be_ended_keeps_no_other_group_from_being_asked(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    other = World(world.db, world.clock, world.teams, here=group_chat("19:other", "Länsdelsgruppen"))
    other._number = 1000
    await other.arrive("Alva", "Bo", "Cia", "Dan", "Ebba", installer="Alva")
    await world.plan("1 september kl 9-10")
    await other.plan("1 september kl 9-11", by="Alva")
    broken = (await the_group(world)).id
    save = meetings.save_meeting

    async def fails_on_one(tx: Any, group: Group, meeting: Meeting) -> None:
        if group.id == broken:
            raise ValueError("Hemligt")
        await save(tx, group, meeting)

    monkeypatch.setattr(meetings, "save_meeting", fails_on_one)
    await world.time_is(datetime(2025, 9, 1, 13, tzinfo=STOCKHOLM))
    assert "Vad drev" not in world.everything()
    assert "Vad drev" in other.heard()
    assert "ValueError" in caplog.text
    assert "Hemligt" not in caplog.text


# -- too few


async def two_answer(world: World) -> None:
    await answers(world, "Olle", driv="Ganska ensamt")
    await answers(world, "Sara", driv="Också ensamt")


async def test_two_answers_are_not_shown_and_the_chair_is_asked(world: World) -> None:
    await opens(world)
    await two_answer(world)
    await world.time_is(CLOSES)
    assert "2 av 5 har svarat" in world.heard("Karin")
    assert "onsdag 3 september kl. 16.00" in world.heard()
    assert "ensamt" not in world.everything() + world.heard("Karin")
    assert len(await rows(world, feedback_answer)) == 2


async def test_a_round_that_waited_is_shown_when_a_third_has_answered(world: World) -> None:
    await opens(world)
    await two_answer(world)
    await world.time_is(CLOSES)
    waits = await world.presses("Karin", "Vänta till i morgon", in_=private_chat("Karin"))
    assert "onsdag 3 september kl. 16.00" in words(waits)
    await answers(world, "Nils", hinder="Nu är vi tre")
    await world.time_is(CLOSES + timedelta(days=1))
    assert "Nu är vi tre" in world.heard()
    assert "Ganska ensamt" in world.heard()


async def test_a_round_that_waited_in_vain_shows_nothing_and_keeps_nothing(world: World) -> None:
    await opens(world)
    await two_answer(world)
    await world.time_is(CLOSES)
    await world.time_is(CLOSES + timedelta(days=1))
    assert "För få svar för att visa" in world.heard()
    assert await rows(world, feedback_answer) == []
    assert await rows(world, feedback_statement) == []


async def test_the_chair_may_show_nothing_at_once(world: World) -> None:
    await opens(world)
    await two_answer(world)
    await world.time_is(CLOSES)
    card = world.newest_card(private_chat("Karin"))
    assert isinstance(await world.presses("Olle", "Visa inget", card), ShowText)
    assert len(await rows(world, feedback_answer)) == 2
    closed = await world.presses("Karin", "Visa inget", in_=private_chat("Karin"))
    assert "inget visas" in words(closed)
    assert "För få svar för att visa" in world.heard()
    assert await rows(world, feedback_answer) == []


async def test_what_was_asked_of_the_chair_is_settled_once(world: World) -> None:
    await opens(world)
    await two_answer(world)
    await world.time_is(CLOSES)
    card = world.newest_card(private_chat("Karin"))
    thanks = await answers(world, "Nils", driv="Nu är vi tre")
    await world.says("Karin", "stäng rundan")
    for title in ("Vänta till i morgon", "Visa inget"):
        assert "redan stängd" in words(await world.presses("Karin", title, card, in_=private_chat("Karin")))
    edit = {
        "actions": [
            {"title": "x", "data": {"action": "feedback_edit", "round": button(card, "Visa inget")["data"]["round"]}}
        ]
    }
    assert "redan stängd" in words(await world.presses("Nils", "x", edit, in_=private_chat("Nils")))
    assert "sparat" in words(thanks)
    assert len(await rows(world, feedback_statement)) == 3


async def test_answers_that_came_meanwhile_are_not_thrown_away(world: World) -> None:
    await opens(world)
    await two_answer(world)
    await world.time_is(CLOSES)
    await answers(world, "Nils", hinder="Nu är vi tre")
    kept = await world.presses("Karin", "Visa inget", in_=private_chat("Karin"))
    assert "Nu har 3 svarat" in words(kept)
    assert len(await rows(world, feedback_answer)) == 3


async def test_closing_early_with_too_few_asks_the_chair_first(world: World) -> None:
    await opens(world)
    await two_answer(world)
    await world.says("Karin", "stäng rundan")
    assert "Jag har skrivit till dig privat" in world.heard()
    assert button(world.newest_card(private_chat("Karin")), "Visa inget")
    assert len(await rows(world, feedback_answer)) == 2


async def test_where_four_were_there_nobody_is_asked_anonymously_and_the_group_is_told_why(world: World) -> None:
    assert await opens(world, Sara=Coming.NO) is None
    assert "Så få kan inte vara anonyma för varandra" in world.heard()
    assert await rows(world, feedback_round) == []
    assert isinstance(await world.presses("Olle", "Fråga med namn"), ShowText)
    assert await rows(world, feedback_round) == []
    assert "frågar jag med namn" in words(await world.presses("Karin", "Fråga med namn"))
    (round_,) = await rows(world, feedback_round)
    assert not round_.anonymous
    assert "I gruppens sammanställning står ditt namn" in world.heard()
    assert (await the_group(world)).anonymous


async def test_where_four_were_there_the_chair_may_let_it_be(world: World) -> None:
    await opens(world, Sara=Coming.NO)
    assert "frågar jag inte" in words(await world.presses("Karin", "Fråga inte den här gången"))
    assert await rows(world, feedback_round) == []
    assert "Fråga med namn" not in world.heard()


async def test_a_group_that_chose_anonymous_never_sees_a_name_however_few_were_asked(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    """In a large chat only people who have spoken to the bot are members at first, and so one would be asked."""
    world = await a_world(sqlite, clock, teams, *EVERYBODY, *(f"Medlem{number}" for number in range(26)))
    assert await opens(world) is None
    assert "Så få kan inte vara anonyma" in world.heard()


async def test_one_who_comes_unasked_moves_no_count_and_closes_nothing(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = await a_world(sqlite, clock, teams, *EVERYBODY, "Maj")
    await opens(world, Sara=Coming.NO)
    for who in ("Olle", "Nils", "Eva"):
        await answers(world, who, driv=f"Bra, tycker {who[0]}")
    await answers(world, "Sara", driv="Bra, tycker S")
    assert "3 av 5 har svarat" in world.heard()
    await world.time_is(CLOSES)
    assert "3 av 5 svarade" in world.heard()
    assert "Bra, tycker S" in world.heard()


async def test_one_who_answers_a_named_round_by_text_is_told_that_the_name_is_shown(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await opens(world)
    await world.says("Olle", "driv: bra tempo", in_=private_chat("Olle"))
    assert "Ditt namn står vid det du skriver" in world.heard("Olle")


# -- what comes out


async def test_anybody_gets_the_text_for_the_minutes(world: World) -> None:
    await opens(world)
    await everybody_answers(world)
    await world.says("Nils", "driv och hinder", in_=private_chat("Nils"))
    text = world.heard("Nils")
    assert text.startswith("Driv:\n\nBra, tycker jag som ")
    assert text.endswith("Hinder:" + "\n\nFör få pauser" * 5)


async def test_the_summary_offers_the_text_privately(world: World) -> None:
    await opens(world)
    await everybody_answers(world)
    told = await world.presses("Olle", "Visa text till anteckningarna")
    assert isinstance(told, ShowText)
    assert world.heard("Olle").startswith("Driv:\n\n")


async def test_an_open_round_tells_how_it_stands_and_nothing_of_what_it_holds(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo")
    await world.says("Nils", "driv och hinder")
    assert "1 av 5 har svarat" in world.heard()
    assert "tempo" not in world.heard()
    assert button(world.newest_card(), "Svara")


async def test_the_statements_of_an_open_round_are_not_had_by_its_id(world: World) -> None:
    await opens(world)
    card = world.newest_card()
    await answers(world, "Olle", driv="Bra tempo")
    forged = {
        "actions": [{"title": "x", "data": {**button(card, "Svara privat")["data"], "action": "feedback_minutes"}}]
    }
    assert "tempo" not in words(await world.presses("Nils", "x", forged))
    assert world.heard("Nils") == ""


async def test_before_the_first_round_the_question_is_answered_kindly(world: World) -> None:
    await world.says("Nils", "driv och hinder")
    assert "inte haft någon runda" in world.heard()


# -- choices


async def test_the_choice_holds_from_the_next_round(world: World) -> None:
    await opens(world)
    await world.says("Karin", "namngivna svar")
    assert "nästa runda" in world.heard()
    assert "öppen nu ändras inte" in world.heard()
    (round_,) = await rows(world, feedback_round)
    assert round_.anonymous
    assert not (await the_group(world)).anonymous


async def test_a_member_does_not_choose_for_the_group(world: World) -> None:
    await world.says("Olle", "namngivna svar")
    assert (await the_group(world)).anonymous


# -- real input


@pytest.mark.parametrize("text", read_as_typed("001_driv_och_hinder.txt"))
async def test_nine_members_statements_come_back_under_their_headings_word_for_word(
    text: str, sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    typed = [line.strip() for line in text.splitlines() if line.strip()]
    people = ("Karin", *(f"Medlem{number}" for number in range(8)))
    world = await a_world(sqlite, clock, teams, *people)
    await opens(world)
    for number, (who, line) in enumerate(zip(people, typed, strict=True)):
        if number % 2:
            await world.says(who, line, in_=private_chat(who))
        else:
            heading, _, text = line.partition(": ")
            await answers(world, who, **{heading: text})
    await world.says("Karin", "driv och hinder", in_=private_chat("Karin"))
    driven, hindered = world.heard("Karin").removeprefix("Driv:\n\n").split("\n\nHinder:\n\n")
    assert sorted(driven.split("\n\n")) == sorted(line[6:] for line in typed if line.startswith("driv: "))
    assert sorted(hindered.split("\n\n")) == sorted(line[8:] for line in typed if line.startswith("hinder: "))
