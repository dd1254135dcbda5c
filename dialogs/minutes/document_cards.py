"""The messages about minutes: links to the files, the minutes as text, and their item on the next agenda."""

from collections.abc import Sequence
from datetime import date

from dialogs import cards
from dialogs.message import Message
from dialogs.minutes.document import Form
from dialogs.texts import say
from dialogs.texts.calendar import plain_day

LONGEST_PART = 12_000
"""Characters of a message, far below the limit of Teams."""


def linked(links: Sequence[tuple[str, str]]) -> str:
    """Return the links as Markdown on one line."""
    return " · ".join(f"[{title}]({address})" for title, address in links)


def minutes_message(
    said: str,
    links: Sequence[tuple[str, str]],
    locale: str,
    *,
    meeting: str,
    others: Sequence[Form],
    unsure: int,
    asks_next: bool,
) -> Message:
    """Return the links to the minutes; for leaders also whose attendance nobody has confirmed, whether the next meeting
    is missing, and the `others` of the forms that they may choose."""
    lines = [cards.line(said)]
    if links:
        lines.append(cards.line(linked(links)))
    else:
        lines.append(cards.line(say(locale, "minutes-no-file")))
    if unsure:
        lines.append(cards.line(say(locale, "minutes-not-sure", count=unsure), subtle=True))
    if asks_next:
        lines.append(cards.line(say(locale, "minutes-no-next"), subtle=True))
    buttons = [
        cards.button(say(locale, f"minutes-button-{other}"), "minutes_form", meeting=meeting, form=other.value)
        for other in others
        if links
    ]
    fallback = " ".join([said, *(address for _, address in links)])
    return Message(card=cards.card(lines, buttons, fallback=fallback), summary=said)


def in_parts(text: str) -> list[str]:
    """Return `text` in parts that fit in a message, cut between paragraphs."""
    parts = [""]
    for paragraph in text.strip().split("\n\n"):
        if parts[-1] and len(parts[-1]) + len(paragraph) > LONGEST_PART:
            parts.append("")
        parts[-1] += ("\n\n" if parts[-1] else "") + paragraph[:LONGEST_PART]
    return parts


def previous_line(day: date, locale: str, *, filed: bool, address: str | None) -> str:
    """Return the line under "Föregående anteckningar": that the minutes of `day` are adopted, or were filed, with the
    link."""
    key = "minutes-filed" if filed else "minutes-previous-adopted"
    line = say(locale, key, day=plain_day(day, locale))
    title = say(locale, "minutes-material-title", day=plain_day(day, locale))
    return f"{line} [{title}]({address})" if address else line
