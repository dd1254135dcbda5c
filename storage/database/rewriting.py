"""Removes deleted content from the files of a database."""

import asyncio
import sqlite3
from collections.abc import Iterable
from contextlib import closing

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.database.engine import Database
from storage.database.search_index import FORGET


async def rewrite(db: Database, tables: Iterable[str]) -> bool:
    """Write the files anew, without what was deleted. Return False if a reader was in the way; try again then.

    SQLite writes the whole file, PostgreSQL each of `tables`. The server recycles PostgreSQL's own log in its time.
    """
    if db.is_sqlite:
        return await asyncio.to_thread(_vacuum, str(db.url.database))
    return await _rewrite_tables(db, tables)


async def forget_deleted(db: Database, tables: Iterable[str]) -> bool:
    """Remove the deleted rows of `tables` from the files. Return False if a reader was in the way; try again then.

    SQLite overwrites deleted content at once (secure_delete), but the old content stays in the write-ahead log until a
    checkpoint. PostgreSQL keeps deleted rows in a table's file until the table is rewritten.
    """
    if db.is_sqlite:
        return await asyncio.to_thread(_empty_the_log, str(db.url.database))
    return await _rewrite_tables(db, tables)


async def _rewrite_tables(db: Database, tables: Iterable[str]) -> bool:
    engine = create_async_engine(
        db.url.set(drivername="postgresql+psycopg"), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    try:
        async with engine.connect() as connection:
            # Everybody who writes waits behind this, so give up soon and try again.
            await connection.execute(text("SET lock_timeout = '2s'"))
            for table in tables:
                await connection.execute(text(f"VACUUM (FULL) {table}"))
    except OperationalError:
        return False
    finally:
        await engine.dispose()
    return True


def _vacuum(path: str) -> bool:
    with _own_connection(path) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        try:
            connection.execute(FORGET)
            connection.execute("VACUUM")
        except sqlite3.OperationalError:
            return False
        return _checkpoint(connection)


def _empty_the_log(path: str) -> bool:
    with _own_connection(path) as connection:
        return _checkpoint(connection)


def _own_connection(path: str) -> "closing[sqlite3.Connection]":
    """The pooled connections begin a transaction at once, and neither VACUUM nor a checkpoint is possible inside."""
    connection = sqlite3.connect(path, isolation_level=None)
    # Writers wait while this waits for readers, so give up soon and try again.
    connection.execute("PRAGMA busy_timeout = 2000")
    return closing(connection)


def _checkpoint(connection: sqlite3.Connection) -> bool:
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
