"""The elements of Adaptive Cards 1.5: each input has a label, and each card a plain text."""

from collections.abc import Iterable, Sequence
from typing import Any

from dialogs.message import Card

VERSION = "1.5"
MAX_BYTES = 28 * 1024
"""Bytes. Teams documents 100 KB, and older pages 40; below this limit every client works."""

Element = dict[str, Any]
Action = dict[str, Any]


def card(body: Iterable[Element], actions: Iterable[Action] = (), *, fallback: str) -> Card:
    """Return a card. Clients without cards, and notifications, show `fallback` instead."""
    whole: Card = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": VERSION,
        "fallbackText": fallback,
        "body": list(body),
    }
    if buttons := list(actions):
        whole["actions"] = buttons
    return whole


def heading(text: str) -> Element:
    return {"type": "TextBlock", "text": text, "wrap": True, "weight": "Bolder", "size": "Medium", "style": "heading"}


def line(text: str, *, subtle: bool = False, bold: bool = False, spaced: bool = False) -> Element:
    element: Element = {"type": "TextBlock", "text": text, "wrap": True}
    if subtle:
        element["isSubtle"] = True
    if bold:
        element["weight"] = "Bolder"
    if not spaced:
        element["spacing"] = "Small"
    return element


def text_input(
    name: str,
    label: str,
    *,
    value: str = "",
    placeholder: str = "",
    multiline: bool = False,
    required: str = "",
    longest: int = 4000,
) -> Element:
    """Return a labelled text field. `required` is the sentence shown if it is left empty."""
    element: Element = {"type": "Input.Text", "id": name, "label": label, "maxLength": longest}
    if value:
        element["value"] = value
    if placeholder:
        element["placeholder"] = placeholder
    if multiline:
        element["isMultiline"] = True
    if required:
        element |= {"isRequired": True, "errorMessage": required}
    return element


def choice_input(
    name: str, label: str, choices: Sequence[tuple[str, str]], *, value: str = "", many: bool = False
) -> Element:
    """Return a labelled choice of (title, value). With `many`, `value` holds the ticked values, separated by commas."""
    element: Element = {
        "type": "Input.ChoiceSet",
        "id": name,
        "label": label,
        "choices": [{"title": title, "value": worth} for title, worth in choices],
        "wrap": True,
    }
    if value:
        element["value"] = value
    if many:
        element |= {"isMultiSelect": True, "style": "expanded"}
    return element


def number_input(name: str, label: str, *, value: int | None = None, lowest: int, highest: int) -> Element:
    element: Element = {"type": "Input.Number", "id": name, "label": label, "min": lowest, "max": highest}
    if value is not None:
        element["value"] = value
    return element


def button(title: str, action: str, *, primary: bool = False, **data: str) -> Action:
    """Return a button whose answer replaces the card for the person who presses."""
    made: Action = {"type": "Action.Execute", "title": title, "verb": action, "data": {"action": action, **data}}
    if primary:
        made["style"] = "positive"
    return made


def install_button(title: str) -> Action:
    """Return a button of a dialog that offers to install the app in the conversation, and returns afterwards."""
    return {"type": "Action.Submit", "title": title, "data": {"msteams": {"justInTimeInstall": True}}}


def form_button(title: str, action: str, **data: str) -> Action:
    """Return a button that opens a dialog, on clients that have dialogs."""
    return {
        "type": "Action.Submit",
        "title": title,
        "data": {"action": action, **data, "msteams": {"type": "task/fetch"}},
    }
