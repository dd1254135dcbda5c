"""Absences: a person who says that they are away gets no private reminders until they are back."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.dates import Ask, FoundDay
from dialogs.deadlines import owners
from dialogs.deadlines.model import DeadlineStatus
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from dialogs.texts.calendar import plain_day, short_day
from storage import absences, deadlines
from storage import people as groups

LONGEST = timedelta(days=366)
MOST_LISTED = 5


async def is_away(turn: Turn, command: commands.IsAway) -> None:
    """Handle "jag är ledig till 12/8": save it, and reply with the person's deadlines in that time."""
    last = _day(command.until)
    first = _monday(command.since) if command.since else turn.today
    if last < turn.today or last < first:
        raise Refusal("away-past", example=plain_day(turn.today + timedelta(7), turn.locale))
    if last - turn.today > LONGEST:
        raise Refusal("away-too-long")
    turn.can_undo("undo-did-away", last=short_day(last, turn.locale))
    await absences.set_away(turn.tx, turn.tenant_id, turn.person.id, first=first, last=last)
    days = {"last": short_day(last, turn.locale)}
    if first > turn.today:
        said = [turn.say("away-noted-from", first=short_day(first, turn.locale), **days)]
    else:
        said = [turn.say("away-noted", **days)]
    if due := await _due_meanwhile(turn, max(first, turn.today), last):
        said.append(turn.say("away-due-meanwhile", deadlines=", ".join(due)))
    await turn.reply_privately(Message(text=" ".join(said)))


def _day(found: FoundDay) -> date:
    if found.day is None:
        raise Refusal("date-no-such-day")
    return found.day


def _monday(found: FoundDay) -> date:
    """Return the Monday of a week: an absence begins then, while a deadline is on Friday."""
    day = _day(found)
    return day - timedelta(day.weekday()) if Ask.WEEK in found.ask else day


async def _due_meanwhile(turn: Turn, first: date, last: date) -> list[str]:
    """Return the deadlines from `first` to `last` that the person has alone or with others, without those of the whole
    group."""
    due: list[tuple[date, str]] = []
    active = await deadlines.active_in_groups_of(turn.tx, turn.tenant_id, turn.person.id)
    for group in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id):
        member = await groups.find_member(turn.tx, group, turn.person.id)
        for each in active:
            if each.group_id != group.id or member is None or owners.is_for_group(each):
                continue
            if owners.concerns(each, member) and not owners.is_done_by(each, member):
                due.append((owners.next_for(each, member), f"{each.label} {each.title}"))
    own = await deadlines.private_deadlines(turn.tx, turn.tenant_id, turn.person.id)
    due += [(each.due_on, f"{each.label} {each.title}") for each in own if each.status is DeadlineStatus.ACTIVE]
    return [
        f"{escape_markdown(what)} ({plain_day(day, turn.locale)})" for day, what in sorted(due) if first <= day <= last
    ][:MOST_LISTED]


async def is_back(turn: Turn, _: commands.IsBack) -> None:
    turn.can_undo("undo-did-back")
    was_away = await absences.set_back(turn.tx, turn.tenant_id, turn.person.id)
    await turn.reply_privately(Message(text=turn.say_alone("away-over" if was_away else "away-was-not")))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.IsAway: is_away,
    commands.IsBack: is_back,
}
