"""The tables of series, meetings and their attendance."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
)

from storage.database.columns import (
    UtcDateTime,
    belongs_to,
    change_columns,
    id_column,
    metadata,
    partial_index,
    tenant_column,
)

# Meetings that recur: by `rule` or on `days`, at `starts` for `minutes`, in the group's zone. `template` holds the
# standing items.
series = Table(
    "series",
    metadata,
    tenant_column(),
    id_column(),
    Column("group_id", String(32), nullable=False),
    Column("rule", Text, nullable=False, server_default=""),
    Column("days", Text, nullable=False, server_default=""),
    Column("starts", Time, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("template", LargeBinary, nullable=False),
    Column("accepted", Boolean, nullable=False, server_default=text("false")),
    Column("stop_days", Integer),
    Column("created_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "group_id"),
    belongs_to("meeting_group", "group_id"),
)


meeting = Table(
    "meeting",
    metadata,
    tenant_column(),
    id_column(),
    Column("group_id", String(32), nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("status", String(16), nullable=False),
    Column("acting_chair", String(32)),
    Column("started_at", UtcDateTime),
    Column("call_ended_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("agenda_version", Integer, nullable=False, server_default="0"),
    # The highest number of a suggested item so far. A number is never reused.
    Column("suggested", Integer, nullable=False, server_default="0"),
    Column("series_id", String(32)),
    # The day in the series. It stays when the meeting moves.
    Column("occasion", Date),
    Column("posted_at", UtcDateTime),
    Column("settled_at", UtcDateTime),
    *change_columns(),
    PrimaryKeyConstraint("tenant_id", "id"),
    belongs_to("meeting_group", "group_id"),
    Index("ix_meeting_group_start", "tenant_id", "group_id", "starts_at"),
    partial_index("ix_meeting_ending", "ends_at", where="status = 'planned'"),
    partial_index("ix_meeting_unsettled", "ended_at", where="status = 'ended' AND settled_at IS NULL"),
    # An occasion is planned once, even if two processes plan at the same time.
    partial_index(
        "uq_meeting_occasion", "tenant_id", "series_id", "occasion", where="occasion IS NOT NULL", unique=True
    ),
)


# The preparations of a meeting: when to check it next (NULL: now), and the steps taken, separated by spaces. A separate
# table, because calendars count each change of a meeting.
preparation = Table(
    "preparation",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("look_at", UtcDateTime),
    Column("taken", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "meeting_id"),
    belongs_to("meeting", "meeting_id"),
    Index("ix_preparation_look_at", "look_at"),
)


attendance = Table(
    "attendance",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("coming", String(16), nullable=False),
    Column("substitute", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "person_id"),
    belongs_to("meeting", "meeting_id"),
    belongs_to("person", "person_id"),
)
