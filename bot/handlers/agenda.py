"""The agenda by chat and by card: add, show, post, remove, move, edit, undo."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot import book
from bot.compose.agenda import card_key
from bot.compose.beneath import beneath
from bot.compose.preparing import ground, preview
from bot.events import Answer, ShowCard, ShowForm, ShowText
from bot.handlers.turn import Turn, read
from dialogs import commands
from dialogs.agenda import breaks, cards, carry, item_cards, rules
from dialogs.agenda.paste import read_items
from dialogs.meetings.rules import AFTERWARDS
from dialogs.message import Card, Message
from dialogs.model import (
    Agenda,
    AgendaItem,
    DraftItem,
    ItemId,
    ItemStatus,
    ItemType,
    Meeting,
    MeetingStatus,
    Member,
    Owner,
    Refusal,
    Role,
)
from dialogs.people import recognise, split_people
from dialogs.series.rules import closing_ids, stop_day
from dialogs.text import clean, escape_markdown
from dialogs.texts.calendar import plain_day
from storage import agendas, material, meetings, outbox, preparations, series
from storage.agendas import Change
from storage.database import new_id
from storage.outbox import Promise

LINGERS = timedelta(days=1)
"""How long after its end a meeting's agenda can still be added to by its card."""
AT_ONCE = timedelta(minutes=2)
"""Two who change the same item within this may not have seen each other's change."""
MOST_ASKED_AT_ONCE = 5
"""Of more proposals made at a time the agenda's card tells."""
LONGEST_ITEM = 480
"""Minutes: a working day."""


async def next_meeting(turn: Turn) -> Meeting:
    """The meeting that an agenda command means; Refusal, with what to type, where none is planned."""
    meeting = await meetings.next_meeting(turn.tx, turn.the_group(), now=turn.now)
    if meeting is None:
        raise Refusal("meeting-none-planned")
    return meeting


async def to_change(turn: Turn, meeting: Meeting) -> Agenda:
    """The agenda, which nobody else changes until this turn ends: of two at once the second sees the first's change."""
    await book.hold(turn.tx, turn.the_group())
    return await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)


async def save(turn: Turn, before: Agenda, after: Agenda) -> Agenda:
    """Save the change with all that follows from it; the agenda as it then is."""
    return await book.change(turn.tx, turn.the_group(), before, after, by=turn.person.id, now=turn.now)


def number_of(agenda: Agenda, item_id: ItemId) -> int:
    return next(number for number, item in enumerate(agenda.items, 1) if item.id == item_id)


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
    before = await to_change(turn, meeting)
    drafts = await _drafts(turn, command.text, meeting)
    twice = rules.duplicates(before, drafts)
    after = await add(turn, meeting, before, drafts)
    day = cards.when(meeting, turn.zone, turn.locale)
    if len(after.proposed) > len(before.proposed):
        await turn.reply_markdown(await _proposed(turn, meeting, count=len(drafts)))
        return
    known = {item.id for item in before.items}
    new = [(number, item) for number, item in enumerate(after.items, 1) if item.id not in known]
    if len(new) == 1:
        ((number, item),) = new
        about = cards.about(item, turn.locale)
        said = turn.say(
            "agenda-added-one",
            number=number,
            title=escape_markdown(item.title),
            about=f" ({about})" if about else "",
            when=day,
        )
    else:
        said = turn.say("agenda-added-many", count=len(drafts), first=new[0][0], last=new[-1][0], when=day)
    if twice:
        said += " " + turn.say("agenda-duplicate", title=escape_markdown(twice[0]))
    await turn.reply_markdown(said)


async def _proposed(turn: Turn, meeting: Meeting, *, count: int) -> str:
    day = cards.when(meeting, turn.zone, turn.locale)
    last = stop_day(await series.load_series(turn.tx, turn.the_group()), meeting, turn.zone)
    if last is not None and turn.today > last:
        return turn.say("agenda-proposed-late", count=count, day=plain_day(last, turn.locale), when=day)
    return turn.say("agenda-proposed-many", count=count, when=day)


async def add(
    turn: Turn, meeting: Meeting, before: Agenda, drafts: list[DraftItem], *, item_id: ItemId | None = None
) -> Agenda:
    """The agenda with these, before what closes it; or proposed, where the group's chair accepts what members add, or
    the stop date is over. Who leads is asked then."""
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
    )
    saved = await save(turn, before, after)
    for item in saved.proposed[len(before.proposed) :][:MOST_ASKED_AT_ONCE]:
        asked = item_cards.proposed_message(item, meeting, group.zone, group.locale, group=group.name, late=late)
        for person_id in book.leaders(await turn.members()):
            await turn.tell(person_id, asked)
    return saved


async def leads(turn: Turn) -> bool:
    """Whether what this person adds needs nobody's yes: they lead, or nobody does."""
    try:
        await turn.require(commands.DecideProposal)
    except Refusal:
        return False
    return True


async def add_to_next(turn: Turn, drafts: list[DraftItem]) -> int:
    """Adds these to the next meeting's agenda; the number of the first. Refusal where no meeting is planned."""
    await turn.require(commands.AddItems)
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    known = {item.id for item in before.items}
    after = await add(turn, meeting, before, drafts)
    new = [number for number, item in enumerate(after.items, 1) if item.id not in known]
    return new[0] if new else len(after.items) + 1


async def add_halfway(turn: Turn, draft: DraftItem) -> int:
    """Adds this in the middle of the next meeting's agenda, as a break is; its number. Refusal as `add_to_next`."""
    await turn.require(commands.AddItems)
    before = await to_change(turn, await next_meeting(turn))
    added = rules.add_items(before, [draft], by=turn.person.id, by_name=turn.person.name, new_id=new_id)
    number = len(before.items) // 2 + 1
    moved = rules.move_item(added, len(added.items), number)
    await save(turn, before, replace(moved, version=added.version))
    return number


async def show_agenda(turn: Turn, _: commands.ShowAgenda) -> None:
    """The agenda at the bottom of the conversation; the card that was there shrinks to a line that points down."""
    group = turn.the_group()
    latest = await meetings.latest_started(turn.tx, group, now=turn.now)
    meeting = await meetings.next_meeting(turn.tx, group, now=turn.now) or latest
    if latest is not None and latest.status is MeetingStatus.ENDED and latest.settled_at is None:
        # The secretary needs it most when the meeting is over, until it was said what was done.
        meeting = latest if turn.now < latest.ends_at + AFTERWARDS else meeting
    await _post(turn, meeting or await next_meeting(turn), turn.place.conversation, kind="agenda_show")


async def post_agenda(turn: Turn, command: commands.PostAgenda) -> None:
    """The agenda as a new post in the group, with the members mentioned, wherever this was said. Of one that is too
    long for its meeting they are told privately first, and asked."""
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


def own(turn: Turn, item: AgendaItem) -> bool:
    return item.added_by == turn.person.id or any(owner.person_id == turn.person.id for owner in item.owners)


async def remove_item(turn: Turn, command: commands.RemoveItem) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    gone = rules.item_at(before, command.number)
    await turn.require(commands.RemoveItem, own=own(turn, gone))
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
    await turn.reply_text("agenda-moved", title=escape_markdown(moved.title), number=command.to)


async def edit_item(turn: Turn, command: commands.EditItem) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    old = rules.item_at(before, command.number)
    await turn.require(commands.EditItem, own=own(turn, old))
    drafts = await _drafts(turn, command.text, meeting)
    if len(drafts) != 1:
        raise Refusal("agenda-edit-one-line", number=command.number)
    other = await _just_edited(turn, before, old)
    after = await save(turn, before, rules.edit_item(before, command.number, drafts[0]))
    item = after.items[command.number - 1]
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


async def undoable_at(turn: Turn) -> datetime | None:
    """When the latest change was made that this person may take back, if there is one."""
    found = await _latest_change(turn) if turn.group else None
    if found is None:
        return None
    change = found[1]
    return change.at if change.by == turn.person.id or await turn.leads() else None


async def undo(turn: Turn) -> None:
    """Take back the latest change of the agenda: one's own, or as chair or secretary anybody's. What other agendas have
    decided since stays as it is."""
    await book.hold(turn.tx, turn.the_group())
    found = await _latest_change(turn)
    if found is None:
        raise Refusal("agenda-nothing-to-undo")
    before, change = found
    await turn.require(commands.Undo, own=change.by == turn.person.id)
    were = [item.carried.item for item in (*before.all_items, *change.before) if item.carried]
    after = carry.restored(before, change.before, await agendas.load_items(turn.tx, turn.tenant_id, were))
    if after.all_items == before.all_items:
        raise Refusal("agenda-nothing-to-undo")
    after = await save(turn, before, after)
    await turn.reply_text("agenda-undone", count=len(after.items))


async def _latest_change(turn: Turn) -> tuple[Agenda, Change] | None:
    found: list[tuple[Agenda, Change]] = []
    for meeting in await _undone_in(turn):
        agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
        found += [
            (agenda, change)
            for change in await agendas.latest_changes(turn.tx, turn.tenant_id, meeting.id, most=1)
            if change.by is not None
        ]
    return max(found, key=lambda each: each[1].at, default=None)


async def _undone_in(turn: Turn) -> list[Meeting]:
    """The next meeting, and the one that has just been: what was said of it can be taken back as well."""
    group = turn.the_group()
    found = (
        await meetings.next_meeting(turn.tx, group, now=turn.now),
        await meetings.latest_started(turn.tx, group, now=turn.now),
    )
    kept = {meeting.id: meeting for meeting in found if meeting is not None}
    return [
        meeting
        for meeting in kept.values()
        if meeting.status is MeetingStatus.PLANNED or turn.now < meeting.ends_at + AFTERWARDS
    ]


async def add_break(turn: Turn, command: commands.AddBreak) -> None:
    meeting = await next_meeting(turn)
    await turn.require(commands.AddBreak)
    after = rules.item_at(await to_change(turn, meeting), command.after)
    await turn.reply_markdown(await _with_break(turn, meeting, after.id))


async def _with_break(turn: Turn, meeting: Meeting, after: ItemId) -> str:
    """What is said of the break that is put in after this item, or is there already."""
    before = await to_change(turn, meeting)
    title = turn.say("agenda-break-title")
    changed = breaks.with_break(before, after, title=title, by=turn.person.id, new_id=new_id)
    if changed is None:
        return turn.say("agenda-break-there")
    changed = await save(turn, before, changed)
    number = number_of(changed, after)
    title = escape_markdown(changed.items[number - 1].title)
    return turn.say("agenda-break-added", minutes=breaks.LENGTH, title=title, number=number + 1)


# -- by card


def owners(text: str, roster: list[Member]) -> tuple[Owner, ...]:
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


async def enter_meeting(turn: Turn, meeting_id: str) -> Meeting:
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
    meeting = await enter_meeting(turn, read(data, _OfMeeting).meeting)
    return ShowForm(turn.say("agenda-add-button"), _form(turn, meeting))


async def add_privately(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """The same form as a private card, for clients on which no dialog opens."""
    meeting = await enter_meeting(turn, read(data, _OfMeeting).meeting)
    await turn.reply_privately(Message(card=_form(turn, meeting), summary=turn.say("agenda-add-button")))
    return ShowText(turn.say("look-in-private"))


async def add_by_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """What is wrong is said in the form itself, with all that was filled in: a client that is answered with a line of
    text draws the card anew, and empties it."""
    form = read(data, _AddForm)
    meeting = await enter_meeting(turn, form.meeting)
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
    before = await to_change(turn, meeting)
    item_id = form.item or new_id()
    if any(item.id == item_id for item in before.all_items):
        # A double click: the first has added it.
        return ShowCard(cards.added_card(before, item_id, meeting, turn.zone, turn.locale))
    after = await add(turn, meeting, before, [draft], item_id=item_id)
    return ShowCard(cards.added_card(after, item_id, meeting, turn.zone, turn.locale))


class _Break(_OfMeeting):
    after: Annotated[str, Meta(max_length=64)]


async def press_break(turn: Turn, data: Mapping[str, Any]) -> Answer:
    pressed = read(data, _Break)
    meeting = await enter_meeting(turn, pressed.meeting)
    await turn.require(commands.AddBreak)
    return ShowText(await _with_break(turn, meeting, pressed.after))


async def press_post_anyway(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_meeting(turn, read(data, _OfMeeting).meeting)
    await turn.require(commands.PostAgenda)
    await post_in_group(turn, meeting)
    return ShowText(turn.say("preview-posted"))


class _OfPage(_OfMeeting):
    first: Annotated[int, Meta(ge=0, le=rules.MOST_ITEMS * 2)] = 0


async def show_page(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Another page of a long agenda, for the one who pressed."""
    page = read(data, _OfPage)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, page.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    readers = await material.readers(turn.tx, turn.tenant_id, meeting.id)
    lines = await beneath(turn.tx, turn.the_group(), agenda)
    return ShowCard(
        cards.agenda_card(agenda, meeting, turn.zone, turn.locale, first=page.first, readers=readers, beneath=lines)
    )


async def add_another(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_meeting(turn, read(data, _OfMeeting).meeting)
    return ShowCard(_form(turn, meeting))


Handler = Callable[[Turn, Any], Awaitable[None]]

COMMANDS: dict[type, Handler] = {
    commands.AddItems: add_items,
    commands.ShowAgenda: show_agenda,
    commands.PostAgenda: post_agenda,
    commands.RemoveItem: remove_item,
    commands.MoveItem: move_item,
    commands.EditItem: edit_item,
    commands.AddBreak: add_break,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "agenda_add": add_by_form,
    "agenda_another": add_another,
    "agenda_page": show_page,
    "agenda_private": add_privately,
    "agenda_break": press_break,
    "agenda_post_anyway": press_post_anyway,
    # An old client presses where a new one opens a dialog.
    "agenda_form": add_privately,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"agenda_form": open_add_form}
