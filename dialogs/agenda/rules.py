"""What may be done with an agenda: every change gives a new one, a version higher."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from dialogs.model import Agenda, AgendaItem, DraftItem, ItemId, PersonId, Refusal

MOST_ITEMS = 80
"""Three times what the longest agenda of these networks has; a bound on the card, not a wish."""


def _changed(agenda: Agenda, items: Iterable[AgendaItem]) -> Agenda:
    return replace(agenda, items=tuple(items), version=agenda.version + 1)


def add_items(
    agenda: Agenda,
    drafts: Sequence[DraftItem],
    *,
    by: PersonId | None,
    by_name: str,
    new_id: Callable[[], ItemId],
) -> Agenda:
    """The agenda with `drafts` last, in their order; an equal title is kept, and pointed out by `duplicates`."""
    if len(agenda.items) + len(drafts) > MOST_ITEMS:
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
        )
        for draft in drafts
    ]
    return _changed(agenda, [*agenda.items, *added])


def duplicates(agenda: Agenda, drafts: Sequence[DraftItem]) -> list[str]:
    """The titles of `drafts` that the agenda already has, in any case."""
    known = {item.title.casefold() for item in agenda.items}
    return [draft.title for draft in drafts if draft.title.casefold() in known]


def item_at(agenda: Agenda, number: int) -> AgendaItem:
    """The item with this number, from 1; Refusal where there is none."""
    if not agenda.items:
        raise Refusal("agenda-empty")
    if not 1 <= number <= len(agenda.items):
        raise Refusal("agenda-no-such-item", number=number, last=len(agenda.items))
    return agenda.items[number - 1]


def remove_item(agenda: Agenda, number: int) -> Agenda:
    gone = item_at(agenda, number)
    return _changed(agenda, (item for item in agenda.items if item.id != gone.id))


def move_item(agenda: Agenda, number: int, to: int) -> Agenda:
    """The agenda with item `number` at place `to`; the others close up."""
    moved = item_at(agenda, number)
    item_at(agenda, to)
    others = [item for item in agenda.items if item.id != moved.id]
    others.insert(to - 1, moved)
    return _changed(agenda, others)


def edit_item(agenda: Agenda, number: int, draft: DraftItem) -> Agenda:
    """Item `number` as `draft` has it. What the draft does not mention (minutes, owners, type, parts) stays."""
    old = item_at(agenda, number)
    new = replace(
        old,
        title=draft.title or old.title,
        owners=draft.owners or old.owners,
        type=draft.type or old.type,
        purpose=draft.purpose if draft.type else old.purpose,
        minutes=draft.minutes if draft.minutes is not None else old.minutes,
        parts=draft.parts or old.parts,
    )
    return _changed(agenda, (new if item.id == old.id else item for item in agenda.items))


def restored(agenda: Agenda, items: Sequence[AgendaItem]) -> Agenda:
    """The agenda as it was with `items`, as a new version: "ångra" is a change too."""
    return Agenda.of(agenda.meeting_id, items, agenda.version + 1)
