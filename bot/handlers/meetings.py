"""Meetings by chat, by card and by Teams' own events: planned, moved, cancelled, who comes, and when they are over."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot import book
from bot.events import Answer, ShowCard, ShowText
from bot.handlers.agenda import next_meeting
from bot.handlers.feedback import open_round
from bot.handlers.turn import Turn, read
from dialogs import commands
from dialogs.dates import FoundDay, FoundTime
from dialogs.meetings import cards, rules
from dialogs.message import Message
from dialogs.model import Coming, Group, Meeting, MeetingId, MeetingStatus, Refusal, Role
from dialogs.text import clean, escape_markdown
from dialogs.texts.calendar import long_day
from storage import meetings, outbox, posted_cards
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


# -- planned and moved: asked first, saved at the yes


async def plan(turn: Turn, command: commands.PlanMeeting) -> None:
    await turn.require(commands.PlanMeeting)
    await _ask(turn, command.day, command.time, command.place, moves=None)


async def move(turn: Turn, command: commands.MoveMeeting) -> None:
    await turn.require(commands.MoveMeeting)
    await _ask(turn, command.day, command.time, command.place, moves=await _meant(turn, command.of))


async def _meant(turn: Turn, day: FoundDay | None) -> Meeting:
    """The next meeting, or the planned one on the day that was said; Refusal if there is none on it."""
    meeting = await next_meeting(turn)
    if day is not None and day.day is None:
        raise Refusal("date-no-such-day")
    if day is not None and day.day and day.day != meeting.starts_at.astimezone(turn.zone).date():
        for other in await meetings.planned(turn.tx, turn.the_group(), now=turn.now):
            if other.starts_at.astimezone(turn.zone).date() == day.day:
                return other
        when = cards.long_when(meeting, turn.zone, turn.locale)
        raise Refusal("meeting-other-day", day=long_day(day.day, turn.locale), when=when)
    return meeting


async def _to_change(turn: Turn, meeting_id: MeetingId, *, status: MeetingStatus = MeetingStatus.PLANNED) -> Meeting:
    """The meeting, which nobody else changes until this turn ends; Refusal if it is not in `status` any more."""
    meeting = await meetings.load_to_change(turn.tx, turn.tenant_id, meeting_id)
    if meeting is None or meeting.status is not status:
        raise Refusal("meeting-gone")
    return meeting


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
    said = turn.say(key, when=cards.long_when(meeting, group.zone, turn.locale))
    return ShowCard(cards.settled_card(said), settles=True)


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
    old = await _to_change(turn, plan.moves)
    # A call that was held at the old time says nothing of the new one.
    new = replace(old, starts_at=plan.starts_at, ends_at=plan.ends_at, place=plan.place, started_at=None)
    await meetings.save_meeting(turn.tx, turn.the_group(), new)
    await meetings.call_ended(turn.tx, turn.the_group(), new.id, None)
    # Who could come then may not be able to now: everybody is asked anew.
    await meetings.forget_answers(turn.tx, turn.the_group(), new.id)
    await refresh_agenda_cards(turn, new.id, why=f"moved:{plan.starts_at.isoformat()}")
    return new


async def refresh_agenda_cards(turn: Turn, meeting_id: MeetingId, *, why: str) -> None:
    for posted in await posted_cards.under(turn.tx, turn.tenant_id, f"agenda:{meeting_id}:"):
        await turn.promise(
            outbox.Promise(
                kind="agenda_refresh",
                tenant_id=turn.tenant_id,
                subject_key=posted.subject_key,
                occurrence=why,
                target=outbox.TO_CONVERSATION,
                conversation=posted.conversation,
                group_id=turn.the_group().id,
                due_at=turn.now,
            )
        )


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await take_proposal(turn.tx, turn.tenant_id, read(data, _OfProposal).proposal, Plan, now=turn.now)
    await turn.enter(taken.group_id or "")
    if taken.person_id != turn.person.id:
        await turn.require(commands.PlanMeeting)
    return ShowCard(cards.settled_card(turn.say("meeting-dropped")), settles=True)


# -- cancelled


async def cancel(turn: Turn, command: commands.CancelMeeting) -> None:
    """No round, no reminders of it; one message, with a way back."""
    await turn.require(commands.CancelMeeting)
    group = turn.the_group()
    await book.hold(turn.tx, group)
    meeting = await _to_change(turn, (await _meant(turn, command.day)).id)
    await meetings.save_meeting(turn.tx, group, replace(meeting, status=MeetingStatus.CANCELLED))
    await meetings.call_ended(turn.tx, group, meeting.id, None)
    await book.cancelled(turn.tx, group, meeting, by=turn.person.id, now=turn.now)
    await refresh_agenda_cards(turn, meeting.id, why=f"cancelled:{turn.activity_id}")
    await turn.tell_group(cards.cancelled_message(meeting, group.zone, group.locale))
    if turn.place.conversation != group.conversation:
        await turn.reply_text("meeting-cancelled", when=cards.long_when(meeting, group.zone, turn.locale))


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


async def _enter_meeting(turn: Turn, data: Mapping[str, Any]) -> Meeting:
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, read(data, _OfMeeting).meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    return meeting


async def _enter_planned(turn: Turn, data: Mapping[str, Any]) -> Meeting:
    meeting = await _enter_meeting(turn, data)
    if meeting.status is not MeetingStatus.PLANNED or meeting.ends_at <= turn.now:
        raise Refusal("meeting-gone")
    return meeting


async def uncancel(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter_meeting(turn, data)
    await turn.require(commands.CancelMeeting)
    await book.hold(turn.tx, turn.the_group())
    meeting = await _to_change(turn, meeting.id, status=MeetingStatus.CANCELLED)
    if meeting.ends_at <= turn.now:
        raise Refusal("meeting-gone")
    back = replace(meeting, status=MeetingStatus.PLANNED, started_at=None, settled_at=None)
    await meetings.save_meeting(turn.tx, turn.the_group(), back)
    await book.taken_up_again(turn.tx, turn.the_group(), meeting.id, now=turn.now)
    await refresh_agenda_cards(turn, meeting.id, why=f"back:{turn.activity_id}")
    await turn.tell_group(cards.planned_message(meeting, turn.zone, turn.locale, moved=False))
    said = turn.say("meeting-settled-planned", when=cards.long_when(meeting, turn.zone, turn.locale))
    return ShowCard(cards.settled_card(said), settles=True)


# -- when, and who comes


async def when_is_next(turn: Turn, _: commands.WhenIsNext) -> None:
    meeting = await next_meeting(turn)
    place = f", {escape_markdown(meeting.place)}" if meeting.place else ""
    await turn.reply_text("meeting-next", when=cards.long_when(meeting, turn.zone, turn.locale), place=place)


async def cannot_come(turn: Turn, command: commands.CannotCome) -> None:
    meeting = await next_meeting(turn)
    substitute = (command.substitute or "")[:200]
    if not substitute:
        # To say it again does not send home the one who comes instead.
        said = await meetings.answers_coming(turn.tx, turn.the_group(), meeting.id)
        substitute = said.get(turn.person.id, (None, ""))[1]
    coming = Coming.SUBSTITUTE if substitute else Coming.NO
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, coming, substitute)
    key = "meeting-noted-substitute" if substitute else "meeting-noted-no"
    await turn.reply_text(
        key,
        name=escape_markdown(turn.person.name),
        substitute=escape_markdown(substitute),
        when=cards.long_when(meeting, turn.zone, turn.locale),
    )


async def can_come(turn: Turn, _: commands.CanCome) -> None:
    meeting = await next_meeting(turn)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.YES)
    await turn.reply_text(
        "meeting-noted-yes",
        name=escape_markdown(turn.person.name),
        when=cards.long_when(meeting, turn.zone, turn.locale),
    )


async def press_coming(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter_planned(turn, data)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.YES)
    return ShowText(turn.say("meeting-noted-yes-short"))


async def press_cannot(turn: Turn, data: Mapping[str, Any]) -> Answer:
    meeting = await _enter_planned(turn, data)
    await meetings.answer_coming(turn.tx, turn.the_group(), meeting.id, turn.person.id, Coming.NO)
    return ShowText(turn.say("meeting-noted-no-short"))


async def who_is_coming(turn: Turn, _: commands.WhoIsComing) -> None:
    group, meeting = turn.the_group(), await next_meeting(turn)
    said = await meetings.answers_coming(turn.tx, group, meeting.id)
    members = [member for member in await turn.members() if member.is_member]
    await turn.reply(Message(text=cards.who_comes(meeting, members, said, group.zone, turn.locale)))


# -- over


async def meeting_is_over(turn: Turn, _: commands.MeetingIsOver) -> None:
    """ "mötet är slut": the meeting under way, or one that was never planned here, ends now, and the round opens."""
    await turn.require(commands.MeetingIsOver)
    asked = await _end(turn)
    if not asked or turn.place.conversation != turn.the_group().conversation:
        await turn.reply_text("meeting-over-noted" if asked else "meeting-over-nobody-asked")


async def _end(turn: Turn) -> bool:
    """Whether there was anybody to ask: nobody is if no member is ticked, or all had declined."""
    group = turn.the_group()
    meeting = await meetings.latest_started(turn.tx, group, now=turn.now + rules.EARLY)
    if meeting is not None and meeting.status is MeetingStatus.ENDED and turn.now < meeting.ends_at + rules.AFTERWARDS:
        raise Refusal("meeting-already-over")
    if meeting is None or not rules.concerns(meeting, turn.now):
        meeting = await meetings.plan_meeting(
            turn.tx, group, starts_at=turn.now - rules.EARLY, ends_at=turn.now, place=""
        )
    await book.hold(turn.tx, group)
    over = rules.ended(await _to_change(turn, meeting.id), at=turn.now)
    await meetings.save_meeting(turn.tx, group, over)
    asked = await open_round(turn.tx, group, over, now=turn.now) is not None
    await book.follow_up(turn.tx, group, over, now=turn.now)
    return asked


class _IsItOver(Struct):
    group: Annotated[str, Meta(max_length=64)]


async def press_over(turn: Turn, data: Mapping[str, Any]) -> Answer:
    await turn.enter(read(data, _IsItOver).group)
    await turn.require(commands.MeetingIsOver)
    asked = await _end(turn)
    return ShowCard(cards.settled_card(turn.say("meeting-over-noted" if asked else "meeting-over-nobody-asked")))


async def press_not_over(turn: Turn, data: Mapping[str, Any]) -> Answer:
    await turn.enter(read(data, _IsItOver).group)
    return ShowCard(cards.settled_card(turn.say("meeting-not-over-noted")))


async def call_started(turn: Turn, at: datetime) -> None:
    """Teams says that a call began: the meeting has started, and an end heard before this was none."""
    found = await _meeting_at(turn, at)
    meeting = await meetings.load_to_change(turn.tx, turn.tenant_id, found.id) if found else None
    if meeting is None:
        return
    await meetings.save_meeting(turn.tx, turn.the_group(), replace(meeting, started_at=meeting.started_at or at))
    await meetings.call_ended(turn.tx, turn.the_group(), meeting.id, None)


async def call_ended(turn: Turn, at: datetime) -> None:
    """Teams says that a call ended: believed for a planned meeting after half its time, if the call does not resume
    (`end_meetings` sees to that); otherwise the chair is asked, privately."""
    meeting = await _meeting_at(turn, at)
    if meeting is not None and rules.end_counts(meeting, at):
        await meetings.call_ended(turn.tx, turn.the_group(), meeting.id, at)
        return
    latest = await meetings.latest_started(turn.tx, turn.the_group(), now=at)
    if (
        meeting is None
        and latest is not None
        and latest.status is MeetingStatus.ENDED
        and at < latest.ends_at + rules.AFTERWARDS
    ):
        return  # somebody said so before the call ended
    leaders = [member for member in await turn.members() if Role.CHAIR in member.roles] or [
        member for member in await turn.members() if member.leads
    ]
    for leader in leaders:
        await turn.tell(leader.person.id, cards.is_it_over_message(turn.the_group()))


async def _meeting_at(turn: Turn, at: datetime) -> Meeting | None:
    meeting = await meetings.next_meeting(turn.tx, turn.the_group(), now=at)
    return meeting if meeting is not None and rules.concerns(meeting, at) else None


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.PlanMeeting: plan,
    commands.MoveMeeting: move,
    commands.CancelMeeting: cancel,
    commands.WhenIsNext: when_is_next,
    commands.CannotCome: cannot_come,
    commands.CanCome: can_come,
    commands.WhoIsComing: who_is_coming,
    commands.MeetingIsOver: meeting_is_over,
}
QUESTIONS = {"meeting": (confirm, drop)}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "meeting_plan": confirm,
    "meeting_change": change,
    "meeting_drop": drop,
    "meeting_uncancel": uncancel,
    "meeting_come": press_coming,
    "meeting_cannot": press_cannot,
    "meeting_over": press_over,
    "meeting_not_over": press_not_over,
}
