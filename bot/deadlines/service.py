"""Promises the messages of a deadline, and promises them again when the deadline or its group changes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.deadlines.messages import LATE, LEFT, REMINDER, subject, subject_of_left
from dialogs.deadlines import ladder, owners, parts, snooze
from dialogs.deadlines.ladder import Reminder
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.deliveries.quiet_hours import MORNING
from dialogs.model import Group, Member, PersonId
from dialogs.people import leaders
from storage import deadlines
from storage import people as groups
from storage.outbox import promises as outbox
from storage.outbox.promises import TO_CONVERSATION, Promise, to_person


def times(
    deadline: Deadline, assignment: Assignment, where: Group, *, now: datetime, weekly: bool = False
) -> list[datetime]:
    """Return when this assignment is reminded; `where` gives zone and choices."""
    return ladder.reminder_times(
        owners.due_for(deadline, assignment),
        where.zone,
        where.deadlines,
        now=now,
        ladder=deadline.ladder,
        at=deadline.at,
        final_on=deadline.final_on if assignment.due_on is None else None,
        weekly=weekly or where.deadlines.weekly,
    )


async def promise(tx: AsyncConnection, deadline: Deadline, where: Group, *, now: datetime) -> None:
    """Promise all future messages of a deadline, without duplicates.

    `where` is its group or, for a private one, a substitute: the person's tenant, zone and locale, without an id. The
    morning identifies a promise. So a deadline that moves and moves back, or whose reminders meet, reminds each person
    once a morning.
    """
    roster = await groups.roster(tx, where) if where.id else []
    asleep = await deadlines.snoozes(tx, where.tenant_id, deadline.id)
    wanted = [
        _reminder(deadline, where, target, owners.due_for(deadline, assignment), at)
        for assignment in owners.open_assignments(deadline)
        for target, weekly in _targets(assignment, roster)
        for at in times(deadline, assignment, where, now=now, weekly=weekly)
    ]
    wanted += [
        _reminder(deadline, where, to_person(person_id), owners.first_day(deadline), until)
        for person_id, until in asleep.items()
        if until > now
    ]
    # A person who postponed it beyond the due day is reminded then anyway.
    wanted += [
        _reminder(deadline, where, to_person(person_id), due_on, last)
        for person_id, until in asleep.items()
        if not owners.is_for_group(deadline)
        for due_on in [_due_for(deadline, person_id, roster)]
        if now < (last := snooze.last_morning(deadline, due_on, where)) < until
    ]
    if not where.id:
        # Nobody else is told that it is late, and the time is known.
        wanted += [
            _reminder(deadline, where, target, deadline.due_on, at)
            for assignment in owners.open_assignments(deadline)
            for target, _ in _targets(assignment, ())
            for at in ladder.late_times(owners.last_day(deadline), where.zone, where.deadlines)[:1]
            if at > now
        ]
    await outbox.promise(tx, wanted, now=now)
    late = late_at(deadline, where, now=now) if where.id else None
    await deadlines.look_again(tx, where.tenant_id, deadline.id, at=late)


async def promise_anew(
    tx: AsyncConnection, deadline: Deadline, where: Group, *, target: str | None = None, now: datetime
) -> None:
    """Promise all future messages of a deadline, and cancel the earlier ones, for all or for one owner."""
    await outbox.cancel(tx, where.tenant_id, subject(deadline.id), target=target, now=now)
    if deadline.status is DeadlineStatus.ACTIVE:
        await promise(tx, deadline, where, now=now)


async def promise_late(tx: AsyncConnection, deadline: Deadline, where: Group, *, now: datetime) -> None:
    """Promise the present late notices: to people who are not done or, if the group chose so, in the group; after
    another grace to a leader."""
    roster = await groups.roster(tx, where)
    wanted: list[Promise] = []
    for assignment in owners.open_assignments(deadline):
        owner_at, chair_at = ladder.late_times(owners.last_day(deadline, assignment), where.zone, where.deadlines)
        theirs = [each for each in owners.awaited(deadline, roster) if owners.is_theirs(assignment, each)]
        if owner_at <= now:
            targets = [to_person(each.person.id) for each in theirs]
            if where.deadlines.overdue_aloud:
                targets = [TO_CONVERSATION]
            wanted += [
                _reminder(deadline, where, target, owners.due_for(deadline, assignment), owner_at) for target in targets
            ]
        leads = leaders.told(roster, but=[each.person.id for each in theirs] if len(theirs) == 1 else ())
        if chair_at <= now and leads is not None:
            wanted.append(
                replace(
                    _reminder(deadline, where, to_person(leads.person.id), deadline.due_on, chair_at),
                    kind=LATE,
                    content=None,
                )
            )
    await outbox.promise(tx, wanted, now=now)
    await deadlines.look_again(tx, where.tenant_id, deadline.id, at=late_at(deadline, where, now=now))


async def promise_left(tx: AsyncConnection, group: Group, left: Iterable[Member], *, now: datetime) -> None:
    """Promise to ask a leader who takes over from people who have `left`."""
    known = await deadlines.deadlines_of(tx, group)
    leads = leaders.told(await groups.leading(tx, group))
    if leads is None:
        return
    target = to_person(leads.person.id)
    await outbox.promise(
        tx,
        [
            Promise(
                kind=LEFT,
                tenant_id=group.tenant_id,
                subject_key=subject_of_left(each.person.id),
                occurrence=now.astimezone(group.zone).date().isoformat(),
                offset=group.id,
                target=target,
                conversation=target,
                group_id=group.id,
                due_at=now,
            )
            for each in left
            if owners.assigned_to(known, each.person.id)
        ],
        now=now,
    )


async def promise_newcomers(tx: AsyncConnection, group: Group, *, now: datetime) -> None:
    """Promise newcomers of an organisation its reminders. People who were there get nothing twice."""
    for deadline in await deadlines.deadlines_of(tx, group):
        if any(each.organisation for each in owners.open_assignments(deadline)):
            await promise(tx, deadline, group, now=now)


def _due_for(deadline: Deadline, person_id: PersonId, roster: Sequence[Member]) -> date:
    member = next((each for each in roster if each.person.id == person_id), None)
    return owners.next_for(deadline, member) if member else owners.first_day(deadline)


def _targets(assignment: Assignment, roster: Sequence[Member]) -> list[tuple[str, bool]]:
    """Return (target, whether they want it on Mondays): the group in its conversation, others in private.

    A sub-group without known members is reminded in the conversation, where its people are.
    """
    if assignment.is_group or parts.is_without_people(assignment, roster):
        return [(TO_CONVERSATION, False)]
    told = {to_person(each.person.id): each.person.weekly for each in roster if owners.is_theirs(assignment, each)}
    if assignment.person_id:
        told.setdefault(to_person(assignment.person_id), False)
    return list(told.items())


def _reminder(deadline: Deadline, where: Group, target: str, due_on: date, at: datetime) -> Promise:
    of_its_own = {} if where.id else {"zone": where.zone.key, "locale": where.locale}
    return Promise(
        kind=REMINDER,
        tenant_id=where.tenant_id,
        subject_key=subject(deadline.id),
        occurrence=_occurrence(at.astimezone(where.zone)),
        target=target,
        conversation=where.conversation if target == TO_CONVERSATION else target,
        group_id=where.id or None,
        due_at=at,
        content=msgspec.json.encode(Reminder(due_on, **of_its_own)),
    )


def _occurrence(local: datetime) -> str:
    """Return the key of a reminder at this time: the day, and its clock time if that is not the morning's."""
    return local.date().isoformat() if local.time() == MORNING else local.strftime("%Y-%m-%dT%H:%M")


def late_at(deadline: Deadline, where: Group, *, now: datetime) -> datetime | None:
    """Return when the next person is to be told that it is late, or None."""
    moments = (
        moment
        for assignment in owners.open_assignments(deadline)
        for moment in ladder.late_times(owners.last_day(deadline, assignment), where.zone, where.deadlines)
    )
    return min((moment for moment in moments if moment > now), default=None)
