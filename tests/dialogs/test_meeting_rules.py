"""When a meeting is, and when it counts as over."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.meetings import rules
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Refusal

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2025, 5, 22, 12, 0, tzinfo=UTC)
MEETING = Meeting("m", "g", datetime(2025, 8, 28, 7, 0, tzinfo=UTC), datetime(2025, 8, 28, 10, 0, tzinfo=UTC))


def test_a_meeting_is_at_the_time_that_was_typed_in_the_groups_zone() -> None:
    starts, ends = rules.times(date(2025, 8, 28), time(9), time(12), STOCKHOLM, like=None, now=NOW)
    assert (starts, ends) == (MEETING.starts_at, MEETING.ends_at)


def test_without_a_time_it_is_as_long_and_as_early_as_the_last_one() -> None:
    last = replace(
        MEETING, starts_at=datetime(2025, 4, 1, 11, 0, tzinfo=UTC), ends_at=datetime(2025, 4, 1, 12, 30, tzinfo=UTC)
    )
    starts, ends = rules.times(date(2025, 8, 28), None, None, STOCKHOLM, like=last, now=NOW)
    assert starts.astimezone(STOCKHOLM).time() == time(13)
    assert ends - starts == timedelta(minutes=90)


def test_without_a_time_or_a_last_one_it_is_nine_to_twelve() -> None:
    starts, ends = rules.times(date(2025, 8, 28), None, None, STOCKHOLM, like=None, now=NOW)
    assert (starts.astimezone(STOCKHOLM).hour, ends.astimezone(STOCKHOLM).hour) == (9, 12)


def test_a_meeting_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(Refusal, match="meeting-ends-before-start"):
        rules.times(date(2025, 8, 28), time(12), time(9), STOCKHOLM, like=None, now=NOW)


def test_a_meeting_in_the_past_is_refused() -> None:
    with pytest.raises(Refusal, match="meeting-in-the-past"):
        rules.times(date(2025, 5, 21), time(9), time(12), STOCKHOLM, like=None, now=NOW)


@given(st.dates(date(2026, 1, 1), date(2040, 12, 31)))
def test_nine_stays_nine_through_every_change_of_the_clocks(day: date) -> None:
    starts, _ = rules.times(day, time(9), time(12), STOCKHOLM, like=None, now=NOW)
    assert starts.astimezone(STOCKHOLM).replace(tzinfo=None) == datetime.combine(day, time(9))


def test_a_call_that_ends_before_half_time_does_not_end_the_meeting() -> None:
    half = MEETING.starts_at + timedelta(minutes=90)
    assert not rules.end_counts(MEETING, half - timedelta(seconds=1))
    assert rules.end_counts(MEETING, half)


def test_an_ended_call_ends_the_meeting_when_it_has_not_resumed_in_a_quarter_of_an_hour() -> None:
    ended = MEETING.ends_at - timedelta(minutes=20)
    assert not rules.is_over(MEETING, ended, now=ended + timedelta(minutes=14))
    assert rules.is_over(MEETING, ended, now=ended + timedelta(minutes=15))


def test_without_any_word_from_the_call_the_scheduled_end_ends_it() -> None:
    assert not rules.is_over(MEETING, None, now=MEETING.ends_at - timedelta(seconds=1))
    assert rules.is_over(MEETING, None, now=MEETING.ends_at)


def test_a_call_that_goes_on_may_overrun_by_an_hour() -> None:
    begun = replace(MEETING, started_at=MEETING.starts_at)
    assert not rules.is_over(begun, None, now=MEETING.ends_at + timedelta(minutes=59))
    assert rules.is_over(begun, None, now=MEETING.ends_at + timedelta(hours=1))


@pytest.mark.parametrize("status", [MeetingStatus.CANCELLED, MeetingStatus.ENDED])
def test_a_cancelled_or_ended_meeting_never_ends_again(status: MeetingStatus) -> None:
    assert not rules.is_over(replace(MEETING, status=status), MEETING.ends_at, now=MEETING.ends_at + timedelta(days=3))


def test_a_call_the_day_before_is_not_this_meetings() -> None:
    assert not rules.concerns(MEETING, MEETING.starts_at - timedelta(days=1))
    assert rules.concerns(MEETING, MEETING.starts_at - timedelta(minutes=10))
