"""The metadata of the schema, and the columns and constraints that several tables share."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Column,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Text,
    func,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC instant. SQLite's own type drops the offset, so naive values are refused and UTC is put back on
    load."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime is no instant")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)  # type: ignore[no-any-return]


def id_column(name: str = "id") -> Column[str]:
    return Column(name, String(32), nullable=False)


def tenant_column() -> Column[str]:
    return Column("tenant_id", String(64), nullable=False)


def belongs_to(table: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["tenant_id", column], [f"{table}.tenant_id", f"{table}.id"], ondelete="CASCADE")


def third_question_columns() -> tuple[Column[str], Column[str], Column[str]]:
    """Columns of the third question: its kind ("word", "scale", "own", or "" for none) and its wording in two
    languages."""
    return (
        Column("third", String(8), nullable=False, server_default=""),
        Column("third_sv", Text, nullable=False, server_default=""),
        Column("third_en", Text, nullable=False, server_default=""),
    )


def change_columns() -> tuple[Column[int], Column[datetime]]:
    """Columns that count the UPDATEs of a row, and hold the database's time of the latest."""
    return (
        Column("revision", Integer, nullable=False, server_default="0", onupdate=text("revision + 1")),
        Column("changed_at", UtcDateTime, default=func.current_timestamp(), onupdate=func.current_timestamp()),
    )


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Return an index of the rows that satisfy `where`. A statement must repeat the condition in the same words to use
    it."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), info={"where": where})


def complete_partial_indexes(metadata: MetaData) -> None:
    """Give the partial indexes their condition for PostgreSQL too. Only migrations need it, and a process that uses
    SQLite does without the dialect of PostgreSQL, which takes 3 MB."""
    for index in (index for table in metadata.tables.values() for index in table.indexes):
        if where := index.info.get("where"):
            index.dialect_options["postgresql"]["where"] = text(where)
