"""When a meeting is, and when it counts as over."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.model import Meeting, MeetingStatus, Refusal

USUAL_START = time(9)
USUAL_LENGTH = timedelta(hours=3)
LONGEST = timedelta(hours=24)
EARLY = timedelta(minutes=30)
"""People are in the call this long before the meeting."""
CALL_MAY_RESUME = timedelta(minutes=15)
"""Teams' event follows the call, which drops and comes back: an end counts if no start follows within this."""
CALL_OVERRUNS = timedelta(hours=1)
"""A call that has begun and not ended may go on this long over the scheduled end."""
AFTERWARDS = timedelta(hours=12)
"""How long after its end something said or signalled still concerns a meeting."""


def local_instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant at which the wall clock of `zone` shows `at` on `day`."""
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def times(
    day: date, starts: time | None, ends: time | None, zone: ZoneInfo, *, like: Meeting | None, now: datetime
) -> tuple[datetime, datetime]:
    """Start and end of a meeting on `day`. What was not said is as in the meeting `like`, or 09.00 and three hours.

    Refusal for a meeting that is already over, or ends before it starts.
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


def concerns(meeting: Meeting, at: datetime) -> bool:
    """Whether a call that starts or ends at `at` is this meeting's."""
    return meeting.status is MeetingStatus.PLANNED and meeting.starts_at - EARLY <= at <= meeting.ends_at + AFTERWARDS


def end_counts(meeting: Meeting, at: datetime) -> bool:
    """Whether a call that ends at `at` ends the meeting: after half its time. Otherwise the chair is asked."""
    return at >= meeting.starts_at + meeting.length / 2


def is_over(meeting: Meeting, call_ended_at: datetime | None, *, now: datetime) -> bool:
    """Whether a planned meeting has ended by now: its call has, for good; or it is past its scheduled end."""
    if meeting.status is not MeetingStatus.PLANNED:
        return False
    if call_ended_at is not None:
        return now >= call_ended_at + CALL_MAY_RESUME
    grace = CALL_OVERRUNS if meeting.started_at else timedelta()
    return now >= meeting.ends_at + grace


def ended(meeting: Meeting, *, at: datetime) -> Meeting:
    return replace(meeting, status=MeetingStatus.ENDED, ended_at=at)
