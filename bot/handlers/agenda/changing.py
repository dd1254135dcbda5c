"""Remove, move and edit single items."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from bot.handlers.agenda import kept
from bot.handlers.agenda.ground import next_meeting, own, read_drafts, save, to_change
from bot.handlers.turn import Turn
from dialogs import commands
from dialogs.agenda import cards, rules
from dialogs.model import (
    Agenda,
    AgendaItem,
    ItemStatus,
    Refusal,
)
from dialogs.text import escape_markdown
from storage import agendas

AT_ONCE = timedelta(minutes=2)
"""Two who change the same item within this may not have seen each other's change."""


async def remove_item(turn: Turn, command: commands.RemoveItem) -> None:
    if await kept.nothing_planned(turn) and await kept.remove_item(turn, command):
        return
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    gone = rules.item_at(before, command.number)
    await turn.require(commands.RemoveItem, own=own(turn, gone))
    turn.can_undo("undo-did-removed", title=escape_markdown(gone.title))
    if meeting.starts_at <= turn.now:
        # What the meeting has had before it stays in its agenda, and keeps the others' numbers.
        await save(turn, before, rules.mark(before, command.number, ItemStatus.DROPPED))
        await turn.reply_text("marked-dropped", titles=f"»{escape_markdown(gone.title)}«")
        return
    await save(turn, before, rules.remove_item(before, command.number))
    await turn.reply_text("agenda-removed", title=escape_markdown(gone.title))


async def move_item(turn: Turn, command: commands.MoveItem) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    moved = rules.item_at(before, command.number)
    await turn.require(commands.MoveItem, own=own(turn, moved))
    await save(turn, before, rules.move_item(before, command.number, command.to))
    turn.can_undo("undo-did-item-moved", title=escape_markdown(moved.title), number=command.to)
    await turn.reply_text("agenda-moved", title=escape_markdown(moved.title), number=command.to)


async def edit_item(turn: Turn, command: commands.EditItem) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    old = rules.item_at(before, command.number)
    await turn.require(commands.EditItem, own=own(turn, old))
    drafts = await read_drafts(turn, command.text, meeting)
    if len(drafts) != 1:
        raise Refusal("agenda-edit-one-line", number=command.number)
    other = await _just_edited(turn, before, old)
    after = await save(turn, before, rules.edit_item(before, command.number, drafts[0]))
    item = after.items[command.number - 1]
    turn.can_undo("undo-did-edited", title=escape_markdown(old.title))
    about = cards.about(item, turn.locale)
    said = turn.say(
        "agenda-edited",
        number=command.number,
        title=escape_markdown(item.title),
        about=f" ({about})" if about else "",
    )
    if other:
        said += " " + turn.say(
            "agenda-edited-just-before", name=escape_markdown(other), title=escape_markdown(old.title)
        )
    await turn.reply_markdown(said)


async def _just_edited(turn: Turn, before: Agenda, item: AgendaItem) -> str:
    """The name of somebody else who changed this item so shortly before that neither may have seen the other."""
    for change in await agendas.latest_changes(turn.tx, turn.tenant_id, before.meeting_id, most=1):
        was = next((one for one in change.before if one.id == item.id), None)
        is_recent = turn.now - change.at < AT_ONCE and change.by not in (None, turn.person.id)
        if is_recent and was is not None and was != item:
            return next((one.person.name for one in await turn.members() if one.person.id == change.by), "")
    return ""


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.RemoveItem: remove_item,
    commands.MoveItem: move_item,
    commands.EditItem: edit_item,
}
