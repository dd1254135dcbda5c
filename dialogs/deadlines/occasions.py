"""The days on which a deadline stands in a calendar: one, or one for each day that somebody has of their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dialogs.deadlines.rules import due_for, is_for_group
from dialogs.model import Assignment, Deadline, DeadlineStatus


@dataclass(frozen=True, slots=True)
class Occasion:
    """`whom`: the organisations and sub-groups that have this day, by name, where others have another; never persons.
    `alone`: the deadline has no other day."""

    day: date
    whom: str
    is_done: bool
    alone: bool


def occasions(deadline: Deadline) -> list[Occasion]:
    """In the order of their days."""
    group = is_for_group(deadline)
    # Beside the whole group stand those who have said that they are done, and nobody else.
    assigned = [each for each in deadline.assignments if each.is_group or not group]
    days = sorted({due_for(deadline, each) for each in assigned}) or [deadline.due_on]
    over = deadline.status is DeadlineStatus.DONE
    if len(days) == 1:
        return [Occasion(days[0], "", over, alone=True)]
    return [
        Occasion(day, _whom(theirs), over or all(each.done_at for each in theirs), alone=False)
        for day in days
        if (theirs := [each for each in assigned if due_for(deadline, each) == day])
    ]


def _whom(theirs: Iterable[Assignment]) -> str:
    return ", ".join(dict.fromkeys(each.organisation for each in theirs if each.organisation))


def titled(title: str, occasion: Occasion) -> str:
    """ "Inspel (väster)"."""
    return f"{title} ({occasion.whom})" if occasion.whom else title
