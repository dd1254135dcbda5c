"""A feedback round, and the statements in it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from dialogs.model import GroupId, MeetingId, RoundId, ThirdQuestion


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
