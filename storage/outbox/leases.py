"""Whose turn it is to speak to a tenant: one process at a time, so that it alone can keep Teams' limits for it.

A turn is taken when something is due, is extended while there is more, and is left to run out. A process that stops
gives its turns away.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import bindparam, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database.columns import UtcDateTime
from storage.database.tables.deliveries import outbox, tenant_turn
from storage.outbox import notifications as notices

LASTS = timedelta(seconds=10)
APART = timedelta(seconds=2)
"""Between two owners. The first may have begun a send in the last moment of its turn, which the second cannot know of:
by then it has left Teams' windows of one and two seconds."""
REMEMBERED = timedelta(hours=1)
"""The longest of Teams' windows."""

_TAKE = """
    INSERT INTO tenant_turn (tenant_id, owner, until)
    SELECT t.value, CAST(:owner AS VARCHAR(64)), :until FROM {tenants} AS t
    WHERE true
    ON CONFLICT (tenant_id) DO UPDATE SET owner = excluded.owner, until = excluded.until
    WHERE tenant_turn.owner = excluded.owner OR tenant_turn.until <= :free_since OR tenant_turn.until > :latest
    RETURNING tenant_id
"""
_TAKES = {
    name: text(_TAKE.format(tenants=tenants))
    .bindparams(*(bindparam(name, type_=UtcDateTime()) for name in ("until", "free_since", "latest")))
    .columns(tenant_turn.c.tenant_id)
    for name, tenants in {
        "sqlite": "json_each(:tenants)",
        "postgresql": "json_array_elements_text(CAST(:tenants AS json))",
    }.items()
}


def latest(now: datetime) -> datetime:
    """No turn that is believed lasts longer, nor the wait for its end: where one seems to, the clock has been set
    back since."""
    return now + LASTS + 2 * APART


@dataclass(frozen=True, slots=True)
class Turns:
    """What came of asking for turns. `ours` lasts until `until`. `taken_over` are those of them that another process
    had before. `elsewhere` are those that another has, and when each may be asked for again."""

    until: datetime
    ours: frozenset[str]
    taken_over: frozenset[str]
    elsewhere: dict[str, datetime]


async def take(tx: AsyncConnection, tenants: Collection[str], *, owner: str, now: datetime) -> Turns:
    """Begin or extend the turns of `owner` to speak to these tenants, as far as no other process has them."""
    # In order: two processes that want the same would else wait for each other.
    wanted = sorted(tenants)
    before = {
        row.tenant_id: row for row in await tx.execute(select(tenant_turn).where(tenant_turn.c.tenant_id.in_(wanted)))
    }
    taken = await tx.execute(
        _TAKES[tx.dialect.name],
        {
            "tenants": msgspec.json.encode(wanted).decode(),
            "owner": owner,
            "until": now + LASTS,
            "free_since": now - APART,
            "latest": latest(now),
        },
    )
    ours = frozenset(taken.scalars())
    return Turns(
        until=now + LASTS,
        ours=ours,
        taken_over=frozenset(each for each in ours if each not in before or before[each].owner != owner),
        elsewhere={
            # After the clock was set back, a turn may seem to last longer than a wait is believed to.
            each: min(max(before[each].until if each in before else now, now) + APART, latest(now))
            for each in wanted
            if each not in ours
        },
    )


async def give_away(tx: AsyncConnection, *, owner: str, now: datetime) -> None:
    """End all turns of `owner`, whose sends have all been answered and written down: whoever comes next need not wait
    until they run out, nor any longer, and is told so."""
    await tx.execute(
        update(tenant_turn).where(tenant_turn.c.owner == owner, tenant_turn.c.until > now).values(until=now - APART)
    )
    if tx.dialect.name == "postgresql":
        await notices.tell(tx, None)


async def sent_before(
    tx: AsyncConnection, tenants: Collection[str], *, now: datetime
) -> list[tuple[str, str, datetime]]:
    """(tenant, conversation, when) of what other processes have sent to these tenants and Teams still counts, the
    earliest first."""
    sent = await tx.execute(
        select(
            outbox.c.tenant_id,
            outbox.c.posted_in,
            outbox.c.conversation,
            outbox.c.sent_at,
        )
        .where(
            text("status NOT IN ('pending', 'sending')"),
            outbox.c.tenant_id.in_(sorted(tenants)),
            outbox.c.next_attempt_at > now - REMEMBERED,
            outbox.c.sent_at.is_not(None),
        )
        .order_by(outbox.c.next_attempt_at)
    )
    return [(row.tenant_id, row.posted_in or row.conversation, row.sent_at) for row in sent]
