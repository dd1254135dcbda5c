"""Functions that the handlers of agendas share: the meeting that is meant, saving a change, and owners."""

from datetime import timedelta
from typing import Annotated

from msgspec import Meta, Struct

from bot.agenda import service as agenda_service
from bot.turn import Turn
from dialogs import catalogue as commands
from dialogs.agenda.model import Agenda, AgendaItem, Author, DraftItem, Owner
from dialogs.agenda.paste import read_items
from dialogs.meetings import meant
from dialogs.meetings.model import Meeting, MeetingStatus
from dialogs.model import ItemId, Member, PersonId, Refusal
from dialogs.names.recognition import recognise, split_people
from dialogs.people import leaders
from storage import agenda as agendas
from storage import meetings

LINGERS = timedelta(days=1)
"""How long after its end a meeting's card still accepts items."""
LONGEST_ITEM = 480
"""Minutes: a working day."""


async def next_meeting(turn: Turn) -> Meeting:
    """Return the meeting of an agenda command. Raises Refusal, with an example, if none is planned."""
    meeting = await coming(turn)
    if meeting is None:
        raise Refusal("meeting-none-planned")
    return meeting


async def coming(turn: Turn) -> Meeting | None:
    """Return the meeting that the text names by its day, else the next one; None if none is planned."""
    return turn.meeting or await meetings.next_meeting(turn.tx, turn.the_group(), now=turn.now)


async def meeting_meant(turn: Turn) -> Meeting:
    """Return the meeting that a text is about. Raises Refusal if there is none."""
    if turn.meeting is not None:
        return turn.meeting
    group = turn.the_group()
    latest = await meetings.latest_started(turn.tx, group, now=turn.now)
    following = await meetings.next_meeting(turn.tx, group, now=turn.now)
    has_agenda = latest is not None and bool((await agendas.load_agenda(turn.tx, turn.tenant_id, latest.id)).items)
    found = meant.meeting_meant(latest, following, has_agenda=has_agenda, now=turn.now)
    if found is None:
        raise Refusal("meeting-none-planned")
    return found


async def to_change(turn: Turn, meeting: Meeting) -> Agenda:
    """Return the agenda, locked until this turn ends: of two changes at once the second sees the first."""
    await agenda_service.hold(turn.tx, turn.the_group())
    return await agendas.load_agenda(turn.tx, turn.tenant_id, meeting.id)


async def save(turn: Turn, before: Agenda, after: Agenda) -> Agenda:
    """Save the change with its consequences, and return the saved agenda."""
    return await agenda_service.change(turn.tx, turn.the_group(), before, after, by=turn.person.id, now=turn.now)


def author(turn: Turn) -> Author:
    return Author(turn.person.id, turn.person.name, turn.now)


def number_of(agenda: Agenda, item_id: ItemId) -> int:
    return next(number for number, item in enumerate(agenda.items, 1) if item.id == item_id)


def chair_of(roster: list[Member], meeting: Meeting | None) -> PersonId | None:
    return leaders.chair(roster, acting=meeting.acting_chair if meeting is not None else None)


async def read_drafts(turn: Turn, text: str, meeting: Meeting | None) -> list[DraftItem]:
    roster = await turn.members()
    drafts = read_items(text, roster=roster, chair=chair_of(roster, meeting))
    if not drafts:
        raise Refusal("agenda-nothing-to-add")
    return drafts


async def leads(turn: Turn) -> bool:
    """Return whether this person's items need no approval: they lead, or nobody does."""
    try:
        await turn.require(commands.DecideSuggestedItem)
    except Refusal:
        return False
    return True


def own(turn: Turn, item: AgendaItem) -> bool:
    return item.added_by == turn.person.id or any(owner.person_id == turn.person.id for owner in item.owners)


def owners(text: str, roster: list[Member]) -> tuple[Owner, ...]:
    """Return the owners in the form's field, separated by "och", commas or slashes."""
    if not text:
        return ()
    return tuple(Owner(name, recognise(name, roster)) for name in split_people(text, roster) or [text])


class OfMeeting(Struct):
    meeting: Annotated[str, Meta(max_length=64)]


async def enter_meeting(turn: Turn, meeting_id: str) -> Meeting:
    meeting = await meetings.load_meeting(turn.tx, turn.tenant_id, meeting_id)
    if meeting is None or not is_open(turn, meeting):
        raise Refusal("meeting-gone")
    await turn.enter(meeting.group_id)
    return meeting


def is_open(turn: Turn, meeting: Meeting) -> bool:
    """Return whether the card of the agenda still accepts changes."""
    return meeting.status is MeetingStatus.PLANNED and turn.now <= meeting.ends_at + LINGERS
