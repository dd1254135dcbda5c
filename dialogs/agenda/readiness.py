"""Values that an agenda lacks before its meeting, and who should add them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dialogs.agenda.formalities import is_formality
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType
from dialogs.agenda.preparing import Step
from dialogs.model import Member, PersonId


@dataclass(frozen=True, slots=True)
class Lack:
    """Item `number` has no `owner`, no `minutes` or no `material`, if they are True."""

    number: int
    title: str
    owner: bool = False
    minutes: bool = False
    material: bool = False


def is_missing(agenda: Agenda) -> bool:
    """Return whether nobody has added an item. Standing items do not count."""
    return all(item.standing for item in agenda.all_items)


def lacks(agenda: Agenda, step: Step) -> list[Lack]:
    """Return what the items lack for `step`.

    Standing items are as the group wants them, a break has no owner, and nobody prepares openings and closings.
    """
    find = _unready if step is Step.UNREADY else _without_material
    return [
        lack
        for number, item in enumerate(agenda.items, 1)
        if item.status is ItemStatus.OPEN
        and not item.standing
        and item.type is not ItemType.BREAK
        and not is_formality(item.title)
        if (lack := find(number, item)) is not None
    ]


def _unready(number: int, item: AgendaItem) -> Lack | None:
    # The table round belongs to everybody.
    owner = item.type is not ItemType.ROUND and not item.owners and not any(part.owners for part in item.parts)
    minutes = not item.minutes
    return Lack(number, item.title, owner=owner, minutes=minutes) if owner or minutes else None


def _without_material(number: int, item: AgendaItem) -> Lack | None:
    if item.type is ItemType.DECISION and not item.material:
        return Lack(number, item.title, material=True)
    return None


def asked(
    agenda: Agenda, step: Step, roster: Collection[Member], *, leads: PersonId | None
) -> Mapping[PersonId, tuple[Lack, ...]]:
    """Return who is asked for which values: the owners who are in the group; `leads` for items without such an
    owner."""
    known = {member.person.id for member in roster}
    found: dict[PersonId, tuple[Lack, ...]] = {}
    for lack in lacks(agenda, step):
        item = agenda.items[lack.number - 1]
        owners = [*item.owners, *(owner for part in item.parts for owner in part.owners)]
        theirs = {owner.person_id for owner in owners if owner.person_id is not None} & known
        for person_id in theirs or ({leads} if leads is not None else set()):
            found[person_id] = (*found.get(person_id, ()), lack)
    return found
