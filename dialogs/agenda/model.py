"""The agenda of a meeting: its items, their owners, parts and material."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dialogs.model import ForwardingId, ItemId, MeetingId, PersonId


@dataclass(frozen=True, slots=True)
class AgendaChoices:
    """How a group makes its agendas. `accepted`: what a member adds is a proposal until the chair accepts it.
    `stop_days`: so is what comes later than so many days before the meeting; None: there is no such day."""

    accepted: bool = False
    stop_days: int | None = None


class ItemType(StrEnum):
    INFORMATION = "information"
    DISCUSSION = "discussion"
    DECISION = "decision"
    ROUND = "round"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Owner:
    """Who brings an item: text first, linked to a person when recognised."""

    text: str
    person_id: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A sub-point of an item, or the part of it that one owner brings."""

    text: str
    owners: tuple[Owner, ...] = ()
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Material:
    """What is to be read before an item: an https address, and what to call it."""

    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class StandingItem:
    """What stands on every agenda of a series. What is added comes before the `closing` ones."""

    id: str
    title: str
    type: ItemType | None = None
    minutes: int | None = None
    owners: tuple[Owner, ...] = ()
    purpose: str = ""
    closing: bool = False


class ItemStatus(StrEnum):
    """`PROPOSED`: the chair has yet to accept it. `CARRIED`: it goes on to the next meeting."""

    PROPOSED = "proposed"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Carried:
    """Where an item was before: `item` of the meeting on the day `on`, from where it came here as the `times`-th time
    that it was carried."""

    item: ItemId
    on: date
    times: int = 1


@dataclass(frozen=True, slots=True)
class SentFrom:
    """By which forwarding an item came from another group, that group's name, the day of its meeting, and the number
    that the item had there."""

    forwarding: ForwardingId
    group: str
    on: date
    number: int


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One point of the agenda; its number is its place in it, from 1. `minutes` is its planned length.

    `purpose` is the words in brackets that are more than a type ("beslut kring resurser"). `standing` is the id of the
    template's item that it is of. `outcome` is what was decided. `carried_to` is the item of a later meeting that it
    became; one that is CARRIED without it waits for a meeting to go to. `suggested` is its number among the suggested
    items of its meeting (F1, F2 …), which it gets when it is saved and keeps.
    """

    id: ItemId
    title: str
    owners: tuple[Owner, ...] = ()
    type: ItemType | None = None
    purpose: str = ""
    minutes: int | None = None
    parts: tuple[Part, ...] = ()
    added_by: PersonId | None = None
    added_by_name: str = ""
    material: tuple[Material, ...] = ()
    status: ItemStatus = ItemStatus.OPEN
    outcome: str = ""
    standing: str = ""
    carried: Carried | None = None
    carried_to: ItemId | None = None
    sent_from: SentFrom | None = None
    suggested: int | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items of one meeting in order, and what is `proposed` for it, which has no number yet. `version` grows with
    every change."""

    meeting_id: MeetingId
    items: tuple[AgendaItem, ...] = ()
    version: int = 0
    proposed: tuple[AgendaItem, ...] = ()

    @classmethod
    def of(cls, meeting_id: MeetingId, items: Sequence[AgendaItem], version: int) -> "Agenda":
        """The agenda of all of its items, those that are only proposed among them."""
        return cls(
            meeting_id=meeting_id,
            items=tuple(item for item in items if item.status is not ItemStatus.PROPOSED),
            version=version,
            proposed=tuple(item for item in items if item.status is ItemStatus.PROPOSED),
        )

    @property
    def all_items(self) -> tuple[AgendaItem, ...]:
        """Those that are proposed after the others."""
        return (*self.items, *self.proposed)

    @property
    def minutes(self) -> int:
        """The planned minutes of the items that have any, but for those that were dropped or go on to another."""
        left = {ItemStatus.OPEN, ItemStatus.DONE}
        return sum(item.minutes or 0 for item in self.items if item.status in left)


@dataclass(frozen=True, slots=True)
class DraftItem:
    """What was typed for an item, before it has a place in an agenda. `is_shortened`: the title was too long, and the
    whole of it is among the parts."""

    title: str
    owners: tuple[Owner, ...] = ()
    type: ItemType | None = None
    purpose: str = ""
    minutes: int | None = None
    parts: tuple[Part, ...] = ()
    material: tuple[Material, ...] = ()
    is_shortened: bool = False
