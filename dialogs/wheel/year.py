"""What happens to a group in one year: its meetings and deadlines as marks on the wheel, in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from dialogs.model import Deadline, DeadlineStatus, Meeting, MeetingStatus, Refusal
from dialogs.texts import say

YEARS_AROUND = 10
"""Nobody plans further ahead, and nothing that the bot knows is older."""


class Kind(StrEnum):
    MEETING = "meeting"
    DUE = "due"
    DONE = "done"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on one day. `title` is as a member wrote it; a meeting has none but its place."""

    day: date
    title: str
    kind: Kind


def checked_year(year: int, *, today: date) -> int:
    """`year`; Refusal where it can only be a slip of the finger."""
    if abs(year - today.year) > YEARS_AROUND:
        raise Refusal("wheel-year-far", years=YEARS_AROUND)
    return year


def marks_of(
    meetings: Iterable[Meeting],
    deadlines: Iterable[Deadline],
    *,
    year: int,
    zone: ZoneInfo,
    locale: str,
    today: date,
) -> list[Mark]:
    """What of it falls in `year`, by day: meetings that are not cancelled, and deadlines that are not removed."""
    marks = [
        Mark(day, meeting_title(meeting, locale), Kind.MEETING)
        for meeting in meetings
        if meeting.status is not MeetingStatus.CANCELLED
        and (day := meeting.starts_at.astimezone(zone).date()).year == year
    ]
    marks += [
        Mark(deadline.due_on, deadline.title, _kind(deadline, today))
        for deadline in deadlines
        if deadline.status is not DeadlineStatus.REMOVED and deadline.due_on.year == year
    ]
    return sorted(marks, key=lambda mark: (mark.day, mark.kind is not Kind.MEETING, mark.title))


def meeting_title(meeting: Meeting, locale: str) -> str:
    return say(locale, "wheel-meeting-in", place=meeting.place) if meeting.place else say(locale, "wheel-meeting")


def _kind(deadline: Deadline, today: date) -> Kind:
    if deadline.status is DeadlineStatus.DONE:
        return Kind.DONE
    return Kind.LATE if deadline.due_on < today else Kind.DUE
