"""Finds the items with some words in their titles or outcomes, by the index of the database."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
    text,
    true,
    union,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.minutes.lists import beginning
from storage.database.tables.agenda import agenda_item
from storage.database.tables.minutes import outcome

SHORTEST = 3
"""Letters that SQLite's index needs."""

_SIMPLE: ColumnElement[Any] = literal_column("'pg_catalog.simple'::regconfig")
_SWEDISH: ColumnElement[Any] = literal_column("'pg_catalog.swedish'::regconfig")
_LINE = table("search_line", column("id"), column("item_id"))


def items_with(tx: AsyncConnection, tenant_id: str, words: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that an item has a form of each of the folded words in its title or outcomes.

    The condition is true for a few items too many: the caller checks what was found.
    """
    of_word = _postgresql if tx.dialect.name == "postgresql" else _sqlite
    return and_(true(), *(of_word(tenant_id, word) for word in words))


def _sqlite(tenant_id: str, word: str) -> ColumnElement[bool]:
    """Return the condition that the item has the beginning of the word somewhere, also within a compound."""
    start = beginning(word)
    if len(start) < SHORTEST:
        like = start.replace("%", "").replace("_", "")
        said = select(outcome.c.item_id).where(outcome.c.tenant_id == tenant_id, outcome.c.text.ilike(f"%{like}%"))
        return or_(agenda_item.c.title.ilike(f"%{like}%"), agenda_item.c.id.in_(said))
    match = text("search_words MATCH :match").bindparams(
        bindparam("match", '"' + start.replace('"', '""') + '"', unique=True)
    )
    rows: Select[Any] = select(column("rowid")).select_from(table("search_words")).where(match)
    # Without the tenant: the item's own condition names it, and SQLite would read all lines of the tenant.
    return agenda_item.c.id.in_(select(_LINE.c.item_id).where(_LINE.c.id.in_(rows)))


def _postgresql(tenant_id: str, word: str) -> ColumnElement[bool]:
    quoted = word.replace("\\", "\\\\").replace("'", "''")
    start = beginning(word).replace("\\", "\\\\").replace("'", "''")
    query = func.to_tsquery(_SIMPLE, f"'{start}':*").op("||")(func.to_tsquery(_SWEDISH, f"'{quoted}':*"))
    titles = select(agenda_item.c.id).where(
        agenda_item.c.tenant_id == tenant_id, func.motesbot_words(agenda_item.c.title).op("@@")(query)
    )
    texts = select(outcome.c.item_id).where(
        outcome.c.tenant_id == tenant_id, func.motesbot_words(outcome.c.text).op("@@")(query)
    )
    return agenda_item.c.id.in_(union(titles, texts))
