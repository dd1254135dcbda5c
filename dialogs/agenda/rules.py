"""The allowed changes of an agenda. Each returns a new agenda with a higher version."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlsplit

from dialogs.agenda.ceremony import ceremony_of
from dialogs.agenda.formalities import is_closing
from dialogs.agenda.model import Agenda, AgendaItem, Author, DraftItem, ItemStatus, ItemType, Material, StandingItem
from dialogs.agenda.outcomes import with_decision
from dialogs.model import ItemId, PersonId, Refusal
from dialogs.text import fold

MOST_ITEMS = 200
"""Many times the longest agenda of such groups. It bounds storage and display."""
MOST_MATERIAL = 10
LONGEST_ADDRESS = 2000


def changed(agenda: Agenda, items: Iterable[AgendaItem]) -> Agenda:
    return replace(agenda, items=tuple(items), version=agenda.version + 1)


def before_closing(agenda: Agenda, closing: Collection[str]) -> int:
    """Return the place before the items at the end that close the meeting: `closing` standing items, and closings by
    their title."""
    at = len(agenda.items)
    while at and _closes(agenda.items[at - 1], closing):
        at -= 1
    return at


def _closes(item: AgendaItem, closing: Collection[str]) -> bool:
    return bool(item.standing and item.standing in closing) or is_closing(item.title)


def add_items(
    agenda: Agenda,
    drafts: Sequence[DraftItem],
    *,
    by: PersonId | None,
    by_name: str,
    new_id: Callable[[], ItemId],
    closing: Collection[str] = (),
    proposed: bool = False,
    at: int | None = None,
) -> Agenda:
    """Return the agenda with `drafts` in order from number `at`, or last but before the closing items.

    Equal titles are kept; `duplicates` finds them. A suggested item has no number until it is accepted.
    """
    if len(agenda.all_items) + len(drafts) > MOST_ITEMS:
        raise Refusal("agenda-full", most=MOST_ITEMS)
    added = [
        AgendaItem(
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
            status=ItemStatus.PROPOSED if proposed else ItemStatus.OPEN,
        )
        for draft in drafts
    ]
    if proposed:
        return replace(changed(agenda, agenda.items), proposed=(*agenda.proposed, *added))
    place = before_closing(agenda, closing) if at is None else min(at - 1, len(agenda.items))
    return changed(agenda, [*agenda.items[:place], *added, *agenda.items[place:]])


def accept(agenda: Agenda, item_id: ItemId, *, closing: Collection[str] = ()) -> Agenda:
    """Return the agenda with this suggested item accepted. Raises Refusal if it does not wait any more."""
    taken = _suggested(agenda, item_id)
    at = before_closing(agenda, closing)
    items = [*agenda.items[:at], replace(taken, status=ItemStatus.OPEN), *agenda.items[at:]]
    return changed(decline(agenda, item_id), items)


def decline(agenda: Agenda, item_id: ItemId) -> Agenda:
    """Return the agenda without this suggested item. Raises Refusal if it does not wait any more."""
    gone = _suggested(agenda, item_id)
    left = tuple(item for item in agenda.proposed if item.id != gone.id)
    return replace(changed(agenda, agenda.items), proposed=left)


def _suggested(agenda: Agenda, item_id: ItemId) -> AgendaItem:
    found = next((item for item in agenda.proposed if item.id == item_id), None)
    if found is None:
        raise Refusal("agenda-proposal-settled")
    return found


def standing_on(
    agenda: Agenda,
    template: Sequence[StandingItem],
    *,
    new_id: Callable[[], ItemId],
    before: Sequence[StandingItem] = (),
) -> Agenda:
    """Return the agenda with the standing items of `template`, each once.

    Items only in `before` are removed. A changed title is applied, unless somebody has edited the item here.
    """
    old = {item.id: item for item in before}
    new = {item.id: item for item in template}

    def kept(item: AgendaItem) -> AgendaItem | None:
        was, will = old.get(item.standing), new.get(item.standing)
        if not item.standing or was is None or item.status is not ItemStatus.OPEN or not _as_in(item, was):
            return item
        return replace(item, **_of_template(will)) if will else None

    items = _adopted([left for item in agenda.items if (left := kept(item))], template)
    there = {item.standing for item in items}
    closing = {item.id for item in template if item.closing}
    opening_at = 0
    for one in template:
        if one.id in there:
            if not one.closing:
                opening_at = next(at for at, item in enumerate(items, 1) if item.standing == one.id)
            continue
        added = AgendaItem(id=new_id(), standing=one.id, **_of_template(one))
        if one.closing:
            after = [at for at, item in enumerate(items, 1) if item.standing in _before(template, one) & closing]
            items.insert(max(after, default=_closing_from(items, closing)), added)
        else:
            items.insert(opening_at, added)
            opening_at += 1
    return agenda if tuple(items) == agenda.items else changed(agenda, items)


def _adopted(items: Sequence[AgendaItem], template: Sequence[StandingItem]) -> list[AgendaItem]:
    """Return the items; one with the title of a standing item that is not there yet becomes that item."""
    there = {item.standing for item in items}
    missing = {fold(one.title): one.id for one in template if one.id not in there}
    found = []
    for item in items:
        is_free = not item.standing and not item.carried and item.status is ItemStatus.OPEN
        standing = missing.pop(fold(item.title), "") if is_free else ""
        found.append(replace(item, standing=standing) if standing else item)
    return found


def _before(template: Sequence[StandingItem], one: StandingItem) -> set[str]:
    return {item.id for item in template[: template.index(one)]}


def _closing_from(items: Sequence[AgendaItem], closing: Collection[str]) -> int:
    """Return the place of the first closing item, or the end."""
    return next((at for at, item in enumerate(items) if item.standing in closing), len(items))


def _of_template(one: StandingItem) -> dict[str, Any]:
    return {
        "title": one.title,
        "type": one.type,
        "minutes": one.minutes,
        "owners": one.owners,
        "purpose": one.purpose,
    }


def _as_in(item: AgendaItem, one: StandingItem) -> bool:
    return all(getattr(item, name) == value for name, value in _of_template(one).items())


def duplicates(agenda: Agenda, drafts: Sequence[DraftItem]) -> list[str]:
    """Return the titles of `drafts` that the agenda already has, ignoring case. There may be many breaks."""
    return equal_titles(agenda, [draft.title for draft in drafts if draft.type is not ItemType.BREAK])


def equal_titles(agenda: Agenda, titles: Iterable[str], *, but_for: Collection[ItemId] = ()) -> list[str]:
    """Return those of `titles` that an item of the agenda already has, ignoring case."""
    known = {item.title.casefold() for item in agenda.items if item.id not in but_for}
    return [title for title in titles if title.casefold() in known]


def item_at(agenda: Agenda, number: int) -> AgendaItem:
    """Return the item with this number, from 1. Raises Refusal if there is none."""
    if not agenda.items:
        raise Refusal("agenda-empty")
    if not 1 <= number <= len(agenda.items):
        raise Refusal("agenda-no-such-item", number=number, last=len(agenda.items))
    return agenda.items[number - 1]


def remove_item(agenda: Agenda, number: int) -> Agenda:
    """Return the agenda without item `number`. Raises Refusal if it was carried to a later one."""
    gone = item_at(agenda, number)
    if gone.carried_to:
        raise Refusal("agenda-gone-on", number=number, title=gone.title)
    return changed(agenda, (item for item in agenda.items if item.id != gone.id))


def move_item(agenda: Agenda, number: int, to: int) -> Agenda:
    """Return the agenda with item `number` at place `to`."""
    moved = item_at(agenda, number)
    item_at(agenda, to)
    others = [item for item in agenda.items if item.id != moved.id]
    others.insert(to - 1, moved)
    return changed(agenda, others)


def edit_item(agenda: Agenda, number: int, draft: DraftItem) -> Agenda:
    """Return the agenda with item `number` changed by `draft`. Values that the draft does not mention (minutes, owners,
    type, parts) stay."""
    return replaced(agenda, with_draft(item_at(agenda, number), draft))


def with_draft(item: AgendaItem, draft: DraftItem) -> AgendaItem:
    """Return `item` with the values of `draft`; the others stay."""
    return replace(
        item,
        title=draft.title or item.title,
        owners=draft.owners or item.owners,
        type=draft.type or item.type,
        purpose=draft.purpose if draft.type else item.purpose,
        minutes=draft.minutes if draft.minutes is not None else item.minutes,
        parts=draft.parts or item.parts,
        material=draft.material or item.material,
    )


def replaced(agenda: Agenda, item: AgendaItem) -> Agenda:
    """Return the agenda with `item` in place of the one with its id."""
    return changed(agenda, (item if old.id == item.id else old for old in agenda.items))


def may_be_carried(item: AgendaItem) -> bool:
    """Return whether the item is carried if nobody tells its result.

    Standing items come by themselves, and each meeting has its own opening, closing and breaks.
    """
    return not item.standing and item.type is not ItemType.BREAK and ceremony_of(item.title) is None


def mark(agenda: Agenda, number: int, status: ItemStatus, *, outcome: str = "", by: Author | None = None) -> Agenda:
    """Return the agenda with this status of item `number`. An `outcome` is added to its decisions. Raises Refusal for
    carrying a standing item."""
    item = item_at(agenda, number)
    if status is ItemStatus.CARRIED and not may_be_carried(item):
        raise Refusal("carry-stands-anyway", title=item.title)
    if outcome:
        # Whoever tells the result of a moved item says that it was dealt with.
        item = with_decision(replace(item, status=ItemStatus.DONE), outcome, by)
    return replaced(agenda, replace(item, status=status, unticked=False))


def add_material(agenda: Agenda, number: int, material: Material) -> Agenda:
    """Return the agenda with this material of item `number`, each address once. Raises Refusal for anything but an
    https address, and for too much."""
    item = item_at(agenda, number)
    address = address_of(material.address)
    if address is None:
        raise Refusal("material-no-address")
    others = tuple(one for one in item.material if one.address != address)
    if len(others) >= MOST_MATERIAL:
        raise Refusal("material-too-much", most=MOST_MATERIAL)
    return replaced(agenda, replace(item, material=(*others, replace(material, address=address))))


def address_of(text: str) -> str | None:
    """Return `text` as an https address for a card; None if it is not one."""
    address = quote(text.strip(), safe="%/:=&?~#+!$,;'@*-._")
    if len(address) > LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return None
    is_one = parts.scheme == "https" and "." in host.strip(".") and "%" not in host and "@" not in parts.netloc
    return address if is_one else None
