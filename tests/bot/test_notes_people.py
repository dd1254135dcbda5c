"""Several people who are named for one task in notes: all of them get it, or the unknown name is asked about."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from dialogs.identities import plain
from storage.database.tables.deadlines import assignment
from storage.database.tables.people import person
from tests.cards import elements
from tests.snapshots import Prepared
from tests.world import World, words

STOCKHOLM = ZoneInfo("Europe/Stockholm")


async def begin(world: World) -> None:
    await world.time_is(datetime(2025, 5, 23, 12, tzinfo=STOCKHOLM))
    await world.arrive("Karin", "Olle", "Sara", "Nils")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 23 May 2025 at noon."""
    return await prepared(begin)


async def owners(world: World) -> list[str]:
    """The first names of everybody who has a deadline; "" for the group."""
    async with world.db.read() as tx:
        names = {row.id: row.name for row in await tx.execute(select(person.c.id, person.c.name))}
        held = (await tx.execute(select(assignment.c.person_id))).scalars().all()
    return sorted(names[each].split()[0] if each else "" for each in held)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Karin, Olle och Sara tar fram ett förslag till 12 juni.", ["Karin", "Olle", "Sara"]),
        ("Nils, Sara, Karin samt Olle skriver rapporten senast den 13 juni.", ["Karin", "Nils", "Olle", "Sara"]),
        ("Olle Berg och Sara Lind ska lämna synpunkter senast 20 juni.", ["Olle", "Sara"]),
        ("Det bestämdes att Nils och Olle ska ta fram en plan till den 12 juni.", ["Nils", "Olle"]),
        ("Uppdrogs åt Sara och Nils att kontakta regionen senast 12 juni.", ["Nils", "Sara"]),
        ("Uppdras åt Olle att kontakta regionen senast 12 juni.", ["Olle"]),
        ("Förslaget skrivs av Olle, Sara och Nils senast 12 juni.", ["Nils", "Olle", "Sara"]),
        ("Skicka in statistiken senast 12 juni (Olle, Sara och Nils)", ["Nils", "Olle", "Sara"]),
        ("Sara + Olle: boka lokal senast 12 juni", ["Olle", "Sara"]),
        ("Ansvariga: Karin, Olle och Sara. Klart: 12 juni", ["Karin", "Olle", "Sara"]),
        ("Senast 12 juni ska Olle, Nils och Sara lämna in sina svar.", ["Nils", "Olle", "Sara"]),
        ("Olle ansvarar tillsammans med Sara för rapporten, klar senast 12 juni.", ["Olle", "Sara"]),
        ("Ordföranden och Nils skriver remissvaret senast 12 juni.", ["Karin", "Nils"]),
        ("Olle, Sara and Nils will prepare a proposal by 12 June.", ["Nils", "Olle", "Sara"]),
    ],
)
async def test_everybody_in_a_list_of_people_gets_the_deadline(
    world: World, sentence: str, expected: list[str]
) -> None:
    await world.says("Karin", f"anteckningar:\n{sentence}\n")
    await world.says("Karin", "spara alla")
    assert await owners(world) == expected


async def test_the_unknown_of_several_names_is_asked_about_and_the_others_are_kept(world: World) -> None:
    await world.says("Karin", "anteckningar:\nOlle och Bertil skickar enkäten senast 30 juni.\n")
    assert "Olle Berg, Bertil?" in words(world.newest_card())
    await world.says("Karin", "spara alla")
    assert await owners(world) == []
    page = (await world.presses("Karin", "Gå igenom")).card  # type: ignore[union-attr]
    choice = next(each for _, each in elements(page) if each.get("id") == "whom1")
    sara = next(each["value"] for each in choice["choices"] if each["title"] == "Sara Lind")
    await world.presses("Karin", "Spara ibockade", page, tick1="true", whom1=sara)
    assert await owners(world) == ["Olle", "Sara"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("1 gäller Olle och Sara", ["Olle", "Sara"]),
        ("1 gäller Olle, Sara och Nils", ["Nils", "Olle", "Sara"]),
        ("1 är för Olle & Nils", ["Nils", "Olle"]),
        ("1 gäller jag och Olle", ["Karin", "Olle"]),
        ("1 is for Olle and Sara", ["Olle", "Sara"]),
        ("1 gäller Nils/Sara", ["Nils", "Sara"]),
        ("1 gäller alla", [""]),
    ],
)
async def test_several_people_are_set_by_text(world: World, said: str, expected: list[str]) -> None:
    await world.says("Karin", "anteckningar:\nBertil skickar enkäten senast 30 juni.\n")
    await world.says("Karin", said)
    await world.says("Karin", "spara alla")
    assert await owners(world) == expected


@pytest.mark.parametrize(
    "said", ["1 gäller Olle och Bosse", "1 gäller Bosse och Olle", "1 gäller Olle, Sara och Bosse"]
)
async def test_an_unknown_name_among_several_changes_nothing(world: World, said: str) -> None:
    await world.says("Karin", "anteckningar:\nSara skickar enkäten senast 30 juni.\n")
    await world.says("Karin", said)
    assert "Bosse" in plain(world.heard())
    await world.says("Karin", "spara alla")
    assert await owners(world) == ["Sara"]
