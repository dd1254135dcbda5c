"""Examines the public address: that Teams and browsers reach the bot there through its TLS proxy, and reach no more."""

import asyncio
import socket
import ssl
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.install.report import Finding, note, ok, skipped, wrong
from bot.settings import Settings, is_loopback

ENDS_SOON = timedelta(days=14)
LEFT = 0.25
"""The part of its life at which a certificate should have been renewed: programs that renew begin at a third."""
HEADERS = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy")
"""Headers that the bot sets on its pages, and that a proxy must leave as they are."""
INTERNAL = ("/metrics", "/readyz")


async def examine(settings: Settings, session: aiohttp.ClientSession, clock: Callable[[], datetime]) -> list[Finding]:
    """Ask the public address as a stranger would. Asked from this machine, so a firewall outside is not seen."""
    if not settings.public_url:
        return [skipped("public address", "not set")]
    visit = _Visit(settings.public_url, session, clock)
    found = [await visit.alive()]
    if not visit.answered:
        return found
    found += [await visit.certificate_lasts(), *await visit.resolves_publicly()]
    return [*found, await visit.messages_arrive(), await visit.headers_pass(), await visit.keeps_internal()]


class _Visit:
    def __init__(self, url: str, session: aiohttp.ClientSession, clock: Callable[[], datetime]) -> None:
        self._url = url
        self._host = urlsplit(url).hostname or ""
        self._session = session
        self._clock = clock
        self._certificate: dict[str, Any] | None = None
        self.answered = False

    async def alive(self) -> Finding:
        """The bot itself answers /healthz there."""
        url = f"{self._url}/healthz"
        try:
            async with self._session.get(url, allow_redirects=False) as response:
                status, body, served_from = response.status, await response.read(), response.headers.get("Age")
                connection = response.connection
                if connection is not None and connection.transport is not None:
                    self._certificate = connection.transport.get_extra_info("peercert")
        except aiohttp.ClientSSLError:
            return wrong(
                "public address",
                f"the certificate of {self._host} is not trusted",
                "give the proxy a certificate of a public authority, with its intermediate certificates: Teams accepts"
                " no other",
            )
        except aiohttp.ClientConnectorDNSError:
            return wrong(
                "public address", f"{self._host} has no address", f"add a DNS record for {self._host} to the proxy"
            )
        except (aiohttp.ClientError, TimeoutError, OSError) as problem:
            return wrong(
                "public address",
                f"{url} does not answer ({type(problem).__name__})",
                "start the proxy and the bot, and open port 443; if only this machine cannot reach its own"
                " public address, ask from another network: curl -i " + url,
            )
        self.answered = True
        if b'"alive"' not in body:
            return wrong(
                "public address",
                f"{url} answered {status}, and it was not the bot",
                "let the proxy pass this address to the bot (MOTESBOT_HOST and MOTESBOT_PORT), without redirects or a"
                " sign-in",
            )
        if served_from is not None:
            return wrong("public address", f"{url} came from a cache", "switch caching off in the proxy for the bot")
        if status != 200:
            return wrong("public address", "the bot answers, but its scheduler is silent", "restart the bot")
        return ok("public address", f"{url} answers")

    async def certificate_lasts(self) -> Finding:
        if not self._url.startswith("https:"):
            return skipped("certificate", "http has none")
        # The connection of an answer that has been read may be closed: then another is made.
        shown = self._certificate or await asyncio.to_thread(
            _certificate_of, self._host, urlsplit(self._url).port or 443
        )
        if not shown or "notAfter" not in shown or "notBefore" not in shown:
            return skipped("certificate", "could not be read")
        return lasts(_read_date(shown["notBefore"]), _read_date(shown["notAfter"]), now=self._clock())

    async def resolves_publicly(self) -> list[Finding]:
        """Teams calls from the internet, so an address inside the organisation is not enough."""
        loop = asyncio.get_running_loop()
        try:
            found = await loop.getaddrinfo(self._host, None, type=socket.SOCK_STREAM)
        except OSError:
            return []
        addresses = {str(entry[4][0]) for entry in found}
        if any(ip_address(address.partition("%")[0]).is_global for address in addresses) or is_loopback(self._host):
            return []
        return [
            note(
                "public address",
                f"{self._host} is a private address here ({', '.join(sorted(addresses))})",
                "fine if the internet sees another address; Teams must reach it from outside",
            )
        ]

    async def messages_arrive(self) -> Finding:
        """The bot refuses a request without a token with 401, and only the bot does that with this method."""
        url = f"{self._url}/api/messages"
        body = {"type": "message", "text": ""}
        status = await self._status("POST", url, json=body)
        if status == 401:
            return ok("messages", f"POST {url} arrives, and is refused without a token")
        return wrong(
            "messages",
            f"POST {url} " + (f"answered {status} instead of 401" if status else "was not answered"),
            "let the proxy pass POST /api/messages unchanged, with its Authorization header and without a sign-in page"
            " of its own; the same address is the messaging endpoint of the Azure Bot",
        )

    async def headers_pass(self) -> Finding:
        url = f"{self._url}/privacy"
        try:
            async with self._session.get(url, allow_redirects=False) as response:
                status, headers = response.status, response.headers
        except (aiohttp.ClientError, TimeoutError, OSError):
            return wrong("pages", f"{url} does not answer", "let the proxy pass /privacy, /terms and /links/")
        if status != 200:
            return wrong("pages", f"{url} answered {status}", "let the proxy pass /privacy, /terms and /links/")
        if missing := [name for name in HEADERS if name not in headers]:
            return wrong(
                "pages", f"the proxy removes {', '.join(missing)}", "let it pass the headers of the bot's answers"
            )
        if "Strict-Transport-Security" not in headers:
            return note("pages", f"{url} answers", "the proxy may add Strict-Transport-Security: max-age=31536000")
        return ok("pages", f"{url} answers with its headers")

    async def keeps_internal(self) -> Finding:
        shown = [path for path in INTERNAL if await self._status("GET", self._url + path) in {200, 503}]
        if shown:
            return wrong(
                "internal pages",
                f"{' and '.join(shown)} can be read from the internet",
                "let the proxy pass only /api/messages, /links/, /privacy, /terms and /healthz",
            )
        return ok("internal pages", f"{' and '.join(INTERNAL)} are not shown")

    async def _status(self, method: str, url: str, **more: Any) -> int:
        """Return the status; 0 if nothing answered."""
        try:
            async with self._session.request(method, url, allow_redirects=False, **more) as response:
                return response.status
        except (aiohttp.ClientError, TimeoutError, OSError):
            return 0


def lasts(begins: datetime, ends: datetime, *, now: datetime) -> Finding:
    """Judge how long a certificate lasts. Some live for six days only, and are renewed every other day."""
    left = ends - now
    if left < ENDS_SOON and left < (ends - begins) * LEFT:
        return wrong(
            "certificate",
            f"ends in {left.days} days" if left > timedelta(0) else "has ended",
            "renew it: a proxy such as Caddy does that by itself if port 80 or 443 is open to the world",
        )
    return ok(
        "certificate", f"lasts {left.days} days more" if left.days else f"lasts {left.seconds // 3600} hours more"
    )


def _certificate_of(host: str, port: int) -> dict[str, Any] | None:
    try:
        with (
            socket.create_connection((host, port), timeout=5) as plain,
            ssl.create_default_context().wrap_socket(plain, server_hostname=host) as secure,
        ):
            return dict(secure.getpeercert() or {})
    except OSError:
        return None


def _read_date(text: str) -> datetime:
    """Read the form of OpenSSL: "Jun  1 12:00:00 2027 GMT"."""
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(text), UTC)
