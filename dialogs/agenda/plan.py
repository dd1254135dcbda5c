"""The times of an agenda: when each item begins, whether all fit, and what could be shortened or moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType
from dialogs.meetings.model import Meeting

_EVEN = 5
"""Minutes. Calculated times and suggested lengths are rounded to this."""
_LONGEST_GUESS = 60
"""Minutes. A longer length is never guessed, because the item would need a break in it."""
MOST_SHORTENED = 3
_TAKES_TIME = frozenset({ItemStatus.OPEN, ItemStatus.DONE})
_STAYS = frozenset({ItemType.DECISION, ItemType.ROUND, ItemType.BREAK})
"""Types that nobody is asked to shorten or move: they were requested, or belong to everybody."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One item's place in the meeting. `starts` and `minutes` count from the meeting's start. `guessed`: it begins
    after an item without a given length; `lasts_guessed`: it is such an item."""

    number: int
    item: AgendaItem
    starts: int
    minutes: int
    guessed: bool = False
    lasts_guessed: bool = False

    @property
    def ends(self) -> int:
        return self.starts + self.minutes

    @property
    def is_break(self) -> bool:
        return self.item.type is ItemType.BREAK

    @property
    def takes_time(self) -> bool:
        """Return whether the item takes time. Dropped and carried items do not."""
        return self.item.status in _TAKES_TIME


@dataclass(frozen=True, slots=True)
class Plan:
    """The slots of all items, in order and without gaps. `length` is the meeting's, in minutes."""

    slots: tuple[Slot, ...]
    starts_at: datetime
    length: int

    @property
    def is_timed(self) -> bool:
        """Return whether any length was given. Otherwise every time would be a guess."""
        return any(slot.minutes and not slot.lasts_guessed for slot in self.slots)

    @property
    def planned(self) -> int:
        """The sum of the given minutes."""
        return sum(slot.minutes for slot in self.slots if not slot.lasts_guessed)

    @property
    def over(self) -> int:
        """The given minutes beyond the length of the meeting; 0 if all fit."""
        return max(0, self.planned - self.length)

    def at(self, minutes: int) -> datetime:
        """Return the time so many minutes after the start. It counts in UTC, so a change of clocks makes nothing
        longer."""
        return self.starts_at + timedelta(minutes=minutes)

    def begins_at(self, slot: Slot) -> datetime:
        """Return the start of a slot. A guess is rounded up to five minutes."""
        at = self.at(slot.starts)
        past = at.minute % _EVEN
        return at + timedelta(minutes=_EVEN - past) if slot.guessed and past else at


def plan(agenda: Agenda, meeting: Meeting) -> Plan:
    """Return the plan of an agenda.

    Items without a length share the remaining time equally, up to an hour each. After the first of them every start is
    a guess. Dropped and carried items take no time.
    """
    length = int(meeting.length.total_seconds() // 60)
    unknown = sum(not item.minutes and item.status in _TAKES_TIME for item in agenda.items)
    share = min(_LONGEST_GUESS, max(0, length - agenda.minutes) // unknown) if unknown else 0
    slots: list[Slot] = []
    starts, guessed = 0, False
    for number, item in enumerate(agenda.items, 1):
        takes_time = item.status in _TAKES_TIME
        minutes = (item.minutes or share) if takes_time else 0
        unsaid = takes_time and not item.minutes
        slots.append(Slot(number, item, starts, minutes, guessed, unsaid))
        guessed = guessed or unsaid
        starts += minutes
    return Plan(tuple(slots), meeting.starts_at, length)


@dataclass(frozen=True, slots=True)
class Shortened:
    """Item `number` with `minutes` instead of its present length."""

    number: int
    title: str
    before: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Relief:
    """Changes that make the agenda fit. `shortened`: all of these together, empty if they are not enough. `moved`: this
    one item alone, None if no single item is enough."""

    shortened: tuple[Shortened, ...] = ()
    moved: Slot | None = None


def relief(of: Plan) -> Relief:
    """Return what could be shortened or moved so that the agenda fits.

    Decisions, breaks and rounds stay. Of the others, at most three of the longest are shortened, none below half. The
    shortest item that is enough is moved.
    """
    if not of.over:
        return Relief()
    free = [slot for slot in of.slots if not slot.lasts_guessed and slot.minutes and slot.item.type not in _STAYS]
    enough = [slot for slot in free if slot.minutes >= of.over]
    moved = min(enough, key=lambda slot: (slot.minutes, -slot.number), default=None)
    return Relief(_shortened(free, of.over), moved)


def _shortened(free: Sequence[Slot], over: int) -> tuple[Shortened, ...]:
    longest = sorted(free, key=lambda slot: (-slot.minutes, slot.number))[:MOST_SHORTENED]
    for many in range(1, len(longest) + 1):
        chosen = longest[:many]
        left = over
        cut: dict[int, int] = dict.fromkeys((slot.number for slot in chosen), 0)
        while left > 0:
            able = [slot for slot in chosen if slot.minutes - cut[slot.number] - _EVEN >= max(_EVEN, slot.minutes / 2)]
            if not able:
                break
            # The longest first, so that they become similar.
            most = max(able, key=lambda slot: slot.minutes - cut[slot.number])
            cut[most.number] += _EVEN
            left -= _EVEN
        if left <= 0:
            return tuple(
                Shortened(slot.number, slot.item.title, slot.minutes, slot.minutes - cut[slot.number])
                for slot in sorted(chosen, key=lambda slot: slot.number)
                if cut[slot.number]
            )
    return ()
