"""What an operator reads if the database cannot be opened: one line that says why and what to do, without a secret."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from click.testing import CliRunner
from sqlalchemy import create_engine, text

from bot.__main__ import main
from bot.app import ListenError
from bot.database_faults import DatabaseOpenError, fault_of, others_can_read, rights_fault, told
from bot.install.invocation import command
from bot.settings import Settings
from storage.database.engine import Database, upgrade
from tests.postgres import Server

NOBODY = 65534
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
as_root = pytest.mark.skipif(getattr(os, "geteuid", lambda: -1)() != 0, reason="only root can give a file away")


def settings_of(path: Path) -> Settings:
    return Settings(database_url=f"sqlite+aiosqlite:///{path}")


def opened(settings: Settings) -> str:
    """What is said when the database is opened and upgraded; empty if all is well."""
    try:
        with told(settings):
            upgrade(settings.database_url)
    except DatabaseOpenError as problem:
        return str(problem)
    return ""


@contextmanager
def not_root() -> Iterator[None]:
    """Inside the block this process is nobody, whose rights count. It is root again afterwards."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody can reach, as those of pytest are not."""
    with TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


# -- SQLite


def test_a_missing_folder_is_made_and_a_database_that_opens_has_no_fault(tmp_path: Path):
    assert opened(settings_of(tmp_path / "new" / "folder" / "bot.sqlite3")) == ""
    assert rights_fault(tmp_path / "new" / "folder" / "bot.sqlite3") is None


def spoilt(path: Path, how: str) -> Path:
    """The path of a database that cannot be opened, for a reason that rights have nothing to do with."""
    if how == "in a file":
        path.write_text("")
        return path / "bot.sqlite3"
    if how == "a folder":
        path.mkdir()
        return path
    upgrade(f"sqlite:///{path}")
    if how == "no database":
        path.write_text("no database, though it is a file " * 99)
    elif how == "cut off":
        os.truncate(path, 5000)
    elif how == "newer":
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
    return path


@pytest.mark.parametrize(
    ("how", "why", "remedy"),
    [
        ("in a file", "is a file", "MOTESBOT_DATABASE_URL"),
        ("a folder", "is a folder", "name a file"),
        ("no database", "damaged, or is no SQLite database", "restore the newest backup"),
        ("cut off", "damaged, or is no SQLite database", "restore the newest backup"),
        ("newer", "upgraded by a newer version of Mötesbot (at revision 9999", "install that version"),
    ],
)
def test_a_file_that_is_no_database_of_this_bot_is_told_of(tmp_path: Path, how: str, why: str, remedy: str):
    said = opened(settings_of(spoilt(tmp_path / "bot.sqlite3", how)))
    assert why in said
    assert remedy in said
    assert "\n" not in said


def test_a_file_that_another_process_holds_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "bot.sqlite3"
    upgrade(f"sqlite:///{path}")
    monkeypatch.setattr("storage.database.sqlite.BUSY_TIMEOUT_MS", 1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "is held by another process" in opened(settings_of(path))


@posix
@pytest.mark.parametrize(
    ("closed", "why"),
    [
        ("folder", "may not read and write"),
        ("parent", "is missing, or"),
        ("file", "bot.sqlite3, which belongs to"),
        ("-wal", "bot.sqlite3-wal, which belongs to"),
        ("-shm", "bot.sqlite3-shm, which belongs to"),
    ],
)
def test_wrong_rights_are_told_from_damage(folder: Path, closed: str, why: str):
    path = folder / "data" / "bot.sqlite3"
    path.parent.mkdir()
    if closed == "parent":
        path = path.parent / "new" / "bot.sqlite3"
    else:
        upgrade(f"sqlite:///{path}")
        for end in ("", "-wal", "-shm"):
            path.with_name(path.name + end).touch()
            path.with_name(path.name + end).chmod(0o666)
        path.parent.chmod(0o777)
    names = {"folder": path.parent, "parent": path.parents[1], "file": path}
    names.get(closed, path.with_name(path.name + closed)).chmod(0o500 if closed in {"folder", "parent"} else 0o000)
    with not_root():
        said = opened(settings_of(path))
    assert why in said
    assert "sudo chown" in said or "sudo install -d" in said
    assert "damaged" not in said
    assert "restore" not in said


@posix
@as_root
def test_root_is_told_that_the_owner_of_the_folder_cannot_use_what_root_restored(folder: Path):
    path = folder / "data" / "bot.sqlite3"
    upgrade(f"sqlite:///{path}")
    os.chown(path.parent, NOBODY, NOBODY)
    fault = rights_fault(path)
    assert fault is not None
    assert "which belongs to root" in fault.text
    assert str(path) in fault.remedy
    result = CliRunner().invoke(main, ["db", "check"], env={"MOTESBOT_DATABASE_URL": f"sqlite:///{path}"})
    assert result.exit_code == 1
    assert f"WRONG: {fault.text}\n       -> {fault.remedy}" in result.output
    os.chown(path, NOBODY, NOBODY)
    assert rights_fault(path) is None


@posix
def test_a_list_of_erased_people_that_cannot_be_read_is_told_of(folder: Path):
    settings = settings_of(folder / "bot.sqlite3")
    fault = fault_of(settings, PermissionError(13, "Permission denied", str(settings.erased_file)))
    assert "the list of erased people" in fault.text
    assert "MOTESBOT_ERASED_LIST" in fault.remedy


# -- the rights that files get


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
async def test_the_files_of_a_database_are_for_their_owner_alone_whatever_is_usual(tmp_path: Path, umask: int):
    before = os.umask(umask)
    try:
        url = f"sqlite:///{tmp_path / 'new' / 'bot.sqlite3'}"
        upgrade(url)
        db = Database(url)
        async with db.write() as tx:
            await tx.execute(text("CREATE TABLE more (id)"))
        modes = {file.name: file.stat().st_mode & 0o777 for file in (tmp_path / "new").iterdir()}
        await db.close()
    finally:
        os.umask(before)
    assert modes == dict.fromkeys(["bot.sqlite3", "bot.sqlite3-wal", "bot.sqlite3-shm"], 0o600)


async def test_a_database_that_is_not_there_is_made_by_the_upgrade_alone(tmp_path: Path):
    db = Database(f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    for open_it in (db.read, db.write):
        with pytest.raises(Exception, match="unable to open"):
            async with open_it():
                pass
    await db.close()
    assert not (tmp_path / "bot.sqlite3").exists()


@posix
def test_a_file_that_every_user_can_read_is_noticed(folder: Path):
    path = folder / "bot.sqlite3"
    path.touch(0o600)
    assert not others_can_read(path)
    path.chmod(0o644)
    assert others_can_read(path)
    folder.chmod(0o700)
    assert not others_can_read(path)


# -- PostgreSQL

ADDRESS = "postgresql+psycopg://karin:hemligt@db.example:5432/motesbot"


@pytest.mark.parametrize(
    ("said", "why", "remedy"),
    [
        ('FATAL:  password authentication failed for user "karin"', "refused the user or the password", "correct them"),
        ("fe_sendauth: no password supplied", "refused the user or the password", "correct them"),
        ('FATAL:  role "karin" does not exist', "refused the user or the password", "correct them"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.1"', "refused the user or the password", "pg_hba.conf"),
        ('FATAL:  database "motesbot" does not exist', "has no database", "createdb --owner karin motesbot"),
        ("failed to resolve host 'db.example': [Errno -2]", "has no address here", "correct the host"),
        ("connection failed: Connection refused", "does not answer at db.example:5432", "start it"),
        ("FATAL:  the database system is starting up", "does not answer at db.example:5432", "start it"),
        ("connection timeout expired", "cannot be reached at db.example:5432", "firewall"),
        ("FATAL:  sorry, too many clients already", "no connection left", "max_connections"),
        ('invalid sslmode value: "hemligt"', "an option or a value", "MOTESBOT_DATABASE_URL"),
        ("FATAL:  lösenordet stämmer inte", "cannot be opened", "check that PostgreSQL runs"),
    ],
)
def test_each_refusal_of_postgresql_has_its_own_line_without_the_password(said: str, why: str, remedy: str):
    fault = fault_of(Settings(database_url=ADDRESS), psycopg.OperationalError(said))
    assert why in fault.text
    assert remedy in fault.remedy
    assert "hemligt" not in str(fault)


@pytest.mark.postgresql
def test_a_user_who_may_create_no_tables_is_told_so_by_a_real_server(postgres: Server):
    url = postgres.create("faults")
    try:
        postgres.execute("CREATE ROLE guest LOGIN")
        as_guest = url.replace("postgres@", "guest@").replace("postgresql:", "postgresql+psycopg:")
        assert 'ALTER DATABASE "faults" OWNER TO "guest"' in opened(Settings(database_url=as_guest))
        none = as_guest.replace("/faults", "/nowhere")
        assert "createdb --owner guest nowhere" in opened(Settings(database_url=none))
        engine = create_engine(as_guest)
        with pytest.raises(Exception, match="does not exist") as raised, engine.connect() as connection:
            connection.execute(text("SELECT * FROM outbox"))
        engine.dispose()
        assert "is not of this version" in fault_of(Settings(database_url=as_guest), raised.value).text
    finally:
        postgres.drop("faults")
        postgres.execute("DROP ROLE guest")


# -- serve


@pytest.mark.parametrize("place", ["sqlite:///{folder}/file/bot.sqlite3", "postgresql://karin:hemligt@127.0.0.1:9/bot"])
def test_serve_says_it_in_one_line_and_leaves_with_1(tmp_path: Path, place: str):
    (tmp_path / "file").write_text("")
    env = os.environ | {"MOTESBOT_LOCAL": "1", "MOTESBOT_DATABASE_URL": place.format(folder=tmp_path)}
    done = subprocess.run([sys.executable, "-m", "bot", "serve"], capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
    assert "hemligt" not in done.stderr


@pytest.mark.parametrize(
    ("problem", "why", "remedy"),
    [
        (OSError(98, "Address already in use"), "Something else listens there", ""),
        (PermissionError(13, "Permission denied"), "port 80", ""),
        (OSError(99, "Cannot assign requested address"), "no address bot.example", "MOTESBOT_HOST"),
        (OSError(-2, "Name or service not known"), "no address bot.example", "MOTESBOT_HOST"),
    ],
)
def test_an_address_that_cannot_be_listened_on_has_its_own_line(problem: OSError, why: str, remedy: str):
    error = ListenError("bot.example", 80, problem)
    assert why in str(error)
    assert remedy in error.remedy


# -- the commands of remedies


@dataclass
class Call:
    """A call of `motesbot`, and the command line that its remedies show."""

    program: str
    on_path: bool
    shown: str


@pytest.mark.parametrize(
    "call",
    [
        Call("{folder}/motesbot", on_path=True, shown="motesbot key"),
        Call("{folder}/motesbot", on_path=False, shown="{folder}/motesbot key"),
        Call("/usr/lib/python3/site-packages/bot/__main__.py", on_path=False, shown="motesbot key"),
    ],
)
def test_a_remedy_can_be_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: Call):
    (tmp_path / "motesbot").touch(0o755)
    monkeypatch.setattr(sys, "argv", [call.program.format(folder=tmp_path)])
    monkeypatch.setenv("PATH", str(tmp_path) if call.on_path else "/nowhere")
    assert command("key") == call.shown.format(folder=tmp_path)
