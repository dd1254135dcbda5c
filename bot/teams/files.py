"""Fetches a file that a person sent in the private chat, from its place in Teams."""

import asyncio
from collections.abc import Collection
from ipaddress import ip_address

import aiohttp
from yarl import URL

from bot.notes.sent_files import FileUnreachable

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes. The minutes of a day with a few pictures have a tenth of this size."""
TIMEOUT = 8.0
"""Seconds for the whole fetch. Teams waits 15 seconds for the answer to a message, and the file has yet to be read."""
MOST_AT_ONCE = 4
MOST_REDIRECTS = 3


class Files:
    """Fetches from `hosts` and their subdomains over https (a loopback host: also http), without token or cookie.

    It reads at most `LARGEST_FILE` bytes. The session is the pooled one of the process.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        hosts: Collection[str],
        *,
        largest: int = LARGEST_FILE,
        timeout: float = TIMEOUT,
    ) -> None:
        self._session = session
        self._hosts = frozenset(hosts)
        self._largest = largest
        self._timeout = timeout
        # The number of largest files in memory at once.
        self._room = asyncio.Semaphore(MOST_AT_ONCE)

    async def fetch(self, url: str) -> bytes:
        """Return the file's bytes. Raises FileUnreachable."""
        try:
            async with asyncio.timeout(self._timeout), self._room:
                return await self._follow(url)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise FileUnreachable("gone") from error

    async def _follow(self, url: str) -> bytes:
        # A signed address must stay exactly as it was written.
        address = URL(url, encoded=True)
        for _ in range(MOST_REDIRECTS + 1):
            if not self._reaches(address):
                raise FileUnreachable("host")
            async with self._session.get(address, allow_redirects=False) as response:
                if response.status == 200:
                    return await self._read(response)
                if response.status not in (301, 302, 303, 307, 308):
                    break
                address = address.join(URL(response.headers.get("Location", ""), encoded=True))
        raise FileUnreachable("gone")

    async def _read(self, response: aiohttp.ClientResponse) -> bytes:
        if (response.content_length or 0) > self._largest:
            raise FileUnreachable("too_large")
        data = bytearray()
        # The limit covers decompressed bytes too: a compressed answer is inflated as it arrives.
        async for chunk in response.content.iter_chunked(64 * 1024):
            data += chunk
            if len(data) > self._largest:
                raise FileUnreachable("too_large")
        return bytes(data)

    def _reaches(self, address: URL) -> bool:
        host = (address.host or "").casefold()
        if address.user is not None or not any(host == one or host.endswith(f".{one}") for one in self._hosts):
            return False
        return (address.scheme == "https" and address.port == 443) or (
            address.scheme in ("http", "https") and _is_loopback(host)
        )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
