"""The tables of people, groups, conversations and memberships."""

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
    UniqueConstraint,
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
    # When the bot last spoke to them of its own accord, apart from the morning's message.
    Column("disturbed_at", UtcDateTime),
    # They would rather hear of deadlines on Mondays than one by one.
    Column("weekly", Boolean, nullable=False, server_default=text("false")),
    # The language that they chose for what they are told in private; NULL: their group's.
    Column("locale", String(16)),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "platform_id"),
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
    # Since when nothing is posted there. It is tried again at retry_at; NULL: the bot was removed.
    Column("suspended_at", UtcDateTime),
    Column("retry_at", UtcDateTime),
    # "standard", "private" or "shared"; NULL: Teams has not said.
    Column("channel_type", String(16)),
    Column("team_name", Text),
    PrimaryKeyConstraint("tenant_id", "key"),
)


# "group" is a word of SQL's own.
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
    # Where driv och hinder is asked: in the "group", "private" or "both".
    Column("asks", String(8), nullable=False, server_default="group"),
    *third_question_columns(),
    Column("next_deadline_number", Integer, nullable=False, server_default="1"),
    # How its deadlines are reminded of; summer_first and summer_last are "MM-DD".
    Column("bridge_days_free", Boolean, nullable=False, server_default=text("false")),
    Column("summer_first", String(5)),
    Column("summer_last", String(5)),
    Column("weekly", Boolean, nullable=False, server_default=text("false")),
    Column("grace", Integer, nullable=False, server_default="2"),
    Column("overdue_aloud", Boolean, nullable=False, server_default=text("false")),
    # "Laget runt" is asked so many working days before the meeting; NULL: it is not.
    Column("table_round_days", Integer, server_default="2"),
    # Working days before a meeting that its agenda is posted by itself; NULL: never.
    Column("post_days", Integer, server_default="5"),
    Column("roster_at", UtcDateTime),
    Column("roster_not_before", UtcDateTime),
    # Since when Teams refuses to show who is in the place.
    Column("roster_refused_at", UtcDateTime),
    # A leader chose the name: it no longer follows that of the place.
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
    Column("organisation", Text, nullable=False, server_default=""),
    # A part of the group that they belong to beside their organisation ("väster").
    Column("subgroup", Text, nullable=False, server_default=""),
    Column("left_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "group_id", "person_id"),
    belongs_to("meeting_group", "group_id"),
    belongs_to("person", "person_id"),
    Index("ix_membership_person", "tenant_id", "person_id"),
)


# From and to which day somebody is away, and is not reminded privately; the newest that they have said.
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
