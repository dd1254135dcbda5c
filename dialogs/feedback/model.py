"""A feedback round, and the statements in it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dialogs.model import GroupId, MeetingId, RoundId, ThirdQuestion


class Heading(StrEnum):
    DRIV = "driv"
    HINDER = "hinder"
    THIRD = "third"
    """Answers to the third question, in a round that has one."""


@dataclass(frozen=True, slots=True)
class Statement:
    heading: Heading
    text: str


@dataclass(frozen=True, slots=True)
class FeedbackRound:
    """One question about driv och hinder after a meeting.

    `asked` and `answered` are counts of people. `by_others` counts the answers to an open round by people who do not
    lead. `shown`: it is closed and kept its statements. `third` is its third question, as the group had chosen at its
    opening.
    """

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
