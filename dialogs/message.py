"""Messages of the bot: a text or a card, with its summary for notifications and its mentions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Card = dict[str, Any]
"""An Adaptive Card 1.5 as a dict, without properties of a single client."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person who is notified. `<at>name</at>` must be in the text or the card."""

    platform_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Message:
    """Either a text or a card, never both: Teams splits such a message and gives no id to replace it by.

    `text` is Markdown. `summary` is the plain line of a notification; a card also has it as its `fallbackText`.
    `mentions` hold everybody with an `<at>` in the text or the card.
    """

    text: str = ""
    card: Card | None = None
    summary: str = ""
    mentions: tuple[Mention, ...] = field(default=())

    def __post_init__(self) -> None:
        if bool(self.text) == (self.card is not None):
            raise ValueError("a message is either a text or a card")


def card_message(card: Mapping[str, Any]) -> Message:
    """Return a message with a card, and the card's plain text as its summary."""
    return Message(card=dict(card), summary=str(card["fallbackText"]))
