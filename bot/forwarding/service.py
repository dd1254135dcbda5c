"""Items between groups: placed on an agenda, followed there, and reported to the sender."""

import logging
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.agenda import service as agenda_service
from dialogs.agenda.model import Agenda, ItemStatus, SentFrom
from dialogs.agenda.rules import add_items
from dialogs.deliveries.quiet_hours import next_morning
from dialogs.deliveries.subjects import Subject
from dialogs.forwarding import rules
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.meetings.model import Meeting
from dialogs.model import Group, GroupId, PersonId, Refusal
from dialogs.series.rules import closing_ids
from storage import agenda as agendas
from storage import forwarding as forwardings
from storage import meetings, series
from storage import people as groups
from storage.database.engine import Database, new_id
from storage.forwarding import Moved
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise, to_person

log = logging.getLogger(__name__)

ASK = "forwarding_ask"
"""To a leader of the receiving group: do you accept this?"""
NEWS = "forwarding_news"
"""To the sender: the new state."""
BACK = "forwarding_back"
"""To a leader of the receiving group: the item on your agenda was taken back."""


def subject(forwarding_id: str) -> str:
    return Subject("forwarding", forwarding_id).key


def promise_to(
    kind: str,
    person_id: PersonId,
    forwarding: Forwarding,
    group: Group,
    *,
    now: datetime,
    due_at: datetime | None = None,
) -> Promise:
    """Return a promise to tell a person of `group`, once for each state."""
    return Promise(
        kind=kind,
        tenant_id=group.tenant_id,
        subject_key=subject(forwarding.id),
        occurrence=f"{forwarding.status}:{forwarding.sent_at.isoformat()}",
        target=to_person(person_id),
        conversation=to_person(person_id),
        group_id=group.id,
        due_at=due_at or now,
    )


async def refresh_at_home(tx: AsyncConnection, tenant_id: str, forwarding: Forwarding, *, now: datetime) -> None:
    """Promise updates of the agendas that show the state to the sending group: where the item was sent from, and where
    it was carried."""
    home = await groups.load_group(tx, tenant_id, forwarding.from_group)
    if home is not None:
        for meeting_id in await forwardings.meetings_at_home(tx, tenant_id, forwarding):
            await agenda_service.show_anew(tx, home, meeting_id, now=now)


async def place(tx: AsyncConnection, there: Group, forwarding: Forwarding, *, now: datetime) -> Forwarding:
    """Put an accepted item on the agenda of the group's next meeting. Return it unchanged if no meeting is planned, or
    its agenda is full."""
    meeting = await meetings.first_to_come(tx, there, now=now)
    home = await groups.load_group(tx, there.tenant_id, forwarding.from_group)
    sent_at = await meetings.load_meeting(tx, there.tenant_id, forwarding.meeting_id)
    sender = await groups.load_person(tx, there.tenant_id, forwarding.sent_by)
    if meeting is None or home is None or sent_at is None:
        return forwarding
    await agenda_service.hold(tx, there)
    before = await agendas.load_agenda(tx, there.tenant_id, meeting.id)
    item_id = new_id()
    try:
        after = add_items(
            before,
            [forwarding.content],
            by=forwarding.sent_by,
            by_name=sender.name if sender else "",
            new_id=lambda: item_id,
            closing=closing_ids(await series.load_series(tx, there)),
        )
    except Refusal:
        return forwarding
    came = SentFrom(forwarding.id, home.name, sent_at.starts_at.astimezone(home.zone).date(), forwarding.number)
    items = tuple(replace(item, sent_from=came) if item.id == item_id else item for item in after.items)
    after = replace(after, items=items)
    await agenda_service.change(tx, there, before, after, by=forwarding.sent_by, now=now)
    stands = rules.placed(forwarding, item_id, meeting.id)
    return replace(stands, on=meeting.starts_at.astimezone(there.zone).date())


async def take_away(tx: AsyncConnection, there: Group, forwarding: Forwarding, *, now: datetime, by: PersonId) -> bool:
    """Remove the item from the other group's agenda. Return False if their meeting has begun, or the item was dealt
    with."""
    meeting = await meetings.load_meeting(tx, there.tenant_id, forwarding.meeting_there or "")
    if meeting is None or not _to_come(meeting, now):
        return False
    await agenda_service.hold(tx, there)
    before = await agendas.load_agenda(tx, there.tenant_id, meeting.id)
    item = next((item for item in before.all_items if item.id == forwarding.became), None)
    if item is None:
        return True
    if item.status not in (ItemStatus.OPEN, ItemStatus.PROPOSED):
        return False
    left = [each for each in before.all_items if each.id != item.id]
    after = Agenda.of(before.meeting_id, left, before.version + 1)
    await agenda_service.change(tx, there, before, after, by=by, now=now)
    return True


def _to_come(meeting: Meeting, now: datetime) -> bool:
    return meeting.started_at is None and now < meeting.starts_at


# -- work without an event


async def follow(db: Database, *, now: datetime) -> int:
    """Place, follow and finish items. Return their number. The senders are told the decisions."""
    async with db.read() as tx:
        to_place = await forwardings.to_place(tx, now=now)
        moved = await forwardings.to_follow(tx)
    changed = 0
    for tenant_id, forwarding_id, group_id in to_place:
        async with db.write() as tx:
            changed += await _place_waiting(tx, tenant_id, forwarding_id, group_id, now=now)
    for one in moved:
        async with db.write() as tx:
            changed += await _follow(tx, one, now=now)
    return changed


async def _place_waiting(
    tx: AsyncConnection, tenant_id: str, forwarding_id: str, group_id: GroupId, *, now: datetime
) -> bool:
    forwarding = await forwardings.load_to_change(tx, tenant_id, forwarding_id)
    there = await groups.load_group(tx, tenant_id, group_id)
    waits = forwarding is not None and forwarding.status is ForwardingStatus.ACCEPTED and forwarding.became is None
    if forwarding is None or there is None or not waits:
        return False
    stands = await place(tx, there, forwarding, now=now)
    if stands.became is None:
        return False
    await forwardings.save(tx, tenant_id, stands)
    await refresh_at_home(tx, tenant_id, stands, now=now)
    return True


async def _follow(tx: AsyncConnection, moved: Moved, *, now: datetime) -> bool:
    forwarding = await forwardings.load_to_change(tx, moved.tenant_id, moved.id)
    home = await groups.load_group(tx, moved.tenant_id, forwarding.from_group) if forwarding else None
    if forwarding is None or home is None or forwarding.status is not ForwardingStatus.ACCEPTED:
        return False
    if moved.item is not None and moved.meeting_id is not None:
        forwarding = rules.placed(forwarding, moved.item, moved.meeting_id)
    if moved.item is None or (moved.is_over and moved.status in (ItemStatus.DONE, ItemStatus.DROPPED)):
        forwarding = rules.over(forwarding, moved.status)
        # By the morning somebody has written the decision down.
        due_at = next_morning(now, home.zone)
        await outbox.promise(
            tx, [promise_to(NEWS, forwarding.sent_by, forwarding, home, now=now, due_at=due_at)], now=now
        )
    await forwardings.save(tx, moved.tenant_id, forwarding)
    await refresh_at_home(tx, moved.tenant_id, forwarding, now=now)
    return True
