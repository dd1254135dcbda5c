"""Answers to an invitation, by a button or by text, and who has signed up."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard, ShowText
from bot.occasions import service
from bot.occasions.common import enter, meant
from bot.occasions.messages import CALENDAR_ENTRY, LIST, address
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.meetings.cards import settled_card
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.occasions import cards, rules
from dialogs.occasions.model import Invitation, SignUp
from dialogs.text import escape_markdown
from storage import occasions
from storage.database.engine import new_id


async def sign_up(turn: Turn, command: commands.SignUpFor) -> None:
    """Handle "anmäl mig till …", also for somebody else from the same organisation."""
    word = turn.say("occasion-command-yes" if command.comes else "occasion-command-no", who=command.who or "me")
    instead = "" if command.who else turn.say("occasion-meeting-yes" if command.comes else "occasion-meeting-no")
    invitation = await meant(turn, command.of, lambda title: f"{word} {title}", instead=instead)
    if invitation is None:
        return
    invitation = await enter(turn, invitation.id, to_change=True)
    said = await _said(turn, command)
    await turn.require(commands.SignUpFor, own=rules.is_own(said, turn.member))
    await _save(turn, invitation, said)
    is_own = said.person_id == turn.person.id
    name = "" if is_own and turn.is_private else said.name
    to = await _calendar(turn, invitation, said) if is_own else None
    text = cards.answered_text(
        invitation, turn.zone, turn.locale, comes=said.comes, name=name, address=to if turn.is_private else None
    )
    if command.several:
        text += " " + turn.say("occasion-several", title=escape_markdown(invitation.title))
    await turn.reply_markdown(text)
    if to is not None and not turn.is_private:
        await _send_calendar(turn, invitation, to)


async def _said(turn: Turn, command: commands.SignUpFor) -> SignUp:
    roster = await turn.members()
    if command.who and command.who != commands.ME:
        return rules.signed_up(command.who, roster, writer=turn.member, comes=command.comes)
    own = next((each for each in roster if each.person.id == turn.person.id), None)
    if own is not None:
        return rules.of_member(own, comes=command.comes)
    return SignUp(turn.person.id, turn.person.name, command.comes, turn.person.id)


async def _save(turn: Turn, invitation: Invitation, said: SignUp) -> None:
    rules.must_be_open(invitation, comes=said.comes, today=turn.today, now=turn.now)
    if await occasions.count_answers(turn.tx, turn.tenant_id, invitation.id) >= rules.MOST_SIGNED_UP:
        raise Refusal("occasion-full", limit=rules.MOST_SIGNED_UP)
    await occasions.answer(turn.tx, turn.tenant_id, invitation.id, said, now=turn.now)
    key = "undo-did-signed-up" if said.comes else "undo-did-signed-off"
    turn.can_undo(key, name=escape_markdown(said.name), title=escape_markdown(invitation.title))
    await service.show_anew(turn.tx, turn.the_group(), invitation.id, now=turn.now)


async def _calendar(turn: Turn, invitation: Invitation, said: SignUp) -> str | None:
    """Return the address of the calendar entry for somebody who comes."""
    if not said.comes:
        return None
    return await address(turn.tx, turn.links, turn.the_group(), invitation, CALENDAR_ENTRY)


async def _send_calendar(turn: Turn, invitation: Invitation, to: str) -> None:
    text = cards.answered_text(invitation, turn.zone, turn.own_locale, comes=True, name="", address=to)
    await turn.reply_privately(Message(text=text))


class _OfOccasion(Struct):
    occasion: Annotated[str, Meta(max_length=64)]


async def _press(turn: Turn, data: Mapping[str, Any], *, comes: bool) -> Answer:
    invitation = await enter(turn, read(data, _OfOccasion).occasion, to_change=True)
    said = await _said(turn, commands.SignUpFor(comes))
    await _save(turn, invitation, said)
    to = await _calendar(turn, invitation, said)
    if turn.is_private:
        text = cards.answered_text(invitation, turn.zone, turn.locale, comes=comes, name="", address=to)
        return ShowCard(settled_card(text), settles=True)
    if to is not None:
        await _send_calendar(turn, invitation, to)
    return ShowText(cards.answered_text(invitation, turn.zone, turn.own_locale, comes=comes, name="", address=None))


async def press_yes(turn: Turn, data: Mapping[str, Any]) -> Answer:
    return await _press(turn, data, comes=True)


async def press_no(turn: Turn, data: Mapping[str, Any]) -> Answer:
    return await _press(turn, data, comes=False)


async def show(turn: Turn, command: commands.ShowSignUps) -> None:
    """Show the counts by organisation. A leader gets the list with names in private, and it is kept current."""
    word = turn.say("occasion-command-list")
    invitation = await meant(turn, command.of, lambda title: f"{word} {title}", past=True)
    if invitation is None:
        return
    group = turn.the_group()
    if await turn.may_lead():
        promise = service.to_person(
            group, invitation.id, LIST, turn.person.id, occurrence=new_id(), now=turn.now, part=turn.person.id
        )
        await turn.promise(promise)
        if not turn.is_private:
            await turn.reply_text("look-in-private")
        return
    tally = rules.tally(await turn.members(), await occasions.answers(turn.tx, turn.tenant_id, invitation.id))
    lines = [turn.say("occasion-list-title", title=escape_markdown(invitation.title))]
    lines.append(cards.where_and_when(invitation, turn.zone, turn.locale))
    lines.append(cards.counted(tally, turn.locale))
    if tally.coming:
        lines.append(cards.by_organisation(tally, turn.locale))
    await turn.reply_markdown("\n\n".join(lines))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.SignUpFor: sign_up,
    commands.ShowSignUps: show,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "occasion_yes": press_yes,
    "occasion_no": press_no,
}
