"""When a deadline reminds: its ladder of days before, on working mornings; and when it is late."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from dialogs.deadlines.model import AT_TIME, Days, Ladder
from dialogs.deliveries.quiet_hours import MORNING
from dialogs.model import DeadlineChoices
from dialogs.patterns import lazily
from dialogs.workdays import on_or_before, working_day_before, working_days_on

USUAL: Ladder = (Days(14), Days(7), Days(3), Days(1), Days(0))
MOST_STEPS = 10
HOUR = timedelta(hours=1)
FURTHEST = 366
"""Days before the deadline. Earlier reminders are refused."""

_WRITTEN = lazily(r"(\d{1,4})(wd|d|t)")


class Reminder(msgspec.Struct, frozen=True):
    """The content of a promised reminder: the day at that time, to recognise reminders of a day that has moved. `zone`
    and `locale` are for a private deadline, which has no group."""

    due_on: date
    zone: str = ""
    locale: str = ""


def written(days: Days) -> str:
    """Return "14d", "3wd" or "0t", the stored form."""
    return f"{days.number}{'t' if days.timed else 'wd' if days.working else 'd'}"


def read_days(text: str) -> Days:
    """Read the stored form. Raises ValueError for anything else."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise ValueError("not a number of days")
    return Days(int(match[1]), working=match[2] == "wd", timed=match[2] == "t")


def read_ladder(text: str) -> Ladder:
    return tuple(read_days(each) for each in text.split(",") if each)


def in_order(steps: Iterable[Days]) -> Ladder:
    """Return `steps` once each, longest first. Five working days count as a week."""
    return tuple(sorted(set(steps), key=lambda step: -(step.number * 7 / 5 if step.working else step.number)))


def morning(day: date, zone: ZoneInfo) -> datetime:
    """Return 09:00 in `zone` on this day, which exists whatever the clocks do at night."""
    return datetime.combine(day, MORNING, tzinfo=zone).astimezone(UTC)


def before(day: date, step: Days, choices: DeadlineChoices) -> date:
    """Return the day `step` before `day`. If it is a free day, the working day before it."""
    if step.working:
        day, step = working_days_on(day, -step.number, choices), Days(0)
    return on_or_before(day - timedelta(step.number), choices)


def last_reminder_day(due_on: date, choices: DeadlineChoices, *, at: time | None = None) -> date:
    """Return the last working day on which a reminder is in time.

    It is the due day or, if that is free or its clock time is before the morning's message, the working day before.
    """
    latest = on_or_before(due_on, choices)
    if at is not None and at <= MORNING and latest == due_on:
        return working_day_before(due_on, choices)
    return latest


def reminder_days(
    due_on: date,
    choices: DeadlineChoices,
    *,
    ladder: Ladder | None = None,
    at: time | None = None,
    final_on: date | None = None,
) -> list[date]:
    """Return the days of the reminders, in order and without duplicates.

    A deadline `at` a clock time before the morning's message reminds at the latest on the working day before. With
    `final_on` it reminds on the working day after `due_on`, and then at the later steps towards its final day.
    """
    latest = last_reminder_day(due_on, choices, at=at)
    days = {min(latest, before(due_on, step, choices)) for step in (USUAL if ladder is None else ladder)}
    if final_on is not None:
        again = working_days_on(due_on, 1, choices)
        later = [day for day in reminder_days(final_on, choices, ladder=ladder) if day > due_on]
        days |= {min(again, on_or_before(final_on, choices)), *later}
    return sorted(days)


def reminder_times(
    due_on: date,
    zone: ZoneInfo,
    choices: DeadlineChoices,
    *,
    now: datetime,
    ladder: Ladder | None = None,
    at: time | None = None,
    final_on: date | None = None,
    weekly: bool = False,
) -> list[datetime]:
    """Return the future mornings, 09:00 in `zone`, of the reminders, in order; for the step AT_TIME, its clock time.

    A deadline later on the same day, whose mornings have all passed, reminds once: an hour before, or at its time.

    `weekly`: on the Mondays of those weeks; if no such Monday is left, on the last of the days.
    """
    if at is not None:
        then = datetime.combine(due_on, at, tzinfo=zone).astimezone(UTC)
        if ladder == (AT_TIME,):
            return [then] if then > now else []
        is_today = now.astimezone(zone).date() == due_on
        if is_today and morning(due_on, zone) <= now < then and ladder != () and final_on is None:
            return [then - HOUR if then - HOUR > now else then]
    days = [
        day
        for day in reminder_days(due_on, choices, ladder=ladder, at=at, final_on=final_on)
        if morning(day, zone) > now
    ]
    if weekly:
        mondays = {on_or_before(day - timedelta(day.weekday()), choices) for day in days}
        days = sorted(monday for monday in mondays if morning(monday, zone) > now) or days[-1:]
    return [morning(day, zone) for day in days]


def late_times(last_day: date, zone: ZoneInfo, choices: DeadlineChoices) -> tuple[datetime, datetime]:
    """Return (when late people are told, when the chair is told): the first working morning after the grace, and after
    a second grace."""
    owner = working_days_on(last_day, choices.grace + 1, choices)
    chair = working_days_on(owner, choices.grace + 1, choices)
    return morning(owner, zone), morning(chair, zone)
