"""What may be done with a deadline, who is done with it, and when it is reminded of."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from dialogs.dates import Ask, FoundDay
from dialogs.delivery.quiet import MORNING
from dialogs.model import Assignment, Deadline, DeadlineStatus, Member, PersonId, Refusal
from dialogs.text import escape_markdown

DAYS_BEFORE = (14, 7, 3, 1, 0)
LONGEST_TITLE = 200
YEARS_AHEAD = 10
"""Further off than this is a slip of the finger."""
SEVERAL_DAYS = "several_days"
MOST_MENTIONS = 20
"""A post that names more than this is noise to them all."""
MOST_NAMED = 15
"""How many deadlines a refusal names."""


class Wish(msgspec.Struct, frozen=True):
    """A deadline that waits for a yes. `days` are the days it may mean, the likeliest first; `why` is the reason why
    it must be asked which, if it must. `person_id` None is the group; `owner` is the name that nobody answers to."""

    title: str
    days: tuple[date, ...]
    why: str = ""
    at: time | None = None
    person_id: PersonId | None = None
    owner: str = ""


class Reminder(msgspec.Struct, frozen=True):
    """What a promised reminder carries: the day as it was then, so that a moved deadline's old ones are known. `aloud`:
    it was set in the group, and may be said there to one who cannot be reached privately."""

    due_on: date
    aloud: bool = False


def meant(found: FoundDay, *, today: date) -> tuple[tuple[date, ...], str]:
    """(the days that the words may mean, the likeliest first; why it must be asked which, "" if it need not).

    Refusal where the words name no day that there is.
    """
    if found.day is None:
        raise Refusal("deadline-no-such-day")
    day = _to_come(found.day, today=today)
    why = found.ask[0].value if found.ask else ""
    if day != found.day:
        why = Ask.PASSED.value
    others: list[date] = list(found.others)
    if Ask.WEEKDAY_DOES_NOT_FIT in found.ask and found.weekday_said is not None:
        # At most half a week off, one way or the other.
        others.append(day + timedelta((found.weekday_said - day.weekday() + 3) % 7 - 3))
    if {Ask.NEXT_WEEKDAY, Ask.TODAY_OR_NEXT_WEEK} & set(found.ask):
        others.append(day - timedelta(7))
    if found.until is not None and found.until != day:
        why = why or SEVERAL_DAYS
        others.append(found.until)
    return tuple(dict.fromkeys((day, *(other for other in others if other >= today)))), why


def _to_come(day: date, *, today: date) -> date:
    """The same day of a year in which it is still to come."""
    if day >= today:
        return day
    for year in range(today.year, today.year + 9):
        try:
            moved = day.replace(year=year)
        except ValueError:
            continue
        if moved >= today:
            return moved
    return day


# -- when


def reminder_times(due_on: date, zone: ZoneInfo, *, now: datetime, at: time | None = None) -> list[datetime]:
    """The mornings, 09:00 in `zone`, on which a deadline is reminded of and which have not passed; the first one first.

    One that is due `at` a clock time before that is not reminded of on the day itself.
    """
    mornings = (
        datetime.combine(due_on - timedelta(days), MORNING, tzinfo=zone).astimezone(UTC)
        for days in DAYS_BEFORE
        if days or at is None or at > MORNING
    )
    return [morning for morning in mornings if morning > now]


def offset(morning: datetime, due_on: date, zone: ZoneInfo) -> str:
    """Which of the reminders this is: "-14d" … "-0d"."""
    return f"-{(due_on - morning.astimezone(zone).date()).days}d"


class Snooze(StrEnum):
    TOMORROW = "tomorrow"
    MONDAY = "monday"
    WEEK = "week"


def snoozed_until(choice: Snooze, zone: ZoneInfo, *, now: datetime) -> datetime:
    """09:00 on the day chosen; never today."""
    today = now.astimezone(zone).date()
    match choice:
        case Snooze.TOMORROW:
            day = today + timedelta(1)
        case Snooze.MONDAY:
            day = today + timedelta(7 - today.weekday())
        case Snooze.WEEK:
            day = today + timedelta(7)
    return datetime.combine(day, MORNING, tzinfo=zone).astimezone(UTC)


# -- what


def checked_day(day: date, *, today: date) -> date:
    """`day`; Refusal if it has passed, or lies further ahead than anybody plans."""
    if day < today:
        raise Refusal("deadline-passed")
    if day.year > today.year + YEARS_AHEAD:
        raise Refusal("deadline-too-far", years=YEARS_AHEAD)
    return day


def checked_title(title: str) -> str:
    """`title`, cleaned already, on one line and with a capital first, since it heads a card; Refusal if nothing is
    left, or it is too long to be read in a reminder."""
    line = " ".join(title.split())
    line = line[:1].upper() + line[1:]
    if not line:
        raise Refusal("deadline-no-title")
    if len(line) > LONGEST_TITLE:
        raise Refusal("deadline-title-long", most=LONGEST_TITLE)
    return line


def numbered(deadlines: Iterable[Deadline], number: int) -> Deadline:
    """The one with this number among `deadlines`, done or not; Refusal that names those that are not done."""
    known = list(deadlines)
    for deadline in known:
        if deadline.number == number:
            return deadline
    active = [deadline.label for deadline in known if deadline.status is DeadlineStatus.ACTIVE]
    if not active:
        raise Refusal("deadline-none-such-none", label=f"D{number}")
    shown = ", ".join(active[:MOST_NAMED]) + (" …" if len(active) > MOST_NAMED else "")
    raise Refusal("deadline-none-such", label=f"D{number}", known=shown)


# -- who


def is_for_group(deadline: Deadline) -> bool:
    """The whole group is to do it; the people in its assignments are then those who have said that they have."""
    return any(assignment.person_id is None for assignment in deadline.assignments)


def concerns(deadline: Deadline, person_id: PersonId) -> bool:
    """Whether this person, who is in the group, is to do it."""
    return is_for_group(deadline) or any(each.person_id == person_id for each in deadline.assignments)


def is_done_by(deadline: Deadline, person_id: PersonId) -> bool:
    return deadline.status is DeadlineStatus.DONE or any(
        each.person_id == person_id and each.done_at is not None for each in deadline.assignments
    )


def awaited(deadline: Deadline, roster: Iterable[Member]) -> list[Member]:
    """Those of the group who have not said that they are done: of a group's deadline the ticked members."""
    if deadline.status is not DeadlineStatus.ACTIVE:
        return []
    group = is_for_group(deadline)
    return [
        member
        for member in roster
        if (member.is_member if group else concerns(deadline, member.person.id))
        and not is_done_by(deadline, member.person.id)
    ]


def counted(deadline: Deadline, roster: Collection[Member]) -> tuple[int, int]:
    """(how many are done, of how many)."""
    group = is_for_group(deadline)
    asked = [member for member in roster if (member.is_member if group else concerns(deadline, member.person.id))]
    return sum(is_done_by(deadline, member.person.id) for member in asked), len(asked)


def everybody_is_done(deadline: Deadline, roster: Collection[Member]) -> bool:
    """False as long as nobody has been ticked: one who is done does not speak for people not yet known."""
    return counted(deadline, roster)[1] > 0 and not awaited(deadline, roster)


def done_by(deadline: Deadline, person_id: PersonId, roster: Collection[Member], *, now: datetime) -> Deadline:
    """The deadline with this person's "klar": done as a whole once nobody is left to say it.

    Refusal if it is somebody else's, or over. Saying it again changes nothing.
    """
    must_be_active(deadline)
    must_concern(deadline, person_id)
    if is_done_by(deadline, person_id):
        return deadline
    others = tuple(each for each in deadline.assignments if each.person_id != person_id)
    marked = replace(deadline, assignments=(*others, Assignment(person_id, _name(person_id, roster), now)))
    return replace(marked, status=DeadlineStatus.DONE) if everybody_is_done(marked, roster) else marked


def done_for_all(deadline: Deadline) -> Deadline:
    """The deadline done, whoever has said so; Refusal if it was removed."""
    if deadline.status is DeadlineStatus.REMOVED:
        raise Refusal("deadline-removed-already", label=deadline.label, title=escape_markdown(deadline.title))
    return replace(deadline, status=DeadlineStatus.DONE)


def undone_by(deadline: Deadline, person_id: PersonId) -> Deadline:
    """The deadline without this person's "klar"; Refusal if they have not said it, or it was removed."""
    if deadline.status is DeadlineStatus.REMOVED:
        raise Refusal("deadline-removed-already", label=deadline.label, title=escape_markdown(deadline.title))
    if not any(each.person_id == person_id and each.done_at for each in deadline.assignments):
        raise Refusal("deadline-nothing-to-undo", label=deadline.label, title=escape_markdown(deadline.title))
    return replace(
        deadline,
        status=DeadlineStatus.ACTIVE,
        assignments=tuple(
            replace(each, done_at=None) if each.person_id == person_id else each for each in deadline.assignments
        ),
    )


def reopened(deadline: Deadline) -> Deadline:
    """The deadline as it was before it was done for all; Refusal if it was removed."""
    if deadline.status is DeadlineStatus.REMOVED:
        raise Refusal("deadline-removed-already", label=deadline.label, title=escape_markdown(deadline.title))
    return replace(deadline, status=DeadlineStatus.ACTIVE)


def removed(deadline: Deadline) -> Deadline:
    if deadline.status is DeadlineStatus.REMOVED:
        raise Refusal("deadline-removed-already", label=deadline.label, title=escape_markdown(deadline.title))
    return replace(deadline, status=DeadlineStatus.REMOVED)


def must_be_active(deadline: Deadline) -> None:
    """Refusal if it is done or removed."""
    if deadline.status is DeadlineStatus.DONE:
        raise Refusal("deadline-done-already", label=deadline.label, title=escape_markdown(deadline.title))
    if deadline.status is DeadlineStatus.REMOVED:
        raise Refusal("deadline-removed-already", label=deadline.label, title=escape_markdown(deadline.title))


def must_concern(deadline: Deadline, person_id: PersonId) -> None:
    """Refusal if it is for somebody else to do."""
    if not concerns(deadline, person_id):
        names = ", ".join(escape_markdown(each.name) for each in deadline.assignments)
        raise Refusal("deadline-not-yours", label=deadline.label, title=escape_markdown(deadline.title), name=names)


def _name(person_id: PersonId, roster: Collection[Member]) -> str:
    return next((member.person.name for member in roster if member.person.id == person_id), "")
