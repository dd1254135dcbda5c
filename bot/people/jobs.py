"""Reads the rosters of groups whose members have changed, or whose roster is a day old."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.batches import BATCH
from bot.deadlines import service as deadline_service
from bot.jobs import on_its_own
from bot.messenger import Address, DeliveryFailed, DeliveryRefused, Messenger, RosterEntry
from bot.people.places import tell_leaders
from bot.people.roles import ask_for_chair
from dialogs.model import Group, PersonId
from dialogs.text import escape_markdown
from dialogs.texts import say
from storage import people as groups
from storage import privacy
from storage.database.engine import Database
from storage.outbox import places
from storage.people import roster_reading
from storage.people.roster_reading import Entry

log = logging.getLogger(__name__)

ROSTER_KEEPS = timedelta(hours=24)
ROSTER_AGAIN = timedelta(minutes=2)
"""The wait after a roster could not be read. Other rosters go first."""
ROSTER_REFUSED_AGAIN = timedelta(hours=1)
"""The wait after Teams refused a roster."""
SMALL_ROSTER = 25
"""In a conversation of at most this many people, everybody is a member until a leader changes that. A team's channel
may have hundreds, and begins with the people who write."""


async def read_rosters(db: Database, messenger: Messenger, *, now: datetime) -> int:
    """Read the rosters that have changed, or were last read a day ago. Return their number."""
    async with db.read() as tx:
        old = await groups.groups_with_old_roster(tx, before=now - ROSTER_KEEPS, now=now)
    read = 0
    for tenant_id, group_id in old:
        wait: timedelta | None = ROSTER_AGAIN
        with on_its_own("group", group_id):
            wait = await _read_roster(db, messenger, tenant_id, group_id, now=now)
        read += wait is None
        if wait is not None:
            # The roster stays marked. The known members are still good enough.
            async with db.write() as tx:
                await groups.put_off_roster(tx, tenant_id, group_id, until=now + wait)
    return read


async def _read_roster(
    db: Database, messenger: Messenger, tenant_id: str, group_id: str, *, now: datetime
) -> timedelta | None:
    """Read one roster. Return None, or how long to wait before the next attempt."""
    async with db.read() as tx:
        group = await groups.load_group(tx, tenant_id, group_id)
        home = await groups.load_conversation(tx, tenant_id, group.conversation) if group else None
    if group is None or home is None:
        return ROSTER_AGAIN
    address = Address(home.tenant_id, home.key, home.service_url, home.bot_id)
    own_members = home.channel_type in places.OWN_MEMBERS
    try:
        # The team of a private or shared channel has members who are not in the channel.
        entries = await messenger.roster(address, team_id=None if own_members else home.team_id)
    except DeliveryFailed as failed:
        log.warning("the roster of group %s could not be read: %s", group_id, failed)
        return ROSTER_AGAIN
    except DeliveryRefused as refused:
        # Posts may still work: only a refused post suspends a place.
        log.warning("the roster of group %s was refused: %s", group_id, refused)
        async with db.write() as tx:
            await _tell_of_refused_roster(tx, group, own_members=own_members, now=now)
        return ROSTER_REFUSED_AGAIN
    stay = await _save_entries(db, group, await _welcome(db, group, entries), service_url=home.service_url, now=now)
    async with db.write() as tx:
        await places.roster_shown(tx, group)
        if stay:
            gone = await roster_reading.in_conversation(tx, group) - stay
            left = [each for each in await groups.roster(tx, group) if each.person.id in gone] if gone else []
            if gone:
                await roster_reading.leave(tx, group, gone, now=now)
            if any(each.leads for each in left):
                await ask_for_chair(tx, group, await groups.roster(tx, group), left, now=now)
            if left:
                await deadline_service.promise_left(tx, group, left, now=now)
            await deadline_service.promise_newcomers(tx, group, now=now)
        await groups.roster_was_read(tx, group, at=now)
    return None


async def _welcome(db: Database, group: Group, entries: Sequence[RosterEntry]) -> list[Entry]:
    """Return the entries without erased people, who come back when they write to the bot."""
    async with db.read() as tx:
        erased = await privacy.erased_identities(tx, group.tenant_id)
    return [
        Entry(
            each.platform_id,
            each.name,
            each.object_id,
            each.email,
            each.email.rpartition("@")[2].casefold() if each.email else "",
        )
        for each in entries
        if not erased or privacy.identity_mark(group.tenant_id, each.object_id or each.platform_id) not in erased
    ]


async def _save_entries(
    db: Database, group: Group, entries: Sequence[Entry], *, service_url: str, now: datetime
) -> set[PersonId]:
    """Save new and changed people in batches, each in its own transaction, and return everybody's ids.

    A process that is killed here reads the roster again, and saves the rest.
    """
    is_member = len(entries) <= SMALL_ROSTER
    stay: set[PersonId] = set()
    for start in range(0, len(entries), BATCH):
        some = entries[start : start + BATCH]
        async with db.read() as tx:
            saved = await roster_reading.compare(tx, group, some, service_url=service_url)
        if saved.changed:
            async with db.write() as tx:
                await roster_reading.save(
                    tx, group, saved.changed, service_url=service_url, is_member=is_member, now=now
                )
                saved = await roster_reading.compare(tx, group, some, service_url=service_url)
        stay |= set(saved.people.values())
        # Turns go first.
        await asyncio.sleep(0)
    return stay


async def _tell_of_refused_roster(tx: AsyncConnection, group: Group, *, own_members: bool, now: datetime) -> None:
    """Tell the leaders once that Teams refuses the roster. In a channel with its own members, only people who have
    written there are then known."""
    # While nobody leads the group there is nobody to tell; it is told later.
    if not await places.organisers(tx, group.tenant_id, group.id) or not await places.roster_refused(tx, group, at=now):
        return
    key = "roster-refused-own" if own_members else "roster-refused"
    name = escape_markdown(group.name)
    await tell_leaders(
        tx, group, lambda locale: say(locale, key, name=name), about=f"roster:{now.isoformat()}", now=now
    )
