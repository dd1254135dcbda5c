"""Days that meet at different times or places: "5/9 9-12 i Örebro, 3/10 13-15 i Kumla"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dialogs.dates import FoundDay, FoundTime
from dialogs.meetings.reading import typed_time_and_place


@dataclass(frozen=True, slots=True)
class Together:
    """Days that have their time and place in common."""

    days: tuple[FoundDay, ...]
    time: FoundTime
    place: str = ""


def apart_by_time(text: str, days: Sequence[FoundDay], *, today: date) -> tuple[Together, ...]:
    """Return the days by time and place; () where at most one day has a time of its own. A day without a time has that
    of the next."""
    ends = [*(day.start for day in days[1:]), len(text)]
    behind = [typed_time_and_place(text[day.end : end], today=today) for day, end in zip(days, ends, strict=True)]
    if sum(each.time is not None for each in behind) <= 1:
        return ()
    places = {each.place for each in behind if each.time and each.place}
    only = next(iter(places)) if len(places) == 1 else ""
    found: dict[tuple[object, ...], list[FoundDay]] = {}
    told: dict[tuple[object, ...], tuple[FoundTime, str]] = {}
    time, place = next((each.time, each.place or only) for each in reversed(behind) if each.time)
    for day, each in reversed(list(zip(days, behind, strict=True))):
        if each.time is not None:
            time, place = each.time, each.place or only
        key = (time.at, time.until, place)
        found.setdefault(key, []).insert(0, day)
        told[key] = (time, place)
    groups = [Together(tuple(group), *told[key]) for key, group in found.items()]
    return tuple(sorted(groups, key=lambda group: group.days[0].start))
