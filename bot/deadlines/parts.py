"""Deadlines with a day for each organisation, sub-group or person: asked about, and marked as done by part."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from bot.deadlines import service as deadline_service
from bot.deadlines import yearly
from bot.deadlines.common import (
    OfDeadline,
    about,
    can_undo,
    leads,
    load,
    may_answer,
    me,
    numbered,
    where,
    whom,
)
from bot.deadlines.create import create, must_be_allowed
from bot.events import Answer, ShowCard
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.dates import FoundDay
from dialogs.deadlines import cards, drafts, naming, owners, parts, parts_cards
from dialogs.deadlines.drafts import Draft
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus
from dialogs.deadlines.parts_cards import PartsWish, PartWish
from dialogs.message import Card, Message, card_message
from dialogs.model import Refusal
from dialogs.text import clean, escape_markdown
from dialogs.texts import say
from storage import deadlines
from storage.confirmations import change_confirmation, load_confirmation, take_confirmation

KIND = "deadline-parts"


class _Changed(OfConfirmation):
    what: Annotated[str, Meta(max_length=1000)] = ""


class _OfPart(OfDeadline):
    part: Annotated[str, Meta(max_length=200)] = ""


# -- a new deadline


async def new(turn: Turn, command: commands.NewParts) -> None:
    group = turn.the_group()
    wished = [await _wished(turn, name, day, command) for name, day in command.parts]
    same = next((each for place, each in enumerate(wished) if each.whom.name in _names(wished[:place])), None)
    if same is not None:
        raise Refusal("deadline-part-twice", name=escape_markdown(same.whom.name))
    await must_be_allowed(turn, tuple(each.whom for each in wished))
    title = drafts.checked_title(clean(command.title))
    wish = PartsWish(title, tuple(wished), ladder=command.ladder, yearly=command.yearly)
    confirmation = await turn.save_confirmation(KIND, wish, group_id=group.id)
    await turn.reply(card_message(await _question(turn, wish, confirmation)))


def _names(wished: list[PartWish]) -> list[str]:
    return [each.whom.name for each in wished]


async def _wished(turn: Turn, name: str, said: FoundDay, command: commands.NewParts) -> PartWish:
    """Return one part of the question. An unknown name means a sub-group, whose members the people of the group
    know."""
    days, why = drafts.meant(said, today=turn.today, yearly=command.yearly)
    day = drafts.checked_day(days[0], today=turn.today)
    cleaned = " ".join(clean(name).split())
    known = await whom(turn, name) or Assignment(organisation=cleaned, name=cleaned)
    return PartWish(replace(known, due_on=day), why)


async def _question(turn: Turn, wish: PartsWish, confirmation: str) -> Card:
    return parts_cards.ask_card(
        wish,
        confirmation=confirmation,
        group=turn.the_group(),
        locale=turn.locale,
        roster=await turn.members(),
        privately=turn.is_private,
    )


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, OfConfirmation)
    taken = await take_confirmation(turn.tx, turn.tenant_id, sent.confirmation, PartsWish, now=turn.now)
    await may_answer(turn, taken)
    wish = taken.content
    draft = Draft(
        title=wish.title,
        due_on=parts.first_of(wish.assignments),
        assignees=wish.assignments,
        ladder=wish.ladder,
        yearly=wish.yearly,
    )
    deadline = await create(turn, draft, by=taken.person_id)
    saved = parts_cards.saved_card(deadline, locale=turn.locale, roster=await turn.members())
    return ShowCard(saved, settles=True)


async def change(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Show the question again with every field open. It still waits for a yes."""
    waiting = await turn.load_confirmation(data, PartsWish)
    await may_answer(turn, waiting)
    return ShowCard(
        parts_cards.change_form(waiting.content, confirmation=waiting.id, locale=turn.locale, today=turn.today)
    )


async def changed(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _Changed)
    waiting = await load_confirmation(turn.tx, turn.tenant_id, sent.confirmation, PartsWish)
    await may_answer(turn, waiting)
    wished = [
        PartWish(replace(each.whom, due_on=_day(turn, data.get(f"day{place}"))))
        for place, each in enumerate(waiting.content.parts)
    ]
    wish = msgspec.structs.replace(waiting.content, title=drafts.checked_title(clean(sent.what)), parts=tuple(wished))
    await change_confirmation(turn.tx, turn.tenant_id, waiting.id, wish)
    return ShowCard(await _question(turn, wish, waiting.id))


def _day(turn: Turn, written: Any) -> date:
    try:
        day = date.fromisoformat(written)
    except (TypeError, ValueError):
        raise Refusal("deadline-day-not-understood") from None
    return drafts.checked_day(day, today=turn.today)


async def decline(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, PartsWish)
    await may_answer(turn, taken)
    text = turn.say("deadline-dropped", title=escape_markdown(taken.content.title))
    return ShowCard(cards.line_card(text), settles=True)


# -- done parts


async def done(turn: Turn, command: commands.PartDone) -> None:
    deadline = await _meant(turn, command)
    await turn.reply(card_message(await _mark_done(turn, deadline, command.part)))


async def _meant(turn: Turn, command: commands.PartDone) -> Deadline:
    """Return the deadline with that number, or the only one with such an open part."""
    if command.number is not None:
        return await numbered(turn, command.number)
    known = await deadlines.deadlines_of(turn.tx, turn.the_group())
    having = [each for each in known if any(part.done_at is None for part in parts.parts_called(each, command.part))]
    name = escape_markdown(command.part)
    if not having:
        raise Refusal("deadline-no-part-left", name=name)
    if len(having) > 1:
        labels = ", ".join(each.label for each in having[: naming.MOST_NAMED])
        raise Refusal("deadline-which-part", name=name, known=labels, label=having[0].label)
    return await load(turn, having[0].id)


async def _mark_done(turn: Turn, deadline: Deadline, name: str) -> Card:
    part = parts.part_of(deadline, name)
    await _may_mark(turn, deadline, part)
    marked = parts.part_done(deadline, part, now=turn.now)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, marked)
    await can_undo(turn, "deadline_part_undo", {"deadline": marked.id, "part": part.name})
    if marked.status is DeadlineStatus.DONE:
        await yearly.make_next(turn.tx, marked, where(turn, marked), now=turn.now)
    values = {**_about(deadline, part), "by": escape_markdown(turn.person.name)}
    for member in await turn.members():
        if owners.is_theirs(part, member) and member.person.id != turn.person.id:
            await turn.tell(
                member.person.id, lambda reader: Message(text=say(reader.locale, "deadline-part-done-told", **values))
            )
    return parts_cards.part_done_card(marked, part, turn.locale)


async def _may_mark(turn: Turn, deadline: Deadline, part: Assignment) -> None:
    if not owners.is_theirs(part, me(turn)) and not await leads(turn):
        raise Refusal("deadline-part-not-yours", **_about(deadline, part))


def _about(deadline: Deadline, part: Assignment) -> dict[str, str | int]:
    return {**about(deadline), "name": escape_markdown(part.name)}


async def press_done(turn: Turn, data: Mapping[str, Any]) -> Answer:
    sent = read(data, _OfPart)
    return ShowCard(await _mark_done(turn, await load(turn, sent.deadline), sent.part))


async def undo(turn: Turn, data: Mapping[str, Any]) -> Answer:
    turn.takes_back = True
    sent = read(data, _OfPart)
    deadline = await load(turn, sent.deadline)
    part = parts.part_of(deadline, sent.part)
    await _may_mark(turn, deadline, part)
    back = parts.part_undone(deadline, part)
    await deadlines.save_deadline(turn.tx, turn.tenant_id, back)
    await deadline_service.promise(turn.tx, back, where(turn, back), now=turn.now)
    return ShowCard(parts_cards.part_undone_card(back, part, turn.locale))


CONFIRMATIONS = (Confirmation(KIND, yes=confirm, no=decline),)

COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.NewParts: new,
    commands.PartDone: done,
}

ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "deadline_parts_yes": confirm,
    "deadline_parts_change": change,
    "deadline_parts_changed": changed,
    "deadline_parts_no": decline,
    "deadline_part_done": press_done,
    "deadline_part_undo": undo,
}
