"""Meetings planned and moved: asked about first, saved at the yes."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot import book
from bot.events import Answer, ShowCard
from bot.handlers.meetings.ground import meant, refresh_agenda_cards, to_change
from bot.handlers.turn import Turn, read
from dialogs import commands
from dialogs.dates import FoundDay, FoundTime
from dialogs.meetings import cards, rules
from dialogs.message import Message
from dialogs.model import Group, Meeting, MeetingId, Refusal
from dialogs.text import clean
from storage import meetings
from storage.proposals import load_proposal, save_proposal, take_proposal

LONGEST_PLACE = 200


class Plan(Struct):
    """A meeting that somebody has proposed; `moves` is the one that it would move."""

    starts_at: datetime
    ends_at: datetime
    place: str = ""
    moves: MeetingId = ""


def _proposed(plan: Plan, group_id: str) -> Meeting:
    return Meeting(id=plan.moves, group_id=group_id, starts_at=plan.starts_at, ends_at=plan.ends_at, place=plan.place)


async def plan(turn: Turn, command: commands.PlanMeeting) -> None:
    await turn.require(commands.PlanMeeting)
    await _ask(turn, command.day, command.time, command.place, moves=None)


async def move(turn: Turn, command: commands.MoveMeeting) -> None:
    await turn.require(commands.MoveMeeting)
    await _ask(turn, command.day, command.time, command.place, moves=await meant(turn, command.of))


async def _ask(turn: Turn, day: FoundDay, at: FoundTime | None, place: str, *, moves: Meeting | None) -> None:
    if day.day is None:
        raise Refusal("date-no-such-day")
    if len(place) > LONGEST_PLACE:
        raise Refusal("meeting-place-too-long", limit=LONGEST_PLACE)
    group = turn.the_group()
    like = moves or await meetings.latest_started(turn.tx, group, now=turn.now)
    starts_at, ends_at = rules.times(
        day.day, at.at if at else None, at.until if at else None, group.zone, like=like, now=turn.now
    )
    asked = Plan(starts_at, ends_at, place or (moves.place if moves else ""), moves.id if moves else "")
    proposal = await save_proposal(
        turn.tx,
        turn.tenant_id,
        kind="meeting",
        conversation=turn.place.conversation,
        group_id=group.id,
        person_id=turn.person.id,
        content=asked,
        now=turn.now,
    )
    doubts = [f"date-doubt-{reason.replace('_', '-')}" for reason in day.ask]
    if day.until is not None:
        doubts.append("date-doubt-several-days")
    if at is None:
        doubts.append("meeting-time-assumed")
    card = cards.ask_card(
        _proposed(asked, group.id), group.zone, turn.locale, proposal=proposal, moves=moves, doubts=doubts
    )
    await turn.reply(Message(card=card, summary=str(card["fallbackText"])))


class _OfProposal(Struct):
    proposal: Annotated[str, Meta(max_length=64)]


class _Confirmed(_OfProposal):
    day: Annotated[str, Meta(max_length=10)] = ""
    starts: Annotated[str, Meta(max_length=5)] = ""
    ends: Annotated[str, Meta(max_length=5)] = ""
    place: Annotated[str, Meta(max_length=LONGEST_PLACE)] = ""


async def change(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """The question again, with every field open; it still waits for a yes."""
    waiting = await load_proposal(turn.tx, turn.tenant_id, read(data, _OfProposal).proposal, Plan)
    group = await turn.enter(waiting.group_id or "")
    await turn.require(commands.PlanMeeting)
    return ShowCard(
        cards.change_form(_proposed(waiting.content, group.id), group.zone, turn.locale, proposal=waiting.id)
    )


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Confirmed)
    waiting = await load_proposal(turn.tx, turn.tenant_id, sent.proposal, Plan)
    group = await turn.enter(waiting.group_id or "")
    await turn.require(commands.PlanMeeting)
    plan = waiting.content
    if sent.day:
        try:
            plan = _filled_in(plan, sent, group, now=turn.now)
        except Refusal as refusal:
            # Said in the form itself, with what was filled in: a client that gets a line of text empties the card.
            problem = turn.say(refusal.key, **refusal.values)
            return ShowCard(cards.change_form_again(data, turn.locale, proposal=waiting.id, problem=problem))
    if plan.ends_at <= turn.now:
        raise Refusal("meeting-in-the-past")
    await take_proposal(turn.tx, turn.tenant_id, sent.proposal, Plan, now=turn.now)
    meeting = await _moved(turn, plan) if plan.moves else await planned(turn, plan)
    if plan.moves:
        await turn.tell_group(cards.planned_message(meeting, group.zone, group.locale, moved=True))
    key = "meeting-settled-moved" if plan.moves else "meeting-settled-planned"
    when = cards.long_when(meeting, group.zone, turn.locale)
    turn.can_undo("undo-did-moved" if plan.moves else "undo-did-planned", when=when)
    return ShowCard(cards.settled_card(turn.say(key, when=when)), settles=True)


async def planned(turn: Turn, plan: Plan) -> Meeting:
    """The meeting of the turn's group, as it was said, planned and told."""
    await turn.require(commands.PlanMeeting)
    if plan.ends_at <= turn.now:
        raise Refusal("meeting-in-the-past")
    group = turn.the_group()
    meeting = await meetings.plan_meeting(
        turn.tx, group, starts_at=plan.starts_at, ends_at=plan.ends_at, place=plan.place
    )
    await book.planned_by_hand(turn.tx, group, meeting, now=turn.now)
    await turn.tell_group(cards.planned_message(meeting, group.zone, group.locale, moved=False))
    return meeting


def _filled_in(plan: Plan, sent: _Confirmed, group: Group, *, now: datetime) -> Plan:
    """The plan as the form has it; Refusal where its day and times make no meeting."""
    try:
        day = date.fromisoformat(sent.day)
        starts, ends = time.fromisoformat(sent.starts), time.fromisoformat(sent.ends)
    except ValueError:
        raise Refusal("meeting-form-not-understood") from None
    starts_at, ends_at = rules.times(day, starts, ends, group.zone, like=None, now=now)
    return Plan(starts_at, ends_at, clean(sent.place).strip(), plan.moves)


async def _moved(turn: Turn, plan: Plan) -> Meeting:
    old = await to_change(turn, plan.moves)
    # A call that was held at the old time says nothing of the new one.
    new = replace(old, starts_at=plan.starts_at, ends_at=plan.ends_at, place=plan.place, started_at=None)
    await meetings.save_meeting(turn.tx, turn.the_group(), new)
    await meetings.call_ended(turn.tx, turn.the_group(), new.id, None)
    # Who could come then may not be able to now: everybody is asked anew.
    await meetings.forget_answers(turn.tx, turn.the_group(), new.id)
    await refresh_agenda_cards(turn, new.id, why=f"moved:{plan.starts_at.isoformat()}")
    return new


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await take_proposal(turn.tx, turn.tenant_id, read(data, _OfProposal).proposal, Plan, now=turn.now)
    await turn.enter(taken.group_id or "")
    if taken.person_id != turn.person.id:
        await turn.require(commands.PlanMeeting)
    return ShowCard(cards.settled_card(turn.say("meeting-dropped")), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.PlanMeeting: plan,
    commands.MoveMeeting: move,
}
QUESTIONS = {"meeting": (confirm, drop)}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "meeting_plan": confirm,
    "meeting_change": change,
    "meeting_drop": drop,
}
