"""What is due for one person or one conversation is one message, and what nobody asked for does not pile up."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import NotNeeded, Rendered
from bot.delivery.worker import Worker
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from dialogs.message import Message
from storage.database.engine import Database
from storage.database.tables.people import person
from storage.outbox.promises import Delivery, Promise
from tests.bot.test_worker import SERVICE, know
from tests.fakes import FakeClock, FakeMessenger, Killed, Sent
from tests.storage.test_outbox import GROUP, a_group_led_by, a_promise, in_private, promise, rows
from tests.world import words

KINDS = ("deadline_reminder", "round_remind", "trouble", "round_few")


async def compose(_tx: AsyncConnection, delivery: Delivery, _now: datetime) -> Rendered | NotNeeded:
    if delivery.subject_key == "done":
        return NotNeeded()
    message = Message(text=delivery.subject_key, summary=delivery.subject_key)
    return Rendered(message, aloud=message if delivery.kind == "deadline_reminder" else None)


Make = Callable[..., Worker]


@pytest.fixture
async def make(database: Database, teams: FakeMessenger, clock: FakeClock) -> Make:
    """A worker, and Karin in a group, who has a private conversation with the bot."""
    await know(database, GROUP, "a:karin")
    await a_group_led_by(database, clock, karin="secretary")
    async with database.write() as tx:
        await tx.execute(update(person).values(private_conversation="a:karin", service_url=SERVICE))
    return lambda: Worker(database, teams, dict.fromkeys(KINDS, compose), clock=clock, chance=lambda: 1.0)


def reminder(clock: FakeClock, subject: str, **changes: Any) -> Promise:
    return in_private(
        clock, "karin", **{"kind": "deadline_reminder", "subject_key": subject, "group_id": "g"} | changes
    )


def said(sent: Sent) -> str:
    return words(sent.message)


async def fates(db: Database) -> dict[str, str]:
    return {row.subject_key: row.status for row in await rows(db)}


async def test_what_is_due_for_one_person_on_one_morning_is_one_message(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(
        database,
        clock,
        reminder(clock, "budget"),
        reminder(clock, "rapport"),
        reminder(clock, "runda", kind="round_remind"),
        reminder(clock, "senare", due_at=clock() + timedelta(days=1)),
    )
    assert await make().deliver_due() == 3
    (message,) = teams.sent
    assert [subject in said(message) for subject in ("budget", "rapport", "runda", "senare")] == [True] * 3 + [False]
    assert {row.activity_id for row in await rows(database) if row.status == "sent"} == {message.activity_id}


async def test_what_is_due_for_one_group_on_one_morning_is_one_post(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    for subject in ("budget", "rapport"):
        await promise(database, clock, a_promise(clock, kind="deadline_reminder", subject_key=subject, group_id="g"))
    await make().deliver_due()
    assert len(teams.sent) == 1


async def test_more_than_three_are_a_list_that_names_them(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, *(reminder(clock, f"sak {n}") for n in range(9)))
    await make().deliver_due()
    (message,) = teams.sent
    assert all(f"sak {n}" in said(message) for n in range(9))


async def test_of_one_subject_only_the_newest_is_said(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    for day in range(3):
        due_at = clock() + timedelta(days=day)
        await promise(database, clock, reminder(clock, "budget", offset=str(day), due_at=due_at))
    clock.advance(days=2)
    assert await make().deliver_due() == 1
    assert [row.status for row in await rows(database)] == ["superseded", "superseded", "sent"]


async def test_what_is_no_longer_needed_is_left_out_and_the_rest_is_said(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, reminder(clock, "done"), reminder(clock, "budget"))
    await make().deliver_due()
    assert [said(sent) for sent in teams.sent] == ["budget"]
    assert await fates(database) == {"done": "cancelled", "budget": "sent"}


async def test_what_went_together_fails_together_and_is_tried_together(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    await promise(database, clock, reminder(clock, "budget"), reminder(clock, "rapport"))
    teams.trouble = [DeliveryFailed(Failure.NOT_SENT, status=429, retry_after=5.0)]
    await make().deliver_due()
    assert await fates(database) == {"budget": "pending", "rapport": "pending"}
    clock.advance(seconds=6)
    await make().deliver_due()
    assert len(teams.sent) == 1
    assert await fates(database) == {"budget": "sent", "rapport": "sent"}


@pytest.mark.parametrize("point", ["after claim", "after send"])
async def test_after_a_kill_all_that_went_together_comes_once_more_at_most(
    database: Database, teams: FakeMessenger, make: Make, clock: FakeClock, point: str
) -> None:
    def kill(at: str) -> None:
        if at == point:
            raise Killed

    await promise(database, clock, reminder(clock, "budget"), reminder(clock, "rapport"))
    worker = make()
    worker._at = kill
    with pytest.raises(Killed):
        await worker.deliver_due()
    clock.advance(minutes=3)
    await make().deliver_due()
    assert await fates(database) == {"budget": "sent", "rapport": "sent"}
    assert 1 <= len(teams.sent) <= 2
    assert all(row.maybe_repeated for row in await rows(database))
    assert all(row.carried_by is None for row in await rows(database))


async def test_in_doubt_a_group_is_told_none_of_it_twice(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    for subject in ("budget", "rapport"):
        await promise(database, clock, a_promise(clock, kind="deadline_reminder", subject_key=subject, group_id="g"))
    teams.trouble = [DeliveryFailed(Failure.AMBIGUOUS, status=503)]
    worker = make()
    await worker.deliver_due()
    clock.advance(hours=1)
    await worker.deliver_due()
    ended = {row.subject_key: row.status for row in await rows(database) if row.kind == "deadline_reminder"}
    assert ended == {"budget": "unknown", "rapport": "unknown"}
    # Both are told to the secretary, in one message.
    assert [sent.conversation for sent in teams.sent] == ["a:karin"]


async def test_nothing_goes_at_night_and_in_the_morning_it_is_one_message(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    worker = make()
    clock.now = datetime.fromisoformat("2025-08-25T23:00:00+02:00")
    await promise(database, clock, reminder(clock, "sent i går", due_at=clock() - timedelta(hours=14)))
    await worker.deliver_due()
    clock.advance(hours=8)
    await promise(database, clock, reminder(clock, "fel", kind="trouble"))
    await worker.deliver_due()
    assert not teams.sent
    await promise(database, clock, reminder(clock, "i dag", due_at=clock() + timedelta(hours=2)))
    clock.advance(hours=2)
    await worker.deliver_due()
    (message,) = teams.sent
    assert all(subject in said(message) for subject in ("sent i går", "fel", "i dag"))


async def test_beyond_the_morning_nobody_is_disturbed_twice_a_day(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    worker = make()
    await promise(database, clock, reminder(clock, "budget"))
    await worker.deliver_due()
    for hour in range(3):
        clock.advance(hours=1)
        await promise(database, clock, reminder(clock, f"fel {hour}", kind="trouble"))
        await worker.deliver_due()
    assert [said(sent) for sent in teams.sent] == ["budget", "fel 0"]
    clock.now = datetime.fromisoformat("2025-08-26T09:00:00+02:00")
    await worker.deliver_due()
    assert len(teams.sent) == 3
    assert all(f"fel {hour}" in said(teams.sent[-1]) for hour in (1, 2))


async def test_aloud_is_said_what_may_be_and_of_that_group_only(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    for where in ("a:karin", "open_private", "whisper"):
        teams.refusals[where] = DeliveryRefused(status=403)
    await promise(
        database,
        clock,
        reminder(clock, "budget"),
        reminder(clock, "hemlig runda", kind="round_remind"),
        reminder(clock, "en annan grupps", group_id="other"),
    )
    await make().deliver_due()
    (aloud,) = teams.sent
    assert (aloud.conversation, said(aloud)) == (GROUP, "budget")
    assert await fates(database) == {"budget": "sent", "hemlig runda": "blocked", "en annan grupps": "blocked"}


async def test_a_whisper_is_renewed_before_it_fades_while_it_is_true_but_not_for_ever(
    database: Database, make: Make, teams: FakeMessenger, clock: FakeClock
) -> None:
    for where in ("a:karin", "open_private"):
        teams.refusals[where] = DeliveryRefused(status=403)
    worker = make()
    await promise(database, clock, reminder(clock, "budget", content=b"{}"))
    for _ in range(10):
        await worker.deliver_due()
        clock.advance(days=1)
    assert [sent.how for sent in teams.sent] == ["whisper"] * 3
    assert {row.status for row in await rows(database)} <= {"sent", "expired"}
