"""Postpones reminders for one owner, or changes the ladder for all."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.deadlines import service as deadline_service
from bot.deadlines.common import OfDeadline, load, me, numbered, where
from bot.events import Answer, ShowCard
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.deadlines import cards, drafts, owners, rules, snooze
from dialogs.deadlines.model import Deadline
from dialogs.deadlines.snooze import Snooze
from dialogs.message import Card, card_message
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from storage import deadlines
from storage.outbox.promises import to_person


class _Snoozed(OfDeadline):
    choice: Snooze


async def put_off(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Postpone the reminder for this person only."""
    sent = read(data, _Snoozed)
    deadline = await load(turn, sent.deadline)
    if not deadline.private:
        await turn.require(commands.DeadlineDone, own=True)
    rules.must_be_active(deadline)
    rules.must_concern(deadline, me(turn))
    ours = where(turn, deadline)
    until = snooze.snoozed_until(sent.choice, deadline, ours, now=turn.now)
    return ShowCard(await _sleep(turn, deadline, until))


async def _sleep(turn: Turn, deadline: Deadline, until: datetime, *, stops: bool = False) -> Card:
    ours = where(turn, deadline)
    turn.can_undo("undo-did-reminded", label=deadline.label, title=escape_markdown(deadline.title))
    await deadlines.sleep(turn.tx, turn.tenant_id, deadline.id, turn.person.id, until=until)
    # A new choice replaces the day chosen before.
    await deadline_service.promise_anew(turn.tx, deadline, ours, target=to_person(turn.person.id), now=turn.now)
    due_on = owners.next_for(deadline, me(turn))
    return cards.snoozed_card(
        deadline,
        until,
        zone=ours.zone,
        locale=turn.locale,
        due_on=due_on,
        today=turn.today,
        is_reminded=turn.now < snooze.last_morning(deadline, due_on, ours),
        stops=stops,
    )


async def remind_of(turn: Turn, command: commands.RemindOfDeadline) -> None:
    """Change when it reminds: for everybody, or for the sender and not before that day."""
    deadline = await numbered(turn, command.number, private=command.private)
    rules.must_be_active(deadline)
    ours = where(turn, deadline)
    if command.until is not None:
        days, _ = drafts.meant(command.until, today=turn.today)
        day = drafts.checked_day(days[0], today=turn.today)
        until = snooze.on_day(day, ours, now=turn.now, at=command.at)
    elif not command.ladder:
        until = snooze.last_morning(deadline, owners.next_for(deadline, me(turn)), ours)
        if until <= turn.now:
            raise Refusal("deadline-too-late-to-remind", label=deadline.label, title=escape_markdown(deadline.title))
    else:
        until = snooze.before_it(deadline, command.ladder, ours, now=turn.now)
    if command.until is not None or (command.mine and not deadline.private):
        if not deadline.private:
            await turn.require(commands.DeadlineDone, own=True)
        rules.must_concern(deadline, me(turn), otherwise="deadline-reminds-others")
        await turn.reply(
            card_message(await _sleep(turn, deadline, until, stops=command.until is None and not command.ladder))
        )
        return
    if not deadline.private:
        await turn.require(commands.RemindOfDeadline, own=deadline.created_by == turn.person.id)
    changed = replace(deadline, ladder=command.ladder)
    turn.can_undo("undo-did-reminded", label=deadline.label, title=escape_markdown(deadline.title))
    await deadlines.save_deadline(turn.tx, turn.tenant_id, changed)
    await deadline_service.promise_anew(turn.tx, changed, ours, now=turn.now)
    times = deadline_service.times(changed, owners.open_assignments(changed)[0], ours, now=turn.now)
    await turn.reply(card_message(cards.reminded_card(changed, times, zone=ours.zone, locale=turn.locale)))


ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"deadline_snooze": put_off}

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.RemindOfDeadline: remind_of}
