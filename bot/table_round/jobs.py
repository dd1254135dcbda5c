"""Asks organisations for the table round before a meeting."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.jobs import Job, on_its_own
from bot.table_round.handlers import ask_table_round
from dialogs.meetings.model import Meeting
from dialogs.table_round import rules as table_round
from storage import people as groups
from storage import table_round as table_rounds
from storage.database.engine import Database


async def ask_table_rounds(db: Database, *, now: datetime) -> int:
    """Ask the organisations of due meetings, each meeting once. Return the number of meetings."""
    asked = 0
    last: tuple[str, Meeting] | None = None
    while True:
        async with db.read() as tx:
            coming = await table_rounds.to_ask(tx, now=now, after=last)
        for tenant_id, meeting in coming:
            with on_its_own("meeting", meeting.id):
                asked += await _ask_table_round(db, tenant_id, meeting, now=now)
        if not coming:
            return asked
        last = coming[-1]


async def next_asked_at(tx: AsyncConnection, *, now: datetime) -> datetime | None:
    """Return when the first of the coming table rounds is asked, after `now`."""
    found: list[datetime] = []
    last: tuple[str, Meeting] | None = None
    while coming := await table_rounds.to_ask(tx, now=now, after=last):
        for tenant_id, meeting in coming:
            group = await groups.load_group(tx, tenant_id, meeting.group_id)
            asked_at = table_round.asked_at(meeting, group) if group else None
            if asked_at is not None and asked_at > now:
                found.append(asked_at)
        last = coming[-1]
    return min(found, default=None)


async def _ask_table_round(db: Database, tenant_id: str, meeting: Meeting, *, now: datetime) -> bool:
    async with db.read() as tx:
        group = await groups.load_group(tx, tenant_id, meeting.group_id)
    asked_at = table_round.asked_at(meeting, group) if group else None
    if group is None or asked_at is None or asked_at > now:
        return False
    async with db.write() as tx:
        return await ask_table_round(tx, group, meeting, now=now)


JOBS: dict[str, Job] = {"ask table rounds": ask_table_rounds}
