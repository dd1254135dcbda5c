"""What a group is called: a leader may choose a name, which then no longer follows that of its place in Teams."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.turn import Turn
from dialogs import commands
from dialogs.model import Refusal
from dialogs.text import clean, escape_markdown
from storage import people as groups

LONGEST_NAME = 80


async def name_group(turn: Turn, command: commands.NameGroup) -> None:
    """ "gruppen heter Nätverket norr": told where it was said."""
    group = turn.the_group()
    await turn.require(commands.NameGroup)
    name = " ".join(clean(command.name).split())[:LONGEST_NAME].strip()
    if not name:
        raise Refusal("group-name-missing")
    await groups.change_group(turn.tx, group, name=name, is_named=True)
    await turn.reply_text("group-named-already" if name == group.name else "group-named", name=escape_markdown(name))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.NameGroup: name_group}
