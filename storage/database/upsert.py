"""INSERT … ON CONFLICT, the same for SQLite and PostgreSQL."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection


@cache
def insert_of(dialect: str) -> Callable[[Table], Any]:
    """Return the `insert` of the dialect "sqlite" or "postgresql", which supports ON CONFLICT."""
    insert: Callable[[Table], Any] = import_module(f"sqlalchemy.dialects.{dialect}").insert
    return insert


def upsert(
    tx: AsyncConnection,
    table: Table,
    row: Mapping[str, Any],
    *,
    update: Mapping[str, Any] | None,
    on: Sequence[str] = (),
) -> Any:
    """Return a statement that inserts `row`. If a row with the same `on` (default: the primary key) exists, it sets
    `update`, or changes nothing if `update` is None."""
    statement = insert_of(tx.dialect.name)(table).values(dict(row))
    keys = list(on) or [column.name for column in table.primary_key]
    if update is None:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=dict(update))
