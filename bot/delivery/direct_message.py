"""Direct messages: the ways to one person, from the most private to the least."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol, TypeVar

from bot.messenger import Address, DeliveryFailed, DeliveryRefused, Failure, Messenger
from dialogs.message import Message
from storage.outbox.promises import Place
from storage.outbox.recipients import Reach

T = TypeVar("T")


class Call(Protocol):
    """Makes one call to a service of Teams about a conversation, if all limits allow it; bounded in time."""

    async def __call__(
        self, conversation: str, service_url: str, call: Callable[[], Awaitable[T]], *, posts_to: Place | None = None
    ) -> T:
        """Make the call. `posts_to`: the call is a post to this place, so a refusal may mean that the place is closed
        or the service ill."""
        ...


class How(StrEnum):
    PRIVATELY = "privately"
    WHISPERED = "whispered"
    ALOUD = "aloud"


@dataclass(frozen=True, slots=True)
class Said:
    """A delivered direct message. `how`: in private, as a targeted message, or in the group."""

    activity_id: str
    conversation: str
    how: How = How.PRIVATELY


@dataclass(slots=True)
class Findings:
    """Facts that were learned on the way. They are saved even if the message failed."""

    opened: Place | None = None
    suspended: list[Place] = field(default_factory=list)
    restored: list[Place] = field(default_factory=list)


class Unreachable(Exception):  # noqa: N818 - reads as what happened
    """This person cannot be reached."""


async def say_privately(
    messenger: Messenger,
    call: Call,
    tenant_id: str,
    reach: Reach,
    message: Message,
    *,
    aloud: Message | None,
    findings: Findings,
) -> Said:
    """Send the message in the first way that works.

    The ways are: the known one-to-one conversation; a new one; a targeted message in the group, visible to this person
    for 24 hours; `aloud` in the group, if there is such a text.

    Raises Unreachable if none works, and DeliveryFailed if one may work later.
    """
    if reach.platform_id is None:
        raise Unreachable
    ways = _Ways(messenger, call, tenant_id, reach, reach.platform_id, findings)
    said = await ways.in_private(message) or await ways.in_group(message, aloud)
    if said is None:
        raise Unreachable
    return said


@dataclass(frozen=True, slots=True)
class _Ways:
    """The ways to one person. Each returns None if it does not work."""

    messenger: Messenger
    call: Call
    tenant_id: str
    reach: Reach
    platform_id: str
    findings: Findings

    async def in_private(self, message: Message) -> Said | None:
        private = self.reach.private
        if private is not None and (said := await self._post(private, message)) is not None:
            return said
        if private is not None and (private.suspended or private in self.findings.suspended):
            return None
        near = self.reach.group or private
        opened = await self._open(near) if near is not None else None
        if opened is None or (private is not None and opened.conversation == private.conversation):
            return None
        self.findings.opened = opened
        return await self._post(opened, message)

    async def in_group(self, message: Message, aloud: Message | None) -> Said | None:
        group = self.reach.group
        if group is None or group.suspended:
            return None
        try:
            activity_id = await self.call(
                group.conversation,
                group.service_url,
                lambda: self.messenger.whisper(self._address(group), self.platform_id, message),
            )
            return Said(activity_id, group.conversation, How.WHISPERED)
        except DeliveryRefused as refused:
            # Not all places support targeted messages: a 400 or 403 here says nothing about the group or the message.
            if refused.status not in (400, 403, 404):
                raise
        return await self._post(group, aloud, How.ALOUD) if aloud is not None else None

    def _address(self, place: Place) -> Address:
        return Address(self.tenant_id, place.conversation, place.service_url, place.bot_id)

    async def _post(self, place: Place, message: Message, how: How = How.PRIVATELY) -> Said | None:
        if place.suspended:
            return None
        try:
            activity_id = await self.call(
                place.conversation,
                place.service_url,
                lambda: self.messenger.post(self._address(place), message),
                posts_to=place,
            )
        except DeliveryRefused as refused:
            _next_way(refused, place, self.findings)
            return None
        if place.on_trial:
            self.findings.restored.append(place)
        return Said(activity_id, place.conversation, how)

    async def _open(self, near: Place) -> Place | None:
        try:
            conversation = await self.call(
                self.platform_id,
                near.service_url,
                lambda: self.messenger.open_private(
                    tenant_id=self.tenant_id,
                    service_url=near.service_url,
                    bot_id=near.bot_id,
                    platform_id=self.platform_id,
                ),
            )
        except DeliveryRefused:
            # The person shares no team with the bot, and has not installed it.
            return None
        except DeliveryFailed as failed:
            if failed.failure is not Failure.AMBIGUOUS:
                raise
            # An empty conversation is invisible, and a second request returns the same one.
            raise DeliveryFailed(Failure.NOT_SENT, status=failed.status, code=failed.code) from failed
        return Place(conversation, near.service_url, near.bot_id)


def _next_way(refused: DeliveryRefused, place: Place, findings: Findings) -> None:
    """Return if the way was refused, so that the next is tried. Raise if the message itself was refused."""
    if refused.status not in (403, 404):
        raise refused
    if refused.suspends:
        findings.suspended.append(replace(place, suspended=False))
