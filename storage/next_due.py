"""When the jobs have something to do next, as far as the tables tell."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.meetings.model import MeetingStatus
from dialogs.meetings.rules import CALL_MAY_RESUME, CALL_OVERRUNS
from storage.database.tables.deadlines import deadline
from storage.database.tables.deliveries import batch_work, outbox
from storage.database.tables.feedback import feedback_round
from storage.database.tables.meetings import meeting, preparation
from storage.database.tables.minutes import in_call
from storage.database.tables.occasions import invitation
from storage.database.tables.people import conversation, meeting_group
from storage.database.tables.privacy import erasure
from storage.privacy.erased import SWEPT_AFTER

UNTICKED = timedelta(days=3)
ROSTER_KEEPS = timedelta(hours=24)
AFTER_CLOSING = timedelta(minutes=15)
"""Traces of a closed round are looked for at each tick for a while."""
HALF_HOUR = timedelta(minutes=30)
"""Every local morning and midnight begins at a whole or half hour."""

_PLANNED = meeting.c.status == MeetingStatus.PLANNED.value


_INSTANTS = (
    (outbox.c.lease_until, outbox.c.status == "sending", timedelta()),
    (conversation.c.retry_at, conversation.c.suspended_at.is_not(None), timedelta()),
    (meeting.c.starts_at, _PLANNED, timedelta()),
    (meeting.c.ends_at, _PLANNED, timedelta()),
    (meeting.c.ends_at, _PLANNED, CALL_OVERRUNS),
    (meeting.c.call_ended_at, _PLANNED, CALL_MAY_RESUME),
    (meeting.c.ended_at, meeting.c.settled_at.is_(None), UNTICKED),
    (feedback_round.c.closes_at, feedback_round.c.closed_at.is_(None), timedelta()),
    (preparation.c.look_at, preparation.c.look_at.is_not(None), timedelta()),
    (deadline.c.overdue_at, deadline.c.status == "active", timedelta()),
    (meeting_group.c.roster_at, meeting_group.c.roster_at.is_not(None), ROSTER_KEEPS),
    (meeting_group.c.roster_not_before, meeting_group.c.roster_not_before.is_not(None), timedelta()),
    (in_call.c.due_at, in_call.c.due_at.is_not(None), timedelta()),
    (erasure.c.erased_at, erasure.c.swept_at.is_(None), SWEPT_AFTER),
)
"""Columns with instants, the rows whose instants count, and how long after the instant a job has something to do."""
# Built once: after each change of the database they are asked, and to build them takes longer than to answer them.
_FIRST = union_all(
    *(
        select(func.min(column).label("at")).where(condition, column > bindparam(f"after_{n}", type_=column.type))
        for n, (column, condition, _) in enumerate(_INSTANTS)
    )
)
_AT_ONCE = select(
    or_(
        select(batch_work.c.kind).exists(),
        # A meeting that has ended, or was cancelled, is not prepared any more.
        select(preparation.c.meeting_id)
        .where(
            preparation.c.look_at.is_(None),
            meeting.c.tenant_id == preparation.c.tenant_id,
            meeting.c.id == preparation.c.meeting_id,
            _PLANNED,
        )
        .exists(),
        select(feedback_round.c.id)
        .where(feedback_round.c.closed_at > bindparam("closed_after", type_=feedback_round.c.closed_at.type))
        .exists(),
    )
)
_INVITATIONS = select(invitation.c.id).limit(1)
_ZONES = select(meeting_group.c.zone).distinct()


async def next_due(tx: AsyncConnection, *, now: datetime) -> datetime:
    """Return an instant, after `now`, before which no job has anything to do unless something is written; `now` if a
    job may have something to do at once.

    It may be too early, and is never too late.
    """
    after = {f"after_{n}": now - shift for n, (_, _, shift) in enumerate(_INSTANTS)}
    found: list[datetime] = [
        at + shift
        for at, (_, _, shift) in zip((await tx.execute(_FIRST, after)).scalars().all(), _INSTANTS, strict=True)
        if at is not None
    ]
    if (await tx.execute(_AT_ONCE, {"closed_after": now - AFTER_CLOSING})).scalar_one():
        return now
    if (await tx.execute(_INVITATIONS)).first() is not None:
        found.append(_after(now, HALF_HOUR))
    zones = (await tx.execute(_ZONES)).scalars().all()
    return min([*found, *(_midnight(now, zone) for zone in ("UTC", "Europe/Stockholm", *zones))])


def _after(now: datetime, step: timedelta) -> datetime:
    """Return the next multiple of `step` in UTC."""
    return datetime.fromtimestamp((now.timestamp() // step.total_seconds() + 1) * step.total_seconds(), now.tzinfo)


def _midnight(now: datetime, zone: str) -> datetime:
    """Return the next local midnight: days decide about absences and yearly deadlines."""
    local = now.astimezone(ZoneInfo(zone))
    tomorrow = datetime.combine(local.date() + timedelta(1), datetime.min.time(), tzinfo=local.tzinfo)
    return tomorrow.astimezone(now.tzinfo)
