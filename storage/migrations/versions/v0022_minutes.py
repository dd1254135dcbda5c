"""Minutes that were sent out or adopted, and their form"""

import sqlalchemy as sa
from alembic import op

import storage.database.columns

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    op.create_table(
        "minutes_form",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("group_id", sa.String(length=32), nullable=False),
        sa.Column("form", sa.String(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "group_id"],
            ["meeting_group.tenant_id", "meeting_group.id"],
            name=op.f("fk_minutes_form_tenant_id_meeting_group"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "group_id", name=op.f("pk_minutes_form")),
    )
    op.create_table(
        "minutes_out",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("sent_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column("comments_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_minutes_out_tenant_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "meeting_id", name=op.f("pk_minutes_out")),
    )
    op.create_table(
        "minutes_version",
        sa.Column("tenant_id", sa.String(length=64), nullable=False),
        sa.Column("meeting_id", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("adopted_by", sa.String(length=32), nullable=True),
        sa.Column("adopted_at", storage.database.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["tenant_id", "meeting_id"],
            ["meeting.tenant_id", "meeting.id"],
            name=op.f("fk_minutes_version_tenant_id_meeting"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tenant_id", "meeting_id", "version", name=op.f("pk_minutes_version")),
    )
