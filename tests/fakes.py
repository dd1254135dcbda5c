"""Stand-ins that fail as the real thing does."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.messenger import Address, RosterEntry
from dialogs.message import Message


class Killed(BaseException):
    """The process died here: nothing in the bot can catch it."""


@dataclass(frozen=True)
class Delivered:
    """A trouble that comes after Teams has delivered the message: the answer is what goes wrong."""

    error: BaseException


Trouble = BaseException | Delivered | None


class FakeClock:
    """Says the time it was told."""

    def __init__(self, now: datetime = datetime(2025, 8, 25, 7, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **duration: float) -> datetime:
        self.now += timedelta(**duration)
        return self.now


@dataclass(frozen=True)
class Sent:
    """What Teams has delivered: `how` is post, replace, delete or whisper."""

    how: str
    conversation: str
    message: Message | None
    activity_id: str
    thread: str | None = None
    to: str | None = None

    @property
    def text(self) -> str:
        return self.message.text if self.message else ""


@dataclass
class FakeMessenger:
    """Teams. `trouble` is what befalls the next calls, one for each: an error before anything is delivered, `Delivered`
    for one after, None for no trouble. `refusals` are troubles that last, by the method's or the conversation's name.
    """

    sent: list[Sent] = field(default_factory=list)
    trouble: list[Trouble] = field(default_factory=list)
    refusals: dict[str, Exception] = field(default_factory=dict)
    rosters: dict[str, list[RosterEntry]] = field(default_factory=dict)
    rosters_of: list[str] = field(default_factory=list)
    """Of which team or conversation the members were asked for, in order."""
    calls: list[tuple[str, str]] = field(default_factory=list)
    before: Callable[[], None] = lambda: None
    _number: int = 0

    @property
    def texts(self) -> list[str]:
        return [sent.text for sent in self.sent]

    async def post(self, address: Address, message: Message) -> str:
        return await self._call("post", address.conversation, message, thread=address.thread)

    async def replace(self, address: Address, activity_id: str, message: Message) -> None:
        await self._call("replace", address.conversation, message, activity_id=activity_id)

    async def delete(self, address: Address, activity_id: str) -> None:
        await self._call("delete", address.conversation, None, activity_id=activity_id)

    async def whisper(self, address: Address, platform_id: str, message: Message) -> str:
        return await self._call("whisper", address.conversation, message, to=platform_id)

    async def open_private(self, *, tenant_id: str, service_url: str, bot_id: str, platform_id: str) -> str:
        with self._troubled("open_private", platform_id):
            return f"a:{platform_id}"

    async def roster(self, address: Address, *, team_id: str | None = None) -> list[RosterEntry]:
        """A team's members and a channel's are two lists, where a test gives both."""
        self.rosters_of.append(team_id or address.conversation)
        with self._troubled("roster", address.conversation):
            if team_id is not None and team_id in self.rosters:
                return self.rosters[team_id]
            return self.rosters.get(address.conversation, [])

    async def _call(
        self,
        how: str,
        conversation: str,
        message: Message | None,
        *,
        activity_id: str | None = None,
        thread: str | None = None,
        to: str | None = None,
    ) -> str:
        with self._troubled(how, conversation):
            if activity_id is None:
                self._number += 1
                activity_id = f"activity-{self._number}"
            self.sent.append(Sent(how, conversation, message, activity_id, thread, to))
        return activity_id

    @contextmanager
    def _troubled(self, how: str, where: str) -> Iterator[None]:
        self.calls.append((how, where))
        self.before()
        lasting = self.refusals.get(how) or self.refusals.get(where)
        trouble = lasting or (self.trouble.pop(0) if self.trouble else None)
        if isinstance(trouble, BaseException):
            raise trouble
        yield
        if isinstance(trouble, Delivered):
            raise trouble.error
