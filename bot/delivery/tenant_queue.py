"""Which tenants have something due, which of them it is our turn to speak to, and who comes next."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.delivery.rate_limits import Budgets
from storage.outbox import leases as turns
from storage.outbox.leases import Turns
from storage.outbox.notifications import Promised
from storage.outbox.promises import POLL

MOST_AT_ONCE = 8
"""Of one tenant in one claim: what is first in its lines is looked for anew for each."""


class Tenants:
    """What this process knows without asking the database: a hint, put right whenever everything is looked at.

    Served in turn: each that has something due and room for it gets one place, then each a second, and so on; whoever
    was served last waits for the others. So the thousands of one do not delay the one of another.
    """

    def __init__(self, budgets: Budgets) -> None:
        self._budgets = budgets
        # In the order in which they are served.
        self._next_at: dict[str, datetime] = {}
        self._ours: dict[str, datetime] = {}
        self._elsewhere: dict[str, datetime] = {}
        self._in_line: set[str] = set()
        self.to_look_at = True
        """Anything may be due that we have not been told of."""

    # -- what is due

    def tell(self, promised: Promised | None) -> None:
        """Something has been promised, or with None, perhaps."""
        if promised is None:
            self.to_look_at = True
            # Another process may also have given its turns away.
            self._elsewhere.clear()
            return
        for tenant_id, at in promised.items():
            self._next_at[tenant_id] = min(at, self._next_at.get(tenant_id, at))

    def found(self, waiting: Mapping[str, datetime]) -> None:
        """All that waits, as it stands in the database."""
        kept = {tenant_id: waiting[tenant_id] for tenant_id in self._next_at if tenant_id in waiting}
        self._next_at = kept | {tenant_id: at for tenant_id, at in waiting.items() if tenant_id not in kept}
        self.to_look_at = False

    def found_after(self, waiting: Mapping[str, tuple[datetime | None, bool]], *, now: datetime) -> None:
        """What still waits of tenants that had less than their share."""
        for tenant_id, (later, in_line) in waiting.items():
            if in_line:
                # It goes when another of its conversation has been answered, whoever has that in hand.
                self._in_line.add(tenant_id)
                later = min(later or now + POLL, now + POLL)
            if later is None:
                self._next_at.pop(tenant_id, None)
            else:
                self._next_at[tenant_id] = later

    def answered(self, tenant_ids: Iterable[str], *, now: datetime) -> None:
        """A delivery to each of these has ended: what waited for it may go."""
        for tenant_id in tenant_ids:
            if tenant_id in self._in_line:
                self._in_line.discard(tenant_id)
                self._next_at[tenant_id] = now

    # -- whose turn it is

    def to_take(self, tenant_ids: Iterable[str], *, now: datetime) -> list[str]:
        """Those of which our turn has not begun, or is more than half over."""
        return [
            each for each in tenant_ids if not self.is_ours(each, now=now) or self._ours[each] - now < turns.LASTS / 2
        ]

    def took(self, taken: Turns) -> None:
        for tenant_id in taken.ours:
            self._ours[tenant_id] = taken.until
            self._elsewhere.pop(tenant_id, None)
        for tenant_id, until in taken.elsewhere.items():
            self._elsewhere[tenant_id] = until
            self._ours.pop(tenant_id, None)

    def gave_away(self) -> None:
        """All our turns have ended."""
        self._ours.clear()

    def is_ours(self, tenant_id: str, *, now: datetime) -> bool:
        """Whether we may speak to this tenant now."""
        until = self._ours.get(tenant_id)
        return until is not None and now < until <= turns.latest(now)

    def _elsewhere_until(self, tenant_id: str, now: datetime) -> datetime | None:
        until = self._elsewhere.get(tenant_id)
        return until if until is not None and now < until <= turns.latest(now) else None

    # -- who comes next

    def shares(self, free: int, *, now: datetime) -> dict[str, int]:
        """How many of each tenant to claim for `free` places."""
        room: dict[str, int] = {}
        for tenant_id, at in self._next_at.items():
            if len(room) >= free:
                break
            if at <= now and (most := self._room(tenant_id, now)) > 0:
                room[tenant_id] = min(most, MOST_AT_ONCE)
        shares: dict[str, int] = {}
        while free > 0 and room:
            for tenant_id in list(room)[:free]:
                shares[tenant_id] = shares.get(tenant_id, 0) + 1
                room[tenant_id] -= 1
                free -= 1
                if not room[tenant_id]:
                    del room[tenant_id]
        for tenant_id in shares:
            # Whoever was served goes to the end.
            self._next_at[tenant_id] = self._next_at.pop(tenant_id)
        return shares

    def _room(self, tenant_id: str, now: datetime) -> int:
        return 0 if self._elsewhere_until(tenant_id, now) else self._budgets.room(tenant_id, now=now)

    def next_at(self, *, now: datetime) -> datetime | None:
        """When there may be something for us to claim; None if nothing waits that we know of."""
        if self.to_look_at:
            return now
        first: datetime | None = None
        for tenant_id, at in self._next_at.items():
            may_be = self._next_of(tenant_id, at, now)
            if may_be <= now:
                return now
            if first is None or may_be < first:
                first = may_be
        return first

    def _next_of(self, tenant_id: str, at: datetime, now: datetime) -> datetime:
        if at > now:
            return at
        return self._elsewhere_until(tenant_id, now) or self._budgets.room_at(tenant_id, now=now)
