"""/metrics: deliveries in numbers, for Prometheus. No label names a tenant, a group or a person."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiohttp import web
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    GCCollector,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector
from sqlalchemy.exc import SQLAlchemyError

from storage.database.engine import Database
from storage.health_checks import Depth, Paused, depth, oldest_transaction, paused
from storage.outbox.claims import late_since
from storage.outbox.promises import Outcome, Status

PATIENCE = timedelta(seconds=5)
"""For the database. Prometheus waits ten seconds by default."""
LATENESS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600)
"""Seconds: from unnoticeable to obvious to everybody."""
GIVEN_BACK = "given_back"
"""A result without an attempt: the place or the limits did not allow it yet."""


@dataclass(frozen=True, slots=True)
class _Queue:
    """The state of the queue at one moment."""

    depth: Depth
    behind: timedelta
    paused: Paused
    oldest_transaction: timedelta | None


class Metrics:
    """Counts the results of this process, and reads the shared queue on request.

    It answers also while the database does not. `under_way` returns how many messages this process is sending,
    `outages` how many tenants refuse all of them.
    """

    def __init__(
        self,
        db: Database,
        clock: Callable[[], datetime],
        last_tick_at: Callable[[], datetime | None],
        under_way: Callable[[], int],
        *,
        outages: Callable[[], int] = lambda: 0,
        patience: timedelta = PATIENCE,
    ) -> None:
        self._db = db
        self._clock = clock
        self._last_tick_at = last_tick_at
        self._under_way = under_way
        self._outages = outages
        self._patience = patience
        # A registry of its own: two bots in one process would share the library's.
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        GCCollector(registry=self._registry)
        self._outcomes = Counter(
            "motesbot_outcomes",
            "What became of deliveries: pending is to be tried again, given_back was not tried.",
            ("kind", "status"),
            registry=self._registry,
        )
        self._lost = Counter(
            "motesbot_claims_lost",
            "Outcomes that were refused since the lease had run out: this process was paused, or the database away.",
            registry=self._registry,
        )
        self._cut = Counter(
            "motesbot_pauses_cut",
            "Pauses that Teams asked for and that were longer than a quarter of an hour: the bot tried again earlier.",
            registry=self._registry,
        )
        self._lateness = Histogram(
            "motesbot_lateness_seconds",
            "From when a message was due to when it was sent, of those sent at the first attempt; quiet hours count.",
            buckets=LATENESS,
            registry=self._registry,
        )

    def routes(self) -> list[web.RouteDef]:
        return [web.get("/metrics", self.show)]

    def delivered(self, outcome: Outcome, *, lost: bool, now: datetime) -> None:
        """Count a result. `lost`: it was not recorded, because another process has the row."""
        if lost:
            self._lost.inc()
            return
        delivery = outcome.delivery
        self._outcomes.labels(delivery.kind, outcome.status if outcome.counts else GIVEN_BACK).inc()
        if outcome.is_cut:
            self._cut.inc()
        if outcome.status is Status.SENT and delivery.attempts == 1:
            self._lateness.observe(max(0.0, (now - delivery.due_at).total_seconds()))

    async def show(self, _: web.Request) -> web.Response:
        now = self._clock()
        queue = await self._queue(now)
        shown = CollectorRegistry()
        shown.register(self._registry)
        shown.register(_Gauges(list(self._gauges(queue, now))))
        return web.Response(body=generate_latest(shown), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def _queue(self, now: datetime) -> _Queue | None:
        try:
            async with asyncio.timeout(self._patience.total_seconds()), self._db.read() as tx:
                oldest = await late_since(tx, now=now)
                behind = max(timedelta(), now - oldest) if oldest else timedelta()
                return _Queue(
                    depth=await depth(tx, now=now),
                    behind=behind,
                    paused=await paused(tx, now=now),
                    oldest_transaction=await oldest_transaction(tx),
                )
        except (SQLAlchemyError, OSError):
            # A TimeoutError is an OSError.
            return None

    def _gauges(self, queue: _Queue | None, now: datetime) -> Iterable[Metric]:
        yield _gauge("motesbot_database_up", "1 if the database answered just now.", 0 if queue is None else 1)
        yield _gauge("motesbot_under_way", "Messages that this process composes, sends or records.", self._under_way())
        yield _gauge(
            "motesbot_refusing_tenants",
            "Tenants where Teams refuses every post of this process: nothing is lost, and all of it is tried again.",
            self._outages(),
        )
        if (last_tick := self._last_tick_at()) is not None:
            age = max(0.0, (now - last_tick).total_seconds())
            yield _gauge("motesbot_last_tick_age_seconds", "Since the schedule last did anything.", age)
        if queue is None:
            return
        rows = GaugeMetricFamily(
            "motesbot_outbox_rows", "Messages that wait until later, are due, or are being sent.", labels=("state",)
        )
        rows.add_metric(("later",), queue.depth.later)
        rows.add_metric(("due",), queue.depth.due)
        rows.add_metric(("sending",), queue.depth.sending)
        yield rows
        yield _gauge(
            "motesbot_behind_seconds",
            "How late the oldest message is that could have gone by now; not what waits because Teams asked for it.",
            queue.behind.total_seconds(),
        )
        yield _gauge("motesbot_paused_rows", "Messages that wait because Teams asked for it.", queue.paused.rows)
        yield _gauge(
            "motesbot_paused_seconds",
            "How long the last of the messages that wait because Teams asked for it will wait from now.",
            queue.paused.longest.total_seconds(),
        )
        if queue.oldest_transaction is not None:
            yield _gauge(
                "motesbot_oldest_transaction_seconds",
                "How long the oldest transaction in PostgreSQL has been open: old ones bloat the queue.",
                queue.oldest_transaction.total_seconds(),
            )


def _gauge(name: str, documentation: str, value: float) -> Metric:
    return GaugeMetricFamily(name, documentation, value=value)


class _Gauges(Collector):
    """The values that were read for one answer."""

    def __init__(self, read: Iterable[Metric]) -> None:
        self._read = read

    def collect(self) -> Iterable[Metric]:
        return self._read
