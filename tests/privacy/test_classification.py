"""Every column of the schema says which personal data it holds, how long it is kept and how it is erased."""

import pytest
from sqlalchemy import Column, LargeBinary, MetaData, String, Table, Text

from storage.database.personal_data import HOLDINGS, Data, Erased, unclassified
from storage.database.schema import metadata
from tests.tables import each_row

TABLES = metadata.sorted_tables


@each_row("table", TABLES)
def test_every_column_is_classified(table: Table) -> None:
    assert list(unclassified(table)) == [], "declare the column in storage/database/personal_data.py"


def test_a_table_that_is_gone_is_declared_no_longer() -> None:
    assert set(HOLDINGS) == {table.name for table in TABLES}


@pytest.mark.parametrize("name", ["phone", "replaced_by", "note", "nickname", "picture"])
def test_a_new_column_must_be_classified(name: str) -> None:
    grown = Table("absence", MetaData(), *(Column(each, Text) for each in HOLDINGS["absence"].columns), Column(name))
    assert list(unclassified(grown)) == [f"absence.{name} is not classified"]


def test_a_new_table_must_be_classified() -> None:
    assert list(unclassified(Table("diary", MetaData(), Column("words", Text)))) == ["diary.words is not classified"]


@each_row("table", TABLES)
def test_an_id_of_a_person_is_declared_as_one(table: Table) -> None:
    """A foreign key to a person, or a column that is named like one, is never declared as nothing."""
    keys = {key.parent.name for key in table.foreign_keys if key.column.table.name == "person"} - {"tenant_id"}
    named = {column.name for column in table.columns if str(column.name).endswith(("_by", "person_id", "_chair"))}
    chosen = {name for name in named if isinstance(table.c[name].type, String)} - {"carried_by"}
    for name in keys | chosen:
        assert HOLDINGS[table.name].columns[name] is Data.PERSON, name


@each_row("table", TABLES)
def test_bytes_are_a_copy_or_ones_own_words(table: Table) -> None:
    for column in table.columns:
        if isinstance(column.type, LargeBinary):
            assert HOLDINGS[table.name].columns[column.name] in (Data.COPY, Data.OWN)


@each_row("name", HOLDINGS)
def test_a_table_says_how_it_is_erased_as_its_columns_demand(name: str) -> None:
    held = HOLDINGS[name]
    if held.erased is Erased.NOTHING:
        assert set(held.columns.values()) == {Data.NOTHING}
    if held.whose:
        assert held.erased is Erased.ROW
    if held.by:
        assert held.erased is Erased.FORMER
