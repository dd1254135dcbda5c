"""The buttons of the agenda card, and the form that adds an item."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta

from bot.agenda import waiting_items
from bot.agenda.adding import add, with_break
from bot.agenda.common import LONGEST_ITEM, OfMeeting, enter_meeting, is_open, next_meeting, owners, to_change
from bot.agenda.showing import post_in_group
from bot.events import Answer, ShowCard, ShowForm, ShowText
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import cards, item_cards
from dialogs.agenda.model import DraftItem, ItemType
from dialogs.meetings.cards import settled_card
from dialogs.meetings.model import Meeting
from dialogs.message import Card
from dialogs.model import ItemId, Refusal
from dialogs.text import clean, escape_markdown
from storage import meetings
from storage.database.engine import new_id


class _AddForm(OfMeeting):
    item: Annotated[str, Meta(max_length=32, pattern="^[A-Za-z0-9_-]*$")] = ""
    title: Annotated[str, Meta(max_length=200)] = ""
    owner: Annotated[str, Meta(max_length=200)] = ""
    type: Annotated[str, Meta(max_length=32)] = ""
    minutes: float | None = None


def _form(
    turn: Turn, meeting: Meeting, *, item: str = "", values: Mapping[str, Any] | None = None, problem: str = ""
) -> Card:
    """Return the form of one item. It carries the item's id, so sending it twice adds one item."""
    return item_cards.add_form(
        meeting, turn.zone, turn.locale, item_id=item or new_id(), values=values, problem=problem
    )


async def open_add_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_meeting(turn, read(data, OfMeeting).meeting)
    return ShowForm(turn.say("agenda-add-button"), _form(turn, meeting))


async def add_by_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Add the item of a form.

    Errors are shown in the form itself, with all its values: a client that gets a line of text draws the card again,
    and empties it.
    """
    form = read(data, _AddForm)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, form.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    await turn.require(commands.AddItems)
    title, minutes = clean(form.title).strip(), form.minutes
    problem = ""
    if not title:
        problem = "agenda-form-title-missing"
    elif minutes is not None and not (minutes == int(minutes) and 1 <= minutes <= LONGEST_ITEM):
        problem = "agenda-minutes-out-of-range"
    elif form.type and form.type not in set(ItemType):
        raise Refusal("card-not-understood")
    if problem:
        return ShowCard(_form(turn, meeting, item=form.item, values=dict(data), problem=turn.say(problem)))
    draft = DraftItem(
        title=title,
        owners=owners(clean(form.owner).strip(), await turn.members()),
        type=ItemType(form.type) if form.type else None,
        minutes=int(minutes) if minutes else None,
    )
    item_id = form.item or new_id()
    if not is_open(turn, meeting):
        return ShowCard(settled_card(await _added_elsewhere(turn, draft, item_id)))
    before = await to_change(turn, meeting)
    if any(item.id == item_id for item in before.all_items):
        # A double click: the first press has added it.
        return ShowCard(item_cards.added_card(before, item_id, meeting, turn.zone, turn.locale))
    after = await add(turn, meeting, before, [draft], item_id=item_id)
    return ShowCard(item_cards.added_card(after, item_id, meeting, turn.zone, turn.locale))


async def _added_elsewhere(turn: Turn, draft: DraftItem, item_id: ItemId) -> str:
    """Add the item to the next meeting, or let it wait: the meeting of the form was cancelled or is over."""
    gone = turn.say("kept-cancelled")
    if await waiting_items.nothing_planned(turn):
        return f"{gone} {await waiting_items.kept_text(turn, [draft], item_id=item_id)}"
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    if all(item.id != item_id for item in before.all_items):
        await add(turn, meeting, before, [draft], item_id=item_id)
    when = cards.when(meeting, turn.zone, turn.locale)
    return f"{gone} {turn.say('kept-on-next', title=escape_markdown(draft.title), when=when)}"


class _Break(OfMeeting):
    after: Annotated[str, Meta(max_length=64)]


async def press_break(turn: Turn, data: Mapping[str, Any]) -> Answer:
    pressed = read(data, _Break)
    meeting = await enter_meeting(turn, pressed.meeting)
    await turn.require(commands.AddBreak)
    return ShowText(await with_break(turn, meeting, pressed.after))


async def press_post_anyway(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_meeting(turn, read(data, OfMeeting).meeting)
    await turn.require(commands.PostAgenda)
    await post_in_group(turn, meeting)
    return ShowText(turn.say_alone("preview-posted"))


async def add_another(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_meeting(turn, read(data, OfMeeting).meeting)
    return ShowCard(_form(turn, meeting))


ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "agenda_add": add_by_form,
    "agenda_another": add_another,
    "agenda_break": press_break,
    "agenda_post_anyway": press_post_anyway,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"agenda_form": open_add_form}
PRIVATE_FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"agenda_private": open_add_form}
