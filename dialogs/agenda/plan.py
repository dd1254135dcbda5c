"""An agenda against the clock: when each item begins, whether it all fits, and what could give way if it does not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType
from dialogs.meetings.model import Meeting

_EVEN = 5
"""Minutes. What is reckoned is said in fives, and so is what an item could be shortened to."""
_LONGEST_GUESS = 60
"""Minutes. Of an item that would have to be broken off, somebody has to have said so."""
MOST_SHORTENED = 3
_TAKES_TIME = frozenset({ItemStatus.OPEN, ItemStatus.DONE})
_STAYS = frozenset({ItemType.DECISION, ItemType.ROUND, ItemType.BREAK})
"""What nobody is asked to shorten or put off: it was called for, or is everybody's."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One item's place in the meeting. `starts` and `minutes` are minutes, counted from the meeting's start. `guessed`:
    it begins after an item whose length nobody has given; `lasts_guessed`: it is such an item."""

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
        """What was dropped, or goes on to another meeting, does not."""
        return self.item.status in _TAKES_TIME


@dataclass(frozen=True, slots=True)
class Plan:
    """Every item of an agenda in its order, each where the one before ends. `length` is the meeting's, in minutes."""

    slots: tuple[Slot, ...]
    starts_at: datetime
    length: int

    @property
    def is_timed(self) -> bool:
        """Whether anybody has said how long anything takes: otherwise every time would be a guess."""
        return any(slot.minutes and not slot.lasts_guessed for slot in self.slots)

    @property
    def planned(self) -> int:
        """The minutes that were given."""
        return sum(slot.minutes for slot in self.slots if not slot.lasts_guessed)

    @property
    def over(self) -> int:
        """How many minutes more than the meeting has were given; 0 where it fits."""
        return max(0, self.planned - self.length)

    def at(self, minutes: int) -> datetime:
        """So many minutes after the meeting's start. Counted in UTC: a night when the clocks change makes nothing
        longer."""
        return self.starts_at + timedelta(minutes=minutes)

    def begins_at(self, slot: Slot) -> datetime:
        """When it begins; a guess is said in whole fives, rounded up."""
        at = self.at(slot.starts)
        past = at.minute % _EVEN
        return at + timedelta(minutes=_EVEN - past) if slot.guessed and past else at


def plan(agenda: Agenda, meeting: Meeting) -> Plan:
    """Items whose minutes nobody has given share alike what the others leave of the meeting, be it nothing, and take an
    hour at most. After the first of them every start is a guess. None is before the one above it. What was dropped, or
    goes on to another meeting, takes no time."""
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
    """Item `number` in `minutes` instead of what it has."""

    number: int
    title: str
    before: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Relief:
    """What would make it fit. `shortened`: all of these together, none where that is not enough; `moved`: this one
    alone at the next meeting, None where no single one is enough."""

    shortened: tuple[Shortened, ...] = ()
    moved: Slot | None = None


def relief(of: Plan) -> Relief:
    """What could be shortened or moved so that it fits. Neither decisions nor breaks nor rounds; of what is left the
    longest are shortened, at most three and none below its half, and the shortest that is enough is moved."""
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
            # From the one that is then longest: so they come to be alike.
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
