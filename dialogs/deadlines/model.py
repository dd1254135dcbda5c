"""A deadline, its assignments and its ladder of reminders."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum

from dialogs.model import DeadlineId, GroupId, PersonId


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
