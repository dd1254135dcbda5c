"""The Bot Connector and Entra, in a process of their own: they accept everything, and record arrivals.

python -m benchmarks.connector prints its port, and ends when its standard input does.
"""

import asyncio
import subprocess
import sys
import time
from pathlib import Path

import aiohttp
from aiohttp import web

from tests.connector.places import TENANT

ROOT = Path(__file__).parent.parent

Arrival = tuple[float, str]
"""(seconds since 1970, conversation)."""


def conversation_id(number: int, tenant: str) -> str:
    return f"19:{tenant}-{number}@thread.v2"


def tenant_of(conversation: str) -> str:
    return conversation.partition(":")[2].partition("-")[0]


async def serve() -> None:
    """Serve until standard input ends."""
    latency = 0.0
    arrived: list[Arrival] = []
    more = asyncio.Event()

    async def activities(request: web.Request) -> web.Response:
        at = time.time()
        await request.read()
        if latency:
            await asyncio.sleep(latency)
        arrived.append((at, request.match_info["conversation"]))
        more.set()
        return web.json_response({"id": str(len(arrived))}, status=201)

    async def begin(request: web.Request) -> web.Response:
        nonlocal latency
        latency = float(request.query["latency"])
        arrived.clear()
        return web.Response()

    async def arrivals(_: web.Request) -> web.Response:
        return web.json_response(arrived)

    async def reached(request: web.Request) -> web.Response:
        while len(arrived) < int(request.query["count"]):
            more.clear()
            await more.wait()
        return web.Response()

    async def token(_: web.Request) -> web.Response:
        return web.json_response({"token_type": "Bearer", "expires_in": 3600, "access_token": "token"})

    async def discovery(_: web.Request) -> web.Response:
        base = "https://login.microsoftonline.com"
        return web.json_response(
            {
                "issuer": f"{base}/{TENANT}/v2.0",
                "authorization_endpoint": f"{base}/{TENANT}/oauth2/v2.0/authorize",
                "token_endpoint": f"{base}/{TENANT}/oauth2/v2.0/token",
                "tenant_discovery_endpoint": f"{base}/{TENANT}/v2.0/.well-known/openid-configuration",
                "metadata": [],
            }
        )

    app = web.Application()
    app.add_routes(
        [
            web.post("/v3/conversations/{conversation}/activities", activities),
            web.post("/v3/conversations/{conversation}/activities/{activity}", activities),
            web.put("/begin", begin),
            web.get("/arrivals", arrivals),
            web.get("/reached", reached),
            web.post("/{path:.*}", token),
            web.get("/{path:.*}", discovery),
        ]
    )
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


class Connector:
    """A connector, for the measuring process. `begin` forgets earlier arrivals."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.connector"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}"

    async def begin(self, *, latency: int = 0) -> None:
        """Answer after `latency` milliseconds from now on."""
        await self._call("PUT", "/begin", latency=latency / 1000)

    async def reached(self, count: int) -> None:
        """Wait until `count` messages have arrived."""
        await self._call("GET", "/reached", count=count)

    async def arrivals(self) -> list[Arrival]:
        found: list[Arrival] = await self._call("GET", "/arrivals")
        return found

    def close(self) -> None:
        self._process.communicate("")

    async def _call(self, method: str, path: str, **query: float) -> list[Arrival]:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout()) as session,
            session.request(method, self.url + path, params=query) as response,
        ):
            response.raise_for_status()
            return [(at, conversation) for at, conversation in await response.json()] if path == "/arrivals" else []


if __name__ == "__main__":
    asyncio.run(serve())
