"""Families of wordings that were once misread: several of each, so that a rule and not a sentence is what holds."""

from datetime import date

import pytest

from dialogs.dates import Ask, read_phrase

ON = date(2026, 5, 27)  # a Wednesday


@pytest.mark.parametrize(
    ("on", "phrase", "value"),
    [
        # Across the year's turn a day that is near can be no other.
        (date(2025, 12, 29), "lägg deadline 2/1", "2026-01-02"),
        (date(2025, 12, 20), "vi ses 9 januari", "2026-01-09"),
        (date(2026, 12, 27), "deadline 15/1 kl 12", "2027-01-15"),
        (date(2025, 11, 10), "nästa möte 20 februari", "2026-02-20"),
        # A weekday in short.
        (ON, "fre nästa vecka", "2026-06-05"),
        (ON, "tors nasta vecka", "2026-06-04"),
        (ON, "nästa vecka ons", "2026-06-03"),
        (ON, "thu next week", "2026-06-04"),
        (ON, "på tis", "2026-06-02"),
        (ON, "senast fre kl 12", "2026-05-29"),
        (ON, "by fri", "2026-05-29"),
        (ON, "fredag om två veckor", "2026-06-12"),
        # A month in short.
        (date(2027, 1, 11), "sista jan", "2027-01-31"),
        (date(2027, 1, 11), "den sista i feb", "2027-02-28"),
        (date(2027, 1, 11), "last of feb", "2027-02-28"),
        (date(2027, 1, 11), "första måndagen i feb", "2027-02-01"),
        (date(2027, 1, 11), "sista vardagen i jan", "2027-01-29"),
        # What fingers do to words.
        (ON, "imorgn", "2026-05-28"),
        (ON, "tmrw", "2026-05-28"),
        (ON, "tomorow at 10", "2026-05-28"),
        (ON, "på tordag", "2026-05-28"),
        (ON, "24 setpember", "2026-09-24"),
        (ON, "12 agusti", "2026-08-12"),
        (ON, "om 10 dar", "2026-06-06"),
    ],
)
def test_what_is_definite_is_not_asked(on: date, phrase: str, value: str) -> None:
    (find,) = read_phrase(phrase, today=on)
    assert (find.value, find.ask) == (value, ())


@pytest.mark.parametrize(
    ("phrase", "offset"),
    [("1 v innan", "-1w"), ("14 dar innan", "-14d"), ("10 dgr före", "-10d"), ("tre dagar före mötet", "-3d")],
)
def test_a_lead_time_may_be_typed_in_short(phrase: str, offset: str) -> None:
    (find,) = read_phrase(phrase, today=ON)
    assert (find.offset, find.ask) == (offset, ())


@pytest.mark.parametrize(
    "phrase", ["3 juni eller 4 juni", "3/6 eller 4/6", "3 june or 4 june", "den 3/6 eller den 4/6"]
)
def test_one_day_or_another_is_asked_about_with_both(phrase: str) -> None:
    first, second = read_phrase(phrase, today=ON)
    assert (first.day, first.ask, first.others) == (date(2026, 6, 3), (Ask.EITHER_DAY,), (second.day,))


@pytest.mark.parametrize(
    ("on", "phrase"),
    [
        (date(2025, 1, 20), "12/1"),
        (date(2025, 9, 11), "28/8"),
        (date(2026, 3, 3), "senast 15 december"),
        (date(2026, 1, 11), "slutet av jan"),
    ],
)
def test_what_may_be_another_day_is_asked(on: date, phrase: str) -> None:
    (find,) = read_phrase(phrase, today=on)
    assert find.ask
