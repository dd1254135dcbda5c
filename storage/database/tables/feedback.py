"""The tables of feedback rounds, their statements and themes."""

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

from storage.database.columns import (
    UtcDateTime,
    belongs_to,
    id_column,
    metadata,
    partial_index,
    tenant_column,
    third_question_columns,
)

feedback_round = Table(
    "feedback_round",
    metadata,
    tenant_column(),
    id_column(),
    Column("group_id", String(32), nullable=False),
    Column("meeting_id", String(32), nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closes_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    # `asked`: how many people an anonymous round asked at its opening. A named round counts them at its closing.
    Column("asked", Integer, nullable=False, server_default="0"),
    Column("answered", Integer, nullable=False, server_default="0"),
    # Whether a closed round kept its statements.
    Column("shown", Boolean, nullable=False, server_default=text("false")),
    *third_question_columns(),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "meeting_id"),
    belongs_to("meeting_group", "group_id"),
    belongs_to("meeting", "meeting_id"),
    partial_index("ix_feedback_round_open", "closes_at", where="closed_at IS NULL"),
)


# The people whom an open round asks. Closing an anonymous round deletes its rows. `leads`: the person led the group or
# the meeting at the opening. `absent`: the person said that they were not there.
feedback_recipient = Table(
    "feedback_recipient",
    metadata,
    tenant_column(),
    Column("round_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("leads", Boolean, nullable=False, server_default=text("false")),
    Column("absent", Boolean, nullable=False, server_default=text("false")),
    PrimaryKeyConstraint("tenant_id", "round_id", "person_id"),
    belongs_to("feedback_round", "round_id"),
    belongs_to("person", "person_id"),
)


# Answers of members while a round is open. Closing an anonymous round deletes its rows.
feedback_answer = Table(
    "feedback_answer",
    metadata,
    tenant_column(),
    Column("round_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("driv", Text, nullable=False, server_default=""),
    Column("hinder", Text, nullable=False, server_default=""),
    Column("third", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "round_id", "person_id"),
    belongs_to("feedback_round", "round_id"),
    belongs_to("person", "person_id"),
)


# Statements without members and times. `key` is random, and so is the order of the rows. The secretary's edits
# (`hidden`, or `same_as` with the key of another statement) never change the text.
feedback_statement = Table(
    "feedback_statement",
    metadata,
    tenant_column(),
    Column("round_id", String(32), nullable=False),
    Column("key", String(32), nullable=False),
    Column("heading", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False, server_default=""),
    Column("hidden", Boolean, nullable=False, server_default=text("false")),
    Column("same_as", String(32)),
    PrimaryKeyConstraint("tenant_id", "round_id", "key"),
    belongs_to("feedback_round", "round_id"),
)


# What a group has taught: statements with these words are about a theme, or not if `counts` is false.
theme_word = Table(
    "theme_word",
    metadata,
    tenant_column(),
    Column("group_id", String(32), nullable=False),
    Column("words", Text, nullable=False),
    Column("theme", String(64), nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("taught_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "group_id", "words", "theme"),
    belongs_to("meeting_group", "group_id"),
)


# An action suggested because a hinder came again. `accepted` is NULL until a leader answers. `about` and `label` name
# the result: the day of a meeting, or the day and number of a deadline.
theme_action = Table(
    "theme_action",
    metadata,
    tenant_column(),
    id_column(),
    Column("group_id", String(32), nullable=False),
    Column("theme", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("round_id", String(32), nullable=False),
    Column("rounds", Integer, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("accepted", Boolean),
    Column("about", Date),
    Column("label", String(16), nullable=False, server_default=""),
    Column("settled_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "id"),
    belongs_to("meeting_group", "group_id"),
    belongs_to("feedback_round", "round_id"),
    Index("ix_theme_action_group", "tenant_id", "group_id"),
)
