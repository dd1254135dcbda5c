"""Moves deadlines to another day, and asks leaders for more time."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Annotated, Any

from msgspec import Meta

from bot.confirmations import offer
from bot.deadlines import chains
from bot.deadlines import service as deadline_service
from bot.deadlines.common import (
    OfDeadline,
    about,
    called,
    can_undo,
    leads,
    load,
    may_move,
    me,
    numbered,
    tell_concerned,
    where,
)
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.dates import FoundDay
from dialogs.deadlines import cards, drafts, moving_cards, owners, parts, rules
from dialogs.deadlines.drafts import Move
from dialogs.deadlines.durations import Duration
from dialogs.deadlines.model import Deadline
from dialogs.message import Message, card_message
from dialogs.model import Group, Member, Refusal
from dialogs.people import leaders
from dialogs.text import clean
from dialogs.texts.calendar import long_day
from storage import deadlines
from storage import people as groups
from storage.confirmations import WaitingConfirmation, newest_of_groups, take_confirmation

MOVE = "deadline-move"
UNMOVE = "deadline-unmove"
MORE_TIME = "deadline-more-time"
LONGEST_REASON = 300
WISH_WAITS = timedelta(days=2)
"""For so long a typed yes or no may answer a wish for more time. Its buttons work longer."""


class _OfMove(OfConfirmation):
    pick: Annotated[int, Meta(ge=0, le=9)] = 0


class _Asked(OfDeadline):
    day: Annotated[str, Meta(max_length=10)] = ""
    reason: Annotated[str, Meta(max_length=1000)] = ""


async def _keep(turn: Turn, kind: str, deadline: Deadline, move: Move) -> str:
    return await turn.save_confirmation(kind, move, group_id=deadline.group_id)


# -- moving


async def move(turn: Turn, command: commands.MoveDeadline) -> None:
    """Ask before moving a deadline."""
    deadline = await numbered(turn, command.number, private=command.private)
    rules.must_be_active(deadline)
    await may_move(turn, deadline)
    days, why = _meant(turn, command.day, deadline, since=deadline.due_on)
    if await chains.ask_jointly(turn, deadline, days[0], why):
        return
    await _ask_whether(turn, deadline, Move(deadline.id, days, since=deadline.due_on, why=why))


def _meant(turn: Turn, said: FoundDay | Duration, deadline: Deadline, *, since: date) -> tuple[tuple[date, ...], str]:
    """Return (the possible days, likeliest first; the reason to ask which). A duration counts from `since`, the due
    day."""
    if isinstance(said, FoundDay):
        return drafts.meant(said, today=turn.today)
    if said.weekday is not None:
        since = max(since, turn.today)  # of a late deadline, a weekday to come is meant
    days, why = drafts.moved_by(said, since=since, choices=where(turn, deadline).deadlines, today=turn.today)
    if days[0] < turn.today:
        named = {"since": long_day(since, turn.locale), "day": long_day(days[0], turn.locale)}
        raise Refusal("deadline-moved-to-past", **about(deadline), **named)
    return days, why


async def move_part(turn: Turn, command: commands.MovePart) -> None:
    """Ask before moving the day of one part."""
    deadline = await numbered(turn, command.number)
    rules.must_be_active(deadline)
    await may_move(turn, deadline)
    part = parts.part_of(deadline, command.part)
    since = owners.due_for(deadline, part)
    days, why = _meant(turn, command.day, deadline, since=since)
    await _ask_whether(turn, deadline, Move(deadline.id, days, since=since, why=why, part=part.name))


def _after(deadline: Deadline, wanted: Move, day: date) -> Deadline:
    """Return the deadline, or the one part of it, on another day."""
    if not wanted.part:
        return rules.moved(deadline, day)
    return parts.moved_part(deadline, parts.part_of(deadline, wanted.part), day)


async def _ask_whether(turn: Turn, deadline: Deadline, asked: Move) -> None:
    after = _after(deadline, asked, drafts.checked_day(asked.days[0], today=turn.today))
    confirmation = await _keep(turn, MOVE, deadline, asked)
    ours = where(turn, deadline)
    moved = parts.part_of(after, asked.part) if asked.part else owners.open_assignments(after)[0]
    times = deadline_service.times(after, moved, ours, now=turn.now)
    await turn.reply(
        card_message(
            moving_cards.move_card(
                deadline, asked, confirmation=confirmation, reminders=times, where=ours, locale=turn.locale
            )
        )
    )


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _OfMove)
    taken = await take_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Move, now=turn.now)
    deadline = await load(turn, taken.content.deadline)
    await may_move(turn, deadline)
    if taken.kind not in (MOVE, UNMOVE) or sent.pick >= len(taken.content.days):
        raise Refusal("card-not-understood")
    wanted = taken.content
    since = owners.due_for(deadline, parts.part_of(deadline, wanted.part)) if wanted.part else deadline.due_on
    if since != wanted.since:
        raise Refusal("deadline-moved-meanwhile", **about(deadline))
    due_on = drafts.checked_day(wanted.days[sent.pick], today=turn.today)
    moved = _after(deadline, wanted, due_on)
    await _save(turn, moved)
    back = await _keep(turn, UNMOVE, moved, Move(moved.id, (since,), since=due_on, part=wanted.part))
    await can_undo(turn, "deadline_move_yes", {"proposal": back})
    if wanted.part:
        await _tell_part(turn, moved, wanted.part, since)
    else:
        await tell_concerned(turn, moved, partial(_told, turn, moved, "deadline-moved-told", due_on, since))
    back = back if since >= turn.today else ""
    card = moving_cards.moved_card(moved, due_on, since=since, part=wanted.part, back=back, locale=turn.locale)
    return ShowCard(card, settles=True)


async def _tell_part(turn: Turn, moved: Deadline, name: str, since: date) -> None:
    part = parts.part_of(moved, name)
    told = partial(_message, turn, moved, "deadline-moved-told", owners.due_for(moved, part), since)
    for member in await turn.members():
        if owners.is_theirs(part, member) and member.person.id != turn.person.id:
            await turn.tell(member.person.id, told)


async def decline(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await take_confirmation(turn.tx, turn.tenant_id, read(data, _OfMove).confirmation, Move, now=turn.now)
    deadline = await load(turn, taken.content.deadline)
    await may_move(turn, deadline)
    return ShowCard(cards.kept_card(deadline, turn.locale), settles=True)


async def _save(turn: Turn, moved: Deadline) -> None:
    """Save the new day. Its reminders are promised again, and the old ones cancelled."""
    await deadlines.save_deadline(turn.tx, turn.tenant_id, moved)
    await deadline_service.promise_anew(turn.tx, moved, where(turn, moved), now=turn.now)


def _message(turn: Turn, deadline: Deadline, key: str, due_on: date, since: date, reader: Group) -> Message:
    return Message(text=_told(turn, deadline, key, due_on, since, reader))


def _told(turn: Turn, deadline: Deadline, key: str, due_on: date, since: date, reader: Group) -> str:
    return moving_cards.moved_text(
        deadline,
        key,
        due_on=due_on,
        since=since,
        by=turn.person.name,
        locale=reader.locale,
    )


# -- more time


async def ask_for_more(turn: Turn, command: commands.AskForMoreTime) -> None:
    number = command.number
    deadline = await called(turn, command.title) if number is None else await numbered(turn, number)
    if await _is_mover(turn, deadline):
        await move(turn, commands.MoveDeadline(deadline.number, command.day, deadline.private))
        return
    await _must_be_theirs(turn, deadline)
    days, why = _meant(turn, command.day, deadline, since=owners.next_for(deadline, me(turn)))
    if len(days) > 1:
        question = f"{turn.say('deadline-more-time-day')} {turn.say(moving_cards.doubt(why))}"
        verb = turn.say("deadline-more-time-typed", label=deadline.label)
        await offer(turn, question, [(long_day(day, turn.locale), f"{verb} {day.isoformat()}") for day in days])
        return
    await turn.reply(Message(text=await _ask(turn, deadline, days[0], "")))


async def press_ask(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Return the form that asks for more time."""
    deadline = await load(turn, read(data, OfDeadline).deadline)
    await _must_be_theirs(turn, deadline)
    return ShowCard(moving_cards.more_time_form(deadline, today=turn.today, longest=LONGEST_REASON, locale=turn.locale))


async def asked(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Asked)
    deadline = await load(turn, sent.deadline)
    try:
        day = date.fromisoformat(sent.day)
    except ValueError:
        raise Refusal("deadline-day-not-understood") from None
    reason = " ".join(clean(sent.reason).split())[:LONGEST_REASON]
    return ShowCard(cards.line_card(await _ask(turn, deadline, day, reason)))


async def _is_mover(turn: Turn, deadline: Deadline) -> bool:
    """Return whether this person may move the deadline without the yes of another."""
    return deadline.private or await leads(turn)


async def _must_be_theirs(turn: Turn, deadline: Deadline) -> None:
    """Raise Refusal if it is not their task, or they may move it themselves."""
    await turn.require(commands.AskForMoreTime, own=True)
    rules.must_be_active(deadline)
    rules.must_concern(deadline, me(turn))
    if await _is_mover(turn, deadline):
        raise Refusal("deadline-more-time-yours", **about(deadline))


async def _ask(turn: Turn, deadline: Deadline, day: date, reason: str) -> str:
    """Ask a leader in private. Return the reply to the person who asks."""
    await _must_be_theirs(turn, deadline)
    drafts.checked_day(day, today=turn.today)
    if day <= owners.next_for(deadline, me(turn)):
        raise Refusal("deadline-more-time-later", **about(deadline))
    leader = leaders.told(await turn.leading())
    if leader is None:
        raise Refusal("deadline-more-time-nobody", **about(deadline))
    wanted = Move(deadline.id, (day,), deadline.due_on, person_id=turn.person.id, reason=reason, asked=leader.person.id)
    confirmation = await _keep(turn, MORE_TIME, deadline, wanted)
    since = owners.next_for(deadline, me(turn))

    def wish(reader: Group) -> Message:
        name = turn.person.name
        return card_message(
            moving_cards.more_time_card(
                deadline, wanted, confirmation=confirmation, since=since, name=name, group=reader
            )
        )

    await turn.tell(leader.person.id, wish)
    return moving_cards.moved_text(
        deadline,
        "deadline-more-time-asked",
        due_on=day,
        since=owners.next_for(deadline, me(turn)),
        by=leader.person.name,
        locale=turn.locale,
    )


async def _decided(turn: Turn, data: Mapping[str, Any]) -> tuple[Deadline, Move, Member]:
    """Return the deadline, the move and the person of a leader's decision. Raises Refusal if it comes too late."""
    taken = await take_confirmation(turn.tx, turn.tenant_id, read(data, _OfMove).confirmation, Move, now=turn.now)
    deadline = await load(turn, taken.content.deadline)
    if taken.kind != MORE_TIME or not await leads(turn):
        raise Refusal("not-allowed")
    rules.must_be_active(deadline)
    asker = await groups.find_member(turn.tx, turn.the_group(), taken.content.person_id)
    if asker is None:
        raise Refusal("deadline-who-gone")
    return deadline, taken.content, asker


async def grant(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline, wanted, asker = await _decided(turn, data)
    due_on = drafts.checked_day(wanted.days[0], today=turn.today)
    since = owners.next_for(deadline, asker)
    moved = rules.moved_for(deadline, asker, due_on)
    if moved.due_on != deadline.due_on:
        moved = await chains.in_order(turn, moved)
    await _save(turn, moved)
    told = partial(_message, turn, moved, "deadline-more-time-granted-told", due_on, since)
    await turn.tell(asker.person.id, told, awaited=True)
    if moved.due_on != deadline.due_on and owners.is_for_group(moved):
        group = turn.the_group()
        await turn.tell_group(_message(turn, moved, "deadline-moved-told", moved.due_on, deadline.due_on, group))
    return ShowCard(moving_cards.moved_card(moved, due_on, since=since, back="", locale=turn.locale), settles=True)


async def refuse(turn: Turn, data: Mapping[str, Any]) -> Answer:
    deadline, _, asker = await _decided(turn, data)
    due_on = owners.next_for(deadline, asker)
    told = partial(_message, turn, deadline, "deadline-more-time-refused-told", due_on, due_on)
    await turn.tell(asker.person.id, told, awaited=True)
    return ShowCard(cards.kept_card(deadline, turn.locale), settles=True)


async def wish_waits(turn: Turn) -> WaitingConfirmation[Move] | None:
    """Return the only wish for more time of which this person was asked in private lately, or None."""
    known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id) if turn.is_private else []
    ids = [each.id for each in known]
    after = turn.now - WISH_WAITS
    waiting = await newest_of_groups(turn.tx, turn.tenant_id, ids, Move, kind=MORE_TIME, after=after) if ids else []
    mine = [each for each in waiting if each.content.asked == turn.person.id]
    return mine[0] if len(mine) == 1 else None


async def decided_by_text(turn: Turn, *, yes: bool) -> bool:
    """Take a typed yes or no in private for the answer to the wish. Return False if none waits, or more than one."""
    wish = await wish_waits(turn)
    if wish is None:
        return False
    await turn.enter(wish.group_id or "")
    answer = await (grant if yes else refuse)(turn, {"proposal": wish.id})
    if isinstance(answer, ShowCard):
        await turn.reply(card_message(answer.card))
    return True


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.MoveDeadline: move,
    commands.MovePart: move_part,
    commands.AskForMoreTime: ask_for_more,
}

CONFIRMATIONS = (Confirmation(MOVE, yes=confirm, no=decline),)

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_move_yes": confirm,
    "deadline_move_no": decline,
    "deadline_more_time": press_ask,
    "deadline_more_time_ask": asked,
    "deadline_more_time_yes": grant,
    "deadline_more_time_no": refuse,
}
