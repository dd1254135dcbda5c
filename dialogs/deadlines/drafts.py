"""Deadlines before they are saved or moved, and checks of their values."""

from datetime import date, time, timedelta

import msgspec

from dialogs.dates import Ask, FoundDay
from dialogs.deadlines.durations import Duration
from dialogs.deadlines.model import Assignment, Days, Ladder
from dialogs.model import DeadlineChoices, PersonId, Refusal

LONGEST_TITLE = 200
YEARS_AHEAD = 10
"""Years. A later day is a slip of the keys."""
SEVERAL_DAYS = "several_days"
EITHER_WAY = "either_way"
HALF_A_YEAR = timedelta(183)


class Draft(msgspec.Struct, frozen=True):
    """All values of a deadline before it is saved. Without `assignees` it is for the whole group. `private`: it belongs
    to its creator, and to no group."""

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
    rule: str = ""


class Wish(msgspec.Struct, frozen=True):
    """A deadline that waits for a yes.

    `days` are its possible days, likeliest first. `why` is the reason to ask which, if there is one. `owner` is a name
    that means nobody or several; the bot asks about it, and then about each of `waiting`. `private`: it will belong to
    the person who asked, and to no group.
    """

    title: str
    days: tuple[date, ...]
    why: str = ""
    at: time | None = None
    assignees: tuple[Assignment, ...] = (Assignment(),)
    owner: str = ""
    ladder: Ladder | None = None
    yearly: bool = False
    final_on: date | None = None
    waiting: tuple[str, ...] = ()
    private: bool = False
    ladder_passed: bool = False
    """All requested days have passed, so it has the usual reminders."""
    outcome: str = ""
    """The task in the minutes that it comes from."""
    rule: str = ""
    more: tuple[date, ...] = ()
    """Further days of the same matter, each of which becomes a deadline."""


class Move(msgspec.Struct, frozen=True):
    """A requested move of a deadline.

    `days` are the possible days, likeliest first. `since` is the day when this was asked. With `person_id` it is more
    time for this person's task, with their `reason`, and `asked` is the leader who was asked for it. With `part` it is
    the day of that part alone, by name.
    """

    deadline: str
    days: tuple[date, ...]
    since: date
    why: str = ""
    person_id: str = ""
    reason: str = ""
    part: str = ""
    asked: str = ""


def meant(found: FoundDay, *, today: date, yearly: bool = False) -> tuple[tuple[date, ...], str]:
    """Return (the possible days, likeliest first; the reason to ask which, or "").

    With `yearly` the year is no question. Raises Refusal if the words name no existing day.
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
        # A slip is half a week off; the day of another year is too far for one.
        others = [other for other in others if abs(other - day) < HALF_A_YEAR]
        # At most half a week away, in either direction.
        others.insert(0, day + timedelta((found.weekday_said - day.weekday() + 3) % 7 - 3))
    if {Ask.NEXT_WEEKDAY, Ask.TODAY_OR_NEXT_WEEK} & set(found.ask):
        others.append(day - timedelta(7))
    if found.until is not None and found.until != day:
        why = why or SEVERAL_DAYS
        others.append(found.until)
    return tuple(dict.fromkeys((day, *(other for other in others if other >= today)))), why


def moved_by(duration: Duration, *, since: date, choices: DeadlineChoices, today: date) -> tuple[tuple[date, ...], str]:
    """Return (the possible days, likeliest first; the reason to ask which). The first is the day `duration` from
    `since`, and may have passed."""
    try:
        if duration.weekday is not None and duration.is_next:
            nearest = duration.after(since, choices)
            week_after = since + timedelta(7 - since.weekday() + duration.weekday)
            days: tuple[date, ...] = tuple(dict.fromkeys((week_after, nearest)))
            return days, Ask.NEXT_WEEKDAY.value if len(days) > 1 else ""
        if duration.others:
            return tuple(each.after(since, choices) for each in (duration, *duration.others)), Ask.AROUND.value
        day, other = (each.after(since, choices) for each in (duration, duration.back))
    except (OverflowError, ValueError):
        raise Refusal("deadline-too-far", years=YEARS_AHEAD) from None
    days = (day, other) if duration.either_way and other >= today else (day,)
    return days, EITHER_WAY if len(days) > 1 else ""


def to_come(day: date, *, today: date) -> date:
    """Return the same day of the first year in which it is in the future."""
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


def checked_day(day: date, *, today: date) -> date:
    """Return `day`. Raises Refusal if it has passed, or is too far ahead."""
    if day < today:
        raise Refusal("deadline-passed")
    if day.year > today.year + YEARS_AHEAD:
        raise Refusal("deadline-too-far", years=YEARS_AHEAD)
    return day


def checked_final(final_on: date | None, due_on: date) -> date | None:
    """Return the final day, in the first year in which it comes after `due_on`. Raises Refusal if that is more than
    half a year later."""
    if final_on is None or final_on > due_on:
        return final_on
    later = to_come(final_on, today=due_on + timedelta(1))
    if later - due_on > HALF_A_YEAR:
        raise Refusal("deadline-final-before")
    return later


def checked_title(title: str) -> str:
    """Return the cleaned `title` on one line with a capital first. Raises Refusal if it is empty, or too long for a
    reminder."""
    line = " ".join(title.split())
    line = line[:1].upper() + line[1:]
    if not line:
        raise Refusal("deadline-no-title")
    if len(line) > LONGEST_TITLE:
        raise Refusal("deadline-title-long", most=LONGEST_TITLE)
    return line


def checked(draft: Draft, *, today: date, maker: PersonId) -> Draft:
    """Return `draft` as it can be saved by `maker`. Raises Refusal if its day has passed or is too far away, or its
    title is not valid."""
    for day in (draft.due_on, draft.final_on, *(each.due_on for each in draft.assignees)):
        if day is not None:
            checked_day(day, today=today)
    whose = (Assignment(maker),) if draft.private else draft.assignees or (Assignment(),)
    return msgspec.structs.replace(draft, title=checked_title(draft.title), assignees=whose)
