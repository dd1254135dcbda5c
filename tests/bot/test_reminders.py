"""What a deadline promises to say, whatever is done with it and in whatever order: each morning once to each, and all
of it."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from bot.deadlines import service as deadline_service
from bot.deadlines.messages import subject
from dialogs.deadlines import ladder, owners, rules
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.ladder import Reminder
from dialogs.deadlines.model import Assignment, Days, Deadline
from dialogs.model import Group
from storage import deadlines
from storage import people as groups
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.outbox.promises import Status, to_person
from tests.storage.test_deadlines import network

ZONE = ZoneInfo("Europe/Stockholm")
START = datetime(2025, 2, 3, 10, tzinfo=UTC)
WEST = "väster"

MOVES = st.integers(0, 120).map(lambda days: ("move", days))
STEPS = st.one_of(
    MOVES,
    st.integers(1, 30).map(lambda days: ("snooze", days)),
    st.integers(1, 20).map(lambda days: ("wait", days)),
    st.sampled_from([(Days(5), Days(0)), (Days(3, working=True),), None]).map(lambda chosen: ("ladder", chosen)),
)


@dataclass
class Told:
    """A deadline for Karin and, on a day of its own, for her organisation; and what is promised of it."""

    db: Database
    group: Group
    karin: str
    deadline: Deadline
    now: datetime = START
    snoozed: datetime | None = None

    async def save(self, changed: Deadline) -> None:
        self.deadline = changed
        async with self.db.write() as tx:
            await deadlines.save_deadline(tx, "t", changed)
            await deadline_service.promise_anew(tx, changed, self.group, now=self.now)

    async def step(self, what: str, how: Any) -> None:
        if what == "move":
            await self.move(self.now.date() + timedelta(how))
        elif what == "ladder":
            await self.save(replace(self.deadline, ladder=how))
        elif what == "snooze":
            self.snoozed = ladder.morning(self.now.date() + timedelta(how), ZONE)
            async with self.db.write() as tx:
                await deadlines.sleep(tx, "t", self.deadline.id, self.karin, until=self.snoozed)
                her = to_person(self.karin)
                await deadline_service.promise_anew(tx, self.deadline, self.group, target=her, now=self.now)
        else:
            self.now += timedelta(how)
            async with self.db.write() as tx:
                await tx.execute(
                    update(outbox)
                    .where(outbox.c.subject_key == subject(self.deadline.id), outbox.c.due_at <= self.now)
                    .where(outbox.c.status == Status.PENDING)
                    .values(status=Status.SENT)
                )

    async def move(self, due_on: date) -> None:
        if due_on != self.deadline.due_on:
            await self.save(rules.moved(self.deadline, due_on))

    async def rows(self, *status: Status) -> list[Any]:
        async with self.db.read() as tx:
            found = await tx.execute(
                select(outbox.c.target, outbox.c.due_at, outbox.c.content)
                .where(outbox.c.subject_key == subject(self.deadline.id), outbox.c.status.in_(status))
                .order_by(outbox.c.target, outbox.c.due_at)
            )
            return list(found)

    def wanted(self) -> set[datetime]:
        """The mornings to come on which Karin is to hear of it, for whichever of the reasons there are."""
        mornings = {
            at
            for each in self.deadline.assignments
            for at in deadline_service.times(self.deadline, each, self.group, now=self.now)
        }
        return mornings | ({self.snoozed} if self.snoozed and self.snoozed > self.now else set())


@pytest.fixture
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    made = asyncio.new_event_loop()
    yield made
    made.close()


@pytest.fixture
def told(sqlite_url: str, loop: asyncio.AbstractEventLoop) -> Iterator[Any]:
    db = Database(sqlite_url)
    there = loop.run_until_complete(network(db))

    async def make(due_on: date, apart: int) -> Told:
        async with db.write() as tx:
            await groups.change_membership(tx, there.group, there.karin.id, organisation=WEST)
            whose = (
                Assignment(there.karin.id, there.karin.name),
                Assignment(organisation=WEST, name=WEST, due_on=due_on + timedelta(apart)),
            )
            draft = Draft("Rapporten", due_on, assignees=whose)
            made = await deadlines.create_deadline(tx, "t", there.group, draft, by=there.karin.id, now=START)
            await deadline_service.promise(tx, made, there.group, now=START)
        return Told(db, there.group, there.karin.id, made)

    yield make
    loop.run_until_complete(db.close())


_SEVERAL = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@_SEVERAL
@given(apart=st.integers(-10, 10), due=st.integers(0, 60), steps=st.lists(STEPS, max_size=6))
def test_each_morning_that_is_due_is_promised_and_none_is_twice(
    told: Any, loop: asyncio.AbstractEventLoop, apart: int, due: int, steps: list[tuple[str, Any]]
) -> None:
    """Her own part, that of her organisation, a ladder and a snooze may all name the same morning."""

    async def run() -> None:
        one = await told(START.date() + timedelta(due), apart)
        for what, how in [("wait", 0), *steps]:
            await one.step(what, how)
            said = [(row.target, row.due_at.astimezone(ZONE).date()) for row in await one.rows(*_KEPT)]
            assert len(said) == len(set(said))
            pending = await one.rows(Status.PENDING)
            sent = {row.due_at for row in await one.rows(Status.SENT)}
            # Until then she sleeps: what is promised for a morning before it is called off when it comes.
            awake = max(one.now, one.snoozed or one.now)
            assert {row.due_at for row in pending if row.due_at >= awake} == {
                morning for morning in one.wanted() - sent if morning >= awake
            }
            assert {row.target for row in pending} <= {to_person(one.karin)}
            for row in pending:
                assert owners.is_still_due(one.deadline, msgspec.json.decode(row.content, type=Reminder).due_on)

    loop.run_until_complete(run())


_KEPT = (Status.PENDING, Status.SENT)


@_SEVERAL
@given(apart=st.integers(-10, 10), due=st.integers(0, 60), moves=st.lists(st.integers(0, 120), min_size=1, max_size=6))
def test_moved_there_and_back_it_says_what_it_would_have_said(
    told: Any, loop: asyncio.AbstractEventLoop, apart: int, due: int, moves: list[int]
) -> None:
    async def run() -> None:
        one = await told(START.date() + timedelta(due), apart)
        before, first = await one.rows(Status.PENDING), one.deadline
        for days in moves:
            await one.move(START.date() + timedelta(days))
        await one.move(first.due_on)
        assert one.deadline == first
        assert await one.rows(Status.PENDING) == before

    loop.run_until_complete(run())
