"""A round closes once, in time or by the chair; nothing then joins a person and a statement; too few show nothing."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.events import ShowText
from dialogs.feedback.model import FeedbackRound
from dialogs.meetings.model import Coming, Meeting
from dialogs.model import Group
from storage import feedback, meetings
from storage.database.engine import Database
from storage.database.schema import metadata
from storage.database.tables.deliveries import activity_seen
from storage.database.tables.feedback import feedback_answer, feedback_round, feedback_statement
from storage.database.tables.people import audit
from tests.bot.test_feedback import (
    CLOSES,
    EVERYBODY,
    STOCKHOLM,
    a_world,
    answers,
    everybody_answers,
    form,
    opens,
    rows,
    the_group,
    world,
)
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World, button, group_chat, private_chat, words

__all__ = ["world"]


# -- closed


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
