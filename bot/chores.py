"""What is due without anybody saying so: meetings that are over, rounds that close, rosters that have grown old."""

import logging
from datetime import datetime, timedelta

from bot.handlers.feedback import open_round
from bot.messenger import Address, DeliveryFailed, DeliveryRefused, Messenger
from dialogs.meetings import rules
from dialogs.model import Group, MeetingId
from storage import groups, meetings
from storage.database import Database
from storage.groups import Conversation

log = logging.getLogger(__name__)

ROSTER_KEEPS = timedelta(hours=24)
SMALL_ROSTER = 25
"""In a conversation of at most so many everybody is a member until the secretary says otherwise; a team's channel,
which may hold hundreds, begins with those who speak."""


async def end_meetings(db: Database, *, now: datetime) -> int:
    """How many meetings were found to be over; each opens its round, once. One that cannot be ended is tried again at
    the next tick, and keeps none of the others waiting."""
    async with db.read() as tx:
        candidates = await meetings.perhaps_over(tx, now=now)
    over = 0
    for tenant_id, meeting, call_ended_at in candidates:
        if not rules.is_over(meeting, call_ended_at, now=now):
            continue
        try:
            over += await _end_meeting(db, tenant_id, meeting.id, call_ended_at, now=now)
        except Exception as error:  # noqa: BLE001 - whatever it is, the others are not to wait for it
            # Its class and never its text, which may quote what somebody has written.
            log.error("meeting %s could not be ended: %s", meeting.id, type(error).__name__)  # noqa: TRY400
    return over


async def _end_meeting(
    db: Database, tenant_id: str, meeting_id: MeetingId, call_ended_at: datetime | None, *, now: datetime
) -> bool:
    async with db.write() as tx:
        fresh = await meetings.load_meeting(tx, tenant_id, meeting_id)
        group = await groups.load_group(tx, tenant_id, fresh.group_id) if fresh else None
        if fresh is None or group is None or not rules.is_over(fresh, call_ended_at, now=now):
            return False
        ended = rules.ended(fresh, at=call_ended_at or min(now, fresh.ends_at))
        await meetings.save_meeting(tx, group, ended)
        await open_round(tx, group, ended, now=now)
    return True


async def read_rosters(db: Database, messenger: Messenger, *, now: datetime) -> int:
    """How many groups' rosters were read anew: those that have changed, or were last read a day ago."""
    async with db.read() as tx:
        old = await groups.groups_with_old_roster(tx, before=now - ROSTER_KEEPS)
    read = 0
    for group, home in old:
        read += await _read_roster(db, messenger, group, home, now=now)
    return read


async def _read_roster(db: Database, messenger: Messenger, group: Group, home: Conversation, *, now: datetime) -> int:
    address = Address(home.tenant_id, home.key, home.service_url, home.bot_id)
    try:
        entries = await messenger.roster(address, team_id=home.team_id)
    except (DeliveryFailed, DeliveryRefused) as trouble:
        # It stays wanted; what is known of the group is still true enough.
        log.warning("the roster of a group could not be read: %s", trouble)
        return 0
    async with db.write() as tx:
        stay = []
        for entry in entries:
            person = await groups.remember_person(
                tx,
                home.tenant_id,
                entry.platform_id,
                name=entry.name,
                object_id=entry.object_id,
                email=entry.email,
                service_url=home.service_url,
            )
            stay.append(person.id)
            organisation = entry.email.rpartition("@")[2].casefold() if entry.email else ""
            await groups.join_group(
                tx, group, person.id, is_member=len(entries) <= SMALL_ROSTER, organisation=organisation
            )
        if stay:
            await groups.leave_group(tx, group, stay, now=now)
        await groups.roster_was_read(tx, group, at=now)
    return 1
