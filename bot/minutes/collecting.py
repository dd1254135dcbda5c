"""Collects all that is known of a meeting for its minutes."""

from collections import defaultdict
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.feedback import section
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.meetings.model import Meeting
from dialogs.minutes.attendance import attendance
from dialogs.minutes.document import Minutes, Sources, minutes_of
from dialogs.model import Group, ItemId, Role
from dialogs.texts import say
from dialogs.texts.calendar import long_day, plain_day
from storage import agenda as agendas
from storage import feedback, meetings, minutes, minutes_versions
from storage import forwarding as forwardings
from storage import people as groups
from storage import table_round as table_rounds
from storage.minutes_versions import Version


async def minutes_now(tx: AsyncConnection, group: Group, meeting: Meeting, *, state: str) -> Minutes:
    """Return the minutes from current data, marked with `state`."""
    roster = await groups.roster(tx, group)
    agenda = await agendas.load_agenda(tx, group.tenant_id, meeting.id)
    sent: defaultdict[ItemId, list[Forwarding]] = defaultdict(list)
    for each in await forwardings.of_items(tx, group.tenant_id, [item.id for item in agenda.items]):
        if each.from_group == group.id and each.status is not ForwardingStatus.WITHDRAWN:
            sent[each.item].append(each)
    secretaries = [member.person.name for member in roster if Role.SECRETARY in member.roles]
    previous = await minutes_versions.adopted_before(tx, group, meeting)
    known = Sources(
        attendance=attendance(
            roster,
            await meetings.answers_coming(tx, group, meeting.id),
            await minutes.noted_presence(tx, group.tenant_id, meeting.id),
        ),
        feedback=await _feedback(tx, group, meeting),
        told=tuple(await table_rounds.answers(tx, group, meeting.id)),
        sent=sent,
        next_meeting=await _following(tx, group, meeting),
        secretary=", ".join(secretaries),
        state=state,
        previous=previous.starts_at.astimezone(group.zone).date() if previous else None,
        names={member.person.id: member.person.name for member in roster},
    )
    return minutes_of(agenda, meeting, group, known)


async def _following(tx: AsyncConnection, group: Group, meeting: Meeting) -> Meeting | None:
    """Return the first planned meeting after this one."""
    return await meetings.planned_after(tx, group, meeting, now=meeting.ends_at)


async def _feedback(tx: AsyncConnection, group: Group, meeting: Meeting) -> tuple[tuple[str, bool], ...]:
    """Return driv och hinder of the meeting, word for word, if the round is closed and shown."""
    closed = await feedback.closed_round_of(tx, group.tenant_id, meeting.id)
    if closed is None:
        return ()
    said = section.kept(await feedback.statements(tx, group.tenant_id, closed.id))
    return tuple(section.paragraphs(said, group.locale, asks=closed.third)) if said else ()


def state_of(locale: str, *, until: date | None, is_out: bool) -> str:
    if not is_out:
        return say(locale, "minutes-state-draft")
    if until is None:
        return say(locale, "minutes-state-out")
    return say(locale, "minutes-state-comments", day=plain_day(until, locale))


async def current(tx: AsyncConnection, group: Group, meeting: Meeting) -> tuple[Minutes, Version | None]:
    """Return the adopted minutes of the meeting, or else their draft, and the adopted version."""
    adopted = await minutes_versions.latest_version(tx, group.tenant_id, meeting.id)
    if adopted is not None:
        return adopted.minutes, adopted
    out = await minutes_versions.out(tx, group.tenant_id, meeting.id)
    state = state_of(group.locale, until=out.comments_until if out else None, is_out=out is not None)
    return await minutes_now(tx, group, meeting, state=state), None


def adopted_state(locale: str, on: date, number: int) -> str:
    key = "minutes-state-adopted" if number == 1 else "minutes-state-version"
    return say(locale, key, day=long_day(on, locale), **({} if number == 1 else {"number": number}))
