"""`motesbot extract`: a table for people, JSON lines for programs, no settings."""

import json
from pathlib import Path

from click.testing import CliRunner

from bot.__main__ import main


def test_a_file_becomes_a_table_with_weekdays_owners_and_sentences(tmp_path: Path) -> None:
    notes = tmp_path / "anteckningar.txt"
    notes.write_text(
        "Anteckningar 250911\n\nKarin skickar enkäten senast 26/9.\nArbetet startar i början av oktober.\n"
    )
    done = CliRunner().invoke(main, ["extract", str(notes)])
    assert done.exit_code == 0
    lines = done.output.splitlines()
    assert lines[0] == "written on    torsdag 11 september 2025"
    assert lines[2:4] == [
        "deadline      fredag 26 september 2025  (Karin)  Karin skickar enkäten",
        "    Karin skickar enkäten senast 26/9.",
    ]
    assert "    ? part of month" in lines


def test_the_documents_day_may_be_given(tmp_path: Path) -> None:
    notes = tmp_path / "anteckningar.txt"
    notes.write_text("Svar senast 26/9.")
    assert "?" in CliRunner().invoke(main, ["extract", str(notes)]).output
    assert (
        "fredag 26 september 2025" in CliRunner().invoke(main, ["extract", str(notes), "--date", "2025-09-11"]).output
    )


def test_a_damaged_file_is_one_clear_line_and_exit_code_1(tmp_path: Path) -> None:
    broken = tmp_path / "a.docx"
    broken.write_bytes(b"no zip")
    done = CliRunner().invoke(main, ["extract", str(broken)])
    assert (done.exit_code, done.output) == (1, "Error: a.docx: it is damaged, or is not what its name says\n")


def test_texts_as_json_lines_give_their_finds_as_json_lines() -> None:
    said = [
        {"id": "a", "text": "Svar senast 26/9 kl 12", "date": "2025-09-11", "mode": "minutes"},
        {"id": "b", "text": "påminn 2 dagar före", "date": "2025-09-11", "mode": "chat"},
    ]
    done = CliRunner().invoke(main, ["extract", "--jsonl"], input="\n".join(map(json.dumps, said)))
    first, second = map(json.loads, done.output.splitlines())
    (find,) = first["finds"]
    assert (find["value"], find["kind"], find["ask"], find["time"]) == ("2025-09-26", "deadline", False, "12:00")
    assert [find["offset"] for find in second["finds"]] == ["-2d"]
