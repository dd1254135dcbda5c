"""One step of the delivery loop: records results and claims the next rows, on PostgreSQL in one round trip."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import driver
from storage.outbox import claims, results
from storage.outbox.claims import Later
from storage.outbox.promises import LEASE, Delivery, Outcome


@dataclass(frozen=True, slots=True)
class Exchanged:
    """`refused`: the ids of results whose lease had expired. `later`: what waits, of tenants that had fewer rows than
    their share."""

    refused: set[int]
    claimed: list[Delivery]
    later: Later


async def record_and_claim(
    tx: AsyncConnection,
    outcomes: Sequence[Outcome],
    *,
    owner: str,
    shares: Mapping[str, int],
    now: datetime,
    lease: timedelta = LEASE,
) -> Exchanged:
    """Record results, then claim for each tenant at most its share: see `results.record` and `claims.claim`."""
    asked = claims.Claim(tx, owner=owner, shares=shares, now=now, lease=lease)
    # A tenant with more than one slot will probably have fewer rows. While many tenants wait, each has one.
    ample = [tenant_id for tenant_id, share in shares.items() if share > 1]
    calls = [
        *([results.recording(tx, outcomes, now=now)] if outcomes else []),
        *asked.calls,
        *([claims.asking_after(tx, ample, now=now)] if ample else []),
    ]
    rows = await driver.run(tx, *calls) if calls else []
    refused = await results.recorded(tx, outcomes, rows.pop(0), now=now) if outcomes else set()
    later = dict(claims.later(rows.pop())) if ample else {}
    claimed = await asked.claimed(rows)
    got = Counter(delivery.tenant_id for delivery in claimed)
    short = {tenant_id for tenant_id, share in shares.items() if got[tenant_id] < share}
    if unasked := short - set(ample):
        (more,) = await driver.run(tx, claims.asking_after(tx, unasked, now=now))
        later |= claims.later(more)
    return Exchanged(refused, claimed, {tenant_id: later[tenant_id] for tenant_id in short})
