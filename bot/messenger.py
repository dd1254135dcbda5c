"""What can be sent, and how a send can fail: the only thing that the courier knows of Teams."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from dialogs.message import Message


@dataclass(frozen=True, slots=True)
class Address:
    """A conversation that can be written to. `conversation` is the key; `thread` the root in a channel to answer
    under, or None for a new post. `bot_id` is the bot's own account there."""

    tenant_id: str
    conversation: str
    service_url: str
    bot_id: str
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One who is in a conversation."""

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
    """May have been delivered (408, 5xx, timeout or reset after writing)."""


class DeliveryFailed(Exception):  # noqa: N818 - reads as what happened
    """The send failed in a way that may pass. `retry_after` is seconds, from Teams itself. Never holds a text."""

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
        """Whether it says that the service is away or ill: no connection, no answer, 408 or 5xx. Being asked to wait,
        or having no token, says nothing of it."""
        if self.failure is Failure.UNAUTHORISED or self.code == "NoToken":
            return False
        return self.status is None or self.status == 408 or self.status >= 500


class DeliveryRefused(Exception):  # noqa: N818
    """Final: a repeat cannot succeed (400, 403, 404, 413). `suspends`: nothing reaches this conversation until the
    app is installed there again. `gone`: the conversation or the activity is no more."""

    def __init__(self, *, status: int, code: str = "", suspends: bool = False, gone: bool = False) -> None:
        super().__init__(f"refused status={status} code={code}")
        self.status = status
        self.code = code
        self.suspends = suspends
        self.gone = gone


class Messenger(Protocol):
    """Every method raises DeliveryFailed or DeliveryRefused, and nothing else."""

    async def post(self, address: Address, message: Message) -> str:
        """Post; the new activity's id (may be "" where Teams gives none)."""
        ...

    async def replace(self, address: Address, activity_id: str, message: Message) -> None:
        """Replace a posted message; safe to repeat."""
        ...

    async def delete(self, address: Address, activity_id: str) -> None: ...

    async def whisper(self, address: Address, platform_id: str, message: Message) -> str:
        """A targeted message: seen in the conversation by this one person, for 24 hours."""
        ...

    async def open_private(self, *, tenant_id: str, service_url: str, bot_id: str, platform_id: str) -> str:
        """The id of the one-to-one conversation with this person, created if need be."""
        ...

    async def roster(self, address: Address, *, team_id: str | None = None) -> list[RosterEntry]:
        """Everybody in the conversation (all pages); the bot itself left out."""
        ...
