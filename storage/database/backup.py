"""Copies an SQLite database while the bot uses it, and checks whether a file is intact."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL

from storage.database.engine import new_id

PATIENCE_MS = 10_000
"""Milliseconds to wait for another process that holds the file."""
MOST_TOLD = 10
"""How many damages are reported; more do not help an operator."""


class BackupError(Exception):
    """The copy failed. The text tells an operator why."""


def back_up(source: Path, target: Path) -> int:
    """Copy the database `source` to the new file `target`, readable only by its owner. Return its size in bytes.

    The copy is one consistent state, and writers do not wait for it. It is written under another name beside `target`
    and checked, so a file named `target` is always a complete copy. A damaged copy keeps the other name, because it may
    be the best that exists. Raises BackupError.
    """
    if not source.is_file():
        raise BackupError(f"there is no database at {source}")
    if target.exists():
        raise BackupError(f"{target} is there already, and is left as it is: name a new file")
    if not target.parent.is_dir():
        raise BackupError(f"the folder {target.absolute().parent} is not there: create it, or name another file")
    unfinished = target.with_name(f".{target.name}.{new_id()}")
    try:
        # SQLite would create the file with default rights. It accepts an empty file as it is.
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with _opened(source) as connection:
            # Not a copy of the file: the newest pages are in its log. Not the backup API either: it restarts whenever
            # somebody writes between two of its steps. VACUUM INTO is one reader, and leaves out deleted content.
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        if problems := damage(unfinished):
            damaged = target.with_name(target.name + ".damaged")
            unfinished.replace(damaged)
            raise BackupError(f"the copy is not whole, and is kept as {damaged}: " + "; ".join(problems))
        _to_disk(unfinished)
        unfinished.rename(target)
        _to_disk(target.parent)
    except sqlite3.Error as error:
        raise BackupError(f"{source} could not be copied to {target}: {error}") from error
    except OSError as error:
        raise BackupError(f"{target} could not be written: {error.strerror or error}") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def is_damage(error: sqlite3.Error) -> bool:
    """Return whether the error tells of a damaged file. Others tell of a file that could not be opened or read now."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or code == sqlite3.SQLITE_IOERR_SHORT_READ


def damage(path: Path) -> list[str]:
    """Return the damages of this SQLite file in plain words; empty if it is intact. Writers do not wait for it.

    Raises sqlite3.Error if the file cannot be opened, which is no damage: its rights may be wrong.
    """
    try:
        with _opened(path) as connection:
            found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({MOST_TOLD})")]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error as error:
        if not is_damage(error):
            raise
        return [f"the file cannot be read: {error}"]
    problems = [f"the file is damaged: {what}" for what in found if what != "ok"]
    if orphans:
        tables = ", ".join(sorted({str(row[0]) for row in orphans}))
        problems.append(f"{len(orphans)} rows refer to rows that are not there, in {tables}")
    return problems


def dump_command(url: URL, target: str) -> list[str]:
    """Return the command that backs up PostgreSQL, as words, without a password."""
    secretless = {name: value for name, value in url.query.items() if "password" not in name}
    # Built from parts, because `set` leaves out None values.
    shown = URL.create("postgresql", url.username, None, url.host, url.port, url.database, secretless)
    return ["pg_dump", "--format=custom", f"--file={target}", shown.render_as_string()]


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    # mode=rw does not create a missing file.
    address = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        yield connection


def _to_disk(path: Path) -> None:
    """Flush the file to disk, so that it survives a power cut."""
    if os.name == "nt" and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
