"""The CPU cost of each turn, tick and delivery in groups of different sizes, and the size of the cards.

python -m benchmarks.large_group [--members 10 1000 5000] [--asked 2000]

One process, SQLite, no network: Teams is a fake that accepts everything, and the clock is a fake. Each step is measured
alone, in CPU time of the process (all threads). `longest` is the longest single turn, job or poll of the worker in the
step. No turn, job or poll may use more than one second.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import text

sys.path.insert(0, str(Path(__file__).parent.parent))

from bot.features import REGISTRY
from bot.messenger import RosterEntry
from bot.people.jobs import read_rosters
from storage.database.engine import Database, upgrade
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World

LIMIT = 1.0
"""CPU seconds of a turn, job or poll."""
TYPED = 20
"""Answers that are typed, and measured as turns. The others are put into the table."""
OPENED_AT = datetime(2025, 8, 25, 7, 0, tzinfo=UTC)


@dataclass
class Measured:
    """CPU seconds of the steps of one group: the sum, and the longest turn, job or poll."""

    members: int
    asked: int
    total: dict[str, float] = field(default_factory=dict)
    longest: dict[str, float] = field(default_factory=dict)
    cards: dict[str, int] = field(default_factory=dict)

    def add(self, step: str, seconds: float) -> None:
        self.total[step] = self.total.get(step, 0.0) + seconds
        self.longest[step] = max(self.longest.get(step, 0.0), seconds)


class LargeGroup:
    """A group of `members`, of whom `asked` are ticked, and the measured steps of its life."""

    def __init__(self, world: World, measured: Measured) -> None:
        self.world = world
        self.measured = measured
        self._sent = 0

    async def cpu(self, step: str, work: Awaitable[Any]) -> Any:
        before = time.process_time()
        result = await work
        self.measured.add(step, time.process_time() - before)
        return result

    async def arrive(self) -> None:
        world = self.world
        names = ["Karin", *(f"Medlem{n:05}" for n in range(self.measured.members - 1))]
        await world.arrive("Karin")
        world.teams.rosters[world.here.conversation] = [
            RosterEntry(f"29:{name}", f"{name} Ek", f"object-{name}", f"{name.lower()}@kommun{n % 12}.example")
            for n, name in enumerate(names)
        ]
        await self.rosters("rosters: first reading")
        await world.led_by("Karin")
        async with world.db.write() as tx:
            await tx.execute(
                text(
                    "UPDATE membership SET is_member = person_id IN (SELECT p.id FROM person p JOIN membership m"
                    " ON m.person_id = p.id ORDER BY m.is_chair DESC, p.name LIMIT :asked)"
                ),
                {"asked": self.measured.asked},
            )

    async def rosters(self, step: str) -> None:
        """Read the roster until all of it has been read. Each call of the job is measured."""
        world = self.world
        async with world.db.write() as tx:
            await tx.execute(text("UPDATE meeting_group SET roster_at = NULL, roster_not_before = NULL"))
        for _ in range(1000):
            if await self.cpu(step, read_rosters(world.db, world.teams, now=world.clock())):
                return
            world.clock.advance(seconds=15)
        raise AssertionError("the roster is never read")

    async def says(self, step: str, what: str, who: str = "Karin", **more: Any) -> None:
        world = self.world
        deliver, world.deliver = world.deliver, _nothing  # type: ignore[method-assign]
        try:
            await self.cpu(step, world.says(who, what, **more))
        finally:
            world.deliver = deliver  # type: ignore[method-assign]

    async def presses(self, step: str, title: str, who: str = "Karin", **more: Any) -> None:
        world = self.world
        deliver, world.deliver = world.deliver, _nothing  # type: ignore[method-assign]
        try:
            await self.cpu(step, world.presses(who, title, **more))
        finally:
            world.deliver = deliver  # type: ignore[method-assign]

    async def jobs(self) -> None:
        """Run each job as the schedule does, until none has anything to do."""
        for _ in range(2000):
            handled = 0
            for name, job in REGISTRY.jobs.items():
                handled += await self.cpu(f"job: {name}", job(self.world.db, now=self.world.clock()))
            if not handled:
                return
            self.world.clock.advance(seconds=15)
        raise AssertionError("the jobs are never done")

    async def deliver(self, step: str) -> int:
        """Deliver all that is due. Each poll of the worker is measured."""
        worker = self.world.worker
        before, plain = len(self.world.teams.sent), worker._poll

        async def poll() -> int:
            return int(await self.cpu(step, plain()))

        worker._poll = poll  # type: ignore[method-assign]
        try:
            for _ in range(20_000):
                await worker.deliver_due()
                if not await self._waiting():
                    break
                self.world.clock.advance(seconds=1)
        finally:
            worker._poll = plain  # type: ignore[method-assign]
        sent = self.world.teams.sent[before:]
        for each in sent:
            if each.message is not None and each.message.card is not None:
                size = len(msgspec.json.encode(each.message.card)) + len(msgspec.json.encode(each.message.mentions))
                self.measured.cards[step] = max(self.measured.cards.get(step, 0), size)
        return len(sent)

    async def others_answer(self) -> None:
        """Everybody who has not typed an answer has answered, each with words of their own."""
        async with self.world.db.write() as tx:
            await tx.execute(
                text(
                    "INSERT INTO feedback_answer (tenant_id, round_id, person_id, driv, hinder)"
                    " SELECT tenant_id, round_id, person_id, 'Bra samtal nummer ' || rowid,"
                    " 'För lite tid till punkt ' || rowid FROM feedback_recipient WHERE true ON CONFLICT DO NOTHING"
                )
            )

    async def _waiting(self) -> int:
        async with self.world.db.read() as tx:
            rows = await tx.execute(
                text("SELECT count(*) FROM outbox WHERE status = 'pending' AND next_attempt_at <= :soon"),
                {"soon": (self.world.clock() + timedelta(seconds=5)).strftime("%Y-%m-%d %H:%M:%S.%f")},
            )
            return int(rows.scalar_one())


async def _nothing() -> None:
    pass


async def live(group: LargeGroup) -> None:
    """The life of a meeting: planned, prepared, held, asked about, answered, closed."""
    world, of = group.world, group.measured
    await group.arrive()
    await group.deliver("send: first words")
    await world.plan("28 augusti kl 13-15")
    await group.says("turn: an item", "lägg till Budgeten (20 min)", "Karin")
    await group.deliver("send: reply to an item")
    await group.says("turn: show the agenda", "dagordning")
    await group.deliver("send: agenda")
    for words in ("vilka är med", "vilka kommer", "vilka är medlemmar", "närvaro", "deadlines", "organisationer"):
        await group.says(f"turn: {words}", words)
        await group.deliver(f"send: {words}")
    await group.rosters("rosters: unchanged")
    await group.says("turn: deadline for all", "påminn alla om rapporten senast 30 september")
    await group.deliver("send: deadline question")
    await group.presses("turn: yes to the deadline", "Ja, påminn")
    await group.deliver("send: deadline")
    await group.says("turn: deadline for each", "påminn alla medlemmar var för sig om enkäten senast 29 september")
    await group.deliver("send: deadline question")
    world.clock.now = datetime(2025, 8, 28, 6, 58, tzinfo=UTC)
    await group.jobs()
    world.clock.now = datetime(2025, 8, 28, 7, 0, 30, tzinfo=UTC)
    await group.jobs()
    await group.deliver("send: mornings")
    world.clock.now = datetime(2025, 8, 28, 12, 50, tzinfo=UTC)
    await group.says("turn: the meeting is over", "mötet är slut")
    await group.jobs()
    await group.deliver("send: questions")
    people = [f"Medlem{n:05}" for n in range(of.asked - 1)]
    for name in people[:TYPED]:
        await group.says("turn: an answer in private", "driv: god stämning\nhinder: ont om tid", name, in_=_chat(name))
    await group.deliver("send: thanks")
    await group.others_answer()
    world.clock.now = datetime(2025, 9, 1, 9, 0, tzinfo=UTC)
    await group.jobs()
    await group.deliver("send: chasing")
    world.clock.now = datetime(2025, 9, 1, 14, 1, tzinfo=UTC)
    await group.jobs()
    await group.deliver("send: summary")


def _chat(name: str) -> Any:
    from tests.world import private_chat

    return private_chat(name)


@asynccontextmanager
async def group_of(members: int, asked: int) -> AsyncIterator[LargeGroup]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/motesbot.sqlite"
        upgrade(url)
        Database.synchronous = "OFF"
        db = Database(url)
        try:
            world = World(db, FakeClock(OPENED_AT), FakeMessenger())
            yield LargeGroup(world, Measured(members, min(members, asked)))
        finally:
            await db.close()


async def measure(members: int, asked: int, life: Callable[[LargeGroup], Awaitable[None]] = live) -> Measured:
    async with group_of(members, asked) as group:
        await life(group)
        return group.measured


def table(results: list[Measured]) -> str:
    steps = list(dict.fromkeys(step for each in results for step in each.total))
    head = "".join(f"  {f'{each.members}/{each.asked}':>24}" for each in results)
    lines = [f"{'CPU seconds: longest (total), card bytes':<42}{head}"]
    for step in steps:
        cells = ""
        for each in results:
            if step not in each.total:
                cells += f"  {'':>24}"
                continue
            card = f" {each.cards[step]:>6}" if step in each.cards else ""
            over = " !" if each.longest[step] > LIMIT else ""
            cells += f"  {f'{each.longest[step]:.3f} ({each.total[step]:.2f}){card}{over}':>24}"
        if any(each.longest.get(step, 0) >= 0.002 for each in results):
            lines.append(f"{step:<42}{cells}")
    return "\n".join(lines)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--members", type=int, nargs="+", default=[10, 1000, 5000])
    asked.add_argument("--asked", type=int, default=2000)
    told = asked.parse_args()
    results = [asyncio.run(measure(each, told.asked)) for each in told.members]
    print(table(results))
    worst = max((seconds, step) for each in results for step, seconds in each.longest.items())
    print(f"the longest is {worst[1]}: {worst[0]:.2f} s of CPU")
    if worst[0] > LIMIT:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
