"""What is to be done, as a list: the group's, one person's in all their groups, and who has not done it yet."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.handlers.turn import Turn
from dialogs import commands
from dialogs.deadlines import lists, naming, owners, rules
from dialogs.message import Message
from dialogs.model import Deadline, DeadlineStatus, Member
from dialogs.text import escape_markdown
from storage import deadlines, groups


async def show(turn: Turn, _: commands.ListDeadlines) -> None:
    """What is to be done, and what is done of that which is not yet due."""
    group = turn.the_group()
    await turn.require(commands.ListDeadlines)
    listed = [
        each
        for each in await deadlines.deadlines_of(turn.tx, group)
        if each.status is DeadlineStatus.ACTIVE or each.due_on >= turn.today
    ]
    await turn.reply(
        lists.list_message(
            listed,
            locale=turn.locale,
            today=turn.today,
            roster=await turn.members(),
            reader=turn.member if turn.is_private else None,
        )
    )


async def show_mine(turn: Turn, _: commands.ShowMyDeadlines) -> None:
    """What this person has left to do, in all their groups and of their own; said to them alone."""
    active = await deadlines.active_in_groups_of(turn.tx, turn.tenant_id, turn.person.id)
    mine = []
    for group in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id):
        member = await groups.find_member(turn.tx, group, turn.person.id)
        mine += [
            (group.name, each, owners.next_for(each, member))
            for each in active
            if each.group_id == group.id and member and _is_left_to(each, member)
        ]
    own = await deadlines.private_deadlines(turn.tx, turn.tenant_id, turn.person.id)
    mine += [("", each, each.due_on) for each in own if each.status is DeadlineStatus.ACTIVE]
    await _say_privately(turn, lists.mine_message(mine, locale=turn.locale, today=turn.today))


def _is_left_to(deadline: Deadline, member: Member) -> bool:
    if owners.is_for_group(deadline) and not member.is_member:
        return False
    return owners.concerns(deadline, member) and not owners.is_done_by(deadline, member)


async def show_not_done(turn: Turn, command: commands.WhoIsNotDone) -> None:
    """Who has not done what, to one who leads and nobody else."""
    await turn.require(commands.WhoIsNotDone)
    known = await deadlines.deadlines_of(turn.tx, turn.the_group())
    if command.number is None:
        asked = [each for each in known if each.status is DeadlineStatus.ACTIVE]
    else:
        asked = [naming.numbered(known, command.number)]
        rules.must_be_active(asked[0])
    roster = await turn.members()
    await _say_privately(turn, lists.not_done_message(asked, roster=roster, locale=turn.locale, today=turn.today))


async def _say_privately(turn: Turn, told: Message) -> None:
    await turn.reply_privately(told)
    if not turn.is_private:
        await turn.reply_text("deadline-said-privately", name=escape_markdown(turn.person.name))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ListDeadlines: show,
    commands.ShowMyDeadlines: show_mine,
    commands.WhoIsNotDone: show_not_done,
}
