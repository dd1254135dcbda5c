"""The worker sends what is due once, in order and within the limits, and only what is still true."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.rate_limits import RateLimits
from bot.delivery.renderer import Composer, Hold, NotNeeded, Rendered
from bot.delivery.worker import Worker
from dialogs.message import Message
from storage.database.engine import Database
from storage.database.tables.people import conversation
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery, Status
from tests.fakes import FakeClock, FakeMessenger
from tests.storage.test_outbox import GROUP, a_promise, promise, rows, statuses

SERVICE = "https://smba.example/emea/"


async def compose_reminder(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered:
    return Rendered(Message(text=f"{delivery.subject_key} {'för sent' if delivery.late else 'i tid'}"))


async def know(db: Database, *keys: str, tenant_id: str = "t") -> None:
    async with db.write() as tx:
        for key in keys:
            await tx.execute(
                insert(conversation).values(
                    tenant_id=tenant_id, key=key, kind="channel", service_url=SERVICE, bot_id="28:bot"
                )
            )


Make = Callable[..., Worker]


@pytest.fixture
async def make(database: Database, teams: FakeMessenger, clock: FakeClock) -> AsyncIterator[Make]:
    """A worker, as a new process would have it."""
    await know(database, GROUP, "19:b")

    def make(composer: Composer = compose_reminder, **options: Any) -> Worker:
        options = {"clock": clock, "chance": lambda: 1.0} | options
        composers = dict.fromkeys(("deadline_reminder", "agenda_post", "agenda_refresh"), composer)
        return Worker(database, teams, composers, **options)

    return make


@pytest.fixture
def worker(make: Make) -> Worker:
    return make()


# -- what goes well


async def test_what_is_due_is_sent_once_and_what_is_not_is_not(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    later = a_promise(clock, due_at=clock() + timedelta(hours=1), offset="1d")
    await promise(database, clock, a_promise(clock), later)
    assert await worker.deliver_due() == 1
    assert await worker.deliver_due() == 0
    assert teams.texts == ["deadline:1 i tid"]
    clock.advance(hours=1)
    assert await worker.deliver_due() == 1
    assert await statuses(database) == ["sent", "sent"]


async def test_many_conversations_are_served_by_few_slots(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await know(database, *(f"19:{n}" for n in range(20)))
    await promise(database, clock, *(a_promise(clock, conversation=f"19:{n}", offset=str(n)) for n in range(20)))
    assert await make(slots=3).deliver_due() == 20
    assert len({sent.conversation for sent in teams.sent}) == 20


@pytest.mark.parametrize(("few", "claims"), [(4, 1 + 40 // 4), (1000, 3)])
async def test_where_teams_is_slow_few_rows_are_claimed_at_once(
    database: Database,
    make: Make,
    teams: FakeMessenger,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    claims: int,
) -> None:
    """Here any answer is slow, and the first claim comes before there is one."""
    monkeypatch.setattr("bot.delivery.gate.SLOWLY", 0)
    monkeypatch.setattr("bot.delivery.worker.FEW", few)
    await know(database, *(f"19:{n}" for n in range(60)))
    await promise(
        database,
        clock,
        *(a_promise(clock, conversation=f"19:{n}", offset=str(n)) for n in range(60)),
    )
    points: list[str] = []
    wide = RateLimits(tenant=((1000, 1.0),))
    worker = make(slots=20, rate_limits=wide, at=points.append)
    monkeypatch.setattr("bot.delivery.tenant_queue.MOST_AT_ONCE", 1000)
    assert await worker.deliver_due() == 60
    assert points.count("after claim") == claims


async def test_messages_of_one_conversation_arrive_in_the_order_they_were_promised(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, *(a_promise(clock, subject_key=f"deadline:{n}") for n in range(6)))
    assert await worker.deliver_due() == 6
    assert teams.texts == [f"deadline:{n} i tid" for n in range(6)]


async def test_a_composed_reply_goes_to_its_thread_and_a_replacement_to_its_activity(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    content = outbox.encode(Message(text="Tack!"), thread="1700")
    await promise(database, clock, a_promise(clock, kind="reply", content=content))
    content = outbox.encode(Message(text="Ny"), activity_id="old", card_key="agenda:1")
    await promise(database, clock, a_promise(clock, kind="replace", content=content))
    assert await worker.deliver_due() == 2
    reply, replacement = teams.sent
    assert (reply.how, reply.text, reply.thread) == ("post", "Tack!", "1700")
    assert (replacement.how, replacement.text, replacement.activity_id) == ("replace", "Ny", "old")
    async with database.read() as tx:
        card = await outbox.posted(tx, "t", "agenda:1")
    assert card == outbox.PostedCard(GROUP, "old", clock())


async def test_a_posted_card_is_found_again_by_its_key(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    async def compose(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered:
        card = await outbox.posted(tx, "t", "agenda:1")
        return Rendered(Message(text="x"), replaces=card.activity_id if card else None, card_key="agenda:1")

    await promise(database, clock, *(a_promise(clock, kind="agenda_post", occurrence=str(n)) for n in range(2)))
    assert await make(compose).deliver_due() == 2
    assert [(sent.how, sent.activity_id) for sent in teams.sent] == [("post", "activity-1"), ("replace", "activity-1")]


# -- what is no longer true


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.SUPERSEDED, Status.EXPIRED])
async def test_what_is_no_longer_true_at_the_send_is_not_sent(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock, status: Status
) -> None:
    async def compose(tx: AsyncConnection, delivery: Delivery, now: datetime) -> NotNeeded:
        return NotNeeded(status)

    await promise(database, clock, a_promise(clock))
    assert await make(compose).deliver_due() == 0
    assert not teams.calls
    assert await statuses(database) == [status]


async def test_a_hold_waits_for_the_allowed_hour_and_is_no_attempt(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    morning = clock() + timedelta(hours=9)

    async def compose(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered | Hold:
        return Rendered(Message(text="God morgon")) if now >= morning else Hold(morning)

    await promise(database, clock, a_promise(clock))
    worker = make(compose)
    assert await worker.deliver_due() == 0
    (row,) = await rows(database)
    assert (row.status, row.attempts, row.next_attempt_at) == ("pending", 0, morning)
    clock.advance(hours=9)
    assert await worker.deliver_due() == 1


async def test_what_has_expired_is_not_sent(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock, expires_at=clock() + timedelta(hours=1)))
    clock.advance(hours=1)
    assert await worker.deliver_due() == 0
    assert await statuses(database) == ["expired"]
    assert not teams.calls


async def test_a_late_message_knows_that_it_is_late(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock))
    clock.advance(minutes=11)
    await worker.deliver_due()
    assert teams.texts == ["deadline:1 för sent"]


# -- rate_limits


async def test_a_conversation_at_its_limit_waits_without_a_slot_or_an_attempt(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, *(a_promise(clock, subject_key=f"deadline:{n}") for n in range(10)))
    await promise(database, clock, a_promise(clock, subject_key="other", conversation="19:b"))
    worker = make(slots=1)
    assert await worker.deliver_due() == 8
    assert [sent.conversation for sent in teams.sent].count(GROUP) == 7
    waiting = [row for row in await rows(database) if row.status == "pending"]
    assert [row.attempts for row in waiting] == [0, 0, 0]
    clock.advance(seconds=1.01)
    assert await worker.deliver_due() == 1
    clock.advance(seconds=1.01)
    assert await worker.deliver_due() == 2
    in_group = [sent.text for sent in teams.sent if sent.conversation == GROUP]
    assert in_group == [f"deadline:{n} i tid" for n in range(10)]


async def test_a_tenant_at_its_limit_sends_on_at_its_pace(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await know(database, *(f"19:{n}" for n in range(60)))
    await promise(database, clock, *(a_promise(clock, conversation=f"19:{n}", offset=str(n)) for n in range(60)))
    worker = make(rate_limits=RateLimits())
    assert await worker.deliver_due() == 25
    clock.advance(seconds=1)
    await worker.deliver_due()
    for _ in range(60):
        clock.advance(seconds=0.05)
        await worker.deliver_due()
    assert len(teams.sent) == 60
