"""Items and absences that wait for a meeting"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "kept_for_meeting",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_kept_for_meeting_tenant_id_group_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "id", name=op.f("pk_kept_for_meeting")),
    )
    with op.batch_alter_table("kept_for_meeting", schema=None) as batch_op:
        batch_op.create_index("ix_kept_for_meeting_group", ["tenant_id", "group_id", "number"], unique=False)
