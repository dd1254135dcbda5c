"""What a user's doing looks like on the wire: text and HTML of a message, the data of a pressed button."""

import html
import re
from dataclasses import dataclass
from typing import Any

from tests.connector.places import BOT_ID, BOT_NAME, Person

_NUMBERED = re.compile(r"(\d+)\. (.*)")
_POINT = re.compile(r"\s*- (.*)")
_LINK = re.compile(r"\[([^\]\n]+)\]\((https?://[^)\s]+)\)")


@dataclass
class Written:
    """A message as Teams sends it: the plain text, the HTML, and an entity for each mention."""

    text: str
    html: str
    entities: list[dict[str, Any]]

    @property
    def names_bot(self) -> bool:
        return any(entity["mentioned"]["id"] == BOT_ID for entity in self.entities)


def written(said: str, people: list[Person], *, pasted: bool = False, source: str | None = None) -> Written:
    """`said` with each @Name (longest name first) made a mention. `source`: HTML with @Name in it, taken as it is.

    A link is written [title](address): the text has the title alone, and only the HTML has the address."""
    accounts = {BOT_NAME: {"id": BOT_ID, "name": BOT_NAME}, **{one.name: one.account() for one in people}}
    names = "|".join(re.escape(name) for name in sorted(accounts, key=len, reverse=True))
    pattern = re.compile(f"@({names})(?!\\w)")
    entities: list[dict[str, Any]] = []

    def as_text(found: re.Match[str]) -> str:
        text = f"<at>{html.escape(found[1], quote=False)}</at>"
        entities.append({"type": "mention", "text": text, "mentioned": accounts[found[1]]})
        return text

    spans = iter(range(1_000_000))

    def as_span(found: re.Match[str]) -> str:
        name = html.escape(found[1], quote=False)
        return f'<span itemscope itemtype="http://schema.skype.com/Mention" itemid="{next(spans)}">{name}</span>'

    text = pattern.sub(as_text, _LINK.sub(r"\1", said))
    if source is None:
        source = _as_lists(said) if pasted else "".join(f"<p>{html.escape(line)}</p>" for line in said.split("\n"))
        source = _LINK.sub(r'<a href="\2" rel="noreferrer noopener" title="\2" target="_blank">\1</a>', source)
    return Written(text, pattern.sub(as_span, source), entities)


def _as_lists(said: str) -> str:
    """The HTML of a list that was pasted from a document: "1. " and what is indented below it."""
    parts: list[str] = []
    in_list = in_points = False
    for line in said.split("\n"):
        numbered, point = _NUMBERED.fullmatch(line), _POINT.fullmatch(line)
        if in_points and not point:
            parts.append("</ul>")
            in_points = False
        if numbered:
            parts.append("</li>" if in_list else f'<ol start="{numbered[1]}">')
            parts.append(f"<li>{html.escape(numbered[2])}")
            in_list = True
        elif point:
            parts.append("" if in_points else "<ul>")
            parts.append(f"<li>{html.escape(point[1])}</li>")
            in_points = True
        elif in_list and line.startswith(" "):
            parts.append(f"<br>{html.escape(line.strip())}")
        else:
            parts.append("</li></ol>" if in_list else "")
            in_list = False
            parts.append(f"<p>{html.escape(line)}</p>")
    parts.append("</ul>" if in_points else "")
    parts.append("</li></ol>" if in_list else "")
    return "".join(parts)


def button(card: dict[str, Any], title: str) -> dict[str, Any]:
    """The action of that title, wherever in the card it stands."""
    actions = list(_actions(card))
    for action in actions:
        if action.get("title") == title:
            return action
    raise AssertionError(f"no button {title!r} in the card; it has {[action.get('title') for action in actions]}")


def inputs(card: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """What the card's fields hold when it is sent: what was typed, else what stood there."""
    fields = {field["id"]: field for field in _elements(card) if str(field.get("type", "")).startswith("Input.")}
    if unknown := given.keys() - fields.keys():
        raise AssertionError(f"no field {sorted(unknown)} in the card; it has {sorted(fields)}")
    values = {name: given.get(name, field.get("value", "")) for name, field in fields.items()}
    for name, field in fields.items():
        if field.get("isRequired") and not values[name]:
            raise AssertionError(f"the client would not send the card: {name} is required")
        if (longest := field.get("maxLength")) and len(str(values[name])) > longest:
            raise AssertionError(f"the client would not take more than {longest} characters in {name}")
    return values


def _actions(value: Any) -> Any:
    for element in _elements(value):
        if str(element.get("type", "")).startswith("Action."):
            yield element


def _elements(value: Any) -> Any:
    if isinstance(value, dict):
        yield value
        for key, one in value.items():
            if key not in ("data", "fallback"):
                yield from _elements(one)
    elif isinstance(value, list):
        for one in value:
            yield from _elements(one)
