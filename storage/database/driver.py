"""Statements of the delivery loop, given to the driver itself: on PostgreSQL several of them in one round trip.

SQLAlchemy would compile, convert and buffer for each statement, which costs the loop more than the statements do. And
between two round trips, the loop waits for its turn among the sends that it has started.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

Row = tuple[Any, ...]

_PARAMETER = re.compile(r"(?<!:):(\w+)")


@dataclass(frozen=True, slots=True)
class Call:
    """A statement in the driver's words, and its parameters."""

    statement: str
    parameters: Mapping[str, Any]


def prepared(statements: Mapping[str, str]) -> dict[str, str]:
    """Return the statements in the words of their drivers, by dialect. Parameters are written as `:name`."""
    return {
        dialect: statement if dialect == "sqlite" else _PARAMETER.sub(r"%(\1)s", statement)
        for dialect, statement in statements.items()
    }


def stored(instant: datetime) -> str:
    """Return the instant in UTC, as SQLAlchemy stores it in SQLite."""
    return instant.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def instant(tx: AsyncConnection, at: datetime) -> str | datetime:
    """Return the parameter for an instant."""
    return stored(at) if tx.dialect.name == "sqlite" else at


def read_instant(value: Any) -> datetime:
    """Return the instant in a row."""
    # SQLite has text without an offset, and PostgreSQL the offset of its session.
    return datetime.fromisoformat(value).replace(tzinfo=UTC) if isinstance(value, str) else value.astimezone(UTC)


async def run(tx: AsyncConnection, *calls: Call) -> list[list[Row]]:
    """Run these statements in this order, and return the rows of each. Each must return rows.

    Raises what SQLAlchemy raises.
    """
    pooled = await tx.get_raw_connection()
    connection: Any = pooled.driver_connection
    if tx.dialect.name == "sqlite":
        try:
            rows: list[list[Row]] = await connection.run(calls)
        except Exception as error:
            raise _translated(tx, error) from error
        return rows
    try:
        async with connection.pipeline():
            cursors = [connection.cursor() for _ in calls]
            for cursor, call in zip(cursors, calls, strict=True):
                await cursor.execute(call.statement, call.parameters, prepare=True)
        return [await cursor.fetchall() for cursor in cursors]
    except Exception as error:
        if connection.closed:
            await tx.invalidate(error)
        raise _translated(tx, error) from error


def _translated(tx: AsyncConnection, error: Exception) -> Exception:
    """Return SQLAlchemy's error for the driver's. Like ours, it hides the parameters, which hold members' text."""
    driver: Any = tx.dialect.dbapi
    if isinstance(error, SQLAlchemyError) or not isinstance(error, driver.Error):
        return error
    return DBAPIError.instance("", None, error, driver.Error, hide_parameters=True, dialect=tx.dialect)
