"""Reads an absence that is told after a meeting: whether the person missed that meeting, or misses the next."""

from datetime import date

from dialogs.commands.spec import Command
from dialogs.language import written_in
from dialogs.people.coming_commands import CannotCome
from dialogs.sentences.model import Context, Reading
from dialogs.sentences.slots import people_in


def is_absence_today(command: Command, today: date) -> bool:
    """Return whether somebody is absent, and no day but today is named."""
    if not isinstance(command, CannotCome) or command.substitute:
        return False
    return command.day is None or command.day.day == today


def absent_from_last(command: Command, text: str, context: Context) -> tuple[Reading, ...]:
    """Return both readings if a round about the last meeting is open and no meeting is planned; else nothing."""
    if not context.round_is_open or context.meetings or not is_absence_today(command, context.today):
        return ()
    english = written_in(text) == "en"
    names = people_in(text, context)
    who = (" and " if english else " och ").join(names) or ("I" if english else "jag")
    missed = f"{who} was not there" if english else f"{who} var inte med"
    misses = f"{who} can't come" if english else f"{who} kan inte komma"
    return (Reading((missed,)), Reading((misses,)))
