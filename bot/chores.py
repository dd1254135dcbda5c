"""What is due without anybody saying so: meetings that come near or are over, deadlines that are late,
rosters that grew old."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda import service as book
from bot.agenda.preparations import prepare
from bot.deadlines import service as reminders
from bot.deadlines import yearly
from bot.feedback.jobs import open_round
from bot.messenger import Address, DeliveryFailed, DeliveryRefused, Messenger
from bot.people.places import tell_leaders
from bot.table_round.handlers import ask_table_round
from dialogs.deadlines.model import DeadlineStatus
from dialogs.deadlines.yearly import PASSED_BY
from dialogs.meetings import rules
from dialogs.meetings.model import Meeting
from dialogs.model import Group
from dialogs.table_round import rules as table_round
from dialogs.text import escape_markdown
from dialogs.texts import say
from storage import deadlines, meetings, preparations
from storage import people as groups
from storage import table_round as table_rounds
from storage.database.engine import Database
from storage.meetings import PerhapsOver
from storage.outbox import places
from storage.outbox.results import organisers

log = logging.getLogger(__name__)

STILL_REMEMBERED = timedelta(days=7)
"""A meeting that ended longer ago has no round."""
TO_BE_TICKED = timedelta(days=3)
"""So long who leads has to tick what was done at a meeting."""
ROSTER_KEEPS = timedelta(hours=24)
ROSTER_AGAIN = timedelta(minutes=2)
"""A roster that could not be read waits this long, and lets those that wait go before it."""
ROSTER_REFUSED_AGAIN = timedelta(hours=1)
"""A roster that Teams refuses to show waits this long."""
LATE_AGAIN = timedelta(hours=1)
"""A deadline that could not be looked at waits this long."""
PREPARE_AGAIN = timedelta(hours=1)
"""A meeting that could not be prepared waits this long."""
SMALL_ROSTER = 25
"""In a conversation of at most so many everybody is a member until the secretary says otherwise; a team's channel,
which may hold hundreds, begins with those who speak."""


async def end_meetings(db: Database, *, now: datetime) -> int:
    """How many meetings were found to be over; each opens its round, once."""
    over = 0
    candidate = None
    while True:
        async with db.read() as tx:
            candidates = await meetings.perhaps_over(tx, now=now, after=candidate)
        for candidate in candidates:
            if rules.is_over(candidate.meeting, candidate.call_ended_at, now=now):
                with _on_its_own("meeting", candidate.meeting.id):
                    over += await _end(db, candidate, now=now)
        if not candidates:
            return over


async def _end(db: Database, candidate: PerhapsOver, *, now: datetime) -> int:
    tenant_id, call_ended_at = candidate.tenant_id, candidate.call_ended_at
    async with db.write() as tx:
        group = await groups.load_group(tx, tenant_id, candidate.meeting.group_id)
        if group is None:
            return 0
        await book.hold(tx, group)
        meeting = await meetings.load_to_change(tx, tenant_id, candidate.meeting.id)
        if meeting is None or not rules.is_over(meeting, call_ended_at, now=now):
            return 0
        ended = rules.ended(meeting, at=call_ended_at or min(now, meeting.ends_at))
        await meetings.save_meeting(tx, group, ended)
        # The bot may have been away from the group, or not running.
        if now < ended.ends_at + STILL_REMEMBERED:
            await open_round(tx, group, ended, now=now)
        await book.follow_up(tx, group, ended, now=now)
    return 1


async def settle_unasked(db: Database, *, now: datetime) -> int:
    """How many meetings nobody has ticked off: what was still open on their agendas goes on to the next."""
    async with db.read() as tx:
        left = await meetings.unsettled(tx, before=now - TO_BE_TICKED)
    settled = 0
    for tenant_id, meeting_id in left:
        with _on_its_own("meeting", meeting_id):
            settled += await _settle(db, tenant_id, meeting_id, now=now)
    return settled


async def _settle(db: Database, tenant_id: str, meeting_id: str, *, now: datetime) -> bool:
    async with db.write() as tx:
        found = await meetings.load_meeting(tx, tenant_id, meeting_id)
        group = await groups.load_group(tx, tenant_id, found.group_id) if found else None
        if found is None or group is None:
            return False
        await book.settle_unasked(tx, group, found, now=now)
    return True


@contextmanager
def _on_its_own(what: str, row_id: str) -> Iterator[None]:
    """One row that cannot be handled keeps no other waiting."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - and no traceback: it could show what somebody has written
        log.error("a chore failed: %s=%s %s", what, row_id, type(error).__name__)  # noqa: TRY400


async def prepare_meetings(db: Database, *, now: datetime) -> int:
    """How many steps before meetings were taken: an agenda posted, what it lacks asked for, its morning told."""
    async with db.read() as tx:
        due = await preparations.due(tx, now=now)
    taken = 0
    for tenant_id, meeting_id in due:
        was_prepared = False
        with _on_its_own("meeting", meeting_id):
            async with db.write() as tx:
                taken += await prepare(tx, tenant_id, meeting_id, now=now)
            was_prepared = True
        if not was_prepared:
            # One that cannot be prepared keeps no other waiting.
            async with db.write() as tx:
                await preparations.look_at(tx, tenant_id, meeting_id, now + PREPARE_AGAIN)
    return taken


async def tell_of_late(db: Database, *, now: datetime) -> int:
    """How many deadlines were found to be late; who has to know is promised to be told."""
    async with db.read() as tx:
        late = await deadlines.perhaps_late(tx, now=now)
    found = 0
    for tenant_id in dict.fromkeys(each for each, _ in late):
        theirs = sorted(deadline_id for each, deadline_id in late if each == tenant_id)
        async with db.write() as tx:
            # One that cannot be looked at keeps no other waiting.
            for deadline_id in theirs:
                await deadlines.look_again(tx, tenant_id, deadline_id, at=now + LATE_AGAIN)
        found += await _tell_together(db, tenant_id, theirs, now=now)
    return found


async def _tell_together(db: Database, tenant_id: str, late: Sequence[str], *, now: datetime) -> int:
    """How many were late. They are promised in one transaction, so that whoever hears of several hears of them in one
    message; each by itself only where one of them cannot be promised."""
    found, all_together = 0, False
    with _on_its_own("deadlines of", tenant_id):
        async with db.write() as tx:
            found = sum([await _tell_of_late(tx, tenant_id, each, now=now) for each in late])
        all_together = True
    if all_together:
        return found
    for each in late:
        with _on_its_own("deadline", each):
            async with db.write() as tx:
                found += await _tell_of_late(tx, tenant_id, each, now=now)
    return found


async def _tell_of_late(tx: AsyncConnection, tenant_id: str, deadline_id: str, *, now: datetime) -> bool:
    deadline = await deadlines.load_to_change(tx, tenant_id, deadline_id)
    group = await groups.load_group(tx, tenant_id, deadline.group_id) if deadline and deadline.group_id else None
    if deadline is None or group is None or deadline.status is not DeadlineStatus.ACTIVE:
        await deadlines.look_again(tx, tenant_id, deadline_id, at=None)
        return False
    await reminders.promise_late(tx, deadline, group, now=now)
    return True


async def make_next_years(db: Database, *, now: datetime) -> int:
    """How many yearly deadlines that have passed by a while, and nobody has done, were given their next year's."""
    async with db.read() as tx:
        passed = await deadlines.perhaps_next(tx, before=now.date() - timedelta(PASSED_BY))
    made = 0
    for tenant_id, deadline_id in passed:
        with _on_its_own("deadline", deadline_id):
            made += await _make_next_year(db, tenant_id, deadline_id, now=now)
    return made


async def _make_next_year(db: Database, tenant_id: str, deadline_id: str, *, now: datetime) -> bool:
    async with db.write() as tx:
        deadline = await deadlines.load_to_change(tx, tenant_id, deadline_id)
        group = await groups.load_group(tx, tenant_id, deadline.group_id) if deadline and deadline.group_id else None
        if deadline is None or group is None or deadline.status is not DeadlineStatus.ACTIVE:
            return False
        return await yearly.make_next(tx, deadline, group, now=now) is not None


async def ask_table_rounds(db: Database, *, now: datetime) -> int:
    """How many meetings' organisations were asked for "laget runt", each once."""
    asked = 0
    last: tuple[str, Meeting] | None = None
    while True:
        async with db.read() as tx:
            coming = await table_rounds.to_ask(tx, now=now, after=last)
        for tenant_id, meeting in coming:
            with _on_its_own("meeting", meeting.id):
                asked += await _ask_table_round(db, tenant_id, meeting, now=now)
        if not coming:
            return asked
        last = coming[-1]


async def _ask_table_round(db: Database, tenant_id: str, meeting: Meeting, *, now: datetime) -> bool:
    async with db.read() as tx:
        group = await groups.load_group(tx, tenant_id, meeting.group_id)
    asked_at = table_round.asked_at(meeting, group) if group else None
    if group is None or asked_at is None or asked_at > now:
        return False
    async with db.write() as tx:
        return await ask_table_round(tx, group, meeting, now=now)


async def read_rosters(db: Database, messenger: Messenger, *, now: datetime) -> int:
    """How many groups' rosters were read anew: those that have changed, or were last read a day ago."""
    async with db.read() as tx:
        old = await groups.groups_with_old_roster(tx, before=now - ROSTER_KEEPS, now=now)
    read = 0
    for tenant_id, group_id in old:
        wait: timedelta | None = ROSTER_AGAIN
        with _on_its_own("group", group_id):
            wait = await _read_roster(db, messenger, tenant_id, group_id, now=now)
        read += wait is None
        if wait is not None:
            # It stays wanted; what is known of the group is still true enough.
            async with db.write() as tx:
                await groups.put_off_roster(tx, tenant_id, group_id, until=now + wait)
    return read


async def _read_roster(
    db: Database, messenger: Messenger, tenant_id: str, group_id: str, *, now: datetime
) -> timedelta | None:
    """None if it was read, else how long to wait before the next attempt."""
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
        # Posts may go on: only a refused post suspends a place.
        log.warning("the roster of group %s was refused: %s", group_id, refused)
        async with db.write() as tx:
            await _tell_of_refused_roster(tx, group, own_members=own_members, now=now)
        return ROSTER_REFUSED_AGAIN
    async with db.write() as tx:
        await places.roster_shown(tx, group)
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
            left = [each for each in await groups.roster(tx, group) if each.person.id not in stay]
            await groups.leave_group(tx, group, stay, now=now)
            await reminders.promise_left(tx, group, left, now=now)
            await reminders.promise_newcomers(tx, group, now=now)
        await groups.roster_was_read(tx, group, at=now)
    return None


async def _tell_of_refused_roster(tx: AsyncConnection, group: Group, *, own_members: bool, now: datetime) -> None:
    """Those who lead the group are told once for as long as it is refused. Only who has spoken in a channel with
    members of its own is then known to be in it."""
    # Until somebody leads the group there is nobody to tell, and it is told later.
    if not await organisers(tx, group.tenant_id, group.id) or not await places.roster_refused(tx, group, at=now):
        return
    key = "roster-refused-own" if own_members else "roster-refused"
    text = say(group.locale, key, name=escape_markdown(group.name))
    await tell_leaders(tx, group, text, about=f"roster:{now.isoformat()}", now=now)
