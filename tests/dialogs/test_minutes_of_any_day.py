"""Minutes of any day, in any form and of any length: dates are read back, and no text is too odd to be read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.dates import Kind, read_minutes, read_phrase
from dialogs.dates.scan import MOST_DATES
from tests.dialogs.test_minutes import ON

# Written apart from the grammar's own words.
MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
DAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
FORMS = (
    lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{DAYS[day.weekday()]}en den {day.day}:e {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{DAYS[day.weekday()][:3]} {day.day}/{day.month}-{day:%y}",
    lambda day: f"{day.day}/{day.month} {day.year}",
    lambda day: f"{day.day}/{day.month} -{day:%y}",
    lambda day: f"den {day.day}.{day.month}.{day.year}",
    lambda day: day.isoformat(),
    lambda day: f"{day:%y%m%d}",
    lambda day: f"den {day.day}. {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day.day}'e {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{day:%Y %m %d}",
    lambda day: f"{day:%Y}-{day.month}-{day.day}",
    lambda day: f"den {str(day.day).replace('1', 'l')} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"vecka {day.isocalendar().week}, {DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
    lambda day: f"{DAYS[day.weekday()]} vecka {day.isocalendar().week} {day.isocalendar().year}",
)


@given(
    st.dates(date(2010, 1, 1), date(2040, 12, 31)),
    st.sampled_from(FORMS),
    st.sampled_from(["Svar {}.", "{} är det möte", "(senast {})"]),
)
def test_a_day_with_its_year_is_read_back_from_any_sentence(day: date, form, sentence: str) -> None:
    text = sentence.format(form(day))
    (find,) = read_minutes(text, on=ON).finds
    assert (find.day, text[find.start : find.end] in form(day)) == (day, True)


@given(st.dates(date(2010, 1, 1), date(2040, 12, 31)), st.integers(0, 364))
def test_a_deadline_without_a_year_is_the_first_such_day_on_or_after_the_document(on: date, ahead: int) -> None:
    day = on + timedelta(ahead)
    for written in (f"{day.day} {MONTHS[day.month - 1]}", f"{day.day}/{day.month}"):
        (find,) = read_minutes(f"Svar senast {written}.", on=on).finds
        assert (find.day, find.kind) == (day, Kind.DEADLINE)


@given(st.dates(date(2010, 1, 1), date(2040, 12, 31)), st.integers(0, 120))
def test_what_is_told_without_a_verb_is_at_most_four_months_back(on: date, back: int) -> None:
    day = on - timedelta(back)
    (find,) = read_minutes(f"Träff {day.day} {MONTHS[day.month - 1]}", on=on).finds
    assert find.day == day


@given(st.dates(date(2010, 1, 1), date(2040, 12, 31)), st.integers(1, 13))
def test_days_of_two_months_make_a_range(first: date, days: int) -> None:
    last = first + timedelta(days)
    written = f"{first.day}/{first.month} – {last.day}/{last.month} {last.year}"
    (find,) = read_minutes(f"Läger {written}.", on=ON).finds
    assert (find.day, find.until) == (first, last)


@given(st.dates(date(2010, 1, 1), date(2040, 12, 31)), st.integers(1, 400))
def test_digits_without_marks_make_a_range(first: date, days: int) -> None:
    last = first + timedelta(days)
    for written in (f"{first:%y%m%d}-{last:%y%m%d}", f"{first:%Y%m%d} – {last:%Y%m%d}"):
        (find,) = read_minutes(f"Läger {written}.", on=ON).finds
        assert (find.day, find.until) == (first, last)


@given(st.dates(date(2015, 8, 1), date(2040, 6, 30)).filter(lambda day: day.month != 7))
def test_a_year_that_goes_over_two_is_the_one_that_the_month_is_in(day: date) -> None:
    autumn = day.year if day.month > 7 else day.year - 1
    text = f"Under läsåret {autumn}/{autumn + 1} infaller dagen {day.day}/{day.month}."
    (find,) = read_minutes(text, on=date(autumn, 8, 1)).finds
    assert find.day == day


@given(st.dates(date(2010, 1, 1), date(2040, 12, 31)), st.integers(1, 100), st.integers(1, 200))
def test_the_days_of_a_list_that_are_to_come_go_forward(on: date, ahead: int, more: int) -> None:
    first = on + timedelta(ahead)
    last = first + timedelta(more)
    written = [f"{day.day} {MONTHS[day.month - 1]}" for day in (first, last)]
    found = read_minutes(f"Pensionärsrådet\n\n{', '.join(written)}", on=on).finds
    assert [find.day for find in found] == [first, last]


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
            ",",
            "(",
            ")",
            "'",
            "|",
            "§",
            "+",
            "den",
            "måndag",
        ),
        *(
            "juni",
            "maj",
            "kl",
            "om",
            "två",
            "veckor",
            "v",
            "senast",
            "sista",
            "dag",
            "före",
            ":e",
            "nästa",
            "år",
            "möte",
        ),
        *("beslut", "och", "eller", "28/8", "väster", "vecka", "början", "av", "tisdag", "N", "\n", "\t", "16/9"),
        *("a\u0308", "ansvarig:", "utgången", "flyttas", "till", "kommande"),
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=300), st.none() | st.dates())
def test_no_text_is_too_odd_to_be_read(text: str, on: date | None) -> None:
    reading = read_minutes(text, on=on)
    phrase = read_phrase(text, today=on or ON)
    for find in (*reading.finds, *phrase):
        assert 0 <= find.start < find.end <= len(text)
        assert 0 <= find.sentence[0] <= find.sentence[1] <= len(text)
        assert find.value is not None or find.ask or find.offset
    assert all(text[item.start : item.end].strip() for item in (*reading.carried, *reading.decisions))


ENDLESS = ["senast 3/5, ", "Anna Ek, "]


@pytest.mark.parametrize("piece", ENDLESS)
def test_a_long_text_of_anything_is_read_to_the_end(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What grew with the square of the text would not end. `benchmarks.extract` measures a million letters."""
    assert MOST_DATES >= 1000
    monkeypatch.setattr("dialogs.dates.scan.MOST_DATES", 400)
    finds = read_minutes((piece * 60_000)[:400_000], on=ON).finds
    assert len(finds) == (400 if "3/5" in piece else 0)
    assert all(find.day is None or find.day.year >= ON.year - 1 for find in finds)
