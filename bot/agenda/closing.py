"""Closes agendas: the results of single items by command, or ticked in a form after the meeting."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda import service as agenda_service
from bot.agenda.common import author, meeting_meant, number_of, save, to_change
from bot.agenda.offers import may_or_ask
from bot.events import Answer, ShowCard, ShowForm
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import closing_cards, rules
from dialogs.agenda.cards import when
from dialogs.agenda.item_cards import short
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus
from dialogs.meetings.cards import settled_card
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from dialogs.texts import quoted
from storage import agenda as agendas
from storage import meetings

MOST_NAMED = 5


async def mark(turn: Turn, command: commands.MarkItems) -> None:
    """Handle "punkt 4 klar", "punkt 9 flyttas till nästa möte" and "punkt 5 stryks"."""
    meeting = await meeting_meant(turn)
    before = await to_change(turn, meeting)
    for number in command.numbers:
        rules.item_at(before, number)
    if not await may_or_ask(turn, commands.MarkItems, before, command.numbers):
        return
    status = ItemStatus(command.mark.value)
    after = before
    for number in command.numbers:
        after = rules.mark(after, number, status, outcome=command.outcome, by=author(turn))
    ids = [rules.item_at(before, number).id for number in command.numbers]
    saved = await save(turn, before, rules.changed(before, after.items))
    marked = [item for item in saved.items if item.id in ids]
    turn.can_undo(f"undo-did-marked-{status}", title=_titles(turn, marked))
    said = await _said(turn, meeting, marked, status)
    if status is ItemStatus.CARRIED:
        said += await _equal(turn, marked)
    await turn.reply_markdown(said)


def _titles(turn: Turn, marked: list[AgendaItem]) -> str:
    return ", ".join(quoted(turn.locale, escape_markdown(short(item.title))) for item in marked[:MOST_NAMED])


async def _said(turn: Turn, meeting: Meeting, marked: list[AgendaItem], status: ItemStatus) -> str:
    titles = ", ".join(turn.say("quoted", words=escape_markdown(short(item.title))) for item in marked[:MOST_NAMED])
    if status is not ItemStatus.CARRIED:
        return turn.say(f"marked-{status}", titles=titles)
    following = await meetings.planned_after(turn.tx, turn.the_group(), meeting, now=turn.now)
    if following is None:
        return turn.say("marked-carried-waits", titles=titles)
    return turn.say("marked-carried", titles=titles, when=when(following, turn.zone, turn.locale))


async def _equal(turn: Turn, marked: list[AgendaItem]) -> str:
    """Return a note about carried items whose title exists at the next meeting: both are kept."""
    where = await agendas.meetings_of(turn.tx, turn.tenant_id, [item.carried_to for item in marked if item.carried_to])
    twice: list[str] = []
    for meeting_id in set(where.values()):
        there = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting_id)
        twice += rules.equal_titles(there, [item.title for item in marked], but_for=where)
    return " " + turn.say("carried-equal", title=escape_markdown(twice[0])) if twice else ""


# -- ticked after the meeting


async def tick_off(turn: Turn, _: commands.SettleAgenda) -> None:
    """Send the form of the past meeting in private."""
    await turn.require(commands.SettleAgenda)
    meeting = await meetings.latest_started(turn.tx, turn.the_group(), now=turn.now)
    if meeting is None:
        raise Refusal("settle-nothing")
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    _check(meeting, agenda)
    await turn.reply_privately(closing_cards.settle_message(agenda, meeting, turn.zone, turn.own_locale))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


def _check(meeting: Meeting, agenda: Agenda) -> None:
    """Raise Refusal if there is nothing to tick, or not yet."""
    if meeting.status is not MeetingStatus.ENDED:
        raise Refusal("settle-not-over")
    if not closing_cards.to_settle(agenda):
        raise Refusal("settle-nothing")


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


async def _enter(turn: Turn, meeting_id: str) -> tuple[Meeting, Agenda]:
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, meeting_id)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    await turn.require(commands.SettleAgenda)
    await agenda_service.hold(turn.tx, turn.the_group())
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    _check(meeting, agenda)
    return meeting, agenda


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting, agenda = await _enter(turn, read(data, _OfMeeting).meeting)
    return ShowForm(turn.say("settle-button"), closing_cards.settle_form(agenda, meeting, turn.zone, turn.locale))


class _Ticked(_OfMeeting):
    first: Annotated[int, Meta(ge=0, le=rules.MOST_ITEMS * 2)] = 0
    done: Annotated[str, Meta(max_length=4000)] = ""
    dropped: Annotated[str, Meta(max_length=4000)] = ""


def _chosen(value: object) -> ItemStatus:
    """Raise Refusal unless the value is one of the choices of a row."""
    if value not in closing_cards.TICKED:
        raise Refusal("card-not-understood")
    return ItemStatus(str(value))


async def tick(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save the ticked items. Answer with the next page of a long agenda, or with the items that are carried."""
    form = read(data, _Ticked)
    meeting, agenda = await _enter(turn, form.meeting)
    done, dropped = form.done.split(","), form.dropped.split(",")
    page = [item for _, item in closing_cards.to_settle(agenda)[form.first : form.first + closing_cards.PER_PAGE]]

    def became(item: AgendaItem) -> ItemStatus:
        chosen = data.get(closing_cards.row_name(item))
        if chosen is not None:
            return _chosen(chosen)
        # A card that was posted before each item had a row of its own.
        if item.id in dropped:
            return ItemStatus.DROPPED
        return ItemStatus.DONE if item.id in done else ItemStatus.CARRIED

    said = {item.id: became(item) for item in page}
    turn.can_undo("undo-did-settled")
    following = form.first + closing_cards.PER_PAGE
    group = turn.the_group()
    if following < len(closing_cards.to_settle(agenda)):
        marked = agenda
        for item in page:
            marked = rules.mark(marked, number_of(agenda, item.id), said[item.id])
        saved = await save(turn, agenda, rules.changed(agenda, marked.items))
        return ShowCard(closing_cards.settle_form(saved, meeting, turn.zone, turn.locale, first=following))
    saved = await agenda_service.settle(turn.tx, group, meeting, said, by=turn.person.id, now=turn.now)
    next_one = await meetings.planned_after(turn.tx, group, meeting, now=turn.now)
    text = closing_cards.settled_text(saved, next_one, turn.zone, turn.locale)
    return ShowCard(settled_card(text + await _equal(turn, [item for item in saved.items if item.carried_to])))


# -- items that were carried repeatedly


class _Third(_OfMeeting):
    item: Annotated[str, Meta(max_length=64)]
    do: Annotated[str, Meta(max_length=16)]
    rest: Annotated[str, Meta(max_length=200)] = ""


async def decide_third(turn: Turn, data: Mapping[str, Any]) -> Answer:
    pressed = read(data, _Third)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, pressed.meeting)
    if meeting is None or meeting.status is not MeetingStatus.PLANNED:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    await turn.require(commands.MarkItems)
    before = await to_change(turn, meeting)
    if not any(item.id == pressed.item for item in before.items):
        raise Refusal("edit-gone")
    after = _decided(before, number_of(before, pressed.item), pressed.do)
    if after is not before:
        after = await save(turn, before, after)
    left = [item for item in closing_cards.asked_of_third(after) if item.id in pressed.rest.split(",")]
    if left:
        return ShowCard(closing_cards.third_card(left, meeting, turn.zone, turn.locale))
    return ShowCard(settled_card(turn.say("third-done")), settles=True)


def _decided(agenda: Agenda, number: int, do: str) -> Agenda:
    item = rules.item_at(agenda, number)
    match do:
        case "first":
            at = next(
                (place for place, other in enumerate(agenda.items, 1) if not other.standing or place == number), number
            )
            return rules.move_item(agenda, number, min(at, number))
        case "shorter":
            minutes = min(item.minutes or closing_cards.SHORTER, closing_cards.SHORTER)
            return rules.replaced(agenda, replace(item, minutes=minutes))
        case "drop":
            return rules.mark(agenda, number, ItemStatus.DROPPED)
        case "keep":
            return agenda
        case _:
            raise Refusal("card-not-understood")


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.MarkItems: mark,
    commands.SettleAgenda: tick_off,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "settle": tick,
    "third": decide_third,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"settle_form": open_form}
PRIVATE_FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"settle_private": open_form}
