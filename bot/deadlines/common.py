"""What the handlers of deadlines share: which deadline is meant, who may do what with it, and who is told."""

from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.turn import Turn
from dialogs import commands
from dialogs.deadlines import cards, naming, owners
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.message import Card, Message
from dialogs.model import DeadlineChoices, Group, Member, Refusal
from dialogs.people.identities import EVERYBODY, identity_of
from dialogs.people.organisations import recognise_organisation
from dialogs.people.recognition import shown_names
from dialogs.text import escape_markdown, fold
from storage import deadlines
from storage.confirmations import Proposal

Id = Annotated[str, Meta(max_length=64)]


class OfDeadline(Struct):
    deadline: Id


def message(card: Card) -> Message:
    return Message(card=card, summary=str(card["fallbackText"]))


async def may(turn: Turn, command: type[commands.Command], *, own: bool = False) -> bool:
    try:
        await turn.require(command, own=own)
    except Refusal:
        return False
    return True


async def leads(turn: Turn) -> bool:
    """Whether they may say that what others have to do is done."""
    return await may(turn, commands.DeadlineDone)


def where(turn: Turn, deadline: Deadline) -> Group:
    """The group of a deadline that the turn has entered; of a private one, what stands for it."""
    if deadline.group_id is not None:
        return turn.the_group()
    return alone(turn)


def alone(turn: Turn) -> Group:
    """What stands for the group of a person's private deadlines: their zone, language and choice, and no id."""
    weekly = DeadlineChoices(weekly=turn.person.weekly)
    return Group(turn.tenant_id, "", "", "", turn.zone, turn.locale, deadlines=weekly)


async def load(turn: Turn, deadline_id: str) -> Deadline:
    """The deadline of a card, held until the turn ends, with the turn in its group. Refusal where it is not there, or
    is somebody else's private one."""
    deadline = await deadlines.load_to_change(turn.tx, turn.tenant_id, deadline_id)
    if deadline is None or (deadline.private and deadline.created_by != turn.person.id):
        raise Refusal("deadline-gone")
    if deadline.group_id is not None:
        await turn.enter(deadline.group_id)
    return deadline


async def numbered(turn: Turn, number: int, *, private: bool = False) -> Deadline:
    """D3 of the group or, if it is `private`, the sender's own P3."""
    if private:
        known = await deadlines.private_deadlines(turn.tx, turn.tenant_id, turn.person.id)
    else:
        known = await deadlines.deadlines_of(turn.tx, turn.the_group())
    return await load(turn, naming.numbered(known, number, private=private).id)


async def called(turn: Turn, title: str) -> Deadline:
    """The one of the group's that is not done and is called so; Refusal that asks which, where more than one is."""
    known = await deadlines.deadlines_of(turn.tx, turn.the_group())
    return await load(turn, naming.called(known, title).id)


def me(turn: Turn) -> Member:
    """The one who speaks, as a member of the group or, where there is none, alone."""
    return turn.member or Member(turn.person, is_member=False)


async def roster(turn: Turn, deadline: Deadline) -> list[Member]:
    """Those whom it may concern."""
    return [me(turn)] if deadline.private else await turn.members()


async def whom(turn: Turn, name: str) -> Assignment | None:
    """The one person or organisation of the group that `name` names."""
    if name == commands.ME or fold(name).strip(" @") in _ME:
        return Assignment(turn.person.id, turn.person.name)
    if member := await turn.who_is(name):
        shown = shown_names(await turn.members())
        return Assignment(member.person.id, shown[member.person.id])
    return await organisation_of(turn, name)


_ME = frozenset({"mig", "mej", "jag", "mig sjalv", "me", "i", "myself"})
_ALL = frozenset({"alla", "oss", "oss alla", "gruppen", "hela gruppen", "everybody", "everyone", "us", "the group"})


def is_everybody(name: str) -> bool:
    """Whether `name` means the whole group, also as a mention of its channel, chat or team."""
    return identity_of(name) == EVERYBODY or fold(name).strip(" @") in _ALL


async def organisation_of(turn: Turn, name: str) -> Assignment | None:
    """The organisation of the group's members that `name` names."""
    members = [each for each in await turn.members() if each.is_member]
    organisation = None if identity_of(name) else recognise_organisation(name, members)
    return Assignment(organisation=organisation, name=organisation) if organisation else None


async def may_answer(turn: Turn, waiting: Proposal[Any]) -> None:
    """Whoever asked answers, or one who leads the group."""
    await turn.enter(waiting.group_id or "")
    if waiting.person_id != turn.person.id and not await leads(turn):
        roster = await turn.members()
        name = next((each.person.name for each in roster if each.person.id == waiting.person_id), "?")
        raise Refusal("deadline-only-asker", name=escape_markdown(name))


async def can_undo(turn: Turn, action: str, *sent: dict[str, str]) -> None:
    """Remember how what was done now is taken back, by the one who did it, where they did it."""
    turn.can_undo_by(action, *sent)


async def may_move(turn: Turn, deadline: Deadline) -> None:
    """Refusal for one who may not; who is to do it is told how to ask for more time."""
    if deadline.private:
        return
    try:
        await turn.require(commands.MoveDeadline, own=deadline.created_by == turn.person.id)
    except Refusal:
        if not owners.concerns(deadline, me(turn)):
            raise
        raise Refusal("deadline-move-ask", **about(deadline)) from None


def about(deadline: Deadline) -> dict[str, str | int]:
    """What a sentence names a deadline by."""
    return {"label": deadline.label, "title": escape_markdown(deadline.title)}


def is_home(turn: Turn) -> bool:
    return turn.group is not None and turn.place.conversation == turn.group.conversation


async def tell_others(turn: Turn, deadline: Deadline, key: str, *, by: bool = True) -> None:
    """Those whom it concerns and who did not see the card: the group, or the persons who were to do it."""
    text = cards.outcome_text(deadline, key, turn.group_locale, by=turn.person.name if by else "")
    await tell_concerned(turn, deadline, Message(text=text))


async def tell_concerned(turn: Turn, deadline: Deadline, told: Message) -> None:
    """The group, if it is for all of it; else each who is to do it, but not the one who speaks."""
    if deadline.private:
        return
    if owners.is_for_group(deadline):
        await turn.tell_group(told)
        return
    for member in await turn.members():
        if owners.concerns(deadline, member) and member.person.id != turn.person.id:
            await turn.tell(member.person.id, told)
