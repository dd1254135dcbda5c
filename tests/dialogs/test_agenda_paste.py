"""What pasting promises: the lines of a list become items, and an item written out is the same item read."""

# ruff: noqa: E501
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.agenda.model import DraftItem, ItemType, Owner, Part
from dialogs.agenda.paste import MOST_ITEMS, MOST_PARTS, item_as_text, read_items
from dialogs.model import Member, Person, Refusal, Role
from tests.tables import each_row


def member(name: str, *roles: Role) -> Member:
    return Member(Person("tenant", f"id of {name}", name, f"29:{name}"), frozenset(roles))


ROSTER = (member("Karin Ek"), member("Vesna Brorsson-Hall"), member("Nadifo Abdi"), member("Olle Ström", Role.CHAIR))

AS_PASTED = """\
1. Mötet öppnas
2. Gunnar: Cykelplanen
   Nadifo: Skyltar längs leden (beslut kring pengar till skyltarna)
3. Vesna B-H/Olle: Sommarlägret
   - Tidsplan: vecka 26 eller 27
   - Ledare, diskussion om hur många
   - Karin: Maten (diskussionspunkt)
4. Hanna P.T - BK:s program för tryggare vägar
5. Rolf Lindqvist, Kommunen. - Gatubelysning (2021/22:17)
6. Lokalgrupperna: frågor från lokalgrupperna
7. Mötet avslutas (ordf.)
"""


def test_a_numbered_list_with_owners_and_points_under_its_items_is_read_as_it_was_meant() -> None:
    gunnar, nadifo = Owner("Gunnar"), Owner("Nadifo", "id of Nadifo Abdi")
    karin, olle = Owner("Karin", "id of Karin Ek"), Owner("Olle", "id of Olle Ström")
    assert read_items(AS_PASTED, roster=ROSTER, chair="the chair") == [
        DraftItem("Mötet öppnas"),
        DraftItem(
            "Cykelplanen",
            parts=(
                Part("Cykelplanen", (gunnar,)),
                Part("Skyltar längs leden", (nadifo,), "beslut kring pengar till skyltarna"),
            ),
        ),
        DraftItem(
            "Sommarlägret",
            (Owner("Vesna B-H", "id of Vesna Brorsson-Hall"), olle),
            parts=(
                Part("Tidsplan: vecka 26 eller 27"),
                Part("Ledare, diskussion om hur många"),
                Part("Maten", (karin,), "diskussionspunkt"),
            ),
        ),
        DraftItem("BK:s program för tryggare vägar", (Owner("Hanna P.T"),)),
        DraftItem("Gatubelysning (2021/22:17)", (Owner("Rolf Lindqvist, Kommunen."),)),
        DraftItem("Lokalgrupperna: frågor från lokalgrupperna"),
        DraftItem("Mötet avslutas", (Owner("ordf.", "the chair"),)),
    ]


@each_row(
    ("typed", "item"),
    [
        (
            "Höstfesten (Karin, beslut, 20 min)",
            DraftItem("Höstfesten", (Owner("Karin"),), ItemType.DECISION, minutes=20),
        ),
        (
            "Olle: Budgeten (beslut kring båten)",
            DraftItem("Budgeten", (Owner("Olle"),), ItemType.DECISION, "beslut kring båten"),
        ),
        ("Budgeten (beslut 20 min)", DraftItem("Budgeten", (), ItemType.DECISION, minutes=20)),
        ("Nuläget (1,5 h)", DraftItem("Nuläget", minutes=90)),
        ("Nuläget (1 h 30 min)", DraftItem("Nuläget", minutes=90)),
        ("Nuläget (20')", DraftItem("Nuläget", minutes=20)),
        ("Nuläget (20 minuter)", DraftItem("Nuläget", minutes=20)),
        ("Rapporter (laget runt)", DraftItem("Rapporter", (), ItemType.ROUND)),
        ("Paus (15 min)", DraftItem("Paus", (), ItemType.BREAK, minutes=15)),
        ("Lunch (paus)", DraftItem("Lunch", (), ItemType.BREAK)),
        (
            "The boat (Karin, discussion, 10 min)",
            DraftItem("The boat", (Owner("Karin"),), ItemType.DISCUSSION, minutes=10),
        ),
        ("The boat (decision)", DraftItem("The boat", (), ItemType.DECISION)),
        (
            "Båten (information, beslut om färg, form och namn, 5 min)",
            DraftItem("Båten", (), ItemType.DECISION, "information, beslut om färg, form och namn", 5),
        ),
        ("Båten (Karin och Olle)", DraftItem("Båten", (Owner("Karin"), Owner("Olle")))),
        ("Båten (Karin, Olle)", DraftItem("Båten", (Owner("Karin"), Owner("Olle")))),
        ("Hedda, Ivar: Båten", DraftItem("Båten", (Owner("Hedda"), Owner("Ivar")))),
        ("Karin: Båten (Karin)", DraftItem("Båten", (Owner("Karin"),))),
        # What is not understood wholly stays where it was.
        ("Skolans plan (2017/18:249)", DraftItem("Skolans plan (2017/18:249)")),
        ("Båten (se bilaga, 10 min)", DraftItem("Båten (se bilaga)", minutes=10)),
        ("Båten (0 min)", DraftItem("Båten (0 min)")),
        ("Båten (9999 min)", DraftItem("Båten (9999 min)")),
        ("Båten (Karin) och bryggan", DraftItem("Båten (Karin) och bryggan")),
        ("(Karin)", DraftItem("(Karin)")),
        ("Karin:", DraftItem("Karin")),
        ("RUS: läget", DraftItem("RUS: läget")),
        ("3 frågor om båten", DraftItem("3 frågor om båten")),
        ("1. 2. kvartalet", DraftItem("2. kvartalet")),
    ],
)
def test_a_line_is_taken_apart_into_owner_type_minutes_and_purpose(typed: str, item: DraftItem) -> None:
    assert read_items(typed) == [item]


@each_row(
    ("pasted", "titles"),
    [
        ("A\nB\nC", ["A", "B", "C"]),
        ("- A\n- B", ["A", "B"]),
        ("• A\n• B", ["A", "B"]),
        ("1) A\n2) B", ["A", "B"]),
        ("a) A\nb) B", ["A", "B"]),
        ("- 1. A\n- 2. B", ["A", "B"]),
        ("1. A\n\n\n2. B\n", ["A", "B"]),
        ("1. A\n  2. B\n  3. C", ["A", "B", "C"]),  # the words before the first line were taken away
        ("\t1. A\n\t2. B", ["A", "B"]),
        ("Dagordning 22 maj\n1. A\n2. B", ["A", "B"]),
        ("Dagordning:\nA\nB", ["A", "B"]),
        ("Till mötet:\n1. A\n2. B", ["A", "B"]),
        ("Dagordning och förra mötet\nB", ["Dagordning och förra mötet", "B"]),
        ("Agenda 2030\nB", ["Agenda 2030", "B"]),
        ("---\nA\n***\nB", ["A", "B"]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_each_line_of_a_flat_list_is_an_item(pasted: str, titles: list[str]) -> None:
    items = read_items(pasted)
    assert [item.title for item in items] == titles
    assert not any(item.parts for item in items)


@each_row(
    "pasted",
    [
        "1. A\n   - x\n   - y\n2. B",
        "1. A\n   a) x\n   b) y\n2. B",
        "1. A\n   1. x\n   2. y\n2. B",
        "1. A\n1.1 x\n1.2 y\n2. B",
        "1. A\n\t• x\n\t• y\n2. B",
        "1. A\n- x\n- y\n2. B",
        "1. A\nx\ny\n2. B",
        "A\n- x\n- y\nB",
        "A\n  x\n  y\nB",
        "- A\n  - x\n  - y\n- B",
    ],
)
def test_what_stands_under_an_item_is_a_part_of_it(pasted: str) -> None:
    assert read_items(pasted) == [DraftItem("A", parts=(Part("x"), Part("y"))), DraftItem("B")]


def test_parts_carry_the_owners_where_every_line_begins_with_one() -> None:
    assert read_items("Karin: A (beslut)\n  Olle och Ida: B") == [
        DraftItem(
            "A", (), ItemType.DECISION, parts=(Part("A", (Owner("Karin"),)), Part("B", (Owner("Olle"), Owner("Ida"))))
        )
    ]


def test_the_item_keeps_its_owner_where_the_points_under_it_have_none() -> None:
    assert read_items("Karin: A\n  - B\n  - Olle: C") == [
        DraftItem("A", (Owner("Karin"),), parts=(Part("B"), Part("C", (Owner("Olle"),))))
    ]


def test_a_list_sent_as_a_letter_is_its_items_without_greeting_and_signature() -> None:
    pasted = "Hej! Här kommer dagordningen:\n- Incheckning\n- Budget (Karin)\n- Övrigt\nHälsningar Per"
    assert [item.title for item in read_items(pasted, roster=ROSTER)] == ["Incheckning", "Budget", "Övrigt"]
    numbered = "1. Välkomna\n2. Budget\n\nMed vänlig hälsning\nPer Lund"
    assert [item.title for item in read_items(numbered, roster=ROSTER)] == ["Välkomna", "Budget"]


def test_a_bracket_with_a_known_name_and_more_is_taken_apart_too() -> None:
    (item,) = read_items("Höstfesten (Karin, beslut, 20 min)", roster=ROSTER)
    assert item == DraftItem("Höstfesten", (Owner("Karin", "id of Karin Ek"),), ItemType.DECISION, minutes=20)


def test_an_owner_nobody_can_mistake_is_linked_and_an_ambiguous_one_is_not() -> None:
    roster = (member("Karin Ek"), member("Karin Alm"))
    (one,) = read_items("Karin E: A", roster=roster)
    (any_of_two,) = read_items("Karin: A", roster=roster)
    assert one.owners == (Owner("Karin E", "id of Karin Ek"),)
    assert any_of_two.owners == (Owner("Karin"),)


@each_row("length", [201, 260, 499, 700, 1900])
def test_a_title_that_is_too_long_is_shortened_and_its_words_stay_below_the_item(length: int) -> None:
    long = ("mycket att prata om " * 100)[:length].strip()
    before, item, after = read_items(f"1. Inledning\n2. {long}\n3. Avslut")
    assert (before.title, after.title) == ("Inledning", "Avslut")
    assert item.is_shortened
    assert len(item.title) <= 200
    assert " ".join(part.text for part in item.parts) == long


@each_row("length", [501, 800, 1400, 3000])
def test_a_part_that_is_too_long_becomes_several(length: int) -> None:
    long = ("ett stycke ur protokollet " * 200)[:length].strip()
    (item,) = read_items(f"1. Inledning\n   - {long}")
    assert all(len(part.text) <= 500 for part in item.parts)
    assert " ".join(part.text for part in item.parts) == long


@each_row(
    ("typed", "minutes"),
    [
        ("Hamnen (½ timme)", 30),
        ("Hamnen (1½ h)", 90),
        ("Hamnen (1h15)", 75),
        ("Hamnen (1 h 15 min)", 75),
        ("Hamnen (10–15 min)", 15),
        ("Hamnen (5 till 10 minuter)", 10),
        ("Hamnen (en kvart)", 15),
        ("Hamnen (tre kvart)", 45),
        ("Hamnen (en halvtimme)", 30),
        ("Hamnen (max 20 min)", 20),
        ("Hamnen (tjugo minuter)", 20),
        ("Hamnen (half an hour)", 30),
        ("Hamnen [Disa, 10 min]", 10),
        ("Hamnen (Disa, disk, 25 min)", 25),
        ("Hamnen 20 min", 20),
        ("Hamnen, 20 minuter", 20),
        ("Hamnen – 1h30", 90),
        ("Hamnen på en kvart", 15),
    ],
)
def test_a_length_is_read_however_it_is_written(typed: str, minutes: int) -> None:
    (item,) = read_items(typed)
    assert (item.title, item.minutes) == ("Hamnen", minutes)


@each_row(
    "typed", ["Förkorta passen till 30 min", "Ny avgift per 15 min", "Flytt inom 2 timmar", "Mål 2026", "Lag 2003:460"]
)
def test_a_length_that_is_part_of_a_sentence_stays_in_the_title(typed: str) -> None:
    (item,) = read_items(typed)
    assert (item.title, item.minutes) == (typed, None)


@each_row(
    ("typed", "item"),
    [
        ("Jour [Disa, 10 min]", DraftItem("Jour", (Owner("Disa"),), minutes=10)),
        ("Jour (Disa, disk., 20 min)", DraftItem("Jour", (Owner("Disa"),), ItemType.DISCUSSION, minutes=20)),
        ("Jour (Disa W., Sala kommun, 30 min)", DraftItem("Jour", (Owner("Disa W., Sala kommun"),), minutes=30)),
        ("Jour (Disa, viktigt, 20 min)", DraftItem("Jour (viktigt)", (Owner("Disa"),), minutes=20)),
        ("Jour, beslut, 20 min", DraftItem("Jour", (), ItemType.DECISION, minutes=20)),
    ],
)
def test_each_word_in_brackets_that_is_understood_is_taken(typed: str, item: DraftItem) -> None:
    assert read_items(typed) == [item]


@pytest.mark.parametrize(
    ("pasted", "key"),
    [
        ("\n".join(f"{number}. Punkt" for number in range(1, MOST_ITEMS + 2)), "agenda-too-many"),
        ("A\n" + "- x\n" * (MOST_PARTS + 1), "agenda-too-many-parts"),
    ],
)
def test_too_much_is_refused_with_its_limit(pasted: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_items(pasted)
    assert refused.value.key == key
    assert "limit" in refused.value.values


def test_sixty_items_and_two_hundred_characters_are_not_too_much() -> None:
    items = read_items("\n".join(f"{number}. " + "A" * 200 for number in range(1, MOST_ITEMS + 1)))
    assert len(items) == MOST_ITEMS


PIECES = st.sampled_from(
    [
        *("Karin", "Olle", "Vesna B-H", "Britta B.", "ordf.", "Ida", "Båten", "skyltarna", "RUS", "Lst.", "Agenda"),
        *("beslut", "beslut om färg", "information", "diskussion", "paus", "20 min", "1,5 h", "2", "5'", "2017/18:249"),
        *(
            ": ",
            ":",
            " - ",
            "/",
            " och ",
            ", ",
            ";",
            "(",
            ")",
            " (",
            ") ",
            "[",
            "1. ",
            "2) ",
            "- ",
            "• ",
            "a) ",
            "*",
            "1.2 ",
        ),
        *("\n", "\n  ", "\n   - ", "\n1. ", "\t", " ", ".", "…"),
    ]
)
PASTED = st.lists(PIECES, max_size=30).map("".join)


@settings(max_examples=400)
@given(PASTED)
def test_an_item_written_out_is_the_same_item_read(pasted: str) -> None:
    for item in read_items(pasted, roster=ROSTER, chair="the chair"):
        written = item_as_text(item)
        assert read_items(written, roster=ROSTER, chair="the chair") == [item], written


@given(PASTED)
def test_no_word_is_lost(pasted: str) -> None:
    """Whatever was typed stands in a title, an owner, a purpose or a part: only type, minutes, marks and the words
    over a list ("Punkter till mötet:") are taken."""
    kept = " ".join(item_as_text(item) for item in read_items(pasted))
    typed = "\n".join(line for line in pasted.split("\n") if not line.rstrip().endswith(":"))
    for word in ("Båten", "skyltarna", "RUS", "2017/18:249"):
        assert kept.count(word) >= min(1, typed.count(word))


@given(st.text(max_size=300))
def test_any_text_gives_items_or_a_refusal(text: str) -> None:
    try:
        items = read_items(text, roster=ROSTER)
    except Refusal:
        return
    assert all(item.title for item in items)


def test_an_item_from_a_form_is_written_with_its_type_and_its_purpose() -> None:
    item = DraftItem("Båten", (Owner("Karin"),), ItemType.DECISION, "kring färgen", 10)
    assert item_as_text(item) == "Karin: Båten (beslut, kring färgen, 10 min)"
    assert item_as_text(item, locale="en") == "Karin: Båten (decision, kring färgen, 10 min)"


@each_row(
    ("pasted", "items"),
    [
        ("§ 1 Formalia\n§ 2 Ekonomi (Olle, 20 min)\n2.1 Utfall\n§ 3 Personal", [("Formalia", None), ("Ekonomi", 20), ("Personal", None)]),
        ("→ Mål\n➢ Plan\n✓ Uppföljning\n– Steg\n● Sist", [("Mål", None), ("Plan", None), ("Uppföljning", None), ("Steg", None), ("Sist", None)]),
        ("I. Formalia\nII. Ekonomi\nIII. Personal", [("Formalia", None), ("Ekonomi", None), ("Personal", None)]),
        ("# Dagordning\n## Hamnen\n## **Bryggan** (20 min)", [("Hamnen", None), ("Bryggan", 20)]),
        ("\uf0b7 Hamnen\n\uf0b7 Bryggan", [("Hamnen", None), ("Bryggan", None)]),
        ("Tid\tPunkt\tAnsvarig\n09.00\tHamnen\tSara\n09.15\tBryggan\tOlle", [("Hamnen", 15), ("Bryggan", None)]),
        ("Nr\tÄrende\tFöredragande\tMin\n1\tHamnen\tSara\t20\n2\tBryggan\tOlle\t30", [("Hamnen", 20), ("Bryggan", 30)]),
        ("| Tid | Punkt |\n|---|---|\n| 09.00–09.20 | Hamnen |\n| 09.20 | Bryggan |", [("Hamnen", 20), ("Bryggan", None)]),
        ("09.00 Hamnen\n09.15 Bryggan (Sara)\n10.00 Båten", [("Hamnen", 15), ("Bryggan", 45), ("Båten", None)]),
        ("Hamnen\tSara\t20 min", [("Hamnen", 20)]),
        ("1.\tHamnen\n2.\tBryggan", [("Hamnen", None), ("Bryggan", None)]),
    ],
)  # fmt: skip
def test_marks_and_tables_of_other_programs_are_read(pasted: str, items: list[tuple[str, int | None]]) -> None:
    assert [(item.title, item.minutes) for item in read_items(pasted)] == items


@each_row(
    "typed",
    [
        "Remiss / Sara / 15 min",
        "Remiss | Sara | 15 min",
        "Remiss;Sara;15 min",
        "Remiss - Sara - 15 min",
        "Remiss – Sara – 15 min",
        "Remiss/Sara/15 min",
        "Remiss / 15 min / Sara",
        "Sara / Remiss / 15 min",
        "15 min / Sara / Remiss",
        "- Remiss / Sara / 15 min",
        "Remiss, Sara / 15 min",
    ],
)
def test_signs_part_the_title_from_its_owner_and_minutes(typed: str) -> None:
    roster = [Member(Person("t", "p-Sara", "Sara Lind", "29:Sara"))]
    (item,) = read_items(typed, roster=roster)
    assert (item.title, item.minutes) == ("Remiss", 15)
    assert [owner.person_id for owner in item.owners] == ["p-Sara"]


@each_row(
    "typed",
    [
        "Kost/hälsa",
        "Samverkan region/kommun",
        "Nationellt - Folkhälsa",
        "Budget - nästa år",
        "Uppföljning 2024 - 2025",
        "Frågor och svar / AI",
        "Paus - fika",
        "Dialog - skolan",
        "Remiss; ny plan",
    ],
)
def test_signs_within_a_title_stay(typed: str) -> None:
    (item,) = read_items(typed)
    assert item.title == typed
    assert (item.owners, item.minutes) == ((), None)


@each_row(
    ("pasted", "items"),
    [
        ("| Punkt | Vem | Tid |\n|---|---|---|\n| Start | Eva | 5 min |\n| Rast | | 15 min |", [("Start", 5), ("Rast", 15)]),
        ("Punkt\tTid\nStart\t10\nVägar\t30\nRast\t15", [("Start", 10), ("Vägar", 30), ("Rast", 15)]),
        ("Tid\tPunkt\n9.00\tStart\n9.10\tVägar\n10.00\tSlut", [("Start", 10), ("Vägar", 50), ("Slut", None)]),
        ("Tid\tPunkt\n9\tStart\n10\tVägar\n11\tSlut", [("Start", None), ("Vägar", None), ("Slut", None)]),
        ("Kl 9 Start\nKl 9.15 Vägar\nKl 11 Slut", [("Start", 15), ("Vägar", 105), ("Slut", None)]),
        ("9-9.15 Start\n9.15-10 Vägar\n10-10.20 Rast", [("Start", 15), ("Vägar", 45), ("Rast", 20)]),
        ("3 nya vägar\n10 år av samverkan\n2030-målen", [("3 nya vägar", None), ("10 år av samverkan", None), ("2030-målen", None)]),
    ],
)  # fmt: skip
def test_times_and_lengths_of_a_program_are_read(pasted: str, items: list[tuple[str, int | None]]) -> None:
    assert [(item.title, item.minutes) for item in read_items(pasted)] == items


def test_headings_that_are_kinds_give_their_kind_to_the_lines_under_them() -> None:
    items = read_items("INFORMATION\n- Vägar\n- Broar (10 min)\nBeslut:\n- Budget")
    assert [(item.title, item.type) for item in items] == [
        ("Vägar", ItemType.INFORMATION),
        ("Broar", ItemType.INFORMATION),
        ("Budget", ItemType.DECISION),
    ]


def test_one_heading_that_is_a_kind_is_a_title() -> None:
    items = read_items("Inledning\nDiskussion\n- Vad kan vi göra?\n- Vem gör det?\nAvslutning")
    assert [item.title for item in items] == ["Inledning", "Diskussion", "Avslutning"]
