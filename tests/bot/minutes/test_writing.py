"""The secretary's card: fields for each item, saved page by page; nothing that anybody types is lost."""

from typing import Any

import msgspec
import pytest

from bot.events import ShowCard
from dialogs.cards import MAX_BYTES
from dialogs.message import Card
from tests.journeys.test_minutes import begin
from tests.world import World, private_chat, words

ITEMS = "lägg till:\n" + "\n".join(
    f"{nth}. {title}"
    for nth, title in enumerate(("Välkomna", "Skolvägar", "Hälsosamtal", "Budget", "Skolfrukost", "Övrigt"), 1)
)
PRIVATE = private_chat("Sara")


@pytest.fixture
async def meeting(world: World) -> World:
    await begin(world, ITEMS)
    await world.says("Sara", "sekreterarkortet")
    return world


def first_card(world: World) -> Card:
    return world.newest_card_with("Spara och nästa", PRIVATE)


def fields(card: Card) -> dict[str, dict[str, Any]]:
    return {each["label"]: each for each in card["body"] if each["type"] == "Input.Text"}


def filled(card: Card, **typed: str) -> dict[str, str]:
    """The inputs of a card, with words for fields by label ("Beslut_2")."""
    labels = {label.replace(" ", "_"): each["id"] for label, each in fields(card).items()}
    kept = {each["id"]: each.get("value", "") for each in fields(card).values()}
    return kept | {labels[label]: text for label, text in typed.items()}


async def press(world: World, title: str, card: Card, **typed: str) -> Card:
    answer = await world.presses("Sara", title, card, in_=PRIVATE, **filled(card, **typed))
    assert isinstance(answer, ShowCard)
    return answer.card


async def agenda(world: World) -> str:
    await world.says("Sara", "anteckningar", in_=PRIVATE)
    return world.everything(PRIVATE)


@pytest.mark.parametrize(
    "said",
    [
        "sekreterarkortet",
        "visa anteckningskortet",
        "skriv anteckningarna i ett kort",
        "secretary's card",
        "protokollskort",
    ],
)
async def test_the_card_comes_in_private_with_three_fields_for_each_item(meeting: World, said: str) -> None:
    await meeting.says("Sara", said)
    card = first_card(meeting)
    assert list(fields(card))[:4] == ["Beslut 1", "Uppdrag 1", "Anteckning 1", "Beslut 2"]
    assert len(fields(card)) == 9
    assert "Sida 1 av 2" in words(card)
    assert "privat" in meeting.heard()


async def test_each_button_saves_the_page(meeting: World) -> None:
    second = await press(
        meeting,
        "Spara och nästa",
        first_card(meeting),
        Beslut_2="vi målar fler övergångar\n- vi sänker farten",
        Uppdrag_3="Olle ringer skolan",
        Anteckning_2="Flera är oroliga\nför vintern",
    )
    assert "Sparat: 4 nya rader" in words(second)
    assert next(iter(fields(second))) == "Beslut 4"
    first = await press(meeting, "Spara och tillbaka", second, Beslut_5="vi provar i höst")
    assert "Beslut: vi sänker farten" in words(first)
    assert all(not each.get("value") for each in fields(first).values())
    text = await agenda(meeting)
    for line in (
        "vi målar fler övergångar",
        "vi sänker farten",
        "Olle ringer skolan",
        "för vintern",
        "vi provar i höst",
    ):
        assert line in text


async def test_what_is_typed_in_the_chat_meanwhile_stands_beside_it_and_is_told(meeting: World) -> None:
    card = first_card(meeting)
    await meeting.says("Karin", "beslut 2: vi målar fler övergångar")
    await meeting.says("Olle", "anteckning 2: Vi räknade bilar")
    after = await press(meeting, "Spara", card, Beslut_2="vi sänker farten", Anteckning_2="Många cyklar")
    assert "Någon annan har skrivit" in words(after)
    text = await agenda(meeting)
    for line in ("vi målar fler övergångar", "vi sänker farten", "Vi räknade bilar", "Många cyklar"):
        assert line in text


async def test_the_chat_after_the_card_stands_too(meeting: World) -> None:
    await press(meeting, "Spara", first_card(meeting), Beslut_2="vi sänker farten")
    await meeting.says("Karin", "beslut 2: vi målar fler övergångar")
    assert "2.2" in meeting.heard()


async def test_a_second_press_of_the_same_card_writes_nothing_twice(meeting: World) -> None:
    card = first_card(meeting)
    await press(meeting, "Spara", card, Beslut_2="vi sänker farten", Anteckning_3="Bra samtal")
    again = await press(meeting, "Spara", card, Beslut_2="vi sänker farten", Anteckning_3="Bra samtal")
    assert words(again).count("Beslut: vi sänker farten") == 1
    assert "Sparat" not in words(again)


async def test_a_wrong_field_saves_nothing_and_keeps_every_word(meeting: World) -> None:
    card = first_card(meeting)
    again = await press(
        meeting, "Spara och nästa", card, Beslut_2="x" * 2500, Anteckning_3="Bra samtal", Uppdrag_1="?!"
    )
    assert "Inget på sidan är sparat än" in words(again)
    assert "Punkt 2" in words(again)
    assert "Punkt 1" in words(again)
    assert "Sida 1 av 2" in words(again)
    kept = fields(again)
    assert kept["Beslut 2"]["value"] == "x" * 2500
    assert kept["Anteckning 3"]["value"] == "Bra samtal"
    assert "Bra samtal" not in await agenda(meeting)
    saved = await press(meeting, "Spara", again, Beslut_2="kort", Uppdrag_1="Olle ringer")
    assert "Sparat: 3 nya rader" in words(saved)


@pytest.mark.parametrize("gone", ["punkt 2 flyttas till nästa möte", "ta bort punkt 2"])
async def test_words_for_an_item_that_is_gone_are_given_back(meeting: World, gone: str) -> None:
    card = first_card(meeting)
    await meeting.says("Karin", gone)
    after = await press(meeting, "Spara", card, Beslut_2="vi sänker farten", Anteckning_3="Bra samtal")
    assert "sparades inte: ”vi sänker farten”" in words(after)
    text = await agenda(meeting)
    assert "Bra samtal" in text
    assert "farten" not in text


async def test_an_item_that_moved_on_the_agenda_gets_its_own_words(meeting: World) -> None:
    card = first_card(meeting)
    await meeting.says("Karin", "flytta punkt 4 till 2")
    await press(meeting, "Spara", card, Beslut_2="vi sänker farten")
    await meeting.says("Sara", "ändra beslut 3: vi höjer farten")
    assert "”Skolvägar”" in meeting.heard()


async def test_the_page_is_undone_as_a_whole(meeting: World) -> None:
    await press(meeting, "Spara", first_card(meeting), Beslut_2="vi sänker farten", Anteckning_3="Bra samtal")
    await meeting.says("Sara", "ångra", in_=PRIVATE)
    assert "2 rader i anteckningarna" in meeting.heard("Sara")
    await meeting.says("Sara", "vad beslutade vi?", in_=PRIVATE)
    assert "farten" not in meeting.heard("Sara")


async def test_a_task_with_a_day_is_asked_about(meeting: World) -> None:
    await press(meeting, "Spara", first_card(meeting), Uppdrag_3="Olle ringer skolan till 30 september")
    assert "30 september" in meeting.heard("Sara")
    await meeting.says("Sara", "ja", in_=PRIVATE)
    await meeting.says("Sara", "deadlines", in_=PRIVATE)
    assert "skolan" in meeting.heard("Sara")


async def test_the_card_is_for_leaders(meeting: World) -> None:
    await meeting.says("Nils", "sekreterarkortet")
    assert "ordförande" in meeting.heard()
    answer = await meeting.presses("Nils", "Spara", first_card(meeting), in_=private_chat("Nils"))
    assert "ordförande" in words(answer)


async def test_a_page_full_of_words_fits_in_a_card(meeting: World) -> None:
    card = first_card(meeting)
    long = "Vi går över ån på våren. " * 80
    labels = [label.replace(" ", "_") for label in fields(card)]
    again = await press(meeting, "Spara", card, **dict.fromkeys(labels, long[:1990]) | {"Uppdrag_1": "?!"})
    assert "Inget på sidan är sparat än" in words(again)
    assert len(msgspec.json.encode(again)) < MAX_BYTES
