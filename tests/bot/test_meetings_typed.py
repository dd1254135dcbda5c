"""A meeting that is typed: the card says of its time and place what was said and what was not, and nothing twice."""

import pytest

from tests.snapshots import Prepared
from tests.world import World, private_chat


async def begin(world: World) -> None:
    """A group with Karin in the chair, in May 2025."""
    await world.arrive()
    await world.led_by("Karin")


@pytest.fixture
async def led(prepared: Prepared) -> World:
    return await prepared(begin)


async def asked(world: World, typed: str) -> str:
    await world.says("Karin", typed)
    return world.heard()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("nästa möte e 28 augusti halv tio i mjölby", ("09.30", "mjölby", "Sluttiden")),
        ("nästa möte 28 augusti 13-15 mjölby", ("13.00–15.00", "mjölby")),
        ("nästa möte 28 augusti heldag", ("09.00–16.00", "”heldag”")),
        ("nästa möte 28 augusti på eftermiddagen i Motala", ("13.00–16.00", "Motala", "eftermiddagen")),
        ("nästa möte 28 augusti strax efter lunch", ("förstod inte tiden", "strax efter lunch")),
        ("nästa möte 28 augusti", ("Ingen tid", "09.00–12.00")),
        ("nästa möte 28 augusti klockan nio till tolv, Motala", ("09.00–12.00", "Motala")),
        ("next meeting 28 August at 9, two hours", ("09.00–11.00",)),
        ("Torsdagen den 28 augusti 2025\nKl. 09.00-12.00\nPlats: Rådhuset", ("2025", "09.00–12.00", "Rådhuset")),
    ],
)
async def test_the_question_shows_the_time_and_place_as_typed(led: World, typed: str, shown: tuple[str, ...]) -> None:
    heard = await asked(led, typed)
    for part in shown:
        assert part in heard
    assert "Du skrev ingen tid" not in heard


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("30 augusti", "helg"),
        ("31 augusti", "helg"),
        ("25 december", "Juldagen"),
        ("6 januari", "Trettondedag"),
        ("3 september", ""),
        ("24 december", "Julafton"),
    ],
)
async def test_a_free_day_is_pointed_out(led: World, day: str, why: str) -> None:
    heard = await asked(led, f"nästa möte {day} kl 9-12")
    assert why in heard
    assert ("helg" in heard) == bool(why)


async def test_a_second_meeting_at_the_same_time_is_pointed_out_before_the_yes(led: World) -> None:
    await led.plan("28 augusti kl 9-12 i Motala")
    assert "Det finns redan ett möte den tiden" in await asked(led, "nästa möte 28 augusti kl 10-11 i Mjölby")
    await led.presses("Karin", "Ändra det mötet")
    await led.says("Karin", "när är nästa möte?")
    assert "10.00–11.00, Mjölby" in led.heard()
    await led.says("Karin", "kommande möten")
    assert led.heard().count("28 augusti") <= 1


@pytest.mark.parametrize("when", ["28 augusti kl 9-12", "28 augusti kl 11-13", "28 augusti kl 8-10", "28/8 heldag"])
async def test_any_overlap_is_the_same_time(led: World, when: str) -> None:
    await led.plan("28 augusti kl 9-12")
    assert "redan ett möte" in await asked(led, f"nästa möte {when}")


@pytest.mark.parametrize("when", ["28 augusti kl 13-15", "27 augusti kl 9-12", "28 augusti kl 12-13"])
async def test_another_time_is_not_the_same(led: World, when: str) -> None:
    await led.plan("28 augusti kl 9-12")
    assert "redan ett möte" not in await asked(led, f"nästa möte {when}")


async def test_a_second_one_can_be_planned_all_the_same(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.says("Karin", "nästa möte 28 augusti kl 9-12 i Motala")
    await led.presses("Karin", "Planera ett till")
    assert led.everything().count("Mötet är planerat") == 2


async def test_two_who_plan_the_same_at_once_are_told(led: World) -> None:
    await led.says("Karin", "nästa möte 28 augusti kl 9-12")
    first = led.newest_card()
    await led.says("Karin", "nästa möte 28 augusti kl 9-12")
    await led.presses("Karin", "Ja, det stämmer", first)
    await led.presses("Karin", "Ja, det stämmer")
    assert led.everything().count("Mötet är planerat") == 1


async def test_a_meeting_that_is_moved_onto_another_is_pointed_out(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.plan("3 september kl 9-12")
    assert "redan ett möte den tiden" in await asked(led, "flytta mötet den 28 augusti till 3 september kl 10")


@pytest.mark.parametrize(
    ("typed", "then"),
    [
        ("mötet är i Mjölby", "09.00–12.00, Mjölby"),
        ("vi byter lokal till rum 4", "09.00–12.00, rum 4"),
        ("mötet börjar 9.30", "09.30–12.30, Motala"),
        ("mötet slutar 15", "09.00–15.00, Motala"),
        ("mötet är två timmar", "09.00–11.00, Motala"),
        ("flytta mötet till kl 13", "13.00–16.00, Motala"),
        ("mötet är kl 10-11 i Mjölby", "10.00–11.00, Mjölby"),
        ("the meeting starts at half past nine", "09.30–12.30, Motala"),
        ("mötet blir digitalt", "09.00–12.00, digitalt"),
    ],
)
async def test_place_or_time_alone_is_changed_and_the_rest_stays(led: World, typed: str, then: str) -> None:
    await led.plan("28 augusti kl 9-12 i Motala")
    await led.says("Olle", "jag kan inte komma")
    await led.says("Karin", typed)
    assert "Ska jag ändra mötet så här?" in led.heard()
    await led.presses("Karin", "Ja, det stämmer")
    await led.says("Karin", "när är nästa möte?")
    assert then in led.heard()


async def test_with_several_planned_the_one_that_was_named_is_changed_else_the_next(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.plan("3 september kl 9-12")
    assert "28 augusti" in await asked(led, "mötet är i Mjölby")
    assert "nästa möte" in led.heard()
    assert "3 september" in await asked(led, "mötet den 3 september är i Mjölby")


async def test_a_change_that_changes_nothing_says_so(led: World) -> None:
    await led.plan("28 augusti kl 9-12 i Motala")
    assert "Så är mötet redan" in await asked(led, "mötet är i Motala")


async def test_the_same_place_as_last_time_is_filled_in(led: World) -> None:
    await led.plan("28 augusti kl 9-12 i Motala")
    await led.time_passes(days=40)
    assert "Motala" in await asked(led, "nästa möte 25 november kl 9-11 samma lokal som sist")


async def test_a_member_changes_no_place(led: World) -> None:
    await led.plan("28 augusti kl 9-12")
    await led.says("Olle", "mötet är i Mjölby")
    assert "Mjölby" not in led.everything(private_chat("Olle"))
    assert "Ska jag" not in led.heard()


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("vi ses andra torsdagen varje månad", ("Ingen tid", "09.00–12.00")),
        ("vi ses varje onsdag kl halv nio i Motala", ("Sluttiden", "08.30–11.30", "Motala")),
        ("we meet the second Thursday of every month", ("09.00–12.00",)),
        ("våra möten: 28 augusti, 3 september och 1 oktober", ("Ingen tid", "09.00–12.00")),
    ],
)
async def test_a_series_without_a_time_says_which_one_is_proposed(
    led: World, typed: str, shown: tuple[str, ...]
) -> None:
    heard = await asked(led, typed)
    for part in shown:
        assert part in heard


async def test_a_series_with_its_times_has_no_doubt(led: World) -> None:
    assert "Ingen tid" not in await asked(led, "vi ses andra torsdagen varje månad klockan nio till tolv i Motala")


async def test_notes_without_a_time_make_up_none(led: World) -> None:
    await led.says(
        "Karin", "anteckningar:\nNästa möte är 28 augusti 2025.\nOlle skickar ut rapporten senast 12 juni 2025."
    )
    await led.says("Karin", "spara alla")
    heard = led.everything()
    assert "Mötet är planerat" not in heard
    assert "Ska jag planera det här mötet?" in heard
    assert "Ingen tid" in heard


async def test_a_planned_day_without_a_time_is_that_meeting(led: World) -> None:
    await led.says("Karin", "nästa möte 28 augusti kl 9-12 i Motala")
    await led.presses("Karin", "Ja, det stämmer")
    assert "Så är mötet redan" in await asked(led, "vi ses i Motala den 28 augusti, ta med egen lunch")
    assert "Ska jag ändra mötet" in await asked(led, "vi ses i Mjölby den 28 augusti")
    assert "Ska jag planera" in await asked(led, "nästa möte 28 augusti kl 13-15")
    assert "Ska jag planera" in await asked(led, "nästa möte 29 augusti")
