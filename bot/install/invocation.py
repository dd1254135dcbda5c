"""How `motesbot` was called, so that a remedy is a line that can be copied."""

import shlex
import shutil
import sys
from pathlib import Path

import click


def command(arguments: str) -> str:
    """Return the command line of `motesbot` with these arguments, for this machine: with the path of the program if the
    shell does not find it, and with the file of settings that was given."""
    given = env_file()
    return " ".join([program(), *(["--env-file", shlex.quote(str(given))] if given else []), arguments])


def env_file() -> Path | None:
    """Return the file of --env-file; None if there was none."""
    context = click.get_current_context(silent=True)
    found = context.find_root().params.get("env_file") if context else None
    return found if isinstance(found, Path) else None


def program() -> str:
    """Return `motesbot`, with its path if the shell does not find it."""
    called = sys.argv[0]
    is_found = shutil.which("motesbot") == called
    return shlex.quote(called) if Path(called).name == "motesbot" and "/" in called and not is_found else "motesbot"
