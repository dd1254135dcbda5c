"""Puts away what has ended: the queue stays small, and what nobody asks for any longer is erased.

A row's dedupe key goes with it, so that the same could be promised anew. Nothing is, since what a key is made of does
not come back a week after the row has ended:

- What somebody has done has its activity's id in the key (replies, replaced questions, a posted agenda, a form that was
  asked for), and Teams delivers an activity again within minutes; storage.processed_activities
  forgets it after two days already.
- What happens once is asked of its own table and not of the outbox: a meeting has one round, a round is put off once
  and closed once. Its post, reminders and summary are promised in the transaction that opens or closes it.
- A deadline's reminder has its day in the key and is promised only for a time to come; unless it was called off, it
  ended when that time had come. What was called off may be promised again anyway.
- What is done before a meeting is noted in its own table as done, in the transaction that promises it; of its morning
  the day is in the key, and does not come again.
- A card's version only grows; and to replace a card once more would do no harm.
- What is said of a row (that it failed, that it is to be said again or taken back) has its number in the key and is
  promised while the row is at hand; and no number comes twice.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, insert, select, text, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.engine import Database
from storage.database.tables.agenda import agenda_before
from storage.database.tables.deliveries import outbox, outbox_archive
from storage.database.tables.meetings import meeting

ENDED_FOR = timedelta(days=7)
"""The report of deliveries, sending again and calling back look a week back; what is older is only counted."""
ARCHIVED_FOR = timedelta(days=400)
"""A year and a month: whoever prepares this year's meeting can still see whether last year's reminders arrived."""
UNDONE_FOR = timedelta(days=30)
""" "Ångra" is for the next meeting alone. A month after it, nobody wants to know what its agenda was before."""
BATCH = 500
"""Rows for each transaction, so that no writer waits for more than a moment."""

_KEPT = ("tenant_id", "id", "kind", "subject_key", "target", "group_id", "due_at", "status", "attempts")
_KEPT_TOO = ("maybe_repeated", "last_status", "last_error")

_FROM_ROUND_TO_PERSON = and_(outbox.c.subject_key.startswith("round:"), outbox.c.target.startswith("person:"))
"""It would tell who was reminded of an anonymous round and who did not have to be: it is erased, not archived."""


async def put_away(db: Database, *, now: datetime) -> int:
    """Archive what ended more than a week ago, and erase what has been kept for long enough; how many rows that were.

    Several processes may do it at once. Each batch is a transaction of its own.
    """
    rows = 0
    for some in (_archive, _erase_archived, _erase_older_agendas):
        rows += await _all(db, some, now)
    return rows


async def _all(db: Database, some: Callable[[AsyncConnection, datetime], Awaitable[int]], now: datetime) -> int:
    rows = 0
    while True:
        async with db.write() as tx:
            found = await some(tx, now)
        rows += found
        if not found:
            return rows


async def _archive(tx: AsyncConnection, now: datetime) -> int:
    # SQLite gives a new row the number after the highest that is there. The newest row stays, so that no number comes
    # twice; and a closing round, which deletes its reminders, must not be able to take that one.
    newest = select(outbox.c.id).where(~_FROM_ROUND_TO_PERSON).order_by(outbox.c.id.desc()).limit(1)
    stays = (await tx.execute(newest)).scalar()
    ended = (
        select(outbox.c.id)
        # As it stands in the partial index.
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
