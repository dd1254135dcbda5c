"""Creates the next year's deadline of a yearly one, once, when this year's is over."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deadlines import service as deadline_service
from dialogs.deadlines import yearly
from dialogs.deadlines.model import Deadline
from dialogs.model import Group
from storage import deadlines


async def make_next(tx: AsyncConnection, deadline: Deadline, where: Group, *, now: datetime) -> Deadline | None:
    """Save the next year's deadline with its reminders and return it; None if there is no next one, or it exists.

    `deadline` must be locked (`load_to_change`), and is saved. `where` is its group or, for a private one, its
    substitute.
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
    await deadline_service.promise(tx, coming, where, now=now)
    return coming
