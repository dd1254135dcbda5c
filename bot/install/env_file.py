"""Reads and writes a file of settings, in the form that systemd, Compose and a shell read alike: NAME=value."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

_PLAIN = re.compile(r"[\w~.:/@%,+=?&-]*", re.ASCII)
_LINE = re.compile(r"(?:export\s+)?(?P<name>[A-Za-z_]\w*)\s*=\s*(?P<value>.*)", re.ASCII)


class EnvFileError(Exception):
    """The file cannot be read or written. The text is for an operator, and shows no value."""


def read(path: Path) -> dict[str, str]:
    """Return the settings of the file. Nothing in a value is replaced: `$` is a `$`. Raises EnvFileError."""
    try:
        # PowerShell and Notepad may begin a file with a byte order mark.
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise EnvFileError(f"{path} is not UTF-8: save it as UTF-8") from None
    except OSError as problem:
        raise EnvFileError(f"{path} cannot be read ({problem.strerror})") from None
    found: dict[str, str] = {}
    for number, written in enumerate(lines, start=1):
        line = written.strip()
        if not line or line.startswith("#"):
            continue
        matched = _LINE.fullmatch(line)
        if matched is None:
            raise EnvFileError(f"{path}, line {number}: not of the form NAME=value")
        found[matched["name"]] = _unquoted(matched["value"].strip())
    return found


def _unquoted(value: str) -> str:
    for mark in "'\"":
        if len(value) >= 2 and value[0] == value[-1] == mark:
            return value[1:-1]
    return value


def can_be_written(value: str) -> bool:
    """Return whether every reader of such a file gets the same value."""
    return value.isprintable() and "'" not in value


def refuse_unwritable(path: Path) -> None:
    """Raise EnvFileError if `write` would, before anybody has typed an answer."""
    if path.exists():
        raise EnvFileError(_exists(path))
    there = next(parent for parent in path.absolute().parents if parent.exists())
    if not there.is_dir():
        raise EnvFileError(f"{path} cannot be written, because {there} is a file")
    if not os.access(there, os.W_OK | os.X_OK):
        raise EnvFileError(f"{path} cannot be written, because you may not write in {there}")


def _exists(path: Path) -> str:
    return f"{path} exists: move it away, or name another file with --output"


def write(path: Path, settings: Mapping[str, str], *, heading: str) -> None:
    """Write a new file that only its owner can read. Raises EnvFileError, also if the file is there already."""
    # Without quotes if possible: `docker run --env-file` takes quotes as part of the value.
    marks = {name: "" if _PLAIN.fullmatch(value) else "'" for name, value in settings.items()}
    lines = [f"{name}={marks[name]}{value}{marks[name]}" for name, value in settings.items()]
    content = "\n".join([*(f"# {line}" for line in heading.splitlines()), *lines, ""])
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Never readable by others, not even for a moment.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
    except FileExistsError:
        raise EnvFileError(_exists(path)) from None
    except OSError as problem:
        raise EnvFileError(f"{path} cannot be written ({problem.strerror})") from None
