"""Choices of rounds, a third question, edits of statements, and absences"""

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0008"
down_revision = "0007"


def _third_question(batch_op: BatchOperations) -> None:
    batch_op.add_column(sa.Column("third", sa.String(length=8), server_default="", nullable=False))
    batch_op.add_column(sa.Column("third_sv", sa.Text(), server_default="", nullable=False))
    batch_op.add_column(sa.Column("third_en", sa.Text(), server_default="", nullable=False))


def upgrade() -> None:
    with op.batch_alter_table("meeting_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asks", sa.String(length=8), server_default="group", nullable=False))
        _third_question(batch_op)
    with op.batch_alter_table("feedback_round", schema=None) as batch_op:
        _third_question(batch_op)
    with op.batch_alter_table("feedback_answer", schema=None) as batch_op:
        batch_op.add_column(sa.Column("third", sa.Text(), server_default="", nullable=False))
    with op.batch_alter_table("feedback_statement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("hidden", sa.Boolean(), server_default=sa.text("false"), nullable=False))
        batch_op.add_column(sa.Column("same_as", sa.String(length=32), nullable=True))
    op.create_table(
        "absence",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "person_id"],
            ["person.tenant_id", "person.id"],
            name=op.f("fk_absence_tenant_id_person_id_person"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "person_id", name=op.f("pk_absence")),
    )
