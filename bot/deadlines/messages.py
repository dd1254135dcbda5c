"""Messages about deadlines, composed from the data at the send."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, Hold, NotNeeded, Rendered
from dialogs.deadlines import late_cards, owners, parts, reminder_cards, snooze
from dialogs.deadlines.ladder import Reminder, morning
from dialogs.deadlines.model import Deadline
from dialogs.deliveries.subjects import Subject
from dialogs.message import Message
from dialogs.model import DeadlineChoices, DeadlineId, Group, PersonId
from dialogs.workdays import on_or_after
from storage import absences, deadlines
from storage import people as groups
from storage.outbox.promises import Delivery

REMINDER = "deadline_reminder"
LATE = "deadline_late"
"""To a leader: this is late, and these people are not done."""
LEFT = "deadline_left"
"""To a leader: a person with tasks has left."""


def subject(deadline_id: DeadlineId) -> str:
    """Return the subject of the promises of a deadline."""
    return Subject("deadline", deadline_id).key


def subject_of_left(person_id: PersonId) -> str:
    return Subject("left", person_id).key


async def compose_reminder(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | Hold | NotNeeded:
    if delivery.content is None:
        return NotNeeded()
    promised = msgspec.json.decode(delivery.content, type=Reminder)
    deadline = await deadlines.load_deadline(tx, delivery.tenant_id, delivery.subject.id)
    # A reminder in the group for several sub-groups has one promise a morning, and its named part may be gone.
    in_group = deadline is not None and delivery.person_id is None and not owners.is_for_group(deadline)
    if deadline is None or (not in_group and not owners.is_still_due(deadline, promised.due_on)):
        return NotNeeded()
    snoozed = await deadlines.snoozes(tx, delivery.tenant_id, deadline.id)
    asleep = {person_id for person_id, until in snoozed.items() if until > now}
    missed = delivery.due_at if delivery.late else None
    if deadline.group_id is None:
        zone = ZoneInfo(promised.zone)
        alone = Group(delivery.tenant_id, "", "", "", zone, promised.locale)
        if delivery.person_id in asleep and not snooze.is_last_day(deadline, deadline.due_on, alone, now=now):
            return NotNeeded()
        if (until := await _away_until(tx, delivery, zone, DeadlineChoices(), now)) is not None:
            return Hold(until)
        return Rendered(
            reminder_cards.reminder_message(deadline, zone=zone, locale=promised.locale, now=now, missed=missed)
        )
    group = await groups.load_group(tx, delivery.tenant_id, deadline.group_id)
    if group is None:
        return NotNeeded()
    until = _free_until(delivery, group, now)
    until = until or await _away_until(tx, delivery, group.zone, group.deadlines, now)
    if until is not None:
        return Hold(until)
    if delivery.person_id is not None:
        written = await _private(tx, delivery.person_id, now, deadline, group, asleep, missed)
    else:
        written = await _posted(tx, now, deadline, group, asleep, missed, due_at=delivery.due_at)
    return written or NotNeeded()


def _free_until(delivery: Delivery, group: Group, now: datetime) -> datetime | None:
    """Return the next working morning if an outage delayed the reminder to a free day; else None. A reminder on time
    was promised for a working day."""
    today = now.astimezone(group.zone).date()
    working = on_or_after(today, group.deadlines)
    return morning(working, group.zone) if delivery.late and working != today else None


async def _away_until(
    tx: AsyncConnection, delivery: Delivery, zone: ZoneInfo, choices: DeadlineChoices, now: datetime
) -> datetime | None:
    """Return the first working morning after the person's absence; None if they are not away."""
    if delivery.person_id is None:
        return None
    today = now.astimezone(zone).date()
    last = await absences.away_until(tx, delivery.tenant_id, delivery.person_id, today=today)
    return morning(on_or_after(last + timedelta(1), choices), zone) if last else None


async def _private(
    tx: AsyncConnection,
    person_id: PersonId,
    now: datetime,
    deadline: Deadline,
    group: Group,
    asleep: set[str],
    missed: datetime | None,
) -> Rendered | None:
    """Compose a reminder for one person. None if they have left, are done, have no part in it any more, or have
    postponed it."""
    member = await groups.find_member(tx, group, person_id)
    if member is None:
        return None
    if person_id in asleep and not snooze.is_last_day(deadline, owners.next_for(deadline, member), group, now=now):
        return None
    if not owners.concerns(deadline, member) or owners.is_done_by(deadline, member):
        return None

    reader = groups.for_reader(group, member.person)

    def message(*, mentioned: bool) -> Message:
        return reminder_cards.reminder_message(
            deadline,
            due_on=owners.next_for(deadline, member),
            zone=group.zone,
            locale=group.locale if mentioned else reader.locale,
            now=now,
            waiting=[member] if mentioned else [],
            missed=missed,
            may_remove=not mentioned and (member.leads or deadline.created_by == person_id),
        )

    return Rendered(message(mentioned=False), aloud=message(mentioned=True) if deadline.aloud else None)


async def _posted(
    tx: AsyncConnection,
    now: datetime,
    deadline: Deadline,
    group: Group,
    asleep: set[str],
    missed: datetime | None,
    *,
    due_at: datetime,
) -> Rendered | None:
    """Compose a reminder for the group, with mentions of people who are not done, or names of sub-groups.

    None if all are done, if nobody needs it in the group, or if it is late and the group does not want to hear of that.
    """
    late = owners.late(deadline, today=now.astimezone(group.zone).date())
    roster = await groups.roster(tx, group)
    if not owners.is_for_group(deadline) and not (late and group.deadlines.overdue_aloud):
        spoken = [each for each in parts.spoken_of_at(deadline, roster, group, due_at) if each not in late]
        if not spoken:
            return None
        return Rendered(
            reminder_cards.part_reminder_message(
                deadline, spoken, zone=group.zone, locale=group.locale, now=now, missed=missed
            )
        )
    if late and not group.deadlines.overdue_aloud:
        return None
    if owners.everybody_is_done(deadline, roster):
        return None
    return Rendered(
        reminder_cards.reminder_message(
            deadline,
            zone=group.zone,
            locale=group.locale,
            now=now,
            roster=roster,
            waiting=[
                each
                for each in owners.awaited(deadline, roster)
                if each.person.id not in asleep
                or snooze.is_last_day(deadline, owners.next_for(deadline, each), group, now=now)
            ],
            missed=missed,
        )
    )


async def compose_late(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | Hold | NotNeeded:
    """Compose a late notice for a leader. Not if it was done or moved since, or they no longer lead."""
    deadline = await deadlines.load_deadline(tx, delivery.tenant_id, delivery.subject.id)
    if deadline is None or deadline.group_id is None or delivery.person_id is None:
        return NotNeeded()
    group = await groups.load_group(tx, delivery.tenant_id, deadline.group_id)
    member = await groups.find_member(tx, group, delivery.person_id) if group else None
    if group is None or member is None or not member.leads:
        return NotNeeded()
    if (until := _free_until(delivery, group, now)) is not None:
        return Hold(until)
    today = now.astimezone(group.zone).date()
    late = owners.late(deadline, today=today)
    if not late:
        return NotNeeded()
    roster, reader = await groups.roster(tx, group), groups.for_reader(group, member.person)
    return Rendered(late_cards.late_message(deadline, late, roster=roster, today=today, locale=reader.locale))


async def compose_left(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    """Compose the question who takes over. Not if the person who left is back, or has no open tasks."""
    left = delivery.subject.id
    if delivery.group_id is None or delivery.person_id is None:
        return NotNeeded()
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id)
    member = await groups.find_member(tx, group, delivery.person_id) if group else None
    if group is None or member is None or not member.leads or await groups.find_member(tx, group, left):
        return NotNeeded()
    theirs = owners.assigned_to(await deadlines.deadlines_of(tx, group), left)
    if not theirs:
        return NotNeeded()
    return Rendered(late_cards.left_message(theirs, left, locale=groups.for_reader(group, member.person).locale))


COMPOSERS: dict[str, Composer] = {REMINDER: compose_reminder, LATE: compose_late, LEFT: compose_left}
