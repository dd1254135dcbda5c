"""Whatever is sent to the bot from outside: no 5xx, no logged error, nothing written, no hang, no growth of memory."""

import asyncio
import gc
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.teams import translate
from bot.teams.incoming import Malformed, parse
from tests.fuzz import activities, hostile
from tests.fuzz.attack import Attack
from tests.fuzz.cases import MESSAGES
from tests.fuzz.doings import said
from tests.fuzz.target import Errors, Target, errors, target
from tests.fuzz.wire import request
from tests.world import World

CASES = 20_000
TURNS = 150
SEED = 20_260
GROWN = 300_000
"""Bytes. Six hundred cases that each left a kilobyte behind would be twice as much."""


@pytest.fixture
def heard() -> Iterator[Errors]:
    with errors() as found:
        yield found


@pytest.fixture
async def aimed(world: World) -> AsyncIterator[Target]:
    async with target(world) as made:
        yield made


async def test_nothing_that_is_sent_from_outside_breaks_the_bot_or_changes_what_it_knows(
    aimed: Target, heard: Errors
) -> None:
    attack = Attack(aimed, heard, SEED)
    await attack.run(0, CASES)
    assert attack.result.faults == []
    assert attack.result.count == CASES
    # The cases are not all refused at the door.
    assert aimed.events > CASES / 100


async def test_what_is_sent_from_outside_leaves_no_memory_behind(aimed: Target, heard: Errors) -> None:
    attack = Attack(aimed, heard, SEED + 1)
    await attack.run(0, 600)
    gc.collect()
    tracemalloc.start()
    try:
        await attack.run(600, 700)
        gc.collect()
        before, _ = tracemalloc.get_traced_memory()
        await attack.run(700, 1_300)
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < GROWN


async def test_a_member_with_hostile_words_and_buttons_never_meets_an_error(aimed: Target, heard: Errors) -> None:
    attack = Attack(aimed, heard, SEED)
    await attack.run_turns(0, TURNS)
    assert attack.result.faults == []


@settings(max_examples=150)
@given(st.randoms(use_true_random=False))
def test_an_activity_of_any_shape_is_refused_as_malformed_or_becomes_an_event(random: Random) -> None:
    body = activities.encoded(activities.activity(random, faults=0.05))
    try:
        incoming = parse(body)
        translate.message(incoming)
        translate.invoke(incoming)
        translate.roster(incoming)
        translate.installation(incoming)
        translate.meeting(incoming)
    except Malformed:
        pass


async def test_slow_bodies_are_given_up_and_hundreds_of_idle_clients_hinder_nobody(
    aimed: Target, heard: Errors, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.teams.intake.BODY_TIMEOUT", 0.05)
    good = [("Content-Type", "application/json"), ("Authorization", f"Bearer {aimed.tokens.good}")]
    begun = request("POST", MESSAGES, b"", good).replace(b"Length: 0", b"Length: 400000") + b'{"type": "'
    clients = [aimed.client(f"10.1.{number // 250}.{number % 250}") for number in range(400)]
    slow = [asyncio.create_task(client.send(begun)) for client in clients[:200]]
    for idle in clients[200:]:
        idle.connect()
    # While they all wait, a member is answered.
    whole = activities.encoded(activities.by_member(Random(1), 1, type="message", text="dagordning"))
    reply = await aimed.client("10.2.0.1").send(request("POST", MESSAGES, whole, good))
    assert reply.status == 200
    assert {each.status for each in await asyncio.gather(*slow)} == {408}
    for client in clients:
        client.hang_up()
    assert heard.found == []


async def test_a_compressed_bomb_is_never_unpacked_whole(aimed: Target, heard: Errors) -> None:
    good = [("Content-Type", "application/json"), ("Authorization", f"Bearer {aimed.tokens.good}")]
    bombs = [(kind, data) for kind, data in hostile.compressed() if len(data) > 40_000]
    assert bombs
    for kind, data in bombs:
        sent = request("POST", MESSAGES, data, [*good, ("Content-Encoding", kind)])
        tracemalloc.start()
        try:
            reply = await aimed.client("10.2.0.2").send(sent)
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert reply.status == 413
        # Of 50 MB.
        assert most < 8_000_000
    assert heard.found == []


def test_the_same_seed_gives_the_same_case() -> None:
    one, same, other = (activities.encoded(activities.activity(Random(seed))) for seed in ("1:1", "1:1", "1:2"))
    assert one == same != other
    assert said(Random(1)) == said(Random(1))
