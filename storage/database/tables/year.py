"""The table of link generations."""

from sqlalchemy import (
    Column,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
)

from storage.database.columns import metadata, tenant_column

# The current generation of links of a kind ("calendar") for a group or a person. Links of earlier generations are
# revoked.
link_generation = Table(
    "link_generation",
    metadata,
    tenant_column(),
    Column("kind", String(32), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("generation", Integer, nullable=False),
    PrimaryKeyConstraint("tenant_id", "kind", "subject"),
)
