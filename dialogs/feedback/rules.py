"""What holds for a round of driv och hinder: who is asked, when it closes, what is an answer, what may be shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.delivery.quiet import MORNING
from dialogs.feedback import third
from dialogs.model import (
    Coming,
    FeedbackRound,
    Heading,
    Member,
    PersonId,
    Refusal,
    Statement,
    ThirdKind,
    ThirdQuestion,
)
from dialogs.text import clean
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
    """A statement of a closed round, found by its `key`. Only that of a named round has an author. `hidden`, or joined
    with another that says the same (`same_as`, its key): the secretary's edits, which leave the text as it is."""

    author: str = ""
    key: str = field(default="", compare=False)
    hidden: bool = False
    same_as: str | None = None


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


def read_form(driv: str, hinder: str, other: str = "", *, asks: ThirdQuestion | None = None) -> tuple[Statement, ...]:
    """The statements of a filled in form, a line each; Refusal where they are too many or too long, or `other` is no
    answer to the third question, `asks`."""
    return _checked(
        (
            Statement(heading, line)
            for heading, text in ((Heading.DRIV, driv), (Heading.HINDER, hinder), (Heading.THIRD, other))
            for line in clean(text).split("\n")
        ),
        asks,
    )


def with_more(
    before: Sequence[Statement], more: Iterable[Statement], *, asks: ThirdQuestion | None = None
) -> tuple[Statement, ...]:
    """An answer to which `more` was added by text; what it already says is not doubled. Of a word or a number there is
    one: the newer takes the place of the one before."""
    cleaned = [Statement(statement.heading, line) for statement in more for line in clean(statement.text).split("\n")]
    if asks is not None and asks.kind is not ThirdKind.OWN and any(under(cleaned, Heading.THIRD)):
        before = [statement for statement in before if statement.heading is not Heading.THIRD]
    return _checked([*before, *cleaned], asks)


def _checked(statements: Iterable[Statement], asks: ThirdQuestion | None) -> tuple[Statement, ...]:
    kept = dict.fromkeys(
        Statement(statement.heading, text) for statement in statements if (text := statement.text.strip())
    )
    third.check(under(kept, Heading.THIRD), asks)
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
    """Whether as many have answered as are asked, and it may be shown: then there may be nothing to wait for."""
    return round_.answered >= round_.asked and round_.answered > 0 and may_show(round_)


def waits_for_more(round_: FeedbackRound) -> bool:
    """Whether somebody has answered, and too few for it to be shown."""
    return round_.answered > 0 and not may_show(round_)
