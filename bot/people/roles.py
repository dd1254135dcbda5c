"""Who leads a group: the roles that people get and leave, and the question who takes over."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.events import Answer, ShowText
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.deliveries.quiet_hours import awake_at
from dialogs.deliveries.subjects import Subject
from dialogs.message import Message
from dialogs.model import Group, Member, Refusal, Role
from dialogs.people import cards, leaders
from dialogs.text import escape_markdown
from dialogs.texts import say
from storage import meetings
from storage import people as groups
from storage.outbox import promises as outbox
from storage.outbox import troubles
from storage.outbox.promises import Promise

_COLUMNS = {Role.CHAIR: "is_chair", Role.VICE: "is_vice", Role.SECRETARY: "is_secretary"}


async def _appoint(turn: Turn, chosen: list[Member], role: Role, *, also: bool = False) -> None:
    """Give people the role, and tell the group who has it now. Chairs replace the chairs before, unless `also`.

    The first leaders of a group are told what did not arrive there before.
    """
    group = turn.the_group()
    leading = await turn.leading()
    before = [member for member in leading if role in member.roles]
    name = escape_markdown(", ".join(each.person.name for each in chosen))
    turn.can_undo(f"undo-did-{role}", name=name)
    ids = [member.person.id for member in chosen]
    if role is Role.CHAIR and not also:
        await groups.only_chairs(turn.tx, group, ids)
        holders = chosen
    else:
        for each in ids:
            await groups.change_membership(turn.tx, group, each, **{_COLUMNS[role]: True})
        holders = [member for member in before if member.person.id not in ids] + chosen
    if not leading:
        await troubles.report_earlier(turn.tx, turn.tenant_id, group.id, now=turn.now)
    await turn.tell_group(Message(text=cards.holders(holders, role, turn.group_locale)))


async def set_role(turn: Turn, command: commands.SetRole) -> None:
    """Give people a role: "ordförande är @X", "gör X till sekreterare", "X är ordförande i dag", "jag är sekreterare",
    "Anna är vice ordförande"."""
    chosen = await turn.the_ones(command.person)
    of_meeting = command.for_today and command.role is Role.CHAIR
    if command.person == commands.ME and not of_meeting:
        await _claim(turn, command.role, also=command.also)
        return
    await turn.require(commands.SetRole)
    if not of_meeting:
        await _appoint(turn, chosen, command.role, also=command.also)
        return
    names = escape_markdown(", ".join(each.person.name for each in chosen))
    if len(chosen) > 1:
        raise Refusal("role-one-acting-chair", names=names)
    meeting = await meetings.next_meeting(turn.tx, turn.the_group(), now=turn.now)
    if meeting is None:
        raise Refusal("meeting-none-planned")
    meeting = await meetings.load_to_change(turn.tx, turn.tenant_id, meeting.id) or meeting
    await meetings.save_meeting(turn.tx, turn.the_group(), replace(meeting, acting_chair=chosen[0].person.id))
    turn.can_undo("undo-did-chair-today", name=names)
    await turn.reply_text("role-chair-today", name=names)


async def _claim(turn: Turn, role: Role, *, also: bool = False, takes_over: bool = True) -> None:
    """Give the person a role that nobody else holds, and tell the group. A leader may also take a held role, if it
    `takes_over`. In a group with leaders, one of them says who is vice chair."""
    holders = [member for member in await turn.leading() if role in member.roles]
    if turn.member is None:
        raise Refusal("not-in-group")
    if any(holder.person.id == turn.person.id for holder in holders):
        raise Refusal(f"role-{role}-already-you")
    if holders and not (turn.member.leads and takes_over):
        raise Refusal(f"role-{role}-taken", name=escape_markdown(holders[0].person.name))
    if role is Role.VICE and not await turn.may_lead():
        leader = leaders.told(await turn.leading())
        named = escape_markdown(leader.person.name) if leader else ""
        raise Refusal("role-vice-ask", leader=named, name=escape_markdown(turn.person.name))
    await _appoint(turn, [turn.member], role, also=also)


class _Claim(Struct):
    group: Annotated[str, Meta(max_length=64)]
    role: Literal["chair", "vice", "secretary"]


async def press_role(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Take a role by a button. The card may be old, so it replaces nobody."""
    claim = read(data, _Claim)
    await turn.enter(claim.group)
    await _claim(turn, Role(claim.role), takes_over=False)
    return ShowText(turn.say_alone(f"role-{claim.role}-you"))


async def end_role(turn: Turn, command: commands.EndRole) -> None:
    """Take a role from somebody: "Karin är inte ordförande längre", "jag avgår som sekreterare"."""
    group, role = turn.the_group(), command.role
    roster = await turn.members()
    holders = [member for member in roster if role in member.roles]
    chosen = await turn.the_ones(command.person) if command.person else holders
    await turn.require(commands.EndRole, own=all(each.person.id == turn.person.id for each in chosen))
    ended = [each for each in chosen if each in holders]
    if not ended:
        names = escape_markdown(", ".join(each.person.name for each in chosen))
        raise Refusal(f"role-{role}-not" if chosen else f"leaders-no-{role}", **({"name": names} if chosen else {}))
    name = escape_markdown(", ".join(each.person.name for each in ended))
    turn.can_undo(f"undo-did-not-{role}", name=name)
    for each in ended:
        await groups.change_membership(turn.tx, group, each.person.id, **{_COLUMNS[role]: False})
    await turn.tell_group(Message(text=say(turn.group_locale, f"role-{role}-ended", name=name)))
    gone = {each.person.id for each in ended}
    left = [replace(each, roles=each.roles - {role}) if each.person.id in gone else each for each in roster]
    others = [each for each in left if each.person.id not in gone]
    await ask_for_chair(turn.tx, group, left, ended, others=others, now=turn.now)


async def show_leaders(turn: Turn, command: commands.ShowLeaders) -> None:
    """Answer "vem är ordförande?" and "vem leder gruppen?"."""
    group = turn.the_group()
    roster = await turn.members()
    meeting = await meetings.next_meeting(turn.tx, group, now=turn.now)
    acting = next((each for each in roster if meeting and each.person.id == meeting.acting_chair), None)
    await turn.reply_markdown(cards.leaders_text(roster, command.role, turn.locale, acting=acting))


async def ask_for_chair(
    tx: AsyncConnection,
    group: Group,
    roster: list[Member],
    left: list[Member],
    *,
    others: list[Member] | None = None,
    now: datetime,
) -> None:
    """Ask who takes over after the last chair `left`: one person in private, and the group if nobody leads it.

    Until somebody does, everybody may act as a leader. `others`: the people who may be asked, if not all.
    """
    about = f"leader:{now.date().isoformat()}"
    asked = leaders.successor(roster if others is None else others, left=left)
    promises = []
    if not any(each.leads for each in roster) and any(each.leads for each in left):
        text = say(group.locale, "nobody-leads", group=escape_markdown(group.name))
        promises.append(_reply(group, Message(text=text), about, outbox.TO_CONVERSATION, group.conversation, now=now))
    if asked is not None:
        message = cards.successor_message(groups.for_reader(group, asked.person), is_vice=Role.VICE in asked.roles)
        to = outbox.to_person(asked.person.id)
        promises.append(_reply(group, message, about, to, to, now=now))
    await outbox.promise(tx, promises, now=now)


def _reply(group: Group, message: Message, about: str, target: str, conversation: str, *, now: datetime) -> Promise:
    return Promise(
        kind="reply",
        tenant_id=group.tenant_id,
        subject_key=Subject("place", group.id, about).key,
        target=target,
        conversation=conversation,
        group_id=group.id,
        due_at=awake_at(now, group.zone),
        content=outbox.encode(message),
    )


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.SetRole: set_role,
    commands.EndRole: end_role,
    commands.ShowLeaders: show_leaders,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"role_claim": press_role}
