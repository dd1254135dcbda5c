"""New deadlines by chat: asked about first, saved after a yes."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any

from msgspec import Meta, structs

from bot.deadlines.common import Id, alone, is_everybody, may, may_answer, me, organisation_of, whom
from bot.deadlines.create import create, must_be_allowed
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.deadlines import ask_cards, drafts, ladder, recurrence, subject
from dialogs.deadlines.drafts import Draft, Wish
from dialogs.deadlines.model import AT_TIME, Assignment, DeadlineStatus
from dialogs.identities import plain
from dialogs.message import Card, card_message
from dialogs.model import Group, Refusal
from dialogs.names.recognition import split_names
from dialogs.text import clean
from storage import deadlines, minutes
from storage import people as groups
from storage.confirmations import (
    WaitingConfirmation,
    change_confirmation,
    load_confirmation,
    load_to_change,
    take_confirmation,
)

KIND = "deadline"
LONGEST_OWNER = 80
MOST_OWNERS = 20


async def new(turn: Turn, command: commands.NewDeadline) -> None:
    await ask(turn, command)


async def ask(turn: Turn, command: commands.NewDeadline, *, outcome: str = "") -> None:
    """Ask whether this deadline is right. `outcome` is the task in the minutes that it comes from."""
    # "påminn mig" in private is private. So is whatever a member writes down there without naming anybody.
    own = command.owner == commands.ME or (
        command.owner is None and not subject.names_group(turn.text) and not await may(turn, commands.NewDeadline)
    )
    private = turn.is_private and own and not outcome
    group = None if private else turn.the_group()
    days, why = drafts.meant(command.day, today=turn.today, yearly=command.yearly)
    drafts.checked_day(days[0], today=turn.today)
    assignees: tuple[Assignment, ...]
    title, owner = command.title, command.owner
    if owner is None and group is not None:
        roster = await turn.members()
        title, owner = subject.in_sentence(title, is_person=subject.is_in(roster), roster=roster)
    if private:
        assignees, unknown = (Assignment(turn.person.id, turn.person.name),), tuple[str, ...]()
    else:
        assignees, unknown = await owners_of(turn, owner)
        await must_be_allowed(turn, assignees)
    ours = group or alone(turn)
    more: tuple[date, ...] = ()
    if command.more:
        # The days of a list are all meant, so none of them is asked about.
        listed = [days[0], *(drafts.meant(each, today=turn.today)[0][0] for each in command.more)]
        first, *rest = sorted({drafts.checked_day(each, today=turn.today) for each in listed})
        days, why, more = (first,), "", tuple(rest)
    steps = command.ladder
    if steps is None and command.rule:
        steps = recurrence.usual_ladder(days[0], command.rule)
    if steps is None and private and command.at and not _reminders(days[0], command, ours, turn):
        steps = (AT_TIME,)
    passed = bool(command.ladder) and not ladder.reminder_times(
        days[0], ours.zone, ours.deadlines, now=turn.now, ladder=command.ladder, at=command.at
    )
    wish = Wish(
        title=drafts.checked_title(clean(title)),
        days=days,
        why=why,
        at=command.at,
        assignees=assignees,
        owner=unknown[0] if unknown else "",
        waiting=unknown[1:],
        ladder=None if passed else steps,
        ladder_passed=passed,
        yearly=command.yearly,
        rule=command.rule,
        more=more,
        final_on=drafts.checked_final(command.final.day if command.final else None, days[0]),
        private=private,
        outcome=outcome,
    )
    await ask_about(turn, wish, group_id=group.id if group else None)


async def ask_about(turn: Turn, wish: Wish, *, group_id: str | None) -> None:
    """Ask whether this deadline is right. It waits for a yes."""
    confirmation = await turn.save_confirmation(KIND, wish, group_id=group_id)
    await turn.reply(card_message(await _question(turn, wish, confirmation)))


def _reminders(day: date, command: commands.NewDeadline, ours: Group, turn: Turn) -> Sequence[datetime]:
    """Return the times of the usual reminders."""
    return ladder.reminder_times(day, ours.zone, ours.deadlines, now=turn.now, at=command.at)


async def owners_of(turn: Turn, owner: str | None) -> tuple[tuple[Assignment, ...], tuple[str, ...]]:
    """Return (the known owners; the names that mean nobody or several, to ask about)."""
    if not owner:
        return (Assignment(),), ()
    whole = await organisation_of(turn, owner)
    if whole is not None:
        return (whole,), ()
    known: dict[tuple[str | None, str], Assignment] = {}
    unknown: list[str] = []
    names = split_names(owner, await turn.members())
    if len(names) > MOST_OWNERS:
        raise Refusal("deadline-too-many-people", most=MOST_OWNERS)
    for name in names:
        if is_everybody(name):
            return (Assignment(),), ()
        found = await whom(turn, name)
        if found is None:
            unknown.append(" ".join(clean(plain(name)).split())[:LONGEST_OWNER])
        else:
            known.setdefault((found.person_id, found.organisation), found)
    return tuple(known.values()), tuple(unknown)


async def _question(turn: Turn, wish: Wish, confirmation: str) -> Card:
    group = alone(turn) if wish.private else turn.the_group()
    if wish.private:
        known = await deadlines.private_deadlines(turn.tx, turn.tenant_id, turn.person.id)
    else:
        known = await deadlines.deadlines_of(turn.tx, group)
    title = wish.title.casefold()
    return ask_cards.ask_card(
        wish,
        confirmation=confirmation,
        group=group,
        locale=turn.locale,
        roster=[me(turn)] if wish.private else await turn.members(),
        reminders=ladder.reminder_times(
            wish.days[0],
            group.zone,
            group.deadlines,
            now=turn.now,
            ladder=wish.ladder,
            at=wish.at,
            final_on=wish.final_on,
        ),
        privately=turn.is_private,
        twin=next(
            (each for each in known if each.status is DeadlineStatus.ACTIVE and each.title.casefold() == title), None
        ),
    )


class _Confirmed(OfConfirmation):
    pick: Annotated[int, Meta(ge=0, le=9)] = 0
    whom: Id = ""


class _Changed(OfConfirmation):
    what: Annotated[str, Meta(max_length=1000)] = ""
    day: Annotated[str, Meta(max_length=10)] = ""
    whom: Id = ""


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Confirmed)
    waiting = await load_to_change(turn.tx, turn.tenant_id, sent.confirmation, Wish)
    await _may_answer(turn, waiting)
    if waiting.content.waiting and sent.whom != ask_cards.THE_GROUP:
        return await _ask_of_next(turn, waiting, await _assignee(turn, sent.whom), sent.pick)
    taken = await take_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Wish, now=turn.now)
    wish = taken.content
    group = alone(turn) if wish.private else turn.the_group()
    if sent.pick >= len(wish.days):
        raise Refusal("card-not-understood")
    assignees = wish.assignees
    if wish.owner:
        chosen = await _assignee(turn, sent.whom)
        assignees = (chosen,) if chosen.is_group else with_one_more(assignees, chosen)
    for each in assignees:
        if each.person_id and not wish.private:
            await _assignee(turn, each.person_id)
    draft = Draft(
        title=wish.title,
        due_on=wish.days[sent.pick],
        at=wish.at,
        assignees=assignees,
        ladder=wish.ladder,
        yearly=wish.yearly,
        rule=wish.rule,
        final_on=drafts.checked_final(wish.final_on, wish.days[sent.pick]),
        private=wish.private,
    )
    deadline = await create(turn, draft, by=taken.person_id)
    also = [
        await create(turn, structs.replace(draft, due_on=day), by=taken.person_id)
        for day in wish.more
        if day >= turn.today
    ]
    if wish.outcome:
        await minutes.link_task(turn.tx, turn.tenant_id, wish.outcome, deadline)
    times = ladder.reminder_times(
        deadline.due_on,
        group.zone,
        group.deadlines,
        now=turn.now,
        ladder=deadline.ladder,
        at=deadline.at,
        final_on=deadline.final_on,
    )
    saved = ask_cards.saved_card(deadline, group=group, locale=turn.locale, reminders=times, also=also)
    return ShowCard(saved, settles=True)


async def _may_answer(turn: Turn, waiting: WaitingConfirmation[Wish]) -> None:
    if not waiting.content.private:
        await may_answer(turn, waiting)
    elif waiting.person_id != turn.person.id:
        raise Refusal("not-your-card")


async def _ask_of_next(turn: Turn, asked: WaitingConfirmation[Wish], chosen: Assignment, pick: int) -> Answer:
    """Ask about the next of several unknown names."""
    if pick >= len(asked.content.days):
        raise Refusal("card-not-understood")
    wish = structs.replace(
        asked.content,
        days=(asked.content.days[pick],),
        why="",
        assignees=with_one_more(asked.content.assignees, chosen),
        owner=asked.content.waiting[0],
        waiting=asked.content.waiting[1:],
    )
    await change_confirmation(turn.tx, turn.tenant_id, asked.id, wish)
    return ShowCard(await _question(turn, wish, asked.id))


def with_one_more(assignees: tuple[Assignment, ...], chosen: Assignment) -> tuple[Assignment, ...]:
    if any((each.person_id, each.organisation) == (chosen.person_id, chosen.organisation) for each in assignees):
        return assignees
    return (*assignees, chosen)


async def _assignee(turn: Turn, who: str) -> Assignment:
    """Return the chosen member, or the whole group."""
    if not who:
        raise Refusal("deadline-who-missing")
    if who == ask_cards.THE_GROUP:
        return Assignment()
    member = await groups.find_member(turn.tx, turn.the_group(), who)
    if member is None:
        raise Refusal("deadline-who-gone")
    return Assignment(member.person.id, member.person.name)


async def change(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Show the question again with every field open. It still waits for a yes."""
    waiting = await turn.load_confirmation(data, Wish)
    await _may_answer(turn, waiting)
    return ShowCard(
        ask_cards.change_form(
            waiting.content,
            confirmation=waiting.id,
            locale=turn.locale,
            roster=[me(turn)] if waiting.content.private else await turn.members(),
            today=turn.today,
        )
    )


async def changed(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Show the question with the values of the form, and the weekday and reminders that follow."""
    sent = read(data, _Changed)
    waiting = await load_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Wish)
    await _may_answer(turn, waiting)
    try:
        day = date.fromisoformat(sent.day)
    except ValueError:
        raise Refusal("deadline-day-not-understood") from None
    assignees, unknown = waiting.content.assignees, waiting.content.waiting
    if sent.whom != ask_cards.AS_SAID and not waiting.content.private:
        chosen = await _assignee(turn, sent.whom)
        # Beside known owners, the form asked only who the unknown name is.
        asked_of_one = bool(waiting.content.owner) and not chosen.is_group
        assignees = with_one_more(assignees, chosen) if asked_of_one else (chosen,)
        unknown = unknown if asked_of_one else ()
    if not waiting.content.private:
        await must_be_allowed(turn, assignees)
    wish = Wish(
        title=drafts.checked_title(clean(sent.what)),
        days=(drafts.checked_day(day, today=turn.today),),
        at=waiting.content.at,
        assignees=assignees,
        ladder=waiting.content.ladder,
        yearly=waiting.content.yearly,
        rule=rule_from(waiting.content, day),
        more=tuple(each for each in waiting.content.more if each != day),
        final_on=drafts.checked_final(waiting.content.final_on, day),
        owner=unknown[0] if unknown else "",
        waiting=unknown[1:],
        private=waiting.content.private,
        outcome=waiting.content.outcome,
    )
    await change_confirmation(turn.tx, turn.tenant_id, waiting.id, wish)
    return ShowCard(await _question(turn, wish, waiting.id))


def rule_from(wish: Wish, day: date) -> str:
    """Return the rule of `wish`, with `day` as its first day if it is another one."""
    return wish.rule if not wish.rule or day == wish.days[0] else recurrence.beginning(wish.rule, day)


async def decline(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, Wish)
    await _may_answer(turn, taken)
    return ShowCard(ask_cards.dropped_card(taken.content, turn.locale), settles=True)


CONFIRMATIONS = (Confirmation(KIND, yes=confirm, no=decline),)

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.NewDeadline: new}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_confirm": confirm,
    "deadline_change": change,
    "deadline_changed": changed,
    "deadline_decline": decline,
}
