"""The nouns that everybody shares. Instants end in `_at` and are aware UTC; days are `date`; durations `timedelta`."""

from dataclasses import dataclass
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
