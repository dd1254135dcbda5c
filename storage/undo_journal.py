"""The undo journal: the rows that one handled event changed, and their earlier values.

An undo record is the content of a `proposal` row of the kind "undo" (`bot/undo/records.py`). It holds the earlier
values of the changed columns, so it may hold a title, a place or an answer to the table round. Of the new values it
holds only hashes.

It never holds a text of a feedback round: the tables of rounds are not journalled, and of a statement only the two
columns of the secretary's edits are.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import Column, Connection, Table, and_, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import Delete, Insert, Update

from dialogs.agenda.model import AgendaItem
from dialogs.model import MeetingId, PersonId
from storage.agenda import load_agenda
from storage.database.columns import UtcDateTime
from storage.database.engine import hears_writes
from storage.database.schema import metadata
from storage.database.tables import agenda as agenda_tables
from storage.database.tables import feedback as feedback_tables
from storage.database.tables import forms as forms_tables
from storage.database.tables import forwarding as forwarding_tables
from storage.database.tables import meetings as meetings_tables
from storage.database.tables import occasions as occasions_tables
from storage.database.tables import table_round as table_round_tables

_JOURNAL = "motesbot.journal"

_COUNTED = {"revision", "changed_at", "created_at"}
_OUTSIDE: dict[str, set[str]] = {
    "meeting": {"agenda_version", "suggested", "posted_at", "call_ended_at"},
    "attendance": set(),
    "presence": {"noted_at"},
    "minutes_form": set(),
    "series": set(),
    "membership": {"left_at"},
    "meeting_group": {"next_deadline_number", "roster_at", "roster_not_before", "conversation"},
    "person": {"name", "platform_id", "object_id", "email", "private_conversation", "service_url", "disturbed_at"},
    "absence": set(),
    "kept_for_meeting": {"kept_at"},
    "table_round_answer": set(),
    "material_read": set(),
    "feedback_statement": {"heading", "text", "author"},
    "theme_word": {"taught_at"},
    "form": set(),
    "invitation": {"nudged"},
    "sign_up": {"answered_at"},
    "deadline": {"overdue_at", "number"},
    "assignment": set(),
    "snooze": set(),
}
"""The journalled tables, with the columns that an undo neither compares nor writes."""
_BEGUN = {"meeting_group", "person", "feedback_statement"}
"""Tables whose new rows are nobody's deliberate change."""
_ROUNDS = {"feedback_round", "feedback_answer", "feedback_recipient"}
_BUILT_ON: dict[str, tuple[tuple[Table, str], ...]] = {
    "meeting": tuple(
        (table, "meeting_id")
        for table in (
            meetings_tables.attendance,
            agenda_tables.material_read,
            table_round_tables.table_round_answer,
            forwarding_tables.forwarding,
            feedback_tables.feedback_round,
        )
    ),
    "form": ((forms_tables.form_respondent, "form_id"),),
    "invitation": ((occasions_tables.sign_up, "invitation_id"),),
}
"""The rows by which others build on a new row. While one exists, the new row is not deleted."""

Key = tuple[str, ...]


class RowChange(Struct, frozen=True):
    """One changed row. `before` holds the earlier values (None: the row did not exist). `after` holds hashes of the new
    values of the same columns (None: the row was deleted). `agenda` is the hash of a new meeting's agenda."""

    table: str
    key: tuple[str, ...]
    before: dict[str, Any] | None = None
    after: dict[str, str] | None = None
    agenda: str = ""


class AgendaChange(Struct, frozen=True):
    """An agenda changed from before version `first` to version `last`. `agenda_before` holds the earlier one."""

    meeting_id: MeetingId
    first: int
    last: int
    followed: bool = False
    """The change followed from another agenda, or from the standing items."""


class Changes(Struct, frozen=True):
    """The changes of one event. `in_round`: it also changed a feedback round, which no undo takes back."""

    rows: tuple[RowChange, ...] = ()
    agendas: tuple[AgendaChange, ...] = ()
    in_round: bool = False

    def __bool__(self) -> bool:
        return bool(self.rows or self.agendas)


@dataclass(slots=True)
class _Journal:
    rows: dict[tuple[str, Key], dict[str, Any] | None] = field(default_factory=dict)
    agendas: dict[tuple[MeetingId, bool], tuple[int, int]] = field(default_factory=dict)
    in_round: bool = False


# -- writing


@hears_writes
def _note_write(connection: Connection, statement: Any, many: Any, one: Any, _options: Any) -> None:
    journal: _Journal | None = connection.info.get(_JOURNAL)
    if journal is None or not isinstance(statement, Insert | Update | Delete):
        return
    table = statement.table
    if isinstance(table, Table):
        _note(connection, journal, statement, table, list(many or ()) or ([one] if one else []))


def _note(connection: Connection, journal: _Journal, statement: Any, table: Table, sent: list[dict[str, Any]]) -> None:
    if table.name in _ROUNDS:
        journal.in_round = True
    elif table.name == "agenda_before" and isinstance(statement, Insert):
        values = statement.compile(dialect=connection.dialect).params
        key = (values["meeting_id"], values["changed_by"] is None)
        first, _ = journal.agendas.get(key, (values["version"], 0))
        journal.agendas[key] = (first, values["version"])
    elif table.name in _OUTSIDE:
        if isinstance(statement, Insert):
            names = [column.name for column in table.primary_key]
            if not sent or not set(names) <= sent[0].keys():
                sent = [statement.compile(dialect=connection.dialect).params]
            keys = [tuple(row[name] for name in names) for row in sent]
            _keep(connection, journal, table, keys, _by_keys(table, keys))
        else:
            where = statement.whereclause
            found = select(table) if where is None else select(table).where(where)
            _keep(connection, journal, table, [], found)


def _keep(connection: Connection, journal: _Journal, table: Table, keys: list[Key], found: Any) -> None:
    """Keep the present values of these rows, unless an earlier statement of the same event changed them."""
    rows = [{str(name): value for name, value in each.items()} for each in connection.execute(found).mappings()]
    there = {_key(table, row): row for row in rows}
    for key in {**dict.fromkeys(keys), **there}:
        journal.rows.setdefault((table.name, key), there.get(key))


def _key(table: Table, row: dict[str, Any]) -> Key:
    return tuple(row[column.name] for column in table.primary_key)


def _by_keys(table: Table, keys: Iterable[Sequence[Any]]) -> Any:
    columns = list(table.primary_key)
    rows = [and_(*(column == value for column, value in zip(columns, key, strict=True))) for key in keys]
    return select(table).where(or_(*rows))


def begin(tx: AsyncConnection) -> None:
    """Start noting the changes of this transaction."""
    tx.info.setdefault(_JOURNAL, _Journal())


def touched(tx: AsyncConnection) -> list[str]:
    """Return "table:id" of everything that was changed so far. A person's id is left out."""
    journal: _Journal = tx.info.get(_JOURNAL) or _Journal()
    agendas = [f"meeting:{meeting_id}" for meeting_id, _ in journal.agendas]
    rows = [f"{name}:{key[1]}" for name, key in journal.rows if name not in ("person", "absence")]
    return list(dict.fromkeys([*agendas, *rows]))


def drop(tx: AsyncConnection) -> None:
    """Stop noting. A connection's `info` outlives its transaction."""
    tx.info.pop(_JOURNAL, None)


async def end(tx: AsyncConnection) -> Changes:
    """Return the changes since `begin`, without those that cancelled out."""
    journal: _Journal = tx.info.pop(_JOURNAL, None) or _Journal()
    rows = []
    for (name, key), before in journal.rows.items():
        table = metadata.tables[name]
        after = (await tx.execute(_by_keys(table, [key]))).mappings().one_or_none()
        if before is None and (after is None or name in _BEGUN):
            continue
        changed = _changed(table, before, dict(after) if after else None)
        if changed is not None:
            agenda = await _agenda_hash(tx, key) if name == "meeting" and before is None else ""
            rows.append(RowChange(str(name), key, *changed, agenda=agenda))
    agendas = tuple(AgendaChange(key, *versions, followed) for (key, followed), versions in journal.agendas.items())
    new = {row.key[1] for row in rows if row.table == "meeting" and row.before is None}
    return Changes(tuple(rows), tuple(each for each in agendas if each.meeting_id not in new), journal.in_round)


def _changed(
    table: Table, before: dict[str, Any] | None, after: dict[str, Any] | None
) -> tuple[dict[str, Any] | None, dict[str, str] | None] | None:
    if after is None:
        # The text of a statement is never copied, because a member wrote it.
        return None if table.name in _BEGUN else (before, None)
    names = [name for name in _compared(table) if before is None or before[name] != after[name]]
    if not names and before is not None:
        return None
    old = None if before is None else {name: before[name] for name in names}
    return old, {name: _hash(after[name]) for name in names}


def _compared(table: Table) -> list[str]:
    outside = _OUTSIDE[table.name] | _COUNTED | {column.name for column in table.primary_key}
    return [str(column.name) for column in table.columns if column.name not in outside]


def _hash(value: Any) -> str:
    if isinstance(value, datetime):
        value = value.timestamp()
    return hashlib.blake2b(msgspec.json.encode(value), digest_size=8).hexdigest()


async def _agenda_hash(tx: AsyncConnection, key: Key) -> str:
    agenda = await load_agenda(tx, key[0], key[1])
    return _hash(
        [(item.id, item.title, item.status, item.outcomes, item.minutes, item.owners) for item in agenda.items]
    )


# -- undoing


async def is_built_on(tx: AsyncConnection, rows: Sequence[RowChange]) -> bool:
    """Return whether one of these rows was changed since, or another row refers to a new one."""
    for row in rows:
        found = (await tx.execute(_by_keys(metadata.tables[row.table], [row.key]))).mappings().one_or_none()
        now = dict(found) if found else None
        if _is_changed(row, now) or (now is not None and row.before is None and await _has_more(tx, row, rows)):
            return True
    return False


def _is_changed(row: RowChange, now: dict[str, Any] | None) -> bool:
    """Return whether a row differs from what the change left. A new row that somebody else deleted is no obstacle."""
    if now is None:
        return row.after is not None and row.before is not None
    if row.after is None:
        return True
    return any(_hash(now[name]) != after for name, after in row.after.items() if name in now)


async def _has_more(tx: AsyncConnection, row: RowChange, rows: Sequence[RowChange]) -> bool:
    if row.agenda and await _agenda_hash(tx, row.key) != row.agenda:
        return True
    known = {(each.table, each.key) for each in rows}
    for table, column in _BUILT_ON.get(row.table, ()):
        found = await tx.execute(
            select(*table.primary_key).where(table.c.tenant_id == row.key[0], table.c[column] == row.key[1])
        )
        if any((table.name, tuple(each)) not in known for each in found):
            return True
    return False


async def is_gone(tx: AsyncConnection, rows: Sequence[RowChange]) -> bool:
    """Return whether all these rows are as before the change: somebody has undone it already."""
    for row in rows:
        table = metadata.tables[row.table]
        now = (await tx.execute(_by_keys(table, [row.key]))).mappings().one_or_none()
        if (now is None) != (row.before is None):
            return False
        if now is not None and row.before is not None:
            was = _typed(table, row.before)
            if any(_hash(now[name]) != _hash(value) for name, value in was.items() if name in _compared(table)):
                return False
    return bool(rows)


async def put_back(tx: AsyncConnection, rows: Sequence[RowChange]) -> None:
    """Restore these rows. The caller has checked `is_built_on` in this transaction."""
    order = {table.name: place for place, table in enumerate(metadata.sorted_tables)}
    for row in sorted(rows, key=lambda each: order[each.table]):
        table = metadata.tables[row.table]
        if row.before is not None and row.after is None:
            await tx.execute(insert(table).values(_typed(table, row.before)))
        elif row.before is not None:
            await tx.execute(update(table).where(_is(table, row.key)).values(_typed(table, row.before)))
    for row in sorted(rows, key=lambda each: order[each.table], reverse=True):
        if row.before is None:
            table = metadata.tables[row.table]
            await tx.execute(delete(table).where(_is(table, row.key)))


def _is(table: Table, key: Key) -> Any:
    return and_(*(column == value for column, value in zip(table.primary_key, key, strict=True)))


def _typed(table: Table, values: dict[str, Any]) -> dict[str, Any]:
    """Return values from JSON with the types of their columns. Columns that no longer exist are left out."""

    def typed(column: Column[Any], value: Any) -> Any:
        kind = datetime if isinstance(column.type, UtcDateTime) else column.type.python_type
        return None if value is None else msgspec.convert(value, kind)

    return {name: typed(table.c[name], value) for name, value in values.items() if name in table.c}


# -- agendas


async def agenda_was(
    tx: AsyncConnection, tenant_id: str, change: AgendaChange
) -> tuple[tuple[AgendaItem, ...], tuple[AgendaItem, ...], PersonId | None] | None:
    """Return (the items before the change, the items after it, who last changed the agenda since); None if that was
    deleted."""
    before = agenda_tables.agenda_before
    rows = (
        await tx.execute(
            select(before.c.version, before.c.content, before.c.changed_by)
            .where(
                before.c.tenant_id == tenant_id,
                before.c.meeting_id == change.meeting_id,
                before.c.version >= change.first,
            )
            .order_by(before.c.version)
        )
    ).all()
    if not rows or rows[0].version != change.first:
        return None
    decode = msgspec.json.Decoder(tuple[AgendaItem, ...]).decode
    later = [row for row in rows if row.version > change.last]
    now = await load_agenda(tx, tenant_id, change.meeting_id)
    after = decode(later[0].content) if later else now.all_items
    return decode(rows[0].content), after, next((row.changed_by for row in reversed(later) if row.changed_by), None)
