"""What may be done with an agenda, as promises to those who plan a meeting with it."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.agenda import carry, rules
from dialogs.agenda.model import Agenda, DraftItem, ItemType, Owner, Part
from dialogs.model import Refusal
from tests.tables import each_row


def agenda_of(*titles: str) -> Agenda:
    ids = count(1)
    return rules.add_items(
        Agenda("m"), [DraftItem(title) for title in titles], by="p", by_name="Karin", new_id=lambda: f"i{next(ids)}"
    )


def titles(agenda: Agenda) -> list[str]:
    return [item.title for item in agenda.items]


def test_items_are_added_last_in_the_order_they_were_typed() -> None:
    agenda = agenda_of("Inledning", "Budgeten")
    more = rules.add_items(agenda, [DraftItem("A"), DraftItem("B")], by="q", by_name="Olle", new_id=iter("xy").__next__)
    assert titles(more) == ["Inledning", "Budgeten", "A", "B"]
    assert more.items[3].added_by_name == "Olle"
    assert more.items[0].added_by_name == "Karin"


def test_an_equal_title_is_kept_and_pointed_out() -> None:
    agenda = agenda_of("Budgeten")
    assert rules.duplicates(agenda, [DraftItem("budgeten"), DraftItem("Ny")]) == ["budgeten"]


def test_an_agenda_that_is_full_takes_nothing_more() -> None:
    agenda = agenda_of(*(f"Punkt {number}" for number in range(rules.MOST_ITEMS)))
    with pytest.raises(Refusal, match="agenda-full"):
        rules.add_items(agenda, [DraftItem("En till")], by=None, by_name="", new_id=lambda: "i")


@each_row("number", [-1, 0, 3, 99])
def test_a_number_that_is_not_there_is_refused_and_names_the_last(number: int) -> None:
    agenda = agenda_of("A", "B")
    for change in (rules.remove_item, lambda a, n: rules.move_item(a, n, 1), lambda a, n: rules.move_item(a, 1, n)):
        with pytest.raises(Refusal) as refused:
            change(agenda, number)
        assert refused.value.values["last"] == 2


def test_an_empty_agenda_says_that_it_is_empty() -> None:
    with pytest.raises(Refusal, match="agenda-empty"):
        rules.item_at(Agenda("m"), 1)


def test_an_item_moves_to_the_number_that_was_said() -> None:
    agenda = agenda_of("A", "B", "C", "D")
    assert titles(rules.move_item(agenda, 4, 2)) == ["A", "D", "B", "C"]
    assert titles(rules.move_item(agenda, 1, 3)) == ["B", "C", "A", "D"]


def test_an_edit_keeps_what_it_does_not_mention() -> None:
    before = rules.add_items(
        Agenda("m"),
        [DraftItem("Budgeten", (Owner("Karin"),), ItemType.DECISION, "beslut om ram", 20, (Part("Läget"),))],
        by="p",
        by_name="Karin",
        new_id=lambda: "i",
    )
    after = rules.edit_item(before, 1, DraftItem("Budget 2027")).items[0]
    assert after.title == "Budget 2027"
    assert (after.owners, after.minutes, after.type, after.purpose, after.parts) == (
        (Owner("Karin"),),
        20,
        ItemType.DECISION,
        "beslut om ram",
        (Part("Läget"),),
    )


def test_an_edit_changes_what_it_mentions() -> None:
    edited = rules.edit_item(agenda_of("A"), 1, DraftItem("A", minutes=45, owners=(Owner("Sara"),)))
    assert edited.items[0].minutes == 45
    assert edited.items[0].owners == (Owner("Sara"),)


@given(st.integers(2, 12), st.data())
def test_moving_loses_no_item_and_moving_back_restores_the_order(size: int, data: st.DataObject) -> None:
    agenda = agenda_of(*(f"P{number}" for number in range(size)))
    place = st.integers(1, size)
    here, there = data.draw(place), data.draw(place)
    moved = rules.move_item(agenda, here, there)
    assert sorted(titles(moved)) == sorted(titles(agenda))
    assert titles(rules.move_item(moved, there, here)) == titles(agenda)


def test_every_change_is_a_version_higher_undo_too() -> None:
    agenda = agenda_of("A", "B")
    removed = rules.remove_item(agenda, 1)
    undone = carry.restored(removed, agenda.items, {})
    assert (agenda.version, removed.version, undone.version) == (1, 2, 3)
    assert undone.items == agenda.items
