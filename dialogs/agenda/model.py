"""The agenda of a meeting: its items, their owners, parts and material."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from dialogs.model import DeadlineId, ForwardingId, ItemId, MeetingId, PersonId


@dataclass(frozen=True, slots=True)
class AgendaChoices:
    """How a group makes its agendas. `accepted`: an item from a member is a suggested item until a leader accepts it.
    `stop_days`: so is an item that comes later than so many days before the meeting; None: no such day."""

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
    """The owner of an item: a text, linked to a person if recognised."""

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
    """Material of an item: an https address and its title."""

    address: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class StandingItem:
    """An item on every agenda of a series. The meeting's own items come before the `closing` ones."""

    id: str
    title: str
    type: ItemType | None = None
    minutes: int | None = None
    owners: tuple[Owner, ...] = ()
    purpose: str = ""
    closing: bool = False


class ItemStatus(StrEnum):
    """`PROPOSED`: a leader has yet to accept it. `CARRIED`: it moves to the next meeting."""

    PROPOSED = "proposed"
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Carried:
    """The item of an earlier meeting that this item continues: `item` on the day `on`, carried for the `times`-th
    time."""

    item: ItemId
    on: date
    times: int = 1


@dataclass(frozen=True, slots=True)
class SentFrom:
    """The origin of an item from another group: the forwarding, the group's name, its meeting's day, and the item's
    number there."""

    forwarding: ForwardingId
    group: str
    on: date
    number: int


class OutcomeType(StrEnum):
    DECISION = "decision"
    TASK = "task"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote something, by name too, and when."""

    person_id: PersonId | None = None
    name: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision, a task or a note of an item, word for word. Storage gives an `id` to one without.

    Of a task: `owners` are to do it, by `due_on` if that is known; `deadline` reminds them. `asked`: a leader was asked
    for its day, and said that it has none.
    """

    type: OutcomeType
    text: str
    id: str = ""
    by: Author = Author()
    owners: tuple[Owner, ...] = ()
    due_on: date | None = None
    deadline: DeadlineId | None = None
    asked: bool = False
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of the agenda. Its number is its place, from 1. `minutes` is its planned length.

    `purpose` are words in brackets beyond a type ("beslut kring resurser"). `standing` is the id of its standing item.
    `outcomes` are in the order in which they were written. `carried_to` is the item that continues it at a later
    meeting; a CARRIED item without it waits for a meeting. `suggested` is its number among the suggested items (F1,
    F2 …), given at the first save and kept.
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
    outcomes: tuple[Outcome, ...] = ()
    standing: str = ""
    carried: Carried | None = None
    carried_to: ItemId | None = None
    sent_from: SentFrom | None = None
    suggested: int | None = None
    unticked: bool = False
    """Nobody ticked it after the meeting, so it was carried. Its copy at the next meeting has the mark too."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items of one meeting in order, and the suggested items in `proposed`. `version` grows with every change."""

    meeting_id: MeetingId
    items: tuple[AgendaItem, ...] = ()
    version: int = 0
    proposed: tuple[AgendaItem, ...] = ()

    @classmethod
    def of(cls, meeting_id: MeetingId, items: Sequence[AgendaItem], version: int) -> "Agenda":
        """Return the agenda of all these items, suggested ones included."""
        return cls(
            meeting_id=meeting_id,
            items=tuple(item for item in items if item.status is not ItemStatus.PROPOSED),
            version=version,
            proposed=tuple(item for item in items if item.status is ItemStatus.PROPOSED),
        )

    @property
    def all_items(self) -> tuple[AgendaItem, ...]:
        """All items, suggested ones last."""
        return (*self.items, *self.proposed)

    @property
    def minutes(self) -> int:
        """The planned minutes of all items with a length, without dropped and carried ones."""
        left = {ItemStatus.OPEN, ItemStatus.DONE}
        return sum(item.minutes or 0 for item in self.items if item.status in left)


@dataclass(frozen=True, slots=True)
class DraftItem:
    """A typed item before it has a place in an agenda. `is_shortened`: the title was too long, and its full text is
    among the parts."""

    title: str
    owners: tuple[Owner, ...] = ()
    type: ItemType | None = None
    purpose: str = ""
    minutes: int | None = None
    parts: tuple[Part, ...] = ()
    material: tuple[Material, ...] = ()
    is_shortened: bool = False
