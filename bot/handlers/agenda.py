"""The agenda by chat and by card: add, show, post, remove, move, edit, undo."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.compose.agenda import card_key, cards_of
from bot.compose.preparing import preview_if_too_long
from bot.events import Answer, ShowCard, ShowForm, ShowText
from bot.handlers.turn import Turn, read
from dialogs import commands
from dialogs.agenda import breaks, cards, rules
from dialogs.agenda.paste import read_items
from dialogs.message import Card, Message
from dialogs.model import (
    Agenda,
    AgendaItem,
    DraftItem,
    ItemId,
    ItemType,
    Meeting,
    MeetingStatus,
    Member,
    Owner,
    Refusal,
    Role,
)
from dialogs.people import recognise, split_people
from dialogs.text import clean, escape_markdown
from storage import agendas, meetings, outbox, preparations
from storage.database import lock, new_id
from storage.outbox import Promise

LINGERS = timedelta(days=1)
"""How long after its end a meeting's agenda can still be added to by its card."""
LONGEST_ITEM = 480
"""Minutes: a working day."""


async def next_meeting(turn: Turn) -> Meeting:
    """The meeting that an agenda command means; Refusal, with what to type, where none is planned."""
    meeting = await meetings.next_meeting(turn.tx, turn.the_group(), now=turn.now)
    if meeting is None:
        raise Refusal("meeting-none-planned")
    return meeting


async def _to_change(turn: Turn, meeting: Meeting) -> Agenda:
    """The agenda, which nobody else changes until this turn ends: of two at once the second sees the first's change."""
    await lock(turn.tx, f"agenda:{meeting.id}")
    return await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)


async def _save(turn: Turn, before: Agenda, after: Agenda) -> None:
    """Save the change, and promise that every card that shows this agenda is replaced."""
    await agendas.save_agenda(turn.tx, turn.tenant_id, before, after, by=turn.person.id, now=turn.now)
    for posted in await cards_of(turn.tx, turn.tenant_id, after.meeting_id):
        await outbox.refresh(
            turn.tx,
            Promise(
                kind="agenda_refresh",
                tenant_id=turn.tenant_id,
                subject_key=posted.subject_key,
                # A refresh without its version would collide with one already sent, and be lost.
                occurrence=f"v{after.version}",
                target="conversation",
                conversation=posted.conversation,
                group_id=turn.the_group().id,
                due_at=turn.now,
            ),
            now=turn.now,
        )


def _chair_of(roster: list[Member], meeting: Meeting) -> str | None:
    if meeting.acting_chair:
        return meeting.acting_chair
    return next((member.person.id for member in roster if Role.CHAIR in member.roles), None)


async def _drafts(turn: Turn, text: str, meeting: Meeting) -> list[DraftItem]:
    roster = await turn.members()
    drafts = read_items(text, roster=roster, chair=_chair_of(roster, meeting))
    if not drafts:
        raise Refusal("agenda-nothing-to-add")
    return drafts


async def add_items(turn: Turn, command: commands.AddItems) -> None:
    meeting = await next_meeting(turn)
    await turn.require(commands.AddItems)
    before = await _to_change(turn, meeting)
    drafts = await _drafts(turn, command.text, meeting)
    twice = rules.duplicates(before, drafts)
    after = await _add(turn, before, drafts)
    day = cards.when(meeting, turn.zone, turn.locale)
    if len(drafts) == 1:
        item = after.items[-1]
        about = cards.about(item, turn.locale)
        said = turn.say(
            "agenda-added-one",
            number=len(after.items),
            title=escape_markdown(item.title),
            about=f" ({about})" if about else "",
            when=day,
        )
    else:
        said = turn.say(
            "agenda-added-many", count=len(drafts), first=len(before.items) + 1, last=len(after.items), when=day
        )
    if twice:
        said += " " + turn.say("agenda-duplicate", title=escape_markdown(twice[0]))
    await turn.reply_markdown(said)


async def _add(turn: Turn, before: Agenda, drafts: list[DraftItem]) -> Agenda:
    after = rules.add_items(before, drafts, by=turn.person.id, by_name=turn.person.name, new_id=new_id)
    await _save(turn, before, after)
    return after


async def add_to_next(turn: Turn, drafts: list[DraftItem]) -> int:
    """Adds these to the next meeting's agenda; the number of the first. Refusal where no meeting is planned."""
    await turn.require(commands.AddItems)
    before = await _to_change(turn, await next_meeting(turn))
    await _add(turn, before, drafts)
    return len(before.items) + 1


async def show_agenda(turn: Turn, _: commands.ShowAgenda) -> None:
    """The agenda at the bottom of the conversation; the card that was there shrinks to a line that points down."""
    group = turn.the_group()
    meeting = await meetings.next_meeting(turn.tx, group, now=turn.now) or await meetings.latest_started(
        turn.tx, group, now=turn.now
    )
    # The secretary needs it most when the meeting is over.
    await _post(turn, meeting or await next_meeting(turn), turn.place.conversation, kind="agenda_show")


async def post_agenda(turn: Turn, command: commands.PostAgenda) -> None:
    """The agenda as a new post in the group, with the members mentioned, wherever this was said. Of one that is too
    long for its meeting they are told privately first, and asked."""
    await turn.require(commands.PostAgenda)
    meeting = await next_meeting(turn)
    too_long = None if command.anyway else await preview_if_too_long(turn.tx, turn.tenant_id, meeting)
    if too_long is not None:
        await turn.reply_privately(too_long)
        if not turn.is_private:
            await turn.reply_text("look-in-private")
        return
    await post_in_group(turn, meeting)
    if turn.place.conversation != turn.the_group().conversation:
        await turn.reply_text("agenda-posted-in-group")


async def post_in_group(turn: Turn, meeting: Meeting) -> None:
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
            # Asked for in a channel's thread it is an answer, and stands there; posted, it is a post of its own.
            content=turn.place.thread.encode() if kind == "agenda_show" and turn.place.thread else None,
        )
    )


def _own(turn: Turn, item: AgendaItem) -> bool:
    return item.added_by == turn.person.id or any(owner.person_id == turn.person.id for owner in item.owners)


async def remove_item(turn: Turn, command: commands.RemoveItem) -> None:
    meeting = await next_meeting(turn)
    before = await _to_change(turn, meeting)
    gone = rules.item_at(before, command.number)
    await turn.require(commands.RemoveItem, own=_own(turn, gone))
    await _save(turn, before, rules.remove_item(before, command.number))
    await turn.reply_text("agenda-removed", title=escape_markdown(gone.title))


async def move_item(turn: Turn, command: commands.MoveItem) -> None:
    meeting = await next_meeting(turn)
    before = await _to_change(turn, meeting)
    moved = rules.item_at(before, command.number)
    await turn.require(commands.MoveItem, own=_own(turn, moved))
    await _save(turn, before, rules.move_item(before, command.number, command.to))
    await turn.reply_text("agenda-moved", title=escape_markdown(moved.title), number=command.to)


async def edit_item(turn: Turn, command: commands.EditItem) -> None:
    meeting = await next_meeting(turn)
    before = await _to_change(turn, meeting)
    old = rules.item_at(before, command.number)
    await turn.require(commands.EditItem, own=_own(turn, old))
    drafts = await _drafts(turn, command.text, meeting)
    if len(drafts) != 1:
        raise Refusal("agenda-edit-one-line", number=command.number)
    after = rules.edit_item(before, command.number, drafts[0])
    await _save(turn, before, after)
    item = after.items[command.number - 1]
    about = cards.about(item, turn.locale)
    await turn.reply_text(
        "agenda-edited",
        number=command.number,
        title=escape_markdown(item.title),
        about=f" ({about})" if about else "",
    )


async def undo(turn: Turn, _: commands.Undo) -> None:
    """Take back the latest change of the agenda: one's own, or as chair or secretary anybody's."""
    meeting = await meetings.next_meeting(turn.tx, turn.the_group(), now=turn.now)
    if meeting is None:
        raise Refusal("agenda-nothing-to-undo")
    before = await _to_change(turn, meeting)
    change = await agendas.last_change(turn.tx, turn.tenant_id, before)
    if change is None:
        raise Refusal("agenda-nothing-to-undo")
    by, items = change
    await turn.require(commands.Undo, own=by == turn.person.id)
    await _save(turn, before, rules.restored(before, items))
    await turn.reply_text("agenda-undone", count=len(items))


async def add_break(turn: Turn, command: commands.AddBreak) -> None:
    meeting = await next_meeting(turn)
    await turn.require(commands.AddBreak)
    after = rules.item_at(await _to_change(turn, meeting), command.after)
    await turn.reply_markdown(await _with_break(turn, meeting, after.id))


async def _with_break(turn: Turn, meeting: Meeting, after: ItemId) -> str:
    """What is said of the break that is put in after this item, or is there already."""
    before = await _to_change(turn, meeting)
    title = turn.say("agenda-break-title")
    changed = breaks.with_break(before, after, title=title, by=turn.person.id, new_id=new_id)
    if changed is None:
        return turn.say("agenda-break-there")
    await _save(turn, before, changed)
    number = next(number for number, item in enumerate(changed.items, 1) if item.id == after)
    title = escape_markdown(changed.items[number - 1].title)
    return turn.say("agenda-break-added", minutes=breaks.LENGTH, title=title, number=number + 1)


# -- by card


def _owners(text: str, roster: list[Member]) -> tuple[Owner, ...]:
    """Those named in the form's field: several with "och", a comma or a slash between them."""
    if not text:
        return ()
    return tuple(Owner(name, recognise(name, roster)) for name in split_people(text, roster) or [text])


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


class _AddForm(_OfMeeting):
    item: Annotated[str, Meta(max_length=32, pattern="^[A-Za-z0-9_-]*$")] = ""
    title: Annotated[str, Meta(max_length=200)] = ""
    owner: Annotated[str, Meta(max_length=200)] = ""
    type: Annotated[str, Meta(max_length=32)] = ""
    minutes: float | None = None


async def _enter_meeting(turn: Turn, meeting_id: str) -> Meeting:
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, meeting_id)
    if meeting is None or meeting.status is not MeetingStatus.PLANNED or meeting.ends_at + LINGERS < turn.now:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    return meeting


def _form(
    turn: Turn, meeting: Meeting, *, item: str = "", values: Mapping[str, Any] | None = None, problem: str = ""
) -> Card:
    """The form of one item, whose id it carries: sent twice, it is still that one."""
    return cards.add_form(meeting, turn.zone, turn.locale, item_id=item or new_id(), values=values, problem=problem)


async def open_add_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter_meeting(turn, read(data, _OfMeeting).meeting)
    return ShowForm(turn.say("agenda-add-button"), _form(turn, meeting))


async def add_privately(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """The same form as a private card, for clients on which no dialog opens."""
    meeting = await _enter_meeting(turn, read(data, _OfMeeting).meeting)
    await turn.reply_privately(Message(card=_form(turn, meeting), summary=turn.say("agenda-add-button")))
    return ShowText(turn.say("look-in-private"))


async def add_by_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """What is wrong is said in the form itself, with all that was filled in: a client that is answered with a line of
    text draws the card anew, and empties it."""
    form = read(data, _AddForm)
    meeting = await _enter_meeting(turn, form.meeting)
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
        owners=_owners(clean(form.owner).strip(), await turn.members()),
        type=ItemType(form.type) if form.type else None,
        minutes=int(minutes) if minutes else None,
    )
    before = await _to_change(turn, meeting)
    item_id = form.item or new_id()
    if any(item.id == item_id for item in before.items):
        # A double click: the first has added it.
        return ShowCard(cards.added_card(before, item_id, meeting, turn.zone, turn.locale))
    after = rules.add_items(before, [draft], by=turn.person.id, by_name=turn.person.name, new_id=lambda: item_id)
    await _save(turn, before, after)
    return ShowCard(cards.added_card(after, item_id, meeting, turn.zone, turn.locale))


class _Break(_OfMeeting):
    after: Annotated[str, Meta(max_length=64)]


async def press_break(turn: Turn, data: Mapping[str, Any]) -> Answer:
    pressed = read(data, _Break)
    meeting = await _enter_meeting(turn, pressed.meeting)
    await turn.require(commands.AddBreak)
    return ShowText(await _with_break(turn, meeting, pressed.after))


async def press_post_anyway(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter_meeting(turn, read(data, _OfMeeting).meeting)
    await turn.require(commands.PostAgenda)
    await post_in_group(turn, meeting)
    return ShowText(turn.say("preview-posted"))


async def add_another(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter_meeting(turn, read(data, _OfMeeting).meeting)
    return ShowCard(_form(turn, meeting))


Handler = Callable[[Turn, Any], Awaitable[None]]

COMMANDS: dict[type, Handler] = {
    commands.AddItems: add_items,
    commands.ShowAgenda: show_agenda,
    commands.PostAgenda: post_agenda,
    commands.RemoveItem: remove_item,
    commands.MoveItem: move_item,
    commands.EditItem: edit_item,
    commands.Undo: undo,
    commands.AddBreak: add_break,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "agenda_add": add_by_form,
    "agenda_another": add_another,
    "agenda_private": add_privately,
    "agenda_break": press_break,
    "agenda_post_anyway": press_post_anyway,
    # An old client presses where a new one opens a dialog.
    "agenda_form": add_privately,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"agenda_form": open_add_form}
