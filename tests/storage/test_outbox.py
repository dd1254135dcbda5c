"""The outbox's promises: one row for each, in order, by one at a time, and nothing silent."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import bindparam, insert, select, text
from sqlalchemy.exc import IntegrityError

from dialogs.message import Mention, Message
from storage.database import driver
from storage.database.columns import UtcDateTime
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox as table
from storage.database.tables.people import meeting_group, membership, person
from storage.outbox import claims, results
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery, InDoubt, Outcome, Promise, Status
from storage.outbox.troubles import decode_trouble
from storage.processed_activities import first_sight
from tests.fakes import FakeClock

GROUP = "19:group@thread.tacv2"


def a_promise(clock: FakeClock, **changes: Any) -> Promise:
    values: dict[str, Any] = {
        "kind": "agenda_post",
        "tenant_id": "t",
        "subject_key": "deadline:1",
        "target": outbox.TO_CONVERSATION,
        "conversation": GROUP,
        "due_at": clock(),
        "occurrence": "2025-06-30",
        "offset": "7d",
    }
    return Promise(**(values | changes))


def in_private(clock: FakeClock, person_id: str = "karin", **changes: Any) -> Promise:
    to = outbox.to_person(person_id)
    return a_promise(clock, target=to, conversation=to, **changes)


async def promise(db: Database, clock: FakeClock, *promises: Promise) -> int:
    async with db.write() as tx:
        return await outbox.promise(tx, promises, now=clock())


async def claim(db: Database, clock: FakeClock, free: int = 8, owner: str = "me") -> list[Delivery]:
    async with db.write() as tx:
        # As one process would that has no limits to keep: whatever waits, and all of it of any tenant.
        shares = dict.fromkeys(await claims.waiting(tx), free)
        return await claims.claim(tx, owner=owner, shares=shares, now=clock())


async def record(db: Database, clock: FakeClock, *ended: Outcome) -> set[int]:
    async with db.write() as tx:
        return await results.record(tx, ended, now=clock())


async def rows(db: Database) -> list[Any]:
    async with db.read() as tx:
        return list(await tx.execute(select(table).order_by(table.c.id)))


async def statuses(db: Database) -> list[str]:
    return [row.status for row in await rows(db)]


def sent(delivery: Delivery, activity_id: str = "1", **more: Any) -> Outcome:
    return Outcome(delivery, Status.SENT, activity_id=activity_id, **more)


# -- promise


async def test_the_same_promise_twice_is_one_row(database: Database, clock: FakeClock) -> None:
    assert await promise(database, clock, a_promise(clock), a_promise(clock)) == 1
    assert await promise(database, clock, a_promise(clock)) == 0
    assert await statuses(database) == ["pending"]


async def test_the_same_promise_at_once_from_many_is_one_row(database: Database, clock: FakeClock) -> None:
    assert sum(await asyncio.gather(*(promise(database, clock, a_promise(clock)) for _ in range(8)))) == 1


async def test_another_occurrence_offset_target_kind_or_tenant_is_another_promise(
    database: Database, clock: FakeClock
) -> None:
    others = [
        a_promise(clock),
        a_promise(clock, occurrence="2025-07-01"),
        a_promise(clock, offset="3d"),
        a_promise(clock, kind="agenda"),
        a_promise(clock, tenant_id="u"),
        in_private(clock),
    ]
    assert await promise(database, clock, *others) == len(others)


def test_a_colon_cannot_make_one_promise_look_like_another(clock: FakeClock) -> None:
    assert (
        a_promise(clock, occurrence="a:b", offset="c").dedupe_key
        != a_promise(clock, occurrence="a", offset="b:c").dedupe_key
    )
    assert a_promise(clock, occurrence="%3A").dedupe_key != a_promise(clock, occurrence=":").dedupe_key


async def test_a_promise_that_was_sent_is_not_made_again(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock))
    await record(database, clock, sent((await claim(database, clock))[0]))
    assert await promise(database, clock, a_promise(clock)) == 0
    assert await claim(database, clock) == []


async def test_a_promise_that_was_called_off_can_be_made_again(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock))
    async with database.write() as tx:
        assert await outbox.cancel(tx, "t", "deadline:1", now=clock()) == 1
    assert await claim(database, clock) == []
    assert await promise(database, clock, a_promise(clock, due_at=clock() + timedelta(hours=1))) == 1
    assert await claim(database, clock) == []
    clock.advance(hours=1)
    assert len(await claim(database, clock)) == 1


async def test_calling_off_takes_only_what_waits_of_that_subject_tenant_and_kind(
    database: Database, clock: FakeClock
) -> None:
    await promise(
        database,
        clock,
        a_promise(clock, conversation="19:a"),
        a_promise(clock, conversation="19:b", offset="3d"),
        a_promise(clock, kind="other", conversation="19:c"),
        a_promise(clock, subject_key="deadline:2"),
        a_promise(clock, tenant_id="u"),
    )
    async with database.write() as tx:
        await claims.claim(tx, owner="me", shares={"t": 1}, now=clock())
        assert await outbox.cancel(tx, "t", "deadline:1", kinds=["agenda_post"], now=clock()) == 1
    assert await statuses(database) == ["sending", "cancelled", "pending", "pending", "pending"]


async def test_a_card_is_brought_up_to_date_once_for_all_changes_that_come_before_it_is_sent(
    database: Database, clock: FakeClock
) -> None:
    async def changed(version: int, subject: str = "agenda:1") -> None:
        async with database.write() as tx:
            card = a_promise(clock, kind="agenda_refresh", subject_key=subject, occurrence=str(version))
            await outbox.refresh(tx, card, now=clock())

    await changed(1)
    await changed(2)
    await changed(1, "agenda:2")
    assert await statuses(database) == ["pending", "pending"]
    # What is being sent may have been composed before the change.
    (sending,) = await claim(database, clock)
    await changed(3)
    assert await statuses(database) == ["sending", "pending", "pending"]
    # What Teams would not take for now waits as long as it was told to, and has all its attempts again.
    later = clock() + timedelta(minutes=1)
    await record(database, clock, Outcome(sending, Status.PENDING, next_attempt_at=later, last_status=429))
    await changed(4)
    assert [(row.status, row.attempts) for row in await rows(database)] == [("pending", 0)] * 3
    assert (await rows(database))[0].next_attempt_at == later


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


# -- record


async def test_what_was_sent_is_recorded_and_its_text_forgotten(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock, content=outbox.encode(Message(text="hemligt"))))
    (delivery,) = await claim(database, clock)
    assert await record(database, clock, sent(delivery, "activity-7")) == set()
    (row,) = await rows(database)
    assert (row.status, row.activity_id, row.sent_at, row.content) == ("sent", "activity-7", clock(), None)
    assert (row.lease_owner, row.lease_until, row.lease_token) == (None, None, None)


@pytest.mark.parametrize("status", sorted(outbox.FINAL))
async def test_no_text_outlives_the_end_of_its_row(database: Database, clock: FakeClock, status: Status) -> None:
    await promise(database, clock, a_promise(clock, kind="reply", content=outbox.encode(Message(text="hemligt"))))
    (delivery,) = await claim(database, clock)
    await record(database, clock, Outcome(delivery, status))
    assert [(row.status, row.content) for row in await rows(database)] == [(status, None)]


@pytest.mark.parametrize("status", sorted(outbox.FINAL))
async def test_what_is_composed_at_the_send_keeps_what_that_needs_only_where_it_went_wrong(
    database: Database, clock: FakeClock, status: Status
) -> None:
    await promise(database, clock, a_promise(clock, content=b"{}"))
    (delivery,) = await claim(database, clock)
    await record(database, clock, Outcome(delivery, status))
    kept = b"{}" if status in outbox.UNFORTUNATE else None
    assert [row.content for row in await rows(database)] == [kept]


async def test_a_text_that_is_called_off_is_forgotten(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock, content=b"hemligt"))
    async with database.write() as tx:
        await outbox.cancel(tx, "t", "deadline:1", now=clock())
    assert [row.content for row in await rows(database)] == [None]


async def test_a_text_that_is_to_be_tried_again_is_kept(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock, content=b"text"))
    (delivery,) = await claim(database, clock)
    await record(database, clock, Outcome(delivery, Status.PENDING, next_attempt_at=clock()))
    (again,) = await claim(database, clock)
    assert (again.content, again.attempts) == (b"text", 2)


async def test_a_late_record_after_the_lease_is_refused(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, in_private(clock))
    (paused,) = await claim(database, clock, owner="paused")
    clock.advance(seconds=61)
    async with database.write() as tx:
        await claims.reap(tx, now=clock())
    (successor,) = await claim(database, clock, owner="successor")
    assert await record(database, clock, sent(paused, "late")) == {paused.id}
    assert await record(database, clock, sent(successor, "right")) == set()
    assert await record(database, clock, sent(successor, "twice")) == {successor.id}
    assert [row.activity_id for row in await rows(database)] == ["right"]


async def test_a_lease_given_before_the_clock_was_set_back_is_judged_one_lease_later(
    database: Database, clock: FakeClock
) -> None:
    await promise(database, clock, in_private(clock))
    await claim(database, clock, owner="dead")
    clock.advance(hours=-1)
    async with database.write() as tx:
        assert await claims.reap(tx, now=clock()) == 0
    clock.advance(seconds=61)
    async with database.write() as tx:
        assert await claims.reap(tx, now=clock()) == 1


async def test_one_refused_record_does_not_spoil_the_others(database: Database, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock), a_promise(clock, conversation="19:b", offset="3d"))
    first, second = await claim(database, clock)
    await record(database, clock, sent(first))
    assert await record(database, clock, Outcome(first, Status.DEAD), sent(second)) == {first.id}
    assert await statuses(database) == ["sent", "sent"]


async def test_where_a_card_stands_is_recorded_with_its_sending(database: Database, clock: FakeClock) -> None:
    async def posted() -> outbox.PostedCard | None:
        async with database.read() as tx:
            return await outbox.posted(tx, "t", "agenda:1")

    assert await posted() is None
    for version, activity_id in enumerate(["1", "2"]):
        await promise(database, clock, a_promise(clock, kind="agenda_post", occurrence=str(version)))
        (delivery,) = await claim(database, clock)
        await record(database, clock, sent(delivery, activity_id, card_key="agenda:1"))
        assert await posted() == outbox.PostedCard(GROUP, activity_id, clock())
    await promise(database, clock, a_promise(clock, kind="agenda_refresh"))
    (delivery,) = await claim(database, clock)
    gone = Outcome(delivery, Status.DEAD, activity_id="2", card_is_gone=True)
    await record(database, clock, gone)
    assert await posted() is None


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


# -- nothing is silent


async def a_group_led_by(db: Database, clock: FakeClock, **leads: str) -> None:
    """`leads` are person=role."""
    async with db.write() as tx:
        await tx.execute(
            insert(meeting_group).values(
                tenant_id="t",
                id="g",
                name="Nätverket",
                conversation=GROUP,
                zone="Europe/Stockholm",
                locale="sv",
                anonymous=True,
                created_at=clock(),
            )
        )
        for person_id, role in leads.items():
            await tx.execute(
                insert(person).values(tenant_id="t", id=person_id, name=person_id, platform_id=f"29:{person_id}")
            )
            await tx.execute(
                insert(membership).values(
                    tenant_id="t",
                    group_id="g",
                    person_id=person_id,
                    is_member=True,
                    is_chair=role == "chair",
                    is_secretary=role == "secretary",
                )
            )


@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.DEAD, Status.BLOCKED])
async def test_a_post_that_did_not_surely_arrive_is_told_to_the_secretary(
    database: Database, clock: FakeClock, status: Status
) -> None:
    await a_group_led_by(database, clock, olle="chair", karin="secretary", per="member")
    await promise(database, clock, a_promise(clock, group_id="g"))
    (delivery,) = await claim(database, clock)
    await record(database, clock, Outcome(delivery, status, last_error="refused"))
    (trouble,) = await claim(database, clock)
    assert (trouble.kind, trouble.person_id, trouble.group_id) == ("trouble", "karin", "g")
    assert trouble.content is not None
    told = decode_trouble(trouble.content)
    assert (told.outbox_id, told.subject_key, told.status) == (delivery.id, "deadline:1", status)


async def test_a_lease_that_ran_out_on_a_post_is_told_to_the_chair_of_a_group_without_secretary(
    database: Database, clock: FakeClock
) -> None:
    await a_group_led_by(database, clock, olle="chair")
    await promise(database, clock, a_promise(clock, group_id="g"))
    await claim(database, clock)
    clock.advance(seconds=61)
    async with database.write() as tx:
        await claims.reap(tx, now=clock())
    (trouble,) = await claim(database, clock)
    assert trouble.person_id == "olle"


async def test_a_trouble_makes_no_trouble_and_nobody_is_told_of_their_own(database: Database, clock: FakeClock) -> None:
    await a_group_led_by(database, clock, karin="secretary")
    await promise(database, clock, in_private(clock, "karin", group_id="g"), a_promise(clock, group_id="g"))
    await record(database, clock, *(Outcome(d, Status.DEAD) for d in await claim(database, clock)))
    (trouble,) = await claim(database, clock)
    await record(database, clock, Outcome(trouble, Status.BLOCKED))
    assert await claim(database, clock) == []


async def test_a_card_that_could_not_be_replaced_troubles_nobody(database: Database, clock: FakeClock) -> None:
    await a_group_led_by(database, clock, karin="secretary")
    await promise(database, clock, a_promise(clock, kind="agenda_refresh", group_id="g"))
    await record(database, clock, Outcome((await claim(database, clock))[0], Status.DEAD))
    assert await claim(database, clock) == []


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


# -- contents, sightings


def test_a_message_comes_back_from_its_row_as_it_went_in() -> None:
    message = Message(
        card={"type": "AdaptiveCard", "body": [{"type": "TextBlock", "text": "Å & <at>Karin</at>"}]},
        summary="Dagordning",
        mentions=(Mention("29:k", "Karin"),),
    )
    composed = outbox.decode(outbox.encode(message, thread="17", activity_id="9", card_key="agenda:1"))
    assert composed == outbox.Composed(message, "17", "9", "agenda:1")


async def test_of_one_activity_delivered_many_times_at_once_one_is_the_first(
    database: Database, clock: FakeClock
) -> None:
    async def sight(conversation: str = GROUP) -> bool:
        async with database.write() as tx:
            return await first_sight(tx, "t", conversation, "1", now=clock())

    assert sum(await asyncio.gather(*(sight() for _ in range(8)))) == 1
    assert await sight("19:other")


async def test_an_activity_whose_handling_failed_may_come_again(database: Database, clock: FakeClock) -> None:
    async def handle(fails: bool) -> bool:
        async with database.write() as tx:
            first = await first_sight(tx, "t", GROUP, "1", now=clock())
            if fails:
                raise ValueError
            return first

    with pytest.raises(ValueError):
        await handle(fails=True)
    assert await handle(fails=False)
