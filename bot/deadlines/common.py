"""Functions that the handlers of deadlines share: which deadline is meant, rights, and who is told."""

from collections.abc import Callable
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.deadlines import cards, naming, owners
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.identities import EVERYBODY, identity_of
from dialogs.message import Message
from dialogs.model import DeadlineChoices, Group, Member, Refusal
from dialogs.names.organisations import recognise_organisation
from dialogs.names.recognition import shown_names
from dialogs.text import escape_markdown, fold
from storage import deadlines
from storage.confirmations import WaitingConfirmation

Id = Annotated[str, Meta(max_length=64)]


class OfDeadline(Struct):
    deadline: Id


async def may(turn: Turn, command: type[commands.Command], *, own: bool = False) -> bool:
    try:
        await turn.require(command, own=own)
    except Refusal:
        return False
    return True


async def leads(turn: Turn) -> bool:
    """Return whether this person may mark others' tasks as done."""
    return await may(turn, commands.DeadlineDone)


def where(turn: Turn, deadline: Deadline) -> Group:
    """Return the group of a deadline, which the turn has entered; for a private one, its substitute."""
    if deadline.group_id is not None:
        return turn.the_group()
    return alone(turn)


def alone(turn: Turn) -> Group:
    """Return the substitute for a group, for private deadlines: the person's zone, language and choices, and no id."""
    weekly = DeadlineChoices(weekly=turn.person.weekly)
    return Group(turn.tenant_id, "", "", "", turn.zone, turn.locale, deadlines=weekly)


async def load(turn: Turn, deadline_id: str) -> Deadline:
    """Return the deadline of a card, locked until the turn ends, and enter its group. Raises Refusal if it does not
    exist, or is private to somebody else."""
    deadline = await deadlines.load_to_change(turn.tx, turn.tenant_id, deadline_id)
    if deadline is None or (deadline.private and deadline.created_by != turn.person.id):
        raise Refusal("deadline-gone")
    if deadline.group_id is not None:
        await turn.enter(deadline.group_id)
    return deadline


async def numbered(turn: Turn, number: int, *, private: bool = False) -> Deadline:
    """Return D3 of the group or, if `private`, the sender's own P3."""
    if private:
        known = await deadlines.private_deadlines(turn.tx, turn.tenant_id, turn.person.id)
    else:
        known = await deadlines.deadlines_of(turn.tx, turn.the_group())
    return await load(turn, naming.numbered(known, number, private=private).id)


async def called(turn: Turn, title: str) -> Deadline:
    """Return the group's open deadline with this title. Raises Refusal, with the candidates, if there are several."""
    known = await deadlines.deadlines_of(turn.tx, turn.the_group())
    return await load(turn, naming.called(known, title).id)


def me(turn: Turn) -> Member:
    """Return the sender as a member of the group or, without one, alone."""
    return turn.member or Member(turn.person, is_member=False)


async def roster(turn: Turn, deadline: Deadline) -> list[Member]:
    """Return the people whom it may concern."""
    return [me(turn)] if deadline.private else await turn.members()


async def whom(turn: Turn, name: str) -> Assignment | None:
    """Return the one person or organisation of the group called `name`, or None."""
    if name == commands.ME or fold(name).strip(" @") in _ME:
        return Assignment(turn.person.id, turn.person.name)
    if member := await turn.who_is(name):
        shown = shown_names(await turn.members())
        return Assignment(member.person.id, shown[member.person.id])
    return await organisation_of(turn, name)


_ME = frozenset({"mig", "mej", "jag", "mig sjalv", "me", "i", "myself"})
_ALL = frozenset({"alla", "oss", "oss alla", "gruppen", "hela gruppen", "everybody", "everyone", "us", "the group"})


def is_everybody(name: str) -> bool:
    """Return whether `name` means the whole group, also as a mention of its channel, chat or team."""
    return identity_of(name) == EVERYBODY or fold(name).strip(" @") in _ALL


async def organisation_of(turn: Turn, name: str) -> Assignment | None:
    """Return the organisation of the group's members called `name`, or None."""
    members = [each for each in await turn.members() if each.is_member]
    organisation = None if identity_of(name) else recognise_organisation(name, members)
    return Assignment(organisation=organisation, name=organisation) if organisation else None


async def may_answer(turn: Turn, waiting: WaitingConfirmation[Any]) -> None:
    """Raise Refusal unless this person asked the question, or leads the group."""
    await turn.enter(waiting.group_id or "")
    if waiting.person_id != turn.person.id and not await leads(turn):
        roster = await turn.members()
        name = next((each.person.name for each in roster if each.person.id == waiting.person_id), "?")
        raise Refusal("deadline-only-asker", name=escape_markdown(name))


async def can_undo(turn: Turn, action: str, *sent: dict[str, str]) -> None:
    """Save how to undo this action, for the same person in the same conversation."""
    turn.can_undo_by(action, *sent)


async def may_move(turn: Turn, deadline: Deadline) -> None:
    """Raise Refusal if this person may not move it. An owner is told how to ask for more time."""
    if deadline.private:
        return
    try:
        await turn.require(commands.MoveDeadline, own=deadline.created_by == turn.person.id)
    except Refusal:
        if not owners.concerns(deadline, me(turn)):
            raise
        raise Refusal("deadline-move-ask", **about(deadline)) from None


def about(deadline: Deadline) -> dict[str, str | int]:
    """Return the values that name a deadline in a sentence."""
    return {"label": deadline.label, "title": escape_markdown(deadline.title)}


def is_home(turn: Turn) -> bool:
    return turn.group is not None and turn.place.conversation == turn.group.conversation


async def tell_others(turn: Turn, deadline: Deadline, key: str, *, by: bool = True) -> None:
    """Tell the people concerned who did not see the card: the group, or the owners."""
    name = turn.person.name if by else ""
    await tell_concerned(turn, deadline, lambda reader: cards.outcome_text(deadline, key, reader.locale, by=name))


async def tell_concerned(turn: Turn, deadline: Deadline, told: Callable[[Group], str]) -> None:
    """Tell the group, if it is for all of it; else each owner except the sender, in the language that they read."""
    if deadline.private:
        return
    if owners.is_for_group(deadline):
        await turn.tell_group(Message(text=told(turn.the_group())))
        return
    for member in await turn.members():
        if owners.concerns(deadline, member) and member.person.id != turn.person.id:
            await turn.tell(member.person.id, lambda reader: Message(text=told(reader)))
