"""A link that is typed with an item is its material, and stands in no title."""

from dialogs.agenda.paste import read_items
from tests.tables import each_row


@each_row(
    ("typed", "title", "links"),
    [
        ("Bryggan (beslut, 10 min) https://a.example/x", "Bryggan", ["https://a.example/x"]),
        ("Bryggan (beslut, https://a.example/x, 10 min)", "Bryggan", ["https://a.example/x"]),
        ("Bryggan, underlag: https://a.example/x.", "Bryggan", ["https://a.example/x"]),
        ("Bryggan (se https://a.example/x)", "Bryggan", ["https://a.example/x"]),
        ("Bryggan: https://a.example/x https://a.example/y", "Bryggan", ["https://a.example/x", "https://a.example/y"]),
        ("[Ritningen](https://a.example/x) av bryggan", "Ritningen av bryggan", ["https://a.example/x"]),
        ("Karins presentation https://a.example/x", "Karins presentation", ["https://a.example/x"]),
        ("Nytt material https://a.example/x", "Nytt material", ["https://a.example/x"]),
        ("New documents https://a.example/x", "New documents", ["https://a.example/x"]),
        ("Bryggan underlag: https://a.example/x", "Bryggan", ["https://a.example/x"]),
        ("The pier, slides https://a.example/x", "The pier", ["https://a.example/x"]),
        ("Bryggan\n- https://a.example/x", "Bryggan", ["https://a.example/x"]),
        ("https://a.example/x", "https://a.example/x", []),
        ("Byt https://a.example/x mot något läsbart", "Byt https://a.example/x mot något läsbart", []),
        ("Bryggan http://a.example/x", "Bryggan http://a.example/x", []),
    ],
)
def test_a_link_beside_an_item_is_its_material(typed: str, title: str, links: list[str]) -> None:
    (item,) = read_items(typed)
    assert (item.title, [each.address for each in item.material]) == (title, links)
    assert item.parts == ()


def test_lines_below_an_item_that_are_more_than_links_stay_its_parts() -> None:
    (item,) = read_items("1. Bryggan\n- https://a.example/x\n- läget i hamnen\n- anbud, se https://a.example/y")
    assert [each.text for each in item.parts] == ["läget i hamnen", "anbud, se https://a.example/y"]
    assert [each.address for each in item.material] == ["https://a.example/x"]


def test_no_more_links_than_an_item_may_have_are_taken() -> None:
    (item,) = read_items("Bryggan " + " ".join(f"https://a.example/{nth}" for nth in range(30)))
    assert len(item.material) == 10
    assert item.title.startswith("Bryggan https://a.example/10 ")
