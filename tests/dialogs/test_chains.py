"""Steps planned backwards: every day a working day, the order kept over any move, and what is understood of them."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.catalogue import Incomplete, PlanBackwards, parse
from dialogs.deadlines import chains
from dialogs.deadlines.ladder import before
from dialogs.deadlines.model import Assignment, Days, Deadline, DeadlineStatus
from dialogs.model import DeadlineChoices, Refusal, SummerPause
from dialogs.workdays import is_free_for, on_or_before, working_days_on
from tests.tables import each_row

TODAY = date(2025, 5, 22)
NONE = DeadlineChoices()

CHOICES = st.builds(
    DeadlineChoices,
    bridge_days_free=st.booleans(),
    summer=st.none() | st.just(SummerPause((7, 1), (8, 15))) | st.just(SummerPause((12, 20), (1, 7))),
)
LEADS = st.lists(st.builds(Days, st.integers(0, 40), working=st.booleans()), min_size=2, max_size=6, unique=True).map(
    lambda leads: sorted(leads, key=lambda lead: -(lead.number * 7 / 5 if lead.working else lead.number))
)
DAYS = st.dates(date(2025, 1, 1), date(2040, 1, 1))


def chain(end: date, leads: Sequence[Days], choices: DeadlineChoices, today: date) -> list[Deadline]:
    """Saved as they were planned."""
    last = chains.last_working_day(end, choices, today=today)
    days = [day for day, _ in chains.planned_days(last, leads, choices, today=today)]
    gaps = chains.gaps(days, leads, choices)
    return [
        Deadline(
            f"d{number}",
            "g",
            number,
            f"Steg {number}",
            day,
            assignments=(Assignment(),),
            follows=f"d{number - 1}" if number > 1 else None,
            gap=gap,
        )
        for number, (day, gap) in enumerate(zip(days, gaps, strict=True), 1)
    ]


def applied(steps: Sequence[Deadline], shifts: Sequence[chains.Shift]) -> list[Deadline]:
    by_id = {shift.deadline: shift for shift in shifts}
    return [
        replace(step, due_on=by_id[step.id].due_on, gap=by_id[step.id].gap) if step.id in by_id else step
        for step in steps
    ]


def planned(end: date, leads: Sequence[Days], choices: DeadlineChoices, today: date) -> list[Deadline] | None:
    """None where what was drawn is refused."""
    try:
        return chain(end, leads, choices, today)
    except Refusal:
        return None


def in_order(steps: Sequence[Deadline]) -> bool:
    days = [step.due_on for step in steps]
    return days == sorted(days)


# -- planned


def test_each_day_is_counted_from_the_last_one() -> None:
    leads = [Days(10, working=True), Days(5, working=True), Days(2), Days(0)]
    days = chains.planned_days(date(2025, 6, 30), leads, NONE, today=TODAY)
    # Midsummer's Eve, the 20th, is free; the 28th is a Saturday.
    assert days == [
        (date(2025, 6, 13), False),
        (date(2025, 6, 23), False),
        (date(2025, 6, 27), False),
        (date(2025, 6, 30), False),
    ]


def test_the_summer_that_a_group_keeps_free_is_stepped_over() -> None:
    choices = DeadlineChoices(summer=SummerPause((7, 1), (8, 15)))
    ((day, _), _) = chains.planned_days(date(2025, 8, 20), [Days(5, working=True), Days(0)], choices, today=TODAY)
    # The 19th and 18th of August, then the 30th, 27th and 26th of June.
    assert day == date(2025, 6, 26)


def test_a_step_that_would_have_passed_is_put_on_the_first_working_day_and_told() -> None:
    leads = [Days(20, working=True), Days(2, working=True), Days(0)]
    days = chains.planned_days(date(2025, 5, 28), leads, NONE, today=date(2025, 5, 24))
    assert days[0] == (date(2025, 5, 26), True)
    assert not days[2][1]


def test_a_last_day_that_is_free_is_the_working_day_before_and_refused_if_that_has_passed() -> None:
    assert chains.last_working_day(date(2025, 6, 21), NONE, today=TODAY) == date(2025, 6, 19)
    with pytest.raises(Refusal):
        chains.last_working_day(date(2025, 6, 21), NONE, today=date(2025, 6, 20))


@pytest.mark.parametrize(
    "leads",
    [
        [Days(5, working=True), Days(10, working=True), Days(0)],
        [Days(5, working=True), Days(5, working=True), Days(0)],
        [Days(0), Days(1)],
    ],
)
def test_steps_out_of_order_are_refused(leads: list[Days]) -> None:
    with pytest.raises(Refusal, match="chain-order"):
        chains.planned_days(date(2025, 6, 30), leads, NONE, today=TODAY)


def test_two_steps_may_be_on_the_last_day() -> None:
    days = chains.planned_days(date(2025, 6, 30), [Days(2), Days(0), Days(0)], NONE, today=TODAY)
    assert [day for day, _ in days[1:]] == [date(2025, 6, 30)] * 2


@given(DAYS, LEADS, CHOICES, st.integers(0, 60))
def test_every_day_is_a_working_day_to_come_in_the_order_of_the_steps(
    end: date, leads: list[Days], choices: DeadlineChoices, ahead: int
) -> None:
    today = end - timedelta(ahead)
    steps = planned(end, leads, choices, today)
    if steps is None:
        return
    assert not any(is_free_for(step.due_on, choices) for step in steps)
    assert all(today <= step.due_on <= end for step in steps)
    assert in_order(steps)
    # The gaps give the same days again.
    for earlier, later in itertools.pairwise(steps):
        assert later.gap is not None
        assert before(later.due_on, later.gap, choices) == earlier.due_on


# -- moved


STEPS = chain(
    date(2025, 6, 30), [Days(10, working=True), Days(5, working=True), Days(2, working=True), Days(0)], NONE, TODAY
)


def days_of(steps: Sequence[Deadline]) -> list[tuple[int, int]]:
    return [(step.due_on.month, step.due_on.day) for step in steps]


def test_what_comes_before_follows_by_its_gaps() -> None:
    assert days_of(STEPS) == [(6, 13), (6, 23), (6, 26), (6, 30)]
    moved = applied(STEPS, chains.moved_jointly(STEPS[3], date(2025, 7, 7), STEPS, NONE, today=TODAY))
    assert days_of(moved) == [(6, 23), (6, 30), (7, 3), (7, 7)]


def test_what_comes_after_stays_and_keeps_its_new_distance() -> None:
    moved = applied(STEPS, chains.moved_jointly(STEPS[1], date(2025, 6, 18), STEPS, NONE, today=TODAY))
    assert days_of(moved) == [(6, 11), (6, 18), (6, 26), (6, 30)]
    again = applied(moved, chains.moved_jointly(moved[3], date(2025, 7, 7), moved, NONE, today=TODAY))
    assert days_of(again) == [(6, 18), (6, 26), (7, 3), (7, 7)]


def test_one_cannot_be_moved_past_what_follows_it() -> None:
    with pytest.raises(Refusal, match="chain-after"):
        chains.moved_jointly(STEPS[1], date(2025, 6, 27), STEPS, NONE, today=TODAY)


def test_what_is_done_keeps_its_day_and_so_does_what_lies_before_it() -> None:
    steps = [STEPS[0], replace(STEPS[1], status=DeadlineStatus.DONE), *STEPS[2:]]
    moved = applied(steps, chains.moved_jointly(steps[3], date(2025, 7, 7), steps, NONE, today=TODAY))
    assert days_of(moved) == [(6, 13), (6, 23), (7, 3), (7, 7)]


def test_nothing_is_moved_into_the_past() -> None:
    shifts = chains.moved_jointly(STEPS[3], date(2025, 6, 5), STEPS, NONE, today=date(2025, 6, 2))
    assert days_of(applied(STEPS, shifts)) == [(6, 2), (6, 2), (6, 3), (6, 5)]
    assert [shift.hurried for shift in shifts] == [False, False, True, True]


def test_a_ring_that_should_not_be_there_ends() -> None:
    ring = [replace(STEPS[0], follows="d2"), STEPS[1]]
    assert len(chains.before_it(ring[1], ring)) <= 2


@given(
    DAYS,
    LEADS,
    CHOICES,
    st.lists(st.tuples(st.integers(0, 5), st.integers(-30, 60)), min_size=1, max_size=6),
)
def test_the_order_is_kept_over_any_moves_on_working_days_and_each_can_be_taken_back(
    end: date, leads: list[Days], choices: DeadlineChoices, moves: list[tuple[int, int]]
) -> None:
    today = end - timedelta(90)
    steps = planned(end, leads, choices, today)
    if steps is None:
        return
    for which, by in moves:
        step = steps[which % len(steps)]
        try:
            shifts = chains.moved_jointly(step, step.due_on + timedelta(by), steps, choices, today=today)
        except Refusal:
            continue
        moved = applied(steps, shifts)
        assert moved[which % len(steps)].due_on == on_or_before(step.due_on + timedelta(by), choices)
        assert in_order(moved)
        assert not any(is_free_for(each.due_on, choices) or each.due_on < today for each in moved)
        assert applied(moved, [shift.back for shift in shifts]) == steps
        steps = moved


# -- one less


@given(DAYS, LEADS, CHOICES, st.integers(0, 5))
def test_without_one_of_them_the_rest_follow_one_another_at_their_distance(
    end: date, leads: list[Days], choices: DeadlineChoices, which: int
) -> None:
    steps = planned(end, leads, choices, end - timedelta(90))
    if steps is None:
        return
    gone = steps[which % len(steps)]
    closed = chains.closed_up(gone, steps, choices)
    rest = [closed if closed is not None and each.id == closed.id else each for each in steps if each != gone]
    assert [each.follows for each in rest] == [None, *(each.id for each in rest[:-1])]
    assert rest[0].gap is None
    for earlier, later in itertools.pairwise(rest):
        assert later.gap is not None
        assert before(later.due_on, later.gap, choices) == earlier.due_on


@given(DAYS, st.integers(0, 40), CHOICES)
def test_a_gap_is_the_number_of_working_days_there_and_back(day: date, number: int, choices: DeadlineChoices) -> None:
    start = working_days_on(day, 1, choices)
    assert chains.gap_between(start, working_days_on(start, number, choices), choices) == Days(number, working=True)


# -- understood


@each_row(
    ("text", "subject"),
    [
        (
            "planera bakåt från 30 juni: bereds 10 arbetsdagar före, godkänns 5 arbetsdagar före, "
            "signeras 2 dagar före, skickas",
            "",
        ),
        (
            "Planera planen bakåt från 30 juni:\n- bereds 10 arbetsdagar innan\n- godkänns 5 arbetsdagar innan\n"
            "- signeras 2 dagar innan\n- skickas",
            "planen",
        ),
        (
            "kan du räkna bakåt från 30 juni: bereds 10 arbetsdagar före -> godkänns 5 arbetsdagar före -> "
            "signeras 2 dagar före -> skickas samma dag?",
            "",
        ),
        (
            "planera bakåt från 30 juni: bereds 10 vardagar före, godkänns 5 vardagar före, "
            "signeras två dagar före och skickas",
            "",
        ),
    ],
)
def test_steps_are_understood_as_they_are_typed(text: str, subject: str) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, PlanBackwards)
    assert command.subject == subject
    assert command.day.day == date(2025, 6, 30)
    assert [(title.rstrip("?"), lead) for title, lead in command.steps] == [
        ("bereds", Days(10, working=True)),
        ("godkänns", Days(5, working=True)),
        ("signeras", Days(2)),
        ("skickas", Days(0)),
    ]


def test_steps_are_understood_in_english() -> None:
    command = parse(
        "plan the report backwards from 30 June: drafted two weeks before, approved 5 working days before, sent",
        today=TODAY,
    )
    assert isinstance(command, PlanBackwards)
    assert command.subject == "the report"
    assert command.steps == (("drafted", Days(14)), ("approved", Days(5, working=True)), ("sent", Days(0)))


@each_row(
    "text",
    ["planera bakåt", "planera bakåt från 30 juni", "planera bakåt från 30 juni: skickas", "plan backwards: a, b"],
)
def test_what_lacks_its_day_or_its_steps_is_answered_with_an_example_that_works(text: str) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, Incomplete)
    assert isinstance(parse(command.example, today=TODAY), PlanBackwards)


@each_row("sign", [",", "->", "\n", " och ", "10 dagar före "])
def test_hostile_text_is_read_in_time(sign: str) -> None:
    parse(f"planera bakåt från 30 juni: {sign * 5000}", today=TODAY)
