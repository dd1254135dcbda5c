"""The rules of a feedback round: who is asked, when it closes, valid answers, and what may be shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.deliveries.quiet_hours import MORNING
from dialogs.feedback import third
from dialogs.feedback.blanks import is_blank
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.feedback.round_commands import SetClosing
from dialogs.meetings.model import Coming
from dialogs.model import DeadlineChoices, Member, PersonId, Refusal, ThirdKind, ThirdQuestion
from dialogs.text import clean
from dialogs.workdays import working_day_before, working_days_on

LONGEST_STATEMENT = 1000
MOST_STATEMENTS = 20
"""For each person and heading."""
LONGEST_ANSWER = 4000
"""For each person and heading, in UTF-16 units, as clients count. Two such texts fit in a card of 28 KB."""
FEWEST_SHOWN = 3
"""With fewer answers by people who do not lead, colleagues could guess who wrote each statement."""
FEWEST_ASKED = 5
"""With fewer people asked, answers are not anonymous, and no anonymous round is opened."""
USUAL = DeadlineChoices()
"""The free days of a group without choices of its own."""
CLOSING = time(16)
NOON = time(12)
WORKING_DAYS = 2
LONGEST_OPEN = timedelta(days=30)
"""An answer can be told from others by nobody only after the closing, so a round does not stay open for long."""


@dataclass(frozen=True, slots=True)
class Signed(Statement):
    """A statement of a closed round, identified by its `key`. Only a named round has authors. `hidden`, and `same_as`
    (the key of another statement), are the secretary's edits; they leave the text unchanged."""

    author: str = ""
    key: str = field(default="", compare=False)
    hidden: bool = False
    same_as: str | None = None


# -- who is asked, and when it closes


def asked(roster: Iterable[Member], coming: Mapping[PersonId, Coming]) -> list[Member]:
    """Return the ticked members who did not decline.

    A member who sent somebody else was not there. A member who stayed away without a word is asked.
    """
    return [
        member
        for member in roster
        if member.is_member and coming.get(member.person.id) not in (Coming.NO, Coming.SUBSTITUTE)
    ]


def may_be_anonymous(asked: int) -> bool:
    """Return whether enough people are asked that nobody can tell who wrote each statement."""
    return asked >= FEWEST_ASKED


def may_be_unticked(round_: FeedbackRound, *, own: bool) -> bool:
    """Return whether a person may be added to, or removed from, the people asked by this open round.

    In an anonymous round each person says that only of themselves: a leader who chose whose answers remain could tell
    who wrote them.
    """
    return own or not round_.anonymous


def _closing(after: datetime, zone: ZoneInfo, working_days: int, choices: DeadlineChoices) -> datetime:
    day = working_days_on(after.astimezone(zone).date(), working_days, choices)
    return datetime.combine(day, CLOSING, tzinfo=zone).astimezone(UTC)


def closing_time(ended_at: datetime, zone: ZoneInfo, *, now: datetime, choices: DeadlineChoices = USUAL) -> datetime:
    """Return 16:00 local time on the second working day after the meeting, by the group's `choices` of free days.

    It counts from now if the round opens so late that less than a day would be left.
    """
    closes_at = _closing(ended_at, zone, WORKING_DAYS, choices)
    return closes_at if closes_at - now >= timedelta(days=1) else _closing(now, zone, WORKING_DAYS, choices)


def chosen_closing(
    round_: FeedbackRound, command: SetClosing, zone: ZoneInfo, *, now: datetime, choices: DeadlineChoices = USUAL
) -> datetime:
    """Return the closing time that a leader chose: at 16:00 local time unless they named a time.

    Raises Refusal if it names no day, has passed, or is more than `LONGEST_OPEN` from now.
    """
    if command.more:
        day = working_days_on(round_.closes_at.astimezone(zone).date(), min(command.more, 60), choices)
    elif command.day is not None and command.day.day is not None:
        day = command.day.day
    else:
        raise Refusal("round-closing-no-day")
    closes_at = datetime.combine(day, command.at or CLOSING, tzinfo=zone).astimezone(UTC)
    if closes_at <= now:
        raise Refusal("round-closing-past")
    if command.is_later and closes_at <= round_.closes_at:
        raise Refusal("round-closing-earlier")
    if closes_at - now > LONGEST_OPEN:
        raise Refusal("round-closing-far", days=LONGEST_OPEN.days)
    return closes_at


def reminder_times(
    closes_at: datetime, zone: ZoneInfo, *, now: datetime, choices: DeadlineChoices = USUAL
) -> list[tuple[datetime, datetime]]:
    """Return (from, until) 10:00 and noon local time on the closing day and on the group's working day before it, for
    reminders. Past times are left out."""
    last_day = closes_at.astimezone(zone).date()
    mornings = (
        tuple(datetime.combine(day, at, tzinfo=zone).astimezone(UTC) for at in (MORNING, NOON))
        for day in (working_day_before(last_day, choices), last_day)
    )
    return [(due_at, expires_at) for due_at, expires_at in mornings if due_at > now]


def next_chance(now: datetime, zone: ZoneInfo, choices: DeadlineChoices = USUAL) -> datetime:
    """Return 16:00 local time on the group's next working day: how long a round waits for more answers."""
    return _closing(now, zone, 1, choices)


# -- answers


def under(statements: Iterable[Statement], heading: Heading) -> list[str]:
    """Return the texts under one heading, in order."""
    return [statement.text for statement in statements if statement.heading is heading]


def read_form(driv: str, hinder: str, other: str = "", *, asks: ThirdQuestion | None = None) -> tuple[Statement, ...]:
    """Return the statements of a filled-in form, one on each line.

    Raises Refusal if they are too many or too long, or if `other` is no answer to the third question, `asks`.
    """
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
    """Return an answer with `more` added by text, without duplicates. A new word or number replaces the earlier one."""
    cleaned = [Statement(statement.heading, line) for statement in more for line in clean(statement.text).split("\n")]
    if asks is not None and asks.kind is not ThirdKind.OWN and any(under(cleaned, Heading.THIRD)):
        before = [statement for statement in before if statement.heading is not Heading.THIRD]
    return _checked([*before, *cleaned], asks)


def _checked(statements: Iterable[Statement], asks: ThirdQuestion | None) -> tuple[Statement, ...]:
    kept = dict.fromkeys(
        Statement(statement.heading, text)
        for statement in statements
        if (text := statement.text.strip()) and not is_blank(text, is_third=statement.heading is Heading.THIRD)
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
    """Return whether the statements may be seen by others when the round is closed; of a closed round, whether they
    are.

    An anonymous round with too few asked, or too few answers by people who do not lead, is not shown. It never becomes
    a named one.
    """
    if round_.closed_at is not None:
        return round_.shown
    return not round_.anonymous or (may_be_anonymous(round_.asked) and round_.by_others >= FEWEST_SHOWN)


def is_complete(round_: FeedbackRound, *, gone: int) -> bool:
    """Return whether an anonymous round may close by itself: as many have answered as are asked and not `gone`, and it
    may be shown.

    Only the counts matter, which everybody sees. A round that stayed open for one person would tell that they had not
    answered.
    """
    return round_.answered > 0 and round_.answered >= round_.asked - gone and may_show(round_)


def waits_for_more(round_: FeedbackRound) -> bool:
    """Return whether somebody has answered, and too few for it to be shown."""
    return round_.answered > 0 and not may_show(round_)
