"""The nouns that everybody shares. Instants end in `_at` and are aware UTC; days are `date`; durations `timedelta`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

GroupId = str
PersonId = str
SeriesId = str
MeetingId = str
ItemId = str
ForwardingId = str
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
    weekly: bool = False
    """They would rather hear of deadlines on Mondays than one by one."""
    locale: str | None = None
    """The language that they chose for what they are told in private; None: their group's."""


@dataclass(frozen=True, slots=True)
class SummerPause:
    """A part of each year in which a group's days are free: (month, day) of its first and its last day."""

    first: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, slots=True)
class DeadlineChoices:
    """How a group is reminded. `bridge_days_free`: a working day between two free ones counts as free. `weekly`: on
    Mondays instead of one by one. `grace` is how many working days after a deadline those who are late hear of it, and
    how many after that the chair does. `overdue_aloud`: what is late may be said in the group."""

    bridge_days_free: bool = False
    summer: SummerPause | None = None
    weekly: bool = False
    grace: int = 2
    overdue_aloud: bool = False


class Asks(StrEnum):
    """Where a group is asked about its meetings."""

    GROUP = "group"
    PRIVATE = "private"
    BOTH = "both"


class ThirdKind(StrEnum):
    WORD = "word"
    SCALE = "scale"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class ThirdQuestion:
    """What is asked beside driv and hinder: the meeting in one word, on a scale from 1 to 5, or the group's own
    question, worded in Swedish, in English or in both."""

    kind: ThirdKind
    sv: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A network that meets: one home conversation, its zone, locale and choices. "Laget runt" is asked
    `table_round_days` working days before the meeting; None: it is not asked. Its agendas are posted by themselves
    `post_days` working days before; None: only when somebody posts them."""

    tenant_id: str
    id: GroupId
    name: str
    conversation: str
    zone: ZoneInfo
    locale: str
    anonymous: bool = True
    deadlines: DeadlineChoices = DeadlineChoices()
    asks: Asks = Asks.GROUP
    third: ThirdQuestion | None = None
    table_round_days: int | None = 2
    post_days: int | None = 5


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a group. `is_member`: ticked by the secretary; a roster holds others too. A chair or a secretary
    need not be a member."""

    person: Person
    roles: frozenset[Role] = frozenset()
    organisation: str = ""
    is_member: bool = True
    subgroup: str = ""
    """A part of the group that they belong to beside their organisation ("väster")."""

    @property
    def leads(self) -> bool:
        return bool(self.roles & {Role.CHAIR, Role.SECRETARY})


@dataclass(frozen=True, slots=True)
class AgendaChoices:
    """How a group makes its agendas. `accepted`: what a member adds is a proposal until the chair accepts it.
    `stop_days`: so is what comes later than so many days before the meeting; None: there is no such day."""

    accepted: bool = False
    stop_days: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """The meetings of a group that come again: by `rule` or on `days`, from `starts` for `length`, in the group's zone.

    `rule` is an iCalendar recurrence of days, its first included ("DTSTART:20260828\nRRULE:FREQ=WEEKLY;…"); with pasted
    `days` it is "". `template` is what stands on every agenda.
    """

    id: SeriesId
    group_id: GroupId
    rule: str = ""
    days: tuple[date, ...] = ()
    starts: time = time(9)
    length: timedelta = timedelta(hours=1)
    place: str = ""
    template: tuple["StandingItem", ...] = ()
    choices: AgendaChoices = AgendaChoices()


class MeetingStatus(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. `occasion` is the day on which its series has it, which stays when the meeting is moved.
    `posted_at` is when its agenda was last posted in the group with a mention of those concerned. `settled_at` is when
    it was said what had been done of its agenda: what was not goes on to the next meeting."""

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
    series_id: SeriesId | None = None
    occasion: date | None = None
    posted_at: datetime | None = None
    settled_at: datetime | None = None

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


class ForwardingStatus(StrEnum):
    """`WAITING`: those who lead the other group have not answered; or there is no such group, which is to look the
    same. `ACCEPTED`: it is on their agenda, or will be when they plan a meeting. `TAKEN_UP`: they have met, and it was
    done. `DROPPED`: it was taken off their agenda."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_UP = "taken_up"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Forwarding:
    """An item that one group sent to another: from `item`, then number `number` of `from_group`'s meeting, to become
    `became` at `meeting_there`, which is `on` that day. `named` is the other group as the sender wrote it, all that
    their own group is shown of it; `to_group` is None where no group was meant by that. `content` is what was sent:
    what is changed at home afterwards is not changed there. `outcome` is what they decided."""

    id: ForwardingId
    item: ItemId
    number: int
    meeting_id: MeetingId
    from_group: GroupId
    to_group: GroupId | None
    named: str
    content: DraftItem
    sent_by: PersonId
    sent_at: datetime
    status: ForwardingStatus = ForwardingStatus.WAITING
    became: ItemId | None = None
    meeting_there: MeetingId | None = None
    outcome: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class TableRoundAnswer:
    """What somebody says for their organisation under "laget runt" before the meeting; `text` is "" where there is
    nothing new. `name` and `organisation` are those that they have in the group, or had when they left it."""

    person_id: PersonId
    name: str
    organisation: str
    text: str = ""


class Heading(StrEnum):
    DRIV = "driv"
    HINDER = "hinder"
    THIRD = "third"
    """What was answered to the third question, in a round that has one."""


@dataclass(frozen=True, slots=True)
class Statement:
    heading: Heading
    text: str


@dataclass(frozen=True, slots=True)
class FeedbackRound:
    """One asking of driv och hinder after a meeting. `asked` and `answered` are counts of people; `by_others` is how
    many of an open round's answers come from people who do not lead. `shown`: it is closed, and kept its statements.
    `third` is what was asked beside them, as the group had chosen when the round opened."""

    id: RoundId
    group_id: GroupId
    meeting_id: MeetingId
    anonymous: bool
    opened_at: datetime
    closes_at: datetime
    closed_at: datetime | None = None
    asked: int = 0
    answered: int = 0
    by_others: int = 0
    shown: bool = False
    third: ThirdQuestion | None = None


class DeadlineStatus(StrEnum):
    ACTIVE = "active"
    DONE = "done"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days or, with `working`, of working days."""

    number: int
    working: bool = False


Ladder = tuple[Days, ...]
"""How long before a deadline it is reminded of, the longest first."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who is to do it: a person; an organisation or sub-group, by the name that its members have in the group; or,
    with neither, the whole group. `due_on` is their own day, where they have one. What anybody of an organisation has
    done, all of it has. Beside the whole group stand the persons who have said that they are done."""

    person_id: PersonId | None = None
    name: str = ""
    done_at: datetime | None = None
    organisation: str = ""
    due_on: date | None = None

    @property
    def is_group(self) -> bool:
        return self.person_id is None and not self.organisation


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something to be done by a day, numbered D1, D2 … within its group. `at` is the clock time, where one was said.

    A private one belongs to no group, only to the person who made it, among whose own it is numbered P1, P2 …
    `ladder` None is the usual one. `final_on`: "25 januari, dock senast 15 februari". One that `follows` another in a
    chain comes `gap` after it. `yearly`: comes again each year. `leap_day`: what it has on the 28th of February is on
    the 29th in the years that have one. `source` is the sentence that it was found in. `aloud`: it was set in the
    group, and may be said there to one who cannot be reached privately.
    """

    id: DeadlineId
    group_id: GroupId | None
    number: int
    title: str
    due_on: date
    at: time | None = None
    status: DeadlineStatus = DeadlineStatus.ACTIVE
    assignments: tuple[Assignment, ...] = field(default=())
    created_by: PersonId | None = None
    ladder: Ladder | None = None
    final_on: date | None = None
    follows: DeadlineId | None = None
    gap: Days | None = None
    yearly: bool = False
    leap_day: bool = False
    source: str = ""
    aloud: bool = False

    @property
    def private(self) -> bool:
        return self.group_id is None

    @property
    def label(self) -> str:
        return f"P{self.number}" if self.private else f"D{self.number}"
