"""An asyncio driver for SQLite on top of aiosqlite, with fewer thread switches.

aiosqlite switches to the connection's thread for the cursor, the statement, its rows and the close. Each switch costs
more than a small statement. Here a statement with its rows is one switch.

In a write transaction a statement runs on the event loop: the lock is held, so nothing blocks, and no other turn could
proceed. BEGIN IMMEDIATE (if another process holds the lock), COMMIT (for the disk) and reads use the thread.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import aiosqlite

from storage.database.driver import Call, Row

Parameters = Sequence[Any] | Mapping[str, Any]

BUSY_TIMEOUT_MS = 10_000
BEGIN_TO_WRITE = "BEGIN IMMEDIATE"


class Connection(aiosqlite.Connection):
    """A connection. `writes`: its transactions begin by locking the database."""

    def __init__(self, path: str, *, writes: bool) -> None:
        # mode=rw: only the upgrade creates a file, with the rights that it must have.
        address = f"{Path(path).absolute().as_uri()}?mode=rw"
        super().__init__(lambda: sqlite3.connect(address, uri=True, check_same_thread=False), iter_chunk_size=64)
        # An unclosed connection must not keep the process alive.
        self._thread.daemon = True
        self._writes = writes

    async def _connect(self) -> aiosqlite.Connection:
        try:
            return await super()._connect()
        except BaseException:
            # The thread was told to stop and may answer a closed loop, so wait for its end.
            await asyncio.to_thread(self._thread.join)
            raise

    @property
    def holds_lock(self) -> bool:
        return self._writes and self.in_transaction

    @property
    def changes(self) -> int:
        """Return how many rows this connection has ever changed."""
        return self._conn.total_changes

    def begins_at_once(self) -> bool:
        """Try to begin a write transaction. Return False if another process holds the lock."""
        self._conn.execute("PRAGMA busy_timeout = 0")
        try:
            self._conn.execute(BEGIN_TO_WRITE)
        except sqlite3.OperationalError:
            # Locked or damaged: the ordinary way waits, and raises the right error.
            return False
        finally:
            self._conn.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        return True

    async def run(self, calls: Sequence[Call]) -> list[list[Row]]:
        """Run the statements, and return the rows of each."""
        if self.holds_lock:
            return self._ran(calls)
        # The same as aiosqlite's own methods.
        rows: list[list[Row]] = await self._execute(self._ran, calls)  # type: ignore[no-untyped-call]
        return rows

    def _ran(self, calls: Sequence[Call]) -> list[list[Row]]:
        return [self._conn.execute(call.statement, call.parameters).fetchall() for call in calls]

    def cursor(self) -> "Cursor":  # type: ignore[override]
        return Cursor(self)

    async def rollback(self) -> None:
        # SQLAlchemy also rolls back after a commit, when it returns the connection to the pool.
        if self.in_transaction:
            await super().rollback()


class Cursor:
    """The part of a cursor that SQLAlchemy needs. It always fetches all rows, so they come with the statement."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: Sequence[Any] = ()
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Parameters = ()) -> None:
        if statement == BEGIN_TO_WRITE and self._connection.begins_at_once():
            return
        await self._run(lambda cursor: cursor.execute(statement, parameters))

    async def executemany(self, statement: str, parameters: Iterable[Parameters]) -> None:
        await self._run(lambda cursor: cursor.executemany(statement, parameters))

    async def _run(self, execute: Callable[[sqlite3.Cursor], object]) -> None:
        if self._connection.holds_lock:
            self._ran(execute)
        else:
            # The same as aiosqlite's own cursor.
            await self._connection._execute(self._ran, execute)  # type: ignore[no-untyped-call]

    def _ran(self, execute: Callable[[sqlite3.Cursor], object]) -> None:
        cursor = self._connection._conn.cursor()
        execute(cursor)
        self.description = cursor.description
        self._rows = cursor.fetchall() if cursor.description else ()
        # For a statement with RETURNING the count is known only now.
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        cursor.close()

    async def fetchall(self) -> Sequence[Any]:
        return self._rows

    async def close(self) -> None:
        """Do nothing: no resource is open."""
