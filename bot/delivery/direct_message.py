"""A word to one person: the ways to them, tried in order from the most private to the least."""

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
    """Makes one call to a service of Teams concerning a conversation, if everything allows it; bounded in time."""

    async def __call__(
        self, conversation: str, service_url: str, call: Callable[[], Awaitable[T]], *, posts_to: Place | None = None
    ) -> T:
        """`posts_to`: it is a post there. Where it is refused, the place may be closed, or the service ill."""
        ...


class How(StrEnum):
    PRIVATELY = "privately"
    WHISPERED = "whispered"
    ALOUD = "aloud"


@dataclass(frozen=True, slots=True)
class Said:
    """`how` it was said: in private, whispered, or aloud."""

    activity_id: str
    conversation: str
    how: How = How.PRIVATELY


@dataclass(slots=True)
class Findings:
    """What was learned on the way, which is worth keeping even if the word did not get through."""

    opened: Place | None = None
    suspended: list[Place] = field(default_factory=list)
    restored: list[Place] = field(default_factory=list)


class Unreachable(Exception):  # noqa: N818 - reads as what happened
    """There is no way to this person."""


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
    """Say it in the stored one-to-one conversation; else in one made now; else whispered in the group, seen by this
    one person for 24 hours; else `aloud` in the group, if there is something that may be said there.

    Raises Unreachable where none of them goes, and DeliveryFailed where one of them may go later.
    """
    platform_id = reach.platform_id
    if platform_id is None:
        raise Unreachable

    def address(place: Place) -> Address:
        return Address(tenant_id, place.conversation, place.service_url, place.bot_id)

    async def post(place: Place, what: Message, how: How = How.PRIVATELY) -> Said | None:
        if place.suspended:
            return None
        try:
            activity_id = await call(
                place.conversation, place.service_url, lambda: messenger.post(address(place), what), posts_to=place
            )
        except DeliveryRefused as refused:
            _next_way(refused, place, findings)
            return None
        if place.on_trial:
            findings.restored.append(place)
        return Said(activity_id, place.conversation, how)

    private = reach.private
    if private is not None:
        said = await post(private, message)
        if said is not None:
            return said
    blocked = private is not None and (private.suspended or private in findings.suspended)
    near = reach.group or private
    if near is not None and not blocked:
        opened = await _open(messenger, call, tenant_id, platform_id, near)
        if opened is not None and (private is None or opened.conversation != private.conversation):
            findings.opened = opened
            said = await post(opened, message)
            if said is not None:
                return said
    group = reach.group
    if group is not None and not group.suspended:
        try:
            activity_id = await call(
                group.conversation,
                group.service_url,
                lambda: messenger.whisper(address(group), platform_id, message),
            )
            return Said(activity_id, group.conversation, How.WHISPERED)
        except DeliveryRefused as refused:
            # Whispers are not known everywhere: a 400 or 403 here says nothing of the group, nor of the message.
            if refused.status not in (400, 403, 404):
                raise
        if aloud is not None:
            said = await post(group, aloud, How.ALOUD)
            if said is not None:
                return said
    raise Unreachable


async def _open(messenger: Messenger, call: Call, tenant_id: str, platform_id: str, near: Place) -> Place | None:
    try:
        conversation = await call(
            platform_id,
            near.service_url,
            lambda: messenger.open_private(
                tenant_id=tenant_id, service_url=near.service_url, bot_id=near.bot_id, platform_id=platform_id
            ),
        )
    except DeliveryRefused:
        # They share no team with the bot, and have not installed it.
        return None
    except DeliveryFailed as failed:
        if failed.failure is not Failure.AMBIGUOUS:
            raise
        # Nobody sees a conversation that is empty, and asked for again it is the same one.
        raise DeliveryFailed(Failure.NOT_SENT, status=failed.status, code=failed.code) from failed
    return Place(conversation, near.service_url, near.bot_id)


def _next_way(refused: DeliveryRefused, place: Place, findings: Findings) -> None:
    """Goes on only where it was the way that was refused, not the message."""
    if refused.status not in (403, 404):
        raise refused
    if refused.suspends:
        findings.suspended.append(replace(place, suspended=False))
