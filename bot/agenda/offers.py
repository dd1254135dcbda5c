"""Asks instead of guessing: buttons that give a command, and members' wishes that a leader grants with a button."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Struct

from bot.agenda.common import to_change
from bot.events import Answer, ShowCard
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import offer_cards
from dialogs.agenda.model import Agenda
from dialogs.catalogue import Command
from dialogs.meetings.cards import settled_card
from dialogs.message import Message
from dialogs.model import Group, ItemId, MeetingId, PersonId, Refusal
from dialogs.people import leaders
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say
from storage import meetings
from storage.confirmations import load_confirmation, save_confirmation, take_confirmation


class _Wish(Struct):
    """A command that its writer may not give. `items` are the ids of its `numbers` when it was written."""

    text: str
    meeting: MeetingId
    numbers: list[int]
    items: list[ItemId]
    by: PersonId
    name: str


async def may_or_ask(
    turn: Turn, command: type[Command], agenda: Agenda, numbers: Sequence[int], *, own: bool = False
) -> bool:
    """Return whether this person may. If not, ask the leaders with a button, and tell the person."""
    try:
        await turn.require(command, own=own)
    except Refusal:
        if not turn.text or turn.member is None:
            raise
    else:
        return True
    roster = await turn.members()
    asked = leaders.asked(roster, but=[turn.person.id])
    if not asked:
        raise Refusal("not-allowed")
    wish = _Wish(
        text=turn.text,
        meeting=agenda.meeting_id,
        numbers=list(numbers),
        items=[agenda.items[number - 1].id for number in numbers],
        by=turn.person.id,
        name=turn.person.name,
    )
    group = turn.the_group()
    for person_id in asked:
        confirmation = await save_confirmation(
            turn.tx,
            turn.tenant_id,
            kind="wish",
            conversation=f"person:{person_id}",
            group_id=group.id,
            person_id=person_id,
            content=wish,
            now=turn.now,
        )
        await turn.tell(person_id, partial(_asked, wish, agenda, confirmation))
    names = [member.person.name for member in roster if member.person.id in asked]
    await turn.reply_text("wish-asked", names=escape_markdown(", ".join(names)))
    return False


def _asked(wish: _Wish, agenda: Agenda, confirmation: str, reader: Group) -> Message:
    titles = [f"{number} {quoted(reader.locale, agenda.items[number - 1].title)}" for number in wish.numbers]
    return offer_cards.wish(wish.name, wish.text, titles, reader.name, reader.locale, confirmation=confirmation)


async def _tell(turn: Turn, wish: _Wish, key: str) -> None:
    text = escape_markdown(offer_cards.short(wish.text))
    await turn.tell(wish.by, lambda reader: Message(text=say(reader.locale, key, text=text)))


async def grant(turn: Turn, data: Mapping[str, Any], obey: Callable[[Turn, Command], Awaitable[None]]) -> Answer:
    """Execute a member's command, because a leader grants it."""
    confirmation = read(data, OfConfirmation).confirmation
    kept = await load_confirmation(turn.tx, turn.tenant_id, confirmation, _Wish)
    if kept.person_id != turn.person.id or kept.group_id is None:
        raise Refusal("not-your-card")
    wish = kept.content
    await turn.enter(kept.group_id)
    await turn.require(commands.DecideSuggestedItem)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, wish.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    agenda = await to_change(turn, meeting)
    now = [agenda.items[number - 1].id if number <= len(agenda.items) else "" for number in wish.numbers]
    if now != wish.items:
        raise Refusal("wish-outdated")
    await take_confirmation(turn.tx, turn.tenant_id, confirmation, _Wish, now=turn.now)
    turn.text, turn.agreed = wish.text, True
    await obey(turn, commands.parse(wish.text, today=turn.today))
    await _tell(turn, wish, "wish-granted")
    return ShowCard(settled_card(turn.say("wish-done", name=escape_markdown(wish.name))), settles=True)


async def refuse(turn: Turn, data: Mapping[str, Any]) -> Answer:
    kept = await turn.load_confirmation(data, _Wish)
    if kept.person_id != turn.person.id or kept.group_id is None:
        raise Refusal("not-your-card")
    await turn.enter(kept.group_id)
    await take_confirmation(turn.tx, turn.tenant_id, kept.id, _Wish, now=turn.now)
    wish = kept.content
    await _tell(turn, wish, "wish-refused")
    return ShowCard(settled_card(turn.say("wish-not-done", name=escape_markdown(wish.name))), settles=True)


ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"wish_no": refuse}
