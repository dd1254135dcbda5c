"""A bot that only remembers what happened to it, behind the real endpoint, in front of the mock connector."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.events import Answer, Event
from bot.teams.endpoint import TeamsEndpoint
from bot.teams.messenger import TeamsMessenger
from tests.connector import Person, Place, Teams


class Witness:
    """`events` is all that came in, `answer` what it gives back, `trouble` what it raises."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.answer: Answer = None
        self.trouble: BaseException | None = None

    async def __call__(self, event: Event) -> Answer:
        self.events.append(event)
        if self.trouble is not None:
            raise self.trouble
        return self.answer

    @property
    def last(self) -> Any:
        return self.events[-1]


@pytest.fixture
async def teams() -> AsyncIterator[Teams]:
    async with Teams() as teams:
        yield teams


@pytest.fixture
def witness() -> Witness:
    return Witness()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def bot(teams: Teams, witness: Witness, session: aiohttp.ClientSession) -> TeamsEndpoint:
    endpoint = TeamsEndpoint(teams.settings(), witness, session, sorry=lambda locale: f"Förlåt ({locale})")
    app = web.Application()
    app.add_routes(endpoint.routes())
    await teams.runs(app)
    return endpoint


@pytest.fixture
def messenger(teams: Teams, session: aiohttp.ClientSession) -> TeamsMessenger:
    return TeamsMessenger(teams.settings(), session, timeout=0.3)


@pytest.fixture
def karin(teams: Teams) -> Person:
    return teams.person("Karin Ek")


@pytest.fixture
def olle(teams: Teams) -> Person:
    return teams.person("Olle Lind")


@pytest.fixture
def group(teams: Teams, karin: Person, olle: Person) -> Place:
    return teams.group_chat("Nätverket", karin, olle, installed=True)
