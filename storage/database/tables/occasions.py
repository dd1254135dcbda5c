"""The tables of invitations and of who signs up."""

from sqlalchemy import Boolean, Column, Date, Index, Integer, PrimaryKeyConstraint, String, Table, Text

from storage.database.columns import UtcDateTime, belongs_to, id_column, metadata, tenant_column

# An occasion beside the meetings. `revision` counts its changes, and `nudged` the reminders.
invitation = Table(
    "invitation",
    metadata,
    tenant_column(),
    id_column(),
    Column("group_id", String(32), nullable=False),
    Column("title", Text, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("answer_by", Date),
    Column("opened_by", String(32)),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("cancelled_at", UtcDateTime),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("nudged", Integer, nullable=False, server_default="0"),
    PrimaryKeyConstraint("tenant_id", "id"),
    belongs_to("meeting_group", "group_id"),
    Index("ix_invitation_group", "tenant_id", "group_id", "ends_at"),
    Index("ix_invitation_starts", "starts_at"),
)


# The answers. The key is a person's id, or "guest:" and the name.
sign_up = Table(
    "sign_up",
    metadata,
    tenant_column(),
    Column("invitation_id", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("person_id", String(32)),
    Column("organisation", Text, nullable=False, server_default=""),
    Column("comes", Boolean, nullable=False),
    Column("answered_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "invitation_id", "key"),
    belongs_to("invitation", "invitation_id"),
)
