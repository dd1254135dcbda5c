"""The CPU cost of one turn: the stock SDK, this bot, and bare aiohttp as the limit, side by side in one run.

python benchmarks/turns.py [--rounds 3] [--turns 1500]

The stock SDK and its successor, the Agents SDK, answer a message with an echo. The bot gets the filled-in feedback form
of one member after another (`answer.py`). It verifies the token, finds the member and their group, saves the answer,
promises an update of the group's card, and thanks with a card. All of this is one transaction on SQLite (synchronous
FULL).

The update is promised once for all answers before it is sent, so the first answer of a round costs more, and is
measured separately. The worker's part is measured by `sends.py`. The limits are aiohttp that makes the same
transaction, and aiohttp that saves the form with one statement; neither verifies anything.

Each server is a process of its own and reports its own CPU time (all threads). The client, the issuer of tokens and the
connector are in this process. Trust the ratios within a run, not the milliseconds. The stock SDK reaches Entra without
TLS here, which is to its advantage.
"""

import argparse
import asyncio
import importlib.util
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.answer import THANKS, alone, answer, handler, same_transaction
from bot import gc_tuning
from bot.events import Answer, Event, MessageReceived, ShowText
from bot.messenger import Address
from bot.teams.endpoint import TeamsEndpoint
from bot.teams.messenger import TeamsMessenger
from bot.teams.settings import TeamsSettings
from dialogs.message import Message
from tests.connector.issuer import Issuer
from tests.connector.places import APP_ID, BOT_ID, TENANT

CONCURRENCY = 16
KINDS = {
    "stock": "stock CloudAdapter, echo",
    "agents": "Agents SDK, echo",
    "ours": "ours, card answer stored on SQLite",
    "ours, alone": "the same, each the first of its round",
    "ours, seam": "ours, card answer, nothing stored",
    "ours, seam, new tokens": "the same, every token a new one",
    "ours, echo": "ours, echo (one send in the turn)",
    "bare": "bare aiohttp",
    "bare, stored": "bare aiohttp, one statement in a transaction",
    "bare, same": "bare aiohttp, the same transaction as ours",
}
if importlib.util.find_spec("microsoft_agents") is None:
    del KINDS["agents"]
HANDLERS = {"ours": handler, "ours, alone": alone}


# The servers, each in its own process.


async def stock(app: web.Application, told: dict[str, str]) -> None:
    from botbuilder.core import ActivityHandler, TurnContext

    from benchmarks.stock import cloud_adapter

    class Echo(ActivityHandler):
        async def on_message_activity(self, turn_context: TurnContext) -> None:
            await turn_context.send_activity("Hej")

    adapter = cloud_adapter(
        told["entra"],
        to_bot_from_channel_open_id_metadata_url=told["metadata"],
        to_bot_from_emulator_open_id_metadata_url=told["metadata"],
    )
    bot = Echo()

    async def handle(request: web.Request) -> web.Response:
        return await adapter.process(request, bot)

    app.router.add_post("/api/messages", handle)


async def ours(app: web.Application, told: dict[str, str]) -> None:
    settings = TeamsSettings(
        APP_ID,
        "secret",
        TENANT,
        service_hosts=("127.0.0.1",),
        openid_metadata_url=told["metadata"],
        token_url=told["token"],
    )
    session = aiohttp.ClientSession()
    app.on_cleanup.append(lambda _: session.close())
    messenger = TeamsMessenger(settings, session)

    async def nothing(event: Event) -> Answer:
        if isinstance(event, MessageReceived):
            place = event.place
            address = Address(place.tenant_id, place.conversation, place.service_url, place.bot_id)
            await messenger.post(address, Message(text="Hej"))
            return None
        return ShowText("Tack!")

    dispatch: Callable[[Event], Awaitable[Answer]] = nothing
    if told["kind"] in HANDLERS:
        dispatch = await HANDLERS[told["kind"]](Path(told["directory"]))
    app.add_routes(TeamsEndpoint(settings, dispatch, session).routes())


async def bare(app: web.Application, _told: dict[str, str]) -> None:
    async def handle(request: web.Request) -> web.Response:
        await request.json()
        return web.json_response(
            {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "!"}
        )

    app.router.add_post("/api/messages", handle)


async def storing(app: web.Application, directory: str) -> Callable[[str, dict[str, Any]], Awaitable[None]]:
    """Return a function that saves a member's form with one statement in one transaction, on a new SQLite file with the
    bot's settings."""
    import sqlalchemy as sa
    from sqlalchemy.dialects.sqlite import insert
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(f"sqlite+aiosqlite:///{directory}/answers.sqlite3", pool_size=1, max_overflow=0)

    @sa.event.listens_for(engine.sync_engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "busy_timeout=10000",
            "secure_delete=ON",
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def begun(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    table = sa.Table(
        "answer",
        sa.MetaData(),
        sa.Column("round", sa.String, primary_key=True),
        sa.Column("member", sa.String, primary_key=True),
        sa.Column("driv", sa.String),
        sa.Column("hinder", sa.String),
    )
    new = insert(table)
    statement = new.on_conflict_do_update(
        index_elements=["round", "member"], set_={"driv": new.excluded.driv, "hinder": new.excluded.hinder}
    )
    async with engine.begin() as connection:
        await connection.run_sync(table.create)
    app.on_cleanup.append(lambda _: engine.dispose())

    async def store(who: str, form: dict[str, Any]) -> None:
        async with engine.begin() as connection:
            await connection.execute(statement, {"member": who, **form})

    return store


async def bare_stored(app: web.Application, told: dict[str, str]) -> None:
    store = await storing(app, told["directory"])

    async def handle(request: web.Request) -> web.Response:
        activity = await request.json()
        await store(activity["from"]["id"], activity["value"]["action"]["data"])
        return web.json_response(
            {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "!"}
        )

    app.router.add_post("/api/messages", handle)


async def bare_same(app: web.Application, told: dict[str, str]) -> None:
    store = await same_transaction(Path(told["directory"]))

    async def handle(request: web.Request) -> web.Response:
        await store(await request.json())
        return web.json_response(
            {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "!"}
        )

    app.router.add_post("/api/messages", handle)


async def serve(told: dict[str, str]) -> None:
    app = web.Application()
    builders = {
        "stock": stock,
        "bare": bare,
        "bare, stored": bare_stored,
        "bare, same": bare_same,
    }
    if told["kind"] == "agents":
        from benchmarks.agents import agents

        builders["agents"] = agents
    await builders.get(told["kind"], ours)(app, told)
    # The same as in bot.app, and here for all servers.
    gc_tuning.settle()

    async def cpu(_: web.Request) -> web.Response:
        return web.json_response(time.process_time())

    app.router.add_get("/cpu", cpu)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    # Until the parent closes our standard input.
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


# The client, the issuer and the connector.


@asynccontextmanager
async def surroundings(took: Callable[[web.Request], None] = lambda _: None) -> AsyncIterator[dict[str, str]]:
    """Run Entra as MSAL expects it, and a connector that accepts everything and tells `took`."""

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

    async def token(_: web.Request) -> web.Response:
        return web.json_response({"token_type": "Bearer", "expires_in": 3600, "access_token": "token"})

    async def accepted(request: web.Request) -> web.Response:
        await request.read()
        took(request)
        return web.json_response({"id": "1"}, status=201)

    app = web.Application()
    app.add_routes(
        [
            web.route("*", "/emea/{path:.*}", accepted),
            web.post("/{path:.*}", token),
            web.get("/{path:.*}", discovery),
        ]
    )
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    issuer = Issuer(APP_ID)
    issuer.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield {"entra": url, "service": f"{url}/emea/", "metadata": issuer.metadata_url, "token": f"{url}/token"}
    finally:
        issuer.stop()
        await runner.cleanup()


class Server:
    def __init__(self, kind: str, told: dict[str, str]) -> None:
        self.kind = kind
        self.turns = itertools.count()
        told = {**told, "kind": kind}
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", __file__, "--serve", json.dumps(told)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )
        assert self._process.stdout
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}"

    def close(self) -> None:
        self._process.communicate("")

    async def cpu(self, session: aiohttp.ClientSession) -> float:
        async with session.get(f"{self.url}/cpu") as response:
            return await response.json()


def activity(kind: str, service_url: str, number: int) -> dict[str, Any]:
    account, data = answer(number, alone="alone" in kind)
    common = {
        "id": f"f:{number}",
        "timestamp": "2025-06-16T07:00:00.1234567Z",
        "localTimestamp": "2025-06-16T09:00:00.1234567+02:00",
        "localTimezone": "Europe/Stockholm",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": account,
        "recipient": {"id": BOT_ID, "name": "Mötesbot"},
        "conversation": {"id": f"a:{account['id']}", "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}, "source": {"name": "message"}},
        "entities": [{"type": "clientInfo", "locale": "sv-SE", "country": "SE", "platform": "Web"}],
        "locale": "sv-SE",
    }
    if "echo" in KINDS[kind]:
        return {**common, "type": "message", "text": "hej"}
    action = {"type": "Action.Execute", "title": "Skicka", "verb": "feedback_answer", "data": data}
    return {
        **common,
        "type": "invoke",
        "name": "adaptiveCard/action",
        "replyToId": "1",
        "value": {"action": action, "trigger": "manual"},
    }


async def round_of(server: Server, told: dict[str, str], turns: int, session: aiohttp.ClientSession) -> float:
    """Return the CPU milliseconds of a turn."""
    issuer = Issuer(APP_ID)
    one = issuer.token(told["service"])
    bodies = [
        json.dumps(activity(server.kind, told["service"], number)).encode()
        for number in itertools.islice(server.turns, turns)
    ]
    tokens = [issuer.token(told["service"], jti=os.urandom(8).hex()) if "new" in server.kind else one for _ in bodies]
    waiting = iter(zip(bodies, tokens, strict=True))

    async def worker() -> None:
        for body, token in waiting:
            headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
            async with session.post(f"{server.url}/api/messages", data=body, headers=headers) as response:
                await response.read()
                if response.status not in (200, 201, 202) or (
                    server.kind in HANDLERS and THANKS not in await response.read()
                ):
                    raise SystemExit(f"{server.kind}: answered {response.status} {await response.text()}")

    begun = await server.cpu(session)
    await asyncio.gather(*(worker() for _ in range(CONCURRENCY)))
    return (await server.cpu(session) - begun) / turns * 1000


async def measure(rounds: int, turns: int) -> dict[str, float]:
    """Return the CPU milliseconds of a turn, by its kind."""
    spent: dict[str, list[float]] = {kind: [] for kind in KINDS}
    sends = itertools.count()
    async with surroundings(lambda _: next(sends) and None) as told, aiohttp.ClientSession() as session:
        with tempfile.TemporaryDirectory() as directory:
            servers = []
            for number, kind in enumerate(KINDS):
                own = tempfile.mkdtemp(prefix=str(number), dir=directory)
                servers.append(Server(kind, {**told, "directory": own}))
            try:
                for server in servers:
                    before = next(sends)
                    await round_of(server, told, 50, session)
                    if "echo" in KINDS[server.kind] and next(sends) - before <= 50:
                        raise SystemExit(f"{server.kind} answers, but sends nothing")
                # All kinds within each round, so that a noisy neighbour disturbs all alike.
                for _ in range(rounds):
                    for server in servers:
                        few = max(50, turns // 10) if server.kind in ("stock", "agents") else turns
                        spent[server.kind].append(await round_of(server, told, few, session))
            finally:
                for server in servers:
                    server.close()
    return {kind: statistics.median(times) for kind, times in spent.items()}


def report(taken: dict[str, float]) -> None:
    print("CPU of one turn, median of the rounds\n")
    print(f"{'':46}{'ms/turn':>9}{'x bare':>9}{'of stock':>10}")
    for kind, ms in taken.items():
        of_stock = f"1/{taken['stock'] / ms:.1f}"
        print(f"{KINDS[kind]:46}{ms:9.3f}{ms / taken['bare']:9.1f}{of_stock:>10}")
    print(f"\nan answer beside the same transaction: {taken['ours'] / taken['bare, same']:.2f} x")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--turns", type=int, default=1500)
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve(json.loads(given.serve)))
    else:
        report(asyncio.run(measure(given.rounds, given.turns)))


if __name__ == "__main__":
    main()
