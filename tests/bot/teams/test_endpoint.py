"""The public endpoint, over real HTTP: what is not Teams' is refused by kind, and the bot is not run."""

import base64
import gzip
import hmac
import json
import logging
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import jwt
import pytest
from aiohttp import web
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.events import CardSubmitted, MessageReceived, RosterChanged
from bot.teams import routing
from bot.teams.endpoint import TeamsEndpoint
from bot.teams.incoming import MAX_BYTES
from bot.teams.intake import Strangers
from bot.teams.settings import ISSUER
from tests.bot.teams.conftest import Witness
from tests.connector import TENANT, Person, Place, Teams
from tests.connector.issuer import jwk, private_key

Activity = dict[str, Any]


@pytest.fixture
async def activity(teams: Teams, bot: TeamsEndpoint, group: Place, witness: Witness) -> Activity:
    """A good one, which has been let in once."""
    outcome = await teams.says("Karin Ek", "@Mötesbot dagordning", in_=group)
    assert outcome.status == 200
    assert len(witness.events) == 1
    witness.events.clear()
    return teams.delivered[-1]


class Stranger:
    """Posts whatever it likes."""

    def __init__(self, teams: Teams, session: aiohttp.ClientSession) -> None:
        self._teams = teams
        self._session = session

    async def posts(
        self, body: Any, *, token: str | None = "good", method: str = "POST", **headers: str
    ) -> aiohttp.ClientResponse:
        if token == "good":
            token = self._teams.issuer.token(self._teams.service_url)
        sent = {"Content-Type": "application/json", **{key.replace("_", "-"): value for key, value in headers.items()}}
        if token is not None:
            sent.setdefault("Authorization", f"Bearer {token}")
        data = body if isinstance(body, bytes) or hasattr(body, "__aiter__") else json.dumps(body).encode()
        async with self._session.request(method, self._teams.bot_url, data=data, headers=sent) as response:
            await response.read()
            return response


@pytest.fixture
def stranger(teams: Teams, session: aiohttp.ClientSession) -> Stranger:
    return Stranger(teams, session)


def encoded(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).decode().rstrip("=")


def unsigned(teams: Teams) -> str:
    parts = ({"alg": "none", "kid": "key-1"}, {"iss": ISSUER, "aud": teams.issuer.app_id, "exp": time.time() + 999})
    return ".".join(encoded(json.dumps(part).encode()) for part in parts) + "."


def by_public_key(teams: Teams) -> str:
    """HS256 with the published key as the secret, which a careless verifier takes."""
    claims = {"iss": ISSUER, "aud": teams.issuer.app_id, "exp": int(time.time()) + 999, "serviceurl": teams.service_url}
    secret = private_key("key-1").public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    parts = ({"alg": "HS256", "kid": "key-1"}, claims)
    signed = ".".join(encoded(json.dumps(part).encode()) for part in parts)
    return f"{signed}.{encoded(hmac.digest(secret, signed.encode(), 'sha256'))}"


def in_rs384(teams: Teams) -> str:
    claims = {"iss": ISSUER, "aud": teams.issuer.app_id, "exp": int(time.time()) + 999, "serviceurl": teams.service_url}
    return jwt.encode(claims, private_key("key-1"), algorithm="RS384", headers={"kid": "key-1"})


def changed(**claims: Any) -> Callable[[Teams], str]:
    return lambda teams: teams.issuer.token(teams.service_url, **claims)


BAD_TOKENS: dict[str, Callable[[Teams], str | None]] = {
    "none": lambda teams: None,
    "empty": lambda teams: "",
    "not a token": lambda teams: "abc",
    "three dots": lambda teams: "a.b.c",
    "not UTF-8": lambda teams: "ÿÿ.ÿÿ.ÿÿ",
    "too long": lambda teams: "a" * 8050,
    "unsigned": unsigned,
    "signed with the public key": by_public_key,
    "another algorithm": in_rs384,
    "a stranger's key": changed(signed_by="stranger", kid="key-1"),
    "an unknown key": changed(signed_by="stranger"),
    "no key id": lambda teams: jwt.encode({"iss": ISSUER}, private_key("key-1"), algorithm="RS256"),
    "expired": changed(exp=int(time.time()) - 301),
    "not yet valid": lambda teams: changed(nbf=int(time.time()) + 330)(teams),
    "without an end": changed(without="exp"),
    "an end that is no time": changed(exp="soon"),
    "an absurd end": changed(exp=10**400),
    "another issuer": changed(iss="https://elsewhere.example"),
    "the emulator's issuer": changed(iss="https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
    "without an issuer": changed(without="iss"),
    "another bot's": changed(aud="00000000-0000-0000-0000-000000000000"),
    "several bots'": lambda teams: teams.issuer.token(teams.service_url, aud=[teams.issuer.app_id, "x"]),
    "without an audience": changed(without="aud"),
    "without a service address": changed(without="serviceurl"),
    "another service address": changed(serviceurl="https://smba.trafficmanager.net/emea/"),
    "a service address that is no text": changed(serviceurl=["x"]),
}


@pytest.mark.parametrize("token", BAD_TOKENS.values(), ids=BAD_TOKENS.keys())
async def test_a_bad_token_is_401_and_the_bot_is_not_run(
    teams: Teams, activity: Activity, witness: Witness, stranger: Stranger, token: Callable[[Teams], str | None]
) -> None:
    response = await stranger.posts(activity, token=token(teams))
    assert response.status == 401
    assert response.headers["WWW-Authenticate"] == "Bearer"
    assert witness.events == []


@pytest.mark.parametrize("scheme", ["Basic", "bearer2", ""])
async def test_another_scheme_is_401(
    teams: Teams, activity: Activity, witness: Witness, stranger: Stranger, scheme: str
) -> None:
    token = teams.issuer.token(teams.service_url)
    response = await stranger.posts(activity, token=None, Authorization=f"{scheme} {token}")
    assert response.status == 401
    assert witness.events == []


async def test_a_key_that_is_not_endorsed_for_teams_is_401(
    teams: Teams, activity: Activity, witness: Witness, stranger: Stranger
) -> None:
    for endorsements in (("webchat", "directline"), ()):
        teams.issuer.keys = [jwk("other", endorsements=endorsements)]
        teams.issuer.keys[0]["kid"] = f"other-{len(endorsements)}"
        fresh = TeamsEndpoint(teams.settings(), witness, stranger._session)
        app = web.Application()
        app.add_routes(fresh.routes())
        await teams.runs(app)
        token = teams.issuer.token(teams.service_url, signed_by="other", kid=teams.issuer.keys[0]["kid"])
        assert (await stranger.posts(activity, token=token)).status == 401
    assert witness.events == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
async def test_other_methods_are_405(
    teams: Teams, activity: Activity, witness: Witness, stranger: Stranger, method: str
) -> None:
    response = await stranger.posts(activity, method=method)
    assert response.status == 405
    assert response.headers["Allow"] == "POST"
    assert witness.events == []


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "", "nonsense"]
)
async def test_what_is_not_json_by_its_header_is_415(
    activity: Activity, witness: Witness, stranger: Stranger, kind: str
) -> None:
    assert (await stranger.posts(activity, Content_Type=kind)).status == 415
    assert witness.events == []


BAD_BODIES: dict[str, bytes] = {
    "empty": b"",
    "cut off": b'{"type": "mess',
    "two values": b"{} {}",
    "a list": b"[]",
    "a number": b"1",
    "null": b"null",
    "an empty object": b"{}",
    "not a number": b'{"type": NaN}',
    "not UTF-8": b'{"type": "\xff"}',
    "a huge number": b'{"type": ' + b"9" * 10_000 + b"}",
    "absurd depth": b'{"value":' * 20_000 + b"1" + b"}" * 20_000,
    "depth of lists": b"[" * 100_000,
}


@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES.keys())
async def test_a_malformed_body_is_400(activity: Activity, witness: Witness, stranger: Stranger, body: bytes) -> None:
    assert (await stranger.posts(body)).status == 400
    assert witness.events == []


def nested(depth: int) -> Any:
    value: Any = "x"
    for _ in range(depth):
        value = {"a": value}
    return value


BAD_FIELDS: dict[str, Activity] = {
    "type a number": {"type": 1},
    "type empty": {"type": ""},
    "no conversation": {"conversation": None},
    "conversation a text": {"conversation": "x"},
    "conversation without id": {"conversation": {"conversationType": "personal"}},
    "conversation's id empty": {"conversation": {"id": ""}},
    "conversation's id a list": {"conversation": {"id": ["x"]}},
    "conversation's id endless": {"conversation": {"id": "x" * 2000}},
    "no service address": {"serviceUrl": None},
    "service address a dict": {"serviceUrl": {}},
    "no channel": {"channelId": None},
    "sender a list": {"from": []},
    "sender's id a number": {"from": {"id": 1}},
    "text a number": {"text": 1},
    "text a dict": {"text": {}},
    "entities a dict": {"entities": {}},
    "an entity a text": {"entities": ["x"]},
    "a mention of nobody": {"entities": [{"type": "mention", "mentioned": "x"}]},
    "attachments a text": {"attachments": "x"},
    "members a number": {"type": "conversationUpdate", "membersAdded": 1},
    "a member null": {"type": "conversationUpdate", "membersAdded": [None]},
    "channel data a text": {"channelData": "x"},
    "tenant a text": {"channelData": {"tenant": "x"}},
    "a bad timestamp": {"timestamp": "yesterday"},
    "a timestamp of a day that is not": {"timestamp": "2025-02-30T09:00:00Z"},
    "a timestamp without a zone": {"timestamp": "2025-02-28T09:00:00"},
    "a timestamp before time": {"timestamp": "0001-01-01T00:00:00+14:00"},
    "a timestamp that is a number": {"timestamp": 1},
    "a bad local timestamp": {"localTimestamp": "noon"},
    "a NUL": {"text": "a\u0000b"},
    "a NUL in a key": {"value": {"a\u0000": 1}},
    "a lone surrogate": {"text": "\ud83d"},
    "the other lone surrogate": {"text": "\udc00"},
    "too deep": {"value": nested(100)},
    "an action without its action": {"type": "invoke", "name": "adaptiveCard/action", "value": {}},
    "an action that is a text": {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": "x"}},
    "a verb that is a list": {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": {"verb": []}}},
    "data that is a list": {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": {"data": [1]}}},
    "data that is too large": {"type": "invoke", "name": "task/submit", "value": {"data": {"x": "a" * 66_000}}},
    "data that is too deep": {"type": "invoke", "name": "task/submit", "value": {"data": nested(40)}},
    "a dialog's data that is a text": {"type": "invoke", "name": "task/fetch", "value": {"data": "x"}},
    "a meeting without its id": {"type": "event", "name": "application/vnd.microsoft.meetingStart", "value": {}},
}


@pytest.mark.parametrize("fields", BAD_FIELDS.values(), ids=BAD_FIELDS.keys())
async def test_a_field_of_the_wrong_kind_is_400(
    activity: Activity, witness: Witness, stranger: Stranger, fields: Activity
) -> None:
    assert (await stranger.posts({**activity, **fields})).status == 400
    assert witness.events == []


async def test_a_backslash_u_that_somebody_typed_is_just_text(
    activity: Activity, witness: Witness, stranger: Stranger
) -> None:
    response = await stranger.posts({**activity, "text": "\\u0000 och \\ud83d 😀", "attachments": []})
    assert response.status == 200
    assert witness.last.text == "\\u0000 och \\ud83d 😀"


@pytest.mark.parametrize(
    "fields",
    [
        {"channelId": "directline"},
        {"channelId": "webchat"},
        {"channelId": "emulator"},
        {"serviceUrl": "https://evil.example/"},
        {"serviceUrl": "http://smba.trafficmanager.net/emea/"},
        {"serviceUrl": "https://127.0.0.1@evil.example/"},
        {"serviceUrl": "https://smba.trafficmanager.net.evil.example/"},
        {"channelData": {"tenant": {"id": "00000000-0000-0000-0000-000000000000"}}},
        {"channelData": {}, "conversation": {"id": "19:x"}},
        {"channelData": None, "conversation": {"id": "19:x"}},
    ],
)
async def test_a_genuine_token_for_what_is_not_ours_is_refused(
    teams: Teams, activity: Activity, witness: Witness, stranger: Stranger, fields: Activity
) -> None:
    sent = {**activity, **fields}
    # Endorsed for every channel, so that nothing but our own check stands in the way.
    teams.issuer.keys = [jwk("wide", endorsements=("msteams", "directline", "webchat", "emulator"))]
    fresh = TeamsEndpoint(teams.settings(), witness, stranger._session)
    app = web.Application()
    app.add_routes(fresh.routes())
    await teams.runs(app)
    token = teams.issuer.token(sent["serviceUrl"], signed_by="wide")
    assert (await stranger.posts(sent, token=token)).status == 403
    assert witness.events == []


async def test_a_body_that_is_too_large_is_413_however_it_comes(
    activity: Activity, witness: Witness, stranger: Stranger
) -> None:
    large = json.dumps({**activity, "text": "a" * MAX_BYTES}).encode()

    async def in_pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(large), 10_000):
            yield large[start : start + 10_000]

    assert (await stranger.posts(large)).status == 413
    assert (await stranger.posts(in_pieces())).status == 413
    bomb = gzip.compress(b" " * 50_000_000)
    assert (await stranger.posts(bomb, Content_Encoding="gzip")).status == 413
    assert (await stranger.posts(b"not gzip", Content_Encoding="gzip")).status == 400
    assert witness.events == []


async def test_the_header_is_judged_before_the_body(
    teams: Teams, activity: Activity, witness: Witness, stranger: Stranger
) -> None:
    assert (await stranger.posts(b"{", token="abc")).status == 401
    assert (await stranger.posts(b"x" * 200_000, token=None)).status == 401


async def test_an_address_that_is_refused_too_often_is_429_but_teams_gets_through(
    teams: Teams, activity: Activity, witness: Witness, session: aiohttp.ClientSession, stranger: Stranger
) -> None:
    now = [0.0]
    strangers = Strangers(budget=3, refill_per_second=0.5, clock=lambda: now[0])
    app = web.Application()
    app.add_routes(TeamsEndpoint(teams.settings(), witness, session, strangers=strangers).routes())
    await teams.runs(app)
    known = teams.issuer.token(teams.service_url)
    assert (await stranger.posts(activity, token=known)).status == 200
    assert [(await stranger.posts(activity, token="abc")).status for _ in range(5)] == [401, 401, 401, 429, 429]
    limited = await stranger.posts(activity, token="abc")
    assert limited.headers["Retry-After"] == "3"
    # Behind a proxy, Teams comes from the same address: its token is known already.
    assert (await stranger.posts(activity, token=known)).status == 200
    unknown = teams.issuer.token(teams.service_url, jti="another")
    assert (await stranger.posts(activity, token=unknown)).status == 429
    now[0] = 2.1
    assert (await stranger.posts(activity, token=unknown)).status == 200


async def test_what_comes_with_a_good_token_costs_its_address_nothing(
    teams: Teams, activity: Activity, witness: Witness, session: aiohttp.ClientSession, stranger: Stranger
) -> None:
    app = web.Application()
    app.add_routes(TeamsEndpoint(teams.settings(), witness, session, strangers=Strangers(budget=1)).routes())
    await teams.runs(app)
    foreign = {**activity, "channelData": {"tenant": {"id": "another"}}}
    assert [(await stranger.posts(foreign)).status for _ in range(4)] == [403] * 4
    assert (await stranger.posts(activity, token=teams.issuer.token(teams.service_url, jti="new"))).status == 200


async def test_messages_and_presses_make_no_object_of_the_sdk_and_other_kinds_are_routed_by_it(
    teams: Teams, activity: Activity, group: Place, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def turn_of(adapter: Any, incoming: Any) -> Any:
        made.append(incoming.type)
        return routing.turn_of(adapter, incoming)

    monkeypatch.setattr("bot.teams.adapter.turn_of", turn_of)
    pressed = {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": {"verb": "x", "data": {}}}}
    assert (await teams.delivers(activity)).status == 200
    assert (await teams.delivers({**activity, **pressed})).status == 200
    assert made == []
    await teams.joins(teams.person("Sara Berg"), group)
    assert made == ["conversationUpdate"]
    assert [type(event) for event in witness.events] == [MessageReceived, CardSubmitted, RosterChanged]


async def test_a_message_on_which_the_bot_fails_is_asked_for_again(
    teams: Teams, activity: Activity, witness: Witness, caplog: pytest.LogCaptureFixture
) -> None:
    witness.trouble = RuntimeError("hemlig text")
    with caplog.at_level(logging.INFO):
        outcome = await teams.delivers(activity)
    assert outcome.status == 500
    assert "RuntimeError" in caplog.text
    assert "hemlig" not in caplog.text


async def test_nothing_that_was_sent_reaches_the_log(
    teams: Teams, activity: Activity, stranger: Stranger, caplog: pytest.LogCaptureFixture
) -> None:
    secret = "mycket-hemligt"
    with caplog.at_level(logging.DEBUG):
        await teams.says("Karin Ek", f"@Mötesbot {secret}", in_=teams.places[activity["conversation"]["id"]])
        for field in ({"type": 1, "text": secret}, {"text": [secret]}, {"timestamp": secret}, {"serviceUrl": secret}):
            await stranger.posts({**activity, **field})
        await stranger.posts(activity, token=secret)
    assert secret not in caplog.text


async def test_while_the_issuer_has_never_answered_the_sender_is_told_to_come_back(
    teams: Teams, activity: Activity, witness: Witness, session: aiohttp.ClientSession, stranger: Stranger
) -> None:
    teams.issuer.down = True
    app = web.Application()
    app.add_routes(TeamsEndpoint(teams.settings(), witness, session).routes())
    await teams.runs(app)
    response = await stranger.posts(activity)
    assert response.status == 503
    assert "Retry-After" in response.headers
    assert witness.events == []


async def test_in_local_mode_nobody_is_asked_who_they_are_but_only_loopback_is_answered(
    teams: Teams, activity: Activity, witness: Witness, session: aiohttp.ClientSession, stranger: Stranger
) -> None:
    app = web.Application()
    app.add_routes(TeamsEndpoint(teams.settings(local=True, app_id=""), witness, session).routes())
    await teams.runs(app)
    assert (await stranger.posts(activity, token=None)).status == 200
    assert witness.last.place.tenant_id == TENANT
    elsewhere = {**activity, "serviceUrl": "https://smba.trafficmanager.net/emea/"}
    assert (await stranger.posts(elsewhere, token=None)).status == 403


async def test_in_local_mode_other_machines_are_not_listened_to(
    teams: Teams, activity: Activity, witness: Witness, session: aiohttp.ClientSession, stranger: Stranger
) -> None:
    endpoint = TeamsEndpoint(teams.settings(local=True, app_id=""), witness, session)

    async def from_elsewhere(request: web.Request) -> web.Response:
        return await endpoint.handle(request.clone(remote="192.0.2.7"))

    app = web.Application()
    app.router.add_post("/api/messages", from_elsewhere)
    await teams.runs(app)
    witness.events.clear()
    assert (await stranger.posts(activity, token=None)).status == 403
    assert witness.events == []


async def test_a_guest_whose_own_tenant_is_another_is_let_in_by_the_conversations(
    teams: Teams, witness: Witness, bot: TeamsEndpoint, group: Place
) -> None:
    guest = Person("Gäst Annan", tenant="somewhere-else", guest=True)
    group.members.append(guest)
    outcome = await teams.says(guest, "@Mötesbot hej", in_=group)
    assert outcome.status == 200
    assert witness.last.place.tenant_id == TENANT
