"""Memberships: who belongs to a group, in which roles, and when its roster was read."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Integer, Row, and_, bindparam, case, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import (
    Group,
    GroupId,
    Member,
    Person,
    PersonId,
    Role,
)
from storage.database.columns import UtcDateTime
from storage.database.tables.people import meeting_group, membership, person
from storage.database.upsert import upsert
from storage.people.conversations import heard_at_home
from storage.people.groups import for_reader, group_of
from storage.people.persons import person_of

_COLUMNS = (
    (Role.MEMBER, membership.c.is_member),
    (Role.CHAIR, membership.c.is_chair),
    (Role.VICE, membership.c.is_vice),
    (Role.SECRETARY, membership.c.is_secretary),
)


def member_of(row: Row[Any]) -> Member:
    found = row._mapping
    held = [role for role, column in _COLUMNS if found[column]]
    return Member(
        person=person_of(row),
        roles=frozenset(held),
        organisation=found[membership.c.organisation],
        subgroup=found[membership.c.subgroup],
        is_member=found[membership.c.is_member],
        joined_at=found[membership.c.joined_at],
    )


_MEMBERS = select(
    person,
    membership.c.is_member,
    membership.c.is_chair,
    membership.c.is_vice,
    membership.c.is_secretary,
    membership.c.joined_at,
    membership.c.organisation,
    membership.c.subgroup,
).join(
    membership,
    and_(membership.c.tenant_id == person.c.tenant_id, membership.c.person_id == person.c.id),
)


# By position, because a large team has thousands of rows, and a turn may need all of them.
_ROSTER = (
    select(
        person.c.tenant_id,
        person.c.id,
        person.c.name,
        person.c.platform_id,
        person.c.object_id,
        person.c.email,
        person.c.private_conversation,
        person.c.weekly,
        person.c.locale,
        membership.c.is_member,
        membership.c.is_chair,
        membership.c.is_vice,
        membership.c.is_secretary,
        membership.c.organisation,
        membership.c.subgroup,
        membership.c.joined_at,
    )
    .join(
        membership,
        and_(membership.c.tenant_id == person.c.tenant_id, membership.c.person_id == person.c.id),
    )
    .where(
        membership.c.tenant_id == bindparam("tenant"),
        membership.c.group_id == bindparam("group"),
        membership.c.left_at.is_(None),
    )
    .order_by(person.c.name, person.c.id)
)
_LEADING = _ROSTER.where(
    or_(membership.c.is_chair, membership.c.is_vice, membership.c.is_secretary, person.c.id == bindparam("also"))
)


def _listed(row: Any) -> Member:
    return Member(Person(*row[:9]), _roles(*row[9:13]), row[13], row[9], row[14], row[15])


@cache
def _roles(*held: bool) -> frozenset[Role]:
    return frozenset(role for (role, _), is_held in zip(_COLUMNS, held, strict=True) if is_held)


async def roster(tx: AsyncConnection, group: Group) -> list[Member]:
    """Return everybody who is in the group's conversation now, ticked as a member or not, by name."""
    rows = await tx.execute(_ROSTER, {"tenant": group.tenant_id, "group": group.id})
    return [_listed(row) for row in rows]


async def leading(tx: AsyncConnection, group: Group, *, also: PersonId | None = None) -> list[Member]:
    """Return the people of the roster who lead the group, and `also` this person, by name."""
    rows = await tx.execute(_LEADING, {"tenant": group.tenant_id, "group": group.id, "also": also})
    return [_listed(row) for row in rows]


async def belonging(
    tx: AsyncConnection, tenant_id: str, group_id: GroupId, person_id: PersonId
) -> tuple[Group, Member] | None:
    """Return the group and this person in it; None if they are not in it, or have left."""
    row = (await tx.execute(_BELONGING, {"tenant": tenant_id, "group": group_id, "person": person_id})).one_or_none()
    return (group_of(row), member_of(row)) if row else None


_BELONGING = (
    _MEMBERS.add_columns(*meeting_group.c)
    .join(
        meeting_group,
        and_(meeting_group.c.tenant_id == membership.c.tenant_id, meeting_group.c.id == membership.c.group_id),
    )
    .where(
        membership.c.tenant_id == bindparam("tenant"),
        membership.c.group_id == bindparam("group"),
        membership.c.person_id == bindparam("person"),
        membership.c.left_at.is_(None),
    )
)


async def find_member(tx: AsyncConnection, group: Group, person_id: PersonId) -> Member | None:
    """Return this person in this group; None if they are not in it, or have left."""
    row = (
        await tx.execute(
            _MEMBERS.where(
                membership.c.tenant_id == group.tenant_id,
                membership.c.group_id == group.id,
                membership.c.person_id == person_id,
                membership.c.left_at.is_(None),
            )
        )
    ).one_or_none()
    return member_of(row) if row else None


async def read_by(tx: AsyncConnection, group: Group, person_id: PersonId | None) -> Group:
    """Return the group in the language of the person whom a private message is for; None for a message to all."""
    member = await find_member(tx, group, person_id) if person_id else None
    return for_reader(group, member.person) if member else group


async def join_group(
    tx: AsyncConnection,
    group: Group,
    person_id: PersonId,
    *,
    is_member: bool,
    organisation: str = "",
    at: datetime | None = None,
) -> None:
    """Save that this person is in the group's conversation. A person who returns gets their earlier choices back.

    `at`: when they came; None if that is not known.
    """
    await tx.execute(
        upsert(
            tx,
            membership,
            {
                "tenant_id": group.tenant_id,
                "group_id": group.id,
                "person_id": person_id,
                "is_member": is_member,
                "is_chair": False,
                "is_secretary": False,
                "organisation": organisation,
                "joined_at": at,
            },
            update={
                "joined_at": case((membership.c.left_at.is_not(None), at), else_=membership.c.joined_at),
                "left_at": None,
                # Suggested once; a correction by the secretary stays.
                "organisation": case((membership.c.organisation == "", organisation), else_=membership.c.organisation),
            },
        )
    )


async def leave_group(tx: AsyncConnection, group: Group, stay: Sequence[PersonId], *, now: datetime) -> None:
    """Save that everybody except `stay` has left the group's conversation. Their roles end."""
    await tx.execute(
        update(membership)
        .where(
            membership.c.tenant_id == group.tenant_id,
            membership.c.group_id == group.id,
            membership.c.left_at.is_(None),
            membership.c.person_id.not_in(stay),
        )
        .values(left_at=now, is_chair=False, is_vice=False, is_secretary=False)
    )


async def change_membership(tx: AsyncConnection, group: Group, person_id: PersonId, **choices: str | bool) -> None:
    """Save is_member, is_chair, is_vice, is_secretary, organisation or subgroup of a person in the group."""
    await tx.execute(
        update(membership)
        .where(
            membership.c.tenant_id == group.tenant_id,
            membership.c.group_id == group.id,
            membership.c.person_id == person_id,
        )
        .values(**choices)
    )


async def only_chairs(tx: AsyncConnection, group: Group, person_ids: Collection[PersonId]) -> None:
    """Make these people the chairs of the group, and nobody else."""
    of_group = (membership.c.tenant_id == group.tenant_id, membership.c.group_id == group.id)
    chosen = membership.c.person_id.in_(list(person_ids))
    await tx.execute(update(membership).where(*of_group, membership.c.is_chair, ~chosen).values(is_chair=False))
    await tx.execute(update(membership).where(*of_group, chosen).values(is_chair=True))


async def want_roster(tx: AsyncConnection, tenant_id: str, group_id: GroupId) -> None:
    """Mark the roster of the group to be read as soon as possible."""
    await tx.execute(
        update(meeting_group)
        .where(meeting_group.c.tenant_id == tenant_id, meeting_group.c.id == group_id)
        .values(roster_at=None, roster_not_before=None)
    )


async def roster_was_read(tx: AsyncConnection, group: Group, *, at: datetime) -> None:
    await tx.execute(
        update(meeting_group)
        .where(meeting_group.c.tenant_id == group.tenant_id, meeting_group.c.id == group.id)
        .values(roster_at=at, roster_not_before=None)
    )


async def put_off_roster(tx: AsyncConnection, tenant_id: str, group_id: GroupId, *, until: datetime) -> None:
    """Save that the roster could not be read, and is tried again at `until`."""
    await tx.execute(
        update(meeting_group)
        .where(meeting_group.c.tenant_id == tenant_id, meeting_group.c.id == group_id)
        .values(roster_not_before=until)
    )


_OLD_ROSTERS = (
    select(meeting_group.c.tenant_id, meeting_group.c.id)
    .where(
        or_(meeting_group.c.roster_at.is_(None), meeting_group.c.roster_at < bindparam("before", type_=UtcDateTime())),
        or_(
            meeting_group.c.roster_not_before.is_(None),
            meeting_group.c.roster_not_before <= bindparam("now", type_=UtcDateTime()),
        ),
        heard_at_home(meeting_group.c.tenant_id, meeting_group.c.conversation),
    )
    .order_by(meeting_group.c.roster_not_before.nulls_first(), meeting_group.c.roster_at.nulls_first())
    .limit(bindparam("most", type_=Integer))
)


async def groups_with_old_roster(
    tx: AsyncConnection, *, before: datetime, now: datetime, most: int = 20
) -> list[tuple[str, GroupId]]:
    """Return (tenant id, group id) of groups whose roster was last read before `before`, or never.

    Postponed ones come last. Groups whose home is suspended, or that wait until later, are left out.
    """
    rows = await tx.execute(_OLD_ROSTERS, {"before": before, "now": now, "most": most})
    return [(row.tenant_id, row.id) for row in rows]
