"""Reads free words in the context of their group, after the exact stage."""

from bot.turn import Turn
from bot.understanding.context import context_of
from dialogs import catalogue as commands
from dialogs.sentences.model import Context
from dialogs.understanding.meant import may_be_doubted, meaning
from dialogs.understanding.understand import is_weak


async def meaning_of(turn: Turn, read_as: commands.Command, text: str) -> commands.Command:
    """Return the command of the words, if the exact stage was unsure of them, or the classifier doubts it."""
    if not is_weak(read_as, text) and not may_be_doubted(read_as, text, Context(now=turn.now)):
        return read_as
    command, said = meaning(read_as, text, await context_of(turn))
    if said != text:
        turn.text = turn.understood = said
    return command
