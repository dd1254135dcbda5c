"""The outbox's promises: one row for each, called off, brought up to date, and read back as it went in."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from dialogs.message import Mention, Message
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox as table
from storage.database.tables.people import meeting_group, membership, person
from storage.outbox import claims, results
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery, Outcome, Promise, Status
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
