"""Refusals by Teams: nothing stays silent or closed, and those who lead hear of it once."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import func, select

from bot.delivery.outages import PLACES, PRIVATE_PLACES, Outages
from bot.delivery.worker import Worker
from bot.events import PlaceChange
from bot.messenger import DeliveryRefused
from bot.schedule import Schedule
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import conversation
from storage.outbox.promises import Place
from tests.bot.test_places import changes, name_of_group
from tests.bot.test_places import world as world
from tests.bot.test_worker import Make, know
from tests.bot.test_worker import make as make
from tests.bot.test_worker import worker as worker
from tests.fakes import FakeClock, FakeMessenger
from tests.storage.test_outbox import a_promise, promise, statuses
from tests.world import World, private_chat

STOCKHOLM = ZoneInfo("Europe/Stockholm")
FORBIDDEN = DeliveryRefused(status=403, code="Forbidden", suspends=True)


async def closed(db: Database) -> int:
    async with db.read() as tx:
        question = select(func.count()).where(conversation.c.suspended_at.is_not(None))
        return int(await tx.scalar(question) or 0)


# -- one report of many failures


@pytest.mark.parametrize("count", [2, 30])
async def test_many_failures_are_one_message_to_the_chair_that_counts_them_all(world: World, count: int) -> None:
    for number in range(count):
        await world.says("Karin", f"påminn om rapport{number} senast 13 juni")
        await world.presses("Karin", "Ja, påminn")
    world.teams.refusals[world.here.conversation] = DeliveryRefused(status=400, code="BadSyntax")
    before = len([sent for sent in world.teams.sent if sent.conversation == "a:29:Karin"])
    await world.time_is(datetime(2025, 5, 30, 9, 1, tzinfo=STOCKHOLM))
    await world.time_passes(minutes=5)
    told = [sent for sent in world.teams.sent if sent.conversation == "a:29:Karin"][before:]
    assert len(told) == 1
    assert str(count) in str(told[0].message)


async def test_a_failure_after_the_report_is_told_by_the_next_and_alone(world: World) -> None:
    for title in ("planen", "budgeten"):
        await world.says("Karin", f"påminn om {title} senast {'13' if title == 'planen' else '16'} juni")
        await world.presses("Karin", "Ja, påminn")
    world.teams.refusals[world.here.conversation] = DeliveryRefused(status=400, code="BadSyntax")
    for day in (30, 31):
        await world.time_is(datetime(2025, 5, day, 9, 5, tzinfo=STOCKHOLM))
    await world.time_is(datetime(2025, 6, 3, 9, 5, tzinfo=STOCKHOLM))
    told = [str(sent.message) for sent in world.teams.sent if sent.conversation == "a:29:Karin"]
    assert sum("D1 Planen" in each for each in told) == 1
    assert sum("D2 Budgeten" in each for each in told) == 1


# -- a refusal that passes


@pytest.mark.parametrize("count", [1, 2, 3, PLACES, 12])
async def test_one_refusal_of_every_post_leaves_nothing_closed_and_nothing_unsent(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock, count: int
) -> None:
    keys = [f"19:refused-{number}" for number in range(count)]
    await know(database, *keys)
    await promise(database, clock, *(a_promise(clock, subject_key=f"s{key}", conversation=key) for key in keys))
    worker = make()
    teams.refusals["post"] = FORBIDDEN
    await worker.deliver_due()
    teams.refusals.clear()
    for _ in range(8):
        clock.advance(minutes=10)
        await worker.deliver_due()
    assert await statuses(database) == ["sent"] * count
    assert await closed(database) == 0


async def test_another_process_that_takes_over_in_an_outage_judges_for_itself(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    keys = [f"19:refused-{number}" for number in range(20)]
    await know(database, *keys)
    await promise(database, clock, *(a_promise(clock, subject_key=f"s{key}", conversation=key) for key in keys))
    teams.refusals["post"] = FORBIDDEN
    for _ in range(4):
        await make().deliver_due()
        clock.advance(minutes=6)
    teams.refusals.clear()
    for _ in range(10):
        clock.advance(minutes=10)
        await make().deliver_due()
    assert await statuses(database) == ["sent"] * 20
    assert await closed(database) == 0


async def test_the_tick_of_a_running_process_tries_a_refused_place_again(
    database: Database, make: Callable[..., Worker], teams: FakeMessenger, clock: FakeClock
) -> None:
    await know(database, "19:alone")
    await promise(database, clock, a_promise(clock, conversation="19:alone"))
    teams.refusals["post"] = FORBIDDEN
    await make().deliver_due()
    assert await statuses(database) == ["blocked"]
    schedule = Schedule(database, clock=clock)
    await schedule.tick("reap")
    assert await statuses(database) == ["blocked"]
    clock.advance(minutes=61)
    await schedule.tick("reap")
    assert await statuses(database) == ["pending"]


async def test_a_private_reminder_that_was_refused_comes_an_hour_later(world: World) -> None:
    await world.says("Olle", "hej", in_=private_chat("Olle"))
    await world.says("Karin", "påminn Olle om planen senast 13 juni")
    await world.presses("Karin", "Ja, påminn")
    for key in ("a:29:Olle", "open", "whisper"):
        world.teams.refusals[key] = FORBIDDEN
    await world.time_is(datetime(2025, 5, 30, 9, 1, tzinfo=STOCKHOLM))
    world.teams.refusals.clear()
    await world.time_passes(minutes=61)
    assert "Planen" in world.heard("Olle")
    async with world.db.read() as tx:
        assert not (await tx.execute(select(outbox.c.id).where(outbox.c.status == "blocked"))).all()


# -- an outage


def a_place(number: int, kind: str = "channel") -> Place:
    return Place(f"19:{number}", "https://smba.example/", "28:bot", kind)


@pytest.mark.parametrize(("kind", "needed"), [("channel", PLACES), ("group", PLACES), ("personal", PRIVATE_PLACES)])
def test_so_many_places_that_refuse_are_an_outage_and_one_post_ends_it(kind: str, needed: int) -> None:
    outages, now = Outages(), datetime(2026, 5, 4, 9, tzinfo=STOCKHOLM)
    judged = [outages.refused("t", a_place(n, kind), now=now + timedelta(seconds=n)) for n in range(needed)]
    assert judged == [False] * (needed - 1) + [True]
    assert outages.under_way == 1
    assert outages.begun() == {"t": now}
    outages.noted(["another"])
    assert outages.begun() == {"t": now}
    outages.noted(["t"])
    assert outages.begun() == {}
    outages.answered("t")
    assert outages.under_way == 0


# -- the name that a leader chose


@pytest.mark.parametrize("name", ["Nätverket norr", "Cheferna i söder", "Folkhälsa 2027", "Norra rådet", "Grupp Å"])
async def test_a_name_that_a_leader_chose_stays_when_the_team_is_renamed(world: World, name: str) -> None:
    await world.says("Karin", f"gruppen heter {name}")
    assert name in world.heard()
    await changes(world, PlaceChange.RENAMED, name="Något helt annat")
    await changes(world, PlaceChange.RENAMED, name="Något annat", channel_id=world.here.conversation)
    assert await name_of_group(world) == name
