"""Remove, move and edit single items."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from bot.agenda import waiting_items
from bot.agenda.common import chair_of, next_meeting, own, save, to_change
from bot.agenda.offers import may_or_ask
from bot.confirmations import offer
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import cards, rules
from dialogs.agenda.edits import Reading, Unclear, read_edit
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus
from dialogs.agenda.owner_doubts import doubts
from dialogs.model import Refusal
from dialogs.text import escape_markdown, fold
from storage import agenda as agendas

_ME = frozenset({"jag", "mig", "mej", "i", "me", "myself"})
AT_ONCE = timedelta(minutes=2)
"""Two people who change the same item within this time may not have seen each other's change."""


async def remove_item(turn: Turn, command: commands.RemoveItem) -> None:
    if await waiting_items.nothing_planned(turn) and await waiting_items.remove_item(turn, command):
        return
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    gone = rules.item_at(before, command.number)
    if not await may_or_ask(turn, commands.RemoveItem, before, [command.number], own=own(turn, gone)):
        return
    turn.can_undo("undo-did-removed", title=escape_markdown(gone.title))
    if meeting.starts_at <= turn.now:
        # What the meeting has had before it stays in its agenda, and keeps the others' numbers.
        await save(turn, before, rules.mark(before, command.number, ItemStatus.DROPPED))
        await turn.reply_text("marked-dropped", titles=turn.say("quoted", words=escape_markdown(gone.title)))
        return
    await save(turn, before, rules.remove_item(before, command.number))
    await turn.reply_text("agenda-removed", title=escape_markdown(gone.title))


async def move_item(turn: Turn, command: commands.MoveItem) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    moved = rules.item_at(before, command.number)
    rules.item_at(before, command.to)
    if not await may_or_ask(turn, commands.MoveItem, before, [command.number], own=own(turn, moved)):
        return
    await save(turn, before, rules.move_item(before, command.number, command.to))
    turn.can_undo("undo-did-item-moved", title=escape_markdown(moved.title), number=command.to)
    await turn.reply_text("agenda-moved", title=escape_markdown(moved.title), number=command.to)


async def edit_item(turn: Turn, command: commands.EditItem) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    old = rules.item_at(before, command.number)
    if not await may_or_ask(turn, commands.EditItem, before, [command.number], own=own(turn, old)):
        return
    roster = await turn.members()
    text = turn.person.name if command.field is commands.Field.OWNER and fold(command.text) in _ME else command.text
    changed = read_edit(text, old, field=command.field, roster=roster, chair=chair_of(roster, meeting))
    if isinstance(changed, Unclear):
        await _ask_which(turn, command.number, old, changed)
        return
    if changed == old:
        raise Refusal("edit-nothing-changed", number=command.number, title=escape_markdown(old.title))
    other = await _just_edited(turn, before, old)
    after = await save(turn, before, rules.replaced(before, changed))
    item = rules.item_at(after, command.number)
    turn.can_undo("undo-did-edited", title=escape_markdown(old.title))
    about = cards.about(item, turn.locale)
    said = turn.say(
        "agenda-edited",
        number=command.number,
        title=escape_markdown(item.title),
        about=f" ({about})" if about else "",
    )
    if item.title != old.title:
        said += " " + turn.say("edit-was-called", title=escape_markdown(old.title))
    if item.owners != old.owners:
        said = f"{said} {doubts([(command.number, item.owners)], roster, turn.locale)}".rstrip()
    if other:
        said += " " + turn.say(
            "agenda-edited-just-before", name=escape_markdown(other), title=escape_markdown(old.title)
        )
    await turn.reply_markdown(said)


async def _ask_which(turn: Turn, number: int, item: AgendaItem, unclear: Unclear) -> None:
    """Ask which part of the item is meant, with a button for each reading that says the clear command."""
    english = turn.locale.startswith("en")
    says = {
        Reading.TITLE: f"change the title of {number} to" if english else f"ändra titeln på {number} till",
        Reading.OWNER: f"change the owner of {number} to" if english else f"ändra ansvarig på {number} till",
        Reading.TYPE: f"change the type of {number} to" if english else f"ändra typen på {number} till",
    }
    words = escape_markdown(unclear.words)
    choices = [
        (turn.say(f"edit-as-{reading}", words=words), f"{says[reading]} {unclear.words}")
        for reading in unclear.readings
    ]
    await offer(turn, turn.say("edit-unclear", number=number, title=escape_markdown(item.title), words=words), choices)


async def _just_edited(turn: Turn, before: Agenda, item: AgendaItem) -> str:
    """Return the name of another person who changed this item so recently that neither may have seen the other's
    change."""
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
