"""Conversations: where the bot is, which group a conversation belongs to, and whether it may be posted to."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import (
    GroupId,
)
from storage.database.tables.people import conversation
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
    return conversation_of(row) if row else None


def conversation_of(row: Row[Any]) -> Conversation:
    found = row._mapping
    return Conversation(**{column.name: found[column] for column in conversation.c})


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
