"""The owners of a deadline: who is to do it and by which day, who is done, and who is waited for."""

from collections.abc import Collection, Iterable
from datetime import date

from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.model import Member, PersonId
from dialogs.names.organisations import same_organisation


def is_for_group(deadline: Deadline) -> bool:
    """Return whether the whole group is to do it. The people in its assignments are then those who are done."""
    return any(each.is_group for each in deadline.assignments)


def open_assignments(deadline: Deadline) -> list[Assignment]:
    """Return the open assignments; for the whole group, the group's."""
    if deadline.status is not DeadlineStatus.ACTIVE:
        return []
    group = is_for_group(deadline)
    return [each for each in deadline.assignments if (each.is_group if group else each.done_at is None)]


def is_theirs(assignment: Assignment, member: Member) -> bool:
    """Return whether this assignment is for this person, or for their organisation."""
    if assignment.organisation:
        named = assignment.organisation
        return same_organisation(named, member.organisation) or same_organisation(named, member.subgroup)
    return assignment.is_group or assignment.person_id == member.person.id


def concerns(deadline: Deadline, member: Member) -> bool:
    """Return whether this person of the group is to do it."""
    return any(is_theirs(each, member) for each in deadline.assignments)


def is_done_by(deadline: Deadline, member: Member) -> bool:
    """Return whether this person has nothing left to do in it."""
    if deadline.status is DeadlineStatus.DONE:
        return True
    theirs = [each for each in deadline.assignments if is_theirs(each, member) and not each.is_group]
    return bool(theirs) and all(each.done_at is not None for each in theirs)


def awaited(deadline: Deadline, roster: Iterable[Member]) -> list[Member]:
    """Return the members who are not done; for a group's deadline, among the ticked members."""
    if deadline.status is not DeadlineStatus.ACTIVE:
        return []
    group = is_for_group(deadline)
    return [
        member
        for member in roster
        if (member.is_member if group else concerns(deadline, member)) and not is_done_by(deadline, member)
    ]


def last_day(deadline: Deadline, assignment: Assignment | None = None) -> date:
    """Return the last day before it is late: of this assignment, if it has a day of its own."""
    if assignment is not None and assignment.due_on is not None:
        return assignment.due_on
    return deadline.final_on or deadline.due_on


def due_for(deadline: Deadline, assignment: Assignment) -> date:
    """Return the day of this assignment's reminders."""
    return assignment.due_on or deadline.due_on


def next_for(deadline: Deadline, member: Member) -> date:
    """Return the day by which this person has to do their next task."""
    return min(
        (due_for(deadline, each) for each in open_assignments(deadline) if is_theirs(each, member)),
        default=deadline.due_on,
    )


def first_day(deadline: Deadline) -> date:
    """Return the first day of an open assignment."""
    return min((due_for(deadline, each) for each in open_assignments(deadline)), default=deadline.due_on)


def is_still_due(deadline: Deadline, day: date) -> bool:
    """Return whether an assignment is still open on this `day`, for which a reminder was promised."""
    return any(due_for(deadline, each) == day for each in open_assignments(deadline))


def late(deadline: Deadline, *, today: date) -> list[Assignment]:
    """Return the assignments that should have been done before `today`."""
    return [each for each in open_assignments(deadline) if last_day(deadline, each) < today]


def assigned_to(deadlines: Iterable[Deadline], person_id: PersonId) -> list[Deadline]:
    """Return the deadlines in which this person, by name, has something left to do."""
    return [
        deadline
        for deadline in deadlines
        if not is_for_group(deadline) and any(each.person_id == person_id for each in open_assignments(deadline))
    ]


def counted(deadline: Deadline, roster: Collection[Member]) -> tuple[int, int]:
    """Return (number done, number in all): of people if it is for the whole group, else of people and organisations."""
    if not is_for_group(deadline):
        done = deadline.status is DeadlineStatus.DONE
        return (
            sum(done or each.done_at is not None for each in deadline.assignments),
            len(deadline.assignments),
        )
    asked = [member for member in roster if member.is_member]
    return sum(is_done_by(deadline, member) for member in asked), len(asked)


def everybody_is_done(deadline: Deadline, roster: Collection[Member]) -> bool:
    """Return whether everybody is done.

    False while no member is ticked: one person who is done does not speak for people not yet known. False while a
    person with an open task has left.
    """
    done, of = counted(deadline, roster)
    return of > 0 and done == of
