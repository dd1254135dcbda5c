"""The meeting whose minutes a text is about."""

from bot.agenda.common import meeting_meant
from bot.turn import Turn
from dialogs.meetings.model import Meeting
from dialogs.minutes import rules as minutes
from storage import agenda as agendas
from storage import meetings


async def meeting_written_about(turn: Turn) -> Meeting:
    """Return the meeting that an outcome belongs to: the one in progress; else the last one, for two weeks; else the
    next. Raises Refusal if there is none."""
    group = turn.the_group()
    latest = await meetings.latest_started(turn.tx, group, now=turn.now)
    coming = await meetings.next_meeting(turn.tx, group, now=turn.now)
    if latest is not None and minutes.is_written_about(latest, coming, now=turn.now):
        agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, latest.id)
        if agenda.items:
            return latest
    return await meeting_meant(turn)
