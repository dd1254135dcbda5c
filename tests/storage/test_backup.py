"""A copy of the database is whole, is of one moment, and can be read by nobody else."""

import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import make_url, update

from storage.database.backup import BackupError, back_up, damage, dump_command
from storage.database.engine import Database
from storage.database.tables.deliveries import outbox
from tests.fakes import FakeClock
from tests.storage.test_outbox import a_promise, promise, statuses


@pytest.fixture
def source(sqlite_url: str) -> Path:
    return Path(str(make_url(sqlite_url).database))


def rows(path: Path, table: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()


@contextmanager
def busy(path: Path) -> Iterator[threading.Event]:
    """Somebody who writes pairs, one transaction after another, and whose log is never written into the file; the event
    is set when there is something in it."""
    written, ended = threading.Event(), threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            number = 0
            while not ended.is_set():
                number += 1
                connection.execute("BEGIN IMMEDIATE")
                for half in ("left", "right"):
                    connection.execute(
                        "INSERT INTO activity_seen VALUES ('t', ?, ?, '2025-08-25 07:00:00')", (half, str(number))
                    )
                connection.execute("COMMIT")
                if number == 200:
                    written.set()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield written
    finally:
        ended.set()
        thread.join()


def test_a_copy_made_while_others_write_is_of_one_moment_and_has_what_is_only_in_the_log(
    source: Path, tmp_path: Path
) -> None:
    with busy(source) as written:
        assert written.wait(20)
        copied_alone = Path(shutil.copy(source, tmp_path / "the file alone"))
        for number in range(5):
            back_up(source, tmp_path / f"copy{number}")
    assert rows(copied_alone, "activity_seen") == []
    sizes = []
    for number in range(5):
        seen = rows(tmp_path / f"copy{number}", "activity_seen")
        left, right = ({row[2] for row in seen if row[1] == half} for half in ("left", "right"))
        assert left == right == {str(n) for n in range(1, len(left) + 1)}
        sizes.append(len(left))
    assert sizes[0] >= 200
    # Whoever wrote was not held up.
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


async def test_a_bot_begins_again_from_the_copy_where_it_was(
    sqlite: Database, clock: FakeClock, tmp_path: Path
) -> None:
    await promise(sqlite, clock, a_promise(clock))
    size = back_up(Path(str(sqlite.url.database)), tmp_path / "copy.sqlite3")
    assert size == (tmp_path / "copy.sqlite3").stat().st_size
    restored = Database(f"sqlite:///{tmp_path / 'copy.sqlite3'}")
    assert await statuses(restored) == ["pending"]
    await promise(restored, clock, a_promise(clock, offset="3d"))
    assert await statuses(restored) == ["pending", "pending"]
    await restored.close()


async def test_what_was_deleted_is_not_in_the_copy(sqlite: Database, clock: FakeClock, tmp_path: Path) -> None:
    said = b"Karin tycker att budgeten"
    await promise(sqlite, clock, a_promise(clock, content=said))
    back_up(Path(str(sqlite.url.database)), tmp_path / "before")
    async with sqlite.write() as tx:
        await tx.execute(update(outbox).values(content=None))
    back_up(Path(str(sqlite.url.database)), tmp_path / "after")
    assert said in (tmp_path / "before").read_bytes()
    assert said not in (tmp_path / "after").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_the_copy_is_for_its_owner_alone_whatever_is_usual(source: Path, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        back_up(source, tmp_path / "copy")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "copy").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_left_as_it_is(source: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("last week's")
    with pytest.raises(BackupError, match="is there already"):
        back_up(source, tmp_path / "copy")
    assert (tmp_path / "copy").read_text() == "last week's"


def test_what_fails_leaves_nothing_behind(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "backups"
    with pytest.raises(BackupError, match=r"the folder .*backups is not there: create it"):
        back_up(source, folder / "copy")
    folder.mkdir()
    with pytest.raises(BackupError, match="there is no database"):
        back_up(tmp_path / "nowhere", folder / "copy")
    assert not (tmp_path / "nowhere").exists()
    (tmp_path / "letter").write_text("No database, though it is a file. " * 100)
    with pytest.raises(BackupError, match="not a database"):
        back_up(tmp_path / "letter", folder / "copy")

    def full(_: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(BackupError, match="No space left"):
        back_up(source, folder / "copy")
    assert list(folder.iterdir()) == []


def orphan(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO attendance VALUES ('t', 'no meeting', 'nobody', 'yes', '')")


def scribble(path: Path) -> None:
    """Zeroes over a page of an index, as a failing disk might."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_outbox_subject'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))


def test_a_copy_that_is_not_whole_has_another_name(source: Path, tmp_path: Path) -> None:
    orphan(source)
    folder = tmp_path / "backups"
    folder.mkdir()
    with pytest.raises(BackupError, match="2 rows refer to rows that are not there, in attendance"):
        back_up(source, folder / "copy")
    assert [file.name for file in folder.iterdir()] == ["copy.damaged"]


def test_damage_is_found_and_told_without_what_anybody_wrote(source: Path) -> None:
    assert damage(source) == []
    orphan(source)
    assert damage(source) == ["2 rows refer to rows that are not there, in attendance"]
    scribble(source)
    assert any("is damaged" in problem or "cannot be read" in problem for problem in damage(source))


def test_a_file_that_cannot_be_opened_is_no_damage_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        damage(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_the_command_for_postgresql_shows_no_password() -> None:
    address = "postgresql+psycopg://karin:hemligt@db.example:5433/motesbot?password=också&sslmode=require"
    command = dump_command(make_url(address), "/backups/motesbot.dump")
    assert command == [
        *("pg_dump", "--format=custom", "--file=/backups/motesbot.dump"),
        "postgresql://karin@db.example:5433/motesbot?sslmode=require",
    ]
