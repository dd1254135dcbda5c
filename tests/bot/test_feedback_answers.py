"""An answer to driv och hinder, by form and by text: kept, changed, taken back, and shown to nobody else."""

from typing import Any

import pytest

from bot.events import ShowText
from bot.messenger import DeliveryFailed, Failure
from dialogs.meetings.model import Coming
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from storage.database.tables.feedback import feedback_answer
from tests.bot.test_feedback import EVERYBODY, FRIDAY, answers, form, opens, rows, the_round, value, world
from tests.fakes import FakeClock, FakeMessenger
from tests.world import World, channel, group_chat, private_chat, words

__all__ = ["world"]


# -- answered


async def test_an_answer_is_thanked_for_and_counted_in_the_same_card(world: World) -> None:
    await opens(world)
    posts = len(world.shown_in())
    thanks = await answers(world, "Olle", driv="Bra tempo\nGod fika", hinder="Kallt i salen")
    assert "Tack! Ditt svar är sparat." in words(thanks)
    assert "God fika" in words(thanks)
    assert "1 av 5 har svarat" in world.heard()
    assert len(world.shown_in()) == posts
    assert "fika" not in world.everything()


async def test_the_form_comes_back_with_what_was_answered_and_can_be_changed(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo\nGod fika")
    again = form(await world.presses("Olle", "Svara"))
    assert value(again, "driv") == "Bra tempo\nGod fika"
    await world.presses("Olle", "Skicka", again, driv="Bra tempo", hinder="")
    assert value(form(await world.presses("Olle", "Svara")), "driv") == "Bra tempo"
    assert "1 av 5 har svarat" in world.heard()


async def test_the_form_shows_nobody_elses_answer(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo")
    assert value(form(await world.presses("Sara", "Svara")), "driv") == ""


async def test_an_emptied_form_takes_the_answer_back(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Bra tempo")
    thanks = await answers(world, "Olle", driv=" \n")
    assert "borttaget" in words(thanks)
    assert "0 av 5 har svarat" in world.heard()
    assert await rows(world, feedback_answer) == []


async def test_a_form_sent_without_a_word_saves_nothing(world: World) -> None:
    await opens(world)
    assert "inget är sparat" in words(await answers(world, "Olle"))
    assert "0 av 5 har svarat" in world.heard()


async def test_what_is_too_long_comes_back_in_the_form_with_the_reason(world: World) -> None:
    await opens(world)
    again = await answers(world, "Olle", driv="x" * 1001, hinder="Kallt")
    assert "högst 1" in words(again)
    assert value(form(again), "driv") == "x" * 1001
    assert value(form(again), "hinder") == "Kallt"
    assert await rows(world, feedback_answer) == []


async def test_the_form_can_be_had_as_a_private_card(world: World) -> None:
    await opens(world)
    told = await world.presses("Olle", "Svara privat")
    assert isinstance(told, ShowText)
    assert "privat" in told.text
    chat = private_chat("Olle")
    thanks = await world.presses("Olle", "Skicka", in_=chat, driv="Bra tempo", hinder="")
    edit = await world.presses("Olle", "Ändra mitt svar", form(thanks), in_=chat)
    assert value(form(edit), "driv") == "Bra tempo"


async def test_what_a_private_card_shows_is_never_kept_in_the_outbox(world: World) -> None:
    await opens(world)
    await answers(world, "Olle", driv="Hemligheten")
    world.teams.refusals["post"] = DeliveryFailed(Failure.NOT_SENT)
    await world.presses("Olle", "Svara privat")
    kept = [row for row in await rows(world, outbox) if row.kind == "round_form"]
    assert kept
    assert not any("emligheten" in str(row.content) for row in await rows(world, outbox))


async def test_what_an_old_client_sent_is_thanked_for_and_never_kept_in_the_outbox(world: World) -> None:
    await opens(world)
    chat = private_chat("Olle")
    await world.presses("Olle", "Svara", old_client=True)
    world.teams.refusals["post"] = DeliveryFailed(Failure.NOT_SENT)
    sent = {"old_client": True, "in_": chat}
    await world.presses("Olle", "Skicka", **sent, driv="Hemligheten", hinder="")
    await world.presses("Olle", "Skicka", **sent, driv="Hemligheten" * 101, hinder="")
    edit = {"actions": [{"title": "Ändra", "data": await the_round(world, "feedback_edit")}]}
    await world.presses("Olle", "Ändra", edit, **sent)
    for who in ("Karin", "Sara", "Nils", "Eva"):
        await answers(world, who, driv="Bra tempo")
    await world.presses("Olle", "Skicka", **sent, driv="Hemligheten sent", hinder="")
    assert not any("emligheten" in str(row.content) for row in await rows(world, outbox))
    del world.teams.refusals["post"]
    await world.time_passes(minutes=10)
    told = world.everything(chat)
    assert "Tack! Ditt svar är sparat." in told
    assert "Dela upp den på flera rader" in told
    assert "Rundan är stängd" in told


async def test_an_old_client_gets_the_form_with_what_was_answered(world: World) -> None:
    await opens(world)
    chat = private_chat("Olle")
    await world.says("Olle", "driv: bra tempo", in_=chat)
    await world.presses("Olle", "Svara", old_client=True)
    assert value(world.newest_card(chat), "driv") == "bra tempo"
    edit = {"actions": [{"title": "Ändra", "data": await the_round(world, "feedback_edit")}]}
    await world.says("Olle", "driv: god fika", in_=chat)
    await world.presses("Olle", "Ändra", edit, in_=chat, old_client=True)
    assert value(world.newest_card(chat), "driv") == "bra tempo\ngod fika"


async def test_one_who_was_not_asked_but_is_in_the_group_may_answer(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await opens(world, Nils=Coming.NO)
    assert "0 av 4 har svarat" in world.heard()
    await answers(world, "Nils", driv="Jag hann visst")
    assert "1 av 5 har svarat" in world.heard()


async def test_a_stranger_with_the_card_is_refused(world: World) -> None:
    await opens(world)
    card = world.newest_card()
    answer = await world.presses("Stranger", "Svara", card, in_=private_chat("Stranger"))
    assert isinstance(answer, ShowText)
    assert await rows(world, feedback_answer) == []


@pytest.mark.parametrize("data", [{"round": "no-such"}, {"round": 7.5}, {"round": "x" * 65}, {"round": None}])
async def test_a_card_that_is_not_ours_is_refused_in_words(world: World, data: dict[str, Any]) -> None:
    await opens(world)
    card = form(await world.presses("Olle", "Svara"))
    answer = await world.presses("Olle", "Skicka", card, driv="bryggan", **data)
    assert "bryggan" in words(answer)
    assert await rows(world, feedback_answer) == []


async def test_a_text_longer_than_the_form_lets_through_is_refused(world: World) -> None:
    await opens(world)
    assert "x" * 4001 in words(await answers(world, "Olle", driv="x" * 4001))


async def test_one_who_leaves_takes_no_answer_along_and_can_answer_no_more(world: World) -> None:
    await opens(world)
    await answers(world, "Nils", driv="Bra tempo")
    card = form(await world.presses("Sara", "Svara"))
    await world.leaves("Nils")
    await world.leaves("Sara")
    told = await world.presses("Sara", "Skicka", card, in_=private_chat("Sara"), driv="För sent", hinder="")
    assert "För sent" in words(told)
    for who in ("Eva", "Olle"):
        await answers(world, who, driv=f"Bra, tycker {who[0]}")
    # Two of five are gone: three answers are all that is waited for, whoever gave them.
    assert "3 av 5 svarade" in world.heard()
    assert "Bra tempo" in world.heard()
    assert "För sent" not in world.everything()


@pytest.mark.parametrize("written", ["driv:  ", "hinder:\n\n", "driv: \u200b\u00a0"])
async def test_an_answer_of_nothing_but_blanks_is_not_an_answer(world: World, written: str) -> None:
    await opens(world)
    await world.says("Olle", written, in_=private_chat("Olle"))
    assert "driv: bra" in world.heard("Olle")
    assert "inget är sparat" in words(await answers(world, "Sara", driv=" \n\t", hinder="\u200b"))
    assert await rows(world, feedback_answer) == []


async def test_one_who_was_not_asked_gets_the_text_for_the_minutes_and_a_stranger_does_not(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await opens(world, Nils=Coming.NO)
    for who in ("Karin", "Olle", "Sara", "Eva"):
        await answers(world, who, driv="Bra tempo")
    card = world.newest_card()
    await world.presses("Nils", "Visa text till anteckningarna")
    assert world.heard("Nils").startswith("Driv:\n\nBra tempo")
    await world.presses("Stranger", "Visa text till anteckningarna", card, in_=private_chat("Stranger"))
    assert "Bra tempo" not in world.everything(private_chat("Stranger"))


# -- by text


async def test_an_answer_can_be_written_privately_and_added_to(world: World) -> None:
    await opens(world)
    chat = private_chat("Olle")
    await world.says("Olle", "driv: bra tempo", in_=chat)
    await world.says("Olle", "driv: god fika\nhinder: kallt i salen", in_=chat)
    await world.says("Olle", "driv: god fika", in_=chat)
    assert "2 driv och 1 hinder" in world.heard("Olle")
    assert "1 av 5 har svarat" in world.heard()
    assert value(form(await world.presses("Olle", "Svara")), "driv") == "bra tempo\ngod fika"


async def test_the_same_activity_twice_counts_once(world: World) -> None:
    await opens(world)
    for _ in range(2):
        await world.says("Olle", "driv: bra tempo", in_=private_chat("Olle"), activity_id="again")
    (answer,) = await rows(world, feedback_answer)
    assert answer.driv == "bra tempo"


async def test_what_is_said_aloud_in_an_anonymous_round_is_not_counted_and_told_privately(world: World) -> None:
    await opens(world)
    before = world.everything()
    await world.says("Olle", "driv: bra tempo")
    assert world.everything() == before
    # Read in the private chat, where "i den här chatten" would be that one.
    assert world.heard("Olle") == (
        "Det du skrev syns för alla i gruppens chatt. Ta bort det och skriv till mig här i stället."
    )
    assert await rows(world, feedback_answer) == []


async def test_what_is_said_aloud_in_a_channel_is_told_to_be_seen_in_the_channel(
    sqlite: Database, clock: FakeClock, teams: FakeMessenger
) -> None:
    world = World(sqlite, clock, teams, here=channel())
    await world.time_is(FRIDAY)
    await world.arrive(*EVERYBODY)
    await world.led_by("Karin")
    await opens(world)
    await world.says("Olle", "driv: bra tempo")
    assert world.heard("Olle") == (
        "Det du skrev syns för alla i kanalen. Ta bort det och skriv till mig här i stället."
    )


async def test_what_is_said_aloud_in_a_named_round_counts(world: World) -> None:
    await world.says("Karin", "namngivna svar")
    await opens(world)
    await world.says("Olle", "driv: bra tempo")
    assert "Tack" in world.heard()
    (answer,) = await rows(world, feedback_answer)
    assert answer.driv == "bra tempo"


async def test_there_is_nothing_to_answer_before_a_round(world: World) -> None:
    await world.says("Olle", "driv: bra tempo", in_=private_chat("Olle"))
    assert "Ingen runda" in world.heard("Olle")


async def test_one_who_shares_two_groups_with_the_bot_need_not_say_which_if_only_one_asks(world: World) -> None:
    await opens(world)
    other = group_chat("19:other", "Länsdelsgruppen")
    await world.arrive("Olle", "Sara", place=other, installer="Olle")
    await world.says("Olle", "driv: bra tempo", in_=private_chat("Olle"))
    assert "1 driv och 0 hinder" in world.heard("Olle")
    assert "1 av 5 har svarat" in world.heard()
