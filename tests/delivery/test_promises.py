"""What is promised when things fail: a test for each promise, on SQLite and on PostgreSQL.

| promise | test |
|---|---|
| killed at any point: nothing lost, at most one repeat | test_processes.py, tests/crash, test_state_machine.py |
| a paused worker that wakes late cannot overwrite its successor | test_processes.py |
| 2 to 8 processes claim no row twice | test_processes.py |
| database locked or full: nothing is sent without a committed attempt | test_database_trouble.py |
| PostgreSQL restarted in mid-delivery | test_database_trouble.py |
| after downtime no storm, no tenant delays another, nine stays nine | test_promises_in_time.py |
| every other one | here |

Here and in test_promises_in_time.py the whole bot runs against the mock Teams over HTTP, or with a messenger that fails
as Teams does; the processes are real in the other files.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from bot.delivery.worker import Worker
from bot.features import REGISTRY
from bot.web.links import Links
from storage.database.engine import Database
from storage.database.tables.agenda import agenda_item
from storage.database.tables.deadlines import deadline as deadline_table
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import conversation
from tests.connector import Outcome, Place, Refuse, Reset
from tests.fakes import FakeClock, FakeMessenger
from tests.live import Live, living
from tests.world import World

STOCKHOLM = ZoneInfo("Europe/Stockholm")
FOUR = ("Karin Ek", "Olle Berg", "Sara Lind", "Nils Forsberg")


def local(month: int, day: int, hour: int = 9, minute: int = 0, year: int = 2025) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=STOCKHOLM)


@pytest.fixture
async def live(database_url: str, clock: FakeClock) -> AsyncIterator[Live]:
    clock.now = local(5, 22)
    async with living(database_url, clock) as made:
        yield made


@pytest.fixture
async def world(database: Database, clock: FakeClock, teams: FakeMessenger) -> World:
    made = World(database, clock, teams)
    await made.time_is(local(5, 22, 12))
    await made.arrive("Karin", "Olle", "Sara")
    await made.led_by("Karin")
    return made


async def deadline(live: Live, whose: str = "", *, group: Place | None = None) -> Place:
    """Of 30 June; the first reminder is due on 16 June at nine."""
    group = group or await live.a_group(*FOUR)
    await live.says("Karin", f"påminn {whose}om rapporten senast 30 juni", group)
    await live.presses("Karin", "Ja, påminn", group)
    return group


async def press(world: World, text: str, title: str) -> None:
    await world.says("Karin", text)
    await world.presses("Karin", title)


# -- an unknown outcome is never silent


async def test_an_unknown_outcome_is_never_silent(live: Live) -> None:
    group = await deadline(live)
    karin = live.teams.private(live.teams.who("Karin", group))
    karin.installed = True
    live.teams.trouble_in[group.id] = Reset(kept=True)
    posts = live.teams.posts[group.id]
    await live.time_is(local(6, 16))
    await live.time_is(local(6, 16, 10))
    live.teams.trouble_in.clear()
    assert live.teams.posts[group.id] == posts + 1, "a group is not told twice"
    statuses = await live.rows(select(outbox.c.status).where(outbox.c.kind == "deadline_reminder"))
    assert [row.status for row in statuses].count("unknown") == 1
    assert "påminnelse" in live.heard(karin)


# -- what Teams answers


async def test_after_a_429_nothing_is_sent_before_retry_after(live: Live) -> None:
    group = await deadline(live)
    other = await live.a_group(*FOUR, name="Styrgruppen")
    live.teams.trouble_in[group.id] = Refuse(429, "TooManyRequests", retry_after=60)
    await live.time_is(local(6, 16))
    live.teams.trouble_in.clear()
    posts = live.teams.posts[group.id]
    await live.says("Karin", "hjälp", other)
    assert live.clock.now < local(6, 16) + timedelta(seconds=30), "the others need not wait"
    await live.time_is(local(6, 16) + timedelta(seconds=49))
    assert live.teams.posts[group.id] == posts
    await live.time_is(local(6, 16) + timedelta(seconds=80))
    assert live.teams.posts[group.id] == posts + 1
    refused, sent = [call for call in live.teams.calls if call.conversation == group.id and call.is_send][-2:]
    assert refused.status == 429
    assert sent.at >= refused.at + timedelta(seconds=60)


@pytest.mark.parametrize(
    ("status", "code", "ends"),
    [
        (400, "BadSyntax", "dead"),
        (403, "ForbiddenOperationException", "blocked"),
        (404, "ConversationNotFound", "dead"),
        (413, "MessageSizeTooBig", "dead"),
    ],
)
async def test_a_refusal_is_final_after_exactly_one_post(live: Live, status: int, code: str, ends: str) -> None:
    group = await deadline(live)
    # Where she is told of it.
    live.teams.private(live.teams.who("Karin", group)).installed = True
    live.teams.trouble_in[group.id] = Refuse(status, code)
    before = len(live.teams.calls)
    for hour in (9, 10, 18):
        await live.time_is(local(6, 16, hour))
    posts = [call for call in live.teams.calls[before:] if call.conversation == group.id and call.is_send]
    assert [(call.method, call.status) for call in posts] == [("POST", status)]
    (row,) = await live.rows(select(outbox).where(outbox.c.last_status == status))
    assert (row.status, row.attempts) == (ends, 1)


async def test_a_403_suspends_the_target_and_it_is_tried_once_a_day_until_it_is_well(live: Live) -> None:
    group = await deadline(live)
    # Without a word from Teams: the bot learns it from the refusal.
    group.installed = False
    await live.time_is(local(6, 16))
    suspended = select(conversation.c.key).where(conversation.c.suspended_at.is_not(None))
    assert [row.key for row in await live.rows(suspended)] == [group.id]
    calls = len(live.teams.calls)
    await live.time_is(local(6, 16) + timedelta(minutes=59))
    assert [call for call in live.teams.calls[calls:] if group.id in call.path] == []
    await live.time_is(local(6, 23))
    tried = [call for call in live.teams.calls[calls:] if group.id in call.path and call.is_send]
    assert len(tried) == 1
    await live.installs(group, by="Karin")
    await live.time_is(local(6, 27))
    assert "Rapporten" in live.heard(group)


# -- what is no longer so


async def _set(world: World, **values: Any) -> None:
    async with world.db.write() as tx:
        await tx.execute(update(deadline_table).values(**values))


CHANGES: dict[str, Callable[[World], Awaitable[None]]] = {
    "completed": lambda world: world.says("Olle", "klar D1"),
    "cancelled": lambda world: _set(world, status="removed"),
    "moved": lambda world: _set(world, due_on=date(2025, 7, 4)),
    "left": lambda world: world.leaves("Olle"),
}


@pytest.mark.parametrize("change", sorted(CHANGES))
@pytest.mark.parametrize("when", ["before", "at the last moment"])
async def test_what_is_cancelled_or_completed_or_whose_person_has_left_is_not_sent(
    world: World, database_url: str, change: str, when: str
) -> None:
    """At the last moment: a worker is awake, and about to claim it and compose its message in one transaction."""
    await press(world, "påminn Olle om rapporten senast 30 juni", "Ja, påminn")
    reminded = FakeMessenger()
    if when == "before":
        await CHANGES[change](world)
    world.clock.now = local(6, 16)
    if when == "before":
        worker = Worker(world.db, reminded, REGISTRY.composers(Links()), clock=world.clock)
    else:
        lost = [False]

        def at(point: str) -> None:
            if point == "before claim" and not lost[0]:
                lost[0] = True
                _elsewhere(database_url, world, CHANGES[change])

        worker = Worker(world.db, reminded, REGISTRY.composers(Links()), clock=world.clock, at=at)
    await worker.deliver_due()
    assert not [one for one in reminded.sent if "a:29:Olle" in one.conversation]
    async with world.db.read() as tx:
        reminders = select(outbox).where(outbox.c.kind == "deadline_reminder", outbox.c.due_at <= local(6, 16))
        (row,) = (await tx.execute(reminders)).all()
    assert row.status == "cancelled"


def _elsewhere(url: str, world: World, change: Callable[[World], Awaitable[None]]) -> None:
    """In another process' stead: with a loop and connections of its own, which says nothing of what it has done."""

    async def happens() -> None:
        db = Database(url)
        try:
            other = World(db, FakeClock(world.clock.now), FakeMessenger(rosters=world.teams.rosters), _number=1000)
            other.deliver = _nothing  # type: ignore[method-assign]
            await change(other)
        finally:
            await db.close()

    with ThreadPoolExecutor() as another:
        another.submit(lambda: asyncio.run(happens())).result()


async def _nothing() -> None:
    pass


# -- one bad row, one event that is told twice


async def test_one_poison_row_is_dead_and_the_rest_is_sent(live: Live) -> None:
    group = await deadline(live)
    other = await live.a_group(*FOUR, name="Styrgruppen")
    await deadline(live, group=other)
    async with live.bot.db.write() as tx:
        await tx.execute(
            outbox.update()
            .where(outbox.c.kind == "deadline_reminder", outbox.c.conversation == group.id)
            .values(content=b"{")
        )
    posts = live.teams.posts[other.id]
    await live.time_is(local(6, 16))
    assert live.teams.posts[other.id] == posts + 1
    (row,) = await live.rows(select(outbox).where(outbox.c.status == "dead"))
    assert (row.conversation, row.attempts, row.last_error) == (group.id, 1, "composer:DecodeError")


async def test_a_replayed_activity_is_one_row(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.plans("18 juni kl 9-12", group, by="Karin")
    posts = live.teams.posts[group.id]
    live.teams.delivers_twice = True
    await live.says("Olle", "lägg till Budgeten", group)
    await asyncio.gather(*(live.teams.delivers_again() for _ in range(5)))
    await live.settles()
    assert [row.title for row in await live.rows(select(agenda_item.c.title))] == ["Budgeten"]
    assert live.teams.posts[group.id] == posts + 1


async def test_a_double_click_is_one_row(live: Live) -> None:
    group = await live.a_group(*FOUR)
    await live.says("Karin", "påminn om rapporten senast 30 juni", group)
    asked = live.teams.last(group)
    card = Outcome(200, {"value": dict(asked.card or {})}, group, asked.id)
    answers = await asyncio.gather(*(live.teams.presses("Karin", "Ja, påminn", card) for _ in range(4)))
    await live.settles()
    assert {answer.status for answer in answers} == {200}
    reminders = await live.rows(select(outbox.c.due_at).where(outbox.c.kind == "deadline_reminder"))
    assert len(reminders) == len({row.due_at for row in reminders}) == 4
