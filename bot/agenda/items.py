"""Single items by chat and by card: their material, suggestions, changes, and earlier meetings."""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from bot.agenda import preparation_messages as preparing
from bot.agenda import waiting_items
from bot.agenda.common import LONGEST_ITEM, enter_meeting, leads, next_meeting, number_of, own, owners, save, to_change
from bot.agenda.item_annotations import beneath
from bot.events import Answer, ShowCard, ShowForm
from bot.privacy import history as history_of_group
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import cards, history, item_cards, rules
from dialogs.agenda.model import Agenda, AgendaItem, ItemType, Material
from dialogs.agenda.owner_doubts import doubts
from dialogs.meetings.cards import settled_card
from dialogs.message import Message
from dialogs.model import Group, ItemId, Refusal
from dialogs.series.rules import closing_ids
from dialogs.text import clean, escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, plain_day
from storage import agenda as agendas
from storage import series

MOST_CHANGES = 12
FURTHEST_BACK = 60
"""The most meetings through which the history of a carried item is followed."""


# -- what is to be read


async def add_material(turn: Turn, command: commands.AddMaterial) -> None:
    if await waiting_items.nothing_planned(turn):
        await waiting_items.add_material(turn, command)
        return
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    item = rules.item_at(before, command.number)
    await turn.require(commands.AddMaterial, own=own(turn, item))
    material = Material(command.address, clean(command.title).strip()[:200])
    await save(turn, before, rules.add_material(before, command.number, material))
    turn.can_undo("undo-did-material-added", title=escape_markdown(item.title))
    await turn.reply_text("material-added", number=command.number, title=escape_markdown(item.title))


async def remove_material(turn: Turn, command: commands.RemoveMaterial) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    item = rules.item_at(before, command.number)
    await turn.require(commands.RemoveMaterial, own=own(turn, item))
    await save(turn, before, rules.replaced(before, replace(item, material=())))
    turn.can_undo("undo-did-material-removed", title=escape_markdown(item.title))
    await turn.reply_text("material-removed", number=command.number, title=escape_markdown(item.title))


# -- seen by one alone


async def preview(turn: Turn, _: commands.PreviewAgenda) -> None:
    """Show the agenda as it would be posted. A leader also hears about items that do not fit."""
    await turn.require(commands.PreviewAgenda)
    meeting = await next_meeting(turn)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    lines = await beneath(turn.tx, turn.the_group(), agenda, turn.links)
    await turn.reply_privately(cards.agenda_message(agenda, meeting, turn.zone, turn.own_locale, beneath=lines))
    of = await preparing.ground(turn.tx, turn.tenant_id, meeting) if agenda.items and await leads(turn) else None
    if of is not None and (more := await preparing.preview(turn.tx, of)) is not None:
        await turn.reply_privately(more)


async def show_history(turn: Turn, command: commands.ShowHistory) -> None:
    """Show who changed the agenda and how, newest first. A leader who asks in private gets the log of the group."""
    for_leader = not command.of_agenda and await turn.leads()
    if for_leader and turn.is_private:
        await turn.reply(await history_of_group.page(turn, 1))
        return
    meeting = await next_meeting(turn)
    now = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    after = now.all_items
    names = {member.person.id: member.person.name for member in await turn.members()}
    lines = []
    for change in await agendas.latest_changes(turn.tx, turn.tenant_id, meeting.id, most=MOST_CHANGES):
        what = history.difference(change.before, after, turn.locale)
        after = change.before
        local = change.at.astimezone(turn.zone)
        if what:
            name = names.get(change.by or "", "") or turn.say("history-nobody")
            when = f"{plain_day(local.date(), turn.locale)} {clock(local.time())}"
            lines.append(turn.say("history-line", when=when, name=escape_markdown(name), what=what))
    if not lines:
        raise Refusal("history-empty")
    title = turn.say("history-title", when=cards.when(meeting, turn.zone, turn.locale))
    more = [turn.say("history-more")] if for_leader else []
    await turn.reply_markdown("\n\n".join([title, *lines, *more]))


async def where_from(turn: Turn, command: commands.WhereFrom) -> None:
    """Show the meetings through which an item was carried."""
    meeting = await next_meeting(turn)
    item = rules.item_at(await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id), command.number)
    days: list[str] = []
    at: AgendaItem | None = item
    while at is not None and at.carried is not None and len(days) < FURTHEST_BACK:
        days.append(plain_day(at.carried.on, turn.locale))
        at = (await agendas.load_items(turn.tx, turn.tenant_id, [at.carried.item])).get(at.carried.item)
    by = (at or item).added_by_name
    await turn.reply_text(
        "where-from" if days else "where-from-new",
        number=command.number,
        title=escape_markdown(item.title),
        **({"days": ", ".join(days)} if days else {}),
        name=turn.say("where-from-by", name=escape_markdown(by)) if by else "",
    )


# -- suggested items


async def decide(turn: Turn, command: commands.DecideSuggestedItem) -> None:
    await turn.require(commands.DecideSuggestedItem)
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    item_id = next((item.id for item in before.proposed if item.suggested == command.number), None)
    if item_id is None:
        raise Refusal("agenda-no-such-proposal", number=command.number)
    said = await _decide(turn, meeting.id, item_id, accept=command.accept, reason=command.reason)
    await turn.reply_markdown(said)


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


class _OfItem(_OfMeeting):
    item: Annotated[str, Meta(max_length=64)] = ""


async def accept(turn: Turn, data: Mapping[str, Any]) -> Answer:
    return await _press(turn, data, accept=True)


async def decline(turn: Turn, data: Mapping[str, Any]) -> Answer:
    return await _press(turn, data, accept=False)


async def _press(turn: Turn, data: Mapping[str, Any], *, accept: bool) -> Answer:
    pressed = read(data, _OfItem)
    await enter_meeting(turn, pressed.meeting)
    await turn.require(commands.DecideSuggestedItem)
    return ShowCard(settled_card(await _decide(turn, pressed.meeting, pressed.item, accept=accept)), settles=True)


async def _decide(turn: Turn, meeting_id: str, item_id: ItemId, *, accept: bool, reason: str = "") -> str:
    meeting = await enter_meeting(turn, meeting_id)
    before = await to_change(turn, meeting)
    item = next((one for one in before.proposed if one.id == item_id), None)
    closing = closing_ids(await series.load_series(turn.tx, turn.the_group()))
    after = rules.accept(before, item_id, closing=closing) if accept else rules.decline(before, item_id)
    after = await save(turn, before, after)
    title = escape_markdown(item.title if item else "")
    turn.can_undo("undo-did-accepted" if accept else "undo-did-declined", title=title)
    if item is not None and item.added_by not in (None, turn.person.id):
        key = "proposal-told-accepted" if accept else "proposal-told-declined"

        def told(reader: Group) -> Message:
            text = say(reader.locale, key, title=title, when=cards.when(meeting, turn.zone, reader.locale))
            if reason:
                name = escape_markdown(turn.person.name)
                answered = say(reader.locale, "proposal-reason", name=name, reason=escape_markdown(reason[:500]))
                text += f"\n\n{answered}"
            return Message(text=text)

        await turn.tell(str(item.added_by), told)
    if not accept:
        return turn.say("proposal-declined", title=title)
    return turn.say("proposal-accepted", title=title, number=number_of(after, item_id))


# -- changed by card


async def open_edit(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await enter_meeting(turn, read(data, _OfMeeting).meeting)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    if not agenda.items:
        raise Refusal("agenda-empty")
    return ShowForm(turn.say("agenda-edit-button"), item_cards.choose_form(agenda, meeting, turn.zone, turn.locale))


async def choose_item(turn: Turn, data: Mapping[str, Any]) -> Answer:
    chosen = read(data, _OfItem)
    meeting = await enter_meeting(turn, chosen.meeting)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    item = _found(agenda, chosen.item)
    await turn.require(commands.EditItem, own=own(turn, item))
    fields = item_cards.as_fields(item)
    return ShowCard(item_cards.edit_form(meeting, turn.locale, item_id=item.id, seen=_seen(item), values=fields))


class _EditForm(_OfItem):
    seen: Annotated[str, Meta(max_length=64)] = ""
    title: Annotated[str, Meta(max_length=200)] = ""
    owner: Annotated[str, Meta(max_length=200)] = ""
    type: Annotated[str, Meta(max_length=32)] = ""
    purpose: Annotated[str, Meta(max_length=200)] = ""
    minutes: float | None = None
    material: Annotated[str, Meta(max_length=4000)] = ""


async def save_item(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save the form. An error, or a change since the form was made, is shown in the form, with all that was filled
    in."""
    form = read(data, _EditForm)
    meeting = await enter_meeting(turn, form.meeting)
    before = await to_change(turn, meeting)
    item = _found(before, form.item)
    await turn.require(commands.EditItem, own=own(turn, item))
    if form.type and form.type not in set(ItemType):
        raise Refusal("card-not-understood")

    def again(problem: str) -> Answer:
        return ShowCard(
            item_cards.edit_form(
                meeting, turn.locale, item_id=item.id, seen=_seen(item), values=dict(data), problem=problem
            )
        )

    title, minutes = clean(form.title).strip(), form.minutes
    if not title:
        return again(turn.say("agenda-form-title-missing"))
    if minutes is not None and not (minutes == int(minutes) and 1 <= minutes <= LONGEST_ITEM):
        return again(turn.say("agenda-minutes-out-of-range"))
    if form.seen != _seen(item):
        about = cards.about(item, turn.locale)
        now = escape_markdown(item.title) + (f" ({about})" if about else "")
        return again(turn.say("edit-meanwhile", now=now))
    changed = replace(
        item,
        title=title,
        owners=owners(clean(form.owner).strip(), await turn.members()),
        type=ItemType(form.type) if form.type else None,
        purpose=clean(form.purpose).strip(),
        minutes=int(minutes) if minutes else None,
        material=(),
    )
    number = number_of(before, item.id)
    after = rules.replaced(before, changed)
    try:
        for one in _materials(form.material):
            after = rules.add_material(after, number, one)
    except Refusal as refusal:
        return again(turn.say(refusal.key, **refusal.values))
    # Several pieces of material are one change.
    await save(turn, before, replace(after, version=before.version + 1))
    turn.can_undo("undo-did-edited", title=escape_markdown(item.title))
    about = cards.about(rules.item_at(after, number), turn.locale)
    said = turn.say("agenda-edited", number=number, title=escape_markdown(title), about=f" ({about})" if about else "")
    said = f"{said} {doubts([(number, changed.owners)], await turn.members(), turn.locale)}".rstrip()
    return ShowCard(settled_card(said))


def _materials(text: str) -> list[Material]:
    """Read the material: one link on each line, its address last or alone."""
    lines = [line.strip() for line in clean(text).splitlines() if line.strip()]
    return [Material(line.split()[-1], " ".join(line.split()[:-1])[:200]) for line in lines]


def _found(agenda: Agenda, item_id: ItemId) -> AgendaItem:
    found = next((item for item in agenda.items if item.id == item_id), None)
    if found is None:
        raise Refusal("edit-gone")
    return found


def _seen(item: AgendaItem) -> str:
    """Return a short fingerprint of an item. It changes with any part of the item."""
    return hashlib.blake2b(msgspec.json.encode(item), digest_size=8).hexdigest()


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.AddMaterial: add_material,
    commands.RemoveMaterial: remove_material,
    commands.PreviewAgenda: preview,
    commands.ShowHistory: show_history,
    commands.WhereFrom: where_from,
    commands.DecideSuggestedItem: decide,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "proposal_accept": accept,
    "proposal_decline": decline,
    "agenda_edit": choose_item,
    "agenda_save": save_item,
    # An old client presses where a new one opens a dialog.
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"agenda_edit_form": open_edit}
