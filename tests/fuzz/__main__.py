"""Attacks the bot with generated requests, and ends with 1 if a promise is broken.

python -m tests.fuzz --cases 1000000 --seed 1 [--turns 20000]

No case may be answered with 5xx, log an error, take a second of CPU or go unanswered. Cases that prove nothing, or hold
no event, may not change a row. `--turns` are events of members with hostile data, which the real dispatcher handles and
which may write. The files that members send are tried once, each in the process that reads it. The memory of the
process is printed from time to time: it must not grow once all kinds of cases were seen. The largest that grows by
design is the table of addresses whose requests were refused: 4,096 of them, less than a megabyte.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path

from bot import gc_tuning
from bot.notes.documents import UnreadableDocument, read_file
from bot.notes.sent_files import SECONDS
from storage.database.engine import Database, upgrade
from tests.fakes import FakeClock, FakeMessenger
from tests.fuzz import hostile
from tests.fuzz.attack import Attack, memory
from tests.fuzz.target import errors, target
from tests.world import World

STEP = 20_000
MOST_FAULTS = 40


async def attack(cases: int, turns: int, seed: int, report: Path | None = None) -> Attack:
    with tempfile.TemporaryDirectory() as folder, errors() as heard:
        url = f"sqlite:///{folder}/motesbot.sqlite"
        upgrade(url)
        Database.synchronous = "OFF"
        db = Database(url)
        world = World(db, FakeClock(), FakeMessenger())
        await world.arrive()
        async with target(world) as aimed:
            running = Attack(aimed, heard, seed)
            gc_tuning.settle()
            began = time.monotonic()
            for first in range(0, max(cases, 1), STEP):
                last = min(cases, first + STEP)
                await running.run(first, last)
                first_turn, last_turn = first * turns // max(cases, 1), last * turns // max(cases, 1)
                await running.run_turns(first_turn, last_turn)
                result = running.result
                print(
                    f"{last:,} cases and {last_turn:,} turns: {memory() / 1e6:.0f} MB,"
                    f" {result.cpu:.0f} s of CPU, {time.monotonic() - began:.0f} s, longest {result.longest:.2f} s,"
                    f" {len(result.faults)} faults",
                    flush=True,
                )
                if report and result.faults:
                    await asyncio.to_thread(report.write_text, "\n".join(result.faults), encoding="utf-8")
                if len(result.faults) > MOST_FAULTS:
                    break
        await db.close()
    return running


async def files() -> list[str]:
    """Return how each hostile file was read that broke a promise."""
    wrong = []
    for name, data in hostile.files():
        began = time.monotonic()
        try:
            await read_file(name, data)
        except UnreadableDocument:
            pass
        except Exception as error:  # noqa: BLE001 - it is what is looked for
            wrong.append(f"{name}: {error!r}")
        if time.monotonic() - began > SECONDS + 10:
            wrong.append(f"{name}: took {time.monotonic() - began:.0f} s")
    return wrong


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--cases", type=int, default=20_000)
    asked.add_argument("--turns", type=int, default=0)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--files", action="store_true", help="read the hostile files too")
    asked.add_argument("--report", type=Path, help="write the faults here")
    told = asked.parse_args()
    result = asyncio.run(attack(told.cases, told.turns, told.seed, told.report)).result
    if told.files:
        result.faults += asyncio.run(files())
    print(f"\n{result.count:,} cases: " + ", ".join(f"{kind} {n:,}" for kind, n in result.cases.most_common()))
    print("answers: " + ", ".join(f"{status}: {n:,}" for status, n in sorted(result.statuses.items())))
    print(f"faults: {len(result.faults)}")
    text = "\n".join(result.faults)
    if told.report:
        told.report.write_text(text, encoding="utf-8")
    elif text:
        print(text)
    sys.exit(bool(result.faults))


if __name__ == "__main__":
    main()
