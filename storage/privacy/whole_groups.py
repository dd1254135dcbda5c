"""Everything of one group: an overview of groups, a copy of a group's rows, and its erasure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import GroupId
from storage.database.schema import metadata
from storage.database.tables.deliveries import outbox, outbox_archive, posted_card
from storage.database.tables.meetings import meeting
from storage.database.tables.people import conversation, leading, meeting_group, membership, person
from storage.privacy.encoded import readable
from storage.privacy.erasure import erase_person

_QUEUES = {"outbox", "outbox_archive", "proposal", "conversation", "audit", "audit_event"}
"""Tables with the id of a group that are no part of a copy: what waits, what was sent, and who did what."""


@dataclass(frozen=True, slots=True)
class Overview:
    """A group for an operator. `leaders` is 0 for a group that nobody leads."""

    tenant_id: str
    id: GroupId
    name: str
    members: int
    leaders: int
    latest: datetime | None


async def overview(tx: AsyncConnection) -> list[Overview]:
    """Return all groups, by tenant and name."""
    there = membership.c.left_at.is_(None)
    leads = and_(there, leading())
    counts = (
        select(
            membership.c.tenant_id,
            membership.c.group_id,
            func.sum(case((there, 1), else_=0)).label("members"),
            func.sum(case((leads, 1), else_=0)).label("leaders"),
        )
        .group_by(membership.c.tenant_id, membership.c.group_id)
        .subquery()
    )
    latest = (
        select(meeting.c.tenant_id, meeting.c.group_id, func.max(meeting.c.starts_at).label("latest"))
        .group_by(meeting.c.tenant_id, meeting.c.group_id)
        .subquery()
    )

    def of(other: Any) -> ColumnElement[bool]:
        return and_(other.c.tenant_id == meeting_group.c.tenant_id, other.c.group_id == meeting_group.c.id)

    rows = await tx.execute(
        select(
            meeting_group.c.tenant_id,
            meeting_group.c.id,
            meeting_group.c.name,
            counts.c.members,
            counts.c.leaders,
            latest.c.latest,
        )
        .outerjoin(counts, of(counts))
        .outerjoin(latest, of(latest))
        .order_by(meeting_group.c.tenant_id, meeting_group.c.name)
    )
    return [Overview(row.tenant_id, row.id, row.name, row.members or 0, row.leaders or 0, row.latest) for row in rows]


async def rows_of_group(tx: AsyncConnection, tenant_id: str, group_id: GroupId) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the group in each table, with the people who are or were in it."""
    found: dict[str, list[dict[str, Any]]] = {}
    ids: dict[str, set[str]] = {"meeting_group": {group_id}}
    people = select(membership.c.person_id).where(
        membership.c.tenant_id == tenant_id, membership.c.group_id == group_id
    )
    for table in metadata.sorted_tables:
        if table.name in _QUEUES:
            continue
        if table.name == "person":
            chosen: ColumnElement[bool] = table.c.id.in_(people)
        elif table.name == "meeting_group":
            chosen = table.c.id == group_id
        else:
            conditions = [
                key.parent.in_(ids[key.column.table.name])
                for key in table.foreign_keys
                if key.parent.name != "tenant_id" and key.column.table.name in ids
            ]
            if not conditions:
                continue
            chosen = or_(*conditions)
        rows = await tx.execute(select(table).where(table.c.tenant_id == tenant_id, chosen))
        found[table.name] = [{name: _plain(value) for name, value in row.items()} for row in rows.mappings()]
        if "id" in table.c and table.name != "person":
            ids[table.name] = {row["id"] for row in found[table.name]}
    return {name: rows for name, rows in found.items() if rows}


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return readable(bytes(value))
    return value if isinstance(value, str | int | float | bool) or value is None else value.isoformat()


async def erase_group(tx: AsyncConnection, tenant_id: str, group_id: GroupId, *, now: datetime) -> Mapping[str, int]:
    """Erase the group, and everybody who was in no other. Return the number of rows by table, and of people; empty if
    there is no such group."""
    rows = await rows_of_group(tx, tenant_id, group_id)
    if "meeting_group" not in rows:
        return {}
    counts = {name: len(found) for name, found in rows.items() if name != "person"}
    homes = [rows["meeting_group"][0]["conversation"]]
    named = [row["id"] for name, found in rows.items() if name != "person" for row in found if "id" in row]
    elsewhere = select(membership.c.person_id).where(
        membership.c.tenant_id == tenant_id, membership.c.group_id != group_id
    )
    alone = await tx.execute(
        select(membership.c.person_id).where(
            membership.c.tenant_id == tenant_id,
            membership.c.group_id == group_id,
            membership.c.person_id.not_in(elsewhere),
        )
    )
    people = alone.scalars().all()
    for table in metadata.sorted_tables:
        if table.name in _QUEUES - {"conversation", "audit_event"}:
            await tx.execute(delete(table).where(table.c.tenant_id == tenant_id, table.c.group_id == group_id))
    for table in (posted_card, outbox, outbox_archive):
        for each in named:
            await tx.execute(
                delete(table).where(table.c.tenant_id == tenant_id, table.c.subject_key.contains(each, autoescape=True))
            )
    await tx.execute(
        delete(posted_card).where(posted_card.c.tenant_id == tenant_id, posted_card.c.conversation.in_(homes))
    )
    await tx.execute(
        update(conversation)
        .where(conversation.c.tenant_id == tenant_id, conversation.c.group_id == group_id)
        .values(group_id=None, name=None, team_name=None)
    )
    for each in people:
        await erase_person(tx, tenant_id, each, now=now, may_return=True)
    await tx.execute(
        delete(meeting_group).where(meeting_group.c.tenant_id == tenant_id, meeting_group.c.id == group_id)
    )
    return {**counts, "person": len(people)}


async def person_of_object(tx: AsyncConnection, tenant_id: str, object_id: str) -> str | None:
    """Return the id of the person with this object id in Entra, or None."""
    found: str | None = await tx.scalar(
        select(person.c.id).where(person.c.tenant_id == tenant_id, person.c.object_id == object_id)
    )
    return found
