"""Retracts messages that were posted: promised anew as a message that takes the old one back."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import and_, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.subjects import Subject, subject_of
from dialogs.model import Group
from storage.database.engine import note_promise
from storage.database.tables.deliveries import outbox, posted_card
from storage.database.tables.people import conversation
from storage.outbox import promises
from storage.outbox.promises import (
    TO_CONVERSATION,
    UNFORTUNATE,
    Promise,
    Status,
)
from storage.outbox.report import _ENDED, Entry, _entries, _of, _read

RECALL = "recall"


def recall_key(row_id: int) -> str:
    """Return the subject key of the retraction of this row."""
    return Subject(RECALL, str(row_id)).key


def recalls(subject_key: str) -> int:
    """Return the id of the row that this subject key retracts."""
    return int(subject_of(subject_key).id)


async def posted(tx: AsyncConnection, group: Group, *, since: datetime) -> list[Entry]:
    """Return the group's posted messages since `since`, latest first.

    They are in one of its conversations, or with one person to whom the bot wrote unasked. Replies in a private chat
    are left out.
    """
    asked_privately = and_(outbox.c.target == TO_CONVERSATION, conversation.c.kind == "personal")
    there = and_(conversation.c.tenant_id == outbox.c.tenant_id, conversation.c.key == outbox.c.posted_in)
    return await _read(
        tx,
        _entries()
        .select_from(outbox.outerjoin(conversation, there))
        .where(
            *_of(group),
            _ENDED,
            outbox.c.next_attempt_at >= since,
            outbox.c.status == Status.SENT,
            outbox.c.activity_id.is_not(None),
            outbox.c.activity_id != "",
            outbox.c.posted_in.is_not(None),
            ~func.coalesce(asked_privately, False),
        )
        .order_by(outbox.c.next_attempt_at.desc(), outbox.c.id.desc()),
    )


async def recalled(tx: AsyncConnection, tenant_id: str, row_ids: Collection[int]) -> set[int]:
    """Return which of these rows are retracted, or about to be."""
    if not row_ids:
        return set()
    rows = await tx.execute(
        select(outbox.c.subject_key).where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.subject_key.in_([recall_key(row_id) for row_id in row_ids]),
            outbox.c.status.in_((Status.PENDING, Status.SENDING, Status.SENT)),
        )
    )
    return {recalls(row.subject_key) for row in rows}


async def recall(tx: AsyncConnection, entries: Iterable[Entry], *, now: datetime, until: datetime) -> int:
    """Promise to retract the messages of these rows until `until`. Return the number of messages that were not
    retracted already.

    `entries` must contain all rows that went out in one message. A retracted card is no longer kept current, and a
    fading message is not renewed.
    """
    asked = 0
    for first, *others in one_message(entries):
        promised = Promise(
            kind=RECALL,
            tenant_id=first.tenant_id,
            subject_key=recall_key(first.id),
            target=TO_CONVERSATION,
            conversation=first.posted_in or "",
            group_id=first.group_id,
            due_at=now,
            expires_at=until,
        )
        asked += await promises.promise(tx, [promised], now=now) or await _recall_again(tx, promised, now=now)
        await tx.execute(
            delete(posted_card).where(
                posted_card.c.tenant_id == first.tenant_id,
                posted_card.c.conversation == first.posted_in,
                posted_card.c.activity_id == first.activity_id,
            )
        )
        for entry in (first, *others):
            await _say_no_more(tx, entry, now=now)
    return asked


def one_message(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Return the rows of each message, ordered by id. The first row stands for the message."""
    messages: dict[tuple[str | None, str | None], list[Entry]] = {}
    for entry in entries:
        messages.setdefault((entry.posted_in, entry.activity_id), []).append(entry)
    return [sorted(rows, key=lambda row: row.id) for rows in messages.values()]


async def _recall_again(tx: AsyncConnection, promised: Promise, *, now: datetime) -> int:
    """Promise a failed or late retraction again."""
    again = await tx.execute(
        update(outbox)
        .where(
            outbox.c.tenant_id == promised.tenant_id,
            outbox.c.dedupe_key == promised.dedupe_key,
            outbox.c.status.in_((*UNFORTUNATE, Status.EXPIRED)),
        )
        .values(status=Status.PENDING, due_at=now, next_attempt_at=now, expires_at=promised.expires_at, attempts=0)
    )
    if again.rowcount:
        note_promise(tx, {promised.tenant_id: now})
    return again.rowcount


async def _say_no_more(tx: AsyncConnection, entry: Entry, *, now: datetime) -> None:
    """Cancel the renewal of a message that fades, because it is retracted."""
    again = Promise(
        kind=entry.kind,
        tenant_id=entry.tenant_id,
        subject_key=entry.subject_key,
        occurrence=f"again-{entry.id}",
        target=entry.target,
        conversation=entry.conversation,
        due_at=now,
    )
    await tx.execute(
        update(outbox)
        .where(outbox.c.dedupe_key == again.dedupe_key, outbox.c.status == Status.PENDING)
        .values(status=Status.CANCELLED, content=None, next_attempt_at=now)
    )
