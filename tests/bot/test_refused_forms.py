"""A form that is refused comes back with all that was typed in it."""

import ast
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import dialogs
from bot.events import ShowCard
from dialogs.message import Card
from dialogs.refused_cards import TYPED, refused, typed_in
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import World, private_chat, words

OLLE = private_chat("Olle")
LINES = "Raden om båten\nRaden om bryggan"


async def begin(world: World) -> None:
    await world.arrive("Karin", "Olle", "Sara", "Nils", "Eva")
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till:\n1. Inledning\n2. Laget runt\n3. Båten (Olle)")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A meeting with three items, and a group of five."""
    return await prepared(begin)


def form_of(answer: Any) -> Card:
    return answer.card  # type: ignore[no-any-return]


async def edit_form(world: World) -> Card:
    chosen = form_of(await world.presses("Karin", "Ändra punkt"))
    item = next(each for each in chosen["body"] if each.get("id") == "item")
    return form_of(await world.presses("Karin", "Ändra den", chosen, item=item["choices"][-1]["value"]))


async def test_the_edit_form_of_a_cancelled_meeting_gives_its_text_back(world: World) -> None:
    await world.says("Karin", "dagordning")
    form = await edit_form(world)
    await world.says("Karin", "ställ in mötet")
    answer = await world.presses("Karin", "Spara", form, title="Båten i hamnen", purpose="beslut om färgen", minutes=20)
    assert isinstance(answer, ShowCard)
    assert "Båten i hamnen" in words(answer)
    assert "beslut om färgen" in words(answer)


async def test_the_edit_form_with_minutes_that_are_no_number_gives_its_text_back(world: World) -> None:
    await world.says("Karin", "dagordning")
    form = await edit_form(world)
    answer = await world.presses("Karin", "Spara", form, title="Båten i hamnen", minutes="tjugo komma fem")
    assert "Båten i hamnen" in words(answer)


async def test_an_answer_to_a_round_that_has_closed_is_given_back_and_kept_nowhere(world: World) -> None:
    await world.says("Karin", "mötet är slut")
    form = form_of(await world.presses("Olle", "Svara", in_=world.here))
    await world.says("Karin", "stäng rundan")
    answer = await world.presses("Olle", "Skicka", form, driv="Vi talade om bryggan", hinder="Det var kallt")
    assert "Vi talade om bryggan" in words(answer)
    assert "Det var kallt" in words(answer)


async def test_a_changed_deadline_on_a_day_that_has_passed_gives_its_text_back(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 september")
    form = form_of(await world.presses("Karin", "Ändra"))
    answer = await world.presses("Karin", "Visa hur det blir", form, what="Rapporten om bryggan", day="2024-01-01")
    assert "Rapporten om bryggan" in words(answer)


async def test_more_time_until_a_day_that_has_passed_gives_the_reason_back(world: World) -> None:
    await world.says("Karin", "påminn Olle om rapporten senast 30 september")
    await world.presses("Karin", "Ja, påminn")
    await world.time_is(datetime(2025, 9, 30, 7, 1, tzinfo=UTC))
    form = form_of(await world.presses("Olle", "Be om mer tid", in_=private_chat("Olle")))
    answer = await world.presses("Olle", "Fråga", form, day="2025-09-01", reason="Bryggan är inte klar", in_=OLLE)
    assert "Bryggan är inte klar" in words(answer)


@pytest.mark.parametrize(
    ("data", "typed"),
    [
        ({"action": "x", "meeting": "m1", "title": "Båten", "minutes": "20"}, ["Båten"]),
        ({"driv": LINES, "hinder": "  "}, [LINES]),
        ({"w1": "svar ett", "w2": "svar två"}, ["svar ett", "svar två"]),
        ({"reason": "hinner inte", "day": "2025-06-12"}, ["hinner inte"]),
        ({"proposal": "abc", "choice": "driv"}, []),
        ({"what": "Rapporten", "whom": "p1"}, ["Rapporten"]),
        ({"told": "Ny lokal"}, ["Ny lokal"]),
    ],
)
def test_what_was_typed_is_told_from_what_the_card_holds(data: dict[str, Any], typed: list[str]) -> None:
    assert typed_in(data) == typed
    card = refused("Det gick inte.", data, "sv")
    assert (card is None) is (not typed)
    for text in typed:
        assert card is not None
        assert text.split("\n")[0] in words(card)


def test_a_card_with_the_longest_texts_fits() -> None:
    card = refused("Det gick inte.", {"driv": "*" * 9000, "hinder": "ö" * 9000, "third": "_" * 9000}, "sv")
    assert card is not None
    assert_valid_card(card)


def test_every_text_field_of_every_form_is_known() -> None:
    names = set()
    for file in Path(dialogs.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            called = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
            if called == "text_input" and isinstance(first := node.args[0], ast.Constant):  # type: ignore[attr-defined]
                names.add(first.value)
    assert len(names) > 8
    assert names <= TYPED


async def test_the_second_of_two_presses_does_not_say_that_the_text_is_not_saved(world: World) -> None:
    await world.says("Karin", "påminn om rapporten senast 30 september")
    form = form_of(await world.presses("Karin", "Ändra"))
    await world.presses("Karin", "Nej", form, what="Rapporten")
    answer = await world.presses("Karin", "Visa hur det blir", form, what="Rapporten", day="2025-10-01")
    assert words(answer) == "Den frågan är redan besvarad."
