"""Delivery, A and D: throughput beside the limit and alternatives, and the memory that it takes."""

import statistics
import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import func, select

from benchmarks.connector import Arrival, tenant_of
from benchmarks.deliverers import Told
from benchmarks.delivery_bench import SLOTS, Bench
from benchmarks.runs import Run, run
from bot.delivery.rate_limits import TENANT_WINDOWS
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox as outbox_table
from storage.outbox import promises as outbox
from tests.connector.limits import Limits

MOST_MEMORY = 120


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
