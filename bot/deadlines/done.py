"""Marks deadlines as done, by text or by button, and takes that back."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal

from bot.deadlines import service as deadline_service
from bot.deadlines import yearly
from bot.deadlines.common import (
    OfDeadline,
    can_undo,
    is_home,
    leads,
    load,
    me,
    numbered,
    roster,
    tell_others,
    where,
)
from bot.events import Answer, ShowCard
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.deadlines import cards, owners, rules
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.message import Card, card_message
from storage import deadlines


class _Undone(OfDeadline):
    what: Literal["mine", "all"]


async def _mark_done(turn: Turn, deadline: Deadline, *, seen: bool) -> Card:
    """Mark it as done for the sender and their organisation. A leader may mark somebody else's deadline for them.
    `seen`: the group sees the answer anyway."""
    rules.must_be_active(deadline)
    if not owners.concerns(deadline, me(turn)) and await leads(turn):
        return await _mark_done_for_all(turn, deadline)
    await _require(turn, deadline, own=True)
    people = await roster(turn, deadline)
    marked = rules.done_by(deadline, me(turn), people, now=turn.now)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, marked)
    if marked != deadline:
        await can_undo(turn, "deadline_undo", {"deadline": marked.id, "what": "mine"})
    if marked.status is DeadlineStatus.DONE and owners.is_for_group(marked) and not seen:
        await tell_others(turn, marked, "deadline-done-everybody", by=False)
    coming = await _make_next(turn, marked)
    may_close = not marked.private and await leads(turn)
    return cards.done_card(
        marked, locale=turn.locale, person=me(turn), roster=people, may_close=may_close, coming=coming
    )


async def _make_next(turn: Turn, marked: Deadline) -> Deadline | None:
    """Create and return the next year's deadline, if this one is fully done and yearly; else None."""
    if marked.status is not DeadlineStatus.DONE:
        return None
    return await yearly.make_next(turn.tx, marked, where(turn, marked), now=turn.now)


async def _require(turn: Turn, deadline: Deadline, *, own: bool) -> None:
    if not deadline.private:
        await turn.require(commands.DeadlineDone, own=own)


async def _mark_done_for_all(turn: Turn, deadline: Deadline) -> Card:
    rules.must_be_active(deadline)
    await _require(turn, deadline, own=False)
    marked = rules.done_for_all(deadline)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, marked)
    await can_undo(turn, "deadline_undo", {"deadline": marked.id, "what": "all"})
    await tell_others(turn, marked, "deadline-done-told")
    return cards.done_for_all_card(marked, turn.locale, coming=await _make_next(turn, marked))


async def done(turn: Turn, command: commands.DeadlineDone) -> None:
    deadline = await numbered(turn, command.number, private=command.private)
    if command.for_all and not deadline.private:
        await turn.reply(card_message(await _mark_done_for_all(turn, deadline)))
        return
    await turn.reply(card_message(await _mark_done(turn, deadline, seen=is_home(turn))))


async def press_done(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await load(turn, read(data, OfDeadline).deadline)
    return ShowCard(await _mark_done(turn, deadline, seen=False))


async def press_done_for_all(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await load(turn, read(data, OfDeadline).deadline)
    return ShowCard(await _mark_done_for_all(turn, deadline), settles=True)


async def undo(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Open the deadline again. Its future reminders are promised again."""
    turn.takes_back = True
    sent = read(data, _Undone)
    deadline = await load(turn, sent.deadline)
    if sent.what == "all":
        await _require(turn, deadline, own=False)
        back = rules.reopened(deadline)
    else:
        await _require(turn, deadline, own=True)
        back = rules.undone_by(deadline, me(turn))
    await deadlines.save_deadline(turn.tx, turn.tenant_id, back)
    await deadline_service.promise(turn.tx, back, where(turn, back), now=turn.now)
    if deadline.status is DeadlineStatus.DONE:
        await tell_others(turn, back, "deadline-undone-told", by=False)
    return ShowCard(cards.undone_card(back, turn.locale))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.DeadlineDone: done}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_done": press_done,
    "deadline_done_all": press_done_for_all,
    "deadline_undo": undo,
}
