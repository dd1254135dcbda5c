"""Items that wait while no meeting is planned: saved for the next one, shown and removed."""

from collections.abc import Sequence
from dataclasses import replace

from bot.agenda.common import read_drafts
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda.kept_text import listed
from dialogs.agenda.model import DraftItem, Material
from dialogs.agenda.owner_doubts import doubts
from dialogs.agenda.sentences import apart
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.text import clean, escape_markdown
from storage import meetings, waiting_items

MOST_KEPT = 200


async def nothing_planned(turn: Turn) -> bool:
    return await meetings.next_meeting(turn.tx, turn.the_group(), now=turn.now) is None


async def add_items(turn: Turn, command: commands.AddItems) -> None:
    await turn.require(commands.AddItems)
    said = apart(command.text, speaker=turn.person.name)
    await keep(turn, await read_drafts(turn, said.text, None))


async def keep(turn: Turn, drafts: Sequence[DraftItem], *, item_id: str | None = None) -> None:
    """Save these items for the next meeting, and reply."""
    await turn.reply_markdown(await kept_text(turn, drafts, item_id=item_id))


async def kept_text(turn: Turn, drafts: Sequence[DraftItem], *, item_id: str | None = None) -> str:
    """Save these items for the next meeting, and return the reply. In private it says who will see them."""
    group = turn.the_group()
    before = await waiting_items.items(turn.tx, group)
    if len(before) + len(drafts) > MOST_KEPT:
        raise Refusal("agenda-full", most=MOST_KEPT)
    for draft in drafts:
        await waiting_items.keep_item(
            turn.tx, group, draft, by=turn.person.id, by_name=turn.person.name, now=turn.now, item_id=item_id
        )
    turn.can_undo("undo-did-kept-items", title=escape_markdown(drafts[0].title), count=len(drafts))
    if len(drafts) == 1:
        said = turn.say("kept-one", title=escape_markdown(drafts[0].title))
    else:
        said = (
            turn.say("kept-many", count=len(drafts))
            + "\n\n"
            + listed([(each.title, "") for each in drafts], turn.locale)
        )
    if unclear := doubts([(None, each.owners) for each in drafts], await turn.members(), turn.locale):
        said += "\n\n" + unclear
    if turn.is_private:
        said += "\n\n" + turn.say("kept-public", group=escape_markdown(group.name))
    if not before:
        said += "\n\n" + turn.say("kept-plan")
    return said


async def add_material(turn: Turn, command: commands.AddMaterial) -> None:
    """Handle the command for the waiting item with this number, or else as an item of its own."""
    group = turn.the_group()
    material = Material(command.address, clean(command.title).strip()[:200])
    waiting = await waiting_items.items(turn.tx, group)
    if 1 <= command.number <= len(waiting):
        item = waiting[command.number - 1]
        await turn.require(commands.AddMaterial, own=item.by == turn.person.id)
        draft = replace(item.draft, material=(*item.draft.material, material))
        await waiting_items.change_item(turn.tx, group, replace(item, draft=draft))
        await turn.reply_text("kept-material", title=escape_markdown(item.draft.title))
        return
    await turn.require(commands.AddItems)
    title = material.title or turn.say("kept-material-title", number=command.number)
    await keep(turn, [DraftItem(title=title, material=(material,))])


async def show(turn: Turn) -> bool:
    """Show the items that wait for a meeting. Return False if there are none."""
    waiting = await waiting_items.items(turn.tx, turn.the_group())
    if not waiting:
        return False
    named = [(item.draft.title, item.by_name) for item in waiting]
    said = turn.say("kept-list", count=len(waiting)) + "\n\n" + listed(named, turn.locale)
    await turn.reply(Message(text=said + "\n\n" + turn.say("kept-plan")))
    return True


async def remove_item(turn: Turn, command: commands.RemoveItem) -> bool:
    """Remove the waiting item with this number. Return False if no item waits."""
    group = turn.the_group()
    waiting = await waiting_items.items(turn.tx, group)
    if not waiting:
        return False
    if not 1 <= command.number <= len(waiting):
        raise Refusal("kept-no-such", number=command.number, count=len(waiting))
    item = waiting[command.number - 1]
    await turn.require(commands.RemoveItem, own=item.by == turn.person.id)
    await waiting_items.remove(turn.tx, group, [item.id])
    await turn.reply_text("kept-removed", title=escape_markdown(item.draft.title))
    return True
