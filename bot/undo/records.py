"""Undo records: each person's last changes in each conversation, and how to take them back.

A record is a row of `proposal` of the kind `UNDO`, for one person in one conversation. `bot/dispatch.py` saves it after
the handler, so that every change leaves one. It may hold titles and earlier values (`storage/undo_journal.py`), and
never a text of a feedback round. It is deleted after a month with the other confirmations, and at the closing of an
anonymous round with all that its members had typed.
"""

from msgspec import Struct

from bot.turn import Turn, Way
from storage import meetings
from storage import undo_journal as journal
from storage.confirmations import UNDO
from storage.undo_journal import AgendaChange, RowChange

_OF_DEADLINES = {"deadline", "assignment", "snooze"}
_NAMES = {
    "meeting": "undo-did-meeting",
    "series": "undo-did-series",
    "form": "undo-did-form",
    "deadline": "undo-did-deadline",
    "assignment": "undo-did-deadline",
    "snooze": "undo-did-deadline",
    "attendance": "undo-did-answered-coming",
    "absence": "undo-did-absence",
    "kept_for_meeting": "undo-did-kept",
    "membership": "undo-did-people",
    "meeting_group": "undo-did-choice",
    "person": "undo-did-choice",
    "table_round_answer": "undo-did-table-round",
    "feedback_statement": "undo-did-section",
    "theme_word": "undo-did-theme",
    "material_read": "undo-did-read",
}
"""The names of changes that a handler has not named itself, by table, most telling first."""


class Record(Struct, frozen=True):
    """The changes of one person in one message or press. `what` and `values` name it. `ways` are buttons whose press
    takes it back; `rows` and `agendas` are restored as well. `instead`: it cannot be taken back, and this sentence says
    how to proceed. `told`: the group was told elsewhere."""

    what: str
    values: dict[str, str | int] = {}
    ways: tuple[Way, ...] = ()
    rows: tuple[RowChange, ...] = ()
    agendas: tuple[AgendaChange, ...] = ()
    instead: str = ""
    told: bool = False


async def remember(turn: Turn) -> None:
    """Save a record of this turn's changes, if it made any that the person may want to take back."""
    changes = await journal.end(turn.tx)
    done = turn.done
    if turn.takes_back or not turn.person.id:
        return
    if changes.in_round and not done.instead:
        # No row may tell that somebody answered, or when.
        return
    rows = tuple(row for row in changes.rows if not (done.ways and row.table in _OF_DEADLINES))
    of_series = any(row.table == "series" for row in rows)
    agendas = tuple(
        [each for each in changes.agendas if (of_series or not each.followed) and await _is_ours(turn, each)]
    )
    if done.instead:
        rows, agendas = (), ()
    if not (rows or agendas or done.ways or done.instead):
        return
    record = Record(
        what=done.what or _name(rows, agendas),
        values=done.values,
        ways=() if done.instead else tuple(done.ways),
        rows=rows,
        agendas=agendas,
        instead=done.instead,
        told=done.told,
    )
    await turn.save_confirmation(UNDO, record, group_id=turn.group.id if turn.group else None)


async def _is_ours(turn: Turn, change: AgendaChange) -> bool:
    """Return whether the agenda belongs to the turn's group: changes of another group are undone there."""
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, change.meeting_id)
    return meeting is not None and turn.group is not None and meeting.group_id == turn.group.id


def _name(rows: tuple[RowChange, ...], agendas: tuple[AgendaChange, ...]) -> str:
    tables = {row.table for row in rows}
    if agendas and not tables & {"meeting", "series"}:
        return "undo-did-agenda"
    return next((name for table, name in _NAMES.items() if table in tables), "undo-did-deadline")
