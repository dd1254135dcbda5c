"""Makes one item of several."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus
from dialogs.agenda.rules import MOST_MATERIAL, changed, item_at
from dialogs.model import Refusal

LONGEST_TITLE = 200


def joined(agenda: Agenda, numbers: Sequence[int], *, and_: str) -> Agenda:
    """Return the agenda with these items joined, in the place of the first.

    Their titles are joined with `and_`. Owners, parts and material are kept, and minutes added. Raises Refusal for
    fewer than two items, and for an item that was dealt with.
    """
    items = [item_at(agenda, number) for number in sorted(set(numbers))]
    if len(items) < 2:
        raise Refusal("join-items-one")
    if any(item.status is not ItemStatus.OPEN or item.carried_to or item.sent_from for item in items):
        raise Refusal("join-items-dealt-with")
    first, *others = items
    minutes = [item.minutes for item in items if item.minutes]
    one = replace(
        first,
        title=_title(items, and_)[:LONGEST_TITLE],
        owners=tuple(dict.fromkeys(chain.from_iterable(item.owners for item in items))),
        type=first.type or next((item.type for item in others if item.type), None),
        minutes=sum(minutes) if minutes else None,
        parts=tuple(chain.from_iterable(item.parts for item in items)),
        material=tuple(dict.fromkeys(chain.from_iterable(item.material for item in items)))[:MOST_MATERIAL],
        outcomes=tuple(chain.from_iterable(item.outcomes for item in items)),
    )
    gone = {item.id for item in others}
    left = (one if item.id == first.id else item for item in agenda.items if item.id not in gone)
    return changed(agenda, left)


def _title(items: Sequence[AgendaItem], and_: str) -> str:
    titles = [item.title for item in items]
    return f" {and_} ".join([", ".join(titles[:-1]), titles[-1]])
