"""When the bot speaks of its own accord: in the day, together, and not again and again."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.deliveries import quiet_hours as quiet

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2040, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001
ZONES = st.sampled_from(["Europe/Stockholm", "Europe/Helsinki", "Atlantic/Azores"])


FROM_NINE = quiet.TOGETHER - {"agenda_morning"}


@given(MOMENTS, ZONES, st.sampled_from(sorted(FROM_NINE)), st.booleans())
def test_a_reminder_goes_between_nine_and_seven_whenever_it_was_ready(
    moment: datetime, zone: str, kind: str, late: bool
) -> None:
    local = ZoneInfo(zone)
    allowed = quiet.allowed_at(kind, moment, local, late=late)
    assert time(9) <= allowed.astimezone(local).time() < time(19)
    assert timedelta(0) <= allowed - moment <= timedelta(hours=15)
    if time(9) <= moment.astimezone(local).time() < time(19):
        assert allowed == moment
    assert quiet.allowed_at(kind, allowed, local, late=late) == allowed


@given(MOMENTS, ZONES)
def test_an_answer_goes_at_once_and_a_late_one_not_at_night(moment: datetime, zone: str) -> None:
    local = ZoneInfo(zone)
    assert quiet.allowed_at("reply", moment, local, late=False) == moment
    allowed = quiet.allowed_at("reply", moment, local, late=True)
    assert time(7) <= allowed.astimezone(local).time() < time(19)
    assert timedelta(0) <= allowed - moment <= timedelta(hours=13)


@given(MOMENTS, ZONES, st.booleans())
def test_of_todays_meeting_people_hear_as_soon_as_they_are_awake(moment: datetime, zone: str, late: bool) -> None:
    local = ZoneInfo(zone)
    allowed = quiet.allowed_at("agenda_morning", moment, local, late=late)
    assert time(7) <= allowed.astimezone(local).time() < time(19)
    assert timedelta(0) <= allowed - moment <= timedelta(hours=13)
    if time(7) <= moment.astimezone(local).time() < time(19):
        assert allowed == moment


@given(MOMENTS, ZONES)
def test_what_one_night_held_back_goes_at_the_same_moment(moment: datetime, zone: str) -> None:
    """So that it is one message."""
    local = ZoneInfo(zone)
    evening = datetime.combine(moment.astimezone(local).date(), time(19), tzinfo=local).astimezone(UTC)
    later = evening + timedelta(hours=11)
    allowed = {quiet.allowed_at(kind, at, local, late=True) for kind in FROM_NINE for at in (evening, later)}
    assert allowed == {quiet.next_morning(evening, local)}


@pytest.mark.parametrize(
    ("last", "may"),
    [(None, True), ((8, 24, 18), True), ((8, 25, 0), False), ((8, 25, 9), False)],
    ids=["never", "yesterday", "today at midnight", "this morning"],
)
def test_somebody_is_disturbed_once_a_day(last: tuple[int, int, int] | None, may: bool) -> None:
    now = datetime(2025, 8, 25, 14, tzinfo=STOCKHOLM)
    month_day_hour = None if last is None else datetime(2025, *last, tzinfo=STOCKHOLM)
    assert quiet.may_disturb(now, month_day_hour, STOCKHOLM) is may
