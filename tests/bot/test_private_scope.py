"""What is said in private stays private: a deadline for "mig" is nobody else's, and a language is the person's."""

import pytest
from sqlalchemy import select

from storage.database import Database
from storage.schema import deadline
from tests.bot.test_deadlines import local
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World, group_chat, private_chat, words

OWN = private_chat("Olle")


@pytest.fixture
async def world(sqlite: Database, clock: FakeClock, teams: FakeMessenger) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    made = World(sqlite, clock, teams)
    await made.time_is(local(5, 22, 12))
    await made.arrive("Karin", "Olle", "Sara")
    await made.led_by("Karin")
    return made


async def groups_of_deadlines(world: World) -> list[str | None]:
    async with world.db.read() as tx:
        return [row.group_id for row in await tx.execute(select(deadline.c.group_id))]


@pytest.mark.parametrize(
    "said",
    [
        "påminn mig om läkarbesöket senast 5 juni",
        "påminn mig att ringa tandläkaren senast 5 juni",
        "kan du påminna mig om passet senast 5/6?",
        "hej, påminn mig den 5 juni om bilen",
        "påminn mej om årskortet senast 5 juni",
        "remind me about the dentist by June 5",
    ],
)
async def test_a_reminder_for_oneself_in_private_is_nobody_elses(world: World, said: str) -> None:
    before = world.everything()
    await world.says("Olle", said, in_=OWN)
    assert "Bara för dig" in world.heard("Olle")
    assert "gruppens lista" not in world.heard("Olle")
    assert "P1" in words(await world.presses("Olle", "Ja, påminn", in_=OWN))
    assert await groups_of_deadlines(world) == [None]
    await world.says("Karin", "deadlines")
    assert "P1" not in world.everything()
    assert world.everything().startswith(before)
    await world.time_is(local(6, 5, 9, 1))
    assert "P1" in world.heard("Olle")
    assert "P1" not in world.everything()


async def test_the_form_of_a_private_reminder_does_not_offer_the_group(world: World) -> None:
    await world.says("Olle", "påminn mig om läkarbesöket senast 5 juni", in_=OWN)
    await world.presses("Olle", "Ändra", in_=OWN)
    await world.says("Olle", "ja", in_=OWN)
    assert await groups_of_deadlines(world) == [None]


async def test_somebody_in_two_groups_is_not_asked_which_their_own_affair_concerns(world: World) -> None:
    await world.arrive("Olle", "Sara", place=group_chat("19:other", "Annan grupp"))
    await world.says("Olle", "påminn mig om läkarbesöket senast 5 juni", in_=OWN)
    assert "Bara för dig" in world.heard("Olle")


async def test_somebody_without_a_group_is_reminded_too(world: World) -> None:
    chat = private_chat("Nils")
    await world.says("Nils", "påminn mig om läkarbesöket senast 5 juni", in_=chat)
    assert "P1" in words(await world.presses("Nils", "Ja, påminn", in_=chat))


@pytest.mark.parametrize("whom", ["oss", "gruppen", "alla", "Sara", "mig och Sara"])
async def test_a_reminder_for_others_in_private_is_said_to_be_public_before_the_yes(world: World, whom: str) -> None:
    chat = private_chat("Karin")
    await world.says("Karin", f"påminn {whom} om planen senast 5 juni", in_=chat)
    assert "gruppens lista, som alla där kan läsa" in world.heard("Karin")
    assert await groups_of_deadlines(world) == []


async def test_a_reminder_for_oneself_that_is_said_in_the_group_is_the_groups(world: World) -> None:
    await world.says("Olle", "påminn mig om rapporten senast 5 juni")
    await world.presses("Olle", "Ja, påminn")
    assert None not in await groups_of_deadlines(world)
