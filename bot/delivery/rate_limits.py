"""Rate limits of Teams: strict sliding windows for each conversation and each tenant.

A send counts from its beginning until a window after its answer. It arrived at some time in between, so the windows
hold where Teams counts, however slow the network was.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

Windows = tuple[tuple[int, float], ...]
"""(sends, seconds), the shortest window first: at most so many sends in any period of so many seconds."""

CONVERSATION_WINDOWS: Windows = ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))
TENANT_WINDOWS: Windows = ((25, 1.0),)
"""Microsoft's pages say 30 or 50; this is below both."""

_SWEEP_EVERY = 4096


@dataclass(slots=True)
class _Line:
    """The sends of one conversation or tenant. `ended` are the times of the answers, earliest first. `under_way` counts
    sends that have begun or are reserved."""

    ended: deque[float] = field(default_factory=deque)
    under_way: int = 0

    def room(self, windows: Windows, at: float) -> int:
        """Return how many more sends fit in every window if they begin now."""
        self._forget(windows, at)
        ended = self.ended
        if not ended:
            return max(0, min(count for count, _ in windows) - self.under_way)
        counted = [count - sum(time + seconds > at for time in ended) for count, seconds in windows]
        return max(0, min(counted) - self.under_way)

    def room_at(self, windows: Windows, at: float) -> float:
        """Return the earliest time from `at` on when one more send fits in every window, as far as is known."""
        self._forget(windows, at)
        room = at
        for count, seconds in windows:
            left = count - self.under_way
            if left <= 0:
                room = max(room, at + seconds)
            elif len(self.ended) >= left:
                room = max(room, self.ended[-left] + seconds)
        return room

    def end(self, at: float) -> None:
        self.under_way -= 1
        self._set_back(at)
        self.ended.append(at)

    def _forget(self, windows: Windows, at: float) -> None:
        """Drop sends that no window reaches any more."""
        self._set_back(at)
        oldest, ended = at - windows[-1][1], self.ended
        while ended and ended[0] <= oldest:
            ended.popleft()

    def _set_back(self, at: float) -> None:
        """Move future times to now: the clock has been set back, and they cannot be later."""
        ended, later = self.ended, 0
        while ended and ended[-1] > at:
            ended.pop()
            later += 1
        ended.extend([at] * later)

    def is_idle(self, windows: Windows, at: float) -> bool:
        return not self.under_way and not (self.ended and self.ended[-1] > at - windows[-1][1])


class RateLimits:
    """The sends of this process, and its limits.

    It alone sends to a tenant while it holds the lease; `was_sent` tells it about earlier sends of other processes.
    """

    def __init__(self, conversation: Windows = CONVERSATION_WINDOWS, tenant: Windows = TENANT_WINDOWS) -> None:
        self._conversation_windows = conversation
        self._tenant_windows = tenant
        self._conversations: dict[tuple[str, str], _Line] = {}
        self._tenants: dict[str, _Line] = {}
        self._ended = 0

    def room(self, tenant_id: str, *, now: datetime) -> int:
        """Return how many sends to this tenant may be reserved now."""
        tenant = self._tenants.get(tenant_id)
        if tenant is None:
            return min(count for count, _ in self._tenant_windows)
        return tenant.room(self._tenant_windows, now.timestamp())

    def room_at(self, tenant_id: str, *, now: datetime) -> datetime:
        """Return when there may be room for one more send."""
        tenant, at = self._tenants.get(tenant_id), now.timestamp()
        room = at if tenant is None else tenant.room_at(self._tenant_windows, at)
        return _not_before(room) if room > at else now

    def reserve(self, tenant_id: str) -> None:
        """Reserve one send: it has its room in the tenant's windows."""
        self._tenants.setdefault(tenant_id, _Line()).under_way += 1

    def release(self, tenant_id: str) -> None:
        """Release one reservation that is not sent."""
        self._tenants[tenant_id].under_way -= 1

    def begin(self, tenant_id: str, conversation: str, *, now: datetime, reserved: bool = False) -> datetime | None:
        """Begin a send, which must then `end`. Return None, or when there will be room; then nothing is counted.

        A `reserved` send needs room only in the conversation.
        """
        at = now.timestamp()
        tenant = self._tenants.setdefault(tenant_id, _Line())
        line = self._conversations.setdefault((tenant_id, conversation), _Line())
        room = line.room_at(self._conversation_windows, at)
        if not reserved:
            room = max(room, tenant.room_at(self._tenant_windows, at))
        if room > at:
            return _not_before(room)
        line.under_way += 1
        tenant.under_way += not reserved
        return None

    def end(self, tenant_id: str, conversation: str, *, now: datetime) -> None:
        """End a send that was answered, or never will be. A reservation ends with it."""
        at = now.timestamp()
        for line in (self._tenants[tenant_id], self._conversations[tenant_id, conversation]):
            line.end(at)
        self._ended += 1
        if self._ended % _SWEEP_EVERY == 0:
            self._sweep(at)

    def was_sent(self, tenant_id: str, conversation: str, *, at: datetime) -> None:
        """Record a send of another process, earliest first."""
        for line in (
            self._tenants.setdefault(tenant_id, _Line()),
            self._conversations.setdefault((tenant_id, conversation), _Line()),
        ):
            line.ended.append(at.timestamp())

    def forget(self, tenant_id: str) -> None:
        """Drop all sends to this tenant, because they are about to be recorded again."""
        for key, line in self._conversations.items():
            if key[0] == tenant_id:
                line.ended.clear()
        if tenant_id in self._tenants:
            self._tenants[tenant_id].ended.clear()

    def _sweep(self, at: float) -> None:
        windows = self._conversation_windows
        self._conversations = {key: x for key, x in self._conversations.items() if not x.is_idle(windows, at)}
        self._tenants = {key: x for key, x in self._tenants.items() if not x.is_idle(self._tenant_windows, at)}


def _not_before(at: float) -> datetime:
    # Rounded to microseconds, a time could be slightly too early, and the send be refused again.
    return datetime.fromtimestamp(at, UTC) + timedelta(microseconds=1)
