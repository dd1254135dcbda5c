"""Compares a pasted agenda with the present one, and merges them without losing values of either."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

from dialogs.agenda.ceremony import ceremony_of
from dialogs.agenda.model import Agenda, AgendaItem, DraftItem, ItemStatus
from dialogs.agenda.rules import changed, with_draft
from dialogs.model import ItemId, PersonId
from dialogs.text import fold

_ALIKE = 0.85
FEWEST_PASTED = 3
"""Fewer lines are additions, also if a title exists already."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The effect of a replacement, in titles. `kept` stay although the pasted agenda lacks them."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    kept: tuple[str, ...]


def matches(agenda: Agenda, drafts: Sequence[DraftItem]) -> list[AgendaItem | None]:
    """Return for each draft the present item about the same matter, or None. Each item is used once."""
    left = list(agenda.items)
    found: list[AgendaItem | None] = []
    for draft in drafts:
        best = max(left, key=lambda item: _alike(item.title, draft.title), default=None)
        if best is not None and _alike(best.title, draft.title) >= _ALIKE:
            left.remove(best)
            found.append(best)
        else:
            found.append(None)
    return found


def resembles(agenda: Agenda, drafts: Sequence[DraftItem]) -> bool:
    """Return whether these drafts are, at least in part, the present agenda."""
    return len(drafts) >= FEWEST_PASTED and any(matches(agenda, drafts))


def replaced_by(
    agenda: Agenda,
    drafts: Sequence[DraftItem],
    *,
    by: PersonId | None,
    by_name: str,
    new_id: Callable[[], ItemId],
) -> Agenda:
    """Return the agenda of `drafts`.

    An item with the same title keeps the values that the drafts do not mention. An item that was dealt with, or came
    from another group, stays at the end.
    """
    merged = [
        with_draft(item, draft)
        if item
        else AgendaItem(
            id=new_id(),
            title=draft.title,
            owners=draft.owners,
            type=draft.type,
            purpose=draft.purpose,
            minutes=draft.minutes,
            parts=draft.parts,
            added_by=by,
            added_by_name=by_name,
            material=draft.material,
        )
        for item, draft in zip(matches(agenda, drafts), drafts, strict=True)
    ]
    known = {item.id for item in merged}
    return changed(agenda, [*merged, *(item for item in agenda.items if item.id not in known and _stays(item))])


def difference(before: Agenda, after: Agenda) -> Difference:
    old = {item.id: item for item in before.items}
    new = {item.id: item for item in after.items}
    stays = tuple(item.title for item in after.items if item.id in old and old[item.id] == item and _stays(item))
    return Difference(
        added=tuple(item.title for item in after.items if item.id not in old),
        removed=tuple(item.title for item in before.items if item.id not in new),
        changed=tuple(item.title for item in after.items if item.id in old and old[item.id] != item),
        kept=stays,
    )


def _stays(item: AgendaItem) -> bool:
    return item.status is not ItemStatus.OPEN or bool(item.outcomes or item.carried_to or item.sent_from)


def _alike(one: str, other: str) -> float:
    first, second = (" ".join(regex.findall(r"\w+", fold(title))) for title in (one, other))
    if first == second or (ceremony_of(one) and ceremony_of(one) is ceremony_of(other) and ceremony_of(one) != "break"):
        return 1.0
    if first.isdecimal() or second.isdecimal() or regex.findall(r"\d+", first) != regex.findall(r"\d+", second):
        return 0.0
    return SequenceMatcher(None, first, second).ratio()
