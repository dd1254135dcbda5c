"""The next year's of a yearly deadline, whatever its days and whenever it is made."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.deadlines import ask_cards, cards, rules, yearly
from dialogs.deadlines.model import Assignment, Days, Deadline, DeadlineStatus
from dialogs.year.rules import marks_of
from tests.cards import assert_valid_card
from tests.dialogs.test_deadlines_cards import GROUP, KARIN, deadline

DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))


@given(DAYS, st.integers(0, 1500))
def test_the_next_is_still_to_come_on_the_same_day_of_the_year_and_none_is_left_out(day: date, later: int) -> None:
    today = day + timedelta(later)
    coming = yearly.next_one(deadline(due_on=day, yearly=True), today=today).due_on
    assert coming >= today
    assert coming.year > day.year
    assert (coming.month, coming.day) == ((2, 28) if (day.month, day.day) == (2, 29) else (day.month, day.day)) or (
        coming == date(coming.year, 2, 29) and day.day == 29
    )
    if coming.year > day.year + 1:
        assert yearly.years_on(day, coming.year - 1 - day.year) < today


def test_the_29th_of_february_is_the_28th_where_there_is_none() -> None:
    assert yearly.years_on(date(2028, 2, 29), 1) == date(2029, 2, 28)
    assert yearly.years_on(date(2028, 2, 29), 4) == date(2032, 2, 29)


@given(st.integers(2024, 2036), st.lists(st.integers(0, 500), min_size=8, max_size=8), st.booleans())
def test_what_is_once_on_the_29th_of_february_is_so_again_in_every_year_that_has_one(
    year: int, waits: list[int], final: bool
) -> None:
    """Whenever the next is made, and whichever of its days it is."""
    leap = date(year // 4 * 4, 2, 29)
    this = deadline(due_on=date(leap.year, 1, 31) if final else leap, final_on=leap if final else None, yearly=True)
    for wait in waits:
        draft = yearly.next_one(this, today=this.due_on + timedelta(wait))
        this = replace(this, due_on=draft.due_on, final_on=draft.final_on, leap_day=draft.leap_day)
        day = this.final_on or this.due_on
        assert day + timedelta(1) == date(day.year, 3, 1)


def test_the_28th_of_february_stays_the_28th_and_moved_away_it_is_no_leap_day_any_more() -> None:
    common = yearly.next_one(deadline(due_on=date(2027, 2, 28), yearly=True), today=date(2027, 3, 1))
    assert (common.due_on, common.leap_day) == (date(2028, 2, 28), False)
    moved = rules.moved(deadline(due_on=date(2027, 2, 28), yearly=True, leap_day=True), date(2027, 3, 5))
    coming = yearly.next_one(moved, today=date(2027, 4, 1))
    assert (coming.due_on, coming.leap_day) == (date(2028, 3, 5), False)


def test_the_next_is_for_the_same_none_of_whom_has_done_it_with_all_days_a_year_on() -> None:
    done_at = datetime(2025, 5, 1, tzinfo=UTC)
    west = Assignment(None, "väster", done_at, "väster", date(2025, 8, 28))
    this = replace(
        deadline(due_on=date(2025, 8, 27), final_on=date(2025, 9, 16), ladder=(Days(3, working=True),), yearly=True),
        assignments=(west, Assignment(KARIN.person.id, "Karin Ek", done_at)),
    )
    coming = yearly.next_one(this, today=date(2025, 9, 1))
    assert (coming.due_on, coming.final_on, coming.ladder) == (date(2026, 8, 27), date(2026, 9, 16), this.ladder)
    assert coming.assignees == (
        Assignment(None, "väster", None, "väster", date(2026, 8, 28)),
        Assignment(KARIN.person.id, "Karin Ek"),
    )


def test_of_the_whole_groups_who_said_that_they_are_done_is_not_asked_alone_next_year() -> None:
    said = Assignment(KARIN.person.id, "Karin Ek", datetime(2025, 5, 1, tzinfo=UTC))
    this = replace(deadline(yearly=True), assignments=(Assignment(), said))
    assert yearly.next_one(this, today=date(2025, 7, 1)).assignees == (Assignment(),)


@given(st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.sampled_from([DeadlineStatus.ACTIVE, DeadlineStatus.DONE]))
def test_no_year_of_the_wheel_shows_it_twice_once_the_next_is_made(day: date, status: DeadlineStatus) -> None:
    this = deadline(due_on=day, yearly=True, status=status)
    draft = yearly.next_one(this, today=day)
    coming = Deadline("e" * 22, "g", 4, draft.title, draft.due_on, assignments=draft.assignees, yearly=draft.yearly)
    both = [yearly.passed_on(this), coming]
    for year in range(day.year, day.year + 6):
        assert len(marks_of([], both, year=year, zone=GROUP.zone, locale="sv", today=day)) == 1


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_the_cards_of_a_yearly_one_are_valid_and_ask_which_years_go(locale: str) -> None:
    this = deadline(yearly=True)
    card = cards.remove_card(this, locale, confirmation="q1")
    assert [action["data"].get("years") for action in card["actions"]] == ["this", None, None]
    for each in (
        card,
        ask_cards.saved_card(this, group=GROUP, locale=locale, reminders=[]),
        cards.done_for_all_card(this, locale, coming=this),
        cards.removed_card(this, was=this.status, locale=locale, coming=this),
    ):
        assert_valid_card(each)
