"""Removes deadlines for everybody, after a question unless the years were named; and restores them."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal

from msgspec import Struct, field

from bot.deadlines import chains, yearly
from bot.deadlines import service as deadline_service
from bot.deadlines.common import Id, OfDeadline, can_undo, load, numbered, tell_others, where
from bot.deadlines.messages import subject
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.deadlines import cards, rules
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.message import Card, card_message
from dialogs.model import DeadlineId, Refusal
from storage import deadlines
from storage.confirmations import load_confirmation, take_confirmation
from storage.outbox import promises as outbox

KIND = "deadline-remove"


class Asked(Struct):
    """The deadline that a person was asked about."""

    deadline: DeadlineId


class _Answered(Struct):
    """The data of a button, or of a typed yes or no, which has only the question's id."""

    deadline: Id = ""
    confirmation: Id = field(default="", name="proposal")


class _Removed(_Answered):
    years: Literal["this", "all", ""] = ""
    """For a recurring deadline: with "this", the next one is created anyway."""


class _Restored(OfDeadline):
    was: Literal["active", "done"] = "active"
    following: Id = ""
    """The step that followed it in a chain."""


async def _may_remove(turn: Turn, deadline: Deadline) -> None:
    if not deadline.private:
        await turn.require(commands.RemoveDeadline, own=deadline.created_by == turn.person.id)
    # An earlier removal is reported before anything is asked.
    rules.removed(deadline)


async def remove(turn: Turn, command: commands.RemoveDeadline) -> None:
    deadline = await numbered(turn, command.number, private=command.private)
    await _may_remove(turn, deadline)
    if command.years == "all" or (command.years == "this" and deadline.recurs):
        await turn.reply(card_message(await _remove(turn, deadline, command.years)))
        return
    await turn.reply(card_message(await _ask(turn, deadline)))


async def _ask(turn: Turn, deadline: Deadline) -> Card:
    """Return the question about the removal, which also a typed yes, no or `ångra` answers."""
    confirmation = await turn.save_confirmation(KIND, Asked(deadline.id), group_id=deadline.group_id)
    return cards.remove_card(deadline, turn.locale, confirmation=confirmation)


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await load(turn, read(data, OfDeadline).deadline)
    await _may_remove(turn, deadline)
    return ShowCard(await _ask(turn, deadline))


async def confirm_remove(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Removed)
    deadline = await _meant(turn, sent)
    await _may_remove(turn, deadline)
    if deadline.recurs and not sent.years and not sent.deadline:
        # A typed yes does not tell which years it is about. The question still waits.
        raise Refusal("deadline-remove-which", label=deadline.label)
    await _settle(turn, sent)
    return ShowCard(await _remove(turn, deadline, sent.years or "all"), settles=True)


async def _meant(turn: Turn, sent: _Answered) -> Deadline:
    """Return the deadline of the button or, where only the question is known, of the question."""
    if sent.deadline or not sent.confirmation:
        return await load(turn, sent.deadline)
    asked = await load_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Asked)
    return await load(turn, asked.content.deadline)


async def _settle(turn: Turn, sent: _Answered) -> None:
    """Mark the question as answered. An undo, and a card of an older version, has none."""
    if sent.confirmation:
        await take_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Asked, now=turn.now)


async def _remove(turn: Turn, deadline: Deadline, years: Literal["this", "all"]) -> Card:
    gone = rules.removed(deadline)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, gone)
    await outbox.cancel(turn.tx, turn.tenant_id, subject(gone.id), now=turn.now)
    following = await chains.close_up(turn, gone)
    await tell_others(turn, gone, "deadline-removed-told")
    await can_undo(
        turn, "deadline_restore", {"deadline": gone.id, "was": deadline.status.value, "following": following}
    )
    coming = await yearly.make_next(turn.tx, gone, where(turn, gone), now=turn.now) if years == "this" else None
    return cards.removed_card(gone, was=deadline.status, following=following, locale=turn.locale, coming=coming)


async def restore(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Restore the deadline. Its future reminders are promised again."""
    turn.takes_back = True
    sent = read(data, _Restored)
    deadline = await load(turn, sent.deadline)
    if not deadline.private:
        await turn.require(commands.RemoveDeadline, own=deadline.created_by == turn.person.id)
    back = rules.restored(deadline, DeadlineStatus(sent.was))
    await deadlines.save_deadline(turn.tx, turn.tenant_id, back)
    if sent.following:
        await chains.put_back(turn, back, sent.following)
    if back.status is DeadlineStatus.ACTIVE:
        await deadline_service.promise(turn.tx, back, where(turn, back), now=turn.now)
    await tell_others(turn, back, "deadline-restored-told")
    return ShowCard(cards.outcome_card(back, "deadline-restored", turn.locale))


async def keep(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Answered)
    deadline = await _meant(turn, sent)
    rules.removed(deadline)
    await _settle(turn, sent)
    return ShowCard(cards.kept_card(deadline, turn.locale))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.RemoveDeadline: remove}

CONFIRMATIONS = (Confirmation(KIND, yes=confirm_remove, no=keep),)

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_remove": press_remove,
    "deadline_remove_yes": confirm_remove,
    "deadline_restore": restore,
    "deadline_keep": keep,
}
