"""INSERT … ON CONFLICT, the same on SQLite and PostgreSQL."""

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
    """Insert `row`; where one with the same `on` (default: the primary key) is there, set `update` instead, or with
    None leave it as it is."""
    insert = postgresql.insert if tx.dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(dict(row))
    keys = list(on) or [column.name for column in table.primary_key]
    if update is None:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=dict(update))
