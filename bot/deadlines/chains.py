"""Steps planned backwards from a last day: asked about and saved together, moved together, and linked again if one is
removed."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from msgspec import Struct

from bot.deadlines import service as deadline_service
from bot.deadlines.common import about, can_undo, is_home, load, may_answer, may_move, where, whom
from bot.deadlines.create import create
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.deadlines import cards, chain_cards, chains, drafts, owners, rules
from dialogs.deadlines.chain_cards import ChainWish, JointMove
from dialogs.deadlines.chains import Shift, Step
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.message import Message, card_message
from dialogs.model import DeadlineId, Group, Refusal
from dialogs.patterns import lazily
from dialogs.text import clean
from storage import deadlines
from storage.confirmations import take_confirmation

PLAN = "deadline-chain"
MOVE = "deadline-chain-move"
UNMOVE = "deadline-chain-unmove"

_BY = lazily(r"(?P<what>\S.{0,200}?)(?:\s+(?:av|by)\s+(?P<by>[^()]{2,60})|\s*\((?P<beside>[^()]{2,60})\))")


async def _keep(turn: Turn, kind: str, content: Struct) -> str:
    return await turn.save_confirmation(kind, content, group_id=turn.the_group().id)


# -- planning


async def plan(turn: Turn, command: commands.PlanBackwards) -> None:
    group = turn.the_group()
    await turn.require(commands.PlanBackwards)
    if len(command.steps) > chains.MOST_STEPS:
        raise Refusal("chain-long", most=chains.MOST_STEPS)
    days, why = drafts.meant(command.day, today=turn.today)
    asked_for = drafts.checked_day(days[0], today=turn.today)
    end = chains.last_working_day(asked_for, group.deadlines, today=turn.today)
    leads = [lead for _, lead in command.steps]
    planned = chains.planned_days(end, leads, group.deadlines, today=turn.today)
    gaps = chains.gaps([day for day, _ in planned], leads, group.deadlines)
    steps = []
    for (what, _), (day, hurried), gap in zip(command.steps, planned, gaps, strict=True):
        title, to_do_it = await _by_whom(turn, what)
        title = drafts.checked_title(clean(f"{command.subject} {title}" if command.subject else title))
        steps.append(Step(title, day, gap, to_do_it, hurried))
    wish = ChainWish(tuple(steps), asked_for, why)
    confirmation = await _keep(turn, PLAN, wish)
    card = chain_cards.ask_card(
        wish, confirmation=confirmation, group=group, locale=turn.locale, privately=turn.is_private
    )
    await turn.reply(card_message(card))


async def _by_whom(turn: Turn, what: str) -> tuple[str, Assignment]:
    """Return the task and its owner for "Bereds av Karin" or "bereds (Karin)". Without a known name, all of it is the
    task."""
    said = _BY.fullmatch(what)
    known = await whom(turn, said["by"] or said["beside"]) if said else None
    return (said["what"], known) if said and known else (what, Assignment())


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save all steps or none, each with its number, and following the one before."""
    sent = read(data, OfConfirmation)
    taken = await take_confirmation(turn.tx, turn.tenant_id, sent.confirmation, ChainWish, now=turn.now)
    await may_answer(turn, taken)
    made: list[Deadline] = []
    for step in taken.content.steps:
        draft = Draft(
            title=step.title,
            due_on=step.due_on,
            assignees=(step.whom,),
            follows=made[-1].id if made else None,
            gap=step.gap,
        )
        made.append(await create(turn, draft, by=taken.person_id, quietly=True))
    # The last first, so that none is linked to a step that is removed as well.
    await can_undo(turn, "deadline_remove_yes", *({"deadline": each.id} for each in reversed(made)))
    await _tell(turn, made, "chain-told", seen=is_home(turn))
    return ShowCard(chain_cards.saved_card(made, turn.locale), settles=True)


async def decline(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, ChainWish)
    await may_answer(turn, taken)
    return ShowCard(cards.line_card(turn.say("chain-dropped")), settles=True)


async def _tell(turn: Turn, steps: Sequence[Deadline], key: str, *, seen: bool) -> None:
    """Tell about all steps in one message: the group, unless it has `seen` them, and each owner."""

    def told(theirs: Sequence[Deadline], reader: Group) -> Message:
        return Message(text=chain_cards.told_text(theirs, key, by=turn.person.name, locale=reader.locale))

    for_all = [each for each in steps if owners.is_for_group(each)]
    if for_all and not seen:
        await turn.tell_group(told(for_all, turn.the_group()))
    for member in await turn.members():
        theirs = [each for each in steps if not owners.is_for_group(each) and owners.concerns(each, member)]
        if theirs and member.person.id != turn.person.id:
            await turn.tell(member.person.id, partial(told, theirs))


# -- moving


async def _known(turn: Turn, deadline: Deadline) -> list[Deadline]:
    return [] if deadline.private else await deadlines.deadlines_of(turn.tx, turn.the_group())


async def ask_jointly(turn: Turn, deadline: Deadline, day: date, why: str) -> bool:
    """Ask whether to move the deadline to `day` with the steps before it. Return False if it is no step. `why` is the
    doubt about the day, if any."""
    known = await _known(turn, deadline)
    if not chains.before_it(deadline, known) and chains.after_it(deadline, known) is None:
        return False
    asked_for = drafts.checked_day(day, today=turn.today)
    choices = where(turn, deadline).deadlines
    move = JointMove(tuple(chains.moved_jointly(deadline, asked_for, known, choices, today=turn.today)))
    card = chain_cards.move_card(
        move,
        {each.id: each for each in known},
        confirmation=await _keep(turn, MOVE, move),
        asked_for=asked_for,
        why=why,
        locale=turn.locale,
    )
    await turn.reply(card_message(card))
    return True


async def confirm_move(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Move all of them or none. Raises Refusal if one has another day than when this was asked."""
    taken = await turn.take_confirmation(data, JointMove)
    shifts = taken.content.shifts
    # In a fixed order, so that two moves at once do not deadlock.
    held = {each: await load(turn, each) for each in sorted({shift.deadline for shift in shifts})}
    await may_move(turn, held[shifts[0].deadline])
    moved = [await _move(turn, held[shift.deadline], shift) for shift in shifts]
    changed = [each for each, shift in zip(moved, shifts, strict=True) if shift.due_on != shift.since]
    back = await _keep(turn, UNMOVE, JointMove(tuple(shift.back for shift in shifts)))
    await can_undo(turn, "deadline_chain_move", {"proposal": back})
    back = back if all(shift.since >= turn.today for shift in shifts) else ""
    await _tell(turn, changed, "chain-moved-told", seen=False)
    return ShowCard(chain_cards.moved_card(changed, back=back, locale=turn.locale), settles=True)


async def _move(turn: Turn, deadline: Deadline, shift: Shift) -> Deadline:
    if deadline.due_on != shift.since:
        raise Refusal("deadline-moved-meanwhile", **about(deadline))
    moved = deadline
    if shift.due_on != shift.since:
        moved = rules.moved(deadline, drafts.checked_day(shift.due_on, today=turn.today))
    moved = replace(moved, gap=shift.gap)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, moved)
    if shift.due_on != shift.since:
        await deadline_service.promise_anew(turn.tx, moved, where(turn, moved), now=turn.now)
    return moved


async def decline_move(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, JointMove)
    await may_move(turn, await load(turn, taken.content.shifts[0].deadline))
    return ShowCard(chain_cards.stayed_card(turn.locale), settles=True)


async def in_order(turn: Turn, moved: Deadline) -> Deadline:
    """Return the deadline, moved alone, with its new gap to the step before it. The gap of its follower is saved here.
    Raises Refusal if it would come after its follower."""
    known = await _known(turn, moved)
    choices = where(turn, moved).deadlines
    following = chains.after_it(moved, known)
    if following is not None:
        chains.must_come_before(moved, moved.due_on, following)
        gap = chains.gap_between(moved.due_on, following.due_on, choices)
        await deadlines.save_deadline(turn.tx, turn.tenant_id, replace(following, gap=gap))
    earlier = next((each for each in known if each.id == moved.follows), None)
    return moved if earlier is None else replace(moved, gap=chains.gap_between(earlier.due_on, moved.due_on, choices))


async def close_up(turn: Turn, removed: Deadline) -> DeadlineId:
    """Link the follower of a removed step to the step before it. Return the follower's id, or ""."""
    closed = chains.closed_up(removed, await _known(turn, removed), where(turn, removed).deadlines)
    if closed is None:
        return ""
    await deadlines.save_deadline(turn.tx, turn.tenant_id, closed)
    return closed.id


async def put_back(turn: Turn, restored: Deadline, following: DeadlineId) -> None:
    """Link the earlier follower again, unless it follows another step by now, or would come first."""
    known = await _known(turn, restored)
    after = next((each for each in known if each.id == following), None)
    if after is None or after.follows != restored.follows or after.due_on < restored.due_on:
        return
    gap = chains.gap_between(restored.due_on, after.due_on, where(turn, restored).deadlines)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, replace(after, follows=restored.id, gap=gap))


CONFIRMATIONS = (
    Confirmation(PLAN, yes=confirm, no=decline),
    Confirmation(MOVE, yes=confirm_move, no=decline_move),
)

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.PlanBackwards: plan}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_chain_yes": confirm,
    "deadline_chain_no": decline,
    "deadline_chain_move": confirm_move,
    "deadline_chain_stay": decline_move,
}
