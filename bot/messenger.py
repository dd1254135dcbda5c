"""The interface to Teams for sending: what can be sent, and how a send can fail."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from dialogs.message import Message


@dataclass(frozen=True, slots=True)
class Address:
    """A conversation to write to. `conversation` is its key; `thread` is the root in a channel to answer under, or None
    for a new post. `bot_id` is the bot's own account there."""

    tenant_id: str
    conversation: str
    service_url: str
    bot_id: str
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A member of a conversation."""

    platform_id: str
    name: str
    object_id: str | None = None
    email: str | None = None
    is_guest: bool = False


class Failure(StrEnum):
    NOT_SENT = "not_sent"
    """Surely not delivered (no connection, 412, 429): wait and repeat."""
    UNAUTHORISED = "unauthorised"
    """401 even with a fresh token."""
    AMBIGUOUS = "ambiguous"
    """May have been delivered (408, 5xx, or a timeout or reset after writing)."""


class DeliveryFailed(Exception):  # noqa: N818 - reads as what happened
    """The send failed temporarily. `retry_after` is in seconds, from Teams. It never holds a text."""

    def __init__(
        self, failure: Failure, *, status: int | None = None, code: str = "", retry_after: float | None = None
    ) -> None:
        super().__init__(f"{failure} status={status} code={code}")
        self.failure = failure
        self.status = status
        self.code = code
        self.retry_after = retry_after

    @property
    def is_of_service(self) -> bool:
        """Return whether the service is away or ill: no connection, no answer, 408 or 5xx. A request to wait, or a
        missing token, does not tell."""
        if self.failure is Failure.UNAUTHORISED or self.code == "NoToken":
            return False
        return self.status is None or self.status == 408 or self.status >= 500


class DeliveryRefused(Exception):  # noqa: N818
    """The send failed for good: a repeat cannot succeed (400, 403, 404, 413).

    `suspends`: nothing reaches this conversation until the app is installed there again. `gone`: the conversation or
    the activity no longer exists.
    """

    def __init__(self, *, status: int, code: str = "", suspends: bool = False, gone: bool = False) -> None:
        super().__init__(f"refused status={status} code={code}")
        self.status = status
        self.code = code
        self.suspends = suspends
        self.gone = gone


class Messenger(Protocol):
    """Every method raises only DeliveryFailed or DeliveryRefused."""

    async def post(self, address: Address, message: Message) -> str:
        """Post the message. Return the id of the new activity, or "" if Teams gives none."""
        ...

    async def replace(self, address: Address, activity_id: str, message: Message) -> None:
        """Replace a posted message. Safe to repeat."""
        ...

    async def delete(self, address: Address, activity_id: str) -> None: ...

    async def whisper(self, address: Address, platform_id: str, message: Message) -> str:
        """Post a targeted message: one person sees it in the conversation for 24 hours. Return its id."""
        ...

    async def open_private(self, *, tenant_id: str, service_url: str, bot_id: str, platform_id: str) -> str:
        """Return the id of the one-to-one conversation with this person, and create it if needed."""
        ...

    async def roster(self, address: Address, *, team_id: str | None = None) -> list[RosterEntry]:
        """Return everybody in the conversation (all pages), without the bot itself."""
        ...
