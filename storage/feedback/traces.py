"""Deletes traces of a closed round: what members typed besides their answers, and to whom the bot wrote."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, delete, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.subjects import Subject
from dialogs.feedback.model import FeedbackRound
from dialogs.feedback.resemblance import Said, is_in
from dialogs.model import PersonId
from storage.confirmations import ANSWER_MESSAGE, AS_TYPED, UNDO
from storage.database.tables.agenda import agenda_before
from storage.database.tables.confirmations import confirmation
from storage.database.tables.deliveries import activity_seen, outbox, outbox_archive
from storage.database.tables.feedback import feedback_recipient
from storage.database.tables.meetings import meeting
from storage.database.tables.people import membership, person

DELIVERED_AGAIN = timedelta(minutes=2)
"""Teams redelivers an activity within this time, if at all."""
JUST_TOO_LATE = timedelta(minutes=10)

FORGOTTEN = (*AS_TYPED, UNDO, ANSWER_MESSAGE)
"""The kinds of confirmation that may contain an answer in its writer's words."""

_CHUNK = 500
"""Ids in one statement."""
_ENDED = text("outbox.status NOT IN ('pending', 'sending')")


async def forget_traces(
    tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, *, answers: Sequence[str], now: datetime
) -> None:
    """Delete everything besides the answers that could tell who answered an anonymous round that is being closed, or
    how.

    Everything that the people of the group typed since the meeting began is deleted, whether they were asked or not. So
    are other confirmations and earlier agendas that resemble one of `answers`.
    """
    since = await _beginning(tx, tenant_id, round_)
    people = _people(tenant_id, round_)
    recent = and_(
        confirmation.c.tenant_id == tenant_id,
        confirmation.c.created_at >= since,
        or_(confirmation.c.group_id == round_.group_id, confirmation.c.person_id.in_(people)),
    )
    await tx.execute(delete(confirmation).where(recent, confirmation.c.kind.in_(FORGOTTEN)))
    if answers:
        await _forget_alike(tx, tenant_id, round_, recent, since, answers)
    await _forget_letters(tx, tenant_id, round_, since=since, until=now, now=now)
    await _even_out_disturbances(tx, tenant_id, round_)


async def forget_late_traces(tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, *, now: datetime) -> None:
    """Delete rows that were still being sent, or could be redelivered, when the round was closed.

    Also delete traces of answers that came just too late: they would tell who had not answered before.
    """
    since = await _beginning(tx, tenant_id, round_)
    until = min(now, (round_.closed_at or now) + JUST_TOO_LATE)
    await _forget_letters(tx, tenant_id, round_, since=since, until=until, now=now)


def _people(tenant_id: str, round_: FeedbackRound) -> Select[tuple[str]]:
    """Return everybody who is or was in the group. Nobody else can answer, and a person who left may have answered
    before."""
    return select(membership.c.person_id).where(
        membership.c.tenant_id == tenant_id, membership.c.group_id == round_.group_id
    )


async def forget_typed_by(tx: AsyncConnection, round_: FeedbackRound, tenant_id: str, person_id: PersonId) -> None:
    """Delete what this person typed since the meeting began, because they have withdrawn their answer."""
    since = await _beginning(tx, tenant_id, round_)
    await tx.execute(
        delete(confirmation).where(
            confirmation.c.tenant_id == tenant_id,
            confirmation.c.person_id == person_id,
            confirmation.c.created_at >= since,
            confirmation.c.kind.in_(FORGOTTEN),
        )
    )


async def _beginning(tx: AsyncConnection, tenant_id: str, round_: FeedbackRound) -> datetime:
    row = (
        await tx.execute(
            select(meeting.c.starts_at, meeting.c.started_at).where(
                meeting.c.tenant_id == tenant_id, meeting.c.id == round_.meeting_id
            )
        )
    ).one_or_none()
    known: list[datetime | None] = [round_.opened_at, *((row.starts_at, row.started_at) if row else ())]
    return min(at for at in known if at is not None)


async def _forget_alike(
    tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, recent: Any, since: datetime, answers: Sequence[str]
) -> None:
    rows = await tx.execute(select(confirmation.c.id, confirmation.c.content).where(recent))
    alike = _alike(((row.id, row.content) for row in rows), answers)
    if alike:
        await tx.execute(
            delete(confirmation).where(confirmation.c.tenant_id == tenant_id, confirmation.c.id.in_(alike))
        )
    of_group = select(meeting.c.id).where(meeting.c.tenant_id == tenant_id, meeting.c.group_id == round_.group_id)
    before = and_(
        agenda_before.c.tenant_id == tenant_id,
        agenda_before.c.meeting_id.in_(of_group),
        agenda_before.c.changed_at >= since,
    )
    rows = await tx.execute(
        select(agenda_before.c.meeting_id, agenda_before.c.version, agenda_before.c.content).where(before)
    )
    found = _alike((((row.meeting_id, row.version), row.content) for row in rows), answers)
    for meeting_id, version in found:
        await tx.execute(
            delete(agenda_before).where(
                agenda_before.c.tenant_id == tenant_id,
                agenda_before.c.meeting_id == meeting_id,
                agenda_before.c.version == version,
            )
        )


def _alike(rows: Iterable[tuple[Any, bytes]], answers: Sequence[str]) -> list[Any]:
    said = [Said.of(answer) for answer in answers]
    # JSON writes a line break as two characters.
    return [key for key, content in rows if is_in(said, content.decode(errors="replace").replace("\\n", " "))]


async def _forget_letters(
    tx: AsyncConnection, tenant_id: str, round_: FeedbackRound, *, since: datetime, until: datetime, now: datetime
) -> None:
    """Delete rows about the round that name a person, and private replies since the meeting began.

    A row that waits or is being sent is deleted by the next call.
    """
    to_one = outbox.c.target.startswith("person:")
    await tx.execute(
        delete(outbox).where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.subject_key == Subject("round", round_.id).key,
            to_one,
            outbox.c.status != "sending",
        )
    )
    chats = select(person.c.private_conversation).where(
        person.c.tenant_id == tenant_id,
        person.c.private_conversation.is_not(None),
        person.c.id.in_(_people(tenant_id, round_)),
    )
    await tx.execute(
        delete(outbox).where(
            outbox.c.tenant_id == tenant_id,
            _ENDED,
            outbox.c.kind.in_(("reply", "replace")),
            outbox.c.created_at >= since,
            outbox.c.created_at <= until,
            or_(to_one, outbox.c.conversation.in_(chats)),
        )
    )
    await tx.execute(
        delete(activity_seen).where(
            activity_seen.c.tenant_id == tenant_id,
            activity_seen.c.conversation.in_(chats),
            activity_seen.c.seen_at >= since,
            activity_seen.c.seen_at <= min(now - DELIVERED_AGAIN, until),
        )
    )
    await _forget_archived(tx, tenant_id, chats, since=since)


async def _forget_archived(tx: AsyncConnection, tenant_id: str, chats: Select[Any], *, since: datetime) -> None:
    """Delete archived replies in these private chats since then: few rounds are open for so long that there are any."""
    replies = await tx.execute(
        select(outbox_archive.c.id, outbox_archive.c.subject_key).where(
            outbox_archive.c.tenant_id == tenant_id,
            outbox_archive.c.ended_at >= since,
            outbox_archive.c.subject_key.startswith("reply:"),
        )
    )
    known = {row.id: row.subject_key.removeprefix("reply:") for row in replies}
    if not known:
        return
    private = set((await tx.execute(chats)).scalars())
    # A conversation's id may contain colons.
    ids = [
        row_id
        for row_id, key in known.items()
        if any(key[:end] in private for end, character in enumerate(key) if character == ":")
    ]
    for start in range(0, len(ids), _CHUNK):
        await tx.execute(
            delete(outbox_archive).where(
                outbox_archive.c.tenant_id == tenant_id, outbox_archive.c.id.in_(ids[start : start + _CHUNK])
            )
        )


async def _even_out_disturbances(tx: AsyncConnection, tenant_id: str, round_: FeedbackRound) -> None:
    """Set the same time of the latest unasked message for everybody asked. A reminder had reached only people who had
    not answered."""
    asked = select(feedback_recipient.c.person_id).where(
        feedback_recipient.c.tenant_id == tenant_id, feedback_recipient.c.round_id == round_.id
    )
    them = and_(person.c.tenant_id == tenant_id, person.c.id.in_(asked))
    latest = await tx.scalar(
        select(func.max(person.c.disturbed_at)).where(them, person.c.disturbed_at >= round_.opened_at)
    )
    if latest is not None:
        await tx.execute(update(person).where(them).values(disturbed_at=latest))
