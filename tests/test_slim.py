"""deploy/slim.py: what it removes from the image is nothing that the bot loads."""

import os
import re
import runpy
import shutil
import subprocess
import sys
from datetime import date
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from dialogs.workdays import holiday_name

ROOT = Path(__file__).parents[1]
SLIM = ROOT / "deploy" / "slim.py"
PROGRAM = '''
import asyncio, importlib, io, pkgutil, sys
from datetime import UTC, date, datetime
from pathlib import Path

def load_everything():
    for room in ("bot", "dialogs", "storage", "manifest"):
        for module in pkgutil.walk_packages(importlib.import_module(room).__path__, room + "."):
            if not module.name.endswith((".train", ".theme_training", ".report", ".migrations.env")):
                importlib.import_module(module.name)
    for name in """alembic.command cryptography.x509 docx docxtpl holidays icalendar jinja2 jwt lxml.etree psycopg pypdf
            resvg_py sqlalchemy.dialects.postgresql.psycopg sqlalchemy.orm xlsxwriter""".split():
        importlib.import_module(name)

def use_libraries():
    import docx, docxtpl, holidays, icalendar, psycopg, resvg_py, xlsxwriter
    from docx import Document
    from dialogs.workdays import holiday_name
    assert [holiday_name(date(2026, 1, day), locale) for locale in ("sv", "en") for day in (1, 6)] == HOLIDAYS
    word = io.BytesIO()
    document = Document()
    document.add_paragraph("{{ title }}")
    document.save(word)
    template = docxtpl.DocxTemplate(word)
    template.render({"title": "Protokoll"})
    template.save(word)
    assert resvg_py.svg_to_bytes(svg_string='<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True}).close()
    icalendar.Calendar().to_ical()
    assert psycopg.pq.__impl__ == "binary"

async def serve_one_turn():
    from bot.app import running
    from bot.events import MessageReceived, Place, PlaceKind, Sender
    from bot.settings import Settings
    from storage.database.engine import Database
    settings = Settings(database_url="sqlite+aiosqlite:///bot.sqlite3")
    place = Place("t", "a:1", PlaceKind.PERSONAL, "http://127.0.0.1:9/", "28:bot")
    async with running(settings) as bot:
        await bot.dispatch(MessageReceived(place, Sender("29:1", "Karin Ek", "o", "sv-SE"), "1", "hjälp"))
        async with bot.db.read() as tx:
            rows = (await tx.exec_driver_sql("SELECT count(*) FROM outbox")).scalar_one()
    assert rows == 1, rows

load_everything()
use_libraries()
asyncio.run(serve_one_turn())
print("well")
'''


def needed() -> dict[str, Distribution]:
    """What the bot needs at work, and what that needs, as pip would install it."""
    found: dict[str, Distribution] = {}
    wanted = [("motesbot", "")]
    while wanted:
        name, extra = wanted.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        for line in distribution(key).requires or ():
            requirement, _, marker = line.partition(";")
            named = re.match(r"([\w.-]+)(?:\[([\w,-]*)\])?", requirement.strip())
            assert named
            asked = re.search(r"extra == ['\"]([\w-]+)['\"]", marker)
            if asked and asked[1] not in extra.split(","):
                continue
            try:
                other = distribution(named[1])
            except ModuleNotFoundError:  # for another system
                continue
            if other.name not in found or named[2]:
                found[other.name] = other
                wanted.append((named[1], named[2] or ""))
    return {name: each for name, each in found.items() if name != "motesbot"}


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with what the bot needs, linked from this one, and slimmed."""
    made = tmp_path_factory.mktemp("slim") / "motesbot"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(made)], check=True)
    (packages,) = made.glob("lib/python*/site-packages")
    for each in needed().values():
        for file in each.files or ():
            source = Path(str(file.locate()))
            if ".." not in file.parts and source.is_file():
                (packages / file).parent.mkdir(parents=True, exist_ok=True)
                _link(source, packages / file)
    (packages / "bot.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    # Without `strip`, which would write to the linked files.
    subprocess.run([sys.executable, SLIM, made], check=True, env={"PATH": "/nowhere"})
    return made


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copy(source, target)


def test_the_bot_starts_and_answers_in_the_environment_of_the_image(environment: Path, tmp_path: Path):
    # Here all languages are installed.
    names = [holiday_name(date(2026, 1, day), locale) for locale in ("sv", "en") for day in (1, 6)]
    assert all(names)
    program = f"HOLIDAYS = {names!r}\n{PROGRAM}"
    done = subprocess.run(
        [environment / "bin" / "python", "-I", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stdout.endswith("well\n"), done.stderr


def test_only_what_is_named_is_gone(environment: Path):
    (packages,) = environment.glob("lib/python*/site-packages")
    assert [path.name for path in (packages / "sqlalchemy" / "dialects").iterdir() if path.is_dir()] != []
    assert {path.name for path in (packages / "holidays" / "countries").glob("*.py")} == {"__init__.py", "sweden.py"}
    assert not (packages / "lxml" / "includes").exists()
    assert not list(packages.rglob("*.pyx"))
    assert (packages / "sqlalchemy" / "dialects" / "sqlite").exists()
    assert (packages / "lxml" / "etree.py").exists() or list((packages / "lxml").glob("etree.*.so"))


def test_every_pattern_still_removes_something(environment: Path):
    """A pattern that fits nothing was written for another version of its package."""
    named = runpy.run_path(str(SLIM))
    installed = Path(str(distribution("sqlalchemy").locate_file("")))
    patterns = [*named["PACKAGES"], *named["KEPT"], *named["EMPTIED"]]
    assert [pattern for pattern in patterns if not list(installed.glob(pattern))] == []
