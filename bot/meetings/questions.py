"""Answers questions about meetings: where and how one is held, how long it is, and which are planned."""

from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from typing import Any

from bot.meetings.common import meant
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.meetings import answers
from dialogs.meetings.model import Meeting
from dialogs.message import Message
from dialogs.model import Group
from storage import meetings, series
from storage import people as groups


async def ask_meeting(turn: Turn, command: commands.AskMeeting) -> None:
    meeting = await meant(turn, command.day)
    await turn.reply(Message(text=answers.meeting(meeting, command.about, turn.zone, turn.locale)))


async def list_meetings(turn: Turn, command: commands.ListMeetings) -> None:
    """List the meetings of the group; in private, where no group is named, those of all the person's groups."""
    if turn.group is not None:
        known = [turn.group]
    else:
        known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    found = [(group, await _planned(turn, group, command)) for group in known]
    has_series = any([await series.load_series(turn.tx, group) is not None for group in known])
    await turn.reply(Message(text=answers.listed(found, command.period, turn.locale, has_series=has_series)))


async def _planned(turn: Turn, group: Group, command: commands.ListMeetings) -> list[Meeting]:
    planned = await meetings.planned(turn.tx, group, now=turn.now)
    if command.period is None:
        return planned
    first = datetime.combine(command.period.first, time.min, group.zone)
    last = datetime.combine(command.period.last + timedelta(days=1), time.min, group.zone)
    return [each for each in planned if first <= each.starts_at < last]


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.AskMeeting: ask_meeting,
    commands.ListMeetings: list_meetings,
}
