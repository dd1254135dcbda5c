"""Items, decisions and wishes as a group sees them: nothing is guessed, replaced or lost without a word."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, private_chat, words


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till:\n1. Hamnen (Sara, 20 min)\n2. Bryggan (beslut)\n3. Båten")


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(begin)


async def test_a_new_length_leaves_the_title(group: World) -> None:
    await group.says("Karin", "ändra 1: 30 min")
    assert "Punkt 1 är nu: Hamnen (Sara · 30 min)" in group.heard()


async def test_a_new_title_leaves_owner_and_length_and_tells_the_old_title(group: World) -> None:
    await group.says("Karin", "ändra 1: Hamnen 2026")
    assert "Hamnen 2026 (Sara · 20 min)" in group.heard()
    assert "”Hamnen”" in group.heard()


async def test_an_unclear_change_is_asked_about_and_the_button_does_it(group: World) -> None:
    await group.says("Karin", "ändra 3 Kerstin")
    assert "Vad menar du" in group.heard()
    await group.presses("Karin", "Ansvarig: Kerstin")
    assert "Punkt 3 är nu: Båten (Kerstin)" in group.heard()


async def test_a_decision_is_added_and_the_earlier_decision_stands(group: World) -> None:
    await group.says("Karin", "beslut 2: vi lagar bryggan")
    await group.says("Karin", "punkt 2: vi beslutade att måla den röd")
    assert "Beslut 2.2" in group.heard()
    assert "2.1 vi lagar bryggan" in group.heard()
    await group.says("Karin", "ändra beslut 2.1: vi bygger en ny")
    assert "Tidigare: vi lagar bryggan" in group.heard()
    await group.says("Karin", "dagordning")
    assert "vi bygger en ny" in group.heard()
    assert "att måla den röd" in group.heard()


@pytest.mark.parametrize(
    "second",
    [
        "beslut 2: vi målar den röd",
        "punkt 2 beslut: vi målar den röd",
        "punkt 2: vi beslutade att måla den röd",
        "vi beslutade på punkt 2 att måla den röd",
        "beslut på punkt 2:\nvi målar den röd\noch grön",
        "item 2 decision: we paint it röd",
    ],
)
async def test_a_second_decision_is_beside_the_first_however_it_is_written(group: World, second: str) -> None:
    await group.says("Karin", "beslut 2: vi lagar bryggan")
    await group.says("Karin", second)
    await group.says("Karin", "dagordning")
    assert "vi lagar bryggan" in group.heard()
    assert "röd" in group.heard()


async def test_a_decision_without_a_number_is_asked_about(group: World) -> None:
    await group.says("Karin", "vi beslutade att laga bryggan")
    assert "Vilken punkt gäller beslutet ”" in group.heard()
    await group.presses("Karin", "2. Bryggan")
    assert "Beslut 2 på ”Bryggan”: att laga bryggan" in group.heard()


@pytest.mark.parametrize(
    "wish", ["flytta 3 till 1", "ta bort punkt 2", "ändra 1: 45 min", "paus efter 1", "beslut 2: vi lagar den"]
)
async def test_a_members_wish_is_offered_to_the_chair_with_a_button(group: World, wish: str) -> None:
    await group.says("Nils", wish)
    assert "jag har frågat Karin Ek" in group.heard()
    assert "Nils Forsberg" in group.heard(in_=private_chat("Karin"))
    answer = await group.presses("Karin", "Gör det", in_=private_chat("Karin"))
    assert "Nils Forsberg" in words(answer)
    assert "Nu är det gjort" in group.heard(in_=private_chat("Nils"))


async def test_a_wish_about_numbers_that_mean_other_items_now_changes_nothing(group: World) -> None:
    await group.says("Nils", "ta bort punkt 2")
    await group.says("Karin", "flytta 3 till 1")
    answer = await group.presses("Karin", "Gör det", in_=private_chat("Karin"))
    assert "Inget ändrades" in words(answer)
    await group.says("Karin", "dagordning")
    assert "Bryggan" in group.heard()


async def test_a_wish_that_is_refused_is_told(group: World) -> None:
    await group.says("Nils", "flytta 3 till 1")
    await group.presses("Karin", "Nej", in_=private_chat("Karin"))
    assert "Det blev nej" in group.heard(in_=private_chat("Nils"))


async def test_a_second_request_after_an_item_is_obeyed_too(group: World) -> None:
    await group.says("Karin", "lägg till Studiedagen (Sara, 20 min). Och flytta 2 till 1. Tack!")
    assert "Studiedagen (Sara · 20 min)" in group.everything()
    assert "”Bryggan” är nu punkt 1" in group.heard()


async def test_a_sentence_after_an_item_is_named_and_is_no_title(group: World) -> None:
    await group.says("Karin", "lägg till Studiedagen (Sara, 20 min). Skicka blommor till henne.")
    assert "Det här kan jag inte än: ”Skicka blommor till henne”" in group.heard()
    await group.says("Karin", "ja")
    assert "Studiedagen (Sara · 20 min)" in group.heard()


async def test_a_title_that_is_too_long_refuses_nothing(group: World) -> None:
    await group.says("Karin", "lägg till:\n1. Sjön\n2. " + "mycket att säga om ön " * 15 + "\n3. Stranden")
    assert "kortade den" in group.heard()
    await group.says("Karin", "dagordning")
    assert "Stranden" in group.heard()


REVISED = "1. Hamnen\n2. Bryggan (45 min)\n3. Stranden (Olle)"


@pytest.mark.parametrize(
    "head",
    ["Byt ut dagordningen mot denna:", "ny dagordning:", "här kommer dagordningen:", "lägg till:", "dagordning:"],
)
async def test_a_revised_agenda_is_asked_about_and_replaces_after_a_yes(group: World, head: str) -> None:
    await group.says("Karin", f"{head}\n{REVISED}")
    assert "Nytt: ”Stranden”" in group.heard()
    assert "Tas bort om du ersätter: ”Båten”" in group.heard()
    await group.presses("Karin", "Ersätt")
    await group.says("Karin", "dagordning")
    shown = group.heard()
    assert all(title in shown for title in ("Hamnen", "Bryggan", "Stranden"))
    assert "Båten" not in shown
    assert "Sara\n20 min" in shown, "an owner that only the old agenda names is kept"
    assert "här kommer" not in shown


async def test_a_revised_agenda_is_added_or_left_when_the_writer_says_so(group: World) -> None:
    await group.says("Karin", f"ny dagordning:\n{REVISED}")
    await group.presses("Karin", "Avbryt")
    await group.says("Karin", "dagordning")
    assert "Stranden" not in group.heard()
    await group.says("Karin", f"ny dagordning:\n{REVISED}")
    await group.presses("Karin", "Lägg till")
    await group.says("Karin", "dagordning")
    assert "Stranden" in group.heard()
    assert "Båten" in group.heard()


async def test_the_number_of_a_suggested_item_never_changes_and_is_never_given_again(group: World) -> None:
    await group.says("Karin", "vi ses var sjätte torsdag kl 9-12 i Örebro")
    await group.presses("Karin", "Ja, det stämmer")
    await group.says("Karin", "ordföranden godkänner punkter")
    for title in ("Sjön", "Stranden", "Fyren"):
        await group.says("Nils", f"lägg till {title}")
    await group.says("Karin", "godkänn F1")
    assert "Sjön" in group.heard()
    await group.says("Karin", "avböj F3, vi tar det i höst")
    assert "”vi tar det i höst”" in group.heard(in_=private_chat("Nils"))
    await group.says("Nils", "lägg till Viken")
    await group.says("Karin", "dagordning")
    assert "F2 Stranden" in group.heard()
    assert "F4 Viken" in group.heard()
    await group.says("Karin", "avböj F2")
    assert "Stranden" in group.heard()


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (["godkänn F1"], ["F2 Stranden", "F3 Fyren"]),
        (["avböj F2"], ["F1 Sjön", "F3 Fyren"]),
        (["godkänn F3", "avböj F1"], ["F2 Stranden"]),
        (["avböj F1", "avböj F1"], ["F2 Stranden", "F3 Fyren"]),
        (["godkänn F2", "ångra"], ["F1 Sjön", "F2 Stranden", "F3 Fyren"]),
        (["avböj F3, vi väntar", "godkänn F2"], ["F1 Sjön"]),
    ],
)
async def test_the_other_suggested_items_keep_their_numbers_after_any_answers(
    group: World, said: list[str], left: list[str]
) -> None:
    await group.says("Karin", "vi ses var sjätte torsdag kl 9-12 i Örebro")
    await group.presses("Karin", "Ja, det stämmer")
    await group.says("Karin", "ordföranden godkänner punkter")
    for title in ("Sjön", "Stranden", "Fyren"):
        await group.says("Nils", f"lägg till {title}")
    for answer in said:
        await group.says("Karin", answer)
    await group.says("Karin", "dagordning")
    shown = group.heard()
    suggested = [each for each in ("F1 Sjön", "F2 Stranden", "F3 Fyren") if each in shown]
    assert suggested == left
