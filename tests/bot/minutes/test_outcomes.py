"""What a group writes down during a meeting: kept on its item, asked about where unclear, changed and undone."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, private_chat, words


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till:\n1. Hamnen (Sara, 20 min)\n2. Bryggan (beslut)\n3. Båten")


@pytest.fixture
async def group(prepared: Prepared) -> World:
    return await prepared(begin)


async def test_a_task_stands_on_its_item_and_its_day_becomes_a_deadline_after_one_question(group: World) -> None:
    await group.says("Karin", "uppdrag 2: Olle tar fram ett förslag till 1 september")
    said = group.everything()
    assert "Uppdrag 2 på ”Bryggan”: Olle tar fram ett förslag till 1 september" in said
    assert "Ansvarig: Olle Berg. Klart senast 1 september." in said
    await group.presses("Karin", "Ja, påminn")
    await group.says("Karin", "deadlines")
    assert "Tar fram ett förslag" in group.heard()
    await group.says("Karin", "dagordning")
    assert "**Uppdrag:** Olle tar fram ett förslag till 1 september" in group.heard()


@pytest.mark.parametrize(
    "said",
    ["uppdrag: Nils målar bryggan till 1 september", "uppdrag till Nils: mål bryggan, klart 1 september",
     "task: Nils paints the jetty by 1 September", "uppdrag: Nils köper färg till nästa möte"],
)  # fmt: skip
async def test_a_task_without_an_item_to_stand_under_is_asked_about_as_a_deadline(group: World, said: str) -> None:
    for _ in range(3):
        await group.says("Karin", "ta bort 1")
    await group.says("Karin", said)
    assert "Nils Forsberg" in group.heard()
    await group.presses("Karin", "Ja, påminn")
    await group.says("Karin", "deadlines")
    assert "Nils" in group.heard()


async def test_a_task_without_an_item_and_a_day_is_asked_for_its_day(group: World) -> None:
    for _ in range(3):
        await group.says("Karin", "ta bort 1")
    await group.says("Karin", "uppdrag: Nils målar bryggan")
    assert "”uppdrag: Nils målar bryggan senast" in group.heard()


async def test_a_task_without_a_day_is_saved_without_a_question(group: World) -> None:
    await group.says("Nils", "uppdrag 1: jag ringer hamnkontoret")
    assert "Ansvarig: Nils Forsberg." in group.heard()


async def test_what_has_no_number_belongs_to_the_item_that_the_meeting_is_at(group: World) -> None:
    await group.says("Karin", "anteckna: bra stämning")
    assert "Vilken punkt gäller anteckningen ”" in group.heard()
    await group.time_passes(days=3, hours=1)
    await group.says("Karin", "nu punkt 3")
    assert "Nu är ni på punkt 3, ”Båten”" in group.heard()
    await group.says("Olle", "notera att motorn är trasig")
    assert "Anteckning 3 på ”Båten”: Motorn är trasig" in group.heard()
    await group.says("Karin", "vi enades om att sälja båten")
    assert "Beslut 3 på ”Båten”: att sälja båten" in group.heard()


async def test_several_notes_stand_beside_each_other_and_are_changed_moved_and_removed(group: World) -> None:
    await group.says("Karin", "anteckning 1: ett")
    await group.says("Karin", "anteckning 1: två")
    assert "Anteckning 1.2" in group.heard()
    await group.says("Karin", "ändra anteckning 1: tre")
    assert "Vilken menar du?" in group.heard()
    await group.says("Karin", "ändra anteckning 1.2: tre")
    assert "är nu: tre" in group.heard()
    await group.says("Karin", "flytta anteckning 1.2 till punkt 3")
    assert "står nu på punkt 3, ”Båten”" in group.heard()
    await group.says("Karin", "ta bort anteckning 3")
    assert "Så här stod det: tre" in group.heard()
    await group.says("Karin", "ta bort anteckning 3")
    assert "har ingen anteckning än" in group.heard()


@pytest.mark.parametrize(
    "said", ["beslut 2: vi lagar", "uppdrag 2: Olle lagar", "anteckning 2: den är sned", "beslut: vi lagar"]
)
async def test_an_outcome_is_undone_and_those_of_others_stay(group: World, said: str) -> None:
    await group.says("Karin", "anteckning 2: står kvar")
    await group.time_passes(days=3, hours=1)
    await group.says("Sara", "nu punkt 2")
    await group.says("Sara", said)
    await group.says("Nils", "anteckning 2: också kvar")
    await group.says("Sara", "ångra")
    await group.says("Sara", "ändra anteckning 2.2: ännu kvar")
    assert "är nu: ännu kvar" in group.heard()
    await group.says("Sara", "dagordning")
    assert "lagar" not in group.heard()


async def test_a_note_written_in_private_is_not_shown_in_the_group(group: World) -> None:
    await group.says("Sara", "anteckning 2: tonen var hård", in_=private_chat("Sara"))
    assert "visas inte på dagordningen" in group.heard("Sara")
    await group.says("Karin", "dagordning")
    assert "tonen" not in group.everything()


async def test_the_day_after_an_outcome_belongs_to_the_meeting_that_is_over_and_names_it(group: World) -> None:
    await group.plan("25 september kl 9-12")
    await group.time_passes(days=3, hours=5)
    await group.says("Karin", "mötet är slut")
    await group.time_passes(days=1)
    await group.says("Sara", "uppdrag 3: Nils säljer båten", in_=private_chat("Sara"))
    assert "”Båten”" in group.heard("Sara")
    assert "28 augusti" in group.heard("Sara")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("uppdrag 9: Olle ringer", "Det finns ingen punkt 9"),
        ("anteckning 1: " + "x" * 2001, "2\u00a0001 tecken"),
        ("ändra uppdrag 1: Olle ringer", "har inget uppdrag än"),
        ("flytta beslut 2 till punkt 3", "har inget beslut än"),
        ("uppdrag 1.2: Olle ringer", "Vill du ändra något som redan står där?"),
    ],
)
async def test_bad_input_changes_nothing_and_is_answered(group: World, said: str, answer: str) -> None:
    await group.says("Karin", said)
    assert answer in group.heard()


async def test_a_member_may_change_their_own_words_and_asks_for_others(group: World) -> None:
    await group.says("Nils", "anteckning 1: mitt")
    await group.says("Nils", "ändra anteckning 1: mitt eget")
    assert "är nu: mitt eget" in group.heard()
    await group.says("Olle", "ta bort anteckning 1")
    assert "jag har frågat" in group.heard()
    assert words(group.newest_card(private_chat("Karin")))


async def test_english_is_answered_in_english(group: World) -> None:
    await group.says("Sara", "note 1: the pier is old", in_=private_chat("Sara"), locale="en-GB")
    assert "Hamnen" in group.heard("Sara")


async def meeting_is_over(group: World) -> None:
    await group.time_passes(days=3, hours=5)
    await group.says("Karin", "mötet är slut")


async def test_tasks_without_a_day_are_asked_about_once_and_one_with_a_day_becomes_a_deadline(group: World) -> None:
    await group.plan("25 september kl 9-12")
    for task in ("uppdrag 1: Olle ringer hamnen", "uppdrag 2: Nils målar bryggan", "uppdrag 3: sälja båten"):
        await group.says("Karin", task)
    await meeting_is_over(group)
    asked = private_chat("Sara")
    card = group.newest_card_with("Spara dagarna", asked)
    fields = [each["id"] for each in card["body"] if each["type"] == "Input.Text"]
    days = dict(zip(fields, ("nästa möte", "15 september", "ingen dag"), strict=True))
    answer = await group.presses("Sara", "Spara dagarna", card, in_=asked, **days)
    assert "3 uppdrag" in words(answer)
    await group.says("Karin", "deadlines")
    assert "Målar bryggan" in group.heard()
    assert "Ringer hamnen" not in group.heard()
    again = await group.presses("Sara", "Spara dagarna", card, in_=asked, **{fields[0]: "nästa möte"})
    assert "redan" in words(again)


async def test_an_unclear_day_saves_nothing(group: World) -> None:
    await group.says("Karin", "uppdrag 1: Olle ringer hamnen")
    await meeting_is_over(group)
    card = group.newest_card_with("Spara dagarna", private_chat("Sara"))
    field = next(each["id"] for each in card["body"] if each["type"] == "Input.Text")
    for said in ("så fort det går", "3 eller 4 juni", "32 maj"):
        answer = await group.presses("Sara", "Spara dagarna", card, in_=private_chat("Sara"), **{field: said})
        assert "Inget sparades" in words(answer) or "finns inte" in words(answer)


async def test_open_tasks_stand_on_the_next_agenda_until_they_are_done(group: World) -> None:
    await group.says("Karin", "uppdrag 1: Olle ringer hamnen")
    await meeting_is_over(group)
    await group.plan("25 september kl 9-12")
    await group.time_passes(hours=20)
    await group.says("Karin", "dagordning 25 september")
    await group.says("Karin", "dagordning")
    assert "Uppföljning av uppdrag" in group.everything()
    assert "– Olle ringer hamnen (från 28 augusti" in group.everything()


@pytest.mark.parametrize(
    "text",
    [
        "uppdrag: Olle ringer kommunen om hamnen",
        "Olle lovade att måla bryggan",
        "notera att hamnen är stängd",
        "beslut: bryggans räcke byts",
        "task: Olle checks the hamn",
    ],
)
async def test_words_about_another_item_are_not_put_on_the_one_that_the_meeting_is_at(group: World, text: str) -> None:
    await group.time_passes(days=3, hours=1)
    await group.says("Karin", "nu punkt 3")
    await group.says("Karin", text)
    assert "Båten”:" not in group.heard()
    assert any(asked in group.heard() for asked in ("Vilken punkt gäller", "Which item is", "Ska jag göra så här"))
