"""What keeping agendas in step promises: whoever acts at the same time, nothing is lost and nothing stands twice."""

import asyncio
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.agenda import service as agenda_service
from dialogs.agenda import carry, rules
from dialogs.agenda.model import Agenda, DraftItem, ItemStatus, StandingItem
from dialogs.meetings.model import Meeting
from dialogs.model import Group
from dialogs.series.model import Series
from storage import agenda as agendas
from storage import meetings, series
from storage import people as groups
from storage.database.engine import Database, new_id
from tests.fakes import FakeClock

pytestmark = pytest.mark.postgresql

TENANT = "tenant-1"


async def _group(db: Database, clock: FakeClock, home: str = "19:group") -> Group:
    async with db.write() as tx:
        await groups.remember_conversation(
            tx, TENANT, home, kind="group", service_url="https://x", bot_id="28:bot", team_id=None, name="Gruppen"
        )
        return await groups.create_group(
            tx, TENANT, name="Gruppen", home=home, zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=clock()
        )


async def _meeting(db: Database, group: Group, clock: FakeClock, days: int) -> Meeting:
    starts_at = clock() + timedelta(days=days)
    async with db.write() as tx:
        return await meetings.plan_meeting(
            tx, group, starts_at=starts_at, ends_at=starts_at + timedelta(hours=3), place=""
        )


async def _load(db: Database, meeting: Meeting) -> Agenda:
    async with db.read() as tx:
        return await agendas.load_agenda(tx, TENANT, meeting.id)


async def test_two_who_add_at_once_both_stand(database: Database, clock: FakeClock) -> None:
    group = await _group(database, clock)
    meeting = await _meeting(database, group, clock, 3)

    async def add(title: str) -> None:
        async with database.write() as tx:
            await agenda_service.hold(tx, group)
            before = await agendas.load_agenda(tx, TENANT, meeting.id)
            after = rules.add_items(before, [DraftItem(title)], by=None, by_name="", new_id=new_id)
            await agenda_service.change(tx, group, before, after, by=None, now=clock())

    await asyncio.gather(*(add(f"Ärende {number}") for number in range(8)))
    agenda = await _load(database, meeting)
    assert {item.title for item in agenda.items} == {f"Ärende {number}" for number in range(8)}
    assert agenda.version == 8


async def test_one_settles_while_another_takes_back_and_the_item_is_in_one_place(
    database: Database, clock: FakeClock
) -> None:
    group = await _group(database, clock)
    may, june = await _meeting(database, group, clock, 1), await _meeting(database, group, clock, 30)
    async with database.write() as tx:
        before = await agendas.load_agenda(tx, TENANT, may.id)
        drafts = [DraftItem(f"Ärende {number}") for number in range(5)]
        after = rules.add_items(before, drafts, by=None, by_name="", new_id=new_id)
        await agenda_service.change(tx, group, before, after, by=None, now=clock())

    async def settle() -> None:
        async with database.write() as tx:
            await agenda_service.settle(tx, group, may, {}, by=None, now=clock())

    async def mark(status: ItemStatus) -> None:
        async with database.write() as tx:
            await agenda_service.hold(tx, group)
            before = await agendas.load_agenda(tx, TENANT, may.id)
            await agenda_service.change(tx, group, before, rules.mark(before, 2, status), by=None, now=clock())

    await asyncio.gather(settle(), mark(ItemStatus.CARRIED), mark(ItemStatus.DONE), settle(), mark(ItemStatus.OPEN))
    here, there = await _load(database, may), await _load(database, june)
    for item in here.items:
        copies = [other for other in there.items if other.carried and other.carried.item == item.id]
        assert len(copies) == (1 if item.status is ItemStatus.CARRIED else 0)
    assert carry.waiting(here) == []


async def test_what_waits_is_found_and_carried_when_a_meeting_is_planned(database: Database, clock: FakeClock) -> None:
    group, other = await _group(database, clock), await _group(database, clock, "19:other")
    may = await _meeting(database, group, clock, 1)
    async with database.write() as tx:
        before = await agendas.load_agenda(tx, TENANT, may.id)
        after = rules.add_items(before, [DraftItem("Planen")], by=None, by_name="", new_id=new_id)
        await agenda_service.change(tx, group, before, after, by=None, now=clock())
        await agenda_service.settle(tx, group, may, {}, by=None, now=clock())
    async with database.read() as tx:
        assert await agendas.with_waiting(tx, group) == [may.id]
        assert await agendas.with_waiting(tx, other) == []
    june = await _meeting(database, group, clock, 30)
    async with database.write() as tx:
        await agenda_service.prepare(tx, group, june, now=clock())
    assert [item.title for item in (await _load(database, june)).items] == ["Planen"]
    async with database.read() as tx:
        assert await agendas.with_waiting(tx, group) == []
        (item,) = (await _load(database, june)).items
        assert await agendas.meetings_of(tx, TENANT, [item.id, "none"]) == {item.id: june.id}


async def test_an_occasion_is_planned_once_whoever_looks_at_the_same_time(database: Database, clock: FakeClock) -> None:
    group = await _group(database, clock)
    made = Series(
        new_id(),
        group.id,
        "DTSTART:20250829\nRRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=FR",
        template=(StandingItem("a", "A"),),
    )
    async with database.write() as tx:
        await series.save_series(tx, group, made, now=clock())

    async def look() -> None:
        async with database.write() as tx:
            await agenda_service.hold(tx, group)
            await agenda_service.plan_ahead(tx, group, now=clock())

    await asyncio.gather(*(look() for _ in range(4)))
    async with database.read() as tx:
        planned = await meetings.planned(tx, group, now=clock())
        assert await series.planned_occasions(tx, group, made.id) == {each.occasion for each in planned}
    assert [each.occasion for each in planned] == [date(2025, 8, 29), date(2025, 9, 5), date(2025, 9, 12)]
