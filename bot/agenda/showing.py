"""Shows the agenda where somebody asks for it, and posts it in the group."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta

from bot.agenda import common, waiting_items
from bot.agenda.common import OfMeeting, leads, next_meeting
from bot.agenda.item_annotations import beneath
from bot.agenda.messages import card_key
from bot.agenda.preparation_messages import ground, preview
from bot.events import Answer, ShowCard, ShowText
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import cards, closing_cards, rules
from dialogs.meetings.model import Meeting
from dialogs.model import Refusal
from storage import agenda as agendas
from storage import material, meetings, preparations
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise


async def show_agenda(turn: Turn, _: commands.ShowAgenda) -> None:
    """Post the agenda at the end of the conversation. The earlier card shrinks to a line that points down."""
    coming = await common.coming(turn)
    over = await _not_ticked(turn)
    if coming is not None:
        if over is not None and turn.meeting is None and await leads(turn):
            # Posted above the agenda, which stays at the end.
            await turn.reply(closing_cards.also_message(over, coming, turn.zone, turn.locale))
        await _post(turn, coming, turn.place.conversation, kind="agenda_show")
        return
    if await waiting_items.show(turn):
        if over is not None and await leads(turn):
            await turn.reply(closing_cards.also_message(over, None, turn.zone, turn.locale))
        return
    # Added items wait for a meeting that nobody has planned. The last agenda is shown while it is of use.
    last = over or await _last_with_items(turn)
    await _post(turn, last or await next_meeting(turn), turn.place.conversation, kind="agenda_show")


async def _not_ticked(turn: Turn) -> Meeting | None:
    """Return the last meeting, if it is over and its agenda waits to be closed; else None."""
    latest = await meetings.latest_started(turn.tx, turn.the_group(), now=turn.now)
    if latest is None:
        return None
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, latest.id)
    return latest if closing_cards.waits_to_be_ticked(agenda, latest, now=turn.now) else None


async def _last_with_items(turn: Turn) -> Meeting | None:
    latest = await meetings.latest_started(turn.tx, turn.the_group(), now=turn.now)
    if latest is None:
        return None
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, latest.id)
    return latest if agenda.items else None


async def show_that(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Post the agenda of the button's meeting at the end of the conversation."""
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, read(data, OfMeeting).meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    await _post(turn, meeting, turn.place.conversation, kind="agenda_show")
    return ShowText(turn.say_alone("agenda-shown-below"))


async def post_agenda(turn: Turn, command: commands.PostAgenda) -> None:
    """Post the agenda in the group and mention the members, wherever the command was written.

    If it is too long for its meeting, tell the person in private first, and ask.
    """
    await turn.require(commands.PostAgenda)
    meeting = await next_meeting(turn)
    of = None if command.anyway else await ground(turn.tx, turn.tenant_id, meeting)
    too_long = await preview(turn.tx, of, is_asked=True) if of else None
    if too_long is not None:
        await turn.reply_privately(too_long)
        if not turn.is_private:
            await turn.reply_text("look-in-private")
        return
    await post_in_group(turn, meeting)
    if turn.place.conversation != turn.the_group().conversation:
        await turn.reply_text("agenda-posted-in-group")


async def post_in_group(turn: Turn, meeting: Meeting) -> None:
    turn.cannot_undo("undo-did-posted", "undo-instead-message")
    await preparations.was_posted(turn.tx, turn.tenant_id, meeting.id, at=turn.now)
    await _post(turn, meeting, turn.the_group().conversation, kind="agenda_post")


async def _post(turn: Turn, meeting: Meeting, conversation: str, *, kind: str) -> None:
    key = card_key(meeting.id, conversation)
    await turn.promise(
        Promise(
            kind=kind,
            tenant_id=turn.tenant_id,
            subject_key=key,
            occurrence=turn.activity_id,
            target="conversation",
            conversation=conversation,
            group_id=turn.the_group().id,
            due_at=turn.now,
            expires_at=max(meeting.ends_at, turn.now + outbox.ON_TIME),
            # A request in a channel's thread is answered there. A post is a post of its own.
            content=turn.place.thread.encode() if kind == "agenda_show" and turn.place.thread else None,
        )
    )


class _OfPage(OfMeeting):
    first: Annotated[int, Meta(ge=0, le=rules.MOST_ITEMS * 2)] = 0


async def show_page(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Show another page of a long agenda to the person who pressed."""
    page = read(data, _OfPage)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, page.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    readers = await material.readers(turn.tx, turn.tenant_id, meeting.id)
    lines = await beneath(turn.tx, turn.the_group(), agenda, turn.links)
    return ShowCard(
        cards.agenda_card(agenda, meeting, turn.zone, turn.locale, first=page.first, readers=readers, beneath=lines)
    )


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowAgenda: show_agenda,
    commands.PostAgenda: post_agenda,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "agenda_page": show_page,
    "agenda_that": show_that,
}
