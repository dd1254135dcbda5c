"""What waits for a yes is there once, for the tenant that it was saved in."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from dialogs.model import Refusal
from storage.confirmations import (
    change_confirmation,
    latest_waiting,
    load_confirmation,
    load_to_change,
    save_confirmation,
    take_confirmation,
)
from storage.database.engine import Database

NOW = datetime(2025, 8, 25, 7, 0, tzinfo=UTC)


class Wish(msgspec.Struct, frozen=True):
    title: str
    day: date


class Other(msgspec.Struct):
    number: int


WISH = Wish("Rapporten", date(2025, 9, 3))


async def saved(database: Database) -> str:
    async with database.write() as tx:
        return await save_confirmation(
            tx, "t", kind="deadline", conversation="19:g", group_id="g", person_id="p", content=WISH, now=NOW
        )


async def test_a_proposal_comes_back_as_it_was_saved(database: Database) -> None:
    confirmation_id = await saved(database)
    async with database.read() as tx:
        waiting = await load_confirmation(tx, "t", confirmation_id, Wish)
    assert waiting.content == WISH
    assert (waiting.kind, waiting.conversation, waiting.group_id, waiting.person_id, waiting.created_at) == (
        "deadline",
        "19:g",
        "g",
        "p",
        NOW,
    )


async def test_a_second_press_is_told_that_it_is_settled(database: Database) -> None:
    confirmation_id = await saved(database)
    async with database.write() as tx:
        assert (await take_confirmation(tx, "t", confirmation_id, Wish, now=NOW)).content == WISH
    async with database.write() as tx:
        with pytest.raises(Refusal, match="proposal-settled"):
            await take_confirmation(tx, "t", confirmation_id, Wish, now=NOW)
        with pytest.raises(Refusal, match="proposal-settled"):
            await load_confirmation(tx, "t", confirmation_id, Wish)
        with pytest.raises(Refusal, match="proposal-settled"):
            await change_confirmation(tx, "t", confirmation_id, WISH)


async def test_of_two_presses_at_once_one_settles_it(database: Database) -> None:
    confirmation_id = await saved(database)

    async def press() -> bool:
        try:
            async with database.write() as tx:
                await take_confirmation(tx, "t", confirmation_id, Wish, now=NOW)
                await asyncio.sleep(0.05)
        except Refusal:
            return False
        return True

    assert sorted(await asyncio.gather(press(), press(), press())) == [False, False, True]


async def test_a_refusal_after_the_press_leaves_it_waiting(database: Database) -> None:
    confirmation_id = await saved(database)

    async def press_and_be_refused() -> None:
        async with database.write() as tx:
            await take_confirmation(tx, "t", confirmation_id, Wish, now=NOW)
            raise Refusal("deadline-passed")

    with pytest.raises(Refusal, match="deadline-passed"):
        await press_and_be_refused()
    async with database.write() as tx:
        assert (await take_confirmation(tx, "t", confirmation_id, Wish, now=NOW)).content == WISH


async def test_another_tenant_does_not_reach_it(database: Database) -> None:
    confirmation_id = await saved(database)
    async with database.write() as tx:
        for act in (
            load_confirmation(tx, "u", confirmation_id, Wish),
            take_confirmation(tx, "u", confirmation_id, Wish, now=NOW),
        ):
            with pytest.raises(Refusal, match="proposal-settled"):
                await act


async def test_a_card_of_another_kind_does_not_read_it(database: Database) -> None:
    confirmation_id = await saved(database)
    async with database.write() as tx:
        with pytest.raises(Refusal, match="proposal-settled"):
            await load_confirmation(tx, "t", confirmation_id, Other)


async def test_what_it_asks_can_be_changed_while_it_waits(database: Database) -> None:
    confirmation_id = await saved(database)
    async with database.write() as tx:
        await change_confirmation(tx, "t", confirmation_id, Wish("Budgeten", date(2025, 9, 4)))
    async with database.write() as tx:
        assert (await take_confirmation(tx, "t", confirmation_id, Wish, now=NOW)).content.title == "Budgeten"


async def test_the_newest_of_its_kind_that_waits_in_a_conversation_is_found(database: Database) -> None:
    async def made(kind: str, conversation: str, minutes: int) -> str:
        async with database.write() as tx:
            return await save_confirmation(
                tx,
                "t",
                kind=kind,
                conversation=conversation,
                group_id="g",
                person_id="p",
                content=WISH,
                now=NOW + timedelta(minutes=minutes),
            )

    async def latest() -> str | None:
        async with database.read() as tx:
            return await latest_waiting(tx, "t", "19:g", kind="notes")

    assert await latest() is None
    older, newer = await made("notes", "19:g", 1), await made("notes", "19:g", 2)
    await made("deadline", "19:g", 3)
    await made("notes", "19:other", 4)
    assert await latest() == newer
    async with database.write() as tx:
        await take_confirmation(tx, "t", newer, Wish, now=NOW)
    assert await latest() == older


async def test_of_two_who_settle_a_part_at_once_the_second_sees_what_the_first_did(database: Database) -> None:
    confirmation_id = await saved(database)

    async def add_a_letter() -> None:
        async with database.write() as tx:
            waiting = await load_to_change(tx, "t", confirmation_id, Wish)
            changed = msgspec.structs.replace(waiting.content, title=waiting.content.title + "!")
            await change_confirmation(tx, "t", confirmation_id, changed)

    await asyncio.gather(*(add_a_letter() for _ in range(5)))
    async with database.read() as tx:
        assert (await load_confirmation(tx, "t", confirmation_id, Wish)).content.title == "Rapporten!!!!!"
