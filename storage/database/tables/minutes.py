"""The tables of the minutes: outcomes of items, and the state of each meeting's minutes."""

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
    false,
)

from storage.database.columns import UtcDateTime, belongs_to, id_column, metadata, tenant_column

# A decision, task or note of an item. Saved with its agenda, so that an undo of the agenda restores it.
outcome = Table(
    "outcome",
    metadata,
    tenant_column(),
    id_column(),
    Column("item_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("type", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("written_by", String(32)),
    Column("written_by_name", Text, nullable=False, server_default=""),
    Column("written_at", UtcDateTime),
    Column("due_on", Date),
    Column("deadline_id", String(32)),
    # A leader has said that the task has no day.
    Column("asked", Boolean, nullable=False, server_default=false()),
    Column("done_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "id"),
    belongs_to("agenda_item", "item_id"),
    Index("ix_outcome_item", "tenant_id", "item_id", "number"),
)


outcome_owner = Table(
    "outcome_owner",
    metadata,
    tenant_column(),
    Column("outcome_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("person_id", String(32)),
    PrimaryKeyConstraint("tenant_id", "outcome_id", "number"),
    belongs_to("outcome", "outcome_id"),
)


# Who was at a meeting, as somebody noted it. The key is a person's id, or "guest:" and the name.
presence = Table(
    "presence",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("key", String(64), nullable=False),
    Column("name", Text, nullable=False),
    Column("is_present", Boolean, nullable=False),
    Column("person_id", String(32)),
    Column("organisation", Text, nullable=False, server_default=""),
    Column("instead_of", Text, nullable=False, server_default=""),
    Column("noted_by", String(32)),
    Column("noted_at", UtcDateTime, nullable=False),
    # Who said it: "" for a person, "call" for Teams' events of the call.
    Column("source", String(8), nullable=False, server_default=""),
    # They had said before the meeting that they could not come.
    Column("has_notice", Boolean, nullable=False, server_default=false()),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "key"),
    belongs_to("meeting", "meeting_id"),
)


# How long a member has been in the call of a meeting, from Teams' events. `due_at`: when it will have been long enough
# to count, while the person is in the call.
in_call = Table(
    "in_call",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("seconds", Integer, nullable=False, server_default="0"),
    Column("joined_at", UtcDateTime),
    Column("due_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "person_id"),
    belongs_to("meeting", "meeting_id"),
    Index("ix_in_call_due", "due_at"),
)


# When the minutes of a meeting were sent out, and until when comments are welcome.
minutes_out = Table(
    "minutes_out",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Column("comments_until", Date),
    PrimaryKeyConstraint("tenant_id", "meeting_id"),
    belongs_to("meeting", "meeting_id"),
)


# The adopted minutes of a meeting, which do not change. A later adoption is another version.
minutes_version = Table(
    "minutes_version",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("version", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("adopted_by", String(32)),
    Column("adopted_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "version"),
    belongs_to("meeting", "meeting_id"),
)


# The form of a group's minutes: "numbered", "columns" or "template".
minutes_form = Table(
    "minutes_form",
    metadata,
    tenant_column(),
    Column("group_id", String(32), nullable=False),
    Column("form", String(16), nullable=False),
    PrimaryKeyConstraint("tenant_id", "group_id"),
    belongs_to("meeting_group", "group_id"),
)


# The template of a group's minutes: a Word file, encoded with its name.
minutes_template = Table(
    "minutes_template",
    metadata,
    tenant_column(),
    Column("group_id", String(32), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("saved_by", String(32)),
    Column("saved_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "group_id"),
    belongs_to("meeting_group", "group_id"),
)


# The item that a meeting is at. A separate table, because calendars count each change of a meeting.
item_under_way = Table(
    "item_under_way",
    metadata,
    tenant_column(),
    Column("meeting_id", String(32), nullable=False),
    Column("item_id", String(32), nullable=False),
    PrimaryKeyConstraint("tenant_id", "meeting_id"),
    belongs_to("meeting", "meeting_id"),
)
