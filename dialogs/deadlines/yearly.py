"""What comes again each year: the next year's deadline, made of this one's.

Only one of the years that a matter has is marked as yearly, the last that there is: to make the next is to take the
mark from one and give it to the other, and so it is made once.
"""

from calendar import monthrange
from dataclasses import replace
from datetime import date

from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.deadlines.owners import is_for_group

PASSED_BY = 30
"""Days after its last day that this year's, which nobody has done, keeps the next waiting."""


def years_on(day: date, years: int, *, leap_day: bool = False) -> date:
    """The same day so many years later. Of the 29th of February, also where the 28th stands for it (`leap_day`), it is
    the last day of that month."""
    year = day.year + years
    if is_leap_day(day, stands_for_it=leap_day):
        return date(year, 2, monthrange(year, 2)[1])
    return day.replace(year=year)


def is_leap_day(day: date, *, stands_for_it: bool) -> bool:
    """Whether `day` is the 29th of February or, the 28th, `stands_for_it`."""
    return (day.month, day.day) == (2, 29) or (stands_for_it and (day.month, day.day) == (2, 28))


def has_leap_day(deadline: Deadline) -> bool:
    """Whether one of its days is meant to be the 29th of February in the years that have one."""
    days = (deadline.due_on, deadline.final_on, *(each.due_on for each in deadline.assignments))
    return any(day is not None and is_leap_day(day, stands_for_it=deadline.leap_day) for day in days)


def next_one(deadline: Deadline, *, today: date) -> Draft:
    """The next of a yearly deadline that is still to come: for the same, none of whom has done it, with its ladder."""
    years = 1
    while years_on(deadline.due_on, years, leap_day=deadline.leap_day) < today:
        years += 1

    def on(day: date | None) -> date | None:
        return None if day is None else years_on(day, years, leap_day=deadline.leap_day)

    group = is_for_group(deadline)
    return Draft(
        title=deadline.title,
        due_on=years_on(deadline.due_on, years, leap_day=deadline.leap_day),
        at=deadline.at,
        final_on=on(deadline.final_on),
        assignees=tuple(
            Assignment(each.person_id, each.name, organisation=each.organisation, due_on=on(each.due_on))
            for each in deadline.assignments
            # Beside the whole group stand those who have said that they are done.
            if each.is_group or not group
        ),
        ladder=deadline.ladder,
        yearly=True,
        leap_day=has_leap_day(deadline),
        source=deadline.source,
        private=deadline.private,
    )


def passed_on(deadline: Deadline) -> Deadline:
    """This year's, once there is a next one."""
    return replace(deadline, yearly=False)
