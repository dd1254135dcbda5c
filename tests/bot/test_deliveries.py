"""What those who lead a group see of what was sent: the report, and what can be sent again."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from sqlalchemy import select, update

from bot.deliveries.messages import compose_trouble
from bot.events import Answer, ShowCard, ShowText
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from dialogs.message import Card, Message
from storage.database.tables.deadlines import deadline
from storage.database.tables.deliveries import outbox
from storage.outbox import report as delivery_report
from storage.outbox.promises import Status, encode
from storage.outbox.troubles import Trouble
from tests.cards import assert_valid_card, elements
from tests.fakes import Delivered
from tests.snapshots import Prepared
from tests.world import World, private_chat, words

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def local(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2025, month, day, hour, minute, tzinfo=STOCKHOLM)


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara", "Nils")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


async def rows(world: World, kind: str | None = None) -> list[Any]:
    async with world.db.read() as tx:
        asked = select(outbox).order_by(outbox.c.id)
        return list(await tx.execute(asked.where(outbox.c.kind == kind) if kind else asked))


def shown(answer: Answer) -> Card:
    assert isinstance(answer, ShowCard), answer
    assert_valid_card(answer.card)
    return answer.card


def refused(answer: Answer) -> str:
    assert isinstance(answer, ShowText), answer
    return answer.text


def only(card: Card, title: str, which: int = 0) -> Card:
    """The card as if the button that stands somewhere in it were its only one."""
    assert_valid_card(card)
    found = [element for _, element in elements(card) if element["type"].startswith("Action.")]
    return {**card, "actions": [[button for button in found if button["title"] == title][which]]}


KARIN = private_chat("Karin")
OLLE = private_chat("Olle")


async def pressed(world: World, title: str, *, who: str = "Karin", which: int = 0, card: Card | None = None) -> Answer:
    place = private_chat(who)
    return await world.presses(who, title, only(card or world.newest_card(place), title, which), in_=place)


async def a_deadline(world: World, text: str = "påminn om inspel senast 30 juni", by: str = "Karin") -> None:
    await world.says(by, text)
    await world.presses(by, "Ja, påminn")


def in_doubt() -> Delivered:
    return Delivered(DeliveryFailed(Failure.AMBIGUOUS, status=503))


async def a_post_in_doubt(world: World) -> None:
    """A reminder to the group of which nobody knows whether it came."""
    await a_deadline(world)
    world.teams.trouble = [in_doubt()]
    await morning(world, 16)


async def morning(world: World, day: int) -> None:
    """Nine o'clock in June, until all that follows from it is said too."""
    await world.time_is(local(6, day))
    await world.deliver()


async def two_reminders(world: World) -> Card:
    await world.says("Olle", "hej", in_=OLLE)
    await a_deadline(world, "påminn Olle om rapporten senast 30 juni")
    await a_deadline(world, "påminn Olle om budgeten senast 30 juni")
    await morning(world, 16)
    card = world.newest_card(OLLE)
    assert "D1 Rapporten" in words(card)
    assert "D2 Budgeten" in words(card)
    return card


# -- the report


async def test_the_chair_sees_what_was_sent_and_what_waits(world: World) -> None:
    await a_deadline(world)
    await world.time_is(local(6, 23))
    await world.says("Karin", "leveranser", in_=KARIN)
    text = world.heard("Karin")
    assert_valid_card(world.newest_card(KARIN))
    assert "Skickat de senaste 7 dagarna\n– påminnelse om D1 Inspel: i gruppen" in text
    assert "Väntar de närmaste 7 dagarna\n– fredag 27 juni kl. 09.00: påminnelse om D1 Inspel (i gruppen)" in text
    assert "Allt har kommit fram." in text


async def test_asked_in_the_group_the_report_comes_privately_with_a_word_that_it_did(world: World) -> None:
    await world.says("Karin", "har påminnelserna gått ut?")
    assert world.heard() == "Jag har skrivit till dig i vår privata chatt."
    assert world.heard("Karin").startswith("Leveranser i Chefsgrupp folkhälsa")


async def test_the_report_is_for_those_who_lead(world: World) -> None:
    for said in ("leveranser", "återkalla", "skicka igen"):
        await world.says("Olle", said, in_=OLLE)
        assert world.heard("Olle") == "Det kan bara ordförande och sekreterare göra. Fråga en av dem."


async def test_what_failed_says_for_whom_and_why_in_plain_words(world: World) -> None:
    world.teams.refusals["open_private"] = DeliveryRefused(status=403)
    world.teams.refusals["whisper"] = DeliveryRefused(status=403)
    await world.says("Karin", "hej", in_=KARIN)
    await a_deadline(world, "påminn Olle om rapporten senast 30 juni")
    async with world.db.write() as tx:
        # Said in the group, the reminder could be posted there.
        await tx.execute(update(deadline).values(aloud=False))
    await world.time_is(local(6, 16, 10))
    await world.deliver()
    assert "påminnelse om D1 Rapporten till Olle Berg.\nPersonen går inte att nå privat." in world.heard("Karin")
    await world.says("Karin", "leveranser", in_=KARIN)
    text = world.heard("Karin")
    assert "Kom inte fram\n– måndag 16 juni kl. 10.00: påminnelse om D1 Rapporten till Olle Berg. " in text
    assert "Personen går inte att nå privat." in text
    assert "Kan inte nås i privat chatt: Olle Berg." in text
    assert "Sara" not in text


async def test_replies_are_left_out_unless_they_failed_and_name_nobody(world: World) -> None:
    await world.says("Karin", "hej", in_=KARIN)
    await world.says("Olle", "att göra", in_=OLLE)
    await world.says("Karin", "leveranser", in_=KARIN)
    assert "svar eller besked" not in world.heard("Karin")
    world.teams.refusals[OLLE.conversation] = DeliveryRefused(status=400)
    await world.says("Olle", "att göra", in_=OLLE)
    world.teams.refusals.clear()
    await world.says("Karin", "leveranser", in_=KARIN)
    assert "ett svar eller besked. Teams tog inte emot det." in world.heard("Karin")
    assert "Olle" not in world.heard("Karin")


async def test_the_report_says_nothing_of_whom_a_round_reminded_nor_how_many(world: World) -> None:
    await world.joins("Eva")
    await world.plan("26 maj kl 9-10")
    await world.time_is(local(5, 26, 10, 30))
    await world.says("Olle", "driv: bra tempo", in_=OLLE)
    world.teams.refusals[private_chat("Sara").conversation] = DeliveryRefused(status=400)
    await world.time_is(local(5, 27, 10))
    await world.deliver()
    # Who leads could else see that the only one who cannot be reached had not answered.
    assert "kom inte fram" not in world.everything(KARIN)
    await world.says("Karin", "leveranser", in_=KARIN)
    text = world.heard("Karin")
    assert "påminnelse om driv och hinder: till" not in text
    assert "Vem det gällde visar jag inte" not in text
    for name in ("Olle", "Sara", "Nils"):
        assert name not in text


# -- sent again


async def test_the_organiser_is_told_to_look_first_and_can_send_again_by_a_button(world: World) -> None:
    await a_post_in_doubt(world)
    text = world.heard("Karin")
    assert "kom inte fram som det skulle i Chefsgrupp folkhälsa: påminnelse om D1 Inspel." in text
    assert "titta först efter i gruppen" in text
    posts = len(world.shown_in())
    card = world.newest_card(KARIN)
    answer = shown(await pressed(world, "Skicka igen"))
    assert "Jag skickar igen: påminnelse om D1 Inspel." in words(answer)
    assert "actions" not in answer
    assert len(world.shown_in()) == posts + 1
    assert "D1 Inspel" in world.heard()
    assert "Skulle ha varit klart" not in world.heard()
    # A double click, or a second organiser.
    assert refused(await pressed(world, "Skicka igen", card=card)) == "Det är redan skickat igen."
    assert len(world.shown_in()) == posts + 1


async def test_what_is_sent_again_is_composed_from_what_is_true_by_then(world: World) -> None:
    await a_post_in_doubt(world)
    await world.says("Olle", "klar D1")
    await pressed(world, "Skicka igen")
    assert "1 av 4 är klar" in world.heard()


async def test_what_is_no_longer_true_is_not_sent_again(world: World) -> None:
    await a_post_in_doubt(world)
    card = world.newest_card(KARIN)
    await world.says("Karin", "ta bort D1")
    await world.presses("Karin", "Ja, ta bort")
    assert refused(await pressed(world, "Skicka igen", card=card)) == (
        "Det stämmer inte längre, så jag skickar det inte igen."
    )


async def test_an_answer_of_which_the_text_is_gone_is_told_without_a_button(world: World) -> None:
    world.teams.trouble = [in_doubt()]
    await world.says("Olle", "när är nästa möte?")
    await world.deliver()
    assert "ett svar eller besked" in world.heard("Karin")
    assert "actions" not in world.newest_card(KARIN)
    (lost,) = [row for row in await rows(world) if row.status == "unknown"]
    await world.says("Karin", "skicka igen", in_=KARIN)
    assert world.heard("Karin").startswith("Det finns inget att skicka igen.")
    button = {"type": "Action.Execute", "title": "X", "data": {"action": "delivery_again", "delivery": str(lost.id)}}
    answer = await world.presses("Karin", "X", {"actions": [button]}, in_=KARIN)
    assert refused(answer) == "Jag har inte kvar det meddelandet, så det går inte att skicka igen."


async def test_what_was_to_be_said_is_sent_again_where_it_is_still_known(world: World) -> None:
    world.teams.trouble = [DeliveryRefused(status=400)]
    await world.says("Olle", "när är nästa möte?")
    async with world.db.write() as tx:
        content = encode(Message(text="Hej igen!"))
        await tx.execute(update(outbox).where(outbox.c.status == "dead").values(content=content))
    await world.says("Karin", "skicka igen", in_=KARIN)
    await world.deliver()
    assert "Hej igen!" in world.everything()


async def test_a_member_cannot_send_again_with_a_card_that_was_passed_on(world: World) -> None:
    await a_post_in_doubt(world)
    card = world.newest_card(KARIN)
    assert "ordförande och sekreterare" in refused(await pressed(world, "Skicka igen", who="Olle", card=card))
    stranger = await pressed(world, "Skicka igen", who="Vera", card=card)
    assert refused(stranger) == "Den gruppen hör du inte till, så jag kan inte göra det åt dig."


@pytest.mark.parametrize("number", ["0", "-1", "999999", "99999999999999999999", "x", ""])
async def test_a_card_that_was_tampered_with_sends_nothing(world: World, number: str) -> None:
    for action in ("delivery_again", "delivery_recall"):
        button = {"type": "Action.Execute", "title": "X", "data": {"action": action, "delivery": number}}
        answer = await world.presses("Karin", "X", {"actions": [button]}, in_=KARIN)
        assert isinstance(answer, ShowText)


async def test_by_text_the_only_thing_that_failed_is_sent_at_once(world: World) -> None:
    await a_post_in_doubt(world)
    posts = len(world.shown_in())
    await world.says("Karin", "skicka igen", in_=KARIN)
    assert world.heard("Karin").startswith("Jag skickar igen: påminnelse om D1 Inspel.")
    assert len(world.shown_in()) == posts + 1
    await world.says("Karin", "skicka igen", in_=KARIN)
    assert world.heard("Karin").startswith("Det finns inget att skicka igen.")


async def test_by_text_several_things_are_asked_about_and_each_is_sent_with_all_that_is_alike(world: World) -> None:
    await a_deadline(world)
    await a_deadline(world, "påminn om rapporten senast 30 juni")
    async with world.db.write() as tx:
        await tx.execute(
            update(outbox)
            .where(outbox.c.kind == "deadline_reminder", outbox.c.due_at < local(6, 24))
            .values(status="dead", last_error="refused", last_status=400, next_attempt_at=world.clock())
        )
    await world.says("Karin", "skicka igen")
    assert world.heard() == "Jag har skrivit till dig i vår privata chatt."
    assert "påminnelse om D2 Rapporten (2). Teams tog inte emot det." in world.heard("Karin")
    await pressed(world, "Skicka igen")
    again = [row for row in await rows(world, "deadline_reminder") if row.due_at < local(6, 10)]
    assert len({row.subject_key for row in again}) == 1
    assert sorted(row.status for row in again) in (["sent", "superseded"], ["sent", "sent"])


async def test_if_it_fails_again_the_organiser_is_told_again(world: World) -> None:
    await a_deadline(world)
    world.teams.refusals["19:group"] = DeliveryRefused(status=400)
    await morning(world, 16)
    told = len(world.shown_in(KARIN))
    assert "Teams tog inte emot det." in world.heard("Karin")
    await pressed(world, "Skicka igen")
    await morning(world, 17)
    assert len(world.shown_in(KARIN)) == told + 1
    assert "kom inte fram som det skulle" in world.heard("Karin")


async def test_who_has_not_been_told_when_it_is_sent_again_need_not_be(world: World) -> None:
    await world.says("Karin", "hej", in_=KARIN)
    await a_deadline(world)
    world.teams.refusals["19:group"] = DeliveryRefused(status=400)
    await morning(world, 16)
    world.teams.refusals.clear()
    (trouble,) = await rows(world, "trouble")
    async with world.db.write() as tx:
        await tx.execute(
            update(outbox)
            .where(outbox.c.id == trouble.id)
            .values(
                status="pending", content=msgspec.json.encode(Trouble(1, "", "", "", Status.DEAD, "", local(5, 16)))
            )
        )
    await pressed(world, "Skicka igen", card=world.newest_card(KARIN))
    assert await rows(world, "trouble") == []


async def test_nobody_is_told_of_what_has_been_sent_again_meanwhile(world: World) -> None:
    await a_post_in_doubt(world)
    (lost,) = [row for row in await rows(world) if row.status == "unknown"]
    trouble = Trouble(lost.id, lost.kind, lost.subject_key, lost.target, Status.UNKNOWN, "ambiguous", lost.due_at)
    async with world.db.read() as tx:
        entry = await delivery_report.load(tx, lost.tenant_id, lost.id)
        assert entry is not None
        told = replace(entry.as_delivery(now=world.clock()), content=msgspec.json.encode(trouble))
        assert await compose_trouble(tx, told, world.clock()) is not None
    await pressed(world, "Skicka igen")
    async with world.db.read() as tx:
        assert await compose_trouble(tx, told, world.clock()) is None


async def test_nothing_is_sent_again_where_the_bot_was_removed(world: World) -> None:
    await world.says("Karin", "hej", in_=KARIN)
    await a_post_in_doubt(world)
    card = world.newest_card(KARIN)
    await world.removes_bot()
    assert "borttagen från den chatten" in refused(await pressed(world, "Skicka igen", card=card))
