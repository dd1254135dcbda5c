"""A group over a chain of meetings, said to a whole bot in any order: no matter is lost, and none stands twice.

The rules have a machine of their own in tests/dialogs/test_carry.py; this one goes through what people write, the
handlers and the database, two of them at once.
"""

import asyncio
import shutil
from collections.abc import Awaitable
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus
from dialogs.meetings.model import Meeting, MeetingStatus
from storage import agenda as agendas
from storage import meetings
from storage import people as groups
from storage.database.engine import Database, new_id
from storage.database.tables.meetings import meeting
from tests.examples import few
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World

Result = TypeVar("Result")
NUMBERS = st.integers(1, 6)
WHAT = st.sampled_from(
    [
        "punkt {} flyttas till nästa möte",
        "punkt {} klar",
        "punkt {} är inte klar",
        "punkt {} stryks",
        "flytta {} till 1",
        "ändra {} Ändrad (10 min)",
    ]
)


class Network(RuleBasedStateMachine):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.db = Database(url)
        self.clock = FakeClock()
        self.world = World(self.db, self.clock, FakeMessenger())
        self.names = iter(f"Ärende {number}" for number in range(10_000))
        self.root: dict[str, str] = {}
        self.accounted: set[str] = set()
        self.do(self._begin())

    def do(self, work: Awaitable[Result]) -> Result:
        return self.loop.run_until_complete(asyncio.wait_for(work, 60))

    async def _begin(self) -> None:
        await self.world.arrive()
        await self.world.led_by("Karin", "Sara")
        await self._plan()

    async def _plan(self) -> None:
        await self.world.says("Karin", "vi ses varje torsdag kl 9-12")
        await self.world.presses("Karin", "Ja, det stämmer")

    # -- what people do

    @rule(number=st.integers(1, 3))
    def adds(self, number: int) -> None:
        lines = "\n".join(f"{at}. {next(self.names)}" for at in range(1, number + 1))
        self.do(self.world.says("Karin", f"lägg till:\n{lines}"))

    @rule(what=WHAT, number=NUMBERS)
    def says(self, what: str, number: int) -> None:
        self.do(self.world.says("Karin", what.format(number)))
        self.nothing_may_be_gone(what)

    @rule(one=WHAT, number=NUMBERS, other=WHAT, another=NUMBERS)
    def two_at_once(self, one: str, number: int, other: str, another: int) -> None:
        said = (("Karin", one.format(number)), ("Sara", other.format(another)))
        self.do(self.world.says_at_once(*said))
        self.nothing_may_be_gone(said)

    @rule(number=NUMBERS)
    def removes(self, number: int) -> None:
        self.do(self.world.says("Karin", f"ta bort {number}"))

    @rule()
    def takes_back(self) -> None:
        was = {item.id: item for item in self.items()}
        self.do(self.world.says("Karin", "ångra"))
        # An undo takes away what the change had added; never what came by being carried.
        left = {item.id for item in self.items()}
        carried = {self.root[one] for one, item in was.items() if one not in left and item.carried}
        assert carried <= self.now_accounted()

    @rule(ticks=st.booleans())
    def meets(self, ticks: bool) -> None:
        if not self.planned():
            # An undo can take back the series, and a cancellation its last meeting.
            self.do(self._plan())
        coming = self.planned()[0]
        self.do(self.world.time_is(coming.ends_at))
        self.do(self.world.says("Karin", "mötet är slut"))
        if not ticks:
            self.do(self.world.time_passes(days=3, hours=1))
        self.nothing_may_be_gone("the end of a meeting")

    @rule()
    def cancels(self) -> None:
        self.do(self.world.says("Karin", "mötet är inställt"))
        self.nothing_may_be_gone("a cancelled meeting")

    # -- what holds

    async def _all(self) -> list[tuple[Meeting, Agenda]]:
        async with self.db.read() as tx:
            known = await groups.recall(tx, self.world.here.tenant_id, self.world.here.conversation, "29:Karin")
            assert known.group is not None
            rows = await tx.execute(select(meeting).order_by(meeting.c.starts_at))
            found = [meetings.as_meeting(row) for row in rows]
            return [(one, await agendas.load_agenda(tx, known.group.tenant_id, one.id)) for one in found]

    def planned(self) -> list[Meeting]:
        return [one for one, _ in self.do(self._all()) if one.status is MeetingStatus.PLANNED]

    def items(self) -> list[AgendaItem]:
        return [item for _, agenda in self.do(self._all()) for item in agenda.all_items if not item.standing]

    def now_accounted(self) -> set[str]:
        """The matters that are still to be dealt with somewhere, or have been."""
        found = self.items()
        for item in found:
            self.root.setdefault(item.id, self.root[item.carried.item] if item.carried else item.id)
        return {
            self.root[item.id] for item in found if item.status is not ItemStatus.CARRIED or item.carried_to is None
        }

    def nothing_may_be_gone(self, after: Any) -> None:
        left = self.now_accounted()
        assert self.accounted <= left, after

    @invariant()
    def nothing_stands_twice(self) -> None:
        self.accounted = self.now_accounted()
        alive = [
            self.root[item.id]
            for item in self.items()
            if item.status is ItemStatus.OPEN or (item.status is ItemStatus.CARRIED and item.carried_to is None)
        ]
        assert len(alive) == len(set(alive))

    @invariant()
    def what_stands_on_every_agenda_stands_once(self) -> None:
        for _, agenda in self.do(self._all()):
            standing = [item.standing for item in agenda.items if item.standing]
            assert len(standing) == len(set(standing))

    def teardown(self) -> None:
        self.do(self.db.close())
        self.loop.close()


def test_over_any_chain_of_meetings_nothing_is_lost_and_nothing_stands_twice(
    sqlite_template: Path, tmp_path: Path
) -> None:
    run_state_machine_as_test(
        lambda: Network(f"sqlite:///{shutil.copy(sqlite_template, tmp_path / new_id())}"),  # type: ignore[arg-type]
        settings=settings(
            max_examples=few(4),
            stateful_step_count=12,
            # Each step is a turn of the whole bot: a failure is told as it was found.
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            deadline=None,
            derandomize=settings().derandomize,
            suppress_health_check=list(HealthCheck),
        ),
    )
