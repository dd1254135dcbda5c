"""Takes the steps before a meeting when they are due. Each is promised once, and composed at the send."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot import batches
from bot.agenda.messages import card_key
from bot.agenda.preparation_messages import MORNING, NUDGE, Ground, ground, reminded, subject
from dialogs.agenda import preparing, readiness
from dialogs.agenda.preparing import Step
from dialogs.deliveries import quiet_hours as quiet
from dialogs.meetings.model import MeetingStatus
from dialogs.model import MeetingId, PersonId
from storage import meetings, preparations
from storage.batches import BatchWork
from storage.database.engine import Database
from storage.outbox import promises as outbox
from storage.outbox import together
from storage.outbox.promises import Promise, to_person
from storage.preparations import Preparation

MORNINGS = "mornings"
"""The kind of batches that remind the people of a meeting on its morning."""


async def prepare(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, *, now: datetime) -> int:
    """Take the due steps, and set the next check. Return their number."""
    found = await preparations.load_to_change(tx, tenant_id, meeting_id)
    of = await ground(tx, tenant_id, found.meeting) if found else None
    if found is None or of is None or of.meeting.status is not MeetingStatus.PLANNED or of.meeting.starts_at <= now:
        await preparations.over(tx, tenant_id, meeting_id)
        return 0
    group, meeting = of.group, of.meeting
    at = preparing.moments(meeting, group.zone, group.deadlines, post_before=group.post_days)
    taken = _taken(found, at[Step.MORNING], now=now)
    if found.anew:
        taken |= set(preparing.passed_over(at, now=now))
    due: list[Step] = [step for step in preparing.due(at, taken, now=now) if step is not Step.POST]
    for step in due:
        await _take(tx, step, of, now=now)
    taken |= set(due)
    look_at = [preparing.next_look(at, taken, now=now)]
    if Step.POST in at and Step.POST not in taken and at[Step.POST] <= now:
        again = _posts_later(of, now=now, anew=found.anew)
        if again is None:
            await _post(tx, of, now=now)
            due.append(Step.POST)
            taken.add(Step.POST)
        look_at.append(again)
    next_at = min((moment for moment in look_at if moment is not None), default=meeting.starts_at)
    await preparations.look_at(tx, tenant_id, meeting_id, min(next_at, meeting.starts_at), taken=taken)
    return len(due)


def _taken(found: Preparation, morning: datetime, *, now: datetime) -> set[Step]:
    taken = set(found.taken)
    if found.meeting.posted_at is not None:
        taken.add(Step.POST)
    if morning > now:
        # The meeting moved to another day after its morning.
        taken.discard(Step.MORNING)
    return taken


def _posts_later(of: Ground, *, now: datetime, anew: bool) -> datetime | None:
    """Return when to try again to post; None: now.

    After planning a meeting, people have the day to make its agenda. An empty agenda is not posted.
    """
    zone, free = of.group.zone, of.group.deadlines
    if anew or not of.agenda.items:
        return preparing.working_moment(quiet.next_morning(now, zone), zone, free)
    allowed = preparing.working_moment(now, zone, free)
    return allowed if allowed > now else None


async def _post(tx: AsyncConnection, of: Ground, *, now: datetime) -> None:
    group, meeting = of.group, of.meeting
    post = Promise(
        kind="agenda_post",
        tenant_id=group.tenant_id,
        subject_key=card_key(meeting.id, group.conversation),
        occurrence="by itself",
        target=outbox.TO_CONVERSATION,
        conversation=group.conversation,
        group_id=group.id,
        due_at=now,
        expires_at=meeting.ends_at,
    )
    await outbox.promise(tx, [post], now=now)
    await preparations.was_posted(tx, group.tenant_id, meeting.id, at=now)


async def _take(tx: AsyncConnection, step: Step, of: Ground, *, now: datetime) -> None:
    group, meeting = of.group, of.meeting
    if step is Step.MORNING:
        said = await meetings.answers_coming(tx, group, meeting.id)
        expected = [member.person.id for member in reminded(of.roster, said)]
        people: Iterable[PersonId] = await batches.first_batch(tx, group, MORNINGS, meeting.id, expected, now=now)
    elif step in (Step.UNREADY, Step.MATERIAL):
        people = readiness.asked(of.agenda, step, of.roster, leads=of.leads)
    else:
        people = [of.leads] if of.leads else []
    await _promise(tx, step, of, people, now=now)


async def remind_the_others(db: Database, *, now: datetime) -> int:
    """Promise the morning's reminders of meetings with more people than one batch. Return the number of batches."""
    return await batches.work_off(db, MORNINGS, _remind_batch, now=now)


async def _remind_batch(tx: AsyncConnection, work: BatchWork, now: datetime) -> PersonId | None:
    meeting = await meetings.load_meeting(tx, work.tenant_id, work.subject)
    of = await ground(tx, work.tenant_id, meeting) if meeting else None
    if of is None or of.meeting.status is not MeetingStatus.PLANNED or of.meeting.starts_at <= now:
        return None
    said = await meetings.answers_coming(tx, of.group, of.meeting.id)
    some, last = batches.next_batch((member.person.id for member in reminded(of.roster, said)), work.after)
    await _promise(tx, Step.MORNING, of, some, now=now)
    return last


async def _promise(tx: AsyncConnection, step: Step, of: Ground, people: Iterable[PersonId], *, now: datetime) -> None:
    group, meeting = of.group, of.meeting
    day = meeting.starts_at.astimezone(group.zone).date()
    promised = []
    for person_id in people:
        target = to_person(person_id)
        made = Promise(
            kind=MORNING if step is Step.MORNING else NUDGE,
            tenant_id=group.tenant_id,
            subject_key=subject(step, meeting.id),
            # A meeting that moves has another morning. All other steps are taken once.
            occurrence=day.isoformat() if step is Step.MORNING else "",
            target=target,
            conversation=target,
            group_id=group.id,
            due_at=now,
            expires_at=meeting.starts_at,
        )
        promised.append(made)
    await outbox.promise(tx, promised, now=now)
    if step is Step.MORNING and promised:
        # All messages to them this morning are one.
        nine = datetime.combine(day, quiet.MORNING, tzinfo=group.zone) + timedelta(minutes=1)
        whom = [made.conversation for made in promised]
        await together.bring_forward(tx, group.tenant_id, whom, kinds=quiet.TOGETHER, until=nine, to=now)
