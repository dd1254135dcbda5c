"""Takes back what was done last, of the agenda or of the deadlines."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.handlers import agenda
from bot.handlers.deadlines import undone
from bot.handlers.turn import Turn
from dialogs import commands


async def undo(turn: Turn, _: commands.Undo) -> None:
    """The later of the two: what one did to a deadline here, or to the agenda (of which those who lead take back
    anybody's change)."""
    last = await undone.latest(turn)
    if last is None:
        await agenda.undo(turn)
        return
    changed_at = await agenda.undoable_at(turn)
    if changed_at is None or last.created_at >= changed_at:
        await undone.take_back(turn, last)
    else:
        await agenda.undo(turn)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.Undo: undo}
