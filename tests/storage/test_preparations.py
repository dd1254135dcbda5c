"""What the memory of what is done before meetings promises."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.agenda.preparations import prepare
from dialogs.agenda.preparing import Step
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group
from storage import material, meetings, preparations
from storage import people as groups
from storage import year as calendars
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox as table
from storage.outbox import promises as outbox
from storage.outbox import together
from storage.outbox.promises import Promise
from tests.fakes import FakeClock

TENANT = "tenant-1"


async def planned(db: Database, clock: FakeClock, *, days: int = 30) -> tuple[Group, Meeting]:
    now = clock()
    async with db.write() as tx:
        await groups.remember_conversation(
            tx, TENANT, "19:group", kind="group", service_url="https://x", bot_id="28:bot", team_id=None, name="Gruppen"
        )
        group = await groups.create_group(
            tx, TENANT, name="Gruppen", home="19:group", zone=ZoneInfo("Europe/Stockholm"), locale="sv", now=now
        )
        starts_at = now + timedelta(days=days)
        meeting = await meetings.plan_meeting(
            tx, group, starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), place=""
        )
        return group, meeting


async def due(db: Database, clock: FakeClock) -> list[str]:
    async with db.read() as tx:
        return [meeting_id for _, meeting_id in await preparations.due(tx, now=clock())]


async def test_a_new_meeting_is_looked_at_and_then_not_before_it_is_time(database: Database, clock: FakeClock) -> None:
    _, meeting = await planned(database, clock)
    assert await due(database, clock) == [meeting.id]
    async with database.write() as tx:
        await preparations.look_at(tx, TENANT, meeting.id, clock() + timedelta(days=2), taken={Step.MISSING})
    assert await due(database, clock) == []
    clock.advance(days=2)
    assert await due(database, clock) == [meeting.id]
    async with database.write() as tx:
        found = await preparations.load_to_change(tx, TENANT, meeting.id)
    assert found is not None
    assert (found.taken, found.anew) == ({Step.MISSING}, False)


async def test_one_that_is_moved_is_looked_at_anew_and_one_that_is_cancelled_is_not(
    database: Database, clock: FakeClock
) -> None:
    group, meeting = await planned(database, clock)
    async with database.write() as tx:
        await preparations.look_at(tx, TENANT, meeting.id, meeting.starts_at)
        await meetings.save_meeting(tx, group, replace(meeting, place="Örebro"))
    assert await due(database, clock) == [meeting.id]
    async with database.write() as tx:
        await meetings.save_meeting(tx, group, replace(meeting, status=MeetingStatus.CANCELLED))
    assert await due(database, clock) == []


async def test_what_a_group_chooses_has_all_of_its_meetings_looked_at_anew(
    database: Database, clock: FakeClock
) -> None:
    group, meeting = await planned(database, clock)
    async with database.write() as tx:
        await preparations.look_at(tx, TENANT, meeting.id, meeting.starts_at)
        await groups.change_group(tx, group, post_days=3)
        await preparations.look_anew(tx, group)
        found = await groups.load_group(tx, TENANT, group.id)
        assert found is not None
        assert (group.post_days, found.post_days) == (5, 3)
    assert await due(database, clock) == [meeting.id]


async def test_nothing_is_prepared_where_nobody_hears_it(database: Database, clock: FakeClock) -> None:
    await planned(database, clock)
    async with database.write() as tx:
        await groups.suspend(tx, TENANT, "19:group", at=clock())
    assert await due(database, clock) == []


async def test_to_prepare_a_meeting_raises_no_calendars_count_of_its_changes(
    database: Database, clock: FakeClock
) -> None:
    _, meeting = await planned(database, clock)
    async with database.read() as tx:
        before = await calendars.revisions(tx, TENANT, [meeting.id])
    async with database.write() as tx:
        await prepare(tx, TENANT, meeting.id, now=clock())
    async with database.read() as tx:
        assert await calendars.revisions(tx, TENANT, [meeting.id]) == before


async def test_two_processes_that_look_at_once_promise_each_step_once(database: Database, clock: FakeClock) -> None:
    group, meeting = await planned(database, clock)
    async with database.write() as tx:
        person = await groups.remember_person(tx, TENANT, "29:karin", name="Karin", service_url="https://x")
        await groups.join_group(tx, group, person.id, is_member=True)
        await groups.change_membership(tx, group, person.id, is_chair=True)
        await prepare(tx, TENANT, meeting.id, now=clock())
    clock.advance(days=20)

    async def look() -> int:
        async with database.write() as tx:
            return await prepare(tx, TENANT, meeting.id, now=clock())

    taken = await asyncio.gather(look(), look(), look())
    assert sorted(taken)[:2] == [0, 0]
    assert max(taken) > 0


async def test_each_reader_counts_once(database: Database, clock: FakeClock) -> None:
    _, meeting = await planned(database, clock)
    async with database.write() as tx:
        people = [
            (await groups.remember_person(tx, TENANT, f"29:{name}", name=name, service_url="https://x")).id
            for name in ("karin", "olle")
        ]
        noted = [await material.note_read(tx, TENANT, meeting.id, "item", each) for each in (*people, people[0])]
        assert noted == [True, True, False]
        assert await material.readers(tx, TENANT, meeting.id) == {"item": 2}


async def test_what_waits_for_nine_goes_with_what_is_said_before(database: Database, clock: FakeClock) -> None:
    def waits(subject: str, *, hours: int, kind: str = "deadline_reminder", line: str = "person:p") -> Promise:
        return Promise(
            kind=kind,
            tenant_id=TENANT,
            subject_key=subject,
            target=line,
            conversation=line,
            due_at=clock() + timedelta(hours=hours),
        )

    async with database.write() as tx:
        await outbox.promise(
            tx,
            [
                waits("today", hours=1),
                waits("tomorrow", hours=25),
                waits("reply", hours=1, kind="reply"),
                waits("another's", hours=1, line="person:q"),
            ],
            now=clock(),
        )
        until = clock() + timedelta(hours=2)
        await together.bring_forward(tx, TENANT, ["person:p"], kinds={"deadline_reminder"}, until=until, to=clock())
        rows = await tx.execute(select(table.c.subject_key).where(table.c.next_attempt_at <= clock()))
        assert list(rows.scalars()) == ["today"]
