"""The undo records: what each person did last in each place, and the way back.

A record is a row of `proposal` of the kind `UNDO`, for one person in one conversation. `bot/dispatch.py` saves it after
the handler, so that every change leaves one. It may hold titles and earlier values (`storage/journal.py`), and never a
text of driv och hinder. It is deleted after a month with the other proposals, and at the closing of an anonymous round
with all that its members had typed.
"""

from msgspec import Struct

from bot.turn import Turn, Way
from storage import meetings
from storage import undo_journal as journal
from storage.confirmations import UNDO, save_proposal
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
"""The names of changes that a handler has not named itself, the most telling table first."""


class Record(Struct, frozen=True):
    """What one person did in one message or press. `what` and `values` name it. `ways` are buttons whose press takes
    it back; `rows` and `agendas` are what else is to be put back. `instead`: it cannot be taken back, and this sentence
    says what to do. `told`: the group was told of it elsewhere."""

    what: str
    values: dict[str, str | int] = {}
    ways: tuple[Way, ...] = ()
    rows: tuple[RowChange, ...] = ()
    agendas: tuple[AgendaChange, ...] = ()
    instead: str = ""
    told: bool = False


async def remember(turn: Turn) -> None:
    """Save a record of what this turn changed, if it changed anything that its person may want back."""
    changes = await journal.end(turn.tx)
    done = turn.done
    if turn.takes_back or not turn.person.id:
        return
    if changes.in_round and not done.instead:
        # That somebody answered, and when, is told by no row.
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
    await save_proposal(
        turn.tx,
        turn.tenant_id,
        kind=UNDO,
        conversation=turn.place.conversation,
        group_id=turn.group.id if turn.group else None,
        person_id=turn.person.id,
        content=record,
        now=turn.now,
    )


async def _is_ours(turn: Turn, change: AgendaChange) -> bool:
    """Whether the agenda is of the turn's group: what another group's decided is undone there."""
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, change.meeting_id)
    return meeting is not None and turn.group is not None and meeting.group_id == turn.group.id


def _name(rows: tuple[RowChange, ...], agendas: tuple[AgendaChange, ...]) -> str:
    tables = {row.table for row in rows}
    if agendas and not tables & {"meeting", "series"}:
        return "undo-did-agenda"
    return next((name for table, name in _NAMES.items() if table in tables), "undo-did-deadline")
