"""What was sent in the last hour is taken back by those who lead, and tells nothing of anybody's round."""

from sqlalchemy import select

from bot.events import ShowText
from bot.messenger import DeliveryRefused
from storage.database.tables.deadlines import assignment
from storage.database.tables.deliveries import outbox, posted_card
from storage.database.tables.people import person
from tests.bot.test_deliveries import (
    KARIN,
    OLLE,
    a_deadline,
    local,
    morning,
    pressed,
    refused,
    rows,
    shown,
    two_reminders,
    world,
)
from tests.world import World, private_chat, words

__all__ = ["world"]


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
