"""The table of link generations."""

from sqlalchemy import (
    Column,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
)

from storage.database.columns import metadata, tenant_column

# Of a kind ("calendar") to a group or a person: those made under an earlier generation lead nowhere.
link_generation = Table(
    "link_generation",
    metadata,
    tenant_column(),
    Column("kind", String(32), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("generation", Integer, nullable=False),
    PrimaryKeyConstraint("tenant_id", "kind", "subject"),
)
