"""What people paste is read without the marks that Word, Teams and Markdown put before its lines."""

from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.markers import is_marked, marker_of, without_marker
from tests.tables import each_row


@each_row(
    "mark",
    [
        *("- ", "– ", "— ", "-- ", "• ", "· ", "* ", "+ ", "o ", "o\t", "▪ ", "● ", "○ ", "◦ ", "‣ ", "■ ", "□ "),
        *("→ ", "➢ ", "➤ ", "► ", "-> ", "=> ", "» ", "✓ ", "✔ ", "✔\ufe0f ", "☐ ", "☑ ", "✅ ", "❖ ", "◆ "),
        *(
            "\uf0b7 ",
            "\uf0b7\t",
            "\uf0b7",
            "\uf0a7 ",
            "\uf0d8 ",
            "\uf0fc\t",
            "\uf076 ",
            "•\t",
            "\t\u00a0• ",
            "Ø ",
            "ü ",
        ),
        *(
            "v\t",
            "§ ",
            "- [ ] ",
            "- [x] ",
            "[ ] ",
            "1. ",
            "2) ",
            "(3) ",
            "12. ",
            "a) ",
            "(b) ",
            "iv) ",
            "§ 4 ",
            "•",
            "-",
        ),
    ],
)
def test_a_mark_is_cut_from_its_line(mark: str) -> None:
    assert without_marker(f"{mark}få pauser") == "få pauser"
    assert is_marked(f"{mark}få pauser")


@each_row(
    "line",
    [
        "få pauser",
        "3 pauser hade varit bra",
        "1.5 timmar är för långt",
        "-10 grader i lokalen",
        "o",
        "och så saknades kaffe",
        "v 23 var för tidigt",
        "i god tid",
        "x-axeln syntes inte",
        "10:30 var för sent",
        "2025-05-28 passade dåligt",
        "e-posten kom sent",
    ],
)
def test_what_only_looks_like_a_mark_stays(line: str) -> None:
    assert without_marker(line) == line
    assert not is_marked(line)


def test_a_marker_tells_numbers_parts_letters_and_indents_apart() -> None:
    assert marker_of("2. Ekonomi").number == 2
    assert (marker_of("2.1 Utfall").number, marker_of("2.1 Utfall").sub) == (2, 1)
    assert (marker_of("2.1. utfall").sub, marker_of("2.1. utfall").text) == (1, "utfall")
    assert marker_of("§ 3 Personal").number == 3
    assert marker_of("c) Övrigt").letter == "c"
    assert marker_of("\t  • Övrigt").indent == 6
    assert marker_of("+ bra tempo").plus
    assert not marker_of("- få pauser").plus


def test_a_heading_of_markdown_loses_its_hashes() -> None:
    assert without_marker("### Driv") == "Driv"
    assert without_marker("#hashtag") == "#hashtag"


@given(st.text(max_size=60))
def test_what_is_left_is_the_end_of_what_was_written(line: str) -> None:
    assert line.rstrip().endswith(without_marker(line))
