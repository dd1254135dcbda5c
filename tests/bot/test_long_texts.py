"""While a long text is read, the loop goes on answering."""

import asyncio
import threading
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.notes import handlers as notes
from bot.run_in_thread import LONG, read_aside
from dialogs.dates import Reading, read_minutes
from tests.snapshots import Prepared
from tests.world import World, words

PATIENCE = 60
"""Seconds after which a reader gives up waiting: only where the loop stands still."""


async def begin(world: World) -> None:
    await world.time_is(datetime(2025, 5, 23, 12, tzinfo=ZoneInfo("Europe/Stockholm")))
    await world.arrive("Karin", "Olle")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    return await prepared(begin)


async def test_the_loop_answers_while_a_long_text_is_read() -> None:
    answered = threading.Event()

    def reads_until_somebody_is_answered(text: str) -> bool:
        return answered.wait(PATIENCE)

    reading = asyncio.create_task(read_aside("x" * (LONG + 1), reads_until_somebody_is_answered))
    await asyncio.sleep(0)
    answered.set()
    assert await reading


async def test_a_short_text_is_read_where_it_is() -> None:
    assert await read_aside("senast 26/9", lambda _: threading.current_thread()) is threading.main_thread()


async def test_what_a_reader_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        await read_aside("x" * (LONG + 1), lambda text: 1 // (len(text) - LONG - 1))


async def test_long_notes_are_read_beside_the_loop(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    read_in: list[threading.Thread] = []

    def watched(text: str, **more: date) -> Reading:
        read_in.append(threading.current_thread())
        return read_minutes(text, **more)

    monkeypatch.setattr(notes, "read_minutes", watched)
    await world.says("Karin", f"Anteckningar 22 maj 2025\n\nSvar senast den 30 juni.\n{'Vi talade om allt. ' * 300}")
    assert [thread is threading.main_thread() for thread in read_in] == [False]
    assert "Svar" in words(world.newest_card())
