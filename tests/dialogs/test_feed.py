"""The calendar feed says to another's calendar what the group has agreed."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from dialogs.deadlines import yearly
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group
from dialogs.text import clean
from dialogs.year.feed import Entries, Revision, feed

NOW = datetime(2026, 9, 14, 8, 30, tzinfo=UTC)
GROUP = Group("t", "g", "Chefsgrupp folkhälsa", "19:g", ZoneInfo("Europe/Stockholm"), "sv")
MEETING = Meeting(
    "m1", "g", datetime(2026, 10, 24, 7, tzinfo=UTC), datetime(2026, 10, 24, 10, tzinfo=UTC), "Örebro; sal A, 2 tr"
)
DEADLINE = Deadline("d1", "g", 3, "Skriftliga inspel", date(2026, 12, 31))


def made(*, meetings: tuple[Meeting, ...] = (), deadlines: tuple[Deadline, ...] = (), **more: object) -> bytes:
    revisions = more.pop("revisions", {})
    now = more.pop("now", NOW)
    return feed([Entries(GROUP, meetings, deadlines)], name="Kalender", locale="sv", revisions=revisions, now=now)  # type: ignore[arg-type]


def events(said: bytes) -> dict[str, object]:
    calendar = vobject.readOne(said.decode())
    return {event.uid.value: event for event in calendar.contents.get("vevent", [])}


def test_a_meeting_has_its_time_in_the_groups_zone_and_its_place() -> None:
    (event,) = events(made(meetings=(MEETING,))).values()
    assert event.summary.value == "Möte: Chefsgrupp folkhälsa"
    assert event.location.value == "Örebro; sal A, 2 tr"
    assert event.dtstart.value == MEETING.starts_at
    assert event.dtstart.value.hour == 9
    assert event.dtend.value == MEETING.ends_at


def test_the_zone_is_in_the_feed_with_both_its_times() -> None:
    said = made(meetings=(MEETING,))
    calendar = vobject.readOne(said.decode())
    assert [zone.tzid.value for zone in calendar.contents["vtimezone"]] == ["Europe/Stockholm"]
    assert b"TZOFFSETTO:+0100" in said
    assert b"TZOFFSETTO:+0200" in said


def test_a_deadline_is_a_day_or_has_its_clock_time_and_keeps_nobody_busy() -> None:
    said = events(made(deadlines=(DEADLINE, Deadline("d2", "g", 4, "Rapporten", date(2026, 6, 1), time(12)))))
    day, clock = said["deadline-d1@motesbot"], said["deadline-d2@motesbot"]
    assert (day.dtstart.value, day.dtend.value) == (date(2026, 12, 31), date(2027, 1, 1))
    assert clock.dtstart.value == datetime(2026, 6, 1, 10, tzinfo=UTC)
    assert {day.transp.value, clock.transp.value} == {"TRANSPARENT"}
    assert day.description.value == "D3 · Chefsgrupp folkhälsa"


def test_what_is_done_removed_or_cancelled_is_not_in_it() -> None:
    gone = tuple(
        Deadline("d", "g", 1, "Klart", date(2026, 12, 31), status=status)
        for status in (DeadlineStatus.DONE, DeadlineStatus.REMOVED)
    )
    cancelled = Meeting("m", "g", MEETING.starts_at, MEETING.ends_at, status=MeetingStatus.CANCELLED)
    assert events(made(meetings=(cancelled,), deadlines=gone)) == {}


def test_an_entry_keeps_its_identity_and_counts_its_changes() -> None:
    changed_at = datetime(2026, 9, 1, 12, tzinfo=UTC)
    moved = Meeting("m1", "g", MEETING.starts_at + timedelta(7), MEETING.ends_at + timedelta(7))
    (before,) = events(made(meetings=(MEETING,))).values()
    (after,) = events(made(meetings=(moved,), revisions={"m1": Revision(2, changed_at)})).values()
    assert before.uid.value == after.uid.value
    assert (before.sequence.value, after.sequence.value) == ("0", "2")
    assert after.last_modified.value == changed_at


def test_asked_again_it_says_the_same() -> None:
    assert made(meetings=(MEETING,), deadlines=(DEADLINE,)) == made(
        meetings=(MEETING,), deadlines=(DEADLINE,), now=NOW + timedelta(hours=2)
    )


@given(st.text(max_size=200).map(clean), st.text(max_size=200).map(clean))
def test_whatever_a_member_wrote_is_one_value_of_one_entry(title: str, place: str) -> None:
    title = " ".join(title.split())
    said = made(
        meetings=(Meeting("m1", "g", MEETING.starts_at, MEETING.ends_at, place),),
        deadlines=(Deadline("d1", "g", 3, title, date(2026, 12, 31)),),
    )
    assert all(len(line) <= 75 for line in said.split(b"\r\n"))
    found = events(said)
    assert set(found) == {"meeting-m1@motesbot", "deadline-d1@motesbot"}
    assert found["deadline-d1@motesbot"].summary.value.strip() == f"Deadline: {title}".strip()


def test_what_comes_each_year_comes_again_in_the_calendar() -> None:
    (event,) = events(made(deadlines=(replace(DEADLINE, yearly=True),))).values()
    assert event.rrule.value == "FREQ=YEARLY"


def test_each_sub_group_has_an_entry_of_its_own_until_it_is_done() -> None:
    west = Assignment(organisation="väster", due_on=date(2026, 8, 28))
    north = Assignment(organisation="norr", due_on=date(2026, 8, 29))
    over = Assignment(organisation="söder", due_on=date(2026, 8, 27), done_at=NOW)
    said = events(made(deadlines=(replace(DEADLINE, assignments=(west, north, over)),)))
    assert {(event.summary.value, event.dtstart.value) for event in said.values()} == {
        ("Deadline: Skriftliga inspel (väster)", date(2026, 8, 28)),
        ("Deadline: Skriftliga inspel (norr)", date(2026, 8, 29)),
    }


def test_the_second_day_of_two_has_an_entry_of_its_own_and_the_first_keeps_its_identity() -> None:
    said = events(made(deadlines=(replace(DEADLINE, final_on=date(2027, 1, 15)),)))
    assert {uid: (event.summary.value, event.dtstart.value) for uid, event in said.items()} == {
        "deadline-d1@motesbot": ("Deadline: Skriftliga inspel", date(2026, 12, 31)),
        "deadline-d1-final@motesbot": ("Deadline: Skriftliga inspel, sista dagen", date(2027, 1, 15)),
    }


@pytest.mark.parametrize(("day", "leap_day"), [(date(2028, 2, 29), False), (date(2027, 2, 28), True)])
def test_the_29th_of_february_comes_each_year_also_in_a_calendar(day: date, leap_day: bool) -> None:
    (event,) = events(made(deadlines=(replace(DEADLINE, due_on=day, yearly=True, leap_day=leap_day),))).values()
    days = [each.date() for each in rrulestr(event.rrule.value, dtstart=datetime.combine(day, time()))[:6]]
    assert days == [yearly.years_on(day, later, leap_day=leap_day) for later in range(6)]
    assert date(2028, 2, 29) in days
