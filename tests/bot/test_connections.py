"""What a client can hold open is limited."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from aiohttp import web

from bot.web.connections import Runner


@dataclass
class Served:
    """A server that answers 204, with a clock of its own."""

    runner: Runner
    clock: list[float]
    clients: list["Client"] = field(default_factory=list)

    async def client(self) -> "Client":
        client = Client(*await asyncio.open_connection("127.0.0.1", self.runner.addresses[0][1]))
        self.clients.append(client)
        return client

    def minutes_later(self, minutes: float) -> None:
        self.clock[0] += minutes * 60
        self.runner.end_silent()


@asynccontextmanager
async def served(**limits: int) -> AsyncIterator[Served]:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=204)

    app = web.Application()
    app.router.add_get("/", answer)
    clock = [0.0]
    runner = Runner(app, clock=lambda: clock[0], access_log=None, **limits)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    one = Served(runner, clock)
    yield one
    for client in one.clients:
        await client.close()
    await runner.cleanup()


class Client:
    """Connected; it sends what it is told."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    async def asks(self) -> bytes:
        """The status line of the answer, or nothing where the server has hung up."""
        self._writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        try:
            head = await self._reader.readuntil(b"\r\n\r\n")
        except (asyncio.IncompleteReadError, ConnectionError):
            return b""
        return head.partition(b"\r\n")[0]

    def begins(self) -> None:
        self._writer.write(b"GET / HTTP/1.1\r\nHo")

    async def is_hung_up_on(self) -> bool:
        try:
            return await self._reader.read() == b""
        except ConnectionError:
            return True

    async def close(self) -> None:
        self._writer.close()
        with suppress(ConnectionError):
            await self._writer.wait_closed()


NO_CONTENT = b"HTTP/1.1 204 No Content"


async def test_a_client_that_sends_nothing_or_half_a_header_is_hung_up_on() -> None:
    async with served() as server:
        silent, slow, known = [await server.client() for _ in range(3)]
        slow.begins()
        # The server accepts in order, so it knows the others too.
        assert await known.asks() == NO_CONTENT
        server.minutes_later(1.1)
        assert await silent.is_hung_up_on()
        assert await slow.is_hung_up_on()


async def test_a_client_that_was_answered_keeps_its_connection() -> None:
    async with served() as server:
        known = await server.client()
        assert await known.asks() == NO_CONTENT
        server.minutes_later(1.1)
        assert await known.asks() == NO_CONTENT


async def test_beyond_the_number_new_clients_are_hung_up_on_and_known_ones_are_served() -> None:
    async with served(most=3) as server:
        known = [await server.client() for _ in range(3)]
        assert [await each.asks() for each in known] == [NO_CONTENT] * 3
        more = [await server.client() for _ in range(20)]
        assert await asyncio.gather(*(each.is_hung_up_on() for each in more)) == [True] * 20
        assert await known[0].asks() == NO_CONTENT
