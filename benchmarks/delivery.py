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
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.delivery_bench import QUICK, Bench, Size, bench
from benchmarks.delivery_kills import killed
from benchmarks.delivery_throughput import memory, throughput
from benchmarks.delivery_waits import claiming, lateness

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
