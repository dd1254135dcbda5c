"""Continues a command with the form that its writer chose among several open ones."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any

from msgspec import Meta

from bot.events import Answer, ShowCard
from bot.forms import answering, following
from bot.forms.common import WHICH, Typed, enter
from bot.turn import OfConfirmation, Turn, read
from dialogs import catalogue as commands
from dialogs.meetings.cards import settled_card
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from storage.confirmations import load_confirmation, take_confirmation

_OF_A_FORM = (
    commands.ShowForm,
    commands.AnswerForm,
    commands.WhoHasAnswered,
    commands.ExportForm,
    commands.CloseForm,
)


class _Chosen(OfConfirmation):
    form: Annotated[str, Meta(max_length=64)]


async def choose(turn: Turn, data: Mapping[str, Any]) -> Answer:
    chosen = read(data, _Chosen)
    waiting = await load_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, Typed)
    if waiting.kind != WHICH or waiting.person_id != turn.person.id:
        raise Refusal("not-your-card")
    form = await enter(turn, chosen.form)
    await take_confirmation(turn.tx, turn.tenant_id, chosen.confirmation, Typed, now=turn.now)
    command = commands.parse(waiting.content.text, today=turn.today)
    if not isinstance(command, _OF_A_FORM):
        raise Refusal("card-outdated")
    handlers = {**answering.COMMANDS, **following.COMMANDS}
    await handlers[type(command)](turn, replace(command, form=form.id))
    return ShowCard(settled_card(escape_markdown(form.title)), settles=True)


ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"form_choose": choose}
