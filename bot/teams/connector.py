"""Calls the Bot Connector's REST API over one pooled session: one attempt for each call, typed errors."""

from functools import lru_cache
from typing import Any
from urllib.parse import quote

import aiohttp
import msgspec
from yarl import URL

from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from bot.teams.refusals import error_of
from bot.teams.settings import TeamsSettings
from bot.teams.tokens import Tokens, TokenUnavailable
from bot.time_limit import TimeLimit

TIMEOUT = 15.0
CONNECT_TIMEOUT = 5.0
LONGEST_ANSWER = 8 * 1024 * 1024


class Connector:
    """Raises only DeliveryFailed and DeliveryRefused from `call`.

    It repeats a call only once, with a fresh token after a 401; the worker decides about all other attempts. The token
    goes only to hosts on the allow-list, and no redirect is followed.
    """

    def __init__(
        self, settings: TeamsSettings, session: aiohttp.ClientSession, tokens: Tokens, *, timeout: float = TIMEOUT
    ) -> None:
        self._settings = settings
        self._session = session
        self._tokens = tokens
        self._seconds = timeout
        self._timeout = aiohttp.ClientTimeout(sock_connect=min(CONNECT_TIMEOUT, timeout))
        # There are few service addresses.
        self._reaches = lru_cache(maxsize=256)(settings.reaches)

    async def call(
        self, method: str, service_url: str, path: tuple[str, ...], body: Any = None, **query: str | None
    ) -> Any:
        """Return the decoded answer, or None if it has no body. `path` holds unescaped parts."""
        if not self._reaches(service_url):
            raise DeliveryRefused(status=403, code="ServiceAddressNotAllowed")
        url = _url(service_url, path, query)
        payload = None if body is None else msgspec.json.encode(body)
        token = await self._token()
        status, answer, retry_after = await self._once(method, url, payload, token)
        if status == 401 and token is not None:
            self._tokens.reject(token)
            status, answer, retry_after = await self._once(method, url, payload, await self._token())
        if not 200 <= status < 300:
            raise error_of(status, answer, retry_after)
        try:
            return msgspec.json.decode(answer) if answer else None
        except (ValueError, RecursionError):
            # Teams accepted the call; only the answer is unreadable.
            return None

    async def _token(self) -> str | None:
        if self._settings.local:
            return None
        try:
            return await self._tokens.current()
        except TokenUnavailable as unavailable:
            failure = Failure.UNAUTHORISED if unavailable.refused else Failure.NOT_SENT
            raise DeliveryFailed(failure, code="NoToken") from None

    async def _once(
        self, method: str, url: URL, payload: bytes | None, token: str | None
    ) -> tuple[int, bytes, str | None]:
        headers = {"Content-Type": "application/json"} if payload is not None else {}
        if token is not None:
            headers["Authorization"] = f"Bearer {token}"
        try:
            async with (
                TimeLimit(self._seconds),
                self._session.request(
                    method, url, data=payload, headers=headers, timeout=self._timeout, allow_redirects=False
                ) as response,
            ):
                answer = await response.content.read(LONGEST_ANSWER)
                # read(n) returns the bytes received so far; the rest may still be on its way.
                while len(answer) < LONGEST_ANSWER and not response.content.at_eof():
                    answer += await response.content.read(LONGEST_ANSWER)
                return response.status, answer, response.headers.get("Retry-After")
        # No connection, or none in time: nothing has been written yet.
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise DeliveryFailed(Failure.NOT_SENT, code=type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise DeliveryFailed(Failure.AMBIGUOUS, code=type(error).__name__) from None
        # The address is not a valid URL.
        except ValueError as error:
            raise DeliveryRefused(status=400, code=type(error).__name__) from None


_ESCAPES = {ord(sign): quote(sign, safe="") for sign in map(chr, range(128))}
"""The signs of ids, escaped: a table is faster than `quote`, which looks at each sign in Python."""


def _escaped(part: str) -> str:
    return part.translate(_ESCAPES) if part.isascii() else quote(part, safe="")


@lru_cache(maxsize=256)
def _service(url: str) -> tuple[URL, str]:
    """Return the address of a service, and its path without a last slash."""
    service = URL(url.rstrip("/"), encoded=True)
    return service, service.raw_path.rstrip("/")


def _url(service_url: str, path: tuple[str, ...], query: dict[str, str | None]) -> URL:
    # Ids contain ":", ";" and "@". They are escaped here once, and yarl leaves them alone.
    service, prefix = _service(service_url)
    url = service.with_path("/".join([prefix, *map(_escaped, path)]), encoded=True)
    if not query:
        return url
    given = "&".join(f"{key}={quote(value, safe='')}" for key, value in query.items() if value is not None)
    return URL(f"{url}?{given}", encoded=True) if given else url
