"""A deadline's reminder, composed from what is true of the deadline and the people when it is sent."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.letters import Composer, Letter, NotNeeded
from dialogs.deadlines import cards, rules
from dialogs.message import Message
from dialogs.model import Deadline, DeadlineId, Group, PersonId
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
    if deadline is None or not rules.is_still_due(deadline, promised.due_on):
        return NotNeeded()
    snoozed = await deadlines.snoozes(tx, delivery.tenant_id, deadline.id)
    asleep = {person_id for person_id, until in snoozed.items() if until > now}
    missed = delivery.due_at if delivery.late else None
    if deadline.group_id is None:
        if delivery.person_id in asleep:
            return NotNeeded()
        zone = ZoneInfo(promised.zone)
        return Letter(cards.reminder_message(deadline, zone=zone, locale=promised.locale, now=now, missed=missed))
    group = await groups.load_group(tx, delivery.tenant_id, deadline.group_id)
    if group is None:
        return NotNeeded()
    if delivery.person_id is not None:
        written = await _private(tx, delivery.person_id, now, deadline, group, asleep, missed)
    else:
        written = await _posted(tx, now, deadline, group, asleep, missed)
    return written or NotNeeded()


async def _private(
    tx: AsyncConnection,
    person_id: PersonId,
    now: datetime,
    deadline: Deadline,
    group: Group,
    asleep: set[str],
    missed: datetime | None,
) -> Letter | None:
    """To one person; None if they have left, are done, have nothing to do with it any longer, or have asked to hear of
    it later."""
    member = await groups.find_member(tx, group, person_id)
    if member is None or person_id in asleep:
        return None
    if not rules.concerns(deadline, member) or rules.is_done_by(deadline, member):
        return None

    def message(*, mentioned: bool) -> Message:
        return cards.reminder_message(
            deadline,
            due_on=rules.next_for(deadline, member),
            zone=group.zone,
            locale=group.locale,
            now=now,
            waiting=[member] if mentioned else [],
            missed=missed,
        )

    return Letter(message(mentioned=False), aloud=message(mentioned=True) if deadline.aloud else None)


async def _posted(
    tx: AsyncConnection, now: datetime, deadline: Deadline, group: Group, asleep: set[str], missed: datetime | None
) -> Letter | None:
    """To the group, with a mention of those who are not done; None if all are, or if it is late and the group does not
    want to hear of that."""
    is_late = rules.last_day(deadline) < now.astimezone(group.zone).date()
    if is_late and not group.deadlines.overdue_aloud:
        return None
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
            missed=missed,
        )
    )


COMPOSERS: dict[str, Composer] = {REMINDER: compose_reminder}
