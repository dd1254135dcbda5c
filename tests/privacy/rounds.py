"""Rounds of driv och hinder for the tests of privacy: a group of any size, its meeting, and answers by each way."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from storage.database.engine import Database
from storage.database.tables.feedback import feedback_round
from storage.database.tables.people import person
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World, private_chat

STOCKHOLM = ZoneInfo("Europe/Stockholm")
STARTS = datetime(2025, 8, 29, 9, tzinfo=STOCKHOLM)
ENDS = STARTS + timedelta(hours=3)
CLOSES = datetime(2025, 9, 2, 16, tzinfo=STOCKHOLM)
CHAIR = "Ylva"
MEMBERS = ("Agnes", "Bertil", "Cajsa", "David", "Elin", "Fredrik", "Greta", "Henrik", "Inga", "Johan", "Kerstin")


async def a_group(db: Database, members: Sequence[str]) -> World:
    """A group that Ylva leads, with a meeting that has begun."""
    world = World(db, FakeClock(), FakeMessenger())
    await world.time_is(STARTS - timedelta(days=1))
    await world.arrive(CHAIR, *members, installer=CHAIR)
    await world.led_by(CHAIR)
    await world.plan("29 augusti kl 9-12", by=CHAIR)
    await world.time_is(STARTS + timedelta(minutes=30))
    return world


async def answers(world: World, who: str, *, driv: str, hinder: str = "", by: str) -> None:
    """An answer by `who`, by the "form", in a "text" or from an "old client"."""
    chat = private_chat(who)
    if by == "text":
        await world.says(who, f"driv: {driv}\nhinder: {hinder}" if hinder else f"driv: {driv}", in_=chat)
        return
    # The card may have been replaced by one that tells of the closing: the form is still on somebody's screen.
    data = {"action": "feedback_answer", "round": await the_round_id(world)}
    send = {"actions": [{"title": "Skicka", "data": data}]}
    await world.presses(who, "Skicka", send, in_=chat, driv=driv, hinder=hinder, old_client=by == "old client")


async def the_round_id(world: World) -> str:
    async with world.db.read() as tx:
        found = (await tx.execute(select(feedback_round.c.id))).scalars().all()
    assert len(found) == 1
    return str(found[0])


async def is_closed(world: World) -> bool:
    async with world.db.read() as tx:
        found = (await tx.execute(select(feedback_round.c.closed_at))).scalars().all()
    return all(found)


async def ids_of(world: World, members: Sequence[str]) -> dict[str, str]:
    """The id of each person, by name."""
    async with world.db.read() as tx:
        rows = (await tx.execute(select(person.c.name, person.c.id))).all()
    return {row.name: row.id for row in rows if row.name in members}


def drawn(chance: random.Random, least: int = 4, most: int = 11) -> list[str]:
    return list(MEMBERS[: chance.randint(least, most)])
