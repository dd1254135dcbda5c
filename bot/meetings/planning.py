"""Plans and moves meetings, after a yes."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda import service as agenda_service
from bot.events import Answer, ShowCard
from bot.meetings.common import meant, refresh_agenda_cards, to_change
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.dates import FoundDay, FoundTime
from dialogs.meetings import cards, rules
from dialogs.meetings.model import Meeting
from dialogs.meetings.reading import NO_HINTS, Hints
from dialogs.message import card_message
from dialogs.model import Group, MeetingId, Refusal
from dialogs.text import clean, escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day, span
from dialogs.workdays import holiday_name
from storage import agenda as agendas
from storage import meetings
from storage.confirmations import change_confirmation, load_confirmation, take_confirmation

LONGEST_PLACE = 200


class Plan(Struct):
    """A suggested meeting; `moves` is the meeting that it would move."""

    starts_at: datetime
    ends_at: datetime
    place: str = ""
    moves: MeetingId = ""


def _proposed(plan: Plan, group_id: str) -> Meeting:
    return Meeting(id=plan.moves, group_id=group_id, starts_at=plan.starts_at, ends_at=plan.ends_at, place=plan.place)


async def plan(turn: Turn, command: commands.PlanMeeting) -> None:
    """A meeting without a time on the day of a planned one is that meeting: only its place can be another."""
    await turn.require(commands.PlanMeeting)
    hints = command.hints
    says_no_time = command.time is None and not (hints.part or hints.unclear or hints.length or hints.same_time)
    planned = await _planned_on(turn, command.day.day) if says_no_time else None
    if planned is not None:
        await change_alone(turn, commands.ChangeMeeting(place=command.place or planned.place, of=command.day))
        return
    await ask(turn, command.day, command.time, command.place, command.hints)


async def _planned_on(turn: Turn, day: date | None) -> Meeting | None:
    """Return the only meeting of the group that is planned for `day`."""
    group = turn.the_group()
    coming = await meetings.planned(turn.tx, group, now=turn.now)
    found = [each for each in coming if each.starts_at.astimezone(group.zone).date() == day]
    return found[0] if len(found) == 1 else None


async def move(turn: Turn, command: commands.MoveMeeting) -> None:
    await turn.require(commands.MoveMeeting)
    moves = await meant(turn, command.of)
    day = command.day
    if command.time is None:
        day = rules.beyond(day, moves.starts_at.astimezone(turn.the_group().zone).date())
    await ask(turn, day, command.time, command.place, command.hints, moves=moves)


async def change_alone(turn: Turn, command: commands.ChangeMeeting) -> None:
    """Change the place or the time on the same day, for the named meeting or else the next."""
    await turn.require(commands.ChangeMeeting)
    meeting = await meant(turn, command.of)
    group, hints = turn.the_group(), command.hints
    place = command.place
    if hints.same_place:
        place = await _place_last_time(turn, group)
    when = rules.changed_times(
        meeting,
        group.zone,
        starts=command.starts,
        ends=command.ends,
        length=command.length,
        part=hints.part,
        now=turn.now,
    )
    doubts = [turn.say(when.doubt, words=escape_markdown(hints.words), time=_span(when, group))] if when.doubt else []
    place = place or meeting.place
    if (when.starts_at, when.ends_at, place) == (meeting.starts_at, meeting.ends_at, meeting.place):
        raise Refusal("meeting-so-already", when=cards.long_when(meeting, group.zone, turn.locale))
    if len(await meetings.planned(turn.tx, group, now=turn.now, most=2)) > 1 and command.of is None:
        doubts.append(turn.say("meeting-change-which"))
    await _propose(turn, Plan(when.starts_at, when.ends_at, place, meeting.id), doubts, moves=meeting)


async def _place_last_time(turn: Turn, group: Group) -> str:
    last = await meetings.latest_started(turn.tx, group, now=turn.now)
    if last is None or not last.place:
        raise Refusal("meeting-no-place-before")
    return last.place


async def ask(
    turn: Turn,
    day: FoundDay,
    at: FoundTime | None,
    place: str,
    hints: Hints = NO_HINTS,
    *,
    moves: Meeting | None = None,
) -> None:
    """Ask whether this is right. Whatever of the time nobody said is named, and so is a free day."""
    if day.day is None:
        raise Refusal("date-no-such-day")
    group = turn.the_group()
    like = moves or await meetings.latest_started(turn.tx, group, now=turn.now)
    when = rules.proposed_times(
        day.day, at.at if at else None, at.until if at else None, group.zone, hints=hints, like=like, now=turn.now
    )
    if hints.same_place:
        place = (moves.place if moves else "") or (like.place if like else "")
    doubts = [turn.say("meeting-no-place-known")] if hints.same_place and not place else []
    doubts += [turn.say(f"date-doubt-{reason.replace('_', '-')}") for reason in day.ask]
    if day.until is not None:
        doubts.append(turn.say("date-doubt-several-days"))
    if free := free_day_note(day.day, group, turn.locale):
        doubts.append(free)
    if when.doubt and not (moves and when.doubt == "meeting-end-assumed"):
        words = escape_markdown(hints.unclear or hints.words)
        doubts.append(turn.say(when.doubt, words=words, time=_span(when, group)))
    place = place or (moves.place if moves else "")
    plan = Plan(when.starts_at, when.ends_at, place, moves.id if moves else "")
    others = [each for each in rules.other_days(day) if each >= turn.today]
    await _propose(turn, plan, doubts, moves=moves, others=others)


async def ask_whether(turn: Turn, day: date, place: str) -> None:
    """Ask about a meeting on `day` whose time nobody has said."""
    await ask(turn, FoundDay(day, 0, 0), None, place)


async def _propose(
    turn: Turn, asked: Plan, doubts: Sequence[str], *, moves: Meeting | None, others: Sequence[date] = ()
) -> None:
    if len(asked.place) > LONGEST_PLACE:
        raise Refusal("meeting-place-too-long", limit=LONGEST_PLACE)
    group = turn.the_group()
    beside = await _beside(turn, asked)
    confirmation = await turn.save_confirmation("meeting", asked, group_id=group.id)
    card = cards.ask_card(
        _proposed(asked, group.id),
        group.zone,
        turn.locale,
        confirmation=confirmation,
        moves=moves,
        doubts=doubts,
        beside=beside,
        others=others,
    )
    await turn.reply(card_message(card))


def _span(when: rules.Times, group: Group) -> str:
    return span(when.starts_at, when.ends_at, group.zone)


def free_day_note(day: date, group: Group, locale: str) -> str:
    """Return a sentence that people are off on `day`, or "" on a working day."""
    key = rules.free_day(day, group.deadlines)
    if key is None:
        return ""
    return say(locale, key, day=long_day(day, locale), name=holiday_name(day, locale))


async def _beside(turn: Turn, plan: Plan) -> Meeting | None:
    """Return another meeting of the group at that time, or None."""
    planned = await meetings.planned(turn.tx, turn.the_group(), now=turn.now)
    others = [meeting for meeting in planned if meeting.id != plan.moves]
    return rules.at_the_same_time(others, plan.starts_at, plan.ends_at)


class _Confirmed(OfConfirmation):
    day: Annotated[str, Meta(max_length=10)] = ""
    starts: Annotated[str, Meta(max_length=5)] = ""
    ends: Annotated[str, Meta(max_length=5)] = ""
    place: Annotated[str, Meta(max_length=LONGEST_PLACE)] = ""
    beside: Annotated[str, Meta(max_length=64)] = ""


async def change(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Show the question again with every field open. It still waits for a yes."""
    waiting = await turn.load_confirmation(data, Plan)
    group = await turn.enter(waiting.group_id or "")
    await turn.require(commands.PlanMeeting)
    return ShowCard(
        cards.change_form(_proposed(waiting.content, group.id), group.zone, turn.locale, confirmation=waiting.id)
    )


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Confirmed)
    waiting = await load_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Plan)
    group = await turn.enter(waiting.group_id or "")
    await turn.require(commands.PlanMeeting)
    plan = waiting.content
    if sent.day:
        try:
            plan = _filled_in(plan, sent, group, now=turn.now)
        except Refusal as refusal:
            # Said in the form itself, with what was filled in: a client that gets a line of text empties the card.
            problem = turn.say(refusal.key, **refusal.values)
            return ShowCard(cards.change_form_again(data, turn.locale, confirmation=waiting.id, problem=problem))
    if plan.ends_at <= turn.now:
        raise Refusal("meeting-in-the-past")
    # A meeting may have been planned at that time since this was asked, or the form was filled in with such a time.
    beside = await _beside(turn, plan)
    if beside is not None and not plan.moves and sent.beside != beside.id:
        await change_confirmation(turn.tx, turn.tenant_id, waiting.id, plan)
        return ShowCard(
            cards.ask_card(
                _proposed(plan, group.id), group.zone, turn.locale, confirmation=waiting.id, moves=None, beside=beside
            )
        )
    await take_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Plan, now=turn.now)
    return await _done(turn, plan)


async def _done(turn: Turn, plan: Plan) -> Answer:
    group = turn.the_group()
    if not plan.moves:
        meeting = await planned(turn, plan, twice=True)
        key = "meeting-settled-planned"
    else:
        before = await meetings.load_meeting(turn.tx, turn.tenant_id, plan.moves)
        meeting = await _moved(turn, plan)
        same_day = before is not None and _day(before, group) == _day(meeting, group)
        key = "meeting-settled-changed" if same_day else "meeting-settled-moved"
        told = "meeting-changed" if same_day else "meeting-moved"
        await turn.tell_group(cards.planned_message(meeting, group.zone, group.locale, told=told))
    place = f", {escape_markdown(meeting.place)}" if meeting.place else ""
    when = cards.long_when(meeting, group.zone, turn.locale)
    turn.can_undo("undo-did-moved" if plan.moves else "undo-did-planned", when=when)
    said = turn.say(key, when=when, place=place)
    return ShowCard(cards.settled_card(said), settles=True)


def _day(meeting: Meeting, group: Group) -> date:
    return meeting.starts_at.astimezone(group.zone).date()


async def instead(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Give the meeting that is planned at that time the typed values. It keeps its place if none was typed."""
    sent = read(data, _Confirmed)
    waiting = await load_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Plan)
    await turn.enter(waiting.group_id or "")
    await turn.require(commands.ChangeMeeting)
    old = await to_change(turn, sent.beside)
    plan = waiting.content
    plan = Plan(plan.starts_at, plan.ends_at, plan.place or old.place, old.id)
    if plan.ends_at <= turn.now:
        raise Refusal("meeting-in-the-past")
    await take_confirmation(turn.tx, turn.tenant_id, sent.confirmation, Plan, now=turn.now)
    return await _done(turn, plan)


async def planned(turn: Turn, plan: Plan, *, twice: bool = False, note: str = "") -> Meeting:
    """Plan the meeting and tell the group. Raises Refusal if the group has a meeting at that time, unless this is a
    second one (`twice`)."""
    await turn.require(commands.PlanMeeting)
    if plan.ends_at <= turn.now:
        raise Refusal("meeting-in-the-past")
    group = turn.the_group()
    beside = None if twice else await _beside(turn, plan)
    if beside is not None:
        place = f", {escape_markdown(beside.place)}" if beside.place else ""
        raise Refusal("meeting-already-then", when=cards.long_when(beside, group.zone, turn.locale), place=place)
    meeting = await meetings.plan_meeting(
        turn.tx, group, starts_at=plan.starts_at, ends_at=plan.ends_at, place=plan.place
    )
    await agenda_service.planned_by_hand(turn.tx, group, meeting, now=turn.now)
    agenda = await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)
    if standing := sum(1 for item in agenda.items if item.standing):
        note = " ".join(filter(None, [note, say(group.locale, "meeting-planned-standing", count=standing)]))
    await turn.tell_group(cards.planned_message(meeting, group.zone, group.locale, note=note))
    return meeting


def _filled_in(plan: Plan, sent: _Confirmed, group: Group, *, now: datetime) -> Plan:
    """Return the plan of the form. Raises Refusal if its day and times make no meeting."""
    try:
        day = date.fromisoformat(sent.day)
        starts, ends = time.fromisoformat(sent.starts), time.fromisoformat(sent.ends)
    except ValueError:
        raise Refusal("meeting-form-not-understood") from None
    starts_at, ends_at = rules.times(day, starts, ends, group.zone, like=None, now=now)
    return Plan(starts_at, ends_at, clean(sent.place).strip(), plan.moves)


async def _moved(turn: Turn, plan: Plan) -> Meeting:
    old = await to_change(turn, plan.moves)
    is_moved = not (plan.starts_at < old.ends_at and old.starts_at < plan.ends_at)
    new = replace(old, starts_at=plan.starts_at, ends_at=plan.ends_at, place=plan.place)
    if is_moved:
        # A call that was held at the old time says nothing of the new one.
        new = replace(new, started_at=None)
    await meetings.save_meeting(turn.tx, turn.the_group(), new)
    if is_moved:
        await meetings.call_ended(turn.tx, turn.the_group(), new.id, None)
        # Who could come then may not be able to now: everybody is asked anew.
        await meetings.forget_answers(turn.tx, turn.the_group(), new.id)
    await refresh_agenda_cards(turn, new.id, why=f"moved:{turn.activity_id}")
    return new


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, Plan)
    await turn.enter(taken.group_id or "")
    if taken.person_id != turn.person.id:
        await turn.require(commands.PlanMeeting)
    return ShowCard(cards.settled_card(turn.say("meeting-dropped")), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.PlanMeeting: plan,
    commands.MoveMeeting: move,
    commands.ChangeMeeting: change_alone,
}
CONFIRMATIONS = (Confirmation("meeting", yes=confirm, no=drop),)
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "meeting_plan": confirm,
    "meeting_change": change,
    "meeting_instead": instead,
    "meeting_drop": drop,
}
