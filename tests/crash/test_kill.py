"""kill -9 of a real process: nothing is lost, nothing comes more than twice, and no doubt stays silent."""

import asyncio
import os
import random
import signal
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import update

from storage.database.engine import Database
from storage.database.tables.people import person
from tests.bot.test_worker import SERVICE, know
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_group_led_by, a_promise, in_private, promise, rows

pytestmark = pytest.mark.crash

PEOPLE = 20
SLOTS = 4


class Trial:
    """Reminders to people and posts to groups, delivered by one process after another until all are settled."""

    def __init__(self, db: Database, url: str, folder: Path, clock: FakeClock) -> None:
        self.db, self.url, self.clock = db, url, clock
        self.path = folder / "teams"
        self.path.touch()
        self.killed = 0
        self._minutes = 0

    async def prepare(self) -> None:
        people = {f"person{n}": "member" for n in range(PEOPLE)}
        await a_group_led_by(self.db, self.clock, **people, karin="secretary")
        await know(self.db, *(f"19:{n}" for n in range(PEOPLE)), *(f"a:{name}" for name in [*people, "karin"]))
        async with self.db.write() as tx:
            # Everybody has a private conversation: what is tried here is not the way to them.
            await tx.execute(update(person).values(private_conversation="a:" + person.c.id, service_url=SERVICE))
        await promise(
            self.db,
            self.clock,
            *(in_private(self.clock, name, kind="note", subject_key=f"to {name}", group_id="g") for name in people),
            *(
                a_promise(self.clock, conversation=f"19:{n}", kind="note", subject_key=f"group {n}", group_id="g")
                for n in range(PEOPLE)
            ),
        )

    async def start(self, *arguments: str) -> asyncio.subprocess.Process:
        """A new process, three minutes after the last: the leases of that one have run out."""
        self._minutes += 3
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.crash.program", self.url, str(self.path), str(self._minutes), *arguments),
            stdout=asyncio.subprocess.PIPE,
        )

    async def ends(self, process: asyncio.subprocess.Process) -> bool:
        """Whether it came to the end of its work."""
        code = await process.wait()
        assert code in (0, -signal.SIGKILL)
        self.killed += code != 0
        return code == 0

    async def check(self) -> None:
        got = Counter(self.path.read_text().splitlines())
        settled = {row.subject_key: row for row in await rows(self.db)}
        for n in range(PEOPLE):
            to_person, to_group = settled[f"to person{n}"], settled[f"group {n}"]
            # Lost: none. Repeated: only what may be, at most once, and marked.
            assert to_person.status == "sent"
            assert 1 <= got[to_person.subject_key] <= 2
            assert got[to_person.subject_key] == 1 or to_person.maybe_repeated
            assert got[to_group.subject_key] == 1 if to_group.status == "sent" else to_group.status == "unknown"
            assert got[to_group.subject_key] <= 1
        # One report names all that failed together. Its key is the first of them.
        unknown = {f"outbox:{row.id}" for row in settled.values() if row.status == "unknown"}
        reports = [row for row in settled.values() if row.kind == "trouble"]
        assert all((row.target, row.status) == ("person:karin", "sent") for row in reports)
        assert {row.subject_key for row in reports} <= unknown
        assert bool(reports) == bool(unknown)
        in_doubt = [row for row in settled.values() if row.maybe_repeated or row.status == "unknown"]
        assert len(in_doubt) <= self.killed * SLOTS


@pytest.fixture
async def trial(database: Database, database_url: str, tmp_path: Path, clock: FakeClock) -> Trial:
    trial = Trial(database, database_url, tmp_path, clock)
    await trial.prepare()
    return trial


@pytest.mark.parametrize("point", ["before claim", "after claim", "after send", "after record"])
async def test_killed_at_any_point_nothing_is_lost_and_only_a_private_word_may_come_twice(
    trial: Trial, point: str
) -> None:
    assert not await trial.ends(await trial.start(point, "3"))
    assert await trial.ends(await trial.start())
    await trial.check()


async def test_killed_again_and_again_at_any_moment_nothing_is_lost(trial: Trial) -> None:
    chance = random.Random(20250825)
    for _ in range(3):
        process = await trial.start()
        assert process.stdout is not None
        for _ in range(chance.randint(1, 8)):
            await process.stdout.readline()
        # It goes on while the signal is on its way: this may be anywhere.
        # Not by its own method, which asks first whether it has ended, and then nobody learns how.
        with suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        await trial.ends(process)
    assert await trial.ends(await trial.start())
    await trial.check()
    assert trial.killed >= 1
