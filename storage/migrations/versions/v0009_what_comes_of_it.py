"""Themes and suggested actions; forms and their answers"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "form",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("questions", sa.LargeBinary(), nullable=False),
        sa.Column("per", sa.String(length=16), nullable=False),
        sa.Column("groups", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("deadline_id", sa.String(length=32), nullable=True),
        sa.Column("opened_by", sa.String(length=32), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_form_tenant_id_group_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_form")),
    )
    op.create_index("ix_form_group", "form", ["tenant_id", "group_id"], unique=False)
    op.create_table(
        "theme_word",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("theme", sa.String(length=64), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("taught_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_theme_word_tenant_id_group_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "group_id", "words", "theme", name=op.f("pk_theme_word")),
    )
    op.create_table(
        "form_respondent",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("form_id", sa.String(length=32), nullable=False),
        sa.Column("respondent", sa.String(length=200), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=True),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "form_id"],
            ["form.tenant_id", "form.id"],
            name=op.f("fk_form_respondent_tenant_id_form_id_form"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "person_id"],
            ["person.tenant_id", "person.id"],
            name=op.f("fk_form_respondent_tenant_id_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "form_id", "respondent", name=op.f("pk_form_respondent")),
    )
    op.create_table(
        "form_answer",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("form_id", sa.String(length=32), nullable=False),
        sa.Column("respondent", sa.String(length=200), nullable=False),
        sa.Column("question", sa.Integer(), nullable=False),
        sa.Column("choice", sa.Text(), server_default="", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "form_id", "respondent"],
            ["form_respondent.tenant_id", "form_respondent.form_id", "form_respondent.respondent"],
            name=op.f("fk_form_answer_tenant_id_form_id_respondent_form_respondent"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "form_id", "respondent", "question", name=op.f("pk_form_answer")),
    )
    op.create_table(
        "theme_action",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("theme", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("round_id", sa.String(length=32), nullable=False),
        sa.Column("rounds", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=True),
        sa.Column("about", sa.Date(), nullable=True),
        sa.Column("label", sa.String(length=16), server_default="", nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_theme_action_tenant_id_group_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["tenant_id", "round_id"],
            ["feedback_round.tenant_id", "feedback_round.id"],
            name=op.f("fk_theme_action_tenant_id_round_id_feedback_round"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_theme_action")),
    )
    op.create_index("ix_theme_action_group", "theme_action", ["tenant_id", "group_id"], unique=False)
