"""Reassigns the tasks of a person who has left the group."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.deadlines import service as deadline_service
from bot.deadlines.common import Id, called, load, numbered, where
from bot.events import Answer, ShowCard
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.deadlines import cards, late_cards, owners, rules, words
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.message import Message
from dialogs.model import Group, Member, PersonId, Refusal
from dialogs.text import escape_markdown
from storage import deadlines
from storage import people as groups


class _OfLeft(Struct):
    group: Id
    person: Id


class _Chosen(_OfLeft):
    to: Annotated[str, Meta(max_length=64)] = ""


async def _gone(turn: Turn, deadline: Deadline) -> set[PersonId]:
    """Return the owners who are no longer in the group."""
    here = {each.person.id for each in await turn.members()}
    return {each.person_id for each in owners.open_assignments(deadline) if each.person_id} - here


async def _hand_over(turn: Turn, deadline: Deadline, left: set[PersonId], to: Member) -> Deadline:
    given = rules.handed_over(deadline, left, to)
    turn.can_undo("undo-did-handed-over", label=given.label, name=escape_markdown(to.person.name))
    await deadlines.save_deadline(turn.tx, turn.tenant_id, given)
    await deadline_service.promise_anew(turn.tx, given, where(turn, given), now=turn.now)
    return given


async def _tell_new_owner(turn: Turn, given: Deadline, to: Member) -> None:
    """Tell the new owner which task it is, when it is due and how late it is."""
    due_on, today = owners.next_for(given, to), turn.today
    await turn.tell(
        to.person.id,
        lambda reader: Message(text=late_cards.yours_text(given, due_on, today=today, locale=reader.locale)),
    )


def _names(people: Sequence[Member], locale: str) -> str:
    return words.names_of([Assignment(each.person.id, each.person.name) for each in people], locale)


def _given_away(given: Deadline, to: Sequence[Member], reader: Group) -> Message:
    names = _names(to, reader.locale)
    return Message(text=cards.outcome_text(given, "deadline-given-away", reader.locale, by=names))


async def take_over(turn: Turn, command: commands.TakeOver) -> None:
    await turn.require(commands.TakeOver)
    number = command.number
    deadline = await called(turn, command.title) if number is None else await numbered(turn, number)
    people = await turn.the_ones(command.person)
    given = rules.given_to(deadline, await _gone(turn, deadline), people)
    names = _names(people, turn.locale)
    turn.can_undo("undo-did-handed-over", label=given.label, name=escape_markdown(names))
    await deadlines.save_deadline(turn.tx, turn.tenant_id, given)
    await deadline_service.promise_anew(turn.tx, given, where(turn, given), now=turn.now)
    before = {each.person_id for each in owners.open_assignments(deadline)}
    for to in people:
        if to.person.id != turn.person.id and to.person.id not in before:
            await _tell_new_owner(turn, given, to)
    now = {each.person.id for each in people}
    for member in await turn.members():
        if member.person.id in before - now - {turn.person.id}:
            await turn.tell(member.person.id, partial(_given_away, given, people))
    key = "deadline-handed-over" if len(people) == 1 else "deadline-handed-over-many"
    await turn.reply(Message(text=cards.outcome_text(given, key, turn.locale, by=names)))


async def press_choose(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Return the form for who takes over all tasks of a person who has left."""
    sent = read(data, _OfLeft)
    theirs = await _theirs(turn, sent)
    return ShowCard(
        late_cards.take_over_form(
            theirs, group=sent.group, person=sent.person, roster=await turn.members(), locale=turn.locale
        )
    )


async def _theirs(turn: Turn, sent: _OfLeft) -> list[Deadline]:
    await turn.enter(sent.group)
    await turn.require(commands.TakeOver)
    theirs = owners.assigned_to(await deadlines.deadlines_of(turn.tx, turn.the_group()), sent.person)
    if not theirs or await groups.find_member(turn.tx, turn.the_group(), sent.person):
        raise Refusal("deadline-none-to-take-over")
    return theirs


async def chosen(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Chosen)
    theirs = await _theirs(turn, sent)
    to = await groups.find_member(turn.tx, turn.the_group(), sent.to)
    if to is None:
        raise Refusal("deadline-who-missing" if not sent.to else "deadline-who-gone")
    given = [await _hand_over(turn, await load(turn, each.id), {sent.person}, to) for each in theirs]
    if to.person.id != turn.person.id:
        for each in given:
            await _tell_new_owner(turn, each, to)
    return ShowCard(late_cards.taken_over_card(given, to, turn.locale), settles=True)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.TakeOver: take_over}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_take_over": press_choose,
    "deadline_taken_over": chosen,
}
