"""The secretary's card: what is typed in its fields is added to the items when a page is saved or left."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from bot.agenda.common import author, save, to_change
from bot.agenda.service import add_follow_up_item
from bot.events import Answer, ShowCard
from bot.minutes.outcomes import ask_for_deadline, is_in_progress
from bot.minutes.service import adopted_note, meeting_written_about
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda import outcomes, rules
from dialogs.agenda.cards import when
from dialogs.agenda.model import Agenda, Outcome, OutcomeType
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.message import card_message
from dialogs.minutes import writing
from dialogs.minutes.rules import Task, read_task, with_task
from dialogs.model import ItemId, Refusal
from dialogs.text import escape_markdown
from storage import agenda as agendas
from storage import meetings, minutes
from storage.database.engine import new_id

LONGEST_TOLD = 1000
"""Characters of words that had no place any more, and are shown to be copied."""


async def open_card(turn: Turn, _: commands.OpenWritingCard) -> None:
    """Send the first page in private."""
    await turn.require(commands.OpenWritingCard)
    meeting = await meeting_written_about(turn)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    if not writing.to_write(agenda):
        raise Refusal("minutes-empty", when=when(meeting, turn.zone, turn.locale))
    note = await adopted_note(turn, meeting)
    card = writing.page_card(agenda, meeting, 1, turn.zone, turn.own_locale, told=[note] if note else [])
    await turn.reply_privately(card_message(card))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


class _Page(Struct):
    meeting: Annotated[str, Meta(max_length=64)]
    items: Annotated[str, Meta(max_length=400)] = ""
    seen: Annotated[str, Meta(max_length=32)] = ""
    page: Annotated[int, Meta(ge=1, le=rules.MOST_ITEMS)] = 1
    go: Literal["next", "stay", "back"] = "stay"


@dataclass(slots=True)
class _Written:
    """The agenda with what was typed, and what cannot be saved."""

    agenda: Agenda
    new: list[tuple[ItemId, Outcome, Task | None]] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    homeless: list[str] = field(default_factory=list)


async def write(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Add what was typed on a page. If a field is wrong, nothing of the page is saved, and every field keeps its
    words."""
    sent = read(data, _Page)
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, sent.meeting)
    if meeting is None or meeting.status is MeetingStatus.CANCELLED:
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    await turn.require(commands.OpenWritingCard)
    before = await to_change(turn, meeting)
    ids = [each for each in sent.items.split(",") if each]
    given = writing.typed(data, ids)
    written = await _written(turn, meeting, before, given)
    there = {item.id: item for _, item in writing.to_write(before)}
    told = list(written.homeless)
    if sent.seen and sent.seen != writing.mark_of([there[each] for each in ids if each in there]):
        told.append(turn.say("writing-meanwhile"))
    if written.wrong:
        told = [*written.wrong, *told]
        return ShowCard(writing.page_card(before, meeting, sent.page, turn.zone, turn.locale, given=given, told=told))
    after = before
    if written.new:
        turn.can_undo("undo-did-wrote", count=len(written.new), when=when(meeting, turn.zone, turn.locale))
        after = await save(turn, before, written.agenda)
        await _follow(turn, meeting, written)
        told.insert(0, turn.say("writing-saved", count=len(written.new)))
        if note := await adopted_note(turn, meeting):
            told.append(note)
    page = sent.page + {"next": 1, "stay": 0, "back": -1}[sent.go]
    return ShowCard(writing.page_card(after, meeting, page, turn.zone, turn.locale, told=told))


async def _written(
    turn: Turn, meeting: Meeting, before: Agenda, given: Mapping[tuple[ItemId, OutcomeType], str]
) -> _Written:
    found = _Written(before)
    following = await meetings.planned_after(turn.tx, turn.the_group(), meeting, now=turn.now)
    next_on = following.starts_at.astimezone(turn.zone).date() if following else None
    for (item_id, kind), words in given.items():
        place = next(((number, item) for number, item in writing.to_write(found.agenda) if item.id == item_id), None)
        if place is None:
            found.homeless.append(turn.say("writing-gone", text=escape_markdown(words[:LONGEST_TOLD])))
            continue
        number, item = place
        try:
            for text in writing.texts_of(words, kind):
                new, task = Outcome(kind, text, id=new_id(), by=author(turn)), None
                if kind is OutcomeType.TASK:
                    task = read_task(text, await turn.members(), writer=turn.member, today=turn.today)
                    new = with_task(new, task, today=turn.today, next_on=next_on)
                after = outcomes.with_outcome(item, new)
                if len(after.outcomes) > len(item.outcomes):
                    found.new.append((item_id, new, task))
                item = after
        except Refusal as refusal:
            found.wrong.append(writing.refused(refusal, number, turn.locale))
            continue
        found.agenda = rules.replaced(found.agenda, item)
    return found


async def _follow(turn: Turn, meeting: Meeting, written: _Written) -> None:
    """Ask about the days of new tasks, and put the item for open tasks on the next agenda."""
    if is_in_progress(turn, meeting):
        await minutes.set_under_way(turn.tx, turn.tenant_id, meeting.id, written.new[-1][0])
    tasks = [(new, task) for _, new, task in written.new if task is not None]
    if tasks and meeting.status is MeetingStatus.ENDED:
        await add_follow_up_item(turn.tx, turn.the_group(), meeting, now=turn.now)
    for new, task in tasks:
        if task.day is not None:
            await ask_for_deadline(turn, task, new)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.OpenWritingCard: open_card}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"minutes_write": write}
