"""SQLite for asyncio, as SQLAlchemy drives it: only what may wait goes to another thread.

aiosqlite makes a trip to the connection's thread for the cursor, for the statement, for its rows and to close it, and
each trip costs more than SQLite does with a small statement. Here a statement with all its rows is one trip, and in a
write transaction none: the lock is held already, so that nothing waits for anybody, and no other turn could go on
meanwhile. What may wait takes the trip: BEGIN IMMEDIATE where another process holds the lock, COMMIT for the disk, and
whatever is only read.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Self

import aiosqlite

Parameters = Sequence[Any] | Mapping[str, Any]

BUSY_TIMEOUT_MS = 10_000
BEGIN_TO_WRITE = "BEGIN IMMEDIATE"


class Connection(aiosqlite.Connection):
    """`writes`: its transactions begin with the lock on the database."""

    def __init__(self, path: str, *, writes: bool) -> None:
        super().__init__(lambda: sqlite3.connect(path, check_same_thread=False), iter_chunk_size=64)
        # A process that ends without closing us is not kept alive by us.
        self._thread.daemon = True
        self._writes = writes

    async def _connect(self) -> aiosqlite.Connection:
        try:
            return await super()._connect()
        except BaseException:
            # Its thread is told to stop, and answers a loop that may have been closed by then: wait for its end.
            await asyncio.to_thread(self._thread.join)
            raise

    @property
    def holds_lock(self) -> bool:
        return self._writes and self.in_transaction

    def begins_at_once(self) -> bool:
        """Begin a transaction to write in, unless somebody else has the lock."""
        self._conn.execute("PRAGMA busy_timeout = 0")
        try:
            self._conn.execute(BEGIN_TO_WRITE)
        except sqlite3.OperationalError:
            # Locked or ill: the ordinary way waits, and says which.
            return False
        finally:
            self._conn.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        return True

    def cursor(self) -> "Cursor":  # type: ignore[override]
        return Cursor(self)

    async def rollback(self) -> None:
        # SQLAlchemy does it after a commit too, when it puts the connection back.
        if self.in_transaction:
            await super().rollback()


class Cursor:
    """As much of a cursor as SQLAlchemy needs. It would ask for all rows next, so they come with the statement."""

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
            # As aiosqlite's own cursor does.
            await self._connection._execute(self._ran, execute)  # type: ignore[no-untyped-call]

    def _ran(self, execute: Callable[[sqlite3.Cursor], object]) -> None:
        cursor = self._connection._conn.cursor()
        execute(cursor)
        self.description = cursor.description
        self._rows = cursor.fetchall() if cursor.description else ()
        # Of a statement with RETURNING it is known only now.
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        cursor.close()

    async def fetchall(self) -> Sequence[Any]:
        return self._rows

    async def close(self) -> None:
        """Nothing is held open."""
