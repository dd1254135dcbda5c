"""Sentences that name an invitation of the group by its title: "jag kommer till uppföljningsdagen"."""

from collections.abc import Sequence

from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.dates import FoundDay
from dialogs.model import GroupId
from dialogs.occasions import reading
from dialogs.text import fold
from storage import meetings, occasions
from storage import people as groups

MOST_MEETINGS = 12
LONGEST = 300
"""Characters of a sentence that may be an answer. A longer text is something else."""


async def parsed(turn: Turn, text: str) -> commands.Command:
    """Return the command that `text` gives, where the titles of the group's invitations are known words."""
    command = commands.parse(text, today=turn.today)
    if len(text) > LONGEST or "\n" in text.strip() or isinstance(command, _OWN):
        return command
    said = commands.without_please(text)
    if not (kind := reading.about(said)):
        return command
    if turn.group is not None:
        of = [turn.group.id]
    else:
        of = [each.id for each in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)]
    coming = await occasions.coming(turn.tx, turn.tenant_id, of, now=turn.now)
    found = reading.named(coming, said)
    if not found and isinstance(command, commands.WhoIsComing) and "anmal" in fold(said):
        # Nobody signs up for a meeting of the group.
        found = coming
    zone = turn.group.zone if turn.group else turn.zone
    is_of_one = reading.is_of_an_occasion(said) or reading.on_its_day(coming, said, today=turn.today, zone=zone)
    if not found and not is_of_one and reading.on_its_bare_day(coming, said, zone=zone):
        is_of_one = not await _is_met_then(turn, of, command)
    if not found and coming and kind in ("yes", "no") and is_of_one:
        # It is none of the group's titles: the writer is asked, and the meeting is among the answers.
        if turn.group is None and len({each.group_id for each in coming}) == 1:
            await turn.enter(coming[0].group_id)
        return commands.SignUpFor(comes=kind == "yes", of=said)
    if not found:
        return command
    if turn.group is None and len({each.group_id for each in found}) == 1:
        await turn.enter(found[0].group_id)
    only = found[0].id if len(found) == 1 else said
    match kind:
        case "cancel":
            return commands.CancelInvitation(only)
        case "change":
            rest = reading.without_title(found[0], said) if len(found) == 1 else said
            return commands.ChangeInvitation(only, rest)
        case "list":
            return commands.ShowSignUps(only)
        case "other":
            return commands.SignUpFor(comes=True, of=only, who=reading.other_in(said))
        case _:
            several = kind == "yes" and reading.is_of_several(reading.without_title(found[0], said))
            return commands.SignUpFor(comes=kind == "yes", of=only, several=several)


async def _is_met_then(turn: Turn, of: Sequence[GroupId], command: commands.Command) -> bool:
    """Return whether one of the groups meets on the day that the command names."""
    found = getattr(command, "day", None)
    known = [each for each in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id) if each.id in of]
    planned = [
        meeting.starts_at.astimezone(group.zone).date()
        for group in known
        for meeting in await meetings.planned(turn.tx, group, now=turn.now, most=MOST_MEETINGS)
    ]
    return isinstance(found, FoundDay) and found.day in planned


_OWN = (
    commands.Invite,
    commands.SignUpFor,
    commands.ShowSignUps,
    commands.ChangeInvitation,
    commands.CancelInvitation,
    commands.RemindOfInvitation,
)
