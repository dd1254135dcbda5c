"""Driv och hinder as the people of a group meet it: asked, reminded, and told what came out."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.events import Answer, ShowCard, ShowForm, ShowText
from bot.feedback.jobs import open_round
from dialogs.feedback.model import FeedbackRound
from dialogs.meetings.model import Coming, Meeting, MeetingStatus
from dialogs.message import Card
from dialogs.model import Group
from storage import meetings
from storage import people as groups
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.database.tables.feedback import feedback_round
from tests.fakes import FakeClock, FakeMessenger
from tests.seeds import read_as_typed
from tests.snapshots import Prepared
from tests.world import TENANT, World, button, private_chat, words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
FRIDAY = datetime(2025, 8, 29, 12, tzinfo=STOCKHOLM)
MONDAY = datetime(2025, 9, 1, 9, tzinfo=STOCKHOLM)
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


async def everybody_answers(world: World) -> None:
    for who in EVERYBODY:
        await answers(world, who, driv=f"Bra, tycker jag som {who[0]}", hinder="För få pauser")


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


# -- reminded


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
