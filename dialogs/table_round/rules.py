"""Rules of the table round: when it asks, how long it accepts answers, and how answers are grouped."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType
from dialogs.deliveries.quiet_hours import MORNING
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group, MeetingId, Member, Refusal
from dialogs.names.organisations import same_organisation
from dialogs.table_round.model import TableRoundAnswer
from dialogs.text import clean, fold
from dialogs.workdays import working_days_on

MOST_DAYS = 10
"""Working days before the meeting."""
LONGEST_ANSWER = 1500
"""Characters. An agenda's card has room for the answers of a dozen organisations."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An organisation, or a person without one, with its answers. No answers means no news."""

    organisation: str
    told: tuple[TableRoundAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class Silent:
    """An organisation without an answer, and its people; or a person without an organisation."""

    organisation: str
    people: tuple[Member, ...]


def round_of(agenda: Agenda) -> AgendaItem | None:
    """Return the item of the table round: the first, if there are several; or None."""
    stands = (item for item in agenda.items if item.status is not ItemStatus.DROPPED)
    return next((item for item in stands if item.type is ItemType.ROUND), None)


def asked_at(meeting: Meeting, group: Group) -> datetime | None:
    """Return the morning on which the group is asked, by its own free days; None if it is not asked."""
    if group.table_round_days is None:
        return None
    day = meeting.starts_at.astimezone(group.zone).date()
    before = working_days_on(day, -group.table_round_days, group.deadlines)
    return datetime.combine(before, MORNING, tzinfo=group.zone).astimezone(UTC)


def is_open(meeting: Meeting, *, now: datetime) -> bool:
    """Return whether answers are accepted: until the meeting starts, by the clock or by its call."""
    return meeting.status is MeetingStatus.PLANNED and meeting.started_at is None and now < meeting.starts_at


def meeting_to_answer(
    first: Meeting | None, coming: Meeting | None, *, asking: Collection[MeetingId], now: datetime
) -> Meeting:
    """Return the meeting that an answer is for: `coming`, the next that has not started.

    `first` is the meeting in progress or the next one; `asking` are those with a table round. Raises Refusal if the
    answer belongs to no meeting.
    """
    if first is not None and first.id in asking and not is_open(first, now=now):
        raise Refusal("table-round-closed")
    if coming is None:
        raise Refusal("table-round-none")
    if coming.id not in asking:
        raise Refusal("table-round-no-item")
    return coming


def answer(text: str) -> str:
    """Return `text` as it is saved. Raises Refusal if it is too long."""
    cleaned = "\n".join(line.strip() for line in clean(text).split("\n") if line.strip())
    if len(cleaned) > LONGEST_ANSWER:
        raise Refusal("table-round-too-long", limit=LONGEST_ANSWER, length=len(cleaned))
    return cleaned


def _gathered(people: Iterable[tuple[str, str]]) -> list[tuple[str, list[int]]]:
    """Return the name of each organisation and the indexes of its people, sorted by name.

    The name is the one that somebody has written out, "Kumla kommun" rather than "kumla.se". A person without an
    organisation is alone.
    """
    alone: list[tuple[str, list[int]]] = []
    gathered: list[tuple[str, list[int]]] = []
    for place, (organisation, name) in enumerate(people):
        at = next((n for n, (called, _) in enumerate(gathered) if same_organisation(organisation, called)), None)
        if not organisation:
            alone.append((name, [place]))
        elif at is None:
            gathered.append((organisation, [place]))
        else:
            called, places = gathered[at]
            better = "." in called and "." not in organisation
            gathered[at] = (organisation if better else called, [*places, place])
    return sorted(gathered + alone, key=lambda each: fold(each[0]))


def by_organisation(told: Sequence[TableRoundAnswer]) -> list[Heard]:
    """Return the answers grouped by organisation, sorted by name.

    Answers of colleagues stand beside each other. If nobody has news, the organisation has none.
    """
    return [
        Heard(called, tuple(told[place] for place in places if told[place].text))
        for called, places in _gathered((each.organisation, each.name) for each in told)
    ]


def silent(roster: Sequence[Member], told: Sequence[TableRoundAnswer]) -> list[Silent]:
    """Return the organisations of members without any answer, sorted by name."""
    members = [member for member in roster if member.is_member]
    answered = {each.person_id for each in told}
    spoken_for = {each.organisation for each in told}
    return [
        Silent(called, tuple(members[place] for place in places))
        for called, places in _gathered((member.organisation, member.person.name) for member in members)
        if not any(
            members[place].person.id in answered
            or any(same_organisation(members[place].organisation, each) for each in spoken_for)
            for place in places
        )
    ]
