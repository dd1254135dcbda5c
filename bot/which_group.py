"""Chooses the group for a private text: the group that it names, else the group that its writer spoke of last."""

from datetime import datetime, timedelta

from msgspec import Struct

from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.catalogue import Command
from dialogs.catalogue.registry import DECLARED
from dialogs.model import Group, GroupId, Refusal
from dialogs.people.group_named import group_named
from dialogs.text import escape_markdown
from storage import people as groups
from storage.confirmations import LAST_GROUP, change_confirmation, latest_waiting, load_confirmation

KIND = LAST_GROUP
REMEMBERED = timedelta(hours=1)
"""For this long after a private text for a group, the next text is for it too."""
_NOTHING = (commands.NotUnderstood, commands.Incomplete)


class _LastGroup(Struct):
    group: GroupId
    at: datetime


async def enter_named(turn: Turn, command: Command, text: str) -> Command:
    """Enter the group that the text names. Return the command without that name."""
    if DECLARED[type(command)].names_another_group:
        return command
    known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    found = group_named(text, known) if len(known) > 1 else None
    if found is None:
        return command
    group, left = found
    without = commands.parse(left, today=turn.today)
    if isinstance(without, _NOTHING) and not isinstance(command, _NOTHING):
        return command
    await turn.enter(group.id)
    turn.text = left
    return without


async def enter_last(turn: Turn, command: Command, known: list[Group]) -> bool:
    """Enter the group that this person spoke of last, and name it in a reply. Return False if there is none."""
    if DECLARED[type(command)].asks_which_group:
        return False
    last = await _last(turn)
    group = next((each for each in known if last is not None and each.id == last[1].group), None)
    if group is None or last is None or turn.now - last[1].at > REMEMBERED:
        return False
    await turn.enter(group.id)
    other = next(each for each in known if each.id != group.id)
    await turn.reply_text("group-assumed", group=escape_markdown(group.name), other=escape_markdown(other.name))
    return True


async def remember(turn: Turn) -> None:
    """Remember the group of this private word for the next one.

    A writer with a single group has chosen nothing, so a group that comes later is asked about.
    """
    if not turn.is_private or turn.group is None:
        return
    if len(await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)) < 2:
        return
    said = _LastGroup(turn.group.id, turn.now)
    last = await _last(turn)
    if last is not None:
        await change_confirmation(turn.tx, turn.tenant_id, last[0], said)
        return
    await turn.save_confirmation(KIND, said, group_id=None)


async def _last(turn: Turn) -> tuple[str, _LastGroup] | None:
    found = await latest_waiting(turn.tx, turn.tenant_id, turn.place.conversation, kind=KIND)
    if found is None:
        return None
    try:
        return found, (await load_confirmation(turn.tx, turn.tenant_id, found, _LastGroup)).content
    except Refusal:
        return None
