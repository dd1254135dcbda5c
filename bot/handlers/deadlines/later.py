"""A reminder put off by the one who got it, for themselves alone."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot import reminders
from bot.events import Answer, ShowCard
from bot.handlers.deadlines.ground import OfDeadline, load, me, where
from bot.handlers.turn import Turn, read
from dialogs import commands
from dialogs.deadlines import cards, rules
from dialogs.deadlines.rules import Snooze
from storage import deadlines


class _Snoozed(OfDeadline):
    choice: Snooze


async def put_off(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Reminds this person, and nobody else, later."""
    sent = read(data, _Snoozed)
    deadline = await load(turn, sent.deadline)
    if not deadline.private:
        await turn.require(commands.DeadlineDone, own=True)
    rules.must_be_active(deadline)
    rules.must_concern(deadline, me(turn))
    ours = where(turn, deadline)
    until = rules.snoozed_until(sent.choice, ours.zone, now=turn.now)
    await deadlines.sleep(turn.tx, turn.tenant_id, deadline.id, turn.person.id, until=until)
    await reminders.promise(turn.tx, deadline, ours, now=turn.now)
    return ShowCard(cards.snoozed_card(deadline, until, zone=ours.zone, locale=turn.locale))


ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"deadline_snooze": put_off}
