"""Tenant leases: one process at a time sends to a tenant, so that it alone can respect Teams' limits for it.

A process takes a lease when a row is due, renews it while there is more, and otherwise lets it expire. A process that
stops gives its leases back.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import bindparam, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import notifications
from storage.database.columns import UtcDateTime
from storage.database.tables.deliveries import outbox, tenant_turn

LASTS = timedelta(seconds=10)
APART = timedelta(seconds=2)
"""The gap between two owners. The first may have begun a send at the end of its lease, unknown to the second. After
this gap that send has left Teams' windows of one and two seconds."""
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


# Built once, like `_TAKES`: they are asked at each burst of deliveries.
_HELD = select(tenant_turn).where(tenant_turn.c.tenant_id.in_(bindparam("wanted", expanding=True)))
_GIVE_AWAY = (
    update(tenant_turn)
    .where(tenant_turn.c.owner == bindparam("by"), tenant_turn.c.until > bindparam("now", type_=UtcDateTime()))
    .values(until=bindparam("ended", type_=UtcDateTime()))
)
_SENT_BEFORE = (
    select(outbox.c.tenant_id, outbox.c.posted_in, outbox.c.conversation, outbox.c.sent_at)
    .where(
        text("status NOT IN ('pending', 'sending')"),
        outbox.c.tenant_id.in_(bindparam("tenants", expanding=True)),
        outbox.c.next_attempt_at > bindparam("since", type_=UtcDateTime()),
        outbox.c.sent_at.is_not(None),
    )
    .order_by(outbox.c.next_attempt_at)
)


def latest(now: datetime) -> datetime:
    """Return the latest plausible end of a lease, and of a wait for it. A later end means that the clock was set
    back."""
    return now + LASTS + 2 * APART


@dataclass(frozen=True, slots=True)
class TenantLeases:
    """The result of asking for tenant leases. `ours` last until `until`. Another process held `taken_over` before.
    `elsewhere` maps tenants of other processes to when they may be asked for again."""

    until: datetime
    ours: frozenset[str]
    taken_over: frozenset[str]
    elsewhere: dict[str, datetime]


async def take(tx: AsyncConnection, tenants: Collection[str], *, owner: str, now: datetime) -> TenantLeases:
    """Take or renew the leases of `owner` for these tenants, except those that another process holds."""
    # In a fixed order: two processes that want the same tenants would otherwise deadlock.
    wanted = sorted(tenants)
    before = {row.tenant_id: row for row in await tx.execute(_HELD, {"wanted": wanted})}
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
    return TenantLeases(
        until=now + LASTS,
        ours=ours,
        taken_over=frozenset(each for each in ours if each not in before or before[each].owner != owner),
        elsewhere={
            # If the clock was set back, a lease may seem to last longer than a plausible wait.
            each: min(max(before[each].until if each in before else now, now) + APART, latest(now))
            for each in wanted
            if each not in ours
        },
    )


async def give_away(tx: AsyncConnection, *, owner: str, now: datetime) -> None:
    """Give back all leases of `owner`, whose sends have all been answered and recorded. The next process does not wait
    for them to expire."""
    await tx.execute(_GIVE_AWAY, {"by": owner, "now": now, "ended": now - APART})
    if tx.dialect.name == "postgresql":
        await notifications.tell(tx, None)


async def sent_before(
    tx: AsyncConnection, tenants: Collection[str], *, now: datetime
) -> list[tuple[str, str, datetime]]:
    """Return (tenant, conversation, time) of sends by other processes that Teams still counts, earliest first."""
    sent = await tx.execute(_SENT_BEFORE, {"tenants": sorted(tenants), "since": now - REMEMBERED})
    return [(row.tenant_id, row.posted_in or row.conversation, row.sent_at) for row in sent]
