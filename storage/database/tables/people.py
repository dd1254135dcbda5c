"""The tables of people, groups, conversations and memberships."""

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Date,
    FromClause,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    or_,
    text,
)

from storage.database.columns import UtcDateTime, belongs_to, id_column, metadata, tenant_column, third_question_columns

person = Table(
    "person",
    metadata,
    tenant_column(),
    id_column(),
    Column("name", Text, nullable=False),
    Column("platform_id", Text, nullable=False),
    Column("object_id", String(64)),
    Column("email", Text),
    Column("private_conversation", Text),
    Column("service_url", Text),
    # When the bot last wrote to the person unasked, apart from the message of the morning.
    Column("disturbed_at", UtcDateTime),
    # The person prefers one list of deadlines on Mondays.
    Column("weekly", Boolean, nullable=False, server_default=text("false")),
    # The language that the person chose for private messages. NULL: the language of the group.
    Column("locale", String(16)),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "platform_id"),
    # A roster and an event may name a person by a new platform id.
    Index("ix_person_object", "tenant_id", "object_id"),
)


conversation = Table(
    "conversation",
    metadata,
    tenant_column(),
    Column("key", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("service_url", Text, nullable=False),
    Column("bot_id", Text, nullable=False),
    Column("team_id", Text),
    Column("group_id", String(32)),
    Column("name", Text),
    # Since when the place refuses posts. `retry_at` is the next attempt. NULL: the bot was removed.
    Column("suspended_at", UtcDateTime),
    Column("retry_at", UtcDateTime),
    # "standard", "private" or "shared". NULL: Teams has not said.
    Column("channel_type", String(16)),
    Column("team_name", Text),
    PrimaryKeyConstraint("tenant_id", "key"),
)


# "group" is a reserved word of SQL.
meeting_group = Table(
    "meeting_group",
    metadata,
    tenant_column(),
    id_column(),
    Column("name", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("locale", String(8), nullable=False),
    Column("anonymous", Boolean, nullable=False),
    # Where rounds ask: "group", "private" or "both".
    Column("asks", String(8), nullable=False, server_default="group"),
    *third_question_columns(),
    Column("next_deadline_number", Integer, nullable=False, server_default="1"),
    # How the group is reminded of deadlines. summer_first and summer_last have the form "MM-DD".
    Column("bridge_days_free", Boolean, nullable=False, server_default=text("false")),
    Column("summer_first", String(5)),
    Column("summer_last", String(5)),
    Column("weekly", Boolean, nullable=False, server_default=text("false")),
    Column("grace", Integer, nullable=False, server_default="2"),
    Column("overdue_aloud", Boolean, nullable=False, server_default=text("false")),
    # The table round asks this many working days before the meeting. NULL: never.
    Column("table_round_days", Integer, server_default="2"),
    # The agenda is posted this many working days before the meeting. NULL: never automatically.
    Column("post_days", Integer, server_default="5"),
    Column("roster_at", UtcDateTime),
    Column("roster_not_before", UtcDateTime),
    # Since when Teams refuses the list of members.
    Column("roster_refused_at", UtcDateTime),
    # A leader chose the name, so it no longer follows the name of the place.
    Column("is_named", Boolean, nullable=False, server_default=text("false")),
    Column("created_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "conversation"),
)


membership = Table(
    "membership",
    metadata,
    tenant_column(),
    Column("group_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("is_member", Boolean, nullable=False),
    Column("is_chair", Boolean, nullable=False),
    Column("is_secretary", Boolean, nullable=False),
    Column("is_vice", Boolean, nullable=False, server_default=text("false")),
    # When the bot first saw the person: for the first roster, when it was read. NULL where nobody noted it.
    Column("joined_at", UtcDateTime),
    Column("organisation", Text, nullable=False, server_default=""),
    # The member's part of the group beside their organisation ("väster").
    Column("subgroup", Text, nullable=False, server_default=""),
    Column("left_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "group_id", "person_id"),
    belongs_to("meeting_group", "group_id"),
    belongs_to("person", "person_id"),
    Index("ix_membership_person", "tenant_id", "person_id"),
)


def leading(rows: FromClause = membership) -> ColumnElement[bool]:
    """Return the condition that a row of `rows`, memberships, is a leader's."""
    return or_(rows.c.is_chair, rows.c.is_vice, rows.c.is_secretary)


# The latest announced absence of a person, first and last day.
absence = Table(
    "absence",
    metadata,
    tenant_column(),
    Column("person_id", String(32), nullable=False),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date, nullable=False),
    PrimaryKeyConstraint("tenant_id", "person_id"),
    belongs_to("person", "person_id"),
)


audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    tenant_column(),
    Column("group_id", String(32)),
    Column("person_id", String(32)),
    Column("what", String(64), nullable=False),
    Column("subject", Text, nullable=False, server_default=""),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_audit_group", "tenant_id", "group_id", "at"),
)
