"""The template of the minutes of a group"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.create_table(
        "minutes_template",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("saved_by", sa.String(length=32), nullable=True),
        sa.Column("saved_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_minutes_template_tenant_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "group_id", name=op.f("pk_minutes_template")),
    )
