"""What the bot says arrives as Teams wants it, and every way in which it cannot is told apart."""

import asyncio
import logging
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.delivery.sender import LONGEST_ASKED
from bot.messenger import Address, DeliveryFailed, DeliveryRefused, Failure, Messenger
from bot.teams import refusals
from bot.teams.messenger import TeamsMessenger
from bot.teams.tokens import Tokens, TokenUnavailable
from dialogs.message import Mention, Message
from tests.connector import Hang, Person, Place, Refuse, Reset, Teams
from tests.connector.places import APP_ID

HELLO = Message(text="Hej!")
CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "Dagordning"}]}


async def test_a_text_and_a_card_are_posted(teams: Teams, messenger: Messenger, group: Place) -> None:
    activity_id = await messenger.post(teams.address(group), Message(text="**Hej**", summary="Hej"))
    assert activity_id == teams.last(group).id
    assert (teams.last(group).text, teams.last(group).summary) == ("**Hej**", "Hej")
    await messenger.post(teams.address(group), Message(card=CARD, summary="Dagordning"))
    card = teams.last(group)
    assert card.card == {**CARD, "fallbackText": "Dagordning"}
    assert not card.text
    assert card.summary == "Dagordning"


async def test_a_card_is_replaced_where_it_stands(teams: Teams, messenger: Messenger, group: Place) -> None:
    address = teams.address(group)
    first = await messenger.post(address, Message(card=CARD))
    await messenger.post(address, HELLO)
    changed = {**CARD, "body": []}
    await messenger.replace(address, first, Message(card=changed))
    assert [shown.card for shown in teams.shown(group)] == [changed, None]
    assert (teams.posts[group.id], teams.replacements[group.id]) == (2, 1)


async def test_a_post_can_be_deleted(teams: Teams, messenger: Messenger, group: Place) -> None:
    activity_id = await messenger.post(teams.address(group), HELLO)
    await messenger.delete(teams.address(group), activity_id)
    assert teams.shown(group) == []


async def test_in_a_channel_it_is_a_new_post_or_stands_in_a_thread(teams: Teams, messenger: Messenger) -> None:
    karin = teams.person("Karin Ek")
    channel = teams.team("Länet", karin, channels=("Nätverk",), installed=True).channels["Nätverk"]
    root = await messenger.post(teams.address(channel), HELLO)
    await messenger.post(teams.address(channel, thread=root), Message(text="Svar"))
    assert [shown.thread for shown in teams.shown(channel)] == [None, root]


async def test_those_who_are_named_are_notified_whatever_they_are_called(
    teams: Teams, messenger: Messenger, group: Place
) -> None:
    karin, odd = Mention("29:k", "Karin Ek"), Mention("29:o", "Per & <Co>")
    text = "Till <at>Karin Ek</at> och <at>Per & <Co></at>"
    await messenger.post(teams.address(group), Message(text=text, mentions=(karin, odd, karin)))
    sent = teams.last(group).activity
    assert sent["text"] == "Till <at>Karin Ek</at> och <at>Per &amp; &lt;Co&gt;</at>"
    assert [(one["text"], one["mentioned"]["id"]) for one in sent["entities"]] == [
        ("<at>Karin Ek</at>", "29:k"),
        ("<at>Per &amp; &lt;Co&gt;</at>", "29:o"),
    ]
    card = {**CARD, "body": [{"type": "TextBlock", "text": text}], "msteams": {"width": "Full"}}
    await messenger.post(teams.address(group), Message(card=card, mentions=(karin, odd)))
    shown = teams.last(group)
    assert shown.card["body"][0]["text"] == sent["text"]
    assert shown.card["msteams"] == {"width": "Full", "entities": sent["entities"]}
    assert card["body"][0]["text"] == text


async def test_a_mention_that_is_not_in_the_text_does_not_cost_the_message(
    teams: Teams, messenger: Messenger, group: Place
) -> None:
    await messenger.post(teams.address(group), Message(text="Hej", mentions=(Mention("29:k", "Karin"),)))
    assert "entities" not in teams.last(group).activity


async def test_a_whisper_is_seen_by_one(teams: Teams, messenger: Messenger, group: Place, karin: Person) -> None:
    await messenger.whisper(teams.address(group), karin.id, HELLO)
    assert teams.last(group).seen_by == karin


async def test_a_private_conversation_is_opened_with_those_who_share_a_team(
    teams: Teams, messenger: Messenger, karin: Person, olle: Person
) -> None:
    teams.team("Länet", karin, installed=True)
    where = {"tenant_id": karin.tenant, "service_url": teams.service_url, "bot_id": f"28:{APP_ID}"}
    conversation = await messenger.open_private(**where, platform_id=karin.id)
    assert conversation == teams.private(karin).id
    with pytest.raises(DeliveryRefused) as refused:
        await messenger.open_private(**where, platform_id=olle.id)
    assert refused.value.suspends


async def test_a_long_roster_is_read_to_its_end_without_the_bot(teams: Teams, messenger: Messenger) -> None:
    people = [teams.person(f"Person {number}") for number in range(25)]
    guest = teams.person("Gäst", guest=True)
    group = teams.group_chat("Stor", *people, guest, installed=True)
    teams.page_size = 10
    roster = await messenger.roster(teams.address(group))
    assert [entry.platform_id for entry in roster] == [person.id for person in [*people, guest]]
    assert (roster[0].name, roster[0].object_id, roster[0].email) == (
        "Person 0",
        people[0].object_id,
        "person.0@kommun.example",
    )
    assert [entry.is_guest for entry in roster] == [False] * 25 + [True]
    # Where the bot's id has another shape, it is still not one of the people.
    elsewhere = Address(group.tenant, group.id, teams.service_url, people[0].id)
    assert people[0].id not in [entry.platform_id for entry in await messenger.roster(elsewhere)]


# How Teams says no.


@pytest.mark.parametrize(
    ("trouble", "failure", "retry_after"),
    [
        (Refuse(429, "TooManyRequests", retry_after=3), Failure.NOT_SENT, 3.0),
        (Refuse(429, retry_after="soon"), Failure.NOT_SENT, None),
        (Refuse(429, retry_after="-5"), Failure.NOT_SENT, None),
        (Refuse(429, retry_after="nan"), Failure.NOT_SENT, None),
        (Refuse(429, retry_after="0"), Failure.NOT_SENT, None),
        (Refuse(429, retry_after="Wed, 21 Oct 2015 07:28:00 GMT"), Failure.NOT_SENT, None),
        (Refuse(412, "PreconditionFailed"), Failure.NOT_SENT, None),
        (Refuse(408), Failure.AMBIGUOUS, None),
        (Refuse(500), Failure.AMBIGUOUS, None),
        (Refuse(502), Failure.AMBIGUOUS, None),
        (Refuse(503, retry_after=7), Failure.AMBIGUOUS, 7.0),
        (Refuse(504), Failure.AMBIGUOUS, None),
    ],
)
async def test_what_may_pass_is_failed_and_tried_once(
    teams: Teams, messenger: Messenger, group: Place, trouble: Refuse, failure: Failure, retry_after: float | None
) -> None:
    teams.trouble.append(trouble)
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.post(teams.address(group), HELLO)
    assert (failed.value.failure, failed.value.status) == (failure, trouble.status)
    assert failed.value.retry_after == retry_after
    assert len(teams.calls) == 1


@pytest.mark.parametrize("asked", ["901", "999999999", "inf", "Fri, 31 Dec 9999 23:59:59 GMT"])
async def test_a_pause_longer_than_the_bot_keeps_is_bounded_and_told_as_longer(
    teams: Teams, messenger: Messenger, group: Place, asked: str
) -> None:
    """So that the sender can count what it cuts."""
    teams.trouble.append(Refuse(429, retry_after=asked))
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.post(teams.address(group), HELLO)
    assert failed.value.retry_after is not None
    assert LONGEST_ASKED < timedelta(seconds=failed.value.retry_after) <= timedelta(days=1)


@pytest.mark.parametrize(
    ("trouble", "code", "suspends", "gone"),
    [
        (Refuse(400, "BadArgument"), "BadArgument", False, False),
        (Refuse(403, "BotNotInConversationRoster"), "BotNotInConversationRoster", True, False),
        (Refuse(403, "ConversationBlockedByUser"), "ConversationBlockedByUser", True, False),
        (Refuse(403, "BotDisabledByAdmin"), "BotDisabledByAdmin", True, False),
        (Refuse(403, "MessageWritesBlocked", old=True), "MessageWritesBlocked", True, False),
        (
            Refuse(403, said="The bot is not part of the conversation roster."),
            "BotNotInConversationRoster",
            True,
            False,
        ),
        (Refuse(403, "SomethingNew", old=True), "SomethingNew", True, False),
        (Refuse(403, "Forbidden", said="NotEnoughPermissions"), "NotEnoughPermissions", True, False),
        (Refuse(403), "", True, False),
        (Refuse(404, "ConversationNotFound"), "ConversationNotFound", False, True),
        (Refuse(404, said="Activity not found."), "ActivityNotFoundInConversation", False, True),
        (Refuse(413, "MessageSizeTooBig"), "MessageSizeTooBig", False, False),
        (Refuse(405), "", False, False),
        (Refuse(301), "", False, False),
    ],
)
async def test_what_is_final_is_refused_and_tried_once(
    teams: Teams, messenger: Messenger, group: Place, trouble: Refuse, code: str, suspends: bool, gone: bool
) -> None:
    teams.trouble.append(trouble)
    with pytest.raises(DeliveryRefused) as refused:
        await messenger.post(teams.address(group), HELLO)
    error = refused.value
    assert (error.status, error.code, error.suspends, error.gone) == (trouble.status, code, suspends, gone)
    assert len(teams.calls) == 1


async def test_what_the_mock_refuses_by_itself_is_refused(teams: Teams, messenger: Messenger, group: Place) -> None:
    address = teams.address(group)
    nowhere = Address(group.tenant, "19:nowhere@thread.v2", teams.service_url, "28:x")
    large = Message(text="a" * 110_000)
    for call, status in (
        (messenger.post(nowhere, HELLO), 404),
        (messenger.replace(address, "nothing", HELLO), 404),
        (messenger.delete(address, "nothing"), 404),
        (messenger.post(address, large), 413),
    ):
        with pytest.raises(DeliveryRefused) as refused:
            await call
        assert refused.value.status == status
    group.installed = False
    with pytest.raises(DeliveryRefused) as refused:
        await messenger.post(address, HELLO)
    assert refused.value.suspends


@pytest.mark.parametrize("trouble", [Hang(kept=True), Hang(kept=False), Reset(kept=True), Reset(kept=False)])
async def test_what_may_have_arrived_is_ambiguous_and_not_repeated(
    teams: Teams, messenger: Messenger, group: Place, trouble: Hang | Reset
) -> None:
    await messenger.post(teams.address(group), HELLO)
    teams.trouble.append(trouble)
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.post(teams.address(group), HELLO)
    assert failed.value.failure is Failure.AMBIGUOUS
    assert teams.posts[group.id] == (2 if trouble.kept else 1)


async def test_where_nobody_listens_nothing_was_sent(
    teams: Teams, messenger: Messenger, group: Place, unused_tcp_port: int
) -> None:
    address = Address(group.tenant, group.id, f"http://127.0.0.1:{unused_tcp_port}/", "28:x")
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.post(address, HELLO)
    assert failed.value.failure is Failure.NOT_SENT


async def test_the_token_goes_to_no_other_host(
    teams: Teams, messenger: Messenger, group: Place, session: aiohttp.ClientSession
) -> None:
    for url in ("https://evil.example/", "http://evil.example/", "nonsense", ""):
        with pytest.raises(DeliveryRefused):
            await messenger.post(Address(group.tenant, group.id, url, "28:x"), HELLO)
    assert teams.issuer.token_fetches == 0


async def test_the_token_follows_no_redirect(
    teams: Teams, session: aiohttp.ClientSession, messenger: Messenger, group: Place
) -> None:
    asked: list[str] = []

    async def elsewhere(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.json_response({"id": "x"})

    async def redirect(request: web.Request) -> web.Response:
        return web.Response(status=307, headers={"Location": "/elsewhere"})

    app = web.Application()
    app.add_routes([web.post("/elsewhere", elsewhere), web.post("/{path:.*}", redirect)])
    url = (await teams.runs(app)).removesuffix("api/messages")
    with pytest.raises(DeliveryRefused):
        await messenger.post(Address(group.tenant, group.id, url, "28:x"), HELLO)
    assert asked == []


async def test_no_text_and_no_token_reaches_the_log_or_an_error(
    teams: Teams, messenger: Messenger, group: Place, caplog: pytest.LogCaptureFixture
) -> None:
    teams.trouble.append(Refuse(403, "BotNotInConversationRoster", said="hemligt svar"))
    with caplog.at_level(logging.DEBUG), pytest.raises(DeliveryRefused) as refused:
        await messenger.post(teams.address(group), Message(text="hemlig text"))
    said = f"{refused.value!r} {refused.value} {caplog.text}"
    assert "hemlig" not in said
    assert "token-" not in said


async def test_teams_limits_are_met_as_a_pause(teams: Teams, messenger: Messenger, group: Place) -> None:
    now = datetime(2025, 6, 16, 7, tzinfo=UTC)
    teams.clock = lambda: now
    teams.limits = True
    for _ in range(7):
        await messenger.post(teams.address(group), HELLO)
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.post(teams.address(group), HELLO)
    assert (failed.value.failure, failed.value.retry_after) == (Failure.NOT_SENT, 2.0)
    now += timedelta(seconds=2)
    await messenger.post(teams.address(group), HELLO)


# The bot's own token.


async def test_many_at_once_fetch_one_token(teams: Teams, session: aiohttp.ClientSession, group: Place) -> None:
    # With time enough for a busy machine.
    messenger = TeamsMessenger(teams.settings(), session)
    await asyncio.gather(*(messenger.post(teams.address(group), HELLO) for _ in range(20)))
    assert teams.issuer.token_fetches == 1
    assert teams.posts[group.id] == 20


async def test_one_who_gives_up_does_not_take_the_token_from_the_others(
    teams: Teams, session: aiohttp.ClientSession
) -> None:
    tokens = Tokens(teams.settings(), session)
    first = asyncio.create_task(tokens.current())
    await asyncio.sleep(0)
    second = asyncio.create_task(tokens.current())
    await asyncio.sleep(0)
    first.cancel()
    assert await second == "token-1"


async def test_a_token_that_is_not_accepted_is_renewed_once(teams: Teams, messenger: Messenger, group: Place) -> None:
    await messenger.post(teams.address(group), HELLO)
    teams.issuer.granted.clear()
    await messenger.post(teams.address(group), HELLO)
    assert teams.issuer.token_fetches == 2
    assert teams.posts[group.id] == 2


async def test_a_bot_that_is_never_accepted_is_told_so(teams: Teams, messenger: Messenger, group: Place) -> None:
    teams.trouble.extend([Refuse(401), Refuse(401)])
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.post(teams.address(group), HELLO)
    assert failed.value.failure is Failure.UNAUTHORISED
    teams.trouble.extend([Refuse(401, "BotNotRegistered"), Refuse(401, "BotNotRegistered")])
    with pytest.raises(DeliveryRefused):
        await messenger.post(teams.address(group), HELLO)


async def test_without_a_token_nothing_was_sent(teams: Teams, messenger: Messenger, group: Place) -> None:
    teams.issuer.down = True
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.post(teams.address(group), HELLO)
    assert failed.value.failure is Failure.NOT_SENT
    teams.issuer.down = False
    teams.issuer.refuses_secret = True
    with pytest.raises(DeliveryFailed) as failed:
        await messenger.post(teams.address(group), HELLO)
    assert failed.value.failure is Failure.UNAUTHORISED
    assert teams.calls == []


async def test_a_token_is_renewed_five_minutes_before_its_end_and_outlives_a_pause_of_the_issuer(
    teams: Teams, session: aiohttp.ClientSession
) -> None:
    now = [0.0]
    tokens = Tokens(teams.settings(), session, clock=lambda: now[0])
    assert await tokens.current() == "token-1"
    now[0] = 3600 - 301
    assert await tokens.current() == "token-1"
    now[0] = 3600 - 299
    teams.issuer.down = True
    assert await tokens.current() == "token-1"
    teams.issuer.down = False
    assert (await tokens.current()).startswith("token-")
    assert teams.issuer.token_fetches == 3
    teams.issuer.down = True
    now[0] = 10_000
    with pytest.raises(TokenUnavailable):
        await tokens.current()


async def test_a_managed_identity_asks_azure_and_needs_no_secret(
    teams: Teams, session: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []

    async def identity(request: web.Request) -> web.Response:
        asked.append({**request.query, "header": request.headers.get("X-IDENTITY-HEADER")})
        return web.json_response({"access_token": "managed", "expires_in": "86400"})

    app = web.Application()
    app.add_routes([web.get("/api/messages", identity)])
    monkeypatch.setenv("IDENTITY_ENDPOINT", await teams.runs(app))
    monkeypatch.setenv("IDENTITY_HEADER", "proof")
    tokens = Tokens(teams.settings(app_type="UserAssignedMSI", app_password=""), session)
    assert await tokens.current() == "managed"
    assert asked == [
        {
            "resource": "https://api.botframework.com",
            "client_id": APP_ID,
            "api-version": "2019-08-01",
            "header": "proof",
        }
    ]


async def test_in_local_mode_no_token_is_sent(teams: Teams, session: aiohttp.ClientSession, group: Place) -> None:
    seen: list[str | None] = []

    async def emulator(request: web.Request) -> web.Response:
        seen.append(request.headers.get("Authorization"))
        return web.json_response({"id": "1"})

    app = web.Application()
    app.add_routes([web.post("/{path:.*}", emulator)])
    url = (await teams.runs(app)).removesuffix("api/messages")
    messenger = TeamsMessenger(teams.settings(local=True), session)
    assert await messenger.post(Address("local", "19:x", url, "28:x"), HELLO) == "1"
    assert seen == [None]


def test_a_pause_may_be_given_as_a_date_and_a_past_date_is_none() -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)
    assert 80 < (refusals.seconds_of(date) or 0) <= 90
    past = format_datetime(datetime.fromtimestamp(time.time() - 90, UTC), usegmt=True)
    assert refusals.seconds_of(past) is None


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"error": 1}', b'{"error": {"code": ["x"]}}', b"[" * 99_999])
def test_an_error_that_says_nothing_has_no_code(body: bytes) -> None:
    assert refusals.code_of(body) == ""


@pytest.fixture
async def unused_tcp_port() -> int:
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    return port
