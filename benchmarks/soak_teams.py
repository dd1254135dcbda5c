"""The Teams of a simulated day: it fails at random, and notes what arrived where and whether its limits were kept."""

import random
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from benchmarks.soak_checks import Breaches, Delivered, check_send
from bot.delivery.batch import Batch
from bot.messenger import Address, DeliveryFailed, DeliveryRefused, Failure, RosterEntry
from dialogs.message import Message
from tests.connector.limits import Limits
from tests.fakes import Delivered as AfterDelivery
from tests.fakes import FakeClock

FAILS = 0.02
"""The part of all calls that fails."""

sending: ContextVar[Batch | None] = ContextVar("sending", default=None)
"""The batch that is being sent."""


class Teams:
    """Teams, which fails at random and notes every call: what arrived where, and whether the limits were kept."""

    def __init__(self, draw: random.Random, clock: FakeClock, breaches: Breaches) -> None:
        self._random, self._clock, self._breaches = draw, clock, breaches
        self.rosters: dict[str, list[RosterEntry]] = {}
        self.arrived: list[Delivered] = []
        self.shown: dict[str, list[Any]] = {}
        self.limits = Limits()
        self.tenants: dict[str, str] = {}
        self.is_calm = False
        self.failed = 0

    async def post(self, address: Address, message: Message) -> str:
        return await self._call("post", address, message)

    async def replace(self, address: Address, activity_id: str, message: Message) -> None:
        await self._call("replace", address, message, activity_id=activity_id)

    async def delete(self, address: Address, activity_id: str) -> None:
        await self._call("delete", address, None, activity_id=activity_id)

    async def whisper(self, address: Address, platform_id: str, message: Message) -> str:
        return await self._call("whisper", address, message, to=platform_id)

    async def open_private(self, *, tenant_id: str, service_url: str, bot_id: str, platform_id: str) -> str:
        self.tenants.setdefault(f"a:{platform_id}", tenant_id)
        return f"a:{platform_id}"

    async def roster(self, address: Address, *, team_id: str | None = None) -> list[RosterEntry]:
        self._count("reads", address.tenant_id, address.conversation)
        return self.rosters.get(address.conversation, [])

    def _count(self, what: str, tenant_id: str, conversation: str) -> None:
        self.limits.pause(self._clock(), (what, conversation), ("requests", tenant_id))
        self._breaches.limits = len(self.limits.excess)

    async def _call(
        self, how: str, address: Address, message: Message | None, *, activity_id: str = "", to: str | None = None
    ) -> str:
        self._count("sends", address.tenant_id, address.conversation)
        trouble = None if self.is_calm or self._random.random() > FAILS else self._trouble(how)
        if isinstance(trouble, Exception):
            self.failed += 1
            raise trouble
        made = activity_id or f"activity-{len(self.arrived)}"
        arrival = Delivered(
            how, address.tenant_id, address.conversation, to, self._clock(), made, sending.get(), message
        )
        self.arrived.append(arrival)
        self.shown.setdefault(address.conversation, []).append(arrival)
        check_send(self._breaches, arrival, self.tenants)
        if trouble is not None:
            self.failed += 1
            raise trouble.error
        return made

    def _trouble(self, how: str) -> Any:
        kinds: list[Callable[[], Any]] = [
            lambda: DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=self._random.choice((None, 5, 60, -3))),
            lambda: DeliveryFailed(Failure.NOT_SENT, code="no_connection"),
            lambda: DeliveryFailed(Failure.AMBIGUOUS, status=503),
            lambda: AfterDelivery(DeliveryFailed(Failure.AMBIGUOUS, code="timeout")),
            lambda: DeliveryRefused(status=400, code="BadSyntax"),
        ]
        return self._random.choice(kinds)()
