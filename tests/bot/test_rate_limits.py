"""Teams' limits, kept in every window and wasted in none."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.rate_limits import CONVERSATION_WINDOWS, TENANT_WINDOWS, RateLimits, Windows

START = datetime(2025, 8, 25, 7, tzinfo=UTC)


def kept(times: list[datetime], windows: Windows) -> bool:
    return all(
        later - earlier >= timedelta(seconds=seconds)
        for count, seconds in windows
        for earlier, later in zip(times, times[count:], strict=False)
    )


def send(rate_limits: RateLimits, conversation: str, now: datetime, tenant: str = "t") -> datetime | None:
    """A send that is answered at once."""
    room_at = rate_limits.begin(tenant, conversation, now=now)
    if room_at is None:
        rate_limits.end(tenant, conversation, now=now)
    return room_at


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 900), st.integers(0, 3000), st.floats(0, 1)), max_size=200))
def test_no_window_is_ever_exceeded_where_teams_counts_however_long_the_way(
    steps: list[tuple[int, int, int, float]],
) -> None:
    rate_limits, now = RateLimits(), START
    arrived: dict[str, list[datetime]] = {}
    under_way: list[tuple[datetime, str]] = []
    for number, milliseconds, takes, arrives in steps:
        now += timedelta(milliseconds=milliseconds)
        for ends_at, conversation in sorted(under_way):
            if ends_at <= now:
                under_way.remove((ends_at, conversation))
                rate_limits.end("t", conversation, now=ends_at)
        conversation = str(number)
        if rate_limits.begin("t", conversation, now=now) is None:
            lasts = timedelta(milliseconds=takes)
            under_way.append((now + lasts, conversation))
            arrived.setdefault(conversation, []).append(now + lasts * arrives)
    assert all(kept(sorted(times), CONVERSATION_WINDOWS) for times in arrived.values())
    assert kept(sorted(time for times in arrived.values() for time in times), TENANT_WINDOWS)


@given(st.lists(st.integers(0, 500), min_size=1, max_size=200))
def test_there_is_room_when_it_was_said_that_there_would_be_and_not_before(pauses: list[int]) -> None:
    rate_limits, now = RateLimits(), START
    for pause in pauses:
        now += timedelta(milliseconds=pause)
        room_at = send(rate_limits, "c", now)
        if room_at is not None:
            assert room_at > now
            assert send(rate_limits, "c", room_at - timedelta(milliseconds=1)) is not None
            assert send(rate_limits, "c", room_at) is None
            now = room_at


def test_a_conversation_that_sends_all_it_may_sends_1800_in_the_first_hour() -> None:
    rate_limits, now, sent = RateLimits(), START, []
    while now < START + timedelta(hours=1):
        room_at = send(rate_limits, "c", now)
        if room_at is None:
            sent.append(now)
        else:
            now = room_at
    assert len(sent) == 1800
    assert kept(sent, CONVERSATION_WINDOWS)


@pytest.mark.parametrize(("burst", "room_after"), [(7, 1.0), (8, 2.0)])
def test_a_burst_waits_for_its_window(burst: int, room_after: float) -> None:
    rate_limits = RateLimits()
    at = [START] * 7 + [START + timedelta(seconds=1)]
    for now in at[:burst]:
        assert send(rate_limits, "c", now) is None
    room_at = send(rate_limits, "c", at[burst - 1])
    assert room_at is not None
    assert abs((room_at - START).total_seconds() - room_after) < 0.001


def test_one_conversation_at_its_limit_does_not_slow_another() -> None:
    rate_limits = RateLimits()
    for _ in range(7):
        send(rate_limits, "busy", START)
    assert send(rate_limits, "busy", START) is not None
    assert send(rate_limits, "calm", START) is None


def test_one_tenant_at_its_limit_does_not_slow_another() -> None:
    rate_limits = RateLimits()
    for n in range(25):
        assert send(rate_limits, str(n), START) is None
    assert send(rate_limits, "25", START) is not None
    assert send(rate_limits, "25", START, tenant="u") is None


def test_what_was_refused_costs_nothing() -> None:
    rate_limits = RateLimits()
    for _ in range(50):
        send(rate_limits, "c", START)
    assert send(rate_limits, "c", START + timedelta(seconds=1)) is None


def test_what_is_reserved_has_its_room_and_takes_it_from_nobody_twice() -> None:
    rate_limits = RateLimits()
    for _ in range(20):
        rate_limits.reserve("t")
    assert rate_limits.room("t", now=START) == 5
    for n in range(5):
        assert rate_limits.begin("t", str(n), now=START) is None
    assert rate_limits.room("t", now=START) == 0
    assert rate_limits.begin("t", "a", now=START) is not None
    assert rate_limits.begin("t", "b", now=START, reserved=True) is None
    assert rate_limits.room("t", now=START) == 0
    rate_limits.release("t")
    assert rate_limits.room("t", now=START) == 1


def test_what_another_process_has_sent_counts() -> None:
    rate_limits = RateLimits()
    for _ in range(7):
        rate_limits.was_sent("t", "c", at=START)
    assert rate_limits.room("t", now=START) == 18
    assert send(rate_limits, "c", START) is not None
    rate_limits.forget("t")
    assert rate_limits.room("t", now=START) == 25
    assert send(rate_limits, "c", START) is None


def test_the_memory_of_quiet_conversations_is_given_up() -> None:
    rate_limits, now = RateLimits(), START
    for n in range(10_000):
        now += timedelta(seconds=1)
        assert send(rate_limits, f"c{n}", now, tenant=f"t{n}") is None
    assert len(rate_limits._conversations) < 8_000
    assert len(rate_limits._tenants) < 4_100


@given(st.integers(1, 60), st.integers(-7200, -1), st.lists(st.integers(0, 40), max_size=20))
def test_a_clock_that_is_set_back_delays_nothing_for_longer_than_the_window(
    count: int, seconds: int, pauses: list[int]
) -> None:
    rate_limits, now = RateLimits(), START
    for _ in range(count):
        now = send(rate_limits, "c", now) or now
    now += timedelta(seconds=seconds)
    for pause in pauses:
        room_at = send(rate_limits, "c", now)
        assert room_at is None or room_at - now <= timedelta(seconds=30, microseconds=1)
        now += timedelta(seconds=pause)
