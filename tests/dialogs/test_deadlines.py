"""The rules of deadlines: when they are reminded of, who is done, and which day was meant."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.dates import Ask, FoundDay
from dialogs.deadlines import drafts, naming, owners, rules, snooze
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.deadlines.snooze import Snooze
from dialogs.model import Group, Member, Person, Refusal, Role
from dialogs.workdays import is_free

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2025, 5, 22, 10, 0, tzinfo=UTC)
TODAY = date(2025, 5, 22)
ZONES = st.sampled_from(["Europe/Stockholm", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"])
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
MOMENTS = st.integers(0, 21 * 365 * 24 * 60).map(
    lambda minutes: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def member(number: int, *, ticked: bool = True, roles: frozenset[Role] = frozenset()) -> Member:
    return Member(Person("t", f"p{number}", f"Person {number}", f"29:{number}"), roles, is_member=ticked)


ROSTER = [member(1), member(2), member(3, ticked=False)]
PEOPLE = {each.person.id: each for each in ROSTER}


def deadline(*people: str | None, status: DeadlineStatus = DeadlineStatus.ACTIVE) -> Deadline:
    assignments = tuple(Assignment(each, each or "") for each in people or (None,))
    return Deadline("d", "g", 3, "Skriftliga inspel", date(2025, 6, 30), status=status, assignments=assignments)


# -- later


@given(MOMENTS, ZONES, st.sampled_from([Snooze.TOMORROW, Snooze.MONDAY, Snooze.WEEK]))
def test_later_is_nine_in_the_morning_of_a_day_to_come(now: datetime, zone: str, choice: Snooze) -> None:
    local = ZoneInfo(zone)
    until = snooze.snoozed_until(choice, deadline(), Group("t", "g", "G", "19:g", local, "sv"), now=now).astimezone(
        local
    )
    days = (until.date() - now.astimezone(local).date()).days
    assert until.time() == time(9)
    assert not is_free(until.date())
    wanted = {Snooze.TOMORROW: 1, Snooze.MONDAY: 7 - now.astimezone(local).weekday(), Snooze.WEEK: 7}[choice]
    assert days >= wanted
    assert all(is_free(until.date() - timedelta(each)) for each in range(1, days - wanted + 1))


def test_two_days_before_is_a_working_day_and_not_when_it_has_passed() -> None:
    group = Group("t", "g", "G", "19:g", STOCKHOLM, "sv")
    until = snooze.snoozed_until(Snooze.BEFORE, deadline(), group, now=NOW)
    assert until == datetime(2025, 6, 27, 9, tzinfo=STOCKHOLM)
    with pytest.raises(Refusal, match="deadline-too-late-to-remind"):
        snooze.snoozed_until(Snooze.BEFORE, deadline(), group, now=until)


# -- which day


def test_a_day_that_fits_needs_no_question() -> None:
    assert drafts.meant(FoundDay(date(2025, 6, 30), 0, 7), today=TODAY) == ((date(2025, 6, 30),), "")


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Refusal, match="deadline-no-such-day"):
        drafts.meant(FoundDay(None, 0, 11, (Ask.NO_SUCH_DAY,)), today=TODAY)


@pytest.mark.parametrize(("said", "other"), [(4, date(2025, 6, 27)), (3, date(2025, 7, 3)), (1, date(2025, 7, 1))])
def test_a_weekday_that_does_not_fit_is_asked_with_the_date_first_and_the_nearest_such_weekday_next(
    said: int, other: date
) -> None:
    found = FoundDay(date(2025, 6, 30), 0, 14, (Ask.WEEKDAY_DOES_NOT_FIT,), weekday_said=said)
    assert drafts.meant(found, today=TODAY) == ((date(2025, 6, 30), other), "weekday_does_not_fit")


def test_next_friday_is_asked_with_the_one_before_as_the_other_answer() -> None:
    found = FoundDay(date(2025, 5, 30), 0, 12, (Ask.NEXT_WEEKDAY,), weekday_said=4)
    assert drafts.meant(found, today=TODAY) == ((date(2025, 5, 30), date(2025, 5, 23)), "next_weekday")


def test_on_thursday_said_on_a_thursday_may_be_today() -> None:
    found = FoundDay(date(2025, 5, 29), 0, 10, (Ask.TODAY_OR_NEXT_WEEK,), weekday_said=3)
    assert drafts.meant(found, today=TODAY) == ((date(2025, 5, 29), TODAY), "today_or_next_week")


def test_a_day_in_the_past_is_asked_as_the_same_day_to_come() -> None:
    found = FoundDay(date(2024, 6, 30), 0, 12, (Ask.PASSED,))
    assert drafts.meant(found, today=TODAY) == ((date(2025, 6, 30),), "passed")
    leap = FoundDay(date(2024, 2, 29), 0, 16, (Ask.PASSED,))
    assert drafts.meant(leap, today=TODAY) == ((date(2028, 2, 29),), "passed")


def test_several_days_are_asked_with_the_first_first() -> None:
    found = FoundDay(date(2025, 6, 3), 0, 8, until=date(2025, 6, 4))
    assert drafts.meant(found, today=TODAY) == ((date(2025, 6, 3), date(2025, 6, 4)), "several_days")


@given(
    st.builds(
        FoundDay,
        st.none() | st.dates(),
        st.just(0),
        st.just(1),
        st.lists(st.sampled_from(Ask), max_size=3).map(tuple),
        st.none() | st.integers(0, 6),
        st.none() | st.dates(),
    ),
    DAYS,
)
def test_whatever_was_found_there_are_different_days_or_a_refusal(found: FoundDay, today: date) -> None:
    try:
        days, _ = drafts.meant(found, today=today)
    except Refusal:
        assert found.day is None
        return
    assert days
    assert len(set(days)) == len(days)
    assert all(day >= today for day in days)


def test_a_day_that_has_passed_or_lies_far_off_is_refused() -> None:
    assert drafts.checked_day(TODAY, today=TODAY) == TODAY
    with pytest.raises(Refusal, match="deadline-passed"):
        drafts.checked_day(TODAY - timedelta(1), today=TODAY)
    with pytest.raises(Refusal, match="deadline-too-far"):
        drafts.checked_day(date(9999, 1, 1), today=TODAY)


def test_a_title_is_one_line_of_at_most_200_characters() -> None:
    assert drafts.checked_title("  skriftliga\n inspel ") == "Skriftliga inspel"
    with pytest.raises(Refusal, match="deadline-no-title"):
        drafts.checked_title(" \n ")
    with pytest.raises(Refusal, match="deadline-title-long"):
        drafts.checked_title("x" * 201)


# -- who is done


def test_a_persons_own_deadline_is_done_with_their_klar() -> None:
    assert rules.done_by(deadline("p1"), PEOPLE["p1"], ROSTER, now=NOW).status is DeadlineStatus.DONE


def test_a_groups_deadline_is_done_when_all_ticked_members_are() -> None:
    one = rules.done_by(deadline(), PEOPLE["p1"], ROSTER, now=NOW)
    assert one.status is DeadlineStatus.ACTIVE
    assert owners.counted(one, ROSTER) == (1, 2)
    assert [each.person.id for each in owners.awaited(one, ROSTER)] == ["p2"]
    both = rules.done_by(one, PEOPLE["p2"], ROSTER, now=NOW)
    assert both.status is DeadlineStatus.DONE


def test_one_who_is_not_ticked_does_not_finish_it_for_the_others() -> None:
    assert rules.done_by(deadline(), PEOPLE["p3"], ROSTER, now=NOW).status is DeadlineStatus.ACTIVE


def test_before_anybody_is_ticked_nobody_finishes_it_for_all() -> None:
    roster = [member(1, ticked=False)]
    assert rules.done_by(deadline(), roster[0], roster, now=NOW).status is DeadlineStatus.ACTIVE


def test_saying_klar_again_changes_nothing() -> None:
    once = rules.done_by(deadline(), PEOPLE["p1"], ROSTER, now=NOW)
    assert rules.done_by(once, PEOPLE["p1"], ROSTER, now=NOW + timedelta(1)) == once


def test_somebody_elses_deadline_is_refused_by_its_title() -> None:
    with pytest.raises(Refusal) as refused:
        rules.done_by(deadline("p1"), PEOPLE["p2"], ROSTER, now=NOW)
    assert refused.value.key == "deadline-not-yours"
    assert refused.value.values["title"] == "Skriftliga inspel"


@given(st.lists(st.sampled_from(["p1", "p2", "p3"]), min_size=1, max_size=6))
def test_undoing_ones_klar_gives_back_what_was_awaited(people: list[str]) -> None:
    before = deadline()
    for each in people[:-1]:
        if before.status is DeadlineStatus.ACTIVE:
            before = rules.done_by(before, PEOPLE[each], ROSTER, now=NOW)
    last = people[-1]
    if before.status is not DeadlineStatus.ACTIVE or owners.is_done_by(before, PEOPLE[last]):
        return
    after = rules.undone_by(rules.done_by(before, PEOPLE[last], ROSTER, now=NOW), PEOPLE[last])
    assert after.status is DeadlineStatus.ACTIVE
    assert owners.awaited(after, ROSTER) == owners.awaited(before, ROSTER)
    assert owners.counted(after, ROSTER) == owners.counted(before, ROSTER)


def test_there_is_nothing_to_undo_for_one_who_said_nothing() -> None:
    with pytest.raises(Refusal, match="deadline-nothing-to-undo"):
        rules.undone_by(deadline("p1"), PEOPLE["p1"])


def test_what_is_done_or_removed_is_told_so() -> None:
    with pytest.raises(Refusal, match="deadline-done-already"):
        rules.done_by(deadline(status=DeadlineStatus.DONE), PEOPLE["p1"], ROSTER, now=NOW)
    for change in (rules.done_for_all, rules.reopened, rules.removed):
        with pytest.raises(Refusal, match="deadline-removed-already"):
            change(deadline(status=DeadlineStatus.REMOVED))


def test_an_unknown_number_is_refused_with_those_there_are() -> None:
    assert naming.numbered([deadline()], 3).id == "d"
    with pytest.raises(Refusal) as refused:
        naming.numbered([deadline()], 7)
    assert refused.value.values == {"label": "D7", "known": "D3"}
    with pytest.raises(Refusal, match="deadline-none-such-none"):
        naming.numbered([deadline(status=DeadlineStatus.DONE)], 7)
