"""Prepares coming meetings, and closes agendas that nobody has ticked off."""

from datetime import datetime, timedelta

from bot.agenda import service as agenda_service
from bot.agenda.preparations import prepare, remind_the_others
from bot.jobs import Job, on_its_own
from storage import meetings, preparations
from storage import people as groups
from storage.database.engine import Database

TO_BE_TICKED = timedelta(days=3)
"""How long leaders have to tick the items of a meeting."""
PREPARE_AGAIN = timedelta(hours=1)
"""The wait after a meeting could not be prepared."""


async def settle_unasked(db: Database, *, now: datetime) -> int:
    """Close agendas that nobody has ticked off: open items are carried to the next meeting. Return their number."""
    async with db.read() as tx:
        left = await meetings.unsettled(tx, before=now - TO_BE_TICKED)
    settled = 0
    for tenant_id, meeting_id in left:
        with on_its_own("meeting", meeting_id):
            settled += await _settle(db, tenant_id, meeting_id, now=now)
    return settled


async def _settle(db: Database, tenant_id: str, meeting_id: str, *, now: datetime) -> bool:
    async with db.write() as tx:
        found = await meetings.load_meeting(tx, tenant_id, meeting_id)
        group = await groups.load_group(tx, tenant_id, found.group_id) if found else None
        if found is None or group is None:
            return False
        await agenda_service.settle_unasked(tx, group, found, now=now)
    return True


async def prepare_meetings(db: Database, *, now: datetime) -> int:
    """Take the due steps before meetings: post agendas, ask for missing values, remind on the morning. Return their
    number."""
    async with db.read() as tx:
        due = await preparations.due(tx, now=now)
    taken = 0
    for tenant_id, meeting_id in due:
        was_prepared = False
        with on_its_own("meeting", meeting_id):
            async with db.write() as tx:
                taken += await prepare(tx, tenant_id, meeting_id, now=now)
            was_prepared = True
        if not was_prepared:
            # A meeting that cannot be prepared must not block others.
            async with db.write() as tx:
                await preparations.look_at(tx, tenant_id, meeting_id, now + PREPARE_AGAIN)
    return taken


JOBS: dict[str, Job] = {
    "prepare meetings": prepare_meetings,
    "remind the others": remind_the_others,
    "settle unasked": settle_unasked,
}
