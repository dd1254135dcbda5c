"""What holds for a round of driv och hinder: who is asked, when it closes, what is an answer, what may be shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dialogs.deliveries.quiet_hours import MORNING
from dialogs.feedback import third
from dialogs.feedback.blanks import is_blank
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.meetings.model import Coming
from dialogs.model import DeadlineChoices, Member, PersonId, Refusal, ThirdKind, ThirdQuestion
from dialogs.text import clean
from dialogs.workdays import working_day_before, working_days_on

LONGEST_STATEMENT = 1000
MOST_STATEMENTS = 20
"""For each person and heading."""
LONGEST_ANSWER = 4000
"""For each person and heading, counted as a client counts: UTF-16 units. Two such texts fit in a card of 28 KB."""
FEWEST_SHOWN = 3
"""With fewer answers than this, from people who do not lead, colleagues could guess who wrote what."""
FEWEST_ASKED = 5
"""Where fewer are asked than this, no answer is anonymous, and no anonymous round is opened."""
USUAL = DeadlineChoices()
"""The free days of a group that has chosen nothing."""
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


def may_be_anonymous(asked: int) -> bool:
    """Whether so many are asked that nobody can tell who wrote what."""
    return asked >= FEWEST_ASKED


def may_be_unticked(round_: FeedbackRound, *, own: bool) -> bool:
    """Whether somebody may be taken out of, or into, the people whom this open round asks. In an anonymous round each
    person says that of themselves alone: a leader who chose whose answers are left could tell who wrote them."""
    return own or not round_.anonymous


def _closing(after: datetime, zone: ZoneInfo, working_days: int, choices: DeadlineChoices) -> datetime:
    day = working_days_on(after.astimezone(zone).date(), working_days, choices)
    return datetime.combine(day, CLOSING, tzinfo=zone).astimezone(UTC)


def closing_time(ended_at: datetime, zone: ZoneInfo, *, now: datetime, choices: DeadlineChoices = USUAL) -> datetime:
    """16:00 local on the second working day after the meeting, by the group's own `choices` of free days. Counted from
    now where the round opens so late that less than a day would be left, or none."""
    closes_at = _closing(ended_at, zone, WORKING_DAYS, choices)
    return closes_at if closes_at - now >= timedelta(days=1) else _closing(now, zone, WORKING_DAYS, choices)


def reminder_times(
    closes_at: datetime, zone: ZoneInfo, *, now: datetime, choices: DeadlineChoices = USUAL
) -> list[tuple[datetime, datetime]]:
    """When those who have not answered are reminded: (from, until) 10:00 and noon local on the day of the closing and
    on the group's working day before it. What is past is left out."""
    last_day = closes_at.astimezone(zone).date()
    mornings = (
        tuple(datetime.combine(day, at, tzinfo=zone).astimezone(UTC) for at in (MORNING, NOON))
        for day in (working_day_before(last_day, choices), last_day)
    )
    return [(due_at, expires_at) for due_at, expires_at in mornings if due_at > now]


def next_chance(now: datetime, zone: ZoneInfo, choices: DeadlineChoices = USUAL) -> datetime:
    """16:00 local on the group's next working day: how long a round waits for a third answer."""
    return _closing(now, zone, 1, choices)


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
    """Whether the statements of this round may be seen by others, once it is closed; of a closed round, whether they
    are. An anonymous round with too few asked, or with too few answers by people who do not lead, is not shown; it
    never becomes a named one."""
    if round_.closed_at is not None:
        return round_.shown
    return not round_.anonymous or (may_be_anonymous(round_.asked) and round_.by_others >= FEWEST_SHOWN)


def is_complete(round_: FeedbackRound, *, gone: int) -> bool:
    """Whether an anonymous round may close by itself: as many have answered as are asked and not `gone`, and it may be
    shown. This looks at the counts alone, which everybody sees. Whose answer is missing plays no part: a round that
    stayed open for somebody would tell that they had not answered."""
    return round_.answered > 0 and round_.answered >= round_.asked - gone and may_show(round_)


def waits_for_more(round_: FeedbackRound) -> bool:
    """Whether somebody has answered, and too few for it to be shown."""
    return round_.answered > 0 and not may_show(round_)
