"""A deadline removed for everybody: asked first."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal

from bot import yearly
from bot.compose.deadlines import subject
from bot.events import Answer, ShowCard
from bot.handlers.deadlines import chains
from bot.handlers.deadlines.ground import OfDeadline, load, message, numbered, tell_others, where
from bot.handlers.turn import Turn, read
from dialogs import commands
from dialogs.deadlines import cards, rules
from dialogs.model import Deadline
from storage import deadlines, outbox


class _Removed(OfDeadline):
    years: Literal["this", "all"] = "all"
    """Of a yearly one: "this", and the next year's comes all the same."""


async def _may_remove(turn: Turn, deadline: Deadline) -> None:
    if not deadline.private:
        await turn.require(commands.RemoveDeadline, own=deadline.created_by == turn.person.id)
    # What is removed already is said before it is asked about.
    rules.removed(deadline)


async def remove(turn: Turn, command: commands.RemoveDeadline) -> None:
    deadline = await numbered(turn, command.number, private=command.private)
    await _may_remove(turn, deadline)
    await turn.reply(message(cards.remove_card(deadline, turn.locale)))


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await load(turn, read(data, OfDeadline).deadline)
    await _may_remove(turn, deadline)
    return ShowCard(cards.remove_card(deadline, turn.locale))


async def confirm_remove(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Removed)
    deadline = await load(turn, sent.deadline)
    await _may_remove(turn, deadline)
    gone = rules.removed(deadline)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, gone)
    await outbox.cancel(turn.tx, turn.tenant_id, subject(gone.id), now=turn.now)
    await chains.close_up(turn, gone)
    await tell_others(turn, gone, "deadline-removed-told")
    coming = await yearly.make_next(turn.tx, gone, where(turn, gone), now=turn.now) if sent.years == "this" else None
    return ShowCard(cards.outcome_card(gone, "deadline-removed", turn.locale, coming=coming), settles=True)


async def keep(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await load(turn, read(data, OfDeadline).deadline)
    rules.removed(deadline)
    return ShowCard(cards.kept_card(deadline, turn.locale))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.RemoveDeadline: remove}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_remove": press_remove,
    "deadline_remove_yes": confirm_remove,
    "deadline_keep": keep,
}
