"""The nouns that everybody shares. Instants end in `_at` and are aware UTC; days are `date`; durations `timedelta`."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

GroupId = str
PersonId = str
MeetingId = str
ItemId = str
DeadlineId = str
RoundId = str


class Refusal(Exception):  # noqa: N818 - reads as what happened
    """The member asked for something we will not do; `key` and `values` name the sentence that says so to them."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Role(StrEnum):
    CHAIR = "chair"
    SECRETARY = "secretary"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a tenant. `object_id` is their Entra object id there; `platform_id` the bot's own id for them."""

    tenant_id: str
    id: PersonId
    name: str
    platform_id: str
    object_id: str | None = None
    email: str | None = None
    private_conversation: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A network that meets: one home conversation, its zone, locale and choices."""

    tenant_id: str
    id: GroupId
    name: str
    conversation: str
    zone: ZoneInfo
    locale: str
    anonymous: bool = True


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a group. `is_member`: ticked by the secretary; a roster holds others too. A chair or a secretary
    need not be a member."""

    person: Person
    roles: frozenset[Role] = frozenset()
    organisation: str = ""
    is_member: bool = True

    @property
    def leads(self) -> bool:
        return bool(self.roles & {Role.CHAIR, Role.SECRETARY})


class MeetingStatus(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Meeting:
    id: MeetingId
    group_id: GroupId
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    status: MeetingStatus = MeetingStatus.PLANNED
    acting_chair: PersonId | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    agenda_version: int = 0

    @property
    def length(self) -> timedelta:
        return self.ends_at - self.starts_at


class Coming(StrEnum):
    YES = "yes"
    NO = "no"
    SUBSTITUTE = "substitute"


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
class AgendaItem:
    """One point of the agenda; its number is its place in it, from 1. `minutes` is its planned length.

    `purpose` is the words in brackets that are more than a type ("beslut kring resurser").
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


@dataclass(frozen=True, slots=True)
class Agenda:
    """The items of one meeting in order. `version` grows with every change."""

    meeting_id: MeetingId
    items: tuple[AgendaItem, ...] = ()
    version: int = 0

    @property
    def minutes(self) -> int:
        """The planned minutes of the items that have any."""
        return sum(item.minutes or 0 for item in self.items)


@dataclass(frozen=True, slots=True)
class DraftItem:
    """What was typed for an item, before it has a place in an agenda."""

    title: str
    owners: tuple[Owner, ...] = ()
    type: ItemType | None = None
    purpose: str = ""
    minutes: int | None = None
    parts: tuple[Part, ...] = ()


class Heading(StrEnum):
    DRIV = "driv"
    HINDER = "hinder"


@dataclass(frozen=True, slots=True)
class Statement:
    heading: Heading
    text: str


@dataclass(frozen=True, slots=True)
class FeedbackRound:
    """One asking of driv och hinder after a meeting. `asked` and `answered` are counts of people."""

    id: RoundId
    group_id: GroupId
    meeting_id: MeetingId
    anonymous: bool
    opened_at: datetime
    closes_at: datetime
    closed_at: datetime | None = None
    asked: int = 0
    answered: int = 0


class DeadlineStatus(StrEnum):
    ACTIVE = "active"
    DONE = "done"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is to do it: a person, or the whole group (`person_id` None)."""

    person_id: PersonId | None
    name: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to be done by a day. Numbered D1, D2 … within its group. `at` is the clock time, where one was said."""

    id: DeadlineId
    group_id: GroupId
    number: int
    title: str
    due_on: date
    at: time | None = None
    status: DeadlineStatus = DeadlineStatus.ACTIVE
    assignments: tuple[Assignment, ...] = field(default=())
    created_by: PersonId | None = None

    @property
    def label(self) -> str:
        return f"D{self.number}"
