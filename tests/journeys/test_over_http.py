"""The whole way, over real HTTP with authentication on: what people do in Teams, and what they then see."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest

from tests.fakes import FakeClock
from tests.live import STOCKHOLM, Live, living, seen


@pytest.fixture
async def live(sqlite_url: str, clock: FakeClock) -> AsyncIterator[Live]:
    clock.now = datetime(2025, 5, 22, 9, 0, tzinfo=STOCKHOLM)
    async with living(sqlite_url, clock) as made:
        yield made


async def test_the_app_is_installed_and_welcomes_once_and_knows_everybody(live: Live) -> None:
    people = [live.teams.person(f"Person {number}") for number in range(1, 13)]
    live.teams.page_size = 5
    group = live.teams.group_chat("Nätverket", *people)
    await live.installs(group, by="Person 1")
    assert [len(shown.card["body"]) for shown in live.teams.shown(group) if shown.card] == [4]
    await live.says("Person 2", "medlemmar", group)
    assert "12 medlemmar" in live.heard(group)
    answer = await live.presses("Person 3", "Jag är ordförande", group)
    assert "Du är ordförande" in seen(answer)
    assert "Person 3 är ordförande" in live.heard(group)
