"""Searches everything that a database holds, for tests that promise that some words are nowhere.

assert not await places_of(world.db, "för många pauser")
"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select, text

from storage.database.engine import Database
from storage.database.schema import metadata

_ROWS = {table.name: select(table) for table in metadata.sorted_tables}


async def dump(db: Database) -> dict[str, str]:
    """Every row of every table as text, by the table's name. Bytes are read as UTF-8, JSON as it is stored."""
    tables: dict[str, str] = {}
    async with db.read() as tx:
        for name, all_rows in _ROWS.items():
            rows = await tx.execute(all_rows)
            tables[name] = "\n".join(" | ".join(_text(value) for value in row) for row in rows)
    return tables


async def places_of(db: Database, *words: str) -> list[str]:
    """The names of the tables that hold any of these words, whatever their case."""
    sought = [word.casefold() for word in words]
    tables = {name: text.casefold() for name, text in (await dump(db)).items()}
    return [name for name, text in tables.items() if any(word in text for word in sought)]


def files_of(db: Database) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each file of an SQLite database: the database itself and what it writes beside it."""
    path = Path(str(db.url.database))
    for file in sorted(path.parent.glob(f"{path.name}*")):
        yield file.name, file.read_bytes()


async def all_files(db: Database) -> dict[str, bytes]:
    """The bytes of each file: of SQLite its own, of PostgreSQL each table, its overflow and its indexes."""
    if db.is_sqlite:
        return dict(files_of(db))
    async with db.write() as tx:
        await tx.execute(text("CHECKPOINT"))
        names = (
            await tx.execute(
                text("SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 't', 'i') AND oid >= 16384")
            )
        ).scalars()
        read = text("SELECT pg_read_binary_file(pg_relation_filepath(CAST(:name AS regclass)))")
        return {name: bytes((await tx.execute(read, {"name": name})).scalar_one()) for name in names.all()}


def _text(value: object) -> str:
    if isinstance(value, bytes | bytearray | memoryview):
        # A text with å, ä or ö stands in JSON as it is, since msgspec escapes none of them.
        return bytes(value).decode("utf-8", "replace")
    return str(value)
