"""Asks how to continue if somebody else in the discussion group or organisation has already answered."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal

from msgspec import Struct

from bot.events import Answer as Shown
from bot.events import ShowCard
from bot.forms import saving
from bot.forms.common import enter
from bot.registry import Confirmation
from bot.turn import OfConfirmation, Turn, read
from dialogs.forms import cards, rules
from dialogs.forms.rules import Answer, Form, Respondent
from dialogs.meetings.cards import settled_card
from dialogs.model import Refusal
from storage import forms
from storage.confirmations import load_confirmation, save_confirmation, take_confirmation

CONFLICT = "form-conflict"


class Waiting(Struct):
    """Waiting answers: (number of the question, choice, words). They belong to forms, never to rounds."""

    form: str
    respondent: str
    answers: tuple[tuple[int, str, str], ...]


async def ask(turn: Turn, form: Form, respondent: Respondent, given: Mapping[int, Answer]) -> None:
    """Show both answers in private and ask: add, replace, or keep the first. Nothing of `given` is saved yet."""
    confirmation = await save_confirmation(
        turn.tx,
        turn.tenant_id,
        kind=CONFLICT,
        # The card comes in private, so a typed yes or no comes there too.
        conversation=turn.person.private_conversation or turn.place.conversation,
        group_id=form.group_id,
        person_id=turn.person.id,
        content=Waiting(
            form.id,
            respondent.key,
            tuple((number, answer.choice, answer.words) for number, answer in given.items()),
        ),
        now=turn.now,
    )
    await turn.reply_privately(cards.conflict_message(form, respondent, given, turn.locale, confirmation=confirmation))
    if not turn.is_private:
        await turn.reply_text("form-answer-exists-here")


class _Chosen(OfConfirmation):
    how: Literal["add", "replace", "keep"] = "add"


async def settle(turn: Turn, data: Mapping[str, Any]) -> Shown:
    chosen = read(data, _Chosen)
    waiting = await load_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, Waiting)
    if waiting.kind != CONFLICT or waiting.person_id != turn.person.id:
        raise Refusal("not-your-card")
    form = await enter(turn, waiting.content.form, to_change=True)
    await take_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, Waiting, now=turn.now)
    if chosen.how == "keep":
        return ShowCard(settled_card(turn.say("form-answer-kept")), settles=True)
    key = waiting.content.respondent
    known = await forms.answers_of(turn.tx, turn.tenant_id, form.id, key)
    given = {number: Answer(choice, words) for number, choice, words in waiting.content.answers}
    if chosen.how == "add":
        given = {number: rules.added(known.get(number, Answer()), answer) for number, answer in given.items()}
        for number, answer in given.items():
            rules.checked_answer(form.questions[number - 1], number, "", answer.words)
    await saving.save(turn, form, Respondent(key, "", known), given)
    numbers = ", ".join(map(str, sorted(given)))
    said = "form-answer-added" if chosen.how == "add" else "form-answer-replaced"
    return ShowCard(settled_card(turn.say(said, numbers=numbers)), settles=True)


async def keep(turn: Turn, data: Mapping[str, Any]) -> Shown:
    return await settle(turn, {**data, "how": "keep"})


CONFIRMATIONS = (Confirmation(CONFLICT, yes=settle, no=keep),)
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Shown]]] = {"form_conflict": settle}
