"""The days of a deadline in a calendar: one, one for each own day of an owner, and the final day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.deadlines.owners import due_for, is_for_group
from dialogs.texts import say


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day of a deadline in a calendar. `whom`: the organisations and sub-groups with this day, by name, if others
    have another; never people. `alone`: the deadline has no other day. `is_final`: the second, final day."""

    day: date
    whom: str
    is_done: bool
    alone: bool
    is_final: bool = False


def occasions(deadline: Deadline) -> list[Occasion]:
    """Return the days in order, the final one last."""
    group = is_for_group(deadline)
    # Beside the whole group there are only people who are done.
    assigned = [each for each in deadline.assignments if each.is_group or not group]
    days = sorted({due_for(deadline, each) for each in assigned}) or [deadline.due_on]
    over = deadline.status is DeadlineStatus.DONE
    found = [Occasion(days[0], "", over, alone=True)]
    if len(days) > 1:
        found = [
            Occasion(day, _whom(theirs), _is_done(theirs, over=over), alone=False)
            for day in days
            if (theirs := [each for each in assigned if due_for(deadline, each) == day])
        ]
    # An owner with a day of their own has no other.
    shared = [each for each in assigned if each.due_on is None]
    if deadline.final_on is not None and (shared or not assigned):
        whom = "" if len(days) == 1 else _whom(shared)
        found.append(Occasion(deadline.final_on, whom, _is_done(shared, over=over), alone=False, is_final=True))
    return found


def _is_done(theirs: Sequence[Assignment], *, over: bool) -> bool:
    return over or (bool(theirs) and all(each.done_at for each in theirs))


def _whom(theirs: Iterable[Assignment]) -> str:
    return ", ".join(dict.fromkeys(each.organisation for each in theirs if each.organisation))


def titled(title: str, occasion: Occasion, locale: str) -> str:
    """Return "Inspel (väster)"; for a final day "Inspel (väster), sista dagen"."""
    named = f"{title} ({occasion.whom})" if occasion.whom else title
    return say(locale, "deadline-last-day", title=named) if occasion.is_final else named
