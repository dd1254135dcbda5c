"""The history of an agenda in words: each change is the difference between two versions."""

from collections.abc import Sequence

from dialogs.agenda.item_cards import short
from dialogs.agenda.model import AgendaItem, ItemStatus
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say

MOST_SAID = 3
"""Items that are named for one change."""


def difference(before: Sequence[AgendaItem], after: Sequence[AgendaItem], locale: str) -> str:
    """Return the difference in words; "" if nothing visible changed."""
    old, new = {item.id: item for item in before}, {item.id: item for item in after}
    found = [
        ("history-added", [item for item in after if item.id not in old]),
        ("history-removed", [item for item in before if item.id not in new]),
    ]
    stayed = [(old[item.id], item) for item in after if item.id in old]
    for status in ItemStatus:
        key = f"history-{status}"
        found.append((key, [item for was, item in stayed if item.status is status and was.status is not status]))
    found.append(("history-edited", [item for was, item in stayed if _fields(was) != _fields(item)]))
    said = [say(locale, key, titles=_titles(items, locale)) for key, items in found if items]
    kept = [item.id for _, item in stayed]
    if not said and kept != [item.id for item in before if item.id in new]:
        said.append(say(locale, "history-moved"))
    return "; ".join(said)


def _fields(item: AgendaItem) -> tuple[object, ...]:
    return (item.title, item.owners, item.type, item.purpose, item.minutes, item.parts, item.material, item.outcomes)


def _titles(items: Sequence[AgendaItem], locale: str) -> str:
    named = ", ".join(quoted(locale, escape_markdown(short(item.title))) for item in items[:MOST_SAID])
    return named + (f" +{len(items) - MOST_SAID}" if len(items) > MOST_SAID else "")
