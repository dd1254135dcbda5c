"""Long texts are read beside the event loop, so that nobody waits for somebody else's minutes."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

LONG = 4_000
"""Characters: what takes longer to read than to answer, some ten milliseconds."""

_Read = TypeVar("_Read")


async def read_aside(text: str, reader: Callable[[str], _Read]) -> _Read:
    """What `reader` makes of `text`. A long one is read in a thread: the patterns of `regex` let others run meanwhile,
    and a process of its own would take longer to start than to read."""
    return reader(text) if len(text) <= LONG else await asyncio.to_thread(reader, text)
