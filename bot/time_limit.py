"""A time limit for a call over the network. A process that was held up still reads the answer that came meanwhile."""

import asyncio
from types import TracebackType

HELD_UP = 0.5
"""Seconds. If the event loop runs a timer this late, it did nothing meanwhile: answers may wait to be read."""


class TimeLimit:
    """Limits a block to `seconds`. Raises TimeoutError in it, as `asyncio.timeout` does, but does not count the time
    for which the event loop stood still."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._timeout = asyncio.timeout(None)
        self._latest = 0.0
        self._timer: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> "TimeLimit":
        await self._timeout.__aenter__()
        self._set(asyncio.get_running_loop().time() + self._seconds)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
        await self._timeout.__aexit__(kind, raised, trace)

    def hurry(self, latest: float) -> None:
        """End the block at `latest` of the loop's clock, if it does not end before."""
        if not self._timeout.expired() and latest < self._latest:
            self._set(latest)

    def _set(self, latest: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._latest = latest
        self._timer = asyncio.get_running_loop().call_at(latest, self._is_over)

    def _is_over(self) -> None:
        now = asyncio.get_running_loop().time()
        late = now - self._latest
        if late > HELD_UP:
            self._set(now + min(late, self._seconds))
        else:
            self._timeout.reschedule(now)
