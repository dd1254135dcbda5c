"""Runs the migrations on the connection that `storage.database.engine` opened, inside its transaction."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context

from storage.database.columns import UtcDateTime, complete_partial_indexes
from storage.database.schema import metadata
from storage.database.search_index import is_declared


def _render(type_: str, item: Any, _autogen_context: Any) -> str | Literal[False]:
    # A migration must not depend on our classes, because they change.
    if type_ == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return False


complete_partial_indexes(metadata)
connection: sa.Connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    # SQLite cannot alter most of a table: Alembic rebuilds it.
    render_as_batch=connection.dialect.name == "sqlite",
    render_item=_render,
    include_name=is_declared,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
