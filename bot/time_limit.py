"""A time limit for a call over the network. A process that was held up still reads the answer that came meanwhile.

`asyncio.timeout` sets a timer for each call, and nearly all of them are cancelled: they were an eighth of the cost of a
delivery. Here the limits of an event loop share a timer.
"""

import asyncio
from types import TracebackType
from weakref import WeakKeyDictionary

HELD_UP = 0.5
"""Seconds. If the event loop runs a timer this late, it did nothing meanwhile: answers may wait to be read."""


class TimeLimit:
    """Limits a block to `seconds`. Raises TimeoutError in it, as `asyncio.timeout` does, but does not count the time
    for which the event loop stood still."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.latest = 0.0
        self._is_over = False

    async def __aenter__(self) -> "TimeLimit":
        if (task := asyncio.current_task()) is None:
            raise RuntimeError("a time limit needs a task")
        self._task = task
        self._cancelling = task.cancelling()
        loop = asyncio.get_running_loop()
        self._watch = _WATCHES.get(loop) or _WATCHES.setdefault(loop, _Watch())
        self._loop = loop
        self.latest = loop.time() + self.seconds
        self._watch.add(self, loop)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._watch.remove(self)
        # Only the cancellation of this limit becomes a TimeoutError, as in asyncio.timeout.
        if self._is_over and self._task.uncancel() <= self._cancelling and kind is asyncio.CancelledError:
            raise TimeoutError from raised

    def hurry(self, latest: float) -> None:
        """End the block at `latest` of the loop's clock, if it does not end before."""
        if latest < self.latest and not self._is_over:
            self.latest = latest
            self._watch.add(self, self._loop)

    def end(self) -> None:
        """End the block now."""
        self._is_over = True
        self._task.cancel()


class _Watch:
    """The limits of an event loop, and a timer for the first of them. A limit that is left does not move the timer, and
    the last takes it away: a timer would keep its closed loop in memory."""

    def __init__(self) -> None:
        self.limits: set[TimeLimit] = set()
        self._timer: asyncio.TimerHandle | None = None

    def add(self, limit: TimeLimit, loop: asyncio.AbstractEventLoop) -> None:
        self.limits.add(limit)
        if self._timer is None or limit.latest < self._timer.when():
            self._set(limit.latest, loop)

    def remove(self, limit: TimeLimit) -> None:
        self.limits.discard(limit)
        if not self.limits and self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _set(self, latest: float, loop: asyncio.AbstractEventLoop) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = loop.call_at(latest, self._look, loop)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        now = loop.time()
        for limit in [each for each in self.limits if each.latest <= now]:
            late = now - limit.latest
            if late > HELD_UP:
                limit.latest = now + min(late, limit.seconds)
            else:
                self.limits.discard(limit)
                limit.end()
        if self.limits:
            self._set(min(each.latest for each in self.limits), loop)


_WATCHES: "WeakKeyDictionary[asyncio.AbstractEventLoop, _Watch]" = WeakKeyDictionary()
