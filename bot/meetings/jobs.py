"""Finds meetings that are over, and opens their rounds."""

from datetime import datetime, timedelta

from bot.agenda import service as agenda_service
from bot.feedback.jobs import open_round
from bot.jobs import Job, on_its_own
from dialogs.meetings import rules
from storage import meetings
from storage import people as groups
from storage.database.engine import Database
from storage.meetings import PerhapsOver

STILL_REMEMBERED = timedelta(days=7)
"""A meeting that ended longer ago gets no round."""


async def end_meetings(db: Database, *, now: datetime) -> int:
    """End meetings that are over. Each opens its round, once. Return their number."""
    over = 0
    candidate = None
    while True:
        async with db.read() as tx:
            candidates = await meetings.perhaps_over(tx, now=now, after=candidate)
        for candidate in candidates:
            if rules.is_over(candidate.meeting, candidate.call_ended_at, now=now):
                with on_its_own("meeting", candidate.meeting.id):
                    over += await _end(db, candidate, now=now)
        if not candidates:
            return over


async def _end(db: Database, candidate: PerhapsOver, *, now: datetime) -> int:
    tenant_id, call_ended_at = candidate.tenant_id, candidate.call_ended_at
    async with db.write() as tx:
        group = await groups.load_group(tx, tenant_id, candidate.meeting.group_id)
        if group is None:
            return 0
        await agenda_service.hold(tx, group)
        meeting = await meetings.load_to_change(tx, tenant_id, candidate.meeting.id)
        if meeting is None or not rules.is_over(meeting, call_ended_at, now=now):
            return 0
        ended = rules.ended(meeting, at=call_ended_at or min(now, meeting.ends_at))
        await meetings.save_meeting(tx, group, ended)
        # The bot may have been removed from the group, or not running.
        if now < ended.ends_at + STILL_REMEMBERED:
            await open_round(tx, group, ended, now=now)
        await agenda_service.follow_up(tx, group, ended, now=now)
    return 1


JOBS: dict[str, Job] = {"end meetings": end_meetings}
