"""Places of groups as Teams changes them: renamed, refusing, archived, deleted and restored."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Group, GroupId, Person, PersonId
from dialogs.people import leaders
from storage.database.tables.people import conversation, leading, meeting_group, membership
from storage.people import leave_group, load_group, roster

AGAIN_AFTER = timedelta(hours=1)
"""How long after its first refusal a place is tried again."""
AGAIN_EVERY = timedelta(days=1)
"""How long after each later refusal a place is tried again."""
OWN_MEMBERS = ("private", "shared")
"""The types of channels that have their own members, and not those of their team."""


def _which(tenant_id: str, key: str, *, team_id: str | None) -> ColumnElement[bool]:
    """Return a condition: the conversation `key` or, with `team_id`, every channel of that team."""
    place = conversation.c.team_id == team_id if team_id else conversation.c.key == key
    return and_(conversation.c.tenant_id == tenant_id, or_(place, conversation.c.key == key))


async def groups_at(tx: AsyncConnection, tenant_id: str, key: str, *, team_id: str | None) -> list[Group]:
    """Return the groups whose home is the conversation `key` or, with `team_id`, any channel of that team."""
    rows = await tx.execute(
        select(meeting_group.c.id)
        .join(
            conversation,
            and_(
                conversation.c.tenant_id == meeting_group.c.tenant_id,
                conversation.c.key == meeting_group.c.conversation,
            ),
        )
        .where(_which(tenant_id, key, team_id=team_id))
        .order_by(meeting_group.c.id)
    )
    found = [await load_group(tx, tenant_id, row.id) for row in rows.all()]
    return [group for group in found if group is not None]


async def refresh(
    tx: AsyncConnection, tenant_id: str, key: str, *, team_id: str | None, service_url: str, bot_id: str
) -> None:
    """Save the service URL of the known conversations there."""
    await tx.execute(
        update(conversation)
        .where(_which(tenant_id, key, team_id=team_id))
        .values(service_url=service_url, **({"bot_id": bot_id} if bot_id else {}))
    )


async def rename_place(
    tx: AsyncConnection, tenant_id: str, key: str, name: str, *, team_id: str | None, unnamed: Collection[str]
) -> None:
    """Save the new name of a place.

    The name of a group follows its place unless a leader chose it: the name of the channel or chat or, with `team_id`,
    of the team. The latter holds if the group is called like the team, or is one of the `unnamed`.
    """
    home = and_(
        conversation.c.tenant_id == meeting_group.c.tenant_id, conversation.c.key == meeting_group.c.conversation
    )
    of_place = _which(tenant_id, key, team_id=team_id)
    if team_id is not None:
        # The General channel has the name of its team if Teams has given it no other.
        general = and_(conversation.c.key == team_id, conversation.c.team_name.is_(None))
        of_place = and_(
            of_place,
            or_(meeting_group.c.name == conversation.c.team_name, meeting_group.c.name.in_(list(unnamed)), general),
        )
    ids = select(meeting_group.c.id).join(conversation, home).where(of_place, meeting_group.c.is_named.is_(False))
    await tx.execute(
        update(meeting_group)
        .where(meeting_group.c.tenant_id == tenant_id, meeting_group.c.id.in_(ids))
        .values(name=name)
    )
    await tx.execute(
        update(conversation)
        .where(_which(tenant_id, key, team_id=team_id))
        .values(**({"team_name": name} if team_id else {"name": name}))
    )


async def refuse(
    tx: AsyncConnection, tenant_id: str, key: str, *, team_id: str | None, at: datetime, retry_at: datetime
) -> None:
    """Save that the place has refused posts since `at`, and is tried again at `retry_at`. A place that removed the bot
    does not change."""
    await tx.execute(
        update(conversation)
        .where(
            _which(tenant_id, key, team_id=team_id),
            or_(conversation.c.suspended_at.is_(None), conversation.c.retry_at.is_not(None)),
        )
        .values(suspended_at=at, retry_at=retry_at)
    )


async def restore(tx: AsyncConnection, tenant_id: str, key: str, *, team_id: str | None) -> dict[str, datetime]:
    """Save that the place accepts posts again. Return since when each conversation had refused them. A place that
    removed the bot does not change."""
    which = (_which(tenant_id, key, team_id=team_id), conversation.c.retry_at.is_not(None))
    rows = await tx.execute(select(conversation.c.key, conversation.c.suspended_at).where(*which))
    since = {row.key: row.suspended_at for row in rows if row.suspended_at is not None}
    await tx.execute(update(conversation).where(*which).values(suspended_at=None, retry_at=None))
    return since


# -- members of places


async def organisers(tx: AsyncConnection, tenant_id: str, group_id: GroupId) -> list[Person]:
    """Return who looks after the messages of the group: its secretaries, else the people who are asked about it."""
    group = await load_group(tx, tenant_id, group_id)
    people = {each.person.id: each for each in await roster(tx, group)} if group else {}
    return [people[each].person for each in leaders.writing(people.values())]


async def want_rosters(tx: AsyncConnection, tenant_id: str, group_ids: Collection[GroupId]) -> None:
    """Mark the rosters of these groups to be read as soon as possible."""
    await tx.execute(
        update(meeting_group)
        .where(meeting_group.c.tenant_id == tenant_id, meeting_group.c.id.in_(list(group_ids)))
        .values(roster_at=None, roster_not_before=None)
    )


async def roster_refused(tx: AsyncConnection, group: Group, *, at: datetime) -> bool:
    """Save that Teams refuses the roster of the group. Return False if that was known."""
    noted = await tx.execute(
        update(meeting_group)
        .where(
            meeting_group.c.tenant_id == group.tenant_id,
            meeting_group.c.id == group.id,
            meeting_group.c.roster_refused_at.is_(None),
        )
        .values(roster_refused_at=at)
    )
    return noted.rowcount == 1


async def roster_shown(tx: AsyncConnection, group: Group) -> None:
    await tx.execute(
        update(meeting_group)
        .where(
            meeting_group.c.tenant_id == group.tenant_id,
            meeting_group.c.id == group.id,
            meeting_group.c.roster_refused_at.is_not(None),
        )
        .values(roster_refused_at=None)
    )


async def forget_team_members(tx: AsyncConnection, group: Group, speaker: PersonId, *, now: datetime) -> None:
    """Remove members that came from the team's roster, because the channel turned out to have its own members.

    Leaders and `speaker` stay. The channel's own roster is read soon.
    """
    rows = await tx.execute(
        select(membership.c.person_id).where(
            membership.c.tenant_id == group.tenant_id,
            membership.c.group_id == group.id,
            membership.c.left_at.is_(None),
            or_(leading(), membership.c.person_id == speaker),
        )
    )
    await leave_group(tx, group, [row.person_id for row in rows], now=now)
    await want_rosters(tx, group.tenant_id, [group.id])
