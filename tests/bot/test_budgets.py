"""Teams' limits, kept in every window and wasted in none."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.budgets import CONVERSATION_WINDOWS, TENANT_WINDOWS, Budgets

START = datetime(2025, 8, 25, 7, tzinfo=UTC)


def kept(times: list[datetime], windows: tuple[tuple[int, float], ...]) -> bool:
    return all(
        later - earlier >= timedelta(seconds=seconds)
        for count, seconds in windows
        for earlier, later in zip(times, times[count:], strict=False)
    )


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 900)), max_size=400))
def test_no_window_is_ever_exceeded(steps: list[tuple[int, int]]) -> None:
    budgets, now = Budgets(), START
    sent: dict[str, list[datetime]] = {}
    for conversation, milliseconds in steps:
        now += timedelta(milliseconds=milliseconds)
        if budgets.take("t", str(conversation), now=now) is None:
            sent.setdefault(str(conversation), []).append(now)
    assert all(kept(times, CONVERSATION_WINDOWS) for times in sent.values())
    assert kept(sorted(time for times in sent.values() for time in times), TENANT_WINDOWS)


@given(st.lists(st.integers(0, 500), min_size=1, max_size=200))
def test_there_is_room_when_it_was_said_that_there_would_be_and_not_before(pauses: list[int]) -> None:
    budgets, now = Budgets(), START
    for pause in pauses:
        now += timedelta(milliseconds=pause)
        room_at = budgets.take("t", "c", now=now)
        if room_at is not None:
            assert room_at > now
            assert budgets.take("t", "c", now=room_at - timedelta(milliseconds=1)) is not None
            assert budgets.take("t", "c", now=room_at) is None
            now = room_at


def test_a_conversation_that_sends_all_it_may_sends_1800_in_the_first_hour() -> None:
    budgets, now, sent = Budgets(), START, []
    while now < START + timedelta(hours=1):
        room_at = budgets.take("t", "c", now=now)
        if room_at is None:
            sent.append(now)
        else:
            now = room_at
    assert len(sent) == 1800
    assert kept(sent, CONVERSATION_WINDOWS)


@pytest.mark.parametrize(("burst", "room_after"), [(7, 1.0), (8, 2.0)])
def test_a_burst_waits_for_its_window(burst: int, room_after: float) -> None:
    budgets = Budgets()
    at = [START] * 7 + [START + timedelta(seconds=1)]
    for now in at[:burst]:
        assert budgets.take("t", "c", now=now) is None
    room_at = budgets.take("t", "c", now=at[burst - 1])
    assert room_at is not None
    assert abs((room_at - START).total_seconds() - room_after) < 0.001


def test_one_conversation_at_its_limit_does_not_slow_another() -> None:
    budgets = Budgets()
    for _ in range(7):
        budgets.take("t", "busy", now=START)
    assert budgets.take("t", "busy", now=START) is not None
    assert budgets.take("t", "calm", now=START) is None


def test_one_tenant_at_its_limit_does_not_slow_another() -> None:
    budgets = Budgets()
    for n in range(25):
        assert budgets.take("t", str(n), now=START) is None
    assert budgets.take("t", "25", now=START) is not None
    assert budgets.take("u", "25", now=START) is None


def test_the_many_of_one_tenant_are_told_to_come_one_after_another() -> None:
    budgets = Budgets()
    for n in range(25):
        budgets.take("t", str(n), now=START)
    told = [budgets.take("t", str(n), now=START) for n in range(25, 125)]
    assert len(set(told)) == 100
    assert max(time for time in told if time is not None) <= START + timedelta(seconds=5.1)


def test_what_was_refused_costs_nothing() -> None:
    budgets = Budgets()
    for _ in range(50):
        budgets.take("t", "c", now=START)
    later = START + timedelta(seconds=1)
    assert budgets.take("t", "c", now=later) is None


def test_the_memory_of_quiet_conversations_is_given_up() -> None:
    budgets, now = Budgets(), START
    for n in range(10_000):
        now += timedelta(seconds=1)
        assert budgets.take(f"t{n}", f"c{n}", now=now) is None
    assert len(budgets._conversations) < 8_000
    assert len(budgets._tenants) < 4_100
