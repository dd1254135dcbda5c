"""The ticks of the process. They hold no state: the database knows the due work, and any tick can find it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.idle import Idle
from storage import trace
from storage.confirmations import forget_old_confirmations
from storage.database.engine import Database
from storage.outbox import claims, reopening
from storage.outbox.archive import put_away
from storage.processed_activities import forget_old_sightings

log = logging.getLogger(__name__)

REAP_EVERY = timedelta(seconds=10)
CHORES_EVERY = timedelta(seconds=15)
FORGET_EVERY = timedelta(hours=1)
LAST_WORDS = 3.0
"""Seconds for a tick in progress when the process stops."""

OF_THEMSELVES = frozenset({"forget", "archive"})
"""Chores after whose own writes nothing is due."""

Chore = Callable[[], Awaitable[Any]]


class Schedule:
    """The ticks of this process: its own (expired leases, old activities and questions, the archive) and `chores`.

    Each runs when the process starts and then every 15 seconds, never twice at once. `last_tick_at` is when any of them
    last began, also if it failed: a database that is away for a while is no reason to restart the process.
    """

    def __init__(
        self, db: Database, *, clock: Callable[[], datetime], chores: Mapping[str, Chore] | None = None
    ) -> None:
        self.last_tick_at: datetime | None = None
        self._db = db
        self._clock = clock
        self._chores: dict[str, tuple[timedelta, Chore]] = {
            "reap": (REAP_EVERY, self._reap),
            "forget": (FORGET_EVERY, self._forget),
            "archive": (FORGET_EVERY, self._archive),
            **{name: (CHORES_EVERY, chore) for name, chore in (chores or {}).items()},
        }
        self._under_way: set[str] = set()
        self._again: set[str] = set()
        self._wanted: set[str] = set()
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._idle = Idle(db, clock)
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the chores, in the order in which they run."""
        return tuple(self._chores)

    def start(self) -> None:
        """Start the ticks. Needs a running event loop."""
        for name, (every, _) in self._chores.items():
            self._scheduler.add_job(
                self.tick,
                IntervalTrigger(seconds=every.total_seconds(), timezone=UTC),
                args=(name,),
                id=name,
                max_instances=1,
                coalesce=True,
                # However late: a late tick is better than none.
                misfire_grace_time=None,
                next_run_time=datetime.now(UTC),
            )
        self._scheduler.start()

    def soon(self, name: str) -> None:
        """Run this chore now rather than at its next tick; once more if it is in progress, because it may have looked
        already."""
        if name in self._under_way:
            self._again.add(name)
            return
        self._wanted.add(name)
        if self._scheduler.running:
            self._scheduler.modify_job(name, next_run_time=datetime.now(UTC))

    async def stop(self) -> None:
        """Stop: no tick begins any more, and those in progress have ended or been cancelled."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        try:
            async with asyncio.timeout(LAST_WORDS):
                await self._quiet.wait()
        except TimeoutError:
            log.warning("cancelled in mid-tick: %s", sorted(self._under_way))
        self._scheduler.shutdown(wait=False)

    async def tick(self, name: str) -> None:
        """Run this chore. Never raises, because the next tick must come."""
        self.last_tick_at = self._clock()
        self._under_way.add(name)
        self._quiet.clear()
        try:
            wanted = name in self._wanted
            self._wanted.discard(name)
            if wanted or not self._idle.sleeps(name):
                with trace.request():
                    await self._run(name)
            while name in self._again:
                self._again.discard(name)
                await self._run(name)
        except Exception as error:  # noqa: BLE001 - and no traceback: it could show what somebody has written
            log.error("tick %s failed: %s", name, type(error).__name__)  # noqa: TRY400
        finally:
            self._again.discard(name)
            self._under_way.discard(name)
            if not self._under_way:
                self._quiet.set()

    async def _run(self, name: str) -> None:
        began = self._idle.begins()
        await self._chores[name][1]()
        # What it deletes itself is no reason to look again.
        await self._idle.ran(name, self._idle.begins() if name in OF_THEMSELVES else began)

    async def _reap(self) -> None:
        async with self._db.read() as tx:
            is_needed = await claims.is_anything_lost(tx, now=self._clock()) or await reopening.is_due(
                tx, now=self._clock()
            )
        if not is_needed:
            return
        async with self._db.write() as tx:
            lost = await claims.reap(tx, now=self._clock())
            await reopening.try_again(tx, now=self._clock())
        if lost:
            log.warning("%s deliveries had outlived their lease", lost)

    async def _forget(self) -> None:
        async with self._db.write() as tx:
            await forget_old_sightings(tx, now=self._clock())
            await forget_old_confirmations(tx, now=self._clock())

    async def _archive(self) -> None:
        rows = await put_away(self._db, now=self._clock())
        if rows:
            log.info("put away %s rows", rows)
