"""Continues a command with the form that its writer chose among several open ones."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.events import Answer, ShowCard
from bot.forms import answering, following
from bot.forms.common import WHICH, Typed, enter
from bot.turn import Turn, read
from dialogs import commands
from dialogs.meetings.cards import settled_card
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from storage.confirmations import load_proposal, take_proposal

_OF_A_FORM = (
    commands.ShowForm,
    commands.AnswerForm,
    commands.WhoHasAnswered,
    commands.ExportForm,
    commands.CloseForm,
)


class _Chosen(Struct):
    proposal: Annotated[str, Meta(max_length=64)]
    form: Annotated[str, Meta(max_length=64)]


async def choose(turn: Turn, data: Mapping[str, Any]) -> Answer:
    chosen = read(data, _Chosen)
    waiting = await load_proposal(turn.tx, turn.tenant_id, chosen.proposal, Typed)
    if waiting.kind != WHICH or waiting.person_id != turn.person.id:
        raise Refusal("not-your-card")
    form = await enter(turn, chosen.form)
    await take_proposal(turn.tx, turn.tenant_id, chosen.proposal, Typed, now=turn.now)
    command = commands.parse(waiting.content.text, today=turn.today)
    if not isinstance(command, _OF_A_FORM):
        raise Refusal("card-outdated")
    handlers = {**answering.COMMANDS, **following.COMMANDS}
    await handlers[type(command)](turn, replace(command, form=form.id))
    return ShowCard(settled_card(escape_markdown(form.title)), settles=True)


ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {"form_choose": choose}
