"""Steps that follow one another to a last day (bereds, godkänns, skickas): planned backwards, moved together.

Each step but the first `follows` the one before it, `gap` after it. A done step keeps its day, and steps before it are
left alone.
"""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import msgspec

from dialogs.deadlines.ladder import before
from dialogs.deadlines.model import Assignment, Days, Deadline, DeadlineStatus
from dialogs.deadlines.rules import must_be_active
from dialogs.model import DeadlineChoices, DeadlineId, Refusal
from dialogs.text import escape_markdown
from dialogs.workdays import on_or_after, on_or_before, working_days_on

MOST_STEPS = 12


class Step(msgspec.Struct, frozen=True):
    """A step that waits for a yes: its day, and `gap` after the step before. `hurried`: its day would have passed, so
    it has the first possible day."""

    title: str
    due_on: date
    gap: Days | None = None
    whom: Assignment = Assignment()
    hurried: bool = False


class Shift(msgspec.Struct, frozen=True):
    """A deadline of a joint move: its new day and gap, and the earlier ones."""

    deadline: DeadlineId
    due_on: date
    since: date
    gap: Days | None = None
    gap_since: Days | None = None
    hurried: bool = False

    @property
    def back(self) -> "Shift":
        return Shift(self.deadline, self.since, self.due_on, self.gap_since, self.gap)


# -- planning


def last_working_day(day: date, choices: DeadlineChoices, *, today: date) -> date:
    """Return the last day of a chain that should end on `day`: the last working day until then. Raises Refusal if none
    is left."""
    end = on_or_before(day, choices)
    if end < today:
        raise Refusal("deadline-passed")
    return end


def planned_days(end: date, leads: Sequence[Days], choices: DeadlineChoices, *, today: date) -> list[tuple[date, bool]]:
    """Return (working day, whether it was hurried) for steps that come `leads` before `end`, a working day not before
    today.

    Raises Refusal if a step would come before the one that it follows, or as long before the end: the time was then
    perhaps not counted from the end.
    """
    days = [before(end, lead, choices) for lead in leads]
    pairs = list(itertools.pairwise(leads))
    if days != sorted(days) or any(one == other and one.number for one, other in pairs):
        raise Refusal("chain-order")
    first = on_or_after(today, choices)
    return [(max(day, first), day < first) for day in days]


def gap_between(day: date, after: date, choices: DeadlineChoices) -> Days:
    """Return the number of working days from the working day `after` to `day`."""
    steps = 0
    for _ in range((after - day).days):
        if day >= after:
            break
        day = working_days_on(day, 1, choices)
        steps += 1
    return Days(steps, working=True)


def gaps(days: Sequence[date], leads: Sequence[Days], choices: DeadlineChoices) -> list[Days | None]:
    """Return how long each step comes after the one before it, None for the first.

    As typed if both were counted alike, else in working days.
    """
    found: list[Days | None] = [None]
    for place in range(1, len(days)):
        earlier, later = leads[place - 1], leads[place]
        alike = earlier.working == later.working or not later.number
        said = Days(earlier.number - later.number, working=earlier.working)
        kept = alike and before(days[place], said, choices) == days[place - 1]
        found.append(said if kept else gap_between(days[place - 1], days[place], choices))
    return found


# -- order


def before_it(deadline: Deadline, known: Iterable[Deadline]) -> list[Deadline]:
    """Return the steps before it in its chain that are not done, nearest first."""
    by_id = {each.id: each for each in known}
    found: list[Deadline] = []
    step = deadline
    while step.follows in by_id and len(found) <= len(by_id):
        step = by_id[step.follows]
        if step.status is not DeadlineStatus.ACTIVE or step in found:
            break
        found.append(step)
    return found


def after_it(deadline: Deadline, known: Iterable[Deadline]) -> Deadline | None:
    """Return the step that follows it, done or not."""
    return next((each for each in known if each.follows == deadline.id), None)


def must_come_before(deadline: Deadline, day: date, following: Deadline) -> None:
    """Raise Refusal if on `day` it would come after the step that follows it and is not done."""
    if following.status is DeadlineStatus.ACTIVE and day > following.due_on:
        raise Refusal(
            "chain-after",
            label=deadline.label,
            title=escape_markdown(deadline.title),
            next=following.label,
            next_title=escape_markdown(following.title),
        )


def moved_jointly(
    deadline: Deadline, day: date, known: Sequence[Deadline], choices: DeadlineChoices, *, today: date
) -> list[Shift]:
    """Return the changes that make the deadline due on `day`, or on the working day before it.

    The deadline itself comes first, then all steps before it, with their gaps. The step after it keeps its day, so its
    gap grows.

    Raises Refusal if the deadline is over, is due then already, would come after its follower, or if the day has
    passed. No step gets a day that has passed.
    """
    must_be_active(deadline)
    about = {"label": deadline.label, "title": escape_markdown(deadline.title)}
    end = last_working_day(day, choices, today=today)
    if end == deadline.due_on:
        raise Refusal("deadline-same-day", **about)
    following = after_it(deadline, known)
    if following is not None:
        must_come_before(deadline, end, following)
    shifts = [Shift(deadline.id, end, deadline.due_on, deadline.gap, deadline.gap)]
    first, later, at = on_or_after(today, choices), deadline, end
    for step in before_it(deadline, known):
        gap = later.gap or gap_between(step.due_on, later.due_on, choices)
        wanted = before(at, gap, choices)
        at = max(wanted, first)
        shifts.append(Shift(step.id, at, step.due_on, step.gap, step.gap, hurried=wanted < first))
        later = step
    if following is not None:
        gap = gap_between(end, following.due_on, choices)
        shifts.append(Shift(following.id, following.due_on, following.due_on, gap, following.gap))
    return shifts


def closed_up(removed: Deadline, known: Iterable[Deadline], choices: DeadlineChoices) -> Deadline | None:
    """Return the follower of the `removed` step, now following the step before that, with the gap between their days;
    None if there is no follower."""
    steps = list(known)
    following = after_it(removed, steps)
    if following is None:
        return None
    earlier = next((each for each in steps if each.id == removed.follows), None)
    if earlier is None:
        return replace(following, follows=None, gap=None)
    return replace(following, follows=earlier.id, gap=gap_between(earlier.due_on, following.due_on, choices))
