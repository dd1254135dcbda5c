"""What the minutes do not take: each has its clear answer, and nothing is changed."""

import pytest

from tests.journeys.minutes import fetched, with_links
from tests.journeys.test_minutes import CHIEFS, begin
from tests.world import World, private_chat


@pytest.fixture
async def meeting(world: World) -> World:
    await begin(world, CHIEFS)
    return world


@pytest.mark.parametrize(
    ("carries", "decides"),
    [
        ("punkt 5 flyttas till nästa möte", "beslut 5: vi börjar i höst"),
        ("bordlägg punkt 3", "beslut 3: vi fortsätter"),
        ("punkt 4 flyttas till nästa möte", "vi beslutade på punkt 4 att ha lunch"),
        ("skjut upp punkt 5 till nästa möte", "beslut punkt 5: ja"),
        ("punkt 3 flyttas till nästa möte", "decision 3: we go on"),
    ],
)
async def test_a_decision_on_an_item_that_moved_is_refused(meeting: World, carries: str, decides: str) -> None:
    await meeting.says("Karin", carries)
    await meeting.says("Karin", decides)
    assert "flyttad till nästa möte" in meeting.heard() or "has moved to the next meeting" in meeting.heard()
    assert "Inget sparades" in meeting.heard() or "Nothing was saved" in meeting.heard()
    await meeting.says("Karin", "beslut")
    assert "Inga beslut" in meeting.heard() or "inga beslut" in meeting.heard()


async def test_an_item_that_was_dealt_with_after_all_takes_its_decision(meeting: World) -> None:
    await meeting.says("Karin", "punkt 5 flyttas till nästa möte")
    await meeting.says("Karin", "uppdrag 5: Olle frågar skolan")
    assert "Uppdrag 5" in meeting.heard()
    await meeting.says("Karin", "punkt 5 är klar")
    await meeting.says("Karin", "beslut 5: vi börjar i höst")
    assert "Beslut 5 på ”Skolfrukost”: vi börjar i höst" in meeting.heard()


@pytest.mark.parametrize(
    "said",
    [
        "anteckningar",
        "skicka ut anteckningarna",
        "fastställ anteckningarna",
        "beslut 1: vi kör",
        "anteckning 1: alla är glada",
        "uppdrag 1: Olle ringer",
    ],
)
async def test_a_cancelled_meeting_has_no_minutes(world: World, said: str) -> None:
    await world.led_by("Karin", "Sara")
    await world.plan("28 augusti kl 9-12")
    await world.says("Karin", "lägg till Skolfrukost")
    await world.says("Karin", "mötet är inställt")
    await world.time_passes(days=4)
    await world.says("Sara", said)
    assert "28 augusti" in world.heard()
    assert "ställdes in" in world.heard() or "inställt" in world.heard()


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("beslut: vi kör", "beslutet ”vi kör”"),
        ("uppdrag: Olle ringer skolan", "uppdraget ”Olle ringer skolan”"),
        ("anteckning: alla är glada", "anteckningen ”Alla är glada”"),
        ("notera att alla är glada", "anteckningen"),
        ("vi enades om att ha lunch", "beslutet"),
    ],
)
async def test_without_a_number_and_nothing_under_way_the_item_is_asked_for(
    meeting: World, said: str, word: str
) -> None:
    await meeting.says("Sara", said)
    assert "Vilken punkt gäller" in meeting.heard()
    assert word in meeting.heard()
    await meeting.says("Sara", "beslut")
    assert "vi kör" not in meeting.heard()


@pytest.mark.parametrize(
    "said",
    [
        "ändra beslut 3: vi slutar",
        "ta bort beslut 3",
        "flytta beslut 3 till punkt 4",
        "anteckning 3: mer att säga",
        "beslut 4: vi ses",
        "Olle var inte med",
        "Frånvarande: Olle",
    ],
)
async def test_a_change_after_the_adoption_is_told_to_need_a_new_version(meeting: World, said: str) -> None:
    links = with_links(meeting)
    await meeting.says("Sara", "beslut 3: vi fortsätter")
    await meeting.time_passes(hours=3)
    await meeting.says("Sara", "mötet är slut")
    await meeting.says("Sara", "fastställ anteckningarna")
    before = await fetched(meeting, links, "Sara", kind="minutes-page")
    await meeting.says("Sara", said)
    assert "redan fastställda och står kvar som de var" in meeting.heard()
    assert await fetched(meeting, links, "Sara", kind="minutes-page") == before


async def test_before_the_adoption_nothing_is_said_of_it(meeting: World) -> None:
    await meeting.says("Sara", "beslut 3: vi fortsätter", in_=private_chat("Sara"))
    assert "fastställda" not in meeting.heard("Sara")
