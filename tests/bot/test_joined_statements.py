"""Words that mean items of the agenda never join, hide or show statements of a published summary."""

import pytest

from dialogs.agenda.joining import joined
from dialogs.agenda.model import Agenda, AgendaItem, ItemStatus, Owner
from dialogs.model import Refusal
from storage.database.tables.confirmations import confirmation
from storage.database.tables.feedback import feedback_statement
from tests.bot.test_feedback import rows, world
from tests.bot.test_section import KARIN, closed, edits
from tests.world import World, words

__all__ = ["world"]


@pytest.mark.parametrize(
    "said",
    [
        "slå ihop punkt 1 och 2",
        "slå ihop punkterna 1 och 2",
        "slå samman punkt 1 med 2",
        "merge items 1 and 2",
        "dölj punkt 2",
        "visa punkt 2 igen",
        "slå ihop 1 och 2",
        "join 1 and 2",
    ],
)
async def test_no_statement_changes_where_items_or_numbers_alone_are_said_in_the_group(world: World, said: str) -> None:
    await closed(world)
    before = await rows(world, feedback_statement)
    await world.says("Karin", said)
    assert await rows(world, feedback_statement) == before


async def test_numbers_alone_are_statements_in_the_private_chat_that_was_shown_them(world: World) -> None:
    await closed(world)
    await world.says("Karin", "slå ihop 1 och 2", in_=KARIN)
    assert "Skriv ”slå ihop påstående 1, 2”" in world.heard("Karin")
    await edits(world)
    await world.says("Karin", "slå ihop 1 och 2", in_=KARIN)
    assert "Ihopslagna: 1, 2" in world.heard("Karin")


async def test_a_hidden_statement_comes_back_by_undo_and_its_record_holds_no_text(world: World) -> None:
    await closed(world)
    before = await rows(world, feedback_statement)
    await world.says("Karin", "dölj påstående 1", in_=KARIN)
    for kept in await rows(world, confirmation):
        assert not any(row.text.encode() in bytes(kept.content) for row in before)
    await world.says("Karin", "ångra", in_=KARIN)
    assert "Det här gäller inte längre: påstående 1 är dolt" in world.heard("Karin")
    assert await rows(world, feedback_statement) == before


async def test_items_are_joined_after_a_yes_that_names_them_and_taken_apart_by_undo(world: World) -> None:
    await world.led_by("Karin")
    await world.plan("30 september kl 9-12")
    for item in ("Budgeten (Karin, 20 min)", "Bokslutet (Olle, 10 min)", "Skolvägar"):
        await world.says("Karin", f"lägg till {item}")
    await world.says("Karin", "slå ihop punkt 1 och 2")
    assert "1. Budgeten" in world.heard()
    await world.presses("Karin", "Ja, slå ihop")
    await world.says("Karin", "dagordning")
    assert "Budgeten och Bokslutet" in words(world.newest_card())
    await world.says("Karin", "ångra")
    assert "punkter är sammanslagna till ”Budgeten och Bokslutet”" in world.heard()
    assert "Dagordningen har 3 punkter" in world.heard()


def agenda() -> Agenda:
    owners = (Owner("Karin"),), (Owner("Olle"), Owner("Karin"))
    items = tuple(AgendaItem(str(nth), f"Punkt {nth}", owners[nth % 2], minutes=10 * nth) for nth in range(1, 5))
    return Agenda("m", items)


def test_joined_items_have_the_owners_and_minutes_of_all_and_stand_where_the_first_stood() -> None:
    after = joined(agenda(), [4, 2], and_="och")
    assert [item.title for item in after.items] == ["Punkt 1", "Punkt 2 och Punkt 4", "Punkt 3"]
    assert after.items[1].minutes == 60
    assert [owner.text for owner in after.items[1].owners] == ["Karin"]


@pytest.mark.parametrize("numbers", [[1], [1, 1], [1, 9], []])
def test_fewer_than_two_items_or_one_that_is_not_there_are_not_joined(numbers: list[int]) -> None:
    with pytest.raises(Refusal):
        joined(agenda(), numbers, and_="och")


def test_an_item_that_is_dealt_with_is_not_joined() -> None:
    done = AgendaItem("9", "Klar", status=ItemStatus.DONE)
    with pytest.raises(Refusal):
        joined(Agenda("m", (*agenda().items, done)), [1, 5], and_="och")
