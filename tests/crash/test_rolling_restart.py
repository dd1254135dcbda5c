"""A new version is put in place while messages are due: each arrives once, in its order, and none waits for long."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import insert, select

from dialogs.message import Message
from storage.database.engine import Database, new_id
from storage.database.tables.deliveries import outbox as table
from storage.database.tables.people import conversation
from storage.outbox import promises as outbox
from storage.outbox.promises import LEASE, Promise
from tests.connector.places import BOT_ID, guid
from tests.connector.process import Remote, Seen
from tests.live import eventually

pytestmark = pytest.mark.crash

TENANTS = 4
CONVERSATIONS = 5
EVERY = 0.6
"""Real seconds between two messages in each conversation: all together some thirty a second."""
GOES_ON_FOR = 3
"""More of them in each after the old process has ended."""
LATE = LEASE / 2
"""A message waits for no lease of the old process: whoever takes over learns that it may. No measure of speed."""
SELDOM = 0.2
"""Real seconds between two looks, so that looking takes no time from the processes."""
WAIT = 120.0
"""Real seconds for a process to start or to end: it takes one or two, where nothing else runs."""


@dataclass
class Bot:
    """`motesbot serve`, a process of its own."""

    port: int
    log: Path
    process: asyncio.subprocess.Process

    async def is_ready(self) -> bool:
        assert self.process.returncode is None, self.log.read_text()
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.get(f"http://127.0.0.1:{self.port}/readyz") as response,
            ):
                return response.status == 200
        except aiohttp.ClientConnectionError:
            return False

    async def ends(self, *, within: float = WAIT) -> int:
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(within):
            return await self.process.wait()


@asynccontextmanager
async def serving(teams: Remote, database_url: str, log: Path) -> AsyncIterator[Bot]:
    """Started, and ready."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("MOTESBOT_")},
        **teams.environment,
        "MOTESBOT_DATABASE_URL": database_url,
        "MOTESBOT_PORT": str(port),
    }
    with log.open("ab") as out:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "error", "-m", "bot", "serve"), env=environment, stdout=out, stderr=out
        )
    try:
        bot = Bot(port, log, process)
        await eventually(bot.is_ready, within=WAIT)
        yield bot
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def places() -> dict[str, str]:
    """conversation -> tenant."""
    return {
        f"19:{guid(str(tenant), str(number)).replace('-', '')}@thread.v2": guid("tenant", str(tenant))
        for tenant in range(TENANTS)
        for number in range(CONVERSATIONS)
    }


class Stream:
    """Promises one message after another in each conversation, as a process would that hears what people say."""

    def __init__(self, db: Database) -> None:
        self.due: dict[tuple[str, str], datetime] = {}
        """(conversation, text) -> when."""
        self.rounds = 0
        self.is_to_end = False
        self._db = db

    async def begin(self, service_url: str) -> None:
        place = {"kind": "groupChat", "service_url": service_url, "bot_id": BOT_ID}
        known = [{"tenant_id": tenant, "key": key, **place} for key, tenant in places().items()]
        async with self._db.write() as tx:
            await tx.execute(insert(conversation), known)

    async def flow(self) -> None:
        """Until `is_to_end`."""
        while not self.is_to_end:
            now = datetime.now(UTC)
            text = f"number {self.rounds}"
            async with self._db.write() as tx:
                await outbox.promise(tx, [self._promise(key, text, now) for key in places()], now=now)
            self.due |= {(key, text): now for key in places()}
            self.rounds += 1
            await asyncio.sleep(EVERY)

    async def goes_on(self, rounds: int) -> None:
        enough = self.rounds + rounds

        async def did() -> bool:
            await asyncio.sleep(SELDOM)
            return self.rounds >= enough

        await eventually(did, within=WAIT)

    def _promise(self, key: str, text: str, now: datetime) -> Promise:
        return Promise(
            kind="reply",
            tenant_id=places()[key],
            subject_key=f"stream:{key}",
            occurrence=text,
            target=outbox.TO_CONVERSATION,
            conversation=key,
            due_at=now,
            content=outbox.encode(Message(text=text)),
        )


async def test_messages_go_out_all_the_while_each_once_and_in_order(postgresql_url: str, tmp_path: Path) -> None:
    db = Database(postgresql_url)
    stream = Stream(db)
    async with AsyncExitStack() as stack:
        teams = await stack.enter_async_context(Remote.starts())
        await teams.opens(places())
        await teams.becomes(limits=True, latency=0.05)
        await stream.begin(teams.service_url)

        async def another() -> Bot:
            return await stack.enter_async_context(serving(teams, postgresql_url, tmp_path / new_id()))

        old = await another()
        flowing = asyncio.create_task(stream.flow())
        stack.callback(flowing.cancel)
        await stream.goes_on(2)
        # By now the old one speaks to all tenants, and that is what the others find.
        await asyncio.gather(another(), another())
        assert await old.ends() == 0
        await stream.goes_on(GOES_ON_FOR)
        stream.is_to_end = True
        await flowing

        async def all_are_settled() -> bool:
            await asyncio.sleep(SELDOM)
            async with db.read() as tx:
                waits = table.c.status.in_(("pending", "sending"))
                return (await tx.execute(select(table.c.id).where(waits).limit(1))).first() is None

        await eventually(all_are_settled, within=WAIT)
        seen = await teams.seen()
    await _check(db, seen, stream)
    await db.close()


async def _check(db: Database, seen: Seen, stream: Stream) -> None:
    arrived: dict[str, list[str]] = {}
    for send in seen.sends:
        assert send.status == 201
        arrived.setdefault(send.conversation, []).append(send.text)
    assert arrived == {key: [f"number {number}" for number in range(stream.rounds)] for key in places()}
    assert seen.excess == []
    async with db.read() as tx:
        assert set((await tx.execute(select(table.c.status))).scalars()) == {"sent"}
    assert max(send.at - stream.due[send.conversation, send.text] for send in seen.sends) < LATE
