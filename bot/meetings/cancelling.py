"""Cancels meetings, and restores them."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.agenda import service as agenda_service
from bot.events import Answer, ShowCard
from bot.meetings.common import enter_meeting, meant, refresh_agenda_cards, to_change
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.meetings import cards
from dialogs.meetings.model import MeetingStatus
from dialogs.model import Refusal
from storage import meetings


async def cancel(turn: Turn, command: commands.CancelMeeting) -> None:
    """Cancel the meeting: no round and no reminders; one message, with a way to undo it."""
    await turn.require(commands.CancelMeeting)
    group = turn.the_group()
    await agenda_service.hold(turn.tx, group)
    meeting = await to_change(turn, (await meant(turn, command.day)).id)
    await meetings.save_meeting(turn.tx, group, replace(meeting, status=MeetingStatus.CANCELLED))
    await meetings.call_ended(turn.tx, group, meeting.id, None)
    await agenda_service.cancelled(turn.tx, group, meeting, by=turn.person.id, now=turn.now)
    await refresh_agenda_cards(turn, meeting.id, why=f"cancelled:{turn.activity_id}")
    await turn.tell_group(cards.cancelled_message(meeting, group.zone, group.locale))
    turn.can_undo("undo-did-cancelled", when=cards.long_when(meeting, group.zone, turn.locale))
    if turn.place.conversation != group.conversation:
        await turn.reply_text("meeting-cancelled", when=cards.long_when(meeting, group.zone, turn.locale))


async def uncancel(turn: Turn, data: Mapping[str, Any]) -> Answer:
    turn.takes_back = True
    meeting = await enter_meeting(turn, data)
    await turn.require(commands.CancelMeeting)
    await agenda_service.hold(turn.tx, turn.the_group())
    meeting = await to_change(turn, meeting.id, status=MeetingStatus.CANCELLED)
    if meeting.ends_at <= turn.now:
        raise Refusal("meeting-gone")
    back = replace(meeting, status=MeetingStatus.PLANNED, started_at=None, settled_at=None)
    await meetings.save_meeting(turn.tx, turn.the_group(), back)
    await agenda_service.taken_up_again(turn.tx, turn.the_group(), meeting.id, now=turn.now)
    await refresh_agenda_cards(turn, meeting.id, why=f"back:{turn.activity_id}")
    await turn.tell_group(cards.planned_message(meeting, turn.zone, turn.group_locale))
    said = turn.say("meeting-settled-planned", when=cards.long_when(meeting, turn.zone, turn.locale))
    return ShowCard(cards.settled_card(said), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.CancelMeeting: cancel}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"meeting_uncancel": uncancel}
