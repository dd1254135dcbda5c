"""Ticks. It holds nothing that would be missed: what is due stands in the database, and any tick can find it."""

import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from storage import outbox
from storage.database import Database
from storage.seen import forget_old_sightings

log = logging.getLogger(__name__)

REAP_EVERY = timedelta(seconds=10)
FORGET_EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Tick:
    """`do` is called when the schedule starts and then at this interval, never twice at once."""

    name: str
    every: timedelta
    do: Callable[[], Awaitable[None]]


def reaping(db: Database, clock: Callable[[], datetime]) -> Tick:
    """Judges the deliveries whose process has died."""

    async def reap() -> None:
        async with db.write() as tx:
            lost = await outbox.reap(tx, now=clock())
        if lost:
            log.warning("%s deliveries had outlived their lease", lost)

    return Tick("reap", REAP_EVERY, reap)


def forgetting(db: Database, clock: Callable[[], datetime]) -> Tick:
    """Forgets which activities were seen days ago."""

    async def forget() -> None:
        async with db.write() as tx:
            await forget_old_sightings(tx, now=clock())

    return Tick("forget", FORGET_EVERY, forget)


class Schedule:
    """The ticks of this process. `last_tick_at` is when any of them last began, whether or not it went well: a database
    that is away for a while is no reason to have the process restarted."""

    def __init__(self, ticks: Iterable[Tick], *, clock: Callable[[], datetime]) -> None:
        self.last_tick_at: datetime | None = None
        self._clock = clock
        self._ticks = {tick.name: tick for tick in ticks}
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Needs a running event loop."""
        for tick in self._ticks.values():
            self._scheduler.add_job(
                self.tick,
                IntervalTrigger(seconds=tick.every.total_seconds(), timezone=UTC),
                args=(tick.name,),
                id=tick.name,
                max_instances=1,
                coalesce=True,
                # However late: it is better late than left out.
                misfire_grace_time=None,
                next_run_time=datetime.now(UTC),
            )
        self._scheduler.start()

    def stop(self) -> None:
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def tick(self, name: str) -> None:
        """Do what is to be done at this tick. Never raises: the next tick must come."""
        self.last_tick_at = self._clock()
        try:
            await self._ticks[name].do()
        except Exception as error:  # noqa: BLE001 - and no traceback: it could show what somebody has written
            log.error("tick %s failed: %s", name, type(error).__name__)  # noqa: TRY400
