"""What is to be done, as a list: the group's."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.handlers.turn import Turn
from dialogs import commands
from dialogs.deadlines import cards
from dialogs.model import DeadlineStatus
from storage import deadlines


async def show(turn: Turn, _: commands.ListDeadlines) -> None:
    """What is to be done, and what is done of that which is not yet due."""
    group = turn.the_group()
    await turn.require(commands.ListDeadlines)
    listed = [
        each
        for each in await deadlines.deadlines_of(turn.tx, group)
        if each.status is DeadlineStatus.ACTIVE or each.due_on >= turn.today
    ]
    await turn.reply(
        cards.list_message(
            listed,
            locale=turn.locale,
            today=turn.today,
            roster=await turn.members(),
            reader=turn.member if turn.is_private else None,
        )
    )


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.ListDeadlines: show}
