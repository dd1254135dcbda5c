"""Who is to do a deadline and by which day, who has done it, and who is waited for."""

from collections.abc import Collection, Iterable
from datetime import date

from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.model import Member, PersonId
from dialogs.people.organisations import same_organisation


def is_for_group(deadline: Deadline) -> bool:
    """The whole group is to do it; the people in its assignments are then those who have said that they have."""
    return any(each.is_group for each in deadline.assignments)


def open_assignments(deadline: Deadline) -> list[Assignment]:
    """What is still to be done, by whom: of the whole group's, the group."""
    if deadline.status is not DeadlineStatus.ACTIVE:
        return []
    group = is_for_group(deadline)
    return [each for each in deadline.assignments if (each.is_group if group else each.done_at is None)]


def is_theirs(assignment: Assignment, member: Member) -> bool:
    """Whether this is for this person to do, themselves or for their organisation."""
    if assignment.organisation:
        named = assignment.organisation
        return same_organisation(named, member.organisation) or same_organisation(named, member.subgroup)
    return assignment.is_group or assignment.person_id == member.person.id


def concerns(deadline: Deadline, member: Member) -> bool:
    """Whether this person, who is in the group, is to do it."""
    return any(is_theirs(each, member) for each in deadline.assignments)


def is_done_by(deadline: Deadline, member: Member) -> bool:
    """Whether nothing of it is left for this person to do."""
    if deadline.status is DeadlineStatus.DONE:
        return True
    theirs = [each for each in deadline.assignments if is_theirs(each, member) and not each.is_group]
    return bool(theirs) and all(each.done_at is not None for each in theirs)


def awaited(deadline: Deadline, roster: Iterable[Member]) -> list[Member]:
    """Those of the group who have not said that they are done: of a group's deadline the ticked members."""
    if deadline.status is not DeadlineStatus.ACTIVE:
        return []
    group = is_for_group(deadline)
    return [
        member
        for member in roster
        if (member.is_member if group else concerns(deadline, member)) and not is_done_by(deadline, member)
    ]


def last_day(deadline: Deadline, assignment: Assignment | None = None) -> date:
    """The day after which it is late: of this assignment, if it has a day of its own."""
    if assignment is not None and assignment.due_on is not None:
        return assignment.due_on
    return deadline.final_on or deadline.due_on


def due_for(deadline: Deadline, assignment: Assignment) -> date:
    """The day that this assignment is reminded of."""
    return assignment.due_on or deadline.due_on


def next_for(deadline: Deadline, member: Member) -> date:
    """The day by which this person has to do the next of what is theirs."""
    return min(
        (due_for(deadline, each) for each in open_assignments(deadline) if is_theirs(each, member)),
        default=deadline.due_on,
    )


def first_day(deadline: Deadline) -> date:
    """The first day by which somebody is still to do it."""
    return min((due_for(deadline, each) for each in open_assignments(deadline)), default=deadline.due_on)


def is_still_due(deadline: Deadline, day: date) -> bool:
    """Whether somebody is still to do it by this `day`, on which it was due when a reminder was promised."""
    return any(due_for(deadline, each) == day for each in open_assignments(deadline))


def late(deadline: Deadline, *, today: date) -> list[Assignment]:
    """What of it should have been done before `today`."""
    return [each for each in open_assignments(deadline) if last_day(deadline, each) < today]


def assigned_to(deadlines: Iterable[Deadline], person_id: PersonId) -> list[Deadline]:
    """Those that this person has something left to do of, by name."""
    return [
        deadline
        for deadline in deadlines
        if not is_for_group(deadline) and any(each.person_id == person_id for each in open_assignments(deadline))
    ]


def counted(deadline: Deadline, roster: Collection[Member]) -> tuple[int, int]:
    """(how many are done, of how many): people, where it is for the whole group, and else persons and organisations."""
    if not is_for_group(deadline):
        done = deadline.status is DeadlineStatus.DONE
        return (
            sum(done or each.done_at is not None for each in deadline.assignments),
            len(deadline.assignments),
        )
    asked = [member for member in roster if member.is_member]
    return sum(is_done_by(deadline, member) for member in asked), len(asked)


def everybody_is_done(deadline: Deadline, roster: Collection[Member]) -> bool:
    """False as long as nobody has been ticked: one who is done does not speak for people not yet known. Nor is it done
    while somebody has left who was to do it."""
    done, of = counted(deadline, roster)
    return of > 0 and done == of
