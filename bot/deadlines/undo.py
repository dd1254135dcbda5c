"""The buttons of `ångra` that take back changes of deadlines."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.deadlines import chains, done, moving, parts, removing
from bot.events import Answer
from bot.turn import Turn

UNDO_WAYS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_undo": done.undo,
    "deadline_part_undo": parts.undo,
    "deadline_move_yes": moving.confirm,
    "deadline_chain_move": chains.confirm_move,
    "deadline_remove_yes": removing.confirm_remove,
    "deadline_restore": removing.restore,
}
