"""Results of deliveries that wait to be recorded, and when they are."""

import asyncio
from collections.abc import Callable, Iterable

from storage.outbox.promises import Outcome

RECORDED_WITHIN = 0.005
"""Seconds for which a result waits for the others at most."""


class ResultsAtHand:
    """Calls `wake` when the results are to be recorded: at once if all messages `under_way` have ended, else with those
    that end next. A transaction with many results costs little more than a transaction with one.

    If Teams `is_slow`, each result is recorded at once: the answers come spread, and slots would stand idle.
    """

    def __init__(
        self, wake: Callable[[], None], under_way: Callable[[], int], is_slow: Callable[[], bool] = lambda: False
    ) -> None:
        self._wake = wake
        self._under_way = under_way
        self._is_slow = is_slow
        self._results: list[Outcome] = []
        self._is_recording = False
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        return len(self._results)

    def add(self, ended: Iterable[Outcome]) -> None:
        self._results.extend(ended)
        if not self._is_recording:
            self._wake_in_time()

    def begin(self) -> list[Outcome]:
        """Return the results for a transaction that begins now. Those added meanwhile are for the next."""
        self._is_recording = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        return list(self._results)

    def failed(self) -> None:
        """Keep the results: the caller tries again."""
        self._is_recording = False

    def recorded(self, count: int) -> None:
        """Drop the first `count` results, because they are recorded."""
        self._is_recording = False
        del self._results[:count]
        if self._results:
            self._wake_in_time()

    def clear(self) -> None:
        self._is_recording = False
        self._results.clear()

    def _wake_in_time(self) -> None:
        if self._is_slow() or len(self._results) >= self._under_way():
            self._wake()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(RECORDED_WITHIN, self._wake)
