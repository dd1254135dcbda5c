"""What a composer answers when it is asked what to say now: a letter, that it must wait, or that it is not needed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.message import Message
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery, Status


@dataclass(frozen=True, slots=True)
class Letter:
    """What to say now. `replaces`: the activity to put it in the place of; with `deletes` that one is taken away, and
    the message shown in its place only where Teams will not. `card_key`: what it shows, so that it can be found and
    replaced later. `shrinks`: the kind of the row to promise, once this is sent, for the card that showed it before.
    `thread`: the root in a channel to answer under.

    `aloud` is what may be said in the group, by a mention, to a person who cannot be reached privately; None if
    nothing may.
    """

    message: Message
    replaces: str | None = None
    deletes: bool = False
    card_key: str | None = None
    shrinks: str | None = None
    thread: str | None = None
    aloud: Message | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """Not now: it waits for something."""

    until: datetime


@dataclass(frozen=True, slots=True)
class NotNeeded:
    """It is no longer true, or no longer worth saying: cancelled, superseded or expired."""

    status: Status = Status.CANCELLED


Composer = Callable[[AsyncConnection, Delivery, datetime], Awaitable[Letter | Hold | NotNeeded | None]]
"""Writes the letter from what is true at the send; None is `NotNeeded()`. What it raises makes the row dead."""


async def compose_reply(_tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Letter | None:
    """What was composed when it was promised: a reply, or a replacement."""
    if delivery.content is None:
        return None
    composed = outbox.decode(delivery.content)
    return Letter(composed.message, replaces=composed.activity_id, card_key=composed.card_key, thread=composed.thread)


COMPOSED_BEFOREHAND: Mapping[str, Composer] = {
    "reply": compose_reply,
    "replace": compose_reply,
    "place_notice": compose_reply,
}
