"""Saves a roster as Teams gives it: in batches, and only what has changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Group, PersonId
from storage.database.engine import new_id
from storage.database.tables.people import membership, person
from storage.database.upsert import insert_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A person of a roster. None or "" for what Teams does not tell."""

    platform_id: str
    name: str
    object_id: str | None = None
    email: str | None = None
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A part of a roster beside the saved one. `people`: the ids of those who are known and in the group already, by
    the id in Teams. `changed`: the entries that have to be saved."""

    people: Mapping[str, PersonId]
    changed: tuple[Entry, ...]


async def compare(tx: AsyncConnection, group: Group, entries: Sequence[Entry], *, service_url: str) -> Compared:
    """Return what of these entries is saved already."""
    known = await _known(tx, group.tenant_id, entries)
    joined = await _joined(tx, group, [row.id for row in known.values()])
    people: dict[str, PersonId] = {}
    changed: list[Entry] = []
    for entry in entries:
        row = known.get(entry.platform_id) or known.get(entry.object_id or "")
        organisation = joined.get(row.id) if row is not None else None
        if (
            row is None
            or _fresh(entry, row, service_url)
            or organisation is None
            or (not organisation and entry.organisation)
        ):
            changed.append(entry)
        else:
            people[entry.platform_id] = row.id
    return Compared(people, tuple(changed))


async def save(
    tx: AsyncConnection, group: Group, entries: Sequence[Entry], *, service_url: str, is_member: bool, now: datetime
) -> None:
    """Save these people, and that they are in the group's conversation. Newcomers are ticked if `is_member`. A person
    who returns gets their earlier choices back. Safe to repeat."""
    # Somebody may be listed twice: the later entry counts.
    entries = list({entry.platform_id: entry for entry in entries}.values())
    known = await _known(tx, group.tenant_id, entries)
    new: list[dict[str, Any]] = []
    for entry in entries:
        row = known.get(entry.platform_id) or known.get(entry.object_id or "")
        if row is None:
            new.append(
                {
                    "tenant_id": group.tenant_id,
                    "id": new_id(),
                    "platform_id": entry.platform_id,
                    "name": entry.name or "?",
                    "object_id": entry.object_id or None,
                    "email": entry.email or None,
                    "service_url": service_url,
                }
            )
        elif fresh := _fresh(entry, row, service_url):
            await tx.execute(
                update(person).where(person.c.tenant_id == group.tenant_id, person.c.id == row.id).values(**fresh)
            )
    if new:
        await tx.execute(_insert_people(tx.dialect.name), new)
        known = await _known(tx, group.tenant_id, entries)
    joining = [
        {
            "tenant_id": group.tenant_id,
            "group_id": group.id,
            "person_id": (known.get(entry.platform_id) or known[entry.object_id or ""]).id,
            "is_member": is_member,
            "is_chair": False,
            "is_secretary": False,
            "organisation": entry.organisation,
            "joined_at": now,
        }
        for entry in entries
    ]
    if joining:
        await tx.execute(_join(tx.dialect.name), joining)


async def in_conversation(tx: AsyncConnection, group: Group) -> set[PersonId]:
    """Return everybody who is in the group's conversation, as far as it is saved."""
    rows = await tx.execute(
        select(membership.c.person_id).where(
            membership.c.tenant_id == group.tenant_id,
            membership.c.group_id == group.id,
            membership.c.left_at.is_(None),
        )
    )
    return set(rows.scalars())


async def leave(tx: AsyncConnection, group: Group, gone: Iterable[PersonId], *, now: datetime) -> None:
    """Save that these people have left the group's conversation. Their roles end."""
    await tx.execute(
        update(membership)
        .where(
            membership.c.tenant_id == group.tenant_id,
            membership.c.group_id == group.id,
            membership.c.person_id.in_(list(gone)),
        )
        .values(left_at=now, is_chair=False, is_vice=False, is_secretary=False)
    )


async def _known(tx: AsyncConnection, tenant_id: str, entries: Sequence[Entry]) -> dict[str, Any]:
    """Return the rows of known people, by their id in Teams and by their object id."""
    rows = await tx.execute(
        _KNOWN,
        {
            "tenant": tenant_id,
            "platform_ids": [entry.platform_id for entry in entries],
            "object_ids": [entry.object_id for entry in entries if entry.object_id],
        },
    )
    found = rows.all()
    by_object = {row.object_id: row for row in found if row.object_id}
    return by_object | {row.platform_id: row for row in found}


async def _joined(tx: AsyncConnection, group: Group, ids: Sequence[PersonId]) -> dict[PersonId, str]:
    """Return the organisation of each of these people who is in the group's conversation."""
    rows = await tx.execute(_JOINED, {"tenant": group.tenant_id, "group": group.id, "ids": list(ids)})
    return {row.person_id: row.organisation for row in rows}


def _fresh(entry: Entry, row: Any, service_url: str) -> dict[str, str]:
    """Return what Teams tells anew. What it does not tell stays."""
    told = {
        "platform_id": entry.platform_id,
        "name": entry.name,
        "object_id": entry.object_id,
        "email": entry.email,
        "service_url": service_url,
    }
    return {column: value for column, value in told.items() if value and getattr(row, column) != value}


_KNOWN = select(
    person.c.id, person.c.platform_id, person.c.name, person.c.object_id, person.c.email, person.c.service_url
).where(
    person.c.tenant_id == bindparam("tenant"),
    or_(
        person.c.platform_id.in_(bindparam("platform_ids", expanding=True)),
        person.c.object_id.in_(bindparam("object_ids", expanding=True)),
    ),
)
_JOINED = select(membership.c.person_id, membership.c.organisation).where(
    membership.c.tenant_id == bindparam("tenant"),
    membership.c.group_id == bindparam("group"),
    membership.c.person_id.in_(bindparam("ids", expanding=True)),
    membership.c.left_at.is_(None),
)


@cache
def _insert_people(dialect: str) -> Any:
    statement = insert_of(dialect)(person)
    # They wrote to the bot a moment ago: the turn has saved them.
    return statement.on_conflict_do_nothing()


@cache
def _join(dialect: str) -> Any:
    statement = insert_of(dialect)(membership)
    suggested = statement.excluded.organisation
    return statement.on_conflict_do_update(
        index_elements=["tenant_id", "group_id", "person_id"],
        # Suggested once; a correction by the secretary stays.
        set_={
            "joined_at": case(
                (membership.c.left_at.is_not(None), statement.excluded.joined_at), else_=membership.c.joined_at
            ),
            "left_at": None,
            "organisation": case((membership.c.organisation == "", suggested), else_=membership.c.organisation),
        },
    )
