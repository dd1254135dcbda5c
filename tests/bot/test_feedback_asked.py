"""Who is asked: those who were there, as the chair ticks them or they say themselves."""

from datetime import timedelta

import pytest

from bot.events import ShowText
from dialogs.meetings.model import Coming
from storage.database.tables.feedback import feedback_round
from tests.bot.test_feedback import EVERYBODY, MONDAY, answers, form, opens, rows, value, world
from tests.cards import assert_valid_card
from tests.world import World, button, private_chat, words

__all__ = ["world"]


@pytest.fixture
async def named(world: World) -> World:
    """The same group, which answers with names."""
    await world.says("Karin", "namngivna svar")
    return world


async def test_the_chair_unticks_one_who_was_not_there(named: World) -> None:
    world = named
    await opens(world)
    opened = form(await world.presses("Karin", "Vilka var med?"))
    assert_valid_card(opened)
    ticked = value(opened, "asked").split(",")
    titles = {choice["value"]: choice["title"] for element in opened["body"] for choice in element.get("choices", [])}
    assert len(ticked) == 5
    left = [person for person in ticked if titles[person] != "Sara Lind"]
    saved = await world.presses("Karin", "Spara", opened, asked=",".join(left))
    assert "4 personer är tillfrågade" in words(saved)
    assert "0 av 4 har svarat" in world.heard()
    await world.time_is(MONDAY)
    assert world.heard("Sara") == ""
    assert "0 av 4 har svarat" in world.heard("Olle")
    again = form(await world.presses("Karin", "Vilka var med?"))
    await world.presses("Karin", "Spara", again, asked=",".join(ticked))
    await world.time_is(MONDAY + timedelta(days=1))
    assert "0 av 5 har svarat" in world.heard("Sara")


async def test_unticking_is_done_by_text_too_and_undone(named: World) -> None:
    world = named
    await world.says("Karin", "fråga privat")
    await opens(world, Nils=Coming.NO)
    await world.says("Karin", "Sara var inte med")
    assert "Sara Lind får inga frågor om det mötet" in world.heard()
    await world.says("Karin", "Nils var med")
    assert "Nils Forsberg är tillfrågad" in world.heard()
    await world.time_is(MONDAY)
    assert "0 av 4 har svarat" in world.heard("Nils")
    assert "av 4 har svarat" not in world.heard("Sara")


async def test_a_member_says_it_of_nobody_but_themselves(world: World) -> None:
    await opens(world)
    await world.says("Olle", "Sara var inte med")
    assert "Det kan bara ordförande och sekreterare göra" in world.heard()
    assert "Det kan bara ordförande" in words(await world.presses("Olle", "Vilka var med?"))
    await world.says("Olle", "jag var inte med", in_=private_chat("Olle"))
    assert "Olle Berg får inga frågor" in world.heard("Olle")


@pytest.mark.parametrize("said", ["Sara var inte med", "Sara var med", "Nils var inte med på mötet"])
async def test_in_an_anonymous_round_the_chair_unticks_nobody_and_is_told_why(world: World, said: str) -> None:
    await opens(world)
    await answers(world, "Sara", driv="Jag var där")
    await world.says("Karin", said)
    assert "Den här rundan är anonym" in world.heard()
    assert "1 av 5 har svarat" in world.everything()


async def test_in_an_anonymous_round_the_form_lists_the_asked_and_an_old_one_changes_nothing(world: World) -> None:
    await opens(world)
    shown = form(await world.presses("Karin", "Vilka var med?"))
    assert_valid_card(shown)
    assert "Sara Lind" in words(shown)
    assert "bestämdes det när den öppnade" in words(shown)
    (round_,) = await rows(world, feedback_round)
    old = {"title": "x", "data": {"action": "feedback_asked", "round": round_.id, "asked": "a", "before": "a,b"}}
    assert "Den här rundan är anonym" in words(await world.presses("Karin", "x", {"actions": [old]}))


@pytest.mark.parametrize("place", ["in the group", "in private"])
@pytest.mark.parametrize("has_answered", [True, False])
async def test_who_says_that_they_were_not_there_moves_no_count(world: World, place: str, has_answered: bool) -> None:
    await opens(world)
    if has_answered:
        await answers(world, "Sara", driv="Jag var där")
    else:
        await answers(world, "Nils", driv="Jag var där")
    before = world.heard()
    where = None if place == "in the group" else private_chat("Sara")
    await world.says("Sara", "jag var inte med", in_=where)
    assert "Sara Lind får inga frågor om det mötet" in (world.heard() if where is None else world.heard("Sara"))
    assert "1 av 5 har svarat" in world.everything()
    assert before in world.everything()
    await world.time_is(MONDAY)
    assert "av 5 har svarat" not in world.heard("Sara")
    await world.says("Sara", "jag var med", in_=private_chat("Sara"))
    assert "Sara Lind är tillfrågad" in world.heard("Sara")


@pytest.mark.parametrize("how", ["was not there", "left", "is away"])
@pytest.mark.parametrize("first", [True, False])
async def test_nobody_is_waited_for_who_was_not_there_or_has_left_or_is_away(
    world: World, how: str, first: bool
) -> None:
    async def goes() -> None:
        if how == "left":
            await world.leaves("Sara")
        else:
            said = "jag var inte med" if how == "was not there" else "jag är ledig till 12/9"
            await world.says("Sara", said, in_=private_chat("Sara"))
        await world.tick()

    await opens(world)
    if first:
        await goes()
    for who in ("Karin", "Olle", "Nils", "Eva"):
        await answers(world, who, driv=f"Bra, tycker {who[0]}")
    if not first:
        assert "4 av 5 har svarat" in world.heard()
        await goes()
    assert "4 av 5 svarade" in world.heard()


async def test_in_a_named_round_unticking_does_not_lose_the_answer_and_counts_everybody(named: World) -> None:
    world = named
    await opens(world)
    await answers(world, "Sara", driv="Jag var där")
    await world.says("Karin", "Sara var inte med", in_=private_chat("Karin"))
    await world.says("Karin", "Nils var inte med", in_=private_chat("Karin"))
    await answers(world, "Olle", driv="Bra tempo")
    await answers(world, "Eva", driv="God fika")
    # Three are asked, and two of them have answered, and Sara too: Karin is waited for.
    assert "3 av 4 har svarat" in world.heard()
    await answers(world, "Karin", driv="God fika")
    assert "4 av 4 svarade" in world.heard()
    assert "Jag var där" in world.heard()


async def test_when_the_last_who_had_not_answered_is_unticked_the_round_closes(named: World) -> None:
    world = named
    await opens(world)
    for who in ("Karin", "Olle", "Sara", "Eva"):
        await answers(world, who, driv="Bra tempo")
    await world.says("Karin", "Nils var inte med", in_=private_chat("Karin"))
    assert "4 av 4 svarade" in world.heard()


async def test_nobody_at_all_is_no_choice(named: World) -> None:
    world = named
    await opens(world, Sara=Coming.NO, Nils=Coming.NO, Olle=Coming.NO, Eva=Coming.NO)
    opened = form(await world.presses("Karin", "Vilka var med?"))
    assert "Någon måste vara tillfrågad" in words(await world.presses("Karin", "Spara", opened, asked=""))
    await world.says("Karin", "jag var inte med")
    assert "Någon måste vara tillfrågad" in world.heard()
    forged = await world.presses("Karin", "Spara", opened, asked="somebody-else")
    assert isinstance(forged, ShowText)


async def test_a_closed_round_asks_nobody_more(world: World) -> None:
    await opens(world)
    card = world.newest_card()
    for who in EVERYBODY:
        await answers(world, who, driv="Bra tempo")
    assert "redan stängd" in words(await world.presses("Karin", "Vilka var med?", card))
    await world.says("Karin", "Sara var inte med")
    assert "Ingen runda" in world.heard()


async def test_an_old_client_gets_the_list_in_private(named: World) -> None:
    world = named
    await opens(world)
    await world.presses("Karin", "Vilka var med?", old_client=True)
    assert "Vilka var med på mötet?" in world.heard("Karin")
    assert button(world.newest_card(private_chat("Karin")), "Spara")
