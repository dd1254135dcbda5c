"""What is said of a deadline before there is one, or before it is moved, and what of that can be."""

from datetime import date, time, timedelta

import msgspec

from dialogs.dates import Ask, FoundDay
from dialogs.deadlines.durations import Duration
from dialogs.deadlines.model import Assignment, Days, Ladder
from dialogs.model import DeadlineChoices, PersonId, Refusal

LONGEST_TITLE = 200
YEARS_AHEAD = 10
"""Further off than this is a slip of the finger."""
SEVERAL_DAYS = "several_days"
EITHER_WAY = "either_way"
HALF_A_YEAR = timedelta(183)


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
    it must be asked which, if it must. `owner` is a name that means nobody or several; whom it means is then asked,
    and after it of each that is `waiting`. `private`: it will belong to no group, but to the one who asked."""

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
    """All the days that were asked for have passed, and so it is reminded of on the usual ones."""


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
        others.insert(0, day + timedelta((found.weekday_said - day.weekday() + 3) % 7 - 3))
    if {Ask.NEXT_WEEKDAY, Ask.TODAY_OR_NEXT_WEEK} & set(found.ask):
        others.append(day - timedelta(7))
    if found.until is not None and found.until != day:
        why = why or SEVERAL_DAYS
        others.append(found.until)
    return tuple(dict.fromkeys((day, *(other for other in others if other >= today)))), why


def moved_by(duration: Duration, *, since: date, choices: DeadlineChoices, today: date) -> tuple[tuple[date, ...], str]:
    """(the day that is so far from `since`, and the one as far in the other direction where that may be meant; why it
    must be asked which). The first may have passed."""
    try:
        day, other = (each.after(since, choices) for each in (duration, duration.back))
    except (OverflowError, ValueError):
        raise Refusal("deadline-too-far", years=YEARS_AHEAD) from None
    days = (day, other) if duration.either_way and other >= today else (day,)
    return days, EITHER_WAY if len(days) > 1 else ""


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
