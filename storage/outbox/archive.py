"""Archives ended rows, so that the queue stays small, and deletes what nobody needs any longer.

The dedupe key of a row is deleted with it, so the same message could be promised again. That does not happen, because
no key comes back a week after its row has ended:

- Replies, replaced questions, posted agendas and requested forms have an activity's id in the key. Teams redelivers an
  activity within minutes, and storage.processed_activities remembers it for two days.
- Rounds ask their own table and not the outbox: a meeting has one round, which is postponed once and closed once. Its
  messages are promised in the transaction that opens or closes it.
- A deadline's reminder has its day in the key, and is promised only for a future time. It ended at that time unless it
  was cancelled. A cancelled reminder may be promised again.
- A preparation is recorded in its own table, in the transaction that promises it. The morning's message has the day in
  the key.
- The version of a card only grows, and replacing a card again would do no harm.
- Messages about a row (that it failed, is resent or retracted) have its id in the key and are promised while the row
  exists. No id is reused.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, delete, insert, or_, select, text, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engine import Database
from storage.database.tables.agenda import agenda_before
from storage.database.tables.deliveries import outbox, outbox_archive
from storage.database.tables.meetings import meeting

ENDED_FOR = timedelta(days=7)
"""The report, resending and retracting look back a week. Older rows are only counted."""
ARCHIVED_FOR = timedelta(days=400)
"""A year and a month: a leader who prepares this year's meeting can see whether last year's reminders arrived."""
UNDONE_FOR = timedelta(days=30)
"""How long earlier agendas are kept after the meeting. `ångra` is for the next meeting only."""
_NAME_A_CHAT_OR_PERSON = ("reply", "settled", "left")
"""Subjects with the id of a person, or of a conversation that may be private."""
BATCH = 500
"""Rows in each transaction, so that no writer waits for long."""

_KEPT = ("tenant_id", "id", "kind", "subject_key", "target", "group_id", "due_at", "status", "attempts")
_KEPT_TOO = ("maybe_repeated", "last_status", "last_error")

_FROM_ROUND_TO_PERSON = and_(outbox.c.subject_key.startswith("round:"), outbox.c.target.startswith("person:"))
"""Rows that would tell whom an anonymous round reminded. They are deleted, not archived."""


async def put_away(db: Database, *, now: datetime) -> int:
    """Archive rows that ended more than a week ago, and delete expired archive rows. Return their number.

    Several processes may run it at once. Each batch is its own transaction.
    """
    rows = 0
    for some in (_archive, _erase_archived, _erase_older_agendas):
        rows += await _all(db, some, now)
    return rows


async def forget_persons(db: Database, *, before: datetime) -> int:
    """Remove from archive rows that ended before this time to whom they went, and about what. Their kind, time and
    result stay. Return their number."""

    async def some(tx: AsyncConnection, ended_before: datetime) -> int:
        return await _forget_persons(tx, ended_before)

    return await _all(db, some, before)


async def _forget_persons(tx: AsyncConnection, before: datetime) -> int:
    told = or_(
        outbox_archive.c.target.startswith("person:"),
        *(outbox_archive.c.subject_key.startswith(f"{kind}:") for kind in _NAME_A_CHAT_OR_PERSON),
    )
    rows = await tx.execute(
        select(
            outbox_archive.c.tenant_id.label("of_tenant"),
            outbox_archive.c.id.label("row_id"),
            outbox_archive.c.target,
            outbox_archive.c.subject_key,
        )
        .where(outbox_archive.c.ended_at < before, told)
        .limit(BATCH)
    )
    changed = [
        {
            "of_tenant": row.of_tenant,
            "row_id": row.row_id,
            "to": row.target.partition(":")[0],
            "about": row.subject_key.partition(":")[0],
        }
        for row in rows
    ]
    if changed:
        await tx.execute(
            update(outbox_archive)
            .where(outbox_archive.c.tenant_id == bindparam("of_tenant"), outbox_archive.c.id == bindparam("row_id"))
            .values(target=bindparam("to"), subject_key=bindparam("about")),
            changed,
        )
    return len(changed)


async def _all(db: Database, some: Callable[[AsyncConnection, datetime], Awaitable[int]], now: datetime) -> int:
    rows = 0
    while True:
        async with db.write() as tx:
            found = await some(tx, now)
        rows += found
        if not found:
            return rows


async def _archive(tx: AsyncConnection, now: datetime) -> int:
    # SQLite numbers a new row after the highest existing number. The newest row stays, so that no number is reused; and
    # a closing round, which deletes its reminders, must not be able to delete that row.
    newest = select(outbox.c.id).where(~_FROM_ROUND_TO_PERSON).order_by(outbox.c.id.desc()).limit(1)
    stays = (await tx.execute(newest)).scalar()
    ended = (
        select(outbox.c.id)
        # The same condition as the partial index.
        .where(
            text("status NOT IN ('pending', 'sending')"),
            outbox.c.next_attempt_at < now - ENDED_FOR,
            outbox.c.id != stays,
        )
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    )
    found = list((await tx.execute(ended)).scalars())
    if not found:
        return 0
    these = outbox.c.id.in_(found)
    columns = [outbox.c[name] for name in (*_KEPT, *_KEPT_TOO)]
    await tx.execute(
        insert(outbox_archive).from_select(
            [*_KEPT, *_KEPT_TOO, "ended_at"],
            select(*columns, outbox.c.next_attempt_at).where(these, ~_FROM_ROUND_TO_PERSON),
        )
    )
    await tx.execute(delete(outbox).where(these))
    return len(found)


async def _erase_archived(tx: AsyncConnection, now: datetime) -> int:
    key = (outbox_archive.c.tenant_id, outbox_archive.c.id)
    old = select(*key).where(outbox_archive.c.ended_at < now - ARCHIVED_FOR).limit(BATCH)
    return (await tx.execute(delete(outbox_archive).where(tuple_(*key).in_(old)))).rowcount


async def _erase_older_agendas(tx: AsyncConnection, now: datetime) -> int:
    key = (agenda_before.c.tenant_id, agenda_before.c.meeting_id, agenda_before.c.version)
    of_meeting = and_(meeting.c.tenant_id == agenda_before.c.tenant_id, meeting.c.id == agenda_before.c.meeting_id)
    old = (
        select(*key)
        .select_from(agenda_before.join(meeting, of_meeting))
        .where(meeting.c.ends_at < now - UNDONE_FOR)
        .limit(BATCH)
    )
    return (await tx.execute(delete(agenda_before).where(tuple_(*key).in_(old)))).rowcount
