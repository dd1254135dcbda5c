"""Admits activities that Teams sent to this bot, and refuses others by kind before any bot code runs."""

import asyncio
import logging
import time
from collections.abc import Callable
from http import HTTPStatus

from aiohttp import web

from bot.teams.incoming import MAX_BYTES, Incoming, Malformed, parse
from bot.teams.settings import CHANNEL, TeamsSettings, is_loopback
from bot.teams.verification import IssuerUnreachable, NotAuthenticated, Proof, Verifier, check_speaker

logger = logging.getLogger(__name__)

BODY_TIMEOUT = 15.0
ADDRESSES_WATCHED = 4096


class Refused(Exception):  # noqa: N818 - reads as what happened
    """The request is not for this bot. `reason` is for the log and contains nothing of the request."""

    def __init__(self, status: HTTPStatus, reason: str, **headers: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Strangers:
    """Counts refusals for each address.

    Beyond the budget an address gets 429 without a check of its token, unless the token is known to be good: behind a
    proxy everybody has the same address, Teams too.
    """

    def __init__(
        self, *, budget: int = 60, refill_per_second: float = 1.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._budget = float(budget)
        self._refill = refill_per_second
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}

    def seconds_to_wait(self, address: str) -> float:
        """Return 0 while the address has budget left, else the seconds to wait."""
        left = self._remaining(address)
        return 0.0 if left >= 1 else (1 - left) / self._refill

    def refused(self, address: str) -> None:
        left = max(0.0, self._remaining(address) - 1)
        # The address seen longest ago is dropped first.
        self._left.pop(address, None)
        self._left[address] = (left, self._clock())
        while len(self._left) > ADDRESSES_WATCHED:
            del self._left[next(iter(self._left))]

    def _remaining(self, address: str) -> float:
        if address not in self._left:
            return self._budget
        left, since = self._left[address]
        return min(self._budget, left + (self._clock() - since) * self._refill)


class Intake:
    """The checks of the public endpoint: cheap ones first, and the header before the body."""

    def __init__(self, settings: TeamsSettings, verifier: Verifier, strangers: Strangers) -> None:
        self._settings = settings
        self._verifier = verifier
        self._strangers = strangers

    async def admit(self, request: web.Request) -> Incoming:
        """Return the activity as received, verified and of the right shape. Raises `Refused`."""
        address = request.remote or ""
        try:
            proof = await self._identify(request, address)
        except Refused as refused:
            # Only strangers use the budget: a request with a good token comes from Teams, where many bots share an
            # address.
            if refused.status not in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
                self._strangers.refused(address)
            raise
        body = await self._body(request)
        try:
            incoming = parse(body)
        except Malformed as malformed:
            raise Refused(HTTPStatus.BAD_REQUEST, str(malformed)) from None
        self._check(incoming, proof)
        return incoming

    async def _identify(self, request: web.Request, address: str) -> Proof | None:
        """Return what the header proves; None in local mode, which listens only on this machine."""
        if request.method != "POST":
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "not a POST", Allow="POST")
        if request.content_type != "application/json":
            raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "not JSON by its header")
        if request.content_length is not None and request.content_length > MAX_BYTES:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too large by its header")
        if not self._settings.local:
            return await self._verified(request, address)
        # The settings bind to loopback, but a proxy or a container's port may still admit others.
        if not is_loopback(address):
            raise Refused(HTTPStatus.FORBIDDEN, "not from this machine")
        return None

    async def _verified(self, request: web.Request, address: str) -> Proof:
        headers = request.headers.getall("Authorization", [])
        header = headers[0] if len(headers) == 1 else None
        wait = self._strangers.seconds_to_wait(address)
        if wait and self._verifier.remembered(header) is None:
            raise Refused(HTTPStatus.TOO_MANY_REQUESTS, "too many refusals", Retry_After=str(int(wait) + 1))
        try:
            return await self._verifier.verify(header)
        except NotAuthenticated as error:
            raise _unauthorised(error) from None
        except IssuerUnreachable:
            # Not the sender's fault: Teams repeats such a request, and the issuer may be back then.
            raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "no keys to verify with", Retry_After="5") from None

    async def _body(self, request: web.Request) -> bytes:
        chunks, size = [], 0
        try:
            async with asyncio.timeout(BODY_TIMEOUT):
                # The limit covers decompressed bytes too: aiohttp inflates a compressed body as it arrives.
                async for chunk in request.content.iter_chunked(64 * 1024):
                    size += len(chunk)
                    if size > MAX_BYTES:
                        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too large")
                    chunks.append(chunk)
        except TimeoutError:
            raise Refused(HTTPStatus.REQUEST_TIMEOUT, "the body took too long") from None
        except (OSError, ValueError, web.RequestPayloadError) as error:
            raise Refused(HTTPStatus.BAD_REQUEST, f"broken body: {type(error).__name__}") from None
        return b"".join(chunks)

    def _check(self, incoming: Incoming, proof: Proof | None) -> None:
        if proof is not None:
            try:
                check_speaker(proof, service_url=incoming.service_url, channel_id=incoming.channel_id)
            except NotAuthenticated as error:
                raise _unauthorised(error) from None
            # Direct Line and Web Chat let their clients choose their identity.
            if incoming.channel_id != CHANNEL:
                raise Refused(HTTPStatus.FORBIDDEN, "another channel")
        if not self._settings.reaches(incoming.service_url):
            raise Refused(HTTPStatus.FORBIDDEN, "a service address that is not allowed")
        if not self._settings.admits_tenant(incoming.tenant_id or ""):
            raise Refused(HTTPStatus.FORBIDDEN, "a tenant that is not allowed")


def _unauthorised(error: NotAuthenticated) -> Refused:
    return Refused(HTTPStatus.UNAUTHORIZED, str(error), WWW_Authenticate="Bearer")
