"""The id of the request under way, which its log lines, its rows of the outbox and their deliveries share."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_CURRENT: ContextVar[str | None] = ContextVar("motesbot.request", default=None)


def current() -> str | None:
    """Return the id of the request or the tick that this task works for; None outside of both."""
    return _CURRENT.get()


@contextmanager
def request() -> Iterator[str]:
    """Begin a request: whatever happens in the block has its id, 32 hexadecimal digits, as a trace of W3C has.

    It is random, and says nothing about who asked for what.
    """
    new = secrets.token_hex(16)
    before = _CURRENT.set(new)
    try:
        yield new
    finally:
        _CURRENT.reset(before)
