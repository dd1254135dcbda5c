"""A deadline's reminder, composed from what is true of the deadline and the people when it is sent."""

from datetime import datetime

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.letters import Composer, Letter, NotNeeded
from dialogs.deadlines import cards, rules
from dialogs.message import Message
from dialogs.model import Deadline, DeadlineId, DeadlineStatus, Group
from storage import deadlines, groups
from storage.outbox import Delivery

REMINDER = "deadline_reminder"


def subject(deadline_id: DeadlineId) -> str:
    """What the reminders of a deadline are promised under."""
    return f"deadline:{deadline_id}"


async def compose_reminder(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Letter | NotNeeded:
    if delivery.content is None:
        return NotNeeded()
    promised = msgspec.json.decode(delivery.content, type=rules.Reminder)
    deadline = await deadlines.load_deadline(tx, delivery.tenant_id, delivery.subject_key.partition(":")[2])
    if deadline is None or deadline.status is not DeadlineStatus.ACTIVE or deadline.due_on != promised.due_on:
        return NotNeeded()
    group = await groups.load_group(tx, delivery.tenant_id, deadline.group_id)
    if group is None:
        return NotNeeded()
    snoozed = await deadlines.snoozes(tx, delivery.tenant_id, deadline.id)
    asleep = {person_id for person_id, until in snoozed.items() if until > now}
    if delivery.person_id is not None:
        written = await _private(tx, delivery, now, deadline, group, asleep, aloud=promised.aloud)
    else:
        written = await _posted(tx, delivery, now, deadline, group, asleep)
    return written or NotNeeded()


async def _private(
    tx: AsyncConnection,
    delivery: Delivery,
    now: datetime,
    deadline: Deadline,
    group: Group,
    asleep: set[str],
    *,
    aloud: bool,
) -> Letter | None:
    """To one person; None if they have left, are done, or have asked to hear of it later."""
    person_id = delivery.person_id or ""
    member = await groups.find_member(tx, group, person_id)
    if member is None or person_id in asleep or rules.is_done_by(deadline, person_id):
        return None

    def message(*, mentioned: bool) -> Message:
        return cards.reminder_message(
            deadline,
            zone=group.zone,
            locale=group.locale,
            now=now,
            waiting=[member] if mentioned else [],
            missed=delivery.due_at if delivery.late else None,
        )

    return Letter(message(mentioned=False), aloud=message(mentioned=True) if aloud else None)


async def _posted(
    tx: AsyncConnection, delivery: Delivery, now: datetime, deadline: Deadline, group: Group, asleep: set[str]
) -> Letter | None:
    """To the group, with a mention of those who are not done; None if all are."""
    roster = await groups.roster(tx, group)
    if rules.everybody_is_done(deadline, roster):
        return None
    return Letter(
        cards.reminder_message(
            deadline,
            zone=group.zone,
            locale=group.locale,
            now=now,
            roster=roster,
            waiting=[each for each in rules.awaited(deadline, roster) if each.person.id not in asleep],
            missed=delivery.due_at if delivery.late else None,
        )
    )


COMPOSERS: dict[str, Composer] = {REMINDER: compose_reminder}
