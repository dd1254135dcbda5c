"""The minutes of the meeting before: linked on the next agenda, and filed in the minutes of the next meeting."""

import pytest

from tests.journeys.minutes import fetched, file_at, read, with_links
from tests.journeys.test_minutes import CHIEFS, begin
from tests.world import World

AGENDA = "lägg till:\n1. Mötet öppnas\n2. Föregående anteckningar\n3. Skolfrukost"


@pytest.fixture
async def over(world: World) -> World:
    await begin(world, CHIEFS)
    await world.says("Sara", "beslut 3: vi fortsätter")
    await world.time_passes(hours=3)
    await world.says("Sara", "mötet är slut")
    return world


async def next_meeting(world: World, agenda: str = AGENDA) -> None:
    await world.plan("25 september kl 9-12")
    await world.says("Karin", agenda)


async def test_the_link_comes_when_the_next_meeting_is_planned_after_the_adoption(over: World) -> None:
    links = with_links(over)
    await over.says("Sara", "fastställ anteckningarna")
    await next_meeting(over)
    await over.says("Karin", "dagordning")
    assert "Minnesanteckningarna från 28 augusti är fastställda" in over.everything()
    assert await file_at(over, links, over.everything(), "minutes-page")


async def test_the_item_is_told_about_the_adoption_without_an_address_too(over: World) -> None:
    await next_meeting(over)
    await over.says("Karin", "dagordning")
    assert "är fastställda" not in over.everything()
    await over.says("Sara", "fastställ anteckningarna")
    assert "Minnesanteckningarna från 28 augusti är fastställda." in over.everything()


@pytest.mark.parametrize(
    ("title", "tick"),
    [
        ("Föregående anteckningar", "punkt 2 klar"),
        ("Föregående protokoll", "punkt 2 är klar"),
        ("Genomgång av förra mötets minnesanteckningar", "punkt 2 klar"),
        ("Anteckningar från föregående möte", "beslut 2: inga synpunkter"),
        ("Previous minutes", "punkt 2 klar"),
    ],
)
async def test_adopted_minutes_are_filed_when_their_item_is_done(over: World, title: str, tick: str) -> None:
    links = with_links(over)
    await over.says("Sara", "fastställ anteckningarna")
    await next_meeting(over, AGENDA.replace("Föregående anteckningar", title))
    await over.time_passes(days=28)
    before = read(await fetched(over, links, "Sara"))
    assert "Minnesanteckningarna från 28 augusti lades till handlingarna." not in before.sections[f"2. {title}"]
    await over.says("Sara", tick)
    await over.time_passes(hours=4)
    await over.says("Sara", "mötet är slut")
    found = read(await fetched(over, links, "Sara"))
    assert "Minnesanteckningarna från 28 augusti lades till handlingarna." in found.sections[f"2. {title}"]
    assert not any("lades till handlingarna" in line for line in found.sections["3. Skolfrukost"])


async def test_minutes_that_nobody_adopted_are_not_filed(over: World) -> None:
    links = with_links(over)
    await next_meeting(over)
    await over.time_passes(days=28)
    await over.says("Sara", "punkt 2 klar")
    found = read(await fetched(over, links, "Sara"))
    assert found.sections["2. Föregående anteckningar"] == []


@pytest.mark.parametrize(
    "said",
    [
        "lägg föregående anteckningar till handlingarna",
        "föregående protokoll läggs till handlingarna",
        "anteckningarna godkänns och läggs till handlingarna",
        "fastställ anteckningarna och lägg dem till handlingarna",
        "lägg minnesanteckningarna till handlingarna",
        "file the minutes",
    ],
)
@pytest.mark.parametrize("adopted", [False, True])
async def test_a_meeting_adopts_and_files_the_minutes_of_the_meeting_before(
    over: World, said: str, *, adopted: bool
) -> None:
    if adopted:
        await over.says("Sara", "fastställ anteckningarna")
    await next_meeting(over)
    await over.time_passes(days=27, hours=22)
    await over.says("Sara", said)
    assert "Minnesanteckningarna från 28 augusti lades till handlingarna." in over.heard() or (
        "The minutes of 28 August were filed." in over.heard()
    )
    assert ("fastställda och ändras inte mer" in over.heard()) is not adopted or said.startswith("file")
    await over.says("Karin", "dagordning")
    assert "Minnesanteckningarna från 28 augusti lades till handlingarna." in over.everything()


async def test_during_a_meeting_the_minutes_of_the_one_before_are_adopted(over: World) -> None:
    await next_meeting(over)
    await over.time_passes(days=27, hours=22)
    await over.says("Sara", "fastställ anteckningarna")
    assert "28 augusti" in over.heard()
    assert "fastställda och ändras inte mer" in over.heard()
