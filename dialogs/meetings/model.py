"""A meeting and its attendance."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from dialogs.model import GroupId, MeetingId, PersonId, SeriesId


class MeetingStatus(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting. `occasion` is its day in the series, which stays when the meeting moves. `posted_at`: when its
    agenda was last posted in the group with mentions. `settled_at`: when its agenda was closed; other items are carried
    to the next meeting."""

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
