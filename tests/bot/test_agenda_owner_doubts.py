"""An owner of an agenda item whom nobody in the group is, or several are, is pointed out when the item is saved."""

import pytest

from storage.database.engine import Database
from tests.fakes import FakeClock, FakeMessenger
from tests.world import PEOPLE, World, private_chat


@pytest.fixture
async def group(sqlite: Database, clock: FakeClock, teams: FakeMessenger, monkeypatch: pytest.MonkeyPatch) -> World:
    """A group with two Annas, Karin in the chair, and a planned meeting."""
    monkeypatch.setitem(PEOPLE, "Anna", "Anna Holm")
    monkeypatch.setitem(PEOPLE, "Anna2", "Anna Rask")
    world = World(sqlite, clock, teams)
    await world.arrive("Karin", "Olle", "Anna", "Anna2")
    await world.led_by("Karin")
    await world.plan("28 augusti kl 9-12")
    return world


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("lägg till Bokslut (Bertil, 20 min)", "Jag hittar ingen i gruppen som heter Bertil."),
        ("lägg till Bokslut (Karin och Bertil)", "Jag hittar ingen i gruppen som heter Bertil."),
        ("Bertil Ask: Bokslut", ""),
        ("lägg till Bokslut (Bertil och Berit)", "som heter Bertil, Berit. Namnen står kvar"),
        ("lägg till:\n- Bokslut (Bertil)\n- Remissen (Olle)", "Jag hittar ingen i gruppen som heter Bertil."),
        ("lägg till Bokslut (Anna, 10 min)", "Flera i gruppen kan vara Anna: Anna Holm, Anna Rask."),
        ("lägg till Bokslut (Olle och Anna)", "Flera i gruppen kan vara Anna: Anna Holm, Anna Rask."),
    ],
)
async def test_an_owner_who_is_not_known_for_certain_is_pointed_out(group: World, said: str, heard: str) -> None:
    await group.says("Olle", said)
    assert heard in group.heard()


@pytest.mark.parametrize(
    "said",
    [
        "lägg till Bokslut (Karin, 20 min)",
        "lägg till Bokslut (Karin och Olle)",
        "lägg till Bokslut (Anna Holm)",
        "lägg till Bokslut (ordföranden)",
        "lägg till Bokslut (20 min, beslut)",
        "lägg till Bokslut (Kumla kommun)",
    ],
)
async def test_nothing_is_pointed_out_where_all_are_known_or_no_person_is_named(group: World, said: str) -> None:
    await group.says("Olle", said)
    assert "Bokslut" in group.heard()
    assert "Jag hittar ingen" not in group.heard()
    assert "Flera i gruppen" not in group.heard()


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("punkt 1 ansvarig Bertil", "Jag hittar ingen i gruppen som heter Bertil."),
        ("punkt 1 ansvarig Anna", "Skriv till exempel ”punkt 1 ansvarig Anna Holm”."),
        ("punkt 1 ansvarig Karin och Bertil", "Jag hittar ingen i gruppen som heter Bertil."),
        ("punkt 1 ansvarig Anna Holm", ""),
    ],
)
async def test_it_is_pointed_out_when_an_item_gets_another_owner(group: World, said: str, heard: str) -> None:
    await group.says("Karin", "lägg till Bokslut (Karin)")
    await group.says("Karin", said)
    assert heard in group.heard()
    assert ("hittar ingen" in group.heard() or "Flera i" in group.heard()) == bool(heard)


async def test_it_is_pointed_out_for_what_is_kept_for_the_next_meeting(group: World) -> None:
    await group.says("Karin", "ställ in mötet")
    await group.says("Olle", "lägg till Bokslut (Bertil)")
    assert "Jag hittar ingen i gruppen som heter Bertil." in group.heard()


async def test_in_english_it_is_said_in_english(group: World) -> None:
    await group.says("Karin", "språk engelska")
    await group.says("Olle", "add Accounts (Bertil, 20 min)", locale="en-GB")
    assert "I cannot find anybody in the group called Bertil." in group.heard()
    await group.says("Olle", "hej", in_=private_chat("Olle"))
