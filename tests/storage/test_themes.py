"""What a group has taught, its rounds as they are counted, and what was proposed: kept, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.feedback.themes import MOST_WORDS, Action, ActionKind, OwnWord
from dialogs.model import Group, Refusal
from storage import feedback, meetings
from storage import people as groups
from storage.database.engine import Database
from storage.feedback import themes

NOW = datetime(2025, 8, 29, 10, 0, tzinfo=UTC)


async def a_group(db: Database, conversation: str = "19:g") -> Group:
    async with db.write() as tx:
        return await groups.create_group(
            tx, "t", name="Nätverket", home=conversation, zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=NOW
        )


async def a_closed_round(
    db: Database, group: Group, at: datetime, *answers: str, anonymous: bool = True
) -> FeedbackRound:
    async with db.write() as tx:
        meeting = await meetings.plan_meeting(tx, group, starts_at=at - timedelta(hours=3), ends_at=at, place="")
        people = [
            await groups.remember_person(tx, "t", f"29:{nth}", name=f"Person {nth}") for nth in range(len(answers))
        ]
        opened = await feedback.open_round(
            tx, group, meeting.id, anonymous=anonymous, asked=[each.id for each in people], closes_at=at, now=at
        )
        assert opened is not None
        for person, text in zip(people, answers, strict=True):
            part = await feedback.participation(tx, "t", opened.id, person.id, to_change=True)
            assert part is not None
            await feedback.save_answer(tx, "t", part, person.id, [Statement(Heading.HINDER, text)])
        waiting = await feedback.round_to_close(tx, "t", opened.id)
        assert waiting is not None
        return await feedback.close_round(tx, "t", waiting, show=True, now=at)


async def test_what_a_group_teaches_is_kept_and_taken_back_by_its_opposite(database: Database) -> None:
    group, other = await a_group(database), await a_group(database, "19:other")
    async with database.write() as tx:
        await themes.teach(tx, group, OwnWord("kallt", "lokal"), now=NOW)
        await themes.teach(tx, group, OwnWord("x" * 400, "lokal"), now=NOW + timedelta(1))
        await themes.teach(tx, group, OwnWord("kallt", "lokal", counts=False), now=NOW + timedelta(2))
    async with database.read() as tx:
        assert await themes.own_words(tx, group) == [OwnWord("x" * 400, "lokal"), OwnWord("kallt", "lokal", False)]
        assert await themes.own_words(tx, other) == []


async def test_a_group_teaches_no_more_than_a_screen_can_hold(database: Database) -> None:
    group = await a_group(database)
    async with database.write() as tx:
        for nth in range(MOST_WORDS):
            await themes.teach(tx, group, OwnWord(f"ord {nth}", "lokal"), now=NOW)
        with pytest.raises(Refusal):
            await themes.teach(tx, group, OwnWord("ett till", "lokal"), now=NOW)
        await themes.teach(tx, group, OwnWord("ord 1", "lokal", counts=False), now=NOW)
        assert len(await themes.own_words(tx, group)) == MOST_WORDS


async def test_rounds_that_count_come_in_the_order_of_their_meetings_without_anybody(database: Database) -> None:
    group = await a_group(database)
    await a_closed_round(database, group, NOW, "a", "b", "c", anonymous=False)
    await a_closed_round(database, group, NOW - timedelta(30), "d", "e", "f")
    await a_closed_round(database, group, NOW - timedelta(10), "g", "h")
    async with database.read() as tx:
        told = await themes.told_rounds(tx, group)
        assert [{each.text for each in one.statements} for one in told] == [{"d", "e", "f"}, {"a", "b", "c"}]
        assert {each.author for one in told for each in one.statements} == {""}
        assert [one.day for one in told] == [date(2025, 7, 30), date(2025, 8, 29)]
        year = await themes.year_of(tx, group, 2025)
        assert len(year.told) == 2
        assert (await themes.year_of(tx, group, 2024)).told == []


async def test_what_was_proposed_is_settled_and_found_in_its_time(database: Database) -> None:
    group = await a_group(database)
    closed = await a_closed_round(database, group, NOW, "a", "b", "c")
    action = Action("a1", "breaks", ActionKind.BREAK, NOW)
    async with database.write() as tx:
        await themes.save_action(tx, group, action, closed.id, 2)
        await themes.save_action(tx, group, replace(action, id="a2", theme="pace"), closed.id, 3)
    async with database.write() as tx:
        later = NOW + timedelta(1)
        await themes.settle_action(tx, "t", "a1", accepted=True, about=date(2025, 9, 9), label="D1", now=later)
        await themes.settle_action(tx, "t", "a2", accepted=False, now=later)
    done = replace(action, accepted=True, about=date(2025, 9, 9), label="D1")
    async with database.read() as tx:
        assert await themes.load_action(tx, "t", "a1") == (done, 2)
        assert await themes.load_action(tx, "other", "a1") is None
        assert await themes.done_between(tx, group, start=NOW, end=NOW + timedelta(2)) == [done]
        assert await themes.done_between(tx, group, start=None, end=NOW) == []
        assert [each.accepted for each in await themes.actions_of(tx, group)] == [True, False]
        assert await themes.closed_before(tx, group, NOW) is None
        assert await themes.closed_before(tx, group, NOW + timedelta(1)) == NOW
