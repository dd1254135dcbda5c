"""Deadlines by chat and by card: asked about, saved at the yes, done, put off, removed, listed."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from bot.compose.deadlines import REMINDER, subject
from bot.events import Answer, ShowCard
from bot.handlers.turn import Turn, read
from dialogs import commands
from dialogs.deadlines import cards, rules
from dialogs.deadlines.rules import Snooze, Wish
from dialogs.message import Card, Message
from dialogs.model import Deadline, DeadlineStatus, Member, PersonId, Refusal
from dialogs.text import clean, escape_markdown
from storage import deadlines, groups, outbox
from storage.outbox import TO_CONVERSATION, Promise, to_person
from storage.proposals import Proposal, change_proposal, load_proposal, save_proposal, take_proposal

LONGEST_OWNER = 80
_Id = Annotated[str, Meta(max_length=64)]


def _message(card: Card) -> Message:
    return Message(card=card, summary=str(card["fallbackText"]))


# -- a new one: asked first, saved at the yes


async def new(turn: Turn, command: commands.NewDeadline) -> None:
    turn.the_group()
    days, why = rules.meant(command.day, today=turn.today)
    rules.checked_day(days[0], today=turn.today)
    person_id, owner = await _owner(turn, command.owner)
    await _must_be_allowed(turn, person_id)
    wish = Wish(
        title=rules.checked_title(clean(command.title)),
        days=days,
        why=why,
        at=command.at,
        person_id=person_id,
        owner=owner,
    )
    proposal = await save_proposal(
        turn.tx,
        turn.tenant_id,
        kind="deadline",
        conversation=turn.place.conversation,
        group_id=turn.the_group().id,
        person_id=turn.person.id,
        content=wish,
        now=turn.now,
    )
    await turn.reply(_message(await _question(turn, wish, proposal)))


async def _must_be_allowed(turn: Turn, person_id: PersonId | None) -> None:
    """Refusal, with what they can do, for one who may not set a deadline for others."""
    if not await _may(turn, commands.NewDeadline, own=person_id == turn.person.id):
        raise Refusal("deadline-only-your-own")


async def _may(turn: Turn, command: type[commands.Command], *, own: bool = False) -> bool:
    try:
        await turn.require(command, own=own)
    except Refusal:
        return False
    return True


async def _leads(turn: Turn) -> bool:
    """Whether they may say that what others have to do is done."""
    return await _may(turn, commands.DeadlineDone)


async def _owner(turn: Turn, owner: str | None) -> tuple[str | None, str]:
    """(the person's id, or None for the group; the name, if nobody answers to it)."""
    if not owner:
        return None, ""
    if owner == commands.ME:
        return turn.person.id, ""
    member = await turn.who_is(owner)
    return (member.person.id, "") if member else (None, " ".join(clean(owner).split())[:LONGEST_OWNER])


async def _question(turn: Turn, wish: Wish, proposal: str) -> Card:
    group = turn.the_group()
    known = await deadlines.deadlines_of(turn.tx, group)
    title = wish.title.casefold()
    return cards.ask_card(
        wish,
        proposal=proposal,
        group=group,
        locale=turn.locale,
        roster=await turn.members(),
        reminders=rules.reminder_times(wish.days[0], group.zone, now=turn.now, at=wish.at),
        privately=turn.is_private,
        twin=next(
            (each for each in known if each.status is DeadlineStatus.ACTIVE and each.title.casefold() == title), None
        ),
    )


class _OfProposal(Struct):
    proposal: _Id


class _Confirmed(_OfProposal):
    pick: Annotated[int, Meta(ge=0, le=9)] = 0
    whom: _Id = ""


class _Changed(_OfProposal):
    what: Annotated[str, Meta(max_length=1000)] = ""
    day: Annotated[str, Meta(max_length=10)] = ""
    whom: _Id = ""


async def _may_answer(turn: Turn, waiting: Proposal[Wish]) -> None:
    """Whoever asked answers, or one who leads the group."""
    await turn.enter(waiting.group_id or "")
    if waiting.person_id != turn.person.id and not await _leads(turn):
        roster = await turn.members()
        name = next((each.person.name for each in roster if each.person.id == waiting.person_id), "?")
        raise Refusal("deadline-only-asker", name=escape_markdown(name))


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Confirmed)
    taken = await take_proposal(turn.tx, turn.tenant_id, sent.proposal, Wish, now=turn.now)
    await _may_answer(turn, taken)
    wish, group = taken.content, turn.the_group()
    if sent.pick >= len(wish.days):
        raise Refusal("card-not-understood")
    due_on = rules.checked_day(wish.days[sent.pick], today=turn.today)
    assignee = (
        await _assignee(turn, sent.whom) if wish.owner else await _assignee(turn, wish.person_id or cards.THE_GROUP)
    )
    await _must_be_allowed(turn, assignee.person.id if assignee else None)
    deadline = await deadlines.create_deadline(
        turn.tx,
        group,
        title=wish.title,
        due_on=due_on,
        at=wish.at,
        person_id=assignee.person.id if assignee else None,
        by=taken.person_id,
        now=turn.now,
    )
    reminders = rules.reminder_times(due_on, group.zone, now=turn.now, at=wish.at)
    target = to_person(assignee.person.id) if assignee else TO_CONVERSATION
    await turn.promise(
        *(
            Promise(
                kind=REMINDER,
                tenant_id=turn.tenant_id,
                subject_key=subject(deadline.id),
                # A deadline that is moved is reminded of anew.
                occurrence=due_on.isoformat(),
                offset=rules.offset(morning, due_on, group.zone),
                target=target,
                conversation=target if assignee else group.conversation,
                group_id=group.id,
                due_at=morning,
                content=msgspec.json.encode(rules.Reminder(due_on, aloud=not turn.is_private)),
            )
            for morning in reminders
        )
    )
    key = "deadline-told-person" if assignee else "deadline-told-group"
    told = cards.told_text(
        deadline, key, by=turn.person.name, zone=group.zone, locale=group.locale, reminders=reminders
    )
    if assignee is None and not _is_home(turn):
        await turn.tell_group(Message(text=told))
    elif assignee is not None and assignee.person.id != turn.person.id:
        await turn.tell(assignee.person.id, Message(text=told))
    saved = cards.saved_card(deadline, group=group, locale=turn.locale, assignee=assignee, reminders=reminders)
    return ShowCard(saved, settles=True)


async def _assignee(turn: Turn, who: str) -> Member | None:
    """The member chosen, or None for the whole group."""
    if not who:
        raise Refusal("deadline-who-missing")
    if who == cards.THE_GROUP:
        return None
    member = await groups.find_member(turn.tx, turn.the_group(), who)
    if member is None:
        raise Refusal("deadline-who-gone")
    return member


async def change(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """The question again, with every field open; it still waits for a yes."""
    waiting = await load_proposal(turn.tx, turn.tenant_id, read(data, _OfProposal).proposal, Wish)
    await _may_answer(turn, waiting)
    return ShowCard(
        cards.change_form(
            waiting.content,
            proposal=waiting.id,
            locale=turn.locale,
            roster=await turn.members(),
            today=turn.today,
        )
    )


async def changed(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """The question as the form has it, with the weekday and the reminders that follow."""
    sent = read(data, _Changed)
    waiting = await load_proposal(turn.tx, turn.tenant_id, sent.proposal, Wish)
    await _may_answer(turn, waiting)
    try:
        day = date.fromisoformat(sent.day)
    except ValueError:
        raise Refusal("deadline-day-not-understood") from None
    assignee = await _assignee(turn, sent.whom)
    await _must_be_allowed(turn, assignee.person.id if assignee else None)
    wish = Wish(
        title=rules.checked_title(clean(sent.what)),
        days=(rules.checked_day(day, today=turn.today),),
        at=waiting.content.at,
        person_id=assignee.person.id if assignee else None,
    )
    await change_proposal(turn.tx, turn.tenant_id, waiting.id, wish)
    return ShowCard(await _question(turn, wish, waiting.id))


async def decline(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await take_proposal(turn.tx, turn.tenant_id, read(data, _OfProposal).proposal, Wish, now=turn.now)
    await _may_answer(turn, taken)
    return ShowCard(cards.dropped_card(taken.content, turn.locale), settles=True)


# -- the list


async def show(turn: Turn, _: commands.ListDeadlines) -> None:
    """What is to be done, and what is done of that which is not yet due."""
    group = turn.the_group()
    await turn.require(commands.ListDeadlines)
    listed = [
        each
        for each in await deadlines.deadlines_of(turn.tx, group)
        if each.status is DeadlineStatus.ACTIVE or each.due_on >= turn.today
    ]
    await turn.reply(
        cards.list_message(
            listed,
            locale=turn.locale,
            today=turn.today,
            roster=await turn.members(),
            reader=turn.person.id if turn.is_private else None,
        )
    )


# -- done, and undone


class _OfDeadline(Struct):
    deadline: _Id


class _Undone(_OfDeadline):
    what: Literal["mine", "all"]


class _Snoozed(_OfDeadline):
    choice: Snooze


async def _load(turn: Turn, deadline_id: str) -> Deadline:
    """The deadline of a card, held until the turn ends, with the turn in its group."""
    deadline = await deadlines.load_to_change(turn.tx, turn.tenant_id, deadline_id)
    if deadline is None:
        raise Refusal("deadline-gone")
    await turn.enter(deadline.group_id)
    return deadline


async def _numbered(turn: Turn, number: int) -> Deadline:
    found = rules.numbered(await deadlines.deadlines_of(turn.tx, turn.the_group()), number)
    return await _load(turn, found.id)


def _is_home(turn: Turn) -> bool:
    return turn.place.conversation == turn.the_group().conversation


async def _tell_others(turn: Turn, deadline: Deadline, key: str, *, by: bool = True) -> None:
    """Those whom it concerns and who did not see the card: the group, or the persons who were to do it."""
    text = cards.outcome_text(deadline, key, turn.the_group().locale, by=turn.person.name if by else "")
    if rules.is_for_group(deadline):
        await turn.tell_group(Message(text=text))
        return
    for each in deadline.assignments:
        if each.person_id and each.person_id != turn.person.id:
            await turn.tell(each.person_id, Message(text=text))


async def _mark_done(turn: Turn, deadline: Deadline, *, seen: bool) -> Card:
    """Done for the one who says so; somebody else's deadline, for them, if a chair or secretary says so. `seen`: the
    group sees the answer anyway."""
    rules.must_be_active(deadline)
    if not rules.concerns(deadline, turn.person.id) and await _leads(turn):
        return await _mark_done_for_all(turn, deadline)
    await turn.require(commands.DeadlineDone, own=True)
    roster = await turn.members()
    marked = rules.done_by(deadline, turn.person.id, roster, now=turn.now)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, marked)
    if marked.status is DeadlineStatus.DONE and rules.is_for_group(marked) and not seen:
        await _tell_others(turn, marked, "deadline-done-everybody", by=False)
    me = next(member for member in roster if member.person.id == turn.person.id)
    return cards.done_card(marked, locale=turn.locale, person=me, roster=roster, may_close=await _leads(turn))


async def _mark_done_for_all(turn: Turn, deadline: Deadline) -> Card:
    rules.must_be_active(deadline)
    await turn.require(commands.DeadlineDone, own=False)
    marked = rules.done_for_all(deadline)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, marked)
    await _tell_others(turn, marked, "deadline-done-told")
    return cards.done_for_all_card(marked, turn.locale)


async def done(turn: Turn, command: commands.DeadlineDone) -> None:
    deadline = await _numbered(turn, command.number)
    await turn.reply(_message(await _mark_done(turn, deadline, seen=_is_home(turn))))


async def press_done(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await _load(turn, read(data, _OfDeadline).deadline)
    return ShowCard(await _mark_done(turn, deadline, seen=False))


async def press_done_for_all(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await _load(turn, read(data, _OfDeadline).deadline)
    return ShowCard(await _mark_done_for_all(turn, deadline), settles=True)


async def undo(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Not done after all. What was promised still stands, and is composed anew when it is due."""
    sent = read(data, _Undone)
    deadline = await _load(turn, sent.deadline)
    if sent.what == "all":
        await turn.require(commands.DeadlineDone, own=False)
        back = rules.reopened(deadline)
    else:
        await turn.require(commands.DeadlineDone, own=True)
        back = rules.undone_by(deadline, turn.person.id)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, back)
    if deadline.status is DeadlineStatus.DONE:
        await _tell_others(turn, back, "deadline-undone-told", by=False)
    return ShowCard(cards.undone_card(back, turn.locale))


async def put_off(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Reminds this person, and nobody else, later."""
    sent = read(data, _Snoozed)
    deadline = await _load(turn, sent.deadline)
    await turn.require(commands.DeadlineDone, own=True)
    rules.must_be_active(deadline)
    rules.must_concern(deadline, turn.person.id)
    group = turn.the_group()
    until = rules.snoozed_until(sent.choice, group.zone, now=turn.now)
    await deadlines.snooze(turn.tx, turn.tenant_id, deadline.id, turn.person.id, until=until)
    await turn.promise(
        Promise(
            kind=REMINDER,
            tenant_id=turn.tenant_id,
            subject_key=subject(deadline.id),
            occurrence=deadline.due_on.isoformat(),
            offset=f"snooze-{until.date().isoformat()}",
            target=to_person(turn.person.id),
            conversation=to_person(turn.person.id),
            group_id=group.id,
            due_at=until,
            content=msgspec.json.encode(rules.Reminder(deadline.due_on, aloud=not turn.is_private)),
        )
    )
    return ShowCard(cards.snoozed_card(deadline, until, zone=group.zone, locale=turn.locale))


# -- removed: asked first


async def _may_remove(turn: Turn, deadline: Deadline) -> None:
    await turn.require(commands.RemoveDeadline, own=deadline.created_by == turn.person.id)
    # What is removed already is said before it is asked about.
    rules.removed(deadline)


async def remove(turn: Turn, command: commands.RemoveDeadline) -> None:
    deadline = await _numbered(turn, command.number)
    await _may_remove(turn, deadline)
    await turn.reply(_message(cards.remove_card(deadline, turn.locale)))


async def press_remove(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await _load(turn, read(data, _OfDeadline).deadline)
    await _may_remove(turn, deadline)
    return ShowCard(cards.remove_card(deadline, turn.locale))


async def confirm_remove(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await _load(turn, read(data, _OfDeadline).deadline)
    await _may_remove(turn, deadline)
    gone = rules.removed(deadline)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, gone)
    await outbox.cancel(turn.tx, turn.tenant_id, subject(gone.id), now=turn.now)
    await _tell_others(turn, gone, "deadline-removed-told")
    return ShowCard(cards.outcome_card(gone, "deadline-removed", turn.locale), settles=True)


async def keep(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline = await _load(turn, read(data, _OfDeadline).deadline)
    rules.removed(deadline)
    return ShowCard(cards.kept_card(deadline, turn.locale))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.NewDeadline: new,
    commands.ListDeadlines: show,
    commands.DeadlineDone: done,
    commands.RemoveDeadline: remove,
}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_confirm": confirm,
    "deadline_change": change,
    "deadline_changed": changed,
    "deadline_decline": decline,
    "deadline_done": press_done,
    "deadline_done_all": press_done_for_all,
    "deadline_undo": undo,
    "deadline_snooze": put_off,
    "deadline_remove": press_remove,
    "deadline_remove_yes": confirm_remove,
    "deadline_keep": keep,
}

FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {}
"""None: every form of a deadline is a card that answers a button, for that one person, and opens everywhere."""
