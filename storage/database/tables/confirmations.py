"""The table of questions that wait for a yes."""

from sqlalchemy import (
    Column,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from storage.database.columns import UtcDateTime, id_column, metadata, tenant_column

confirmation = Table(
    "proposal",
    metadata,
    tenant_column(),
    id_column(),
    Column("kind", String(32), nullable=False),
    Column("conversation", Text, nullable=False),
    Column("group_id", String(32)),
    Column("person_id", String(32)),
    Column("content", LargeBinary, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "id"),
)
