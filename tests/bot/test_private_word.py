"""The ways to one person, tried in order, and what is learned on them."""

from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.renderer import Rendered
from bot.delivery.worker import Worker
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from dialogs.message import Mention, Message
from storage.database.engine import Database
from storage.database.tables.people import conversation, person
from storage.outbox.promises import Delivery
from tests.bot.test_worker import SERVICE, know
from tests.fakes import Delivered, FakeClock, FakeMessenger, Killed
from tests.storage.test_outbox import GROUP, a_group_led_by, in_private, promise, rows

PRIVATE = "a:stored"
OPENED = "a:29:karin"
WORD = Message(text="Du har lovat D3 till i morgon")
ALOUD = Message(text="<at>Karin</at>, du har lovat D3", mentions=(Mention("29:karin", "Karin"),))


def refused(status: int = 403, **more: Any) -> DeliveryRefused:
    return DeliveryRefused(status=status, code="Code", **more)


class Karin:
    """What the database and Teams know of her, and a worker that has a word for her."""

    def __init__(self, db: Database, teams: FakeMessenger, clock: FakeClock) -> None:
        self.db, self.teams, self.clock = db, teams, clock
        self.aloud: Message | None = None
        self._words = 0

    async def prepare(self) -> None:
        await know(self.db, GROUP)
        await a_group_led_by(self.db, self.clock, karin="member")

    async def has_spoken_privately(self) -> None:
        await know(self.db, PRIVATE)
        async with self.db.write() as tx:
            await tx.execute(person.update().values(private_conversation=PRIVATE, service_url=SERVICE))

    async def say(self) -> list[tuple[str, str]]:
        """Where and how she was told, or was tried to be told."""
        self.teams.calls.clear()
        self._words += 1
        await promise(
            self.db, self.clock, in_private(self.clock, kind="round_form", group_id="g", offset=str(self._words))
        )
        await self.deliver()
        return self.teams.calls

    async def deliver(self) -> int:
        async def compose(tx: AsyncConnection, delivery: Delivery, now: datetime) -> Rendered:
            return Rendered(WORD, aloud=self.aloud)

        worker = Worker(self.db, self.teams, {"round_form": compose}, clock=self.clock, chance=lambda: 1.0)
        return await worker.deliver_due()

    async def last(self) -> tuple[str, str | None]:
        row = (await rows(self.db))[-1]
        return row.status, row.last_error


@pytest.fixture
async def karin(sqlite: Database, teams: FakeMessenger, clock: FakeClock) -> Karin:
    karin = Karin(sqlite, teams, clock)
    await karin.prepare()
    return karin


async def test_the_stored_conversation_comes_first(karin: Karin, teams: FakeMessenger) -> None:
    await karin.has_spoken_privately()
    assert await karin.say() == [("post", PRIVATE)]
    assert teams.sent[0].message == WORD


async def test_without_one_it_is_made_and_remembered(karin: Karin, sqlite: Database) -> None:
    assert await karin.say() == [("open_private", "29:karin"), ("post", OPENED)]
    async with sqlite.read() as tx:
        assert (await tx.execute(select(person.c.private_conversation))).scalar_one() == OPENED
        place = select(conversation.c.kind, conversation.c.service_url, conversation.c.bot_id)
        made = (await tx.execute(place.where(conversation.c.key == OPENED))).one()
    assert tuple(made) == ("personal", SERVICE, "28:bot")
    assert await karin.say() == [("post", OPENED)]


async def test_who_shares_no_team_with_the_bot_is_whispered_to_in_the_group(karin: Karin, teams: FakeMessenger) -> None:
    teams.refusals["open_private"] = refused()
    assert await karin.say() == [("open_private", "29:karin"), ("whisper", GROUP)]
    assert (teams.sent[0].to, teams.sent[0].message) == ("29:karin", WORD)
    assert await karin.last() == ("sent", None)


async def test_only_what_may_be_said_aloud_is_said_in_the_group(karin: Karin, teams: FakeMessenger) -> None:
    teams.refusals |= {"open_private": refused(), "whisper": refused()}
    assert await karin.say() == [("open_private", "29:karin"), ("whisper", GROUP)]
    assert teams.sent == []
    assert await karin.last() == ("blocked", "unreachable")
    karin.aloud = ALOUD
    assert await karin.say() == [("open_private", "29:karin"), ("whisper", GROUP), ("post", GROUP)]
    assert [sent.message for sent in teams.sent] == [ALOUD]


@pytest.mark.parametrize("status", [400, 403])
async def test_where_whispers_are_not_known_it_is_said_aloud_and_the_group_is_not_given_up(
    karin: Karin, teams: FakeMessenger, status: int
) -> None:
    karin.aloud = ALOUD
    teams.refusals |= {"open_private": refused(suspends=True), "whisper": refused(status, suspends=status == 403)}
    for _ in range(2):
        assert await karin.say() == [("open_private", "29:karin"), ("whisper", GROUP), ("post", GROUP)]
        assert await karin.last() == ("sent", None)


async def test_who_has_blocked_the_bot_is_not_asked_for_a_conversation_again(
    karin: Karin, teams: FakeMessenger, sqlite: Database
) -> None:
    await karin.has_spoken_privately()
    teams.refusals[PRIVATE] = refused(suspends=True)
    assert await karin.say() == [("post", PRIVATE), ("whisper", GROUP)]
    assert await karin.say() == [("whisper", GROUP)]
    async with sqlite.read() as tx:
        suspended = select(conversation.c.key).where(conversation.c.suspended_at.is_not(None))
        assert (await tx.execute(suspended)).scalars().all() == [PRIVATE]


async def test_a_stored_conversation_that_is_gone_is_made_anew(karin: Karin, teams: FakeMessenger) -> None:
    await karin.has_spoken_privately()
    teams.refusals[PRIVATE] = refused(404, gone=True)
    assert await karin.say() == [("post", PRIVATE), ("open_private", "29:karin"), ("post", OPENED)]
    assert await karin.say() == [("post", OPENED)]


async def test_a_message_that_is_refused_for_itself_is_not_tried_elsewhere(karin: Karin, teams: FakeMessenger) -> None:
    await karin.has_spoken_privately()
    teams.refusals[PRIVATE] = refused(413)
    assert await karin.say() == [("post", PRIVATE)]
    assert await karin.last() == ("dead", "Code")


async def test_a_way_that_may_open_later_is_waited_for_rather_than_going_a_less_private_one(
    karin: Karin, teams: FakeMessenger, clock: FakeClock
) -> None:
    karin.aloud = ALOUD
    teams.trouble = [DeliveryFailed(Failure.NOT_SENT, code="no_connection")]
    assert await karin.say() == [("open_private", "29:karin")]
    assert await karin.last() == ("pending", "no_connection")
    clock.advance(seconds=2)
    assert await karin.deliver() == 1
    assert [sent.conversation for sent in teams.sent] == [OPENED]


async def test_a_conversation_that_may_have_been_made_is_surely_no_word_said(
    karin: Karin, teams: FakeMessenger, clock: FakeClock
) -> None:
    teams.trouble = [DeliveryFailed(Failure.AMBIGUOUS, status=503)]
    await karin.say()
    clock.advance(seconds=2)
    assert await karin.deliver() == 1
    assert [sent.conversation for sent in teams.sent] == [OPENED]


async def test_a_conversation_is_remembered_even_if_the_word_in_it_failed(
    karin: Karin, teams: FakeMessenger, clock: FakeClock
) -> None:
    teams.trouble = [None, DeliveryFailed(Failure.NOT_SENT, status=503)]
    assert await karin.say() == [("open_private", "29:karin"), ("post", OPENED)]
    teams.calls.clear()
    clock.advance(seconds=2)
    await karin.deliver()
    assert teams.calls == [("post", OPENED)]


async def test_a_person_nobody_knows_cannot_be_reached(karin: Karin, clock: FakeClock, teams: FakeMessenger) -> None:
    await promise(karin.db, clock, in_private(clock, "nobody", kind="round_form", group_id="g"))
    await karin.deliver()
    assert await karin.last() == ("blocked", "unreachable")
    assert not teams.calls


async def test_a_kill_on_the_way_leaves_at_most_one_repeat(
    karin: Karin, teams: FakeMessenger, clock: FakeClock
) -> None:
    teams.trouble = [None, Delivered(Killed())]
    with pytest.raises(Killed):
        await karin.say()
    for _ in range(3):
        clock.advance(minutes=3)
        await karin.deliver()
    assert len(teams.sent) == 2
    assert await karin.last() == ("sent", None)
