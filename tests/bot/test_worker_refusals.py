"""What Teams refuses, or cannot be sent or composed, is final, and holds up nothing else."""

import logging
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Rendered
from bot.delivery.worker import Worker
from bot.messenger import DeliveryRefused
from dialogs.message import Message
from storage.database.engine import Database
from storage.database.tables.people import conversation
from storage.outbox import promises as outbox
from storage.outbox.promises import Delivery
from tests.bot.test_worker import SERVICE, Make, know, make, worker
from tests.fakes import FakeClock, FakeMessenger
from tests.storage.test_outbox import GROUP, a_promise, promise, rows, statuses

__all__ = ["make", "worker"]


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
