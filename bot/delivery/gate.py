"""Lets a call to Teams through if the limits, the lease, and the state of the service allow it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.delivery.circuit_breaker import Breakers
from bot.delivery.outages import OUTAGE, Outages
from bot.delivery.rate_limits import RateLimits
from bot.delivery.sender import NotNow
from bot.delivery.tenant_queue import Tenants
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from bot.time_limit import TimeLimit
from storage.outbox.promises import Delivery, Place

T = TypeVar("T")

SLOWLY = 0.03
"""Seconds. Teams is slow if its answers take longer."""


class Gate:
    """All calls of one worker pass here. `reserved` are the rows with a reserved place in the tenant's rate limits.
    `answered_in` is a moving average of Teams' answer time in seconds."""

    def __init__(
        self,
        *,
        clock: Callable[[], datetime],
        is_closed: Callable[[], bool],
        rate_limits: RateLimits,
        breakers: Breakers,
        tenants: Tenants,
        timeout: timedelta,
        lease: timedelta,
    ) -> None:
        self.reserved: set[int] = set()
        self.answered_in = 0.0
        self.outages = Outages()
        self._clock = clock
        self._rate_limits = rate_limits
        self._breakers = breakers
        self._tenants = tenants
        self._timeout = timeout
        self._lease = lease
        self._calls: set[TimeLimit] = set()
        self._is_closed = is_closed

    @property
    def is_slow(self) -> bool:
        """Return whether Teams answers slowly now."""
        return self.answered_in > SLOWLY

    def hurry(self, *, within: timedelta) -> None:
        """Give the calls in progress at most this long."""
        latest = asyncio.get_running_loop().time() + within.total_seconds()
        for under_way in self._calls:
            under_way.hurry(latest)

    async def call(
        self,
        delivery: Delivery,
        conversation: str,
        service_url: str,
        call: Callable[[], Awaitable[T]],
        *,
        posts_to: Place | None = None,
    ) -> T:
        """Make one call to Teams, bounded in time. Raises NotNow if it must not be made now. `posts_to`: it is a post
        to this place."""
        now = self._clock()
        if self._is_closed():
            raise NotNow(now)
        lasts = delivery.lease_until - now
        if not self._timeout < lasts <= 2 * self._lease or not self._tenants.is_ours(delivery.tenant_id, now=now):
            # Another process may take the row before Teams answers, or send to this tenant by now. A lease that seems
            # much longer was given before the clock was set back, so its rest is unknown.
            raise NotNow(now)
        if (until := self._breakers.wait_until(service_url, now=now)) is not None:
            raise NotNow(until)
        is_reserved = delivery.id in self.reserved
        room_at = self._rate_limits.begin(delivery.tenant_id, conversation, now=now, reserved=is_reserved)
        if room_at is not None:
            raise NotNow(room_at)
        self.reserved.discard(delivery.id)
        self._breakers.begin(service_url, now=now)
        try:
            answer = await self._bounded(call)
        except DeliveryFailed as failed:
            if failed.is_of_service:
                self._breakers.failed(service_url, now=self._clock())
            else:
                self._breakers.answered(service_url)
            raise
        except DeliveryRefused as refused:
            self._breakers.answered(service_url)
            if (
                posts_to is not None
                and refused.suspends
                and self.outages.refused(delivery.tenant_id, posts_to, now=self._clock())
            ):
                # So many places do not close at once: the service is ill, and nothing was sent.
                raise DeliveryFailed(Failure.NOT_SENT, status=refused.status, code=OUTAGE) from refused
            raise
        except Exception:
            self._breakers.answered(service_url)
            raise
        else:
            self._breakers.answered(service_url)
            if posts_to is not None:
                self.outages.answered(delivery.tenant_id)
            return answer
        finally:
            self._rate_limits.end(delivery.tenant_id, conversation, now=self._clock())

    async def _bounded(self, call: Callable[[], Awaitable[T]]) -> T:
        begun = asyncio.get_running_loop().time()
        try:
            async with TimeLimit(self._timeout.total_seconds()) as under_way:
                self._calls.add(under_way)
                try:
                    return await call()
                finally:
                    self._calls.discard(under_way)
                    # Over the last ten or so.
                    self.answered_in += (asyncio.get_running_loop().time() - begun - self.answered_in) / 10
        except TimeoutError as error:
            raise DeliveryFailed(Failure.AMBIGUOUS, code="timeout") from error
