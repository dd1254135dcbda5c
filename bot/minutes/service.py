"""The meeting whose minutes a text is about."""

from bot.agenda.common import meeting_meant
from bot.turn import Turn
from dialogs.agenda.cards import when
from dialogs.meetings.model import Meeting
from dialogs.minutes import rules as minutes
from dialogs.model import Refusal
from dialogs.texts.calendar import plain_day
from storage import agenda as agendas
from storage import meetings, minutes_versions


async def adopted_note(turn: Turn, meeting: Meeting) -> str:
    """Return the sentence that a change does not reach the adopted minutes of this meeting; "" if there are none."""
    if await minutes_versions.latest_version(turn.tx, turn.tenant_id, meeting.id) is None:
        return ""
    return turn.say("minutes-changed-after", when=when(meeting, turn.zone, turn.locale))


async def must_be_held(turn: Turn) -> None:
    """Raise Refusal if the only meeting that the group could mean was cancelled."""
    group = turn.the_group()
    if (
        await meetings.latest_started(turn.tx, group, now=turn.now) is None
        and await meetings.next_meeting(turn.tx, group, now=turn.now) is None
        and (cancelled := await minutes_versions.latest_cancelled(turn.tx, group)) is not None
    ):
        raise Refusal("minutes-cancelled", day=plain_day(cancelled.starts_at.astimezone(turn.zone).date(), turn.locale))


async def meeting_written_about(turn: Turn) -> Meeting:
    """Return the meeting that an outcome belongs to: the one in progress; else the last one, for two weeks; else the
    next. Raises Refusal if there is none."""
    group = turn.the_group()
    await must_be_held(turn)
    latest = await meetings.latest_started(turn.tx, group, now=turn.now)
    coming = await meetings.next_meeting(turn.tx, group, now=turn.now)
    if latest is not None and minutes.is_written_about(latest, coming, now=turn.now):
        agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, latest.id)
        if agenda.items:
            return latest
    return await meeting_meant(turn)
