"""Forms and answers come back as they were saved, and go with whom they belong to, on both databases."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select

from dialogs.forms.rules import Answer, Draft, Form, Per, Question
from dialogs.model import Group, Person
from storage import forms
from storage import people as groups
from storage.database.engine import Database
from storage.database.tables.forms import form_answer
from storage.database.tables.people import person as person_table

NOW = datetime(2025, 8, 29, 10, 0, tzinfo=UTC)
QUESTIONS = (Question("Hur går det?", section="Nuläge"), Question("Finns en plan?", ("Ja", "Nej"), comment=True))


async def a_form(db: Database, per: Per = Per.PERSON) -> tuple[Group, Form, Person]:
    async with db.write() as tx:
        group = await groups.create_group(
            tx, "t", name="Nätverket", home="19:g", zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=NOW
        )
        person = await groups.remember_person(tx, "t", "29:a", name="Asta Ek")
        draft = Draft("Uppföljning", QUESTIONS, date(2025, 9, 30), per, groups=3)
        return group, await forms.open_form(tx, group, draft, deadline_id="d", by=person.id, now=NOW), person


async def test_a_form_comes_back_as_it_was_opened(database: Database) -> None:
    group, opened, _ = await a_form(database, Per.GROUP)
    async with database.read() as tx:
        assert await forms.load_form(tx, "t", opened.id) == opened
        assert await forms.load_form(tx, "other", opened.id) is None
        assert await forms.latest_form(tx, group, is_open=True) == opened
    async with database.write() as tx:
        await forms.close_form(tx, "t", opened.id, now=NOW + timedelta(1))
        assert await forms.latest_form(tx, group, is_open=True) is None
        newest = await forms.latest_form(tx, group)
    assert newest is not None
    assert newest.closed_at == NOW + timedelta(1)


async def test_an_answer_is_changed_and_taken_back(database: Database) -> None:
    _, opened, person = await a_form(database)
    async with database.write() as tx:
        first = {1: Answer(words="bra"), 2: Answer("Ja", "i höst")}
        await forms.save_answers(tx, "t", opened.id, person.id, first, person_id=person.id)
        await forms.save_answers(tx, "t", opened.id, person.id, {1: Answer(), 2: Answer("Nej")}, person_id=person.id)
        await forms.mark_done(tx, "t", opened.id, person.id, now=NOW)
    async with database.read() as tx:
        assert await forms.answers_of(tx, "t", opened.id, person.id) == {2: Answer("Nej")}
        [one] = await forms.answered(tx, "t", opened.id)
    assert (one.name, one.done, one.answers) == ("Asta Ek", True, {2: Answer("Nej")})


async def test_discussion_groups_come_in_the_order_of_their_numbers(database: Database) -> None:
    _, opened, _ = await a_form(database, Per.GROUP)
    async with database.write() as tx:
        for group in ("10", "2", "1"):
            await forms.save_answers(tx, "t", opened.id, group, {1: Answer(words="x")}, person_id=None)
    async with database.read() as tx:
        assert [each.key for each in await forms.answered(tx, "t", opened.id)] == ["1", "2", "10"]


async def test_the_answers_of_one_who_is_erased_go_with_them(database: Database) -> None:
    _, opened, person = await a_form(database)
    async with database.write() as tx:
        await forms.save_answers(tx, "t", opened.id, person.id, {1: Answer(words="bra")}, person_id=person.id)
    async with database.write() as tx:
        await tx.execute(delete(person_table).where(person_table.c.id == person.id))
    async with database.read() as tx:
        assert await forms.answered(tx, "t", opened.id) == []
        assert await tx.scalar(select(func.count()).select_from(form_answer)) == 0
