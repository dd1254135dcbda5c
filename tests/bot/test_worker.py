"""The worker keeps the promises: whatever befalls a send, nothing is lost, and nothing doubled in silence."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.rate_limits import RateLimits
from bot.delivery.renderer import Composer, Hold, NotNeeded, Rendered
from bot.delivery.worker import Worker
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from dialogs.message import Message
from storage.database.engine import Database
from storage.database.tables.people import conversation
from storage.outbox import promises as outbox
from storage.outbox import results as outcomes
from storage.outbox.promises import Delivery, Status
from tests.fakes import Delivered, FakeClock, FakeMessenger, Killed
from tests.storage.test_outbox import GROUP, a_group_led_by, a_promise, in_private, promise, rows, statuses

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


def no_connection() -> DeliveryFailed:
    return DeliveryFailed(Failure.NOT_SENT, code="no_connection")


def in_doubt() -> DeliveryFailed:
    return DeliveryFailed(Failure.AMBIGUOUS, status=503)


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
    monkeypatch.setattr("bot.delivery.worker.SLOWLY", 0)
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


# -- what is final


@pytest.mark.parametrize(("status", "ends"), [(400, "dead"), (403, "blocked"), (404, "dead"), (413, "dead")])
async def test_a_refusal_is_final_after_exactly_one_post(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock, status: int, ends: str
) -> None:
    await promise(database, clock, a_promise(clock))
    teams.trouble = [DeliveryRefused(status=status, code="Code")]
    for _ in range(3):
        await worker.deliver_due()
        clock.advance(hours=1)
    (row,) = await rows(database)
    assert (row.status, row.last_status, row.last_error) == (ends, status, "Code")
    assert len(teams.calls) == 1


async def test_a_conversation_that_has_lost_the_app_gets_nothing_until_it_is_installed_again(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, *(a_promise(clock, subject_key=str(n)) for n in range(3)))
    teams.trouble = [DeliveryRefused(status=403, code="BotNotInConversationRoster", suspends=True)]
    await worker.deliver_due()
    assert len(teams.calls) == 1
    assert await statuses(database) == ["blocked"] * 3
    async with database.write() as tx:
        suspended = select(conversation.c.key, conversation.c.service_url).where(conversation.c.suspended_at == clock())
        assert (await tx.execute(suspended)).all() == [(GROUP, SERVICE)]
        await tx.execute(conversation.update().values(suspended_at=None, retry_at=None))
    await promise(database, clock, a_promise(clock, subject_key="3"))
    assert await worker.deliver_due() == 1


async def test_a_refused_place_is_tried_again_after_an_hour_and_then_once_a_day(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    teams.refusals["post"] = DeliveryRefused(status=403, code="Forbidden", suspends=True)
    tried = []
    begun = clock()
    for n, minutes in enumerate([30] * 4 + [60] * 70):
        await promise(database, clock, a_promise(clock, subject_key=f"n{n}"))
        calls = len(teams.calls)
        await worker.deliver_due()
        if len(teams.calls) > calls:
            tried.append((clock() - begun) / timedelta(hours=1))
        clock.advance(minutes=minutes)
    assert tried == [0, 1, 25, 49]
    teams.refusals.clear()
    clock.advance(days=1)
    await promise(database, clock, a_promise(clock, subject_key="well"), a_promise(clock, subject_key="again"))
    for _ in range(40):
        await worker.deliver_due()
        clock.advance(seconds=5)
    assert set(await statuses(database)) == {"sent"}
    async with database.read() as tx:
        assert (
            await tx.execute(select(conversation.c.key).where(conversation.c.suspended_at.is_not(None)))
        ).all() == []


async def test_many_places_that_refuse_at_once_are_an_outage_and_nothing_is_lost(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    places = [f"19:place-{n}" for n in range(36)]
    await know(database, *places)
    await promise(database, clock, *(a_promise(clock, subject_key=f"s{key}", conversation=key) for key in places))
    teams.refusals["post"] = DeliveryRefused(status=403, code="Forbidden", suspends=True)
    for _ in range(5):
        await worker.deliver_due()
        clock.advance(seconds=20)
    teams.refusals.clear()
    for _ in range(8):
        clock.advance(minutes=2)
        await worker.deliver_due()
    assert await statuses(database) == ["sent"] * 36
    async with database.read() as tx:
        assert (
            await tx.execute(select(conversation.c.key).where(conversation.c.suspended_at.is_not(None)))
        ).all() == []


@pytest.mark.parametrize("code", ["ActivityNotFoundInConversation", "", "Something"])
async def test_a_message_that_is_no_more_closes_no_place(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock, code: str
) -> None:
    await promise(database, clock, a_promise(clock), a_promise(clock, subject_key="2"))
    teams.trouble = [DeliveryRefused(status=404, code=code, gone=True)]
    await worker.deliver_due()
    assert len(teams.calls) == 2


async def test_a_place_that_was_deleted_is_not_posted_to_again_at_once(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, *(a_promise(clock, subject_key=str(n)) for n in range(3)))
    teams.refusals["post"] = DeliveryRefused(status=404, code="ConversationNotFound", gone=True)
    await worker.deliver_due()
    assert len(teams.calls) == 1


async def test_a_card_that_is_gone_is_no_longer_replaced(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    content = outbox.encode(Message(text="Ny"), activity_id="old", card_key="agenda:1")
    await promise(database, clock, a_promise(clock, kind="replace", content=content))
    await worker.deliver_due()
    await promise(database, clock, a_promise(clock, kind="replace", content=content, occurrence="2"))
    teams.trouble = [DeliveryRefused(status=404, code="ActivityNotFoundInConversation", gone=True)]
    await worker.deliver_due()
    async with database.read() as tx:
        assert await outbox.posted(tx, "t", "agenda:1") is None


async def test_without_an_address_nothing_is_sent(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, a_promise(clock, conversation="19:unheard of"), a_promise(clock, tenant_id="other"))
    await worker.deliver_due()
    assert [(row.status, row.last_error) for row in await rows(database)] == [("dead", "no_address")] * 2
    assert not teams.calls


async def test_a_row_that_cannot_be_composed_is_dead_and_the_rest_is_sent(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    async def compose(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered:
        if delivery.subject_key == "poison":
            raise ValueError("Karin skrev att budgeten är för liten")
        if delivery.subject_key == "bad sql":
            await tx.execute(text("SELECT no_such_function()"))
        await tx.execute(select(conversation.c.key))
        return Rendered(Message(text=delivery.subject_key))

    subjects = ["1", "poison", "2", "bad sql", "3"]
    await know(database, *subjects)
    await promise(database, clock, *(a_promise(clock, subject_key=s, conversation=s) for s in subjects))
    with caplog.at_level(logging.DEBUG):
        assert await make(compose).deliver_due() == 3
    assert sorted(teams.texts) == ["1", "2", "3"]
    ended = {row.subject_key: (row.status, row.last_error) for row in await rows(database)}
    assert ended["poison"] == ("dead", "composer:ValueError")
    # SQLite says in the same way that a function is unknown and that the file is locked.
    assert ended["bad sql"][0] in ("dead", "pending")
    assert "Karin" not in caplog.text


async def test_a_kind_that_nobody_composes_is_dead(database: Database, worker: Worker, clock: FakeClock) -> None:
    await promise(database, clock, a_promise(clock, kind="unheard of"))
    await worker.deliver_due()
    assert [(row.status, row.last_error) for row in await rows(database)] == [("dead", "no_composer")]


async def test_no_text_of_a_message_is_logged_or_kept_as_an_error(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    await promise(
        database,
        clock,
        a_promise(clock, kind="reply", content=outbox.encode(Message(text="hemligt"))),
        a_promise(clock, kind="reply", content=b'{"message": {"text": "hemligt"', offset="broken"),
        a_promise(clock, kind="reply", content=outbox.encode(Message(text="hemligt")), offset="2"),
    )
    teams.trouble = [DeliveryRefused(status=400, code="BadSyntax"), RuntimeError("hemligt")]
    with caplog.at_level(logging.DEBUG):
        await worker.deliver_due()
    assert "hemligt" not in caplog.text
    assert "hemligt" not in str(await rows(database))


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


# -- the loop for ever


async def running(worker: Worker, meanwhile: Callable[[], Awaitable[None]]) -> None:
    task = asyncio.create_task(worker.run())
    try:
        async with asyncio.timeout(60):
            await meanwhile()
            await worker.stop()
            await task
    finally:
        task.cancel()


async def until(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110 - the loop under test must not know of the test
        await asyncio.sleep(0)


async def test_a_commit_wakes_the_worker_at_once(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock
) -> None:
    async def meanwhile() -> None:
        for n in range(3):
            await promise(database, clock, a_promise(clock, offset=str(n)))
            # Until it is recorded, the worker has reasons of its own to look.
            while await statuses(database) != ["sent"] * (n + 1):  # noqa: ASYNC110
                await asyncio.sleep(0)

    await running(worker, meanwhile)
    assert len(teams.sent) == 3


async def test_it_sleeps_until_the_next_row_is_due_but_never_longer_than_thirty_seconds(
    database: Database, worker: Worker, clock: FakeClock
) -> None:
    assert worker.seconds_to_sleep(clock()) == 0
    await worker.deliver_due()
    assert worker.seconds_to_sleep(clock()) == 30
    await promise(database, clock, a_promise(clock, due_at=clock() + timedelta(seconds=12)))
    await worker.deliver_due()
    assert worker.seconds_to_sleep(clock()) == 12
    assert worker.seconds_to_sleep(clock.advance(seconds=20)) == 0
    await worker.deliver_due()
    await promise(database, clock, a_promise(clock, due_at=clock() + timedelta(days=12), offset="1d"))
    await worker.deliver_due()
    assert worker.seconds_to_sleep(clock()) == 30


async def test_a_stop_finishes_what_is_under_way_and_gives_back_the_rest(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    may_answer = asyncio.Event()

    class Slow(FakeMessenger):
        async def post(self, *arguments: Any) -> str:
            answer = await super().post(*arguments)
            await may_answer.wait()
            return answer

    slow = Slow()
    worker = make(slots=1)
    worker._sender._messenger = slow
    await promise(database, clock, a_promise(clock), a_promise(clock, offset="2"))

    async def meanwhile() -> None:
        await until(lambda: len(slow.sent) == 1)
        stopping = asyncio.create_task(worker.stop())
        await asyncio.sleep(0)
        assert not stopping.done()
        may_answer.set()
        await stopping

    await running(worker, meanwhile)
    assert await statuses(database) == ["sent", "pending"]


@pytest.mark.parametrize(("kind", "status"), [("deadline_reminder", "unknown"), ("agenda_refresh", "pending")])
async def test_a_stop_does_not_wait_for_teams_for_ever(
    database: Database, make: Make, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, kind: str, status: str
) -> None:
    """What may have been sent is judged as after any timeout: a card is given back, a post is not repeated."""
    monkeypatch.setattr("bot.delivery.worker.LAST_WORDS", timedelta(milliseconds=20))

    class Silent(FakeMessenger):
        async def post(self, *arguments: Any) -> str:
            await super().post(*arguments)
            await asyncio.Event().wait()
            return ""

    worker, silent = make(), Silent()
    worker._sender._messenger = silent
    await promise(database, clock, a_promise(clock, kind=kind))

    async def meanwhile() -> None:
        await until(lambda: len(silent.sent) == 1)
        await worker.stop()

    async with asyncio.timeout(60):
        await running(worker, meanwhile)
    assert await statuses(database) == [status]


async def test_what_was_claimed_but_not_begun_at_a_stop_is_given_back_as_it_was(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    worker = make(at=lambda point: setattr(worker, "_stopping", point == "after claim" or worker._stopping))
    await promise(database, clock, a_promise(clock))
    await worker.run()
    (row,) = await rows(database)
    assert (row.status, row.attempts) == ("pending", 0)
    assert not teams.calls


async def test_the_loop_outlives_a_database_that_is_away_and_loses_no_outcome(
    sqlite: Database, teams: FakeMessenger, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await know(sqlite, GROUP)
    worker = Worker(sqlite, teams, {"agenda_post": compose_reminder}, clock=clock)
    monkeypatch.setattr("bot.delivery.worker.AFTER_ERROR", timedelta(milliseconds=1))
    recorded, failures = outcomes.recorded, [OSError("disk full")] * 3

    async def fail(tx: AsyncConnection, ended: Any, rows: Any, *, now: datetime) -> set[int]:
        if failures:
            raise failures.pop()
        return await recorded(tx, ended, rows, now=now)

    monkeypatch.setattr("storage.outbox.results.recorded", fail)
    await promise(sqlite, clock, a_promise(clock))

    async def meanwhile() -> None:
        while await statuses(sqlite) != ["sent"]:  # noqa: ASYNC110
            await asyncio.sleep(0)

    await running(worker, meanwhile)
    assert not failures
    assert len(teams.sent) == 1


async def test_workers_that_compete_send_each_row_once(
    database: Database, teams: FakeMessenger, make: Make, clock: FakeClock
) -> None:
    await know(database, *(f"19:{n}" for n in range(10)))
    await promise(
        database,
        clock,
        *(a_promise(clock, tenant_id="t", conversation=f"19:{n % 10}", subject_key=str(n)) for n in range(60)),
    )
    generous = ((10_000, 1.0),)
    workers = [make(rate_limits=RateLimits(generous, generous)) for _ in range(4)]
    while "pending" in await statuses(database) or "sending" in await statuses(database):
        await asyncio.gather(*(worker.deliver_due() for worker in workers))
    assert sorted(teams.texts) == sorted(f"{n} i tid" for n in range(60))
    for key in range(10):
        order = [int(sent.text.split()[0]) for sent in teams.sent if sent.conversation == f"19:{key}"]
        assert order == sorted(order)


async def test_rows_claimed_by_a_commit_whose_answer_was_lost_are_sent_without_waiting_for_the_lease(
    database: Database, worker: Worker, teams: FakeMessenger, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.worker.AFTER_ERROR", timedelta(milliseconds=1))
    write, answers_lost = database.write_again, [OSError("connection reset")]

    @asynccontextmanager
    async def forgetful() -> AsyncIterator[AsyncConnection]:
        async with write() as tx:
            yield tx
        if answers_lost:
            raise answers_lost.pop()

    await promise(database, clock, a_promise(clock))
    monkeypatch.setattr(database, "write_again", forgetful)
    await running(worker, lambda: until(lambda: len(teams.sent) == 1))
    assert not answers_lost
    (row,) = await rows(database)
    assert (row.status, row.attempts) == ("sent", 1)
