"""SQLite without a thread: most tests spend more time on switching to the connection's thread than on its statements.

Each statement runs on the event loop, and then lets other tasks run, as they may while the thread works. A turn of the
loop costs as much as a short statement, so it is left out where no other task is ready.
"""

import asyncio
import itertools
from collections.abc import Callable
from typing import Any

import aiosqlite

from storage.database import sqlite

Result = asyncio.Future[Any]

LISTENS_EVERY = 16
"""After so many statements the loop looks for timers and for what has come over the network."""


class _AtOnce:
    """In place of the queue of the connection's thread: what is put into it is done at once."""

    def put_nowait(self, work: tuple[Result | None, Callable[[], Any]]) -> None:
        future, function = work
        try:
            result = function()
        except Exception as error:  # noqa: BLE001 - whatever it is, the one who waits for the future gets it
            if future:
                future.set_exception(error)
        else:
            if future:
                future.set_result(result)


_statements = itertools.count(1)


async def _others_run() -> None:
    loop: Any = asyncio.get_running_loop()
    if loop._ready or next(_statements) % LISTENS_EVERY == 0:
        await asyncio.sleep(0)


class Connection(sqlite.Connection):
    """A connection whose thread never starts. Only BEGIN IMMEDIATE may wait for another process, so it has a thread."""

    def __init__(self, path: str, *, writes: bool) -> None:
        super().__init__(path, writes=writes)
        self._tx = _AtOnce()
        self._waits = False

    def __await__(self) -> Any:
        return self._connect().__await__()

    async def _connect(self) -> aiosqlite.Connection:
        self._connection = self._connector()
        await asyncio.sleep(0)
        return self

    def begins_at_once(self) -> bool:
        self._waits = not super().begins_at_once()
        return not self._waits

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if not self._waits:
            result = await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]
            await _others_run()
            return result
        self._waits = False
        return await asyncio.to_thread(fn, *args, **kwargs)
