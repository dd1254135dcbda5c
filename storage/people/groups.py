"""Groups and their choices."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import (
    Asks,
    DeadlineChoices,
    Group,
    GroupId,
    Person,
    PersonId,
    SummerPause,
    ThirdKind,
    ThirdQuestion,
)
from storage.database.engine import new_id
from storage.database.tables.people import meeting_group, membership
from storage.database.upsert import upsert
from storage.people.conversations import heard_at_home, tie_conversation


def group_of(row: Row[Any]) -> Group:
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
    return group_of(row)


async def load_group(tx: AsyncConnection, tenant_id: str, group_id: GroupId) -> Group | None:
    row = (
        await tx.execute(
            select(meeting_group).where(meeting_group.c.tenant_id == tenant_id, meeting_group.c.id == group_id)
        )
    ).one_or_none()
    return group_of(row) if row else None


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
    return group_of(row) if row else None


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
    return [group_of(row) for row in rows]


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
