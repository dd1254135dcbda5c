"""Several forms at a time, and several people who answer as one: nothing is replaced in silence."""

from typing import Any

import pytest

from storage import forms
from tests.bot.test_forms import card_of, newest_form, opened
from tests.bot.test_forms import world as world
from tests.cards import assert_valid_card
from tests.world import TENANT, World, private_chat, words

DISCUSSION = """gruppdiskussion i 3 grupper senast 30 september:
1. Vad behöver vi göra mer av?
2. Vad kan vi sluta med?"""
SHARED = """formulär Läget i kommunerna till kommunerna senast 30 september:
1. Beskriv kort vad ni gjort
2. Vad planerar ni?"""
KITCHEN = """formulär Kost och kök senast 30 september:
1. Lagar ni maten själva? (ja/nej)
2. Beskriv köket
3. Vad kostar en portion?"""
TRAVEL = """formulär Resor senast 30 september:
1. Hur reser ni till mötena?
2. Beskriv samåkningen"""


async def answers_of(world: World, key: str) -> dict[int, str]:
    form = await newest_form(world)
    async with world.db.read() as tx:
        found = await forms.answers_of(tx, TENANT, form.id, key)
    return {number: answer.words or answer.choice for number, answer in found.items()}


def private_card(world: World, who: str) -> dict[str, Any]:
    card = world.newest_card(private_chat(who))
    assert_valid_card(card)
    return card


async def discussion(world: World, pasted: str = DISCUSSION, yes: str = "Ja, i 3 grupper") -> None:
    await opened(world, pasted, yes)
    await world.says("Olle", "grupp 1 fråga 1: fler studiebesök")


# -- somebody has answered already


@pytest.mark.parametrize(
    ("button", "kept"),
    [
        ("Lägg till", "fler studiebesök\nfler möten på plats"),
        ("Ersätt", "fler möten på plats"),
        ("Låt det gamla stå", "fler studiebesök"),
    ],
)
async def test_a_second_answer_of_a_group_is_asked_about_and_replaces_nothing_by_itself(
    world: World, button: str, kept: str
) -> None:
    await discussion(world)
    await world.says("Sara", "grupp 1 fråga 1: fler möten på plats")
    assert "inget är ändrat än" in world.heard()
    assert (await answers_of(world, "1"))[1] == "fler studiebesök"
    asked = private_card(world, "Sara")
    assert "fler studiebesök" in words(asked)
    assert "fler möten på plats" in words(asked)
    await world.presses("Sara", button, asked, in_=private_chat("Sara"))
    assert (await answers_of(world, "1"))[1] == kept


@pytest.mark.parametrize("said", ["ja", "Ja tack", "yes"])
async def test_a_typed_yes_adds_the_second_answer(world: World, said: str) -> None:
    await discussion(world)
    await world.says("Sara", "hej", in_=private_chat("Sara"))
    await world.says("Sara", "grupp 1 fråga 1: fler möten på plats", in_=private_chat("Sara"))
    await world.says("Sara", said, in_=private_chat("Sara"))
    assert (await answers_of(world, "1"))[1] == "fler studiebesök\nfler möten på plats"


async def test_only_the_answers_that_exist_are_asked_about_and_the_others_are_saved(world: World) -> None:
    await discussion(world)
    await world.says("Sara", "grupp 1 fråga 1: fler möten på plats\nfråga 2: långa mejl")
    assert await answers_of(world, "1") == {1: "fler studiebesök", 2: "långa mejl"}


async def test_the_same_answer_again_is_no_conflict(world: World) -> None:
    await discussion(world)
    await world.says("Sara", "grupp 1 fråga 1: fler studiebesök")
    assert "inget är ändrat" not in world.heard()


async def test_other_groups_answer_without_a_question(world: World) -> None:
    await discussion(world)
    await world.says("Sara", "grupp 2 fråga 1: fler möten på plats")
    assert (await answers_of(world, "2"))[1] == "fler möten på plats"


async def test_two_from_one_organisation_are_asked_too(world: World) -> None:
    await opened(world, SHARED, "Ja, till 3 organisationer")
    await world.says("Olle", "fråga 1: vi har startat en mottagning")
    await world.says("Nils", "fråga 1: vi har anställt en samordnare")
    asked = private_card(world, "Nils")
    assert "Kumla kommun har redan svarat" in words(asked)
    await world.presses("Nils", "Lägg till", asked, in_=private_chat("Nils"))
    assert (await answers_of(world, "Kumla kommun"))[1] == "vi har startat en mottagning\nvi har anställt en samordnare"


async def test_nobody_else_may_settle_whose_answer_stands(world: World) -> None:
    await discussion(world)
    await world.says("Sara", "grupp 1 fråga 1: fler möten på plats")
    asked = private_card(world, "Sara")
    await world.presses("Nils", "Ersätt", asked, in_=private_chat("Nils"))
    assert (await answers_of(world, "1"))[1] == "fler studiebesök"


async def test_a_page_that_was_filled_in_meanwhile_shows_both_answers(world: World) -> None:
    await opened(world, DISCUSSION, "Ja, i 3 grupper")
    page = card_of(await world.presses("Sara", "Fortsätt", card_of(await world.presses("Sara", "Svara")), group="1"))
    await world.says("Olle", "grupp 1 fråga 1: fler studiebesök")
    again = card_of(await world.presses("Sara", "Skicka", page, w1="fler möten på plats", w2="långa mejl"))
    assert "Någon hann svara på fråga 1" in words(again)
    values = {each["id"]: each.get("value") for each in again["body"] if each["type"] == "Input.Text"}
    assert values == {"w1": "fler studiebesök\nfler möten på plats", "w2": "långa mejl"}
    await world.presses("Sara", "Skicka", again, **{name: str(value) for name, value in values.items()})
    assert await answers_of(world, "1") == {1: "fler studiebesök\nfler möten på plats", 2: "långa mejl"}


async def test_a_person_who_answers_anew_is_told_that_the_answer_was_changed(world: World) -> None:
    await opened(world, TRAVEL, "Ja, till 4 medlemmar")
    await world.says("Olle", "fråga 1: med tåg")
    await world.says("Olle", "fråga 1: med buss")
    assert "Jag bytte ut ditt tidigare svar på fråga 1" in world.everything()


# -- several open forms


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("formulär Kost fråga 1: ja", "Kost och kök"),
        ("i enkäten om resor fråga 1: med tåg", "Resor"),
        ("på formuläret Resor: fråga 1: med tåg", "Resor"),
        ("enkäten kost och kök, fråga 2: stort", "Kost och kök"),
        ("fråga 3: 45 kronor", "Kost och kök"),
        ("form travel question 1: by train", ""),
    ],
)
async def test_the_form_that_is_meant_is_found_by_its_title_or_its_questions_or_asked(
    world: World, typed: str, title: str
) -> None:
    await opened(world, KITCHEN, "Ja, till 4 medlemmar")
    await opened(world, TRAVEL, "Ja, till 4 medlemmar")
    await world.says("Olle", typed)
    if title:
        assert f"{title}" in world.heard()
        assert "Vilket gäller det" not in world.heard()
    else:
        assert "Vilket gäller det" in world.heard()


async def test_an_answer_that_fits_several_forms_waits_for_the_choice(world: World) -> None:
    await opened(world, KITCHEN, "Ja, till 4 medlemmar")
    await opened(world, TRAVEL, "Ja, till 4 medlemmar")
    await world.says("Olle", "fråga 2: stort och ljust")
    assert_valid_card(world.newest_card())
    await world.presses("Olle", "Kost och kök")
    async with world.db.read() as tx:
        (kitchen,) = [each for each in await _forms(world) if each.title == "Kost och kök"]
        (answered,) = await forms.answered(tx, TENANT, kitchen.id)
    assert answered.answers[2].words == "stort och ljust"


@pytest.mark.parametrize("typed", ["formulär", "vem har svarat", "exportera svaren", "stäng formuläret"])
async def test_each_command_asks_which_of_several_open_forms_is_meant(world: World, typed: str) -> None:
    await opened(world, KITCHEN, "Ja, till 4 medlemmar")
    await opened(world, TRAVEL, "Ja, till 4 medlemmar")
    await world.says("Karin", typed)
    assert "Det finns flera öppna formulär" in world.heard()


async def test_the_older_form_is_closed_by_its_title(world: World) -> None:
    await opened(world, KITCHEN, "Ja, till 4 medlemmar")
    await opened(world, TRAVEL, "Ja, till 4 medlemmar")
    await world.says("Karin", "stäng formuläret Kost")
    assert [each.title for each in await _forms(world)] == ["Resor"]


async def _forms(world: World) -> list[Any]:
    from storage import people as groups

    async with world.db.read() as tx:
        form = await newest_form(world)
        group = await groups.load_group(tx, TENANT, form.group_id)
        assert group is not None
        return list(await forms.open_forms(tx, group))


# -- the heading


async def test_two_days_in_the_heading_are_two_days_of_the_deadline(world: World) -> None:
    await world.says("Karin", DISCUSSION.replace("30 september", "20 september, dock senast 30 september"))
    assert "lördag 20 september 2025, allra senast tisdag 30 september 2025" in world.heard()
