"""What the tests of delivery share: one nursery of workers for a run, and for each test a Teams in a process."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from storage.database.engine import Database
from tests.connector.process import Remote
from tests.delivery.processes import Nursery, Trial

settings.register_profile("thorough", max_examples=2000)


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture
async def remote() -> AsyncIterator[Remote]:
    async with Remote.starts() as remote:
        await remote.becomes(limits=True)
        yield remote


@pytest.fixture
async def trial(
    database: Database, database_url: str, remote: Remote, nursery: Nursery, tmp_path: Path
) -> AsyncIterator[Trial]:
    """On each database. Whatever was tried, no call was one too many for Teams."""
    trial = Trial(database, database_url, remote, nursery, tmp_path)
    yield trial
    await trial.kills_all()
    assert (await remote.seen()).excess == []
