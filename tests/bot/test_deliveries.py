"""What those who lead a group see of what was sent, and what they can do about it: report, send again, take back."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from sqlalchemy import select, update

from bot.deliveries.messages import compose_trouble
from bot.events import Answer, CardSubmitted, ShowCard, ShowText
from bot.messenger import DeliveryFailed, DeliveryRefused, Failure
from dialogs.message import Card, Message
from storage.database.tables.deadlines import assignment, deadline
from storage.database.tables.deliveries import outbox, posted_card
from storage.database.tables.people import person
from storage.outbox import report as delivery_report
from storage.outbox.promises import Status, encode
from storage.outbox.troubles import Trouble
from tests.cards import assert_valid_card, elements
from tests.fakes import Delivered
from tests.snapshots import Prepared
from tests.world import World, private_chat, sender, words

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


# -- taken back


async def test_what_went_out_in_the_last_hour_is_shown_privately_and_taken_back_by_pressing(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning")
    (post,) = await rows(world, "agenda_post")
    await world.says("Karin", "återkalla")
    assert world.heard() == "Jag har skrivit till dig i vår privata chatt."
    text = world.heard("Karin")
    assert "dagordningen (i gruppen)" in text
    assert "svar eller besked (i gruppen)" in text
    answer = shown(await pressed(world, "Återkalla", which=_place(text, "dagordningen")))
    assert words(answer).startswith("Begärt: ett meddelande återkallas, dagordningen.")
    assert ("delete", post.activity_id) in [(sent.how, sent.activity_id) for sent in world.teams.sent]
    assert "Dagordning" not in world.everything()


def _place(text: str, named: str) -> int:
    """Which of the lines that stand above a button names this."""
    lines = [line for line in text.splitlines() if line[:2].isdigit()]
    return next(number for number, line in enumerate(lines) if named in line)


async def test_the_newest_stands_first(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning")
    await world.says("Karin", "återkalla", in_=KARIN)
    lines = [line for line in world.heard("Karin").splitlines() if line[:2].isdigit()]
    assert "dagordningen" in lines[0]


async def test_a_reminder_to_several_is_one_line_and_is_taken_back_from_all(world: World) -> None:
    await world.says("Karin", "hej", in_=KARIN)
    await a_deadline(world, "påminn Olle om rapporten senast 30 juni")
    await _also_for(world, "Sara", "Nils")
    await morning(world, 16)
    await world.says("Karin", "återkalla", in_=KARIN)
    assert "09.00 påminnelse om D1 Rapporten (till 3 personer)" in world.heard("Karin")
    answer = shown(await pressed(world, "Återkalla"))
    assert words(answer).startswith("Begärt: 3 meddelanden återkallas, påminnelse om D1 Rapporten.")
    deleted = {sent.conversation for sent in world.teams.sent if sent.how == "delete"}
    assert deleted == {private_chat(name).conversation for name in ("Olle", "Sara", "Nils")}
    await world.says("Karin", "leveranser", in_=KARIN)
    assert "– återkallande av ett meddelande: 3" in world.heard("Karin")


async def _also_for(world: World, *names: str) -> None:
    """The reminder of Olle's deadline goes to these as well."""
    async with world.db.write() as tx:
        deadline = (await tx.execute(select(outbox).where(outbox.c.kind == "deadline_reminder").limit(1))).one()
        people = {row.platform_id: row.id for row in await tx.execute(select(person.c.platform_id, person.c.id))}
        for name in names:
            copy = {key: value for key, value in deadline._mapping.items() if key != "id"}
            to = f"person:{people[f'29:{name}']}"
            copy |= {"dedupe_key": f"{deadline.dedupe_key}{name}", "target": to, "conversation": to}
            await tx.execute(outbox.insert().values(copy))
            await tx.execute(
                assignment.insert().values(
                    tenant_id=deadline.tenant_id,
                    deadline_id=deadline.subject_key.partition(":")[2],
                    person_id=people[f"29:{name}"],
                )
            )


async def test_where_teams_will_not_delete_it_is_replaced_by_a_line_that_says_so(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning")
    await world.says("Karin", "återkalla", in_=KARIN)
    world.teams.refusals["delete"] = DeliveryRefused(status=400)
    await pressed(world, "Återkalla")
    assert world.heard() == "Det här meddelandet är återkallat."


async def test_a_card_that_was_replaced_meanwhile_is_still_one_message(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning")
    await world.says("Olle", "lägg till Budgeten")
    await world.says("Karin", "återkalla", in_=KARIN)
    text = world.heard("Karin")
    assert "dagordningen (i gruppen)" in text
    assert "uppdatering" not in text
    await pressed(world, "Återkalla", which=_place(text, "dagordningen"))
    await world.says("Karin", "återkalla", in_=KARIN)
    assert "dagordningen" not in world.heard("Karin")
    assert "återkallande" not in world.heard("Karin")


async def test_a_card_that_was_taken_back_is_not_refreshed_into_life_again(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning")
    world.teams.refusals["delete"] = DeliveryRefused(status=400)
    await world.says("Karin", "återkalla", in_=KARIN)
    await pressed(world, "Återkalla")
    async with world.db.read() as tx:
        assert list(await tx.execute(select(posted_card))) == []
    await world.says("Karin", "lägg till Budgeten", in_=KARIN)
    assert world.heard() == "Det här meddelandet är återkallat."


async def test_a_second_press_takes_nothing_more_back(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning")
    await world.says("Karin", "återkalla", in_=KARIN)
    card = world.newest_card(KARIN)
    await pressed(world, "Återkalla", card=card)
    assert refused(await pressed(world, "Återkalla", card=card)) == "Det är redan återkallat."
    assert len(await rows(world, "recall")) == 1


async def test_after_an_hour_it_is_too_late(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning")
    await world.says("Karin", "återkalla", in_=KARIN)
    card = world.newest_card(KARIN)
    await world.time_passes(minutes=61)
    assert "för sent att återkalla" in refused(await pressed(world, "Återkalla", card=card))
    await world.says("Karin", "återkalla", in_=KARIN)
    assert "Efter en timme är det för sent." in world.heard("Karin")


async def test_what_somebody_asked_in_private_is_not_shown_to_those_who_lead(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.time_passes(hours=2)
    await world.says("Olle", "dagordning", in_=OLLE)
    await world.says("Olle", "att göra", in_=OLLE)
    await world.says("Karin", "återkalla", in_=KARIN)
    assert "Jag har inte skickat något den senaste timmen" in world.heard("Karin")
    (asked,) = await rows(world, "agenda_show")
    button = {"type": "Action.Execute", "title": "X", "data": {"action": "delivery_recall", "delivery": str(asked.id)}}
    assert isinstance(await world.presses("Karin", "X", {"actions": [button]}, in_=KARIN), ShowText)
    assert await rows(world, "recall") == []


async def test_who_was_reminded_of_a_round_cannot_be_found_by_taking_back(world: World) -> None:
    await world.joins("Eva")
    await world.plan("26 maj kl 9-10")
    await world.time_is(local(5, 26, 10, 30))
    await world.time_is(local(5, 27, 9, 0))
    assert await rows(world, "round_remind")
    await world.says("Karin", "återkalla", in_=KARIN)
    assert "påminnelse" not in world.heard("Karin")


async def test_what_else_one_person_was_reminded_of_is_not_told_if_it_is_a_round(world: World) -> None:
    await world.joins("Eva")
    await world.joins("Eva")
    await world.says("Olle", "hej", in_=OLLE)
    await a_deadline(world, "påminn Olle om rapporten senast 28 maj")
    await world.plan("26 maj kl 9-10")
    await world.time_is(local(5, 26, 10, 30))
    await world.time_is(local(5, 27))
    assert "har svarat" in words(world.newest_card(OLLE))
    await world.says("Karin", "återkalla", in_=KARIN)
    text = world.heard("Karin")
    assert "påminnelse om D1 Rapporten (till en person)" in text
    assert "driv och hinder" not in text


async def test_two_deadlines_in_one_message_are_taken_back_together_and_it_says_so(world: World) -> None:
    await two_reminders(world)
    await world.says("Karin", "återkalla", in_=KARIN)
    assert "Återkallas samtidigt: påminnelse om D2 Budgeten." in world.heard("Karin")
    answer = await pressed(world, "Återkalla")
    assert words(answer).startswith("Begärt: ett meddelande återkallas")
    await world.says("Karin", "återkalla", in_=KARIN)
    assert "Jag har inte skickat något" in world.heard("Karin")


async def test_a_member_cannot_take_back(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "återkalla", in_=KARIN)
    card = world.newest_card(KARIN)
    assert "ordförande och sekreterare" in refused(await pressed(world, "Återkalla", who="Olle", card=card))


async def test_what_fades_in_the_group_is_not_said_again_once_it_was_taken_back(world: World) -> None:
    await world.says("Karin", "hej", in_=KARIN)
    world.teams.refusals["open_private"] = DeliveryRefused(status=403)
    await a_deadline(world, "påminn Olle om rapporten senast 30 juni")
    await morning(world, 16)
    before = [row.status for row in await rows(world, "deadline_reminder")]
    await world.says("Karin", "återkalla", in_=KARIN)
    assert "påminnelse om D1 Rapporten (till en person)" in world.heard("Karin")
    await pressed(world, "Återkalla")
    after = [row.status for row in await rows(world, "deadline_reminder")]
    assert [(one, other) for one, other in zip(before, after, strict=True) if one != other] == [
        ("pending", "cancelled")
    ]


async def test_what_could_not_be_taken_back_can_be_tried_again(world: World) -> None:
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "posta dagordning")
    await world.says("Karin", "återkalla", in_=KARIN)
    card = world.newest_card(KARIN)
    world.teams.refusals["19:group"] = DeliveryRefused(status=403)
    await pressed(world, "Återkalla", card=card)
    world.teams.refusals.clear()
    assert words(await pressed(world, "Återkalla", card=card)).startswith("Begärt: ett meddelande")
    assert [sent.how for sent in world.teams.sent].count("delete") == 1


# -- one of several things in a message


async def two_reminders(world: World) -> Card:
    await world.says("Olle", "hej", in_=OLLE)
    await a_deadline(world, "påminn Olle om rapporten senast 30 juni")
    await a_deadline(world, "påminn Olle om budgeten senast 30 juni")
    await morning(world, 16)
    card = world.newest_card(OLLE)
    assert "D1 Rapporten" in words(card)
    assert "D2 Budgeten" in words(card)
    return card


async def test_a_button_among_others_does_its_own_and_leaves_the_card_as_it_is(world: World) -> None:
    card = await two_reminders(world)
    answer = await pressed(world, "Klar", who="Olle", which=1)
    assert "D2 Budgeten är klar" in refused(answer)
    assert world.shown_in(OLLE)[-2].message.card == card  # type: ignore[union-attr]
    assert "D2 Budgeten är klar" in world.heard("Olle")
    await world.presses("Olle", "Ångra", in_=OLLE)
    await world.says("Olle", "att göra", in_=OLLE)
    assert "klar D1" in world.heard("Olle")


async def test_among_others_one_can_still_be_reminded_later(world: World) -> None:
    await two_reminders(world)
    assert "D1 Rapporten" in refused(await pressed(world, "I morgon", who="Olle"))


async def test_in_a_group_one_thing_done_for_all_does_not_take_the_others_away(world: World) -> None:
    await a_deadline(world)
    await a_deadline(world, "påminn om rapporten senast 30 juni")
    await morning(world, 16)
    card = world.newest_card()
    assert "D2 Rapporten" in words(card)
    await world.presses("Karin", "Klart för alla", only(card, "Klart för alla"))
    assert card in [sent.message.card for sent in world.shown_in() if sent.message]


async def test_a_form_among_others_comes_by_itself_and_no_answer_lies_in_the_outbox_meanwhile(world: World) -> None:
    await world.joins("Eva")
    await world.says("Olle", "hej", in_=OLLE)
    await a_deadline(world, "påminn Olle om rapporten senast 28 maj")
    await world.plan("26 maj kl 9-10")
    await world.time_is(local(5, 26, 10, 30))
    await world.time_is(local(5, 27))
    card = world.newest_card(OLLE)
    assert "D1 Rapporten" in words(card)
    assert "0 av 5 har svarat" in words(card)
    await world.says("Olle", "driv: hemligt", in_=OLLE)
    answer = await world.presses("Olle", "Svara", only(card, "Svara"), in_=OLLE)
    assert refused(answer) == "Det kommer här nedanför."
    form = world.newest_card(OLLE)
    assert_valid_card(form)
    assert "hemligt" in str(form)
    (sent,) = await rows(world, "round_form")
    assert sent.status == "sent"
    assert not any(b"hemligt" in (row.content or b"") for row in await rows(world))
    thanks = await world.presses("Olle", "Skicka", form, in_=OLLE, driv="hemligt\nmer", hinder="")
    assert "Ditt svar är sparat" in words(thanks)


async def test_a_form_that_is_opened_is_never_promised_with_what_was_answered(world: World) -> None:
    await world.joins("Eva")
    await world.says("Olle", "hej", in_=OLLE)
    await world.plan("26 maj kl 9-10")
    await world.time_is(local(5, 26, 10, 30))
    await world.says("Olle", "driv: hemligt", in_=OLLE)
    (round_,) = {row.subject_key.partition(":")[2] for row in await rows(world, "round_post")}
    data = {"action": "one_of_several", "does": "feedback_private", "round": round_}
    event = CardSubmitted(OLLE, sender("Olle"), "pressed", None, "one_of_several", data)
    await world.dispatch(event)
    promised = [row for row in await rows(world) if row.status == "pending" and row.content]
    assert not any(b"hemligt" in row.content for row in promised)
    assert [row.kind for row in await rows(world) if row.status == "pending"].count("round_form") == 1


async def test_an_old_client_is_answered_once(world: World) -> None:
    await two_reminders(world)
    card = only(world.newest_card(OLLE), "Klar")
    before = len(world.shown_in(OLLE))
    await world.presses("Olle", "Klar", card, in_=OLLE, old_client=True)
    assert len(world.shown_in(OLLE)) == before + 1


async def test_a_button_that_does_nothing_known_is_refused(world: World) -> None:
    for does in ("one_of_several", "delivery_recall_all", "", {"a": 1}):
        button = {"type": "Action.Execute", "title": "X", "data": {"action": "one_of_several", "does": does}}
        answer = await world.presses("Karin", "X", {"actions": [button]}, in_=KARIN)
        assert refused(answer).startswith("Det kortet är för gammalt.")
