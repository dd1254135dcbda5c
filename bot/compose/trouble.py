"""Tells those who lead a group that a message did not arrive as it should: which one, and what is known."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.courier import Composer, Letter
from dialogs.message import Message
from dialogs.text import escape_markdown
from dialogs.texts import say
from storage import groups, outbox
from storage.outbox import Delivery

_WHAT = ("agenda", "round", "deadline")


async def compose_trouble(tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | None:
    if delivery.content is None or delivery.group_id is None:
        return None
    group = await groups.load_group(tx, delivery.tenant_id, delivery.group_id)
    if group is None:
        return None
    trouble = outbox.decode_trouble(delivery.content)
    what = trouble.kind.split("_")[0]
    text = say(
        group.locale,
        "trouble",
        group=escape_markdown(group.name),
        what=say(group.locale, f"trouble-what-{what if what in _WHAT else 'reply'}"),
        how=say(group.locale, f"trouble-how-{trouble.status}"),
    )
    return Letter(Message(text=text, summary=text))


COMPOSERS: dict[str, Composer] = {"trouble": compose_trouble}
