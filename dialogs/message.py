"""What the bot can say: a text or a card, with what a notification shows and whom it mentions."""

from dataclasses import dataclass, field
from typing import Any

Card = dict[str, Any]
"""An Adaptive Card 1.5 as a dict, without any property that belongs to one client."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named so that they are notified; `<at>name</at>` must stand in the text or the card."""

    platform_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Message:
    """Either a text or a card, never both: Teams splits such a message and gives no id to replace it by.

    `text` is Markdown. `summary` is the plain line that a notification shows; a card also carries it as its
    `fallbackText`. `mentions` hold everybody who is named by `<at>` in the text or the card.
    """

    text: str = ""
    card: Card | None = None
    summary: str = ""
    mentions: tuple[Mention, ...] = field(default=())

    def __post_init__(self) -> None:
        if bool(self.text) == (self.card is not None):
            raise ValueError("a message is either a text or a card")
