"""The table of agenda items that are sent between groups."""

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.database.columns import UtcDateTime, belongs_to, id_column, metadata, partial_index, tenant_column

# An item that one group sent to another. The receiver is NULL if no group matched. `named` is the receiver as the
# sender typed it, `content` the item as sent, and `became` the item on the receiver's agenda.
forwarding = Table(
    "forwarding",
    metadata,
    tenant_column(),
    id_column(),
    Column("item_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("meeting_id", String(32), nullable=False),
    Column("from_group", String(32), nullable=False),
    Column("to_group", String(32)),
    Column("named", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("sent_by", String(32), nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Column("status", String(16), nullable=False),
    Column("became", String(32)),
    Column("meeting_there", String(32)),
    PrimaryKeyConstraint("tenant_id", "id"),
    # Sending an item twice to one group makes one row.
    UniqueConstraint("tenant_id", "item_id", "to_group"),
    belongs_to("meeting", "meeting_id"),
    belongs_to("meeting_group", "from_group"),
    belongs_to("meeting_group", "to_group"),
    Index("ix_forwarding_from", "tenant_id", "from_group", "sent_at"),
    Index("ix_forwarding_to", "tenant_id", "to_group", "status"),
    partial_index("ix_forwarding_accepted", "tenant_id", "id", where="status = 'accepted'"),
)
