"""Notes with one matter and a day for each sub-group: one proposal, one deadline."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.dates import read_minutes
from dialogs.notes import cards, rules
from storage.database.tables.deadlines import assignment
from tests.bot.test_deadlines import local
from tests.bot.test_notes import card_of, fields, refused, rows, titles
from tests.cards import assert_valid_card
from tests.snapshots import Prepared
from tests.world import World, words

LINE = "Samverkansplanen ska skickas in 11/6 väster, 12/6 norr, 10/6 söder."
NOTES = f"anteckningar:\n{LINE}\n"
TODAY = date(2025, 5, 23)


async def begin(world: World) -> None:
    await world.time_is(local(5, 22, 12))
    await world.arrive("Karin", "Olle")
    await world.led_by("Karin")


@pytest.fixture
async def world(prepared: Prepared) -> World:
    """A group with Karin in the chair, on 22 May 2025 at noon."""
    return await prepared(begin)


def proposed(text: str) -> rules.Notes:
    return rules.propose(text, read_minutes(text, on=TODAY), roster=[], today=TODAY, planned=())


def test_several_days_of_one_matter_are_one_proposal() -> None:
    (item,) = proposed(LINE).items
    assert item.title == "Samverkansplanen"
    assert item.days == (date(2025, 6, 10),)
    assert [(each.organisation, each.due_on) for each in item.parts] == [
        ("väster", date(2025, 6, 11)),
        ("norr", date(2025, 6, 12)),
        ("söder", date(2025, 6, 10)),
    ]


def test_two_matters_are_two() -> None:
    notes = proposed("Inspel lämnas senast: 11/6 väster, 12/6 norr. Rapporten skickas senast 1/9 väster, 2/9 norr.")
    assert [(item.title, len(item.parts)) for item in notes.items] == [("Inspel", 2), ("Rapporten", 2)]


def test_a_part_that_has_passed_is_counted_and_left_out() -> None:
    notes = proposed("Samverkansplanen ska skickas in 11/3 2025 öster, 11/6 2025 väster, 12/6 2025 norr.")
    assert notes.passed == 1
    assert [[each.organisation for each in item.parts] for item in notes.items] == [["väster", "norr"]]


def test_one_alone_is_no_part() -> None:
    (item,) = proposed("Samverkansplanen ska skickas in 11/6 väster.").items
    assert item.parts == ()


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_its_cards_are_valid(locale: str) -> None:
    notes = proposed(LINE)
    (item,) = notes.items
    assert_valid_card(cards.overview(notes, confirmation="p", locale=locale, roster=[]))
    assert_valid_card(cards.page(notes, confirmation="p", locale=locale, roster=[]))
    assert_valid_card(cards.change_form(1, item, confirmation="p", locale=locale, roster=[]))


@given(st.lists(st.integers(1, 300), min_size=3, max_size=3))
def test_the_day_of_the_whole_is_the_first_of_its_parts(ahead: list[int]) -> None:
    (item,) = proposed(LINE).items
    days = [TODAY + timedelta(days) for days in ahead]
    changed = rules.with_days(item, days)
    assert changed.days == (min(days),)
    assert [each.due_on for each in changed.parts] == days


async def test_it_is_shown_with_all_its_days_and_saved_as_one_deadline(world: World) -> None:
    await world.says("Karin", NOTES)
    assert "väster: senast onsdag 11 juni 2025; norr: senast torsdag 12 juni 2025" in world.heard()
    card_of(await world.presses("Karin", "Spara alla"))
    assert await titles(world) == {"Samverkansplanen": "2025-06-10"}
    assert {(row.organisation, row.due_on.day) for row in await rows(world, assignment)} == {
        ("väster", 11),
        ("norr", 12),
        ("söder", 10),
    }
    assert "söder: senast tisdag 10 juni 2025" in world.heard()


async def test_its_days_are_changed_in_its_form(world: World) -> None:
    await world.says("Karin", NOTES)
    form = card_of(await world.presses("Karin", "Ändra 1", card_of(await world.presses("Karin", "Gå igenom"))))
    assert [name for name in fields(form) if name.startswith("day")] == ["day0", "day1", "day2"]
    said = {"what": "Planen", "day0": "2025-06-16", "day1": "2025-06-12", "day2": "2020-01-01"}
    wrong = card_of(await world.presses("Karin", "Använd", form, **said))
    assert "Den dagen har redan varit" in words(wrong)
    page = card_of(await world.presses("Karin", "Använd", wrong, **said | {"day2": "2025-06-10"}))
    assert "väster: senast måndag 16 juni 2025" in words(page)
    await world.presses("Karin", "Spara ibockade", page, tick1="true")
    assert {row.organisation: row.due_on.day for row in await rows(world, assignment)}["väster"] == 16
    assert "redan besvarad" in refused(await world.presses("Karin", "Spara ibockade", page, tick1="true"))


async def test_one_day_for_all_of_it_by_text_is_refused_and_one_owner_taken(world: World) -> None:
    await world.says("Karin", NOTES)
    await world.says("Karin", "1 är 5 juli")
    assert "1 har en dag för var och en" in world.heard()
    await world.says("Karin", "1 gäller Olle")
    await world.says("Karin", "spara 1")
    assert [(row.organisation, row.due_on) for row in await rows(world, assignment)] == [("", None)]
    assert await titles(world) == {"Samverkansplanen": "2025-06-10"}
