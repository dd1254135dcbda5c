"""What the grammar of dates promises: the commonest forms are found, what is no date is not, and nothing is guessed."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.dates import Ask, find_day, find_days, find_time
from tests.tables import each_row

TODAY = date(2025, 5, 22)  # a Thursday


@each_row(
    ("text", "day"),
    [
        *((text, date(2025, 6, 30)) for text in ("30 juni", "den 30 juni", "måndag 30 juni", "måndagen den 30:e juni")),
        *(
            (text, date(2025, 6, 30))
            for text in ("30 juni 2025", "30 juni, 2025", "30 juni -25", "30 juni '25", "30JUNI")
        ),
        *((text, date(2025, 6, 30)) for text in ("2025-06-30", "25-06-30", "250630", "20250630", "30-06-2025")),
        *((text, date(2025, 6, 30)) for text in ("30/6", "30 / 6", "30/6-25", "30/6 -25", "30/06/2025", "30/6 2025")),
        *((text, date(2025, 6, 30)) for text in ("30.6", "30.6.2025", "30.06.25", "mån 30/6", "trettionde juni")),
        *(
            (text, date(2025, 6, 30))
            for text in ("30 June", "June 30", "June 30th", "the 30th of June", "Monday 30 June")
        ),
        *((text, date(2025, 6, 30)) for text in ("June 30, 2025", "30 jun", "Mon. June 30th 2025", "30th June")),
        *((text, date(2025, 5, 22)) for text in ("idag", "i dag", "I DAG", "today")),
        *(
            (text, date(2025, 5, 23))
            for text in ("imorgon", "i morgon", "tomorrow", "på fredag", "on Friday", "fredag")
        ),
        *((text, date(2025, 5, 24)) for text in ("i övermorgon", "overmorgon", "the day after tomorrow")),
        *((text, date(2025, 6, 5)) for text in ("om två veckor", "om 14 dagar", "inom två veckor", "in two weeks")),
        ("om en månad", date(2025, 6, 22)),
        ("fredag nästa vecka", date(2025, 5, 30)),
        *((text, date(2025, 6, 14)) for text in ("14:e", "den 14:e", "den 14 kl 9", "on the 14th")),
        ("den 1:a", date(2025, 6, 1)),
        ("den 31:a", date(2025, 5, 31)),
        ("2 dec 2025", date(2025, 12, 2)),
        ("28/8 -26", date(2026, 8, 28)),
        ("30 juni nästa år", date(2026, 6, 30)),
        ("lordag 30 augusti", date(2025, 8, 30)),  # typed without å, ä and ö
    ],
)
def test_a_day_is_found_in_every_common_form_without_a_question(text: str, day: date) -> None:
    found = find_day(f"x {text} y" if not text.endswith(("14:e", ":a", "14th")) else text, today=TODAY)
    assert found is not None
    assert (found.day, found.ask) == (day, ())


@each_row(
    ("text", "day", "ask"),
    [
        ("måndag 3 juni", date(2025, 6, 3), {Ask.WEEKDAY_DOES_NOT_FIT}),
        ("fredag 30 juni 2025", date(2025, 6, 30), {Ask.WEEKDAY_DOES_NOT_FIT}),
        ("2 dec", date(2025, 12, 2), {Ask.FAR_AHEAD}),
        ("12/5", date(2026, 5, 12), {Ask.PASSED_THIS_YEAR, Ask.FAR_AHEAD}),
        ("3/2", date(2026, 2, 3), {Ask.PASSED_THIS_YEAR, Ask.FAR_AHEAD}),
        ("181130", date(2018, 11, 30), {Ask.PASSED}),
        ("nästa fredag", date(2025, 5, 30), {Ask.NEXT_WEEKDAY}),
        ("på torsdag", date(2025, 5, 29), {Ask.TODAY_OR_NEXT_WEEK}),
        ("30 februari", None, {Ask.NO_SUCH_DAY}),
        ("31/6", None, {Ask.NO_SUCH_DAY}),
        ("31.6.2025", None, {Ask.NO_SUCH_DAY}),
        ("2025-02-30", None, {Ask.NO_SUCH_DAY}),
        ("29 februari 2026", None, {Ask.NO_SUCH_DAY}),
        ("0 juni", None, {Ask.NO_SUCH_DAY}),
        ("45 juni", None, {Ask.NO_SUCH_DAY}),
        ("29 februari", date(2028, 2, 29), {Ask.FAR_AHEAD}),
    ],
)
def test_what_cannot_be_known_is_asked_about(text: str, day: date | None, ask: set[Ask]) -> None:
    found = find_day(text, today=TODAY)
    assert found is not None
    assert (found.day, set(found.ask)) == (day, ask)


def test_a_weekday_that_fits_only_next_year_is_asked_about() -> None:
    # 12 September is a Friday in 2025 and a Saturday in 2026.
    found = find_day("lördag 12 september", today=TODAY)
    assert found is not None
    # The weekday is the likelier slip, so this year's day is asked about beside next year's.
    assert (found.day, found.weekday_said, found.others) == (date(2025, 9, 12), 5, (date(2026, 9, 12),))
    assert found.ask == (Ask.WEEKDAY_DOES_NOT_FIT,)


def test_six_months_ahead_are_not_too_far() -> None:
    assert [find_day(text, today=TODAY).ask for text in ("22 november", "23 november")] == [(), (Ask.FAR_AHEAD,)]  # type: ignore[union-attr]


def test_looking_back_a_day_without_a_year_is_at_most_four_months_ago() -> None:
    assert find_day("12/5", today=TODAY, forward=False).day == date(2025, 5, 12)  # type: ignore[union-attr]
    assert find_day("12/12", today=TODAY, forward=False).day == date(2025, 12, 12)  # type: ignore[union-attr]


def test_a_range_of_days_gives_its_first_and_its_last() -> None:
    for text in ("3-4 juni", "3–4 juni", "3-4/6"):
        found = find_day(text, today=TODAY)
        assert found is not None
        assert (found.day, found.until) == (date(2025, 6, 3), date(2025, 6, 4))


@each_row(
    "text",
    [
        *(
            "2017/18:249",
            "4-5 personer",
            "Agenda 2030",
            "agenda 2030 och målen",
            "1/10 av eleverna",
            "punkt 3.2",
            "§ 10",
        ),
        *("019-123 45 67", "070-123 45 67", "0701234567", "+46 70 123 45 67", "040-12 34 56", "232100-0164"),
        *("kl 9", "kl. 09.00-12.00", "klockan 13:30", "9.12-11.12", "kl 9.12", "kl 9-12", "35%", "12.5 kr", "9 kr"),
        *("10+2", "åk 6-9", "onsdagar", "varje fredag", "i fredags", "fredagsmys", "3,5", "version 2.1", "2030"),
        *("nu", "är en", "Norrköping", "marsch", "majs", "juni", "30", "", "1/13", "99/99", "123456789"),
        "två veckor före nästa möte",
    ],
)
def test_what_only_looks_like_a_day_is_none(text: str) -> None:
    assert find_day(text, today=TODAY) is None


def test_the_days_of_a_text_come_in_order_with_their_places() -> None:
    text = "Från mötet 3 maj 2024: inspel senast måndag 30 juni kl 9, svar 28/8."
    assert [text[found.start : found.end] for found in find_days(text, today=TODAY)] == [
        "3 maj 2024",
        "måndag 30 juni",
        "28/8",
    ]


@each_row(
    ("text", "at", "until"),
    [
        *(
            (text, time(9), None)
            for text in ("kl 9", "kl. 9", "kl 09.00", "klockan 9", "at 9 am", "9am", "at 9", "09:00")
        ),
        *(
            (text, time(9), time(12))
            for text in ("kl 9-12", "kl. 09.00-12.00", "9-12", "9–12", "kl 9 till 12", "9 am - 12 pm")
        ),
        *(
            (text, time(9), time(12))
            for text in ("mellan 9 och 12", "from 9 to 12", "9.00-12.00", "kl 9 - kl 12", "9-12 pm")
        ),
        *((text, time(13, 30), None) for text in ("klockan 13:30", "kl 13.30", "kl 13,30", "13.30", "1:30 pm")),
        ("9:30–11", time(9, 30), time(11)),
        ("1-3 pm", time(13), time(15)),
        ("kl 13 den 28 augusti", time(13), None),
    ],
)
def test_a_time_is_found_in_every_common_form(text: str, at: time, until: time | None) -> None:
    for said in (text, f"x {text}", f"den {text}, i Örebro"):
        found = find_time(said)
        assert found is not None
        assert (found.at, found.until) == (at, until)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "4-5 personer",
            "3-4 juni",
            "5-6/2",
            "2025-06-30",
            "2017/18:249",
            "019-123 45 67",
            "28.8",
            "kl 25",
            "kl 9.75",
        ),
        *("9", "", "kl", "klimat 9", "9-12%", "1-2-3", "10-99", "250522", "232100-0164"),
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert find_time(text) is None


def test_only_a_time_with_a_cue_is_found_when_asked_for() -> None:
    assert find_time("9-12", bare=False) is None
    assert find_time("kl 9-12", bare=False) is not None


DAYS = st.dates(date(2001, 1, 1), date(2044, 12, 31))
# Written apart from the grammar's own words, which have lost their accents and have more.
SWEDISH = [
    *("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november"),
    "december",
]
ENGLISH = [
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November"),
    "December",
]
SV_DAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
FORMS = (
    lambda day: f"{day.day} {SWEDISH[day.month - 1]} {day.year}",
    lambda day: f"{SV_DAYS[day.weekday()]} den {day.day} {SWEDISH[day.month - 1]} {day.year}",
    lambda day: f"{day.day}/{day.month}-{day:%y}",
    lambda day: f"{day.day}/{day.month} {day.year}",
    lambda day: f"{day.day}.{day.month}.{day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day:%y%m%d}",
    lambda day: f"{day.day} {ENGLISH[day.month - 1]} {day.year}",
    lambda day: f"{ENGLISH[day.month - 1]} {day.day}, {day.year}",
)


@given(DAYS, st.sampled_from(FORMS))
def test_a_day_that_is_written_out_with_its_year_is_read_back(day: date, form) -> None:
    written = form(day)
    found = find_day(written, today=TODAY)
    assert found is not None
    assert (found.day, found.start, found.end) == (day, 0, len(written))
    assert (Ask.PASSED in found.ask) == (day < TODAY)


@given(DAYS, st.integers(0, 364))
def test_a_day_without_a_year_is_the_first_such_day_to_come(today: date, ahead: int) -> None:
    day = today + timedelta(ahead)
    for written in (f"{day.day} {SWEDISH[day.month - 1]}", f"{day.day}/{day.month}"):
        found = find_day(written, today=today)
        assert found is not None
        assert found.day == day
        assert (Ask.PASSED_THIS_YEAR in found.ask) >= (day.year > today.year and ahead > 184 and found.day.day < 29)
        assert (Ask.FAR_AHEAD in found.ask) >= (Ask.PASSED_THIS_YEAR in found.ask)


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 23), st.integers(0, 59))
def test_a_time_that_is_written_out_is_read_back(hour: int, minute: int, to_hour: int, to_minute: int) -> None:
    at, until = time(hour, minute), time(to_hour, to_minute)
    for written in (
        f"kl {at:%H.%M}-{until:%H.%M}",
        f"{at:%H:%M}–{until:%H:%M}",
        f"klockan {at:%H:%M} till {until:%H:%M}",
    ):
        found = find_time(written)
        assert found is not None
        assert (found.at, found.until, found.end) == (at, until, len(written))


PIECES = st.sampled_from(
    [
        *(
            "30",
            "1",
            "12",
            "2025",
            "31",
            "99",
            "0",
            "/",
            "-",
            ".",
            ":",
            " ",
            ",",
            "'",
            "den ",
            "måndag ",
            "juni",
            "maj ",
        ),
        *("kl ", "om ", "två ", "veckor", ":e", "th", "nästa ", "år", "am", "pm", "i ", "morgon", "§", "+46", "\n"),
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=200), st.dates(), st.booleans())
def test_no_text_on_no_day_is_too_odd(text: str, today: date, forward: bool) -> None:
    for found in find_days(text, today=today, forward=forward):
        assert found.start < found.end
        assert (found.day is None) == (Ask.NO_SUCH_DAY in found.ask)
    find_time(text)
