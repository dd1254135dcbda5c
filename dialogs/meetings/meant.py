"""Which meeting a text is about, among the latest that has started and the next that is planned."""

from datetime import date, datetime

from dialogs.dates import Ask, FoundDay
from dialogs.limits import AGENDA_WORTH_ASKING
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.meetings.rules import AFTERWARDS


def meeting_meant(latest: Meeting | None, coming: Meeting | None, *, has_agenda: bool, now: datetime) -> Meeting | None:
    """Return the meeting that a text about an agenda concerns, or None.

    The latest counts if it has ended and `has_agenda`: for twelve hours, and for two weeks while its agenda is not
    closed. Otherwise the meeting in progress or the next one counts.
    """
    if latest is not None and latest.status is MeetingStatus.ENDED and has_agenda:
        is_fresh = now < latest.ends_at + AFTERWARDS
        if is_fresh or (latest.settled_at is None and now < latest.ends_at + AGENDA_WORTH_ASKING):
            return latest
    return coming


def latest_if_none_comes(latest: Meeting | None, *, keeps_items: bool, now: datetime) -> Meeting | None:
    """Return the latest meeting for a text about an item while no meeting is planned, or None.

    `keeps_items`: items wait for the next meeting, so a number would be ambiguous.
    """
    if latest is None or keeps_items or now > latest.ends_at + AGENDA_WORTH_ASKING:
        return None
    return latest


def is_on(day: FoundDay, at: date) -> bool:
    """Return whether a meeting on the day `at` is meant by the named day, week ("nästa vecka") or month ("i juni")."""
    if day.day is None:
        return False
    if Ask.PART_OF_MONTH in day.ask and (day.day.year, day.day.month) == (at.year, at.month):
        return True
    if Ask.WEEK in day.ask and day.day.isocalendar()[:2] == at.isocalendar()[:2]:
        return True
    return at in (day.day, *day.others)
