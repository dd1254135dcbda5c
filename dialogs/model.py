"""Nouns that all features share. Instants end in `_at` and are aware UTC; days are `date`; durations `timedelta`."""

from dataclasses import dataclass
from datetime import datetime
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
    """The bot refuses a member's request. `key` and `values` name the sentence that tells them."""

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Role(StrEnum):
    CHAIR = "chair"
    VICE = "vice"
    SECRETARY = "secretary"
    MEMBER = "member"


LEADING = frozenset({Role.CHAIR, Role.VICE, Role.SECRETARY})
"""The roles that lead a group."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a tenant. `object_id` is their Entra object id there; `platform_id` is the bot's own id for them."""

    tenant_id: str
    id: PersonId
    name: str
    platform_id: str
    object_id: str | None = None
    email: str | None = None
    private_conversation: str | None = None
    weekly: bool = False
    """The person prefers one list of deadlines on Mondays."""
    locale: str | None = None
    """The language of the person's private messages; None: the language of their group."""


@dataclass(frozen=True, slots=True)
class SummerPause:
    """A part of each year in which a group's days are free: (month, day) of its first and last day."""

    first: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True, slots=True)
class DeadlineChoices:
    """How a group is reminded. `bridge_days_free`: a working day between two free days counts as free. `weekly`: one
    list on Mondays. `grace`: working days until late people hear of a deadline, and again until the chair does.
    `overdue_aloud`: late deadlines may be announced in the group."""

    bridge_days_free: bool = False
    summer: SummerPause | None = None
    weekly: bool = False
    grace: int = 2
    overdue_aloud: bool = False


class Asks(StrEnum):
    """The place in which a round asks the members."""

    GROUP = "group"
    PRIVATE = "private"
    BOTH = "both"


class ThirdKind(StrEnum):
    WORD = "word"
    SCALE = "scale"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class ThirdQuestion:
    """The third question of a round: one word, a scale from 1 to 5, or the group's own question, in Swedish, English or
    both."""

    kind: ThirdKind
    sv: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A group that meets: one home conversation, its zone, locale and choices.

    The table round asks `table_round_days` working days before the meeting (None: never). Agendas are posted
    `post_days` working days before it (None: only when somebody posts them).
    """

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
    """A person in a group. `is_member`: ticked by the secretary, because a roster holds others too. A leader need not
    be a member. `joined_at`: when the bot first saw them, which for the first
    roster of a group is the time of its reading; None where nobody noted it."""

    person: Person
    roles: frozenset[Role] = frozenset()
    organisation: str = ""
    is_member: bool = True
    subgroup: str = ""
    """The member's part of the group, besides their organisation ("väster")."""
    joined_at: datetime | None = None

    @property
    def home(self) -> str:
        """The organisation and the sub-group, as far as they are known: "Kumla kommun, väster"."""
        return ", ".join(each for each in (self.organisation, self.subgroup) if each)

    @property
    def leads(self) -> bool:
        return bool(self.roles & LEADING)
