"""Sends a batch and judges the result: sent, to be tried again, in doubt, or refused for good."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot import telemetry
from bot.delivery.batch import Batch, given_back
from bot.delivery.direct_message import Call, Findings, How, Said, Unreachable, say_privately
from bot.delivery.renderer import Rendered
from bot.messenger import Address, DeliveryFailed, DeliveryRefused, Failure, Messenger
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery, InDoubt, Outcome, Place, Status

SHORTEST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(seconds=300)
LEAST_WAIT = timedelta(seconds=1)
LONGEST_ASKED = timedelta(minutes=15)
"""The longest time that a Retry-After counts for."""
MOST_WAITING = 10_000


class NotNow(Exception):  # noqa: N818
    """No attempt is made now. Nothing has changed; try again at `until`."""

    def __init__(self, until: datetime) -> None:
        super().__init__(until)
        self.until = until


class Sender:
    """Sends batches. `chance` returns a number from 0 to 1, so that rows that failed together are not all tried again
    together."""

    def __init__(
        self, messenger: Messenger, *, clock: Callable[[], datetime], chance: Callable[[], float] = random.random
    ) -> None:
        self._messenger = messenger
        self._clock = clock
        self._chance = chance
        # How often in a row a row was surely not sent. Its attempts do not tell, because these do not count.
        self._waited: dict[int, int] = {}

    async def send(self, batch: Batch, call: Call) -> list[Outcome]:
        """Send the batch and return the results of its rows.

        It does not raise for errors of Teams, nor for our own once something may have been sent.
        """
        findings = Findings()
        first = batch.rows[0][0]
        try:
            with telemetry.span("deliver", first.request_id, kind=first.kind, rows=len(batch.rows)):
                outcomes = await self._send(batch, call, findings)
        except NotNow as not_now:
            outcomes = [given_back(each, not_now.until) for each, _ in batch.rows]
        except DeliveryFailed as failed:
            outcomes = [self.failed(each, batch.rendered, failed) for each, _ in batch.rows]
        except DeliveryRefused as refused:
            closed = refused.suspends or (refused.gone and refused.code == outbox.GONE)
            again = closed and batch.reach.place is not None and batch.reach.place.on_trial
            outcomes = [_refused(each, batch.rendered, refused, again=again) for each, _ in batch.rows]
            if closed and batch.reach.place is not None and batch.rendered.replaces is None:
                findings.suspended.append(batch.reach.place)
        except Unreachable:
            outcomes = [_unreachable(each, batch.reach.private) for each, _ in batch.rows]
        except Exception as error:  # noqa: BLE001 - a fault of ours after the send must not become a second send
            failure = DeliveryFailed(Failure.AMBIGUOUS, code=type(error).__name__)
            outcomes = [self.failed(each, batch.rendered, failure) for each, _ in batch.rows]
        if findings != Findings():
            outcomes[0] = replace(
                outcomes[0],
                suspends=tuple(findings.suspended),
                restores=tuple(findings.restored),
                opened=findings.opened,
            )
        for outcome in outcomes:
            if not outcome.refunds and outcome.counts:
                self._waited.pop(outcome.delivery.id, None)
        return [*outcomes, *batch.ended]

    async def _send(self, batch: Batch, call: Call, findings: Findings) -> list[Outcome]:
        delivery, rendered, reach = batch.rows[0][0], batch.rendered, batch.reach
        if delivery.person_id is not None and rendered.replaces is None:
            said = await say_privately(
                self._messenger,
                call,
                delivery.tenant_id,
                reach,
                rendered.message,
                aloud=rendered.aloud,
                findings=findings,
            )
            return _said(batch, said)
        place = reach.place or reach.private
        if place is None:
            return [Outcome(each, Status.DEAD, last_error="no_address") for each, _ in batch.rows]
        if place.suspended:
            error = outbox.SUSPENDED if place.removed else outbox.REFUSED_BEFORE
            return [Outcome(each, Status.BLOCKED, last_error=error) for each, _ in batch.rows]
        address = Address(delivery.tenant_id, place.conversation, place.service_url, place.bot_id, rendered.thread)
        if rendered.replaces is None:
            activity_id = await call(
                place.conversation,
                place.service_url,
                lambda: self._messenger.post(address, rendered.message),
                posts_to=place,
            )
            if place.on_trial:
                findings.restored.append(place)
        else:
            activity_id = rendered.replaces
            await self._change(address, activity_id, rendered, call)
        return [
            Outcome(
                each,
                Status.SENT,
                activity_id=activity_id,
                conversation=place.conversation,
                card_key=rendered.card_key,
                shrinks=rendered.shrinks,
                card_is_gone=rendered.deletes,
            )
            for each, _ in batch.rows
        ]

    async def _change(self, address: Address, activity_id: str, rendered: Rendered, call: Call) -> None:
        if rendered.deletes:
            try:
                await call(
                    address.conversation, address.service_url, lambda: self._messenger.delete(address, activity_id)
                )
            except DeliveryRefused as refused:
                if refused.gone:
                    return
            else:
                return
        await call(
            address.conversation,
            address.service_url,
            lambda: self._messenger.replace(address, activity_id, rendered.message),
        )

    # -- what went wrong

    def failed(self, delivery: Delivery, rendered: Rendered, failed: DeliveryFailed) -> Outcome:
        """Return the result of a temporary failure, or of an unknown one."""
        error = failed.code or failed.failure
        if failed.failure is not Failure.AMBIGUOUS:
            return self._not_sent(delivery, error, status=failed.status, retry_after=failed.retry_after)
        policy = outbox.in_doubt(delivery.kind, delivery.target) if rendered.replaces is None else InDoubt.REPEAT
        if policy is InDoubt.REPEAT:
            return self.again(delivery, error, status=failed.status)
        status, maybe_repeated = outbox.after_doubt(delivery, policy)
        return Outcome(
            delivery,
            status,
            next_attempt_at=self._clock() + outbox.ONCE_MORE_AFTER if status is Status.PENDING else None,
            maybe_repeated=maybe_repeated,
            last_status=failed.status,
            last_error=error,
        )

    def again(self, delivery: Delivery, error: str, *, status: int | None = None) -> Outcome:
        """Return another attempt, unless there were enough, or it would be too late to be useful."""
        if delivery.attempts >= outbox.ATTEMPTS:
            return Outcome(delivery, Status.DEAD, last_status=status, last_error=error)
        return self._later(delivery, self._growing(delivery.attempts), error, status=status)

    def _not_sent(self, delivery: Delivery, error: str, *, status: int | None, retry_after: float | None) -> Outcome:
        """Return another attempt while it is useful: a row that was surely not sent uses up no attempt."""
        if len(self._waited) >= MOST_WAITING:
            # A forgotten row only waits for a shorter time once more.
            self._waited.clear()
        times = self._waited[delivery.id] = self._waited.get(delivery.id, 0) + 1
        longest = LONGEST_ASKED.total_seconds()
        # A shorter pause than the least is none: who asks for it again and again is left alone for longer each time.
        if retry_after is not None and retry_after >= LEAST_WAIT.total_seconds():
            wait = timedelta(seconds=min(retry_after, longest)) * (1 + 0.2 * self._chance())
        else:
            wait = self._growing(times)
        outcome = self._later(delivery, max(wait, LEAST_WAIT), error, status=status, refunds=True)
        return replace(outcome, is_cut=True) if retry_after is not None and retry_after > longest else outcome

    def _growing(self, times: int) -> timedelta:
        longest: timedelta = min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** min(times - 1, 20))
        return longest * (0.5 + 0.5 * self._chance())

    def _later(
        self, delivery: Delivery, wait: timedelta, error: str, *, status: int | None, refunds: bool = False
    ) -> Outcome:
        next_attempt_at = self._clock() + wait
        if delivery.expires_at is not None and next_attempt_at >= delivery.expires_at:
            return Outcome(delivery, Status.DEAD, last_status=status, last_error=error)
        return Outcome(
            delivery,
            Status.PENDING,
            next_attempt_at=next_attempt_at,
            last_status=status,
            last_error=error,
            refunds=refunds,
        )


def _said(batch: Batch, said: Said) -> list[Outcome]:
    first = batch.rows[0][0]
    return [
        Outcome(each, Status.BLOCKED, last_error=outbox.UNREACHABLE)
        # The message held only the parts that may be shown in that group. The others were not sent.
        if said.how is How.ALOUD and (rendered.aloud is None or each.group_id != first.group_id)
        else Outcome(
            each,
            Status.SENT,
            activity_id=said.activity_id,
            conversation=said.conversation,
            # A message of several parts is no card of one of them, and a targeted message cannot be replaced.
            card_key=rendered.card_key if said.how is How.PRIVATELY and len(batch.rows) == 1 else None,
            disturbs=batch.disturbs,
            fades=said.how is How.WHISPERED,
        )
        for each, rendered in batch.rows
    ]


def _unreachable(delivery: Delivery, private: Place | None) -> Outcome:
    # A late message to a chat on trial was refused there before, and that was reported.
    again = private is not None and private.on_trial and delivery.late
    return Outcome(delivery, Status.BLOCKED, last_error=outbox.STILL_UNREACHABLE if again else outbox.UNREACHABLE)


def _refused(delivery: Delivery, rendered: Rendered, refused: DeliveryRefused, *, again: bool) -> Outcome:
    """Return the result of a refusal. `again`: its place refused a post before, and was on trial. A late row was
    refused there too."""
    if again and delivery.late:
        return Outcome(delivery, Status.BLOCKED, last_status=refused.status, last_error=outbox.REFUSED_BEFORE)
    return Outcome(
        delivery,
        Status.BLOCKED if refused.status == 403 else Status.DEAD,
        last_status=refused.status,
        last_error=refused.code or "refused",
        activity_id=rendered.replaces,
        card_is_gone=refused.gone and rendered.replaces is not None,
    )
