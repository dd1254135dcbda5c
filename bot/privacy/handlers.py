"""Tells people what is kept about them, sends them a copy, and erases them after a yes."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from msgspec import Struct

from bot.events import Answer, ShowCard, ShowText
from bot.privacy.downloads import PERSON_DATA
from bot.privacy.packages import LINK_WORKS
from bot.registry import Confirmation
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.meetings.cards import settled_card
from dialogs.message import Message, card_message
from dialogs.model import Refusal
from dialogs.privacy import cards
from dialogs.text import escape_markdown
from storage import audit, privacy
from storage import people as groups
from storage import undo_journal as journal
from storage.links import generation

KIND = "forget-me"


class Asked(Struct):
    """The question before an erasure. It needs no content: whom it concerns is who was asked."""


async def _privately(turn: Turn, message: Message) -> None:
    """Answer in private, and say so where it was asked in public."""
    await turn.reply_privately(message)
    if not turn.is_private:
        await turn.reply_text("look-in-private")


def _is_another(turn: Turn, person: str) -> bool:
    """Return whether `person` names somebody else than the speaker."""
    return bool(person) and person.casefold() not in {turn.person.name.casefold(), "jag", "mig", "me"}


async def what_is_kept(turn: Turn, _: commands.WhatIsKept) -> None:
    await _privately(turn, await _kept(turn))


async def _kept(turn: Turn) -> Message:
    found = await privacy.held(turn.tx, turn.tenant_id, turn.person.id)
    rows = {each.table: len(each.rows) for each in found}
    return cards.kept(rows, turn.notice, turn.own_locale)


async def press_what(turn: Turn, _: Mapping[str, Any]) -> Answer:
    await turn.reply_privately(await _kept(turn))
    return ShowText(turn.say_alone("look-in-private")) if not turn.is_private else None


async def send_my_data(turn: Turn, command: commands.SendMyData) -> None:
    if _is_another(turn, command.person):
        await turn.reply_text("privacy-other-send", person=escape_markdown(command.person))
        return
    await _privately(turn, Message(text=await _link(turn)))


async def _link(turn: Turn) -> str:
    address = turn.links.to(
        PERSON_DATA,
        tenant_id=turn.tenant_id,
        subject=turn.person.id,
        generation=await generation(turn.tx, turn.tenant_id, PERSON_DATA, turn.person.id),
        expires=LINK_WORKS,
        about=turn.own_locale,
        suffix=".zip",
    )
    if address is None:
        return turn.say_alone("privacy-send-no-address")
    # Of no group: it is no matter of its leaders.
    who = privacy.mark(turn.tenant_id, turn.person.id)
    await audit.note(turn.tx, turn.tenant_id, who=who, what="SendMyData", now=turn.now)
    return turn.say_alone("privacy-send-link", address=address)


async def forget_me(turn: Turn, command: commands.ForgetMe) -> None:
    if _is_another(turn, command.person):
        await turn.reply_text("privacy-other-forget", person=escape_markdown(command.person))
        return
    if not turn.is_private:
        await turn.reply_text("privacy-ask-in-private")
        return
    await turn.reply(await _question(turn))


async def _question(turn: Turn) -> Message:
    confirmation = await turn.save_confirmation(KIND, Asked(), group_id=None)
    known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    roles = [await groups.belonging(turn.tx, turn.tenant_id, group.id, turn.person.id) for group in known]
    leads = any(found is not None and found[1].leads for found in roles)
    return card_message(cards.forget_card(turn.own_locale, confirmation=confirmation, leads=leads))


async def press_send(turn: Turn, _: Mapping[str, Any]) -> Answer:
    await turn.reply_privately(Message(text=await _link(turn)))
    return ShowText(turn.say_alone("look-in-private")) if not turn.is_private else None


async def press_forget(turn: Turn, _: Mapping[str, Any]) -> Answer:
    question = await _question(turn)
    await turn.reply_privately(question)
    return ShowText(turn.say_alone("look-in-private")) if not turn.is_private else None


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Erase the person who was asked. Nothing of this turn is kept for an undo."""
    asked = await turn.take_confirmation(data, Asked)
    if asked.person_id != turn.person.id:
        raise Refusal("not-your-card")
    said = turn.say_alone("privacy-forgotten")
    journal.drop(turn.tx)
    turn.takes_back = True
    await privacy.erase_person(turn.tx, turn.tenant_id, turn.person.id, now=turn.now)
    await audit.note(
        turn.tx, turn.tenant_id, who=privacy.mark(turn.tenant_id, turn.person.id), what="ForgetMe", now=turn.now
    )
    turn.group = turn.member = None
    return ShowCard(settled_card(said), settles=True)


async def keep(turn: Turn, data: Mapping[str, Any]) -> Answer:
    asked = await turn.take_confirmation(data, Asked)
    if asked.person_id != turn.person.id:
        raise Refusal("not-your-card")
    return ShowCard(settled_card(turn.say_alone("privacy-not-forgotten")), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.WhatIsKept: what_is_kept,
    commands.SendMyData: send_my_data,
    commands.ForgetMe: forget_me,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "privacy_what": press_what,
    "privacy_send": press_send,
    "privacy_forget": press_forget,
    "privacy_forget_yes": confirm,
    "privacy_forget_no": keep,
}
CONFIRMATIONS = (Confirmation(KIND, yes=confirm, no=keep),)
