"""Runs cases against a target, and checks what must hold in each."""

import contextlib
import ctypes
import gc
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.fuzz.cases import RARE, SHALLOW, Case, Make
from tests.fuzz.cases import turn as a_turn
from tests.fuzz.target import Errors, Target

LONGEST = 1.0
"""Seconds of CPU that the cases between two looks at the clock may take."""
TIMED_EVERY = 20
"""Cases between two looks at the clock: it costs as much as a case."""
RARELY = 200
"""One in so many cases is a costly one."""
COMPARED_EVERY = 5_000
"""Cases after which the database is compared with what it was."""


@dataclass
class Result:
    """`faults` are cases that broke a promise, each with what was sent."""

    cases: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    longest: float = 0.0
    cpu: float = 0.0

    @property
    def count(self) -> int:
        return self.cases.total()


class Attack:
    """`seed` and the number of a case give the same case again."""

    def __init__(self, target: Target, heard: Errors, seed: int) -> None:
        self._target = target
        self._heard = heard
        self._seed = seed
        self.result = Result()
        self._began = 0.0
        self._makers = [make for make, part in SHALLOW for _ in range(part)]

    async def run(self, first: int, last: int) -> None:
        """Run the cases with these numbers. None of them may write to the database."""
        for begin in range(first, last, COMPARED_EVERY):
            before = await self._target.digest()
            end = min(last, begin + COMPARED_EVERY)
            self._began = time.process_time()
            for number in range(begin, end):
                random = Random(f"{self._seed}:{number}")
                makers = RARE if number % RARELY == RARELY - 1 else self._makers
                await self._one(random.choice(makers), random, number)
                if (number + 1) % TIMED_EVERY == 0 or number + 1 == end:
                    self._time(number)
            if await self._target.digest() != before:
                self.result.faults.append(f"cases {begin} to {end} wrote to the database")

    async def run_turns(self, first: int, last: int) -> None:
        """Run turns of members with these numbers, which may write."""
        self._began = time.process_time()
        for number in range(first, last):
            await self._one(a_turn, Random(f"{self._seed}:turn:{number}"), number)
            self._time(number)

    def _time(self, number: int) -> None:
        now = time.process_time()
        spent, self._began = now - self._began, now
        self.result.cpu += spent
        self.result.longest = max(self.result.longest, spent)
        if spent > LONGEST:
            self.result.faults.append(f"the cases before {self._seed}:{number} took {spent:.1f} s of CPU")

    async def _one(self, make: Make, random: Random, number: int) -> None:
        try:
            case = await make(self._target, random, number)
        except Exception as error:  # noqa: BLE001 - it is told with the case that caused it
            self._fault(make.__name__, number, repr(error), b"")
            return
        wrong = _wrong(case)
        self.result.cases[case.kind] += 1
        self.result.statuses[case.reply.status] += 1
        if self._heard.found:
            wrong = self._heard.found[0]
            self._heard.found.clear()
        if wrong:
            self._fault(case.kind, number, wrong, case.sent)

    def _fault(self, kind: str, number: int, wrong: str, sent: bytes) -> None:
        self.result.faults.append(f"{kind} {self._seed}:{number}: {wrong}\n    {sent[:1500]!r}")


def _wrong(case: Case) -> str:
    status = case.reply.status
    if status >= 500 and status not in case.allowed:
        return f"answered {status}"
    return "" if status in case.allowed else f"answered {status}, which is not right for it"


def memory() -> int:
    """Return the bytes of memory that this process has, after what is not needed is gone. Needs Linux.

    What the C library keeps of freed memory is given back first: after large bodies it is some 10 MB, and it varies.
    """
    gc.collect()
    with contextlib.suppress(AttributeError):
        # Only the GNU library has it.
        ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096
