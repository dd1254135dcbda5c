"""What the measures of delivery share: the sizes, the connector, the databases, and the bars."""

import itertools
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from benchmarks.connector import Connector
from benchmarks.seeds import NOBODY, seed
from tests.postgres import Server

SLOTS = 32
KINDS = ("SQLite", "PostgreSQL")


@dataclass(frozen=True, slots=True)
class Size:
    due: int = 10_000
    due_slowly: int = 3_000
    """At 100 ms, so that the run is short."""
    waiting: int = 100_000
    tenants: int = 400
    """So many that each has 25 due: with more, Teams' limit for a tenant would be measured instead of the sender."""
    stock: int = 120
    scheduled: int = 500
    queued: int = 1_000
    seconds: int = 20
    small: int = 10_000
    large: int = 1_000_000
    claims: int = 20
    kills: int = 20


QUICK = Size(
    due=2_000,
    due_slowly=600,
    waiting=10_000,
    stock=40,
    scheduled=100,
    queued=300,
    seconds=4,
    small=2_000,
    large=50_000,
    kills=4,
)


@dataclass(slots=True)
class Bench:
    """The parts that all measures share. `bars` are (the bar, the value, whether it was reached)."""

    connector: Connector
    postgres: Server
    folder: Path
    size: Size
    rounds: int
    is_brief: bool = False
    """Without the schedulers and queues that it is compared with: only the stock SDK and the limit."""
    bars: list[tuple[str, str, bool]] = field(default_factory=list)
    peaks: dict[str, float] = field(default_factory=dict)
    of_raw: dict[tuple[int, str], float] = field(default_factory=dict)
    """Sends in a second beside those of the limit, by the latency and the title of the sender."""
    _databases: "itertools.count[int]" = field(default_factory=itertools.count)

    def new(self, kind: str) -> str:
        """Return the URL of an empty database."""
        name = f"delivery{next(self._databases)}"
        return f"sqlite:///{self.folder}/{name}.sqlite" if kind == "SQLite" else self.postgres.create(name)

    async def seeded(
        self, kind: str, *, due: int, waiting: int, personal: str = NOBODY, now: datetime | None = None
    ) -> str:
        database = self.new(kind)
        conversations, tenants = self.size.due, self.size.tenants
        await seed(
            database,
            self.connector.url,
            due=due,
            pending=waiting,
            tenants=tenants,
            conversations=conversations,
            personal=personal,
            now=now,
        )
        if kind == "PostgreSQL":
            # Data written here must not be flushed to the disk while others are measured.
            self.postgres.execute("CHECKPOINT")
        return database

    def bar(self, asked: str, came: str, *, reached: bool) -> None:
        self.bars.append((asked, came, reached))


@asynccontextmanager
async def bench(size: Size, rounds: int) -> AsyncIterator[Bench]:
    connector, postgres = Connector(), Server(durable=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield Bench(connector, postgres, Path(folder), size, rounds)
    finally:
        connector.close()
        postgres.stop()
