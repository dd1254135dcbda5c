"""Loads a conversation and the person who speaks there in one query."""

from dataclasses import dataclass

from sqlalchemy import and_, bindparam, select
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import (
    Group,
    Member,
    Person,
)
from storage.database.tables.people import conversation, meeting_group, membership, person
from storage.people.conversations import Conversation, conversation_of
from storage.people.groups import group_of
from storage.people.memberships import member_of
from storage.people.persons import person_of


@dataclass(frozen=True, slots=True)
class Recalled:
    """The known conversation, its speaker, its group, and the speaker's membership. None for each that is unknown."""

    conversation: Conversation | None = None
    person: Person | None = None
    group: Group | None = None
    member: Member | None = None


async def recall(tx: AsyncConnection, tenant_id: str, key: str, platform_id: str) -> Recalled:
    """Return everything that a turn needs at its beginning, in one query."""
    row = (await tx.execute(_RECALLED, {"tenant": tenant_id, "key": key, "platform_id": platform_id})).one_or_none()
    if row is None:
        return Recalled()
    found = row._mapping
    return Recalled(
        conversation_of(row),
        person_of(row) if found[person.c.id] else None,
        group_of(row) if found[meeting_group.c.id] else None,
        member_of(row) if found[membership.c.person_id] else None,
    )


_RECALLED = (
    select(conversation, person, meeting_group, membership)
    .select_from(conversation)
    .outerjoin(
        person, and_(person.c.tenant_id == bindparam("tenant"), person.c.platform_id == bindparam("platform_id"))
    )
    .outerjoin(
        meeting_group,
        and_(meeting_group.c.tenant_id == conversation.c.tenant_id, meeting_group.c.id == conversation.c.group_id),
    )
    .outerjoin(
        membership,
        and_(
            membership.c.tenant_id == meeting_group.c.tenant_id,
            membership.c.group_id == meeting_group.c.id,
            membership.c.person_id == person.c.id,
            membership.c.left_at.is_(None),
        ),
    )
    .where(conversation.c.tenant_id == bindparam("tenant"), conversation.c.key == bindparam("key"))
)
