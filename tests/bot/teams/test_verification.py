"""Keys change, issuers go down: what is genuine is let in all the same, and nobody can make us fetch keys all day."""

import asyncio
import time
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.teams import verification
from bot.teams.settings import TeamsSettings
from bot.teams.verification import IssuerUnreachable, NotAuthenticated, SigningKeys, Verifier
from tests.connector.issuer import Issuer, jwk
from tests.connector.places import APP_ID, TENANT

SERVICE = "https://smba.trafficmanager.net/emea/"


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def issuer() -> AsyncIterator[Issuer]:
    issuer = Issuer(APP_ID)
    issuer.start()
    yield issuer
    issuer.stop()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def verifier(issuer: Issuer, session: aiohttp.ClientSession, clock: Clock) -> Verifier:
    settings = TeamsSettings(APP_ID, app_tenant_id=TENANT, openid_metadata_url=issuer.metadata_url)
    return Verifier(settings, SigningKeys(session, issuer.metadata_url, clock=clock))


def header(issuer: Issuer, key: str = "key-1", **claims: object) -> str:
    return "Bearer " + issuer.token(SERVICE, signed_by=key, **claims)


async def test_a_new_key_is_accepted_at_once_and_the_old_one_refused(
    issuer: Issuer, verifier: Verifier, clock: Clock
) -> None:
    old = header(issuer)
    await verifier.verify(old)
    issuer.keys = [jwk("key-2")]
    clock.now += 61
    proof = await verifier.verify(header(issuer, "key-2"))
    assert proof.service_url == SERVICE
    # Even though it had been verified before: its key has been withdrawn.
    with pytest.raises(NotAuthenticated):
        await verifier.verify(old)


async def test_unknown_keys_make_one_fetch_a_minute_and_no_more(
    issuer: Issuer, verifier: Verifier, clock: Clock
) -> None:
    await verifier.verify(header(issuer))
    assert issuer.key_fetches == 1
    clock.now += 61
    for _ in range(20):
        with pytest.raises(NotAuthenticated):
            await verifier.verify(header(issuer, kid="invented"))
    assert issuer.key_fetches == 2


async def test_many_at_once_make_one_fetch(issuer: Issuer, verifier: Verifier) -> None:
    await asyncio.gather(*(verifier.verify(header(issuer, jti=str(number))) for number in range(20)))
    assert issuer.key_fetches == 1


async def test_one_who_hangs_up_does_not_take_the_keys_from_the_others(issuer: Issuer, verifier: Verifier) -> None:
    first = asyncio.create_task(verifier.verify(header(issuer)))
    await asyncio.sleep(0)
    second = asyncio.create_task(verifier.verify(header(issuer)))
    await asyncio.sleep(0)
    first.cancel()
    assert (await second).service_url == SERVICE


async def test_the_keys_are_kept_while_the_issuer_is_down(issuer: Issuer, verifier: Verifier, clock: Clock) -> None:
    await verifier.verify(header(issuer))
    issuer.down = True
    clock.now += 3 * 24 * 3600
    await verifier.verify(header(issuer, jti="new"))
    with pytest.raises(NotAuthenticated):
        await verifier.verify(header(issuer, kid="invented"))
    await verifier.verify(header(issuer, jti="newer"))


async def test_an_issuer_without_keys_does_not_lock_everybody_out(
    issuer: Issuer, verifier: Verifier, clock: Clock
) -> None:
    await verifier.verify(header(issuer))
    issuer.keys = []
    clock.now += 61
    with pytest.raises(NotAuthenticated):
        await verifier.verify(header(issuer, kid="invented"))
    await verifier.verify(header(issuer, jti="new"))


async def test_without_any_keys_it_is_asked_again_soon(issuer: Issuer, verifier: Verifier, clock: Clock) -> None:
    issuer.down = True
    with pytest.raises(IssuerUnreachable):
        await verifier.verify(header(issuer))
    issuer.down = False
    clock.now += 2.1
    await verifier.verify(header(issuer))


async def test_keys_of_other_kinds_are_passed_over(issuer: Issuer, verifier: Verifier) -> None:
    issuer.keys = [{"kty": "EC", "kid": "ec"}, {"kty": "RSA", "kid": "broken", "n": "x"}, "junk", jwk("key-1")]
    await verifier.verify(header(issuer))


async def test_a_token_is_remembered_only_until_it_expires(issuer: Issuer, verifier: Verifier) -> None:
    good = header(issuer)
    assert verifier.remembered(good) is None
    await verifier.verify(good)
    assert verifier.remembered(good) is not None
    # Five minutes' grace for clocks that differ, but each time by a full check.
    late = header(issuer, exp=int(time.time()) - 100)
    await verifier.verify(late)
    assert verifier.remembered(late) is None


async def test_the_memory_of_tokens_is_bounded(issuer: Issuer, verifier: Verifier) -> None:
    for number in range(verification.TOKENS_REMEMBERED + 5):
        await verifier.verify(header(issuer, jti=str(number)))
    assert len(verifier._verified) == verification.TOKENS_REMEMBERED


@pytest.mark.parametrize(
    "changed",
    [
        {"app_id": ""},
        {"app_id": "not-a-guid"},
        {"app_type": "MultiTenant"},
        {"app_type": "singletenant"},
        {"app_tenant_id": ""},
        {"openid_metadata_url": "http://login.example/openid"},
        {"token_url": "http://login.example/token"},
    ],
)
def test_a_bot_that_would_be_open_to_anybody_does_not_start(changed: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        TeamsSettings(**{"app_id": APP_ID, "app_tenant_id": TENANT, **changed})


def test_the_secret_is_not_shown_with_the_settings() -> None:
    assert "hemlig" not in repr(TeamsSettings(APP_ID, "hemlig", TENANT))


@pytest.mark.parametrize(
    ("url", "reached"),
    [
        ("https://smba.trafficmanager.net/emea/", True),
        ("https://smba.trafficmanager.net", True),
        ("https://eu.teams.example/x", True),
        ("https://teams.example/x", False),
        ("https://SMBA.trafficmanager.net/emea/", True),
        ("http://smba.trafficmanager.net/emea/", False),
        ("https://smba.trafficmanager.net.evil.example/", False),
        ("https://smba.trafficmanager.net@evil.example/", False),
        ("https://evil.example/smba.trafficmanager.net", False),
        ("https://evil.example#smba.trafficmanager.net", False),
        ("https://smba.trafficmanager.net\\@evil.example/", False),
        ("https://smba.trafficmanager.net:99999/", False),
        ("ftp://smba.trafficmanager.net/", False),
        ("http://127.0.0.1:9/", False),
        ("//smba.trafficmanager.net/", False),
        ("", False),
    ],
)
def test_only_addresses_on_the_list_are_reached(url: str, reached: bool) -> None:
    settings = TeamsSettings(APP_ID, app_tenant_id=TENANT, service_hosts=("smba.trafficmanager.net", ".teams.example"))
    assert settings.reaches(url) is reached
