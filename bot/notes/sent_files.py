"""The text of a sent file: fetched and read before a transaction opens, because it takes seconds."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.events import SentFile
from bot.notes.documents import ReadFile, UnreadableDocument, read_file
from dialogs.model import Refusal

PRIVATE_CHAT = "https://teams.microsoft.com/l/chat/0/0?users={bot}"
"""Opens the chat with the bot; files reach it nowhere else."""

Fetch = Callable[[str], Awaitable[bytes]]
"""Returns the bytes of the file at an address. Raises only FileUnreachable."""


class FileUnreachable(Exception):  # noqa: N818 - reads as what happened
    """The file cannot be fetched. `reason` is "host" (a host that is not allowed), "gone" (it does not exist, or no
    longer) or "too_large". It holds no part of the address, which is a key to the file."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def fetch_nothing(_url: str) -> bytes:
    """For places without files."""
    raise FileUnreachable("gone")


SECONDS = 12
"""For fetching and reading. Teams sends a message again that is not answered within 15 seconds."""
_FETCHING = {"host": "files-not-from-there", "gone": "files-gone", "too_large": "files-too-large"}
_READING = {
    "kind": "files-of-no-kind",
    "damaged": "files-damaged",
    "no_text": "files-without-text",
    "too_large": "files-too-large",
    "too_slow": "files-too-slow",
}


async def fetched(files: Sequence[SentFile], fetch: Fetch) -> bytes:
    """Return the bytes of the one file. Raises Refusal, with an alternative."""
    if len(files) > 1:
        raise Refusal("files-one-at-a-time")
    try:
        async with asyncio.timeout(SECONDS):
            return await fetch(files[0].url)
    except TimeoutError:
        raise Refusal("files-too-slow") from None
    except FileUnreachable as unreachable:
        raise Refusal(_FETCHING[unreachable.reason]) from None


async def read_of(files: Sequence[SentFile], fetch: Fetch) -> ReadFile:
    """Return the text of the one file, and more of our own. Raises Refusal, with an alternative, if there are several
    or it cannot be read."""
    try:
        async with asyncio.timeout(SECONDS):
            read = await read_file(files[0].name, await fetched(files, fetch))
    except TimeoutError:
        raise Refusal("files-too-slow") from None
    except UnreadableDocument as unreadable:
        raise Refusal(_READING[unreadable.reason]) from None
    if not read.text.strip():
        raise Refusal("files-without-text")
    return read
