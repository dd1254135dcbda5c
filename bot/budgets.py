"""How often Teams lets us speak: strict sliding windows for each conversation and each tenant."""

from collections import deque
from datetime import UTC, datetime, timedelta

CONVERSATION_WINDOWS = ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))
"""(sends, seconds): at most so many sends in any stretch of so many seconds."""
TENANT_WINDOWS = ((25, 1.0),)
"""Microsoft's pages say 30 or 50; we stay below both."""

_SWEEP_EVERY = 4096


class Budgets:
    """The budgets of this process. Not shared with other processes of the same bot."""

    def __init__(
        self,
        conversation: tuple[tuple[int, float], ...] = CONVERSATION_WINDOWS,
        tenant: tuple[tuple[int, float], ...] = TENANT_WINDOWS,
    ) -> None:
        self._conversation_windows = conversation
        self._tenant_windows = tenant
        self._conversations: dict[tuple[str, str], deque[float]] = {}
        self._tenants: dict[str, deque[float]] = {}
        self._told: dict[str, float] = {}
        self._taken = 0

    def take(self, tenant_id: str, conversation: str, *, now: datetime) -> datetime | None:
        """None if a send may start now, and it is counted. Otherwise when there will be room; nothing is counted."""
        at = now.timestamp()
        in_tenant = self._tenants.setdefault(tenant_id, deque())
        in_conversation = self._conversations.setdefault((tenant_id, conversation), deque())
        room_in_tenant = _room_at(in_tenant, self._tenant_windows, at)
        room = max(room_in_tenant, _room_at(in_conversation, self._conversation_windows, at))
        if room > at:
            if room_in_tenant > at:
                # A thousand rows of one tenant that were all told the same moment would all come back in it.
                count, seconds = self._tenant_windows[0]
                room = max(room, self._told.get(tenant_id, 0.0) + seconds / count)
                self._told[tenant_id] = room
            return _instant_not_before(room)
        in_tenant.append(at)
        in_conversation.append(at)
        self._taken += 1
        if self._taken % _SWEEP_EVERY == 0:
            self._sweep(at)
        return None

    def _sweep(self, at: float) -> None:
        longest = max(seconds for _, seconds in self._conversation_windows)
        self._conversations = {key: t for key, t in self._conversations.items() if t and t[-1] + longest > at}
        longest = max(seconds for _, seconds in self._tenant_windows)
        self._tenants = {key: t for key, t in self._tenants.items() if t and t[-1] + longest > at}
        self._told = {key: t for key, t in self._told.items() if t > at}


def _room_at(times: deque[float], windows: tuple[tuple[int, float], ...], at: float) -> float:
    """The earliest moment from `at` on at which one more keeps every window; forgets what no window reaches."""
    longest = max(seconds for _, seconds in windows)
    while times and times[0] + longest <= at:
        times.popleft()
    room = at
    for count, seconds in windows:
        if len(times) >= count:
            room = max(room, times[-count] + seconds)
    return room


def _instant_not_before(at: float) -> datetime:
    # Rounded to microseconds an instant could come a hair too early, and be sent away again.
    return datetime.fromtimestamp(at, UTC) + timedelta(microseconds=1)
