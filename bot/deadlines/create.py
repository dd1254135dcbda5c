"""Creates a deadline: typed, found in notes, or made from a message."""

from functools import partial

from bot.deadlines import service as deadline_service
from bot.deadlines.common import alone, can_undo, is_home, may
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.deadlines import ask_cards, drafts, owners, parts
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.message import Message
from dialogs.model import Group, PersonId, Refusal
from storage import deadlines

ADDED = "deadline_remove_yes"
"""The way to undo a new deadline."""


async def create(turn: Turn, draft: Draft, *, by: PersonId | None = None, quietly: bool = False) -> Deadline:
    """Save the deadline with its reminders, tell the people concerned who do not see it, and return it.

    `by`: the person who asked for it, if another one says yes. `quietly`: the caller tells about it.

    Raises Refusal if this person may not create it, its day has passed or is too far away, or its title is too long. It
    belongs to the turn's group or, if private, to its creator.
    """
    group = None if draft.private else turn.the_group()
    draft = drafts.checked(draft, today=turn.today, maker=turn.person.id)
    if group is not None:
        await must_be_allowed(turn, draft.assignees)
    deadline = await deadlines.create_deadline(
        turn.tx, turn.tenant_id, group, draft, by=by or turn.person.id, now=turn.now, aloud=not turn.is_private
    )
    await deadline_service.promise(turn.tx, deadline, group or alone(turn), now=turn.now)
    if not quietly:
        await can_undo(turn, ADDED, {"deadline": deadline.id})
    if group is not None and not quietly:
        await tell(turn, deadline, seen=is_home(turn))
    return deadline


async def must_be_allowed(turn: Turn, assignees: tuple[Assignment, ...]) -> None:
    """Raise Refusal, with the alternatives, if this person may not create deadlines for others."""
    own = all(each.person_id == turn.person.id for each in assignees)
    if not await may(turn, commands.NewDeadline, own=own):
        raise Refusal("deadline-only-your-own")


async def tell(turn: Turn, deadline: Deadline, *, seen: bool) -> None:
    """Tell the group, unless it has `seen` it; or each owner."""
    group = turn.the_group()

    def told(key: str, of: Assignment, reader: Group, *, weekly: bool = False) -> Message:
        times = deadline_service.times(deadline, of, group, now=turn.now, weekly=weekly)
        return Message(
            text=ask_cards.told_text(
                deadline,
                key,
                due_on=owners.due_for(deadline, of),
                by=turn.person.name,
                zone=group.zone,
                locale=reader.locale,
                reminders=times,
            )
        )

    if owners.is_for_group(deadline):
        if not seen:
            await turn.tell_group(told("deadline-told-group", deadline.assignments[0], group))
        return
    roster = await turn.members()
    alone = [each for each in deadline.assignments if parts.is_without_people(each, roster)]
    if alone and not seen:
        await turn.tell_group(told("deadline-told-group", alone[0], group))
    for member in roster:
        theirs = [each for each in deadline.assignments if owners.is_theirs(each, member)]
        if theirs and member.person.id != turn.person.id:
            weekly = member.person.weekly
            await turn.tell(member.person.id, partial(told, "deadline-told-person", theirs[0], weekly=weekly))
