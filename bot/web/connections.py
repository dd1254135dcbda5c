"""Limits what clients can hold open: their number, and how long one may stay without having got an answer.

aiohttp ends a connection that idles after a request, and `bot.teams.intake` a body that comes too slowly. A client that
connects and sends nothing, or a byte of a header a minute, would stay for ever.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

from aiohttp import web

log = logging.getLogger(__name__)

MOST = 500
"""Connections at once. Teams and a proxy use a few; a process may often open a thousand files."""
FIRST_ANSWER_WITHIN = 60.0
"""Seconds. Teams gives up after 15."""
LOOK_EVERY = 15.0


class Runner(web.AppRunner):
    """Runs an application, with limits on its connections."""

    def __init__(
        self, app: web.Application, *, most: int = MOST, clock: Callable[[], float] = time.monotonic, **options: Any
    ) -> None:
        super().__init__(app, **options)
        self._most = most
        self._clock = clock
        self._unanswered: dict[Any, float] = {}
        """The connections without an answer yet, and since when."""
        self._refused = 0
        self._looks: asyncio.TimerHandle | None = None
        app.on_response_prepare.append(self._note)

    async def _note(self, request: web.BaseRequest, _response: web.StreamResponse) -> None:
        self._unanswered.pop(request.protocol, None)

    @property
    def server(self) -> Any:
        """Return the function that makes the protocol of a new connection."""
        server: Any = super().server
        return None if server is None else lambda: self._connected(server)

    async def cleanup(self) -> None:
        if self._looks is not None:
            self._looks.cancel()
        await super().cleanup()

    def _connected(self, server: Any) -> asyncio.BaseProtocol:
        if self._looks is None:
            self._looks = asyncio.get_running_loop().call_later(LOOK_EVERY, self._look)
        if len(server.connections) >= self._most:
            self._refused += 1
            return _HangUp()
        if len(self._unanswered) >= 2 * self._most:
            self._forget_closed()
        protocol: asyncio.BaseProtocol = server()
        self._unanswered[protocol] = self._clock()
        return protocol

    def _look(self) -> None:
        self._looks = None
        self.end_silent()
        if self._unanswered:
            self._looks = asyncio.get_running_loop().call_later(LOOK_EVERY, self._look)

    def end_silent(self) -> None:
        """End the connections that have been open for a minute without an answer."""
        self._forget_closed()
        silent = [each for each, since in self._unanswered.items() if self._clock() - since > FIRST_ANSWER_WITHIN]
        for protocol in silent:
            del self._unanswered[protocol]
            protocol.transport.abort()
        if silent or self._refused:
            log.info("hung up on %d silent clients, and on %d beyond the limit", len(silent), self._refused)
        self._refused = 0

    def _forget_closed(self) -> None:
        self._unanswered = {each: since for each, since in self._unanswered.items() if each.transport is not None}


class _HangUp(asyncio.Protocol):
    """Ends a connection at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.abort()  # type: ignore[attr-defined]
