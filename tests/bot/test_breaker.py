"""A service that does not answer is left alone, and tried again by one."""

from datetime import UTC, datetime, timedelta

from bot.delivery.circuit_breaker import FAILURES, FIRST_PAUSE, LONGEST_PAUSE, TRIAL, Breakers

NOW = datetime(2025, 8, 25, 7, tzinfo=UTC)
EMEA, AMER = "https://smba.example/emea/", "https://smba.example/amer/"


def broken(breakers: Breakers, now: datetime = NOW) -> None:
    for _ in range(FAILURES):
        breakers.failed(EMEA, now=now)


def test_a_few_failures_are_no_reason_to_wait() -> None:
    breakers = Breakers()
    for _ in range(FAILURES - 1):
        breakers.failed(EMEA, now=NOW)
    assert breakers.wait_until(EMEA, now=NOW) is None


def test_many_in_a_row_are_and_only_there() -> None:
    breakers = Breakers()
    broken(breakers)
    assert breakers.wait_until(EMEA, now=NOW) == NOW + FIRST_PAUSE
    assert breakers.wait_until(AMER, now=NOW) is None


def test_an_answer_in_between_begins_the_count_anew() -> None:
    breakers = Breakers()
    for _ in range(3):
        for _ in range(FAILURES - 1):
            breakers.failed(EMEA, now=NOW)
        breakers.answered(EMEA)
    assert breakers.wait_until(EMEA, now=NOW) is None


def test_after_the_pause_one_tries_and_the_others_wait_for_it() -> None:
    breakers = Breakers()
    broken(breakers)
    later = NOW + FIRST_PAUSE
    assert breakers.wait_until(EMEA, now=later) is None
    breakers.begin(EMEA, now=later)
    waits_until = breakers.wait_until(EMEA, now=later)
    assert waits_until is not None
    assert later < waits_until < later + TRIAL
    breakers.answered(EMEA)
    assert breakers.wait_until(EMEA, now=later) is None


def test_a_trial_that_is_never_heard_of_again_is_followed_by_another() -> None:
    breakers = Breakers()
    broken(breakers)
    breakers.begin(EMEA, now=NOW + FIRST_PAUSE)
    assert breakers.wait_until(EMEA, now=NOW + FIRST_PAUSE + TRIAL) is None


def test_the_pauses_grow_but_not_for_ever() -> None:
    breakers, now, pauses = Breakers(), NOW, []
    broken(breakers)
    for _ in range(12):
        until = breakers.wait_until(EMEA, now=now)
        assert until is not None
        pauses.append(until - now)
        now = until
        breakers.begin(EMEA, now=now)
        breakers.failed(EMEA, now=now)
    assert pauses[:3] == [FIRST_PAUSE, FIRST_PAUSE * 2, FIRST_PAUSE * 4]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE >= timedelta(minutes=5)
