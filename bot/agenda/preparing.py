"""Posts, shows and configures a group's agendas, and counts who has read the material of an item."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda.common import next_meeting
from bot.agenda.messages import cards_of
from bot.events import Answer, ShowCard, ShowText
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import choices_cards, preparing, rules
from dialogs.agenda.model import AgendaItem
from dialogs.meetings.model import Meeting
from dialogs.message import Message, card_message
from dialogs.model import Refusal
from storage import agenda as agendas
from storage import material, meetings, preparations
from storage import people as groups
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise

Id = Annotated[str, Meta(max_length=64)]

# -- how agendas are posted


class _OfGroup(Struct):
    group: Id


class _Chosen(_OfGroup):
    days: int | None = None


async def show_choices(turn: Turn, _: commands.ShowAgendaChoices) -> None:
    await turn.require(commands.ShowAgendaChoices)
    await _reply_with_choices(turn)


async def choose(turn: Turn, command: commands.ChoosePosting) -> None:
    await turn.require(commands.ChoosePosting)
    await _save(turn, command.days)
    await _reply_with_choices(turn)


async def _reply_with_choices(turn: Turn) -> None:
    group = turn.the_group()
    card = choices_cards.choices_card(group, turn.locale)
    await turn.reply(card_message(card))


async def press_change(turn: Turn, data: Mapping[str, Any]) -> Answer:
    group = await turn.enter(read(data, _OfGroup).group)
    await turn.require(commands.ChoosePosting)
    return ShowCard(choices_cards.choices_form(group, turn.locale))


async def chosen(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Chosen)
    await turn.enter(sent.group)
    await turn.require(commands.ChoosePosting)
    await _save(turn, sent.days)
    return ShowCard(choices_cards.choices_card(turn.the_group(), turn.locale))


async def _save(turn: Turn, days: int | None) -> None:
    group = turn.the_group()
    if days is not None:
        preparing.checked_days(days)
    await groups.change_group(turn.tx, group, post_days=days)
    await preparations.look_anew(turn.tx, group)
    turn.can_undo("undo-did-posting")
    turn.act_for(replace(group, post_days=days), turn.member)


# -- read material


async def read_by_text(turn: Turn, command: commands.MaterialRead) -> None:
    meeting = await next_meeting(turn)
    await turn.require(commands.MaterialRead)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    item = rules.item_at(agenda, command.number)
    await turn.reply_privately(Message(text=await _note_read(turn, meeting, item, command.number)))


class _OfItem(Struct):
    meeting: Id
    item: Id


async def press_read(turn: Turn, data: Mapping[str, Any]) -> Answer:
    pressed = read(data, _OfItem)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, pressed.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    found = [(number, item) for number, item in enumerate(agenda.items, 1) if item.id == pressed.item]
    if not found:
        raise Refusal("agenda-item-gone")
    number, item = found[0]
    return ShowText(await _note_read(turn, meeting, item, number))


async def _note_read(turn: Turn, meeting: Meeting, item: AgendaItem, number: int) -> str:
    """Return the reply to a person who has read the material. Others see the new number."""
    if not item.material:
        raise Refusal("agenda-no-material", number=number)
    if not await material.note_read(turn.tx, turn.tenant_id, meeting.id, item.id, turn.person.id):
        return turn.say("agenda-read-already", number=number)
    for posted in await cards_of(turn.tx, turn.tenant_id, meeting.id):
        shown = Promise(
            kind="agenda_refresh",
            tenant_id=turn.tenant_id,
            subject_key=posted.subject_key,
            occurrence=f"read:{turn.activity_id}",
            target=outbox.TO_CONVERSATION,
            conversation=posted.conversation,
            group_id=turn.the_group().id,
            due_at=turn.now,
        )
        await outbox.refresh(turn.tx, shown, now=turn.now)
    return turn.say("agenda-read-noted", number=number)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowAgendaChoices: show_choices,
    commands.ChoosePosting: choose,
    commands.MaterialRead: read_by_text,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "agenda_choices_change": press_change,
    "agenda_choices_chosen": chosen,
    "material_read": press_read,
}
