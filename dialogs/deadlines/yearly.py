"""What comes again each year: the next year's deadline, made of this one's.

Only one of the years that a matter has is marked as yearly, the last that there is: to make the next is to take the
mark from one and give it to the other, and so it is made once.
"""

from dataclasses import replace
from datetime import date

from dialogs.deadlines.rules import Draft, is_for_group
from dialogs.model import Assignment, Deadline

PASSED_BY = 30
"""Days after its last day that this year's, which nobody has done, keeps the next waiting."""


def years_on(day: date, years: int) -> date:
    """The same day so many years later; of the 29th of February the 28th, where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def next_one(deadline: Deadline, *, today: date) -> Draft:
    """The next of a yearly deadline that is still to come: for the same, none of whom has done it, with its ladder."""
    years = 1
    while years_on(deadline.due_on, years) < today:
        years += 1

    def on(day: date | None) -> date | None:
        return None if day is None else years_on(day, years)

    group = is_for_group(deadline)
    return Draft(
        title=deadline.title,
        due_on=years_on(deadline.due_on, years),
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
        source=deadline.source,
        private=deadline.private,
    )


def passed_on(deadline: Deadline) -> Deadline:
    """This year's, once there is a next one."""
    return replace(deadline, yearly=False)
