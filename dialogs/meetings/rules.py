"""The time of a meeting, and when it is over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.dates import Ask, DayPart, FoundDay
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.meetings.reading import NO_HINTS, Hints
from dialogs.model import DeadlineChoices, Refusal
from dialogs.workdays import is_bridge_day, is_free_for, swedish_holidays

SATURDAY = 5
USUAL_START = time(9)
USUAL_LENGTH = timedelta(hours=3)
LONGEST = timedelta(hours=24)
EARLY = timedelta(minutes=30)
"""People join the call this long before the meeting."""
CALL_MAY_RESUME = timedelta(minutes=15)
"""Teams' event follows the call, which may drop and resume: an end counts if no start follows within this time."""
CALL_OVERRUNS = timedelta(hours=1)
"""A call that has begun and not ended may continue this long after the scheduled end."""
AFTERWARDS = timedelta(hours=12)
"""How long after its end a command or a signal still concerns a meeting."""


def local_instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return the instant at which the local clock of `zone` shows `at` on `day`."""
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def times(
    day: date, starts: time | None, ends: time | None, zone: ZoneInfo, *, like: Meeting | None, now: datetime
) -> tuple[datetime, datetime]:
    """Return start and end of a meeting on `day`. Missing values come from the meeting `like`, or are 09.00 and three
    hours.

    Raises Refusal for a meeting that is over, or ends before it starts.
    """
    usual_start = like.starts_at.astimezone(zone).time() if like else USUAL_START
    usual_length = like.length if like else USUAL_LENGTH
    starts_at = local_instant(day, starts or usual_start, zone)
    ends_at = local_instant(day, ends, zone) if ends else starts_at + usual_length
    if ends_at <= starts_at:
        raise Refusal("meeting-ends-before-start")
    if ends_at <= now:
        raise Refusal("meeting-in-the-past")
    return starts_at, ends_at


PARTS_OF_DAY = {
    DayPart.ALL_DAY: (time(9), time(16)),
    DayPart.MORNING: (time(9), time(12)),
    DayPart.LUNCH: (time(12), time(13)),
    DayPart.AFTERNOON: (time(13), time(16)),
    DayPart.EVENING: (time(18), time(20)),
}
"""The suggested hours for a part of the day."""


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a typed meeting. `doubt` is the key of the sentence about the assumed values, or ""."""

    starts_at: datetime
    ends_at: datetime
    doubt: str = ""


def proposed_times(
    day: date,
    starts: time | None,
    ends: time | None,
    zone: ZoneInfo,
    *,
    hints: Hints = NO_HINTS,
    like: Meeting | None,
    now: datetime,
) -> Times:
    """Return the times of a meeting on `day`, with the assumed values. Raises Refusal as `times`."""
    if starts is not None:
        starts_at, ends_at = times(day, starts, ends, zone, like=like, now=now)
        return Times(starts_at, ends_at, "" if ends else "meeting-end-assumed")
    if hints.part is not None:
        first, last = PARTS_OF_DAY[hints.part]
        starts_at, ends_at = times(day, first, last, zone, like=None, now=now)
        doubt = "meeting-time-of-part"
    else:
        starts_at, ends_at = times(day, None, None, zone, like=like, now=now)
        doubt = "meeting-time-unclear" if hints.unclear else "meeting-time-assumed"
        if hints.same_time and like is not None:
            doubt = ""
    if hints.length is not None:
        ends_at = starts_at + hints.length
    return Times(starts_at, ends_at, doubt)


def changed_times(
    meeting: Meeting,
    zone: ZoneInfo,
    *,
    starts: time | None,
    ends: time | None,
    length: timedelta | None,
    part: DayPart | None,
    now: datetime,
) -> Times:
    """Return a planned meeting's changed times: a new start keeps its length, a new end its start. Raises Refusal as
    `times`."""
    day = meeting.starts_at.astimezone(zone).date()
    if part is not None and starts is None and ends is None:
        first, last = PARTS_OF_DAY[part]
        return Times(*times(day, first, last, zone, like=None, now=now), doubt="meeting-time-of-part")
    if starts is not None:
        starts_at = local_instant(day, starts, zone)
        ends_at = local_instant(day, ends, zone) if ends else starts_at + (length or meeting.length)
    else:
        starts_at = meeting.starts_at
        ends_at = local_instant(day, ends, zone) if ends else starts_at + (length or meeting.length)
    if ends_at <= starts_at:
        raise Refusal("meeting-ends-before-start")
    if ends_at <= now:
        raise Refusal("meeting-in-the-past")
    return Times(starts_at, ends_at)


def at_the_same_time(planned: Sequence[Meeting], starts_at: datetime, ends_at: datetime) -> Meeting | None:
    """Return the first planned meeting that overlaps [starts_at, ends_at), or None."""
    return next((each for each in planned if each.starts_at < ends_at and starts_at < each.ends_at), None)


def free_day(day: date, choices: DeadlineChoices) -> str | None:
    """Return the key of the sentence why `day` is free, or None on a working day."""
    if day in swedish_holidays():
        return "meeting-on-holiday"
    if day.weekday() >= SATURDAY:
        return "meeting-on-weekend"
    if is_bridge_day(day):
        return "meeting-on-bridge-day"
    return "meeting-in-summer-break" if is_free_for(day, choices) else None


def concerns(meeting: Meeting, at: datetime) -> bool:
    """Return whether a call that starts or ends at `at` belongs to this meeting."""
    return meeting.status is MeetingStatus.PLANNED and meeting.starts_at - EARLY <= at <= meeting.ends_at + AFTERWARDS


def end_counts(meeting: Meeting, at: datetime) -> bool:
    """Return whether a call that ends at `at` ends the meeting: after half its time. Otherwise the chair is asked."""
    return at >= meeting.starts_at + meeting.length / 2


def is_over(meeting: Meeting, call_ended_at: datetime | None, *, now: datetime) -> bool:
    """Return whether a planned meeting has ended: its call has ended for good, or its scheduled end has passed."""
    if meeting.status is not MeetingStatus.PLANNED:
        return False
    if call_ended_at is not None:
        return now >= call_ended_at + CALL_MAY_RESUME
    grace = CALL_OVERRUNS if meeting.started_at else timedelta()
    return now >= meeting.ends_at + grace


def ended(meeting: Meeting, *, at: datetime) -> Meeting:
    return replace(meeting, status=MeetingStatus.ENDED, ended_at=at)


MOST_OTHER_DAYS = 3


def other_days(found: FoundDay) -> list[date]:
    """Return the other days that the words may mean: of several days the later ones, nearest first."""
    days = list(found.others)
    if found.day is not None and found.until is not None and found.until > found.day:
        between = [found.day + timedelta(each) for each in range(1, (found.until - found.day).days)]
        days += [*between[: MOST_OTHER_DAYS - 1], found.until]
    return [day for day in dict.fromkeys(days) if day != found.day][:MOST_OTHER_DAYS]


def beyond(day: FoundDay, old: date) -> FoundDay:
    """Return `day` a week later if it is a "next Wednesday" that a meeting on `old`, that same Wednesday, moves to."""
    if day.day != old or Ask.NEXT_WEEKDAY not in day.ask:
        return day
    return replace(day, day=old + timedelta(days=7), ask=())
