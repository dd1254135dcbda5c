"""The year of a group: its meetings and deadlines as marks on the wheel, in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from dialogs.deadlines import recurrence
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.deadlines.occasions import occasions, titled
from dialogs.deadlines.yearly import years_on
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Refusal
from dialogs.texts import say

MOST_A_YEAR = 12
"""The marks of a deadline that recurs every month."""
YEARS_AROUND = 10
"""Nobody plans further ahead, and the bot has no older data."""


class Kind(StrEnum):
    MEETING = "meeting"
    DUE = "due"
    DONE = "done"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark on one day. `title` is as a member wrote it; for a meeting it is the place."""

    day: date
    title: str
    kind: Kind


def year_in(words: str) -> int | None:
    """Return the year that `words` are; None if they are none. The calendar's first and last years are none: their ends
    in another zone lie outside it."""
    is_year = len(words) == len("2027") and words.isascii() and words.isdecimal()
    return int(words) if is_year and MINYEAR < int(words) < MAXYEAR else None


def checked_year(year: int, *, today: date) -> int:
    """Return `year`. Raises Refusal if it can only be a slip of the keys."""
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
    """Return the marks in `year`, by day: meetings that are not cancelled, and deadlines that are not removed."""
    marks = [
        Mark(day, meeting_title(meeting, locale), Kind.MEETING)
        for meeting in meetings
        if meeting.status is not MeetingStatus.CANCELLED
        and (day := meeting.starts_at.astimezone(zone).date()).year == year
    ]
    marks += [mark for deadline in deadlines for mark in _marks_of(deadline, year, today, locale)]
    return sorted(marks, key=lambda mark: (mark.day, mark.kind is not Kind.MEETING, mark.title))


def meeting_title(meeting: Meeting, locale: str) -> str:
    return say(locale, "wheel-meeting-in", place=meeting.place) if meeting.place else say(locale, "wheel-meeting")


def _marks_of(deadline: Deadline, year: int, today: date, locale: str) -> list[Mark]:
    """Return the days of a deadline in `year`.

    A yearly deadline has marks in later years too; when it is done, its successor has them. A monthly one has a mark
    for each time; a weekly one would hide the others, and has the next.
    """
    if deadline.status is DeadlineStatus.REMOVED:
        return []
    marks = []
    for occasion in occasions(deadline):
        day = occasion.day
        if deadline.yearly and not occasion.is_done and day.year < year:
            day = years_on(day, year - day.year, leap_day=deadline.leap_day)
        if day.year == year:
            late = max(day, deadline.final_on or day) < today
            kind = Kind.DONE if occasion.is_done else Kind.LATE if late else Kind.DUE
            marks.append(Mark(day, titled(deadline.title, occasion, locale), kind))
    if "FREQ=MONTHLY" in deadline.rule and deadline.status is DeadlineStatus.ACTIVE:
        first, last = max(deadline.due_on + timedelta(1), date(year, 1, 1)), date(year, 12, 31)
        coming = recurrence.days_between(deadline.rule, first, last, most=MOST_A_YEAR)
        marks += [Mark(day, deadline.title, Kind.DUE) for day in coming]
    return marks
