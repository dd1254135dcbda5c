"""What members do: they type commands, and press the buttons that they were shown, with one thing wrong."""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Any

from dialogs.catalogue.registry import SPECS
from tests.fakes import Sent
from tests.fuzz import activities, hostile

MOST_REMEMBERED = 500


@dataclass(frozen=True, slots=True)
class Button:
    verb: str
    data: dict[str, Any]
    inputs: tuple[str, ...]


@dataclass
class Doings:
    """Remembers the newest buttons."""

    buttons: deque[Button] = field(default_factory=lambda: deque(maxlen=MOST_REMEMBERED))

    def learn_all(self, sent: Iterable[Sent]) -> None:
        for each in sent:
            if each.message is not None and each.message.card is not None:
                self._learn(each.message.card)

    def learn(self, answer: bytes) -> None:
        try:
            self._learn(json.loads(answer))
        except ValueError:
            return

    def _learn(self, card: Any) -> None:
        inputs = tuple(each["id"] for each in _elements(card) if str(each.get("type", "")).startswith("Input."))
        for each in _elements(card):
            data = each.get("data")
            if str(each.get("type", "")).startswith("Action.") and isinstance(data, dict):
                self.buttons.append(Button(str(each.get("verb") or data.get("action", "")), data, inputs))

    def draw(self, random: Random) -> dict[str, Any]:
        """Return the fields of an activity that a member causes."""
        kind = random.random()
        if kind < 0.4:
            return {"type": "message", "text": said(random)}
        if kind < 0.9 and self.buttons:
            return self._pressed(random)
        made = activities.activity(random, faults=0.01)
        fields = made if isinstance(made, dict) else {}
        kept = ("type", "name", "value", "text", "membersAdded", "membersRemoved", "action", "attachments", "entities")
        return {name: fields[name] for name in kept if name in fields}

    def _pressed(self, random: Random) -> dict[str, Any]:
        button = random.choice(self.buttons)
        data = dict(button.data)
        for name in button.inputs:
            if random.random() < 0.7:
                data[name] = said(random) if random.random() < 0.5 else hostile.text(random)
        if data and random.random() < 0.6:
            wrong = random.choice(list(data))
            match random.randrange(4):
                case 0:
                    del data[wrong]
                case 1:
                    data[wrong] = hostile.value(random)
                case 2 if self.buttons:
                    other = random.choice(self.buttons).data
                    data[wrong] = other.get(wrong, data[wrong])
                case _:
                    data[wrong] = hostile.text(random)
        if random.random() < 0.1:
            data |= activities.card_data(random)
        verb = button.verb if random.random() < 0.95 else random.choice(self.buttons).verb
        match random.randrange(4):
            case 0:
                return {"type": "message", "value": {**data, "action": verb}}
            case 1:
                value: Any = {"data": {**data, "action": verb}}
                return {"type": "invoke", "name": random.choice(("task/fetch", "task/submit")), "value": value}
            case _:
                value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}, "trigger": "manual"}
                return {"type": "invoke", "name": "adaptiveCard/action", "value": value, "replyToId": "activity-1"}


@cache
def _examples() -> tuple[str, ...]:
    return tuple(example for spec in SPECS for examples in spec.examples.values() for example in examples)


def said(random: Random) -> str:
    """Return a command, whole or with a few words replaced, added or repeated."""
    words = random.choice(_examples()).split(" ")
    for _ in range(random.choice((0, 0, 1, 1, 2))):
        at = random.randrange(len(words))
        match random.randrange(5):
            case 0:
                words[at] = hostile.text(random)
            case 1:
                words.insert(at, random.choice(_examples()))
            case 2:
                words[at] = str(random.choice(hostile.NUMBERS))[:30]
            case 3:
                words[at] = words[at][: random.randrange(4)]
            case _:
                words += random.choice(_examples()).split(" ")
        words = words or [""]
    return " ".join(words)


def _elements(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from _elements(each)
    elif isinstance(value, list):
        for each in value:
            yield from _elements(each)
