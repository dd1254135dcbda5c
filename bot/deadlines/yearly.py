"""Makes the next year's of a yearly deadline, once, when this year's is over."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deadlines import service as reminders
from dialogs.deadlines import yearly
from dialogs.deadlines.model import Deadline
from dialogs.model import Group
from storage import deadlines


async def make_next(tx: AsyncConnection, deadline: Deadline, where: Group, *, now: datetime) -> Deadline | None:
    """The next year's, saved with its reminders promised, or None if this one has no next or has one already.

    `deadline` must be held (`load_to_change`), and is saved. `where` is its group or, of a private one, what stands
    for it.
    """
    if not deadline.yearly:
        return None
    await deadlines.save_deadline(tx, where.tenant_id, yearly.passed_on(deadline))
    coming = await deadlines.create_deadline(
        tx,
        where.tenant_id,
        where if where.id else None,
        yearly.next_one(deadline, today=now.astimezone(where.zone).date()),
        by=deadline.created_by,
        now=now,
        aloud=deadline.aloud,
    )
    await reminders.promise(tx, coming, where, now=now)
    return coming
