"""Proactive sends in a second: the stock SDK, this bot with durable sends, and a pooled client as the limit.

python benchmarks/sends.py [--latency 0 100] [--sends 2000] [--rounds 1]

Each sender is a process of its own. One connector in another process answers at once, or after `--latency`
milliseconds. "Durable" is safe mode: a result is committed and synced before its slot takes another row, so a kill
loses nothing. The rate limits are on, and the sends are spread over as many conversations, ten to a tenant.

Trust the ratios within a run. The stock SDK reaches Entra without TLS here, which is to its advantage.
"""

import argparse
import asyncio
import itertools
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.connector import Connector
from benchmarks.deliverers import Told
from benchmarks.runs import run
from benchmarks.seeds import seed

TEN_TIMES = 10
TO_A_TENANT = 10


async def measure(latencies: list[int], sends: int, rounds: int) -> bool:
    """Return whether the bar was reached."""
    from tests.postgres import Server

    rates: dict[tuple[int, int, str], list[float]] = {}
    connector, postgres = Connector(), Server(durable=True)
    try:
        with tempfile.TemporaryDirectory() as folder:
            runs = itertools.product(range(rounds), latencies, (8, 32), TITLES)
            for number, (_, latency, slots, kind) in enumerate(runs):
                due = min(sends, 120) if kind == "stock" else min(sends, slots * 40) if latency else sends
                told: Told = {"slots": slots, "due": due, "tenants": due // TO_A_TENANT}
                if kind == "SQLite":
                    told["database"] = f"sqlite:///{folder}/{number}.sqlite"
                elif kind == "PostgreSQL":
                    told["database"] = postgres.create(f"sends{number}")
                sender = kind
                if "database" in told:
                    sender = "ours"
                    places = {"tenants": told["tenants"], "conversations": due}
                    await seed(told["database"], connector.url, due=due, pending=due, **places)
                one = await run(connector, sender, told, count=due, latency=latency)
                different = len({conversation for _, conversation in one.arrivals})
                if not len(one.arrivals) == different == due:
                    raise SystemExit(f"{kind}: {len(one.arrivals)} of {due} arrived, in {different} conversations")
                rates.setdefault((latency, slots, kind), []).append(one.rate)
    finally:
        connector.close()
        postgres.stop()
    return report({key: statistics.median(values) for key, values in rates.items()})


TITLES = {
    "raw": "raw pooled aiohttp client (the limit)",
    "stock": "stock continue_conversation, nothing durable",
    "SQLite": "ours, durable, SQLite",
    "PostgreSQL": "ours, durable, PostgreSQL",
}


def report(rates: dict[tuple[int, int, str], float]) -> bool:
    """Print the rates. Return whether the bar was reached."""
    print(f"{'':46}{'latency':>8}{'slots':>7}{'sends/s':>9}{'of raw':>8}{'x stock':>9}")
    for (latency, slots, kind), rate in rates.items():
        of_raw, times = rate / rates[latency, slots, "raw"], rate / rates[latency, slots, "stock"]
        print(f"{TITLES[kind]:46}{latency:5} ms{slots:7}{rate:9.0f}{of_raw:8.2f}{times:9.1f}")
    reached = all(
        rates[0, 32, kind] >= TEN_TIMES * rates[0, 32, "stock"]
        for kind in ("SQLite", "PostgreSQL")
        if (0, 32, kind) in rates
    )
    print(f"\nTen times stock at 0 ms and 32 slots: {'reached' if reached else 'NOT reached'}")
    return reached


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--latency", type=int, nargs="+", default=[0, 100], help="of the connector, in milliseconds")
    parser.add_argument("--sends", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=1)
    given = parser.parse_args()
    sys.exit(not asyncio.run(measure(given.latency, given.sends, given.rounds)))


if __name__ == "__main__":
    main()
