"""The table round: which meetings' organisations were asked, and the answers of people."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Integer, and_, bindparam, exists, func, or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.agenda.model import ItemStatus, ItemType
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group, GroupId, MeetingId, PersonId
from dialogs.table_round.model import TableRoundAnswer
from storage.database.tables.agenda import agenda_item
from storage.database.tables.deliveries import outbox
from storage.database.tables.meetings import meeting
from storage.database.tables.people import meeting_group, membership, person
from storage.database.tables.table_round import table_round, table_round_answer
from storage.database.upsert import upsert
from storage.meetings import as_meeting
from storage.outbox.promises import Status
from storage.people import heard_at_home

AHEAD, AHEAD_OF_SUMMER = timedelta(days=35), timedelta(days=130)
"""How far to look ahead. Ten working days are never more, also over Christmas or a summer break."""


async def answers(tx: AsyncConnection, group: Group, meeting_id: MeetingId) -> list[TableRoundAnswer]:
    """Return the answers for this meeting.

    Name and organisation are those of the group's members, also of a member who has left. Other people keep those they
    had.
    """
    rows = await tx.execute(
        select(
            table_round_answer.c.person_id,
            table_round_answer.c.text,
            person.c.name,
            func.coalesce(membership.c.organisation, table_round_answer.c.organisation).label("organisation"),
            func.coalesce(membership.c.subgroup, "").label("subgroup"),
        )
        .join(
            person,
            and_(person.c.tenant_id == table_round_answer.c.tenant_id, person.c.id == table_round_answer.c.person_id),
        )
        .outerjoin(
            membership,
            and_(
                membership.c.tenant_id == table_round_answer.c.tenant_id,
                membership.c.person_id == table_round_answer.c.person_id,
                membership.c.group_id == group.id,
            ),
        )
        .where(table_round_answer.c.tenant_id == group.tenant_id, table_round_answer.c.meeting_id == meeting_id)
        .order_by(person.c.name, person.c.id)
    )
    return [TableRoundAnswer(row.person_id, row.name, row.organisation, row.text, row.subgroup) for row in rows]


async def save_answer(tx: AsyncConnection, group: Group, meeting_id: MeetingId, told: TableRoundAnswer) -> None:
    """Save this person's answer, in place of an earlier one."""
    said = {"text": told.text, "organisation": told.organisation}
    key = {"tenant_id": group.tenant_id, "meeting_id": meeting_id, "person_id": told.person_id}
    await tx.execute(upsert(tx, table_round_answer, {**key, **said}, update=said))


_A_ROUND = exists().where(
    agenda_item.c.tenant_id == meeting.c.tenant_id,
    agenda_item.c.meeting_id == meeting.c.id,
    agenda_item.c.type == ItemType.ROUND.value,
    agenda_item.c.status == ItemStatus.OPEN.value,
)
_ASKED = exists().where(table_round.c.tenant_id == meeting.c.tenant_id, table_round.c.meeting_id == meeting.c.id)
# Built once, as every tick runs it.
_TO_ASK = (
    select(meeting)
    .join(
        meeting_group,
        and_(meeting_group.c.tenant_id == meeting.c.tenant_id, meeting_group.c.id == meeting.c.group_id),
    )
    .where(
        meeting.c.status == MeetingStatus.PLANNED.value,
        meeting.c.starts_at > bindparam("now"),
        or_(
            meeting.c.starts_at <= bindparam("soon"),
            and_(meeting_group.c.summer_first.is_not(None), meeting.c.starts_at <= bindparam("soon_in_summer")),
        ),
        meeting_group.c.table_round_days.is_not(None),
        _A_ROUND,
        ~_ASKED,
        heard_at_home(meeting_group.c.tenant_id, meeting_group.c.conversation),
    )
    .order_by(meeting.c.starts_at, meeting.c.tenant_id, meeting.c.id)
    .limit(bindparam("most", type_=Integer))
)


async def to_ask(
    tx: AsyncConnection, *, now: datetime, after: tuple[str, Meeting] | None = None, most: int = 100
) -> list[tuple[str, Meeting]]:
    """Return (tenant, meeting) of coming meetings with a table round that were not asked: at most `most`, after
    `after`.

    The rules decide when each is asked.
    """
    found = _TO_ASK
    if after is not None:
        last = (after[1].starts_at, after[0], after[1].id)
        found = found.where(tuple_(meeting.c.starts_at, meeting.c.tenant_id, meeting.c.id) > last)
    times = {"now": now, "soon": now + AHEAD, "soon_in_summer": now + AHEAD_OF_SUMMER}
    return [(row.tenant_id, as_meeting(row)) for row in await tx.execute(found, {**times, "most": most})]


async def ask(tx: AsyncConnection, group: Group, meeting_id: MeetingId, *, now: datetime) -> bool:
    """Mark the organisations of the meeting as asked. Return False if they were asked before."""
    row = {"tenant_id": group.tenant_id, "meeting_id": meeting_id, "asked_at": now}
    asked = upsert(tx, table_round, row, update=None).returning(table_round.c.meeting_id)
    return (await tx.execute(asked)).first() is not None


@dataclass(frozen=True, slots=True)
class Unreached:
    """The people whom a question has not reached in private. `waits`: some of them are still being tried."""

    people: frozenset[PersonId]
    waits: bool


async def unreached(tx: AsyncConnection, tenant_id: str, subject_key: str, *, kind: str) -> Unreached:
    rows = (
        await tx.execute(
            select(outbox.c.target, outbox.c.status).where(
                outbox.c.tenant_id == tenant_id, outbox.c.subject_key == subject_key, outbox.c.kind == kind
            )
        )
    ).all()
    failed = {Status.BLOCKED, Status.DEAD}
    return Unreached(
        frozenset(row.target.partition(":")[2] for row in rows if row.status in failed),
        waits=any(row.status in (Status.PENDING, Status.SENDING) for row in rows),
    )


async def asking(tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, now: datetime) -> set[GroupId]:
    """Return the groups of this person whose coming meeting has asked for the table round."""
    rows = await tx.execute(
        select(meeting.c.group_id)
        .join(
            table_round, and_(table_round.c.tenant_id == meeting.c.tenant_id, table_round.c.meeting_id == meeting.c.id)
        )
        .join(
            membership,
            and_(membership.c.tenant_id == meeting.c.tenant_id, membership.c.group_id == meeting.c.group_id),
        )
        .where(
            meeting.c.tenant_id == tenant_id,
            meeting.c.status == MeetingStatus.PLANNED.value,
            meeting.c.starts_at > now,
            membership.c.person_id == person_id,
            membership.c.is_member,
            membership.c.left_at.is_(None),
        )
    )
    return set(rows.scalars())
