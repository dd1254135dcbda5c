"""The card of the year: the picture by its address, and a list by month."""

from collections.abc import Sequence
from itertools import groupby

import msgspec

from dialogs import cards
from dialogs.cards import Element
from dialogs.message import Card, Message
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import month_name
from dialogs.year.rules import Kind, Mark

LONGEST_FALLBACK = 2000


def wheel_message(marks: Sequence[Mark], *, year: int, group: str, locale: str, address: str | None) -> Message:
    """Return the card of the year, with `marks` in order. Without an `address` it has only the list.

    The card stays under 28 KB, a limit of ours below Teams' own. Marks without room are counted.
    """
    summary = say(locale, "wheel-title-of", year=str(year), group=group)
    shown = len(marks)
    while True:
        card = _card(marks, shown, year=year, group=group, locale=locale, address=address)
        if shown <= 1 or len(msgspec.json.encode(card)) < cards.MAX_BYTES - 1024:
            return Message(card=card, summary=summary)
        shown = shown * 3 // 4


def _card(marks: Sequence[Mark], shown: int, *, year: int, group: str, locale: str, address: str | None) -> Card:
    body = [cards.heading(say(locale, "wheel-title-of", year=str(year), group=escape_markdown(group)))]
    if address is not None:
        body.append(_picture(address, say(locale, "wheel-alt", year=str(year), count=len(marks))))
    plain = [say(locale, "wheel-title", year=str(year))]
    for month, of_month in groupby(marks[:shown], key=lambda mark: mark.day.month):
        name, said = month_name(month, locale).capitalize(), list(of_month)
        body.append(cards.line(name, bold=True, spaced=True))
        body += [cards.line(_line(mark, escape_markdown(mark.title), locale)) for mark in said]
        plain += [name, *(_line(mark, mark.title, locale) for mark in said)]
    if not marks:
        body.append(cards.line(say(locale, "wheel-empty")))
        plain.append(say(locale, "wheel-empty"))
    if hidden := len(marks) - shown:
        body.append(cards.line(say(locale, "wheel-cut", count=hidden), spaced=True))
    return cards.card(body, fallback=_cut("\n".join(plain)))


def _line(mark: Mark, title: str, locale: str) -> str:
    """Return a line like "30 Skriftliga inspel – klart". A meeting needs no suffix."""
    if mark.kind is Kind.MEETING:
        return f"{mark.day.day} {title}"
    return say(locale, "wheel-line", day=mark.day.day, title=title, kind=say(locale, f"wheel-kind-{mark.kind}").lower())


def _picture(address: str, words: str) -> Element:
    return {
        "type": "Image",
        "url": address,
        "altText": words,
        "size": "Stretch",
        # A tap shows the picture as large as the screen.
        "selectAction": {"type": "Action.OpenUrl", "url": address, "title": words},
    }


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_FALLBACK else text[: LONGEST_FALLBACK - 1].rstrip() + "…"
