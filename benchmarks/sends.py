"""How many proactive sends a second: the stock SDK, this bot with every send durable, and a raw client as the limit.

    python benchmarks/sends.py [--latency 0 100] [--sends 2000] [--rounds 1]

Each sender is a process of its own, against one connector in another process that answers at once, or after `--latency`
milliseconds. "Durable" is safe mode: an outcome is committed, and synced to the disk, before its slot takes another
row; a kill loses nothing. The rate budgets are on, and the sends spread over as many conversations, ten to a tenant.
Trust the ratios within a run. The stock SDK reaches Entra without TLS here, which is to its advantage.
"""

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

sys.path.insert(0, str(Path(__file__).parent.parent))

APP_ID = "11111111-2222-4333-8444-555555555555"
TENANT = "99999999-8888-4777-8666-555555555555"
BOT_ID = f"28:{APP_ID}"
TEN_TIMES = 10
TO_A_TENANT = 10

Sender = Callable[[dict[str, Any]], Awaitable[float]]


def conversation_id(number: int) -> str:
    return f"19:{number:06}@thread.v2"


def tenant_id(number: int) -> str:
    return f"tenant-{number // TO_A_TENANT}"


# -- the connector


async def serve() -> None:
    """Speaks as the Bot Connector and as Entra. Counts what it has accepted, and from how many conversations."""
    latency = 0.0
    accepted: list[str] = []

    async def activities(request: web.Request) -> web.Response:
        await request.read()
        if latency:
            await asyncio.sleep(latency)
        accepted.append(request.match_info["conversation"])
        return web.json_response({"id": str(len(accepted))}, status=201)

    async def begin(request: web.Request) -> web.Response:
        nonlocal latency
        latency = float(request.query["latency"])
        accepted.clear()
        return web.Response()

    async def count(_: web.Request) -> web.Response:
        return web.json_response([len(accepted), len(set(accepted))])

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
            web.get("/count", count),
            web.post("/{path:.*}", token),
            web.get("/{path:.*}", discovery),
        ]
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    # Until our parent closes our standard input.
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


# -- the senders, each in its own process: sends a second


async def at_once(slots: int, sends: int, send: Callable[[int], Awaitable[None]]) -> float:
    numbers = iter(range(sends))

    async def worker() -> None:
        for number in numbers:
            await send(number)

    begun = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(slots)))
    return sends / (time.perf_counter() - begun)


async def raw(told: dict[str, Any]) -> float:
    body = json.dumps({"type": "message", "text": "Påminnelse", "from": {"id": BOT_ID}}).encode()
    headers = {"Content-Type": "application/json", "Authorization": "Bearer token"}
    async with aiohttp.ClientSession() as session:

        async def send(number: int) -> None:
            url = f"{told['url']}/v3/conversations/{conversation_id(number)}/activities"
            async with session.post(url, data=body, headers=headers) as response:
                await response.read()

        return await at_once(told["slots"], told["sends"], send)


async def stock(told: dict[str, Any]) -> float:
    import requests
    from botbuilder.core import TurnContext
    from botbuilder.integration.aiohttp import CloudAdapter
    from botbuilder.schema import ChannelAccount, ConversationAccount, ConversationReference
    from botframework.connector.auth import (
        BotFrameworkAuthenticationFactory,
        PasswordServiceClientCredentialFactory,
        microsoft_app_credentials,
    )

    class Loopback(requests.Session):
        """What MSAL makes for each of its apps, pointed at our Entra."""

        def request(self, method: str, url: str, *args: Any, **kwargs: Any) -> requests.Response:
            url = url.replace("https://login.microsoftonline.com", told["url"])
            return super().request(method, url, *args, **kwargs)

    real = microsoft_app_credentials.ConfidentialClientApplication
    microsoft_app_credentials.ConfidentialClientApplication = lambda **kwargs: real(http_client=Loopback(), **kwargs)
    authentication = BotFrameworkAuthenticationFactory.create(
        validate_authority=True,
        to_channel_from_bot_login_url="https://login.microsoftonline.com/botframework.com",
        to_channel_from_bot_oauth_scope="https://api.botframework.com",
        to_bot_from_channel_token_issuer="https://api.botframework.com",
        oauth_url="https://token.botframework.com",
        caller_id="urn:botframework:azure",
        credential_factory=PasswordServiceClientCredentialFactory(APP_ID, "secret", TENANT),
    )
    adapter = CloudAdapter(authentication)

    async def say(context: TurnContext) -> None:
        await context.send_activity("Påminnelse")

    async def send(number: int) -> None:
        reference = ConversationReference(
            bot=ChannelAccount(id=BOT_ID),
            user=ChannelAccount(id="29:x"),
            channel_id="msteams",
            service_url=told["url"],
            conversation=ConversationAccount(id=conversation_id(number), tenant_id=tenant_id(number)),
        )
        await adapter.continue_conversation(reference, say, APP_ID)

    return await at_once(told["slots"], told["sends"], send)


async def ours(told: dict[str, Any]) -> float:
    from sqlalchemy import insert

    from bot.courier import Courier
    from bot.teams.messenger import TeamsMessenger
    from bot.teams.settings import TeamsSettings
    from dialogs.message import Message
    from storage import outbox
    from storage.database import Database, upgrade
    from storage.schema import conversation

    upgrade(told["database"])
    db = Database(told["database"])
    settings = TeamsSettings(APP_ID, "secret", TENANT, service_hosts=("127.0.0.1",), token_url=f"{told['url']}/token")

    def clock() -> datetime:
        return datetime.now(UTC)

    places = [
        {
            "tenant_id": tenant_id(number),
            "key": conversation_id(number),
            "kind": "group",
            "service_url": told["url"],
            "bot_id": BOT_ID,
        }
        for number in range(told["sends"])
    ]
    content = outbox.encode(Message(text="Påminnelse"))
    promises = [
        outbox.Promise(
            kind="reply",
            tenant_id=tenant_id(number),
            subject_key=f"reminder:{number}",
            target=outbox.TO_CONVERSATION,
            conversation=conversation_id(number),
            due_at=clock(),
            content=content,
        )
        for number in range(told["sends"])
    ]
    async with db.write() as tx:
        await tx.execute(insert(conversation), places)
        await outbox.promise(tx, promises, now=clock())
    async with aiohttp.ClientSession() as session:
        courier = Courier(db, TeamsMessenger(settings, session), {}, clock=clock, slots=told["slots"])
        begun = time.perf_counter()
        sent = await courier.deliver_due()
        seconds = time.perf_counter() - begun
    await db.close()
    if sent != told["sends"]:
        raise SystemExit(f"only {sent} of {told['sends']} were sent")
    return sent / seconds


SENDERS: dict[str, Sender] = {"raw": raw, "stock": stock, "ours": ours}


# -- one run


class Connector:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__, "--serve"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}"

    def close(self) -> None:
        self._process.communicate("")


async def measured(connector: Connector, kind: str, *, latency: int, **told: Any) -> float:
    async with aiohttp.ClientSession() as session:
        async with session.put(f"{connector.url}/begin", params={"latency": latency / 1000}) as response:
            response.raise_for_status()
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "ignore", __file__, "--send", kind),
            json.dumps({"url": connector.url, **told}),
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )
        answer, _ = await process.communicate()
        if process.returncode:
            raise SystemExit(f"{kind} failed")
        async with session.get(f"{connector.url}/count") as response:
            count, different = await response.json()
    if (count, different) != (told["sends"], told["sends"]):
        raise SystemExit(f"{kind}: {count} sends arrived in {different} conversations, instead of {told['sends']}")
    return float(answer)


async def measure(latencies: list[int], sends: int, rounds: int) -> bool:
    from tests.postgres import Server

    rates: dict[tuple[int, int, str], list[float]] = {}
    connector, postgres = Connector(), Server(durable=True)
    databases = 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(rounds):
                for latency in latencies:
                    for slots in (8, 32):
                        for kind in ("raw", "stock", "SQLite", "PostgreSQL"):
                            databases += 1
                            told: dict[str, Any] = {"slots": slots, "sends": sends}
                            if kind == "stock":
                                told["sends"] = min(sends, 120)
                            elif latency:
                                told["sends"] = min(sends, slots * 40)
                            if kind == "SQLite":
                                told["database"] = f"sqlite:///{folder}/{databases}.sqlite"
                            elif kind == "PostgreSQL":
                                told["database"] = postgres.create(f"sends{databases}")
                            sender = "ours" if "database" in told else kind
                            rate = await measured(connector, sender, latency=latency, **told)
                            rates.setdefault((latency, slots, kind), []).append(rate)
    finally:
        connector.close()
        postgres.stop()
    return report({key: statistics.median(values) for key, values in rates.items()})


TITLES = {
    "raw": "raw pooled aiohttp client (the limit)",
    "stock": "stock continue_conversation, nothing durable",
    "SQLite": "ours, durable, SQLite",
    "PostgreSQL": "ours, durable, PostgreSQL",
}


def report(rates: dict[tuple[int, int, str], float]) -> bool:
    """Whether the bar was reached."""
    print(f"{'':46}{'latency':>8}{'slots':>7}{'sends/s':>9}{'of raw':>8}{'x stock':>9}")
    for (latency, slots, kind), rate in rates.items():
        of_raw, times = rate / rates[latency, slots, "raw"], rate / rates[latency, slots, "stock"]
        print(f"{TITLES[kind]:46}{latency:5} ms{slots:7}{rate:9.0f}{of_raw:8.2f}{times:9.1f}")
    reached = all(
        rates[0, 32, kind] >= TEN_TIMES * rates[0, 32, "stock"]
        for kind in ("SQLite", "PostgreSQL")
        if (0, 32, kind) in rates
    )
    print(f"\nTen times stock at 0 ms and 32 slots: {'reached' if reached else 'NOT reached'}")
    return reached


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--latency", type=int, nargs="+", default=[0, 100], help="of the connector, in milliseconds")
    parser.add_argument("--sends", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--send", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve())
    elif given.send:
        print(asyncio.run(SENDERS[given.send[0]](json.loads(given.send[1]))))  # type: ignore[arg-type]
    else:
        sys.exit(not asyncio.run(measure(given.latency, given.sends, given.rounds)))


if __name__ == "__main__":
    main()
