"""The bot's own token for Teams: fetched by one task at a time, cached, and renewed before it expires."""

import asyncio
import os
import time
from collections.abc import Callable
from typing import Annotated

import aiohttp
import msgspec

from bot.teams.settings import TeamsSettings

AUDIENCE = "https://api.botframework.com"
RENEW_BEFORE = 5 * 60
FETCH_TIMEOUT = 10.0
# Azure's address for managed identities on a virtual machine, reachable only from that machine.
_MACHINE_IDENTITY_URL = "http://169.254.169.254/metadata/identity/oauth2/token"


class TokenUnavailable(Exception):  # noqa: N818 - reads as what happened
    """No token is available. `refused`: Entra refused it (the secret is wrong or expired), rather than being
    unreachable."""

    def __init__(self, *, refused: bool) -> None:
        super().__init__("refused" if refused else "unreachable")
        self.refused = refused


class _Granted(msgspec.Struct):
    access_token: Annotated[str, msgspec.Meta(min_length=1)]
    # A managed identity sends it as a string.
    expires_in: int | str = 3600


class Tokens:
    """A cache of tokens. Everybody who needs a token during a fetch waits for that fetch. `clock` is in seconds."""

    def __init__(
        self, settings: TeamsSettings, session: aiohttp.ClientSession, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._settings = settings
        self._session = session
        self._clock = clock
        self._token: str | None = None
        self._expires_at = 0.0
        self._fetch: asyncio.Task[None] | None = None

    async def current(self) -> str:
        """Return the token. A valid one is used while no new one can be fetched. Raises TokenUnavailable."""
        if self._token is None or self._clock() >= self._expires_at - RENEW_BEFORE:
            try:
                await self._renew()
            except TokenUnavailable:
                if self._token is None or self._clock() >= self._expires_at:
                    raise
        assert self._token is not None  # noqa: S101 - _renew either sets it or raises
        return self._token

    def reject(self, token: str) -> None:
        """Drop `token`, which Teams refused, unless a newer one has been fetched. The next call fetches anew."""
        if token == self._token:
            self._token = None

    async def _renew(self) -> None:
        if self._fetch is None:
            self._fetch = asyncio.create_task(self._fetch_token())
            self._fetch.add_done_callback(self._fetched)
        # Shielded: the first caller may give up, and the others still wait.
        await asyncio.shield(self._fetch)

    def _fetched(self, task: asyncio.Task[None]) -> None:
        self._fetch = None
        if not task.cancelled():
            # Retrieved, so that asyncio does not complain if all waiting callers have given up.
            task.exception()

    async def _fetch_token(self) -> None:
        asked_at = self._clock()
        try:
            async with asyncio.timeout(FETCH_TIMEOUT):
                status, body = await self._ask()
        except (aiohttp.ClientError, TimeoutError, OSError):
            raise TokenUnavailable(refused=False) from None
        if status != 200:
            raise TokenUnavailable(refused=status in (400, 401, 403))
        try:
            granted = msgspec.json.decode(body, type=_Granted)
            lifetime = int(granted.expires_in)
        except (msgspec.MsgspecError, ValueError):
            raise TokenUnavailable(refused=False) from None
        self._token, self._expires_at = granted.access_token, asked_at + lifetime

    async def _ask(self) -> tuple[int, bytes]:
        if self._settings.app_type == "UserAssignedMSI":
            return await self._ask_managed_identity()
        url = self._settings.token_url or (
            f"https://login.microsoftonline.com/{self._settings.app_tenant_id}/oauth2/v2.0/token"
        )
        form = {
            "grant_type": "client_credentials",
            "client_id": self._settings.app_id,
            "client_secret": self._settings.app_password,
            "scope": f"{AUDIENCE}/.default",
        }
        async with self._session.post(url, data=form, allow_redirects=False) as response:
            return response.status, await response.read()

    async def _ask_managed_identity(self) -> tuple[int, bytes]:
        query = {"resource": AUDIENCE, "client_id": self._settings.app_id}
        # App Service and Container Apps set an endpoint of their own; a virtual machine uses Azure's.
        if endpoint := os.environ.get("IDENTITY_ENDPOINT"):
            query["api-version"] = "2019-08-01"
            headers = {"X-IDENTITY-HEADER": os.environ.get("IDENTITY_HEADER", "")}
        else:
            endpoint = self._settings.token_url or _MACHINE_IDENTITY_URL
            query["api-version"] = "2018-02-01"
            headers = {"Metadata": "true"}
        async with self._session.get(endpoint, params=query, headers=headers, allow_redirects=False) as response:
            return response.status, await response.read()
