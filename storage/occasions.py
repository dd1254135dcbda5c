"""Invitations to occasions, and who signs up for them."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Group, GroupId, PersonId
from dialogs.occasions.model import Invitation, SignUp
from dialogs.occasions.rules import Proposed
from storage.database.engine import new_id
from storage.database.tables.occasions import invitation, sign_up
from storage.database.upsert import upsert


def _invitation(row: Any) -> Invitation:
    return Invitation(
        id=row.id,
        group_id=row.group_id,
        title=row.title,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        place=row.place,
        answer_by=row.answer_by,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        cancelled_at=row.cancelled_at,
        revision=row.revision,
        nudged=row.nudged,
    )


async def invite(tx: AsyncConnection, group: Group, proposed: Proposed, *, by: PersonId, now: datetime) -> Invitation:
    opened_id = new_id()
    await tx.execute(
        insert(invitation).values(
            tenant_id=group.tenant_id,
            id=opened_id,
            group_id=group.id,
            title=proposed.title,
            starts_at=proposed.starts_at,
            ends_at=proposed.ends_at,
            place=proposed.place,
            answer_by=proposed.answer_by,
            opened_by=by,
            opened_at=now,
        )
    )
    opened = await load(tx, group.tenant_id, opened_id)
    if opened is None:
        raise LookupError("the invitation that was just saved is gone")
    return opened


async def load(tx: AsyncConnection, tenant_id: str, invitation_id: str) -> Invitation | None:
    found = select(invitation).where(invitation.c.tenant_id == tenant_id, invitation.c.id == invitation_id)
    row = (await tx.execute(found)).one_or_none()
    return _invitation(row) if row else None


async def coming(
    tx: AsyncConnection, tenant_id: str, group_ids: Collection[GroupId], *, now: datetime
) -> list[Invitation]:
    """Return the invitations of these groups that are not over or cancelled, the first to come first."""
    if not group_ids:
        return []
    rows = await tx.execute(
        select(invitation)
        .where(
            invitation.c.tenant_id == tenant_id,
            invitation.c.group_id.in_(group_ids),
            invitation.c.cancelled_at.is_(None),
            invitation.c.ends_at > now,
        )
        .order_by(invitation.c.starts_at, invitation.c.id)
    )
    return [_invitation(row) for row in rows]


async def latest(tx: AsyncConnection, group: Group, *, now: datetime, within: timedelta) -> Invitation | None:
    """Return the group's newest invitation whose occasion ended at most `within` ago."""
    row = (
        await tx.execute(
            select(invitation)
            .where(
                invitation.c.tenant_id == group.tenant_id,
                invitation.c.group_id == group.id,
                invitation.c.ends_at > now - within,
            )
            .order_by(invitation.c.starts_at.desc(), invitation.c.id)
            .limit(1)
        )
    ).one_or_none()
    return _invitation(row) if row else None


async def change(tx: AsyncConnection, was: Invitation, group: Group, proposed: Proposed) -> None:
    """Save another title, time, place or last day. A later last day is reminded of anew."""
    await tx.execute(
        update(invitation)
        .where(invitation.c.tenant_id == group.tenant_id, invitation.c.id == was.id)
        .values(
            title=proposed.title,
            starts_at=proposed.starts_at,
            ends_at=proposed.ends_at,
            place=proposed.place,
            answer_by=proposed.answer_by,
            revision=invitation.c.revision + 1,
        )
    )


async def cancel(tx: AsyncConnection, tenant_id: str, invitation_id: str, *, now: datetime) -> None:
    await tx.execute(
        update(invitation)
        .where(invitation.c.tenant_id == tenant_id, invitation.c.id == invitation_id)
        .values(cancelled_at=now, revision=invitation.c.revision + 1)
    )


async def count_revision(tx: AsyncConnection, tenant_id: str, invitation_id: str) -> None:
    """Count a change that an undo made: calendars take a new revision only."""
    await tx.execute(
        update(invitation)
        .where(invitation.c.tenant_id == tenant_id, invitation.c.id == invitation_id)
        .values(revision=invitation.c.revision + 1)
    )


# -- answers


async def answer(tx: AsyncConnection, tenant_id: str, invitation_id: str, said: SignUp, *, now: datetime) -> None:
    """Save the answer in place of an earlier one."""
    values = {
        "name": said.name,
        "person_id": said.person_id,
        "organisation": said.organisation,
        "comes": said.comes,
        "answered_at": now,
    }
    row = {"tenant_id": tenant_id, "invitation_id": invitation_id, "key": said.key, **values}
    await tx.execute(upsert(tx, sign_up, row, update=values))


async def answers(tx: AsyncConnection, tenant_id: str, invitation_id: str) -> list[SignUp]:
    rows = await tx.execute(
        select(sign_up)
        .where(sign_up.c.tenant_id == tenant_id, sign_up.c.invitation_id == invitation_id)
        .order_by(sign_up.c.name, sign_up.c.key)
    )
    return [SignUp(row.key, row.name, bool(row.comes), row.person_id, row.organisation) for row in rows]


# -- reminders


async def to_nudge(
    tx: AsyncConnection, *, now: datetime, most: int, after: tuple[str, str] | None = None, nudges: int
) -> list[tuple[str, Invitation]]:
    """Return the invitations of all tenants that may be due for a reminder, in the order of their keys."""
    found = (
        select(invitation)
        .where(invitation.c.starts_at > now, invitation.c.cancelled_at.is_(None), invitation.c.nudged < nudges)
        .order_by(invitation.c.tenant_id, invitation.c.id)
        .limit(most)
    )
    if after is not None:
        tenant_id, invitation_id = after
        found = found.where(
            (invitation.c.tenant_id > tenant_id)
            | ((invitation.c.tenant_id == tenant_id) & (invitation.c.id > invitation_id))
        )
    return [(row.tenant_id, _invitation(row)) for row in await tx.execute(found)]


async def claim_nudge(tx: AsyncConnection, tenant_id: str, invitation_id: str, *, was: int, now_is: int) -> bool:
    """Return whether this process is the one that sends the reminder."""
    claimed = await tx.execute(
        update(invitation)
        .where(invitation.c.tenant_id == tenant_id, invitation.c.id == invitation_id, invitation.c.nudged == was)
        .values(nudged=now_is)
    )
    return claimed.rowcount == 1


async def count_answers(tx: AsyncConnection, tenant_id: str, invitation_id: str) -> int:
    found = select(func.count()).where(sign_up.c.tenant_id == tenant_id, sign_up.c.invitation_id == invitation_id)
    return int((await tx.execute(found)).scalar_one())
