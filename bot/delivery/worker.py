"""Keeps the promises in the outbox: claim, compose, send, record, in that order."""

import asyncio
import logging
import random
from collections.abc import Callable, Coroutine, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.at_hand import ResultsAtHand
from bot.delivery.batch import Batch, Desk, Packed, Unwritten
from bot.delivery.circuit_breaker import Breakers
from bot.delivery.gate import Gate
from bot.delivery.poll import Poll, log_result
from bot.delivery.rate_limits import RateLimits
from bot.delivery.renderer import COMPOSED_BEFOREHAND, Composer
from bot.delivery.sender import Sender
from bot.delivery.tenant_queue import Tenants
from bot.messenger import Messenger
from storage.database.engine import Database, Mark, new_id
from storage.outbox import claims, exchange, leases, reopening, results
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery, Outcome, Status

log = logging.getLogger(__name__)

SLOTS = 8
TIMEOUT = timedelta(seconds=15)
LONGEST_SLEEP = timedelta(seconds=30)
"""A jump of the clock, or sleep of the machine, delays a message by at most this."""
WHILE_SENDING = leases.LASTS / 4
"""Renew the tenant lease at least this often while sending."""
AFTER_ERROR = timedelta(seconds=1)
FEW = 16
"""If Teams answers slowly, one transaction claims at most so many rows. The answers then arrive spread, and no slot
waits while many results are recorded. If Teams is fast, large claims save commits."""
LAST_WORDS = timedelta(seconds=3)
"""A send under way when the process stops may take this long. A supervisor kills the process after ten seconds."""
STOCKHOLM = ZoneInfo("Europe/Stockholm")


class _ClaimLost(Exception):  # noqa: N818
    """The whole transaction must be tried again."""


def _nothing(point: str) -> None:
    pass


def _unobserved(outcome: Outcome, lost: bool) -> None:
    pass


class Worker:
    """Delivers due messages. One loop owns all writes: in one transaction it records the results at hand and claims a
    row for each free slot. A result is thus always committed before its slot is used again.

    `clock` gives the time, aware. `zone` counts for rows without a group. `at` is called at "before claim", "after
    claim", "after send" and "after record". `observe` gets each recorded result, and whether it was rejected because
    another process held the row by then.
    """

    def __init__(
        self,
        db: Database,
        messenger: Messenger,
        composers: Mapping[str, Composer],
        *,
        clock: Callable[[], datetime],
        zone: ZoneInfo = STOCKHOLM,
        rate_limits: RateLimits | None = None,
        breakers: Breakers | None = None,
        slots: int = SLOTS,
        lease: timedelta = outbox.LEASE,
        timeout: timedelta = TIMEOUT,
        chance: Callable[[], float] = random.random,
        at: Callable[[str], None] = _nothing,
        observe: Callable[[Outcome, bool], None] = _unobserved,
    ) -> None:
        self._db = db
        self._clock = clock
        self._rate_limits = rate_limits or RateLimits()
        self._tenants = Tenants(self._rate_limits)
        self._gate = Gate(
            clock=clock,
            is_closed=lambda: self._stopping,
            rate_limits=self._rate_limits,
            breakers=breakers or Breakers(),
            tenants=self._tenants,
            timeout=timeout,
            lease=lease,
        )
        self._sender = Sender(messenger, clock=clock, chance=chance)
        self._desk = Desk(db, {**COMPOSED_BEFOREHAND, **composers}, clock=clock, zone=zone, put_off=self._sender.again)
        self._slots = slots
        self._lease = lease
        self._at = at
        self._observe = observe
        self.owner = new_id()
        self._held: dict[int, Delivery] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._results = ResultsAtHand(self._wake.set, lambda: self.under_way, lambda: self._gate.is_slow)
        self._idle = asyncio.Event()
        self._idle.set()
        self._stopping = False
        self._in_doubt = False
        self._apart = False
        self._looked_at = 0.0
        self._seen: Mark = ()
        self._fatal: BaseException | None = None
        db.on_commit(self.wake)

    def wake(self, promised: Mapping[str, datetime] | None = None) -> None:
        """Wake the loop. `promised` has the first due time for each tenant; None: anything may be due."""
        self._tenants.tell(promised)
        self._wake.set()

    @property
    def under_way(self) -> int:
        """Return how many messages are being composed, sent or recorded."""
        return len(self._held)

    @property
    def outages(self) -> int:
        """Return how many tenants refuse every post of this process now."""
        return self._gate.outages.under_way

    async def run(self) -> None:
        """Deliver until `stop` is called."""
        self._idle.clear()
        try:
            while not self._stopping:
                try:
                    if self._has_work():
                        await self._poll()
                    seconds = self.seconds_to_sleep(self._clock())
                except (SQLAlchemyError, OSError) as error:
                    # Nothing is sent that has not been claimed, and outcomes are kept until they are written.
                    log.warning("the outbox could not be written: %s", type(error).__name__)
                    self._wake.clear()
                    seconds = AFTER_ERROR.total_seconds()
                await self._sleep(seconds)
            await self._wind_down()
        finally:
            await self._abandon()
            self._idle.set()

    async def stop(self) -> None:
        """Finish the sends under way, give back the other rows, and let `run` return."""
        self._stopping = True
        self._gate.hurry(within=LAST_WORDS)
        self._wake.set()
        await self._idle.wait()

    async def deliver_due(self) -> int:
        """Judge lost sends, then deliver all due rows. Return how many were sent. Not while `run` runs."""
        sent = 0
        async with self._db.write() as tx:
            await claims.reap(tx, now=self._clock())
            await reopening.try_again(tx, now=self._clock())
        self._tenants.tell(None)
        try:
            while True:
                sent += await self._poll()
                if self._held:
                    await self._wake.wait()
                elif self.seconds_to_sleep(self._clock()) > 0:
                    await self._give_leases_back()
                    return sent
        finally:
            await self._abandon()

    def seconds_to_sleep(self, now: datetime) -> float:
        """Return the seconds until the next row is due, up to a limit; while all slots are taken, until one is free."""
        wait = WHILE_SENDING if self._held else LONGEST_SLEEP
        if len(self._held) < self._slots and (next_at := self._tenants.next_at(now=now)) is not None:
            wait = min(wait, next_at - now)
        return max(0.0, wait.total_seconds())

    # -- the one loop

    def _has_work(self) -> bool:
        """Return whether a poll may find anything. Without, the process makes no statement."""
        self._wake.clear()
        now, moment = self._clock(), asyncio.get_running_loop().time()
        if moment - self._looked_at >= LONGEST_SLEEP.total_seconds():
            # Another process may have written rows.
            self._looked_at = moment
            if (mark := self._db.mark(now)) != self._seen:
                self._seen = mark
                self._tenants.tell(None)
        at_hand = self._results or self._held or self._in_doubt or self._apart or self._fatal
        return bool(at_hand or self._gate.outages.begun()) or self.seconds_to_sleep(now) <= 0

    async def _poll(self) -> int:
        """Record results, claim rows, and start them. Return how many of the recorded rows were sent."""
        self._wake.clear()
        if self._fatal is not None:
            raise self._fatal
        written = self._results.begin()
        # Read with the outcomes: an outage found after this concerns outcomes of the next poll.
        outages = self._gate.outages.begun()
        ended = [outcome.delivery for outcome in written if outcome.delivery.carried_by is None]
        free = 0 if self._stopping else self._slots - len(self._held) + len(ended)
        self._at("before claim")
        poll = Poll(self._clock(), asyncio.get_running_loop().time(), written, ended, free, apart=self._apart)
        poll.outages = outages
        self._release(poll)
        try:
            async with self._db.write_again() as tx:
                await self._record_and_claim(tx, poll)
        except _ClaimLost:
            self._results.failed()
            self.wake()
            return 0
        except Unwritten:
            # It may have spoilt the transaction: once more, and what is claimed is composed on its own.
            self._results.failed()
            self._apart = True
            self._release_claimed(poll)
            self.wake()
            return 0
        except BaseException:
            # Perhaps it was committed all the same, and we hold rows that we do not know of.
            self._results.failed()
            self._in_doubt = True
            self._tenants.tell(None)
            self._release_claimed(poll)
            raise
        self._in_doubt = False
        self._committed(poll)
        self._results.recorded(len(written))
        return sum(o.status is Status.SENT and o.delivery.id not in poll.refused for o in written)

    def _release(self, poll: Poll) -> None:
        """Free the slots of ended rows, and note which tenants have due rows again."""
        for each in poll.ended:
            self._unreserve(each)
        self._tenants.answered((each.tenant_id for each in poll.ended), now=poll.now)
        for outcome in poll.written:
            if outcome.status is Status.PENDING:
                self._tenants.tell({outcome.delivery.tenant_id: outcome.next_attempt_at or poll.now})

    def _release_claimed(self, poll: Poll) -> None:
        for delivery in poll.claimed:
            self._rate_limits.release(delivery.tenant_id)

    async def _record_and_claim(self, tx: AsyncConnection, poll: Poll) -> None:
        now = poll.now
        if self._in_doubt:
            tokens = {delivery.lease_token for delivery in self._held.values()}
            await claims.give_back(tx, owner=self.owner, holding=tokens)
        if self._tenants.to_look_at or poll.outages or any(each.status is not Status.SENT for each in poll.written):
            # What is recorded may wait again, and is then looked for. The report of a failure joins a report that
            # waits, so it is saved before that is claimed.
            poll.refused = await results.record(tx, poll.written, now=now)
            for tenant_id, since in poll.outages.items():
                await reopening.take_back_refusals(tx, tenant_id, since=since, now=now)
            unrecorded: list[Outcome] = []
        else:
            unrecorded = poll.written
        if self._tenants.to_look_at:
            self._tenants.found(await claims.waiting(tx))
            self._looked_at = poll.moment
        shares = self._tenants.shares(min(poll.free, FEW) if self._gate.is_slow else poll.free, now=now)
        await self._take_leases(tx, shares, now)
        await self._exchange(tx, poll, unrecorded, shares)
        # Before the commit, which may take a while: what is claimed counts from here on.
        for delivery in poll.claimed:
            self._rate_limits.reserve(delivery.tenant_id)
        if poll.claimed and not poll.apart:
            poll.packed = await self._desk.pack(tx, poll.claimed)

    def _committed(self, poll: Poll) -> None:
        """Forget recorded rows, and start claimed ones."""
        for each in poll.ended:
            self._held.pop(each.id, None)
        # What was refused before the outage was found may still be under way.
        busy = {each.tenant_id for each in self._held.values()}
        self._gate.outages.noted(tenant_id for tenant_id in poll.outages if tenant_id not in busy)
        if poll.written:
            self._at("after record")
        if poll.claimed:
            self._at("after claim")
            self._held.update((delivery.id, delivery) for delivery in poll.claimed)
            self._gate.reserved.update(delivery.id for delivery in poll.claimed)
            if poll.apart:
                self._apart = False
                self._start(self._pack_apart(poll.claimed))
            for one in poll.packed:
                self._packed(one)
        for outcome in poll.written:
            log_result(outcome, lost=outcome.delivery.id in poll.refused)
            self._observe(outcome, outcome.delivery.id in poll.refused)

    async def _take_leases(self, tx: AsyncConnection, shares: dict[str, int], now: datetime) -> None:
        """Renew the leases of tenants with sends under way. Remove tenants of other processes from `shares`."""
        wanted = self._tenants.to_take({*shares, *(each.tenant_id for each in self._held.values())}, now=now)
        if not wanted:
            return
        taken = await leases.take(tx, wanted, owner=self.owner, now=now)
        if taken.taken_over:
            for tenant_id in taken.taken_over:
                self._rate_limits.forget(tenant_id)
            for tenant_id, conversation, at in await leases.sent_before(tx, taken.taken_over, now=now):
                self._rate_limits.was_sent(tenant_id, conversation, at=at)
        self._tenants.took(taken)
        for tenant_id in taken.elsewhere:
            shares.pop(tenant_id, None)

    async def _exchange(
        self, tx: AsyncConnection, poll: Poll, unrecorded: list[Outcome], shares: Mapping[str, int]
    ) -> None:
        try:
            done = await exchange.record_and_claim(
                tx, unrecorded, owner=self.owner, shares=shares, now=poll.now, lease=self._lease
            )
        except IntegrityError as error:
            # A process whose turn is over took a row of the same conversation between our look and our hand.
            raise _ClaimLost from error
        poll.refused = {*poll.refused, *done.refused}
        poll.claimed += done.claimed
        self._tenants.found_after(done.later, now=poll.now)

    def _unreserve(self, delivery: Delivery) -> None:
        if delivery.id in self._gate.reserved:
            self._gate.reserved.discard(delivery.id)
            self._rate_limits.release(delivery.tenant_id)

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            pass

    async def _wind_down(self) -> None:
        while self._held:
            await self._wake.wait()
            await self._poll()
        await self._give_leases_back()

    async def _give_leases_back(self) -> None:
        self._tenants.gave_away()
        async with self._db.write() as tx:
            await leases.give_away(tx, owner=self.owner, now=self._clock())

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._fatal = error
            self._wake.set()

    async def _abandon(self) -> None:
        """Drop everything, as a process that dies does. The expiring leases tell the other processes."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        for delivery in self._held.values():
            self._unreserve(delivery)
        self._held.clear()
        self._results.clear()
        self._fatal = None

    # -- a slot

    async def _pack_apart(self, claimed: list[Delivery]) -> None:
        for packed in await self._desk.pack_apart(claimed):
            self._packed(packed)

    def _packed(self, packed: Packed) -> None:
        if isinstance(packed, Batch):
            self._start(self._deliver(packed))
        else:
            self._results.add(packed)

    async def _deliver(self, batch: Batch) -> None:
        ended = await self._sender.send(batch, partial(self._gate.call, batch.delivery))
        self._at("after send")
        self._results.add(ended)
