"""When the bot does something before a meeting without being asked."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.agenda import preparing
from dialogs.agenda.preparing import Step, moments, next_look, working_moment
from dialogs.meetings.model import Meeting
from dialogs.model import DeadlineChoices, Refusal, SummerPause
from dialogs.workdays import is_free_for, working_days_on

STOCKHOLM = ZoneInfo("Europe/Stockholm")
USUAL = DeadlineChoices()


def meeting(day: date, at: time = time(13), length: int = 180) -> Meeting:
    starts_at = datetime.combine(day, at, tzinfo=STOCKHOLM).astimezone(UTC)
    return Meeting("m", "g", starts_at, starts_at + timedelta(minutes=length))


def local(moment: datetime) -> str:
    return moment.astimezone(STOCKHOLM).strftime("%a %Y-%m-%d %H:%M")


MEETINGS = st.builds(meeting, st.dates(date(2024, 1, 8), date(2029, 12, 31)), st.times(time(0), time(23)))
FREE = st.builds(
    DeadlineChoices,
    bridge_days_free=st.booleans(),
    summer=st.none() | st.just(SummerPause((7, 1), (8, 15))),
)


def test_a_meeting_on_a_thursday_is_prepared_on_these_days() -> None:
    at = moments(meeting(date(2025, 9, 25)), STOCKHOLM, USUAL, post_before=5)
    assert {step: local(moment) for step, moment in at.items()} == {
        Step.MISSING: "Thu 2025-09-11 09:00",
        Step.UNREADY: "Tue 2025-09-16 09:00",
        Step.PREVIEW: "Wed 2025-09-17 09:00",
        Step.POST: "Thu 2025-09-18 09:00",
        Step.MATERIAL: "Mon 2025-09-22 09:00",
        Step.MORNING: "Thu 2025-09-25 09:00",
    }


def test_holidays_are_not_counted_as_working_days() -> None:
    at = moments(meeting(date(2026, 1, 8)), STOCKHOLM, USUAL, post_before=5)
    assert local(at[Step.POST]) == "Mon 2025-12-29 09:00"


def test_whoever_meets_early_hears_of_it_before_they_leave() -> None:
    early = moments(meeting(date(2025, 9, 25), time(9)), STOCKHOLM, USUAL, post_before=5)
    late = moments(meeting(date(2025, 9, 25), time(10)), STOCKHOLM, USUAL, post_before=5)
    assert (local(early[Step.MORNING]), local(late[Step.MORNING])) == ("Thu 2025-09-25 07:30", "Thu 2025-09-25 09:00")


def test_a_group_that_posts_itself_is_still_asked_for_what_is_missing() -> None:
    at = moments(meeting(date(2025, 9, 25)), STOCKHOLM, USUAL, post_before=None)
    assert Step.POST not in at
    assert {Step.MISSING, Step.UNREADY, Step.PREVIEW, Step.MATERIAL} <= set(at)


@settings(deadline=None)
@given(MEETINGS, FREE, st.integers(1, preparing.MOST_POST_BEFORE))
def test_an_agenda_is_posted_at_nine_on_a_working_day_that_many_before(
    of: Meeting, free: DeadlineChoices, days: int
) -> None:
    at = moments(of, STOCKHOLM, free, post_before=days)
    day = of.starts_at.astimezone(STOCKHOLM).date()
    for step in (Step.MISSING, Step.UNREADY, Step.PREVIEW, Step.POST, Step.MATERIAL):
        said = at[step].astimezone(STOCKHOLM)
        assert said.time() == time(9)
        assert not is_free_for(said.date(), free)
    assert at[Step.POST].astimezone(STOCKHOLM).date() == working_days_on(day, -days, free)
    assert at[Step.UNREADY] < at[Step.PREVIEW] < at[Step.POST] < at[Step.MORNING]
    assert at[Step.MORNING].astimezone(STOCKHOLM).date() == day


@settings(deadline=None)
@given(MEETINGS, FREE, st.integers(1, 10), st.lists(st.integers(0, 40 * 24), max_size=8))
def test_whenever_it_is_looked_each_step_is_taken_once_and_none_is_forgotten(
    of: Meeting, free: DeadlineChoices, days: int, hours: list[int]
) -> None:
    at = moments(of, STOCKHOLM, free, post_before=days)
    first = min(at.values()) - timedelta(days=1)
    looks = sorted({first + timedelta(hours=each) for each in hours} | {max(at.values())})
    taken: list[Step] = []
    for now in looks:
        due = preparing.due(at, taken, now=now)
        assert all(at[step] <= now for step in due)
        taken += due
        following = next_look(at, taken, now=now)
        assert following is None or following > now
        assert (following is None) == (set(taken) == set(at))
    assert sorted(taken) == sorted(at)


@settings(deadline=None)
@given(st.datetimes(datetime(2024, 1, 1), datetime(2029, 12, 1), timezones=st.just(UTC)), FREE)  # noqa: DTZ001 - hypothesis adds it
def test_nobody_is_spoken_to_unasked_on_a_free_day_or_at_night(now: datetime, free: DeadlineChoices) -> None:
    allowed = working_moment(now, STOCKHOLM, free)
    said = allowed.astimezone(STOCKHOLM)
    assert allowed >= now
    assert not is_free_for(said.date(), free)
    assert time(9) <= said.time() < time(19)
    assert working_moment(allowed, STOCKHOLM, free) == allowed


def test_nine_stays_nine_when_the_clocks_change() -> None:
    for day in (date(2026, 3, 30), date(2026, 10, 26)):
        at = moments(meeting(day), STOCKHOLM, USUAL, post_before=1)
        assert {moment.astimezone(STOCKHOLM).time() for moment in at.values()} == {time(9)}


def test_a_meeting_planned_late_is_not_nagged_about_what_had_been_due() -> None:
    at = moments(meeting(date(2025, 9, 25)), STOCKHOLM, USUAL, post_before=5)
    now = datetime(2025, 9, 18, 12, tzinfo=UTC)
    assert set(preparing.passed_over(at, now=now)) == {Step.MISSING, Step.UNREADY, Step.PREVIEW}


def test_it_is_never_looked_again_in_the_past() -> None:
    at = moments(meeting(date(2025, 9, 25)), STOCKHOLM, USUAL, post_before=5)
    # Posting is put off while the agenda is empty: it is not taken, and its moment has been.
    now = datetime(2025, 9, 19, 12, tzinfo=UTC)
    following = next_look(at, {Step.MISSING, Step.UNREADY, Step.PREVIEW}, now=now)
    assert following == at[Step.MATERIAL]


@pytest.mark.parametrize("days", [0, -1, 21])
def test_days_that_make_no_sense_are_refused(days: int) -> None:
    with pytest.raises(Refusal, match="agenda-post-days-range"):
        preparing.checked_days(days)
