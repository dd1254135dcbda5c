"""Combines several messages for one person or conversation into one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from dialogs import cards
from dialogs.limits import MOST_MENTIONS
from dialogs.message import Card, Mention, Message
from dialogs.patterns import lazily
from dialogs.text import escape_markdown
from dialogs.texts import say

MOST_IN_FULL = 3
"""Above this number, the parts are only listed."""
MOST_LISTED = 15
ROOM = cards.MAX_BYTES - 1024
LONGEST_LINE = 200
LONGEST_FALLBACK = 6000
"""Bytes."""
LONGEST_SUMMARY = 160

ONE_OF_SEVERAL = "one_of_several"
"""The verb of a button in a combined message. Its answer must not replace the card, because the other parts would
disappear. `does` is the button's own verb."""

OPENS = {"feedback_answer": "feedback_private", "table_round_tell": "table_round_private"}
"""A form's button -> the button that sends the form by itself. Two forms in one card would share their inputs."""


@dataclass(frozen=True, slots=True)
class Part:
    """One of the combined messages. `group` is the name of its group, or "" if unknown."""

    message: Message
    group: str


def together(parts: Sequence[Part], *, locale: str) -> Message:
    """Return all `parts`, at least one, as one message under 28 KB.

    A single part is unchanged. Two or three are shown in full, one below the other, with their buttons. More are a list
    that names the first and counts the rest.
    """
    if len(parts) == 1:
        return parts[0].message
    summary = _summary(parts, locale)
    if len(parts) <= MOST_IN_FULL:
        whole = cards.card(_sections(parts, locale), fallback=_fallback(parts, locale))
        mentions = tuple(dict.fromkeys(each for part in parts for each in part.message.mentions))
        if _size(whole, mentions) <= ROOM:
            return Message(card=whole, summary=summary, mentions=mentions)
    return _listed(parts, summary, locale)


def _size(card: Card, mentions: Sequence[Mention]) -> int:
    """Return the bytes, with those that each mention adds: its name appears twice more."""
    added = [
        {"type": "mention", "text": escape(each.name), "mentioned": {"id": each.platform_id, "name": each.name}}
        for each in mentions
    ]
    return len(json.dumps([card, added], ensure_ascii=False).encode()) + len("<at></at>") * len(added)


# -- in full


def _sections(parts: Sequence[Part], locale: str) -> list[cards.Element]:
    several = _groups(parts)
    sections: list[cards.Element] = []
    for part in parts:
        items = [cards.line(escape_markdown(part.group), subtle=True)] if several and part.group else []
        section: cards.Element = {"type": "Container", "items": [*items, *_body(part.message, locale)]}
        if sections:
            section |= {"separator": True, "spacing": "Large"}
        sections.append(section)
    return sections


def _groups(parts: Sequence[Part]) -> bool:
    """Return whether the parts come from several groups, so that each must name its group."""
    return len({part.group for part in parts}) > 1


def _body(message: Message, locale: str) -> list[cards.Element]:
    if message.card is None:
        return [cards.line(message.text)]
    body, actions = message.card["body"], message.card.get("actions", [])
    shown: list[cards.Element] = _without_inputs(body)
    if shown != body:
        if not any(each.get("style") == "heading" for each in body):
            # A form alone names its subject in its fields.
            shown = [cards.line(escape_markdown(_plain(message)), bold=True), *shown]
        actions = [_opening(action, locale) for action in actions if _verb(action) in OPENS]
    if actions:
        shown = [*shown, {"type": "ActionSet", "actions": [_beside_others(action) for action in actions]}]
    return shown


def _without_inputs(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_inputs(each) for each in value if not _is_input(each)]
    if isinstance(value, dict):
        return {name: _without_inputs(each) for name, each in value.items()}
    return value


def _is_input(value: Any) -> bool:
    return isinstance(value, dict) and str(value.get("type", "")).startswith("Input.")


def _verb(action: cards.Action) -> str:
    return str(action.get("data", {}).get("action", ""))


def _opening(action: cards.Action, locale: str) -> cards.Action:
    opens = OPENS[_verb(action)]
    return action | {
        "title": say(locale, "digest-open-form"),
        "verb": opens,
        "data": {**action["data"], "action": opens},
    }


def _beside_others(action: cards.Action) -> cards.Action:
    if action["type"] == "Action.ShowCard":
        unfolded = _without_inputs(action["card"])
        return action | {"card": unfolded | {"actions": [_beside_others(each) for each in unfolded.get("actions", [])]}}
    if action["type"] != "Action.Execute":
        return action
    return action | {
        "verb": ONE_OF_SEVERAL,
        "data": {**action["data"], "action": ONE_OF_SEVERAL, "does": _verb(action)},
        "associatedInputs": "none",
    }


# -- listed


def _listed(parts: Sequence[Part], summary: str, locale: str) -> Message:
    mentions = tuple(dict.fromkeys(each for part in parts for each in part.message.mentions))[:MOST_MENTIONS]
    shown = min(len(parts), MOST_LISTED)
    while True:
        body = [
            cards.heading(say(locale, "digest-title", count=len(parts))),
            *_lines(parts[:shown], by_group=_groups(parts)),
        ]
        if hidden := len(parts) - shown:
            body.append(cards.line(say(locale, "digest-more", count=hidden), subtle=True, spaced=True))
        if mentions:
            body.append(cards.line(" ".join(f"<at>{each.name}</at>" for each in mentions), subtle=True, spaced=True))
        body.append(cards.line(say(locale, "digest-hint"), subtle=True, spaced=True))
        whole = cards.card(body, fallback=_fallback(parts, locale))
        if _size(whole, mentions) <= ROOM or (shown == 0 and not mentions):
            return Message(card=whole, summary=summary, mentions=mentions)
        shown, mentions = shown * 3 // 4, mentions[: len(mentions) * 3 // 4]


def _lines(parts: Sequence[Part], *, by_group: bool) -> list[cards.Element]:
    grouped: dict[str, list[Part]] = {}
    for part in parts:
        grouped.setdefault(part.group if by_group else "", []).append(part)
    lines: list[cards.Element] = []
    for group, listed in grouped.items():
        if group:
            lines.append(cards.line(escape_markdown(_cut(group, LONGEST_LINE)), bold=True, spaced=True))
        lines += [cards.line(f"– {escape_markdown(_plain(part.message))}") for part in listed]
    return lines


_AT = lazily(r"</?at>")
_SIGNS = lazily(r"\\(?=[^\w\s])|\*\*")


def _plain(message: Message) -> str:
    """Return the subject in one plain line."""
    said = message.summary
    if not said and message.card is not None:
        said = str(message.card.get("fallbackText", ""))
    if not said:
        # Markdown of our own: members' text in it is escaped.
        said = _SIGNS.sub("", _AT.sub("", message.text)).replace("&lt;", "<").replace("&amp;", "&")
    return _cut(" ".join(said.split()), LONGEST_LINE)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 2].rstrip()} …"


def _summary(parts: Sequence[Part], locale: str) -> str:
    return _cut(f"{say(locale, 'digest-title', count=len(parts))}: {_plain(parts[0].message)} …", LONGEST_SUMMARY)


def _fallback(parts: Sequence[Part], locale: str) -> str:
    """Return the name of each, as many as fit; the rest is counted."""
    lines = [say(locale, "digest-title", count=len(parts))]
    size = 0
    for place, part in enumerate(parts):
        line = _plain(part.message)
        size += len(line.encode()) + 1
        if size > LONGEST_FALLBACK:
            lines.append(say(locale, "digest-more", count=len(parts) - place))
            break
        lines.append(line)
    return "\n".join(lines)


def by_itself(data: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the verb and data that a button in a combined message would have sent alone."""
    rest = {name: value for name, value in data.items() if name != "does"}
    return str(data.get("does", "")), rest
