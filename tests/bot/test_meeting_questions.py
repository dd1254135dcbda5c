"""Questions about meetings and their agendas are answered with what is planned, and change nothing."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, group_chat, private_chat

ME = private_chat("Karin")


async def begin(world: World) -> None:
    """A meeting on 28 August at 9–12 in Örebro, with three items."""
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12 i Örebro")
    await world.says("Karin", "lägg till\nBudgeten (Olle, 20 min)\nEnkäten (Sara, 30 min)\nSkolskjuts (45 min)")


@pytest.fixture
async def planned(prepared: Prepared) -> World:
    return await prepared(begin)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("var är mötet?", "är på plats: Örebro"),
        ("var ses vi?", "är på plats: Örebro"),
        ("är mötet digitalt eller fysiskt?", "är på plats: Örebro"),
        ("hur långt är mötet?", "är 3 timmar långt"),
        ("när börjar mötet den 28 augusti?", "28 augusti 2025 09.00–12.00, Örebro"),
    ],
)
async def test_a_question_about_the_meeting_is_answered(planned: World, asked: str, answered: str) -> None:
    await planned.says("Olle", asked)
    assert answered in planned.heard()


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("where is the meeting?", "is in person: Örebro"),
        ("how long is the meeting?", "is 3 hours long"),
        ("when is item 2?", "at 09.20"),
        ("which meetings do we have this autumn?", "28 August"),
    ],
)
async def test_a_private_question_in_english_is_answered_in_english(planned: World, asked: str, answered: str) -> None:
    await planned.says("Karin", asked, in_=ME)
    assert answered in planned.heard(in_=ME)


async def test_a_meeting_on_teams_is_online(planned: World) -> None:
    await planned.says("Karin", "mötet är på Teams")
    await planned.presses("Karin", "Ja, det stämmer")
    await planned.says("Olle", "är mötet på plats eller på teams?")
    assert "är digitalt" in planned.heard()


async def test_a_meeting_without_a_place_says_how_to_set_it(world: World) -> None:
    await world.arrive()
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "var är mötet?")
    assert "har ingen plats än" in world.heard()


async def test_the_meetings_of_a_season_are_listed(planned: World) -> None:
    for day in ("9 oktober kl 9-12", "20 november kl 9-12"):
        await planned.plan(day)
    await planned.says("Olle", "vilka möten har vi i oktober?")
    assert "9 oktober" in planned.heard()
    assert "20 november" not in planned.heard()
    await planned.says("Olle", "vilka möten har vi i höst?")
    assert all(day in planned.heard() for day in ("28 augusti", "9 oktober", "20 november"))


async def test_a_season_without_meetings_says_so(planned: World) -> None:
    await planned.says("Olle", "vilka möten har vi i januari?")
    assert "Inget möte är planerat mellan 1 januari och 31 januari" in planned.heard()


async def test_a_private_list_has_the_meetings_of_all_ones_groups(planned: World) -> None:
    norr = group_chat("19:norr", "Länsdelsgrupp norr")
    await planned.arrive("Karin", "Olle", place=norr)
    await planned.says("Karin", "nästa möte 3 september kl 13-15 i Falun", in_=norr)
    await planned.presses("Karin", "Ja, det stämmer", in_=norr)
    await planned.says("Karin", "vilka möten har jag framöver?", in_=ME)
    heard = planned.heard(in_=ME)
    assert "Vilken grupp" not in heard
    assert all(each in heard for each in ("28 augusti", "3 september", "Länsdelsgrupp norr", "Falun"))
    await planned.says("Karin", "vilka möten har vi i Länsdelsgrupp norr", in_=ME)
    assert "28 augusti" not in planned.heard(in_=ME)


async def test_a_begun_meeting_is_noted_with_its_first_item(planned: World) -> None:
    await planned.says("Karin", "mötet har börjat")
    assert "inte noterat att det har börjat" in planned.heard()
    await planned.time_is(planned.clock.now.replace(year=2025, month=8, day=28, hour=7, minute=2))
    await planned.says("Karin", "mötet har börjat")
    assert "Mötet började 09.02" in planned.heard()
    assert "Budgeten" in planned.heard()


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("när är punkt 2?", "Enkäten – kl. 09.20 · 30 min · Sara"),
        ("vem tar punkt 1?", "Budgeten – kl. 09.00 · 20 min · Olle"),
        ("hur lång är punkt 3?", "Skolskjuts"),
        ("finns det underlag till punkt 1?", "inget underlag än"),
        ("när är det min tur?", "Budgeten"),
        ("which item am i taking?", "Budgeten"),
    ],
)
async def test_a_question_about_an_item_tells_its_time_owner_and_material(
    planned: World, asked: str, answered: str
) -> None:
    await planned.says("Olle", asked)
    assert answered in planned.heard()


async def test_nobody_is_told_of_a_turn_that_they_do_not_have(planned: World) -> None:
    await planned.says("Karin", "när är det min tur?")
    assert "inte som ansvarig för någon punkt" in planned.heard()


@pytest.mark.parametrize(
    "asked", ["hinner vi allt?", "räcker tiden?", "är det fullt?", "finns det plats för en punkt till?"]
)
async def test_the_free_time_of_the_meeting_is_told(planned: World, asked: str) -> None:
    await planned.says("Olle", asked)
    assert "95 av mötets 180 minuter" in planned.heard()
    assert "85 minuter kvar" in planned.heard()


async def test_the_item_of_the_moment_follows_the_plan_and_the_ticks(planned: World) -> None:
    await planned.says("Olle", "vilken punkt är vi på?")
    assert "Budgeten" in planned.heard()
    await planned.time_is(planned.clock.now.replace(year=2025, month=8, day=28, hour=7, minute=30))
    await planned.says("Olle", "vilken punkt är vi på?")
    assert "Enkäten" in planned.heard()


@pytest.mark.parametrize(
    "called_off",
    [
        "Ställ in mötet 28 augusti, för många är sjuka",
        "Mötet är inställt, Olle och Sara är sjuka",
        "avboka mötet, alla är borta",
    ],
)
async def test_the_reason_of_a_cancelled_meeting_is_no_absence(planned: World, called_off: str) -> None:
    await planned.says("Karin", called_off)
    heard = planned.heard()
    assert "inte i gruppen" not in heard
    assert "Jag hittar ingen" not in heard
