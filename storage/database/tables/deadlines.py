"""The tables of deadlines, assignments and snoozes."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
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

# Without a group it is a private deadline of its creator. `ladder` and `gap` have the form "14d,3wd". `overdue_at`:
# when the next person is told that it is late. `leap_day`: 28 February stands for 29 February.
deadline = Table(
    "deadline",
    metadata,
    tenant_column(),
    id_column(),
    Column("group_id", String(32)),
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("at", Time),
    Column("status", String(16), nullable=False),
    Column("created_by", String(32)),
    Column("created_at", UtcDateTime, nullable=False),
    Column("ladder", Text),
    Column("final_on", Date),
    Column("follows", String(32)),
    Column("gap", String(16)),
    Column("yearly", Boolean, nullable=False, server_default=text("false")),
    Column("leap_day", Boolean, nullable=False, server_default=text("false")),
    Column("source", Text, nullable=False, server_default=""),
    Column("aloud", Boolean, nullable=False, server_default=text("false")),
    Column("rule", Text, nullable=False, server_default=""),
    Column("overdue_at", UtcDateTime),
    *change_columns(),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "group_id", "number"),
    belongs_to("meeting_group", "group_id"),
    partial_index("uq_deadline_private", "tenant_id", "created_by", "number", where="group_id IS NULL", unique=True),
    partial_index("ix_deadline_overdue", "overdue_at", where="status = 'active'"),
    partial_index("ix_deadline_yearly", "due_on", where="status = 'active' AND yearly"),
    partial_index("ix_deadline_rule", "due_on", where="status = 'active' AND rule <> ''"),
)


# One row for each assignee, or for each person who marked the group's deadline as done: a person, an organisation, or
# neither for the whole group.
assignment = Table(
    "assignment",
    metadata,
    tenant_column(),
    Column("deadline_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False, server_default=""),
    Column("organisation", Text, nullable=False, server_default=""),
    Column("due_on", Date),
    Column("done_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "deadline_id", "person_id", "organisation"),
    belongs_to("deadline", "deadline_id"),
    Index("ix_assignment_person", "tenant_id", "person_id"),
)


# Reminders of a deadline that a person has postponed to a later moment.
snooze = Table(
    "snooze",
    metadata,
    tenant_column(),
    Column("deadline_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "deadline_id", "person_id"),
    belongs_to("deadline", "deadline_id"),
)
