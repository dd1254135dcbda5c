"""Agendas of meetings: loaded and saved as a whole, with the version before each change."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, Table, and_, bindparam, delete, exists, insert, select, update
from sqlalchemy.exc import NoResultFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.agenda.model import (
    Agenda,
    AgendaItem,
    Author,
    Carried,
    ItemStatus,
    ItemType,
    Material,
    Outcome,
    OutcomeType,
    Owner,
    Part,
    SentFrom,
)
from dialogs.model import Group, ItemId, MeetingId, PersonId
from storage.database.engine import new_id
from storage.database.tables.agenda import agenda_before, agenda_item, agenda_material, agenda_owner, agenda_part
from storage.database.tables.meetings import meeting
from storage.database.tables.minutes import outcome, outcome_owner


async def load_agenda(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId) -> Agenda:
    rows = (await tx.execute(_AGENDA, {"tenant": tenant_id, "meeting": meeting_id})).all()
    if not rows:
        raise NoResultFound
    # A meeting without items is one row without an item.
    found = [row for row in rows if row.id is not None]
    return Agenda.of(meeting_id, await _items(tx, tenant_id, found), rows[0].agenda_version)


_AGENDA = (
    select(agenda_item, meeting.c.agenda_version)
    .select_from(meeting)
    .outerjoin(
        agenda_item,
        and_(agenda_item.c.tenant_id == meeting.c.tenant_id, agenda_item.c.meeting_id == meeting.c.id),
    )
    .where(meeting.c.tenant_id == bindparam("tenant"), meeting.c.id == bindparam("meeting"))
    .order_by(agenda_item.c.number)
)


async def load_items(tx: AsyncConnection, tenant_id: str, ids: Sequence[ItemId]) -> dict[ItemId, AgendaItem]:
    """Return the items with these ids, from any agenda. Missing ids are left out."""
    if not ids:
        return {}
    found = select(agenda_item).where(agenda_item.c.tenant_id == tenant_id, agenda_item.c.id.in_(ids))
    items = await _items(tx, tenant_id, (await tx.execute(found)).all())
    return {item.id: item for item in items}


async def meetings_of(tx: AsyncConnection, tenant_id: str, ids: Sequence[ItemId]) -> dict[ItemId, MeetingId]:
    """Return the meeting of each of these items. Missing ids are left out."""
    if not ids:
        return {}
    found = select(agenda_item.c.id, agenda_item.c.meeting_id).where(
        agenda_item.c.tenant_id == tenant_id, agenda_item.c.id.in_(ids)
    )
    return {row.id: row.meeting_id for row in await tx.execute(found)}


async def with_waiting(tx: AsyncConnection, group: Group) -> list[MeetingId]:
    """Return the group's meetings whose agendas have items that wait for a later meeting, earliest first."""
    found = (
        select(meeting.c.id)
        .where(
            meeting.c.tenant_id == group.tenant_id,
            meeting.c.group_id == group.id,
            exists().where(
                agenda_item.c.tenant_id == meeting.c.tenant_id,
                agenda_item.c.meeting_id == meeting.c.id,
                agenda_item.c.status == ItemStatus.CARRIED.value,
                agenda_item.c.carried_to.is_(None),
            ),
        )
        .order_by(meeting.c.starts_at, meeting.c.id)
    )
    return list((await tx.execute(found)).scalars())


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an agenda: its author (None if another agenda caused it), its time, and the items before it."""

    by: PersonId | None
    at: datetime
    before: tuple[AgendaItem, ...]


async def latest_changes(tx: AsyncConnection, tenant_id: str, meeting_id: MeetingId, *, most: int) -> list[Change]:
    """Return the latest changes of a meeting's agenda, newest first."""
    rows = await tx.execute(
        select(agenda_before)
        .where(agenda_before.c.tenant_id == tenant_id, agenda_before.c.meeting_id == meeting_id)
        .order_by(agenda_before.c.version.desc())
        .limit(most)
    )
    decode = msgspec.json.Decoder(tuple[AgendaItem, ...]).decode
    return [Change(row.changed_by, row.changed_at, decode(row.content)) for row in rows]


async def _items(tx: AsyncConnection, tenant_id: str, rows: Sequence[Row[Any]]) -> list[AgendaItem]:
    ids = [row.id for row in rows]
    if not ids:
        return []

    async def below(table: Table) -> dict[ItemId, list[Row[Any]]]:
        found: dict[ItemId, list[Row[Any]]] = defaultdict(list)
        of_these = select(table).where(table.c.tenant_id == tenant_id, table.c.item_id.in_(ids))
        for row in await tx.execute(of_these.order_by(table.c.number)):
            found[row.item_id].append(row)
        return found

    outcomes = await _outcomes(tx, tenant_id, ids)
    parts, owners, material = await below(agenda_part), await below(agenda_owner), await below(agenda_material)

    def owned(item_id: ItemId, part: int) -> tuple[Owner, ...]:
        return tuple(Owner(row.text, row.person_id) for row in owners[item_id] if row.part == part)

    return [
        AgendaItem(
            id=row.id,
            title=row.title,
            owners=owned(row.id, 0),
            type=ItemType(row.type) if row.type else None,
            purpose=row.purpose,
            minutes=row.minutes,
            parts=tuple(Part(part.text, owned(row.id, part.number), part.purpose) for part in parts[row.id]),
            added_by=row.added_by,
            added_by_name=row.added_by_name,
            material=tuple(Material(one.address, one.title) for one in material[row.id]),
            status=ItemStatus(row.status),
            outcomes=outcomes[row.id],
            standing=row.standing,
            carried=Carried(row.carried_from, row.carried_on, row.carried_times) if row.carried_from else None,
            carried_to=row.carried_to,
            sent_from=SentFrom(row.sent_from, row.sent_from_group, row.sent_from_on, row.sent_from_number)
            if row.sent_from
            else None,
            suggested=row.suggested,
            unticked=bool(row.unticked),
        )
        for row in rows
    ]


async def _outcomes(
    tx: AsyncConnection, tenant_id: str, items: Sequence[ItemId]
) -> defaultdict[ItemId, tuple[Outcome, ...]]:
    """Return the outcomes of these items, in order."""
    found: defaultdict[ItemId, tuple[Outcome, ...]] = defaultdict(tuple)
    of_these = select(outcome).where(outcome.c.tenant_id == tenant_id, outcome.c.item_id.in_(items))
    rows = (await tx.execute(of_these.order_by(outcome.c.number))).all()
    if not rows:
        return found
    owners: defaultdict[str, tuple[Owner, ...]] = defaultdict(tuple)
    of_tasks = select(outcome_owner).where(
        outcome_owner.c.tenant_id == tenant_id, outcome_owner.c.outcome_id.in_([row.id for row in rows])
    )
    for row in await tx.execute(of_tasks.order_by(outcome_owner.c.number)):
        owners[row.outcome_id] += (Owner(row.text, row.person_id),)
    for row in rows:
        found[row.item_id] += (
            Outcome(
                OutcomeType(row.type),
                row.text,
                id=row.id,
                by=Author(row.written_by, row.written_by_name, row.written_at),
                owners=owners[row.id],
                due_on=row.due_on,
                deadline=row.deadline_id,
                asked=row.asked,
                done_at=row.done_at,
            ),
        )
    return found


async def save_agenda(
    tx: AsyncConnection, tenant_id: str, before: Agenda, after: Agenda, *, by: PersonId | None, now: datetime
) -> None:
    """Save the whole agenda, and its earlier version for an undo."""
    meeting_id = after.meeting_id
    this = (meeting.c.tenant_id == tenant_id, meeting.c.id == meeting_id)
    after, last = _numbered(after, (await tx.execute(select(meeting.c.suggested).where(*this))).scalar_one())
    await tx.execute(update(meeting).where(*this).values(agenda_version=after.version, suggested=last))
    await tx.execute(
        insert(agenda_before).values(
            tenant_id=tenant_id,
            meeting_id=meeting_id,
            version=after.version,
            changed_by=by,
            content=msgspec.json.encode(before.all_items),
            changed_at=now,
        )
    )
    await tx.execute(
        delete(agenda_item).where(agenda_item.c.tenant_id == tenant_id, agenda_item.c.meeting_id == meeting_id)
    )
    for table, rows in _rows(tenant_id, after).items():
        await tx.execute(insert(table), rows)


def _numbered(agenda: Agenda, last: int) -> tuple[Agenda, int]:
    """Return the agenda with a number for each suggested item that has none, and the highest number so far."""
    proposed = []
    for item in agenda.proposed:
        last = max(last, item.suggested or 0)
        if item.suggested is None:
            last += 1
        proposed.append(item if item.suggested else replace(item, suggested=last))
    return replace(agenda, proposed=tuple(proposed)), last


def _rows(tenant_id: str, agenda: Agenda) -> dict[Table, list[dict[str, Any]]]:
    """Return the rows for each table, in an order that satisfies the foreign keys."""
    rows: dict[Table, list[dict[str, Any]]] = {}

    def add(table: Table, row: dict[str, Any]) -> None:
        rows.setdefault(table, []).append({"tenant_id": tenant_id, **row})

    for number, item in enumerate(agenda.all_items, 1):
        add(
            agenda_item,
            {
                "id": item.id,
                "meeting_id": agenda.meeting_id,
                "number": number,
                "title": item.title,
                "type": item.type.value if item.type else None,
                "purpose": item.purpose,
                "minutes": item.minutes,
                "added_by": item.added_by,
                "added_by_name": item.added_by_name,
                "status": item.status.value,
                "standing": item.standing,
                "carried_from": item.carried.item if item.carried else None,
                "carried_on": item.carried.on if item.carried else None,
                "carried_times": item.carried.times if item.carried else None,
                "carried_to": item.carried_to,
                "sent_from": item.sent_from.forwarding if item.sent_from else None,
                "sent_from_group": item.sent_from.group if item.sent_from else None,
                "sent_from_on": item.sent_from.on if item.sent_from else None,
                "sent_from_number": item.sent_from.number if item.sent_from else None,
                "suggested": item.suggested,
                "unticked": int(item.unticked),
            },
        )
        for place, part in enumerate(item.parts, 1):
            add(agenda_part, {"item_id": item.id, "number": place, "text": part.text, "purpose": part.purpose})
        for part_number, people in enumerate((item.owners, *(part.owners for part in item.parts))):
            for place, owner in enumerate(people, 1):
                add(
                    agenda_owner,
                    {
                        "item_id": item.id,
                        "part": part_number,
                        "number": place,
                        "text": owner.text,
                        "person_id": owner.person_id,
                    },
                )
        for place, each in enumerate(item.outcomes, 1):
            outcome_id = each.id or new_id()
            add(outcome, {"id": outcome_id, "item_id": item.id, "number": place, **_outcome_values(each)})
            for which, owner in enumerate(each.owners, 1):
                row = {"outcome_id": outcome_id, "number": which, "text": owner.text, "person_id": owner.person_id}
                add(outcome_owner, row)
        for place, material in enumerate(item.material, 1):
            add(
                agenda_material,
                {"item_id": item.id, "number": place, "address": material.address, "title": material.title},
            )
    return rows


def _outcome_values(each: Outcome) -> dict[str, Any]:
    return {
        "type": each.type.value,
        "text": each.text,
        "written_by": each.by.person_id,
        "written_by_name": each.by.name,
        "written_at": each.by.at,
        "due_on": each.due_on,
        "deadline_id": each.deadline,
        "asked": each.asked,
        "done_at": each.done_at,
    }
