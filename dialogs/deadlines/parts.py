"""The parts of a deadline with a day for each organisation, sub-group or person, and actions on one part."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.deadlines.ladder import reminder_times
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.deadlines.owners import due_for, is_for_group, is_theirs, open_assignments
from dialogs.deadlines.rules import must_be_active
from dialogs.model import Group, Member, Refusal
from dialogs.names.organisations import same_organisation
from dialogs.text import escape_markdown, fold


def by_day(assignments: Iterable[Assignment], due_on: date) -> list[tuple[date, list[Assignment]]]:
    """Return (a day, its owners) in order. `due_on` is the day of owners without one of their own."""
    days: dict[date, list[Assignment]] = {}
    for each in assignments:
        days.setdefault(each.due_on or due_on, []).append(each)
    return sorted(days.items())


def own_days(deadline: Deadline) -> list[tuple[date, list[Assignment]]]:
    """Return the days and their owners if there are several days; else []."""
    if is_for_group(deadline):
        return []
    days = by_day(deadline.assignments, deadline.due_on)
    return days if len(days) > 1 else []


def first_of(assignments: Sequence[Assignment]) -> date:
    """Return the first of their own days. It represents them if one day is needed."""
    return min(each.due_on for each in assignments if each.due_on is not None)


def with_days(deadline: Deadline, assignments: tuple[Assignment, ...]) -> Deadline:
    """Return the deadline with these assignments. If each has a day of its own, the first is the deadline's day."""
    changed = replace(deadline, assignments=assignments)
    return replace(changed, due_on=first_of(assignments)) if all(each.due_on for each in assignments) else changed


def parts_called(deadline: Deadline, name: str) -> list[Assignment]:
    """Return the assignments of `name`, done or not. A deadline for the whole group has none for a single owner."""
    return [] if is_for_group(deadline) else [each for each in deadline.assignments if _answers_to(each, name)]


def _answers_to(assignment: Assignment, name: str) -> bool:
    called = fold(assignment.name)
    first_name = assignment.person_id is not None and called.partition(" ")[0] == fold(name)
    return called == fold(name) or first_name or same_organisation(assignment.organisation, name)


def part_of(deadline: Deadline, name: str) -> Assignment:
    """Return the one part called `name`. Raises Refusal with the existing names."""
    found = parts_called(deadline, name)
    if found:
        return found[0]
    about = {"label": deadline.label, "title": escape_markdown(deadline.title)}
    if is_for_group(deadline):
        raise Refusal("deadline-no-parts", **about)
    named = ", ".join(each.name for each in deadline.assignments)
    raise Refusal("deadline-no-such-part", known=escape_markdown(named), **about)


def is_without_people(assignment: Assignment, roster: Collection[Member]) -> bool:
    """Return whether it is for a sub-group or organisation without known members in the group."""
    return bool(assignment.organisation) and not any(is_theirs(assignment, each) for each in roster)


def spoken_of_at(deadline: Deadline, roster: Collection[Member], where: Group, at: datetime) -> list[Assignment]:
    """Return the parts to mention in the group at this moment, because nobody can be told in private."""
    return [
        each
        for each in open_assignments(deadline)
        if is_without_people(each, roster)
        and at
        in reminder_times(
            due_for(deadline, each),
            where.zone,
            where.deadlines,
            now=at - timedelta.resolution,
            ladder=deadline.ladder,
            at=deadline.at,
            weekly=where.deadlines.weekly,
        )
    ]


def part_done(deadline: Deadline, part: Assignment, *, now: datetime) -> Deadline:
    """Return the deadline with this part done; fully done if nothing is left. Raises Refusal if it is over. Repeating
    it changes nothing."""
    must_be_active(deadline)
    marked = tuple(
        replace(each, done_at=each.done_at or now) if each == part else each for each in deadline.assignments
    )
    done = all(each.done_at is not None for each in marked)
    return replace(deadline, assignments=marked, status=DeadlineStatus.DONE if done else deadline.status)


def part_undone(deadline: Deadline, part: Assignment) -> Deadline:
    """Return the deadline with this part open again. Raises Refusal if it was not done, or the deadline was removed."""
    if deadline.status is DeadlineStatus.REMOVED:
        raise Refusal("deadline-removed-already", label=deadline.label, title=escape_markdown(deadline.title))
    if part.done_at is None:
        raise Refusal("deadline-nothing-to-undo", label=deadline.label, title=escape_markdown(deadline.title))
    marked = tuple(replace(each, done_at=None) if each == part else each for each in deadline.assignments)
    return replace(deadline, assignments=marked, status=DeadlineStatus.ACTIVE)


def moved_part(deadline: Deadline, part: Assignment, due_on: date) -> Deadline:
    """Return the deadline with another day for this part only. Raises Refusal if the deadline is over, or the part is
    done or has that day."""
    must_be_active(deadline)
    about = {"label": deadline.label, "title": escape_markdown(deadline.title)}
    if part.done_at is not None:
        raise Refusal("deadline-part-done-already", name=escape_markdown(part.name), **about)
    if due_for(deadline, part) == due_on:
        raise Refusal("deadline-same-day", **about)
    return with_days(
        deadline,
        tuple(replace(each, due_on=due_on) if each == part else each for each in deadline.assignments),
    )
