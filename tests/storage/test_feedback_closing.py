"""A round is closed once and whole; in a closed anonymous one nothing joins a person and a statement."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import msgspec
from sqlalchemy import delete, select, text

from dialogs.feedback import rules
from dialogs.feedback.model import Heading
from storage import feedback
from storage.confirmations import save_confirmation
from storage.database.engine import Database
from storage.database.schema import metadata
from storage.database.tables.confirmations import confirmation
from storage.database.tables.feedback import feedback_answer, feedback_statement
from storage.database.tables.people import person as person_table
from tests.storage.test_feedback import CLOSES, NOW, Network, driv, hinder, network


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


async def test_whether_an_anonymous_round_was_closed_lately_is_known(database: Database):
    net = await network(database)
    async with database.read() as tx:
        assert not await feedback.closed_since(tx, since=NOW - timedelta(minutes=10))
    await net.closes()
    async with database.read() as tx:
        assert await feedback.closed_since(tx, since=NOW - timedelta(minutes=10))
        assert not await feedback.closed_since(tx, since=NOW + timedelta(seconds=1))
