"""A series of meetings: its rule, its usual time and place."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from dialogs.agenda.model import AgendaChoices, StandingItem
from dialogs.model import GroupId, SeriesId


@dataclass(frozen=True, slots=True)
class Series:
    """The meetings of a group that come again: by `rule` or on `days`, from `starts` for `length`, in the group's zone.

    `rule` is an iCalendar recurrence of days, its first included ("DTSTART:20260828\nRRULE:FREQ=WEEKLY;…"); with pasted
    `days` it is "". `template` is what stands on every agenda.
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
