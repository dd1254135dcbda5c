"""Times of postponed reminders."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from dialogs.deadlines.ladder import last_reminder_day, morning, reminder_times
from dialogs.deadlines.model import Days, Deadline, Ladder
from dialogs.deadlines.owners import first_day
from dialogs.model import Group, Refusal
from dialogs.text import escape_markdown
from dialogs.workdays import on_or_after


class Snooze(StrEnum):
    TOMORROW = "tomorrow"
    MONDAY = "monday"
    WEEK = "week"
    BEFORE = "before"
    """Two days before the due day."""


def snoozed_until(choice: Snooze, deadline: Deadline, where: Group, *, now: datetime) -> datetime:
    """Return 09:00 on the chosen day or, if that is free, on the first working day after it; never today.

    Two days before the due day is a working day. Raises Refusal if it has passed.
    """
    today = now.astimezone(where.zone).date()
    match choice:
        case Snooze.TOMORROW:
            day = today + timedelta(1)
        case Snooze.MONDAY:
            day = today + timedelta(7 - today.weekday())
        case Snooze.WEEK:
            day = today + timedelta(7)
        case Snooze.BEFORE:
            return before_it(deadline, (Days(2),), where, now=now)
    return morning(on_or_after(day, where.deadlines), where.zone)


def on_day(day: date, where: Group, *, now: datetime, at: time | None = None) -> datetime:
    """Return 09:00 on `day` or, if that is free, on the first working day after it; with `at` that time on `day`, free
    or not. Raises Refusal if that has passed."""
    until = morning(on_or_after(day, where.deadlines), where.zone)
    if at is not None:
        until = datetime.combine(day, at, tzinfo=where.zone).astimezone(UTC)
    if until <= now:
        raise Refusal("deadline-snooze-past")
    return until


def is_last_day(deadline: Deadline, due_on: date, where: Group, *, now: datetime) -> bool:
    """Return whether this is the last day on which a reminder is in time. It cannot be postponed."""
    last = last_reminder_day(due_on, where.deadlines, at=deadline.at)
    return last <= now.astimezone(where.zone).date() <= due_on


def last_morning(deadline: Deadline, due_on: date, where: Group) -> datetime:
    """Return 09:00 on that day."""
    return morning(last_reminder_day(due_on, where.deadlines, at=deadline.at), where.zone)


def before_it(deadline: Deadline, ladder: Ladder, where: Group, *, now: datetime) -> datetime:
    """Return the first future morning of `ladder`. Raises Refusal if all have passed."""
    times = reminder_times(first_day(deadline), where.zone, where.deadlines, now=now, ladder=ladder, at=deadline.at)
    if not times:
        raise Refusal("deadline-too-late-to-remind", label=deadline.label, title=escape_markdown(deadline.title))
    return times[0]
