"""Everything that is stored about one person, as the classification of the columns declares it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import LargeBinary, Table, and_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Person, PersonId
from storage.confirmations import AS_TYPED
from storage.database.personal_data import HOLDINGS, Data, Erased
from storage.database.schema import metadata
from storage.database.tables.confirmations import confirmation
from storage.database.tables.deliveries import outbox, outbox_archive
from storage.database.tables.feedback import feedback_round, feedback_statement
from storage.database.tables.forms import form_answer
from storage.database.tables.people import membership, person
from storage.outbox.promises import to_person
from storage.people import load_person
from storage.privacy.encoded import readable
from storage.privacy.names import Names

_GIVEN = (Data.OWN, Data.WORDS, Data.NAME, Data.ADDRESS)
_APART = {"link_generation", "proposal"}
_FACTS = {
    "due_on",
    "at",
    "final_on",
    "yearly",
    "starts_at",
    "written_at",
    "sent_at",
    "created_at",
    "kept_at",
    "opened_at",
}
"""Columns without personal data that say when, in a row of the person."""
_PARENTS = {
    "meeting_id": ("meeting", "starts_at"),
    "group_id": ("meeting_group", "name"),
    "item_id": ("agenda_item", "title"),
    "outcome_id": ("outcome", "text"),
    "deadline_id": ("deadline", "title"),
    "form_id": ("form", "title"),
    "round_id": ("feedback_round", "opened_at"),
}
"""The columns that say what a row is about: the table that they lead to, and its column for a reader."""
_ASSIGNED = {"agenda_owner", "outcome_owner", "assignment", "snooze"}
"""Rows that make the person responsible for something, so its title is about them, whoever wrote it."""

Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Held:
    """The rows of one table about a person, each by column, with "about" for what a row belongs to."""

    table: str
    rows: tuple[Mapping[str, Value], ...]


async def held(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> list[Held]:
    """Return everything about this person, and nothing of others: their names are replaced by "…"."""
    who = await load_person(tx, tenant_id, person_id)
    if who is None:
        return []
    others = await _others(tx, who)
    found = [await _of_table(tx, who, name) for name in HOLDINGS if name not in _APART]
    found += [await _statements(tx, who), await _form_answers(tx, who), await _waiting(tx, who)]
    found += [await _deliveries(tx, who, table) for table in (outbox, outbox_archive)]
    return [Held(each.table, tuple(_masked(row, others) for row in each.rows)) for each in found if each.rows]


async def people_of_group(tx: AsyncConnection, tenant_id: str, group_id: str) -> list[Person]:
    """Return everybody who is or was in the group."""
    rows = await tx.execute(
        select(membership.c.person_id).where(membership.c.tenant_id == tenant_id, membership.c.group_id == group_id)
    )
    people = [await load_person(tx, tenant_id, each) for each in rows.scalars().all()]
    return [each for each in people if each is not None]


async def _others(tx: AsyncConnection, who: Person) -> list[Names]:
    """Return the names of everybody else in the tenant."""
    rows = await tx.execute(
        select(person.c.name, person.c.email).where(person.c.tenant_id == who.tenant_id, person.c.id != who.id)
    )
    return [Names(row.name, row.email or "", "…") for row in rows if row.name.casefold() != who.name.casefold()]


def _masked(row: Mapping[str, Value], others: Sequence[Names]) -> dict[str, Value]:
    masked: dict[str, Value] = {}
    for key, value in row.items():
        if isinstance(value, str):
            for names in others:
                value = names.gone_from(value)
        masked[key] = value
    return masked


async def _of_table(tx: AsyncConnection, who: Person, name: str) -> Held:
    declared, table = HOLDINGS[name], metadata.tables[name]
    columns = ([declared.whose] if declared.whose and declared.erased is Erased.ROW else []) + list(declared.by)
    rows: list[Mapping[str, Value]] = []
    for column in columns:
        found = await tx.execute(select(table).where(table.c.tenant_id == who.tenant_id, table.c[column] == who.id))
        for row in found.mappings().all():
            given = {each: value for each in _given(table) if (value := _value(row[each])) != who.id}
            about = await _about(tx, who.tenant_id, dict(row), titled=name in _ASSIGNED)
            rows.append({**given, **({"about": about} if about else {})})
    return Held(name, tuple(rows))


def _given(table: Table) -> list[str]:
    """Return the columns of a row for its person: no ids, and no copies."""
    declared = HOLDINGS[table.name]
    facts = [name for name in declared.of(Data.NOTHING) if name in _FACTS]
    return [*declared.of(*_GIVEN), *facts]


def _value(value: Any) -> Value:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, bytes | memoryview):
        return _words(readable(bytes(value)))
    return value if isinstance(value, str | int | bool) or value is None else str(value)


def _words(decoded: Any) -> str:
    """Return the texts of an encoded value, without the names of its fields."""
    if isinstance(decoded, str):
        return decoded
    inner = decoded.values() if isinstance(decoded, dict) else decoded if isinstance(decoded, list) else ()
    return " · ".join(text for each in inner if (text := _words(each)))


async def _about(tx: AsyncConnection, tenant_id: str, row: Mapping[str, Any], *, titled: bool = False) -> str:
    """Return the meeting, group or title that a row belongs to; of an item that another may have written, its number
    only."""
    parts = []
    for key, (name, column) in _PARENTS.items():
        if row.get(key):
            table = metadata.tables[name]
            if name == "agenda_item" and not titled:
                column = "number"
            found = await tx.scalar(
                select(table.c[column]).where(table.c.tenant_id == tenant_id, table.c.id == row[key])
            )
            if found is not None:
                parts.append(str(_value(found)))
    return " · ".join(parts)


async def _statements(tx: AsyncConnection, who: Person) -> Held:
    """Return the statements of rounds with names. Those of an anonymous round are nobody's."""
    namesakes = await tx.scalar(
        select(person.c.id)
        .where(person.c.tenant_id == who.tenant_id, person.c.id != who.id, person.c.name == who.name)
        .limit(1)
    )
    if namesakes is not None:
        return Held("feedback_statement", ())
    rows = await tx.execute(
        select(feedback_statement.c.heading, feedback_statement.c.text, feedback_round.c.opened_at)
        .join(
            feedback_round,
            and_(
                feedback_round.c.tenant_id == feedback_statement.c.tenant_id,
                feedback_round.c.id == feedback_statement.c.round_id,
            ),
        )
        .join(
            membership,
            and_(
                membership.c.tenant_id == feedback_round.c.tenant_id,
                membership.c.group_id == feedback_round.c.group_id,
                membership.c.person_id == who.id,
            ),
        )
        .where(feedback_statement.c.tenant_id == who.tenant_id, feedback_statement.c.author == who.name)
    )
    return Held(
        "feedback_statement",
        tuple({"heading": row.heading, "text": row.text, "about": row.opened_at.isoformat()} for row in rows),
    )


async def _form_answers(tx: AsyncConnection, who: Person) -> Held:
    rows = await tx.execute(
        select(form_answer).where(form_answer.c.tenant_id == who.tenant_id, form_answer.c.respondent == who.id)
    )
    found = [
        {
            "question": row["question"],
            "choice": row["choice"],
            "words": row["words"],
            "about": await _about(tx, who.tenant_id, dict(row)),
        }
        for row in rows.mappings().all()
    ]
    return Held("form_answer", tuple(found))


async def _waiting(tx: AsyncConnection, who: Person) -> Held:
    """Return the questions that wait for the person. Only those that keep their own words give the words."""
    rows = await tx.execute(
        select(confirmation).where(confirmation.c.tenant_id == who.tenant_id, confirmation.c.person_id == who.id)
    )
    found: list[Mapping[str, Value]] = []
    for row in rows:
        words = _words(readable(row.content)) if row.kind in AS_TYPED else ""
        found.append(
            {"kind": row.kind, "created_at": row.created_at.isoformat(), **({"words": words} if words else {})}
        )
    return Held("proposal", tuple(found))


async def _deliveries(tx: AsyncConnection, who: Person, table: Table) -> Held:
    rows = await tx.execute(
        select(table.c.kind, table.c.due_at, table.c.status).where(
            table.c.tenant_id == who.tenant_id, table.c.target == to_person(who.id)
        )
    )
    found = [{"kind": row.kind, "due_at": row.due_at.isoformat(), "status": row.status} for row in rows]
    return Held(table.name, tuple(found))


def exported_columns(name: str) -> list[str]:
    """Return the columns of a table that an export gives, apart from ids and encoded copies."""
    table = metadata.tables[name]
    return [each for each in _given(table) if not isinstance(table.c[each].type, LargeBinary)]
