"""How long members have been in the call of a meeting."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.minutes.attendance import LONG_ENOUGH
from dialogs.model import MeetingId, PersonId
from storage.database.tables.minutes import in_call, presence
from storage.database.upsert import upsert


@dataclass(frozen=True, slots=True)
class Participant:
    """A member in the call. `seconds` are those of earlier times in it; `joined_at` is None outside of the call."""

    tenant_id: str
    meeting_id: MeetingId
    person_id: PersonId
    seconds: int
    joined_at: datetime | None
    due_at: datetime | None


async def participant(
    tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, person_id: PersonId
) -> Participant | None:
    row = (
        await tx.execute(
            select(in_call).where(
                in_call.c.tenant_id == tenant_id,
                in_call.c.meeting_id == meeting_id,
                in_call.c.person_id == person_id,
            )
        )
    ).one_or_none()
    return Participant(**row._mapping) if row else None


async def save(tx: AsyncConnection, now_is: Participant) -> None:
    values = {"seconds": now_is.seconds, "joined_at": now_is.joined_at, "due_at": now_is.due_at}
    key = {"tenant_id": now_is.tenant_id, "meeting_id": now_is.meeting_id, "person_id": now_is.person_id}
    await tx.execute(upsert(tx, in_call, {**key, **values}, update=values))


async def due(tx: AsyncConnection, *, now: datetime, most: int) -> list[Participant]:
    """Return those of all tenants who have been in a call for long enough, and are not noted yet."""
    rows = await tx.execute(
        select(in_call).where(in_call.c.due_at <= now).order_by(in_call.c.due_at, in_call.c.person_id).limit(most)
    )
    return [Participant(**row._mapping) for row in rows]


async def of_meeting(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> list[Participant]:
    """Return those who are in the call of the meeting."""
    rows = await tx.execute(
        select(in_call).where(
            in_call.c.tenant_id == tenant_id, in_call.c.meeting_id == meeting_id, in_call.c.joined_at.is_not(None)
        )
    )
    return [Participant(**row._mapping) for row in rows]


async def forget_due(tx: AsyncConnection, one: Participant) -> bool:
    """Return whether this process is the one that notes the participant."""
    claimed = await tx.execute(
        update(in_call)
        .where(
            in_call.c.tenant_id == one.tenant_id,
            in_call.c.meeting_id == one.meeting_id,
            in_call.c.person_id == one.person_id,
            in_call.c.due_at == one.due_at,
        )
        .values(due_at=None)
    )
    return claimed.rowcount == 1


async def noted_since(
    tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, person_id: PersonId, at: datetime
) -> bool:
    """Return whether somebody has noted after `at` whether this person was there."""
    found = select(presence.c.key).where(
        presence.c.tenant_id == tenant_id,
        presence.c.meeting_id == meeting_id,
        presence.c.key == person_id,
        presence.c.noted_at > at,
    )
    return (await tx.execute(found)).first() is not None


def long_enough_at(one: Participant) -> datetime | None:
    """Return when this participant, if they stay in the call, has been there for long enough; None for the past."""
    left = LONG_ENOUGH - timedelta(seconds=one.seconds)
    return one.joined_at + left if one.joined_at is not None and left > timedelta(0) else None
