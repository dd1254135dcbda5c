"""Delivery, measured: throughput, lateness, long queues, memory, and kills.

python benchmarks/delivery.py [--only A B C D E] [--quick] [--rounds 1]

A: throughput for 10,000 due reminders in a table of 100,000, for 400 tenants and 10,000 conversations, in safe mode: a
result is committed and synced before its slot takes another row. It is compared with the least that any sender must do
(one pooled client, the limit) and with alternatives. None of them respects Teams' limits, and only procrastinate also
survives a kill.

B: lateness, with one reminder due every 10 ms.

C: the duration of a claim beside 1,000,000 waiting rows, against 10,000.

D: the peak memory of a process of A.

E: the effect of 20 kills (SIGKILL, at random moments) on 10,000 messages, half of them to a person, half to groups.

Each sender is a process of its own, against one connector in another process. Teams' limits are checked on arrival: 7
in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour for a conversation, and 30 in 1 s for a tenant. The bot aims at 25, and
counts a send from its beginning until a second after its answer.

The run ends with the bars and whether they were reached, and exits with 1 if one was not. Trust the ratios within a
run. Needs Linux, and `pip install -e '.[dev,bench]'`.
"""

import argparse
import asyncio
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

from sqlalchemy import func, select

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.connector import Arrival, Connector, conversation_id, tenant_of
from benchmarks.deliverers import Told
from benchmarks.runs import Deliverer, Run, run
from benchmarks.seeds import CONTENT, NOBODY, PERSONAL, seed
from bot.delivery.rate_limits import TENANT_WINDOWS
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox as outbox_table
from storage.outbox import claims
from storage.outbox import leases as turns
from storage.outbox import promises as outbox
from tests.connector.limits import Limits
from tests.postgres import Server

MOST_MEMORY = 120
MOST_LATE = 0.020
MOST_TIMES_SLOWER = 1.2
SLOTS = 32
KINDS = ("SQLite", "PostgreSQL")


@dataclass(frozen=True, slots=True)
class Size:
    due: int = 10_000
    due_slowly: int = 3_000
    """At 100 ms, so that the run is short."""
    waiting: int = 100_000
    tenants: int = 400
    """So many that each has 25 due: with more, Teams' limit for a tenant would be measured instead of the sender."""
    stock: int = 120
    scheduled: int = 500
    queued: int = 1_000
    seconds: int = 20
    small: int = 10_000
    large: int = 1_000_000
    claims: int = 20
    kills: int = 20


QUICK = Size(
    due=2_000,
    due_slowly=600,
    waiting=10_000,
    stock=40,
    scheduled=100,
    queued=300,
    seconds=4,
    small=2_000,
    large=50_000,
    kills=4,
)


@dataclass(slots=True)
class Bench:
    """The parts that all measures share. `bars` are (the bar, the value, whether it was reached)."""

    connector: Connector
    postgres: Server
    folder: Path
    size: Size
    rounds: int
    is_brief: bool = False
    """Without the schedulers and queues that it is compared with: only the stock SDK and the limit."""
    bars: list[tuple[str, str, bool]] = field(default_factory=list)
    peaks: dict[str, float] = field(default_factory=dict)
    of_raw: dict[tuple[int, str], float] = field(default_factory=dict)
    """Sends in a second beside those of the limit, by the latency and the title of the sender."""
    _databases: "itertools.count[int]" = field(default_factory=itertools.count)

    def new(self, kind: str) -> str:
        """Return the URL of an empty database."""
        name = f"delivery{next(self._databases)}"
        return f"sqlite:///{self.folder}/{name}.sqlite" if kind == "SQLite" else self.postgres.create(name)

    async def seeded(
        self, kind: str, *, due: int, waiting: int, personal: str = NOBODY, now: datetime | None = None
    ) -> str:
        database = self.new(kind)
        conversations, tenants = self.size.due, self.size.tenants
        await seed(
            database,
            self.connector.url,
            due=due,
            pending=waiting,
            tenants=tenants,
            conversations=conversations,
            personal=personal,
            now=now,
        )
        if kind == "PostgreSQL":
            # Data written here must not be flushed to the disk while others are measured.
            self.postgres.execute("CHECKPOINT")
        return database

    def bar(self, asked: str, came: str, *, reached: bool) -> None:
        self.bars.append((asked, came, reached))


async def ended(database: str) -> Counter[str]:
    """Return the number of rows in each status, without waiting rows."""
    db = Database(database)
    async with db.read() as tx:
        rows = await tx.execute(select(outbox_table.c.status, func.count()).group_by(outbox_table.c.status))
        found = Counter({status: count for status, count in rows if status != outbox.Status.PENDING})
    await db.close()
    return found


def in_excess(arrivals: Collection[Arrival]) -> tuple[int, int]:
    """Return (arrivals beyond Teams' limits, the most arrivals for a tenant in a second)."""
    limits = Limits()
    for at, conversation in sorted(arrivals):
        limits.pause(datetime.fromtimestamp(at, UTC), ("sends", conversation), ("requests", tenant_of(conversation)))
    tenants: dict[str, list[float]] = {}
    for at, conversation in sorted(arrivals):
        tenants.setdefault(tenant_of(conversation), []).append(at)
    return len(limits.excess), max(most_in_a_second(times) for times in tenants.values())


def most_in_a_second(times: Sequence[float]) -> int:
    first = most = 0
    for last, at in enumerate(times):
        while times[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


# -- A and D: throughput and memory


@dataclass(frozen=True, slots=True)
class Entry:
    title: str
    kind: str
    database: str = ""
    processes: int = 1


RAW = Entry("one pooled client, no limits kept (the limit)", "raw")
OURS = (
    Entry("ours, SQLite", "ours", "SQLite"),
    Entry("ours, PostgreSQL", "ours", "PostgreSQL"),
    Entry("ours, PostgreSQL, 4 processes of so many slots", "ours", "PostgreSQL", processes=4),
)
RIVALS = (
    Entry("stock continue_conversation, nothing kept", "stock"),
    Entry("APScheduler's job store, SQLite, stock sends", "scheduler", "SQLite"),
    Entry("procrastinate, PostgreSQL", "queue", "PostgreSQL"),
)
WANTED = {
    (0, "ours, SQLite"): 0.5,
    (0, "ours, PostgreSQL"): 0.35,
    (100, "ours, SQLite"): 0.9,
    (100, "ours, PostgreSQL"): 0.9,
}


async def throughput(bench: Bench) -> None:
    size = bench.size
    for latency, slots, due in ((0, SLOTS, size.due), (100, 2 * SLOTS, size.due_slowly)):
        runs: dict[Entry, list[Run]] = {}
        remarks: dict[Entry, str] = {}
        excess = 0
        for _ in range(bench.rounds):
            # The limit runs between the others, because the machine may have other work.
            others = (RIVALS[0],) if bench.is_brief else (OURS[2], RAW, *RIVALS)
            for entry in (RAW, OURS[0], RAW, OURS[1], RAW, *others):
                one, remark = await deliver(bench, entry, latency=latency, slots=slots, due=due)
                runs.setdefault(entry, []).append(one)
                if entry.kind == "ours":
                    forbidden, most = in_excess(one.arrivals)
                    excess += forbidden
                    remark = f"at most {most} to a tenant in a second"
                    if not latency and entry.processes == 1:
                        bench.peaks[entry.database] = max(bench.peaks.get(entry.database, 0), one.facts[0]["peak"])
                remarks[entry] = remark
        medians = {entry: statistics.median(one.rate for one in those) for entry, those in runs.items()}
        print(f"\nA  {latency} ms, {slots} slots, {due} due of {size.waiting}")
        print(f"{'':46}{'sends/s':>9}{'of raw':>8}{'CPU each':>10}")
        for entry, rate in medians.items():
            bench.of_raw[latency, entry.title] = rate / medians[RAW]
            cpu = statistics.median(one.cpu for one in runs[entry]) * 1000
            print(f"{entry.title:46}{rate:9.0f}{rate / medians[RAW]:8.2f}{cpu:7.2f} ms  {remarks[entry]}")
        if bound := limited_to(due // size.tenants, size.tenants):
            print(f"{'what the limits of a tenant allow':46}{bound:9.0f}{bound / medians[RAW]:8.2f}")
        for entry in OURS:
            if wanted := WANTED.get((latency, entry.title)):
                of_raw = medians[entry] / medians[RAW]
                bench.bar(
                    f"A {entry.title}, {latency} ms, {slots} slots: at least {wanted} of raw",
                    f"{of_raw:.2f}",
                    reached=of_raw >= wanted,
                )
        bench.bar(f"A {latency} ms: nothing beyond Teams' limits", f"{excess} beyond", reached=not excess)


def limited_to(each: int, tenants: int) -> float | None:
    """Return the possible sends in a second for so many due messages of each tenant. The first of them, perhaps all, go
    at once."""
    (most, seconds), *_ = TENANT_WINDOWS
    windows = -(-each // most) - 1
    return each * tenants / (windows * seconds) if windows else None


async def deliver(bench: Bench, entry: Entry, *, latency: int, slots: int, due: int) -> tuple[Run, str]:
    size = bench.size
    told: Told = {"slots": slots, "due": due, "tenants": size.tenants}
    remark = ""
    match entry.kind:
        case "ours":
            told["database"] = await bench.seeded(entry.database, due=due, waiting=size.waiting)
        case "stock":
            told["due"] = size.stock
        case "scheduler":
            told |= {"due": size.scheduled, "database": bench.new(entry.database), "sends": "stock"}
            told |= {"begins_at": time.time() + 3 + size.scheduled / 100, "apart": 0}
        case "queue":
            told |= {"due": min(due, size.queued), "database": bench.new(entry.database), "pending": size.waiting}
    one = await run(bench.connector, entry.kind, told, count=told["due"], latency=latency, processes=entry.processes)
    different = len({conversation for _, conversation in one.arrivals})
    missed = one.facts[0].get("missed", 0)
    if not len(one.arrivals) == different == told["due"] - missed:
        raise SystemExit(f"{entry.title}: {len(one.arrivals)} of {told['due']} arrived, in {different} conversations")
    match entry.kind:
        case "ours":
            if (sent := (await ended(told["database"]))[outbox.Status.SENT]) != due:
                raise SystemExit(f"{entry.title}: {sent} of {due} are known to be sent")
        case "scheduler":
            remark = f"{missed} of {told['due']} lost, event loop blocked for {one.facts[0]['blocked']:.1f} s"
    return one, remark


async def memory(bench: Bench) -> None:
    size = bench.size
    for entry in OURS[:2]:
        if entry.database not in bench.peaks:
            one, _ = await deliver(bench, entry, latency=0, slots=SLOTS, due=size.due)
            bench.peaks[entry.database] = one.facts[0]["peak"]
    print(f"\nD  memory at most, {size.due} delivered of {size.waiting}")
    for database, peak in bench.peaks.items():
        print(f"{'ours, ' + database:46}{peak:6.0f} MB")
        bench.bar(f"D ours, {database}: less than {MOST_MEMORY} MB", f"{peak:.0f} MB", reached=peak < MOST_MEMORY)


# -- B: lateness

APART = 0.010
AHEAD = 5
"""Seconds until the first is due. By then everybody is ready."""


async def lateness(bench: Bench) -> None:
    size = bench.size
    print(f"\nB  one due every {APART * 1000:.0f} ms beside {size.waiting} that wait")
    print(f"{'':46}{'p50':>9}{'p99':>9}")
    senders = (
        ("ours, SQLite", "ours", "SQLite", size.seconds),
        ("ours, PostgreSQL", "ours", "PostgreSQL", size.seconds),
        ("the same table, looked at each second", "polling", "SQLite", size.seconds // 2),
        ("APScheduler's job store, SQLite, pooled client", "scheduler", "SQLite", size.seconds // 2),
    )
    for title, kind, database, seconds in senders[: 2 if bench.is_brief else None]:
        count = round(seconds / APART)
        told: Told = {"slots": SLOTS, "due": count, "tenants": size.tenants, "sends": "pooled", "apart": APART}
        if kind == "scheduler":
            told |= {"database": bench.new(database), "begins_at": time.time() + AHEAD + count / 200}
        else:
            told["database"] = await bench.seeded(database, due=0, waiting=size.waiting)
            told["begins_at"] = time.time() + AHEAD
            await promise(told["database"], count, tenants=size.tenants, begins_at=told["begins_at"])
        one = await run(bench.connector, kind, told, count=count)
        due_at = {
            conversation_id(number, f"t{number % size.tenants}"): told["begins_at"] + number * APART
            for number in range(count)
        }
        late = sorted(at - due_at[conversation] for at, conversation in one.arrivals)
        half, most = late[len(late) // 2], late[len(late) * 99 // 100]
        missed = count - len(late)
        print(f"{title:46}{half * 1000:6.1f} ms{most * 1000:6.1f} ms{f'  {missed} of {count} lost' if missed else ''}")
        if kind == "ours":
            bench.bar(
                f"B {title}: p99 less than {MOST_LATE * 1000:.0f} ms", f"{most * 1000:.1f} ms", reached=most < MOST_LATE
            )


async def promise(database: str, count: int, *, tenants: int, begins_at: float) -> None:
    db = Database(database)
    promises = [
        outbox.Promise(
            kind="reply",
            tenant_id=f"t{number % tenants}",
            subject_key=f"late:{number}",
            target=outbox.TO_CONVERSATION,
            conversation=conversation_id(number, f"t{number % tenants}"),
            due_at=datetime.fromtimestamp(begins_at + number * APART, UTC),
            content=CONTENT,
        )
        for number in range(count)
    ]
    async with db.write() as tx:
        await outbox.promise(tx, promises, now=datetime.now(UTC))
    await db.close()


# -- C: long queues

AT_ONCE = 32


async def claiming(bench: Bench) -> None:
    size = bench.size
    print(f"\nC  a claim of {AT_ONCE}, committed: median of {size.claims}")
    for kind in KINDS:
        due = AT_ONCE * (size.claims + 1)
        databases = [Database(await bench.seeded(kind, due=due, waiting=rows)) for rows in (size.small, size.large)]
        times: list[list[float]] = [[] for _ in databases]
        tenants = itertools.cycle([f"t{number}" for number in range(size.tenants)])
        # Alternating, so that other work of the machine affects both alike.
        for _ in range(size.claims + 1):
            shares = dict.fromkeys(itertools.islice(tenants, AT_ONCE), 1)
            for db, taken in zip(databases, times, strict=True):
                taken.append(await claim(db, shares))
        for db in databases:
            await db.close()
        # The first one compiles the statements.
        small, large = (statistics.median(taken[1:]) for taken in times)
        for rows, seconds in ((size.small, small), (size.large, large)):
            print(f"{f'ours, {kind}, {rows} waiting':46}{seconds * 1000:6.2f} ms")
        bench.bar(
            f"C {kind}: {size.large} waiting at most {MOST_TIMES_SLOWER} times {size.small}",
            f"{large / small:.2f}",
            reached=large <= MOST_TIMES_SLOWER * small,
        )


async def claim(db: Database, shares: dict[str, int]) -> float:
    """Return the seconds of the worker's steps before a send: take the tenant leases, and claim the first rows of
    each."""
    now = datetime.now(UTC)
    begun = time.perf_counter()
    async with db.write() as tx:
        await turns.take(tx, shares, owner="measured", now=now)
        taken = await claims.claim(tx, owner="measured", shares=shares, now=now)
    seconds = time.perf_counter() - begun
    if len(taken) != sum(shares.values()):
        raise SystemExit(f"{len(taken)} instead of {sum(shares.values())} claimed")
    return seconds


# -- E: kills

DAY = clock_time(10, tzinfo=UTC)
BETWEEN = 75
"""Seconds by which the clock of a process is ahead of the one before it, so that nobody waits for leases."""


async def killed(bench: Bench) -> None:
    size = bench.size
    chance = random.Random(20260302)
    print(f"\nE  {size.kills} kills, {size.due} due, {SLOTS} slots")
    for kind in KINDS:
        # By day: at night late messages are held back.
        day = datetime.combine(datetime.now(UTC).date() + timedelta(1), DAY)
        database = await bench.seeded(kind, due=size.due, waiting=size.due, personal=PERSONAL, now=day)
        ahead = (day - datetime.now(UTC)).total_seconds()
        await bench.connector.begin()
        told: Told = {"url": bench.connector.url, "database": database, "slots": SLOTS}
        share = size.due // (size.kills + 1)
        for kill in range(size.kills):
            deliverer = await Deliverer.prepared("ours", told | {"ahead": ahead + kill * BETWEEN})
            enough = asyncio.create_task(
                bench.connector.reached(len(await bench.connector.arrivals()) + chance.randint(1, share))
            )
            deliverer.go()
            await asyncio.wait({enough}, timeout=30)
            if not enough.done():
                raise SystemExit(f"nothing arrives after {kill} kills")
            await asyncio.sleep(chance.uniform(0, 0.02))
            await deliverer.kill()
        deliverer = await Deliverer.prepared("ours", told | {"ahead": ahead + size.kills * BETWEEN})
        deliverer.go()
        await settled(database)
        await deliverer.end()
        await judge(bench, kind, database)


async def settled(database: str) -> None:
    db = Database(database)
    left = select(func.count()).where(outbox_table.c.status.in_([outbox.Status.PENDING, outbox.Status.SENDING]))
    for _ in range(120):
        async with db.read() as tx:
            if not (await tx.execute(left)).scalar_one():
                break
        await asyncio.sleep(0.5)
    await db.close()


async def judge(bench: Bench, kind: str, database: str) -> None:
    arrived = Counter(conversation for _, conversation in await bench.connector.arrivals())
    db = Database(database)
    async with db.read() as tx:
        rows = (await tx.execute(select(outbox_table))).all()
    await db.close()
    lost = repeats = unkept = posts = reminders = doubted = 0
    for row in rows:
        number = int(row.subject_key.partition(":")[2])
        came = arrived[conversation_id(number, row.tenant_id)]
        personal = row.target != outbox.TO_CONVERSATION
        is_unknown = row.status == outbox.Status.UNKNOWN
        doubted += row.maybe_repeated or is_unknown
        posts += is_unknown and not personal
        reminders += is_unknown and personal
        repeats += max(0, came - 1)
        # An unknown message is not lost: a leader is told.
        lost += not (is_unknown or (row.status == outbox.Status.SENT and came))
        # A direct message may arrive twice, and is unknown only after two doubts. A post arrives once.
        unkept += came > (1 + row.maybe_repeated if personal else 1) or (
            is_unknown and personal and not row.maybe_repeated
        )
    most = bench.size.kills * SLOTS
    print(
        f"{'ours, ' + kind:46}{lost} lost, {repeats} came twice, unknown {posts} posts and {reminders} reminders;"
        f" in doubt {doubted} of at most {most}"
    )
    bench.bar(f"E {kind}: none lost in {bench.size.kills} kills", f"{lost} lost", reached=not lost)
    bench.bar(
        f"E {kind}: repeated and unknown within the promise",
        f"{unkept} beyond, {doubted} in doubt",
        reached=not unkept and doubted <= most,
    )


MEASURES: dict[str, Callable[[Bench], Awaitable[None]]] = {
    "A": throughput,
    "B": lateness,
    "C": claiming,
    "D": memory,
    "E": killed,
}


async def measure(only: Sequence[str], size: Size, rounds: int, *, is_brief: bool = False) -> Bench:
    """Return what was measured."""
    async with bench(size, rounds) as those:
        those.is_brief = is_brief
        for name, measured in MEASURES.items():
            if name in only:
                await measured(those)
    print(f"\n{'bar':76}{'came':>26}")
    for asked, came, reached in those.bars:
        print(f"{asked:76}{came:>26}  {'reached' if reached else 'NOT reached'}")
    return those


@asynccontextmanager
async def bench(size: Size, rounds: int) -> AsyncIterator[Bench]:
    connector, postgres = Connector(), Server(durable=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            yield Bench(connector, postgres, Path(folder), size, rounds)
    finally:
        connector.close()
        postgres.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=list(MEASURES), default=list(MEASURES))
    parser.add_argument("--quick", action="store_true", help="small numbers, to see that it runs; no bar means a thing")
    parser.add_argument("--rounds", type=int, default=1, help="of A; its medians are shown")
    given = parser.parse_args()
    done = asyncio.run(measure(given.only, QUICK if given.quick else Size(), given.rounds))
    sys.exit(not all(reached for _, _, reached in done.bars))


if __name__ == "__main__":
    main()
