"""One run: senders in processes of their own, against one connector, until all messages have arrived."""

import asyncio
import json
import sys
import time
from dataclasses import dataclass
from typing import cast

from benchmarks.connector import ROOT, Arrival, Connector
from benchmarks.deliverers import Told

PATIENCE = 180
"""Seconds."""


class Deliverer:
    """A sender, for the measuring process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin
        assert process.stdout
        self._process, self._stdin, self._stdout = process, process.stdin, process.stdout

    @classmethod
    async def prepared(cls, kind: str, told: Told) -> "Deliverer":
        """Start a sender, which waits for `go`."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "ignore", "-m", "benchmarks.deliverers", kind, json.dumps(told)),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        deliverer = cls(process)
        if await deliverer._stdout.readline() != b"ready\n":
            raise SystemExit(f"{kind} failed")
        return deliverer

    def go(self) -> None:
        self._stdin.write(b"\n")

    async def ended(self) -> None:
        """Wait until it ends by itself."""
        await self._process.wait()

    async def end(self) -> Told:
        """End it and return its results."""
        self._stdin.close()
        answer = await self._stdout.read()
        if await self._process.wait():
            raise SystemExit("a deliverer failed")
        return cast("Told", json.loads(answer))

    async def kill(self) -> None:
        """SIGKILL."""
        self._process.kill()
        await self._process.wait()


@dataclass(frozen=True, slots=True)
class Run:
    begun: float
    arrivals: list[Arrival]
    facts: list[Told]

    @property
    def rate(self) -> float:
        """Return the arrivals in a second."""
        last = max((at for at, _ in self.arrivals), default=float("inf"))
        return len(self.arrivals) / (last - self.begun)

    @property
    def cpu(self) -> float:
        """Return the CPU seconds for each arrival."""
        return float(sum(fact["cpu"] for fact in self.facts) / max(1, len(self.arrivals)))


async def run(connector: Connector, kind: str, told: Told, *, count: int, latency: int = 0, processes: int = 1) -> Run:
    """Let `kind` deliver until `count` messages have arrived, or it ends by itself. It begins at once, or at
    `begins_at`."""
    await connector.begin(latency=latency)
    told = {"url": connector.url, **told}
    deliverers = await asyncio.gather(*(Deliverer.prepared(kind, told) for _ in range(processes)))
    begun = told.get("begins_at", time.time())
    for deliverer in deliverers:
        deliverer.go()
    over = [asyncio.create_task(connector.reached(count))]
    over += [asyncio.create_task(deliverer.ended()) for deliverer in deliverers]
    done, rest = await asyncio.wait(over, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    for task in rest:
        task.cancel()
    if not done:
        raise SystemExit(f"{kind}: {len(await connector.arrivals())} of {count} arrived")
    facts = await asyncio.gather(*(deliverer.end() for deliverer in deliverers))
    return Run(begun, await connector.arrivals(), facts)
