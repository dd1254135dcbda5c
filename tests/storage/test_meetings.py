"""What the memory of meetings promises: of two changes at once, neither is lost."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from dialogs.meetings.model import Coming, Meeting, MeetingStatus
from dialogs.model import Group
from storage import meetings
from storage import people as groups
from storage.database.engine import Database
from tests.fakes import FakeClock

TENANT = "tenant-1"


async def _planned(db: Database, clock: FakeClock) -> tuple[Group, Meeting]:
    now = clock()
    async with db.write() as tx:
        await groups.remember_conversation(
            tx, TENANT, "19:group", kind="group", service_url="https://x", bot_id="28:bot", team_id=None, name="Gruppen"
        )
        group = await groups.create_group(
            tx, TENANT, name="Gruppen", home="19:group", zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=now
        )
        return group, await meetings.plan_meeting(
            tx, group, starts_at=now, ends_at=now + timedelta(hours=1), place="Örebro"
        )


async def test_a_meeting_cancelled_while_another_changes_it_stays_cancelled(
    database: Database, clock: FakeClock
) -> None:
    group, meeting = await _planned(database, clock)
    read = asyncio.Event()

    async def cancel() -> None:
        async with database.write() as tx:
            found = await meetings.load_to_change(tx, TENANT, meeting.id)
            assert found
            read.set()
            await asyncio.sleep(0.2)
            await meetings.save_meeting(tx, group, replace(found, status=MeetingStatus.CANCELLED))

    async def start() -> None:
        await read.wait()
        async with database.write() as tx:
            found = await meetings.load_to_change(tx, TENANT, meeting.id)
            assert found
            await meetings.save_meeting(tx, group, replace(found, started_at=clock()))

    await asyncio.gather(cancel(), start())
    async with database.read() as tx:
        after = await meetings.load_meeting(tx, TENANT, meeting.id)
    assert after
    assert (after.status, after.started_at) == (MeetingStatus.CANCELLED, clock())


async def test_nobody_waits_with_an_answer_for_a_meeting_that_is_being_changed(
    postgresql_url: str, clock: FakeClock
) -> None:
    database = Database(postgresql_url)
    group, meeting = await _planned(database, clock)
    async with database.write() as tx:
        karin = await groups.remember_person(tx, TENANT, "29:Karin", name="Karin Ek")
    async with database.write() as changing:
        await meetings.load_to_change(changing, TENANT, meeting.id)
        async with asyncio.timeout(60), database.write() as tx:
            await meetings.answer_coming(tx, group, meeting.id, karin.id, Coming.YES)
    await database.close()


async def test_what_may_be_over_is_found_page_by_page_in_order(database: Database, clock: FakeClock) -> None:
    group, first = await _planned(database, clock)
    async with database.write() as tx:
        for hours in (2, 2, 3):
            ends_at = clock() + timedelta(hours=hours)
            await meetings.plan_meeting(tx, group, starts_at=clock(), ends_at=ends_at, place="")
    later = clock() + timedelta(days=1)
    found: list[meetings.PerhapsOver] = []
    async with database.read() as tx:
        while page := await meetings.perhaps_over(tx, now=later, after=found[-1] if found else None, most=2):
            found += page
    assert len({each.meeting.id for each in found}) == len(found) == 4
    assert found[0].meeting.id == first.id
    assert [each.meeting.ends_at for each in found] == sorted(each.meeting.ends_at for each in found)
