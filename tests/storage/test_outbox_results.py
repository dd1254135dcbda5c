"""A result is recorded once, its text forgotten, and what did not surely arrive is told to those who lead."""

import pytest

from dialogs.message import Message
from storage.database.engine import Database
from storage.outbox import claims
from storage.outbox import promises as outbox
from storage.outbox.promises import Outcome, Status
from storage.outbox.troubles import decode_trouble
from tests.fakes import FakeClock
from tests.storage.test_outbox import (
    GROUP,
    a_group_led_by,
    a_promise,
    claim,
    in_private,
    promise,
    record,
    rows,
    sent,
    statuses,
)

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


# -- nothing is silent


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
