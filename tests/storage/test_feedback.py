"""Rounds and answers come back as they were saved, counted and changed."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from dialogs.feedback import rules, section
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.model import Group, Person, ThirdKind, ThirdQuestion
from storage import feedback, meetings
from storage import people as groups
from storage.database.engine import Database
from tests.seeds import read_as_typed

NOW = datetime(2025, 8, 29, 10, 0, tzinfo=UTC)
CLOSES = NOW + timedelta(days=4)
DAYS = {"today": NOW.date(), "last_day": CLOSES.date()}
NAMES = ("Asta Ek", "Bo Alm", "Cia Dal", "Dan Hed", "Eva Lo", "Finn Ros", "Gun Ask", "Hans Rönn", "Ida Sten")


@dataclass
class Network:
    db: Database
    group: Group
    people: list[Person]
    meeting_id: str
    round: FeedbackRound

    async def answers(self, person: Person, *statements: Statement) -> FeedbackRound:
        async with self.db.write() as tx:
            part = await feedback.participation(tx, "t", self.round.id, person.id, to_change=True)
            assert part is not None
            return await feedback.save_answer(tx, "t", part, person.id, statements)

    async def part(self, person: Person) -> feedback.Participation:
        async with self.db.read() as tx:
            part = await feedback.participation(tx, "t", self.round.id, person.id)
        assert part is not None
        return part

    async def loaded(self) -> FeedbackRound:
        async with self.db.read() as tx:
            found = await feedback.load_round(tx, "t", self.round.id)
        assert found is not None
        return found

    async def closes(self, *, show: bool = True) -> FeedbackRound:
        async with self.db.write() as tx:
            round_ = await feedback.round_to_close(tx, "t", self.round.id)
            assert round_ is not None
            return await feedback.close_round(tx, "t", round_, show=show, now=NOW)

    async def statements(self) -> list[rules.Signed]:
        async with self.db.read() as tx:
            return await feedback.statements(tx, "t", self.round.id)


async def network(
    db: Database, *, anonymous: bool = True, asked: int = len(NAMES), third: ThirdQuestion | None = None
) -> Network:
    async with db.write() as tx:
        await groups.remember_conversation(
            tx,
            "t",
            "19:home",
            kind="group",
            service_url="https://smba.trafficmanager.net/emea/",
            bot_id="28:bot",
            team_id=None,
            name=None,
        )
        group = await groups.create_group(
            tx, "t", name="Nätverket", home="19:home", zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=NOW
        )
        group = replace(group, third=third)
        people = []
        for name in NAMES:
            person = await groups.remember_person(tx, "t", f"29:{name}", name=name)
            await groups.join_group(tx, group, person.id, is_member=True)
            people.append(person)
        meeting = await meetings.plan_meeting(
            tx, group, starts_at=NOW - timedelta(hours=3), ends_at=NOW, place="Örebro"
        )
        opened = await feedback.open_round(
            tx,
            group,
            meeting.id,
            anonymous=anonymous,
            asked=[person.id for person in people[:asked]],
            closes_at=CLOSES,
            now=NOW,
        )
    assert opened is not None
    return Network(db, group, people, meeting.id, opened)


def driv(text: str) -> Statement:
    return Statement(Heading.DRIV, text)


def hinder(text: str) -> Statement:
    return Statement(Heading.HINDER, text)


WORD = ThirdQuestion(ThirdKind.WORD)


def word(text: str) -> Statement:
    return Statement(Heading.THIRD, text)


# -- open


async def test_a_round_comes_back_as_it_was_opened(database: Database):
    net = await network(database)
    assert await net.loaded() == net.round
    assert net.round.asked == 9


async def test_a_meeting_has_one_round(database: Database):
    net = await network(database)
    async with database.write() as tx:
        again = await feedback.open_round(
            tx, net.group, net.meeting_id, anonymous=True, asked=[net.people[0].id], closes_at=CLOSES, now=NOW
        )
    assert again is None
    assert (await net.loaded()).asked == 9


async def test_a_round_is_reached_by_its_own_tenant_only(database: Database):
    net = await network(database)
    async with database.read() as tx:
        assert await feedback.load_round(tx, "another", net.round.id) is None
        assert await feedback.participation(tx, "another", net.round.id, net.people[0].id) is None
        assert await feedback.statements(tx, "another", net.round.id) == []


async def test_the_open_rounds_of_a_person_are_those_that_ask_them(database: Database):
    net = await network(database, asked=3)
    async with database.read() as tx:
        assert await feedback.open_rounds_of(tx, "t", net.people[0].id) == [net.round]
        assert await feedback.open_rounds_of(tx, "t", net.people[5].id) == []
        assert await feedback.asked_in(tx, "t", net.round.id) == {person.id for person in net.people[:3]}
        assert await feedback.latest_round(tx, net.group, is_open=True) == net.round
        assert await feedback.latest_round(tx, net.group, is_open=False) is None


# -- answers


async def test_an_answer_is_changed_and_withdrawn(database: Database):
    net = await network(database)
    asta = net.people[0]
    assert (await net.answers(asta, driv("Bra tempo"), hinder("Kallt"))).answered == 1
    assert (await net.part(asta)).answer == (driv("Bra tempo"), hinder("Kallt"))
    assert (await net.answers(asta, driv("God fika"))).answered == 1
    assert (await net.part(asta)).answer == (driv("God fika"),)
    assert (await net.answers(asta)).answered == 0
    assert (await net.part(asta)).answer is None
    assert (await net.loaded()).answered == 0


async def test_one_who_was_not_asked_counts_as_asked_once_they_answer(database: Database):
    net = await network(database, asked=3, anonymous=False)
    guest = net.people[7]
    after = await net.answers(guest, driv("Bra tempo"))
    assert (after.asked, after.answered) == (4, 1)
    assert await net.loaded() == after
    assert (await net.answers(guest, driv("Bra tempo igen"))).asked == 4


async def test_one_who_was_not_asked_moves_no_count_of_an_anonymous_round(database: Database):
    net = await network(database, asked=6)
    after = await net.answers(net.people[7], driv("Jag kom ändå"))
    assert (after.asked, after.answered, after.by_others) == (6, 0, 0)
    for person in net.people[:3]:
        await net.answers(person, driv("Bra tempo"))
    closed = await net.closes()
    assert (closed.asked, closed.answered) == (6, 3)
    assert len(await net.statements()) == 4


@pytest.mark.parametrize("appointed", [0, 3])
async def test_appointing_somebody_tells_nothing_of_whether_they_answered(database: Database, appointed: int):
    net = await network(database, asked=6)
    for person in net.people[:3]:
        await net.answers(person, driv("Bra tempo"))
    assert (await net.loaded()).by_others == 3
    async with database.write() as tx:
        await groups.change_membership(tx, net.group, net.people[appointed].id, is_secretary=True)
    assert (await net.loaded()).by_others == 2


async def test_those_who_answer_at_once_are_all_counted(database: Database):
    net = await network(database)
    await asyncio.gather(*(net.answers(person, driv(person.name)) for person in net.people))
    assert (await net.loaded()).answered == 9


# -- a third question, and who is asked


async def test_a_third_answer_is_kept_changed_withdrawn_and_closed_as_the_others_are(database: Database):
    net = await network(database, third=WORD)
    assert (await net.loaded()).third == WORD
    for number, person in enumerate(net.people):
        await net.answers(person, driv("Bra"), word(f"Ordet{number}"))
        await net.answers(person, word(f"Ändrat{number}"))
    assert (await net.part(net.people[0])).answer == (word("Ändrat0"),)
    await net.answers(net.people[8])
    closed = await net.closes()
    assert (closed.answered, closed.third) == (8, WORD)
    said = await net.statements()
    assert sorted(rules.under(said, Heading.THIRD)) == [f"Ändrat{number}" for number in range(8)]
    assert {statement.author for statement in said} == {""}


async def test_a_round_keeps_its_question_whatever_the_group_chooses_later(database: Database):
    net = await network(database, third=WORD)
    async with database.write() as tx:
        await groups.choose_third(tx, net.group, ThirdQuestion(ThirdKind.OWN, "Vad nu?", "What now?"))
    assert (await net.loaded()).third == WORD
    async with database.read() as tx:
        group = await groups.load_group(tx, "t", net.group.id)
    assert group is not None
    assert group.third == ThirdQuestion(ThirdKind.OWN, "Vad nu?", "What now?")


async def test_asking_more_and_less_changes_the_count_and_no_answer(database: Database):
    net = await network(database, asked=3, anonymous=False)
    await net.answers(net.people[0], driv("Bra"))
    async with database.write() as tx:
        assert await feedback.ask(tx, "t", net.round.id, net.people[5].id)
        assert not await feedback.ask(tx, "t", net.round.id, net.people[5].id)
        assert await feedback.do_not_ask(tx, "t", net.round.id, net.people[0].id)
        assert not await feedback.do_not_ask(tx, "t", net.round.id, net.people[8].id)
        assert not await feedback.do_not_ask(tx, "another", net.round.id, net.people[1].id)
    assert ((await net.loaded()).asked, (await net.loaded()).answered) == (4, 1)
    assert (await net.part(net.people[0])).answer == (driv("Bra"),)
    async with database.write() as tx:
        assert await feedback.is_anybody_waited_for(tx, "t", net.round.id, **DAYS)
        for person in (net.people[1], net.people[2], net.people[5]):
            await feedback.do_not_ask(tx, "t", net.round.id, person.id)
        assert not await feedback.is_anybody_waited_for(tx, "t", net.round.id, **DAYS)
    await net.closes()
    assert [statement.text for statement in await net.statements()] == ["Bra"]


async def test_edits_are_kept_beside_what_was_written(database: Database):
    net = await network(database)
    for person in net.people[:3]:
        await net.answers(person, driv(f"Bra, säger {person.name}"))
    await net.closes()
    first, second, third = await net.statements()
    async with database.write() as tx:
        edited = [*section.hide([first], [1]), *section.join([second, third], [1, 2])]
        await feedback.save_edits(tx, "t", net.round.id, edited)
        await feedback.save_edits(tx, "another", net.round.id, section.hide([third], [1]))
    after = await net.statements()
    assert [one.text for one in after] == [first.text, second.text, third.text]
    assert section.kept(after) == [second]
    assert after[2].same_as == second.key


# -- real input


def _statements(lines: Sequence[str]) -> list[Statement]:
    return [
        Statement(Heading(heading.strip()), said.strip())
        for heading, _, said in (line.partition(":") for line in lines)
    ]


@pytest.mark.parametrize("text", read_as_typed("001_driv_och_hinder.txt"))
async def test_nine_answers_of_different_members_come_back_under_their_headings_word_for_word(
    database: Database, text: str
):
    typed = _statements(text.splitlines())
    assert len(typed) == 9
    net = await network(database)
    for person, statement in zip(reversed(net.people), typed, strict=True):
        await net.answers(person, *rules.with_more((), [statement]))
    await net.closes()
    said = await net.statements()
    for heading in Heading:
        assert sorted(rules.under(said, heading)) == sorted(rules.under(typed, heading))
    driven, hindered = section.plain(said).removeprefix("Driv:\n\n").split("\n\nHinder:\n\n")
    assert sorted(driven.split("\n\n")) == sorted(rules.under(typed, Heading.DRIV))
    assert sorted(hindered.split("\n\n")) == sorted(rules.under(typed, Heading.HINDER))
