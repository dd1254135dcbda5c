"""What is known where something is said, and the readings of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from dialogs.model import Member
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An item of the coming agenda, with the full names of its owners. `starts_at`: its planned local start. `kind` is
    "beslut", "diskussion", "information" and so on, or ""."""

    number: int
    title: str
    owners: tuple[str, ...] = ()
    minutes: int | None = None
    is_break: bool = False
    starts_at: datetime | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class KnownDeadline:
    """An open deadline; `label` is "D3" or "P3". `owners` are full names; none where it concerns the whole group."""

    label: str
    title: str
    due_on: date
    owners: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownMeeting:
    """A planned or begun meeting, in local time."""

    starts_at: datetime
    ends_at: datetime
    place: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """Where, when and by whom something is said, and what is open there.

    `now` is local time. `items` belong to the coming or begun meeting, which is first in `meetings`. `suggested` are
    items that wait for a leader's answer, by their F number, with the person who suggested them as owner. `reminded_of`
    is the label of the deadline that the speaker was reminded of last, in this private chat and within a day.
    """

    now: datetime
    is_private: bool = False
    speaker: str = ""
    is_leader: bool = False
    people: Sequence[Member] = ()
    meetings: tuple[KnownMeeting, ...] = ()
    items: tuple[KnownItem, ...] = ()
    suggested: tuple[KnownItem, ...] = ()
    deadlines: tuple[KnownDeadline, ...] = ()
    groups: tuple[str, ...] = ()
    is_meeting_on: bool = False
    has_met: bool = True
    """Whether a meeting of the group has begun, now or earlier."""
    round_is_open: bool = False
    round_asks_me: bool = False
    form_is_open: bool = False
    question_waits: bool = False
    reminded_of: str = ""
    added_last: str = ""
    """The label of the newest open deadline that the speaker added."""
    just_added: str = ""
    """Its label if that was the speaker's last change here, a few minutes ago."""
    last_item: int = 0
    """The number of the item of which the newest change here is, a few minutes ago, whoever made it; 0 for none."""

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def organisations(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member.organisation for member in self.people if member.organisation))


@dataclass(frozen=True)
class Sentence:
    """One request as it was typed, without greetings. `text` and `folded` have the same length."""

    text: str
    is_english: bool = False
    is_own_wish: bool = False
    """Whether "jag vill" or the like stood before the text."""
    is_proposal: bool = False
    """Whether "jag föreslår att" or the like stood before the text: it may be said to the others."""

    @cached_property
    def folded(self) -> str:
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to understand a request: `says` are commands in their exact form, obeyed in order.

    `left` are parts of the request that are not understood. The writer is told of them. A slot of a reading that is not
    `is_certain` was guessed, so the writer is asked.
    """

    says: tuple[str, ...]
    left: tuple[str, ...] = field(default=())
    is_certain: bool = True
    shown: tuple[str, ...] = ()
    """The commands as the writer reads them, with titles; `says` where it is empty."""
    asks_back: bool = False
    """It only asks what is missing, so every other reading wins over it."""


Meaning = Callable[[Sentence, Context], tuple[Reading, ...]]
"""Makes the readings of a request with a certain intent. None at all: the request lacks what the intent needs. Several:
they are alternatives, the likeliest first, and the writer is asked."""


def one(*says: str, left: Sequence[str] = ()) -> tuple[Reading, ...]:
    """The single reading that gives these commands."""
    return (Reading(says, tuple(left)),)


def either(*alternatives: str) -> tuple[Reading, ...]:
    """One reading for each alternative."""
    return tuple(Reading((each,)) for each in alternatives)
