"""When a deadline is reminded of: working days only, never twice on one day, right over every change of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.deadlines import choices as chosen
from dialogs.deadlines import ladder
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.model import Days, Ladder
from dialogs.deliveries.quiet_hours import AWAKE_FROM, AWAKE_TO
from dialogs.model import DeadlineChoices, Refusal, SummerPause
from dialogs.text import fold
from dialogs.workdays import is_bridge_day, is_free, is_free_for, working_days_on
from tests.tables import each_row

STOCKHOLM = ZoneInfo("Europe/Stockholm")
USUAL = DeadlineChoices()
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
ZONES = st.sampled_from(["Europe/Stockholm", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"])
STEPS = st.builds(Days, st.integers(0, 60), st.booleans())
LADDERS = st.none() | st.lists(STEPS, min_size=1, max_size=10).map(ladder.in_order)
PAUSES = st.none() | st.sampled_from(
    [SummerPause((7, 1), (8, 15)), SummerPause((12, 20), (1, 7)), SummerPause((6, 30), (6, 30))]
)
CHOICES = st.builds(DeadlineChoices, st.booleans(), PAUSES, st.booleans(), st.integers(0, 20), st.booleans())
TIMES = st.none() | st.sampled_from([time(8), time(9), time(12), time(23, 59)])
EARLY = datetime(2019, 1, 1, tzinfo=UTC)


def days(due_on: date, choices: DeadlineChoices = USUAL, **values: object) -> list[str]:
    return [day.isoformat()[5:] for day in ladder.reminder_days(due_on, choices, **values)]  # type: ignore[arg-type]


def test_the_usual_ladder_is_14_7_3_and_1_days_before_and_the_day_itself() -> None:
    # Thursday 16 October 2025: three days before is a Monday.
    assert days(date(2025, 10, 16)) == ["10-02", "10-09", "10-13", "10-15", "10-16"]


def test_what_falls_on_a_free_day_goes_to_the_working_day_before_and_two_that_meet_are_one() -> None:
    # Monday 30 June 2025: the day before is a Sunday, and three days before the Friday.
    assert days(date(2025, 6, 30)) == ["06-16", "06-23", "06-27", "06-30"]


def test_a_deadline_on_a_free_day_is_last_reminded_of_on_the_working_day_before() -> None:
    # Midsummer's Eve 2025, a Friday that is free in all but name.
    assert days(date(2025, 6, 20))[-1] == "06-19"


def test_one_that_is_due_at_nine_or_before_is_last_reminded_of_the_working_day_before() -> None:
    assert days(date(2025, 10, 16), at=time(9))[-1] == "10-15"
    assert days(date(2025, 10, 16), at=time(9, 1))[-1] == "10-16"
    assert days(date(2025, 10, 16), at=time(8), ladder=(Days(0),)) == ["10-15"]


def test_working_days_are_counted_past_the_free_ones() -> None:
    # Three working days before Tuesday 22 April 2025: over Easter, from Maundy Thursday.
    assert days(date(2025, 4, 22), ladder=(Days(3, working=True),)) == ["04-15"]


def test_bridge_days_are_ours_to_compute_and_free_if_the_group_says_so() -> None:
    after_ascension = date(2025, 5, 30)
    assert is_bridge_day(after_ascension)
    assert not is_bridge_day(date(2025, 5, 28))
    assert days(after_ascension, ladder=(Days(0),)) == ["05-30"]
    assert days(after_ascension, DeadlineChoices(bridge_days_free=True), ladder=(Days(0),)) == ["05-28"]


def test_over_the_summer_pause_there_is_one_reminder_before_it() -> None:
    pause = DeadlineChoices(summer=SummerPause((7, 1), (8, 15)))
    assert days(date(2025, 8, 8), pause) == ["06-30"]
    assert days(date(2025, 8, 20), pause) == ["06-30", "08-19", "08-20"]


def test_weekly_it_is_on_mondays_and_near_the_day_on_the_last_day_that_is_left() -> None:
    weekly = ladder.reminder_times(date(2025, 10, 16), STOCKHOLM, USUAL, now=EARLY, weekly=True)
    assert [each.astimezone(STOCKHOLM).date().isoformat() for each in weekly] == [
        "2025-09-29",
        "2025-10-06",
        "2025-10-13",
    ]
    tuesday = datetime(2025, 10, 14, 10, tzinfo=STOCKHOLM)
    near = ladder.reminder_times(date(2025, 10, 16), STOCKHOLM, USUAL, now=tuesday, weekly=True)
    assert near == [datetime(2025, 10, 16, 9, tzinfo=STOCKHOLM)]


def test_what_has_passed_is_left_out() -> None:
    now = datetime(2025, 10, 15, 9, tzinfo=STOCKHOLM)
    assert ladder.reminder_times(date(2025, 10, 16), STOCKHOLM, USUAL, now=now) == [
        datetime(2025, 10, 16, 9, tzinfo=STOCKHOLM)
    ]


@given(DAYS, CHOICES, LADDERS, TIMES, ZONES, st.booleans())
def test_no_reminder_falls_on_a_free_day_or_in_quiet_hours_and_never_two_on_one_day(
    due_on: date, choices: DeadlineChoices, steps: Ladder | None, at: time | None, zone: str, weekly: bool
) -> None:
    local = ZoneInfo(zone)
    times = ladder.reminder_times(due_on, local, choices, now=EARLY, ladder=steps, at=at, weekly=weekly)
    there = [each.astimezone(local) for each in times]
    assert times
    assert all(each.time() == time(9) and AWAKE_FROM <= each.time() < AWAKE_TO for each in there)
    assert not any(is_free_for(each.date(), choices) for each in there)
    assert len({each.date() for each in there}) == len(there)
    assert there == sorted(there)
    assert there[-1].date() <= due_on
    assert at is None or there[-1] < datetime.combine(due_on, at, tzinfo=local)


@given(DAYS, ZONES, st.integers(0, 40))
def test_the_ladder_is_right_over_every_change_of_the_clock(due_on: date, zone: str, days_left: int) -> None:
    local = ZoneInfo(zone)
    now = datetime.combine(due_on - timedelta(days_left), time(12), tzinfo=local).astimezone(UTC)
    times = ladder.reminder_times(due_on, local, USUAL, now=now)

    def working(day: date) -> date:
        while is_free(day):
            day -= timedelta(1)
        return day

    wanted = {working(due_on - timedelta(step)) for step in (14, 7, 3, 1, 0)}
    assert {each.astimezone(local).date() for each in times} == {
        day for day in wanted if day > now.astimezone(local).date()
    }
    assert all(each.astimezone(local).time() == time(9) for each in times)


@given(DAYS, CHOICES, ZONES)
def test_what_is_late_is_said_on_working_mornings_after_the_grace_first_to_the_owner_then_to_the_chair(
    last_day: date, choices: DeadlineChoices, zone: str
) -> None:
    local = ZoneInfo(zone)
    owner, chair = (each.astimezone(local) for each in ladder.late_times(last_day, local, choices))
    assert last_day < owner.date() < chair.date()
    assert not is_free_for(owner.date(), choices)
    assert not is_free_for(chair.date(), choices)
    assert working_days_on(last_day, choices.grace + 1, choices) == owner.date()
    assert owner.time() == chair.time() == time(9)


@given(LADDERS.filter(bool))
def test_a_ladder_that_is_written_down_is_read_the_same(steps: Ladder) -> None:
    assert ladder.read_ladder(",".join(ladder.written(each) for each in steps)) == steps


@each_row(
    ("said", "steps"),
    [
        ("påminn 3 arbetsdagar före", [Days(3, working=True)]),
        ("en vecka innan och samma dag", [Days(7), Days(0)]),
        ("14, 7 och 1 dag före", [Days(14), Days(7), Days(1)]),
        ("två veckor, en vecka och 1 dag innan", [Days(14), Days(7), Days(1)]),
        ("dagen före", [Days(1)]),
        ("2 vardagar i förväg och på själva dagen", [Days(2, working=True), Days(0)]),
        ("3 working days before and the same day", [Days(3, working=True), Days(0)]),
        ("one week before", [Days(7)]),
    ],
)
def test_own_ladders_are_understood_as_they_are_typed(said: str, steps: list[Days]) -> None:
    found = ladder_in(fold(said))
    assert found is not None
    assert list(found[0]) == steps
    assert not said[: found[1]].strip()
    assert not said[found[2] :].strip()


@each_row("said", ["om 3 dagar", "senast 30 juni", "3 dagar", "", "om 14, 7 och 1 dag", "i tre veckor"])
def test_a_number_of_days_that_is_before_nothing_is_no_ladder(said: str) -> None:
    assert ladder_in(fold(said)) is None


@given(st.text("0123456789 ,ochdagarvekforinnsm", max_size=300))
def test_whatever_is_typed_a_ladder_is_short_and_in_order_or_none(said: str) -> None:
    found = ladder_in(fold(said))
    if found is not None:
        steps, start, end = found
        assert 1 <= len(steps) <= ladder.MOST_STEPS
        assert ladder.in_order(steps) == steps
        assert 0 <= start < end <= len(said)


def test_a_pause_is_at_most_a_hundred_days_and_may_pass_the_new_year() -> None:
    assert chosen.checked_summer(date(2025, 12, 20), date(2025, 1, 7)) == SummerPause((12, 20), (1, 7))
    with pytest.raises(Refusal, match="reminders-summer-long"):
        chosen.checked_summer(date(2025, 5, 1), date(2025, 8, 15))
    with pytest.raises(Refusal, match="reminders-grace-long"):
        chosen.checked_grace(21)
