"""Who was in the call: ten minutes count as present, the latest word wins, and the source is kept."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage.database.tables.minutes import presence
from tests.snapshots import Prepared
from tests.world import World

PEOPLE = {"Karin": "Region Sydlän", "Sara": "Region Sydlän", "Olle": "Kumla kommun", "Nils": "Laxå kommun"}


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    for who, organisation in PEOPLE.items():
        await world.says("Karin", f"{who} är från {organisation}")
    await world.plan("28 augusti kl 9-12")
    await world.says("Nils", "jag kan inte komma")
    await world.says("Karin", "lägg till Skolfrukost")
    await world.time_passes(days=3)
    world.clock.now = world.clock.now.replace(hour=7, minute=0, second=0)


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(begin)


async def present(world: World) -> set[str]:
    await world.says("Sara", "närvaro")
    line = next(each for each in world.heard().split("\n") if each.startswith("Närvarande"))
    return {name for name in ("Karin", "Sara", "Olle", "Nils") if name in line}


async def sources(world: World) -> dict[str, str]:
    async with world.db.read() as tx:
        return {row.name.split()[0]: row.source for row in await tx.execute(select(presence))}


@pytest.mark.parametrize(
    ("minutes", "counts"),
    [((9,), False), ((11,), True), ((4, 4), False), ((6, 6), True), ((3, 3, 3, 3), True), ((180,), True)],
)
async def test_ten_minutes_in_all_count_as_present(group: World, minutes: tuple[int, ...], *, counts: bool) -> None:
    for length in minutes:
        await group.joins_call("Nils")
        await group.time_passes(minutes=length)
        await group.leaves_call("Nils")
    assert ("Nils" in await present(group)) is counts
    assert (await sources(group)).get("Nils") == ("call" if counts else None)


async def test_it_counts_while_they_are_still_in_the_call(group: World) -> None:
    await group.joins_call("Nils")
    await group.time_passes(minutes=9)
    assert "Nils" not in await present(group)
    await group.time_passes(minutes=2)
    assert "Nils" in await present(group)
    assert "räknas som närvarande efter Teams-samtalet" in group.heard()


async def test_the_end_of_the_call_counts_the_time_until_then(group: World) -> None:
    await group.time_passes(minutes=100)
    await group.joins_call("Nils")
    group.clock.advance(minutes=15)
    await group.call_ends()
    assert "Nils" in await present(group)


async def test_a_later_word_wins_over_the_call_and_the_call_over_an_earlier_word(group: World) -> None:
    await group.joins_call("Olle", "Nils")
    await group.time_passes(minutes=15)
    await group.says("Sara", "Olle var inte med")
    await group.time_passes(minutes=15)
    await group.leaves_call("Olle", "Nils")
    assert await present(group) == {"Karin", "Sara", "Nils"}
    assert await sources(group) == {"Olle": "", "Nils": "call"}
    await group.time_passes(minutes=1)
    await group.says("Sara", "Nils var inte med")
    await group.joins_call("Nils")
    await group.time_passes(minutes=20)
    # They were there for long enough before the word, and have not been since.
    assert "Nils" not in await present(group)


async def test_a_word_before_the_ten_minutes_is_older_than_the_call(group: World) -> None:
    await group.says("Sara", "Frånvarande: Olle")
    await group.joins_call("Olle")
    await group.time_passes(minutes=12)
    assert "Olle" in await present(group)


async def test_a_second_device_and_a_stranger_change_nothing(group: World) -> None:
    await group.joins_call("Nils")
    await group.time_passes(minutes=6)
    await group.joins_call("Nils", "Främling")
    await group.time_passes(minutes=5)
    assert "Nils" in await present(group)
    assert "Främling" not in group.heard()


async def test_events_in_another_order_do_no_harm(group: World) -> None:
    await group.leaves_call("Nils")
    await group.joins_call("Nils")
    group.clock.now -= timedelta(minutes=20)
    await group.leaves_call("Nils")
    group.clock.now += timedelta(minutes=20)
    assert "Nils" not in await present(group)


async def test_without_events_the_answers_and_words_are_enough(group: World) -> None:
    await group.says("Sara", "alla var med utom Olle")
    assert await present(group) == {"Karin", "Sara", "Nils"}
    assert "Teams-samtalet" not in group.heard()


async def test_a_call_outside_of_any_meeting_is_nobodys_attendance(group: World) -> None:
    await group.time_passes(days=5)
    await group.joins_call("Nils")
    await group.time_passes(minutes=20)
    assert await sources(group) == {}
