"""The design of all cards, in Adaptive Cards 1.5: each input has a label, and each card a plain text."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from dialogs.message import Card

VERSION = "1.5"
MAX_BYTES = 28 * 1024
"""Bytes. Teams documents 100 KB, and older pages 40; below this limit every client works."""

MOST_IN_SIGHT = 3
"""Buttons that a card shows. The others are behind "…"."""

Element = dict[str, Any]
Action = dict[str, Any]


class Tone(StrEnum):
    """What a status says to somebody who cannot see its colour: each but the quiet one has an icon."""

    GOOD = "good"
    WARNING = "warning"
    ATTENTION = "attention"
    QUIET = "default"


_ICONS = {Tone.GOOD: "✓", Tone.WARNING: "⚠", Tone.ATTENTION: "⚠", Tone.QUIET: ""}


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


# -- the parts of a card


def header(title: str, details: str = "", *, status: Element | None = None) -> list[Element]:
    """Return the top of a card: its title, one line with day and place, and a status."""
    return [heading(title), *([line(details)] if details else []), *([status] if status else [])]


def section(text: str) -> Element:
    """Return the heading of a part of a card."""
    return {"type": "TextBlock", "text": text, "wrap": True, "weight": "Bolder", "spacing": "Medium"}


def status(text: str, tone: Tone, *, bold: bool = True) -> Element:
    """Return a status in words, with the icon of its tone.

    It has no colour: on Teams' backgrounds yellow and green text, and red text in the dark theme, are below 4.5:1.
    """
    icon = _ICONS[tone]
    return line(f"{icon} {text}" if icon else text, bold=bold)


def large(text: str, *, tone: Tone = Tone.QUIET) -> Element:
    """Return the fact that a card is about, such as the day of a deadline, on the background of its tone."""
    said = status(text, tone) | {"size": "Large"}
    if tone is Tone.QUIET:
        return said
    return {"type": "Container", "style": tone.value, "spacing": "Small", "items": [said]}


def columns(*each: Element, spaced: bool = False, style: str = "") -> Element:
    made: Element = {"type": "ColumnSet", "columns": list(each), "spacing": "Medium" if spaced else "Small"}
    return made | {"style": style, "bleed": True} if style else made


def column(width: str | int, *items: Element) -> Element:
    """Return a column as wide as "auto", "stretch", "44px" or a share of the rest."""
    return {"type": "Column", "width": width, "items": list(items)}


def item_row(
    title: str,
    details: str = "",
    *,
    at: str = "",
    minutes: str = "",
    time_width: int = 0,
    below: Sequence[str] = (),
    is_break: bool = False,
) -> list[Element]:
    """Return the row of an item: time, title with its owner below, and minutes. `below` are lines under it.

    `time_width` is the width of the time column in pixels; 0 for an agenda without times.
    """
    times = [column(f"{time_width}px", line(at or " ", subtle=True))] if time_width else []
    middle = [line(title)]
    if details:
        middle.append(line(details, subtle=True) | {"spacing": "None"})
    ends = [column("auto", line(minutes, subtle=True))] if minutes else []
    made = [columns(*times, column("stretch", *middle), *ends, spaced=True, style="emphasis" if is_break else "")]
    if below:
        text = line("\n\n".join(below), subtle=True)
        indent = [column(f"{time_width}px", line(" "))] if time_width else []
        made.append(columns(*indent, column("stretch", text)) | {"spacing": "None"} if indent else text)
    return made


def facts(rows: Iterable[tuple[str, str]]) -> Element:
    """Return rows of a name and what is true of it, in two columns."""
    return {"type": "FactSet", "facts": [{"title": name, "value": value} for name, value in rows]}


def progress(text: str) -> Element:
    """Return "4 av 11 har svarat"."""
    return line(text, bold=True, spaced=True)


def people(names: Iterable[str], more: str = "") -> Element:
    """Return names or mentions in one line, apart from what stands above."""
    return line(", ".join(names) + more, subtle=True, spaced=True) | {"separator": True}


def choices_of(*actions: Action) -> list[Action]:
    """Return the buttons of a card: the first is the primary one, and those beyond three are behind "…"."""
    first, *rest = actions
    return [
        first if "style" in first else first | {"style": "positive"},
        *rest[: MOST_IN_SIGHT - 1],
        *(action | {"mode": "secondary"} for action in rest[MOST_IN_SIGHT - 1 :]),
    ]


# -- inputs


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


# -- buttons


def button(title: str, action: str, *, primary: bool = False, **data: str) -> Action:
    """Return a button whose answer replaces the card for the person who presses."""
    made: Action = {"type": "Action.Execute", "title": title, "verb": action, "data": {"action": action, **data}}
    if primary:
        made["style"] = "positive"
    return made


def unfolding(title: str, *lines: str) -> Action:
    """Return a button that unfolds lines for the person who presses, without a call to the bot."""
    return {
        "type": "Action.ShowCard",
        "title": title,
        "card": {"type": "AdaptiveCard", "body": [line(text) for text in lines]},
    }


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
