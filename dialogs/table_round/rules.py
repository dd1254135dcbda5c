"""When laget runt is asked, until when it is answered, and how the answers stand under their organisations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, ItemType
from dialogs.deliveries.quiet_hours import MORNING
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import Group, Member, Refusal
from dialogs.people.organisations import same_organisation
from dialogs.table_round.model import TableRoundAnswer
from dialogs.text import clean, fold
from dialogs.workdays import working_days_on

MOST_DAYS = 10
"""Working days before the meeting."""
LONGEST_ANSWER = 1500
"""Characters: a few lines, of which the card of an agenda has room for those of a dozen organisations."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An organisation, or one who belongs to none, with what its people have told; none of them: nothing new."""

    organisation: str
    told: tuple[TableRoundAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class Silent:
    """An organisation of which nobody has answered, and its people; or one who belongs to none."""

    organisation: str
    people: tuple[Member, ...]


def round_of(agenda: Agenda) -> AgendaItem | None:
    """The item that laget runt is asked for and stands under; the first, where there are several."""
    stands = (item for item in agenda.items if item.status is not ItemStatus.DROPPED)
    return next((item for item in stands if item.type is ItemType.ROUND), None)


def asked_at(meeting: Meeting, group: Group) -> datetime | None:
    """The morning of the working day on which it is asked, by the group's own free days; None if it is not asked."""
    if group.table_round_days is None:
        return None
    day = meeting.starts_at.astimezone(group.zone).date()
    before = working_days_on(day, -group.table_round_days, group.deadlines)
    return datetime.combine(before, MORNING, tzinfo=group.zone).astimezone(UTC)


def is_open(meeting: Meeting, *, now: datetime) -> bool:
    """Whether an answer can still be given or changed: until the meeting starts, by the clock or by its call."""
    return meeting.status is MeetingStatus.PLANNED and meeting.started_at is None and now < meeting.starts_at


def answer(text: str) -> str:
    """`text` as it is kept. Refusal where it is longer than a few lines."""
    cleaned = "\n".join(line.strip() for line in clean(text).split("\n") if line.strip())
    if len(cleaned) > LONGEST_ANSWER:
        raise Refusal("table-round-too-long", limit=LONGEST_ANSWER, length=len(cleaned))
    return cleaned


def _gathered(people: Iterable[tuple[str, str]]) -> list[tuple[str, list[int]]]:
    """What those (organisation, name) are called who belong together, and their places, by name: the organisation as
    one of them has written it out, "Kumla kommun" rather than "kumla.se". One who belongs to none stands alone."""
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
    """What was told, under each organisation by its name. What one of an organisation tells stands beside what another
    does; where nobody of it has any news, it has none."""
    return [
        Heard(called, tuple(told[place] for place in places if told[place].text))
        for called, places in _gathered((each.organisation, each.name) for each in told)
    ]


def silent(roster: Sequence[Member], told: Sequence[TableRoundAnswer]) -> list[Silent]:
    """The organisations of the group's members that nobody has answered for, by name."""
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
