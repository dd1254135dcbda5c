"""An invitation to an occasion beside the meetings, such as a training day, and who signs up for it."""

from dataclasses import dataclass
from datetime import date, datetime

import msgspec

from dialogs.model import GroupId, PersonId


class Draft(msgspec.Struct, frozen=True):
    """An invitation as it was typed, before a yes. Each field is a text: an ISO day, a time "09:00", or "" for unknown.

    `changes` is the id of the invitation that it changes. `problem` is the key of a sentence about a part that could
    not be read.
    """

    title: str = ""
    day: str = ""
    last_day: str = ""
    starts: str = ""
    ends: str = ""
    place: str = ""
    answer_by: str = ""
    changes: str = ""
    problem: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Invitation:
    """`answer_by` is the last day to sign up, if there is one. `revision` grows with each change that people are told
    of. `nudged` counts the reminders to those who have not answered."""

    id: str
    group_id: GroupId
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str = ""
    answer_by: date | None = None
    opened_by: PersonId | None = None
    opened_at: datetime | None = None
    cancelled_at: datetime | None = None
    revision: int = 0
    nudged: int = 0


@dataclass(frozen=True, slots=True)
class SignUp:
    """The answer of a person. A guest has no `person_id`; their key is made of the name."""

    key: str
    name: str
    comes: bool
    person_id: PersonId | None = None
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """The answers to an invitation: who comes, by organisation, who cannot, and who has not answered."""

    coming: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(organisation or "", the names), by organisation."""
    declined: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return sum(len(names) for _, names in self.coming)
