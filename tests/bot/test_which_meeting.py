"""A text that names a planned meeting by its day is for that meeting, and no other."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, private_chat


async def begin(world: World) -> None:
    await world.arrive()
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    await world.plan("11 september kl 13-15")
    await world.says("Karin", "lägg till Augustipunkten")


@pytest.fixture
async def two(prepared: Prepared) -> World:
    """Meetings on 28 August and 11 September; each agenda has an item of its own."""
    return await prepared(begin)


async def agenda(world: World, day: str) -> str:
    await world.says("Karin", f"visa dagordningen för mötet den {day}")
    return str(world.newest_card())


@pytest.mark.parametrize(
    "said",
    [
        "lägg till Budgeten på mötet den 11 september",
        "lägg till Budgeten till 11/9",
        "Till den 11 september vill vi ta upp:\n- Budgeten\n- Lokalerna",
        "Dagordning för 11 september:\nBudgeten\nLokalerna",
    ],
)
async def test_items_go_to_the_meeting_that_is_named(two: World, said: str) -> None:
    await two.says("Karin", said)
    assert "Budgeten" in await agenda(two, "11 september")
    assert "Budgeten" not in await agenda(two, "28 augusti")


@pytest.mark.parametrize(
    "said", ["ta bort punkt 1 från mötet den 11 september", "stryk lokalfrågan på mötet den 11 september"]
)
async def test_what_is_changed_is_of_the_meeting_that_is_named(two: World, said: str) -> None:
    await two.says("Karin", "lägg till Lokalfrågan på mötet den 11 september")
    await two.says("Karin", said)
    assert "Lokalfrågan" not in await agenda(two, "11 september")
    assert "Augustipunkten" in await agenda(two, "28 augusti")


async def test_who_comes_is_told_of_the_meeting_that_is_named(two: World) -> None:
    await two.says("Karin", "vilka kommer den 11 september?")
    assert "11 september 2025 13.00–15.00" in two.heard()


@pytest.mark.parametrize(
    "said", ["lägg till Budgeten på mötet den 18 september", "visa dagordningen för den 18 september"]
)
async def test_a_day_without_a_meeting_is_told_and_changes_nothing(two: World, said: str) -> None:
    await two.says("Karin", said)
    assert "Jag vet inte av något möte torsdag 18 september" in two.heard()
    assert "Budgeten" not in await agenda(two, "28 augusti")


async def test_a_day_within_a_title_stays_in_the_title(two: World) -> None:
    await two.says("Karin", "lägg till Studiedag 11 september (Karin)")
    assert "Studiedag 11 september" in await agenda(two, "28 augusti")


async def test_a_reading_that_is_asked_about_is_for_the_meeting_that_is_named(two: World) -> None:
    await two.says("Karin", "ska vi kanske ta upp Budgeten på mötet den 11 september?")
    assert "Budgeten på mötet den 11 september" in two.heard()
    await two.says("Karin", "1")
    assert "Budgeten" in await agenda(two, "11 september")


async def test_a_yes_in_private_is_for_the_meeting_that_was_named(two: World) -> None:
    await two.says("Karin", "lägg till Budgeten på mötet den 11 september", in_=private_chat("Karin"))
    await two.presses("Karin", "Lägg på dagordningen – syns för alla med ditt namn", in_=private_chat("Karin"))
    assert "Budgeten" in await agenda(two, "11 september")


async def test_a_meeting_that_is_named_by_its_month_is_meant(two: World) -> None:
    await two.says("Karin", "lägg till Lokalfrågan på septembermötet")
    await two.says("Karin", "ta bort 1 på mötet i september")
    assert "Lokalfrågan" not in await agenda(two, "11 september")
    assert "Augustipunkten" in await agenda(two, "28 augusti")


async def test_a_month_without_a_meeting_is_told_and_changes_nothing(two: World) -> None:
    await two.says("Karin", "ta bort 1 på oktobermötet")
    assert "inget planerat möte i oktober" in two.heard()
    assert "Augustipunkten" in await agenda(two, "28 augusti")


async def test_a_question_about_breaks_is_answered(two: World) -> None:
    await two.says("Karin", "när är det fika?")
    assert "Ingen paus står på dagordningen" in two.heard()
    await two.says("Karin", "lägg till Fika (15 min)")
    await two.says("Karin", "när är det fika?")
    assert "Punkt 2: Fika" in two.heard()


@pytest.mark.parametrize(
    "said",
    [
        "Ställ in mötet den 28 augusti, för många är sjuka",
        "vi avbokar mötet den 28 augusti, ingen kan ju komma",
        "cancel the meeting on 3 September, too many are ill",
    ],
)
async def test_a_reading_that_names_the_meeting_itself_is_not_replaced_by_a_less_likely_one(
    two: World, said: str
) -> None:
    await two.says("Karin", said)
    assert "28 au" in two.heard().lower()
    assert "vilka kommer" not in two.heard()
