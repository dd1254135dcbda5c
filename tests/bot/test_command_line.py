"""What the command line promises an operator."""

import asyncio
import os
import re
import socket
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from storage.database.engine import Database, upgrade
from tests.fakes import FakeClock
from tests.storage.test_backup import orphan, scribble
from tests.storage.test_outbox import a_promise, claim, promise

ROOT = Path(__file__).parents[2]
APP = "11111111-2222-3333-4444-555555555555"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("MOTESBOT_"):
            monkeypatch.delenv(name)


def run(*arguments: str, **settings: str) -> Result:
    env = {f"MOTESBOT_{name}": value for name, value in settings.items()}
    return CliRunner().invoke(main, arguments, env=env)


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["serve"],
        ["setup"],
        ["doctor"],
        ["demo"],
        ["manifest"],
        ["key"],
        ["db"],
        ["db", "upgrade"],
        ["db", "backup"],
        ["db", "check"],
    ],
)
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


def test_the_help_of_serve_names_every_setting_and_no_other():
    read = set(re.findall(r'read\("([A-Z_]+)"', (ROOT / "bot" / "settings.py").read_text("utf-8")))
    assert set(re.findall(r"^  MOTESBOT_([A-Z_]+)", run("serve", "--help").output, re.MULTILINE)) == read


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


def test_a_key_for_links_is_made_that_the_settings_take():
    first, second = run("key").output.strip(), run("key").output.strip()
    assert first != second
    assert len(first) == 43


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


# -- backup


def test_a_backup_is_made_once_and_is_well(sqlite_url: str, tmp_path: Path):
    copy = tmp_path / "backup.sqlite3"
    made = run("db", "backup", str(copy), DATABASE_URL=sqlite_url)
    assert made.exit_code == 0, made.output
    assert re.search(r"backup\.sqlite3: [\d.]+ MB, whole", made.output)
    assert run("db", "check", DATABASE_URL=f"sqlite:///{copy}").exit_code == 0
    again = run("db", "backup", str(copy), DATABASE_URL=sqlite_url)
    assert again.exit_code == 1
    assert "is there already" in again.output


def test_a_backup_of_what_is_not_there_makes_nothing(tmp_path: Path):
    result = run("db", "backup", str(tmp_path / "copy"), DATABASE_URL=f"sqlite:///{tmp_path / 'nowhere'}")
    assert result.exit_code == 1
    assert "there is no database" in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "command", ["db backup", "manifest --output", "person export --tenant t --object-id o", "group export --tenant t"]
)
def test_a_file_in_a_folder_that_is_not_there_is_told_of_in_one_line(tmp_path: Path, command: str):
    more = ["--group", "g"] if command.startswith("group") else []
    settings = {"APP_ID": APP, "PUBLIC_URL": "https://motesbot.example.org"}
    result = run(*command.split(), str(tmp_path / "none" / "file"), *more, **settings)
    assert result.exit_code == 1
    assert result.output == f"Error: The folder {tmp_path}/none is not there: create it, or name another file.\n"


def test_for_postgresql_the_command_is_shown_without_the_password(tmp_path: Path):
    address = "postgresql://karin:hemligt@db.example/motesbot"
    result = run("db", "backup", str(tmp_path / "my copy"), DATABASE_URL=address)
    assert result.exit_code == 2
    assert "pg_dump --format=custom" in result.output
    assert f"'--file={tmp_path / 'my copy'}' postgresql://karin@db.example/motesbot" in result.output
    assert "hemligt" not in result.output
    assert list(tmp_path.iterdir()) == []


# -- check


@pytest.fixture
def now() -> FakeClock:
    """The command looks at the real clock; so do those who promise something here."""
    return FakeClock(datetime.now(UTC))


def checked(database_url: str) -> tuple[int, str]:
    result = run("db", "check", DATABASE_URL=database_url)
    assert "Traceback" not in result.output
    return result.exit_code, result.output


async def test_a_database_that_is_well_is_said_to_be(database: Database, database_url: str, now: FakeClock):
    await promise(database, now, a_promise(now, offset="now"))
    await claim(database, now)
    tomorrow = now() + timedelta(days=1)
    await promise(database, now, *(a_promise(now, due_at=tomorrow, offset=str(n)) for n in range(3)))
    code, said = await asyncio.to_thread(checked, database_url)
    assert code == 0, said
    assert "All is well." in said
    assert re.search(r"^pending +3$", said, re.MULTILINE)
    assert re.search(r"^sending +1$", said, re.MULTILINE)
    assert re.search(r"^revision +\d{4}$", said, re.MULTILINE)
    assert re.search(r"^suspended +0 conversations$", said, re.MULTILINE)
    assert re.search(r"[\d.]+ MB$", said, re.MULTILINE)
    assert "nothing is late" in said


async def test_it_is_said_when_nobody_delivers(database: Database, database_url: str, now: FakeClock):
    now.advance(hours=-1)
    await promise(database, now, a_promise(now))
    assert len(await claim(database, now)) == 1
    await promise(database, now, a_promise(now, conversation="19:b", offset="3d"))
    code, said = await asyncio.to_thread(checked, database_url)
    assert code == 1
    assert "WRONG: 1 deliveries outlived their lease" in said
    assert re.search(r"WRONG: what is due is 60 minutes late", said)
    assert "All is well." not in said


def test_a_database_of_another_version_is_told_of_with_the_remedy(tmp_path: Path):
    url = f"sqlite:///{tmp_path / 'old.sqlite3'}"
    upgrade(url, "0001")
    code, said = checked(url)
    assert code == 1
    assert "at revision 0001" in said
    assert re.search(r"-> back up \(motesbot db backup FILE\), then start the bot", said)
    with closing(sqlite3.connect(tmp_path / "empty.sqlite3")) as connection:
        connection.execute("CREATE TABLE other (id)")
    code, said = checked(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    assert code == 1
    assert "without the bot's tables" in said


@pytest.mark.parametrize("spoil", [orphan, scribble])
def test_a_file_that_is_not_whole_is_found_out(sqlite_url: str, spoil):
    spoil(Path(sqlite_url.removeprefix("sqlite:///")))
    code, said = checked(sqlite_url)
    assert code == 1
    assert "WRONG: " in said


def test_a_database_that_is_not_there_is_not_made_by_checking_it(tmp_path: Path):
    for address in (f"sqlite:///{tmp_path / 'nowhere'}", "postgresql://karin:hemligt@127.0.0.1:1/motesbot"):
        code, said = checked(address)
        assert code == 1
        assert "there is no database" in said or "PostgreSQL does not answer" in said
        assert "hemligt" not in said
    assert list(tmp_path.iterdir()) == []
