"""What somebody did last to a deadline, taken back by text as its button would."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.events import Answer, ShowCard
from bot.handlers.deadlines import chains, done, moving, parts, removed
from bot.handlers.deadlines.ground import UNDO, Undoing, message
from bot.handlers.turn import Turn
from dialogs.model import Refusal
from storage.proposals import Proposal, latest_question, load_proposal, take_proposal

_TAKES_BACK: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_undo": done.undo,
    "deadline_part_undo": parts.undo,
    "deadline_move_yes": moving.confirm,
    "deadline_chain_move": chains.confirm_move,
    "deadline_remove_yes": removed.confirm_remove,
    "deadline_restore": removed.restore,
}


async def latest(turn: Turn) -> Proposal[Undoing] | None:
    """What the one who speaks did here last, and has not taken back by text."""
    found = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, (UNDO,))
    return None if found is None else await load_proposal(turn.tx, turn.tenant_id, found[0], Undoing)


async def take_back(turn: Turn, last: Proposal[Undoing]) -> None:
    await take_proposal(turn.tx, turn.tenant_id, last.id, Undoing, now=turn.now)
    press = _TAKES_BACK[last.content.action]
    turn.takes_back = True
    try:
        async with turn.tx.begin_nested():
            answers = [await press(turn, sent) for sent in last.content.sent]
    except Refusal as refusal:
        # It was taken back already, or can be no longer. What was done before it is next.
        await turn.reply_text(refusal.key, **refusal.values)
        return
    cards = [answer.card for answer in answers if isinstance(answer, ShowCard)]
    if len(cards) == 1:
        await turn.reply(message(cards[0]))
    else:
        await turn.reply_markdown("\n\n".join(str(card["fallbackText"]) for card in cards))
