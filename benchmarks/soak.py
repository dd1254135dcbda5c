"""A simulated day of a region, with every promise about delivery checked.

python -m benchmarks.soak --seed 1 [--groups 200] [--tenants 4] [--hours 24] [--kills 1000] [--database postgresql]

Groups plan meetings, type items, ask for the agenda, end meetings, answer rounds, set deadlines and change their
messages. A seeded generator draws who does it and when, and which calls Teams refuses, loses or answers too late. Some
events arrive twice. Everything is real but Teams and the clock. It prints the number of breaches of each promise, and
ends with 1 if there is any.

With `--kills`, the process dies so often: at a named point of the worker, or at a statement of a turn or a job. In this
process, a death is an exception that nothing catches; what was in memory is dropped, a new worker begins with another
identity, and Teams sends the event again. `tests/crash` kills real processes.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import event, func, select

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.soak_checks import Breaches, check_end
from benchmarks.soak_teams import Teams, sending
from bot.delivery.batch import Batch
from bot.delivery.worker import Worker
from bot.dispatch import Dispatch
from bot.events import BotAdded, CardSubmitted, Event, MeetingEnded, MessageEdited, MessageReceived, Place, PlaceKind
from bot.features import REGISTRY
from bot.idle import Idle
from bot.jobs import Job
from bot.messenger import RosterEntry
from bot.people.jobs import read_rosters
from bot.web.links import Links
from storage.database.engine import Database, upgrade
from storage.database.tables.agenda import agenda_item
from storage.database.tables.meetings import meeting
from tests.fakes import FakeClock, Killed
from tests.world import URL, World, private_chat, sender

BEGINS_AT = datetime(2025, 8, 25, 8, 0, tzinfo=UTC)
"""A Monday, ten in the morning in Sweden."""
STOCKHOLM = ZoneInfo("Europe/Stockholm")
TICK = timedelta(minutes=1)
"""The ticks of the schedule are this far apart, to save time."""
PEOPLE = 6
TWICE = 0.05
"""The part of all events that arrives twice."""
POINTS = ("before claim", "after claim", "after send", "after record")


@dataclass
class Region:
    """The parameters and the random choices of one day."""

    seed: int
    groups: int = 200
    tenants: int = 4
    hours: float = 24
    kills: int = 0
    draw: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.draw = random.Random(self.seed)


class Soak:
    """One day. `_killed_in` counts down the statements and points until the next death."""

    def __init__(self, region: Region, db: Database) -> None:
        self.region, self.db, self.random = region, db, region.draw
        self.clock = FakeClock(BEGINS_AT)
        self.breaches = Breaches()
        self.teams = Teams(region.draw, self.clock, self.breaches)
        self.done: Counter[str] = Counter()
        self.typed: list[tuple[str, str]] = []
        self._turn = 0
        self.deaths = 0
        self._until_death = -1
        self._is_dead = False
        self.worlds = [self._world(number) for number in range(region.groups)]
        self._begin()
        for engine in {db._writer.sync_engine, db._reader.sync_engine, db._unprobed.sync_engine}:
            event.listen(engine, "before_cursor_execute", lambda *_: self._step())

    def _world(self, number: int) -> World:
        tenant = f"tenant-{number % self.region.tenants}"
        here = Place(tenant, f"19:group-{number:03}", PlaceKind.GROUP, URL, "28:bot", name=f"Chefsgrupp {number:03}")
        self.teams.tenants[here.conversation] = tenant
        world = World.__new__(World)
        world.db, world.clock, world.here, world._number = self.db, self.clock, here, 0
        people = [f"{name}{number:03}" for name in ("Karin", "Olle", "Sara", "Nils", "Eva", "Per")[:PEOPLE]]
        self.teams.rosters[here.conversation] = [
            RosterEntry(f"29:{name}", name, f"object-{name}", f"{name.lower()}@ort{number % 7}.example")
            for name in people
        ]
        return world

    def _begin(self) -> None:
        """A process begins."""
        soak = self

        class Watched(Worker):
            async def _deliver(self, batch: Batch) -> None:
                sending.set(batch)
                await super()._deliver(batch)

        self.db._after_promises.clear()
        self.idle = Idle(self.db, self.clock)
        self.dispatch = Dispatch(self.db, self.clock, zone=STOCKHOLM, locale="sv")
        self.worker = Watched(
            self.db,
            self.teams,
            REGISTRY.composers(Links()),
            clock=self.clock,
            chance=self.random.random,
            at=lambda _: soak._step(),
        )
        if self.region.kills > self.deaths and not self.teams.is_calm:
            self._until_death = self.random.randrange(1, 400)

    def _step(self) -> None:
        """A statement, or a named point of the worker."""
        if self._until_death > 0:
            self._until_death -= 1
            if self._until_death == 0:
                self._until_death = -1
                self._is_dead = True
                raise Killed

    async def _survive(self, work: Callable[[], Awaitable[Any]]) -> Any:
        """Do it, and again in a new process if this one dies of it."""
        while True:
            try:
                result = await work()
            except BaseException:
                if not self._is_dead:
                    raise
            else:
                if not self._is_dead:
                    return result
            # Whatever became of it, also where an error in the ruins was caught on the way: it is a dead process.
            self.deaths += 1
            self._is_dead = False
            self._begin()

    # -- what happens

    async def send(self, made: Event) -> Any:
        answer = await self._survive(lambda: self.dispatch(made))
        if self.random.random() < TWICE:
            await self._survive(lambda: self.dispatch(made))
            self.done["events again"] += 1
        self.done["events"] += 1
        return answer

    def _id(self) -> str:
        self._turn += 1
        return f"in-{self._turn}"

    async def says(self, world: World, who: str, text: str, *, private: bool = False) -> str:
        place = self._private(world, who) if private else world.here
        made = self._id()
        await self.send(MessageReceived(place, sender(who), made, text))
        return made

    def _private(self, world: World, who: str) -> Place:
        chat = private_chat(who)
        place = Place(world.here.tenant_id, chat.conversation, chat.kind, chat.service_url, chat.bot_id)
        self.teams.tenants[place.conversation] = place.tenant_id
        return place

    async def presses(self, world: World, who: str, title: str) -> None:
        """Press the newest button of this title in the group, if there is one."""
        from tests.world import button, has_button

        for shown in reversed(self.teams.shown.get(world.here.conversation, [])[-6:]):
            card = shown.message.card if shown.message else None
            if card and has_button(card, title):
                data = dict(button(card, title)["data"])
                await self.send(
                    CardSubmitted(world.here, sender(who), self._id(), shown.activity_id, data["action"], data)
                )
                self.done["presses"] += 1
                return

    def people(self, world: World) -> list[str]:
        return [entry.name for entry in self.teams.rosters[world.here.conversation]]

    # -- a day

    def day(self) -> list[tuple[timedelta, Callable[[], Awaitable[None]]]]:
        """Draw what happens, and when."""
        return sorted(
            ((at, what) for world in self.worlds for at, what in self._of_group(world)), key=lambda each: each[0]
        )

    def _of_group(self, world: World) -> list[tuple[timedelta, Callable[[], Awaitable[None]]]]:
        draw, people = self.random, self.people(world)
        chair = people[0]
        hours = self.region.hours

        def at(start: float, end: float) -> timedelta:
            return timedelta(hours=hours / 24 * draw.uniform(start, end))

        def say(who: str, text: str, *, private: bool = False) -> Callable[[], Awaitable[Any]]:
            return lambda: self.says(world, who, text, private=private)

        async def arrive() -> None:
            await self.send(BotAdded(world.here, sender(chair), self._id()))

        async def item(number: int, who: str) -> None:
            title = f"Punkt {world.here.conversation[-3:]} nummer {number}"
            self.typed.append((world.here.tenant_id, title))
            made = await self.says(world, who, f"lägg till {title}")
            if draw.random() < 0.2:
                self.clock.advance(seconds=5)
                self.typed[-1] = (world.here.tenant_id, f"{title} ändrad")
                changed = f"editMessage:{self.clock()}"
                await self.send(MessageEdited(world.here, sender(who), made, changed, f"lägg till {title} ändrad"))
                self.done["edits"] += 1

        async def call_ends() -> None:
            await self.send(MeetingEnded(world.here, self._id(), "call", self.clock()))

        ready = at(0.0, 0.6)
        later = ready + timedelta(minutes=2)
        plan: list[tuple[timedelta, Callable[[], Awaitable[Any]]]] = [
            (ready, arrive),
            (later, say(chair, "jag är ordförande")),
        ]
        begins = draw.choice((14, 15))
        met = draw.random() < 0.7
        if met:
            plan.append((later + timedelta(minutes=1), say(chair, f"nästa möte 25 augusti kl {begins}-{begins + 1}")))
            plan.append((later + timedelta(minutes=2), lambda: self.presses(world, chair, "Ja, det stämmer")))
            plan += [
                (later + timedelta(minutes=3 + 4 * n), lambda n=n: item(n, draw.choice(people)))  # type: ignore[misc]
                for n in range(draw.randrange(1, 4))
            ]
            plan.append((later + timedelta(minutes=20), say(chair, "dagordning")))
            over = timedelta(hours=begins + 1 - 10, minutes=draw.uniform(-20, -5))
            plan.append((over, draw.choice((call_ends, say(chair, "mötet är slut"), say(chair, "dagordning")))))
            plan += [
                (
                    over + timedelta(hours=1, minutes=draw.uniform(5, 200)),
                    say(who, f"driv: gott samtal {who}\nhinder: ont om tid {who}", private=True),
                )
                for who in people
                if draw.random() < 0.8
            ]
        if draw.random() < 0.6:
            when = at(4, 8)
            plan.append((when, say(chair, f"påminn {people[1]} om rapporten senast {draw.choice((26, 27))} augusti")))
            plan.append((when + timedelta(minutes=1), lambda: self.presses(world, chair, "Ja, påminn")))
        plan += [(at(2, 12), say(draw.choice(people), draw.choice(("hjälp", "deadlines", "vilka kommer"))))]
        return [each for each in plan if each[0] < timedelta(hours=hours)]

    async def tick(self) -> None:
        await self._survive(lambda: read_rosters(self.db, self.teams, now=self.clock()))
        for name, job in REGISTRY.jobs.items():
            if not self.idle.sleeps(name):
                self.done[f"job {name}"] += await self._survive(lambda name=name, job=job: self._job(name, job))

    async def _job(self, name: str, job: Job) -> int:
        began = self.idle.begins()
        handled = await job(self.db, now=self.clock())
        await self.idle.ran(name, began)
        return handled

    async def deliver_until(self, until: datetime) -> None:
        """Deliver, and move the clock to each instant when the worker has something to do."""
        while True:
            await self._survive(lambda: self.worker.deliver_due())
            wait = timedelta(seconds=max(0.001, self.worker.seconds_to_sleep(self.clock())))
            if self.clock() + wait >= until:
                self.clock.now = max(self.clock.now, until)
                return
            self.clock.now += wait

    async def run(self) -> None:
        happens = self.day()
        ends = BEGINS_AT + timedelta(hours=self.region.hours)
        next_tick = BEGINS_AT
        while self.clock() < ends:
            coming = BEGINS_AT + happens[0][0] if happens else ends
            await self.deliver_until(min(ends, next_tick, coming))
            while happens and BEGINS_AT + happens[0][0] <= self.clock():
                await happens.pop(0)[1]()
            if self.clock() >= next_tick:
                await self.tick()
                next_tick = self.clock() + TICK
        await self._settle()
        await check_end(self.breaches, self.db, self.teams.arrived, now=self.clock())
        await self._check_typed()
        async with self.db.read() as tx:
            ended = select(func.count()).where(meeting.c.status == "ended")
            # A killed job does not tell what it has done, so the meetings are counted here.
            self.done["meetings ended"] = await tx.scalar(ended) or 0

    async def _settle(self) -> None:
        """Teams is well again and nobody dies: what is still to be sent arrives."""
        self.teams.is_calm, self._until_death = True, -1
        for _ in range(20):
            await self.tick()
            await self.deliver_until(self.clock() + TICK)

    async def _check_typed(self) -> None:
        """Each typed item is on one agenda, or waits for a meeting."""
        async with self.db.read() as tx:
            rows = (await tx.execute(select(agenda_item.c.tenant_id, agenda_item.c.title))).all()
        there = Counter((row.tenant_id, row.title) for row in rows)
        for typed in self.typed:
            if there[typed] > 1:
                self.breaches.add("doubled", f"item {typed[1]}")
        self.done["items found"] = sum(there[typed] > 0 for typed in self.typed)


@asynccontextmanager
async def database(kind: str) -> AsyncIterator[Database]:
    if kind == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite:///{folder}/motesbot.sqlite"
            upgrade(url)
            Database.synchronous = "OFF"
            db = Database(url)
            try:
                yield db
            finally:
                await db.close()
        return
    from tests.postgres import Server

    server = Server()
    try:
        url = server.create("soak")
        upgrade(url)
        db = Database(url)
        yield db
        await db.close()
    finally:
        server.stop()


async def soak(region: Region, kind: str = "sqlite") -> Soak:
    async with database(kind) as db:
        day = Soak(region, db)
        await day.run()
        return day


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--seed", type=int, required=True)
    asked.add_argument("--groups", type=int, default=200)
    asked.add_argument("--tenants", type=int, default=4)
    asked.add_argument("--hours", type=float, default=24)
    asked.add_argument("--kills", type=int, default=0)
    asked.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    told = asked.parse_args()
    region = Region(told.seed, told.groups, told.tenants, told.hours, told.kills)
    before = time.process_time()
    day = asyncio.run(soak(region, told.database))
    cpu = time.process_time() - before
    print(f"seed {told.seed}, {told.groups} groups, {told.tenants} tenants, {told.hours} h, {told.database}")
    done = day.done
    print(
        f"{done['events']} events ({done['events again']} twice, {done['edits']} edits, {done['presses']} presses),"
        f" {done['meetings ended']} meetings ended, {len(day.teams.arrived)} messages arrived,"
        f" {day.teams.failed} calls failed, {day.deaths} deaths, {cpu:.0f} s of CPU"
    )
    print(day.breaches.table())
    if day.breaches.total:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
