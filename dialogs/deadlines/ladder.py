"""When a deadline is reminded of: its ladder of days before, on mornings when people work; and when it is late."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from dialogs.deadlines.model import Days, Ladder
from dialogs.deliveries.quiet_hours import MORNING
from dialogs.model import DeadlineChoices
from dialogs.patterns import lazily
from dialogs.workdays import on_or_before, working_day_before, working_days_on

USUAL: Ladder = (Days(14), Days(7), Days(3), Days(1), Days(0))
MOST_STEPS = 10
FURTHEST = 366
"""Days before; further off than this nobody wants to hear of it."""

_WRITTEN = lazily(r"(\d{1,4})(wd|d)")


class Reminder(msgspec.Struct, frozen=True):
    """What a promised reminder carries: the day as it was then, so that a moved deadline's old ones are known. `zone`
    and `locale` are those of a private one, which has no group that they could be read from."""

    due_on: date
    zone: str = ""
    locale: str = ""


def written(days: Days) -> str:
    """ "14d", "3wd": as it is stored."""
    return f"{days.number}{'wd' if days.working else 'd'}"


def read_days(text: str) -> Days:
    """What `written` wrote; ValueError for anything else."""
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise ValueError("not a number of days")
    return Days(int(match[1]), working=match[2] == "wd")


def read_ladder(text: str) -> Ladder:
    return tuple(read_days(each) for each in text.split(",") if each)


def in_order(steps: Iterable[Days]) -> Ladder:
    """`steps` once each, the longest before first. Five working days are a week."""
    return tuple(sorted(set(steps), key=lambda step: -(step.number * 7 / 5 if step.working else step.number)))


def morning(day: date, zone: ZoneInfo) -> datetime:
    """09:00 in `zone` on this day, which is there whatever the clocks do at night."""
    return datetime.combine(day, MORNING, tzinfo=zone).astimezone(UTC)


def before(day: date, step: Days, choices: DeadlineChoices) -> date:
    """The day that is so long before `day`: a working day. One that falls on a free day is the working day before."""
    if step.working:
        day, step = working_days_on(day, -step.number, choices), Days(0)
    return on_or_before(day - timedelta(step.number), choices)


def last_reminder_day(due_on: date, choices: DeadlineChoices, *, at: time | None = None) -> date:
    """The last working day on which a reminder comes in time: the due day or, where that is free or its clock time is
    before the morning's message, the working day before."""
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
    """The days on which a deadline is reminded of, one by one, the first first; two that meet are one.

    One that is due `at` a clock time before the morning's message is reminded of at the latest on the working day
    before. One that can be done until `final_on` is reminded of on the working day after `due_on`, and then by those of
    the ladder's steps towards its final day that come later.
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
    """The mornings, 09:00 in `zone`, on which a deadline is reminded of and which have not passed; the first first.

    `weekly`: on the Mondays of those days instead; where no such Monday is left, on the last of the days.
    """
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
    """(when those who have not done it hear that it is late, when the chair does): the first working morning after the
    grace, and after another."""
    owner = working_days_on(last_day, choices.grace + 1, choices)
    chair = working_days_on(owner, choices.grace + 1, choices)
    return morning(owner, zone), morning(chair, zone)
