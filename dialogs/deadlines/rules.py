"""The allowed changes of a deadline. Each returns the changed deadline or raises Refusal."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.deadlines.owners import concerns, everybody_is_done, is_done_by, is_for_group, is_theirs, open_assignments
from dialogs.model import Member, PersonId, Refusal
from dialogs.text import escape_markdown


def done_by(deadline: Deadline, member: Member, roster: Collection[Member], *, now: datetime) -> Deadline:
    """Return the deadline with this person's "klar", also for their organisation; fully done if nobody is left.

    Raises Refusal if it is for somebody else, or over. Repeating it changes nothing.
    """
    must_be_active(deadline)
    must_concern(deadline, member)
    if is_done_by(deadline, member):
        return deadline
    marked = tuple(
        replace(each, done_at=each.done_at or now) if not each.is_group and is_theirs(each, member) else each
        for each in deadline.assignments
    )
    if is_for_group(deadline) and not any(each.person_id == member.person.id for each in marked):
        marked = (*marked, Assignment(member.person.id, member.person.name, now))
    said = replace(deadline, assignments=marked)
    return replace(said, status=DeadlineStatus.DONE) if everybody_is_done(said, roster) else said


def moved(deadline: Deadline, due_on: date) -> Deadline:
    """Return the deadline with another day. Own days of assignments move by the same distance. Raises Refusal if it is
    over, or has that day."""
    must_be_active(deadline)
    if deadline.due_on == due_on and all(each.due_on is None for each in deadline.assignments):
        raise Refusal("deadline-same-day", label=deadline.label, title=escape_markdown(deadline.title))
    later = due_on - deadline.due_on
    return replace(
        deadline,
        due_on=due_on,
        final_on=None if deadline.final_on is None else deadline.final_on + later,
        assignments=tuple(
            each if each.due_on is None else replace(each, due_on=each.due_on + later) for each in deadline.assignments
        ),
    )


def moved_for(deadline: Deadline, member: Member, due_on: date) -> Deadline:
    """Return the deadline with another day for this person; for everybody, if nobody else is waited for."""
    must_be_active(deadline)
    must_concern(deadline, member)
    theirs = [each for each in open_assignments(deadline) if is_theirs(each, member)]
    if theirs == open_assignments(deadline):
        return moved(deadline, due_on)
    return replace(
        deadline,
        assignments=tuple(replace(each, due_on=due_on) if each in theirs else each for each in deadline.assignments),
    )


def handed_over(deadline: Deadline, left: Iterable[PersonId], to: Member) -> Deadline:
    """Return the deadline with the tasks of people who have `left` given to another. Raises Refusal if they had
    none."""
    must_be_active(deadline)
    gone = set(left)
    theirs = [each for each in open_assignments(deadline) if each.person_id in gone]
    if not theirs:
        raise Refusal("deadline-nobody-left", label=deadline.label, title=escape_markdown(deadline.title))
    kept = tuple(each for each in deadline.assignments if each not in theirs and each.person_id != to.person.id)
    given = Assignment(to.person.id, to.person.name, due_on=theirs[0].due_on)
    return replace(deadline, assignments=(*kept, given))


def given_to(deadline: Deadline, left: Collection[PersonId], people: Sequence[Member]) -> Deadline:
    """Return the deadline with the open tasks given to `people`: those of people who have `left`, or all of them if
    nobody has.

    Raises Refusal if each part has a day of its own, because each is then given by itself.
    """
    must_be_active(deadline)
    left_open = open_assignments(deadline)
    theirs = [each for each in left_open if each.person_id in left] or left_open
    if len({each.due_on for each in theirs}) > 1 or (theirs and theirs[0].due_on and not left):
        raise Refusal("deadline-nobody-left", label=deadline.label, title=escape_markdown(deadline.title))
    new = {member.person.id for member in people}
    kept = [each for each in deadline.assignments if each not in theirs and each.person_id not in new]
    due_on = theirs[0].due_on if theirs else None
    given = [Assignment(member.person.id, member.person.name, due_on=due_on) for member in people]
    return replace(deadline, assignments=(*kept, *given))


def done_for_all(deadline: Deadline) -> Deadline:
    """Return the deadline done for everybody. Raises Refusal if it was removed."""
    _must_not_be_removed(deadline)
    return replace(deadline, status=DeadlineStatus.DONE)


def undone_by(deadline: Deadline, member: Member) -> Deadline:
    """Return the deadline without this person's "klar". Raises Refusal if there is none, or it was removed."""
    _must_not_be_removed(deadline)
    theirs = [each for each in deadline.assignments if each.done_at is not None and is_theirs(each, member)]
    if not theirs:
        raise Refusal("deadline-nothing-to-undo", label=deadline.label, title=escape_markdown(deadline.title))
    return replace(
        deadline,
        status=DeadlineStatus.ACTIVE,
        assignments=tuple(replace(each, done_at=None) if each in theirs else each for each in deadline.assignments),
    )


def reopened(deadline: Deadline) -> Deadline:
    """Return the deadline as before it was done for everybody. Raises Refusal if it was removed."""
    _must_not_be_removed(deadline)
    return replace(deadline, status=DeadlineStatus.ACTIVE)


def removed(deadline: Deadline) -> Deadline:
    _must_not_be_removed(deadline)
    return replace(deadline, status=DeadlineStatus.REMOVED)


def restored(deadline: Deadline, was: DeadlineStatus) -> Deadline:
    """Return the deadline as it `was` before it was removed. Raises Refusal if it is not removed any more."""
    if deadline.status is not DeadlineStatus.REMOVED:
        raise Refusal("deadline-not-removed", label=deadline.label, title=escape_markdown(deadline.title))
    return replace(deadline, status=was)


def _must_not_be_removed(deadline: Deadline) -> None:
    if deadline.status is DeadlineStatus.REMOVED:
        raise Refusal("deadline-removed-already", label=deadline.label, title=escape_markdown(deadline.title))


def must_be_active(deadline: Deadline) -> None:
    """Raise Refusal if it is done or removed."""
    if deadline.status is DeadlineStatus.DONE:
        raise Refusal("deadline-done-already", label=deadline.label, title=escape_markdown(deadline.title))
    _must_not_be_removed(deadline)


def must_concern(deadline: Deadline, member: Member, *, otherwise: str = "deadline-not-yours") -> None:
    """Raise Refusal with the key `otherwise` if it is for somebody else."""
    if not concerns(deadline, member):
        names = ", ".join(escape_markdown(each.name) for each in deadline.assignments)
        raise Refusal(otherwise, label=deadline.label, title=escape_markdown(deadline.title), name=names)
