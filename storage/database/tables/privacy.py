"""The tables of erased people, by marks that lead to nobody, of the audit log, and of retention."""

from sqlalchemy import Column, Index, Integer, LargeBinary, PrimaryKeyConstraint, String, Table, Text

from storage.database.columns import UtcDateTime, belongs_to, metadata, partial_index, tenant_column

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


# Who changed what, and when: no text. Rows are only added: triggers refuse a change, and each row holds the hash of the
# one before. `who` is a mark of a person (storage/privacy/marks.py), "operator", or "" for the bot itself.
audit_event = Table(
    "audit_event",
    metadata,
    tenant_column(),
    Column("number", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("group_id", String(32)),
    Column("who", String(64), nullable=False, server_default=""),
    Column("what", String(64), nullable=False),
    Column("subject", Text, nullable=False, server_default=""),
    Column("hash", String(64), nullable=False),
    PrimaryKeyConstraint("tenant_id", "number"),
    Index("ix_audit_event_group", "tenant_id", "group_id", "number"),
    Index("ix_audit_event_at", "at"),
)


# The last row of each tenant's log that the retention destroyed. Rows up to it may be deleted.
audit_anchor = Table(
    "audit_anchor",
    metadata,
    tenant_column(),
    Column("number", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
    # The newest row, so that its removal is found. NULL for a log that nobody has added to since this column came.
    Column("last_number", Integer),
    Column("last_hash", String(64)),
    PrimaryKeyConstraint("tenant_id"),
)


# A group's own time for a kind of data, in days (NULL: the operator's), and when its leaders were told that some of it
# will be destroyed.
retention = Table(
    "retention",
    metadata,
    tenant_column(),
    Column("group_id", String(32), nullable=False),
    Column("rule", String(16), nullable=False),
    Column("days", Integer),
    Column("told_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "group_id", "rule"),
    belongs_to("meeting_group", "group_id"),
)
