"""Adds parts below an item of the agenda."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from bot.agenda.common import next_meeting, own, save, to_change
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda import rules
from dialogs.agenda.model import Agenda, AgendaItem, Part
from dialogs.agenda.paste import LONGEST_PART, MOST_PARTS
from dialogs.model import Refusal
from dialogs.sentences.slots import by_title
from dialogs.text import clean, escape_markdown
from dialogs.texts import quoted


async def add_parts(turn: Turn, command: commands.AddParts) -> None:
    meeting = await next_meeting(turn)
    before = await to_change(turn, meeting)
    number, item = _named(before, command.item)
    await turn.require(commands.AddParts, own=own(turn, item) or not item.owners)
    parts = [clean(part).strip() for part in command.parts]
    if len(item.parts) + len(parts) > MOST_PARTS:
        raise Refusal("agenda-too-many-parts", title=escape_markdown(item.title), limit=MOST_PARTS)
    if any(len(part) > LONGEST_PART for part in parts):
        raise Refusal("part-too-long", limit=LONGEST_PART)
    after = replace(item, parts=(*item.parts, *(Part(part) for part in parts)))
    await save(turn, before, rules.replaced(before, after))
    title = escape_markdown(item.title)
    turn.can_undo("undo-did-parts", title=title)
    named = ", ".join(quoted(turn.locale, escape_markdown(part)) for part in parts)
    await turn.reply_text("parts-added", number=number, title=title, parts=named, count=len(parts))


def _named(agenda: Agenda, words: str) -> tuple[int, AgendaItem]:
    if words.isdigit():
        return int(words), rules.item_at(agenda, int(words))
    places = by_title(words, [item.title for item in agenda.items])
    if len(places) != 1:
        raise Refusal("parts-no-such-item", words=escape_markdown(words))
    return places[0] + 1, agenda.items[places[0]]


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {commands.AddParts: add_parts}
