"""A bare yes or no, typed instead of pressed: it answers what was last asked of the one who says it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.agenda import handlers as agenda
from bot.deadlines import handlers as deadlines
from bot.deadlines.common import message
from bot.events import Answer, ShowCard
from bot.feedback import private_words
from bot.forms import handlers as forms
from bot.meetings import handlers as meetings
from bot.series import handlers as series
from bot.turn import Turn
from bot.undo import handlers as undo
from dialogs import commands
from dialogs.model import Refusal
from storage.confirmations import latest_question

Press = Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]

_QUESTIONS: dict[str, tuple[Press, Press]] = {
    **agenda.QUESTIONS,
    **deadlines.QUESTIONS,
    **meetings.QUESTIONS,
    **series.QUESTIONS,
    **forms.QUESTIONS,
    **private_words.QUESTIONS,
    **undo.QUESTIONS,
}
"""By the kind of what waits: what its first button does, and what its no does."""


async def answer(turn: Turn, command: commands.AnswerQuestion) -> None:
    found = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, _QUESTIONS)
    if found is None:
        raise Refusal("nothing-asked")
    proposal, kind = found
    yes, no = _QUESTIONS[kind]
    answered = await (yes if command.yes else no)(turn, {"proposal": proposal})
    if isinstance(answered, ShowCard):
        await turn.reply(message(answered.card))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.AnswerQuestion: answer}
