"""Real workers and their Teams, as a test handles them: start, stop, kill, pause, and count what came of it."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import func, insert, make_url, select, text, update

from storage.database.engine import Database
from storage.database.tables.deliveries import outbox as table
from storage.database.tables.people import conversation, meeting_group, membership, person
from storage.outbox import promises as outbox
from storage.outbox.promises import TO_CONVERSATION, Promise
from tests.connector.process import Arrival, Remote
from tests.delivery.program import NOTE, Order

PATIENCE = 120.0
BOT = "28:bot"


class Nursery:
    """Forks workers; one for a test run."""

    def __init__(self) -> None:
        self._parent = subprocess.Popen(
            [sys.executable, "-m", "tests.delivery.program"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def tell(self, line: Any) -> int | None:
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        self._parent.stdin.write(msgspec.json.encode(line) + b"\n")
        self._parent.stdin.flush()
        answer: int | None = msgspec.json.decode(self._parent.stdout.readline())
        return answer

    def close(self) -> None:
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        self._parent.stdin.close()
        self._parent.wait()
        self._parent.stdout.close()


@dataclass
class Process:
    """One worker."""

    name: str
    pid: int
    log: Path
    _nursery: Nursery
    _code: int | None = None

    def gets(self, number: int) -> None:
        os.kill(self.pid, number)

    @property
    def has_ended(self) -> bool:
        if self._code is None:
            self._code = self._nursery.tell({"ended": self.pid})
        return self._code is not None

    async def ends(self) -> int:
        """Its exit code; negative is the signal that ended it."""
        await until(lambda: self.has_ended)
        assert self._code is not None
        return self._code

    async def stops(self) -> None:
        """As an operator stops it."""
        self.gets(signal.SIGTERM)
        assert await self.ends() == 0, self.logged

    @property
    def is_paused(self) -> bool:
        return "\nState:\tT" in Path(f"/proc/{self.pid}/status").read_text()

    @property
    def logged(self) -> str:
        return self.log.read_text()


@dataclass
class Trial:
    """A database, workers that deliver out of it, and the Teams that they share."""

    db: Database
    url: str
    teams: Remote
    nursery: Nursery
    folder: Path
    tenants: dict[str, str] = field(default_factory=dict)
    processes: list[Process] = field(default_factory=list)

    async def starts(self, name: str = "", **options: Any) -> Process:
        """Another worker, at work."""
        name = name or f"worker-{len(self.processes) + 1}"
        log = self.folder / f"{name}.log"
        told = {**msgspec.to_builtins(self.teams.settings()), "allowed_tenants": []}
        order = Order(name, self.url, told, str(log), **options)
        pid = self.nursery.tell(order)
        assert pid is not None
        self.processes.append(process := Process(name, pid, log, self.nursery))
        # It may have been told to end before it is ready.
        await until(lambda: log.exists() and ("ready" in process.logged or process.has_ended))
        return process

    async def pauses(self, process: Process) -> None:
        """Between two of its transactions: one that slept in the middle of one would keep its locks."""
        while True:
            process.gets(signal.SIGSTOP)
            await until(lambda: process.is_paused)
            if not await self._is_in_transaction():
                return
            process.gets(signal.SIGCONT)
            await asyncio.sleep(0.01)

    async def _is_in_transaction(self) -> bool:
        """Whether anybody else is."""
        if self.db.is_sqlite:
            return not _may_write(self.url)
        async with self.db.read() as tx:
            others = "datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL"
            return bool(await tx.scalar(text(f"SELECT count(*) FROM pg_stat_activity WHERE {others}")))

    async def kills_all(self) -> None:
        for process in self.processes:
            if not process.has_ended:
                process.gets(signal.SIGKILL)
                await process.ends()

    # -- what is promised

    async def knows(self, *keys: str, tenant: str = "t", without_app: bool = False) -> None:
        """Conversations that the bot knows of, and where it is installed."""
        self.tenants |= dict.fromkeys(keys, tenant)
        if not without_app:
            await self.teams.opens(dict.fromkeys(keys, tenant))
        async with self.db.write() as tx:
            await tx.execute(
                insert(conversation),
                [
                    {
                        "tenant_id": tenant,
                        "key": key,
                        "kind": "groupChat",
                        "service_url": self.teams.service_url,
                        "bot_id": BOT,
                    }
                    for key in keys
                ],
            )

    async def knows_people(self, *names: str, secretary: str = "karin", tenant: str = "t") -> None:
        """Members of the group "g", each with a one-to-one conversation a:<name>."""
        await self.knows("19:home", *(f"a:{name}" for name in (*names, secretary)), tenant=tenant)
        async with self.db.write() as tx:
            await tx.execute(
                insert(meeting_group).values(
                    tenant_id=tenant,
                    id="g",
                    conversation="19:home",
                    name="Nätverket",
                    zone="Europe/Stockholm",
                    locale="sv",
                    anonymous=True,
                    created_at=now(),
                )
            )
            for name in (*names, secretary):
                await tx.execute(
                    insert(person).values(
                        tenant_id=tenant,
                        id=name,
                        platform_id=f"29:{name}",
                        name=name,
                        private_conversation=f"a:{name}",
                        service_url=self.teams.service_url,
                    )
                )
                await tx.execute(
                    insert(membership).values(
                        tenant_id=tenant,
                        group_id="g",
                        person_id=name,
                        is_member=True,
                        is_chair=False,
                        is_secretary=name == secretary,
                    )
                )

    async def promises(self, *promised: Promise) -> None:
        async with self.db.write() as tx:
            assert await outbox.promise(tx, promised, now=now()) == len(promised)

    async def rows(self) -> dict[str, Any]:
        """By their subjects."""
        async with self.db.read() as tx:
            return {row.subject_key: row for row in await tx.execute(select(table).order_by(table.c.id))}

    async def leases_run_out(self) -> None:
        """Those of all rows that are being sent."""
        async with self.db.write() as tx:
            await tx.execute(update(table).where(table.c.status == "sending").values(lease_until=now()))

    # -- what came of it

    async def settles(self, *, within: float = PATIENCE) -> None:
        """No note waits, and none is under way. What those who lead are told of may wait for the morning."""

        async def settled() -> bool:
            async with self.db.read() as tx:
                left = select(func.count()).where(table.c.kind == NOTE, table.c.status.in_(("pending", "sending")))
                return not await tx.scalar(left)

        await until_so(settled, within=within)

    async def got(self) -> Counter[str]:
        """How often Teams was told what."""
        return Counter(call.text for call in await self.sends())

    async def sends(self) -> list[Arrival]:
        """Of notes, in the order of arrival."""
        return [call for call in (await self.teams.seen()).sends if not call.text.startswith("outbox:")]

    async def has_got(self, count: int) -> None:
        async def got() -> bool:
            return len(await self.sends()) >= count

        await until_so(got)

    async def has_answered(self, count: int) -> None:
        async def answered() -> bool:
            return sum(call.status == 201 for call in await self.sends()) >= count

        await until_so(answered)


def _may_write(url: str) -> bool:
    with closing(sqlite3.connect(make_url(url).database or "", timeout=0, isolation_level=None)) as db:
        try:
            db.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return False
        db.execute("ROLLBACK")
        return True


def now() -> datetime:
    return datetime.now(UTC)


def to_group(key: str, subject: str, *, tenant: str = "t", **more: Any) -> Promise:
    """A post that is not repeated in doubt."""
    given: dict[str, Any] = {"kind": NOTE, "group_id": "g", "due_at": now()}
    return Promise(tenant_id=tenant, subject_key=subject, target=TO_CONVERSATION, conversation=key, **(given | more))


def to_one(name: str, subject: str, *, tenant: str = "t", **more: Any) -> Promise:
    """A private word, which in doubt comes once more."""
    to = outbox.to_person(name)
    given: dict[str, Any] = {"kind": NOTE, "group_id": "g", "due_at": now()}
    return Promise(tenant_id=tenant, subject_key=subject, target=to, conversation=to, **(given | more))


async def until(condition: Callable[[], bool], *, within: float = PATIENCE) -> None:
    async def so() -> bool:
        return condition()

    await until_so(so, within=within)


async def until_so(condition: Callable[[], Awaitable[bool]], *, within: float = PATIENCE) -> None:
    """Waits for what processes do by themselves; fails when they do not."""
    loop = asyncio.get_running_loop()
    latest, pause = loop.time() + within, 0.02
    while not await condition():
        assert loop.time() < latest, "it did not happen"
        await asyncio.sleep(pause)
        pause = min(pause * 1.2, 0.2)
