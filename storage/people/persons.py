"""People: one row for a person in a tenant, and what they have chosen."""

from typing import Any

from sqlalchemy import Row, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import (
    Person,
    PersonId,
)
from storage.database.engine import new_id
from storage.database.tables.people import membership, person
from storage.database.upsert import upsert


def person_of(row: Row[Any]) -> Person:
    found = row._mapping
    return Person(
        tenant_id=found[person.c.tenant_id],
        id=found[person.c.id],
        name=found[person.c.name],
        platform_id=found[person.c.platform_id],
        object_id=found[person.c.object_id],
        email=found[person.c.email],
        private_conversation=found[person.c.private_conversation],
        weekly=found[person.c.weekly],
        locale=found[person.c.locale],
    )


async def remember_person(
    tx: AsyncConnection,
    tenant_id: str,
    platform_id: str,
    *,
    name: str,
    object_id: str | None = None,
    email: str | None = None,
    private_conversation: str | None = None,
    service_url: str | None = None,
    known: Person | None = None,
) -> Person:
    """Save what is known of the person, and return them. A None does not delete a known value.

    `known` comes from `recall` in this transaction.
    """
    fresh = {
        column: value
        for column, value in {
            "name": name,
            "object_id": object_id,
            "email": email,
            "private_conversation": private_conversation,
            "service_url": service_url,
        }.items()
        if value
    }
    if known is not None and all(getattr(known, column, None) == value for column, value in fresh.items()):
        return known
    same = person.c.platform_id == platform_id
    if object_id:
        same = or_(same, person.c.object_id == object_id)
    row = (await tx.execute(select(person).where(person.c.tenant_id == tenant_id, same))).first()
    if row is None:
        await tx.execute(
            upsert(
                tx,
                person,
                {"tenant_id": tenant_id, "id": new_id(), "platform_id": platform_id, "name": name or "?", **fresh},
                update=fresh or {"platform_id": platform_id},
                on=("tenant_id", "platform_id"),
            )
        )
        row = (await tx.execute(select(person).where(person.c.tenant_id == tenant_id, same))).one()
    elif row.platform_id != platform_id or any(getattr(row, column) != value for column, value in fresh.items()):
        fresh["platform_id"] = platform_id
        await tx.execute(update(person).where(person.c.tenant_id == tenant_id, person.c.id == row.id).values(**fresh))
        row = (await tx.execute(select(person).where(person.c.tenant_id == tenant_id, person.c.id == row.id))).one()
    return person_of(row)


async def load_person(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> Person | None:
    row = (
        await tx.execute(select(person).where(person.c.tenant_id == tenant_id, person.c.id == person_id))
    ).one_or_none()
    return person_of(row) if row else None


async def choose_weekly(tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, weekly: bool) -> None:
    """Save whether this person prefers one list of deadlines on Mondays."""
    await tx.execute(
        update(person).where(person.c.tenant_id == tenant_id, person.c.id == person_id).values(weekly=weekly)
    )


async def choose_locale(tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, locale: str) -> None:
    """Save the language of this person's private messages."""
    await tx.execute(
        update(person).where(person.c.tenant_id == tenant_id, person.c.id == person_id).values(locale=locale)
    )


async def locale_in_private(tx: AsyncConnection, tenant_id: str, conversation: str) -> str | None:
    """Return the language that the person of this private chat has chosen; None if they have not, or it is no such
    chat."""
    found = select(person.c.locale).where(
        person.c.tenant_id == tenant_id, person.c.private_conversation == conversation, person.c.locale.is_not(None)
    )
    return (await tx.execute(found.limit(1))).scalar()


async def forget_stranger(tx: AsyncConnection, who: Person) -> None:
    """Delete a person who is in no group and has never written in private: a press that was refused leaves nobody."""
    is_theirs = (membership.c.tenant_id == who.tenant_id, membership.c.person_id == who.id)
    if (await tx.execute(select(membership.c.person_id).where(*is_theirs).limit(1))).first() is not None:
        return
    await tx.execute(
        delete(person).where(
            person.c.tenant_id == who.tenant_id, person.c.id == who.id, person.c.private_conversation.is_(None)
        )
    )
