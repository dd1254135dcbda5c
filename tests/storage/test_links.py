"""Generations of links, and what a calendar is told of changes, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dialogs.deadlines.drafts import Draft
from storage import deadlines, meetings
from storage import year as calendars
from storage.database.engine import Database
from storage.links import generation, revoke
from tests.storage.test_deadlines import NOW, network


async def test_a_generation_grows_for_its_own_kind_subject_and_tenant_only(database: Database) -> None:
    async with database.write() as tx:
        assert await generation(tx, "t", "calendar", "p1") == 0
        assert await revoke(tx, "t", "calendar", "p1") == 1
        assert await revoke(tx, "t", "calendar", "p1") == 2
        others = [("t", "calendar", "p2"), ("t", "wheel", "p1"), ("u", "calendar", "p1")]
        assert [await generation(tx, *other) for other in others] == [0, 0, 0]


async def test_every_change_is_counted_whoever_makes_it(database: Database) -> None:
    here = await network(database)
    async with database.write() as tx:
        draft = Draft("Rapporten", NOW.date())
        made = await deadlines.create_deadline(tx, "t", here.group, draft, by=None, now=NOW)
        meeting = await meetings.plan_meeting(tx, here.group, starts_at=NOW, ends_at=NOW + timedelta(hours=1), place="")
        first = await calendars.revisions(tx, "t", [made.id, meeting.id])
        await deadlines.save_deadline(tx, "t", replace(made, title="Annat"))
        await meetings.save_meeting(tx, here.group, replace(meeting, place="Örebro"))
        await meetings.save_meeting(tx, here.group, replace(meeting, place="Kumla"))
        then = await calendars.revisions(tx, "t", [made.id, meeting.id])
    assert (first[made.id].number, first[meeting.id].number) == (0, 0)
    assert (then[made.id].number, then[meeting.id].number) == (1, 2)
    assert all(each.changed_at is not None and each.changed_at.tzinfo is UTC for each in then.values())


async def test_meetings_are_those_that_begin_in_the_time_asked_for(database: Database) -> None:
    here = await network(database)
    start, end = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)
    async with database.write() as tx:
        for at in (start - timedelta(hours=1), start, end - timedelta(hours=1), end):
            await meetings.plan_meeting(tx, here.group, starts_at=at, ends_at=at + timedelta(hours=1), place="")
        found = await calendars.meetings_between(tx, here.group, start=start, end=end)
        open_ended = await calendars.meetings_between(tx, here.group, start=start)
    assert [each.starts_at for each in found] == [start, end - timedelta(hours=1)]
    assert len(open_ended) == 3
