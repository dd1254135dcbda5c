"""When a series meets: read as people say it, kept by the local clock, and said in words again."""

from datetime import UTC, date, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from dialogs.dates import find_days
from dialogs.meetings.rules import local_instant
from dialogs.model import DeadlineChoices
from dialogs.series.model import Series
from dialogs.series.own_times import apart_by_time
from dialogs.series.recurrence import find_rule, in_words, occasions, rule_from
from dialogs.series.rules import coming
from dialogs.workdays import is_free
from tests.tables import each_row

STOCKHOLM = ZoneInfo("Europe/Stockholm")
AUGUST = date(2026, 8, 20)


def series(text: str, first: date = AUGUST) -> Series:
    found = find_rule(text)
    assert found is not None, text
    return Series("s", "g", rule_from(found.rule, first))


def days(text: str, most: int = 3) -> list[str]:
    return [day.isoformat() for day in occasions(series(text), after=AUGUST, most=most)]


@each_row(
    ("said", "expected"),
    [
        ("vi ses var sjätte fredag kl 9-12", ["2026-08-21", "2026-10-02", "2026-11-13"]),
        ("vi ses var 6:e fredag", ["2026-08-21", "2026-10-02", "2026-11-13"]),
        ("var sjätte vecka på fredagar", ["2026-08-21", "2026-10-02", "2026-11-13"]),
        ("fredagar var sjätte vecka", ["2026-08-21", "2026-10-02", "2026-11-13"]),
        ("every six weeks on Fridays", ["2026-08-21", "2026-10-02", "2026-11-13"]),
        ("varannan måndag", ["2026-08-24", "2026-09-07", "2026-09-21"]),
        ("varje fredag", ["2026-08-21", "2026-08-28", "2026-09-04"]),
        ("andra torsdagen varje månad", ["2026-09-10", "2026-10-08", "2026-11-12"]),
        ("the second Thursday of every month", ["2026-09-10", "2026-10-08", "2026-11-12"]),
        ("sista onsdagen varannan månad", ["2026-08-26", "2026-10-28", "2026-12-30"]),
        ("sista onsdagen i månaden", ["2026-08-26", "2026-09-30", "2026-10-28"]),
        ("första måndagen varje kvartal", ["2026-09-07", "2026-12-07", "2027-03-01"]),
        ("den 15:e varje månad", ["2026-09-15", "2026-10-15", "2026-11-15"]),
        ("andra torsdagen varje månad utom september och november", ["2026-10-08", "2026-12-10", "2027-01-14"]),
        ("second Thursday every month except October", ["2026-09-10", "2026-11-12", "2026-12-10"]),
    ],
)
def test_a_recurrence_is_read_as_it_is_said(said: str, expected: list[str]) -> None:
    assert days(said) == expected


@each_row(
    "said",
    [
        "vi ses på fredag",
        "vi ses 28 augusti",
        "varje möte är viktigt",
        "femte fredagen varje månad",
        "den 32 varje månad",
    ],
)
def test_what_names_no_recurrence_is_none(said: str) -> None:
    assert find_rule(said) is None


@each_row(
    ("said", "swedish", "english"),
    [
        ("var sjätte fredag", "var sjätte fredag", "every sixth Friday"),
        ("varannan måndag", "varannan måndag", "every other Monday"),
        (
            "andra torsdagen varje månad utom juli",
            "andra torsdagen varje månad utom juli",
            "the second Thursday of every month except July",
        ),
        ("sista onsdagen varannan månad", "sista onsdagen varannan månad", "the last Wednesday of every other month"),
        ("den 15 varje månad", "den 15 varje månad", "day 15 of every month"),
    ],
)
def test_it_is_said_in_words_again(said: str, swedish: str, english: str) -> None:
    assert in_words(series(said), "sv") == swedish
    assert in_words(series(said), "en") == english


def test_days_that_were_listed_are_the_occasions() -> None:
    listed = Series("s", "g", days=(date(2026, 12, 4), date(2026, 9, 11), date(2026, 9, 11), date(2025, 1, 1)))
    assert occasions(listed, after=AUGUST, most=9) == [date(2026, 9, 11), date(2026, 12, 4)]


def test_the_clock_on_the_wall_is_the_same_before_and_after_the_change_to_winter_time() -> None:
    found = occasions(series("varannan fredag"), after=date(2026, 10, 1), most=4)
    starts = [local_instant(day, time(9), STOCKHOLM) for day in found]
    assert [start.astimezone(STOCKHOLM).time() for start in starts] == [time(9)] * 4
    assert {start.astimezone(UTC).hour for start in starts} == {7, 8}


@given(
    st.sampled_from(["varje fredag", "var tredje tisdag", "första måndagen varje månad", "den 31 varje månad"]),
    st.dates(date(2025, 1, 1), date(2040, 1, 1)),
    st.integers(1, 12),
)
def test_occasions_follow_each_other_and_none_is_left_out_wherever_one_looks_from(
    said: str, after: date, most: int
) -> None:
    of = series(said, date(2025, 1, 1))
    found = occasions(of, after=after, most=most)
    assert len(found) == most
    assert found == sorted(set(found))
    assert all(day > after for day in found)
    assert occasions(of, after=found[0], most=most)[: most - 1] == found[1:]
    assert occasions(of, after=found[0] - timedelta(1), most=1) == found[:1]


def test_a_rule_that_leaves_no_day_ends() -> None:
    """The 31st of a month that has none."""
    never = Series("s", "g", "DTSTART:20260820\nRRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=31;BYMONTH=2")
    assert occasions(never, after=AUGUST, most=3) == []


def test_occasions_that_are_known_are_left_out_and_those_that_have_been_do_not_matter() -> None:
    weekly = series("varje fredag")
    known = {date(2026, 8, 28), *(date(2026, 1, 2) + timedelta(7 * week) for week in range(30))}
    found = coming(weekly, DeadlineChoices(), after=AUGUST, most=2, but_for=known)
    assert [each.day for each in found] == [date(2026, 8, 21), date(2026, 9, 4)]
    assert coming(weekly, DeadlineChoices(), after=AUGUST, most=0, but_for=known) == []


def test_a_free_day_has_another_proposed_that_is_neither_free_nor_another_occasion() -> None:
    # The Fridays of the spring of 2027: Good Friday is 26 March.
    (found,) = coming(series("varje fredag"), DeadlineChoices(), after=date(2027, 3, 20), most=1)
    assert (found.occasion, found.day, found.holiday) == (date(2027, 3, 26), date(2027, 3, 25), "Långfredagen")
    (monthly,) = coming(series("sista fredagen varje månad"), DeadlineChoices(), after=date(2027, 3, 20), most=1)
    assert monthly.day == date(2027, 4, 2)


@given(st.dates(date(2026, 1, 1), date(2036, 1, 1)), st.sampled_from(["varje fredag", "första måndagen varje månad"]))
def test_no_two_occasions_come_on_one_day_and_none_on_a_free_one(after: date, said: str) -> None:
    found = coming(series(said, date(2025, 1, 1)), DeadlineChoices(), after=after, most=12)
    days = [each.day for each in found]
    assert len(days) == len(set(days)) == 12
    assert not any(is_free(day) for day in days)


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    find_rule(text)


@each_row(
    ("text", "groups"),
    [
        ("5 september 9-12, 3 oktober 13-15", [([5], 9, ""), ([3], 13, "")]),
        ("5 september kl 9-12 i Avesta, 3 oktober 9-12, 7 november 9-12", [([5, 3, 7], 9, "Avesta")]),
        ("5 september och 3 oktober 9-12, 7 november 13-15", [([5, 3], 9, ""), ([7], 13, "")]),
        ("5 september, 3 oktober och 7 november kl 9-12", []),
    ],
)
def test_days_are_parted_by_their_own_times(text: str, groups: list[tuple[list[int], int, str]]) -> None:
    today = date(2026, 6, 1)
    found = apart_by_time(text, find_days(text, today=today), today=today)
    read = [([day.day.day for day in each.days if day.day], each.time.at.hour, each.place) for each in found]
    assert read == groups
