"""The card of the year: the picture by its address, and the same in words, month by month."""

from collections.abc import Sequence
from itertools import groupby

import msgspec

from dialogs import cards
from dialogs.cards import Element
from dialogs.message import Card, Message
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import month_name
from dialogs.wheel.year import Mark

LONGEST_FALLBACK = 2000


def wheel_message(marks: Sequence[Mark], *, year: int, group: str, locale: str, address: str | None) -> Message:
    """`marks` in order. Without an `address` the words alone. Under 28 KB however many there are: what does not fit is
    counted."""
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
        lines = [(mark, say(locale, f"wheel-kind-{mark.kind}").lower()) for mark in of_month]
        body.append(cards.line(month_name(month, locale).capitalize(), bold=True, spaced=True))
        body += [
            cards.line(say(locale, "wheel-line", day=mark.day.day, title=escape_markdown(mark.title), kind=kind))
            for mark, kind in lines
        ]
        plain.append(month_name(month, locale).capitalize())
        plain += [say(locale, "wheel-line", day=mark.day.day, title=mark.title, kind=kind) for mark, kind in lines]
    if not marks:
        body.append(cards.line(say(locale, "wheel-empty")))
        plain.append(say(locale, "wheel-empty"))
    if hidden := len(marks) - shown:
        body.append(cards.line(say(locale, "wheel-cut", count=hidden), spaced=True))
    return cards.card(body, fallback=_cut("\n".join(plain)))


def _picture(address: str, words: str) -> Element:
    return {
        "type": "Image",
        "url": address,
        "altText": words,
        "size": "Stretch",
        # A tap shows it as large as the screen is.
        "selectAction": {"type": "Action.OpenUrl", "url": address, "title": words},
    }


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_FALLBACK else text[: LONGEST_FALLBACK - 1].rstrip() + "…"
