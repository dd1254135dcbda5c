"""Renames deadlines, and opens those again that were marked as done."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from bot.deadlines import service as deadline_service
from bot.deadlines.common import leads, load, me, numbered, where
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.deadlines import cards, drafts, naming, owners, rules
from dialogs.deadlines.model import Deadline, DeadlineStatus
from dialogs.message import Message, card_message
from dialogs.model import Refusal
from dialogs.text import clean, escape_markdown
from storage import deadlines


async def rename(turn: Turn, command: commands.RenameDeadline) -> None:
    """Give it another title. Its number, its day and its owners stay."""
    deadline = await numbered(turn, command.number, private=command.private)
    rules.must_be_active(deadline)
    if not deadline.private:
        await turn.require(commands.RenameDeadline, own=deadline.created_by == turn.person.id)
    renamed = replace(deadline, title=drafts.checked_title(clean(command.title)))
    turn.can_undo("undo-did-deadline-renamed", label=renamed.label)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, renamed)
    before = escape_markdown(deadline.title)
    text = turn.say("deadline-renamed", label=renamed.label, title=escape_markdown(renamed.title), before=before)
    await turn.reply(Message(text=text))


async def reopen(turn: Turn, command: commands.ReopenDeadline) -> None:
    """Open it for the sender or, if a leader asks or nothing of it is the sender's, for everybody."""
    deadline = await _done(turn, command)
    own = owners.concerns(deadline, me(turn))
    if not deadline.private:
        await turn.require(commands.ReopenDeadline, own=own or deadline.created_by == turn.person.id)
    if deadline.status is DeadlineStatus.ACTIVE and not owners.is_done_by(deadline, me(turn)):
        shown = {"label": deadline.label, "title": escape_markdown(deadline.title)}
        raise Refusal("deadline-is-open", **shown)
    back = _opened(deadline, turn, everybody=await leads(turn))
    turn.can_undo("undo-did-deadline-reopened", label=back.label)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, back)
    await deadline_service.promise(turn.tx, back, where(turn, back), now=turn.now)
    await turn.reply(card_message(cards.undone_card(back, turn.locale)))


def _opened(deadline: Deadline, turn: Turn, *, everybody: bool) -> Deadline:
    if owners.concerns(deadline, me(turn)) and owners.is_done_by(deadline, me(turn)):
        return rules.undone_by(deadline, me(turn))
    back = rules.reopened(deadline)
    if not everybody or owners.open_assignments(back):
        return back
    return replace(back, assignments=tuple(replace(each, done_at=None) for each in back.assignments))


async def _done(turn: Turn, command: commands.ReopenDeadline) -> Deadline:
    """Return the deadline that is named. By title a done one is looked for first."""
    if command.number is not None:
        return await numbered(turn, command.number, private=command.private)
    known = await deadlines.deadlines_of(turn.tx, turn.the_group())
    finished = [replace(each, status=DeadlineStatus.ACTIVE) for each in known if each.status is DeadlineStatus.DONE]
    try:
        return await load(turn, naming.called(finished, command.title).id)
    except Refusal:
        return await load(turn, naming.called(known, command.title).id)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.RenameDeadline: rename,
    commands.ReopenDeadline: reopen,
}
