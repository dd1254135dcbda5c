"""Requests that lack a part: the bot asks for it, and takes the next words for the answer."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.confirmations import Said, drop
from bot.events import Answer
from bot.registry import Confirmation
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.catalogue import completing
from dialogs.message import Message
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from dialogs.texts import say
from storage.confirmations import INCOMPLETE, Question, load_confirmation, take_confirmation

RECENT = timedelta(hours=1)
"""How long the next words may be the missing part."""


async def ask(turn: Turn, command: commands.Incomplete) -> None:
    """Ask for the missing part, and keep the words. Of a part that no reply can give, only an example is shown."""
    values = {"example": escape_markdown(command.example)}
    if command.what not in completing.ASKED:
        raise Refusal(f"incomplete-{command.what}", **values)
    await turn.save_confirmation(
        INCOMPLETE, Said(turn.text, turn.message_id), group_id=turn.group.id if turn.group else None
    )
    await turn.reply(Message(text=say(turn.written_in or turn.locale, f"incomplete-{command.what}", **values)))


async def completed(turn: Turn, text: str, found: Question | None) -> str:
    """Return the request that `text` completes, or `text` itself. `found`: the question that waits for this person."""
    if found is None or found.kind != INCOMPLETE or found.asked_at <= turn.now - RECENT:
        return text
    kept = await load_confirmation(turn.tx, turn.tenant_id, found.id, Said)
    whole = completing.completed(kept.content.text, text, today=turn.today)
    if whole:
        await take_confirmation(turn.tx, turn.tenant_id, found.id, Said, now=turn.now)
    return whole or text


async def _no_yes(_turn: Turn, _data: Mapping[str, Any]) -> Answer:
    raise Refusal("nothing-asked")


CONFIRMATIONS = (Confirmation(INCOMPLETE, yes=_no_yes, no=drop),)
