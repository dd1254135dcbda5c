"""The table of erased people, by marks that lead to nobody."""

from sqlalchemy import Column, LargeBinary, PrimaryKeyConstraint, String, Table

from storage.database.columns import UtcDateTime, metadata, partial_index, tenant_column

# `mark` and `identity` are hashes of the bot's own id of the person, and of their id in Teams. `leftover` names the
# private chat until the last message there is sent, and its rows are deleted too. `returned_at`: the person has written
# to the bot again.
erasure = Table(
    "erasure",
    metadata,
    tenant_column(),
    Column("mark", String(64), nullable=False),
    Column("identity", String(64), nullable=False),
    Column("erased_at", UtcDateTime, nullable=False),
    Column("leftover", LargeBinary),
    Column("swept_at", UtcDateTime),
    Column("returned_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "mark"),
    partial_index("ix_erasure_unswept", "erased_at", where="swept_at IS NULL"),
)
