"""Restores the content of an undo record, with all consequences: promises, cards, other agendas."""

from dataclasses import dataclass

from bot.agenda import service as agenda_service
from bot.deadlines import service as deadline_service
from bot.feedback.service import to_group
from bot.occasions import service as occasion_service
from bot.turn import Turn
from bot.undo.records import Record
from dialogs.agenda.model import Agenda
from dialogs.deadlines.model import DeadlineStatus
from dialogs.model import Group, PersonId
from dialogs.text import escape_markdown
from dialogs.texts import quoted
from dialogs.undo.agenda import Reverted, reverted
from storage import agenda as agendas
from storage import deadlines, feedback, meetings, preparations
from storage import people as groups
from storage import undo_journal as journal
from storage.database.engine import new_id
from storage.outbox import promises as outbox
from storage.outbox import troubles
from storage.undo_journal import AgendaChange, RowChange


@dataclass(slots=True)
class Ground:
    """The present state for an undo record: whether it can be restored, and whether that changes an agenda."""

    is_gone: bool = False
    is_built_on: bool = False
    by: PersonId | None = None
    titles: str = ""
    is_changed: bool = False
    left: str = ""
    """The items that stay, because they were changed again."""


async def ground(turn: Turn, record: Record) -> Ground:
    if record.agendas or _of(record, "meeting", "series"):
        await agenda_service.hold(turn.tx, turn.the_group())
    gone = not record.ways and await journal.is_gone(turn.tx, record.rows)
    found = Ground(is_built_on=not gone and await journal.is_built_on(turn.tx, record.rows))
    titles: list[str] = []
    left: list[str] = []
    for change in record.agendas:
        without = await _without(turn, change)
        if without is None:
            found.is_built_on = True
            continue
        _, agenda, by = without
        found.is_changed |= agenda.agenda.version > without[0].version
        if agenda.in_the_way:
            found.is_built_on, found.by = True, by
            titles += agenda.in_the_way
        if agenda.left:
            found.by = by
            left += agenda.left
    found.titles, found.left = _named(turn, titles), _named(turn, left)
    nothing_left = not record.ways and (gone or not record.rows) and not found.is_changed
    found.is_gone = nothing_left and not found.is_built_on
    return found


def _named(turn: Turn, titles: list[str]) -> str:
    return ", ".join(quoted(turn.locale, escape_markdown(title[:60])) for title in titles[:3])


async def _without(turn: Turn, change: AgendaChange) -> tuple[Agenda, Reverted, PersonId | None] | None:
    """Return the agenda without the change, and who has changed it since; None if its earlier version was deleted."""
    was = await journal.agenda_was(turn.tx, turn.tenant_id, change)
    if was is None:
        return None
    before, after, by = was
    now = await agendas.load_agenda(turn.tx, turn.tenant_id, change.meeting_id)
    earlier = [item.carried.item for item in before if item.carried]
    return now, reverted(now, before, after, await agendas.load_items(turn.tx, turn.tenant_id, earlier)), by


def _of(record: Record, *tables: str) -> list[RowChange]:
    return [row for row in record.rows if row.table in tables]


async def put_back(turn: Turn, record: Record) -> None:
    """Restore the record. The caller has checked `ground` in this transaction."""
    never = [row.key[1] for row in _of(record, "meeting") if row.before is None]
    if never:
        await agenda_service.let_go(turn.tx, turn.the_group(), never, now=turn.now)
    about_roles = turn.group is not None and bool(_of(record, "membership"))
    was_led = about_roles and bool(await groups.leading(turn.tx, turn.the_group()))
    await journal.put_back(turn.tx, record.rows)
    if about_roles and not was_led:
        await troubles.report_earlier(turn.tx, turn.tenant_id, turn.the_group().id, now=turn.now)
    if turn.group is not None:
        known = await groups.load_group(turn.tx, turn.tenant_id, turn.group.id)
        turn.act_for(known or turn.group, turn.member)
    for change in record.agendas:
        # Read again: restoring the previous agenda may have changed this one.
        without = await _without(turn, change)
        if without is not None and without[1].agenda is not without[0]:
            await agenda_service.change(
                turn.tx, turn.the_group(), without[0], without[1].agenda, by=turn.person.id, now=turn.now
            )
    if never:
        await agenda_service.place_waiting(turn.tx, turn.the_group(), now=turn.now)
    await _follow(turn, record)


async def _follow(turn: Turn, record: Record) -> None:
    group = turn.group
    if group is not None:
        about = {row.key[1] for row in _of(record, "meeting", "attendance", "table_round_answer", "material_read")}
        for meeting_id in sorted(about):
            if await meetings.load_meeting(turn.tx, turn.tenant_id, meeting_id) is not None:
                await agenda_service.show_anew(turn.tx, group, meeting_id, now=turn.now)
        if _of(record, "meeting", "meeting_group"):
            await preparations.look_anew(turn.tx, group)
        if _of(record, "meeting_group", "membership"):
            await _remind(turn, group)
        for round_id in sorted({row.key[1] for row in _of(record, "feedback_statement")}):
            closed = await feedback.load_round(turn.tx, turn.tenant_id, round_id)
            if closed is not None:
                promise = to_group(group, closed, "round_summary_refresh", now=turn.now, occurrence=new_id())
                await outbox.refresh(turn.tx, promise, now=turn.now)
        changed = {row.key[1] for row in _of(record, "invitation")}
        for invitation_id in sorted(changed | {row.key[1] for row in _of(record, "sign_up")}):
            await occasion_service.put_back(
                turn.tx, group, invitation_id, is_changed=invitation_id in changed, now=turn.now
            )
    for deadline_id in sorted({row.key[1] for row in _of(record, "deadline", "assignment", "snooze")}):
        await _remind_of(turn, deadline_id)
    if _of(record, "person"):
        for each in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id):
            await _remind(turn, each)


async def _remind(turn: Turn, group: Group) -> None:
    for deadline in await deadlines.deadlines_of(turn.tx, group):
        if deadline.status is DeadlineStatus.ACTIVE:
            await deadline_service.promise_anew(turn.tx, deadline, group, now=turn.now)


async def _remind_of(turn: Turn, deadline_id: str) -> None:
    deadline = await deadlines.load_to_change(turn.tx, turn.tenant_id, deadline_id)
    if deadline is None:
        return
    group = await groups.load_group(turn.tx, turn.tenant_id, deadline.group_id) if deadline.group_id else None
    if group is None:
        group = Group(turn.tenant_id, "", "", "", turn.zone, turn.locale)
    await deadline_service.promise_anew(turn.tx, deadline, group, now=turn.now)
