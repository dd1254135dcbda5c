"""Results of deliveries are recorded soon, and many of them in one transaction."""

import asyncio
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.at_hand import RECORDED_WITHIN, ResultsAtHand
from storage.outbox.promises import Outcome


def results(count: int) -> list[Outcome]:
    return [cast("Outcome", number) for number in range(count)]


class Calls:
    """Counts the calls, and lets a test wait for the first."""

    def __init__(self) -> None:
        self.count = 0
        self.called = asyncio.Event()

    def __call__(self) -> None:
        self.count += 1
        self.called.set()


@given(st.integers(1, 64), st.data())
async def test_results_are_recorded_at_once_when_all_messages_have_ended(under_way: int, data: Any) -> None:
    calls = Calls()
    at_hand = ResultsAtHand(calls, lambda: under_way)
    for ended in range(1, data.draw(st.integers(1, under_way)) + 1):
        at_hand.add(results(1))
        assert calls.count == (ended == under_way)
    at_hand.begin()


async def test_a_result_waits_for_nothing_if_teams_is_slow() -> None:
    calls = Calls()
    ResultsAtHand(calls, lambda: 100, lambda: True).add(results(1))
    assert calls.count == 1


async def test_the_result_of_the_only_message_waits_for_nothing() -> None:
    calls = Calls()
    ResultsAtHand(calls, lambda: 1).add(results(1))
    assert calls.count == 1


async def test_a_result_does_not_wait_for_the_others_for_long() -> None:
    calls = Calls()
    ResultsAtHand(calls, lambda: 100).add(results(1))
    assert calls.count == 0
    async with asyncio.timeout(1000 * RECORDED_WITHIN):
        await calls.called.wait()


async def test_results_that_come_during_a_transaction_are_for_the_next() -> None:
    calls = Calls()
    under_way = [2]
    at_hand = ResultsAtHand(calls, lambda: under_way[0])
    at_hand.add(results(2))
    first = at_hand.begin()
    at_hand.add(results(1))
    assert (len(first), calls.count) == (2, 1)
    under_way[0] = 1
    at_hand.recorded(len(first))
    assert (len(at_hand), calls.count) == (1, 2)


async def test_results_of_a_failed_transaction_are_kept() -> None:
    calls = Calls()
    at_hand = ResultsAtHand(calls, lambda: 2)
    at_hand.add(results(2))
    at_hand.begin()
    at_hand.failed()
    assert len(at_hand.begin()) == 2
