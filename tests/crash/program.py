"""A worker in a process of its own, which kills itself, or is killed, by SIGKILL.

    python -m tests.crash.program <database url> <file of what Teams got> <minutes> [<point> <occurrence>]

Its clock stands still at `minutes` after the start of the test, so that nobody has to wait for a lease.
"""

import asyncio
import os
import signal
import sys
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.rate_limits import RateLimits
from bot.delivery.renderer import Rendered
from bot.delivery.worker import Worker
from bot.messenger import Address
from dialogs.message import Message
from storage.database.engine import Database
from storage.outbox.promises import Delivery
from tests.fakes import FakeClock, FakeMessenger

UNLIMITED = ((1_000_000, 1.0),)


class Teams(FakeMessenger):
    """What it has got outlives the process."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def post(self, address: Address, message: Message) -> str:
        line = f"{message.text}\n".encode()
        os.write(self._file, line)
        os.write(sys.stdout.fileno(), line)
        # The answer takes a while, and others get on meanwhile.
        await asyncio.sleep(0)
        return await super().post(address, message)


async def compose(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered:
    return Rendered(Message(text=delivery.subject_key))


async def main(url: str, path: str, minutes: str, point: str = "", occurrence: str = "0") -> None:
    left = int(occurrence)

    def at(reached: str) -> None:
        nonlocal left
        if reached == point:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    clock = FakeClock()
    clock.advance(minutes=int(minutes))
    db = Database(url)
    worker = Worker(
        db,
        Teams(path),
        dict.fromkeys(("note", "trouble"), compose),
        clock=clock,
        rate_limits=RateLimits(UNLIMITED, UNLIMITED),
        slots=4,
        at=at,
    )
    await worker.deliver_due()
    await db.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
