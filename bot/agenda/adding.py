"""Add items to the agenda of the next meeting, or propose them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any

from bot.agenda import replacing, waiting_items
from bot.agenda.common import leads, next_meeting, number_of, read_drafts, save, to_change
from bot.agenda.offers import may_or_ask
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import breaks, cards, item_cards, rules
from dialogs.agenda.merging import resembles
from dialogs.agenda.model import Agenda, DraftItem, ItemType
from dialogs.agenda.owner_doubts import doubts
from dialogs.agenda.plan import plan
from dialogs.agenda.sentences import Added, apart
from dialogs.meetings.model import Meeting
from dialogs.model import ItemId, Refusal
from dialogs.people import leaders
from dialogs.sentences.model import KnownItem
from dialogs.series.rules import closing_ids, stop_day
from dialogs.text import escape_markdown
from dialogs.texts.calendar import month_name, plain_day
from storage import meetings, series
from storage.database.engine import new_id

LONGEST_LEFT = 500
"""The most characters of an unclear text that a reply repeats."""
MOST_ASKED_AT_ONCE = 5
"""If more items are suggested at a time, only the agenda's card shows them."""


async def add_items(turn: Turn, command: commands.AddItems) -> None:
    following = await meetings.next_meeting(turn.tx, turn.the_group(), now=turn.now)
    if following is None:
        await waiting_items.add_items(turn, command)
        return
    coming = turn.meeting or following
    await turn.require(commands.AddItems)
    before = await to_change(turn, coming)
    said = _apart(turn, command.text, before, coming)
    meeting = await _meant(turn, said, coming)
    if meeting.id != coming.id:
        before = await to_change(turn, meeting)
        said = replace(said, at=None)
    drafts = await read_drafts(turn, said.text, meeting)
    if resembles(before, drafts) and await leads(turn):
        await replacing.ask(turn, meeting, before, said.text, drafts)
        return
    twice = rules.duplicates(before, drafts)
    after = await add(turn, meeting, before, drafts, at=said.at)
    answer = [await _added(turn, meeting, before, after, drafts)]
    if twice and len(after.proposed) == len(before.proposed):
        answer.append(turn.say("agenda-duplicate", title=escape_markdown(twice[0])))
    known = {item.id for item in before.items}
    new = [number for number, item in enumerate(after.items, 1) if item.id not in known]
    cut = [str(number) for number, draft in zip(new, drafts, strict=False) if draft.is_shortened]
    if cut:
        answer.append(turn.say("agenda-shortened", count=len(cut), numbers=", ".join(cut)))
    owned = [(number, after.items[number - 1].owners) for number in new]
    waiting = [(None, item.owners) for item in after.proposed[len(before.proposed) :]]
    answer.append(doubts([*owned, *waiting], await turn.members(), turn.locale))
    if said.left:
        answer.append(turn.say("agenda-left-over", text=escape_markdown(said.left[:LONGEST_LEFT])))
    await turn.reply_markdown(" ".join(filter(None, answer)))


def _apart(turn: Turn, text: str, agenda: Agenda, meeting: Meeting) -> Added:
    """Return the parts of the text; a place is told by the items of this agenda, or by the time at which they begin."""
    planned = plan(agenda, meeting)
    items = [
        KnownItem(
            slot.number,
            slot.item.title,
            is_break=slot.item.type is ItemType.BREAK,
            starts_at=planned.begins_at(slot).astimezone(turn.zone) if planned.is_timed else None,
        )
        for slot in planned.slots
    ]
    return apart(text, items=items, speaker=turn.person.name)


async def _meant(turn: Turn, said: Added, coming: Meeting) -> Meeting:
    """Return the planned meeting in the month that the text names, or else the coming one."""
    if said.month is None:
        return coming
    planned = await meetings.planned(turn.tx, turn.the_group(), now=turn.now)
    found = [each for each in (coming, *planned) if each.starts_at.astimezone(turn.zone).month == said.month]
    if not found:
        when = cards.when(coming, turn.zone, turn.locale)
        raise Refusal("agenda-no-meeting-in-month", month=month_name(said.month, turn.locale), when=when)
    return found[0]


async def _added(turn: Turn, meeting: Meeting, before: Agenda, after: Agenda, drafts: list[DraftItem]) -> str:
    """Return the reply about the added or suggested items."""
    if len(after.proposed) > len(before.proposed):
        return await _proposed(turn, meeting, count=len(drafts))
    day = cards.when(meeting, turn.zone, turn.locale)
    known = {item.id for item in before.items}
    new = [(number, item) for number, item in enumerate(after.items, 1) if item.id not in known]
    if len(new) != 1:
        return turn.say("agenda-added-many", count=len(drafts), first=new[0][0], last=new[-1][0], when=day)
    ((number, item),) = new
    about = cards.about(item, turn.locale)
    title = escape_markdown(item.title)
    return turn.say("agenda-added-one", number=number, title=title, about=f" ({about})" if about else "", when=day)


async def _proposed(turn: Turn, meeting: Meeting, *, count: int) -> str:
    day = cards.when(meeting, turn.zone, turn.locale)
    last = stop_day(await series.load_series(turn.tx, turn.the_group()), meeting, turn.zone)
    if last is not None and turn.today > last:
        return turn.say("agenda-proposed-late", count=count, day=plain_day(last, turn.locale), when=day)
    return turn.say("agenda-proposed-many", count=count, when=day)


async def add(
    turn: Turn,
    meeting: Meeting,
    before: Agenda,
    drafts: list[DraftItem],
    *,
    item_id: ItemId | None = None,
    at: int | None = None,
) -> Agenda:
    """Return the agenda with these items from number `at` on, or before the closing item. The items are suggested only,
    and the leaders asked, if the group accepts members' items one by one or the stop date has passed."""
    group = turn.the_group()
    of = await series.load_series(turn.tx, group)
    last = stop_day(of, meeting, turn.zone)
    late = last is not None and turn.today > last
    proposed = (late or (of is not None and of.choices.accepted)) and not await leads(turn)
    after = rules.add_items(
        before,
        drafts,
        by=turn.person.id,
        by_name=turn.person.name,
        new_id=lambda: item_id or new_id(),
        closing=closing_ids(of),
        proposed=proposed,
        at=at,
    )
    saved = await save(turn, before, after)
    turn.can_undo("undo-did-added", title=escape_markdown(drafts[0].title), count=len(drafts))
    for item in saved.proposed[len(before.proposed) :][:MOST_ASKED_AT_ONCE]:
        asked = partial(item_cards.proposed_message, item, meeting, late=late)
        for person_id in leaders.asked(await turn.leading()):
            await turn.tell(person_id, asked)
    return saved


async def add_to_next(turn: Turn, drafts: list[DraftItem]) -> int:
    """Add these items to the next meeting's agenda. Return the number of the first. Raises Refusal if no meeting is
    planned."""
    await turn.require(commands.AddItems)
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    known = {item.id for item in before.items}
    after = await add(turn, meeting, before, drafts)
    new = [number for number, item in enumerate(after.items, 1) if item.id not in known]
    return new[0] if new else len(after.items) + 1


async def add_halfway(turn: Turn, draft: DraftItem) -> int:
    """Add this item in the middle of the next meeting's agenda, as a break is. Return its number. Raises Refusal as
    `add_to_next`."""
    await turn.require(commands.AddItems)
    before = await to_change(turn, await next_meeting(turn))
    number = len(before.items) // 2 + 1
    after = rules.add_items(before, [draft], by=turn.person.id, by_name=turn.person.name, new_id=new_id, at=number)
    await save(turn, before, after)
    turn.can_undo("undo-did-added", title=escape_markdown(draft.title), count=1)
    return number


async def add_break(turn: Turn, command: commands.AddBreak) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    after = rules.item_at(before, command.after)
    if not await may_or_ask(turn, commands.AddBreak, before, [command.after]):
        return
    await turn.reply_markdown(await with_break(turn, meeting, after.id))


async def with_break(turn: Turn, meeting: Meeting, after: ItemId) -> str:
    """Return the reply about the break after this item: it was added, or exists already."""
    before = await to_change(turn, meeting)
    title = turn.say("agenda-break-title")
    changed = breaks.with_break(before, after, title=title, by=turn.person.id, new_id=new_id)
    if changed is None:
        return turn.say("agenda-break-there")
    changed = await save(turn, before, changed)
    number = number_of(changed, after)
    title = escape_markdown(changed.items[number - 1].title)
    turn.can_undo("undo-did-break", title=title)
    return turn.say("agenda-break-added", minutes=breaks.LENGTH, title=title, number=number + 1)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.AddItems: add_items,
    commands.AddBreak: add_break,
}
