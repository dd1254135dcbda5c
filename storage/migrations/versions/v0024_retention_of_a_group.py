"""How long a group keeps each kind of data"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.create_table(
        "retention",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.String(length=16), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("told_at", storage.database.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_retention_tenant_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "group_id", "rule", name=op.f("pk_retention")),
    )
