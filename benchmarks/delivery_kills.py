"""Delivery, E: a process is killed again and again; nothing is lost, and no more repeated than is promised."""

import asyncio
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time

from sqlalchemy import func, select

from benchmarks.connector import conversation_id
from benchmarks.deliverers import Told
from benchmarks.delivery_bench import KINDS, SLOTS, Bench
from benchmarks.runs import Deliverer
from benchmarks.seeds import PERSONAL
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox as outbox_table
from storage.outbox import promises as outbox

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
