"""Asks once after a meeting when its tasks without a day are to be done, and saves the answers."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any

from msgspec import Meta, Struct
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda.common import save, to_change
from bot.agenda.messages import TASK_DAYS
from bot.deadlines.common import may
from bot.deadlines.create import create
from bot.delivery.renderer import Composer, NotNeeded, Rendered
from bot.events import Answer, ShowCard
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import rules
from dialogs.agenda.model import Outcome
from dialogs.agenda.outcomes import with_changed
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Assignment
from dialogs.meetings.cards import settled_card
from dialogs.minutes import following
from dialogs.minutes.rules import read_task
from dialogs.model import Refusal
from storage import agenda as agendas
from storage import meetings
from storage import people as groups
from storage.outbox.promises import Delivery

LONGEST_TITLE = 200


async def compose(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, delivery.subject.id)
    group = await groups.load_group(tx, delivery.tenant_id, meeting.group_id) if meeting else None
    if meeting is None or group is None:
        return NotNeeded()
    agenda = await agendas.load_agenda(tx, delivery.tenant_id, meeting.id)
    if not following.without_day(agenda):
        return NotNeeded()
    return Rendered(following.days_message(agenda, meeting, group.zone, group.locale))


class _OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


async def save_days(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save the day of each task in the card. A task with a day becomes a deadline."""
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, read(data, _OfMeeting).meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    group = await turn.enter(meeting.group_id)
    await turn.require(commands.AddDecision)
    before = await to_change(turn, meeting)
    next_one = await meetings.planned_after(turn.tx, group, meeting, now=turn.now)
    next_on = next_one.starts_at.astimezone(turn.zone).date() if next_one else None
    after, count = before, 0
    waiting = {task.id for task in following.without_day(before)}
    for item in before.items:
        changed = item
        for task in item.outcomes:
            said = data.get(f"task_{task.id}")
            if task.id not in waiting or said is None:
                continue
            day, at_next = following.day_said(str(said)[: following.LONGEST_SHOWN], next_on=next_on, today=turn.today)
            now = replace(task, due_on=day, asked=True)
            if day is not None and not at_next:
                now = await with_deadline(turn, now)
            changed, count = with_changed(changed, task, now), count + 1
        after = rules.replaced(after, changed) if changed is not item else after
    if not count:
        raise Refusal("task-days-none")
    turn.can_undo("undo-did-task-days")
    await save(turn, before, rules.changed(before, after.items))
    return ShowCard(settled_card(turn.say("task-days-saved", count=count)), settles=True)


async def with_deadline(turn: Turn, task: Outcome) -> Outcome:
    """Return the task with a deadline that reminds its owners; without one if this person may set none for them."""
    own = bool(task.owners) and all(owner.person_id == turn.person.id for owner in task.owners)
    if task.due_on is None or not await may(turn, commands.NewDeadline, own=own):
        return task
    read_as = read_task(task.text, await turn.members(), writer=turn.member, today=turn.today)
    owners = tuple(Assignment(each.person_id, each.text) for each in task.owners if each.person_id)
    title = (read_as.title or task.text)[:LONGEST_TITLE]
    deadline = await create(turn, Draft(title=title, due_on=task.due_on, assignees=owners or (Assignment(),)))
    return replace(task, deadline=deadline.id)


COMPOSERS: dict[str, Composer] = {TASK_DAYS: compose}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"task_days": save_days}
