"""The strict shape of incoming activities. A body that does not fit is refused before any bot code runs."""

from datetime import datetime
from typing import Annotated, Any

import msgspec

MAX_BYTES = 512 * 1024
"""Bytes: 100,000 characters of notes, as plain text and as HTML."""
MAX_DEPTH = 64

_Id = Annotated[str, msgspec.Meta(min_length=1, max_length=1024)]
_Short = Annotated[str, msgspec.Meta(max_length=4096)]
_Instant = Annotated[datetime, msgspec.Meta(tz=True)]


class Malformed(Exception):  # noqa: N818 - reads as what happened
    """The body is not an activity that Teams could have sent. The text is for the log and contains nothing of the
    body."""


class Account(msgspec.Struct, rename="camel"):
    id: _Short | None = None
    name: str | None = None
    aad_object_id: _Short | None = None


class Conversation(msgspec.Struct, rename="camel"):
    id: _Id
    name: str | None = None
    conversation_type: _Short | None = None
    is_group: bool | None = None
    tenant_id: _Short | None = None


class Named(msgspec.Struct):
    id: _Short | None = None
    name: str | None = None


class Channel(Named):
    type: _Short | None = None


class ChannelData(msgspec.Struct, rename="camel"):
    tenant: Named | None = None
    team: Named | None = None
    channel: Channel | None = None
    meeting: Named | None = None
    settings: Any = None
    event_type: _Short | None = None


class Attachment(msgspec.Struct, rename="camel"):
    content_type: _Short | None = None
    name: _Short | None = None
    content: Any = None


class Entity(msgspec.Struct, rename="camel"):
    type: _Short | None = None
    text: str | None = None
    mentioned: Account | None = None
    locale: _Short | None = None


class Incoming(msgspec.Struct, rename="camel"):
    """The fields that the bot reads, with their types. Other fields pass unread."""

    type: _Id
    channel_id: _Short
    service_url: _Id
    conversation: Conversation
    recipient: Account | None = None
    sender: Account | None = msgspec.field(default=None, name="from")
    id: _Short | None = None
    timestamp: _Instant | None = None
    local_timestamp: datetime | None = None
    expiration: datetime | None = None
    text: str | None = None
    name: _Short | None = None
    action: _Short | None = None
    reply_to_id: _Short | None = None
    locale: _Short | None = None
    delivery_mode: _Short | None = None
    entities: list[Entity] | None = None
    attachments: list[Attachment] | None = None
    members_added: list[Account] | None = None
    members_removed: list[Account] | None = None
    channel_data: ChannelData | None = None
    topic_name: Any = None
    value: Any = None

    @property
    def channel(self) -> ChannelData:
        """Return channelData; its fields are None if the activity has none."""
        return self.channel_data or _NO_CHANNEL_DATA

    @property
    def tenant_id(self) -> str | None:
        """Return the conversation's tenant.

        channelData has it in all activities of Teams, except a few conversationUpdates without channelData; the
        conversation has it then.
        """
        return id_of(self.channel.tenant) or self.conversation.tenant_id


_NO_CHANNEL_DATA = ChannelData()


def id_of(named: Named | Account | None) -> str | None:
    return (named and named.id) or None


def name_of(named: Named | None) -> str | None:
    return (named and named.name) or None


_decode = msgspec.json.Decoder().decode


def parse(body: bytes) -> Incoming:
    """Return the checked activity. Raises `Malformed`."""
    try:
        payload = _decode(body)
    # RecursionError: a body can be nested deeper than the decoder allows.
    except (ValueError, RecursionError) as error:
        raise Malformed(f"not JSON: {type(error).__name__}") from None
    if not isinstance(payload, dict):
        raise Malformed("not an object")
    # Only an escape can hide these characters, and only many brackets can nest deep, so most bodies skip the walk.
    if b"\\u" in body or body.count(b"{") + body.count(b"[") > MAX_DEPTH:
        _inspect(payload)
    try:
        incoming = msgspec.convert(payload, Incoming)
    except msgspec.ValidationError as error:
        # The message names the field and the types, never the value.
        raise Malformed(str(error)) from None
    if incoming.timestamp is not None and not 2000 <= incoming.timestamp.year <= 9000:
        raise Malformed("timestamp out of range")
    return incoming


def _inspect(payload: dict[str, Any]) -> None:
    level: list[Any] = [payload]
    depth = 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise Malformed("nested too deep")
        below: list[Any] = []
        for value in level:
            if isinstance(value, str):
                _inspect_text(value)
            elif isinstance(value, dict):
                for key in value:
                    _inspect_text(key)
                below.extend(value.values())
            elif isinstance(value, list):
                below.extend(value)
        level = below


def _inspect_text(text: str) -> None:
    # PostgreSQL stores no NUL, and a lone surrogate cannot be encoded. They would fail far from here.
    if "\x00" in text:
        raise Malformed("NUL in a text")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Malformed("a lone surrogate in a text") from None
