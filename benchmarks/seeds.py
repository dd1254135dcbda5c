"""Fills the outbox of a new database with many rows, by statements that run in the database."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.message import Message
from storage.database.columns import UtcDateTime
from storage.database.engine import Database, upgrade
from storage.database.tables.deliveries import outbox as outbox_table
from storage.outbox import promises as outbox
from tests.connector.places import BOT_ID

CONTENT = outbox.encode(Message(text="Påminnelse: höstens studiedag"))
PERSONAL = "n % 2 = 1"
NOBODY = "n < 0"

# Conversation n belongs to tenant n modulo their number, and row m of the outbox to conversation m modulo theirs.
_NUMBERS = "WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < :count)"
_PLACE = "'19:t' || (n % :tenants) || '-' || n || '@thread.v2'"
_CONVERSATIONS = f"""
    {_NUMBERS} INSERT INTO conversation (tenant_id, key, kind, service_url, bot_id)
    SELECT 't' || (n % :tenants), {_PLACE}, 'group', :url, :bot FROM numbers
"""
_PEOPLE = f"""
    {_NUMBERS} INSERT INTO person (tenant_id, id, name, platform_id, private_conversation, service_url)
    SELECT 't' || (n % :tenants), 'p' || n, 'Karin', '29:' || n, {_PLACE}, :url FROM numbers WHERE {PERSONAL}
"""
_OUTBOX = f"""
    WITH RECURSIVE rows(m) AS (SELECT 0 UNION ALL SELECT m + 1 FROM rows WHERE m + 1 < :count),
      numbers AS (SELECT m, m % :conversations AS n FROM rows)
    INSERT INTO outbox (tenant_id, kind, dedupe_key, subject_key, target, conversation, content, due_at,
      next_attempt_at, status, created_at)
    SELECT 't' || (n % :tenants), 'reply', 't' || (n % :tenants) || ':reply:reminder%3A' || m || ':::conversation',
      'reminder:' || m,
      CASE WHEN {{personal}} THEN 'person:p' || n ELSE 'conversation' END,
      CASE WHEN {{personal}} THEN 'person:p' || n ELSE {_PLACE} END,
      :content, CASE WHEN m < :due THEN :now ELSE :tomorrow END, CASE WHEN m < :due THEN :now ELSE :tomorrow END,
      'pending', :now
    FROM numbers
"""


async def seed(
    database: str,
    url: str,
    *,
    due: int,
    pending: int,
    tenants: int,
    conversations: int,
    personal: str = NOBODY,
    now: datetime | None = None,
) -> None:
    """Insert `pending` rows. The first `due` are due `now`, each in its own conversation, and the others a day later.

    Rows for which `personal` holds are for a person, whose private conversation has the same name.
    """
    upgrade(database)
    db = Database(database)
    now = now or datetime.now(UTC)
    instants = [bindparam(name, type_=UtcDateTime()) for name in ("now", "tomorrow")]
    places = {"count": conversations, "tenants": tenants, "url": url, "bot": BOT_ID}
    async with db.write() as tx:
        await tx.execute(text(_CONVERSATIONS), places)
        await tx.execute(text(_PEOPLE), places)
        await _switch_indexes(tx, on=False)
        await tx.execute(
            text(_OUTBOX.format(personal=personal)).bindparams(*instants),
            {
                "count": pending,
                "due": due,
                "tenants": tenants,
                "conversations": conversations,
                "content": CONTENT,
                "now": now,
                "tomorrow": now + timedelta(days=1),
            },
        )
        await _switch_indexes(tx, on=True)
    await db.close()


async def _switch_indexes(tx: AsyncConnection, *, on: bool) -> None:
    """Drop or create the indexes. A million rows are indexed at once in a third of the time."""
    for index in outbox_table.indexes:
        await tx.run_sync(index.create if on else index.drop)
