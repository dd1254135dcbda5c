"""Promises the messages of a feedback round: the question, the reminders, the group's card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.feedback.messages import card_key, offer_key
from dialogs.feedback import rules
from dialogs.feedback.model import FeedbackRound
from dialogs.limits import ROUND_WORTH_ASKING
from dialogs.meetings.model import Meeting
from dialogs.model import Asks, Group, PersonId
from storage.database.engine import new_id
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise

QUESTION, REMINDER = "round_ask", "round_remind"


async def promise_questions(
    tx: AsyncConnection, group: Group, round_: FeedbackRound, asked: Sequence[PersonId], *, now: datetime
) -> None:
    """Promise these people the question in private, if the group wants that, and the future reminders."""
    if group.asks is not Asks.GROUP:
        questions = [
            to_person(group, round_, QUESTION, person_id, now=now, expires_at=now + ROUND_WORTH_ASKING)
            for person_id in asked
        ]
        await outbox.promise(tx, questions, now=now)
    reminders = [
        to_person(group, round_, REMINDER, person_id, now=due_at, occurrence=str(day), expires_at=expires_at)
        for day, (due_at, expires_at) in enumerate(_mornings(group, round_, now))
        for person_id in asked
    ]
    await outbox.promise(tx, reminders, now=now)


def _mornings(group: Group, round_: FeedbackRound, now: datetime) -> list[tuple[datetime, datetime]]:
    return rules.reminder_times(round_.closes_at, group.zone, now=now, choices=group.deadlines)


async def offer_named(tx: AsyncConnection, group: Group, meeting: Meeting, *, now: datetime) -> None:
    """Tell the group that too few would be asked for anonymous answers, and offer a round with names."""
    offer = Promise(
        kind="round_offer",
        tenant_id=group.tenant_id,
        subject_key=offer_key(meeting.id),
        target=outbox.TO_CONVERSATION,
        conversation=group.conversation,
        group_id=group.id,
        due_at=now,
        expires_at=now + ROUND_WORTH_ASKING,
    )
    await outbox.promise(tx, [offer], now=now)


def to_group(
    group: Group,
    round_: FeedbackRound,
    kind: str,
    *,
    now: datetime,
    occurrence: str = "",
    expires_at: datetime | None = None,
) -> Promise:
    return Promise(
        kind=kind,
        tenant_id=group.tenant_id,
        subject_key=card_key(round_.id),
        occurrence=occurrence,
        target=outbox.TO_CONVERSATION,
        conversation=group.conversation,
        group_id=group.id,
        due_at=now,
        expires_at=expires_at,
    )


def to_person(
    group: Group,
    round_: FeedbackRound,
    kind: str,
    person_id: PersonId,
    *,
    now: datetime,
    occurrence: str = "",
    expires_at: datetime | None = None,
) -> Promise:
    # Composed at the send, from the tables: no row of the outbox ever holds members' text.
    expires_at = expires_at or now + ROUND_WORTH_ASKING
    post = to_group(group, round_, kind, now=now, occurrence=occurrence, expires_at=expires_at)
    return replace(post, target=outbox.to_person(person_id), conversation=outbox.to_person(person_id))


async def refresh_card(tx: AsyncConnection, group: Group, round_: FeedbackRound, *, now: datetime) -> None:
    # A count is no version: it returns when somebody withdraws an answer.
    await outbox.refresh(tx, to_group(group, round_, "round_refresh", now=now, occurrence=new_id()), now=now)
