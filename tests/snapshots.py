"""Prepared groups: what many tests begin with is done once in a test run, and copied for each test."""

import copy
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from storage.database.engine import Database
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World

Prepare = Callable[[World], Awaitable[None]]
Prepared = Callable[[Prepare], Awaitable[World]]


@dataclass(frozen=True)
class Snapshot:
    """A group's database after `prepare`, the clock, what Teams has, and how many activities there were."""

    file: Path
    now: datetime
    teams: dict[str, Any]
    number: int


class Snapshots:
    """The snapshots of one test run, kept in `folder`. Each begins as a copy of `empty`."""

    def __init__(self, folder: Path, empty: Path) -> None:
        self._folder = folder
        self._empty = empty
        self._made: dict[tuple[Prepare, datetime], Snapshot] = {}

    async def world(self, prepare: Prepare, db: Database, clock: FakeClock, teams: FakeMessenger) -> World:
        """A group as `prepare` leaves it, on `db`, which nobody has used yet: copied to an SQLite file, made anew on
        PostgreSQL."""
        if not db.is_sqlite:
            world = World(db, clock, teams)
            await prepare(world)
            return world
        key = (prepare, clock.now)
        if key not in self._made:
            self._made[key] = await self._make(prepare, clock.now)
        snapshot = self._made[key]
        shutil.copyfile(snapshot.file, str(db.url.database))
        clock.now = snapshot.now
        vars(teams).update(copy.deepcopy(snapshot.teams))
        return World(db, clock, teams, _number=snapshot.number)

    async def _make(self, prepare: Prepare, now: datetime) -> Snapshot:
        file = self._folder / f"{len(self._made)}.sqlite"
        shutil.copyfile(self._empty, file)
        db = Database(f"sqlite:///{file}")
        world = World(db, FakeClock(now), FakeMessenger())
        try:
            await prepare(world)
        finally:
            await db.close()
        # SQLite empties its log into the file when the last connection closes.
        assert not file.with_name(f"{file.name}-wal").exists()
        return Snapshot(file, world.clock.now, vars(world.teams), world._number)
