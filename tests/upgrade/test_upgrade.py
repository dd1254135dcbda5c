"""An upgrade from each released form of the tables loses nothing, on both databases.

`0001.sql` is a database of the first version (commit 795f06d) and `0009.sql` one of commit 980ba35, after a group has
used every feature. Their own code wrote them: people of `tests/world.py` typed some hundred commands, and one row was
added to each table that was still empty. The tests upgrade them, and compare every row and column.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, MetaData, create_engine, event, make_url, select, text
from sqlalchemy.pool import NullPool
from sqlalchemy.types import JSON, Boolean, Date, DateTime

from storage.database.engine import new_id, upgrade
from storage.database.schema import metadata
from storage.database.search_index import is_declared
from storage.health_checks import examine

HERE = Path(__file__).parent
DUMPS = ["0001", "0009"]
Row = dict[str, Any]
Key = tuple[Any, ...]

MOVED = {
    "0001": {("assignment", "snoozed_until"): "to snooze, a row for each person"},
    "0009": {("agenda_item", "outcome"): "to outcome"},
}
"""Columns that are gone, and where their content is."""
REWRITTEN = {
    ("agenda_before", "content"): "earlier agendas have the form of today's",
    ("membership", "organisation"): "the sub-group is a column of its own",
    ("alembic_version", "version_num"): "the revision itself",
    # Set by the migrations for rows that were made before the column had a meaning.
    ("meeting", "settled_at"): "meetings that were over are closed",
    ("deadline", "late_check_at"): "late and yearly deadlines are found",
    ("feedback_round", "asked"): "the people whom a round asked are counted at its opening",
}
"""Columns whose values a migration may change, with the reason."""


@pytest.fixture(params=DUMPS, scope="module")
def dump(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def sqlite_of(dump: str, folder: Path) -> Path:
    path = folder / f"{dump}.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((HERE / f"{dump}.sql").read_text("utf-8"))
    return path


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def old(request: pytest.FixtureRequest, dump: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a database with the tables and the rows of the dump."""
    path = sqlite_of(dump, tmp_path_factory.mktemp("old"))
    if request.param == "sqlite":
        yield f"sqlite:///{path}"
        return
    server = request.getfixturevalue("postgres")
    name = f"u{new_id()}"
    url = server.create(name)
    upgrade(url, dump)
    _copy(f"sqlite:///{path}", url)
    yield url
    server.drop(name)


@pytest.fixture(scope="module")
def before(old: str) -> "Rows":
    """The rows of the dump."""
    return Rows(old)


@pytest.fixture(scope="module")
def upgraded(old: str, before: "Rows") -> str:
    """The address of the same database after the upgrade. It runs once: the tests of a database only read it."""
    upgrade(old)
    return old


@pytest.fixture(scope="module")
def after(upgraded: str) -> "Rows":
    """The rows of the upgraded database."""
    return Rows(upgraded)


def engine_of(url: str) -> Engine:
    parsed = make_url(url)
    is_sqlite = parsed.get_backend_name() == "sqlite"
    driver = "sqlite+pysqlite" if is_sqlite else "postgresql+psycopg"
    engine = create_engine(parsed.set(drivername=driver), poolclass=NullPool)
    if not is_sqlite:

        @event.listens_for(engine, "connect")
        def _in_utc(connection: Any, _: Any) -> None:
            connection.execute("SET TIME ZONE 'UTC'")
            connection.commit()

    return engine


def _copy(source: str, target: str) -> None:
    """Copies all rows from SQLite to PostgreSQL tables of the same revision."""
    tables = MetaData()
    with engine_of(target).begin() as connection:
        tables.reflect(connection)
        for table in tables.sorted_tables:
            if table.name == "alembic_version":
                continue
            columns = {column.name: column for column in table.columns}
            with closing(sqlite3.connect(str(make_url(source).database))) as old:
                old.row_factory = sqlite3.Row
                found = [dict(row) for row in old.execute(f'SELECT * FROM "{table.name}"')]
            if found:
                values = [{name: typed(columns[name].type, value) for name, value in row.items()} for row in found]
                connection.execute(table.insert(), values)


def typed(kind: Any, value: Any) -> Any:
    """A value of SQLite as Python's, by the type that PostgreSQL gives the column."""
    if value is None:
        return None
    match kind:
        case Boolean():
            return bool(value)
        case DateTime():
            return datetime.fromisoformat(value).replace(tzinfo=UTC)
        case Date():
            return date.fromisoformat(value)
        case JSON():
            return json.loads(value)
        case _:
            return value


def same(value: Any) -> Any:
    """A value in the form in which both databases agree."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, memoryview):
        return bytes(value)
    if isinstance(value, dict | list):
        return json.dumps(value, sort_keys=True)
    if isinstance(value, bool):
        return int(value)
    return value


class Rows(dict[str, list[Row]]):
    """The rows of each table. `keys` has the names of the columns of its primary key."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.keys_of: dict[str, tuple[str, ...]] = {}
        tables = MetaData()
        with engine_of(url).connect() as connection:
            tables.reflect(connection)
            for table in tables.sorted_tables:
                rows = connection.execute(select(table)).mappings()
                self[table.name] = [{name: same(value) for name, value in row.items()} for row in rows]
                self.keys_of[table.name] = tuple(column.name for column in table.primary_key) or tuple(table.c.keys())

    def by(self, table: str, names: tuple[str, ...]) -> dict[Key, Row]:
        return {tuple(row.get(name) for name in names): row for row in self.get(table, [])}


def lost(dump: str, before: Rows, after: Rows) -> list[str]:
    """Each row that is gone, and each value that is another, for which no reason is declared."""
    problems = []
    for table, rows in before.items():
        if table == "alembic_version":
            continue
        # By the key of before: a key may have got further columns.
        names = before.keys_of[table]
        there = after.by(table, names)
        for row in rows:
            key = tuple(row[name] for name in names)
            if key in there:
                problems += _changes(dump, table, row, there[key])
            else:
                problems.append(f"{table} {key} is gone")
    return problems


def _changes(dump: str, table: str, row: Row, new: Row) -> Iterator[str]:
    for name, value in row.items():
        if name not in new:
            if (table, name) not in MOVED[dump]:
                yield f"{table}.{name} is gone"
        elif new[name] != value and (table, name) not in REWRITTEN:
            yield f"{table}.{name}: {value!r} became {new[name]!r}"


def test_every_row_is_there_after_the_upgrade(before: Rows, after: Rows, dump: str):
    assert lost(dump, before, after) == []


def test_the_tables_become_those_of_this_version(upgraded: str):
    with engine_of(upgraded).connect() as connection:
        assert (
            compare_metadata(MigrationContext.configure(connection, opts={"include_name": is_declared}), metadata) == []
        )


async def test_the_upgraded_database_is_well_and_a_second_upgrade_changes_nothing(upgraded: str, after: Rows):
    upgrade(upgraded)
    assert Rows(upgraded) == after
    found = await examine(upgraded, now=datetime(2026, 8, 1, tzinfo=UTC))
    assert not [problem for problem in found.problems if "late" not in problem.text and "lease" not in problem.text]


def test_what_moved_is_where_it_moved_to(before: Rows, after: Rows, dump: str):
    decided = {
        (row["tenant_id"], row["id"], decision.strip())
        for row in before["agenda_item"]
        for decision in (row.get("outcome") or "").split("\n\n")
        if decision.strip()
    }
    written = {(row["tenant_id"], row["item_id"], row["text"].strip()) for row in after["outcome"]}
    assert {(tenant, item) for tenant, item, _ in decided} <= {(tenant, item) for tenant, item, _ in written}
    for _, item, decision in decided:
        assert any(other == item and decision.startswith(text) for _, other, text in written)
    if dump == "0001":
        put_off = [row for row in before["assignment"] if row["snoozed_until"]]
        snoozes = {(row["deadline_id"], row["person_id"]) for row in after["snooze"]}
        assert {(row["deadline_id"], row["person_id"]) for row in put_off} == snoozes


def test_an_open_round_keeps_its_answers_and_the_people_whom_it_asks(after: Rows):
    (answer,) = after["feedback_answer"]
    asked = [row for row in after["feedback_recipient"] if row["round_id"] == answer["round_id"]]
    (opened,) = [row for row in after["feedback_round"] if row["id"] == answer["round_id"]]
    assert opened["asked"] == len(asked) > 1


@pytest.mark.parametrize("name", DUMPS)
def test_a_dump_has_a_row_in_every_table_of_its_time(name: str, tmp_path: Path):
    """So that an upgrade that lost a table's rows would be noticed."""
    with closing(sqlite3.connect(sqlite_of(name, tmp_path))) as connection:
        tables = [table for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counts = {table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}
    assert {table for table, count in counts.items() if not count and not table.startswith("sqlite_")} == set()


@pytest.mark.parametrize(
    "statement", ["DELETE FROM agenda_owner", "UPDATE person SET name = 'X'", "DELETE FROM outbox"]
)
def test_a_loss_would_be_noticed(statement: str, tmp_path: Path):
    url = f"sqlite:///{sqlite_of('0009', tmp_path)}"
    before = Rows(url)
    upgrade(url)
    with engine_of(url).begin() as connection:
        connection.execute(text(statement))
    assert lost("0009", before, Rows(url)) != []


def test_a_rollback_is_the_restored_copy(tmp_path: Path):
    """There is no downgrade of the tables: the copy from before the upgrade is put back, and has everything."""
    path = sqlite_of("0009", tmp_path)
    copy = tmp_path / "before.sqlite3"
    copy.write_bytes(path.read_bytes())
    before = Rows(f"sqlite:///{path}")
    upgrade(f"sqlite:///{path}")
    path.write_bytes(copy.read_bytes())
    assert Rows(f"sqlite:///{path}") == before
