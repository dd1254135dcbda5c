"""Makes the activity that Teams gets from a message."""

from dataclasses import replace
from html import escape
from typing import Any

from bot.messenger import Address
from bot.teams.answers import CARD_TYPE
from dialogs.message import Card, Mention, Message


def activity(address: Address, message: Message) -> dict[str, Any]:
    """Return a plain dict. The SDK's model would drop every field that it does not know."""
    made: dict[str, Any] = {
        "type": "message",
        "from": {"id": address.bot_id},
        "conversation": {"id": conversation_id(address), "tenantId": address.tenant_id},
        "channelData": {"tenant": {"id": address.tenant_id}},
    }
    if address.thread:
        made["replyToId"] = address.thread
    if message.summary:
        made["summary"] = message.summary
    if message.card is not None:
        made["attachments"] = [{"contentType": CARD_TYPE, "content": _card(message.card, message)}]
    else:
        text = _escaped(message.text, message.mentions)
        made["textFormat"] = "markdown"
        made["text"] = text
        if entities := _entities(message.mentions, lambda written: written in text):
            made["entities"] = entities
    return made


def without_dialogs(message: Message) -> Message:
    """Return the message for a client that opens no dialogs: buttons that would open one submit their data instead."""
    return message if message.card is None else replace(message, card=card_without_dialogs(message.card))


def card_without_dialogs(card: Card) -> Card:
    made: Card = _submitted(card)
    return made


def _submitted(value: Any) -> Any:
    match value:
        case {"type": "task/fetch"}:
            return {}
        case dict():
            return {key: _submitted(item) for key, item in value.items()}
        case list() | tuple():
            return [_submitted(item) for item in value]
        case _:
            return value


def conversation_id(address: Address) -> str:
    return f"{address.conversation};messageid={address.thread}" if address.thread else address.conversation


def _card(card: Card, message: Message) -> Card:
    named = message.mentions and [mention for mention in message.mentions if _at(mention.name) != _raw(mention.name)]
    made: Card = dict(_rewritten(card, tuple(named)) if named else card)
    if message.summary:
        made.setdefault("fallbackText", message.summary)
    texts = list(_texts(made)) if message.mentions else []
    if entities := _entities(message.mentions, lambda written: any(written in text for text in texts)):
        made["msteams"] = {**made.get("msteams", {}), "entities": entities}
    return made


def _raw(name: str) -> str:
    return f"<at>{name}</at>"


def _at(name: str) -> str:
    return f"<at>{escape(name, quote=False)}</at>"


def _escaped(text: str, mentions: tuple[Mention, ...]) -> str:
    """Return `text` with its names escaped for XML: "Karin & Per" would break the whole message."""
    for mention in mentions:
        text = text.replace(_raw(mention.name), _at(mention.name))
    return text


def _entities(mentions: tuple[Mention, ...], stands: Any) -> list[dict[str, Any]]:
    """Return one entity for each person. A mention that is not in the text is left out, because Teams would refuse the
    message."""
    return [
        {
            "type": "mention",
            "text": _at(mention.name),
            "mentioned": {"id": mention.platform_id, "name": mention.name},
        }
        for mention in dict.fromkeys(mentions)
        if stands(_at(mention.name))
    ]


def _rewritten(value: Any, mentions: tuple[Mention, ...]) -> Any:
    match value:
        case str():
            return _escaped(value, mentions)
        case dict():
            return {key: _rewritten(item, mentions) for key, item in value.items()}
        case list() | tuple():
            return [_rewritten(item, mentions) for item in value]
        case _:
            return value


def _texts(value: Any) -> Any:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _texts(item)
        case list() | tuple():
            for item in value:
                yield from _texts(item)
