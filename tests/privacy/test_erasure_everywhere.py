"""Of somebody who has used every feature nothing is left, in a table, a file, a log or an export."""

import base64
import io
import json
import logging
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.minutes.records import package
from dialogs.privacy.records import files
from storage import people as groups
from storage.database.engine import Database
from storage.database.personal_data import HOLDINGS, Data
from storage.database.schema import metadata
from storage.database.tables.minutes import minutes_template
from storage.database.tables.people import meeting_group, person
from storage.privacy import apply_list, held, rows_of_group, sweep, write_list
from tests.fakes import FakeClock, FakeMessenger
from tests.privacy.everything import NAME, use_all
from tests.privacy.test_erasure import forgets, id_of
from tests.searching import all_files, files_of, places_of
from tests.snapshots import Prepared
from tests.world import TENANT, World

NEVER_WRITTEN = {"audit"}
"""Tables with a column of a person that no code fills any more."""
NOBODYS = (
    "Karinsvaret",
    "Karinmummel",
    "läkarbesöket",
    "Karinformulär",
    "Karinnyheter",
    "Karinsaken",
)
"""Words by Karin that are in no record."""


def personal(name: str) -> bool:
    return bool(set(HOLDINGS[name].columns.values()) - {Data.NOTHING})


async def test_the_example_has_a_row_in_each_table_that_holds_something_personal(
    sqlite: Database, prepared: Prepared
) -> None:
    """A new table needs a row in the example, or nobody tests that it is erased."""
    await prepared(use_all)
    empty = []
    async with sqlite.read() as tx:
        for name, table in metadata.tables.items():
            if personal(name) and not await tx.scalar(select(func.count()).select_from(table)):
                empty.append(name)
    assert set(empty) == NEVER_WRITTEN, "let somebody use it in tests/privacy/everything.py"


def leading_to(person_id: str) -> tuple[str, ...]:
    return (NAME, "karin@kumla.example", person_id, "29:Karin", "object-Karin", "a:29:Karin", *NOBODYS)


async def nowhere(db: Database, texts: tuple[str, ...]) -> None:
    """Assert that none of the texts is in a table, in a file of the database or in the template in it."""
    assert await places_of(db, *texts) == []
    for name, raw in (await all_files(db)).items():
        for text in texts:
            assert text.encode() not in raw, (name, text)
    async with db.read() as tx:
        contents = (await tx.execute(select(minutes_template.c.content))).scalars().all()
    for content in contents:
        with zipfile.ZipFile(io.BytesIO(base64.b64decode(json.loads(content)["docx"]))) as whole:
            for part in whole.namelist():
                assert NAME.encode() not in whole.read(part), part


@pytest.mark.postgresql
async def test_nothing_is_left_of_somebody_who_has_used_every_feature(
    database: Database, prepared_on_both: Prepared, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    world = await prepared_on_both(use_all)
    texts = leading_to(await id_of(database, NAME))
    assert len(await places_of(database, NAME)) > 15
    await forgets(world)
    await world.time_passes(minutes=5)
    await nowhere(database, texts)
    for text in texts:
        assert text not in caplog.text
    found = await exports(world)
    for name, data in found.items():
        for text in texts:
            assert text.encode() not in data, (name, text)
    records = [data for name, data in found.items() if name.startswith("records")]
    assert any(b"tidigare medlem" in data for data in records)


async def exports(world: World) -> dict[str, bytes]:
    """Each copy that somebody may get: of every person, of every group, and each group's package of records."""
    found: dict[str, bytes] = {}
    async with world.db.read() as tx:
        for each in (await tx.execute(select(person.c.id))).scalars().all():
            found[f"person {each}"] = str(await held(tx, TENANT, each)).encode()
        for each in (await tx.execute(select(meeting_group.c.id))).scalars().all():
            found[f"group {each}"] = json.dumps(await rows_of_group(tx, TENANT, each), ensure_ascii=False).encode()
            group = await groups.load_group(tx, TENANT, each)
            assert group is not None
            whole = await package(tx, group, "2025", by="test", controller="", now=world.clock())
            for name, data in (files(whole) if whole else {}).items():
                found[f"records {each} {name}"] = data
    return found


async def test_a_whole_backup_that_is_restored_erases_them_again_at_the_start(
    sqlite: Database, tmp_path: Path, prepared: Prepared
) -> None:
    """Real files: the database is copied, the person is erased, and the copy takes the place of the database."""
    world = await prepared(use_all)
    listed, backup = tmp_path / "list of the erased", tmp_path / "backup"
    person_id = await id_of(sqlite, NAME)
    path = Path(str(sqlite.url.database))
    with sqlite3.connect(path) as live, sqlite3.connect(backup) as copy:
        live.backup(copy)
    assert NAME.encode() in backup.read_bytes()
    await forgets(world)
    await world.time_passes(minutes=5)
    assert await write_list(sqlite, listed) == 2  # Agnes was erased before
    await sqlite.close()

    for name, _ in list(files_of(sqlite)):
        (path.parent / name).unlink()
    shutil.copy(backup, path)
    restored = Database(str(sqlite.url))
    try:
        assert "person" in await places_of(restored, NAME)
        # As bot/app.py does at each start, before it answers anybody.
        assert await apply_list(restored, listed, now=world.clock()) == 1
        later = World(restored, FakeClock(), FakeMessenger())
        later.clock.now = world.clock()
        await later.time_passes(minutes=5)
        await sweep(restored, now=later.clock())
        await nowhere(restored, leading_to(person_id))
        assert await apply_list(restored, listed, now=later.clock()) == 0
    finally:
        await restored.close()
