"""Copies an SQLite database while the bot works with it, and looks whether a file is whole."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL

from storage.database.engine import new_id

PATIENCE_MS = 10_000
"""For whoever has the file to themselves just now."""
MOST_TOLD = 10
"""Of what is damaged; more helps nobody."""


class BackupError(Exception):
    """There is no copy; the text is written for an operator, and says why."""


def back_up(source: Path, target: Path) -> int:
    """Copy the database `source` to the new file `target`, which its owner alone may read; its size in bytes.

    The copy is what was committed at one moment, whoever writes meanwhile, and nobody who writes waits for it. It is
    written under another name beside `target` and looked through, so that a file of that name is always a whole copy;
    one that is not keeps another name, since it may be the best there is. Raises BackupError.
    """
    if not source.is_file():
        raise BackupError(f"there is no database at {source}")
    if target.exists():
        raise BackupError(f"{target} is there already, and is left as it is: name a new file")
    unfinished = target.with_name(f".{target.name}.{new_id()}")
    try:
        # SQLite would make it with whatever rights are usual; an empty file it takes as it is.
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with _opened(source) as connection:
            # Not a copy of the file: the newest pages are in its log. Nor the backup API, which begins again whenever
            # somebody writes between two of its steps. This is one reader, and leaves out what was deleted.
            connection.execute("VACUUM INTO ?", (str(unfinished),))
        if problems := damage(unfinished):
            damaged = target.with_name(target.name + ".damaged")
            unfinished.replace(damaged)
            raise BackupError(f"the copy is not whole, and is kept as {damaged}: " + "; ".join(problems))
        _to_disk(unfinished)
        unfinished.rename(target)
        _to_disk(target.parent)
    except (sqlite3.Error, OSError) as error:
        raise BackupError(f"{target} could not be written: {error}") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def damage(path: Path) -> list[str]:
    """What is wrong with this SQLite file, in plain words; nothing if it is whole. Writers do not wait for it."""
    try:
        with _opened(path) as connection:
            found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({MOST_TOLD})")]
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.Error as error:
        return [f"the file cannot be read: {error}"]
    problems = [f"the file is damaged: {what}" for what in found if what != "ok"]
    if orphans:
        tables = ", ".join(sorted({str(row[0]) for row in orphans}))
        problems.append(f"{len(orphans)} rows refer to rows that are not there, in {tables}")
    return problems


def dump_command(url: URL, target: str) -> list[str]:
    """How PostgreSQL is backed up: the words of the command, without any password."""
    secretless = {name: value for name, value in url.query.items() if "password" not in name}
    # Built anew: `set` leaves out what is None.
    shown = URL.create("postgresql", url.username, None, url.host, url.port, url.database, secretless)
    return ["pg_dump", "--format=custom", f"--file={target}", shown.render_as_string()]


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    # mode=rw: a file that is not there is not made.
    address = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        yield connection


def _to_disk(path: Path) -> None:
    """What a power cut would otherwise take back."""
    if os.name == "nt" and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
