"""Recurring deadlines: the next one is created from the one that is over.

Only the latest deadline of a series has the mark `yearly`, or the `rule`. Creating the next one moves it, so it is
created once.
"""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from dialogs.deadlines import recurrence
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.deadlines.owners import is_for_group

PASSED_BY = 30
"""Days after the last day until the next one is created, if this year's is not done."""


def years_on(day: date, years: int, *, leap_day: bool = False) -> date:
    """Return the same day `years` later. For 29 February, also if 28 February stands for it (`leap_day`), it is the
    last day of that month."""
    year = day.year + years
    if is_leap_day(day, stands_for_it=leap_day):
        return date(year, 2, monthrange(year, 2)[1])
    return day.replace(year=year)


def is_leap_day(day: date, *, stands_for_it: bool) -> bool:
    """Return whether `day` is 29 February, or is 28 February and `stands_for_it`."""
    return (day.month, day.day) == (2, 29) or (stands_for_it and (day.month, day.day) == (2, 28))


def has_leap_day(deadline: Deadline) -> bool:
    """Return whether one of its days means 29 February in leap years."""
    days = (deadline.due_on, deadline.final_on, *(each.due_on for each in deadline.assignments))
    return any(day is not None and is_leap_day(day, stands_for_it=deadline.leap_day) for day in days)


def next_one(deadline: Deadline, *, today: date) -> Draft | None:
    """Return the next future deadline of a recurring one: for the same owners, none of them done, with its ladder; None
    if the rule has ended."""
    if deadline.rule:
        return _next_of_rule(deadline, today=today)
    years = 1
    while years_on(deadline.due_on, years, leap_day=deadline.leap_day) < today:
        years += 1

    def on(day: date | None) -> date | None:
        return None if day is None else years_on(day, years, leap_day=deadline.leap_day)

    return Draft(
        title=deadline.title,
        due_on=years_on(deadline.due_on, years, leap_day=deadline.leap_day),
        at=deadline.at,
        final_on=on(deadline.final_on),
        assignees=tuple(replace(each, due_on=on(each.due_on)) for each in _nobody_done(deadline)),
        ladder=deadline.ladder,
        yearly=True,
        leap_day=has_leap_day(deadline),
        source=deadline.source,
        private=deadline.private,
    )


def _nobody_done(deadline: Deadline) -> tuple[Assignment, ...]:
    """Return its owners, none of them done."""
    group = is_for_group(deadline)
    # Beside the whole group there are only people who are done.
    return tuple(replace(each, done_at=None) for each in deadline.assignments if each.is_group or not group)


def _next_of_rule(deadline: Deadline, *, today: date) -> Draft | None:
    day = recurrence.next_day(deadline.rule, max(deadline.due_on, today - timedelta(1)))
    if day is None:
        return None
    later = day - deadline.due_on
    return Draft(
        title=deadline.title,
        due_on=day,
        at=deadline.at,
        assignees=tuple(
            each if each.due_on is None else replace(each, due_on=each.due_on + later)
            for each in _nobody_done(deadline)
        ),
        ladder=deadline.ladder,
        rule=deadline.rule,
        source=deadline.source,
        private=deadline.private,
    )


def moved_on(deadline: Deadline, *, today: date) -> Deadline | None:
    """Return a deadline that recurs by a rule and has passed undone, on its next day, with nobody done; None before the
    day on which it moves on. Without a next day it recurs no more."""
    on = recurrence.moves_on(deadline.due_on, deadline.rule)
    if on is not None and today < on:
        return None
    coming = _next_of_rule(deadline, today=today)
    if coming is None:
        return passed_on(deadline)
    return replace(deadline, due_on=coming.due_on, final_on=None, assignments=coming.assignees)


def passed_on(deadline: Deadline) -> Deadline:
    """Return the deadline when there is a next one."""
    return replace(deadline, yearly=False, rule="")
