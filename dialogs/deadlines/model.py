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
    """A number of days or, with `working`, of working days. `timed`: at the clock time of the deadline itself."""

    number: int
    working: bool = False
    timed: bool = False


Ladder = tuple[Days, ...]
"""How long before a deadline it reminds, longest first."""
AT_TIME = Days(0, timed=True)


@dataclass(frozen=True, slots=True)
class Assignment:
    """The owner: a person; an organisation or sub-group, by its name in the group; or, with neither, the whole group.

    `due_on` is their own day, if they have one. A task that one person of an organisation has done is done for all of
    it. With the whole group as owner, each person who is done has a row too.
    """

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
    """A task with a last day, numbered D1, D2 … within its group. `at` is its clock time, if it has one.

    A private deadline belongs to its creator alone, numbered P1, P2 …, and to no group. `ladder` None is the usual one.
    `final_on`: "25 januari, dock senast 15 februari". A deadline that `follows` another in a chain comes `gap` after
    it. `yearly`: it comes again each year. `rule`: it recurs otherwise (see recurrence.py). `leap_day`: its day on 28
    February means 29 February in leap years. `source` is the sentence in which it was found. `aloud`: it was created in
    the group, so a reminder may be posted there for a person who cannot be reached in private.
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
    rule: str = ""

    @property
    def recurs(self) -> bool:
        return self.yearly or bool(self.rule)

    @property
    def private(self) -> bool:
        return self.group_id is None

    @property
    def label(self) -> str:
        return f"P{self.number}" if self.private else f"D{self.number}"
