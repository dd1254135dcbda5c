"""The choice of a leader if too few would be asked for anonymous answers: a round with names, or none."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard
from bot.feedback.jobs import open_named
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.meetings.cards import settled_card
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Refusal
from storage import meetings


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


async def _meeting(turn: Turn, data: Mapping[str, Any]) -> Meeting:
    found = await meetings.load_meeting(turn.tx, turn.tenant_id, read(data, _OfMeeting).meeting)
    if found is None:
        raise Refusal("feedback-round-gone")
    await turn.enter(found.group_id)
    await turn.require(commands.SetAnonymous)
    return found


async def ask_with_names(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Open a round with names after this one meeting. The group's own choice stays."""
    meeting = await _meeting(turn, data)
    if meeting.status is not MeetingStatus.ENDED:
        raise Refusal("feedback-round-gone")
    if await open_named(turn.tx, turn.the_group(), meeting, now=turn.now) is None:
        raise Refusal("feedback-offer-had-one")
    return ShowCard(settled_card(turn.say("feedback-offer-named-done")), settles=True)


async def ask_nobody(turn: Turn, data: Mapping[str, Any]) -> Answer:
    await _meeting(turn, data)
    return ShowCard(settled_card(turn.say("feedback-offer-none-done")), settles=True)


ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "round_named": ask_with_names,
    "round_unasked": ask_nobody,
}
