"""Tenants with due rows: which of them this process may send to, and which comes next."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from bot.delivery.rate_limits import RateLimits
from storage.database.notifications import Promised
from storage.outbox import leases
from storage.outbox.leases import TenantLeases
from storage.outbox.promises import POLL

MOST_AT_ONCE = 8
"""Rows of one tenant in one claim, because each needs a search for the first row of a conversation."""


class Tenants:
    """The knowledge of this process about due rows: a hint, corrected at each full check.

    Tenants take turns: each with due rows and room gets one slot, then each a second, and so on. The tenant served last
    waits for the others, so the thousands of rows of one do not delay the one row of another.
    """

    def __init__(self, rate_limits: RateLimits) -> None:
        self._rate_limits = rate_limits
        # In the order of service.
        self._next_at: dict[str, datetime] = {}
        self._ours: dict[str, datetime] = {}
        self._elsewhere: dict[str, datetime] = {}
        self._in_line: set[str] = set()
        self.to_look_at = True
        """Rows may be due of which this process was not told."""

    # -- due rows

    def tell(self, promised: Promised | None) -> None:
        """Record that rows were promised or, with None, perhaps."""
        if promised is None:
            self.to_look_at = True
            # Another process may also have given its leases back.
            self._elsewhere.clear()
            return
        for tenant_id, at in promised.items():
            self._next_at[tenant_id] = min(at, self._next_at.get(tenant_id, at))

    def found(self, waiting: Mapping[str, datetime]) -> None:
        """Record all waiting rows, as they are in the database."""
        kept = {tenant_id: waiting[tenant_id] for tenant_id in self._next_at if tenant_id in waiting}
        self._next_at = kept | {tenant_id: at for tenant_id, at in waiting.items() if tenant_id not in kept}
        self.to_look_at = False

    def found_after(self, waiting: Mapping[str, tuple[datetime | None, bool]], *, now: datetime) -> None:
        """Record the rows that still wait, of tenants that had fewer than their share."""
        for tenant_id, (later, in_line) in waiting.items():
            if in_line:
                # It goes when another row of its conversation has been answered, in whichever process.
                self._in_line.add(tenant_id)
                later = min(later or now + POLL, now + POLL)
            if later is None:
                self._next_at.pop(tenant_id, None)
            else:
                self._next_at[tenant_id] = later

    def answered(self, tenant_ids: Iterable[str], *, now: datetime) -> None:
        """Record that a delivery to each of these tenants has ended: rows that waited for it may go."""
        for tenant_id in tenant_ids:
            if tenant_id in self._in_line:
                self._in_line.discard(tenant_id)
                self._next_at[tenant_id] = now

    # -- leases

    def to_take(self, tenant_ids: Iterable[str], *, now: datetime) -> list[str]:
        """Return the tenants whose lease this process does not hold, or holds for less than half its time."""
        return [
            each for each in tenant_ids if not self.is_ours(each, now=now) or self._ours[each] - now < leases.LASTS / 2
        ]

    def took(self, taken: TenantLeases) -> None:
        for tenant_id in taken.ours:
            self._ours[tenant_id] = taken.until
            self._elsewhere.pop(tenant_id, None)
        for tenant_id, until in taken.elsewhere.items():
            self._elsewhere[tenant_id] = until
            self._ours.pop(tenant_id, None)

    def gave_away(self) -> None:
        """Record that all leases were given back."""
        self._ours.clear()

    def is_ours(self, tenant_id: str, *, now: datetime) -> bool:
        """Return whether this process may send to this tenant now."""
        until = self._ours.get(tenant_id)
        return until is not None and now < until <= leases.latest(now)

    def _elsewhere_until(self, tenant_id: str, now: datetime) -> datetime | None:
        until = self._elsewhere.get(tenant_id)
        return until if until is not None and now < until <= leases.latest(now) else None

    # -- who comes next

    def shares(self, free: int, *, now: datetime) -> dict[str, int]:
        """Return how many rows of each tenant to claim for `free` slots."""
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
            # A tenant that was served goes to the end.
            self._next_at[tenant_id] = self._next_at.pop(tenant_id)
        return shares

    def _room(self, tenant_id: str, now: datetime) -> int:
        return 0 if self._elsewhere_until(tenant_id, now) else self._rate_limits.room(tenant_id, now=now)

    def next_at(self, *, now: datetime) -> datetime | None:
        """Return when there may be rows to claim; None if no row waits, as far as is known."""
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
        return self._elsewhere_until(tenant_id, now) or self._rate_limits.room_at(tenant_id, now=now)
