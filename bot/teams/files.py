"""Fetches a file that somebody sent in personal chat, from where Teams has put it."""

import asyncio
from collections.abc import Collection
from ipaddress import ip_address

import aiohttp
from yarl import URL

from bot.notes.sent_files import FileUnreachable

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes. The minutes of a day with a few pictures are a tenth of it."""
TIMEOUT = 8.0
"""Seconds for all of it: Teams waits fifteen for the answer to a message, and the file is still to be read."""
MOST_AT_ONCE = 4
MOST_REDIRECTS = 3


class Files:
    """`fetch` goes to `hosts` and what is under them, over https (a loopback host: also http), shows no token and keeps
    no cookie, and reads `LARGEST_FILE` at most. The session is the pooled one of the process."""

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
        # So many of the largest are in memory at once.
        self._room = asyncio.Semaphore(MOST_AT_ONCE)

    async def fetch(self, url: str) -> bytes:
        """The file's bytes. Raises FileUnreachable."""
        try:
            async with asyncio.timeout(self._timeout), self._room:
                return await self._follow(url)
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise FileUnreachable("gone") from error

    async def _follow(self, url: str) -> bytes:
        # An address of Teams' is signed as it is written.
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
        # The limit holds for what is unpacked too: a compressed answer is inflated as it comes.
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
