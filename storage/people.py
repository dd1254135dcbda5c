"""Groups, their people, and their conversations."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Row, and_, bindparam, case, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import (
    Asks,
    DeadlineChoices,
    Group,
    GroupId,
    Member,
    Person,
    PersonId,
    Role,
    SummerPause,
    ThirdKind,
    ThirdQuestion,
)
from storage.database.engine import new_id
from storage.database.tables.people import conversation, meeting_group, membership, person
from storage.database.upsert import upsert


@dataclass(frozen=True, slots=True)
class Conversation:
    """A known conversation. `kind` is a `bot.events.PlaceKind`. Teams has refused posts since `suspended_at`. `is_new`:
    it was unknown before this turn."""

    tenant_id: str
    key: str
    kind: str
    service_url: str
    bot_id: str
    team_id: str | None
    group_id: GroupId | None
    name: str | None
    suspended_at: datetime | None
    retry_at: datetime | None = None
    channel_type: str | None = None
    team_name: str | None = None
    is_new: bool = False

    @property
    def is_removed(self) -> bool:
        """Return whether the bot was removed. A place that only refused a post is tried again at `retry_at`."""
        return self.suspended_at is not None and self.retry_at is None


async def remember_conversation(
    tx: AsyncConnection,
    tenant_id: str,
    key: str,
    *,
    kind: str,
    service_url: str,
    bot_id: str,
    team_id: str | None,
    name: str | None,
    channel_type: str | None = None,
    team_name: str | None = None,
    known: Conversation | None = None,
) -> Conversation:
    """Save what the newest activity tells of the conversation, and return it. The service URL and the bot's id may
    change.

    `known` comes from `recall` in this transaction.
    """
    fresh = {"kind": kind, "service_url": service_url, "bot_id": bot_id}
    if team_id:
        fresh["team_id"] = team_id
    if name:
        fresh["name"] = name
    if channel_type:
        fresh["channel_type"] = channel_type
    if team_name:
        fresh["team_name"] = team_name
    known = known or await load_conversation(tx, tenant_id, key)
    if known is None:
        await tx.execute(upsert(tx, conversation, {"tenant_id": tenant_id, "key": key, **fresh}, update=fresh))
        return Conversation(
            tenant_id,
            key,
            kind,
            service_url,
            bot_id,
            team_id,
            None,
            name,
            suspended_at=None,
            channel_type=channel_type,
            team_name=team_name,
            is_new=True,
        )
    if any(getattr(known, column) != value for column, value in fresh.items()):
        await tx.execute(
            update(conversation).where(conversation.c.tenant_id == tenant_id, conversation.c.key == key).values(**fresh)
        )
        return replace(
            known,
            kind=kind,
            service_url=service_url,
            bot_id=bot_id,
            team_id=team_id or known.team_id,
            name=name or known.name,
            channel_type=channel_type or known.channel_type,
            team_name=team_name or known.team_name,
        )
    return known


async def load_conversation(tx: AsyncConnection, tenant_id: str, key: str) -> Conversation | None:
    row = (
        await tx.execute(select(conversation).where(conversation.c.tenant_id == tenant_id, conversation.c.key == key))
    ).one_or_none()
    return _conversation(row) if row else None


def _conversation(row: Row[Any]) -> Conversation:
    found = row._mapping
    return Conversation(**{column.name: found[column] for column in conversation.c})


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
        _conversation(row),
        _person(row) if found[person.c.id] else None,
        _group(row) if found[meeting_group.c.id] else None,
        _member(row) if found[membership.c.person_id] else None,
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


async def suspend(tx: AsyncConnection, tenant_id: str, key: str, *, at: datetime | None) -> None:
    """Save that the bot was removed from this conversation at `at`; None: the bot is in it again."""
    await tx.execute(
        update(conversation)
        .where(conversation.c.tenant_id == tenant_id, conversation.c.key == key)
        .values(suspended_at=at, retry_at=None)
    )


async def suspend_team(tx: AsyncConnection, tenant_id: str, team_id: str, *, at: datetime | None) -> None:
    """Save the same for every channel of a team."""
    refused = conversation.c.retry_at.is_not(None)
    changes = conversation.c.suspended_at.is_not(None) if at is None else conversation.c.suspended_at.is_(None)
    await tx.execute(
        update(conversation)
        .where(conversation.c.tenant_id == tenant_id, conversation.c.team_id == team_id, or_(changes, refused))
        .values(suspended_at=at, retry_at=None)
    )


async def is_in_team(tx: AsyncConnection, tenant_id: str, team_id: str) -> bool:
    """Return whether the bot is in this team, in any of its channels."""
    return bool(
        await tx.scalar(
            select(
                exists().where(
                    conversation.c.tenant_id == tenant_id,
                    conversation.c.team_id == team_id,
                    conversation.c.suspended_at.is_(None),
                )
            )
        )
    )


def heard_at_home(tenant_id: ColumnElement[str], home: ColumnElement[str]) -> ColumnElement[bool]:
    """Return a condition: the conversation `home` is known, and nobody has removed the bot from it.

    A home that only refuses posts counts: its members can be reached, and it may accept posts again.
    """
    return exists().where(
        conversation.c.tenant_id == tenant_id,
        conversation.c.key == home,
        or_(conversation.c.suspended_at.is_(None), conversation.c.retry_at.is_not(None)),
    )


async def tie_conversation(tx: AsyncConnection, tenant_id: str, key: str, group_id: GroupId) -> None:
    """Tie this conversation to this group."""
    await tx.execute(
        update(conversation)
        .where(conversation.c.tenant_id == tenant_id, conversation.c.key == key)
        .values(group_id=group_id)
    )


# -- people


def _person(row: Row[Any]) -> Person:
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
    return _person(row)


async def load_person(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> Person | None:
    row = (
        await tx.execute(select(person).where(person.c.tenant_id == tenant_id, person.c.id == person_id))
    ).one_or_none()
    return _person(row) if row else None


# -- groups


def _group(row: Row[Any]) -> Group:
    found = row._mapping
    return Group(
        tenant_id=found[meeting_group.c.tenant_id],
        id=found[meeting_group.c.id],
        name=found[meeting_group.c.name],
        conversation=found[meeting_group.c.conversation],
        zone=ZoneInfo(found[meeting_group.c.zone]),
        locale=found[meeting_group.c.locale],
        anonymous=found[meeting_group.c.anonymous],
        deadlines=DeadlineChoices(
            bridge_days_free=found[meeting_group.c.bridge_days_free],
            summer=_summer(found[meeting_group.c.summer_first], found[meeting_group.c.summer_last]),
            weekly=found[meeting_group.c.weekly],
            grace=found[meeting_group.c.grace],
            overdue_aloud=found[meeting_group.c.overdue_aloud],
        ),
        asks=Asks(found[meeting_group.c.asks]),
        third=third_question(
            found[meeting_group.c.third], found[meeting_group.c.third_sv], found[meeting_group.c.third_en]
        ),
        table_round_days=found[meeting_group.c.table_round_days],
        post_days=found[meeting_group.c.post_days],
    )


def third_question(kind: str, sv: str, en: str) -> ThirdQuestion | None:
    """Return the third question from the three columns of a group or round; None if there is none."""
    return ThirdQuestion(ThirdKind(kind), sv, en) if kind else None


def third_columns(third: ThirdQuestion | None) -> dict[str, str]:
    """Return the three columns of a third question."""
    return {
        "third": third.kind.value if third else "",
        "third_sv": third.sv if third else "",
        "third_en": third.en if third else "",
    }


def _summer(first: str | None, last: str | None) -> SummerPause | None:
    if not first or not last:
        return None
    return SummerPause((int(first[:2]), int(first[3:])), (int(last[:2]), int(last[3:])))


async def create_group(
    tx: AsyncConnection, tenant_id: str, *, name: str, home: str, zone: ZoneInfo, locale: str, now: datetime
) -> Group:
    """Return the group whose home is the conversation `home`, and create it if there is none. The conversation must be
    known."""
    await tx.execute(
        upsert(
            tx,
            meeting_group,
            {
                "tenant_id": tenant_id,
                "id": new_id(),
                "name": name,
                "conversation": home,
                "zone": zone.key,
                "locale": locale,
                "anonymous": True,
                "created_at": now,
            },
            update=None,
            on=("tenant_id", "conversation"),
        )
    )
    row = (
        await tx.execute(
            select(meeting_group).where(meeting_group.c.tenant_id == tenant_id, meeting_group.c.conversation == home)
        )
    ).one()
    await tie_conversation(tx, tenant_id, home, row.id)
    return _group(row)


async def load_group(tx: AsyncConnection, tenant_id: str, group_id: GroupId) -> Group | None:
    row = (
        await tx.execute(
            select(meeting_group).where(meeting_group.c.tenant_id == tenant_id, meeting_group.c.id == group_id)
        )
    ).one_or_none()
    return _group(row) if row else None


async def load_heard(tx: AsyncConnection, tenant_id: str, group_id: GroupId) -> Group | None:
    """Return the group, unless somebody has removed the bot from its home."""
    row = (
        await tx.execute(
            select(meeting_group).where(
                meeting_group.c.tenant_id == tenant_id,
                meeting_group.c.id == group_id,
                heard_at_home(meeting_group.c.tenant_id, meeting_group.c.conversation),
            )
        )
    ).one_or_none()
    return _group(row) if row else None


async def change_group(tx: AsyncConnection, group: Group, **choices: str | bool | int | None) -> None:
    """Save choices of the group: name, locale, anonymous, asks, table_round_days, post_days."""
    await tx.execute(
        update(meeting_group)
        .where(meeting_group.c.tenant_id == group.tenant_id, meeting_group.c.id == group.id)
        .values(**choices)
    )


async def choose_third(tx: AsyncConnection, group: Group, third: ThirdQuestion | None) -> None:
    """Save the third question that the group's next round asks."""
    await tx.execute(
        update(meeting_group)
        .where(meeting_group.c.tenant_id == group.tenant_id, meeting_group.c.id == group.id)
        .values(**third_columns(third))
    )


async def choose_for_deadlines(tx: AsyncConnection, group: Group, choices: DeadlineChoices) -> None:
    """Save how the group is reminded of deadlines."""
    first, last = (choices.summer.first, choices.summer.last) if choices.summer else (None, None)
    await tx.execute(
        update(meeting_group)
        .where(meeting_group.c.tenant_id == group.tenant_id, meeting_group.c.id == group.id)
        .values(
            bridge_days_free=choices.bridge_days_free,
            summer_first=f"{first[0]:02}-{first[1]:02}" if first else None,
            summer_last=f"{last[0]:02}-{last[1]:02}" if last else None,
            weekly=choices.weekly,
            grace=choices.grace,
            overdue_aloud=choices.overdue_aloud,
        )
    )


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


def for_reader(group: Group, reader: Person) -> Group:
    """Return the group with the language that this person chose for private messages."""
    return replace(group, locale=reader.locale) if reader.locale else group


async def groups_of(tx: AsyncConnection, tenant_id: str, person_id: PersonId) -> list[Group]:
    """Return the groups that this person belongs to or leads, by name. A group is left out while the bot is removed
    from its home."""
    rows = await tx.execute(
        select(meeting_group)
        .join(
            membership,
            and_(
                membership.c.tenant_id == meeting_group.c.tenant_id,
                membership.c.group_id == meeting_group.c.id,
            ),
        )
        .where(
            membership.c.tenant_id == tenant_id,
            membership.c.person_id == person_id,
            membership.c.left_at.is_(None),
            heard_at_home(meeting_group.c.tenant_id, meeting_group.c.conversation),
        )
        .order_by(meeting_group.c.name, meeting_group.c.id)
    )
    return [_group(row) for row in rows]


def _member(row: Row[Any]) -> Member:
    found = row._mapping
    roles = set()
    if found[membership.c.is_chair]:
        roles.add(Role.CHAIR)
    if found[membership.c.is_secretary]:
        roles.add(Role.SECRETARY)
    if found[membership.c.is_member]:
        roles.add(Role.MEMBER)
    return Member(
        person=_person(row),
        roles=frozenset(roles),
        organisation=found[membership.c.organisation],
        subgroup=found[membership.c.subgroup],
        is_member=found[membership.c.is_member],
    )


_MEMBERS = select(
    person,
    membership.c.is_member,
    membership.c.is_chair,
    membership.c.is_secretary,
    membership.c.organisation,
    membership.c.subgroup,
).join(
    membership,
    and_(membership.c.tenant_id == person.c.tenant_id, membership.c.person_id == person.c.id),
)


async def roster(tx: AsyncConnection, group: Group) -> list[Member]:
    """Return everybody who is in the group's conversation now, ticked as a member or not, by name."""
    rows = await tx.execute(
        _MEMBERS.where(
            membership.c.tenant_id == group.tenant_id,
            membership.c.group_id == group.id,
            membership.c.left_at.is_(None),
        ).order_by(person.c.name, person.c.id)
    )
    return [_member(row) for row in rows]


async def belonging(
    tx: AsyncConnection, tenant_id: str, group_id: GroupId, person_id: PersonId
) -> tuple[Group, Member] | None:
    """Return the group and this person in it; None if they are not in it, or have left."""
    row = (await tx.execute(_BELONGING, {"tenant": tenant_id, "group": group_id, "person": person_id})).one_or_none()
    return (_group(row), _member(row)) if row else None


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
    return _member(row) if row else None


async def join_group(
    tx: AsyncConnection, group: Group, person_id: PersonId, *, is_member: bool, organisation: str = ""
) -> None:
    """Save that this person is in the group's conversation. A person who returns gets their earlier choices back."""
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
            },
            update={
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
        .values(left_at=now, is_chair=False, is_secretary=False)
    )


async def change_membership(tx: AsyncConnection, group: Group, person_id: PersonId, **choices: str | bool) -> None:
    """Save is_member, is_chair, is_secretary, organisation or subgroup of a person in the group."""
    await tx.execute(
        update(membership)
        .where(
            membership.c.tenant_id == group.tenant_id,
            membership.c.group_id == group.id,
            membership.c.person_id == person_id,
        )
        .values(**choices)
    )


async def only_chair(tx: AsyncConnection, group: Group, person_id: PersonId) -> None:
    """Remove the role of chair from everybody else: a group has one chair."""
    await tx.execute(
        update(membership)
        .where(membership.c.tenant_id == group.tenant_id, membership.c.group_id == group.id)
        .values(is_chair=membership.c.person_id == person_id)
    )


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


async def groups_with_old_roster(
    tx: AsyncConnection, *, before: datetime, now: datetime, most: int = 20
) -> list[tuple[str, GroupId]]:
    """Return (tenant id, group id) of groups whose roster was last read before `before`, or never.

    Postponed ones come last. Groups whose home is suspended, or that wait until later, are left out.
    """
    rows = await tx.execute(
        select(meeting_group.c.tenant_id, meeting_group.c.id)
        .where(
            or_(meeting_group.c.roster_at.is_(None), meeting_group.c.roster_at < before),
            or_(meeting_group.c.roster_not_before.is_(None), meeting_group.c.roster_not_before <= now),
            heard_at_home(meeting_group.c.tenant_id, meeting_group.c.conversation),
        )
        .order_by(meeting_group.c.roster_not_before.nulls_first(), meeting_group.c.roster_at.nulls_first())
        .limit(most)
    )
    return [(row.tenant_id, row.id) for row in rows]


async def next_deadline_number(tx: AsyncConnection, group: Group) -> int:
    """Return the number for a new deadline of this group. A number is never reused."""
    row = (
        await tx.execute(
            update(meeting_group)
            .where(meeting_group.c.tenant_id == group.tenant_id, meeting_group.c.id == group.id)
            .values(next_deadline_number=meeting_group.c.next_deadline_number + 1)
            .returning(meeting_group.c.next_deadline_number)
        )
    ).one()
    return int(row.next_deadline_number) - 1
