"""The figures that the bot promises, in one table: beside the stock SDK, its successor and bare aiohttp.

make bench, or: python -m benchmarks.table [--quick]

It runs turns.py and delivery.py (A to D). All figures but lateness and memory are ratios within one run: of CPU less is
better, of sends more. It ends with 1 if a bar was not reached. Needs `pip install -e '.[dev,bench]'`.
"""

import argparse
import asyncio
import sys
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks import delivery, turns
from benchmarks.delivery_bench import QUICK, SLOTS, Bench, Size
from benchmarks.delivery_throughput import WANTED

ANSWER = 1.5
"""An answer to a round may take so many times the CPU of a bare handler that makes the same transaction."""
STOCK = "stock continue_conversation, nothing kept"


@dataclass(frozen=True, slots=True)
class Row:
    title: str
    ours: str
    agents: str = ""
    stock: str = ""
    bar: str = ""
    reached: bool | None = None


def of_turns(ms: dict[str, float]) -> list[Row]:
    def times(kind: str, of: str) -> str:
        return f"{ms[kind] / ms[of]:.2f}" if kind in ms else "-"

    answer = ms["ours"] / ms["bare, same"]
    return [
        Row("CPU of an echo, x bare aiohttp", *(times(kind, "bare") for kind in ("ours, echo", "agents", "stock"))),
        Row("CPU of a press, nothing stored, x bare", times("ours, seam", "bare")),
        Row(
            "CPU of a stored answer, x same transaction", f"{answer:.2f}", bar=f"<= {ANSWER}", reached=answer <= ANSWER
        ),
    ]


def of_delivery(done: Bench) -> list[Row]:
    rows = []
    for latency in (0, 100):
        stock = done.of_raw.get((latency, STOCK))
        for title, wanted in ((title, bar) for (at, title), bar in WANTED.items() if at == latency):
            ours = done.of_raw[latency, title]
            slots = SLOTS * (2 if latency else 1)
            rows.append(
                Row(
                    f"sends at {latency} ms, {slots} slots, of raw: {title.removeprefix('ours, ')}",
                    f"{ours:.2f}",
                    stock=f"{stock:.2f}" if stock else "-",
                    bar=f">= {wanted}",
                    reached=ours >= wanted,
                )
            )
    rows += [
        Row(asked.partition(":")[0], came, bar=asked.partition(":")[2].strip(), reached=reached)
        for asked, came, reached in done.bars
        if asked[0] in "BCD"
    ]
    return rows


def report(rows: Iterable[Row]) -> None:
    print(f"\n{'':58}{'ours':>10}{'Agents':>9}{'stock':>9}  {'bar':44}")
    for row in rows:
        met = "" if row.reached is None else "reached" if row.reached else "NOT reached"
        print(f"{row.title:58}{row.ours:>10}{row.agents:>9}{row.stock:>9}  {row.bar:44}{met}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--quick", action="store_true", help="small numbers, to see that it runs; no bar means a thing")
    asked.add_argument("--rounds", type=int, default=3)
    told = asked.parse_args()
    ms = asyncio.run(turns.measure(told.rounds, 100 if told.quick else 1_500))
    size = QUICK if told.quick else Size()
    done = asyncio.run(delivery.measure(("A", "B", "C", "D"), size, 1, is_brief=True))
    rows = [*of_turns(ms), *of_delivery(done)]
    report(rows)
    sys.exit(any(row.reached is False for row in rows))


if __name__ == "__main__":
    main()
