"""Delivery, B and C: how late a reminder is, and how long a claim takes beside a long queue."""

import itertools
import statistics
import time
from datetime import UTC, datetime

from benchmarks.connector import conversation_id
from benchmarks.deliverers import Told
from benchmarks.delivery_bench import KINDS, SLOTS, Bench
from benchmarks.runs import run
from benchmarks.seeds import CONTENT
from storage.database.engine import Database
from storage.outbox import claims
from storage.outbox import leases as turns
from storage.outbox import promises as outbox

MOST_LATE = 0.020
MOST_TIMES_SLOWER = 1.2
APART = 0.010
AHEAD = 5
"""Seconds until the first is due. By then everybody is ready."""
AT_ONCE = 32


# -- B: lateness


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
