"""The outbox, its archive, the tenant leases, posted cards and processed activities."""

from sqlalchemy import (
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from storage.database.columns import UtcDateTime, belongs_to, metadata, partial_index, tenant_column

# For an ended row, next_attempt_at is its end. If several rows go out as one message, one carries the others and is the
# row in progress for the conversation. `posted_in` is the conversation of the message; for a direct message it is known
# only after the send.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    tenant_column(),
    Column("kind", String(32), nullable=False),
    Column("dedupe_key", Text, nullable=False, unique=True),
    Column("subject_key", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("group_id", String(32)),
    Column("content", LargeBinary),
    Column("due_at", UtcDateTime, nullable=False),
    Column("next_attempt_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("status", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("maybe_repeated", Boolean, nullable=False, server_default=text("false")),
    Column("lease_owner", String(64)),
    Column("lease_until", UtcDateTime),
    Column("lease_token", String(32)),
    Column("carried_by", Integer),
    Column("activity_id", Text),
    Column("posted_in", Text),
    Column("sent_at", UtcDateTime),
    Column("last_status", Integer),
    Column("last_error", Text),
    Column("created_at", UtcDateTime, nullable=False),
    Column("request_id", String(32)),
    # The next row of a tenant.
    partial_index("ix_outbox_pending", "tenant_id", "next_attempt_at", "id", where="status = 'pending'"),
    # The first row of a conversation.
    partial_index("ix_outbox_line", "tenant_id", "conversation", "due_at", "id", where="status = 'pending'"),
    # Only one row of a conversation is in progress, whatever several processes see of each other.
    partial_index(
        "uq_outbox_under_way",
        "tenant_id",
        "conversation",
        where="status = 'sending' AND carried_by IS NULL",
        unique=True,
    ),
    # Rows that Teams asked to delay. Their whole conversation waits.
    partial_index(
        "ix_outbox_paused",
        "tenant_id",
        "conversation",
        "next_attempt_at",
        where="status = 'pending' AND last_status = 429",
    ),
    partial_index("ix_outbox_lease", "lease_until", where="status = 'sending'"),
    # Ended rows: for the report, for retracting, and for archiving.
    partial_index("ix_outbox_ended", "tenant_id", "next_attempt_at", where="status NOT IN ('pending', 'sending')"),
    Index("ix_outbox_subject", "tenant_id", "subject_key"),
    # Cards and the archive refer to rows by id. Without this, SQLite would reuse the id of a deleted row.
    sqlite_autoincrement=True,
)


# Rows that ended a while ago, without their content. The queue stays small.
outbox_archive = Table(
    "outbox_archive",
    metadata,
    tenant_column(),
    Column("id", Integer, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("subject_key", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("group_id", String(32)),
    Column("due_at", UtcDateTime, nullable=False),
    Column("status", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("maybe_repeated", Boolean, nullable=False),
    Column("ended_at", UtcDateTime, nullable=False),
    Column("last_status", Integer),
    Column("last_error", Text),
    PrimaryKeyConstraint("tenant_id", "id"),
    Index("ix_outbox_archive_ended", "ended_at"),
)


# Messages to many people that are promised in batches, outside the turn that causes them. `after` is the person whose
# message was promised last: the next batch begins with the next id.
batch_work = Table(
    "batch_work",
    metadata,
    tenant_column(),
    Column("kind", String(32), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("group_id", String(32), nullable=False),
    Column("after", String(32), nullable=False),
    Column("begun_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "kind", "subject"),
    belongs_to("meeting_group", "group_id"),
)


# The process that sends to a tenant. One at a time, so that it alone can respect Teams' limits.
tenant_turn = Table(
    "tenant_turn",
    metadata,
    tenant_column(),
    Column("owner", String(64), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id"),
)


# The activity that shows a card kept current by replacing: "agenda:<meeting>", "round:<round>" …
posted_card = Table(
    "posted_card",
    metadata,
    tenant_column(),
    Column("subject_key", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("activity_id", Text, nullable=False),
    Column("posted_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "subject_key"),
)


# Handled activities. Teams delivers an activity again if the answer is slow.
activity_seen = Table(
    "activity_seen",
    metadata,
    tenant_column(),
    Column("conversation", Text, nullable=False),
    Column("activity_id", Text, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "conversation", "activity_id"),
)
