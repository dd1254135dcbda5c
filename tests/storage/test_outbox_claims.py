"""A claim takes what is due, in order, by one at a time; a lease that ran out is judged, and the next instant known."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, text
from sqlalchemy.exc import IntegrityError

from storage.database import driver
from storage.database.columns import UtcDateTime
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox as table
from storage.outbox import claims
from storage.outbox import promises as outbox
from storage.outbox.promises import InDoubt, Outcome, Status
from tests.fakes import FakeClock
from tests.storage.test_outbox import GROUP, a_promise, claim, in_private, promise, record, rows, sent, statuses

# -- claim


async def test_nothing_is_claimed_before_it_is_due(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock, due_at=clock() + timedelta(seconds=1)))
    assert await claim(database, clock) == []
    clock.advance(seconds=1)
    assert len(await claim(database, clock)) == 1


async def test_no_more_is_claimed_than_there_are_slots(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, *(a_promise(clock, conversation=f"19:{n}", offset=str(n)) for n in range(10)))
    assert len(await claim(database, clock, free=3)) == 3
    assert len(await claim(database, clock, free=0)) == 0
    assert len(await claim(database, clock, free=8)) == 7


async def test_a_claim_says_all_that_was_promised(database: Database, clock: FakeClock) -> None:
    made = in_private(clock, group_id="g", content=b"{}", expires_at=clock() + timedelta(days=1))
    await promise(database, clock, made)
    (delivery,) = await claim(database, clock)
    for name in ("kind", "tenant_id", "subject_key", "target", "conversation", "group_id", "content", "due_at"):
        assert getattr(delivery, name) == getattr(made, name)
    assert delivery.expires_at == made.expires_at
    assert delivery.person_id == "karin"
    assert delivery.attempts == 1
    assert not delivery.late
    assert not delivery.maybe_repeated


async def test_a_delivery_is_late_after_more_than_ten_minutes(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock), a_promise(clock, conversation="19:b", offset="3d"))
    clock.advance(minutes=10)
    (on_time,) = await claim(database, clock, free=1)
    clock.advance(seconds=1)
    (late,) = await claim(database, clock, free=1)
    assert (on_time.late, late.late) == (False, True)


async def test_in_one_conversation_messages_go_one_at_a_time_and_in_order(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, *(a_promise(clock, offset=str(n)) for n in range(3)))
    await promise(database, clock, a_promise(clock, conversation="19:other"))
    order = []
    for _ in range(3):
        claimed = [d for d in await claim(database, clock) if d.conversation == GROUP]
        assert len(claimed) == 1
        assert [d for d in await claim(database, clock) if d.conversation == GROUP] == []
        await record(database, clock, sent(claimed[0]))
        order.append(claimed[0].id)
    assert order == sorted(order)


async def test_the_same_conversation_of_another_tenant_does_not_wait(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock), a_promise(clock, tenant_id="u"))
    assert len(await claim(database, clock)) == 2


async def test_a_row_given_back_keeps_its_place_in_the_line(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock, offset="first"), a_promise(clock, offset="second"))
    (first,) = await claim(database, clock)
    later = clock() + timedelta(seconds=1)
    await record(database, clock, Outcome(first, Status.PENDING, next_attempt_at=later, counts=False))
    clock.advance(seconds=2)
    (again,) = await claim(database, clock)
    assert (again.id, again.attempts) == (first.id, 1)


async def test_while_teams_asks_us_to_wait_nothing_goes_to_that_conversation(
    database: Database, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock, offset="first"), a_promise(clock, offset="second"))
    (first,) = await claim(database, clock)
    until = clock() + timedelta(seconds=30)
    await record(database, clock, Outcome(first, Status.PENDING, next_attempt_at=until, last_status=429))
    clock.advance(seconds=29)
    await promise(database, clock, a_promise(clock, offset="third"))
    assert await claim(database, clock) == []
    clock.advance(seconds=1)
    (again,) = await claim(database, clock)
    assert again.id == first.id


async def test_what_waits_because_teams_asked_for_a_pause_is_not_late(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock, offset="first"), a_promise(clock, offset="second"))
    (first,) = await claim(database, clock)
    since, until = clock(), clock() + timedelta(hours=1)
    await record(database, clock, Outcome(first, Status.PENDING, next_attempt_at=until, last_status=429))
    async with database.read() as tx:
        assert await claims.late_since(tx, now=until - timedelta(seconds=1)) is None
        assert await claims.late_since(tx, now=until) == since


async def test_a_row_that_waits_for_the_network_does_not_hold_up_the_others(
    database: Database, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock, offset="first"), a_promise(clock, offset="second"))
    (first,) = await claim(database, clock)
    until = clock() + timedelta(seconds=300)
    await record(database, clock, Outcome(first, Status.PENDING, next_attempt_at=until, last_error="no_connection"))
    assert len(await claim(database, clock)) == 1


async def test_many_who_claim_at_once_never_get_the_same_row(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, *(a_promise(clock, conversation=f"19:{n}", offset=str(n)) for n in range(60)))
    claimed = await asyncio.gather(*(claim(database, clock, free=5, owner=str(n)) for n in range(20)))
    ids = [d.id for some in claimed for d in some]
    assert len(ids) == len(set(ids)) <= 60
    ids += [d.id for d in await claim(database, clock, free=60)]
    assert len(ids) == len(set(ids)) == 60


async def test_two_rows_of_one_conversation_cannot_be_under_way_whatever_a_claim_believes(
    database: Database, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock), a_promise(clock, offset="3d"))
    with pytest.raises(IntegrityError):
        async with database.write() as tx:
            await tx.execute(table.update().values(status="sending"))


@pytest.mark.parametrize("statistics", ["known", "not known"])
async def test_a_claim_among_many_future_rows_reads_only_those_that_are_due(
    database: Database, clock: FakeClock, statistics: str
) -> None:
    """The plan, since time cannot be asserted."""
    future = clock() + timedelta(days=1)
    columns = (
        "tenant_id, kind, dedupe_key, subject_key, target, conversation, status, due_at, next_attempt_at, created_at"
    )
    series = {
        "postgresql": "SELECT n FROM generate_series(1, 20000) AS s(n)",
        "sqlite": "WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < 20000) SELECT n FROM s",
    }
    async with database.write() as tx:
        await tx.execute(
            text(
                f"INSERT INTO outbox ({columns}) SELECT 't', 'k', 'key' || n, 's', 'conversation', '19:' || (n % 100), "
                f"'pending', :future, :future, :future FROM ({series[tx.dialect.name]}) AS numbers"
            ).bindparams(bindparam("future", future, UtcDateTime()))
        )
        if statistics == "known":
            await tx.execute(text("ANALYZE"))
    async with database.write() as tx:
        explain = "EXPLAIN QUERY PLAN " if tx.dialect.name == "sqlite" else "EXPLAIN "
        plan = await tx.execute(
            text(explain + claims.CLAIMS[tx.dialect.name]).bindparams(
                bindparam("now", clock(), UtcDateTime()), bindparam("until", clock(), UtcDateTime())
            ),
            {"tenants": '["t", "u"]', "many": 3, "owner": "me", "token": "x"},
        )
        told = "\n".join(str(row[-1]) for row in plan)
    indexes = ("ix_outbox_pending", "uq_outbox_under_way", "ix_outbox_line", "ix_outbox_paused")
    assert [told.count(name) for name in indexes] == [1, 1, 1, 1], told
    assert "Anti Join" not in told, told
    assert "Seq Scan" not in told


# -- the lease that ran out


@pytest.mark.parametrize(
    ("make", "kind", "after"),
    [
        (in_private, "deadline_reminder", ("pending", True)),
        (a_promise, "deadline_reminder", ("unknown", False)),
        (a_promise, "agenda_refresh", ("pending", False)),
    ],
    ids=["a reminder comes once more, marked", "a group is not told twice", "a card is replaced again"],
)
async def test_when_a_process_dies_in_mid_delivery(
    database: Database, clock: FakeClock, make: Any, kind: str, after: tuple[str, bool]
) -> None:
    await promise(database, clock, make(clock, kind=kind))
    await claim(database, clock)
    async with database.write() as tx:
        assert await claims.reap(tx, now=clock()) == 0
    clock.advance(seconds=61)
    async with database.write() as tx:
        assert await claims.reap(tx, now=clock()) == 1
    (row,) = await rows(database)
    assert (row.status, row.maybe_repeated) == after


async def test_a_reminder_is_repeated_at_most_once_however_often_processes_die(
    database: Database, clock: FakeClock
) -> None:
    await promise(database, clock, in_private(clock))
    claimed = 0
    for _ in range(5):
        claimed += len(await claim(database, clock))
        clock.advance(seconds=61)
        async with database.write() as tx:
            await claims.reap(tx, now=clock())
    assert claimed == 2
    assert await statuses(database) == ["unknown"]


def test_what_is_done_in_doubt_follows_from_kind_and_target() -> None:
    assert outbox.in_doubt("reply", outbox.TO_CONVERSATION) is InDoubt.HOLD
    assert outbox.in_doubt("reply", "person:1") is InDoubt.ONCE_MORE
    assert outbox.in_doubt("replace", outbox.TO_CONVERSATION) is InDoubt.REPEAT
    assert outbox.in_doubt("round_refresh", "person:1") is InDoubt.REPEAT


async def test_rows_that_a_commit_claimed_without_our_knowing_return_to_the_line(
    database: Database, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock), a_promise(clock, conversation="19:b", offset="3d"))
    (known,) = await claim(database, clock, free=1)
    (unknown,) = await claim(database, clock, free=1)
    async with database.write() as tx:
        assert await claims.give_back(tx, owner="another", holding=[]) == 0
        assert await claims.give_back(tx, owner="me", holding=[known.lease_token]) == 1
    (again,) = await claim(database, clock)
    assert (again.id, again.attempts) == (unknown.id, 1)


# -- when next


async def test_when_each_tenant_has_something_next_is_known(database: Database, clock: FakeClock) -> None:
    async def waiting() -> dict[str, datetime]:
        async with database.read() as tx:
            return await claims.waiting(tx)

    assert await waiting() == {}
    soon = clock() + timedelta(minutes=5)
    await promise(database, clock, *(a_promise(clock, tenant_id=f"t{n}", due_at=soon) for n in range(3)))
    await promise(database, clock, a_promise(clock, tenant_id="t1", offset="1"))
    assert await waiting() == {"t0": soon, "t1": clock(), "t2": soon}
    await claim(database, clock)
    assert await waiting() == {"t0": soon, "t1": soon, "t2": soon}


async def test_what_waits_for_another_of_its_conversation_is_told_apart_from_what_comes_later(
    database: Database, clock: FakeClock
) -> None:
    async def waiting_after() -> tuple[datetime | None, bool]:
        async with database.read() as tx:
            (rows,) = await driver.run(tx, claims.asking_after(tx, ["t"], now=clock()))
            return claims.later(rows)["t"]

    assert await waiting_after() == (None, False)
    await promise(database, clock, a_promise(clock, offset="1"), a_promise(clock, offset="2"))
    await claim(database, clock)
    assert await waiting_after() == (None, True)
    soon = clock() + timedelta(minutes=5)
    await promise(database, clock, a_promise(clock, conversation="19:b", due_at=soon, offset="3"))
    assert await waiting_after() == (soon, True)
