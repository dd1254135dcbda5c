"""INSERT … ON CONFLICT, the same for SQLite and PostgreSQL."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def upsert(
    tx: AsyncConnection,
    table: Table,
    row: Mapping[str, Any],
    *,
    update: Mapping[str, Any] | None,
    on: Sequence[str] = (),
) -> sqlite.Insert | postgresql.Insert:
    """Return a statement that inserts `row`. If a row with the same `on` (default: the primary key) exists, it sets
    `update`, or changes nothing if `update` is None."""
    insert = postgresql.insert if tx.dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(dict(row))
    keys = list(on) or [column.name for column in table.primary_key]
    if update is None:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=dict(update))
