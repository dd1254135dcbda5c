"""Who is served next: fairly, only where it is our turn, and never more than there is room for."""

from datetime import UTC, datetime, timedelta

from bot.delivery.rate_limits import RateLimits
from bot.delivery.tenant_queue import MOST_AT_ONCE, Tenants
from storage.outbox.leases import TenantLeases

NOW = datetime(2025, 8, 25, 7, tzinfo=UTC)
SOON = NOW + timedelta(seconds=5)


def waiting(*tenants: str) -> Tenants:
    made = Tenants(RateLimits())
    made.found(dict.fromkeys(tenants, NOW))
    return made


def test_each_gets_one_place_before_anybody_gets_two() -> None:
    assert waiting("a", "b", "c").shares(7, now=NOW) == {"a": 3, "b": 2, "c": 2}


def test_who_was_served_waits_for_the_others() -> None:
    tenants = waiting("a", "b", "c")
    assert list(tenants.shares(2, now=NOW)) == ["a", "b"]
    assert list(tenants.shares(2, now=NOW)) == ["c", "a"]


def test_who_came_last_is_served_before_those_who_have_been() -> None:
    tenants = waiting("many")
    assert tenants.shares(8, now=NOW) == {"many": MOST_AT_ONCE}
    tenants.tell({"one": NOW})
    assert tenants.shares(1, now=NOW) == {"many": 1}
    assert tenants.shares(1, now=NOW) == {"one": 1}


def test_nobody_gets_more_than_there_is_room_for() -> None:
    rate_limits = RateLimits()
    for _ in range(23):
        rate_limits.reserve("a")
    tenants = Tenants(rate_limits)
    tenants.found({"a": NOW, "b": NOW})
    assert tenants.shares(8, now=NOW) == {"a": 2, "b": 6}


def test_what_is_not_due_yet_or_is_another_process_turn_gets_none() -> None:
    tenants = waiting("a", "b")
    tenants.tell({"c": SOON})
    tenants.took(TenantLeases(until=SOON, ours=frozenset("a"), taken_over=frozenset(), elsewhere={"b": SOON}))
    assert tenants.shares(8, now=NOW) == {"a": 8}
    assert tenants.is_ours("a", now=NOW)
    assert not tenants.is_ours("b", now=NOW)
    assert not tenants.is_ours("a", now=SOON)
    assert set(tenants.shares(8, now=SOON)) == {"a", "b", "c"}


def test_it_wakes_when_the_first_of_all_is_due() -> None:
    tenants = Tenants(RateLimits())
    assert tenants.next_at(now=NOW) == NOW, "nothing is known yet: look at once"
    tenants.found({})
    assert tenants.next_at(now=NOW) is None
    tenants.tell({"a": SOON})
    tenants.tell({"a": SOON + timedelta(hours=1), "b": SOON + timedelta(minutes=1)})
    assert tenants.next_at(now=NOW) == SOON
    tenants.found_after({"a": (None, False)}, now=NOW)
    assert tenants.next_at(now=NOW) == SOON + timedelta(minutes=1)
    tenants.tell(None)
    assert tenants.next_at(now=NOW) == NOW


def test_what_waits_for_another_of_its_conversation_is_looked_at_when_that_is_answered() -> None:
    tenants = waiting("a")
    tenants.found_after({"a": (None, True)}, now=NOW)
    assert tenants.shares(8, now=NOW) == {}
    assert tenants.next_at(now=NOW) == NOW + timedelta(seconds=1)
    tenants.answered(["a"], now=NOW)
    assert tenants.shares(8, now=NOW) == {"a": 8}


def test_a_turn_is_taken_when_something_is_due_and_again_before_it_ends() -> None:
    tenants = waiting("a")
    assert tenants.to_take(["a"], now=NOW) == ["a"]
    tenants.took(TenantLeases(NOW + timedelta(seconds=10), frozenset("a"), frozenset(), {}))
    assert tenants.to_take(["a"], now=NOW + timedelta(seconds=4)) == []
    assert tenants.to_take(["a"], now=NOW + timedelta(seconds=6)) == ["a"]


def test_a_turn_that_ends_in_a_time_too_far_away_is_nobodys() -> None:
    tenants = waiting("a", "b")
    tenants.took(TenantLeases(until=SOON, ours=frozenset("a"), taken_over=frozenset(), elsewhere={"b": SOON}))
    before = NOW - timedelta(hours=1)
    tenants.found(dict.fromkeys("ab", before))
    assert not tenants.is_ours("a", now=before)
    assert tenants.to_take(["a"], now=before) == ["a"]
    assert set(tenants.shares(8, now=before)) == {"a", "b"}
    assert tenants.next_at(now=before) == before
