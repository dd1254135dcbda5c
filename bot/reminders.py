"""Promises what a deadline says of its own accord, and promises it anew when the deadline or its group changes."""

from collections.abc import Sequence
from datetime import date, datetime

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.compose.deadlines import REMINDER, subject
from dialogs.deadlines import ladder, rules
from dialogs.deadlines.rules import Reminder
from dialogs.model import Assignment, Deadline, DeadlineStatus, Group, Member
from storage import deadlines, groups, outbox
from storage.outbox import TO_CONVERSATION, Promise, to_person


def times(
    deadline: Deadline, assignment: Assignment, where: Group, *, now: datetime, weekly: bool = False
) -> list[datetime]:
    """When this assignment of it is reminded of; `where` gives zone and choices."""
    return ladder.reminder_times(
        rules.due_for(deadline, assignment),
        where.zone,
        where.deadlines,
        now=now,
        ladder=deadline.ladder,
        at=deadline.at,
        weekly=weekly or where.deadlines.weekly,
    )


async def promise(tx: AsyncConnection, deadline: Deadline, where: Group, *, now: datetime) -> None:
    """Promise all that is to come of a deadline, and nothing twice. `where` is its group or, of a private one, what
    stands for it: a group of the person's tenant, zone and locale, without an id.

    A promise is known by its morning, so that a deadline which is moved and moved back, or whose reminders meet, is
    spoken of once a morning to each.
    """
    roster = await groups.roster(tx, where) if where.id else []
    asleep = await deadlines.snoozes(tx, where.tenant_id, deadline.id)
    wanted = [
        _reminder(deadline, where, target, rules.due_for(deadline, assignment), at)
        for assignment in rules.open_assignments(deadline)
        for target, weekly in _targets(assignment, roster)
        for at in times(deadline, assignment, where, now=now, weekly=weekly)
    ]
    wanted += [
        _reminder(deadline, where, to_person(person_id), rules.first_day(deadline), until)
        for person_id, until in asleep.items()
        if until > now
    ]
    await outbox.promise(tx, wanted, now=now)
    await deadlines.look_again(tx, where.tenant_id, deadline.id, at=late_at(deadline, where, now=now))


async def promise_anew(tx: AsyncConnection, deadline: Deadline, where: Group, *, now: datetime) -> None:
    """Promise all that is to come of a deadline as it is now, and call off what it was before."""
    await outbox.cancel(tx, where.tenant_id, subject(deadline.id), now=now)
    if deadline.status is DeadlineStatus.ACTIVE:
        await promise(tx, deadline, where, now=now)


def _targets(assignment: Assignment, roster: Sequence[Member]) -> list[tuple[str, bool]]:
    """(target, whether they want it on Mondays): the group in its conversation, others privately."""
    if assignment.is_group:
        return [(TO_CONVERSATION, False)]
    told = {to_person(each.person.id): each.person.weekly for each in roster if rules.is_theirs(assignment, each)}
    if assignment.person_id:
        told.setdefault(to_person(assignment.person_id), False)
    return list(told.items())


def _reminder(deadline: Deadline, where: Group, target: str, due_on: date, at: datetime) -> Promise:
    of_its_own = {} if where.id else {"zone": where.zone.key, "locale": where.locale}
    return Promise(
        kind=REMINDER,
        tenant_id=where.tenant_id,
        subject_key=subject(deadline.id),
        occurrence=at.astimezone(where.zone).date().isoformat(),
        target=target,
        conversation=where.conversation if target == TO_CONVERSATION else target,
        group_id=where.id or None,
        due_at=at,
        content=msgspec.json.encode(Reminder(due_on, **of_its_own)),
    )


def late_at(deadline: Deadline, where: Group, *, now: datetime) -> datetime | None:
    """When somebody is next to be told that it is late."""
    moments = (
        moment
        for assignment in rules.open_assignments(deadline)
        for moment in ladder.late_times(rules.last_day(deadline, assignment), where.zone, where.deadlines)
    )
    return min((moment for moment in moments if moment > now), default=None)
