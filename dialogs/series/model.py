"""A series of meetings: its rule, its usual time and place."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from dialogs.agenda.model import AgendaChoices, StandingItem
from dialogs.model import GroupId, SeriesId


@dataclass(frozen=True, slots=True)
class Series:
    """The recurring meetings of a group: by `rule` or on `days`, at `starts` for `length`, in the group's zone.

    `rule` is an iCalendar recurrence of days that includes its first day ("DTSTART:20260828\nRRULE:FREQ=WEEKLY;…"), or
    "" with pasted `days`. `template` holds the standing items.
    """

    id: SeriesId
    group_id: GroupId
    rule: str = ""
    days: tuple[date, ...] = ()
    starts: time = time(9)
    length: timedelta = timedelta(hours=1)
    place: str = ""
    template: tuple["StandingItem", ...] = ()
    choices: AgendaChoices = AgendaChoices()
