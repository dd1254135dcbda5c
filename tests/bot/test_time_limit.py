"""A call has a time limit, and a process that was held up meanwhile still reads the answer that came."""

import asyncio
import gc
import time
import weakref

import pytest

from bot.time_limit import HELD_UP, TimeLimit


async def test_an_answer_that_came_while_the_process_was_held_up_is_read() -> None:
    answered = asyncio.Event()
    loop = asyncio.get_running_loop()

    async def answers() -> str:
        await answered.wait()
        # The answer has several parts.
        for _ in range(3):
            await asyncio.sleep(0)
        return "sent"

    def is_held_up() -> None:
        answered.set()
        time.sleep(2 * HELD_UP)

    loop.call_soon(is_held_up)
    async with TimeLimit(HELD_UP / 2):
        assert await answers() == "sent"


async def test_a_call_that_is_never_answered_ends_even_if_the_process_was_held_up() -> None:
    asyncio.get_running_loop().call_soon(time.sleep, 2 * HELD_UP)
    with pytest.raises(TimeoutError):
        async with TimeLimit(0.01):
            await asyncio.Event().wait()


async def test_a_call_can_be_hurried_but_not_be_given_more_time() -> None:
    loop = asyncio.get_running_loop()

    async def is_hurried() -> None:
        async with TimeLimit(3600) as limit:
            limit.hurry(loop.time() + 0.01)
            limit.hurry(loop.time() + 3600)
            await asyncio.Event().wait()

    with pytest.raises(TimeoutError):
        await is_hurried()


async def test_each_call_ends_at_its_own_time_in_whatever_order_they_began() -> None:
    ended: list[float] = []

    async def is_limited(seconds: float) -> None:
        try:
            async with TimeLimit(seconds):
                await asyncio.Event().wait()
        except TimeoutError:
            ended.append(seconds)

    seconds = [0.12, 0.02, 0.16, 0.06]
    await asyncio.gather(*map(is_limited, seconds))
    assert ended == sorted(seconds)


async def test_a_call_inside_another_ends_first_and_the_other_goes_on() -> None:
    async with TimeLimit(3600):
        with pytest.raises(TimeoutError):
            async with TimeLimit(0.01):
                await asyncio.Event().wait()
        await asyncio.sleep(0)


async def test_a_cancelled_call_is_cancelled_and_not_late() -> None:
    async def is_limited() -> None:
        async with TimeLimit(3600):
            await asyncio.Event().wait()

    task = asyncio.create_task(is_limited())
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_call_that_was_answered_is_not_ended_later() -> None:
    async with TimeLimit(0.01):
        pass
    await asyncio.sleep(0.03)


def test_the_limits_of_a_closed_loop_are_forgotten() -> None:
    async def is_limited() -> "weakref.ref[asyncio.AbstractEventLoop]":
        async with TimeLimit(3600):
            await asyncio.sleep(0)
        return weakref.ref(asyncio.get_running_loop())

    loop = asyncio.run(is_limited())
    gc.collect()
    assert loop() is None
