"""The name of a group: a leader may choose it, and it then no longer follows the name of the place in Teams."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.model import Refusal
from dialogs.text import clean, escape_markdown
from storage import people as groups

LONGEST_NAME = 80


async def name_group(turn: Turn, command: commands.NameGroup) -> None:
    """Handle "gruppen heter Nätverket norr". The reply is where it was written."""
    group = turn.the_group()
    await turn.require(commands.NameGroup)
    name = " ".join(clean(command.name).split())[:LONGEST_NAME].strip()
    if not name:
        raise Refusal("group-name-missing")
    await groups.change_group(turn.tx, group, name=name, is_named=True)
    await turn.reply_text("group-named-already" if name == group.name else "group-named", name=escape_markdown(name))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.NameGroup: name_group}
