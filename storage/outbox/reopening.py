"""Sends refused rows when their place accepts messages again, if they are still worth sending."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, bindparam, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.subjects import Subject
from storage.database.columns import UtcDateTime
from storage.database.engine import note_promise
from storage.database.tables.deliveries import outbox
from storage.database.tables.people import conversation, person
from storage.outbox.places import AGAIN_AFTER, groups_at, organisers
from storage.outbox.promises import (
    GONE,
    REFUSED_BEFORE,
    STILL_UNREACHABLE,
    UNFORTUNATE,
    UNREACHABLE,
    Promise,
    Status,
    promise,
    to_person,
)

OUTAGE_PAUSE = timedelta(minutes=1)
"""This long after an outage was found, its refused rows are tried again."""
WORTH_SENDING_FOR = timedelta(days=7)
"""A message that was due longer ago is only listed. The composer decides about each of the others."""
_TEXT_IS_GONE = ("reply", "replace", "place_notice")
"""Kinds of which no text is kept after a failure."""


def _refused() -> ColumnElement[bool]:
    """A condition: the row was refused by its place, or by every way to its person."""
    return or_(
        and_(outbox.c.status == Status.BLOCKED, outbox.c.last_status == 403),
        and_(
            outbox.c.status == Status.BLOCKED,
            outbox.c.last_error.in_((REFUSED_BEFORE, UNREACHABLE, STILL_UNREACHABLE)),
        ),
        and_(outbox.c.status == Status.DEAD, outbox.c.last_error == GONE),
    )


def _is_worth_sending(now: datetime) -> ColumnElement[bool]:
    return and_(
        or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > now),
        outbox.c.due_at > now - WORTH_SENDING_FOR,
        outbox.c.kind.not_in(_TEXT_IS_GONE),
    )


async def _send(tx: AsyncConnection, tenant_id: str, which: ColumnElement[bool], *, at: datetime) -> int:
    """Let these rows wait again; how many they are. Their next refusal is not an attempt of this row alone."""
    waits = await tx.execute(
        update(outbox)
        .where(outbox.c.tenant_id == tenant_id, which)
        .values(status=Status.PENDING, next_attempt_at=at, attempts=0, last_status=None, last_error=None)
    )
    if waits.rowcount:
        note_promise(tx, {tenant_id: at})
    return waits.rowcount


async def send_refused(tx: AsyncConnection, tenant_id: str, keys: Collection[str], *, now: datetime) -> int:
    """Let what these conversations refused wait again, where it is still worth sending; how many rows that is."""
    people = await tx.execute(
        select(person.c.id).where(person.c.tenant_id == tenant_id, person.c.private_conversation.in_(list(keys)))
    )
    targets = [to_person(row.id) for row in people]
    there = or_(outbox.c.conversation.in_(list(keys)), outbox.c.target.in_(targets))
    return await _send(tx, tenant_id, and_(there, _refused(), _is_worth_sending(now)), at=now)


async def is_due(tx: AsyncConnection, *, now: datetime) -> bool:
    """Return whether `try_again` would find a place."""
    due = select(conversation.c.key).where(conversation.c.suspended_at.is_not(None), conversation.c.retry_at <= now)
    return (await tx.execute(due.limit(1))).first() is not None


_TO_TRY = select(conversation.c.tenant_id, conversation.c.key).where(
    conversation.c.suspended_at.is_not(None), conversation.c.retry_at <= bindparam("now", type_=UtcDateTime())
)


async def try_again(tx: AsyncConnection, *, now: datetime) -> int:
    """Try what was refused by places whose next trial is due; how many rows that is. The first of them to be sent shows
    whether the place takes messages again."""
    due = await tx.execute(_TO_TRY, {"now": now})
    keys: dict[str, list[str]] = {}
    for row in due.all():
        keys.setdefault(row.tenant_id, []).append(row.key)
    return sum([await send_refused(tx, tenant_id, each, now=now) for tenant_id, each in keys.items()])


async def opened(tx: AsyncConnection, tenant_id: str, since: Mapping[str, datetime], *, now: datetime) -> None:
    """These conversations take messages again, which they had refused since then. What is still worth sending goes
    out. Those who lead a group there are told, and hear what else it did not get."""
    if since:
        await send_refused(tx, tenant_id, since, now=now)
    for key, closed_at in since.items():
        for group in await groups_at(tx, tenant_id, key, team_id=None):
            told = [
                Promise(
                    kind="place_opened",
                    tenant_id=tenant_id,
                    subject_key=Subject("place", group.id, "opened").key,
                    occurrence=closed_at.isoformat(),
                    target=to_person(person.id),
                    conversation=to_person(person.id),
                    group_id=group.id,
                    due_at=now,
                    content=closed_at.isoformat().encode(),
                )
                for person in await organisers(tx, tenant_id, group.id)
            ]
            await promise(tx, told, now=now)


async def take_back_refusals(tx: AsyncConnection, tenant_id: str, *, since: datetime, now: datetime) -> None:
    """The refusals of this tenant since then were an outage of the service: the places that they closed are open, and
    what was refused and is still worth sending waits again."""
    await tx.execute(
        update(conversation)
        .where(
            conversation.c.tenant_id == tenant_id,
            conversation.c.retry_at.is_not(None),
            conversation.c.suspended_at >= since,
            # A place that was archived or deleted is closed all the same.
            conversation.c.retry_at <= now + AGAIN_AFTER,
        )
        .values(suspended_at=None, retry_at=None)
    )
    refused = and_(
        outbox.c.next_attempt_at >= since,
        outbox.c.status.in_(UNFORTUNATE),
        _refused(),
        _is_worth_sending(now),
    )
    await _send(tx, tenant_id, refused, at=now + OUTAGE_PAUSE)
