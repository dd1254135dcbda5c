"""Opens the database, SQLite or PostgreSQL, and provides transactions for writing and reading."""

import asyncio
import contextlib
import hashlib
import logging
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, inspect, make_url, select, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage.database import notifications, search_index, sqlite
from storage.database.columns import UtcDateTime
from storage.database.notifications import Promised

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parents[1] / "migrations"
_PROMISED = "motesbot.promised"
_WRITES_HEARD: list[Callable[..., None]] = []
"""Called before each statement of a write transaction, with the arguments of SQLAlchemy's `before_execute`."""

# At DEBUG this logger writes each statement with its parameters, which contain members' text.
logging.getLogger("aiosqlite").setLevel(logging.INFO)
# Errors hide the parameters for the same reason.
_DISCREET: dict[str, Any] = {"hide_parameters": True}


FOREIGN_WRITES_SEEN_AFTER = 60.0
"""Seconds, on PostgreSQL."""

Mark = tuple[Any, ...]
"""A state of the database, as far as it can be told without a statement."""


class NewerDatabaseError(Exception):
    """A newer version has upgraded the database. The text names its revision and ours."""


def new_id() -> str:
    """Return a random id of 22 URL-safe characters."""
    return secrets.token_urlsafe(16)


class Database:
    """One database. `url` is sqlite:///path or postgresql://…; a driver in it is replaced by the asyncio driver."""

    synchronous = "FULL"
    """How SQLite writes to the disk. A committed promise survives a power cut; tests that cut no power set OFF."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self._after_promises: list[Callable[[Promised], None]] = []
        self._commits = 0
        self._changes: int | None = None
        self._writer: AsyncEngine
        self._reader: AsyncEngine
        if self.is_sqlite:
            # SQLite has one writer at a time. Several connections would poll its lock.
            self._writer = _sqlite_engine(self.url, writes=True, pool_size=1, max_overflow=0)
            self._reader = _sqlite_engine(self.url, writes=False, pool_size=4, max_overflow=4)
            self._unprobed = self._writer
        else:
            self._writer = create_async_engine(
                _url(self.url, "psycopg"), **_DISCREET, pool_size=10, max_overflow=10, pool_pre_ping=True
            )
            self._reader = self._writer.execution_options(postgresql_readonly=True)
            self._unprobed = create_async_engine(_url(self.url, "psycopg"), **_DISCREET, pool_size=1, max_overflow=0)

        for engine in {self._writer, self._unprobed}:
            for listener in _WRITES_HEARD:
                event.listen(engine.sync_engine, "before_execute", listener)

        # A pool gives a returned connection to any waiter, so some writers would starve. A lock serves them in order.
        self._in_line: AbstractAsyncContextManager[Any] = asyncio.Lock() if self.is_sqlite else nullcontext()

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncConnection]:
        """A write transaction: committed at the end of the block, rolled back if the block raises.

        Do not nest it, and do not hold it open during a call to Teams.
        """
        async with self._write(self._writer) as tx:
            yield tx

    @asynccontextmanager
    async def write_again(self) -> AsyncIterator[AsyncConnection]:
        """Like `write`, for callers that retry after a lost connection: it does not check the connection first."""
        async with self._write(self._unprobed) as tx:
            yield tx

    @asynccontextmanager
    async def _write(self, engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
        async with self._in_line, engine.begin() as tx:
            # A connection's `info` outlives the transaction, and a rolled-back transaction may have left values in it.
            tx.info.pop(_PROMISED, None)
            yield tx
            promised: Promised = tx.info.pop(_PROMISED, {})
            if promised and not self.is_sqlite:
                await notifications.tell(tx, promised)
            changes = _changes(tx) if self.is_sqlite else None
        if changes is None or changes != self._changes:
            self._changes = changes
            self._commits += 1
        if promised:
            for told in self._after_promises:
                told(promised)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A read transaction that sees committed data. Read in `write` what you are going to change."""
        async with self._reader.connect() as tx:
            yield tx

    def on_commit(self, callback: Callable[[Promised], None]) -> None:
        """Call `callback` after each commit that promised deliveries, with the tenants and times."""
        self._after_promises.append(callback)

    def mark(self, now: datetime) -> Mark:
        """Return a value that differs after each write of this process, and after one of another process: on SQLite at
        once, on PostgreSQL within a minute. It needs no statement."""
        if not self.is_sqlite:
            return self._commits, int(now.timestamp() // FOREIGN_WRITES_SEEN_AFTER)
        path = str(self.url.database)
        return (self._commits, *(_stamp(f"{path}{suffix}") for suffix in ("", "-wal")))

    async def time(self) -> datetime | None:
        """Return the database's time; None on SQLite, which has no clock of its own."""
        if self.is_sqlite:
            return None
        async with self.read() as tx:
            return (await tx.execute(select(func.clock_timestamp(type_=UtcDateTime())))).scalar_one()

    async def close(self) -> None:
        for engine in (self._writer, self._reader, self._unprobed):
            await engine.dispose()


def _changes(tx: AsyncConnection) -> int:
    """Return how many rows this connection to SQLite has ever changed."""
    connection: Any = tx.sync_connection.connection.driver_connection  # type: ignore[union-attr]
    return int(connection.changes)


def _stamp(path: str) -> tuple[int, int] | None:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def hears_writes(listener: Callable[..., None]) -> Callable[..., None]:
    """Call `listener` before each statement of a write transaction, for every database opened from now on."""
    _WRITES_HEARD.append(listener)
    return listener


def note_promise(tx: AsyncConnection, promised: Promised) -> None:
    """Record that this transaction promises deliveries. After the commit, the workers of these tenants wake in time."""
    noted: dict[str, datetime] = tx.info.setdefault(_PROMISED, {})
    for tenant_id, at in promised.items():
        noted[tenant_id] = min(at, noted.get(tenant_id, at))


async def lock(tx: AsyncConnection, name: str) -> None:
    """Hold the lock `name` ("meeting:<id>") until this transaction ends. Values read after it stay true until they are
    written.

    On SQLite this does nothing, because write transactions already exclude each other.
    """
    if tx.dialect.name == "postgresql":
        key = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), signed=True)
        await tx.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


def upgrade(url: str, revision: str = "head") -> None:
    """Migrate the tables to this version, all or nothing. A missing SQLite file is created.

    Safe to repeat, and to run in several processes at once. Raises NewerDatabaseError.
    """
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    if is_sqlite and parsed.database:
        _create(Path(parsed.database))
    engine = create_engine(_url(parsed, "pysqlite" if is_sqlite else "psycopg"), **_DISCREET, poolclass=NullPool)
    if is_sqlite:
        # SQLite rebuilds a table by dropping the old one, which deletes its children if foreign keys are on. Foreign
        # keys cannot be switched off inside a transaction.
        _tune_sqlite(engine, begin=sqlite.BEGIN_TO_WRITE, foreign_keys=False)
    with contextlib.closing(_Disposed(engine)), engine.begin() as connection:
        if not is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(6205187433)"))
        if revision == "head":
            stored, newest = _stored_revision(connection), newest_revision()
            if stored == newest:
                return
            if stored is not None and stored > newest:
                raise NewerDatabaseError(f"at revision {stored}, this one knows {newest}")
        migrate(connection, revision)
        search_index.repair(connection)
        if is_sqlite and (orphans := connection.execute(text("PRAGMA foreign_key_check")).fetchall()):
            raise RuntimeError(f"the upgrade would leave {len(orphans)} rows without their parents")


def _create(path: Path) -> None:
    """Create a missing SQLite file, which only its owner can read. SQLite gives its log the same rights."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def newest_revision() -> str:
    """The revision of the newest migration, from the names of their files: Alembic takes long to import."""
    return max(file.name[1:].partition("_")[0] for file in (MIGRATIONS / "versions").glob("v[0-9]*_*.py"))


def _stored_revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    stored: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return stored


def migrate(connection: Connection, revision: str) -> None:
    """Run the migrations inside the caller's transaction."""
    from alembic import command

    config = migrations_config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def migrations_config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "v%%(rev)s_%%(slug)s")
    return config


class _Disposed:
    def __init__(self, engine: Engine) -> None:
        self.close = engine.dispose


def _url(url: URL, driver: str) -> URL:
    if url.get_backend_name() == "sqlite":
        if url.database in (None, "", ":memory:"):
            raise ValueError("SQLite needs a file: readers and the writer are different connections")
        return url.set(drivername=f"sqlite+{driver}")
    if url.get_backend_name() != "postgresql":
        raise ValueError(f"{url.get_backend_name()} is neither SQLite nor PostgreSQL")
    return url.set(drivername=f"postgresql+{driver}")


def _sqlite_engine(url: URL, *, writes: bool, pool_size: int, max_overflow: int) -> AsyncEngine:
    file = _url(url, "aiosqlite")
    engine = create_async_engine(
        file,
        **_DISCREET,
        async_creator=lambda: sqlite.Connection(str(file.database), writes=writes),
        pool_size=pool_size,
        max_overflow=max_overflow,
    )
    _tune_sqlite(engine.sync_engine, begin=sqlite.BEGIN_TO_WRITE if writes else "BEGIN", read_only=not writes)
    return engine


def _tune_sqlite(engine: Engine, *, begin: str, foreign_keys: bool = True, read_only: bool = False) -> None:
    @event.listens_for(engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        # The driver's own BEGIN is deferred: two writers would read the same data, and the second would fail or
        # overwrite.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = WAL",
            f"busy_timeout = {sqlite.BUSY_TIMEOUT_MS}",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
            f"synchronous = {Database.synchronous}",
            # Answers to an anonymous round are overwritten, not merely unlinked.
            "secure_delete = ON",
            f"query_only = {'ON' if read_only else 'OFF'}",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_at_once(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
