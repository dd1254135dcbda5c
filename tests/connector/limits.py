"""How often Teams lets one bot call: strict sliding windows on arrival. What comes in excess is not forgotten."""

from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta

Windows = tuple[tuple[int, float], ...]

SENDS: Windows = ((7, 1), (8, 2), (60, 30), (1800, 3600))
"""(most, seconds) for what is said in one conversation; what replaces counts too."""
READS: Windows = ((14, 1), (16, 2), (120, 30), (3600, 3600))
"""The same for its members."""
REQUESTS: Windows = ((30, 1),)
"""Of any kind, over all conversations of a tenant: Microsoft's older and lower figure."""


@dataclass(frozen=True, slots=True)
class Excess:
    """A call that should not have been made: how many of `what` ("sends", "reads", "requests") `where` (a conversation,
    a tenant) allows in how many seconds."""

    at: datetime
    what: str
    where: str
    most: int
    seconds: float


class Limits:
    """One for each service. A call that is refused takes no room from those that come after it."""

    def __init__(self) -> None:
        self.excess: list[Excess] = []
        self._arrived: dict[tuple[str, str], deque[datetime]] = defaultdict(deque)
        self._windows = {"sends": SENDS, "reads": READS, "requests": REQUESTS}

    def pause(self, now: datetime, *counted: tuple[str, str]) -> float:
        """0 if there is room in every window of each (what, where), and then it is taken; otherwise the seconds until
        there may be, and the excess is noted."""
        exceeded: list[tuple[float, Excess]] = []
        for what, where in counted:
            arrived = self._arrived[what, where]
            longest = timedelta(seconds=self._windows[what][-1][1])
            while arrived and arrived[0] <= now - longest:
                arrived.popleft()
            for most, seconds in self._windows[what]:
                if len(arrived) >= most and (room_at := arrived[-most] + timedelta(seconds=seconds)) > now:
                    exceeded.append(((room_at - now).total_seconds(), Excess(now, what, where, most, seconds)))
        if exceeded:
            pause, excess = max(exceeded, key=lambda one: one[0])
            self.excess.append(excess)
            return pause
        for one in counted:
            self._arrived[one].append(now)
        return 0
