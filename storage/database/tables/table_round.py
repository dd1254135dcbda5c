"""The tables of the table round."""

from sqlalchemy import (
    Column,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from storage.database.columns import UtcDateTime, belongs_to, metadata, tenant_column

# When the organisations of a meeting were asked for the table round. Each meeting asks once.
table_round = Table(
    "table_round",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "meeting_id"),
    belongs_to("meeting", "meeting_id"),
)


# The person's answer for their organisation before the meeting. "" means no news.
table_round_answer = Table(
    "table_round_answer",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("organisation", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "person_id"),
    belongs_to("meeting", "meeting_id"),
    belongs_to("person", "person_id"),
)
