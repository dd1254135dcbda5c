""" "Skapa deadline" in a message's own menu: a form filled in from the message, and the saved deadline."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime
from functools import partial
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from bot.deadlines.common import can_undo
from bot.deadlines.create import create, tell
from bot.events import Answer, ShowCard, ShowForm, ShowText
from bot.run_in_thread import read_aside
from bot.turn import OfConfirmation, Turn, read
from dialogs.deadlines.ask_cards import AS_SAID, THE_GROUP
from dialogs.deadlines.model import Assignment
from dialogs.message import Card
from dialogs.model import Refusal
from dialogs.notes import marked, rules
from dialogs.notes.rules import Item
from dialogs.text import clean
from dialogs.texts.calendar import long_day
from storage import people as groups
from storage.confirmations import (
    WaitingConfirmation,
    change_confirmation,
    load_confirmation,
    take_confirmation,
)

KIND = "marked"


class _Marked(Struct):
    text: Annotated[str, Meta(max_length=20_000)] = ""
    written_at: Annotated[str, Meta(max_length=40)] = ""
    installed: bool = False


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Return the form. If the bot is not installed there, first offer to install it.

    The bot stores nothing of the message except the values of the form, until it is sent.
    """
    sent = read(data, _Marked)
    roster = await turn.members() if turn.group else []
    reader = partial(marked.item_in, written_on=_day_of(turn, sent.written_at), roster=roster)
    item = await read_aside(clean(sent.text), reader)
    confirmation = await turn.save_confirmation(KIND, item, group_id=None)
    title = turn.say("marked-form")
    if turn.is_outside and not sent.installed:
        return ShowForm(title, marked.absent_card(confirmation, turn.locale))
    return ShowForm(title, await _form(turn, item, confirmation))


def _day_of(turn: Turn, written_at: str) -> date:
    try:
        return datetime.fromisoformat(written_at).astimezone(turn.zone).date()
    except (ValueError, OverflowError):
        return turn.today


async def _form(turn: Turn, item: Item, confirmation: str, *, whom: str = "", problem: str = "") -> Card:
    others = [] if turn.group else await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
    return marked.form(
        item,
        confirmation=confirmation,
        locale=turn.locale,
        today=turn.today,
        group=turn.group,
        roster=await turn.members() if turn.group else (),
        others=others,
        whom=whom,
        problem=problem,
    )


class _Sent(OfConfirmation):
    what: Annotated[str, Meta(max_length=1000)] = ""
    day: Annotated[str, Meta(max_length=10)] = ""
    whom: Annotated[str, Meta(max_length=80)] = ""


async def _waiting(turn: Turn, confirmation_id: str) -> WaitingConfirmation[Item]:
    waiting = await load_confirmation(turn.tx, turn.tenant_id, confirmation_id, Item)
    if waiting.kind != KIND or waiting.person_id != turn.person.id:
        raise Refusal("not-your-card")
    return waiting


async def press_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    waiting = await _waiting(turn, read(data, OfConfirmation).confirmation)
    return ShowCard(await _form(turn, waiting.content, waiting.id))


async def save(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Save the deadline once, and tell the people concerned. Errors are shown in the form, with its values."""
    sent = read(data, _Sent)
    waiting = await _waiting(turn, sent.confirmation)
    item = msgspec.structs.replace(
        waiting.content, title=" ".join(clean(sent.what).split()), days=_days(sent.day), why=""
    )
    try:
        item = _checked(item, sent, today=turn.today)
    except Refusal as refusal:
        await change_confirmation(turn.tx, turn.tenant_id, waiting.id, item)
        problem = turn.say(refusal.key, **refusal.values)
        return ShowCard(await _form(turn, item, waiting.id, whom=sent.whom, problem=problem))
    await take_confirmation(turn.tx, turn.tenant_id, waiting.id, Item, now=turn.now)
    assignees, private = await _whom(turn, sent.whom, item)
    draft = rules.drafted(item, assignees, today=turn.today, private=private)
    deadline = await create(turn, draft, quietly=True)
    await can_undo(turn, "deadline_remove_yes", {"deadline": deadline.id})
    if not draft.private:
        # Only the person who pressed sees the answer.
        await tell(turn, deadline, seen=False)
    key = "marked-saved-privately" if draft.private else "marked-saved"
    day = long_day(deadline.due_on, turn.locale)
    return ShowText(turn.say_alone(key, label=deadline.label, title=deadline.title, day=day))


def _checked(item: Item, sent: _Sent, *, today: date) -> Item:
    if not sent.whom:
        raise Refusal("deadline-who-missing")
    return rules.checked(item, today=today)


async def _whom(turn: Turn, whom: str, item: Item) -> tuple[tuple[Assignment, ...], bool]:
    """Return (the owners, whether it is private)."""
    if whom == marked.ONLY_ME:
        if turn.person.private_conversation is None and turn.group is None:
            # The bot cannot remind a person to whom it has never written.
            raise Refusal("marked-say-hello")
        return (Assignment(person_id=turn.person.id),), True
    if whom.startswith(marked.IN_GROUP):
        await turn.enter(whom.removeprefix(marked.IN_GROUP))
        return (Assignment(),), False
    turn.the_group()
    if whom == THE_GROUP:
        return (Assignment(),), False
    if whom == AS_SAID:
        return rules.assigned(item, await turn.members()), False
    member = await groups.find_member(turn.tx, turn.the_group(), whom)
    if member is None:
        raise Refusal("deadline-who-gone")
    return (Assignment(person_id=member.person.id, name=member.person.name),), False


def _days(written: str) -> tuple[date, ...]:
    try:
        return (date.fromisoformat(written),)
    except ValueError:
        return ()


FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"message_action": open_form}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "marked_form": press_form,
    "marked_save": save,
}
