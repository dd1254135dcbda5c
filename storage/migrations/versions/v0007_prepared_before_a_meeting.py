"""Preparations of meetings"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "preparation",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("look_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_preparation_tenant_id_meeting_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "meeting_id", name=op.f("pk_preparation")),
    )
    with op.batch_alter_table("preparation", schema=None) as batch_op:
        batch_op.create_index("ix_preparation_look_at", ["look_at"], unique=False)
    with op.batch_alter_table("meeting_group", schema=None) as batch_op:
        batch_op.add_column(sa.Column("post_days", sa.Integer(), server_default="5", nullable=True))
    op.execute(
        "INSERT INTO preparation (tenant_id, meeting_id) SELECT tenant_id, id FROM meeting WHERE status = 'planned'"
    )
