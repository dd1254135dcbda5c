"""What the bot must make of real documents: skipped, by name, where they do not lie."""

import os
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from dialogs.agenda.model import DraftItem, Part
from dialogs.agenda.paste import item_as_text, read_items
from dialogs.catalogue import AddItems, GiveFeedback, NewDeadline, parse
from dialogs.dates import find_days
from dialogs.feedback.model import Heading

SEEDS = Path(os.environ.get("MOTESBOT_SEEDS") or Path(__file__).parents[2].parent / "shared" / "seeds")
TODAY = date(2025, 5, 22)


def as_typed(name: str) -> str:
    path = SEEDS / "as_typed" / name
    if not path.exists():
        pytest.skip(f"{name} is not in {SEEDS}")
    return path.read_text(encoding="utf-8")


def owners(of: DraftItem | Part) -> list[str]:
    return [owner.text for owner in of.owners]


def test_the_agenda_of_document_004_becomes_thirteen_items_with_their_owners() -> None:
    items = read_items(as_typed("004_agenda.txt"), chair="the chair")
    assert len(items) == 13
    by_number = dict(enumerate(items, start=1))
    assert {number: len(owners(item)) for number, item in by_number.items()} == {
        **dict.fromkeys((1, 2, 3, 8, 11, 12), 0),
        **dict.fromkeys((4, 6, 9, 10, 13), 1),
        **dict.fromkeys((5, 7), 2),
    }
    assert {number: [len(owners(part)) for part in item.parts] for number, item in by_number.items() if item.parts} == {
        3: [1, 1],
        5: [0, 0, 0],
        8: [0, 0, 0, 0, 1],
        11: [2, 1],
    }
    assert by_number[13].owners[0].person_id == "the chair"
    assert by_number[13].owners[0].text == "ordf."


def test_every_line_of_document_004_is_its_owners_its_words_and_its_purpose() -> None:
    text = as_typed("004_agenda.txt")
    lines = iter(text.splitlines())
    for item in read_items(text):
        # Where the parts have the owners, the first part is the item's first line.
        carried = bool(item.parts) and item.parts[0].text == item.title
        for said in item.parts if carried else (item, *item.parts):
            line = next(lines)
            words = said.title if isinstance(said, DraftItem) else said.text
            before, found, after = line.partition(words)
            assert found
            assert not after or after == f" ({said.purpose or owners(said)[0]})"
            if not after.endswith("(ordf.)"):
                between = before.strip(" 0123456789.-:").replace(" och ", "/")
                assert between == "/".join(owners(said)).strip(".")
    assert next(lines, None) is None


def test_a_group_before_a_colon_in_document_004_owns_nothing() -> None:
    item = read_items(as_typed("004_agenda.txt"))[11]
    assert ": " in item.title
    assert item.owners == ()


@pytest.mark.parametrize(("name", "count"), [("000_agenda.txt", 8), ("001_agenda.txt", 13)])
def test_a_plain_agenda_keeps_its_titles_word_for_word(name: str, count: int) -> None:
    text = as_typed(name)
    titles = [line.split(". ", 1)[1] for line in text.splitlines() if line.strip()]
    assert read_items(text) == [DraftItem(title) for title in titles]
    assert len(titles) == count


@pytest.mark.parametrize("name", ["000_agenda.txt", "001_agenda.txt", "004_agenda.txt"])
def test_an_agenda_is_understood_without_a_command_and_survives_being_written_out(name: str) -> None:
    text = as_typed(name)
    for said in (text, f"lägg till:\n{text}", f"lägg till {text}"):
        command = parse(said, today=TODAY)
        assert isinstance(command, AddItems)
        assert read_items(command.text) == read_items(text)
    for item in read_items(text):
        assert read_items(item_as_text(item)) == [item]


def test_the_nine_statements_of_document_001_come_back_word_for_word() -> None:
    lines = [line for line in as_typed("001_driv_och_hinder.txt").splitlines() if line.strip()]
    together = parse("\n".join(lines), today=TODAY)
    one_by_one = [parse(line, today=TODAY) for line in lines]
    assert isinstance(together, GiveFeedback)
    assert len(together.statements) == 9
    assert [GiveFeedback((statement,)) for statement in together.statements] == one_by_one
    for line, statement in zip(lines, together.statements, strict=True):
        assert statement.heading is (Heading.DRIV if line.startswith("driv:") else Heading.HINDER)
        assert statement.text == unicodedata.normalize("NFC", line.split(": ", 1)[1].strip())


@pytest.mark.parametrize("said", ["Skriftliga inspel senast 30 juni", "påminn om skriftliga inspel senast 30 juni"])
def test_the_deadline_of_document_004_is_understood(said: str) -> None:
    command = parse(said, today=TODAY)
    assert isinstance(command, NewDeadline)
    assert (command.title.lower(), command.day.day, command.day.ask) == ("skriftliga inspel", date(2025, 6, 30), ())


def test_every_line_of_the_documents_can_be_read_and_said() -> None:
    documents = sorted(SEEDS.glob("*.txt"))
    if not documents:
        pytest.skip(f"no documents in {SEEDS}")
    for document in documents:
        text = document.read_text(encoding="utf-8")
        for line in text.splitlines():
            parse(line, today=TODAY)
            find_days(line, today=TODAY)
            if len(line) <= 200:
                read_items(line)
