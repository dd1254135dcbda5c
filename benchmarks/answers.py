"""A whole network answers a feedback round at once: how long each member waits, and whether every answer is saved.

python -m benchmarks.answers [--members 300] [--over 60] [--runs 3]

It compares three servers in one run, all on SQLite with WAL and synchronous FULL. The bot as it is served verifies the
token, saves the answer in one transaction, replaces the group's card, and closes the round at the last answer. A bot on
the stock SDK saves the same form with one statement in such a transaction, and thanks. Bare aiohttp does the same
without verification, as the limit.

Members answer 16 at once: first as fast as they get answers, then spread over `--over` seconds. Every tenth answer is
delivered twice, as Teams does when an answer is slow. Each server is a process of its own on one core; the client, the
issuer of tokens and the connector are on another, if there is one. Trust the ratios.
"""

import argparse
import asyncio
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
from aiohttp import web
from sqlalchemy import update

from benchmarks.answer import THANKS, member
from benchmarks.turns import bare_stored, storing, surroundings
from bot import gc_tuning
from bot.app import running
from bot.events import PlaceKind
from bot.feedback.jobs import open_round
from bot.settings import Secret, Settings
from storage import meetings
from storage import people as groups
from storage.database.engine import Database
from storage.database.tables.people import meeting_group
from tests.connector.issuer import Issuer
from tests.connector.places import APP_ID, BOT_ID, TENANT

CONCURRENCY = 16
GROUP = "19:group@thread.v2"
KINDS = {"ours": "Mötesbot, all of it", "stock": "stock SDK, stored", "bare": "bare aiohttp, stored"}
ROOT = Path(__file__).parent.parent


# -- the servers


async def ours(stack: AsyncExitStack, told: dict[str, Any]) -> tuple[web.Application, list[str]]:
    """Return the bot, with one open round for each time that all members answer."""
    settings = Settings(
        local=False,
        app_id=APP_ID,
        app_password=Secret("secret"),
        app_tenant_id=TENANT,
        allowed_tenants=frozenset({TENANT}),
        service_hosts=frozenset({"127.0.0.1"}),
        openid_metadata_url=told["metadata"],
        token_url=told["token"],
        database_url=f"sqlite+aiosqlite:///{told['directory']}/answers.sqlite3",
    )
    bot = await stack.enter_async_context(running(settings))
    rounds = [await a_round(bot.db, f"{number}:{GROUP}", told) for number in range(told["rounds"])]
    bot.worker.wake()
    return bot.web, rounds


async def a_round(db: Database, home: str, told: dict[str, Any]) -> str:
    now = datetime.now(UTC)
    async with db.write() as tx:
        await groups.remember_conversation(
            tx,
            TENANT,
            home,
            kind=PlaceKind.GROUP.value,
            service_url=told["service"],
            bot_id=BOT_ID,
            team_id=None,
            name="Nätverket",
        )
        zone = ZoneInfo("Europe/Stockholm")
        group = await groups.create_group(tx, TENANT, name="Nätverket", home=home, zone=zone, locale="sv", now=now)
        for number in range(told["members"]):
            account = member(number)
            person = await groups.remember_person(
                tx, TENANT, account["id"], name=account["name"], object_id=account["aadObjectId"]
            )
            await groups.join_group(tx, group, person.id, is_member=True)
        meeting = await meetings.plan_meeting(tx, group, starts_at=now - timedelta(hours=3), ends_at=now, place="")
        opened = await open_round(tx, group, meeting, now=now)
        # The connector here knows no members.
        await tx.execute(update(meeting_group).values(roster_at=now))
    if opened is None:
        raise SystemExit("there is nobody to ask")
    return opened.id


async def stock(app: web.Application, told: dict[str, Any]) -> None:
    from botbuilder.core import ActivityHandler, TurnContext

    from benchmarks.stock import cloud_adapter

    store = await storing(app, told["directory"])

    class Answers(ActivityHandler):
        async def on_message_activity(self, turn_context: TurnContext) -> None:
            said = turn_context.activity
            await store(said.from_property.id, said.value)
            await turn_context.send_activity("Tack! Ditt svar är sparat.")

    adapter = cloud_adapter(
        told["entra"],
        to_bot_from_channel_open_id_metadata_url=told["metadata"],
        to_bot_from_emulator_open_id_metadata_url=told["metadata"],
    )
    bot = Answers()

    async def handle(request: web.Request) -> web.Response:
        return await adapter.process(request, bot)

    app.router.add_post("/api/messages", handle)


async def serve(told: dict[str, Any]) -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    async with AsyncExitStack() as stack:
        rounds = [f"round-{number}" for number in range(told["rounds"])]
        app = web.Application()
        if told["kind"] == "ours":
            app, rounds = await ours(stack, told)
        else:
            await {"stock": stock, "bare": bare_stored}[told["kind"]](app, told)
        # The same as in bot.app, and here for all servers.
        gc_tuning.settle()

        async def cpu(_: web.Request) -> web.Response:
            return web.json_response(time.process_time())

        app.router.add_get("/cpu", cpu)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(json.dumps({"port": runner.addresses[0][1], "rounds": rounds}), flush=True)
        # Until the parent closes our standard input.
        await asyncio.to_thread(sys.stdin.read)
        await runner.cleanup()


# -- the members


class Server:
    def __init__(self, kind: str, told: dict[str, Any]) -> None:
        self.kind, self.directory = kind, told["directory"]
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "benchmarks.answers", "--serve", json.dumps({**told, "kind": kind})],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        assert self._process.stdout
        said = json.loads(self._process.stdout.readline() or "{}")
        if not said:
            raise SystemExit(f"{kind} did not come up")
        self.url, self.rounds = f"http://127.0.0.1:{said['port']}", said["rounds"]

    def close(self) -> None:
        self._process.communicate("")

    async def cpu(self, session: aiohttp.ClientSession) -> float:
        async with session.get(f"{self.url}/cpu") as response:
            return float(await response.json())

    def kept(self, round_: str) -> list[str]:
        """Return every answer in the file, as it was written."""
        table, column, of = (
            ("feedback_statement", "text", "round_id") if self.kind == "ours" else ("answer", "driv", "round")
        )
        with closing(sqlite3.connect(f"{self.directory}/answers.sqlite3")) as db:
            return [row[0] for row in db.execute(f"SELECT {column} FROM {table} WHERE {of} = ?", (round_,))]


def activity(kind: str, service_url: str, round_: str, number: int) -> dict[str, Any]:
    account = member(number)
    data = {"round": round_, "driv": f"Bra stämning {number}", "hinder": ""}
    common = {
        "id": f"{round_}:{number}",
        "timestamp": "2025-06-16T07:00:00.1234567Z",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": account,
        "recipient": {"id": BOT_ID, "name": "Mötesbot"},
        "conversation": {"id": f"a:{account['id']}", "conversationType": "personal", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "sv-SE",
    }
    if kind == "stock":
        return {**common, "type": "message", "value": data}
    action = {"type": "Action.Execute", "title": "Skicka", "verb": "feedback_answer", "data": data}
    return {
        **common,
        "type": "invoke",
        "name": "adaptiveCard/action",
        "value": {"action": action, "trigger": "manual"},
    }


@dataclass
class Measured:
    waited: list[float] = field(default_factory=list)
    cpu: float = 0.0
    seconds: float = 0.0
    lost: int = 0
    double: int = 0


async def everybody_answers(
    server: Server, round_: str, told: dict[str, Any], over: float, session: aiohttp.ClientSession
) -> Measured:
    """Let all members answer this round, `CONCURRENCY` at once, as fast as they get answers or spread over `over`
    seconds."""
    headers = {"Authorization": f"Bearer {Issuer(APP_ID).token(told['service'])}", "Content-Type": "application/json"}
    numbers = list(range(told["members"]))
    bodies = {number: json.dumps(activity(server.kind, told["service"], round_, number)).encode() for number in numbers}
    measured = Measured()

    async def post(number: int) -> None:
        for again in range(2 if number % 10 == 3 else 1):
            begun = time.perf_counter()
            async with session.post(f"{server.url}/api/messages", data=bodies[number], headers=headers) as response:
                said = await response.read()
                if response.status not in (200, 201) or (server.kind == "ours" and not again and THANKS not in said):
                    raise SystemExit(f"{server.kind}: answered {response.status} {said.decode()}")
            measured.waited.append((time.perf_counter() - begun) * 1000)

    begun, cpu = time.perf_counter(), await server.cpu(session)
    if over:
        together = [numbers[first : first + CONCURRENCY] for first in range(0, len(numbers), CONCURRENCY)]
        for place, some in enumerate(together):
            await asyncio.sleep(max(0.0, begun + over * place / len(together) - time.perf_counter()))
            await asyncio.gather(*map(post, some))
    else:
        waiting = iter(numbers)

        async def worker() -> None:
            for number in waiting:
                await post(number)

        await asyncio.gather(*(worker() for _ in range(CONCURRENCY)))
    measured.seconds = time.perf_counter() - begun
    measured.cpu = await server.cpu(session) - cpu
    kept = server.kept(round_)
    measured.lost = told["members"] - len(set(kept))
    measured.double = len(kept) - len(set(kept))
    return measured


async def measure(members: int, over: float, runs: int) -> None:
    # Found by the address of the card, because each round has its own group.
    replaced: defaultdict[str, list[float]] = defaultdict(list)

    def took(request: web.Request) -> None:
        if request.method == "PUT":
            replaced[request.path].append(time.monotonic())

    found: dict[str, dict[str, list[Measured]]] = {"at once": {}, "within": {}}
    async with surroundings(took) as told, aiohttp.ClientSession() as session:
        with tempfile.TemporaryDirectory() as directory:
            servers: list[Server] = []
            try:
                for kind in KINDS:
                    own = tempfile.mkdtemp(prefix=kind, dir=directory)
                    # One more, to warm up.
                    of_kind = {**told, "directory": own, "members": members, "rounds": runs + 2}
                    # Not here: at its start it asks what runs in this loop.
                    servers.append(await asyncio.to_thread(Server, kind, of_kind))
                of_all = {**told, "members": members}
                for server in servers:
                    await everybody_answers(server, server.rounds[0], of_all, 0, session)
                for number in range(runs + 1):
                    for server in servers:
                        spread = over if number == runs else 0
                        one = await everybody_answers(server, server.rounds[number + 1], of_all, spread, session)
                        found["within" if spread else "at once"].setdefault(server.kind, []).append(one)
            finally:
                for server in servers:
                    server.close()
    report(found, members, over)
    apart = [later - earlier for times in replaced.values() for earlier, later in pairwise(times)]
    often = max(map(len, replaced.values()))
    print(f"\na group's card was replaced at most {often} times, and never twice in less than {min(apart):.2f} s")


def report(found: dict[str, dict[str, list[Measured]]], members: int, over: float) -> None:
    titles = {"at once": "as fast as they are answered", "within": f"within {over:.0f} s"}
    for pace, of_pace in found.items():
        print(f"\n{members} members, {CONCURRENCY} at once, {titles[pace]}")
        heads = "".join(f"{head:>9}" for head in ("p50 ms", "p99 ms", "max ms", "CPU ms", "lost", "double"))
        print(f"{'':28}{heads}{'p99 of stock':>14}")
        stock_p99 = _p99(of_pace["stock"])
        for kind, title in KINDS.items():
            runs = of_pace[kind]
            waited = [each for run in runs for each in run.waited]
            cpu = statistics.median(run.cpu / len(run.waited) * 1000 for run in runs)
            p99 = _p99(runs)
            figures = "".join(f"{figure:9.1f}" for figure in (statistics.median(waited), p99, max(waited), cpu))
            counts = f"{sum(run.lost for run in runs):9}{sum(run.double for run in runs):9}"
            print(f"{title:28}{figures}{counts}{'1/' + format(stock_p99 / p99, '.1f'):>14}")


def _p99(runs: list[Measured]) -> float:
    """Return the median of the runs' own p99, so that one noisy moment of the machine does not decide."""
    return statistics.median(sorted(run.waited)[int(len(run.waited) * 0.99) - 1] for run in runs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=300)
    parser.add_argument("--over", type=float, default=60)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--serve", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve(json.loads(given.serve)))
    else:
        asyncio.run(measure(given.members, given.over, given.runs))


if __name__ == "__main__":
    main()
