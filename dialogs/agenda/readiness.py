"""What an agenda still lacks before its meeting, and whose it is to mend."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dialogs.agenda.formalities import is_formality
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType
from dialogs.agenda.preparing import Step
from dialogs.model import Member, PersonId


@dataclass(frozen=True, slots=True)
class Lack:
    """Item `number` has no `owner`, no `minutes` or no `material`: those that are True."""

    number: int
    title: str
    owner: bool = False
    minutes: bool = False
    material: bool = False


def is_missing(agenda: Agenda) -> bool:
    """Whether nobody has put anything on it: what stands on every agenda is not yet one."""
    return all(item.standing for item in agenda.all_items)


def lacks(agenda: Agenda, step: Step) -> list[Lack]:
    """What the items lack that `step` asks for. What stands on every agenda is as the group wants it, a break is
    nobody's, and nobody prepares the opening and the closing."""
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
    # "Laget runt" is everybody's.
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
    """Who is asked for what: the owners of an item who are in the group; `leads` for what has no such owner."""
    known = {member.person.id for member in roster}
    found: dict[PersonId, tuple[Lack, ...]] = {}
    for lack in lacks(agenda, step):
        item = agenda.items[lack.number - 1]
        owners = [*item.owners, *(owner for part in item.parts for owner in part.owners)]
        theirs = {owner.person_id for owner in owners if owner.person_id is not None} & known
        for person_id in theirs or ({leads} if leads is not None else set()):
            found[person_id] = (*found.get(person_id, ()), lack)
    return found
