"""Taking a change of an agenda back leaves all that was done to it since."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.agenda.model import Agenda, AgendaItem
from dialogs.undo.agenda import reverted

IDS = "abcdef"


def an_agenda(ids: str) -> Agenda:
    return Agenda("m", tuple(AgendaItem(each, f"Punkt {each}", minutes=10) for each in ids))


@st.composite
def changes(draw: st.DrawFn, own: str, new: str) -> list[tuple[str, str]]:
    """Changes of items of `own` alone, and a new one."""
    made = [(draw(st.sampled_from(["edit", "remove"])), each) for each in draw(st.sets(st.sampled_from(own)))]
    return [*made, *([("add", new)] if draw(st.booleans()) else [])]


def changed(agenda: Agenda, made: list[tuple[str, str]]) -> Agenda:
    items = list(agenda.items)
    for what, key in made:
        if what == "add":
            items.append(AgendaItem(key, f"Ny {key}"))
        elif what == "remove":
            items = [item for item in items if item.id != key]
        else:
            items = [replace(item, minutes=99) if item.id == key else item for item in items]
    return Agenda.of("m", items, agenda.version + 1)


@given(mine=changes(own="abc", new="x"), theirs=changes(own="def", new="y"))
@settings(max_examples=200, deadline=None)
def test_an_agenda_without_my_change_is_as_if_only_the_others_had_changed_it(
    mine: list[tuple[str, str]], theirs: list[tuple[str, str]]
) -> None:
    before = an_agenda(IDS)
    after = changed(before, mine)
    without = reverted(changed(after, theirs), before.items, after.items, {})
    assert not without.in_the_way
    assert {item.id: item for item in without.agenda.items} == {item.id: item for item in changed(before, theirs).items}


@given(order=st.permutations(IDS))
@settings(deadline=None)
def test_a_move_is_taken_back_also_when_somebody_has_added_an_item_since(order: list[str]) -> None:
    before, after = an_agenda(IDS), an_agenda("".join(order))
    without = reverted(changed(after, [("add", "y")]), before.items, after.items, {})
    assert [item.id for item in without.agenda.items if item.id != "y"] == list(IDS)


def test_an_item_that_another_has_changed_again_is_in_the_way_and_nothing_changes() -> None:
    before = an_agenda(IDS)
    after = changed(before, [("edit", "a")])
    now = Agenda.of("m", [replace(item, minutes=5) if item.id == "a" else item for item in after.items], 9)
    without = reverted(now, before.items, after.items, {})
    assert without.in_the_way == ("Punkt a",)
    assert without.agenda is now
