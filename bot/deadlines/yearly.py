"""Creates the next of a recurring deadline, once, when this one is over."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deadlines import service as deadline_service
from dialogs.deadlines import yearly
from dialogs.deadlines.model import Deadline
from dialogs.model import Group
from storage import deadlines


async def make_next(tx: AsyncConnection, deadline: Deadline, where: Group, *, now: datetime) -> Deadline | None:
    """Save the next deadline with its reminders and return it; None if there is no next one, or it exists.

    `deadline` must be locked (`load_to_change`), and is saved. `where` is its group or, for a private one, its
    substitute.
    """
    draft = yearly.next_one(deadline, today=now.astimezone(where.zone).date()) if deadline.recurs else None
    if deadline.recurs:
        await deadlines.save_deadline(tx, where.tenant_id, yearly.passed_on(deadline))
    if draft is None:
        return None
    coming = await deadlines.create_deadline(
        tx,
        where.tenant_id,
        where if where.id else None,
        draft,
        by=deadline.created_by,
        now=now,
        aloud=deadline.aloud,
    )
    await deadline_service.promise(tx, coming, where, now=now)
    return coming
