"""What is promised of time: after downtime, beside another tenant's thousands, and when a clock changes or jumps."""

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update

from bot.delivery.renderer import Rendered
from bot.delivery.worker import LONGEST_SLEEP, SLOTS, Worker
from dialogs.message import Card, Message
from storage.database.engine import Database
from storage.database.tables.deadlines import assignment
from storage.database.tables.deadlines import deadline as deadline_table
from storage.database.tables.deliveries import outbox
from storage.outbox.promises import Delivery
from tests.bot.test_worker import know
from tests.bot.test_worker_loop import running
from tests.delivery.test_promises import STOCKHOLM, local, press, world
from tests.fakes import FakeClock, FakeMessenger, Sent
from tests.live import eventually
from tests.storage.test_outbox import GROUP, a_promise, promise, statuses
from tests.world import World, group_chat

__all__ = ["world"]


# -- three days of downtime


async def test_three_days_of_downtime_make_no_storm(world: World) -> None:
    """Deadlines of several people fall due while the bot is down, and it comes back in the evening."""
    for n, (whose, day) in enumerate(
        (("Olle", 23), ("Olle", 24), ("Olle", 24), ("Olle", 25), ("Olle", 26), ("Sara", 24), ("Sara", 26), ("", 24))
    ):
        await press(world, f"påminn {whose} om uppgift {'abcdefgh'[n]} senast {day} juni", "Ja, påminn")
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


async def test_hundreds_of_rows_that_fell_due_while_it_was_down_are_one_message_for_each_person(world: World) -> None:
    """Eight people with fifteen deadlines each: three reminders of every one, while nobody was there to send."""
    people = [f"Person{n:02}" for n in range(8)]
    await world.arrive("Karin", *people, place=group_chat("19:many", "Länsgruppen"))
    for name in people:
        await world.says("Karin", f"påminn {name} om uppgiften senast 26 juni", in_=group_chat("19:many"))
        await world.presses("Karin", "Ja, påminn", in_=group_chat("19:many"))
    await _each_fifteen_times(world)
    await world.time_is(local(6, 23, 8))
    world.clock.now = local(6, 26, 20)
    due = select(func.count()).where(outbox.c.kind == "deadline_reminder", outbox.c.due_at > local(6, 23, 8))
    async with world.db.read() as tx:
        assert (await tx.execute(due.where(outbox.c.due_at <= world.clock.now))).scalar_one() == 360
    came: list[tuple[datetime, Sent]] = []
    while world.clock.now < local(6, 27, 12):
        count = len(world.teams.sent)
        await world.tick()
        came += [(world.clock.now.astimezone(STOCKHOLM), sent) for sent in world.teams.sent[count:]]
        world.clock.advance(minutes=60)
    assert all(9 <= at.hour < 19 for at, _ in came)
    told = {sent.conversation: str(_card(sent)["body"]) for _, sent in came if sent.conversation.startswith("a:29:P")}
    assert len(told) == len([sent for _, sent in came if sent.conversation in told]) == 8
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
    await press(world, f"påminn om rapporten senast {said}", "Ja, påminn")
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
