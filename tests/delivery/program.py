"""Workers as processes of their own, forked by one that has loaded everything: a start takes no second.

    python -m tests.delivery.program

Each line of standard input is an `Order`, answered by the id of the process that carries it out; or {"ended": id},
answered by its exit code, or by null while it lives. When standard input ends, all that still live are killed.

The worker is the bot's own, with the bot's own messenger over HTTP, the bot's own clock, and the schedule's reaper.
Its messages are short: the subject of the promise.
"""

import asyncio
import logging
import os
import signal
import sys
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot import schedule
from bot.clock import SharedClock
from bot.delivery.renderer import Rendered
from bot.delivery.worker import Worker
from bot.teams.messenger import TeamsMessenger
from bot.teams.settings import TeamsSettings
from dialogs.message import Message
from storage.database.engine import Database
from storage.database.notifications import listen
from storage.outbox import leases as turns
from storage.outbox.promises import Delivery

NOTE = "note"
"""A kind of the tests, which waits for no morning and goes out alone."""


class Order(msgspec.Struct):
    """`name` is what it calls itself to Teams; `log` a file; durations are seconds. `turn` is how long its turn to
    speak to a tenant lasts. At the `occurrence`th `point` of the worker it gets `signal`."""

    name: str
    database: str
    teams: dict[str, Any]
    log: str
    slots: int = 8
    lease: float = 60
    timeout: float = 15
    turn: float = 10
    point: str = ""
    occurrence: int = 1
    signal: int = signal.SIGKILL


async def compose(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered:
    return Rendered(Message(text=delivery.subject_key))


async def deliver(order: Order) -> None:
    """Until SIGTERM."""
    left = order.occurrence

    def at(reached: str) -> None:
        nonlocal left
        if reached == order.point:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), order.signal)

    turns.LASTS = timedelta(seconds=order.turn)
    schedule.REAP_EVERY = timedelta(seconds=0.25)
    db = Database(order.database)
    clock = SharedClock(db)
    await clock.set()
    settings = TeamsSettings(
        **{**order.teams, "allowed_tenants": frozenset(), "service_hosts": tuple(order.teams["service_hosts"])}
    )
    async with aiohttp.ClientSession(headers={"User-Agent": order.name}) as session:
        worker = Worker(
            db,
            TeamsMessenger(settings, session),
            dict.fromkeys((NOTE, "trouble"), compose),
            clock=clock,
            slots=order.slots,
            lease=timedelta(seconds=order.lease),
            timeout=timedelta(seconds=order.timeout),
            at=at,
        )
        ticks = schedule.Schedule(db, clock=clock)
        stopping = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopping.set)
        ticks.start()
        hearing = None if db.is_sqlite else asyncio.create_task(listen(db.url, worker.wake))
        running = asyncio.create_task(worker.run())
        logging.getLogger(__name__).info("ready")
        await asyncio.wait([running, asyncio.create_task(stopping.wait())], return_when=asyncio.FIRST_COMPLETED)
        await asyncio.gather(ticks.stop(), worker.stop())
        await running
        if hearing is not None:
            hearing.cancel()
            await asyncio.gather(hearing, return_exceptions=True)
    await db.close()


def carry_out(order: Order) -> None:
    with open(order.log, "ab", buffering=0) as log:  # noqa: PTH123 - before logging there is nobody to tell
        os.dup2(log.fileno(), 1)
        os.dup2(log.fileno(), 2)
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s", stream=sys.stderr, force=True)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    asyncio.run(deliver(order))


def main() -> None:
    living: set[int] = set()
    for line in sys.stdin.buffer:
        told = msgspec.json.decode(line)
        answer: int | None = None
        if "ended" in told:
            ended, status = os.waitpid(told["ended"], os.WNOHANG)
            if ended:
                living.discard(ended)
                answer = os.waitstatus_to_exitcode(status)
        else:
            answer = os.fork()
            if answer == 0:
                code = 1
                try:
                    # What is left of the line of orders is for the parent.
                    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
                    carry_out(msgspec.convert(told, Order))
                    code = 0
                except BaseException:
                    logging.getLogger(__name__).exception("died")
                finally:
                    os._exit(code)
            living.add(answer)
        sys.stdout.write(msgspec.json.encode(answer).decode() + "\n")
        sys.stdout.flush()
    for process in living:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


if __name__ == "__main__":
    main()
