"""Who was in the call of a meeting, from Teams' events: ten minutes count as present, unless a later word differs."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.events import CallChanged
from bot.jobs import Job, on_its_own
from bot.turn import Turn
from dialogs.meetings import rules
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.minutes import attendance
from dialogs.minutes.attendance import Source
from storage import calls, meetings, minutes
from storage import people as groups
from storage.calls import Participant
from storage.database.engine import Database, lock

MOST = 200


async def _meeting(turn: Turn, at: datetime) -> Meeting | None:
    """Return the meeting whose call it is: the one in progress or about to begin, or else the one that just ended."""
    group = turn.the_group()
    coming = await meetings.next_meeting(turn.tx, group, now=at)
    if coming is not None and rules.concerns(coming, at):
        return coming
    latest = await meetings.latest_started(turn.tx, group, now=at)
    if latest is None or latest.status is not MeetingStatus.ENDED or at > latest.ends_at + rules.AFTERWARDS:
        return None
    return latest


async def changed(turn: Turn, event: CallChanged) -> None:
    """Note who joined or left. Somebody who is no member of the group is not noted."""
    meeting = await _meeting(turn, event.at)
    if meeting is None:
        return
    await lock(turn.tx, f"call:{meeting.id}")
    roster = await turn.members()
    for each in event.people:
        member = next((one for one in roster if one.person.platform_id == each.platform_id), None) or next(
            (one for one in roster if each.object_id and one.person.object_id == each.object_id), None
        )
        if member is not None:
            await _change(turn, meeting, member.person.id, event)


async def _change(turn: Turn, meeting: Meeting, person_id: str, event: CallChanged) -> None:
    was = await calls.participant(turn.tx, turn.tenant_id, meeting.id, person_id)
    was = was or Participant(turn.tenant_id, meeting.id, person_id, 0, None, None)
    if event.joined:
        if was.joined_at is not None:
            return  # they are in the call with a second device
        now_is = replace(was, joined_at=event.at)
        await calls.save(turn.tx, replace(now_is, due_at=calls.long_enough_at(now_is)))
        return
    await _left(turn.tx, was, event.at)


async def _left(tx: AsyncConnection, was: Participant, at: datetime) -> None:
    """Count the time until `at`. Events may come in another order than they happened."""
    if was.joined_at is None or at < was.joined_at:
        return
    if was.due_at is not None and was.due_at <= at:
        await note(tx, was, was.due_at)
    seconds = was.seconds + int((at - was.joined_at).total_seconds())
    await calls.save(tx, replace(was, seconds=seconds, joined_at=None, due_at=None))


async def ended(turn: Turn, at: datetime) -> None:
    """The call is over: whoever was in it has left."""
    meeting = await _meeting(turn, at)
    if meeting is None:
        return
    await lock(turn.tx, f"call:{meeting.id}")
    for each in await calls.of_meeting(turn.tx, turn.tenant_id, meeting.id):
        await _left(turn.tx, each, at)


async def note(tx: AsyncConnection, one: Participant, at: datetime) -> None:
    """Note that this person was present, unless somebody has said otherwise after `at`."""
    if await calls.noted_since(tx, one.tenant_id, one.meeting_id, one.person_id, at):
        return
    meeting = await meetings.load_meeting(tx, one.tenant_id, one.meeting_id)
    group = await groups.load_group(tx, one.tenant_id, meeting.group_id) if meeting else None
    member = await groups.find_member(tx, group, one.person_id) if group else None
    if meeting is None or meeting.status is MeetingStatus.CANCELLED or member is None:
        return
    noted = replace(attendance.of_member(member, is_present=True), source=Source.CALL)
    await minutes.note_presence(tx, one.tenant_id, one.meeting_id, [noted], by=None, now=at)


async def note_due(db: Database, *, now: datetime) -> int:
    """Note those who have been in a call for ten minutes, and still are. Return their number."""
    count = 0
    async with db.read() as tx:
        found = await calls.due(tx, now=now, most=MOST)
    for each in found:
        with on_its_own("call", each.meeting_id):
            async with db.write() as tx:
                if each.due_at is not None and await calls.forget_due(tx, each):
                    await note(tx, each, each.due_at)
                    count += 1
    return count


JOBS: dict[str, Job] = {"note who is in calls": note_due}
