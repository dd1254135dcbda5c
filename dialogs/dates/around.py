"""The surroundings of a date, and the tense in which they tell of it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from dialogs.dates import cues, meeting_cues
from dialogs.dates.columns import Column
from dialogs.dates.due import last_of
from dialogs.dates.records import Record


class Kind(StrEnum):
    """The kind of a date."""

    DEADLINE = "deadline"
    NEXT_MEETING = "next_meeting"
    PAST = "past"
    EVENT = "event"
    PERIOD = "period"
    DECISION = "decision"
    OTHER = "other"


class Tense(StrEnum):
    """Whether a sentence is about the past or the future."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Around:
    """The folded words around a date.

    `left` begins at the sentence or after the date before, and `right` ends at the sentence or the next date. `above`
    holds the headings and labels above it, nearest first. `column` is its column in a table.
    """

    left: str
    right: str
    above: tuple[str, ...] = ()
    column: Column | None = None
    record: Record | None = None
    """The labels before it: "Ansvarig: … Klart: …"."""
    followed: bool = False
    """Return whether `right` ends at the next date."""
    previous: Kind | None = None
    """The kind of the date before it in the sentence."""
    is_span: bool = False
    """Return whether it spans several days."""
    earlier: str = ""
    """Its sentence up to the end of the date before it."""
    begins: bool = False
    """Whether it begins its line."""
    is_counted: bool = False
    """Whether it is counted from the day of the document: "på fredag", "om två veckor"."""
    is_before: bool = False
    """Whether its words begin with "before": "före jul"."""
    goes_on: bool = False
    """Whether a next meeting is named shortly before it, also in another sentence."""

    @property
    def in_plan(self) -> bool:
        """Whether it stands in a list or a table of meetings, which also has those that have been."""
        if self.column:
            return self.column.is_plan
        if meeting_cues.AGENDA_ON.match(self.left) or self.is_bare_meeting:
            return True
        return any(meeting_cues.PLAN.search(label) for label in (*self.above, self.near_left))

    @cached_property
    def is_bare_meeting(self) -> bool:
        """Whether a meeting without whose it is stands right before it: "Lunchmöte 17 november"."""
        end = self.left[-90:]
        return bool(meeting_cues.MAY_BE_BARE.search(end[-36:]) and meeting_cues.BARE.search(end))

    @cached_property
    def near_left(self) -> str:
        """The part of `left` that is searched for cues."""
        return self.left[-200:]

    @cached_property
    def near_right(self) -> str:
        """The part of `right` that is searched for cues."""
        return self.right[:120]

    @cached_property
    def tense(self) -> Tense:
        """Whether the sentence is about the past or the future."""
        return _told(self)


NEAR = 3
"""Words between a cue and the date that surely belongs to it."""


def tense_of(around: Around) -> Tense:
    """Return whether the sentence is about the past or the future."""
    return around.tense


def _told(around: Around) -> Tense:
    """Return the tense of the nearest verb that tells."""
    left, right = around.left[-200:], cues.WHO_DID.split(around.right[:100].partition(";")[0], 1)[0]
    if around.followed and leads_on(right):
        right = ""
    distances = []
    for tense, pattern in ((Tense.PAST, cues.PAST), (Tense.FUTURE, cues.FUTURE)):
        ends = [len(left) - match.end() for match in pattern.finditer(left)]
        if match := pattern.search(right):
            ends.append(match.start() + (40 if ends or "," in right[: match.start()] else 0))
        distances += [(min(ends), tense)] if ends else []
    return min(distances)[1] if distances else Tense.UNKNOWN


def leads_on(right: str) -> bool:
    """Return whether the words before the next date begin its own cue: ", nomineringsstopp"."""
    if cues.CLOSES.fullmatch(right):
        return True
    clause = cues.CLAUSE.split(right)[-1]
    match = last_of(cues.BEFORE_NOUN, clause)
    return clause != right and match is not None and len(clause[match.end() :].split()) < NEAR


def tells_of_last_year(around: Around) -> bool:
    """Return whether its sentence is about the year, the term or the time before: "förra årets läger 15 november"."""
    said = cues.LAST_YEAR.search(around.near_left) or cues.LAST_YEAR.search(around.near_right)
    return bool(said) and tense_of(around) is not Tense.FUTURE
