"""Writes a row of the audit log for each command and button that changes something."""

from collections.abc import Awaitable

from bot.events import Answer, CardSubmitted, Event
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Command, Effect
from dialogs.privacy.log import PRESS
from storage import audit
from storage import undo_journal as journal
from storage.privacy import mark

_ANSWERS: tuple[type[Command], ...] = (commands.GiveFeedback, commands.WithdrawFeedback)
SILENT_BUTTONS = ("feedback_answer", "feedback_private", "feedback_form", "feedback_edit", "words", "privacy_forget")
"""Buttons that save an answer to a round, and the erasure, which writes its own row."""
_TELLING = {"feedback_answer", "feedback_recipient"}
"""Tables whose change by a person would tell that they have answered a round, or were not there."""
_OF_ROUNDS = {
    "CloseRound",
    "MeetingIsOver",
    "SetAsked",
    "press:feedback_asked",
    "press:feedback_drop",
    "press:meeting_over",
    "press:round_named",
}
"""What leaders do to a round and its list of people."""

_MOST = 6


async def noted(turn: Turn, event: Event, act: Awaitable[Answer]) -> Answer:
    """Act, and write the row of what it changed. A refusal rolls both back."""
    audit.begin(turn.tx)
    try:
        answer = await act
    finally:
        changed = audit.end(turn.tx)
    await note(turn, event, changed)
    return answer


async def note(turn: Turn, event: Event, changed: frozenset[str]) -> None:
    """Write who did what, when and on which ids, and nothing that tells who has answered a round."""
    if not turn.person.id:
        return
    done = [each for each in turn.obeyed if _changes(each)]
    pressed = event.action if isinstance(event, CardSubmitted) else ""
    what = done[0].__name__ if done else f"{PRESS}{pressed}" if pressed else _typed(turn)
    if not what or not (done or changed) or _tells_of_answer(what, done, changed):
        return
    await audit.note(
        turn.tx,
        turn.tenant_id,
        who=mark(turn.tenant_id, turn.person.id),
        what=what,
        now=turn.now,
        group_id=turn.group.id if turn.group else None,
        subject=" ".join(journal.touched(turn.tx)[:_MOST]),
    )


def _changes(command: type[Command]) -> bool:
    return DECLARED[command].effect in (Effect.SHOWN, Effect.CHANGES)


def _typed(turn: Turn) -> str:
    return turn.obeyed[0].__name__ if turn.obeyed else ""


def _tells_of_answer(what: str, done: list[type[Command]], changed: frozenset[str]) -> bool:
    if any(each in _ANSWERS for each in done) or what.removeprefix(PRESS).startswith(SILENT_BUTTONS):
        return True
    return bool(changed & _TELLING) and what not in _OF_ROUNDS
