"""Feedback rounds: who is asked, how many have answered, and which rounds are open."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, case, delete, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.feedback.model import FeedbackRound
from dialogs.model import Group, MeetingId, PersonId, RoundId
from storage.database.engine import lock, new_id
from storage.database.tables.feedback import feedback_answer, feedback_recipient, feedback_round
from storage.database.tables.people import absence, leading, membership
from storage.database.upsert import upsert
from storage.people import third_columns, third_question

of_round = and_(
    feedback_answer.c.tenant_id == feedback_round.c.tenant_id, feedback_answer.c.round_id == feedback_round.c.id
)
_recipient_of_round = and_(
    feedback_recipient.c.tenant_id == feedback_round.c.tenant_id,
    feedback_recipient.c.round_id == feedback_round.c.id,
)
_of_recipient = and_(
    feedback_answer.c.tenant_id == feedback_recipient.c.tenant_id,
    feedback_answer.c.round_id == feedback_recipient.c.round_id,
    feedback_answer.c.person_id == feedback_recipient.c.person_id,
)
_membership_of_recipient = and_(
    membership.c.tenant_id == feedback_recipient.c.tenant_id,
    membership.c.group_id == feedback_round.c.group_id,
    membership.c.person_id == feedback_recipient.c.person_id,
)
_by_recipients = select(func.count()).select_from(feedback_answer.join(feedback_recipient, _of_recipient))
_by_all = select(func.count()).select_from(feedback_answer).where(of_round).correlate(feedback_round).scalar_subquery()
_by_asked = _by_recipients.where(of_round).correlate(feedback_round).scalar_subquery()
_leads_now = exists().where(_membership_of_recipient, leading()).correlate(feedback_round, feedback_recipient)
# A person who led the group when the round opened counts as a leader, also later. For each person who
# came to lead it since, an answer is left out, whether or not they have answered: a chair who appoints somebody, and
# looks whether the round may close now, would learn it otherwise.
_leads_since = (
    select(func.count())
    .select_from(feedback_recipient)
    .where(_recipient_of_round, feedback_recipient.c.leads.is_(False), _leads_now)
    .correlate(feedback_round)
    .scalar_subquery()
)
_by_others = (
    _by_recipients.where(of_round, feedback_recipient.c.leads.is_(False)).correlate(feedback_round).scalar_subquery()
)
_recipients_now = (
    select(func.count())
    .select_from(feedback_recipient)
    .where(_recipient_of_round)
    .correlate(feedback_round)
    .scalar_subquery()
)
_is_fixed = or_(feedback_round.c.anonymous, feedback_round.c.closed_at.is_not(None))
ROUNDS = select(
    feedback_round.c.tenant_id,
    feedback_round.c.id,
    feedback_round.c.group_id,
    feedback_round.c.meeting_id,
    feedback_round.c.anonymous,
    feedback_round.c.opened_at,
    feedback_round.c.closes_at,
    feedback_round.c.closed_at,
    feedback_round.c.shown,
    feedback_round.c.third,
    feedback_round.c.third_sv,
    feedback_round.c.third_en,
    # The counts of an anonymous round are about the people asked at its opening. A count that changed when somebody is
    # removed, or when somebody else answers, would tell who has answered. In a named round, everybody who has answered
    # counts as asked.
    case((_is_fixed, feedback_round.c.asked), else_=_recipients_now + _by_all - _by_asked).label("asked"),
    # Kept when the round is closed, because the answers are deleted.
    case(
        (feedback_round.c.closed_at.is_not(None), feedback_round.c.answered),
        (feedback_round.c.anonymous, _by_asked),
        else_=_by_all,
    ).label("answered"),
    case(
        (and_(feedback_round.c.closed_at.is_(None), _by_others > _leads_since), _by_others - _leads_since), else_=0
    ).label("by_others"),
)


def to_round(row: Any) -> FeedbackRound:
    return FeedbackRound(
        id=row.id,
        group_id=row.group_id,
        meeting_id=row.meeting_id,
        anonymous=row.anonymous,
        opened_at=row.opened_at,
        closes_at=row.closes_at,
        closed_at=row.closed_at,
        asked=row.asked,
        answered=row.answered,
        by_others=row.by_others,
        shown=row.shown,
        third=third_question(row.third, row.third_sv, row.third_en),
    )


async def _one(tx: AsyncConnection, query: Select[Any], **values: str) -> FeedbackRound | None:
    row = (await tx.execute(query, values)).first()
    return to_round(row) if row else None


async def open_round(
    tx: AsyncConnection,
    group: Group,
    meeting_id: MeetingId,
    *,
    anonymous: bool,
    asked: Sequence[PersonId],
    closes_at: datetime,
    now: datetime,
    leaders: Collection[PersonId] = (),
) -> FeedbackRound | None:
    """Open a round. Return None if the meeting has had one. `leaders` are the people who lead the group or the
    meeting."""
    opened = FeedbackRound(
        id=new_id(),
        group_id=group.id,
        meeting_id=meeting_id,
        anonymous=anonymous,
        opened_at=now,
        closes_at=closes_at,
        asked=len(asked),
        third=group.third,
    )
    inserted = await tx.execute(
        upsert(
            tx,
            feedback_round,
            {
                "tenant_id": group.tenant_id,
                "id": opened.id,
                "group_id": group.id,
                "meeting_id": meeting_id,
                "anonymous": anonymous,
                "opened_at": now,
                "closes_at": closes_at,
                "asked": len(asked),
                **third_columns(group.third),
            },
            update=None,
            on=("tenant_id", "meeting_id"),
        ).returning(feedback_round.c.id)
    )
    if inserted.first() is None:
        return None
    recipient = {"tenant_id": group.tenant_id, "round_id": opened.id}
    await tx.execute(
        insert(feedback_recipient),
        [{**recipient, "person_id": person_id, "leads": person_id in leaders} for person_id in asked],
    )
    return opened


async def load_round(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> FeedbackRound | None:
    return await _one(tx, _BY_ID, tenant=tenant_id, round=round_id)


# Built once, because every answer and every typed message reads a round: building it costs more than the query.
_BY_ID = ROUNDS.where(feedback_round.c.tenant_id == bindparam("tenant"), feedback_round.c.id == bindparam("round"))


async def load_rounds(tx: AsyncConnection, tenant_id: str, round_ids: Collection[RoundId]) -> list[FeedbackRound]:
    """Return the rounds with these ids, in no order. Missing ids are left out."""
    rows = await tx.execute(ROUNDS.where(feedback_round.c.tenant_id == tenant_id, feedback_round.c.id.in_(round_ids)))
    return [to_round(row) for row in rows]


async def latest_round(tx: AsyncConnection, group: Group, *, is_open: bool | None = None) -> FeedbackRound | None:
    """Return the newest round of the group. With `is_open`, the newest of the open, or of the closed, rounds."""
    return await _one(tx, _LATEST[is_open], tenant=group.tenant_id, group=group.id)


_OF_GROUP = (
    ROUNDS.where(feedback_round.c.tenant_id == bindparam("tenant"), feedback_round.c.group_id == bindparam("group"))
    .order_by(feedback_round.c.opened_at.desc(), feedback_round.c.id)
    .limit(1)
)
_LATEST: dict[bool | None, Select[Any]] = {
    None: _OF_GROUP,
    True: _OF_GROUP.where(feedback_round.c.closed_at.is_(None)),
    False: _OF_GROUP.where(feedback_round.c.closed_at.is_not(None)),
}


async def closed_round_of(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> FeedbackRound | None:
    """Return the closed round of this meeting."""
    query = ROUNDS.where(
        feedback_round.c.tenant_id == tenant_id,
        feedback_round.c.meeting_id == meeting_id,
        feedback_round.c.closed_at.is_not(None),
    )
    return await _one(tx, query.order_by(feedback_round.c.opened_at.desc(), feedback_round.c.id).limit(1))


async def has_round(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> bool:
    """Return whether this meeting has a round, open or closed."""
    return bool(
        await tx.scalar(
            select(exists().where(feedback_round.c.tenant_id == tenant_id, feedback_round.c.meeting_id == meeting_id))
        )
    )


# -- who is asked


async def asked_in(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> set[PersonId]:
    """Return the people whom an open round asks, including those who said that they were not there.

    It does not depend on their answers. A closed anonymous round has deleted the list.
    """
    rows = await tx.execute(
        select(feedback_recipient.c.person_id).where(
            feedback_recipient.c.tenant_id == tenant_id, feedback_recipient.c.round_id == round_id
        )
    )
    return {row.person_id for row in rows}


async def ask(tx: AsyncConnection, tenant_id: str, round_id: RoundId, person_id: PersonId) -> bool:
    """Add this person to the people asked. Return False if they were asked already. For named rounds."""
    asked = await tx.execute(
        upsert(
            tx,
            feedback_recipient,
            {"tenant_id": tenant_id, "round_id": round_id, "person_id": person_id},
            update=None,
        ).returning(feedback_recipient.c.person_id)
    )
    return asked.first() is not None


async def do_not_ask(tx: AsyncConnection, tenant_id: str, round_id: RoundId, person_id: PersonId) -> bool:
    """Remove this person from the people asked. Return False if they were not asked. An answer of theirs stays. For
    named rounds."""
    asked = await tx.execute(delete(feedback_recipient).where(*_recipient(tenant_id, round_id, person_id)))
    return bool(asked.rowcount)


async def set_absent(
    tx: AsyncConnection, tenant_id: str, round_id: RoundId, person_id: PersonId, *, absent: bool
) -> bool:
    """Save the person's own word on whether they were at the meeting. Return False if they were not asked at the
    opening.

    For anonymous rounds: no count changes.
    """
    noted = await tx.execute(
        update(feedback_recipient).where(*_recipient(tenant_id, round_id, person_id)).values(absent=absent)
    )
    return bool(noted.rowcount)


def _recipient(tenant_id: str, round_id: RoundId, person_id: PersonId) -> tuple[Any, ...]:
    return (
        feedback_recipient.c.tenant_id == tenant_id,
        feedback_recipient.c.round_id == round_id,
        feedback_recipient.c.person_id == person_id,
    )


def _is_gone(today: date | BindParameter[date], last_day: date | BindParameter[date]) -> Any:
    """Return a condition: the recipient said that they were not there, has left the group, or is away until the
    closing."""
    return or_(
        feedback_recipient.c.absent,
        exists()
        .where(_membership_of_recipient, membership.c.left_at.is_not(None))
        .correlate(feedback_round, feedback_recipient),
        exists()
        .where(
            absence.c.tenant_id == feedback_recipient.c.tenant_id,
            absence.c.person_id == feedback_recipient.c.person_id,
            absence.c.first_on <= today,
            absence.c.last_on >= last_day,
        )
        .correlate(feedback_recipient),
    )


async def gone(tx: AsyncConnection, tenant_id: str, round_id: RoundId, *, today: date, last_day: date) -> int:
    """Return how many of the people asked the round does not wait for. It does not depend on their answers."""
    found = await tx.scalar(
        select(func.count())
        .select_from(feedback_recipient.join(feedback_round, _recipient_of_round))
        .where(
            feedback_round.c.tenant_id == tenant_id,
            feedback_round.c.id == round_id,
            _is_gone(today, last_day),
        )
    )
    return int(found or 0)


async def is_anybody_waited_for(
    tx: AsyncConnection, tenant_id: str, round_id: RoundId, *, today: date, last_day: date
) -> bool:
    """Return whether somebody who is asked, and is not gone, has not answered this open round."""
    return bool(
        await tx.scalar(
            select(func.count())
            .select_from(feedback_recipient.join(feedback_round, _recipient_of_round))
            .where(
                feedback_round.c.tenant_id == tenant_id,
                feedback_round.c.id == round_id,
                ~exists().where(_of_recipient).correlate(feedback_recipient),
                ~_is_gone(today, last_day),
            )
        )
    )


# Built once, as every tick runs it.
_PERHAPS_COMPLETE = (
    select(feedback_round.c.tenant_id, feedback_round.c.id)
    .where(
        feedback_round.c.closed_at.is_(None),
        exists().where(of_round).correlate(feedback_round),
        exists().where(_recipient_of_round, _is_gone(bindparam("today"), bindparam("today"))).correlate(feedback_round),
    )
    .limit(50)
)


async def perhaps_complete(tx: AsyncConnection, *, today: date) -> list[tuple[str, RoundId]]:
    """Return (tenant id, round id) of open rounds that have answers, and in which somebody asked may be gone."""
    rows = await tx.execute(_PERHAPS_COMPLETE, {"today": today})
    return [(row.tenant_id, row.id) for row in rows]


async def open_rounds_of(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> list[FeedbackRound]:
    """Return the open rounds that ask this person, in groups that they are still in, newest first."""
    rows = await tx.execute(
        ROUNDS.join(feedback_recipient, _recipient_of_round)
        .join(membership, _membership_of_recipient)
        .where(
            feedback_round.c.tenant_id == tenant_id,
            feedback_recipient.c.person_id == person_id,
            feedback_recipient.c.absent.is_(False),
            feedback_round.c.closed_at.is_(None),
            membership.c.left_at.is_(None),
        )
        .order_by(feedback_round.c.opened_at.desc(), feedback_round.c.id)
    )
    return [to_round(row) for row in rows]


async def round_to_close(tx: AsyncConnection, tenant_id: str, round_id: RoundId) -> FeedbackRound | None:
    """Return the round if it is still open, locked against answers and closing until this transaction ends."""
    await lock(tx, lock_name(round_id))
    found = await load_round(tx, tenant_id, round_id)
    return None if found is None or found.closed_at is not None else found


def lock_name(round_id: RoundId) -> str:
    return f"round:{round_id}"
