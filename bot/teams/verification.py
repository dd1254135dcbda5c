"""Verifies that the Bot Framework signed an activity for this bot, and fetches and caches its keys."""

import asyncio
import hashlib
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import jwt
import msgspec

from bot.teams.settings import CHANNEL, ISSUER, TeamsSettings, is_private_or_https

logger = logging.getLogger(__name__)

LEEWAY = 5 * 60
KEYS_STALE_AFTER = 24 * 3600.0
REFRESH_EVERY_AT_MOST = 60.0
REFRESH_WITHOUT_KEYS_EVERY_AT_MOST = 2.0
FETCH_TIMEOUT = 10.0
TOKENS_REMEMBERED = 512
LONGEST_TOKEN = 8000


class NotAuthenticated(Exception):  # noqa: N818 - reads as what happened
    """The request does not prove that it comes from Teams. The text is for the log and contains nothing of the
    token."""


class IssuerUnreachable(Exception):  # noqa: N818
    """No keys are known and none can be fetched, so nothing can be verified. The request itself may be fine."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The claims of a verified token: the sender, and the channels for which its key may sign."""

    service_url: str
    channels: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class _Key:
    id: str
    public: Any
    channels: frozenset[str]


class SigningKeys:
    """The issuer's keys.

    An unknown key id causes a fetch, one at a time and at most once a minute. While the issuer is down, the known keys
    stay.
    """

    def __init__(
        self, session: aiohttp.ClientSession, metadata_url: str, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._session = session
        self._metadata_url = metadata_url
        self._clock = clock
        self._keys: dict[str, _Key] = {}
        self._fetched_at = 0.0
        self._tried_at: float | None = None
        self._fetch: asyncio.Task[None] | None = None

    def known(self, key_id: str) -> _Key | None:
        return self._keys.get(key_id)

    async def find(self, key_id: str) -> _Key:
        """Return the key. Raises NotAuthenticated for a key that the issuer does not have, and IssuerUnreachable if it
        cannot be asked."""
        key = self._keys.get(key_id)
        if key is not None:
            if self._clock() - self._fetched_at > KEYS_STALE_AFTER:
                self._begin_fetch()
            return key
        self._begin_fetch()
        if self._fetch is not None:
            # Shielded: one caller may disconnect, and the others still need the keys.
            await asyncio.shield(self._fetch)
        key = self._keys.get(key_id)
        if key is not None:
            return key
        if not self._keys:
            raise IssuerUnreachable
        raise NotAuthenticated("unknown key")

    async def fetched(self) -> int:
        """Fetch the keys now, and return their number: 0 if there are none or they cannot be fetched."""
        await self._refresh()
        return len(self._keys)

    def _begin_fetch(self) -> None:
        pause = REFRESH_EVERY_AT_MOST if self._keys else REFRESH_WITHOUT_KEYS_EVERY_AT_MOST
        now = self._clock()
        if self._fetch is not None or (self._tried_at is not None and now - self._tried_at < pause):
            return
        self._tried_at = now
        self._fetch = asyncio.create_task(self._refresh())
        self._fetch.add_done_callback(self._fetched)

    def _fetched(self, task: asyncio.Task[None]) -> None:
        self._fetch = None
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.warning("the issuer's keys could not be fetched: %s", type(error).__name__)

    async def _refresh(self) -> None:
        try:
            async with asyncio.timeout(FETCH_TIMEOUT):
                keys = await self._download()
        except (aiohttp.ClientError, TimeoutError, ValueError, OSError) as error:
            logger.warning("the issuer's keys could not be fetched: %s", type(error).__name__)
            return
        self._keys = keys
        self._fetched_at = self._clock()

    async def _download(self) -> dict[str, _Key]:
        metadata = await self._get(self._metadata_url)
        keys_url = metadata.get("jwks_uri")
        if not isinstance(keys_url, str) or not is_private_or_https(keys_url):
            raise ValueError("the metadata names no keys")
        keys = {key.id: key for entry in (await self._get(keys_url)).get("keys") or () if (key := _key(entry))}
        if not keys:
            # An empty list would lock everybody out. It is more likely an accident of the issuer than its intention.
            raise ValueError("no keys")
        return keys

    async def _get(self, url: str) -> dict[str, Any]:
        async with self._session.get(url, allow_redirects=False) as response:
            response.raise_for_status()
            return msgspec.json.decode(await response.read(), type=dict[str, Any])


def _key(entry: Any) -> _Key | None:
    if not isinstance(entry, dict) or entry.get("kty") != "RSA" or not isinstance(entry.get("kid"), str):
        return None
    try:
        public = jwt.PyJWK(entry, algorithm="RS256").key
    except (jwt.PyJWTError, ValueError, TypeError, KeyError):
        return None
    endorsements = entry.get("endorsements")
    channels = endorsements if isinstance(endorsements, list) else []
    return _Key(entry["kid"], public, frozenset(name for name in channels if isinstance(name, str)))


@dataclass(frozen=True, slots=True)
class _Verified:
    proof: Proof
    key: _Key
    expires_at: float


class Verifier:
    """Verifies Authorization headers.

    A verified token is remembered by its hash until it expires or its key is fetched again: Teams uses one token for
    many activities, and checking a signature is the most expensive step.
    """

    def __init__(self, settings: TeamsSettings, keys: SigningKeys) -> None:
        self._app_id = settings.app_id
        self._keys = keys
        self._verified: dict[bytes, _Verified] = {}

    def remembered(self, header: str | None) -> Proof | None:
        """Return the known proof of this header, without work that a stranger could cause."""
        if not header:
            return None
        known = self._verified.get(_fingerprint(header))
        if known is None or known.expires_at <= time.time() or self._keys.known(known.key.id) is not known.key:
            return None
        return known.proof

    async def verify(self, header: str | None) -> Proof:
        """Return the proof of the header. Raises NotAuthenticated or IssuerUnreachable."""
        if proof := self.remembered(header):
            return proof
        if not header:
            raise NotAuthenticated("no token")
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token or len(token) > LONGEST_TOKEN:
            raise NotAuthenticated("no bearer token")
        key = await self._keys.find(_key_id(token))
        claims, expires_at = self._claims(token, key)
        service_url = claims.get("serviceurl")
        if not isinstance(service_url, str):
            raise NotAuthenticated("no serviceurl")
        proof = Proof(service_url, key.channels)
        self._remember(header, _Verified(proof, key, expires_at))
        return proof

    def _claims(self, token: str, key: _Key) -> tuple[dict[str, Any], float]:
        try:
            claims = jwt.decode(
                token,
                key.public,
                algorithms=["RS256"],
                audience=self._app_id,
                # Tokens of an emulator come from other issuers, and are refused here.
                issuer=ISSUER,
                leeway=LEEWAY,
                options={"require": ["exp", "iss", "aud"], "strict_aud": True},
            )
            return claims, float(claims["exp"])
        # ValueError, TypeError and OverflowError: claims of absurd types or sizes.
        except (jwt.PyJWTError, ValueError, TypeError, OverflowError) as error:
            raise NotAuthenticated(type(error).__name__) from None

    def _remember(self, header: str, verified: _Verified) -> None:
        while len(self._verified) >= TOKENS_REMEMBERED:
            del self._verified[next(iter(self._verified))]
        self._verified[_fingerprint(header)] = verified


def check_speaker(proof: Proof, *, service_url: str, channel_id: str) -> None:
    """Raise NotAuthenticated if a genuine token comes with another sender's activity."""
    if CHANNEL not in proof.channels or channel_id not in proof.channels:
        raise NotAuthenticated("the key is not endorsed for the channel")
    if proof.service_url != service_url:
        raise NotAuthenticated("the token is for another service address")


def _key_id(token: str) -> str:
    try:
        key_id = jwt.get_unverified_header(token).get("kid")
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError):
        raise NotAuthenticated("not a token") from None
    if not isinstance(key_id, str):
        raise NotAuthenticated("no key id")
    return key_id


def _fingerprint(header: str) -> bytes:
    return hashlib.sha256(header.encode("utf-8", "surrogateescape")).digest()
