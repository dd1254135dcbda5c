"""Calendar data (iCalendar, RFC 5545): the feed of meetings and deadlines to do, and a single meeting with its
agenda."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import regex

from dialogs.dates.ical import ical_day
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.deadlines.occasions import Occasion, occasions, titled
from dialogs.deadlines.yearly import is_leap_day
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group
from dialogs.texts import say

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

REFRESH = timedelta(hours=1)
"""How often a calendar is asked to refresh. Some refresh once a day regardless."""


LENGTH = timedelta(minutes=15)
"""The length of a deadline with a clock time in a calendar."""
WHOLE_DAY_ALARM, TIMED_ALARM, MEETING_ALARM = timedelta(hours=-15), timedelta(days=-1), timedelta(minutes=-15)
"""When a calendar reminds: at 09:00 on the day before, at the same time on the day before, and right before."""


@dataclass(frozen=True, slots=True)
class Revision:
    """How often an entry has changed, and when it last did, if known. Calendars take a new revision."""

    number: int = 0
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of one group in a feed. A person's private deadlines use the time zone of the group."""

    group: Group
    meetings: tuple[Meeting, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


def feed(
    entries: Iterable[Entries], *, name: str, locale: str, revisions: Mapping[str, Revision], now: datetime
) -> bytes:
    """Return the feed, named `name`.

    Cancelled, removed and done entries are left out, and so leave the calendars that read it. `revisions` are by id of
    a meeting or deadline. An entry has the same UID in every feed.
    """
    calendar = empty_calendar()
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    days = [now.date()]
    for of in entries:
        for meeting in of.meetings:
            if meeting.status is not MeetingStatus.CANCELLED:
                calendar.add_component(_meeting(meeting, of.group, locale, revisions.get(meeting.id, Revision()), now))
                days += [meeting.starts_at.date(), meeting.ends_at.date()]
        for deadline in of.deadlines:
            for occasion in occasions(deadline):
                if deadline.status is not DeadlineStatus.REMOVED and not occasion.is_done:
                    revision = revisions.get(deadline.id, Revision())
                    calendar.add_component(_deadline(deadline, occasion, of.group, locale, revision, now))
                    days.append(occasion.day)
    calendar.add_missing_timezones(min(days) - timedelta(366), max(days) + timedelta(366))
    return bytes(calendar.to_ical())


def entry(
    meeting: Meeting, group: Group, *, agenda: str, address: str | None, locale: str, revision: Revision, now: datetime
) -> bytes:
    """Return one meeting to add to a calendar by hand: its present `agenda`, and the `address` of its current one.

    Its UID is that of the feed, so a person who has both sees it once. A cancelled meeting says so.
    """
    calendar = empty_calendar()
    event = _meeting(meeting, group, locale, revision, now)
    description = [agenda]
    if address is not None:
        event.add("url", address)
        description.append(say(locale, "calendar-agenda-at", address=address))
    event.add("description", "\n\n".join(description))
    if meeting.status is MeetingStatus.CANCELLED:
        event.add("status", "CANCELLED")
    calendar.add_component(event)
    calendar.add_missing_timezones(meeting.starts_at.date() - timedelta(366), meeting.ends_at.date() + timedelta(366))
    return bytes(calendar.to_ical())


def empty_calendar() -> "Calendar":
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Motesbot//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    return calendar


def new_event(identity: str, revision: Revision, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{identity}@motesbot")
    # Without a known change, the day is the one moment that is the same for two requests a minute apart.
    changed_at = revision.changed_at or now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    event.add("dtstamp", changed_at)
    if revision.changed_at is not None:
        event.add("last-modified", revision.changed_at)
    event.add("sequence", revision.number)
    return event


def _meeting(meeting: Meeting, group: Group, locale: str, revision: Revision, now: datetime) -> "Event":
    event = new_event(f"meeting-{meeting.id}", revision, now)
    event.add("summary", say(locale, "calendar-meeting", group=group.name))
    event.add("dtstart", meeting.starts_at.astimezone(group.zone))
    event.add("dtend", meeting.ends_at.astimezone(group.zone))
    if meeting.place:
        event.add("location", meeting.place)
    if meeting.status is not MeetingStatus.CANCELLED:
        event.add_component(_alarm(str(event["summary"]), MEETING_ALARM))
    return event


def _deadline(
    deadline: Deadline, occasion: Occasion, group: Group, locale: str, revision: Revision, now: datetime
) -> "Event":
    identity = f"deadline-{deadline.id}"
    if occasion.is_final:
        identity += "-final"
    elif not occasion.alone:
        identity += f"-{ical_day(occasion.day)}"
    event = new_event(identity, revision, now)
    event.add("summary", say(locale, "calendar-deadline", title=titled(deadline.title, occasion, locale)))
    event.add("description", deadline.label if deadline.private else f"{deadline.label} · {group.name}")
    if deadline.at is None:
        event.add("dtstart", occasion.day)
        event.add("dtend", occasion.day + timedelta(1))
    else:
        starts_at = datetime.combine(occasion.day, deadline.at, tzinfo=group.zone)
        event.add("dtstart", starts_at)
        # Without an end, some calendars show no length, and others an hour.
        event.add("dtend", starts_at + LENGTH)
    if deadline.rule:
        from icalendar import vRecur

        rule = deadline.rule.partition("RRULE:")[2]
        # The last day of an entry with a clock time is an instant.
        rule = regex.sub(r"(?<=UNTIL=)(\d{8})", r"\1T235959Z", rule) if deadline.at else rule
        event.add("rrule", vRecur.from_ical(rule))
    elif deadline.yearly:
        # A calendar skips years without 29 February. Every year has a last day of the month.
        is_last = is_leap_day(occasion.day, stands_for_it=deadline.leap_day)
        event.add("rrule", {"freq": "yearly"} | ({"bymonth": 2, "bymonthday": -1} if is_last else {}))
    # A deadline does not make anybody busy for a whole day.
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(str(event["summary"]), WHOLE_DAY_ALARM if deadline.at is None else TIMED_ALARM))
    return event


def _alarm(text: str, before: timedelta) -> "Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", before)
    return alarm
