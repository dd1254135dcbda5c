"""Writes down decisions, tasks and notes of items: each stands beside earlier ones, and is changed only on purpose."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.agenda.common import author, save, to_change
from bot.agenda.offers import may_or_ask
from bot.agenda.service import add_follow_up_item
from bot.confirmations import offer
from bot.deadlines.common import may
from bot.deadlines.new import ask
from bot.minutes.service import adopted_note, meeting_written_about
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import outcomes, rules
from dialogs.agenda.cards import when
from dialogs.agenda.item_cards import short
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType, Outcome, OutcomeType
from dialogs.dates import FoundDay
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.minutes.rules import Task, deadline_of, hinted_in, item_of, read_task, with_task
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import plain_day
from storage import meetings, minutes
from storage.database.engine import new_id

MOST_OFFERED = 5
_WORDS = {
    OutcomeType.DECISION: {"sv": "beslut", "en": "decision"},
    OutcomeType.TASK: {"sv": "uppdrag", "en": "task"},
    OutcomeType.NOTE: {"sv": "anteckning", "en": "note"},
}


async def add_decision(turn: Turn, command: commands.AddDecision) -> None:
    await _add(turn, OutcomeType.DECISION, command.number, command.text)


async def add_note(turn: Turn, command: commands.AddNote) -> None:
    await _add(turn, OutcomeType.NOTE, command.number, command.text)


async def add_task(turn: Turn, command: commands.AddTask) -> None:
    await _add(turn, OutcomeType.TASK, command.number, command.text)


async def _add(turn: Turn, kind: OutcomeType, number: int | None, text: str) -> None:
    meeting = await meeting_written_about(turn)
    before = await to_change(turn, meeting)
    outcomes.outcome_text(text, kind)
    if number is None and kind is OutcomeType.TASK and not before.items:
        await _ask_of_deadline(turn, text, meeting)
        return
    if number is None:
        number, named = await _under_way(turn, meeting, before), hinted_in(text, before)
        if named is not None and number != named[0]:
            number = None  # the words are about another item than the meeting is at
    if number is None:
        await _ask_of_which(turn, before, kind, text)
        return
    item = rules.item_at(before, number)
    if kind is OutcomeType.DECISION and not await may_or_ask(turn, commands.AddDecision, before, [number]):
        return
    new = Outcome(kind, text, id=new_id(), by=author(turn))
    task = None
    if kind is OutcomeType.TASK:
        task = read_task(text, await turn.members(), writer=turn.member, today=turn.today)
        following = await meetings.planned_after(turn.tx, turn.the_group(), meeting, now=turn.now)
        next_on = following.starts_at.astimezone(turn.zone).date() if following else None
        new = with_task(new, task, today=turn.today, next_on=next_on)
    after = outcomes.with_outcome(item, new)
    if len(after.outcomes) == len(item.outcomes):
        title = escape_markdown(item.title)
        await turn.reply_text("outcome-stands", type=kind.value, number=number, title=title)
        return
    turn.can_undo("undo-did-outcome", type=kind.value, title=escape_markdown(item.title))
    saved = await save(turn, before, rules.replaced(before, after))
    if is_in_progress(turn, meeting):
        await minutes.set_under_way(turn.tx, turn.tenant_id, meeting.id, item.id)
    if kind is OutcomeType.TASK and meeting.status is MeetingStatus.ENDED:
        await add_follow_up_item(turn.tx, turn.the_group(), meeting, now=turn.now)
    said = _recorded(turn, rules.item_at(saved, number), number, new, meeting)
    await turn.reply_markdown(_with(said, await adopted_note(turn, meeting)))
    if task is not None and task.day is not None:
        await ask_for_deadline(turn, task, new)


def _with(*sentences: str) -> str:
    return "\n\n".join(each for each in sentences if each)


def is_in_progress(turn: Turn, meeting: Meeting) -> bool:
    return meeting.status is MeetingStatus.PLANNED and meeting.starts_at <= turn.now <= meeting.ends_at


async def _under_way(turn: Turn, meeting: Meeting, agenda: Agenda) -> int | None:
    """Return the number of the item that a meeting in progress is at, if that is known."""
    if not is_in_progress(turn, meeting):
        return None
    found = item_of(agenda, await minutes.under_way(turn.tx, turn.tenant_id, meeting.id))
    return found[0] if found else None


async def _ask_of_deadline(turn: Turn, text: str, meeting: Meeting) -> None:
    """Ask whether a task is to be a deadline, because no item is there to keep it."""
    task = read_task(text, await turn.members(), writer=turn.member, today=turn.today)
    day = task.day
    if day is None and task.at_next:
        day = FoundDay(meeting.starts_at.astimezone(turn.zone).date(), 0, 0)
    if day is None or day.day is None:
        soon = plain_day(turn.today + timedelta(14), turn.locale)
        raise Refusal("task-without-item", text=escape_markdown(short(text, 120)), day=soon)
    await ask(turn, deadline_of(task, text, day))


async def ask_for_deadline(turn: Turn, task: Task, saved: Outcome) -> None:
    """Ask whether the day of a task is to be a deadline. Who may set none for others is not asked."""
    own = bool(saved.owners) and all(owner.person_id == turn.person.id for owner in saved.owners)
    if task.day is None or task.day.day is None or not await may(turn, commands.NewDeadline, own=own):
        return
    if task.day.day < turn.today and saved.due_on is None:
        return
    await ask(turn, deadline_of(task, saved.text, task.day), outcome=saved.id)


def _recorded(turn: Turn, item: AgendaItem, number: int, new: Outcome, meeting: Meeting) -> str:
    known = outcomes.numbered(item, new.type, number)
    label = next((label for label, each in known if each.id == new.id), "") or str(number)
    text = next(each.text for _, each in known if each.id == new.id)
    title = escape_markdown(item.title)
    said = turn.say("outcome-added", type=new.type.value, number=label, title=title, text=escape_markdown(text))
    lines = [said]
    if new.type is OutcomeType.TASK:
        lines.append(_task_line(turn, new))
    if meeting.status is MeetingStatus.ENDED and meeting.starts_at.astimezone(turn.zone).date() != turn.today:
        lines.append(turn.say("outcome-of-meeting", when=when(meeting, turn.zone, turn.locale)))
    if turn.is_private and new.type is OutcomeType.NOTE:
        lines.append(turn.say("outcome-note-where"))
    if new.type is OutcomeType.DECISION and len(known) > 1:
        lines.append(turn.say("outcome-earlier", count=len(known) - 1))
        lines += [f"{label} {escape_markdown(short(each.text, 120))}" for label, each in known if each.id != new.id]
    return "\n\n".join(line for line in lines if line)


def _task_line(turn: Turn, task: Outcome) -> str:
    names = escape_markdown(", ".join(owner.text for owner in task.owners))
    day = plain_day(task.due_on, turn.locale) if task.due_on else ""
    who = turn.say("task-owner", names=names) if names else turn.say("task-no-owner")
    return f"{who} {turn.say('task-day', day=day)}" if day else who


async def _ask_of_which(turn: Turn, agenda: Agenda, kind: OutcomeType, text: str) -> None:
    """Ask which item an outcome belongs to. For a decision, items for decision come first."""
    open_ones = [
        (number, item)
        for number, item in enumerate(agenda.items, 1)
        if item.status in (ItemStatus.OPEN, ItemStatus.DONE) and item.type is not ItemType.BREAK
    ]
    if kind is OutcomeType.DECISION:
        open_ones.sort(key=lambda each: (each[1].type is not ItemType.DECISION, bool(outcomes.decisions_of(each[1]))))
    if named := hinted_in(text, agenda):
        open_ones.sort(key=lambda each: each[0] != named[0])
    rules.item_at(agenda, 1)
    locale = turn.written_in or turn.locale
    word = _WORDS[kind]["en" if locale.startswith("en") else "sv"]
    choices = [
        (f"{number}. {short(item.title, 40)}", f"{word} {number}: {text}") for number, item in open_ones[:MOST_OFFERED]
    ]
    question = say(locale, "outcome-of-which", type=kind.value, text=escape_markdown(short(text, 200)))
    await offer(turn, question, choices)


# -- changed, removed, moved


async def change_decision(turn: Turn, command: commands.ChangeDecision) -> None:
    await _change(turn, commands.ChangeDecision, OutcomeType.DECISION, command.number, command.nth, command.text)


async def change_outcome(turn: Turn, command: commands.ChangeOutcome) -> None:
    await _change(turn, commands.ChangeOutcome, command.type, command.number, command.nth, command.text)


async def _change(
    turn: Turn, command: type[commands.Command], kind: OutcomeType, number: int, nth: int | None, text: str
) -> None:
    meeting = await meeting_written_about(turn)
    before = await to_change(turn, meeting)
    item = rules.item_at(before, number)
    place = outcomes.place_of(item, kind, number, nth)
    was = outcomes.of_type(item, kind)[place]
    now = replace(was, text=outcomes.outcome_text(text, kind)) if text else None
    if now is not None and kind is OutcomeType.TASK and now.deadline is None:
        task = read_task(text, await turn.members(), writer=turn.member, today=turn.today)
        now = with_task(now, task, today=turn.today, next_on=None)
    after = outcomes.with_changed(item, was, now)
    if not await may_or_ask(turn, command, before, [number], own=was.by.person_id == turn.person.id):
        return
    turn.can_undo("undo-did-outcome-changed", type=kind.value, title=escape_markdown(item.title))
    await save(turn, before, rules.replaced(before, after))
    label = f"{number}.{place + 1}" if len(outcomes.of_type(item, kind)) > 1 else str(number)
    said = {"type": kind.value, "number": label, "title": escape_markdown(item.title), "was": escape_markdown(was.text)}
    if now is None:
        key = "outcome-removed-deadline" if was.deadline else "outcome-removed"
        await turn.reply_markdown(_with(turn.say(key, **said), await adopted_note(turn, meeting)))
        return
    changed = turn.say("outcome-changed", **said, now=escape_markdown(now.text))
    await turn.reply_markdown(_with(changed, await adopted_note(turn, meeting)))


async def move_outcome(turn: Turn, command: commands.MoveOutcome) -> None:
    meeting = await meeting_written_about(turn)
    before = await to_change(turn, meeting)
    item, there = rules.item_at(before, command.number), rules.item_at(before, command.to)
    place = outcomes.place_of(item, command.type, command.number, command.nth)
    if item.id == there.id:
        raise Refusal("outcome-is-there", type=command.type.value, title=escape_markdown(there.title))
    moved = outcomes.of_type(item, command.type)[place]
    if not await may_or_ask(turn, commands.MoveOutcome, before, [command.number, command.to]):
        return
    left = rules.replaced(before, outcomes.with_changed(item, moved, None))
    after = rules.replaced(left, outcomes.with_outcome(there, moved))
    turn.can_undo("undo-did-outcome-changed", type=command.type.value, title=escape_markdown(there.title))
    await save(turn, before, rules.changed(before, after.items))
    said = turn.say(
        "outcome-moved",
        type=command.type.value,
        text=escape_markdown(short(moved.text, 120)),
        number=command.to,
        title=escape_markdown(there.title),
    )
    await turn.reply_markdown(_with(said, await adopted_note(turn, meeting)))


async def set_under_way(turn: Turn, command: commands.SetItemUnderWay) -> None:
    """Handle "nu punkt 4"."""
    await turn.require(commands.SetItemUnderWay)
    meeting = await meeting_written_about(turn)
    item = rules.item_at(await to_change(turn, meeting), command.number)
    await minutes.set_under_way(turn.tx, turn.tenant_id, meeting.id, item.id)
    await turn.reply_text("item-under-way", number=command.number, title=escape_markdown(item.title))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.AddDecision: add_decision,
    commands.AddNote: add_note,
    commands.AddTask: add_task,
    commands.ChangeDecision: change_decision,
    commands.ChangeOutcome: change_outcome,
    commands.MoveOutcome: move_outcome,
    commands.SetItemUnderWay: set_under_way,
}
