"""Saves what was found in notes: deadlines, meetings, items that go on, decisions."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from bot.agenda.adding import add_to_next
from bot.deadlines.common import can_undo
from bot.deadlines.create import create
from bot.meetings.planning import Plan, ask_whether, free_day_note, planned
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda.model import DraftItem, ItemType
from dialogs.deadlines.model import Deadline
from dialogs.meetings.rules import times
from dialogs.model import Refusal
from dialogs.notes import rules
from dialogs.notes.rules import Item, Notes, State, What
from storage import meetings

_FIRST = (What.MEETING, What.DEADLINE, What.CARRIED, What.DECISION)
"""A meeting first: what is carried over goes to the agenda of the next one."""


@dataclass(slots=True)
class Outcome:
    """The result: the notes now, the numbers of the saved findings, and why the others could not be saved."""

    notes: Notes
    saved: list[int] = field(default_factory=list)
    deadlines: list[Deadline] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


async def save(turn: Turn, notes: Notes, numbers: Iterable[int]) -> Outcome:
    """Saves those of `numbers` that still wait. One that cannot be saved stays, with its reason, and stops no other."""
    result = Outcome(notes)
    wanted = [(number, item) for number, item in notes.open() if number in set(numbers)]
    for number, item in sorted(wanted, key=lambda each: (_FIRST.index(each[1].what), each[0])):
        try:
            outcome = await _SAVED[item.what](turn, item, result.deadlines)
        except Refusal as refusal:
            result.refused.append(f"{number}: {turn.say(refusal.key, **refusal.values)}")
        else:
            result.notes = rules.settled(result.notes, number, State.SAVED, outcome)
            result.saved.append(number)
    result.saved.sort()
    if result.deadlines:
        await can_undo(turn, "deadline_remove_yes", *({"deadline": each.id} for each in result.deadlines))
    return result


async def _save_deadline(turn: Turn, item: Item, made: list[Deadline]) -> str:
    if not item.days:
        raise Refusal("notes-day-missing")
    whom = item.parts or rules.assigned(item, await turn.members())
    draft = rules.drafted(item, whom, today=turn.today)
    made.append(await create(turn, draft, quietly=True))
    return made[-1].label


async def _save_meeting(turn: Turn, item: Item, _: list[Deadline]) -> str:
    """A meeting whose time the notes do not name is asked about by itself: no time is made up."""
    group = turn.the_group()
    if item.at is None:
        await turn.require(commands.PlanMeeting)
        await ask_whether(turn, item.days[0], item.place)
        raise Refusal("notes-meeting-asked")
    like = await meetings.latest_started(turn.tx, group, now=turn.now)
    starts_at, ends_at = times(item.days[0], item.at, item.until, group.zone, like=like, now=turn.now)
    note = free_day_note(item.days[0], group, group.locale)
    return (await planned(turn, Plan(starts_at, ends_at, item.place), note=note)).id


async def _save_carried(turn: Turn, item: Item, _: list[Deadline]) -> str:
    return str(await add_to_next(turn, [DraftItem(title=item.title)]))


async def _save_decision(turn: Turn, item: Item, _: list[Deadline]) -> str:
    title = rules.titled(turn.say("notes-follow-up", title=item.title))
    return str(await add_to_next(turn, [DraftItem(title=title, type=ItemType.INFORMATION)]))


_SAVED: dict[What, Callable[[Turn, Item, list[Deadline]], Awaitable[str]]] = {
    What.DEADLINE: _save_deadline,
    What.MEETING: _save_meeting,
    What.CARRIED: _save_carried,
    What.DECISION: _save_decision,
}
