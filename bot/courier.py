"""Keeps the promises in the outbox: claim, compose, send, record, in that order."""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from sqlalchemy.exc import IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.budgets import Budgets
from bot.messenger import Address, DeliveryFailed, DeliveryRefused, Failure, Messenger
from bot.private_word import Findings, Unreachable, say_privately
from dialogs.message import Message
from storage import outbox, reach
from storage.database import Database, new_id
from storage.outbox import Delivery, InDoubt, Outcome, Status
from storage.reach import Reach

T = TypeVar("T")
log = logging.getLogger(__name__)

SLOTS = 8
TIMEOUT = timedelta(seconds=15)
LONGEST_SLEEP = timedelta(seconds=30)
"""A clock that jumps, or a laptop that slept, makes us at most this late."""
SHORTEST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(seconds=300)
AFTER_ERROR = timedelta(seconds=1)
LAST_WORDS = timedelta(seconds=3)
"""What is being sent when the process stops has this long to be answered. Then it is given back, or its fate unknown:
whoever stops a process kills it after ten."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What to say now. `replaces`: the activity to put it in the place of. `card_key`: what it shows, so that it can
    be found and replaced later. `shrinks`: the kind of the row to promise, once this is sent, for the card that showed
    it before. `thread`: the root in a channel to answer under.

    `aloud` is what may be said in the group, by a mention, to a person who cannot be reached privately; None if
    nothing may.
    """

    message: Message
    replaces: str | None = None
    card_key: str | None = None
    shrinks: str | None = None
    thread: str | None = None
    aloud: Message | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """Not now: quiet hours, or it waits for something."""

    until: datetime


@dataclass(frozen=True, slots=True)
class NotNeeded:
    """It is no longer true, or no longer worth saying: cancelled, superseded or expired."""

    status: Status = Status.CANCELLED


Composer = Callable[[AsyncConnection, Delivery, datetime], Awaitable[Letter | Hold | NotNeeded | None]]
"""Writes the letter from what is true at the send; None is `NotNeeded()`. What it raises makes the row dead."""


async def compose_reply(_tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | None:
    """What was composed when it was promised: a reply, or a replacement."""
    if delivery.content is None:
        return None
    composed = outbox.decode(delivery.content)
    return Letter(composed.message, replaces=composed.activity_id, card_key=composed.card_key, thread=composed.thread)


COMPOSED_BEFOREHAND: Mapping[str, Composer] = {"reply": compose_reply, "replace": compose_reply}


class _ClaimLost(Exception):  # noqa: N818
    """The whole transaction is to be tried again."""


class _GivenBack(Exception):  # noqa: N818
    """No attempt is made now; the row is as it was, to be tried at `until`."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


def _nothing(point: str) -> None:
    pass


class Courier:
    """Delivers what is due. One loop owns all that is written: in one transaction it records the outcomes at hand and
    claims a row for each slot that they set free, so an outcome is always committed before its slot goes on.

    `clock` gives the time, aware. `at` is called at "before claim", "after claim", "after send" and "after record".
    """

    def __init__(
        self,
        db: Database,
        messenger: Messenger,
        composers: Mapping[str, Composer],
        *,
        clock: Callable[[], datetime],
        budgets: Budgets | None = None,
        slots: int = SLOTS,
        lease: timedelta = outbox.LEASE,
        timeout: timedelta = TIMEOUT,
        chance: Callable[[], float] = random.random,
        at: Callable[[str], None] = _nothing,
    ) -> None:
        self._db = db
        self._messenger = messenger
        self._composers = {**COMPOSED_BEFOREHAND, **composers}
        self._clock = clock
        self._budgets = budgets or Budgets()
        self._slots = slots
        self._lease = lease
        self._timeout = timeout
        self._chance = chance
        self._at = at
        self.owner = new_id()
        self._held: dict[int, Delivery] = {}
        self._outcomes: list[Outcome] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._calls: set[asyncio.Timeout] = set()
        self._wake = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._stopping = False
        self._in_doubt = False
        self._fatal: BaseException | None = None
        self._look_again_at: datetime | None = None
        db.on_commit(self.wake)

    def wake(self) -> None:
        """There may be something to do."""
        self._wake.set()

    async def run(self) -> None:
        """Deliver for ever, until `stop`."""
        self._idle.clear()
        try:
            while not self._stopping:
                try:
                    await self._turn()
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
        """Finish what is under way, give back what is not, and let `run` return."""
        self._stopping = True
        latest = asyncio.get_running_loop().time() + LAST_WORDS.total_seconds()
        for under_way in self._calls:
            if not under_way.expired():
                under_way.reschedule(min(under_way.when() or latest, latest))
        self._wake.set()
        await self._idle.wait()

    async def deliver_due(self) -> int:
        """Judge what was lost, then deliver all that is due now; how many were sent. Not while `run` runs."""
        sent = 0
        async with self._db.write() as tx:
            await outbox.reap(tx, now=self._clock())
        try:
            while True:
                sent += await self._turn()
                if not self._held:
                    return sent
                await self._wake.wait()
        finally:
            await self._abandon()

    def seconds_to_sleep(self, now: datetime) -> float:
        """Until the next row is due, but never long; while all slots are taken, until one of them is free."""
        wait = LONGEST_SLEEP
        if len(self._held) < self._slots and self._look_again_at is not None:
            wait = min(wait, self._look_again_at - now)
        return max(0.0, wait.total_seconds())

    # -- the one loop

    async def _turn(self) -> int:
        """Record, claim, and start what was claimed; how many of the recorded were sent."""
        self._wake.clear()
        if self._fatal is not None:
            raise self._fatal
        outcomes = list(self._outcomes)
        free = 0 if self._stopping else self._slots - len(self._held) + len(outcomes)
        self._at("before claim")
        now = self._clock()
        try:
            async with self._db.write() as tx:
                if self._in_doubt:
                    tokens = {delivery.lease_token for delivery in self._held.values()}
                    await outbox.give_back(tx, owner=self.owner, holding=tokens)
                refused = await outbox.record(tx, outcomes, now=now)
                claimed = await self._claim(tx, free, now)
                if len(claimed) < free:
                    self._look_again_at = await outbox.look_again_at(tx, now=now)
        except _ClaimLost:
            self._wake.set()
            return 0
        except BaseException:
            # Perhaps it was committed all the same, and we hold rows that we do not know of.
            self._in_doubt = True
            raise
        self._in_doubt = False
        del self._outcomes[: len(outcomes)]
        for outcome in outcomes:
            self._held.pop(outcome.delivery.id, None)
        if outcomes:
            self._at("after record")
        if claimed:
            self._at("after claim")
            self._held.update((delivery.id, delivery) for delivery in claimed)
            self._start(self._compose(claimed))
        for outcome in outcomes:
            _report(outcome, lost=outcome.delivery.id in refused)
        return sum(o.status is Status.SENT and o.delivery.id not in refused for o in outcomes)

    async def _claim(self, tx: AsyncConnection, free: int, now: datetime) -> list[Delivery]:
        try:
            return await outbox.claim(tx, owner=self.owner, free=free, now=now, lease=self._lease)
        except IntegrityError as error:
            # Another process took a row of the same conversation between our look and our hand.
            raise _ClaimLost from error

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            pass

    async def _wind_down(self) -> None:
        while self._held:
            await self._wake.wait()
            await self._turn()

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
        """Let go of everything, as a process that dies does; the leases tell the others."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._held.clear()
        self._outcomes.clear()
        self._fatal = None

    def _hand_in(self, outcome: Outcome) -> None:
        self._outcomes.append(outcome)
        self._wake.set()

    # -- a slot

    async def _compose(self, claimed: Sequence[Delivery]) -> None:
        """Write the letters of all that was claimed at once, and send each on its way."""
        waiting = list(claimed)
        while waiting:
            ready: list[tuple[Delivery, Letter, Reach]] = []
            try:
                async with self._db.read() as tx:
                    known = await reach.load(tx, waiting)
                    while waiting:
                        delivery = waiting[0]
                        letter = await self._letter(tx, delivery)
                        waiting.pop(0)
                        if isinstance(letter, Outcome):
                            self._hand_in(letter)
                        else:
                            ready.append((delivery, letter, known[delivery.id]))
            except _Poison as poison:
                # On PostgreSQL the transaction is spoilt as well: the rest is composed in another.
                delivery = waiting.pop(0)
                log.error("composing a delivery failed: id=%s %s", delivery.id, poison)  # noqa: TRY400
                self._hand_in(Outcome(delivery, Status.DEAD, last_error=f"composer:{poison}"))
            except _PutOff as error:
                delivery = waiting.pop(0)
                self._hand_in(self._again(delivery, error=f"composer:{error}"))
            except (SQLAlchemyError, OSError) as error:
                log.warning("composing was put off: %s", type(error).__name__)
                for delivery in waiting:
                    self._hand_in(self._again(delivery, error=f"database:{type(error).__name__}"))
                waiting.clear()
            for delivery, letter, where in ready:
                self._start(self._deliver(delivery, letter, where))

    async def _letter(self, tx: AsyncConnection, delivery: Delivery) -> Letter | Outcome:
        now = self._clock()
        if delivery.expires_at is not None and now >= delivery.expires_at:
            return Outcome(delivery, Status.EXPIRED)
        composer = self._composers.get(delivery.kind)
        if composer is None:
            return Outcome(delivery, Status.DEAD, last_error="no_composer")
        try:
            letter = await composer(tx, delivery, now)
        except OperationalError as error:
            raise _PutOff(type(error).__name__) from error
        except Exception as error:
            raise _Poison(type(error).__name__) from error
        match letter:
            case Letter():
                return letter
            case Hold(until):
                return _given_back(delivery, max(until, now + outbox.POLL))
            case NotNeeded(status):
                return Outcome(delivery, status)
            case None:
                return Outcome(delivery, Status.CANCELLED)

    async def _deliver(self, delivery: Delivery, letter: Letter, known: Reach) -> None:
        findings = Findings()
        call = _Line(self, delivery)
        try:
            outcome = await self._send(delivery, letter, known, call, findings)
            self._at("after send")
        except _GivenBack as given_back:
            outcome = _given_back(delivery, given_back.until)
        except DeliveryFailed as failed:
            outcome = self._failed(delivery, letter, failed)
        except DeliveryRefused as refused:
            status = Status.BLOCKED if refused.status == 403 else Status.DEAD
            outcome = Outcome(
                delivery,
                status,
                last_status=refused.status,
                last_error=refused.code or "refused",
                activity_id=letter.replaces,
                card_is_gone=refused.gone and letter.replaces is not None,
            )
            if refused.suspends and known.place is not None:
                findings.suspended.append(known.place)
        except Unreachable:
            outcome = Outcome(delivery, Status.BLOCKED, last_error="unreachable")
        except Exception as error:  # noqa: BLE001 - a fault of ours after the send must not become a second send
            outcome = self._failed(delivery, letter, DeliveryFailed(Failure.AMBIGUOUS, code=type(error).__name__))
        self._hand_in(outcome if findings == Findings() else _with(outcome, findings))

    async def _send(
        self, delivery: Delivery, letter: Letter, known: Reach, call: "_Line", findings: Findings
    ) -> Outcome:
        sent = partial(Outcome, delivery, Status.SENT, card_key=letter.card_key, shrinks=letter.shrinks)
        if delivery.person_id is not None and letter.replaces is None:
            said = await say_privately(
                self._messenger,
                call,
                delivery.tenant_id,
                known,
                letter.message,
                aloud=letter.aloud,
                findings=findings,
            )
            return sent(activity_id=said.activity_id, conversation=said.conversation)
        place = known.place or known.private
        if place is None:
            return Outcome(delivery, Status.DEAD, last_error="no_address")
        if place.suspended:
            return Outcome(delivery, Status.BLOCKED, last_error=outbox.SUSPENDED)
        address = Address(delivery.tenant_id, place.conversation, place.service_url, place.bot_id, letter.thread)
        if letter.replaces is not None:
            replaced = letter.replaces
            await call(place.conversation, lambda: self._messenger.replace(address, replaced, letter.message))
            return sent(activity_id=replaced, conversation=place.conversation)
        activity_id = await call(place.conversation, lambda: self._messenger.post(address, letter.message))
        return sent(activity_id=activity_id, conversation=place.conversation)

    def _failed(self, delivery: Delivery, letter: Letter, failed: DeliveryFailed) -> Outcome:
        if failed.failure is not Failure.AMBIGUOUS:
            return self._again(
                delivery, error=failed.code or failed.failure, status=failed.status, retry_after=failed.retry_after
            )
        policy = outbox.in_doubt(delivery.kind, delivery.target) if letter.replaces is None else InDoubt.REPEAT
        if policy is InDoubt.REPEAT:
            return self._again(delivery, error=failed.code or failed.failure, status=failed.status)
        status, maybe_repeated = outbox.after_doubt(delivery, policy)
        return Outcome(
            delivery,
            status,
            next_attempt_at=self._clock() + outbox.ONCE_MORE_AFTER,
            maybe_repeated=maybe_repeated,
            last_status=failed.status,
            last_error=failed.code or failed.failure,
        )

    def _again(
        self, delivery: Delivery, *, error: str, status: int | None = None, retry_after: float | None = None
    ) -> Outcome:
        """Another attempt, unless there have been enough or it would come too late to be worth making."""
        if retry_after is not None:
            wait = timedelta(seconds=retry_after) * (1 + 0.2 * self._chance())
        else:
            wait = min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** (delivery.attempts - 1)) * (0.5 + 0.5 * self._chance())
        next_attempt_at = self._clock() + wait
        too_late = delivery.expires_at is not None and next_attempt_at >= delivery.expires_at
        if delivery.attempts >= outbox.ATTEMPTS or too_late:
            return Outcome(delivery, Status.DEAD, last_status=status, last_error=error)
        return Outcome(delivery, Status.PENDING, next_attempt_at=next_attempt_at, last_status=status, last_error=error)

    def before_post(self, delivery: Delivery, conversation: str) -> None:
        """Raises if this call to Teams must not be made now."""
        now = self._clock()
        if self._stopping:
            raise _GivenBack(now)
        if delivery.lease_until - now <= self._timeout:
            # Another process may have taken the row before Teams has answered us.
            raise _GivenBack(now)
        room_at = self._budgets.take(delivery.tenant_id, conversation, now=now)
        if room_at is not None:
            raise _GivenBack(room_at)

    async def bounded(self, call: Callable[[], Awaitable[T]]) -> T:
        try:
            async with asyncio.timeout(self._timeout.total_seconds()) as under_way:
                self._calls.add(under_way)
                try:
                    return await call()
                finally:
                    self._calls.discard(under_way)
        except TimeoutError as error:
            raise DeliveryFailed(Failure.AMBIGUOUS, code="timeout") from error


class _Line:
    """One delivery's calls to Teams."""

    def __init__(self, courier: Courier, delivery: Delivery) -> None:
        self._courier = courier
        self._delivery = delivery

    async def __call__(self, conversation: str, call: Callable[[], Awaitable[T]]) -> T:
        self._courier.before_post(self._delivery, conversation)
        return await self._courier.bounded(call)


class _Poison(Exception):  # noqa: N818
    """The composer cannot write this letter; the name of the error's class."""


class _PutOff(Exception):  # noqa: N818
    """The database did not answer the composer; the name of the error's class."""


def _given_back(delivery: Delivery, until: datetime) -> Outcome:
    return Outcome(delivery, Status.PENDING, next_attempt_at=until, counts=False)


def _with(outcome: Outcome, findings: Findings) -> Outcome:
    return replace(outcome, suspends=tuple(findings.suspended), opened=findings.opened)


def _report(outcome: Outcome, *, lost: bool) -> None:
    delivery = outcome.delivery
    usual = outcome.status is Status.SENT or not outcome.counts
    log.log(
        logging.DEBUG if usual and not lost else logging.INFO,
        "delivery id=%s kind=%s status=%s attempts=%s error=%s lost=%s",
        delivery.id,
        delivery.kind,
        outcome.status,
        delivery.attempts,
        outcome.last_error,
        lost,
    )
