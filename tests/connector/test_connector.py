"""The mock itself: it refuses what Teams refuses, and its users can do no more than users can."""

from typing import Any

import aiohttp
import pytest
from aiohttp import web

from tests.connector import Place, Teams

CARD = {
    "type": "AdaptiveCard",
    "version": "1.5",
    "body": [
        {"type": "Input.Text", "id": "driv", "isRequired": True, "maxLength": 5},
        {"type": "Input.Toggle", "id": "later", "value": "false"},
    ],
    "actions": [
        {"type": "Action.ShowCard", "title": "Mer", "card": {"actions": [{"type": "Action.Submit", "title": "Inre"}]}},
        {"type": "Action.OpenUrl", "title": "Läs", "url": "https://x.example"},
        {"type": "Action.Submit", "title": "Skicka", "data": {"action": "send"}},
    ],
}


@pytest.fixture
async def teams() -> Any:
    async with Teams() as teams:
        teams.person("Karin Ek")
        yield teams


@pytest.fixture
def group(teams: Teams) -> Place:
    return teams.group_chat("Nätverket", *teams.people.values(), installed=True)


@pytest.fixture
async def heard(teams: Teams) -> list[str]:
    """The ids of what a bot that listens has heard, in order."""
    heard: list[str] = []

    async def listen(request: web.Request) -> web.Response:
        heard.append((await request.json())["text"])
        return web.Response()

    app = web.Application()
    app.router.add_post("/api/messages", listen)
    await teams.runs(app)
    return heard


class Bot:
    def __init__(self, teams: Teams) -> None:
        self.teams = teams
        teams.issuer.granted.add("mine")

    async def posts(self, place: str, activity: dict[str, Any], *, token: str = "mine") -> tuple[int, str]:
        url = f"{self.teams.service_url}v3/conversations/{place}/activities"
        headers = {"Authorization": f"Bearer {token}"}
        async with (
            aiohttp.ClientSession() as session,
            session.post(url, json={"type": "message", **activity}, headers=headers) as response,
        ):
            body = await response.json()
            return response.status, body.get("error", {}).get("code", "")


MENTION = {"type": "mention", "text": "<at>Karin</at>", "mentioned": {"id": "29:x"}}


async def test_it_refuses_as_the_emulator_does(teams: Teams, group: Place) -> None:
    bot = Bot(teams)
    assert await bot.posts(group.id, {}) == (400, "BadSyntax")
    assert await bot.posts(group.id, {"text": "x", "entities": [MENTION]}) == (400, "BadArgument")
    card = {"body": [], "msteams": {"entities": [MENTION]}}
    assert await bot.posts(group.id, {"attachments": [{"content": card}]}) == (400, "BadArgument")
    assert await bot.posts(group.id, {"text": "x" * 110_000}) == (413, "MessageSizeTooBig")
    assert await bot.posts("19:nowhere", {"text": "x"}) == (404, "ConversationNotFound")
    assert await bot.posts(group.id, {"text": "x"}, token="stolen") == (401, "Unauthorized")
    group.installed = False
    assert await bot.posts(group.id, {"text": "x"}) == (403, "BotNotInConversationRoster")
    assert teams.shown(group) == []


async def test_a_text_beside_a_card_gives_no_id(teams: Teams, group: Place) -> None:
    await Bot(teams).posts(group.id, {"text": "x", "attachments": [{"content": {}}]})
    assert teams.posts[group.id] == 1


async def test_what_is_sent_can_come_twice_and_out_of_order(teams: Teams, heard: list[str]) -> None:
    teams.delivers_twice = True
    await teams.says("Karin Ek", "a")
    assert heard == ["a", "a"]
    teams.delivers_twice = False
    await teams.delivers_again()
    assert heard == ["a", "a", "a"]
    heard.clear()
    async with teams.out_of_order():
        for text in "abc":
            await teams.says("Karin Ek", text)
    assert heard == ["c", "b", "a"]


async def test_nobody_can_press_what_is_not_there_or_send_what_a_client_would_not(teams: Teams, group: Place) -> None:
    await Bot(teams).posts(group.id, {"attachments": [{"content": CARD}]})
    shown = teams.last(group)
    for title, inputs, complaint in (
        ("Svara", {"driv": "x"}, "no button"),
        ("Läs", {"driv": "x"}, "hears nothing"),
        ("Skicka", {"hinder": "x"}, "no field"),
        ("Skicka", {}, "required"),
        ("Skicka", {"driv": "för långt"}, "more than 5"),
    ):
        with pytest.raises(AssertionError, match=complaint):
            await teams.presses("Karin Ek", title, shown, **inputs)


async def test_a_name_may_be_short_if_it_is_clear_whose(teams: Teams, heard: list[str]) -> None:
    await teams.says("Karin", "a")
    teams.person("Karin Berg")
    with pytest.raises(AssertionError, match="2 people"):
        await teams.says("Karin", "b")
    assert heard == ["a"]
