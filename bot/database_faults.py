"""Why a database cannot be opened, in plain words for an operator, and what to do about it."""

import errno
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from storage.database.backup import is_damage
from storage.database.engine import NewerDatabaseError

if TYPE_CHECKING:
    from bot.settings import Settings

RESTORE = "restore the newest backup (docs/operations.md)"
OTHER_PATH = "name another path in MOTESBOT_DATABASE_URL"
UPGRADES = "start the bot, which creates and upgrades its tables"
OPENING = (SQLAlchemyError, sqlite3.Error, OSError, NewerDatabaseError)
"""The errors of a database that cannot be opened."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and what to do. Neither shows a password."""

    text: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.text}: {self.remedy}"


class DatabaseOpenError(Exception):
    """The database cannot be opened. The text says why, and what to do."""


@contextmanager
def told(settings: "Settings") -> Iterator[None]:
    """Raise DatabaseOpenError in place of any error of a database that cannot be opened."""
    try:
        yield
    except OPENING as problem:
        # Not `from problem`: its text may quote the address, and so the password.
        raise DatabaseOpenError(str(fault_of(settings, problem))) from None


def fault_of(settings: "Settings", problem: BaseException) -> Fault:
    """Return why the database of these settings could not be opened, as `problem` and the file system tell."""
    if isinstance(problem, NewerDatabaseError):
        return Fault(
            f"{settings.database_shown} was upgraded by a newer version of Mötesbot ({problem})",
            "install that version, or restore the backup from before the upgrade (docs/operations.md)",
        )
    if isinstance(problem, OSError) and problem.filename == str(settings.erased_file):
        return Fault(
            f"the list of erased people, {problem.filename}, cannot be used ({problem.strerror})",
            f"let {_user()} read and write it and its folder, or name another file in MOTESBOT_ERASED_LIST",
        )
    if settings.database_folder is None:
        return _of_server(settings, problem)
    path = database_file(settings)
    return (
        _of_content(path, problem)
        or _of_folder(path)
        or rights_fault(path)
        or Fault(f"{path} cannot be opened ({type(problem).__name__})", f"{OTHER_PATH}, or {RESTORE}")
    )


# -- SQLite


def database_file(settings: "Settings") -> Path:
    """Return the path of the SQLite file."""
    return Path(str(make_url(settings.database_url).database)).absolute()


def _of_folder(path: Path) -> Fault | None:
    folder = path.parent
    if _kind(path) == "folder":
        return Fault(f"{path} is a folder, and no database", "name a file in it in MOTESBOT_DATABASE_URL")
    if _kind(folder) == "folder":
        return None
    there = next(each for each in path.parents if _kind(each))
    if _kind(there) == "file":
        return Fault(f"the database cannot be in {folder}, because {there} is a file", OTHER_PATH)
    if _is_read_only(there):
        return _read_only(folder)
    if not os.access(there, os.W_OK | os.X_OK):
        return Fault(
            f"the folder {folder} is missing, or {_user()} may not look for it in {there}",
            f"sudo install -d -o {_user()} -m 0700 {folder}",
        )
    return _not_there(path)


def _kind(path: Path) -> str:
    """Return "folder" or "file"; empty if it is not there, or is in a folder that this user may not search."""
    try:
        return "folder" if path.is_dir() else "file" if path.exists() else ""
    except PermissionError:
        return ""


def _not_there(path: Path) -> Fault:
    return Fault(
        f"there is no database at {path} yet",
        "start the bot, which creates it; if the bot has run already, MOTESBOT_DATABASE_URL names the wrong path",
    )


def rights_fault(path: Path) -> Fault | None:
    """Return which of the folder and the files of an SQLite database the bot's user cannot use; None if it can.

    Root can use every file. For root, the bot's user is the owner of the folder.
    """
    files = [file for end in ("", "-wal", "-shm") if _kind(file := path.with_name(path.name + end))]
    folder = path.parent
    user = _user()
    if os.access(folder, os.X_OK) and not files:
        unusable = []
    elif getattr(os, "geteuid", lambda: -1)() == 0:
        user = _owner(folder)
        unusable = [file for file in files if not _is_usable_by_owner_of(folder, file)]
    else:
        unusable = [file for file in files if not os.access(file, os.R_OK | os.W_OK)]
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        unusable.insert(0, folder)
    if not unusable:
        return None if files else _not_there(path)
    if _is_read_only(folder):
        return _read_only(folder)
    owners = sorted({_owner(each) for each in unusable})
    whose = f"belong{'' if len(unusable) > 1 else 's'} to {' and '.join(owners)}"
    names = " and ".join(map(str, unusable))
    return Fault(
        f"the user {user} may not read and write {names}, which {whose}",
        f"sudo chown {user}: {' '.join(map(str, unusable))} && sudo chmod u+rwX {' '.join(map(str, unusable))}",
    )


def others_can_read(path: Path) -> bool:
    """Return whether every user of this machine can read the file, which holds what members have written."""
    return os.name == "posix" and bool(path.stat().st_mode & 0o004) and bool(path.parent.stat().st_mode & 0o001)


def _is_usable_by_owner_of(folder: Path, file: Path) -> bool:
    owner, found = folder.stat(), file.stat()
    if owner.st_uid == 0:
        return True
    if found.st_uid == owner.st_uid:
        wanted = 0o600
    elif found.st_gid == owner.st_gid:
        wanted = 0o060
    else:
        wanted = 0o006
    return found.st_mode & wanted == wanted


def _is_read_only(folder: Path) -> bool:
    return hasattr(os, "statvfs") and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


def _read_only(folder: Path) -> Fault:
    return Fault(
        f"{folder} is on a file system that is read-only for the bot",
        "name a path under /var/lib/motesbot in MOTESBOT_DATABASE_URL, where the unit and the image let it write",
    )


def _of_content(path: Path, problem: BaseException) -> Fault | None:
    found = next((each for each in _chain(problem) if isinstance(each, sqlite3.Error)), None)
    if str(found).startswith("no such "):
        return Fault(f"{path} is not of this version", UPGRADES)
    name = getattr(found, "sqlite_errorname", "")
    if found is not None and is_damage(found):
        return Fault(f"{path} is damaged, or is no SQLite database", f"{RESTORE}, or {OTHER_PATH}")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Fault(f"{path} is held by another process", "end that process: one SQLite file has one bot")
    if name.startswith("SQLITE_FULL") or getattr(problem, "errno", None) == errno.ENOSPC:
        return Fault(f"the disk with {path} is full", "make room on it")
    if name.startswith("SQLITE_IOERR"):
        return Fault(f"the disk with {path} failed to read or write", "use a local disk that is well, and no share")
    return None


def _chain(problem: BaseException) -> Iterator[BaseException]:
    each: BaseException | None = problem
    while each is not None:
        yield each
        each = getattr(each, "orig", None) or each.__cause__


def _user() -> str:
    """Return the name of this process's user."""
    if hasattr(os, "geteuid"):
        return _name_of(os.geteuid())
    import getpass

    return getpass.getuser()


def _owner(path: Path) -> str:
    return _name_of(path.stat().st_uid)


def _name_of(uid: int) -> str:
    with suppress(ImportError, KeyError):  # Windows has no `pwd`
        import pwd

        return pwd.getpwuid(uid).pw_name
    return str(uid)


# -- PostgreSQL


def _of_server(settings: "Settings", problem: BaseException) -> Fault:
    shown = settings.database_shown
    found = next((each for each in _chain(problem) if getattr(each, "sqlstate", None)), None)
    said = " ".join(str(each) for each in _chain(problem) if not isinstance(each, SQLAlchemyError)).casefold()
    parts = urlsplit(settings.database_url)
    server = parts.netloc.rpartition("@")[2] or "its socket"
    name, user = parts.path.removeprefix("/") or "motesbot", parts.username or "motesbot"
    if isinstance(problem, ArgumentError) or re.search("invalid (connection option|.* value|port)|bad value", said):
        return Fault(
            f"the address {shown} has an option or a value that PostgreSQL does not know",
            "correct MOTESBOT_DATABASE_URL; in a password write %40 for @, %2F for /, %3A for : and %25 for %",
        )
    if getattr(found, "sqlstate", None) == "42501":
        return Fault(
            f"the user of {shown} may not create tables there",
            f'run in psql as administrator: ALTER DATABASE "{name}" OWNER TO "{user}"',
        )
    if getattr(found, "sqlstate", None) in {"42P01", "42703"}:
        return Fault(f"{shown} is not of this version", UPGRADES)
    for pattern, text, remedy in (
        (
            r"password|authentication failed|pg_hba\.conf|role .* does not exist|permission denied for database",
            f"PostgreSQL refused the user or the password of {shown}",
            "correct them in MOTESBOT_DATABASE_URL, or let this machine and user in (pg_hba.conf)",
        ),
        (
            r"database .* does not exist",
            f"PostgreSQL has no database of the name in {shown}",
            f"create it: createdb --owner {user} {name}",
        ),
        (
            r"resolve|translate host name",
            f"the host {server} of {shown} has no address here",
            "correct the host in MOTESBOT_DATABASE_URL, or this machine's name server",
        ),
        (
            r"refused|is the server running|no such file|starting up|shutting down",
            f"PostgreSQL does not answer at {server}",
            "start it, or correct host and port in MOTESBOT_DATABASE_URL",
        ),
        (
            r"time-?out|timed out|unreachable|no route",
            f"PostgreSQL cannot be reached at {server}",
            "let this machine through the firewall, or correct host and port in MOTESBOT_DATABASE_URL",
        ),
        (
            r"too many|connection slots",
            f"PostgreSQL at {server} has no connection left",
            "raise max_connections, or end other clients: a process of the bot takes up to 21",
        ),
    ):
        if re.search(pattern, said):
            return Fault(text, remedy)
    return Fault(
        f"{shown} cannot be opened ({type(problem).__name__})",
        "check that PostgreSQL runs, that this machine may connect to it, and its user, password and database name",
    )
