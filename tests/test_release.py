"""What is released: one version, and a wheel that works where nothing of the repository is."""

import ast
import importlib.util
import re
import subprocess
import sys
import sysconfig
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PLACES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "deploy").rglob("*.*"), ROOT / "Dockerfile"]

TRIED = """
import io, json, zipfile
import bot.app, bot.install.doctor
from bot.web.pictures import FONTS
from dialogs.texts import say
from dialogs.understanding import classifier
from manifest.package import build
from storage.database.engine import upgrade
assert not bot.app.__file__.startswith({root!r})
upgrade("sqlite:///fresh.sqlite3")
assert say("sv", "sorry") and say("en", "sorry")
assert list(FONTS.iterdir())
with zipfile.ZipFile(io.BytesIO(build(app_id="1", public_url="https://motesbot.example.org"))) as package:
    print(json.loads(package.read("manifest.json"))["version"])
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that no earlier build of this folder gets into it."""
    copy, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if not name.startswith(("tests/", "benchmarks/", "docs/")) and (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(out), str(copy)]
    subprocess.run(pip, check=True, capture_output=True, timeout=300)
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_works_in_an_environment_of_its_own(wheel: Path, tmp_path: Path):
    """Its dependencies come from here, to be quick; `make release` installs them too."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(tmp_path / "venv")], check=True)
    python = str(tmp_path / "venv" / "bin" / "python")
    install = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, timeout=120)
    (packages,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    # After its own packages, so that what is installed here of the bot does not count.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    program = TRIED.format(root=str(ROOT))
    done = subprocess.run([python, "-I", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == PROJECT["version"]
    command = [tmp_path / "venv" / "bin" / "motesbot", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == PROJECT["version"]


def test_the_wheel_has_what_an_index_shows_and_nothing_of_the_tests(wheel: Path):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = [name for name in names if name.endswith(".dist-info/METADATA")]
        told = message_from_string(archive.read(metadata).decode("utf-8"))
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {
        "bot",
        "dialogs",
        "storage",
        "manifest",
    }
    assert told["Name"] == "motesbot"
    assert told["License-Expression"] == "MIT"
    assert told["Description-Content-Type"] == "text/markdown"
    assert str(told.get_payload()).startswith("# Mötesbot")
    assert len(told.get_all("Classifier") or []) > 5
    for kept in (
        "dialogs/understanding/model.bin",
        "dialogs/feedback/themes.bin",
        "manifest/template.json",
        "dialogs/texts/sv.ftl",
    ):
        assert kept in names


def test_the_version_stands_in_one_place_and_whatever_repeats_it_agrees():
    repeated = {
        (path.name, version)
        for path in PLACES
        for version in re.findall(r"motesbot:(\d+\.\d+\.\d+)", path.read_text("utf-8"))
    }
    assert repeated
    assert {version for _, version in repeated} == {PROJECT["version"]}


def test_what_only_benchmarks_import_is_in_an_extra():
    imported = {
        name.partition(".")[0]
        for path in (ROOT / "benchmarks").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in _imported(node)
    }
    extras = [line for lines in PROJECT["optional-dependencies"].values() for line in lines]
    missing = {name for name in imported if importlib.util.find_spec(name) is None}
    assert [name for name in missing if not any(line.replace("-", "_").startswith(name) for line in extras)] == []


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
