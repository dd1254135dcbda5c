"""What the time plan promises: nothing is lost, time only goes forward, and nobody sits for more than an hour."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.agenda import breaks
from dialogs.agenda.model import Agenda, AgendaItem, ItemType
from dialogs.agenda.plan import Plan, Shortened, plan, relief
from dialogs.meetings.model import Meeting

NINE = datetime(2025, 8, 28, 7, 0, tzinfo=UTC)
STOCKHOLM = ZoneInfo("Europe/Stockholm")


def meeting(minutes: int = 180, starts_at: datetime = NINE) -> Meeting:
    return Meeting("m", "g", starts_at, starts_at + timedelta(minutes=minutes))


def agenda(*minutes: int | str | None) -> Agenda:
    """Of a number an item of so many minutes, of "10p" a break, of "20d" a decision."""
    kinds = {"p": ItemType.BREAK, "d": ItemType.DECISION}
    return Agenda(
        "m",
        tuple(
            AgendaItem(
                id=f"i{number}",
                title=f"Punkt {number}",
                type=kinds[each[-1]] if isinstance(each, str) else None,
                minutes=int(each[:-1]) if isinstance(each, str) else each,
            )
            for number, each in enumerate(minutes, 1)
        ),
    )


def clock(of: Plan) -> list[str]:
    return [
        ("ca " if slot.guessed else "") + of.begins_at(slot).astimezone(STOCKHOLM).strftime("%H.%M")
        for slot in of.slots
    ]


AGENDAS = st.lists(
    st.builds(
        AgendaItem,
        id=st.uuids().map(str),
        title=st.just("Punkt"),
        type=st.sampled_from([None, *ItemType]),
        minutes=st.none() | st.integers(1, 480),
    ),
    max_size=40,
).map(lambda items: Agenda("m", tuple(items)))
MEETINGS = st.builds(
    meeting,
    st.integers(15, 600),
    st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds it
)


# -- when each begins


def test_each_item_begins_where_the_one_before_it_ends() -> None:
    assert clock(plan(agenda(10, 45, 20, 5), meeting())) == ["09.00", "09.10", "09.55", "10.15"]


def test_items_without_minutes_share_what_is_left_and_what_follows_is_said_to_be_about() -> None:
    assert clock(plan(agenda(10, None, None, 20), meeting(90))) == ["09.00", "09.10", "ca 09.40", "ca 10.10"]


def test_what_nobody_has_said_the_length_of_takes_an_hour_at_most() -> None:
    of = plan(agenda(None, 10), meeting(240))
    assert clock(of) == ["09.00", "ca 10.00"]
    assert [each.inside for each in breaks.proposed(of)] == [0]


def test_where_nothing_is_left_the_plan_is_still_in_order() -> None:
    of = plan(agenda(100, None, 90), meeting())
    assert clock(of) == ["09.00", "10.40", "ca 10.40"]
    assert of.over == 10


def test_without_any_minutes_nothing_is_timed() -> None:
    assert not plan(agenda(None, None), meeting()).is_timed
    assert plan(agenda(None, 5), meeting()).is_timed


@pytest.mark.parametrize(
    ("starts_at", "expected"),
    [
        # The clocks go forward, and back, in the middle of the meeting.
        (datetime(2026, 3, 29, 0, 30, tzinfo=UTC), ["01.30", "03.30", "04.30"]),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), ["02.30", "02.30", "03.30"]),
    ],
)
def test_a_night_when_the_clocks_change_makes_no_item_longer(starts_at: datetime, expected: list[str]) -> None:
    assert clock(plan(agenda(60, 60, 60), meeting(180, starts_at))) == expected


@settings(deadline=None)
@given(AGENDAS, MEETINGS)
def test_the_plan_loses_no_item_and_never_goes_back(items: Agenda, of: Meeting) -> None:
    made = plan(items, of)
    assert [slot.item for slot in made.slots] == list(items.items)
    assert [slot.number for slot in made.slots] == list(range(1, len(items.items) + 1))
    starts = [made.begins_at(slot) for slot in made.slots]
    assert starts == sorted(starts)
    assert all(before.ends == after.starts for before, after in zip(made.slots, made.slots[1:], strict=False))
    assert made.over == max(0, items.minutes - made.length)


@settings(deadline=None)
@given(AGENDAS, MEETINGS)
def test_what_is_guessed_fits_the_meeting_where_what_is_known_does(items: Agenda, of: Meeting) -> None:
    made = plan(items, of)
    if made.slots and not made.over:
        assert made.slots[-1].ends <= made.length


# -- when it is too much


def test_what_fits_needs_no_relief() -> None:
    assert relief(plan(agenda(60, 120), meeting())) == relief(plan(agenda(60, 120), meeting(181)))
    assert not relief(plan(agenda(60, 120), meeting())).shortened


def test_the_longest_is_shortened_and_the_shortest_that_is_enough_is_moved() -> None:
    found = relief(plan(agenda(15, 60, 25, 30), meeting(110)))
    assert found.shortened == (Shortened(2, "Punkt 2", 60, 40),)
    assert found.moved is not None
    assert found.moved.number == 3


def test_decisions_and_breaks_are_left_alone() -> None:
    found = relief(plan(agenda("90d", "30p", 20), meeting(120)))
    assert found.shortened == ()
    assert found.moved is not None
    assert found.moved.number == 3


@settings(deadline=None)
@given(AGENDAS, MEETINGS)
def test_what_is_proposed_to_give_way_is_enough_and_leaves_at_least_half(items: Agenda, of: Meeting) -> None:
    made = plan(items, of)
    found = relief(made)
    if found.shortened:
        assert sum(each.before - each.minutes for each in found.shortened) >= made.over > 0
        assert all(each.before / 2 <= each.minutes < each.before for each in found.shortened)
        assert len(found.shortened) <= 3
    if found.moved:
        assert found.moved.minutes >= made.over > 0
        assert found.moved.item.type not in (ItemType.DECISION, ItemType.ROUND, ItemType.BREAK)


# -- where a break is missing


def wanted(*minutes: int | str | None, length: int = 600) -> list[tuple[int, int]]:
    return [(each.number, each.inside) for each in breaks.proposed(plan(agenda(*minutes), meeting(length)))]


def test_an_hour_needs_no_break_and_a_minute_more_does() -> None:
    assert wanted(30, 30) == []
    assert wanted(30, 31) == [(1, 0)]


def test_a_break_falls_between_items_nearest_the_middle() -> None:
    assert wanted(10, 20, 20, 40) == [(3, 0)]
    assert wanted(25, 20, 20, 25) == [(2, 0)]
    assert wanted(20, 20, 20, 20, 20) == [(2, 0)]


def test_the_breaks_that_there_are_count() -> None:
    assert wanted(50, "15p", 55) == []
    assert wanted(50, "15p", 40, 30) == [(3, 0)]


def test_an_item_is_broken_off_only_where_it_is_longer_than_an_hour_itself() -> None:
    assert wanted(90) == [(1, 40)]
    assert wanted(15, 60, 15) == [(1, 0), (2, 0)]


def test_where_nobody_has_said_how_long_the_meeting_itself_is_shared_out() -> None:
    assert wanted(None, None, None, length=180) == [(1, 0), (2, 0)]


@settings(deadline=None)
@given(AGENDAS, MEETINGS)
def test_with_what_is_proposed_no_stretch_is_over_an_hour(items: Agenda, of: Meeting) -> None:
    made = plan(items, of)
    found = breaks.proposed(made)
    ends = [(slot.starts, slot.ends) for slot in made.slots if slot.is_break]
    pauses = sorted(
        [*ends, *((each.at, each.at) for each in found), (made.slots[-1].ends,) * 2 if made.slots else (0, 0)]
    )
    sat_since = 0
    for starts, stops in pauses:
        assert starts - sat_since <= breaks.LONGEST_STRETCH
        sat_since = stops
    for each in found:
        slot = made.slots[each.number - 1]
        assert not slot.is_break
        assert each.at == (slot.starts + each.inside if each.inside else slot.ends)
        assert not each.inside or slot.minutes > breaks.LONGEST_STRETCH


@settings(deadline=None)
@given(AGENDAS, MEETINGS)
def test_no_break_is_proposed_that_could_be_left_out(items: Agenda, of: Meeting) -> None:
    made = plan(items, of)
    found = breaks.proposed(made)
    for left_out in found:
        pauses = sorted(
            [(slot.starts, slot.ends) for slot in made.slots if slot.is_break]
            + [(each.at, each.at) for each in found if each != left_out]
            + [(made.slots[-1].ends,) * 2]
        )
        sat_since, longest = 0, 0
        for starts, stops in pauses:
            longest, sat_since = max(longest, starts - sat_since), stops
        assert longest > breaks.LONGEST_STRETCH
