"""A bare yes or no, typed instead of pressed: it answers the last question to the one who types it."""

from bot.deadlines.common import message
from bot.events import ShowCard
from bot.turn import Turn
from dialogs import commands
from dialogs.model import Refusal
from storage.confirmations import latest_question


async def answer(turn: Turn, command: commands.AnswerQuestion) -> None:
    known = turn.registry.confirmations
    found = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, known)
    if found is None:
        raise Refusal("nothing-asked")
    proposal, kind = found
    press = known[kind].yes if command.yes else known[kind].no
    answered = await press(turn, {"proposal": proposal})
    if isinstance(answered, ShowCard):
        await turn.reply(message(answered.card))
