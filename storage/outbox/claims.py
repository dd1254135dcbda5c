"""Claims due rows, under a lease, for the tenants that this process may send to, and handles expired leases."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import bindparam, exists, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.deliveries.quiet_hours import TOGETHER
from storage.database import driver
from storage.database.columns import UtcDateTime
from storage.database.driver import Call, Row
from storage.database.engine import new_id, note_promise
from storage.database.tables.deliveries import outbox
from storage.outbox.promises import LEASE, ON_TIME, Delivery, Status, after_doubt, in_doubt, is_forgotten
from storage.outbox.troubles import report

# In a conversation the oldest due row goes first, and alone. While Teams has asked for a pause, none goes. The
# condition is written out, because a partial index is used only if the statement repeats its condition. The statistics
# of a queue are always stale, and a planner that trusts them joins everything: OFFSET 0 keeps each subquery separate,
# and COALESCE leaves only the index of the line.
_FIRST_IN_LINE = """
    SELECT o.id FROM outbox o
    WHERE o.status = 'pending' AND o.tenant_id = w.tenant AND o.next_attempt_at <= :now
      AND NOT EXISTS (
        SELECT 1 FROM outbox s
        WHERE s.status = 'sending' AND s.carried_by IS NULL
          AND s.tenant_id = o.tenant_id AND s.conversation = o.conversation
        LIMIT 1 OFFSET 0)
      AND NOT EXISTS (
        SELECT 1 FROM outbox e
        WHERE e.status = 'pending' AND e.tenant_id = o.tenant_id AND e.conversation = o.conversation
          AND (e.due_at, e.id) < (o.due_at, o.id)
          AND COALESCE(e.next_attempt_at, e.due_at) <= :now
        LIMIT 1 OFFSET 0)
      AND NOT EXISTS (
        SELECT 1 FROM outbox p
        WHERE p.status = 'pending' AND p.last_status = 429
          AND p.tenant_id = o.tenant_id AND p.conversation = o.conversation AND p.next_attempt_at > :now
        LIMIT 1 OFFSET 0)
    ORDER BY o.next_attempt_at, o.id
"""
_FIRST = {
    # SQLite has no LATERAL, and its LIMIT cannot use a value of the outer row.
    "sqlite": f"""
        SELECT f.id FROM (SELECT value AS tenant FROM json_each(:tenants)) AS w
        CROSS JOIN outbox AS f WHERE f.id IN ({_FIRST_IN_LINE} LIMIT :many)
    """,  # noqa: S608
    "postgresql": f"""
        SELECT f.id FROM (SELECT value AS tenant FROM json_array_elements_text(CAST(:tenants AS json))) AS w
        CROSS JOIN LATERAL ({_FIRST_IN_LINE} LIMIT :many FOR UPDATE SKIP LOCKED) AS f
    """,  # noqa: S608
}
_TAKE = """
    UPDATE outbox SET status = 'sending', attempts = attempts + 1,
      lease_owner = :owner, lease_until = :until, lease_token = :token
"""
_TAKEN = """
    RETURNING id, tenant_id, kind, subject_key, target, conversation, group_id, content, due_at, expires_at, attempts,
      maybe_repeated, carried_by, request_id
"""
CLAIMS = {
    "sqlite": f"{_TAKE} WHERE id IN ({_FIRST['sqlite']}) {_TAKEN}",
    # Materialized, and an array: as a join, the inner query could run twice and lock more rows than there are slots, or
    # the outer query could read the whole table.
    "postgresql": (
        f"WITH first AS MATERIALIZED ({_FIRST['postgresql']}) "  # noqa: S608
        f"{_TAKE} WHERE id = ANY (ARRAY(SELECT id FROM first)) {_TAKEN}"
    ),
}
# The rows that go out in the same message as a claimed row: all due rows of its conversation and of these kinds.
_CARRY = """
    UPDATE outbox SET status = 'sending', attempts = outbox.attempts + 1, carried_by = leader.id,
      lease_owner = :owner, lease_until = :until, lease_token = :token
    FROM outbox AS leader
    WHERE leader.id IN ({leaders})
      AND outbox.status = 'pending' AND outbox.tenant_id = leader.tenant_id
      AND outbox.conversation = leader.conversation AND COALESCE(outbox.next_attempt_at, outbox.due_at) <= :now
      AND outbox.kind IN ({kinds})
    RETURNING outbox.id, outbox.tenant_id, outbox.kind, outbox.subject_key, outbox.target, outbox.conversation,
      outbox.group_id, outbox.content, outbox.due_at, outbox.expires_at, outbox.attempts, outbox.maybe_repeated,
      outbox.carried_by, outbox.request_id
"""
_LEADERS = {
    "sqlite": "SELECT value FROM json_each(:leaders)",
    "postgresql": "SELECT value::int FROM json_array_elements_text(CAST(:leaders AS json))",
}


_CLAIMED = (
    "id",
    "tenant_id",
    "kind",
    "subject_key",
    "target",
    "conversation",
    "group_id",
    "content",
    "due_at",
    "expires_at",
    "attempts",
    "maybe_repeated",
    "carried_by",
    "request_id",
)
_CLAIMS = driver.prepared(CLAIMS)
_CARRIES = driver.prepared(
    {
        name: _CARRY.format(leaders=leaders, kinds=", ".join(f"'{kind}'" for kind in sorted(TOGETHER)))
        for name, leaders in _LEADERS.items()
    }
)


async def claim(
    tx: AsyncConnection, *, owner: str, shares: Mapping[str, int], now: datetime, lease: timedelta = LEASE
) -> list[Delivery]:
    """Claim due rows: for each tenant at most its share, each the first row of its conversation. Return them with their
    lease.

    A reminder takes with it all other reminders that are due there, as one message.

    Raises IntegrityError if another process claims a later row of the same conversation at the same moment. Nothing is
    lost: roll back and try again.
    """
    asked = Claim(tx, owner=owner, shares=shares, now=now, lease=lease)
    return await asked.claimed(await driver.run(tx, *asked.calls))


class Claim:
    """A claim in two steps: its statements can go together with others."""

    def __init__(
        self, tx: AsyncConnection, *, owner: str, shares: Mapping[str, int], now: datetime, lease: timedelta = LEASE
    ) -> None:
        self._tx = tx
        self._now, self._until, self._token = now, now + lease, new_id()
        self._under = {
            "now": driver.instant(tx, now),
            "owner": owner,
            "until": driver.instant(tx, self._until),
            "token": self._token,
        }
        # Shares differ by one, or if a tenant has little room. That usually makes one statement.
        self.calls = [
            Call(_CLAIMS[tx.dialect.name], self._under | {"tenants": _json(of_share), "many": many})
            for many in sorted(set(shares.values()))
            if (of_share := [tenant for tenant, share in shares.items() if share == many])
        ]

    async def claimed(self, rows: Iterable[Iterable[Row]]) -> list[Delivery]:
        """Return what the statements claimed, with what goes out in the same messages."""
        first = {row[0]: self._delivery(row) for some in rows for row in some}
        leaders = [each.id for each in first.values() if each.kind in TOGETHER]
        if leaders:
            (more,) = await driver.run(
                self._tx, Call(_CARRIES[self._tx.dialect.name], self._under | {"leaders": _json(leaders)})
            )
            carried: dict[int, list[Delivery]] = {}
            for each in map(self._delivery, more):
                carried.setdefault(each.carried_by or 0, []).append(each)
            for leader, those in carried.items():
                first[leader] = replace(first[leader], carries=tuple(sorted(those, key=_in_line)))
        return sorted(first.values(), key=_in_line)

    def _delivery(self, row: Row) -> Delivery:
        # By position, because this runs for every row.
        due_at, expires_at = driver.read_instant(row[8]), row[9] and driver.read_instant(row[9])
        return Delivery(
            row[0],
            row[1],
            row[2],
            row[3],
            row[4],
            row[5],
            row[6],
            row[7],
            due_at,
            expires_at,
            row[10],
            bool(row[11]),
            self._until,
            self._token,
            self._now - due_at > ON_TIME,
            row[12],
            row[13],
        )


def _json(values: Iterable[str | int]) -> str:
    return msgspec.json.encode(list(values)).decode()


def _in_line(delivery: Delivery) -> tuple[datetime, int]:
    return delivery.due_at, delivery.id


# -- when next

# One step from each tenant to the next: an index can return the first tenant after this one without reading more.
_TENANTS = """
    WITH RECURSIVE t(tenant) AS (
      SELECT (SELECT o.tenant_id FROM outbox o WHERE o.status = 'pending' ORDER BY o.tenant_id LIMIT 1)
      UNION ALL
      SELECT (SELECT o.tenant_id FROM outbox o WHERE o.status = 'pending' AND o.tenant_id > t.tenant
              ORDER BY o.tenant_id LIMIT 1)
      FROM t WHERE t.tenant IS NOT NULL)
    SELECT t.tenant, (SELECT o.next_attempt_at FROM outbox o WHERE o.status = 'pending' AND o.tenant_id = t.tenant
                      ORDER BY o.next_attempt_at LIMIT 1) AS next_at
    FROM t WHERE t.tenant IS NOT NULL
"""
_waiting = text(_TENANTS).columns(tenant=outbox.c.tenant_id.type, next_at=UtcDateTime())


async def waiting(tx: AsyncConnection) -> dict[str, datetime]:
    """Return when the first waiting row of each tenant is to be tried. The time is in the past if it is overdue."""
    return {row.tenant: row.next_at for row in await tx.execute(_waiting) if row.next_at is not None}


_AFTER = """
    SELECT w.value AS tenant,
      (SELECT o.next_attempt_at FROM outbox o WHERE o.status = 'pending' AND o.tenant_id = w.value
        AND o.next_attempt_at > :now ORDER BY o.next_attempt_at LIMIT 1) AS later,
      (SELECT 1 FROM outbox o WHERE o.status = 'pending' AND o.tenant_id = w.value
        AND o.next_attempt_at <= :now ORDER BY o.next_attempt_at LIMIT 1) AS due
    FROM {tenants} AS w
"""
_AFTERS = driver.prepared(
    {
        "sqlite": _AFTER.format(tenants="json_each(:tenants)"),
        "postgresql": _AFTER.format(tenants="json_array_elements_text(CAST(:tenants AS json))"),
    }
)

Later = Mapping[str, tuple[datetime | None, bool]]
"""For each tenant: when the next row is to be tried after now, and whether a due row waits for another row of its
conversation."""


def asking_after(tx: AsyncConnection, tenants: Iterable[str], *, now: datetime) -> Call:
    """Return the statement that finds what waits after a claim. Its rows are for `later`."""
    return Call(_AFTERS[tx.dialect.name], {"tenants": _json(sorted(tenants)), "now": driver.instant(tx, now)})


def later(rows: Iterable[Row]) -> Later:
    return {tenant: (at and driver.read_instant(at), due is not None) for tenant, at, due in rows}


async def late_since(tx: AsyncConnection, *, now: datetime) -> datetime | None:
    """Return when the oldest row that could be sent by now was due.

    A row that waits because Teams asked for a pause is not late.
    """
    overdue = [tenant for tenant, next_at in (await waiting(tx)).items() if next_at <= now]
    if not overdue:
        return None
    paused = outbox.alias("paused")
    pauses = exists().where(
        text("paused.status = 'pending' AND paused.last_status = 429"),
        paused.c.tenant_id == outbox.c.tenant_id,
        paused.c.conversation == outbox.c.conversation,
        paused.c.next_attempt_at > now,
    )
    late = select(func.min(outbox.c.next_attempt_at)).where(
        text("outbox.status = 'pending'"),
        outbox.c.tenant_id.in_(overdue),
        outbox.c.next_attempt_at <= now,
        ~pauses,
    )
    return (await tx.execute(late)).scalar_one()  # type: ignore[no-any-return]


# -- expired leases


async def is_anything_lost(tx: AsyncConnection, *, now: datetime) -> bool:
    """Return whether `reap` would find a row."""
    lost = select(outbox.c.id).where(
        text("status = 'sending'"), or_(outbox.c.lease_until < now, outbox.c.lease_until > now + 2 * LEASE)
    )
    return (await tx.execute(lost.limit(1))).first() is not None


# Built once: they are asked so often that to build them takes longer than to answer them.
_TOO_LONG = (
    update(outbox)
    .where(text("status = 'sending'"), outbox.c.lease_until > bindparam("longest", type_=UtcDateTime()))
    .values(lease_until=bindparam("one_lease", type_=UtcDateTime()))
)
_LOST = (
    select(outbox)
    .where(text("status = 'sending'"), outbox.c.lease_until < bindparam("now", type_=UtcDateTime()))
    .with_for_update(skip_locked=True)
)


async def reap(tx: AsyncConnection, *, now: datetime) -> int:
    """Handle deliveries whose lease has expired: their process died or hangs, and what it sent is unknown. Return their
    number.

    A lease that seems longer than any lease was given before the clock was set back. It gets one more lease time from
    now.
    """
    await tx.execute(_TOO_LONG, {"longest": now + 2 * LEASE, "one_lease": now + LEASE})
    lost = await tx.execute(_LOST, {"now": now})
    judged: list[tuple[Delivery, Status, str]] = []
    for row in lost.all():
        delivery = Delivery(
            **{name: row._mapping[name] for name in (*_CLAIMED, "lease_until", "lease_token")},
            late=now - row.due_at > ON_TIME,
        )
        status, maybe_repeated = after_doubt(delivery, in_doubt(delivery.kind, delivery.target))
        await tx.execute(
            update(outbox)
            .where(outbox.c.id == delivery.id, outbox.c.lease_token == delivery.lease_token)
            .values(
                status=status,
                # The expired lease was the wait.
                next_attempt_at=now,
                maybe_repeated=delivery.maybe_repeated or maybe_repeated,
                content=None if is_forgotten(delivery.kind, status) else delivery.content,
                last_status=None,
                last_error="lease_ran_out",
                **_FREE,
            )
        )
        judged.append((delivery, status, "lease_ran_out"))
    # Rows that waited behind it may go now, whatever its result.
    note_promise(tx, {delivery.tenant_id: now for delivery, _, _ in judged})
    await report(tx, judged, now=now)
    return len(judged)


_FREE = {"lease_owner": None, "lease_until": None, "lease_token": None, "carried_by": None}


async def give_back(tx: AsyncConnection, *, owner: str, holding: Iterable[str]) -> int:
    """Return to the queue the rows that `owner` claimed without knowing it, because the answer to its commit was
    lost."""
    returned = await tx.execute(
        update(outbox)
        .where(text("status = 'sending'"), outbox.c.lease_owner == owner, outbox.c.lease_token.not_in(list(holding)))
        .values(status=Status.PENDING, attempts=outbox.c.attempts - 1, **_FREE)
    )
    return returned.rowcount
