"""What may be done with a deadline, and who is done with it."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

import msgspec

from dialogs.dates import Ask, FoundDay
from dialogs.deadlines.ladder import morning, reminder_times
from dialogs.model import (
    Assignment,
    Days,
    Deadline,
    DeadlineStatus,
    Group,
    Ladder,
    Member,
    PersonId,
    Refusal,
    Role,
)
from dialogs.organisations import same_organisation
from dialogs.text import escape_markdown, fold
from dialogs.workdays import on_or_after

LONGEST_TITLE = 200
YEARS_AHEAD = 10
"""Further off than this is a slip of the finger."""
SEVERAL_DAYS = "several_days"
HALF_A_YEAR = timedelta(183)
MOST_MENTIONS = 20
"""A post that names more than this is noise to them all."""
_QUOTES = " .,:;!?\"'»«”“"
MOST_NAMED = 15
"""How many deadlines a refusal names."""


class Draft(msgspec.Struct, frozen=True):
    """All that is said of a deadline before there is one. Without `assignees` it is for the whole group; `private`: it
    belongs to no group, but to the one who makes it."""

    title: str
    due_on: date
    at: time | None = None
    final_on: date | None = None
    assignees: tuple[Assignment, ...] = (Assignment(),)
    ladder: Ladder | None = None
    yearly: bool = False
    leap_day: bool = False
    source: str = ""
    private: bool = False
    follows: str | None = None
    gap: Days | None = None


class Wish(msgspec.Struct, frozen=True):
    """A deadline that waits for a yes. `days` are the days it may mean, the likeliest first; `why` is the reason why
    it must be asked which, if it must. `owner` is the name that nobody answers to; whom it means is then asked."""

    title: str
    days: tuple[date, ...]
    why: str = ""
    at: time | None = None
    assignees: tuple[Assignment, ...] = (Assignment(),)
    owner: str = ""
    ladder: Ladder | None = None
    yearly: bool = False
    final_on: date | None = None


class Move(msgspec.Struct, frozen=True):
    """A deadline that somebody wants moved. `days` are those it may mean, the likeliest first; `since` is what it was
    when that was asked. With `person_id` it is more time for what this person has to do; `reason` is why, in their
    words. With `part` it is the day of that part alone, by its name."""

    deadline: str
    days: tuple[date, ...]
    since: date
    why: str = ""
    person_id: str = ""
    reason: str = ""
    part: str = ""


class Reminder(msgspec.Struct, frozen=True):
    """What a promised reminder carries: the day as it was then, so that a moved deadline's old ones are known. `zone`
    and `locale` are those of a private one, which has no group that they could be read from."""

    due_on: date
    zone: str = ""
    locale: str = ""


def meant(found: FoundDay, *, today: date, yearly: bool = False) -> tuple[tuple[date, ...], str]:
    """(the days that the words may mean, the likeliest first; why it must be asked which, "" if it need not).

    Of what comes each year, `yearly`, it is no question which year is meant. Refusal where the words name no day that
    there is.
    """
    if found.day is None:
        raise Refusal("deadline-no-such-day")
    day = to_come(found.day, today=today)
    doubts = [each for each in found.ask if not (yearly and each in (Ask.PASSED_THIS_YEAR, Ask.FAR_AHEAD))]
    why = doubts[0].value if doubts else ""
    if day != found.day and not yearly:
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


def to_come(day: date, *, today: date) -> date:
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


# -- later


class Snooze(StrEnum):
    TOMORROW = "tomorrow"
    MONDAY = "monday"
    WEEK = "week"
    BEFORE = "before"
    """Two days before it is due."""


def snoozed_until(choice: Snooze, deadline: Deadline, where: Group, *, now: datetime) -> datetime:
    """09:00 on the day chosen or, if that is free, on the first working day after it; never today. Two days before it
    is due is a working day, and Refusal if it has passed."""
    today = now.astimezone(where.zone).date()
    match choice:
        case Snooze.TOMORROW:
            day = today + timedelta(1)
        case Snooze.MONDAY:
            day = today + timedelta(7 - today.weekday())
        case Snooze.WEEK:
            day = today + timedelta(7)
        case Snooze.BEFORE:
            return before_it(deadline, (Days(2),), where, now=now)
    return morning(on_or_after(day, where.deadlines), where.zone)


def before_it(deadline: Deadline, ladder: Ladder, where: Group, *, now: datetime) -> datetime:
    """The first morning that `ladder` names of those to come; Refusal if all have passed."""
    times = reminder_times(first_day(deadline), where.zone, where.deadlines, now=now, ladder=ladder, at=deadline.at)
    if not times:
        raise Refusal("deadline-too-late-to-remind", label=deadline.label, title=escape_markdown(deadline.title))
    return times[0]


# -- what


def checked_day(day: date, *, today: date) -> date:
    """`day`; Refusal if it has passed, or lies further ahead than anybody plans."""
    if day < today:
        raise Refusal("deadline-passed")
    if day.year > today.year + YEARS_AHEAD:
        raise Refusal("deadline-too-far", years=YEARS_AHEAD)
    return day


def checked_final(final_on: date | None, due_on: date) -> date | None:
    """The day until which it can be done after all, of the first year in which it comes after the day on which it is
    due; Refusal if that would be more than half a year later, and so can hardly be meant."""
    if final_on is None or final_on > due_on:
        return final_on
    later = to_come(final_on, today=due_on + timedelta(1))
    if later - due_on > HALF_A_YEAR:
        raise Refusal("deadline-final-before")
    return later


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


def checked(draft: Draft, *, today: date, maker: PersonId) -> Draft:
    """`draft` as it can be saved, by `maker`. Refusal where its day has passed or is too far off, or its title is
    none."""
    for day in (draft.due_on, draft.final_on, *(each.due_on for each in draft.assignees)):
        if day is not None:
            checked_day(day, today=today)
    whose = (Assignment(maker),) if draft.private else draft.assignees or (Assignment(),)
    return msgspec.structs.replace(draft, title=checked_title(draft.title), assignees=whose)


def numbered(deadlines: Iterable[Deadline], number: int, *, private: bool = False) -> Deadline:
    """The one with this number among `deadlines`, done or not; Refusal that names those that are not done."""
    known = list(deadlines)
    for deadline in known:
        if deadline.number == number:
            return deadline
    label = f"{'P' if private else 'D'}{number}"
    active = [deadline.label for deadline in known if deadline.status is DeadlineStatus.ACTIVE]
    if not active:
        raise Refusal("deadline-none-such-none", label=label)
    shown = ", ".join(active[:MOST_NAMED]) + (" …" if len(active) > MOST_NAMED else "")
    raise Refusal("deadline-none-such", label=label, known=shown)


def called(deadlines: Iterable[Deadline], title: str) -> Deadline:
    """The one that is not done whose title is `title`, or else has it in it as words; Refusal that names them where
    more than one does, or none."""
    active = [each for each in deadlines if each.status is DeadlineStatus.ACTIVE]
    wanted = fold(title).strip(_QUOTES)
    found = [each for each in active if fold(each.title) == wanted] or [
        each for each in active if wanted and f" {wanted}" in f" {fold(each.title)}"
    ]
    if len(found) == 1:
        return found[0]
    named = "; ".join(f"{each.label} {escape_markdown(each.title)}" for each in (found or active)[:MOST_NAMED])
    if found:
        raise Refusal("deadline-which-called", title=escape_markdown(title), known=named, label=found[0].label)
    raise Refusal(
        "deadline-none-called" if active else "deadline-none-called-none", title=escape_markdown(title), known=named
    )


# -- who


def is_for_group(deadline: Deadline) -> bool:
    """The whole group is to do it; the people in its assignments are then those who have said that they have."""
    return any(each.is_group for each in deadline.assignments)


def open_assignments(deadline: Deadline) -> list[Assignment]:
    """What is still to be done, by whom: of the whole group's, the group."""
    if deadline.status is not DeadlineStatus.ACTIVE:
        return []
    group = is_for_group(deadline)
    return [each for each in deadline.assignments if (each.is_group if group else each.done_at is None)]


def is_theirs(assignment: Assignment, member: Member) -> bool:
    """Whether this is for this person to do, themselves or for their organisation."""
    if assignment.organisation:
        return same_organisation(assignment.organisation, member.organisation)
    return assignment.is_group or assignment.person_id == member.person.id


def concerns(deadline: Deadline, member: Member) -> bool:
    """Whether this person, who is in the group, is to do it."""
    return any(is_theirs(each, member) for each in deadline.assignments)


def is_done_by(deadline: Deadline, member: Member) -> bool:
    """Whether nothing of it is left for this person to do."""
    if deadline.status is DeadlineStatus.DONE:
        return True
    theirs = [each for each in deadline.assignments if is_theirs(each, member) and not each.is_group]
    return bool(theirs) and all(each.done_at is not None for each in theirs)


def awaited(deadline: Deadline, roster: Iterable[Member]) -> list[Member]:
    """Those of the group who have not said that they are done: of a group's deadline the ticked members."""
    if deadline.status is not DeadlineStatus.ACTIVE:
        return []
    group = is_for_group(deadline)
    return [
        member
        for member in roster
        if (member.is_member if group else concerns(deadline, member)) and not is_done_by(deadline, member)
    ]


def last_day(deadline: Deadline, assignment: Assignment | None = None) -> date:
    """The day after which it is late: of this assignment, if it has a day of its own."""
    if assignment is not None and assignment.due_on is not None:
        return assignment.due_on
    return deadline.final_on or deadline.due_on


def due_for(deadline: Deadline, assignment: Assignment) -> date:
    """The day that this assignment is reminded of."""
    return assignment.due_on or deadline.due_on


def next_for(deadline: Deadline, member: Member) -> date:
    """The day by which this person has to do the next of what is theirs."""
    return min(
        (due_for(deadline, each) for each in open_assignments(deadline) if is_theirs(each, member)),
        default=deadline.due_on,
    )


def first_day(deadline: Deadline) -> date:
    """The first day by which somebody is still to do it."""
    return min((due_for(deadline, each) for each in open_assignments(deadline)), default=deadline.due_on)


def is_still_due(deadline: Deadline, day: date) -> bool:
    """Whether somebody is still to do it by this `day`, on which it was due when a reminder was promised."""
    return any(due_for(deadline, each) == day for each in open_assignments(deadline))


def late(deadline: Deadline, *, today: date) -> list[Assignment]:
    """What of it should have been done before `today`."""
    return [each for each in open_assignments(deadline) if last_day(deadline, each) < today]


def assigned_to(deadlines: Iterable[Deadline], person_id: PersonId) -> list[Deadline]:
    """Those that this person has something left to do of, by name."""
    return [
        deadline
        for deadline in deadlines
        if not is_for_group(deadline) and any(each.person_id == person_id for each in open_assignments(deadline))
    ]


def leader(roster: Iterable[Member], *, but: Collection[PersonId] = ()) -> Member | None:
    """Who is told what those who lead have to know: the chair, else a secretary; none of `but`."""
    leading = [each for each in roster if each.leads and each.person.id not in but]
    return min(leading, key=lambda each: Role.CHAIR not in each.roles, default=None)


def counted(deadline: Deadline, roster: Collection[Member]) -> tuple[int, int]:
    """(how many are done, of how many): people, where it is for the whole group, and else persons and organisations."""
    if not is_for_group(deadline):
        done = deadline.status is DeadlineStatus.DONE
        return (
            sum(done or each.done_at is not None for each in deadline.assignments),
            len(deadline.assignments),
        )
    asked = [member for member in roster if member.is_member]
    return sum(is_done_by(deadline, member) for member in asked), len(asked)


def everybody_is_done(deadline: Deadline, roster: Collection[Member]) -> bool:
    """False as long as nobody has been ticked: one who is done does not speak for people not yet known. Nor is it done
    while somebody has left who was to do it."""
    done, of = counted(deadline, roster)
    return of > 0 and done == of


def done_by(deadline: Deadline, member: Member, roster: Collection[Member], *, now: datetime) -> Deadline:
    """The deadline with this person's "klar", for their organisation too: done as a whole once nobody is left to say
    it.

    Refusal if it is somebody else's, or over. Saying it again changes nothing.
    """
    must_be_active(deadline)
    must_concern(deadline, member)
    if is_done_by(deadline, member):
        return deadline
    marked = tuple(
        replace(each, done_at=each.done_at or now) if not each.is_group and is_theirs(each, member) else each
        for each in deadline.assignments
    )
    if is_for_group(deadline) and not any(each.person_id == member.person.id for each in marked):
        marked = (*marked, Assignment(member.person.id, member.person.name, now))
    said = replace(deadline, assignments=marked)
    return replace(said, status=DeadlineStatus.DONE) if everybody_is_done(said, roster) else said


def moved(deadline: Deadline, due_on: date) -> Deadline:
    """The deadline with another day; the days that some have of their own move as far. Refusal if it is over, or is
    due then already."""
    must_be_active(deadline)
    if deadline.due_on == due_on and all(each.due_on is None for each in deadline.assignments):
        raise Refusal("deadline-same-day", label=deadline.label, title=escape_markdown(deadline.title))
    later = due_on - deadline.due_on
    return replace(
        deadline,
        due_on=due_on,
        final_on=None if deadline.final_on is None else deadline.final_on + later,
        assignments=tuple(
            each if each.due_on is None else replace(each, due_on=each.due_on + later) for each in deadline.assignments
        ),
    )


def moved_for(deadline: Deadline, member: Member, due_on: date) -> Deadline:
    """The deadline with another day for what this person has to do; as a whole, where nobody else is waited for."""
    must_be_active(deadline)
    must_concern(deadline, member)
    theirs = [each for each in open_assignments(deadline) if is_theirs(each, member)]
    if theirs == open_assignments(deadline):
        return moved(deadline, due_on)
    return replace(
        deadline,
        assignments=tuple(replace(each, due_on=due_on) if each in theirs else each for each in deadline.assignments),
    )


def handed_over(deadline: Deadline, left: Iterable[PersonId], to: Member) -> Deadline:
    """The deadline with what those who have `left` had to do given to another; Refusal if nothing of it was theirs."""
    must_be_active(deadline)
    gone = set(left)
    theirs = [each for each in open_assignments(deadline) if each.person_id in gone]
    if not theirs:
        raise Refusal("deadline-nobody-left", label=deadline.label, title=escape_markdown(deadline.title))
    kept = tuple(each for each in deadline.assignments if each not in theirs and each.person_id != to.person.id)
    given = Assignment(to.person.id, to.person.name, due_on=theirs[0].due_on)
    return replace(deadline, assignments=(*kept, given))


def done_for_all(deadline: Deadline) -> Deadline:
    """The deadline done, whoever has said so; Refusal if it was removed."""
    _must_not_be_removed(deadline)
    return replace(deadline, status=DeadlineStatus.DONE)


def undone_by(deadline: Deadline, member: Member) -> Deadline:
    """The deadline without this person's "klar"; Refusal if they have not said it, or it was removed."""
    _must_not_be_removed(deadline)
    theirs = [each for each in deadline.assignments if each.done_at is not None and is_theirs(each, member)]
    if not theirs:
        raise Refusal("deadline-nothing-to-undo", label=deadline.label, title=escape_markdown(deadline.title))
    return replace(
        deadline,
        status=DeadlineStatus.ACTIVE,
        assignments=tuple(replace(each, done_at=None) if each in theirs else each for each in deadline.assignments),
    )


def reopened(deadline: Deadline) -> Deadline:
    """The deadline as it was before it was done for all; Refusal if it was removed."""
    _must_not_be_removed(deadline)
    return replace(deadline, status=DeadlineStatus.ACTIVE)


def removed(deadline: Deadline) -> Deadline:
    _must_not_be_removed(deadline)
    return replace(deadline, status=DeadlineStatus.REMOVED)


def restored(deadline: Deadline, was: DeadlineStatus) -> Deadline:
    """The deadline as it `was` before it was removed; Refusal if it is not removed any longer."""
    if deadline.status is not DeadlineStatus.REMOVED:
        raise Refusal("deadline-not-removed", label=deadline.label, title=escape_markdown(deadline.title))
    return replace(deadline, status=was)


def _must_not_be_removed(deadline: Deadline) -> None:
    if deadline.status is DeadlineStatus.REMOVED:
        raise Refusal("deadline-removed-already", label=deadline.label, title=escape_markdown(deadline.title))


def must_be_active(deadline: Deadline) -> None:
    """Refusal if it is done or removed."""
    if deadline.status is DeadlineStatus.DONE:
        raise Refusal("deadline-done-already", label=deadline.label, title=escape_markdown(deadline.title))
    _must_not_be_removed(deadline)


def must_concern(deadline: Deadline, member: Member) -> None:
    """Refusal if it is for somebody else to do."""
    if not concerns(deadline, member):
        names = ", ".join(escape_markdown(each.name) for each in deadline.assignments)
        raise Refusal("deadline-not-yours", label=deadline.label, title=escape_markdown(deadline.title), name=names)
