"""Reads long texts beside the event loop, so that other people do not wait."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

LONG = 4_000
"""Characters. Reading a longer text takes more than some ten milliseconds."""

_Read = TypeVar("_Read")


async def read_aside(text: str, reader: Callable[[str], _Read]) -> _Read:
    """Return `reader(text)`. A long text is read in a thread: `regex` releases the interpreter meanwhile, and a process
    would take longer to start than to read."""
    return reader(text) if len(text) <= LONG else await asyncio.to_thread(reader, text)
