"""Reads free words in the context of their group, after the exact stage."""

from collections.abc import Sequence

from bot.turn import Turn
from bot.understanding.context import context_of
from dialogs import catalogue as commands
from dialogs.catalogue.registry import needs_no_group
from dialogs.commands.spec import Effect
from dialogs.understanding.understand import effect_of, is_weak, understand


async def meaning_of(turn: Turn, read_as: commands.Command, text: str) -> commands.Command:
    """Return the command of the words, if the exact stage was unsure of them."""
    if not is_weak(read_as, text):
        return read_as
    found = understand(text, await context_of(turn))
    if found is not None and found.asks_how and not found.examples and not found.readings:
        return commands.Help()
    if found is not None and not found.readings:
        is_unread = isinstance(read_as, commands.NotUnderstood)
        return commands.NotUnderstood(text, found.examples, found.asks_how) if is_unread or found.asks_how else read_as
    if found is None or not (found.is_sure or found.is_likely or isinstance(read_as, commands.NotUnderstood)):
        return read_as
    if isinstance(read_as, commands.Incomplete) and read_as.what is commands.Missing.DEADLINE_DAY and not found.is_sure:
        likeliest = commands.parse(found.readings[0].says[0], today=turn.today)
        if not found.is_likely or not isinstance(likeliest, commands.NewDeadline | commands.RemindOfDeadline):
            return read_as
    first = found.readings[0]
    is_slip = (
        isinstance(read_as, commands.DidYouMean)
        and len(first.says) == 1
        and not _is_same(turn, read_as.suggestion, first.says)
    )
    if is_slip and not found.is_sure:
        return read_as
    parsed = tuple(commands.parse(each, today=turn.today) for each in first.says)
    needs_group = not all(needs_no_group(each) for each in parsed)
    is_plain = found.is_sure and not is_slip and not first.left
    if is_plain and effect_of(first.says, today=turn.today) is not Effect.CHANGES:
        turn.text = turn.understood = first.says[0]
        return parsed[0] if len(parsed) == 1 else commands.Several(parsed, first.says, needs_group)
    return commands.Meant(tuple(found.readings), needs_group)


def _is_same(turn: Turn, suggestion: str, says: Sequence[str]) -> bool:
    """Return whether a slip is near to the command that the words mean, and that command changes nothing."""
    slip, meant = commands.parse(suggestion, today=turn.today), commands.parse(says[0], today=turn.today)
    return type(slip) is type(meant) and effect_of(says, today=turn.today) is Effect.READS
