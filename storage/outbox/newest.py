"""Which message somebody got last."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.tables.deliveries import outbox


async def subjects_sent_last(
    tx: AsyncConnection,
    tenant_id: str,
    subjects: Collection[str],
    *,
    kinds: Collection[str],
    target: str,
    after: datetime,
) -> set[str]:
    """Return which of these subjects the newest message of these kinds to `target` was about. Empty if the last was
    sent before `after`."""
    sent = await tx.execute(
        select(outbox.c.subject_key, outbox.c.sent_at)
        .where(
            outbox.c.tenant_id == tenant_id,
            outbox.c.subject_key.in_(list(subjects)),
            outbox.c.kind.in_(kinds),
            outbox.c.target == target,
            text("status = 'sent'"),
            outbox.c.sent_at >= after,
        )
        .order_by(outbox.c.sent_at.desc())
    )
    rows = sent.all()
    return {row.subject_key for row in rows if row.sent_at == rows[0].sent_at}
