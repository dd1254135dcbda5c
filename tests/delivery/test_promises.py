"""What is promised when things fail: a test for each promise, on SQLite and on PostgreSQL.

| promise | test |
|---|---|
| killed at any point: nothing lost, at most one repeat | test_processes.py, tests/crash, test_state_machine.py |
| a paused worker that wakes late cannot overwrite its successor | test_processes.py |
| 2 to 8 processes claim no row twice | test_processes.py |
| database locked or full: nothing is sent without a committed attempt | test_database_trouble.py |
| PostgreSQL restarted in mid-delivery | test_database_trouble.py |
| every other one | here |

Here the whole bot runs against the mock Teams over HTTP, or with a messenger that fails as Teams does; the processes
are real in the other files.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select, update

from bot.delivery.renderer import Rendered
from bot.delivery.worker import LONGEST_SLEEP, SLOTS, Worker
from bot.features import REGISTRY
from bot.web.links import Links
from dialogs.message import Card, Message
from storage.database.engine import Database
from storage.database.tables.agenda import agenda_item
from storage.database.tables.deadlines import assignment
from storage.database.tables.deadlines import deadline as deadline_table
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import conversation
from storage.outbox.promises import Delivery
from tests.bot.test_worker import know
from tests.bot.test_worker_loop import running
from tests.connector import Outcome, Place, Refuse, Reset
from tests.fakes import FakeClock, FakeMessenger, Sent
from tests.live import Live, eventually, living
from tests.storage.test_outbox import GROUP, a_promise, promise, statuses
from tests.world import World, group_chat

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


async def _press(world: World, text: str, title: str) -> None:
    await world.says("Karin", text)
    await world.presses("Karin", title)


@pytest.mark.parametrize("change", sorted(CHANGES))
@pytest.mark.parametrize("when", ["before", "at the last moment"])
async def test_what_is_cancelled_or_completed_or_whose_person_has_left_is_not_sent(
    world: World, database_url: str, change: str, when: str
) -> None:
    """At the last moment: a worker is awake, and about to claim it and compose its message in one transaction."""
    await _press(world, "påminn Olle om rapporten senast 30 juni", "Ja, påminn")
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


# -- three days of downtime


async def test_three_days_of_downtime_make_no_storm(world: World) -> None:
    """Deadlines of several people fall due while the bot is down, and it comes back in the evening."""
    for n, (whose, day) in enumerate(
        (("Olle", 23), ("Olle", 24), ("Olle", 24), ("Olle", 25), ("Olle", 26), ("Sara", 24), ("Sara", 26), ("", 24))
    ):
        await _press(world, f"påminn {whose} om uppgift {'abcdefgh'[n]} senast {day} juni", "Ja, påminn")
    before = len(world.teams.sent)
    # The last that it said was on the morning of the 20th.
    await world.time_is(local(6, 20, 12))
    before = len(world.teams.sent)
    world.clock.now = local(6, 23, 22)
    came: list[tuple[datetime, Any]] = []
    while world.clock.now < local(6, 24, 8, 59):
        count = len(world.teams.sent)
        await world.tick()
        came += [(world.clock.now.astimezone(STOCKHOLM), sent) for sent in world.teams.sent[count:]]
        world.clock.advance(minutes=15)
    for _ in range(8):
        count = len(world.teams.sent)
        await world.tick()
        came += [(world.clock.now.astimezone(STOCKHOLM), sent) for sent in world.teams.sent[count:]]
        world.clock.advance(minutes=15)
    assert len(world.teams.sent) > before
    assert all(7 <= at.hour < 19 for at, _ in came)
    by_place = Counter(sent.conversation for _, sent in came)
    assert by_place["a:29:Olle"] == 1, "five things of one person are one message"
    assert by_place["a:29:Sara"] <= 2
    assert by_place[world.here.conversation] <= 1


async def test_nine_hundred_rows_that_fell_due_while_it_was_down_are_one_message_for_each_person(world: World) -> None:
    """Twenty people with fifteen deadlines each: three reminders of every one, while nobody was there to send."""
    people = [f"Person{n:02}" for n in range(20)]
    await world.arrive("Karin", *people, place=group_chat("19:many", "Länsgruppen"))
    for name in people:
        await world.says("Karin", f"påminn {name} om uppgiften senast 26 juni", in_=group_chat("19:many"))
        await world.presses("Karin", "Ja, påminn", in_=group_chat("19:many"))
    await _each_fifteen_times(world)
    await world.time_is(local(6, 23, 8))
    world.clock.now = local(6, 26, 20)
    due = select(func.count()).where(outbox.c.kind == "deadline_reminder", outbox.c.due_at > local(6, 23, 8))
    async with world.db.read() as tx:
        assert (await tx.execute(due.where(outbox.c.due_at <= world.clock.now))).scalar_one() == 900
    came: list[tuple[datetime, Sent]] = []
    while world.clock.now < local(6, 27, 12):
        count = len(world.teams.sent)
        await world.tick()
        came += [(world.clock.now.astimezone(STOCKHOLM), sent) for sent in world.teams.sent[count:]]
        world.clock.advance(minutes=60)
    assert all(9 <= at.hour < 19 for at, _ in came)
    told = {sent.conversation: str(_card(sent)["body"]) for _, sent in came if sent.conversation.startswith("a:29:P")}
    assert len(told) == len([sent for _, sent in came if sent.conversation in told]) == 20
    for card in told.values():
        # A list, which names each of the fifteen once.
        assert [card.count(f"Uppgiften {n:02}") for n in range(15)] == [1] * 15


def _card(sent: Sent) -> Card:
    assert sent.message
    assert sent.message.card
    return sent.message.card


async def _each_fifteen_times(world: World) -> None:
    """Of each deadline fourteen more that differ in nothing but their names."""
    async with world.db.write() as tx:
        for table in (deadline_table, assignment, outbox):
            kept = [dict(row._mapping) for row in await tx.execute(select(table))]
            if table is outbox:
                kept = [row for row in kept if row["kind"] == "deadline_reminder"]
            firsts = [{name: row[name] for name in row if table is not outbox or name != "id"} for row in kept]
            more = [first | _renamed(table.name, first, n) for n in range(1, 15) for first in firsts]
            await tx.execute(table.insert(), more)
        await tx.execute(update(deadline_table).where(deadline_table.c.number < 100).values(title="Uppgiften 00"))


def _renamed(table: str, row: dict[str, Any], n: int) -> dict[str, Any]:
    match table:
        case "deadline":
            return {"id": f"{row['id']}-{n}", "number": row["number"] + 100 * n, "title": f"Uppgiften {n:02}"}
        case "assignment":
            return {"deadline_id": f"{row['deadline_id']}-{n}"}
        case _:
            return {"subject_key": f"{row['subject_key']}-{n}", "dedupe_key": f"{row['dedupe_key']}-{n}"}


# -- one tenant's thousands


async def test_five_thousand_rows_of_one_tenant_do_not_delay_the_one_of_another(
    database: Database, teams: FakeMessenger, clock: FakeClock
) -> None:
    crowd = [f"19:{n}" for n in range(100)]
    await know(database, *crowd)
    await know(database, GROUP, tenant_id="other")
    rows = [
        a_promise(clock, kind="note", conversation=crowd[n % 100], offset=str(n), due_at=clock() - timedelta(minutes=5))
        for n in range(5000)
    ]
    await promise(database, clock, *rows, a_promise(clock, kind="note", tenant_id="other", subject_key="the one"))
    await Worker(database, teams, {"note": _compose}, clock=clock).deliver_due()
    places = [sent.message.text for sent in teams.sent]
    # The clock stands still: of the crowd goes what a tenant may have in a second, and no more.
    assert len(places) == 25 + 1
    assert places.index("the one") < SLOTS


# -- time


@pytest.mark.parametrize(("said", "around"), [("27 oktober", local(10, 26)), ("30 mars 2026", local(3, 29, year=2026))])
async def test_nine_stays_nine_over_the_change_of_the_clocks_and_each_reminder_comes_once(
    world: World, said: str, around: datetime
) -> None:
    """By night, morning and evening, through the whole bot, over the fold of autumn and the gap of spring."""
    await world.time_is(around - timedelta(days=20))
    await _press(world, f"påminn om rapporten senast {said}", "Ja, påminn")
    came: list[str] = []
    async with world.db.read() as tx:
        days = {at.astimezone(STOCKHOLM).date() for at in await tx.scalars(select(outbox.c.due_at))}
    # The days of the reminders, those beside them, and those around the change.
    awake = {day + timedelta(days=n) for day in (*days, around.date()) for n in (-1, 0, 1)}
    world.clock.now = (around - timedelta(days=15)).replace(hour=8)
    end = around + timedelta(days=2)
    while world.clock.now < end:
        if world.clock.now.hour == 8 and world.clock.now.date() not in awake:
            world.clock.now += timedelta(days=1)
            continue
        count = len(world.teams.sent)
        await world.tick()
        came += [world.clock.now.astimezone(STOCKHOLM).strftime("%H:%M")] * (len(world.teams.sent) - count)
        # Whoever counts an hour wrong comes at eight or at ten.
        world.clock.now += timedelta(hours={8: 1, 9: 1, 10: 12, 22: 10}[world.clock.now.hour])
    assert came == ["09:00"] * 4


async def test_a_clock_that_jumps_makes_it_at_most_thirty_seconds_late(
    database: Database, teams: FakeMessenger, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No sleep is longer than thirty seconds; here they are fifty thousandths of one."""
    assert timedelta(seconds=30) >= LONGEST_SLEEP
    monkeypatch.setattr("bot.delivery.worker.LONGEST_SLEEP", timedelta(milliseconds=50))
    clock = FakeClock()
    await know(database, GROUP)
    worker = Worker(database, teams, {"note": _compose}, clock=clock)
    for n, days in enumerate((12, 24)):
        due = clock() + timedelta(days=days)
        await promise(database, clock, a_promise(clock, kind="note", due_at=due, offset=str(n)))

    async def meanwhile() -> None:
        for n in (1, 2):
            await asyncio.sleep(0.1)
            assert len(teams.sent) == n - 1
            # Nobody tells it.
            clock.advance(days=12)
            await eventually(lambda n=n: _so(len(teams.sent) == n))  # type: ignore[misc]

    await running(worker, meanwhile)
    assert await statuses(database) == ["sent"] * 2


async def test_a_clock_that_is_set_back_holds_up_nothing_for_longer_than_the_limits_do(
    database: Database, teams: FakeMessenger, clock: FakeClock
) -> None:
    await know(database, GROUP)
    worker = Worker(database, teams, {"note": _compose}, clock=clock)
    await promise(database, clock, *(a_promise(clock, kind="note", offset=str(n)) for n in range(7)))
    assert await worker.deliver_due() == 7
    clock.advance(hours=-1)
    await promise(database, clock, a_promise(clock, kind="note", offset="after"))
    await worker.deliver_due()
    clock.advance(seconds=30)
    await worker.deliver_due()
    assert len(teams.sent) == 8


async def _so(what: bool) -> bool:
    return what


async def _compose(tx: Any, delivery: Delivery, now: datetime) -> Rendered:
    return Rendered(Message(text=delivery.subject_key))


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
