"""Rounds come back as they were saved; in a closed anonymous one nothing joins a person and a statement."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from sqlalchemy import delete, select, text

from dialogs.feedback import rules, section
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.model import Group, Person, ThirdKind, ThirdQuestion
from storage import feedback, meetings
from storage import people as groups
from storage.confirmations import save_confirmation
from storage.database.engine import Database
from storage.database.schema import metadata
from storage.database.tables.confirmations import confirmation
from storage.database.tables.feedback import feedback_answer, feedback_statement
from storage.database.tables.people import person as person_table
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


# -- closing


async def test_the_statements_of_a_closed_round_know_nobody(database: Database):
    net = await network(database)
    for person in net.people:
        await net.answers(person, driv(f"Bra, säger {person.id}"), hinder("För få pauser"))
    closed = await net.closes()
    assert (closed.answered, closed.closed_at) == (9, NOW)
    assert (await net.loaded()).answered == 9
    said = await net.statements()
    assert sorted(rules.under(said, Heading.DRIV)) == sorted(f"Bra, säger {person.id}" for person in net.people)
    assert rules.under(said, Heading.HINDER) == ["För få pauser"] * 9
    assert {statement.author for statement in said} == {""}
    async with database.read() as tx:
        assert (await tx.execute(select(feedback_answer))).all() == []


async def test_no_table_holds_both_a_person_and_a_statement_after_closing(database: Database):
    net = await network(database)
    for number, person in enumerate(net.people):
        await net.answers(person, driv(f"Särskilt{number}"))
    await net.closes()
    marks = [value for person in net.people for value in (person.id, person.platform_id, person.name)]
    async with database.read() as tx:
        for table in metadata.sorted_tables:
            for row in await tx.execute(select(table)):
                values = " ".join(str(value) for value in row)
                if "Särskilt" in values:
                    assert table is feedback_statement
                    assert not [mark for mark in marks if mark in values]


def test_the_table_of_statements_has_no_place_for_a_person_or_a_time():
    known = {"tenant_id", "round_id", "key", "heading", "text", "author", "hidden", "same_as"}
    assert set(feedback_statement.c.keys()) == known


async def _written_in_order(database: Database, net: Network) -> list[str]:
    """As the database itself numbers the rows."""
    number = "rowid" if database.is_sqlite else "ctid"
    async with database.read() as tx:
        rows = await tx.execute(text(f"SELECT text FROM feedback_statement ORDER BY {number}"))
        return list(rows.scalars())


async def test_the_rows_are_not_even_stored_in_the_order_of_the_answers(database: Database):
    net = await network(database)
    answers: list[str] = []
    for person in net.people:
        lines = [f"{person.name} {number}" for number in range(15)]
        answers += lines
        await net.answers(person, *map(driv, lines))
    await net.closes()
    stored = await _written_in_order(database, net)
    assert sorted(stored) == sorted(answers)
    # Among 135 in an order drawn by lot about one in 135 is followed by its own next.
    neighbours = sum(answers.index(b) - answers.index(a) == 1 for a, b in pairwise(stored))
    assert neighbours < 20
    shown = [statement.text for statement in await net.statements()]
    assert shown != stored
    assert shown != answers


async def test_a_closed_round_shows_its_statements_in_the_same_order_each_time(database: Database):
    net = await network(database)
    for person in net.people:
        await net.answers(person, driv(person.name))
    await net.closes()
    assert await net.statements() == await net.statements()


async def test_a_named_round_keeps_the_authors(database: Database):
    net = await network(database, anonymous=False)
    await net.answers(net.people[0], driv("Bra tempo"))
    await net.closes()
    assert await net.statements() == [rules.Signed(Heading.DRIV, "Bra tempo", "Asta Ek")]


async def test_what_must_not_be_shown_is_not_kept(database: Database):
    net = await network(database)
    await net.answers(net.people[0], driv("Bra tempo"))
    await net.closes(show=False)
    assert await net.statements() == []
    async with database.read() as tx:
        assert (await tx.execute(select(feedback_answer))).all() == []
    assert (await net.loaded()).answered == 1


async def test_a_member_can_be_erased_without_the_round_breaking(database: Database):
    net = await network(database)
    for person in net.people[:4]:
        await net.answers(person, driv(person.name))
    async with database.write() as tx:
        for erased in (net.people[0], net.people[-1]):
            await tx.execute(
                delete(person_table).where(person_table.c.tenant_id == "t", person_table.c.id == erased.id)
            )
    kept = await net.loaded()
    assert (kept.answered, kept.asked) == (3, len(net.people))
    await net.closes()
    assert sorted(said.text for said in await net.statements()) == ["Bo Alm", "Cia Dal", "Dan Hed"]


async def test_a_round_is_closed_once(database: Database):
    net = await network(database)
    await net.closes()
    async with database.write() as tx:
        assert await feedback.round_to_close(tx, "t", net.round.id) is None


async def test_an_answer_under_way_when_the_round_closes_is_in_it_and_not_left_behind(database: Database):
    net = await network(database)
    async with database.write() as tx:
        part = await feedback.participation(tx, "t", net.round.id, net.people[0].id, to_change=True)
        assert part is not None
        closing = asyncio.create_task(net.closes())
        await asyncio.sleep(0.2)
        await feedback.save_answer(tx, "t", part, net.people[0].id, [driv("I sista stund")])
    assert (await closing).answered == 1
    assert [statement.text for statement in await net.statements()] == ["I sista stund"]
    async with database.read() as tx:
        assert (await tx.execute(select(feedback_answer))).all() == []


async def test_a_round_is_due_at_its_time_and_put_off_once(database: Database):
    net = await network(database)
    async with database.read() as tx:
        assert await feedback.due_rounds(tx, now=CLOSES - timedelta(seconds=1)) == []
        assert await feedback.due_rounds(tx, now=CLOSES) == [("t", net.round.id)]
    later = CLOSES + timedelta(days=1)
    async with database.write() as tx:
        assert await feedback.put_off(tx, "t", net.round, until=later, now=CLOSES)
        assert not await feedback.put_off(tx, "t", net.round, until=later + timedelta(days=1), now=later)
    assert (await net.loaded()).closes_at == later


async def test_an_answer_kept_as_typed_goes_when_the_round_closes(database: Database):
    class Said(msgspec.Struct):
        text: str

    net = await network(database, asked=3)
    async with database.write() as tx:
        for person in (net.people[0], net.people[8]):
            await save_confirmation(
                tx,
                "t",
                kind="said",
                conversation="a:1",
                group_id=None,
                person_id=person.id,
                content=Said("driv: Bra tempo"),
                now=NOW,
            )
    await net.closes()
    async with database.read() as tx:
        left = (await tx.execute(select(confirmation.c.person_id))).scalars().all()
    # Whoever was not asked may have typed an answer all the same.
    assert left == []


async def test_erasing_a_member_leaves_the_round_whole(database: Database):
    net = await network(database, asked=3)
    for person in net.people[:3]:
        await net.answers(person, driv(person.name))
    async with database.write() as tx:
        await tx.execute(text("DELETE FROM person WHERE id = :id"), {"id": net.people[0].id})
    assert ((await net.loaded()).asked, (await net.loaded()).answered) == (3, 2)
    await net.closes()
    assert sorted(statement.text for statement in await net.statements()) == ["Bo Alm", "Cia Dal"]


# -- a third question, and who is asked


WORD = ThirdQuestion(ThirdKind.WORD)


def word(text: str) -> Statement:
    return Statement(Heading.THIRD, text)


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


# -- the files


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


async def test_after_scrubbing_the_sqlite_files_hold_no_answer(sqlite: Database):
    net = await network(sqlite, third=WORD)
    for number, person in enumerate(net.people):
        await net.answers(person, driv(f"Säregen mening nummer {number}"))
        await net.answers(person, driv(f"Ändrad mening nummer {number}"), word(f"Tredje mening nummer {number}"))
    await net.closes(show=False)
    folder = Path(str(sqlite.url.database)).parent
    assert b"mening nummer" in _bytes_of(folder), "the write-ahead log was expected to hold them still"
    assert await feedback.scrub(sqlite)
    assert b"mening nummer" not in _bytes_of(folder)


async def test_a_statement_stands_once_in_the_sqlite_files_and_not_beside_its_author(sqlite: Database):
    net = await network(sqlite, third=WORD)
    for number, person in enumerate(net.people):
        await net.answers(person, driv(f"Säregen mening nummer {number}"), word(f"Ordet{number}"))
    await net.closes()
    assert await feedback.scrub(sqlite)
    whole = _bytes_of(Path(str(sqlite.url.database)).parent)
    for number, person in enumerate(net.people):
        for written in (f"Säregen mening nummer {number}", f"Ordet{number}"):
            assert whole.count(written.encode()) == 1
            around = whole.index(written.encode())
            # A row of feedback_answer held the person's id just before the text.
            assert person.id.encode() not in whole[around - 120 : around]


async def test_scrubbing_gives_way_to_a_reader_and_is_done_again(sqlite: Database):
    net = await network(sqlite)
    await net.answers(net.people[0], driv("Bra tempo"))
    async with sqlite.read() as tx:
        await feedback.load_round(tx, "t", net.round.id)
        await net.closes()
        assert not await feedback.scrub(sqlite)
    assert await feedback.scrub(sqlite)


async def test_scrubbing_keeps_the_answers_of_open_rounds(database: Database):
    net = await network(database)
    await net.answers(net.people[0], driv("Bra tempo"))
    assert await feedback.scrub(database)
    assert (await net.part(net.people[0])).answer == (driv("Bra tempo"),)


async def test_after_scrubbing_the_tables_of_postgresql_hold_the_answers_of_open_rounds_alone(postgresql_url: str):
    db = Database(postgresql_url)
    try:
        net = await network(db, third=WORD)
        for number, person in enumerate(net.people):
            await net.answers(person, driv(f"Stängd mening nummer {number}"), word(f"Stängd mening i ett ord {number}"))
        async with db.write() as tx:
            meeting = await meetings.plan_meeting(tx, net.group, starts_at=NOW, ends_at=NOW, place="")
            asked = [person.id for person in net.people]
            other = await feedback.open_round(
                tx, net.group, meeting.id, anonymous=True, asked=asked, closes_at=CLOSES, now=NOW
            )
        assert other is not None
        await replace(net, round=other).answers(net.people[0], driv("Öppen mening"))
        await net.closes(show=False)
        assert await feedback.scrub(db)
        async with db.write() as tx:
            # What is only in memory yet is nothing to look for.
            await tx.execute(text("CHECKPOINT"))
            raw = b""
            for table in ("feedback_answer", "feedback_statement", "proposal", "outbox"):
                stored = text(f"SELECT pg_read_binary_file(pg_relation_filepath('{table}'))")
                raw += bytes((await tx.execute(stored)).scalar_one())
        assert "Öppen mening".encode() in raw
        assert "Stängd mening".encode() not in raw
    finally:
        await db.close()


async def test_the_files_of_postgresql_hold_each_statement_once_and_no_person_beside_it(postgresql_url: str):
    db = Database(postgresql_url)
    try:
        net = await network(db, third=WORD)
        for number, person in enumerate(net.people):
            await net.answers(person, driv(f"Säregen mening nummer {number}"), word(f"Särord{number}"))
        await net.closes()
        assert await feedback.scrub(db)
        async with db.write() as tx:
            await tx.execute(text("CHECKPOINT"))
            names = (
                await tx.execute(
                    text("SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 't', 'i') AND oid >= 16384")
                )
            ).scalars()
            raw = {
                name: bytes(
                    (
                        await tx.execute(
                            text("SELECT pg_read_binary_file(pg_relation_filepath(CAST(:name AS regclass)))"),
                            {"name": name},
                        )
                    ).scalar_one()
                )
                for name in names.all()
            }
        for number, person in enumerate(net.people):
            for written in (f"Säregen mening nummer {number}", f"Särord{number}"):
                assert [name for name, data in raw.items() if written.encode() in data] == ["feedback_statement"]
                assert raw["feedback_statement"].count(written.encode()) == 1
            assert person.id.encode() not in raw["feedback_statement"]
    finally:
        await db.close()


async def test_whether_an_anonymous_round_was_closed_lately_is_known(database: Database):
    net = await network(database)
    async with database.read() as tx:
        assert not await feedback.closed_since(tx, since=NOW - timedelta(minutes=10))
    await net.closes()
    async with database.read() as tx:
        assert await feedback.closed_since(tx, since=NOW - timedelta(minutes=10))
        assert not await feedback.closed_since(tx, since=NOW + timedelta(seconds=1))


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
