"""Take back the latest change of an agenda."""

from datetime import datetime

from bot import book
from bot.handlers.agenda.ground import save
from bot.handlers.turn import Turn
from dialogs import commands
from dialogs.agenda import carry
from dialogs.meetings.rules import AFTERWARDS
from dialogs.model import (
    Agenda,
    Meeting,
    MeetingStatus,
    Refusal,
)
from storage import agendas, meetings
from storage.agendas import Change


async def undoable_at(turn: Turn) -> datetime | None:
    """When the latest change was made that this person may take back, if there is one."""
    found = await _latest_change(turn) if turn.group else None
    if found is None:
        return None
    change = found[1]
    return change.at if change.by == turn.person.id or await turn.leads() else None


async def undo(turn: Turn) -> None:
    """Take back the latest change of the agenda: one's own, or as chair or secretary anybody's. What other agendas have
    decided since stays as it is."""
    await book.hold(turn.tx, turn.the_group())
    found = await _latest_change(turn)
    if found is None:
        raise Refusal("agenda-nothing-to-undo")
    before, change = found
    await turn.require(commands.Undo, own=change.by == turn.person.id)
    were = [item.carried.item for item in (*before.all_items, *change.before) if item.carried]
    after = carry.restored(before, change.before, await agendas.load_items(turn.tx, turn.tenant_id, were))
    if after.all_items == before.all_items:
        raise Refusal("agenda-nothing-to-undo")
    after = await save(turn, before, after)
    await turn.reply_text("agenda-undone", count=len(after.items))


async def _latest_change(turn: Turn) -> tuple[Agenda, Change] | None:
    found: list[tuple[Agenda, Change]] = []
    for meeting in await _undone_in(turn):
        agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
        found += [
            (agenda, change)
            for change in await agendas.latest_changes(turn.tx, turn.tenant_id, meeting.id, most=1)
            if change.by is not None
        ]
    return max(found, key=lambda each: each[1].at, default=None)


async def _undone_in(turn: Turn) -> list[Meeting]:
    """The next meeting, and the one that has just been: what was said of it can be taken back as well."""
    group = turn.the_group()
    found = (
        await meetings.next_meeting(turn.tx, group, now=turn.now),
        await meetings.latest_started(turn.tx, group, now=turn.now),
    )
    kept = {meeting.id: meeting for meeting in found if meeting is not None}
    return [
        meeting
        for meeting in kept.values()
        if meeting.status is MeetingStatus.PLANNED or turn.now < meeting.ends_at + AFTERWARDS
    ]
