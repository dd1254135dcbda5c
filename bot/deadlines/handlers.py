"""Deadlines by chat and by card: asked about, saved after a yes, done, postponed, moved, removed, listed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.deadlines import chains, choices, done, moving, new, parts
from bot.deadlines import lists as listed
from bot.deadlines import reassign as left
from bot.deadlines import removing as removed
from bot.deadlines import snooze as later
from bot.deadlines.create import create, tell
from bot.events import Answer
from bot.turn import Turn

__all__ = ["ACTIONS", "COMMANDS", "CONFIRMATIONS", "FORMS", "create", "tell"]

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    **new.COMMANDS,
    **parts.COMMANDS,
    **chains.COMMANDS,
    **listed.COMMANDS,
    **done.COMMANDS,
    **later.COMMANDS,
    **moving.COMMANDS,
    **left.COMMANDS,
    **choices.COMMANDS,
    **removed.COMMANDS,
}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    **new.ACTIONS,
    **parts.ACTIONS,
    **chains.ACTIONS,
    **done.ACTIONS,
    **later.ACTIONS,
    **moving.ACTIONS,
    **left.ACTIONS,
    **choices.ACTIONS,
    **removed.ACTIONS,
}

FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {}
"""Empty: every form of a deadline is a card that answers a button for one person, and needs no dialog."""

CONFIRMATIONS = (
    *new.CONFIRMATIONS,
    *parts.CONFIRMATIONS,
    *chains.CONFIRMATIONS,
    *moving.CONFIRMATIONS,
    *removed.CONFIRMATIONS,
)
"""By the kind of what waits: what its first button does, and what its no does."""
