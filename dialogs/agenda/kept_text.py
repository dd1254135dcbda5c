"""Sentences about waiting items: when they are saved, listed, and put on an agenda."""

from collections.abc import Sequence

from dialogs.agenda.cards import when
from dialogs.meetings.model import Meeting
from dialogs.message import Message
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say

MOST_SHOWN = 20
"""Items named in one list; the others are counted."""


def listed(items: Sequence[tuple[str, str]], locale: str) -> str:
    """Return (title, who added it) of each item, one on each line, as Markdown."""
    lines = [
        f"{number}. {escape_markdown(title)}" + (f" ({escape_markdown(name)})" if name else "")
        for number, (title, name) in enumerate(items[:MOST_SHOWN], 1)
    ]
    if len(items) > MOST_SHOWN:
        lines.append(say(locale, "kept-more", count=len(items) - MOST_SHOWN))
    return "\n".join(lines)


def placed_message(
    items: Sequence[tuple[str, str]], away: Sequence[str], meeting: Meeting, group: Group, *, proposed: int
) -> Message:
    """Tell the group which waiting items came on the agenda of the new meeting."""
    day = when(meeting, group.zone, group.locale)
    said = []
    if items:
        key = "kept-proposed" if proposed else "kept-placed"
        said.append(say(group.locale, key, count=len(items), when=day) + "\n\n" + listed(items, group.locale))
    if away:
        names = ", ".join(escape_markdown(name) for name in away)
        said.append(say(group.locale, "kept-absent", names=names))
    return Message(text="\n\n".join(said))
