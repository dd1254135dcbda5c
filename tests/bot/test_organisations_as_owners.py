"""A task for several organisations goes to the members of each, and an unknown organisation is asked about."""

import pytest

from tests.bot.test_deadlines import local, rows
from tests.snapshots import Prepared
from tests.world import World, words


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle", "Sara", "Nils")
    await world.led_by("Karin")
    for who, home in (("Olle", "Askersunds kommun"), ("Sara", "Hallsbergs kommun"), ("Nils", "Region Värmland")):
        await world.says("Karin", f"{who} är från {home}")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """Karin leads. Olle, Sara and Nils have an organisation each."""
    return await prepared(begin)


BOTH = [
    "Askersunds kommun och Hallsbergs kommun skickar in underlaget senast 12 juni",
    "Askersund och Hallsberg lämnar sina siffror senast 12 juni",
    "påminn Askersunds kommun och Hallsbergs kommun om underlaget senast 12 juni",
    "påminn Hallsbergs kommun, Askersunds kommun om underlaget senast 12 juni",
    "underlaget skickas in av Askersunds kommun och Hallsbergs kommun senast 12 juni",
    "Askersunds kommun samt Hallsbergs kommun ska svara på enkäten till 12 juni",
    "Hallsbergs kommun & Askersunds kommun rapporterar senast 12 juni",
    "underlaget (Askersunds kommun, Hallsbergs kommun) senast 12 juni",
    "Askersunds kommun, Hallsbergs kommun: skicka underlaget senast 12 juni",
    "anteckningar:\nAskersunds kommun och Hallsbergs kommun skickar in underlaget senast 12 juni.",
    "anteckningar:\nUnderlaget lämnas in av Askersunds kommun och Hallsbergs kommun till 12 juni.",
]


async def save(world: World) -> str:
    asked = world.heard()
    titles = [each["title"] for each in world.newest_card().get("actions", [])]
    await world.presses("Karin", next(each for each in titles if each.startswith(("Ja", "Spara"))))
    return asked


@pytest.mark.parametrize("said", BOTH)
async def test_each_of_a_pair_of_organisations_is_reminded_and_nobody_else(world: World, said: str) -> None:
    await world.says("Karin", said)
    asked = await save(world)
    assert "Askersunds kommun" in asked
    assert "Hallsbergs kommun" in asked
    await world.time_is(local(6, 12, 9, 1))
    for who in ("Olle", "Sara"):
        assert "D1" in world.heard(who), who
    for who in ("Nils", "Karin"):
        assert "12 juni" not in world.heard(who), who


@pytest.mark.parametrize(
    "said",
    [
        "Askersunds kommun, Hallsbergs kommun och Region Värmland skickar in underlaget senast 12 juni",
        "Askersund, Hallsberg och Region Värmland ska lämna sina siffror senast 12 juni",
        "påminn Region Värmland, Askersunds kommun och Sara om underlaget senast 12 juni",
        "underlaget skickas av Olle, Hallsbergs kommun samt Region Värmland till 12 juni",
        "Region Värmland, Hallsbergs kommun och Askersunds kommun rapporterar senast 12 juni",
    ],
)
async def test_all_of_three_are_reminded(world: World, said: str) -> None:
    await world.says("Karin", said)
    await save(world)
    await world.time_is(local(6, 12, 9, 1))
    for who in ("Olle", "Sara", "Nils"):
        assert "D1" in world.heard(who), who


@pytest.mark.parametrize(
    "said",
    [
        "Askersunds kommun och Laxå kommun skickar in underlaget senast 12 juni",
        "påminn Laxå kommun och Askersunds kommun om underlaget senast 12 juni",
        "underlaget lämnas in av Askersunds kommun och Laxå kommun till 12 juni",
        "Laxå kommun skickar in underlaget senast 12 juni",
        "Askersunds kommun, Hallsbergs kommun och Laxå kommun rapporterar senast 12 juni",
    ],
)
async def test_an_organisation_that_nobody_is_from_is_asked_about(world: World, said: str) -> None:
    await world.says("Karin", said)
    assert "Laxå kommun" in world.heard()
    assert "Vem" in world.heard() or "vem" in world.heard()
    assert await rows(world) == []


async def test_the_owner_of_a_passive_sentence_is_reminded(world: World) -> None:
    await world.says("Karin", "protokollet skrivs av Olle till 12 juni")
    assert "Gäller Olle Berg" in world.heard()
    card = await world.presses("Karin", "Ja, påminn")
    assert "D1 Protokollet skrivs" in words(card)


async def test_notes_are_not_saved_while_one_organisation_of_a_pair_is_unknown(world: World) -> None:
    await world.says("Karin", "anteckningar:\nAskersunds kommun och Laxå kommun lämnar siffror senast 12 juni.")
    assert "Askersunds kommun, Laxå kommun?" in world.heard()
    await world.says("Karin", "spara alla")
    assert await rows(world) == []
