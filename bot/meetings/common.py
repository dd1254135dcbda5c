"""The meeting of a turn: which one is meant, locked for changes, and its agenda cards updated."""

from collections.abc import Mapping
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda.common import next_meeting
from bot.turn import Turn, read
from dialogs.dates import FoundDay
from dialogs.deliveries.subjects import Subject
from dialogs.meetings import cards
from dialogs.meetings.meant import is_on
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import MeetingId, Refusal
from dialogs.texts.calendar import long_day
from storage import meetings, posted_cards
from storage.outbox import promises as outbox


async def meant(turn: Turn, day: FoundDay | None) -> Meeting:
    """Return the next meeting, or the planned one on the named day. Raises Refusal if there is none."""
    meeting = await next_meeting(turn)
    if day is not None and day.day is None:
        raise Refusal("date-no-such-day")
    if day is not None and day.day and not is_on(day, meeting.starts_at.astimezone(turn.zone).date()):
        for other in await meetings.planned(turn.tx, turn.the_group(), now=turn.now):
            if is_on(day, other.starts_at.astimezone(turn.zone).date()):
                return other
        when = cards.long_when(meeting, turn.zone, turn.locale)
        raise Refusal("meeting-other-day", day=long_day(day.day, turn.locale), when=when)
    return meeting


async def to_change(turn: Turn, meeting_id: MeetingId, *, status: MeetingStatus = MeetingStatus.PLANNED) -> Meeting:
    """Return the meeting, locked until this turn ends. Raises Refusal if it is not in `status` any more."""
    meeting = await meetings.load_to_change(turn.tx, turn.tenant_id, meeting_id)
    if meeting is None or meeting.status is not status:
        raise Refusal("meeting-gone")
    return meeting


async def refresh_agenda_cards(turn: Turn, meeting_id: MeetingId, *, why: str) -> None:
    for posted in await posted_cards.under(turn.tx, turn.tenant_id, Subject("agenda", meeting_id).prefix):
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


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


async def enter_meeting(turn: Turn, data: Mapping[str, Any]) -> Meeting:
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, read(data, _OfMeeting).meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    return meeting


async def enter_planned(turn: Turn, data: Mapping[str, Any]) -> Meeting:
    meeting = await enter_meeting(turn, data)
    if meeting.status is not MeetingStatus.PLANNED or meeting.ends_at <= turn.now:
        raise Refusal("meeting-gone")
    return meeting
