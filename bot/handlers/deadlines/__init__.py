"""Deadlines by chat and by card: asked about, saved at the yes, done, put off, moved, removed, listed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.events import Answer
from bot.handlers.deadlines import done, later, listed, new, removed
from bot.handlers.deadlines.made import create
from bot.handlers.turn import Turn

__all__ = ["ACTIONS", "COMMANDS", "FORMS", "create"]

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    **new.COMMANDS,
    **listed.COMMANDS,
    **done.COMMANDS,
    **removed.COMMANDS,
}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    **new.ACTIONS,
    **done.ACTIONS,
    **later.ACTIONS,
    **removed.ACTIONS,
}

FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {}
"""None: every form of a deadline is a card that answers a button, for that one person, and opens everywhere."""
