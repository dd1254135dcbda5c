"""Begins and ends meetings: by a command, or by Teams' own events."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda import service as agenda_service
from bot.events import Answer, ShowCard
from bot.feedback.jobs import is_offered, open_round
from bot.meetings.common import to_change
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import answers
from dialogs.agenda.plan import plan
from dialogs.meetings import cards, rules
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.people import leaders
from dialogs.texts.calendar import clock
from storage import agenda as agendas
from storage import meetings


async def meeting_is_over(turn: Turn, _: commands.MeetingIsOver) -> None:
    """Handle "mötet är slut": the present meeting, or one that was never planned, ends now, and its round opens."""
    await turn.require(commands.MeetingIsOver)
    said = await _end(turn)
    if said != "meeting-over-noted" or turn.place.conversation != turn.the_group().conversation:
        await turn.reply_text(said)


async def _end(turn: Turn) -> str:
    """End the meeting. Return the key of the reply: the group is asked; or nobody, if no member is ticked or all
    declined; or too few for anonymous answers."""
    group = turn.the_group()
    meeting = await meetings.latest_started(turn.tx, group, now=turn.now + rules.EARLY)
    if meeting is not None and meeting.status is MeetingStatus.ENDED and turn.now < meeting.ends_at + rules.AFTERWARDS:
        raise Refusal("meeting-already-over")
    if meeting is None or not rules.concerns(meeting, turn.now):
        meeting = await meetings.plan_meeting(
            turn.tx, group, starts_at=turn.now - rules.EARLY, ends_at=turn.now, place=""
        )
    await agenda_service.hold(turn.tx, group)
    over = rules.ended(await to_change(turn, meeting.id), at=turn.now)
    await meetings.save_meeting(turn.tx, group, over)
    asked = await open_round(turn.tx, group, over, now=turn.now) is not None
    await agenda_service.follow_up(turn.tx, group, over, now=turn.now)
    turn.cannot_undo("undo-did-over", "undo-instead-over")
    if asked:
        return "meeting-over-noted"
    return "meeting-over-too-few" if await is_offered(turn.tx, group, over) else "meeting-over-nobody-asked"


class _IsItOver(Struct):
    group: Annotated[str, Meta(max_length=64)]


async def press_over(turn: Turn, data: Mapping[str, Any]) -> Answer:
    await turn.enter(read(data, _IsItOver).group)
    await turn.require(commands.MeetingIsOver)
    return ShowCard(cards.settled_card(turn.say(await _end(turn))))


async def press_not_over(turn: Turn, data: Mapping[str, Any]) -> Answer:
    await turn.enter(read(data, _IsItOver).group)
    return ShowCard(cards.settled_card(turn.say("meeting-not-over-noted")))


async def call_started(turn: Turn, at: datetime) -> None:
    """A call began: the meeting has started, and an earlier end did not count."""
    found = await _meeting_at(turn, at)
    meeting = await meetings.load_to_change(turn.tx, turn.tenant_id, found.id) if found else None
    if meeting is None:
        return
    await meetings.save_meeting(turn.tx, turn.the_group(), replace(meeting, started_at=meeting.started_at or at))
    await meetings.call_ended(turn.tx, turn.the_group(), meeting.id, None)


async def has_started(turn: Turn, _: commands.MeetingHasStarted) -> None:
    """Handle "mötet har börjat": note when, and tell the first item."""
    await turn.require(commands.MeetingHasStarted)
    found = await _meeting_at(turn, turn.now)
    if found is None:
        coming = await meetings.next_meeting(turn.tx, turn.the_group(), now=turn.now)
        if coming is None:
            raise Refusal("meeting-none-planned")
        raise Refusal("meeting-starts-later", when=cards.long_when(coming, turn.zone, turn.locale))
    if found.started_at is None:
        await call_started(turn, turn.now)
        turn.can_undo("undo-did-started", when=cards.long_when(found, turn.zone, turn.locale))
    planned = plan(await agendas.load_agenda(turn.tx, turn.tenant_id, found.id), found)
    started = turn.say("meeting-has-started", at=clock(turn.now.astimezone(turn.zone).time()))
    at = max(turn.now, found.starts_at)
    await turn.reply(Message(text=f"{started} {answers.place(planned, at, turn.zone, turn.locale)}"))


async def call_ended(turn: Turn, at: datetime) -> None:
    """A call ended. It ends a planned meeting after half its time, if the call does not resume (`end_meetings` checks
    that). Otherwise the chair is asked in private."""
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
    acting = meeting.acting_chair if meeting is not None else None
    for person_id in leaders.asked(await turn.leading(also=acting), acting=acting):
        await turn.tell(person_id, cards.is_it_over_message)


async def _meeting_at(turn: Turn, at: datetime) -> Meeting | None:
    meeting = await meetings.next_meeting(turn.tx, turn.the_group(), now=at)
    return meeting if meeting is not None and rules.concerns(meeting, at) else None


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.MeetingIsOver: meeting_is_over,
    commands.MeetingHasStarted: has_started,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "meeting_over": press_over,
    "meeting_not_over": press_not_over,
}
