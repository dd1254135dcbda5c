"""The time: this machine's clock or, for processes that share a PostgreSQL, the database's."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from storage.database.engine import Database

log = logging.getLogger(__name__)

ASKED = 5
ASTONISHING = timedelta(seconds=2)
"""Clocks of machines differ by so much only if something is wrong."""


def utc_now() -> datetime:
    return datetime.now(UTC)


class SharedClock:
    """Returns the time, aware. Several processes judge leases, so they must agree about the time."""

    def __init__(self, db: Database, own: Callable[[], datetime] = utc_now) -> None:
        self._db = db
        self._own = own
        self._ahead = timedelta(0)

    def __call__(self) -> datetime:
        return self._own() + self._ahead

    async def set(self) -> None:
        """Ask the database for its time. Repeat this, because any clock may jump."""
        asked = [one for _ in range(ASKED) if (one := await self._ask()) is not None]
        if not asked:
            return
        # The shortest round trip leaves the least doubt about when the answer was given.
        _, ahead = min(asked)
        if abs(ahead - self._ahead) > ASTONISHING:
            log.warning("the database's clock is %.1f s ahead of this machine's", ahead.total_seconds())
        self._ahead = ahead

    async def _ask(self) -> tuple[timedelta, timedelta] | None:
        """Return how long the answer took, and how far the database is ahead; None if it has no clock of its own."""
        before = self._own()
        theirs = await self._db.time()
        if theirs is None:
            return None
        took = self._own() - before
        return took, theirs - (before + took / 2)
