"""Words about deadlines that several modules need: days, reminders and owners."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from babel.lists import format_list

from dialogs.deadlines import recurrence
from dialogs.deadlines.model import Assignment, Deadline, DeadlineStatus, Ladder
from dialogs.deadlines.parts import own_days
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import babel_locale, say
from dialogs.texts.calendar import clock, long_day, plain_day, short_day

LONGEST_FALLBACK = 1500


class Recurring(Protocol):
    """A deadline, or the wish for one."""

    @property
    def yearly(self) -> bool: ...
    @property
    def rule(self) -> str: ...


def in_words(days: Sequence[date], locale: str) -> str:
    """Return days like "30 maj, 6, 10 och 12 juni": each month once, after the last of its days."""
    written = []
    for place, day in enumerate(days):
        follows = days[place + 1] if place + 1 < len(days) else None
        same_month = follows is not None and (follows.year, follows.month) == (day.year, day.month)
        written.append(str(day.day) if same_month else plain_day(day, locale))
    return format_list(written, locale=babel_locale(locale))


def recurs_in_words(recurring: Recurring, locale: str) -> str:
    """Return the sentence about how often it recurs; "" if it comes once."""
    if recurring.rule:
        return say(locale, "deadline-recurs", how=recurrence.in_words(recurring.rule, locale))
    return say(locale, "deadline-yearly") if recurring.yearly else ""


def how_long(due_on: date, today: date, locale: str) -> str:
    """ "i dag", "i morgon", "om 14 dagar"; "i går", "för 3 dagar sedan"."""
    days = (due_on - today).days
    return say(locale, "deadline-left", days=days) if days >= 0 else say(locale, "deadline-since", days=-days)


def when_reminded(reminders: Sequence[datetime], zone: ZoneInfo, locale: str, *, ladder: Ladder | None = None) -> str:
    """Return the sentence about the reminders, which come at one clock time. An empty `ladder` wants none."""
    if not reminders:
        return say(locale, "deadline-remind-not" if ladder == () else "deadline-remind-none")
    local = [each.astimezone(zone) for each in reminders]
    return say(
        locale, "deadline-remind", days=in_words([each.date() for each in local], locale), at=clock(local[0].time())
    )


def ladder_in_words(ladder: Ladder, locale: str) -> str:
    """ "14 dagar före, 3 arbetsdagar före och samma dag"."""
    steps = [
        say(locale, "deadline-step-working" if each.working and each.number else "deadline-step", days=each.number)
        for each in ladder
    ]
    return format_list(steps, locale=babel_locale(locale))


def deadline_name(deadline: Deadline) -> str:
    return f"{deadline.label} {escape_markdown(deadline.title)}"


def named(deadline: Deadline, locale: str, key: str, **values: str | int) -> str:
    return say(locale, key, label=deadline.label, title=escape_markdown(deadline.title), **values)


def plainly(deadline: Deadline, locale: str, key: str, **values: str | int) -> str:
    return say(locale, key, label=deadline.label, title=deadline.title, **values)


def for_whom(assignees: Sequence[Assignment], group: Group, locale: str) -> str:
    if any(each.is_group for each in assignees):
        return say(locale, "deadline-for-group", group=escape_markdown(group.name))
    return say(locale, "deadline-for-person", name=escape_markdown(names_of(assignees, locale)))


def names_of(assignees: Sequence[Assignment], locale: str) -> str:
    return format_list([each.name for each in assignees], locale=babel_locale(locale))


def days_in_words(days: Sequence[tuple[date, Sequence[Assignment]]], locale: str) -> list[str]:
    """Return lines like "väster och norr: fredag 28 augusti 2026", one for each day, as Markdown."""
    return [
        say(locale, "deadline-part", name=escape_markdown(names_of(whose, locale)), day=long_day(day, locale))
        for day, whose in days
    ]


def own_days_in_words(deadline: Deadline, locale: str) -> str:
    """Return "väster fredag 28 augusti, norr lördag 29 augusti" as Markdown, with the status; "" if all have the same
    day."""
    return ", ".join(
        say(
            locale,
            "deadline-part-done-short" if _is_done(deadline, each) else "deadline-part-short",
            name=escape_markdown(each.name),
            day=short_day(day, locale),
        )
        for day, whose in own_days(deadline)
        for each in whose
    )


def _is_done(deadline: Deadline, assignment: Assignment) -> bool:
    return deadline.status is DeadlineStatus.DONE or assignment.done_at is not None
