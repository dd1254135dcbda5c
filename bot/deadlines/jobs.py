"""Reports late deadlines, and creates the next of recurring ones."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deadlines import service as deadline_service
from bot.deadlines import yearly
from bot.delivery.worker import STOCKHOLM
from bot.jobs import Job, on_its_own
from dialogs.deadlines import yearly as yearly_rules
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.deadlines.yearly import PASSED_BY
from dialogs.model import DeadlineChoices, Group
from storage import deadlines
from storage import people as groups
from storage.database.engine import Database

LATE_AGAIN = timedelta(hours=1)
"""The wait after a deadline could not be checked."""


async def tell_of_late(db: Database, *, now: datetime) -> int:
    """Find late deadlines, and promise to tell the people concerned. Return their number."""
    async with db.read() as tx:
        late = await deadlines.perhaps_late(tx, now=now)
    found = 0
    for tenant_id in dict.fromkeys(each for each, _ in late):
        theirs = sorted(deadline_id for each, deadline_id in late if each == tenant_id)
        async with db.write() as tx:
            # A deadline that cannot be checked must not block others.
            for deadline_id in theirs:
                await deadlines.look_again(tx, tenant_id, deadline_id, at=now + LATE_AGAIN)
        found += await _tell_together(db, tenant_id, theirs, now=now)
    return found


async def _tell_together(db: Database, tenant_id: str, late: Sequence[str], *, now: datetime) -> int:
    """Promise the messages of late deadlines. Return their number.

    They share one transaction, so a person hears of several in one message. If one of them fails, each gets its own
    transaction.
    """
    found, all_together = 0, False
    with on_its_own("deadlines of", tenant_id):
        async with db.write() as tx:
            found = sum([await _tell_of_late(tx, tenant_id, each, now=now) for each in late])
        all_together = True
    if all_together:
        return found
    for each in late:
        with on_its_own("deadline", each):
            async with db.write() as tx:
                found += await _tell_of_late(tx, tenant_id, each, now=now)
    return found


async def _tell_of_late(tx: AsyncConnection, tenant_id: str, deadline_id: str, *, now: datetime) -> bool:
    deadline = await deadlines.load_to_change(tx, tenant_id, deadline_id)
    group = await groups.load_group(tx, tenant_id, deadline.group_id) if deadline and deadline.group_id else None
    if deadline is None or group is None or deadline.status is not DeadlineStatus.ACTIVE:
        await deadlines.look_again(tx, tenant_id, deadline_id, at=None)
        return False
    await deadline_service.promise_late(tx, deadline, group, now=now)
    return True


async def make_next_years(db: Database, *, now: datetime) -> int:
    """Create next year's deadline for yearly ones that passed a while ago and are not done. Return their number."""
    async with db.read() as tx:
        passed = await deadlines.perhaps_next(tx, before=now.date() - timedelta(PASSED_BY))
    made = 0
    for tenant_id, deadline_id in passed:
        with on_its_own("deadline", deadline_id):
            made += await _make_next_year(db, tenant_id, deadline_id, now=now)
    return made


async def _make_next_year(db: Database, tenant_id: str, deadline_id: str, *, now: datetime) -> bool:
    async with db.write() as tx:
        deadline = await deadlines.load_to_change(tx, tenant_id, deadline_id)
        group = await groups.load_group(tx, tenant_id, deadline.group_id) if deadline and deadline.group_id else None
        if deadline is None or group is None or deadline.status is not DeadlineStatus.ACTIVE:
            return False
        return await yearly.make_next(tx, deadline, group, now=now) is not None


async def move_recurring_on(db: Database, *, now: datetime) -> int:
    """Move deadlines with a rule that passed undone to their next day. Return their number."""
    async with db.read() as tx:
        passed = await deadlines.perhaps_moving_on(tx, before=now.date())
    moved = 0
    for tenant_id, deadline_id in passed:
        with on_its_own("deadline", deadline_id):
            moved += await _move_on(db, tenant_id, deadline_id, now=now)
    return moved


async def _move_on(db: Database, tenant_id: str, deadline_id: str, *, now: datetime) -> bool:
    async with db.write() as tx:
        deadline = await deadlines.load_to_change(tx, tenant_id, deadline_id)
        if deadline is None or deadline.status is not DeadlineStatus.ACTIVE or not deadline.rule:
            return False
        where = await _place_of(tx, tenant_id, deadline)
        moved = yearly_rules.moved_on(deadline, today=now.astimezone(where.zone).date()) if where else None
        if where is None or moved is None:
            return False
        await deadlines.save_deadline(tx, tenant_id, moved)
        await deadline_service.promise_anew(tx, moved, where, now=now)
        return True


async def _place_of(tx: AsyncConnection, tenant_id: str, deadline: Deadline) -> Group | None:
    """Return the group of a deadline; for a private one, a substitute with its person's zone and language."""
    if deadline.group_id is not None:
        return await groups.load_group(tx, tenant_id, deadline.group_id)
    owner = await groups.load_person(tx, tenant_id, deadline.created_by) if deadline.created_by else None
    if owner is None:
        return None
    theirs = await groups.groups_of(tx, tenant_id, owner.id)
    zone, locale = (theirs[0].zone, theirs[0].locale) if theirs else (STOCKHOLM, "sv")
    weekly = DeadlineChoices(weekly=owner.weekly)
    return Group(tenant_id, "", "", "", zone, owner.locale or locale, deadlines=weekly)


JOBS: dict[str, Job] = {
    "tell of late": tell_of_late,
    "make next years": make_next_years,
    "move recurring on": move_recurring_on,
}
