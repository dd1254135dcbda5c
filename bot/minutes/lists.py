"""Answers questions about decisions, open tasks and earlier meetings, for members of the group only."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda.common import save, to_change
from bot.deadlines.given_tasks import is_of, tasks_of
from bot.events import Answer, ShowCard
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import rules
from dialogs.agenda.model import OutcomeType
from dialogs.agenda.outcomes import with_changed
from dialogs.deadlines import owners
from dialogs.deadlines.model import Deadline
from dialogs.meetings.cards import settled_card
from dialogs.minutes import lists
from dialogs.minutes.lists import Line
from dialogs.model import Group, Member, Refusal
from dialogs.sentences.slots import stems
from dialogs.text import escape_markdown
from dialogs.texts.calendar import long_day
from storage import deadlines, meetings, minutes, minutes_versions
from storage.minutes import Entry

LONGEST_SAID = 100
MOST_FOUND = 150


def _line(turn: Turn, entry: Entry) -> Line:
    on = entry.starts_at.astimezone(turn.zone).date()
    return Line(on, entry.number, entry.title, entry.type, entry.text)


async def show_decisions(turn: Turn, command: commands.ShowDecisions) -> None:
    group = turn.the_group()
    latest = None
    if command.last:
        latest = await meetings.latest_started(turn.tx, group, now=turn.now)
        if latest is None:
            raise Refusal("decisions-none")
    words = stems(command.about)
    found = await minutes.entries(
        turn.tx,
        group,
        types=[OutcomeType.DECISION],
        words=words,
        meeting_id=latest.id if latest else None,
    )
    lines = [line for line in (_line(turn, entry) for entry in found) if lists.matches(words, line)]
    about = escape_markdown(command.about[:LONGEST_SAID])
    if not lines:
        if command.about:
            raise Refusal("decisions-none-about", about=about)
        raise Refusal("decisions-none-last" if command.last else "decisions-none")
    title = turn.say("decisions-about", about=about) if command.about else turn.say("decisions-title")
    await turn.reply_markdown(lists.by_meeting(lines, title, turn.locale))


async def search(turn: Turn, command: commands.Search) -> None:
    """Notes are private until the minutes are out: in the group they are left out, in private each sees their own, and
    a leader sees all."""
    words = stems(command.words)
    said = escape_markdown(command.words[:LONGEST_SAID])
    if not words:
        raise Refusal("search-words", words=said)
    found = await minutes.entries(turn.tx, turn.the_group(), types=list(OutcomeType), with_items=True, words=words)
    sees_all = turn.is_private and await turn.leads()

    shown = await minutes_versions.sent_out(turn.tx, turn.the_group())

    def is_seen(entry: Entry) -> bool:
        own = turn.is_private and entry.by == turn.person.id
        return entry.type is not OutcomeType.NOTE or sees_all or own or entry.meeting_id in shown

    lines = [line for line in (_line(turn, each) for each in found if is_seen(each)) if lists.matches(words, line)]
    if not lines:
        raise Refusal("search-nothing", words=said)
    await turn.reply_markdown(lists.by_meeting(lines, turn.say("search-title", words=said), turn.locale))


# -- tasks


async def show_tasks(turn: Turn, command: commands.ShowTasks) -> None:
    group = turn.the_group()
    tasks = await tasks_of(turn, group)
    whose, member = "", None
    if command.person:
        is_me = command.person == commands.ME
        member = turn.member if is_me else await turn.who_is(command.person)
        organisation = "" if member else command.person
        whose = member.person.name if member else command.person
        tasks = [each for each in tasks if any(is_of(owner, member, organisation) for owner in each.outcome.owners)]
        if not tasks and member is None:
            await turn.the_one(command.person)
    if not tasks and (lines := await _deadlines_of(turn, group, member)):
        await turn.reply_markdown("\n\n".join((turn.say("tasks-none-but", name=escape_markdown(whose)), *lines)))
        return
    if not tasks:
        raise Refusal("tasks-none-of", name=escape_markdown(whose)) if whose else Refusal("tasks-none")
    leads = await turn.leads()
    own = [each.outcome.id for each in tasks if any(owner.person_id == turn.person.id for owner in each.outcome.owners)]
    may_mark = [each.outcome.id for each in tasks if not each.label and (leads or each.outcome.id in own)]
    title = turn.say("tasks-of", name=escape_markdown(whose)) if whose else turn.say("tasks-title")
    await turn.reply(lists.tasks_message(tasks, title, turn.locale, may_mark=may_mark))


def _day(turn: Turn, deadline: Deadline, member: Member) -> str:
    return long_day(owners.next_for(deadline, member), turn.locale)


async def _deadlines_of(turn: Turn, group: Group, member: Member | None) -> list[str]:
    """Return a line for each open deadline of this person, who would else be told that there is nothing to do."""
    if member is None:
        return []
    return [
        turn.say("task-as-deadline", label=each.label, title=escape_markdown(each.title), day=_day(turn, each, member))
        for each in await deadlines.deadlines_of(turn.tx, group)
        if any(owner.person_id == member.person.id for owner in owners.open_assignments(each))
    ]


class _Task(Struct):
    meeting: Annotated[str, Meta(max_length=64)]
    task: Annotated[str, Meta(max_length=64)]


async def mark_done(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Mark a task without a deadline as done."""
    pressed = read(data, _Task)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, pressed.meeting)
    if meeting is None:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    before = await to_change(turn, meeting)
    for item in before.items:
        task = next((each for each in item.outcomes if each.id == pressed.task), None)
        if task is None:
            continue
        own = any(owner.person_id == turn.person.id for owner in task.owners)
        await turn.require(commands.ChangeOutcome, own=own)
        text = escape_markdown(task.text[:LONGEST_SAID])
        if task.done_at is not None:
            raise Refusal("task-done-already", text=text)
        done = with_changed(item, task, replace(task, done_at=turn.now))
        turn.can_undo("undo-did-task-done", text=text)
        await save(turn, before, rules.replaced(before, done))
        return ShowCard(settled_card(turn.say("task-done", text=text)))
    raise Refusal("task-gone")


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowDecisions: show_decisions,
    commands.ShowTasks: show_tasks,
    commands.Search: search,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"task_done": mark_done}
