"""Joins several items of the agenda, after a yes that shows their titles."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from msgspec import Struct

from bot.agenda.common import next_meeting, number_of, save, to_change
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import item_cards
from dialogs.agenda.joining import joined
from dialogs.agenda.rules import item_at
from dialogs.meetings.cards import settled_card
from dialogs.message import card_message
from dialogs.model import ItemId, MeetingId, Refusal
from dialogs.text import escape_markdown
from storage import meetings
from storage.confirmations import take_confirmation

KIND = "join-items"


class Asked(Struct, frozen=True):
    meeting: MeetingId
    items: tuple[ItemId, ...]


async def ask(turn: Turn, command: commands.JoinItems) -> None:
    """Show the items before joining them, because the same words could mean statements of a feedback round."""
    await turn.require(commands.JoinItems)
    meeting = await next_meeting(turn)
    agenda = await to_change(turn, meeting)
    after = joined(agenda, command.numbers, and_=turn.say("join-items-and"))
    items = [item_at(agenda, number) for number in sorted(set(command.numbers))]
    confirmation = await turn.save_confirmation(
        KIND, Asked(meeting.id, tuple(item.id for item in items)), group_id=turn.the_group().id
    )
    numbers = sorted(set(command.numbers))
    became = after.items[number_of(after, items[0].id) - 1]
    card = item_cards.join_card(list(zip(numbers, items, strict=True)), became, turn.locale, confirmation=confirmation)
    await turn.reply(card_message(card))


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    waiting = await turn.load_confirmation(data, Asked)
    await turn.enter(waiting.group_id or "")
    await turn.require(commands.JoinItems)
    asked = (await take_confirmation(turn.tx, turn.tenant_id, waiting.id, Asked, now=turn.now)).content
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, asked.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    before = await to_change(turn, meeting)
    known = {item.id for item in before.items}
    if not set(asked.items) <= known:
        raise Refusal("edit-gone")
    numbers = [number_of(before, item_id) for item_id in asked.items]
    after = await save(turn, before, joined(before, numbers, and_=turn.say("join-items-and")))
    number = number_of(after, asked.items[0])
    title = escape_markdown(after.items[number - 1].title)
    turn.can_undo("undo-did-joined", title=title)
    return ShowCard(settled_card(turn.say("join-items-done", number=number, title=title)), settles=True)


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, Asked)
    await turn.enter(taken.group_id or "")
    if taken.person_id != turn.person.id:
        await turn.require(commands.JoinItems)
    return ShowCard(settled_card(turn.say("join-items-not")), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.JoinItems: ask}
CONFIRMATIONS = (Confirmation(KIND, yes=confirm, no=drop),)
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "items_join": confirm,
    "items_join_not": drop,
}
