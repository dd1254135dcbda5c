"""Senders of reminders, each in a process of its own: the bot's, and alternatives.

python -m benchmarks.deliverers <kind> <parameters as JSON>

A sender prepares, reports that it is ready, and begins at a line on its standard input. It prints its results as JSON
when its work is done, or when its standard input ends. Only the bot's sender respects Teams' limits.
"""

import asyncio
import itertools
import json
import logging
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import msgspec

from benchmarks.connector import conversation_id, tenant_of
from bot import gc_tuning
from tests.connector.places import APP_ID, BOT_ID, TENANT

Told = dict[str, Any]
"""`url` of the connector, `slots`, and other parameters of the kind."""
Send = Callable[[str], Awaitable[None]]


_spent = 0.0


async def go() -> None:
    """Wait for the signal to begin."""
    # The same as in the bot, and here for all senders.
    gc_tuning.settle()
    print("ready", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    global _spent
    _spent = time.process_time()


async def enough() -> None:
    """Wait for the signal to end."""
    await asyncio.to_thread(sys.stdin.read)


def conversations(told: Told) -> list[str]:
    return [conversation_id(number, f"t{number % told['tenants']}") for number in range(told["due"])]


async def at_once(slots: int, to: Iterable[str], send: Send) -> None:
    left = iter(to)

    async def worker() -> None:
        for conversation in left:
            await send(conversation)

    await asyncio.gather(*(worker() for _ in range(slots)))


@asynccontextmanager
async def pooled(url: str) -> AsyncIterator[Send]:
    """The least that any sender must do: an activity for each conversation, a token, and the id in the answer."""
    headers = {"Content-Type": "application/json", "Authorization": "Bearer token"}
    async with aiohttp.ClientSession() as session:

        async def send(conversation: str) -> None:
            tenant = tenant_of(conversation)
            activity = {
                "type": "message",
                "from": {"id": BOT_ID},
                "conversation": {"id": conversation, "tenantId": tenant},
                "channelData": {"tenant": {"id": tenant}},
                "textFormat": "markdown",
                "text": "Påminnelse: höstens studiedag",
            }
            async with session.post(
                f"{url}/v3/conversations/{conversation}/activities", data=msgspec.json.encode(activity), headers=headers
            ) as response:
                answer = msgspec.json.decode(await response.read())
            if not answer["id"]:
                raise SystemExit("no id")

        yield send


async def raw(told: Told) -> Told:
    to = conversations(told)
    async with pooled(told["url"]) as send:
        await go()
        await at_once(told["slots"], to, send)
    return {}


async def stock(told: Told) -> Told:
    from benchmarks.stock import sender

    to, send = conversations(told), sender(told["url"])
    await go()
    await at_once(told["slots"], to, send)
    return {}


async def ours(told: Told) -> Told:
    """The bot's worker. `ahead`: the seconds by which its clock is fast."""
    from bot.delivery.worker import Worker
    from bot.teams.messenger import TeamsMessenger
    from bot.teams.settings import TeamsSettings
    from storage.database.engine import Database
    from storage.outbox import claims

    ahead = timedelta(seconds=told.get("ahead", 0))

    def clock() -> datetime:
        return datetime.now(UTC) + ahead

    db = Database(told["database"])
    async with db.read():
        pass
    settings = TeamsSettings(APP_ID, "secret", TENANT, service_hosts=("127.0.0.1",), token_url=f"{told['url']}/token")
    async with aiohttp.ClientSession() as session:
        worker = Worker(db, TeamsMessenger(settings, session), {}, clock=clock, slots=told["slots"])
        await go()
        async with db.write() as tx:
            await claims.reap(tx, now=clock())
        running = asyncio.create_task(worker.run())
        await asyncio.wait({running, asyncio.create_task(enough())}, return_when=asyncio.FIRST_COMPLETED)
        await worker.stop()
        await running
    await db.close()
    return {"peak": peak_memory()}


def peak_memory() -> float:
    """Return the peak memory in megabytes."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("Linux is needed to measure memory")


async def polling(told: Told) -> Told:
    """Poll the same table each second."""
    db = sqlite3.connect(told["database"].removeprefix("sqlite:///"), isolation_level=None)
    async with pooled(told["url"]) as send:
        await go()
        ended = asyncio.create_task(enough())
        while not ended.done():
            due = db.execute(
                "UPDATE outbox SET status = 'sending' WHERE status = 'pending' AND next_attempt_at <= ?"
                " RETURNING conversation",
                [datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")],
            ).fetchall()
            await at_once(told["slots"], [conversation for (conversation,) in due], send)
            db.execute("UPDATE outbox SET status = 'sent' WHERE status = 'sending'")
            await asyncio.wait({ended}, timeout=1)
    db.close()
    return {}


_remind: Send


async def remind(conversation: str) -> None:
    """A job. The scheduler stores its name, so it must be a function of a module."""
    await _remind(conversation)


async def scheduler(told: Told) -> Told:
    """APScheduler's job store on SQLite, with a job for each reminder.

    The first is due at `begins_at`, and each of the others `apart` seconds after the one before. They send as `sends`
    says.
    """
    global _remind
    from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED, EVENT_JOB_MISSED
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    from benchmarks.stock import sender

    # It warns about each missed job.
    logging.disable()
    ended = {EVENT_JOB_EXECUTED: 0, EVENT_JOB_MISSED: 0, EVENT_JOB_ERROR: 0}

    over = asyncio.Event()

    def note(event: Any) -> None:
        ended[event.code] += 1
        if sum(ended.values()) == told["due"]:
            over.set()

    async with pooled(told["url"]) as send:
        _remind = sender(told["url"]) if told["sends"] == "stock" else send
        scheduler = AsyncIOScheduler(jobstores={"default": SQLAlchemyJobStore(told["database"])}, timezone=UTC)
        scheduler.add_listener(note, EVENT_JOB_EXECUTED | EVENT_JOB_MISSED | EVENT_JOB_ERROR)
        scheduler.start(paused=True)
        for number, conversation in enumerate(conversations(told)):
            at = datetime.fromtimestamp(told["begins_at"] + number * told["apart"], UTC)
            scheduler.add_job("benchmarks.deliverers:remind", "date", run_date=at, args=[conversation])
        await go()
        if time.time() > told["begins_at"]:
            raise SystemExit("the jobs took too long to add")
        scheduler.resume()
        blocked = asyncio.create_task(longest_block())
        await over.wait()
        blocked.cancel()
        scheduler.shutdown()
    return {"missed": ended[EVENT_JOB_MISSED], "blocked": (await asyncio.gather(blocked))[0]}


async def longest_block() -> float:
    """Return the longest time in seconds that the event loop was blocked, until cancelled."""
    longest = 0.0
    try:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(0.01)
            longest = max(longest, time.perf_counter() - begun - 0.01)
    except asyncio.CancelledError:
        return longest


async def queue(told: Told) -> Told:
    """procrastinate on PostgreSQL, with a job for each reminder; `pending` jobs in all, most of them for tomorrow."""
    import procrastinate

    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=told["database"], max_size=10))
    async with pooled(told["url"]) as send, app.open_async():
        task = app.task(name="remind")(send)
        await app.schema_manager.apply_schema_async()
        await task.batch_defer_async(*({"conversation": each} for each in conversations(told)))
        tomorrow = datetime.now(UTC) + timedelta(days=1)
        for count in itertools.repeat(5000, (told["pending"] - told["due"]) // 5000):
            later = ({"conversation": conversation_id(number, "t0")} for number in range(count))
            await task.configure(schedule_at=tomorrow).batch_defer_async(*later)
        await go()
        await app.run_worker_async(concurrency=told["slots"], wait=False, install_signal_handlers=False)
    return {}


KINDS: dict[str, Callable[[Told], Awaitable[Told]]] = {
    "raw": raw,
    "stock": stock,
    "ours": ours,
    "polling": polling,
    "scheduler": scheduler,
    "queue": queue,
}


async def work(kind: str, told: Told) -> Told:
    facts = await KINDS[kind](told)
    return {**facts, "cpu": time.process_time() - _spent}


def main() -> None:
    print(json.dumps(asyncio.run(work(sys.argv[1], json.loads(sys.argv[2])))))


if __name__ == "__main__":
    # Jobs are found by the name of this module, which is not "__main__".
    from benchmarks import deliverers

    deliverers.main()
