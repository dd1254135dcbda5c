"""The mock in a process of its own, so that several bots can share it and nobody's work delays its clock.

    python -m tests.connector.process            prints one line of JSON: {"control": …, "teams": …, "environment": …}

`Remote.starts()` starts one from a test, and speaks to it at its control address:

    async with Remote.starts() as teams:
        await teams.opens({"19:a@thread.v2": TENANT})       # conversations with the app in them
        await teams.becomes(limits=True, latency=0.05)
        …                                                    # bots work, with teams.settings() or teams.environment
        seen = await teams.seen()
        assert seen.excess == [] and seen.posts["19:a@thread.v2"] == 3

It ends when its standard input does, so none outlives the test that started it.
"""

import asyncio
import dataclasses
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import aiohttp
import msgspec
from aiohttp import web

from bot.teams.settings import TeamsSettings
from tests.connector.limits import Excess
from tests.connector.places import Place
from tests.connector.service import Hang, Refuse, Reset, Trouble
from tests.connector.teams import Teams

_TROUBLES: dict[str, type[Trouble]] = {kind.__name__: kind for kind in (Refuse, Hang, Reset)}


class Arrival(msgspec.Struct, frozen=True):
    """A call, in the order of arrival. `status` 0 is not answered, or not yet."""

    at: datetime
    method: str
    tenant: str
    conversation: str
    sender: str
    text: str
    status: int
    is_send: bool


class Seen(msgspec.Struct):
    """`posts` counts what is on show, by conversation."""

    posts: dict[str, int]
    excess: list[Excess]
    calls: list[Arrival]

    @property
    def sends(self) -> list[Arrival]:
        return [call for call in self.calls if call.is_send]


# -- the process


def _control(teams: Teams) -> web.Application:
    async def seen(request: web.Request) -> web.Response:
        calls = [Arrival(**{name: getattr(call, name) for name in Arrival.__struct_fields__}) for call in teams.calls]
        answer = Seen(dict(teams.posts), teams.excess, calls)
        return web.Response(body=msgspec.json.encode(answer), content_type="application/json")

    async def opens(request: web.Request) -> web.Response:
        for key, tenant in (await request.json()).items():
            teams.places[key] = Place(key, "personal" if key.startswith("a:") else "groupChat", key, tenant)
            teams.places[key].installed = True
        return web.Response()

    async def becomes(request: web.Request) -> web.Response:
        for name, value in (await request.json()).items():
            match name:
                case "trouble":
                    teams.trouble.extend(map(_decoded, value))
                case "trouble_in":
                    teams.trouble_in = {key: _decoded(one) for key, one in value.items()}
                case _:
                    setattr(teams, name, value)
        return web.Response()

    app = web.Application(client_max_size=1 << 24)
    app.add_routes([web.get("/", seen), web.post("/opens", opens), web.post("/becomes", becomes)])
    return app


async def run() -> None:
    """Until standard input ends."""
    async with Teams() as teams:
        runner = web.AppRunner(_control(teams), access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        told = {
            "control": f"http://127.0.0.1:{runner.addresses[0][1]}/",
            "service_url": teams.service_url,
            "teams": {**dataclasses.asdict(teams.settings()), "allowed_tenants": []},
            "environment": teams.environment(),
        }
        sys.stdout.write(msgspec.json.encode(told).decode() + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)
        await runner.cleanup()


# -- the test


class Remote:
    """A mock in another process."""

    def __init__(self, session: aiohttp.ClientSession, told: Mapping[str, Any]) -> None:
        self.service_url: str = told["service_url"]
        self.environment: dict[str, str] = told["environment"]
        self._session = session
        self._control = told["control"]
        self._teams = told["teams"]

    @classmethod
    @asynccontextmanager
    async def starts(cls) -> AsyncIterator["Remote"]:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.connector.process"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            told = msgspec.json.decode(await process.stdout.readline())
            async with aiohttp.ClientSession() as session:
                yield cls(session, told)
        finally:
            process.stdin.close()
            await process.wait()

    def settings(self) -> TeamsSettings:
        """With which a bot trusts this mock."""
        return TeamsSettings(
            **{**self._teams, "allowed_tenants": frozenset(), "service_hosts": tuple(self._teams["service_hosts"])}
        )

    async def opens(self, places: Mapping[str, str]) -> None:
        """Makes conversations, given with their tenants, where the app is installed."""
        await self._posts("opens", dict(places))

    async def becomes(self, **changes: Any) -> None:
        """Sets `limits`, `latency`, `holds`, `trouble` or `trouble_in`."""
        await self._posts("becomes", {name: _encoded(value) for name, value in changes.items()})

    async def seen(self) -> Seen:
        async with self._session.get(self._control) as response:
            response.raise_for_status()
            return msgspec.json.decode(await response.read(), type=Seen)

    async def _posts(self, path: str, body: Any) -> None:
        async with self._session.post(self._control + path, json=body) as response:
            response.raise_for_status()


def _encoded(value: Any) -> Any:
    if isinstance(value, Refuse | Hang | Reset):
        return {"trouble": type(value).__name__, **dataclasses.asdict(value)}
    if isinstance(value, dict):
        return {key: _encoded(one) for key, one in value.items()}
    return [_encoded(one) for one in value] if isinstance(value, list) else value


def _decoded(value: dict[str, Any]) -> Trouble:
    return _TROUBLES[value.pop("trouble")](**value)


if __name__ == "__main__":
    asyncio.run(run())
