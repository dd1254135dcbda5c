"""The results of a composer: a message, a wait, or that no message is needed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.message import Message
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery, Status


@dataclass(frozen=True, slots=True)
class Rendered:
    """The message to send now.

    `replaces`: the activity that it replaces; with `deletes` that activity is deleted, and the message is shown in its
    place only if Teams refuses. `card_key`: the subject of the card, to find and replace it later. `shrinks`: the kind
    of the row to promise for the earlier card, once this is sent. `thread`: the root in a channel to answer under.

    `aloud` is the text for the group, with a mention, if the person cannot be reached in private; None: no text.
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
    """The message is no longer true or useful: cancelled, superseded or expired."""

    status: Status = Status.CANCELLED


Composer = Callable[[AsyncConnection, Delivery, datetime], Awaitable[Rendered | Hold | NotNeeded | None]]
"""Composes the message from the data at the send. None means `NotNeeded()`. An exception makes the row dead."""


async def compose_reply(_tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | None:
    """Return the message that was composed when it was promised: a reply, or a replacement."""
    if delivery.content is None:
        return None
    composed = outbox.decode(delivery.content)
    return Rendered(composed.message, replaces=composed.activity_id, card_key=composed.card_key, thread=composed.thread)


COMPOSED_BEFOREHAND: Mapping[str, Composer] = {
    "reply": compose_reply,
    "replace": compose_reply,
    "place_notice": compose_reply,
}
