"""An agenda as a whole: emptied after a yes, shown as text to paste, and announced to a group that lacks items."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from msgspec import Struct

from bot.agenda.common import meeting_meant, next_meeting, save, to_change
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import cards, merging, offer_cards
from dialogs.agenda.page import as_text
from dialogs.meetings.cards import long_when, settled_card
from dialogs.message import Message
from dialogs.model import MeetingId, Refusal
from dialogs.text import escape_markdown
from dialogs.texts import say
from storage import agenda as agendas
from storage import meetings
from storage.database.engine import new_id

EMPTY = "empty-agenda"


class _Emptied(Struct):
    meeting: MeetingId


async def empty_agenda(turn: Turn, _: commands.EmptyAgenda) -> None:
    """Ask whether all items may go, and name them."""
    await turn.require(commands.EmptyAgenda)
    meeting = await next_meeting(turn)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    if not agenda.items:
        raise Refusal("empty-already", when=cards.when(meeting, turn.zone, turn.locale))
    confirmation = await turn.save_confirmation(EMPTY, _Emptied(meeting.id), group_id=turn.the_group().id)
    titles = [item.title for item in agenda.items]
    day = cards.when(meeting, turn.zone, turn.locale)
    await turn.reply(offer_cards.emptying(titles, day, turn.locale, confirmation=confirmation))


async def _empty(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, _Emptied)
    await turn.enter(taken.group_id or "")
    await turn.require(commands.EmptyAgenda)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, taken.content.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    before = await to_change(turn, meeting)
    after = merging.replaced_by(before, [], by=turn.person.id, by_name=turn.person.name, new_id=new_id)
    turn.can_undo("undo-did-agenda")
    saved = await save(turn, before, after)
    said = turn.say("empty-done", count=len(before.items) - len(saved.items))
    return ShowCard(settled_card(said), settles=True)


async def _keep(turn: Turn, data: Mapping[str, Any]) -> Answer:
    await turn.take_confirmation(data, _Emptied)
    return ShowCard(settled_card(turn.say("empty-kept")), settles=True)


async def as_text_to_paste(turn: Turn, command: commands.AgendaAsText) -> None:
    """Reply with the agenda as text, and say which file or mail the bot cannot make."""
    meeting = await meeting_meant(turn)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    if not agenda.items:
        raise Refusal("ask-now-empty")
    text = escape_markdown(as_text(agenda, meeting, turn.zone, turn.locale)).replace("\n", "\n\n")
    head = turn.say("agenda-by-mail" if command.by_mail else "agenda-as-text")
    await turn.reply(Message(text=f"{head}\n\n{long_when(meeting, turn.zone, turn.locale)}\n\n{text}"))


async def ask_for_items(turn: Turn, _: commands.AskForItems) -> None:
    await turn.require(commands.AskForItems)
    meeting = await next_meeting(turn)
    group = turn.the_group()
    asked = Message(text=say(group.locale, "items-wanted", when=long_when(meeting, group.zone, group.locale)))
    await turn.tell_group(asked)
    turn.cannot_undo("undo-did-items-wanted", "undo-instead-items-wanted")
    if turn.place.conversation != group.conversation:
        await turn.reply_text("items-wanted-sent", group=escape_markdown(group.name))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.EmptyAgenda: empty_agenda,
    commands.AgendaAsText: as_text_to_paste,
    commands.AskForItems: ask_for_items,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "empty_agenda": _empty,
    "keep_agenda": _keep,
}
CONFIRMATIONS = (Confirmation(EMPTY, yes=_empty, no=_keep),)
