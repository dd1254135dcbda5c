"""HTTP without a socket: bytes go into aiohttp's own parser and server, and its answer comes back as bytes.

A real connection costs a system call for each step. Here a request costs only what the bot and aiohttp do with it.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

from aiohttp import web

PATIENCE = 30.0
GIVES_UP_AFTER = 0.05
"""Seconds."""


class _Transport(asyncio.Transport):
    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self.written = bytearray()
        self.closed = False
        self.heard = asyncio.Event()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return (self._address, 40000) if name == "peername" else default

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written += data
        self.heard.set()

    def writelines(self, list_of_data: Any) -> None:
        self.write(b"".join(list_of_data))

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True
        self.heard.set()

    abort = close

    def pause_reading(self) -> None:
        """The rest of a request that is already here cannot be held back."""

    def resume_reading(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Reply:
    """`status` is 0 if the server closed the connection without a word."""

    status: int
    head: bytes = b""
    body: bytes = b""


class Wire:
    """One client of an application, at an address of its own. It connects again when the server hangs up."""

    def __init__(self, runner: web.AppRunner, address: str = "192.0.2.1") -> None:
        self._runner = runner
        self._address = address
        self._protocol: Any = None
        self._transport: _Transport | None = None

    def connect(self) -> None:
        """Connect, and send nothing."""
        self._connected()

    def _connected(self) -> _Transport:
        if self._transport is None or self._transport.closed:
            self.hang_up()
            assert self._runner.server is not None
            self._protocol = self._runner.server()
            self._transport = _Transport(self._address)
            self._protocol.connection_made(self._transport)
        return self._transport

    async def send(self, *parts: bytes, may_wait: bool = False) -> Reply:
        """Send the parts of one request, and return the answer.

        Raises TimeoutError if none comes. If the server `may_wait` for more of the request, the client hangs up.
        """
        transport = self._connected()
        is_head = parts[0].startswith(b"HEAD")
        transport.written.clear()
        for part in parts:
            if transport.closed:
                break
            self._protocol.data_received(part)
            if len(parts) > 1:
                await asyncio.sleep(0)
        try:
            async with asyncio.timeout(GIVES_UP_AFTER if may_wait else PATIENCE):
                while (reply := _complete(transport.written, bodiless=is_head)) is None and not transport.closed:
                    transport.heard.clear()
                    await transport.heard.wait()
        except TimeoutError:
            self.hang_up()
            if not may_wait:
                raise
            return Reply(0)
        reply = reply or _complete(transport.written, ended=True) or Reply(0)
        if reply.head.startswith(b"HTTP/1.0") or b"\r\nConnection: close" in reply.head:
            self.hang_up()
        return reply

    def hang_up(self) -> None:
        if self._protocol is not None:
            self._protocol.connection_lost(None)
            self._protocol = self._transport = None


def _complete(answer: bytearray, *, ended: bool = False, bodiless: bool = False) -> Reply | None:
    head, found, body = bytes(answer).partition(b"\r\n\r\n")
    if not found:
        return None
    status = int(head[9:12])
    if status == 100:
        return _complete(bytearray(body), ended=ended, bodiless=bodiless)
    length = _length(head)
    if not ended and not bodiless and length is not None and len(body) < length and status >= 200:
        return None
    return Reply(status, head, body)


def _length(head: bytes) -> int | None:
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return None


def request(method: str, target: str, body: bytes = b"", headers: list[tuple[str, str]] | None = None) -> bytes:
    """Return the bytes of a request. Header values are sent as they are, in UTF-8, lone surrogates included."""
    lines = [f"{method} {target} HTTP/1.1", "Host: bot.example"]
    lines += [f"{name}: {value}" for name, value in headers or ()]
    if body or method == "POST":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogatepass") + body
