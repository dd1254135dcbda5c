"""The title of a deadline that a pattern cut, as the reader of free words knows it."""

from dataclasses import replace

from dialogs.catalogue.parsing import parse, without_please
from dialogs.commands.spec import Command
from dialogs.commands.talk import Several
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.deadlines.new_meant import added
from dialogs.language import written_in
from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Sentence
from dialogs.text import fold

_LOOSE = lazily(
    r"[,;:.!?=–]|\b(?:ar|ska|skall|skulle|maste|behover|kan|vill|har|som|och|and|senare|later|pamin\p{L}*|remind|"
    r"is|are|was|must|should|will|can|that|about|for|nudge|nag|me|us|someone|somebody)\b"
)


def has_loose_title(command: Command) -> bool:
    """Return whether the command is a new deadline whose title may hold words that are no part of it."""
    return isinstance(command, NewDeadline) and _LOOSE.search(fold(command.title)) is not None


def _words(command: NewDeadline) -> set[str]:
    return set(fold(command.title).replace(",", " ").split())


def with_read_title(command: Command, text: str, context: Context) -> Command:
    """Return the command with the shorter title, and the owner, that the reader of free words finds for the same day.

    Where that reader finds several deadlines in the same words, they are returned.
    """
    if not isinstance(command, NewDeadline) or not has_loose_title(command):
        return command
    read = added(Sentence(without_please(text).strip(), is_english=written_in(text) == "en"), context)
    if len(read) != 1 or read[0].left or not read[0].is_certain:
        return command
    parts = tuple(parse(each, today=context.today) for each in read[0].says)
    if len(parts) > 1:
        is_of_all = all(isinstance(each, NewDeadline) and _words(each) <= _words(command) for each in parts)
        return Several(parts, read[0].says, needs_group=True) if is_of_all else command
    found = parts[0]
    if not isinstance(found, NewDeadline) or len(found.title) >= len(command.title):
        return command
    if (found.day.day, found.at, found.rule, found.more) != (command.day.day, command.at, command.rule, command.more):
        return command
    if fold(found.title) not in fold(command.title):
        return command
    return replace(command, title=found.title, owner=command.owner or found.owner)
