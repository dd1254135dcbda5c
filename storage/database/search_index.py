"""The index of the search over items and outcomes: FTS5 on SQLite, full text in Swedish on PostgreSQL.

PostgreSQL indexes an expression, made by a migration, so its index is current by itself. On SQLite triggers keep a
virtual table current, also when rows are deleted with their meeting, by an undo, by erasure or by retention. The
virtual table holds no copy of the texts, only which three letters stand where: so a part of a compound is found too.
"""

from sqlalchemy import Connection, inspect, text

from dialogs.text import fold

OWN = "search_"
"""How the names of these tables begin, and after "ix_" those of PostgreSQL's indexes. The schema does not declare
them."""

_TABLES = (
    "CREATE TABLE search_line (id INTEGER PRIMARY KEY, tenant_id TEXT NOT NULL, item_id TEXT NOT NULL,"
    " outcome_id TEXT NOT NULL, UNIQUE (tenant_id, item_id, outcome_id))",
    "CREATE VIRTUAL TABLE search_words USING fts5(words, content='', tokenize='trigram')",
)


_LETTERS = "åäöéèüøæáàâãêëíìîïóòôõúùûñçý"
"""Letters with marks that lose them in the index, as in the words of a search. SQLite itself knows none of them."""
_AT_ONCE = 14
"""Calls within each other that SQLite's parser has room for."""


def _folded(column: str) -> str:
    """Return the expression of a text without marks. The index takes no notice of other capitals."""
    letters = _LETTERS + _LETTERS.upper()
    inner = f"SELECT {column} AS said"
    for first in range(0, len(letters), _AT_ONCE):
        outer = "said"
        for letter in letters[first : first + _AT_ONCE]:
            outer = f"replace({outer}, '{letter}', '{fold(letter)}')"
        inner = f"SELECT {outer} AS said FROM ({inner})"  # noqa: S608
    return f"({inner})"


def _triggers(table: str, words: str, item: str, outcome: str) -> tuple[str, ...]:
    """Return the triggers of a table. `item` and `outcome` are the columns of the ids, or "" for an item itself."""

    def key(row: str) -> str:
        return f"{row}.tenant_id, {row}.{item}, {f'{row}.{outcome}' if outcome else _NONE}"

    def line(row: str) -> str:
        return f"(tenant_id, item_id, outcome_id) = ({key(row)})"

    # The names are ours: nothing that anybody typed is in these statements.
    added = (
        f"INSERT INTO search_line (tenant_id, item_id, outcome_id) VALUES ({key('new')}); "  # noqa: S608
        f"INSERT INTO search_words (rowid, words) SELECT id, {_folded(f'new.{words}')}"
        f" FROM search_line WHERE {line('new')};"
    )
    gone = (
        "INSERT INTO search_words (search_words, rowid, words)"  # noqa: S608
        f" SELECT 'delete', id, {_folded(f'old.{words}')} FROM search_line WHERE {line('old')}; "
        f"DELETE FROM search_line WHERE {line('old')};"
    )
    return (
        f"CREATE TRIGGER search_{table}_added AFTER INSERT ON {table} BEGIN {added} END",
        f"CREATE TRIGGER search_{table}_gone AFTER DELETE ON {table} BEGIN {gone} END",
        f"CREATE TRIGGER search_{table}_changed AFTER UPDATE ON {table} BEGIN {gone} {added} END",
    )


_NONE = "''"
_TRIGGERS = (
    *_triggers("agenda_item", "title", "id", ""),
    *_triggers("outcome", "text", "item_id", "id"),
)
_TEXT = _folded("coalesce(outcome.text, item.title)")
_FILLED = (
    "INSERT INTO search_line (tenant_id, item_id, outcome_id) SELECT tenant_id, id, '' FROM agenda_item",
    "INSERT INTO search_line (tenant_id, item_id, outcome_id) SELECT tenant_id, item_id, id FROM outcome",
    "INSERT INTO search_words (rowid, words) SELECT line.id, " + _TEXT + " FROM search_line AS line"  # noqa: S608
    " JOIN agenda_item AS item ON item.tenant_id = line.tenant_id AND item.id = line.item_id"
    " LEFT JOIN outcome ON outcome.tenant_id = line.tenant_id AND outcome.id = line.outcome_id",
)
FORGET = "INSERT INTO search_words (search_words) VALUES ('optimize')"
"""Merges the index, so that words of deleted lines are gone from it. SQLite needs it before the file is rewritten."""


def repair(connection: Connection) -> bool:
    """Build the index of an SQLite database, unless it is there as it should be. Return whether it was built.

    A migration that rebuilds a table drops its triggers, so this runs after each upgrade.
    """
    if connection.dialect.name != "sqlite":
        return False
    if not {"agenda_item", "outcome"} <= set(inspect(connection).get_table_names()):
        return False
    found = connection.execute(text("SELECT sql FROM sqlite_master WHERE name LIKE 'search%' AND sql IS NOT NULL"))
    if set(_TABLES) | set(_TRIGGERS) <= set(found.scalars()):
        return False
    for name in connection.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search%'")
    ).scalars():
        connection.execute(text(f'DROP TRIGGER "{name}"'))
    for table in ("search_words", "search_line"):
        connection.execute(text(f"DROP TABLE IF EXISTS {table}"))
    for statement in (*_TABLES, *_FILLED, *_TRIGGERS):
        connection.exec_driver_sql(statement)
    return True


def is_declared(name: str | None, _kind: str, _parents: object) -> bool:
    """Return whether the schema declares what has this name: Alembic's filter of names."""
    return not (name or "").startswith((OWN, f"ix_{OWN}"))
