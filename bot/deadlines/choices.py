"""Shows and changes how a group or a person is reminded of deadlines, by card and by text."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.deadlines import service as deadline_service
from bot.deadlines.common import Id, alone
from bot.events import Answer, ShowCard
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.catalogue import Remind
from dialogs.deadlines import choices, choices_cards
from dialogs.deadlines.model import DeadlineStatus
from dialogs.message import card_message
from dialogs.model import DeadlineChoices, Refusal, SummerPause
from storage import deadlines, preparations
from storage import people as groups


class _OfGroup(Struct):
    group: Id


class _Chosen(_OfGroup):
    bridge: bool = False
    weekly: bool = False
    aloud: bool = False
    grace: Annotated[int, Meta(ge=0, le=choices.LONGEST_GRACE)] = 2
    first: Annotated[str, Meta(max_length=10)] = ""
    last: Annotated[str, Meta(max_length=10)] = ""


async def show(turn: Turn, _: commands.ShowReminderChoices) -> None:
    await turn.require(commands.ShowReminderChoices)
    await turn.reply(card_message(choices_cards.choices_card(turn.the_group(), turn.locale)))


async def choose(turn: Turn, command: commands.ChooseReminders) -> None:
    await turn.require(commands.ChooseReminders)
    now = turn.the_group().deadlines
    match command.what:
        case Remind.BRIDGE_DAYS:
            chosen = replace(now, bridge_days_free=command.on)
        case Remind.WEEKLY:
            chosen = replace(now, weekly=command.on)
        case Remind.ALOUD:
            chosen = replace(now, overdue_aloud=command.on)
        case Remind.GRACE:
            chosen = replace(now, grace=choices.checked_grace(command.days))
        case Remind.SUMMER:
            chosen = replace(now, summer=_summer(command))
    await _save(turn, chosen)
    await turn.reply(card_message(choices_cards.choices_card(turn.the_group(), turn.locale)))


def _summer(command: commands.ChooseReminders) -> SummerPause | None:
    if command.summer is None:
        return None
    first, last = (each.day for each in command.summer)
    if first is None or last is None:
        raise Refusal("deadline-no-such-day")
    return choices.checked_summer(first, last)


async def press_change(turn: Turn, data: Mapping[str, Any]) -> Answer:
    group = await turn.enter(read(data, _OfGroup).group)
    await turn.require(commands.ChooseReminders)
    return ShowCard(choices_cards.choices_form(group, turn.locale, today=turn.today))


async def chosen(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Chosen)
    await turn.enter(sent.group)
    await turn.require(commands.ChooseReminders)
    if bool(sent.first) != bool(sent.last):
        raise Refusal("incomplete-summer-days", example=turn.say("reminders-summer-example"))
    try:
        summer = (
            choices.checked_summer(date.fromisoformat(sent.first), date.fromisoformat(sent.last))
            if sent.first
            else None
        )
    except ValueError:
        raise Refusal("deadline-day-not-understood") from None
    await _save(turn, DeadlineChoices(sent.bridge, summer, sent.weekly, sent.grace, sent.aloud))
    return ShowCard(choices_cards.choices_card(turn.the_group(), turn.locale))


async def _save(turn: Turn, chosen: DeadlineChoices) -> None:
    """Save the choices, and promise the group's future reminders again."""
    group = turn.the_group()
    await groups.choose_for_deadlines(turn.tx, group, chosen)
    turn.can_undo("undo-did-reminders")
    group = replace(group, deadlines=chosen)
    await preparations.look_anew(turn.tx, group)
    turn.act_for(group, turn.member)
    for deadline in await deadlines.deadlines_of(turn.tx, group):
        if deadline.status is DeadlineStatus.ACTIVE:
            await deadline_service.promise_anew(turn.tx, deadline, group, now=turn.now)


async def remind_me(turn: Turn, command: commands.RemindMeWeekly) -> None:
    turn.can_undo("undo-did-reminders")
    await groups.choose_weekly(turn.tx, turn.tenant_id, turn.person.id, weekly=command.on)
    for group in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id):
        for deadline in await deadlines.deadlines_of(turn.tx, group):
            if deadline.status is DeadlineStatus.ACTIVE:
                await deadline_service.promise_anew(turn.tx, deadline, group, now=turn.now)
    turn.person = replace(turn.person, weekly=command.on)
    for deadline in await deadlines.private_deadlines(turn.tx, turn.tenant_id, turn.person.id):
        if deadline.status is DeadlineStatus.ACTIVE:
            await deadline_service.promise_anew(turn.tx, deadline, alone(turn), now=turn.now)
    await turn.reply_text("remind-me-weekly" if command.on else "remind-me-singly")


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowReminderChoices: show,
    commands.ChooseReminders: choose,
    commands.RemindMeWeekly: remind_me,
}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "reminders_change": press_change,
    "reminders_chosen": chosen,
}
