"""Sentences that name an invitation of the group by its title: "jag kommer till uppföljningsdagen"."""

from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.occasions import reading
from dialogs.text import fold
from storage import occasions
from storage import people as groups

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


_OWN = (
    commands.Invite,
    commands.SignUpFor,
    commands.ShowSignUps,
    commands.ChangeInvitation,
    commands.CancelInvitation,
    commands.RemindOfInvitation,
)
