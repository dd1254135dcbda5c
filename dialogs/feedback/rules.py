"""What holds for a round of driv och hinder: who is asked, when it closes, what is an answer, what may be shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.delivery.quiet import MORNING
from dialogs.model import Coming, FeedbackRound, Heading, Member, PersonId, Refusal, Statement
from dialogs.text import clean
from dialogs.texts import say
from dialogs.workdays import is_free

LONGEST_STATEMENT = 1000
MOST_STATEMENTS = 20
"""For each person and heading."""
LONGEST_ANSWER = 4000
"""For each person and heading, counted as a client counts: UTF-16 units. Two such texts fit in a card of 28 KB."""
FEWEST_SHOWN = 3
"""With fewer answers than this, colleagues could guess who wrote what."""
CLOSING = time(16)
NOON = time(12)
WORKING_DAYS = 2


@dataclass(frozen=True, slots=True)
class Signed(Statement):
    """A statement of a closed round. Only that of a named round has an author."""

    author: str = ""


# -- who is asked, and when it closes


def asked(roster: Iterable[Member], coming: Mapping[PersonId, Coming]) -> list[Member]:
    """Those of the roster who were there, as far as we know: the ticked members who did not decline. One who sent
    somebody else in their place was not there. Who was present is not known here, only who said that they would not
    be: one who stayed away without a word is asked."""
    return [
        member
        for member in roster
        if member.is_member and coming.get(member.person.id) not in (Coming.NO, Coming.SUBSTITUTE)
    ]


def _closing(after: datetime, zone: ZoneInfo, working_days: int) -> datetime:
    day = after.astimezone(zone).date()
    while working_days:
        day += timedelta(days=1)
        working_days -= not is_free(day)
    return datetime.combine(day, CLOSING, tzinfo=zone).astimezone(UTC)


def closing_time(ended_at: datetime, zone: ZoneInfo, *, now: datetime) -> datetime:
    """16:00 local on the second working day after the meeting. Counted from now where the round opens so late that
    less than a day would be left, or none."""
    closes_at = _closing(ended_at, zone, WORKING_DAYS)
    return closes_at if closes_at - now >= timedelta(days=1) else _closing(now, zone, WORKING_DAYS)


def reminder_times(closes_at: datetime, zone: ZoneInfo, *, now: datetime) -> list[tuple[datetime, datetime]]:
    """When those who have not answered are reminded: (from, until) 10:00 and noon local on the day of the closing and
    on the working day before it. What is past is left out."""
    last_day = closes_at.astimezone(zone).date()
    day_before = last_day - timedelta(days=1)
    while is_free(day_before):
        day_before -= timedelta(days=1)
    mornings = (
        tuple(datetime.combine(day, at, tzinfo=zone).astimezone(UTC) for at in (MORNING, NOON))
        for day in (day_before, last_day)
    )
    return [(due_at, expires_at) for due_at, expires_at in mornings if due_at > now]


def next_chance(now: datetime, zone: ZoneInfo) -> datetime:
    """16:00 local on the next working day: how long a round waits for a third answer."""
    return _closing(now, zone, 1)


# -- an answer


def under(statements: Iterable[Statement], heading: Heading) -> list[str]:
    """The texts under one heading, in their order."""
    return [statement.text for statement in statements if statement.heading is heading]


def read_form(driv: str, hinder: str) -> tuple[Statement, ...]:
    """The statements of a filled in form, a line each; Refusal where they are too many or too long."""
    return _checked(
        Statement(heading, line)
        for heading, text in ((Heading.DRIV, driv), (Heading.HINDER, hinder))
        for line in clean(text).split("\n")
    )


def with_more(before: Sequence[Statement], more: Iterable[Statement]) -> tuple[Statement, ...]:
    """An answer to which `more` was added by text; what it already says is not doubled."""
    cleaned = (Statement(statement.heading, line) for statement in more for line in clean(statement.text).split("\n"))
    return _checked([*before, *cleaned])


def _checked(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    kept = dict.fromkeys(
        Statement(statement.heading, text) for statement in statements if (text := statement.text.strip())
    )
    for heading in Heading:
        texts = under(kept, heading)
        if len(texts) > MOST_STATEMENTS:
            raise Refusal("feedback-too-many", most=MOST_STATEMENTS)
        if any(len(text) > LONGEST_STATEMENT for text in texts):
            raise Refusal("feedback-too-long", longest=LONGEST_STATEMENT)
        if len("\n".join(texts).encode("utf-16-le")) // 2 > LONGEST_ANSWER:
            raise Refusal("feedback-too-much", longest=LONGEST_ANSWER)
    return tuple(kept)


# -- what is shown


def may_show(round_: FeedbackRound) -> bool:
    """Whether the statements of this round may be seen by others, once it is closed. An anonymous round with too few
    answers is not shown; it never becomes a named one."""
    return not round_.anonymous or round_.answered >= FEWEST_SHOWN


def is_complete(round_: FeedbackRound) -> bool:
    """Whether everybody who is asked has answered, and it may be shown: then there is nothing to wait for."""
    return round_.answered >= round_.asked and round_.answered > 0 and may_show(round_)


def waits_for_more(round_: FeedbackRound) -> bool:
    """Whether somebody has answered, and too few for it to be shown."""
    return round_.answered > 0 and not may_show(round_)


def minutes_section(statements: Sequence[Statement], locale: str = "sv") -> str:
    """The section for the minutes, as plain text: each statement a paragraph, word for word and unsigned, under its
    heading. A heading without statements is left out."""
    return "\n\n".join(paragraph for paragraph, _ in paragraphs(statements, locale))


def paragraphs(statements: Sequence[Statement], locale: str) -> list[tuple[str, bool]]:
    """The paragraphs of the section for the minutes, each with whether it is a heading."""
    found: list[tuple[str, bool]] = []
    for heading in Heading:
        if texts := under(statements, heading):
            found.append((say(locale, f"feedback-heading-{heading}"), True))
            found.extend((text, False) for text in texts)
    return found
