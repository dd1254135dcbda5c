"""Items that one group sent to another: sent by one group, answered by the other, and followed there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import Integer, Row, Select, and_, bindparam, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.agenda.model import DraftItem, ItemStatus, OutcomeType
from dialogs.forwarding.model import Forwarding, ForwardingStatus
from dialogs.forwarding.names import Known
from dialogs.meetings.model import MeetingStatus
from dialogs.model import ForwardingId, Group, GroupId, ItemId, MeetingId, PersonId
from storage.database.engine import lock
from storage.database.tables.agenda import agenda_item
from storage.database.tables.forwarding import forwarding
from storage.database.tables.meetings import meeting
from storage.database.tables.minutes import outcome
from storage.database.tables.people import leading, meeting_group, membership
from storage.people import heard_at_home

_LONGEST_CHAIN = 60
"""The number of meetings through which an item is traced back: five years of monthly meetings."""


_decisions = (
    select(func.aggregate_strings(outcome.c.text, "\n\n"))
    .where(
        outcome.c.tenant_id == agenda_item.c.tenant_id,
        outcome.c.item_id == agenda_item.c.id,
        outcome.c.type == OutcomeType.DECISION.value,
    )
    .correlate(agenda_item)
    .scalar_subquery()
)


def _loading() -> Select[Any]:
    """Return a query for sent items, with their current state on the receiver's agenda."""
    return (
        select(
            forwarding,
            _decisions.label("outcome"),
            meeting.c.starts_at.label("starts_there"),
            meeting_group.c.zone.label("zone_there"),
        )
        .outerjoin(
            agenda_item,
            and_(agenda_item.c.tenant_id == forwarding.c.tenant_id, agenda_item.c.id == forwarding.c.became),
        )
        .outerjoin(
            meeting, and_(meeting.c.tenant_id == forwarding.c.tenant_id, meeting.c.id == forwarding.c.meeting_there)
        )
        .outerjoin(
            meeting_group,
            and_(meeting_group.c.tenant_id == forwarding.c.tenant_id, meeting_group.c.id == forwarding.c.to_group),
        )
    )


def _forwarding(row: Row[Any]) -> Forwarding:
    return Forwarding(
        id=row.id,
        item=row.item_id,
        number=row.number,
        meeting_id=row.meeting_id,
        from_group=row.from_group,
        to_group=row.to_group,
        named=row.named,
        content=msgspec.json.decode(row.content, type=DraftItem),
        sent_by=row.sent_by,
        sent_at=row.sent_at,
        status=ForwardingStatus(row.status),
        became=row.became,
        meeting_there=row.meeting_there,
        outcome=row.outcome or "",
        on=row.starts_there.astimezone(ZoneInfo(row.zone_there)).date() if row.starts_there else None,
    )


async def _some(tx: AsyncConnection, found: Select[Any]) -> list[Forwarding]:
    return [_forwarding(row) for row in await tx.execute(found)]


async def load(tx: AsyncConnection, tenant_id: str, forwarding_id: ForwardingId) -> Forwarding | None:
    found = await _some(tx, _loading().where(forwarding.c.tenant_id == tenant_id, forwarding.c.id == forwarding_id))
    return found[0] if found else None


async def load_to_change(tx: AsyncConnection, tenant_id: str, forwarding_id: ForwardingId) -> Forwarding | None:
    """Return the forwarding, locked until the transaction ends: of two answers the second sees the first."""
    await lock(tx, f"forwarding:{forwarding_id}")
    return await load(tx, tenant_id, forwarding_id)


async def of_items(tx: AsyncConnection, tenant_id: str, items: Collection[ItemId]) -> list[Forwarding]:
    """Return all forwardings of these items, first sent first."""
    if not items:
        return []
    return await _some(
        tx,
        _loading()
        .where(forwarding.c.tenant_id == tenant_id, forwarding.c.item_id.in_(items))
        .order_by(forwarding.c.sent_at, forwarding.c.id),
    )


async def sent_by_group(tx: AsyncConnection, group: Group, *, number: int | None = None, most: int) -> list[Forwarding]:
    """Return what the group has sent, latest first. With `number`, only items that had this number when sent."""
    found = _loading().where(forwarding.c.tenant_id == group.tenant_id, forwarding.c.from_group == group.id)
    if number is not None:
        found = found.where(forwarding.c.number == number)
    return await _some(tx, found.order_by(forwarding.c.sent_at.desc(), forwarding.c.id).limit(most))


async def received(tx: AsyncConnection, group: Group) -> list[Forwarding]:
    """Return the incoming items of this group that nobody has answered, first sent first."""
    return await _some(
        tx,
        _loading()
        .where(
            forwarding.c.tenant_id == group.tenant_id,
            forwarding.c.to_group == group.id,
            forwarding.c.status == ForwardingStatus.WAITING.value,
        )
        .order_by(forwarding.c.sent_at, forwarding.c.id),
    )


async def how_many_wait(tx: AsyncConnection, group: Group) -> int:
    """Return how many of the group's sent items wait for an answer."""
    waiting = select(func.count()).where(
        forwarding.c.tenant_id == group.tenant_id,
        forwarding.c.from_group == group.id,
        forwarding.c.status == ForwardingStatus.WAITING.value,
    )
    return int((await tx.execute(waiting)).scalar_one())


async def send(tx: AsyncConnection, tenant_id: str, new: Forwarding) -> None:
    await tx.execute(
        insert(forwarding).values(
            tenant_id=tenant_id,
            id=new.id,
            item_id=new.item,
            number=new.number,
            meeting_id=new.meeting_id,
            from_group=new.from_group,
            to_group=new.to_group,
            named=new.named,
            content=msgspec.json.encode(new.content),
            sent_by=new.sent_by,
            sent_at=new.sent_at,
            status=new.status.value,
            became=new.became,
            meeting_there=new.meeting_there,
        )
    )


async def save(tx: AsyncConnection, tenant_id: str, changed: Forwarding) -> None:
    """Save the new state of a forwarding that `load_to_change` returned in this transaction."""
    await tx.execute(
        update(forwarding)
        .where(forwarding.c.tenant_id == tenant_id, forwarding.c.id == changed.id)
        .values(
            number=changed.number,
            named=changed.named,
            content=msgspec.json.encode(changed.content),
            sent_by=changed.sent_by,
            sent_at=changed.sent_at,
            status=changed.status.value,
            became=changed.became,
            meeting_there=changed.meeting_there,
        )
    )


async def carried_from(tx: AsyncConnection, tenant_id: str, items: Sequence[ItemId]) -> dict[ItemId, ItemId]:
    """Map each of these items, and each item that it continues from earlier meetings, to the present item."""
    now_is = {item: item for item in items}
    newest = list(items)
    for _ in range(_LONGEST_CHAIN):
        if not newest:
            break
        rows = await tx.execute(
            select(agenda_item.c.id, agenda_item.c.carried_from).where(
                agenda_item.c.tenant_id == tenant_id,
                agenda_item.c.id.in_(newest),
                agenda_item.c.carried_from.is_not(None),
            )
        )
        before = {row.carried_from: now_is[row.id] for row in rows if row.carried_from not in now_is}
        now_is |= before
        newest = list(before)
    return now_is


async def meetings_at_home(tx: AsyncConnection, tenant_id: str, sent: Forwarding) -> list[MeetingId]:
    """Return the meetings of the sending group with this item: where it was sent, and where it was carried."""
    found, items = [sent.meeting_id], [sent.item]
    for _ in range(_LONGEST_CHAIN):
        rows = (
            await tx.execute(
                select(agenda_item.c.carried_to, meeting.c.id)
                .select_from(agenda_item)
                .join(
                    (later := agenda_item.alias()),
                    and_(later.c.tenant_id == agenda_item.c.tenant_id, later.c.id == agenda_item.c.carried_to),
                )
                .join(meeting, and_(meeting.c.tenant_id == later.c.tenant_id, meeting.c.id == later.c.meeting_id))
                .where(agenda_item.c.tenant_id == tenant_id, agenda_item.c.id.in_(items))
            )
        ).all()
        if not rows:
            break
        items = [row.carried_to for row in rows]
        found += [row.id for row in rows]
    return found


# -- which groups there are


async def others(tx: AsyncConnection, group: Group, *, sender: PersonId) -> list[Known]:
    """Return the other groups of the tenant that the bot is in, except the sender's own.

    `through`: one of its leaders is in `group` too. For `dialogs.forwarding.names.beyond`; never show it to a member.
    """
    theirs, ours = membership.alias(), membership.alias()
    through = exists().where(
        theirs.c.tenant_id == meeting_group.c.tenant_id,
        theirs.c.group_id == meeting_group.c.id,
        theirs.c.left_at.is_(None),
        leading(theirs),
        ours.c.tenant_id == theirs.c.tenant_id,
        ours.c.group_id == group.id,
        ours.c.person_id == theirs.c.person_id,
        ours.c.left_at.is_(None),
    )
    own = exists().where(
        theirs.c.tenant_id == meeting_group.c.tenant_id,
        theirs.c.group_id == meeting_group.c.id,
        theirs.c.person_id == sender,
        theirs.c.left_at.is_(None),
    )
    rows = await tx.execute(
        select(meeting_group.c.id, meeting_group.c.name, through.label("through")).where(
            meeting_group.c.tenant_id == group.tenant_id,
            meeting_group.c.id != group.id,
            ~own,
            heard_at_home(meeting_group.c.tenant_id, meeting_group.c.conversation),
        )
    )
    return [Known(row.id, row.name, bool(row.through)) for row in rows]


# -- work without an event


# Built once, as every tick runs them.
_TO_PLACE = (
    select(forwarding.c.tenant_id, forwarding.c.id, forwarding.c.to_group)
    .where(
        forwarding.c.status == ForwardingStatus.ACCEPTED.value,
        forwarding.c.became.is_(None),
        exists().where(
            meeting.c.tenant_id == forwarding.c.tenant_id,
            meeting.c.group_id == forwarding.c.to_group,
            meeting.c.status == MeetingStatus.PLANNED.value,
            meeting.c.starts_at > bindparam("now"),
        ),
    )
    .order_by(forwarding.c.sent_at, forwarding.c.id)
    .limit(bindparam("most", type_=Integer))
)


async def to_place(tx: AsyncConnection, *, now: datetime, most: int = 50) -> list[tuple[str, ForwardingId, GroupId]]:
    """Return (tenant, id, receiving group) of accepted items that wait for a meeting, if one is planned now."""
    rows = await tx.execute(_TO_PLACE, {"now": now, "most": most})
    return [(row.tenant_id, row.id, row.to_group) for row in rows]


@dataclass(frozen=True, slots=True)
class Moved:
    """The state of a forwarding on the receiver's agendas. The item and its meeting are None if it is on no agenda any
    more. `is_over`: the meeting is over."""

    tenant_id: str
    id: ForwardingId
    item: ItemId | None
    meeting_id: str | None
    status: ItemStatus | None
    is_over: bool


_there = meeting.alias()
_over = meeting.c.status != MeetingStatus.PLANNED.value
_TO_FOLLOW = (
    select(
        forwarding.c.tenant_id,
        forwarding.c.id,
        agenda_item.c.id.label("item"),
        agenda_item.c.meeting_id.label("meeting_id"),
        agenda_item.c.status.label("status"),
        _over.label("is_over"),
    )
    .outerjoin(
        agenda_item,
        and_(
            agenda_item.c.tenant_id == forwarding.c.tenant_id,
            agenda_item.c.sent_from == forwarding.c.id,
            agenda_item.c.sent_from.is_not(None),
            agenda_item.c.carried_to.is_(None),
        ),
    )
    .outerjoin(meeting, and_(meeting.c.tenant_id == agenda_item.c.tenant_id, meeting.c.id == agenda_item.c.meeting_id))
    .outerjoin(_there, and_(_there.c.tenant_id == forwarding.c.tenant_id, _there.c.id == forwarding.c.meeting_there))
    .where(
        forwarding.c.status == ForwardingStatus.ACCEPTED.value,
        forwarding.c.became.is_not(None),
        or_(
            and_(agenda_item.c.id.is_(None), _there.c.status != MeetingStatus.PLANNED.value),
            agenda_item.c.id != forwarding.c.became,
            and_(agenda_item.c.status.in_([ItemStatus.DONE.value, ItemStatus.DROPPED.value]), _over),
        ),
    )
    .order_by(forwarding.c.sent_at, forwarding.c.id)
    .limit(bindparam("most", type_=Integer))
)


async def to_follow(tx: AsyncConnection, *, most: int = 50) -> list[Moved]:
    """Return the changes of placed items: carried to another meeting; or done, dropped or removed, and the meeting is
    over."""
    rows = await tx.execute(_TO_FOLLOW, {"most": most})
    return [
        Moved(
            row.tenant_id,
            row.id,
            row.item,
            row.meeting_id,
            ItemStatus(row.status) if row.status else None,
            bool(row.is_over),
        )
        for row in rows
    ]
