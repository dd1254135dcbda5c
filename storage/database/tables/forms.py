"""The tables of forms and their answers."""

from sqlalchemy import (
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from storage.database.columns import UtcDateTime, belongs_to, id_column, metadata, tenant_column

# `questions` is a list in MessagePack. `per` is the answer unit ("person", "organisation", "group"), and `groups` the
# number of discussion groups. The form's deadline has the reminders.
form = Table(
    "form",
    metadata,
    tenant_column(),
    id_column(),
    Column("group_id", String(32), nullable=False),
    Column("title", Text, nullable=False),
    Column("questions", LargeBinary, nullable=False),
    Column("per", String(16), nullable=False),
    Column("groups", Integer, nullable=False, server_default="0"),
    Column("due_on", Date, nullable=False),
    Column("deadline_id", String(32)),
    Column("opened_by", String(32), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "id"),
    belongs_to("meeting_group", "group_id"),
    Index("ix_form_group", "tenant_id", "group_id"),
)


# The answer units. `respondent` is a person's id, an organisation, or the number of a discussion group. `done_at`: the
# unit has finished the form.
form_respondent = Table(
    "form_respondent",
    metadata,
    tenant_column(),
    Column("form_id", String(32), nullable=False),
    Column("respondent", String(200), nullable=False),
    Column("person_id", String(32)),
    Column("done_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "form_id", "respondent"),
    belongs_to("form", "form_id"),
    belongs_to("person", "person_id"),
)


# `question` is the place in the form, from 1. `choice` is one of its options; `words` is free text.
form_answer = Table(
    "form_answer",
    metadata,
    tenant_column(),
    Column("form_id", String(32), nullable=False),
    Column("respondent", String(200), nullable=False),
    Column("question", Integer, nullable=False),
    Column("choice", Text, nullable=False, server_default=""),
    Column("words", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "form_id", "respondent", "question"),
    ForeignKeyConstraint(
        ["tenant_id", "form_id", "respondent"],
        ["form_respondent.tenant_id", "form_respondent.form_id", "form_respondent.respondent"],
        ondelete="CASCADE",
    ),
)
