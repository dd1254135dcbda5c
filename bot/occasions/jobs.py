"""Reminds people who have not answered an invitation, in private and at most twice."""

from datetime import datetime

from bot.jobs import Job, on_its_own
from bot.occasions.messages import NUDGE
from bot.occasions.service import to_person
from dialogs.occasions import rules
from dialogs.occasions.model import Invitation
from storage import occasions
from storage import people as groups
from storage.database.engine import Database
from storage.outbox import promises as outbox

MOST = 100


async def nudge(db: Database, *, now: datetime) -> int:
    """Promise the due reminders. Return the number of invitations."""
    count = 0
    last: tuple[str, str] | None = None
    while True:
        async with db.read() as tx:
            found = await occasions.to_nudge(tx, now=now, most=MOST, after=last, nudges=len(rules.NUDGES))
        for tenant_id, invitation in found:
            with on_its_own("invitation", invitation.id):
                count += await _nudge(db, tenant_id, invitation, now=now)
        if len(found) < MOST:
            return count
        last = (found[-1][0], found[-1][1].id)


async def _nudge(db: Database, tenant_id: str, invitation: Invitation, *, now: datetime) -> bool:
    async with db.read() as tx:
        group = await groups.load_heard(tx, tenant_id, invitation.group_id)
    nth = rules.due_nudge(invitation, group.zone, group.deadlines, now=now) if group else None
    if group is None or nth is None:
        return False
    async with db.write() as tx:
        if not await occasions.claim_nudge(tx, tenant_id, invitation.id, was=invitation.nudged, now_is=nth + 1):
            return False
        answers = await occasions.answers(tx, tenant_id, invitation.id)
        silent = rules.silent_members(await groups.roster(tx, group), answers)
        await outbox.promise(
            tx,
            [to_person(group, invitation.id, NUDGE, each.person.id, occurrence=str(nth), now=now) for each in silent],
            now=now,
        )
    return True


JOBS: dict[str, Job] = {"remind of invitations": nudge}
