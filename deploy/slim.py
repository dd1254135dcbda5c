"""Removes from an installed environment what the bot never loads, for the container image.

    python deploy/slim.py /opt/motesbot

Debugging symbols go too, if `strip` is installed. What is removed is named below, and nothing else: a new version of a
package keeps what it brings.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

PACKAGES = (
    # Databases that the bot does not use, and SQLAlchemy's own test suite.
    "sqlalchemy/dialects/mssql",
    "sqlalchemy/dialects/mysql",
    "sqlalchemy/dialects/oracle",
    "sqlalchemy/testing",
    # Headers for other C programs, and the parts of lxml that neither Word files nor templates need.
    "lxml/includes",
    "lxml/html",
    "lxml/isoschematron",
    "lxml/objectify.*",
    # Holidays of stock exchanges.
    "holidays/financial/[!_]*",
)
KEPT = {
    # Languages that the bot does not speak, and holidays outside Sweden.
    "babel/locale-data/*.dat": ("sv*", "en*", "root.dat"),
    "holidays/countries/[!_]*.py": ("sweden.py",),
    "holidays/locale/*/LC_MESSAGES/*.mo": ("SE.mo",),
}
"""Patterns of files, and the names of those that are kept."""
EMPTIED = ("holidays/countries/__init__.py", "holidays/financial/__init__.py")
"""Modules that import all that is removed beside them; the bot's way to Swedish holidays does not use them."""
FOLDERS = ("tests", "test")
SOURCES = {".c", ".cc", ".cpp", ".h", ".hpp", ".pxd", ".pxi", ".pyi", ".pyx"}
"""Endings of what is compiled already, or read by editors only."""


def unused(packages: Path) -> Iterator[Path]:
    """The files and folders under site-packages that the bot never loads."""
    for pattern in PACKAGES:
        yield from packages.glob(pattern)
    for pattern, kept in KEPT.items():
        yield from (file for file in packages.glob(pattern) if not any(file.match(name) for name in kept))
    for path in packages.rglob("*"):
        if path.suffix in SOURCES or (path.name in FOLDERS and path.is_dir()):
            yield path


def remove(paths: Iterable[Path]) -> None:
    """Remove files with what was compiled from them, and folders."""
    for path in paths:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
            for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
                compiled.unlink()


def empty(module: Path) -> None:
    # Not in place: the file may be linked to another one.
    remove([module])
    module.touch()


def strip(packages: Path) -> None:
    """Remove debugging symbols. Libraries in `*.libs` were moved there by a program whose result `strip` may spoil."""
    libraries = [file for file in packages.rglob("*.so") if not file.parent.name.endswith(".libs")]
    subprocess.run(["strip", "--strip-unneeded", *map(str, libraries)], check=True)  # noqa: S603, S607 - our own files


def slim(environment: Path) -> None:
    """Slim a virtual environment in place."""
    (packages,) = environment.glob("lib/python*/site-packages")
    remove(list(unused(packages)))
    for name in EMPTIED:
        empty(packages / name)
    if shutil.which("strip"):
        strip(packages)


if __name__ == "__main__":
    slim(Path(sys.argv[1]))
