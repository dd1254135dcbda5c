"""The operator's commands: for those who have left, and for groups that are wound up."""

import asyncio
import csv
import io
import json
import os
import stat
import zipfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import select

from bot.__main__ import main
from storage.database.engine import Database
from storage.database.tables.people import meeting_group
from tests.fakes import FakeClock, FakeMessenger
from tests.privacy.everything import NAME, use
from tests.searching import all_files, dump, places_of
from tests.snapshots import Snapshots
from tests.world import TENANT

T = TypeVar("T")


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("MOTESBOT_"):
            monkeypatch.delenv(name)


def in_database(url: str, work: Callable[[Database], Awaitable[T]]) -> T:
    async def run() -> T:
        db = Database(url)
        try:
            return await work(db)
        finally:
            await db.close()

    return asyncio.run(run())


@pytest.fixture
def url(sqlite_url: str, snapshots: Snapshots) -> str:
    async def prepare(db: Database) -> None:
        await snapshots.world(use, db, FakeClock(), FakeMessenger())

    in_database(sqlite_url, prepare)
    return sqlite_url


def run(url: str, *arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(main, arguments, env={"MOTESBOT_DATABASE_URL": url}, input=typed)


def group_of(url: str) -> str:
    async def find(db: Database) -> str:
        async with db.read() as tx:
            return str((await tx.execute(select(meeting_group.c.id))).scalar_one())

    return in_database(url, find)


def test_a_person_is_exported_to_a_file_that_nobody_else_reads(url: str, tmp_path: Path) -> None:
    file = tmp_path / "karin.zip"
    result = run(url, "person", "export", "--tenant", TENANT, "--object-id", "object-Karin", str(file))
    assert result.exit_code == 0, result.output
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with zipfile.ZipFile(file) as package:
        assert json.loads(package.read("motesbot.json"))["person"] == NAME


def test_a_person_is_erased_from_every_file_after_a_yes(url: str) -> None:
    arguments = ("person", "erase", "--tenant", TENANT, "--object-id", "object-Karin")
    assert run(url, *arguments, typed="n\n").exit_code == 1
    assert "person" in in_database(url, lambda db: places_of(db, NAME))
    assert run(url, *arguments, typed="y\n").exit_code == 0
    assert in_database(url, lambda db: places_of(db, NAME, "object-Karin", "a:29:Karin")) == []
    for name, raw in in_database(url, all_files).items():
        assert NAME.encode() not in raw, name
    assert "no such person" in run(url, *arguments, "--yes").output
    assert "erase person" in run(url, "audit", "--tenant", TENANT).output
    assert "audit log" not in run(url, "db", "check").output


def test_db_check_names_people_whom_a_backup_has_brought_back(url: str, tmp_path: Path) -> None:
    whole = tmp_path / "backup.sqlite"
    assert run(url, "db", "backup", str(whole)).exit_code == 0
    run(url, "person", "erase", "--tenant", TENANT, "--object-id", "object-Karin", "--yes")
    assert "back from a backup" not in run(url, "db", "check").output
    listed = Path(url.removeprefix("sqlite:///") + ".erased")
    beside = Path(f"{whole}.erased")
    beside.write_bytes(listed.read_bytes())
    assert "1 erased people are back from a backup" in run(f"sqlite:///{whole}", "db", "check").output


def test_groups_are_listed_with_those_that_nobody_leads(url: str) -> None:
    listed = run(url, "groups").output
    assert "Chefsgrupp folkhälsa" in listed
    assert "2 leaders" in listed
    assert "NOBODY" not in listed


def test_a_group_is_exported_with_all_its_tables(url: str, tmp_path: Path) -> None:
    file = tmp_path / "group.json"
    result = run(url, "group", "export", "--tenant", TENANT, "--group", group_of(url), str(file))
    assert result.exit_code == 0, result.output
    found = json.loads(file.read_text(encoding="utf-8"))
    for table in (
        "meeting_group",
        "person",
        "membership",
        "meeting",
        "agenda_item",
        "outcome",
        "deadline",
        "feedback_round",
    ):
        assert found[table], table


def test_a_group_is_erased_with_the_people_who_are_in_no_other(url: str) -> None:
    result = run(url, "group", "erase", "--tenant", TENANT, "--group", group_of(url), "--yes")
    assert result.exit_code == 0, result.output
    left = in_database(url, dump)
    assert not left["meeting_group"]
    assert not left["agenda_item"]
    assert not left["person"]
    for words in ("Karinpunkten", "Budgeten", "Olle Berg", "Chefsgrupp", "Nilssvaret"):
        assert in_database(url, lambda db, words=words: places_of(db, words)) == [], words
        for name, raw in in_database(url, all_files).items():
            assert words.encode() not in raw, (name, words)
    assert "no such group" in run(url, "group", "erase", "--tenant", TENANT, "--group", "x", "--yes").output


def test_the_audit_log_is_a_table_for_a_spreadsheet(url: str) -> None:
    printed = run(url, "audit", "--tenant", TENANT, "--group", group_of(url)).output
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert {"AddItems", "SetRole"} <= {row["what"] for row in rows}
    assert NAME in {row["name"] for row in rows}
    assert "Karinpunkten" not in printed


@pytest.mark.parametrize("command", ["person export", "person erase", "group export", "group erase", "groups", "audit"])
def test_a_database_that_is_not_there_is_named_without_its_password(command: str, tmp_path: Path) -> None:
    arguments = [*command.split(), "--tenant", "t", "--object-id", "o", "--group", "g", "--yes", str(tmp_path / "f")]
    chosen = {
        "person export": arguments[:6] + arguments[-1:],
        "person erase": [*arguments[:6], "--yes"],
        "group export": [*arguments[:4], *arguments[6:8], arguments[-1]],
        "group erase": [*arguments[:4], *arguments[6:8], "--yes"],
        "groups": ["groups"],
        "audit": ["audit", "--tenant", "t"],
    }[command]
    result = CliRunner().invoke(
        main, chosen, env={"MOTESBOT_DATABASE_URL": "postgresql://bot:hemligt@127.0.0.1:1/nothing"}
    )
    assert result.exit_code == 1
    assert "hemligt" not in result.output
    assert "PostgreSQL does not answer at 127.0.0.1:1" in result.output


def test_an_operator_gets_the_package_of_a_year_or_a_day(url: str, tmp_path: Path) -> None:
    group_id = group_of(url)
    for nth, chosen in enumerate((("--year", "2025"), ("--day", "2025-08-29"))):
        file = tmp_path / f"{nth}.zip"
        result = run(url, "group", "records", "--tenant", TENANT, "--group", group_id, *chosen, str(file))
        assert result.exit_code == 0, result.output
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        with zipfile.ZipFile(file) as package:
            assert "2025-08-29/minnesanteckningar.docx" in package.namelist()


@pytest.mark.parametrize(
    "chosen", [("--year", "2019"), ("--day", "2025-01-01"), (), ("--year", "2025", "--day", "2025-08-29")]
)
def test_a_wrong_time_gives_no_package(url: str, tmp_path: Path, chosen: tuple[str, ...]) -> None:
    file = tmp_path / "x.zip"
    result = run(url, "group", "records", "--tenant", TENANT, "--group", group_of(url), *chosen, str(file))
    assert result.exit_code != 0
    assert not file.exists()
