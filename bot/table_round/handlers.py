"""The table round: asked before the meeting, answered by card, form and text, and shown."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta, Struct
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda import service as agenda_service
from bot.events import Answer, ShowCard, ShowForm, ShowText
from bot.table_round.messages import AGAIN, ASK, FORM, POST, subject
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.meetings.model import Meeting
from dialogs.message import Message
from dialogs.model import Group, GroupId, Refusal
from dialogs.table_round import cards, rules
from dialogs.table_round.model import TableRoundAnswer
from storage import agenda as agendas
from storage import meetings
from storage import people as groups
from storage import table_round as table_rounds
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise, to_person


async def ask_table_round(tx: AsyncConnection, group: Group, meeting: Meeting, *, now: datetime) -> bool:
    """Ask every member of each organisation without an answer. Return False if the meeting has asked before."""
    if not await table_rounds.ask(tx, group, meeting.id, now=now):
        return False
    told = await table_rounds.answers(tx, group, meeting.id)
    silent = rules.silent(await groups.roster(tx, group), told)
    post = Promise(
        kind=POST,
        tenant_id=group.tenant_id,
        subject_key=subject(meeting),
        target=outbox.TO_CONVERSATION,
        conversation=group.conversation,
        group_id=group.id,
        due_at=now + AGAIN,
        expires_at=meeting.starts_at,
    )
    asks = [
        replace(post, kind=ASK, target=line, conversation=line, due_at=now)
        for line in (to_person(member.person.id) for each in silent for member in each.people)
    ]
    await outbox.promise(tx, [*asks, post], now=now)
    return True


# -- answering


async def _meeting_meant(turn: Turn) -> Meeting:
    """Return the meeting to answer for. Raises Refusal if there is none."""
    group = turn.the_group()
    first = await meetings.next_meeting(turn.tx, group, now=turn.now)
    coming = await meetings.first_to_come(turn.tx, group, now=turn.now)
    known = {each.id: each for each in (first, coming) if each is not None}
    asking = [each.id for each in known.values() if await _asks(turn, each)]
    return rules.meeting_to_answer(first, coming, asking=asking, now=turn.now)


async def _asks(turn: Turn, meeting: Meeting) -> bool:
    return rules.round_of(await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)) is not None


async def _save(turn: Turn, meeting: Meeting, text: str) -> TableRoundAnswer:
    """Save this person's answer for their organisation, in place of an earlier one."""
    if turn.member is None:
        raise Refusal("not-in-group")
    told = TableRoundAnswer(turn.person.id, turn.person.name, turn.member.organisation, rules.answer(text))
    turn.can_undo("undo-did-table-round")
    await table_rounds.save_answer(turn.tx, turn.the_group(), meeting.id, told)
    await agenda_service.show_anew(turn.tx, turn.the_group(), meeting.id, now=turn.now)
    return told


_NOT_KEPT = {
    "table-round-none": "table-round-not-kept-none",
    "table-round-no-item": "table-round-not-kept-no-item",
    "table-round-closed": "table-round-not-kept-closed",
}
"""Refusals for a person who has written an answer: they also say that it is not saved."""


async def answer(turn: Turn, command: commands.AnswerTableRound) -> None:
    try:
        meeting = await _meeting_meant(turn)
    except Refusal as refusal:
        raise Refusal(_NOT_KEPT.get(refusal.key, refusal.key)) from None
    earlier = {each.person_id: each.text for each in await table_rounds.answers(turn.tx, turn.the_group(), meeting.id)}
    told = await _save(turn, meeting, command.text)
    await turn.reply_markdown(cards.thanks(told, turn.locale, before=earlier.get(turn.person.id, "")))


async def the_group_meant(turn: Turn, command: commands.Command) -> GroupId | None:
    """Return the group of a person who shares several with the bot, if only one of them asks for a table round."""
    if not isinstance(command, commands.AnswerTableRound):
        return None
    asking = await table_rounds.asking(turn.tx, turn.tenant_id, turn.person.id, now=turn.now)
    return asking.pop() if len(asking) == 1 else None


# -- showing and choosing


async def show(turn: Turn, _: commands.ShowTableRound) -> None:
    """Show the answers for the coming meeting, if it has a table round, else for the latest meeting."""
    group = turn.the_group()
    for meeting in (
        await meetings.next_meeting(turn.tx, group, now=turn.now),
        await meetings.latest_started(turn.tx, group, now=turn.now),
    ):
        if meeting is not None and await _asks(turn, meeting):
            for message in cards.texts(await table_rounds.answers(turn.tx, group, meeting.id), meeting, group):
                await turn.reply(message)
            return
    raise Refusal("table-round-none")


async def who_is_silent(turn: Turn, _: commands.WhoIsSilent) -> None:
    """Tell a leader in private which organisations have not answered."""
    await turn.require(commands.WhoIsSilent)
    meeting = await _meeting_meant(turn)
    told = await table_rounds.answers(turn.tx, turn.the_group(), meeting.id)
    silent = rules.silent(await turn.members(), told)
    await turn.reply_privately(Message(text=cards.silent_text(silent, meeting, turn.the_group())))
    if not turn.is_private:
        await turn.reply_text("table-round-silent-private")


async def choose(turn: Turn, command: commands.ChooseTableRound) -> None:
    await turn.require(commands.ChooseTableRound)
    if command.days is not None and not 1 <= command.days <= rules.MOST_DAYS:
        raise Refusal("table-round-days-out-of-range", most=rules.MOST_DAYS)
    await groups.change_group(turn.tx, turn.the_group(), table_round_days=command.days)
    turn.can_undo("undo-did-table-round-days")
    if command.days is None:
        await turn.reply_text("table-round-off")
    else:
        await turn.reply_text("table-round-days", days=command.days)


# -- by card


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


class _Form(_OfMeeting):
    told: Annotated[str, Meta(max_length=10_000)] = ""
    shown_in: Annotated[str, Meta(max_length=16)] = ""


async def _found(turn: Turn, data: Mapping[str, Any]) -> Meeting:
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, read(data, _OfMeeting).meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    return meeting


async def _enter(turn: Turn, data: Mapping[str, Any]) -> Meeting:
    meeting = await _found(turn, data)
    if not rules.is_open(meeting, now=turn.now):
        raise Refusal("table-round-closed")
    return meeting


async def _told(turn: Turn, meeting: Meeting) -> str:
    told = await table_rounds.answers(turn.tx, turn.the_group(), meeting.id)
    return next((each.text for each in told if each.person_id == turn.person.id), "")


async def tell_by_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save the answer of the form. Errors are shown in the form itself, with the text."""
    form = read(data, _Form)
    meeting = await _found(turn, data)
    problem = ""
    if not rules.is_open(meeting, now=turn.now):
        problem = turn.say("table-round-not-kept-closed")
    try:
        if not problem and not rules.answer(form.told):
            problem = turn.say("table-round-missing")
    except Refusal as refusal:
        problem = turn.say(refusal.key, **refusal.values)
    in_dialog = form.shown_in == "dialog"
    if problem:
        card = cards.form_card(
            meeting, turn.the_group(), turn.member, text=form.told, problem=problem, in_dialog=in_dialog
        )
        return ShowCard(card)
    told = await _save(turn, meeting, form.told)
    return ShowCard(cards.thanks_card(told, meeting, turn.locale, in_dialog=in_dialog))


async def nothing_new(turn: Turn, data: Mapping[str, Any]) -> Answer:
    form = read(data, _Form)
    meeting = await _enter(turn, data)
    told = await _save(turn, meeting, "")
    return ShowCard(cards.thanks_card(told, meeting, turn.locale, in_dialog=form.shown_in == "dialog"))


async def edit(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter(turn, data)
    return ShowCard(cards.form_card(meeting, turn.the_group(), turn.member, text=await _told(turn, meeting)))


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter(turn, data)
    card = cards.form_card(meeting, turn.the_group(), turn.member, text=await _told(turn, meeting), in_dialog=True)
    return ShowForm(turn.say("table-round-title"), card)


async def open_privately(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Send the form by itself: from a card with several parts, or for clients without dialogs."""
    meeting = await _enter(turn, data)
    await turn.promise(
        Promise(
            kind=FORM,
            tenant_id=turn.tenant_id,
            subject_key=subject(meeting),
            occurrence=turn.activity_id,
            target=to_person(turn.person.id),
            conversation=to_person(turn.person.id),
            group_id=turn.the_group().id,
            due_at=turn.now,
            expires_at=meeting.starts_at,
        )
    )
    return None if turn.is_private else ShowText(turn.say_alone("look-in-private"))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.AnswerTableRound: answer,
    commands.ShowTableRound: show,
    commands.WhoIsSilent: who_is_silent,
    commands.ChooseTableRound: choose,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "table_round_tell": tell_by_form,
    "table_round_nothing": nothing_new,
    "table_round_edit": edit,
    "table_round_private": open_privately,
    # An old client presses this where a new client opens a dialog.
    "table_round_form": open_privately,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"table_round_form": open_form}
