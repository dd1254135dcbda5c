"""Private messages before a meeting, composed from its agenda at the send."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Composer, Hold, NotNeeded, Rendered
from bot.web.links import WEEK, Links
from dialogs.agenda import nudge_cards, preparing, readiness
from dialogs.agenda.breaks import proposed
from dialogs.agenda.model import Agenda
from dialogs.agenda.plan import Plan, plan, relief
from dialogs.agenda.preparing import Step
from dialogs.agenda.words import Addresses
from dialogs.deliveries.subjects import Subject
from dialogs.feedback.breaks import asked_for_breaks
from dialogs.feedback.rules import may_show
from dialogs.meetings.model import Coming, Meeting, MeetingStatus
from dialogs.message import Message
from dialogs.model import Group, MeetingId, Member, PersonId
from dialogs.people import leaders
from storage import agenda as agendas
from storage import feedback, meetings
from storage import people as groups
from storage.links import generation
from storage.outbox.promises import Delivery

NUDGE = "agenda_nudge"
MORNING = "agenda_morning"
CALENDAR_ENTRY, AGENDA_PAGE = "meeting-entry", "agenda-page"
"""Kinds of links. Their subject is the group, and `about` the meeting."""


def subject(step: Step, meeting_id: MeetingId) -> str:
    """Return the subject of the promises of a step before a meeting."""
    return Subject("prepare", step, meeting_id).key


@dataclass(frozen=True, slots=True)
class Ground:
    """The data that every message before a meeting needs."""

    group: Group
    meeting: Meeting
    agenda: Agenda
    roster: list[Member]

    @property
    def plan(self) -> Plan:
        return plan(self.agenda, self.meeting)

    @property
    def leads(self) -> PersonId | None:
        return told.person.id if (told := leaders.told(self.roster, acting=self.meeting.acting_chair)) else None


async def ground(
    tx: AsyncConnection, tenant_id: str, meeting: Meeting, *, only: PersonId | None = None
) -> Ground | None:
    """Return the ground of a message. With `only`, its roster holds no more than this person: thousands of messages
    are composed on one morning."""
    group = await groups.load_group(tx, tenant_id, meeting.group_id)
    if group is None:
        return None
    agenda = await agendas.load_agenda(tx, tenant_id, meeting.id)
    if only is None:
        return Ground(group, meeting, agenda, await groups.roster(tx, group))
    member = await groups.find_member(tx, group, only)
    return Ground(group, meeting, agenda, [member] if member else [])


async def addresses(tx: AsyncConnection, links: Links, group: Group, meeting: Meeting, *, now: datetime) -> Addresses:
    """Return the addresses of the meeting: the same on each call, valid until a week after the meeting."""

    async def to(kind: str, suffix: str) -> str | None:
        return links.to(
            kind,
            tenant_id=group.tenant_id,
            subject=group.id,
            generation=await generation(tx, group.tenant_id, kind, group.id),
            expires=max(meeting.ends_at - now, timedelta(0)) + WEEK,
            about=meeting.id,
            suffix=suffix,
        )

    return Addresses(calendar=await to(CALENDAR_ENTRY, ".ics"), agenda=await to(AGENDA_PAGE, ""))


async def breaks_asked_for(tx: AsyncConnection, group: Group) -> int:
    """Return how many hinder of the last closed round asked for more breaks; 0 if the round may not be shown."""
    last = await feedback.latest_round(tx, group, is_open=False)
    if last is None or not may_show(last):
        return 0
    return asked_for_breaks(await feedback.statements(tx, group.tenant_id, last.id))


async def _still_to_come(
    tx: AsyncConnection, delivery: Delivery, now: datetime, *, only: PersonId | None = None
) -> Ground | None:
    meeting = await meetings.load_meeting(tx, delivery.tenant_id, delivery.subject.part)
    if meeting is None or meeting.status is not MeetingStatus.PLANNED or meeting.starts_at <= now:
        return None
    found = await ground(tx, delivery.tenant_id, meeting, only=only)
    return replace(found, group=await groups.read_by(tx, found.group, delivery.person_id)) if found else None


async def compose_nudge(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | Hold | NotNeeded:
    """Compose a notice about missing values.

    Not if they were added, the item is no longer theirs, the meeting is not to come, or the day is free.
    """
    of = await _still_to_come(tx, delivery, now)
    if of is None or delivery.person_id is None:
        return NotNeeded()
    group, zone = of.group, of.group.zone
    step = Step(delivery.subject.id)
    message: Message | None = None
    if step in (Step.UNREADY, Step.MATERIAL):
        theirs = readiness.asked(of.agenda, step, of.roster, leads=of.leads).get(delivery.person_id, ())
        if theirs:
            message = nudge_cards.lacks_message(step, theirs, of.meeting, zone, group.locale)
    elif delivery.person_id == of.leads:
        at = preparing.moments(of.meeting, zone, group.deadlines, post_before=group.post_days)
        posts_at = at.get(Step.POST) if of.meeting.posted_at is None else None
        if step is Step.PREVIEW and of.meeting.posted_at is None:
            message = await preview(tx, of, posts_at=posts_at)
        elif step is Step.MISSING and readiness.is_missing(of.agenda):
            message = nudge_cards.missing_message(of.meeting, posts_at, zone, group.locale)
    if message is None:
        return NotNeeded()
    free_until = preparing.working_moment(now, zone, group.deadlines)
    return Hold(free_until) if delivery.late and free_until > now else Rendered(message)


async def preview(
    tx: AsyncConnection, of: Ground, *, posts_at: datetime | None = None, is_asked: bool = False
) -> Message | None:
    """Return what a leader should know about the agenda before others see it; None if nothing.

    With `is_asked`, for a leader who wants to post it now, only if it is too long.
    """
    made = of.plan
    breaks = proposed(made)
    if not made.over and (is_asked or (made.slots and not breaks)):
        return None
    return nudge_cards.preview_message(
        made,
        relief(made),
        breaks,
        of.meeting,
        of.group.zone,
        of.group.locale,
        asked_for_breaks=await breaks_asked_for(tx, of.group),
        posts_at=posts_at,
        is_asked=is_asked,
    )


async def compose_morning(
    tx: AsyncConnection, delivery: Delivery, now: datetime, *, links: Links
) -> Rendered | Hold | NotNeeded:
    """Compose the morning's reminder for an expected attendee. Not if the meeting is not today any more."""
    person_id = delivery.person_id
    of = await _still_to_come(tx, delivery, now, only=person_id) if person_id else None
    if of is None or of.meeting.starts_at.astimezone(of.group.zone).date() != now.astimezone(of.group.zone).date():
        return NotNeeded()
    said = await meetings.answers_coming(tx, of.group, of.meeting.id, of=person_id)
    if person_id is None or not reminded(of.roster, said):
        return NotNeeded()
    to = await addresses(tx, links, of.group, of.meeting, now=now)
    zone, locale = of.group.zone, of.group.locale
    return Rendered(
        nudge_cards.morning_message(of.agenda, of.plan, of.meeting, of.group.name, person_id, zone, locale, to)
    )


def reminded(roster: list[Member], said: Mapping[PersonId, tuple[Coming, str]]) -> list[Member]:
    """Return who is reminded on the morning: ticked members who have not declined."""
    return [
        member
        for member in roster
        if member.is_member and said.get(member.person.id, (Coming.YES, ""))[0] is Coming.YES
    ]


def composers(links: Links) -> dict[str, Composer]:
    return {NUDGE: compose_nudge, MORNING: partial(compose_morning, links=links)}
