"""Answers questions about the agenda: when an item comes and who takes it, whether the time is enough, and where the
meeting is."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.agenda.common import meeting_meant
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import answers, cards
from dialogs.agenda.plan import Plan, plan
from dialogs.message import Message
from dialogs.model import Refusal
from storage import agenda as agendas


async def _plan(turn: Turn) -> Plan:
    meeting = await meeting_meant(turn)
    return plan(await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id), meeting)


async def ask_item(turn: Turn, command: commands.AskItem) -> None:
    planned = await _plan(turn)
    if command.number is None:
        me = turn.person.id
        slots = [slot for slot in planned.slots if any(owner.person_id == me for owner in slot.item.owners)]
        if not slots:
            raise Refusal("ask-item-none")
    else:
        slots = [slot for slot in planned.slots if slot.number == command.number]
        if not slots:
            raise Refusal("agenda-no-such-item", number=command.number, last=len(planned.slots))
    await turn.reply(Message(text=answers.items(planned, slots, turn.zone, turn.locale)))


async def ask_time(turn: Turn, command: commands.AskTime) -> None:
    planned = await _plan(turn)
    if command.of_breaks:
        meeting = await meeting_meant(turn)
        breaks = [slot for slot in planned.slots if slot.is_break]
        if not breaks:
            raise Refusal("ask-break-none", when=cards.when(meeting, turn.zone, turn.locale))
        await turn.reply(Message(text=answers.items(planned, breaks, turn.zone, turn.locale)))
        return
    await turn.reply(Message(text=answers.time(planned, turn.now, turn.zone, turn.locale)))


async def ask_now(turn: Turn, _command: commands.AskNow) -> None:
    planned = await _plan(turn)
    await turn.reply(Message(text=answers.place(planned, turn.now, turn.zone, turn.locale)))


async def ask_which(turn: Turn, command: commands.AskWhichItem) -> None:
    """List the items, or the suggested ones, with an example of what to write."""
    meeting = await meeting_meant(turn)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    await turn.reply(
        Message(text=answers.which(agenda, command.wanted, turn.locale, asker=turn.person.id, number=command.number))
    )


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.AskItem: ask_item,
    commands.AskTime: ask_time,
    commands.AskWhichItem: ask_which,
    commands.AskNow: ask_now,
}
