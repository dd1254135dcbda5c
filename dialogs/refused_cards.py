"""Gives back the text of a form that was refused, so that nobody types it twice."""

from collections.abc import Mapping
from typing import Any

from dialogs import cards
from dialogs.message import Card
from dialogs.patterns import lazily
from dialogs.text import clean, escape_markdown
from dialogs.texts import say

_OF_FORMS = "guests title owner purpose material template sv en what place told others reason"
_OF_ROUNDS = "driv hinder third"
TYPED = frozenset(f"{_OF_FORMS} {_OF_ROUNDS}".split())
"""The names of the text fields of all forms; a test compares them with the cards."""
_OF_BUTTONS = {("what", "mine"), ("what", "all")}
"""What the buttons of `dialogs/deadlines/cards.py` send beside texts of forms."""
_SAVED = frozenset({"proposal-settled"})
_NUMBERED = lazily(r"(?:w|what|place|text)_?\d+")
_LONGEST = 12_000
"""Characters that are given back: with every sign escaped they fit in a card."""


def typed_in(data: Mapping[str, Any]) -> list[str]:
    """Return the texts in the fields of a sent form, in their order."""
    return [
        clean(value).strip()
        for name, value in data.items()
        if isinstance(value, str) and value.strip() and (name in TYPED or _NUMBERED.fullmatch(name))
        if (name, value) not in _OF_BUTTONS
    ]


def refused(sentence: str, data: Mapping[str, Any], locale: str, *, key: str = "") -> Card | None:
    """Return a card with the reason, the refusal `key`, and all that was typed; None if nothing was, or if the first of
    two presses has saved it."""
    typed = typed_in(data)
    if not typed or key in _SAVED:
        return None
    room = _LONGEST // len(typed)
    lines = [escape_markdown(text[:room]).replace("\n", "\n\n") for text in typed]
    body = [cards.line(sentence), cards.line(say(locale, "refused-typed"), subtle=True, spaced=True)]
    return cards.card([*body, *(cards.line(text) for text in lines)], fallback=sentence)
