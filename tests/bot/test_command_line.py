"""What the command line promises an operator."""

import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main

APP = "11111111-2222-3333-4444-555555555555"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("MOTESBOT_"):
            monkeypatch.delenv(name)


def run(*arguments: str, **settings: str) -> Result:
    env = {f"MOTESBOT_{name}": value for name, value in settings.items()}
    return CliRunner().invoke(main, arguments, env=env)


@pytest.mark.parametrize("command", [[], ["serve"], ["demo"], ["manifest"], ["db"], ["db", "upgrade"]])
def test_every_command_explains_itself(command):
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 4


def test_the_help_loads_nothing_that_it_does_not_need():
    """Otherwise it would take a second rather than a tenth of one."""
    program = "import sys, bot.__main__; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "click" in loaded
    assert not loaded & {"aiohttp", "sqlalchemy", "botbuilder", "environs", "fluent", "babel"}


def test_the_help_of_serve_names_every_setting():
    from dataclasses import fields

    from bot.settings import Settings

    text = run("serve", "--help").output
    for setting in fields(Settings):
        assert f"_{setting.name.upper()}" in text


def test_serve_without_settings_says_what_is_missing_and_leaves_with_1():
    result = run("serve")
    assert result.exit_code == 1
    assert "MOTESBOT_APP_ID is not set" in result.output
    assert "MOTESBOT_APP_PASSWORD is not set" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_that_is_taken_is_said_in_one_line(command, tmp_path: Path):
    """In a process of its own: serving takes over the signals and the logs."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        arguments = ["demo", "--no-client", "--port", port] if command == "demo" else ["serve"]
        settings = {"LOCAL": "1", "PORT": port, "DATABASE_URL": f"sqlite:///{tmp_path}/bot.sqlite3"}
        env = os.environ | ({} if command == "demo" else {f"MOTESBOT_{key}": value for key, value in settings.items()})
        done = subprocess.run([sys.executable, "-m", "bot", *arguments], capture_output=True, text=True, env=env)
    assert done.returncode == 1
    assert "Error: Something else listens there already." in done.stderr
    assert "Traceback" not in done.stderr


def test_the_manifest_is_built_from_the_settings(tmp_path: Path):
    package = tmp_path / "app.zip"
    result = run("manifest", "-o", str(package), APP_ID=APP, PUBLIC_URL="https://motesbot.example.org")
    assert result.exit_code == 0, result.output
    assert "app.zip" in result.output
    assert "manifest.json" in zipfile.ZipFile(package).namelist()


def test_the_manifest_needs_an_app_id(tmp_path: Path):
    result = run("manifest", "-o", str(tmp_path / "app.zip"))
    assert result.exit_code == 1
    assert "MOTESBOT_APP_ID is not set" in result.output
    assert not (tmp_path / "app.zip").exists()


def test_the_database_is_made_where_there_is_none_and_can_be_upgraded_again(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'new' / 'bot.sqlite3'}"
    for _ in range(2):
        result = run("db", "upgrade", DATABASE_URL=url)
        assert result.exit_code == 0, result.output
        assert "is up to date" in result.output
    assert (tmp_path / "new" / "bot.sqlite3").exists()
