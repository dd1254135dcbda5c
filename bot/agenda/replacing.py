"""Replaces an agenda by a pasted one, or adds to it, after a question that shows the differences."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda.common import next_meeting, read_drafts, save, to_change
from bot.agenda.offers import may_or_ask
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import cards, merging, offer_cards, rules
from dialogs.agenda.model import Agenda, DraftItem
from dialogs.meetings.cards import settled_card
from dialogs.meetings.model import Meeting
from dialogs.message import Message
from dialogs.model import MeetingId, Refusal
from dialogs.series.rules import closing_ids
from storage import meetings, series
from storage.confirmations import load_confirmation, take_confirmation
from storage.database.engine import new_id

QUESTION = "replace-agenda"


class _Pasted(Struct):
    """A pasted agenda, and the version of the agenda with which its question compared it."""

    text: str
    meeting: MeetingId
    version: int


class _Chosen(OfConfirmation):
    do: Annotated[str, Meta(max_length=16)] = "replace"


async def replace_agenda(turn: Turn, command: commands.ReplaceAgenda) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    drafts = await read_drafts(turn, command.text, meeting)
    if not before.items:
        await turn.require(commands.AddItems)
        await turn.reply_text("replace-done", **await _add(turn, meeting, before, drafts))
        return
    if await may_or_ask(turn, commands.ReplaceAgenda, before, []):
        await ask(turn, meeting, before, command.text, drafts)


async def ask(turn: Turn, meeting: Meeting, before: Agenda, text: str, drafts: Sequence[DraftItem]) -> None:
    """Ask whether the pasted agenda replaces the present one, is added to it, or neither."""
    await turn.reply(await _question(turn, meeting, before, text, drafts))


async def _question(turn: Turn, meeting: Meeting, before: Agenda, text: str, drafts: Sequence[DraftItem]) -> Message:
    confirmation = await turn.save_confirmation(
        QUESTION, _Pasted(text, meeting.id, before.version), group_id=turn.the_group().id
    )
    differs = merging.difference(before, _replaced(turn, before, drafts))
    day = cards.when(meeting, turn.zone, turn.locale)
    return offer_cards.replacement(differs, len(drafts), day, turn.locale, confirmation=confirmation)


def _replaced(turn: Turn, before: Agenda, drafts: Sequence[DraftItem]) -> Agenda:
    return merging.replaced_by(before, drafts, by=turn.person.id, by_name=turn.person.name, new_id=new_id)


async def _add(turn: Turn, meeting: Meeting, before: Agenda, drafts: Sequence[DraftItem]) -> dict[str, str | int]:
    closing = closing_ids(await series.load_series(turn.tx, turn.the_group()))
    after = rules.add_items(before, drafts, by=turn.person.id, by_name=turn.person.name, new_id=new_id, closing=closing)
    turn.can_undo("undo-did-agenda")
    saved = await save(turn, before, after)
    return {"count": len(saved.items), "when": cards.when(meeting, turn.zone, turn.locale)}


async def press(turn: Turn, data: Mapping[str, Any]) -> Answer:
    chosen = read(data, _Chosen)
    waiting = await load_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, _Pasted)
    if waiting.person_id != turn.person.id or waiting.group_id is None:
        raise Refusal("not-your-card")
    await turn.enter(waiting.group_id)
    pasted = waiting.content
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, pasted.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    before = await to_change(turn, meeting)
    await turn.require(commands.ReplaceAgenda)
    await take_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, _Pasted, now=turn.now)
    if chosen.do == "cancel":
        return ShowCard(settled_card(turn.say("replace-cancelled")), settles=True)
    drafts = await read_drafts(turn, pasted.text, meeting)
    if before.version != pasted.version and chosen.do == "replace":
        # The question compared another agenda: ask again with the present differences.
        again = await _question(turn, meeting, before, pasted.text, drafts)
        if again.card is not None:
            return ShowCard(again.card)
    if chosen.do == "add":
        return ShowCard(
            settled_card(turn.say("replace-added", **await _add(turn, meeting, before, drafts))), settles=True
        )
    turn.can_undo("undo-did-agenda")
    saved = await save(turn, before, _replaced(turn, before, drafts))
    day = cards.when(meeting, turn.zone, turn.locale)
    return ShowCard(settled_card(turn.say("replace-done", count=len(saved.items), when=day)), settles=True)


async def cancel(turn: Turn, data: Mapping[str, Any]) -> Answer:
    return await press(turn, {**data, "do": "cancel"})


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.ReplaceAgenda: replace_agenda}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"replace_agenda": press}
CONFIRMATIONS = (Confirmation(QUESTION, yes=press, no=cancel),)
"""The answers to a typed yes and a typed no, by the kind of confirmation."""
