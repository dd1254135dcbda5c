"""Forms: set up by a paste and a yes, answered page by page or by text, followed and exported by leaders."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.events import Answer
from bot.forms import answering, choosing, conflicts, following, opening
from bot.turn import Turn

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    **opening.COMMANDS,
    **answering.COMMANDS,
    **following.COMMANDS,
}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    **opening.ACTIONS,
    **answering.ACTIONS,
    **choosing.ACTIONS,
    **conflicts.ACTIONS,
}

FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {**answering.FORMS}

CONFIRMATIONS = (*opening.CONFIRMATIONS, *conflicts.CONFIRMATIONS)
