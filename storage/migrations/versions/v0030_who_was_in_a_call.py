"""Who was in a call"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    op.create_table(
        "in_call",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("seconds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("joined_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column("due_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_in_call_tenant_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "meeting_id", "person_id", name=op.f("pk_in_call")),
    )
    with op.batch_alter_table("in_call", schema=None) as batch_op:
        batch_op.create_index("ix_in_call_due", ["due_at"], unique=False)

    with op.batch_alter_table("presence", schema=None) as batch_op:
        batch_op.add_column(sa.Column("source", sa.String(length=8), server_default="", nullable=False))
