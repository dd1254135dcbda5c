"""Whatever befalls a send, nothing is lost, and nothing doubled in silence: failures, doubts and kills."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Rendered
from bot.delivery.worker import Worker
from bot.messenger import DeliveryFailed, Failure
from dialogs.message import Message
from storage.database.engine import Database
from storage.database.tables.people import conversation
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery
from tests.bot.test_worker import Make, make, worker
from tests.fakes import Delivered, FakeClock, FakeMessenger, Killed
from tests.storage.test_outbox import GROUP, a_group_led_by, a_promise, in_private, promise, rows, statuses

__all__ = ["make", "worker"]


def no_connection() -> DeliveryFailed:
    return DeliveryFailed(Failure.NOT_SENT, code="no_connection")


def in_doubt() -> DeliveryFailed:
    return DeliveryFailed(Failure.AMBIGUOUS, status=503)


# -- what surely was not sent


async def test_without_a_connection_it_waits_longer_each_time_and_is_sent_when_there_is_one(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock))
    for wait in [2, 4, 8, 16, 32, 64, 128, 256, 300]:
        teams.trouble = [no_connection()]
        assert await worker.deliver_due() == 0
        (row,) = await rows(database)
        assert (row.attempts, row.next_attempt_at - clock()) == (0, timedelta(seconds=wait))
        clock.advance(seconds=wait)
    assert await worker.deliver_due() == 1


@pytest.mark.parametrize(
    "trouble",
    [
        DeliveryFailed(Failure.NOT_SENT, status=429),
        DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=0),
        DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=-5),
        DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=0.001),
        DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=0.999),
        DeliveryFailed(Failure.NOT_SENT, status=412),
        DeliveryFailed(Failure.NOT_SENT, code="no_connection"),
        DeliveryFailed(Failure.UNAUTHORISED, status=401),
    ],
)
async def test_what_was_surely_not_sent_uses_up_no_attempt_and_waits_until_it_is_sent(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock, trouble: DeliveryFailed
) -> None:
    await promise(database, clock, a_promise(clock))
    teams.refusals["post"] = trouble
    waits = []
    until = clock() + timedelta(hours=3)
    while clock() < until:
        await worker.deliver_due()
        (row,) = await rows(database)
        assert (row.status, row.attempts) == ("pending", 0)
        waits.append(row.next_attempt_at - clock())
        clock.now = row.next_attempt_at
    assert min(waits) >= timedelta(seconds=1)
    assert max(waits) >= timedelta(minutes=2)
    assert waits[:8] == sorted(waits[:8]), "they grow"
    teams.refusals.clear()
    for _ in range(3):
        clock.advance(minutes=5)
        await worker.deliver_due()
    assert await statuses(database) == ["sent"]


async def test_what_waits_for_long_is_over_when_it_expires_and_that_is_told(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock, expires_at=clock() + timedelta(hours=1)))
    teams.refusals["post"] = DeliveryFailed(Failure.NOT_SENT, status=429)
    for _ in range(20):
        await worker.deliver_due()
        clock.advance(minutes=5)
    assert await statuses(database) == ["dead"]


@pytest.mark.parametrize("asked", [16 * 60, 86_400, 999_999_999])
async def test_no_pause_that_teams_asks_for_is_longer_than_a_quarter_of_an_hour(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock, asked: float
) -> None:
    await promise(database, clock, a_promise(clock))
    teams.trouble = [DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=asked)]
    await worker.deliver_due()
    (row,) = await rows(database)
    assert timedelta(minutes=15) <= row.next_attempt_at - clock() <= timedelta(minutes=18)


async def test_a_card_that_may_have_been_replaced_is_tried_ten_times(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    content = outbox.encode(Message(text="Ny"), activity_id="old")
    await promise(database, clock, a_promise(clock, kind="replace", content=content))
    teams.refusals["replace"] = DeliveryFailed(Failure.AMBIGUOUS, status=503)
    for _ in range(40):
        await worker.deliver_due()
        clock.advance(minutes=6)
    assert len(teams.calls) == 10
    assert await statuses(database) == ["dead"]


async def test_a_failure_whose_repeat_would_come_too_late_is_dead_rather_than_silently_expired(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock, expires_at=clock() + timedelta(seconds=2)))
    teams.trouble = [no_connection()]
    await worker.deliver_due()
    assert await statuses(database) == ["dead"]


async def test_waits_are_spread_by_chance(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock))
    teams.trouble = [no_connection()]
    await make(chance=lambda: 0.0).deliver_due()
    (row,) = await rows(database)
    assert row.next_attempt_at - clock() == timedelta(seconds=1)


async def test_after_a_429_nothing_goes_to_that_conversation_before_retry_after(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(
        database, clock, a_promise(clock, subject_key="deadline:1"), a_promise(clock, subject_key="deadline:2")
    )
    teams.trouble = [DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=10)]
    assert await worker.deliver_due() == 0
    await promise(database, clock, a_promise(clock, subject_key="elsewhere", conversation="19:b"))
    assert await worker.deliver_due() == 1
    clock.advance(seconds=9.9)
    assert await worker.deliver_due() == 0
    clock.advance(seconds=2.1)
    assert await worker.deliver_due() == 2
    assert teams.texts == ["elsewhere i tid", "deadline:1 i tid", "deadline:2 i tid"]


async def test_a_token_that_is_refused_is_tried_again_later(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock))
    teams.trouble = [DeliveryFailed(Failure.UNAUTHORISED, status=401)]
    assert await worker.deliver_due() == 0
    clock.advance(seconds=2)
    assert await worker.deliver_due() == 1


# -- what may have been sent


async def test_a_post_to_a_group_that_may_have_arrived_is_not_repeated_but_told(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await a_group_led_by(database, clock, karin="secretary")
    await promise(database, clock, a_promise(clock, group_id="g"))
    teams.trouble = [Delivered(in_doubt())]
    await worker.deliver_due()
    clock.advance(hours=1)
    await worker.deliver_due()
    assert [sent.conversation for sent in teams.sent].count(GROUP) == 1
    post, trouble = await rows(database)
    assert (post.status, post.last_status, trouble.kind, trouble.target) == ("unknown", 503, "trouble", "person:karin")


async def test_a_reminder_to_a_person_that_may_have_arrived_comes_once_more_after_a_minute(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await a_group_led_by(database, clock, karin="member")
    await promise(database, clock, in_private(clock, group_id="g"))
    teams.trouble = [None, Delivered(in_doubt()), Delivered(in_doubt())]
    assert await worker.deliver_due() == 0
    clock.advance(seconds=59)
    await worker.deliver_due()
    assert len(teams.sent) == 1
    clock.advance(seconds=1)
    for _ in range(5):
        await worker.deliver_due()
        clock.advance(minutes=5)
    (row,) = await rows(database)
    assert (len(teams.sent), row.status, row.maybe_repeated) == (2, "unknown", True)


async def test_a_replacement_that_may_have_arrived_is_repeated_until_it_has(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    content = outbox.encode(Message(text="Ny"), activity_id="old")
    await promise(database, clock, a_promise(clock, kind="replace", content=content))
    teams.trouble = [Delivered(in_doubt())] * 3
    for _ in range(4):
        await worker.deliver_due()
        clock.advance(minutes=1)
    assert await statuses(database) == ["sent"]
    assert [sent.text for sent in teams.sent] == ["Ny"] * 4


async def test_a_send_that_does_not_end_is_in_doubt_after_its_time(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    class Silent(FakeMessenger):
        async def post(self, *arguments: Any) -> str:
            await asyncio.Event().wait()
            raise AssertionError

    await promise(database, clock, a_promise(clock))
    worker = make(timeout=timedelta(milliseconds=1))
    worker._sender._messenger = Silent()
    await worker.deliver_due()
    (row,) = await rows(database)
    assert (row.status, row.last_error) == ("unknown", "timeout")


async def test_a_fault_of_ours_in_the_send_is_in_doubt_and_never_a_second_post(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock))
    teams.trouble = [Delivered(KeyError("id"))]
    await worker.deliver_due()
    clock.advance(hours=1)
    await worker.deliver_due()
    assert len(teams.sent) == 1
    (row,) = await rows(database)
    assert (row.status, row.last_error) == ("unknown", "KeyError")


# -- kills


@pytest.mark.parametrize("point", ["before claim", "after claim", "after send", "after record"])
async def test_after_a_kill_a_reminder_still_arrives_and_at_most_twice(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock, point: str
) -> None:
    def kill(at: str) -> None:
        if at == point:
            raise Killed

    await a_group_led_by(database, clock, karin="member")
    await promise(database, clock, in_private(clock, group_id="g"))
    with pytest.raises(Killed):
        await make(at=kill).deliver_due()
    clock.advance(minutes=3)
    await make().deliver_due()
    (row,) = await rows(database)
    assert row.status == "sent"
    assert len(teams.sent) == (2 if point == "after send" else 1)
    assert row.maybe_repeated == (point in ("after claim", "after send"))


@pytest.mark.parametrize(
    ("point", "ends"),
    [("before claim", "sent"), ("after claim", "unknown"), ("after send", "unknown"), ("after record", "sent")],
)
async def test_after_a_kill_a_group_is_not_told_twice_and_its_secretary_knows(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock, point: str, ends: str
) -> None:
    def kill(at: str) -> None:
        if at == point:
            raise Killed

    await a_group_led_by(database, clock, karin="secretary")
    await promise(database, clock, a_promise(clock, group_id="g"))
    with pytest.raises(Killed):
        await make(at=kill).deliver_due()
    clock.advance(minutes=3)
    await make().deliver_due()
    post, *trouble = await rows(database)
    assert post.status == ends
    assert [sent.conversation for sent in teams.sent].count(GROUP) <= 1
    assert [row.kind for row in trouble] == (["trouble"] if ends == "unknown" else [])


async def test_a_kill_in_mid_send_leaves_the_claim_behind_and_the_same_worker_goes_on_after_its_lease(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await a_group_led_by(database, clock, karin="member")
    await promise(database, clock, in_private(clock, group_id="g"))
    teams.trouble = [Killed()]
    with pytest.raises(Killed):
        await worker.deliver_due()
    assert await statuses(database) == ["sending"]
    assert await worker.deliver_due() == 0
    clock.advance(minutes=3)
    assert await worker.deliver_due() == 1


async def test_no_transaction_is_open_while_teams_answers(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    class Slow(FakeMessenger):
        async def post(self, *arguments: Any) -> str:
            async with asyncio.timeout(60), database.write() as tx:
                await tx.execute(conversation.update().values(name="written meanwhile"))
            return await super().post(*arguments)

    await promise(database, clock, a_promise(clock))
    worker = make()
    worker._sender._messenger = Slow()
    assert await worker.deliver_due() == 1


async def test_nothing_is_sent_under_a_lease_that_may_run_out_before_teams_answers(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock))
    composed: list[datetime] = []

    async def compose(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered:
        composed.append(now)
        if len(composed) == 1:
            clock.advance(seconds=45)
            assert not teams.calls
        return Rendered(Message(text="x"))

    assert await make(compose).deliver_due() == 1
    assert len(composed) == 2
    assert len(teams.calls) == 1
