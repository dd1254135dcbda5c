"""Tells which private words need a yes before everybody in the group can read them."""

from dialogs.agenda.item_commands import AddItems, ReplaceAgenda
from dialogs.commands.spec import Command

_NEW_FOR_EVERYBODY = (AddItems, ReplaceAgenda)
"""Their text becomes new items. A command that names an item of the agenda says itself where its words will stand."""


def needs_yes(command: Command, *, is_private: bool, agreed: bool) -> bool:
    """Return whether the writer must first agree that the text is public. `agreed`: the writer, or a leader who grants
    a wish, has pressed a button that says so."""
    return is_private and not agreed and isinstance(command, _NEW_FOR_EVERYBODY)
