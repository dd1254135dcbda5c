"""Lets the jobs sleep while nothing is due: without a change of the database or an instant that has come, a job would
find what it found before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from bot.table_round.jobs import next_asked_at
from storage.database.engine import Database, Mark
from storage.next_due import next_due

COVERED = frozenset(
    {
        "reap",
        "forget",
        "archive",
        "set clock",
        "read rosters",
        "list erased people",
        "sweep erased people",
        "end meetings",
        "close rounds",
        "ask the others",
        "prepare meetings",
        "remind the others",
        "settle unasked",
        "tell of late",
        "make next years",
        "move recurring on",
        "note who is in calls",
        "ask table rounds",
        "follow forwardings",
        "remind of invitations",
    }
)
"""The jobs whose instants `next_due` knows. All others run at every tick."""


@dataclass(frozen=True, slots=True)
class _Next:
    """At the time `looked_at`, with the database as `mark` says, nothing was due before `at`."""

    mark: Mark
    looked_at: datetime
    at: datetime


class Idle:
    """The knowledge of this process about when its jobs have something to do."""

    def __init__(self, db: Database, clock: Callable[[], datetime]) -> None:
        self._db = db
        self._clock = clock
        self._ran: dict[str, tuple[Mark, datetime]] = {}
        self._next: _Next | None = None

    def sleeps(self, name: str) -> bool:
        """Return whether this job has nothing to do now. In doubt it has."""
        ran, of = self._ran.get(name), self._next
        if name not in COVERED or ran is None or of is None:
            return False
        mark, at = ran
        # An instant between its run and the look would be missed.
        return mark == of.mark == self._db.mark(self._clock()) and of.looked_at <= at and at <= self._clock() < of.at

    def begins(self) -> tuple[Mark, datetime]:
        """Return the state of the database at the beginning of a run, for `ran`."""
        now = self._clock()
        return self._db.mark(now), now

    async def ran(self, name: str, began: tuple[Mark, datetime]) -> None:
        """Record that the job ran without an error."""
        self._ran[name] = began
        mark, now = self.begins()
        if mark != began[0] or (self._next is not None and self._next.mark == mark and now < self._next.at):
            return
        try:
            async with self._db.read() as tx:
                at = await next_due(tx, now=now)
                at = min(at, await next_asked_at(tx, now=now) or at)
        except (SQLAlchemyError, OSError):
            self._next = None
        else:
            self._next = _Next(mark, now, at)
