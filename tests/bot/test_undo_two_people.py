"""Two people act in two places, in any order: each "ångra" takes back exactly that person's last act in that place.

Where that is impossible, nothing changes, and the answer says so. Of a paste, the items that another has changed stay.
"""

import asyncio
import shutil
from collections import defaultdict
from collections.abc import Awaitable
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from storage.database.engine import Database, new_id
from tests.bot.test_undo import Rows, everything, order, with_changes
from tests.examples import few
from tests.fakes import FakeClock, FakeMessenger
from tests.snapshots import Prepared
from tests.world import World, private_chat

Result = TypeVar("Result")
PEOPLE = st.sampled_from(["Karin", "Sara"])
PLACES = st.booleans()
"""Whether it is said in the person's private chat."""


BEFORE = ("ordförande", "sekreterare", "mötet")
"""What the answers name if somebody takes back an act from before the machine began."""


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Nils", "lägg till:\n- Hamnen\n- Parken\n- Torget")


class TwoPeople(RuleBasedStateMachine):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.db = Database(url)
        self.world = World(self.db, FakeClock(), FakeMessenger())
        self.names = iter(f"Ärende {number}" for number in range(10_000))
        self.acts: dict[tuple[str, bool], list[tuple[Rows, Rows, str]]] = defaultdict(list)
        self.do(begin(self.world))
        for who in ("Karin", "Sara"):  # the first words in private open that conversation
            self.do(self._says(who, True, "hej"))

    def do(self, work: Awaitable[Result]) -> Result:
        return self.loop.run_until_complete(asyncio.wait_for(work, 60))

    def teardown(self) -> None:
        self.do(self.db.close())
        self.loop.close()

    async def _says(self, who: str, private: bool, text: str, *, agree: bool = False) -> str:
        place = private_chat(who) if private else self.world.here
        await self.world.says(who, text, in_=place)
        if private and agree:
            await self.world.says(who, "ja", in_=place)
        return self.world.heard(in_=place)

    def act(self, who: str, private: bool, text: str, *, agree: bool = False, named: str = "") -> None:
        was = self.do(everything(self.world))
        self.do(self._says(who, private, text, agree=agree))
        became = self.do(everything(self.world))
        if was != became:
            self.acts[who, private].append((was, became, named))

    @rule(who=PEOPLE, private=PLACES)
    def adds(self, who: str, private: bool) -> None:
        title = next(self.names)
        self.act(who, private, f"lägg till {title}", agree=True, named=title)

    @rule(who=PEOPLE, private=PLACES, number=st.integers(1, 3), minutes=st.sampled_from([5, 15, 45]))
    def edits(self, who: str, private: bool, number: int, minutes: int) -> None:
        self.act(who, private, f"ändra {number} till {minutes} min")

    @rule(who=PEOPLE, private=PLACES, comes=st.booleans())
    def tells_who_comes(self, who: str, private: bool, comes: bool) -> None:
        self.act(who, private, "jag kommer" if comes else "jag kan inte komma", named="till mötet")

    @rule(who=PEOPLE, private=PLACES, on=st.booleans())
    def chooses_the_question(self, who: str, private: bool, on: bool) -> None:
        self.act(who, private, "namngivna svar" if on else "anonyma svar")

    @rule(who=PEOPLE, private=PLACES)
    def asks_for_what_changes_nothing(self, who: str, private: bool) -> None:
        self.do(self._says(who, private, "dagordning"))

    @rule(who=PEOPLE, private=PLACES)
    def undoes(self, who: str, private: bool) -> None:
        was = self.do(everything(self.world))
        said = self.do(self._says(who, private, "ångra"))
        now = self.do(everything(self.world))
        stack = self.acts[who, private]
        if "Ångrat" not in said:
            assert now == was, said
            assert not stack or "tog inte tillbaka" in said or "redan tillbakataget" in said, said
            if "redan tillbakataget" in said:
                stack.pop()
            return
        if not stack:
            assert any(word in said for word in BEFORE), said
            return
        before, after, named = stack.pop()
        assert named in said
        assert now == with_changes(was, after, before)


def test_each_undo_takes_back_exactly_the_last_act_of_that_person_in_that_place(
    sqlite_template: Path, tmp_path: Path
) -> None:
    run_state_machine_as_test(
        lambda: TwoPeople(f"sqlite:///{shutil.copy(sqlite_template, tmp_path / new_id())}"),  # type: ignore[arg-type]
        settings=settings(
            max_examples=few(4),
            stateful_step_count=14,
            phases=[Phase.explicit, Phase.reuse, Phase.generate],
            deadline=None,
            derandomize=settings().derandomize,
            suppress_health_check=list(HealthCheck),
        ),
    )


# -- of several, one changed since


@pytest.fixture
async def world(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize(
    ("pasted", "change", "left"),
    [
        ("lägg till:\n- Ett\n- Två\n- Tre", "ändra 5 till 20 min", ["Två"]),
        ("lägg till:\n- Ett\n- Två\n- Tre", "ändra 4 Helt nytt", ["Helt nytt"]),
        ("lägg till:\n1. Ett\n2. Två", "punkt 5 ansvarig Nils", ["Två"]),
        ("lägg till:\n- Ett\n- Två\n- Tre\n- Fyra", "punkt 7 underlag https://kumla.example/plan.pdf", ["Fyra"]),
        ("lägg till:\n- Ett\n- Två\n- Tre", "punkt 6 beslut: vi säger ja", ["Tre"]),
    ],
)
async def test_the_others_of_a_paste_are_taken_back_and_the_changed_one_is_named(
    world: World, pasted: str, change: str, left: list[str]
) -> None:
    await world.says("Karin", pasted)
    await world.says("Sara", change)
    await world.says("Karin", "ångra")
    assert await order(world) == ["Hamnen", "Parken", "Torget", *left]
    assert f"Sara Lind har ändrat ”{left[0]}” sedan dess" in world.heard()


async def test_a_single_item_that_another_has_changed_is_left_and_said_so(world: World) -> None:
    await world.says("Karin", "lägg till Ensam")
    await world.says("Sara", "ändra 4 till 20 min")
    await world.says("Karin", "ångra")
    assert await order(world) == ["Hamnen", "Parken", "Torget", "Ensam"]
    assert "tog inte tillbaka" in world.heard()


@pytest.mark.parametrize("said", ["gör om", "gör om det", "redo", "ångra ångra", "ångra ångringen", "oj, gör om det"])
async def test_redo_is_answered_and_changes_nothing(world: World, said: str) -> None:
    await world.says("Karin", "lägg till Studiedagen")
    await world.says("Karin", "ångra")
    before = await everything(world)
    await world.says("Karin", said)
    assert "Skriv samma sak en gång till" in world.heard()
    assert await everything(world) == before
